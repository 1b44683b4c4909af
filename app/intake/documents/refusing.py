"""Why a document is not taken."""

from __future__ import annotations


class RefusedDocumentError(ValueError):
    """The document is not kept; the message says why and what would be right."""
