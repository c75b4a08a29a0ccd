"""A Word document → an act."""
