"""YAML that people write: read as strings, each with its place; edited in place; written."""
