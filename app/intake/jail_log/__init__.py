"""A jail's log, counted in memory: only counts and sums leave this package, never a row."""
