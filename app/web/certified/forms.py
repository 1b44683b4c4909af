"""The form that signs a fiscal year."""

from __future__ import annotations

from wtforms import Form, HiddenField

from app.language import marked, say
from app.web.calculations.posted_text import note_unprintable
from app.web.said_fields import BooleanField, StringField, TextAreaField

MOST_TITLE, MOST_REASON = 120, 1000


class CertifyForm(Form):
    """The attestation, the title under the name, and the reason of a correction."""

    seen = HiddenField()
    reason = TextAreaField(
        marked("Why the certified figures are corrected"),
        description=marked(
            "In a sentence or two, for every reader: The hours of March were counted twice. Name "
            "no person held in a jail."
        ),
        render_kw={"rows": 3, "maxlength": MOST_REASON},
    )
    title = StringField(
        marked("Your title"),
        description=marked("Printed under your name, such as County auditor."),
        render_kw={"maxlength": MOST_TITLE, "autocomplete": "organization-title"},
    )
    attested = BooleanField(marked("I attest to this"))

    def check(self, is_correction: bool) -> bool:
        """Note at each field what is wrong with it; False where anything is."""
        note_unprintable(self)
        if is_correction and not self.typed("reason"):
            self.reason.errors = [
                *self.reason.errors,
                say("Say why the certified figures are corrected: every reader is told."),
            ]
        self._note_length("reason", MOST_REASON)
        self._note_length("title", MOST_TITLE)
        if not self.attested.data:
            told = say("Tick the box to attest, after reading the list of changes.")
            self.attested.errors = [told]
        return not self.problems

    @property
    def problems(self) -> list[tuple[str, str]]:
        """(href, message) of every field in error."""
        return [(f"#{field.id}", str(message)) for field in self for message in field.errors]

    def typed(self, name: str) -> str:
        """What was typed in a field, without surrounding space."""
        return str(self[name].data or "").replace("\r\n", "\n").strip()

    def _note_length(self, name: str, most: int) -> None:
        length = len(self.typed(name))
        if length > most:
            told = say(
                "{label}: {length} characters; at most {most} fit.",
                label=self[name].label.text,
                length=length,
                most=most,
            )
            self[name].errors = [*self[name].errors, told]
