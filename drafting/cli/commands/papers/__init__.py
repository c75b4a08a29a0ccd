"""What is handed in: papers, sentences, the new text; and whether a paper was edited since."""
