"""The form that chooses what to compare with, and in which result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wtforms import Form

from app.language import marked, say
from app.web.said_fields import SelectField, StringField

Choices = Sequence[tuple[str, str]]


class CompareForm(Form):
    """Another calculation from a list, or one behind a pasted link; and the result to compare."""

    other = SelectField(marked("Compare with"), name="with", validate_choice=False)
    link = StringField(
        marked("Or paste a view link"),
        description=marked(
            "A link of this site that someone gave you. It begins with this site’s address, then "
            "/s/."
        ),
        render_kw={"autocomplete": "off", "spellcheck": "false", "maxlength": 500},
    )
    result = SelectField(marked("Result to compare"), validate_choice=False)

    def offer(self, others: Mapping[str, Choices], results: Choices) -> CompareForm:
        """This form with what can be chosen, the calculations in groups by name."""
        self.other.choices = {
            "": [("", say("Choose one"))],
            **{k: v for k, v in others.items() if v},
        }
        self.result.choices = list(results)
        return self

    @property
    def is_sent(self) -> bool:
        """Whether anything was chosen or typed."""
        return bool(self.wish or self.pasted or self.other.raw_data)

    @property
    def wish(self) -> str:
        """What was chosen from the list."""
        return (self.other.data or "").strip()

    @property
    def pasted(self) -> str:
        """The link that was pasted, if any."""
        return (self.link.data or "").strip()

    def problems(self) -> list[tuple[str, str]]:
        """Each problem with the address of its field, for the summary."""
        fields = (self.other, self.link, self.result)
        return [(f"#{field.id}", str(error)) for field in fields for error in field.errors]
