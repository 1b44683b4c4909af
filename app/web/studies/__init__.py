"""The published studies, each computed again in public."""
