"""A file of any format → a version of an act in the workspace."""
