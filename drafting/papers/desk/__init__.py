"""Papers for the desk of the drafter or the reviewer, which go to no parliament."""
