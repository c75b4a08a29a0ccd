"""Ukrainian: headings are read, and the notes of what is gone are written."""
