"""The two forms: finding a county, and choosing the months to calculate from."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import Form

from app.language import marked
from app.web.said_fields import SearchField, SelectField

ALL_MONTHS = "all"


class SearchForm(Form):
    """A county by its name, its state or its code."""

    q = SearchField(
        marked("Find a county"),
        description=marked("Type a name, a name with its state, or a FIPS code."),
        render_kw={
            "autocomplete": "off",
            "autocapitalize": "words",
            "spellcheck": "false",
            "maxlength": 80,
            "list": "county-suggestions",
        },
    )


class SpanForm(Form):
    """The fiscal year to calculate from, or all months."""

    years = SelectField(marked("Months to use"))

    def offer(self, choices: Sequence[tuple[str, str]]) -> SpanForm:
        """This form with the spans a county has figures for."""
        self.years.choices = list(choices)
        return self

    @property
    def fiscal_year(self) -> int | None:
        """The fiscal year chosen, or None for all months."""
        return None if self.years.data == ALL_MONTHS else int(self.years.data)
