"""The operations, one file a family; how what they address is found."""
