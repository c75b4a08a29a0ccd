"""Paper → bytes or signs: one module for each format, strangers to each other."""
