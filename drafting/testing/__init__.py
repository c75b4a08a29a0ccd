"""Acts and proposals as tests of pytest: a second door beside the command line."""
