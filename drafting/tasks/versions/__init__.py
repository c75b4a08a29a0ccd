"""The versions of an act: adopted, their digests recorded, their seals and their making proved."""
