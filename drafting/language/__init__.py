"""What is known of a language: nouns, cases, sentences, labels; a room for each language."""
