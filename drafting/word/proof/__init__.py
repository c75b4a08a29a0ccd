"""The proof that a document carries, and the comparison of a document with it."""
