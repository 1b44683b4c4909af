"""The form that sends a filled template."""

from __future__ import annotations

from typing import Any

from app.language import marked, say
from app.web.asked_form import AskedForm
from app.web.record.opened import FIRST_YEAR, LAST_YEAR
from app.web.said_fields import StringField


class TemplateForm(AskedForm):
    """What the file itself may leave open."""

    fiscal_year = StringField(
        marked("Fiscal year of the file (optional)"),
        description=marked(
            "Only where its months name no year. The year in which it ends, such as 2025."
        ),
        render_kw={"inputmode": "numeric", "autocomplete": "off", "maxlength": 8},
    )

    def settings(self) -> dict[str, Any]:
        """What the reader of the file has to know; notes what is wrong."""
        typed = self.text("fiscal_year")
        if not typed:
            return {}
        if typed.isascii() and typed.isdecimal() and FIRST_YEAR <= int(typed) <= LAST_YEAR:
            return {"fiscal_year": int(typed)}
        self.refuse(
            "fiscal_year",
            say(
                "Enter the year in which the fiscal year ends, as four digits between {first} and "
                "{last}.",
                first=FIRST_YEAR,
                last=LAST_YEAR,
            ),
        )
        return {}
