"""Several changes, and several versions: what clashes, the order, the next version."""
