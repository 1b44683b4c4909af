"""Detainers that federal releases count: which facilities are a county's, and what they show."""
