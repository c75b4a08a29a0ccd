"""Acts into files of any format, and out of them."""
