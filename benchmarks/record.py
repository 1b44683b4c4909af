"""Where measured figures are kept: benchmarks/results.json, one entry for each benchmark."""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("results.json")


def record(name: str, figures: Mapping[str, Any]) -> None:
    """Keep the figures of one benchmark; those of the others stay as they are."""
    kept = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    kept[name] = {"measured_at": _now(), "python": _python(), **figures}
    text = json.dumps(dict(sorted(kept.items())), indent=2, ensure_ascii=False)
    RESULTS.write_text(text + "\n", encoding="utf-8")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows under their headings, in columns."""
    lines = [list(headings), *map(list, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(headings))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _python() -> str:
    return f"{platform.python_version()} on {sys.platform}"
