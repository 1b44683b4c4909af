"""What of the history is asked for. It stands in the address, so anything may be asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wtforms import Form

from app.language import marked, say
from app.services.history_of_county import KINDS, HistoryAsked
from app.web.history.contexts import KIND_WORDS
from app.web.said_fields import SelectField

# No database has rows of a higher number.
LONGEST_NUMBER = 6


class FilterForm(Form):
    """Narrows the history to a fiscal year, a person, a kind."""

    year = SelectField(marked("Fiscal year"), validate_choice=False)
    person = SelectField(marked("Person"), validate_choice=False)
    kind = SelectField(marked("Kind"), validate_choice=False)

    def offer(self, years: Sequence[int], people: Sequence[tuple[int, str]]) -> FilterForm:
        """This form with what there is to choose; what there is not is not chosen."""
        offered = {
            self.year: [(str(year), str(year)) for year in years],
            self.person: [(str(key), name) for key, name in people],
            self.kind: [(kind, KIND_WORDS[kind]) for kind in KINDS],
        }
        for field, choices in offered.items():
            field.choices = [("", say("All")), *choices]
            if field.data not in dict(choices):
                field.data = ""
        return self

    @property
    def asked(self) -> HistoryAsked:
        """What was chosen, as history_of_county takes it."""
        year, person = (int(text) if text else None for text in (self.year.data, self.person.data))
        return HistoryAsked(year, person, self.kind.data)

    @property
    def chosen(self) -> dict[str, Any]:
        """What was chosen, for the addresses of the other pages."""
        return {field.name: field.data for field in self if field.data}


def page_number(text: str) -> int:
    """The number of a page from an address; 1 for what is none."""
    is_number = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return max(1, int(text)) if is_number else 1
