"""What is in doubt of an act that comes in, for a person to look at."""
