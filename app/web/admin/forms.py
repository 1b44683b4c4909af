"""The forms of administration."""

from __future__ import annotations

from typing import Any

from app.language import marked, say
from app.language.typed_months import month
from app.reference.counties import County, find_county, search_counties
from app.services.open_workspace import MONTHS
from app.web.asked_form import AskedForm
from app.web.calculations.choices import choice_list
from app.web.said_fields import SearchField, SelectField, StringField

MOST_NAMED = 4


def month_choices() -> list[Any]:
    """The months of the year by their names."""
    return choice_list({str(number): month(number) for number in MONTHS})


class WorkspaceForm(AskedForm):
    """A county, and the month its fiscal year begins in."""

    county = StringField(
        marked("County"),
        description=marked("Its name with the state, or its code: Pierce County, WA or 53053."),
        render_kw={"autocomplete": "off", "spellcheck": "false", "maxlength": 80},
    )
    starts = SelectField(marked("Fiscal year begins in"), choices=month_choices)

    def read_county(self) -> County | None:
        """The county typed, after noting what is wrong with it."""
        typed = self.text("county")
        county = find_county(typed)
        if county:
            return county
        found = search_counties(typed, MOST_NAMED)
        exact = [county for county in found if typed.casefold() == county.label.casefold()]
        if len(found) == 1 or exact:
            return (exact or list(found))[0]
        self.refuse("county", _which(found))
        return None

    def read_starts(self) -> int:
        """The month, after noting what is wrong with it."""
        typed = str(self.starts.data or "")
        if typed.isascii() and typed.isdigit() and int(typed) in MONTHS:
            return int(typed)
        self.refuse("starts", say("Choose the month in which the fiscal year begins."))
        return 0


class PeopleForm(AskedForm):
    """A person by name or address."""

    q = SearchField(
        marked("Find a person"),
        description=marked("Part of a name or of an e-mail address."),
        render_kw={"autocomplete": "off", "spellcheck": "false", "maxlength": 80},
    )


def _which(found: tuple[County, ...]) -> str:
    if not found:
        return say("There is no such county. Enter its name with the state, or its FIPS code.")
    named = "; ".join(f"{county.label} ({county.fips})" for county in found)
    return say("Several counties fit. Enter the code of one: {counties}.", counties=named)
