"""What a county has certified: signing it, reading it, what a correction changed."""
