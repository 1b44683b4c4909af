"""A county's figure that somebody changed and typed back: then all of it is the county's again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.engine.case.shapes import ABOUT_KEYS
from app.reports.content.changed_here import is_changed_note_of

_ENDS = ("low", "high")


def is_typed_back(figure: Any, own: Any, *, shows_ends: bool) -> bool:
    """Whether a figure is the county's own but for what a change of its value took off.

    `figure` and `own` are a draft's figure and the county's, as a case document writes them;
    `shows_ends` is whether its form has fields for low and high. A figure whose value is the
    county's, and which says the same, nothing, or only that it was changed here, is the county's.
    Whoever says anything else of the same value says it themself.
    """
    if not isinstance(own, Mapping) or own.get("certified") is not True:
        return False
    now = figure if isinstance(figure, Mapping) else {"likely": figure}
    if now.get("likely") != own["likely"]:
        return False
    said, said_of_own = _said(now), _said(own)
    was_changed = _says_only_that_it_was_changed(said, said_of_own)
    if not was_changed and said and said != said_of_own:
        return False
    if all(now.get(end) == own.get(end) for end in _ENDS):
        return True
    # A new value lost the ends of the one before it; who took them off by hand meant to.
    has_lost_them = was_changed or (not said and not shows_ends)
    return has_lost_them and not any(end in now for end in _ENDS)


def _said(figure: Mapping[str, Any]) -> dict[str, Any]:
    return {name: figure[name] for name in ABOUT_KEYS if name in figure}


def _says_only_that_it_was_changed(said: Mapping[str, Any], own: Mapping[str, Any]) -> bool:
    if "grade" in said or said.get("source") != own.get("source"):
        return False
    return is_changed_note_of(said.get("note", ""), own.get("note", ""))
