"""Other ways in: a plain text, a web page, a Markdown file → a page, one file each."""
