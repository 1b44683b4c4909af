"""The history of a county's record, and the whole record to take away."""
