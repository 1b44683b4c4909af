"""Fields whose label and hint are said when a form is made, in the language in use.

A form is a class, made once for all readers: its labels and hints are written in English, marked.
Fields named by data, or by a quantity, are those of WTForms.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import wtforms

from app.language import say

Choices = Callable[[], list[Any]]


class Said(wtforms.Field):
    """What each of them has."""

    def __init__(self, label: str, *, description: str = "", **given: Any) -> None:
        super().__init__(say(label), description=say(description), **given)


class StringField(Said, wtforms.StringField):
    """One line of text."""


class SearchField(Said, wtforms.SearchField):
    """A line of text to look for."""


class PasswordField(Said, wtforms.PasswordField):
    """A line of text nobody else should read; it is never shown again."""


class TextAreaField(Said, wtforms.TextAreaField):
    """Several lines of text."""


class BooleanField(Said, wtforms.BooleanField):
    """A box to tick."""


class Offering(Said):
    """A field that offers choices; `choices` says them."""

    def __init__(
        self, label: str, *, choices: Callable[[], list[Any]] = list, **given: Any
    ) -> None:
        # WTForms would call it too, after a long look at what it takes.
        super().__init__(label, choices=choices(), **given)


class RadioField(Offering, wtforms.RadioField):
    """One of a few choices, all shown."""


class SelectField(Offering, wtforms.SelectField):
    """One of a list."""


class SelectMultipleField(Offering, wtforms.SelectMultipleField):
    """Any number of a list."""
