"""One change: begun, derived from a draft, shown, checked."""
