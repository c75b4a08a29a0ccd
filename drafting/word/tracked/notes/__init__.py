"""The footnotes and endnotes of a document: what changes in them, and new ones."""
