"""The markup of tracked changes: written, settled, kept; whatever the text around it is."""
