"""One paragraph of both documents: its bits, the hunks of their texts, and the strips of these."""
