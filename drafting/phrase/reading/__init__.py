"""One line after another: a sentence taken apart, and new wording without quotation marks."""
