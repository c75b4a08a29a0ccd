"""The months, as English dates have them."""

MONTHS = (
    "January February March April May June July August September October November December".split()
)
