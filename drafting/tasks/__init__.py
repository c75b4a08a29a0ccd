"""What a command does across the rooms."""
