"""One source for every figure of a page that has none of its own."""

from __future__ import annotations

from typing import Any

from werkzeug.datastructures import MultiDict

from app.engine.case.problems import Findings
from app.engine.case.read_items import read_about
from app.language import marked
from app.web.calculations.fields import SOURCE_FIELDS, AboutForm
from app.web.calculations.plain_words import sentence
from app.web.calculations.posted_text import note_unprintable
from app.web.record.entry_fields import DocumentsField
from app.web.record.slots import Offered, field_of
from app.web.record.typed_values import (
    Content,
    about_content,
    note_problem,
    note_unknown_documents,
    subject_of,
)
from app.web.said_fields import TextAreaField


class SharedForm(AboutForm):
    """Source, grade and documents; a note is each figure's own."""

    documents = DocumentsField(marked("Documents behind it"), validate_choice=False)
    note = None  # type: ignore[assignment]  # how a form leaves a field out


class PastedForm(SharedForm):
    """The same with a note, for a table that comes from one place."""

    note = TextAreaField(  # type: ignore[assignment]
        marked("Note"),
        description=marked(
            "What the figures include. Never name a person who is or was in the jail."
        ),
    )


class SharedSource:
    """What is said once for all figures of a page that say nothing themselves."""

    def __init__(
        self,
        offered: Offered,
        posted: MultiDict[str, str] | None = None,
        form_type: type[SharedForm] = SharedForm,
    ) -> None:
        self.form = form_type(posted, prefix="shared-")
        documents: Any = self.form["documents"]
        documents.choices = list(offered.documents)
        self.about: Content = {}

    def read(self) -> None:
        """Read what was typed and note what is wrong with it at the fields."""
        note_unprintable(self.form)
        note_unknown_documents(self.form)
        self.about = about_content(self.form)
        findings = Findings()
        read_about(self.about, "about", findings)
        for problem in findings.problems:
            at = field_of(self.form, problem.path.removeprefix("about."))
            note_problem(at, sentence(subject_of(at), problem.message))

    @property
    def problems(self) -> list[tuple[str, str]]:
        """Address and message of each problem."""
        return [(f"#{each.id}", message) for each in self.form for message in each.errors]

    @property
    def is_open(self) -> bool:
        """Whether anything was typed, so that it stays to be seen."""
        return any(self.form[name].data for name in (*SOURCE_FIELDS, "grade", "documents"))
