"""Sourced, dated facts and their one reader: nothing here is computed, everything is cited.

Every fact names a source by its id in `app.reference.sources`. Changing a fact changes
`REFERENCE_VERSION`; a saved calculation keeps the version it was made with.
"""

REFERENCE_VERSION = "2026.1"
