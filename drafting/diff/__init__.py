"""Two texts → what differs between them, or between the languages of one."""
