"""Citations in a text of law, what they name, and what a change does to them."""
