"""A Word document in one view: its text, its automatic numbers, its styles, an act found in it."""
