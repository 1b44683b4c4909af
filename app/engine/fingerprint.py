"""A short proof that a calculation is the one that was saved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any


def canonical(document: Any) -> str:
    """JSON with sorted names, no spaces, no escapes: the same text for the same content."""
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fingerprint(
    case_document: Mapping[str, Any], method_version: str, results: Mapping[str, Any]
) -> str:
    """SHA-256, 64 hex digits, of the canonical case, the method version and the results' values.

    `results` is the statement's: of each result only its value and unit count, so that better
    words for a working do not change the fingerprint of the same numbers.
    """
    values = {name: [result["value"], result["unit"]] for name, result in results.items()}
    content = {"case": case_document, "method_version": method_version, "results": values}
    return sha256(canonical(content).encode()).hexdigest()
