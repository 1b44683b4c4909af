"""The parts of a report in reading order: each can be printed or left out."""

from __future__ import annotations

from app.language import Words

PARTS = Words(
    {
        "note": "Note of the county",
        "counted": "What was counted",
        "definitions": "What “cost” means here",
        "jail-day": "What a jail day costs",
        "who-pays": "Who pays",
        "county-terms": "In the county's terms",
        "severity": "Who is held",
        "choices": "Choices",
        "how-sure": "How sure",
        "unknown": "What this does not tell you",
        "exposure": "Legal exposure",
        "method": "Method",
        "figures": "Figures used",
        "sources": "Sources",
        "certification": "Certification and versions",
        "words": "Words used",
    }
)
