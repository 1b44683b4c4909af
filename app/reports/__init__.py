"""Statements turned into reports: what is shown, apart from how it is computed."""
