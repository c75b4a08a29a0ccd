"""A proposal carried over to another version of its act."""
