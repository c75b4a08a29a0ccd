"""WordprocessingML and its package, below whatever reads or writes a DOCX (ECMA-376)."""
