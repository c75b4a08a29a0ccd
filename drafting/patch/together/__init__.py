"""Several operations or proposals: which clash, and how they become one."""
