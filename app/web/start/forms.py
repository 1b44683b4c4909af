"""The quick form."""

from __future__ import annotations

from typing import Any

from wtforms import Form, StringField

from app.engine.quantities import QUANTITIES
from app.web.calculations.fields import NUMERIC
from app.web.calculations.period_text import NotAPeriod, read_period

FIGURES = ("people_held", "mean_hours_held", "published_daily_cost")


class QuickForm(Form):
    """People held, hours each, daily cost, period: enough for a first answer."""

    people_held = StringField(
        "People held", description="past their release, in the period", render_kw=NUMERIC
    )
    mean_hours_held = StringField("Hours each", description="on average", render_kw=NUMERIC)
    published_daily_cost = StringField(
        "Daily cost", description="of one person in your jail", render_kw=NUMERIC
    )
    period = StringField("Period", description="a year, a month, or two dates")

    def document(self) -> dict[str, Any] | None:
        """The case of what was typed, or None after noting what is empty or no period."""
        for name in (*FIGURES, "period"):
            if not _typed(self[name].data):
                self[name].errors = [_ASKED[name]]
        period = self._period()
        if period is None or any(field.errors for field in self):
            return None
        return {
            "definition": "hold",
            "cost_basis": "published",
            **period,
            "figures": {name: _typed(self[name].data) for name in FIGURES},
        }

    def _period(self) -> dict[str, str] | None:
        if not _typed(self.period.data):
            return None
        try:
            first, last = read_period(_typed(self.period.data))
        except NotAPeriod as wrong:
            self.period.errors = [str(wrong)]
            return None
        return {"period_start": first.isoformat(), "period_end": last.isoformat()}

    def place(self, path: str, message: str) -> None:
        """Put a problem of the case at the field it was typed in."""
        name = path.removeprefix("figures.").partition(".")[0]
        field = self._fields.get(name, self.period)
        label = QUANTITIES[name].label if name in QUANTITIES else "The period"
        text = f"{label} {message}" if message[:1].islower() else message
        field.errors = [*field.errors, text]


def _typed(data: Any) -> str:
    return str(data or "").strip()


_ASKED = {
    "people_held": "Enter the number of people held, such as 412.",
    "mean_hours_held": "Enter the hours each was held on average, such as 33.",
    "published_daily_cost": "Enter the cost of one jail day, such as $142.18.",
    "period": "Enter the period: 2025, March 2025, or two dates.",
}
