"""The marks that a county certified a figure, taken off where they no longer hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_NAMES_THE_VERSION = "county_version"


def without_marks(part: Any) -> Any:
    """A case document, or any part of one, in which no figure is certified.

    It names no version of a county's figures either. Everything else stays as it is: a class of
    severity may be called "certified" too.
    """
    if isinstance(part, Mapping):
        return {
            name: without_marks(value)
            for name, value in part.items()
            if not (name == "certified" and value is True) and name != _NAMES_THE_VERSION
        }
    if isinstance(part, list):
        return [without_marks(each) for each in part]
    return part
