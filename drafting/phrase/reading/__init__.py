"""A text, line by line → what it orders, and what of it is not understood."""
