"""How files come in: sent, read beside the request, looked at, kept or dropped."""
