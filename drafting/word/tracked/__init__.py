"""The one writer of tracked changes, and what they are settled by."""
