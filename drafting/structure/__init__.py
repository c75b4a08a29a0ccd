"""What lines of a page look like → the structure of an act; free of any format."""
