"""What a copy of a report is for: its form, its parts, its occasion. Sent in the address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Field, Form
from wtforms.widgets import CheckboxInput, ListWidget

from app.language import marked, say
from app.reports.document.report import FORMS, Occasion
from app.web.calculations.choices import choice_list
from app.web.calculations.period_text import NotAPeriod, read_period
from app.web.calculations.posted_text import note_unprintable
from app.web.said_fields import RadioField, SelectMultipleField, StringField, TextAreaField

MOST_LINE = 120
MOST_COVER = 1500
_LINES = ("prepared_by", "prepared_for", "cover_signed", "fund", "agencies")


def _line(label: str, hint: str = "", most: int = MOST_LINE) -> Any:
    return StringField(
        label, description=hint, render_kw={"maxlength": most, "autocomplete": "off"}
    )


class ReportForm(Form):
    """The choices of one copy. Everything may be left out."""

    form = RadioField(
        marked("Form"),
        choices=lambda: choice_list(FORMS),
        default="full",
        validate_choice=False,
    )
    part = SelectMultipleField(
        marked("Parts of the full report"),
        validate_choice=False,
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    prepared_by = _line(marked("This copy made by"), marked("An office or a group, not a person."))
    prepared_for = _line(
        marked("Prepared for"), marked("The board or committee that will read it.")
    )
    hearing = _line(marked("Day of the hearing"), marked("Such as December 1, 2026."), 40)
    cover = TextAreaField(
        marked("Your own words, on top of the report"),
        description=marked(
            "Set apart from what Holdcost says, with your signature. They are not kept here."
        ),
        render_kw={"rows": 5, "maxlength": MOST_COVER},
    )
    cover_signed = _line(marked("Signed"), marked("Whose words they are."))
    fund = _line(
        marked("Fund"), marked("For a fiscal note: the fund that pays, such as General Fund.")
    )
    agencies = _line(marked("Agencies consulted"), marked("For a fiscal note."))

    def __init__(self, asked: MultiDict[str, str], parts: Mapping[str, str]) -> None:
        super().__init__(asked)
        self.part.choices = choice_list(parts)
        self.part.data = [key for key in self.part.data or () if key in parts]
        if self.form.data not in FORMS:
            self.form.data = "full"

    @property
    def lines(self) -> tuple[Field, ...]:
        """The fields that are typed, in the order they are asked."""
        names = ("prepared_by", "prepared_for", "hearing", "cover", "cover_signed")
        return tuple(self[name] for name in (*names, "fund", "agencies"))

    def occasion(self, site: str) -> Occasion:
        """The occasion of the copy, after noting at its field what cannot be used."""
        note_unprintable(self)
        self._note_length()
        self._note_unsigned()
        chosen = tuple(self.part.data or ())
        return Occasion(
            form=self.form.data,
            parts=chosen if len(chosen) < len(self.part.choices or ()) else (),
            hearing=self._hearing(),
            cover=self._typed("cover"),
            site=site,
            **{name: self._typed(name) for name in _LINES},
        )

    @property
    def problems(self) -> list[tuple[str, str]]:
        """(href, message) of every field in error."""
        return [(f"#{field.id}", message) for field in self for message in field.errors]

    def _typed(self, name: str) -> str:
        field = self[name]
        return "" if field.errors else str(field.data or "").strip()

    def _note_length(self) -> None:
        for name in (*_LINES, "cover"):
            most = MOST_COVER if name == "cover" else MOST_LINE
            length = len(str(self[name].data or "").strip())
            if length > most:
                told = say(
                    "{label}: {length} characters; at most {most} fit.",
                    label=self[name].label.text,
                    length=length,
                    most=most,
                )
                self[name].errors = [told]

    def _note_unsigned(self) -> None:
        if self._typed("cover") and not self._typed("cover_signed"):
            self.cover_signed.errors = [
                say("Sign your own words: say which office or group they are of.")
            ]

    def _hearing(self) -> date | None:
        text = self._typed("hearing")
        try:
            first, last = read_period(text) if text else (None, None)
        except NotAPeriod:
            first, last = date.min, date.max
        if first != last:
            self.hearing.errors = [say("Enter one day for the hearing, such as December 1, 2026.")]
            return None
        return first
