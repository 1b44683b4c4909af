"""The counties: finding one, what it has reported, and a calculation from it."""
