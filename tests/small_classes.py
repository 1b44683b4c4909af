"""A case with classes of few people, and what must not be read from anything public of it."""

from __future__ import annotations

from typing import Any

from tests.services.cases import FULL

# Level 2 is small; Level 1 is the second cell, or the total would give Level 2 away.
SMALL: dict[str, Any] = {
    **FULL,
    "severity": {
        "basis": "conviction",
        "people": {
            "Level 1": "31",
            "Level 2": {"likely": "7", "low": "6", "high": "8", "note": "Seven in May."},
            "Level 3": "90",
            "None": "284",
        },
        "days": {"Level 1": "101.377", "Level 2": "17.977", "Level 3": "203.5", "None": "390.1"},
    },
    "policies": [
        {"policy": "listed_severities_only", "classes": ["Level 1", "Level 2"]},
        {"policy": "custom", "label": "Level 2 alone", "held": {"Level 2": "1", "Level 1": "0"}},
    ],
}
# One class alone: its count is the total.
ALONE: dict[str, Any] = {
    **FULL,
    "severity": {"basis": "charge", "people": {"Felony": "7"}},
    "policies": [{"policy": "listed_severities_only", "classes": ["Felony"]}],
}
HIDDEN_TEXTS = ("101.377", "17.977", "Seven in May")
