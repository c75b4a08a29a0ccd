"""The tool itself: whether it is well set up, editors and shells."""
