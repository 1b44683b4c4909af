"""One file, many counties: a row is a county and a period, a column is a figure of the case."""
