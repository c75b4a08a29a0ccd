"""Comments in the margin: their texts, their places in the body, and the part that holds them."""
