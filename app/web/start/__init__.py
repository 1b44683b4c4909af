"""The start page: a first answer from four figures."""
