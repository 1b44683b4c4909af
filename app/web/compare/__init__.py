"""Two estimates side by side, and why they differ."""
