"""Several proposals, or several versions: where they meet, as lines and problems."""
