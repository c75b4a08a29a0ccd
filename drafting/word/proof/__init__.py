"""The proof that a document carries, and a document held against it."""
