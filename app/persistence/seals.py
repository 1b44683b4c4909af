"""The seal of what was saved: one changed byte in it, and the seal no longer fits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

SEALED = (
    "case_document",
    "facts_document",
    "statement_document",
    "analysis_document",
    "method_version",
    "reference_version",
)


def seal_of_texts(texts: Mapping[str, str | None]) -> str:
    """SHA-256, 64 hex digits, of what a version keeps, under the names of its columns."""
    content = json.dumps({name: texts[name] for name in SEALED}, sort_keys=True)
    return sha256(content.encode()).hexdigest()


def seal_of_county_version(record_document: str, attestation: str) -> str:
    """SHA-256, 64 hex digits, of a certified record and of the words signed under it."""
    content = json.dumps([record_document, attestation])
    return sha256(content.encode()).hexdigest()
