"""Orders on words: which words of a line they name, and how they are quoted."""
