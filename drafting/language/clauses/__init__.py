"""Sentences of orders taken apart into clauses, free of any language: each supplies a grammar."""
