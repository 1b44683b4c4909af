"""Choices of radio buttons and lists, from the engine's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wtforms.fields import choices


def choice_list(options: Mapping[str, str]) -> list[Any]:
    """The options of a field, from words by key, in their order."""
    # The package's types do not know this class yet.
    make = choices.SelectChoice  # type: ignore[attr-defined]
    return [make(key, words) for key, words in options.items()]
