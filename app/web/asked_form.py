"""A form that is checked by hand, field by field, and says what is wrong where it is."""

from __future__ import annotations

from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Form

from app.language import say
from app.services.email_addresses import NotAnAddressError, read_email
from app.services.passwords import password_problem
from app.web.calculations.posted_text import note_unprintable, printable

Problems = list[tuple[str, str]]


class AskedForm(Form):
    """What was typed is at `text(name)`; `refuse` says what would be right."""

    def __init__(self, typed: MultiDict[str, str] | None = None, **given: Any) -> None:
        super().__init__(None if typed is None else printable(typed), **given)
        if typed is not None:
            note_unprintable(self)

    def text(self, name: str) -> str:
        """What was typed in a field, in one line, without spaces around it."""
        return " ".join(str(self[name].data or "").split())

    def refuse(self, name: str, message: str) -> None:
        """Say at a field what is wrong, unless something is said there already."""
        if not self[name].errors:
            self[name].errors = [message]

    def problems(self) -> Problems:
        """(href, message) of every field in error."""
        return [(f"#{field.id}", message) for field in self for message in field.errors]

    def line(self, name: str, missing: str, most: int = 120) -> str:
        """One line of text; `missing` is said where nothing was typed, unless it is empty."""
        found = self.text(name)
        if not found and missing:
            self.refuse(name, missing)
        if len(found) > most:
            self.refuse(name, say("Use at most {count} characters.", count=most))
        return found

    def address(self, name: str = "email", *, may_be_empty: bool = False) -> str:
        """An e-mail address."""
        typed = self.text(name)
        if may_be_empty and not typed:
            return ""
        try:
            return read_email(typed)
        except NotAnAddressError as wrong:
            self.refuse(name, str(wrong))
            return typed

    def new_password(self, *about: str) -> str:
        """The password typed in `new`, which has to be the same in `again`."""
        new = str(self["new"].data or "")
        problem = password_problem(new, *about)
        if problem:
            self.refuse("new", problem)
        elif new != str(self["again"].data or ""):
            self.refuse("again", say("The two are not the same. Type the new password twice."))
        return new
