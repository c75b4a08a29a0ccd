"""Numbers at the head of lines: their sorts, and which come next or stand around a place."""
