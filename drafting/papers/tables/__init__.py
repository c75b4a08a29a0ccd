"""Papers that set two texts side by side in a table."""
