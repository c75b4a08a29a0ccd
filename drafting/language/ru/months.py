"""The months, as Russian dates have them."""

MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
