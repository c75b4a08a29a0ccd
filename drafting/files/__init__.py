"""YAML in and out, the schemas of the files, the workspace on disk."""
