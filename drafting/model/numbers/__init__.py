"""Numbers as the law writes them: their signs, their order, and those that look alike."""
