"""Ways in: one file for each format."""
