"""The package of a DOCX (ECMA-376 part 2): zip, parts, XML, and the limits of reading them."""
