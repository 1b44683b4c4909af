"""The quick form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wtforms import Form

from app.engine import Problem
from app.engine.quantities import QUANTITIES
from app.language import Words, marked, say
from app.web.calculations.fields import NUMERIC
from app.web.calculations.period_text import NotAPeriod, read_period
from app.web.calculations.plain_words import sentence
from app.web.calculations.posted_text import note_unprintable
from app.web.said_fields import StringField

FIGURES = ("people_held", "mean_hours_held", "published_daily_cost")


class QuickForm(Form):
    """People held, hours each, daily cost, period: enough for a first answer."""

    people_held = StringField(
        marked("People held"),
        description=marked("past their release, in the period"),
        render_kw=NUMERIC,
    )
    mean_hours_held = StringField(
        marked("Hours each"), description=marked("on average"), render_kw=NUMERIC
    )
    published_daily_cost = StringField(
        marked("Daily cost"),
        description=marked("of one person in your jail"),
        render_kw=NUMERIC,
    )
    period = StringField(marked("Period"), description=marked("2025, March 2025, or two dates"))

    def document(self, needed: Iterable[str] = (*FIGURES, "period")) -> dict[str, Any]:
        """The case of what was typed, after noting what is no period, or empty though needed."""
        note_unprintable(self)
        for name in needed:
            if not _typed(self[name].data):
                self[name].errors = [_ASKED[name]]
        return {
            "definition": "hold",
            "cost_basis": "published",
            **self._period(),
            "figures": {name: _typed(self[name].data) for name in FIGURES},
        }

    def _period(self) -> dict[str, str]:
        if self.period.errors:
            return {}
        try:
            first, last = read_period(_typed(self.period.data))
        except NotAPeriod as wrong:
            self.period.errors = [str(wrong)]
            return {}
        return {"period_start": first.isoformat(), "period_end": last.isoformat()}

    def place(self, problems: Iterable[Problem]) -> None:
        """Put the problems of the case at the fields they were typed in, if those say nothing."""
        wrong = {field.id for field in self if field.errors}
        for problem in problems:
            name = problem.path.removeprefix("figures.").partition(".")[0]
            field = self._fields.get(name, self.period)
            label = QUANTITIES[name].label if name in QUANTITIES else say("The period")
            if field.id not in wrong:
                field.errors = [*field.errors, sentence(label, problem.message)]

    @property
    def is_filled(self) -> bool:
        """True where something stands in every field."""
        return all(_typed(field.data) for field in self)

    def problems(self) -> list[tuple[str, str]]:
        """(href, message) of every field in error."""
        return [(f"#{field.id}", message) for field in self for message in field.errors]


def _typed(data: Any) -> str:
    return str(data or "").strip()


_ASKED = Words(
    {
        "people_held": "Enter the number of people held, such as 412.",
        "mean_hours_held": "Enter the hours each was held on average, such as 33.",
        "published_daily_cost": "Enter the cost of one jail day, such as $142.18.",
        "period": "Enter the period: 2025, March 2025, or two dates.",
    }
)
