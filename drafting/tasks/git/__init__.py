"""What git is taught about laws: Word documents as text, versions of an act merged, headings."""
