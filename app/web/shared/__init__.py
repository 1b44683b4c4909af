"""A saved calculation as its readers see it, behind a secret view link."""
