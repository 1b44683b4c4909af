"""The only package that knows tables."""
