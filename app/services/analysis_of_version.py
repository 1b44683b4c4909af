"""How sure a saved calculation is, as it was saved."""

from __future__ import annotations

import json
from typing import Any

from app.engine import analyse
from app.persistence.models import CalculationVersion
from app.services.replay_version import replay_version


def analysis_of_version(version: CalculationVersion) -> dict[str, Any]:
    """Range, floor, drivers, break-evens and policies, with the seed they were drawn with.

    A version saved before analyses were kept is worked through again, under its own method and
    facts; the draws are the same each time.
    """
    if version.analysis_document is None:
        return analyse(replay_version(version))
    analysis: dict[str, Any] = json.loads(version.analysis_document)
    return analysis
