"""What documents are made of, as their proofs keep it."""
