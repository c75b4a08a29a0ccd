"""Tables drawn with signs in plain text (`|---+---|`, `│ ├ ─ ┼`)."""
