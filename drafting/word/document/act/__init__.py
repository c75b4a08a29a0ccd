"""An act found in a document: each of its lines in a paragraph, or every difference."""
