"""What people read, as data: papers, the amending text, and the forms that a chamber wants."""
