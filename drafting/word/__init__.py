"""Everything that knows WordprocessingML (ECMA-376 part 1)."""
