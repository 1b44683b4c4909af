"""One line of a benchmark: our time, what it was measured beside, and their ratio."""

from __future__ import annotations

from typing import Any


def compared(what: str, ms: float, target: str, beside: str, beside_ms: float) -> dict[str, Any]:
    """The row as it is printed and recorded; times in milliseconds."""
    return {
        "what": what,
        "ms": ms,
        "beside": beside,
        "beside_ms": beside_ms,
        "ratio": ms / beside_ms,
        "target": target,
    }
