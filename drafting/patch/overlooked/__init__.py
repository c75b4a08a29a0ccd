"""What an author may have overlooked: odd but lawful, and named once all operations are made."""
