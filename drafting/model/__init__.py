"""The nouns: frozen, compared by value, without any I/O."""
