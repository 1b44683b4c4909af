"""The form by which an administrator sends a public release: the file, and where it comes from."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from app.language import marked, say
from app.web.asked_form import AskedForm
from app.web.calculations.choices import choice_list
from app.web.files.listed import KINDS
from app.web.said_fields import RadioField, StringField

RELEASES = ("detainers", "texas")
LONGEST, LONGEST_URL = 300, 500
_PLAIN = {"autocomplete": "off"}


def release_choices() -> list[Any]:
    """What can be read here."""
    return choice_list({key: KINDS[key] for key in RELEASES})


class ReleaseForm(AskedForm):
    """What the file is, and its source as every figure from it will name it."""

    kind = RadioField(marked("What is in the file?"), choices=release_choices)
    title = StringField(
        marked("Title"),
        description=marked(
            "What the document is called, as a reader would look for it: Detainers issued, "
            "October 2014 to July 2015."
        ),
        render_kw=_PLAIN,
    )
    publisher = StringField(
        marked("Published by"),
        description=marked("In full: U.S. Immigration and Customs Enforcement."),
        render_kw=_PLAIN,
    )
    date = StringField(
        marked("Date (optional)"),
        description=marked("As the publisher gives it: February 2026."),
        render_kw=_PLAIN,
    )
    url = StringField(
        marked("Address on the web (optional)"),
        description=marked("Where anybody finds it: https://www.ice.gov/foia/library."),
        render_kw={**_PLAIN, "inputmode": "url", "spellcheck": "false"},
    )

    def settings(self) -> tuple[str, dict[str, str]]:
        """The kind, and the source without what was left empty; notes what is wrong."""
        kind = str(self.kind.data or "")
        if kind not in RELEASES:
            self.refuse("kind", say("Choose what is in the file."))
        source = {
            "title": self.line("title", say("Enter what the document is called."), LONGEST),
            "publisher": self.line("publisher", say("Enter who published it."), LONGEST),
            "date": self.line("date", "", LONGEST),
            "url": self.line("url", "", LONGEST_URL),
        }
        if source["url"] and urlsplit(source["url"]).scheme not in ("http", "https"):
            self.refuse("url", say("Enter an address that begins with https:// or http://."))
        return kind, {name: text for name, text in source.items() if text}
