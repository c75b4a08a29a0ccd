"""Which lines of a page are headings, and what each of them holds."""
