"""Two texts, or the tracked changes of a document → a proposal."""
