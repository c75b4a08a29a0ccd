"""Which provisions of an act a sentence names: by numbers, by words, by what orders above did."""
