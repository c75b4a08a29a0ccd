"""The written form of an act: its syntax and its numbers. See README.md."""
