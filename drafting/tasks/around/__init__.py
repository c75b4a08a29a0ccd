"""What is around the work: the machine it runs on, files that change, how far a task has come."""
