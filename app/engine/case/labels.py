"""What a figure is called inside a sentence."""

from __future__ import annotations

from app.engine.phrases import lower_first
from app.language import ENGLISH, language


def lowered(label: str) -> str:
    """A label inside a sentence: English ones in small letters, others but for their names."""
    return label.lower() if language() == ENGLISH else lower_first(label)
