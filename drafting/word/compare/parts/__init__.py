"""What stands in the parts of a package beside the body: notes, headers, comments, definitions."""
