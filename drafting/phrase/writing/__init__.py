"""Operations → orders → sentences, in the words of one language."""
