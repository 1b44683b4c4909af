"""Which column of a log means what: as a form offers it, and as it is posted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.intake.jail_log.columns import BOOKING_NUMBER, MEANING_WORDS, MEANINGS
from app.language import say
from app.reports.content.phrases import upper_first
from app.web.asked_form import Problems
from app.web.calculations.posted_text import is_printable

PREFIX = "column-"
NO_COLUMN = "-"
MOST, LONGEST = 40, 200


@dataclass(frozen=True, slots=True)
class ColumnField:
    """One meaning, and the headings it may have; `chosen` is a value among `options`."""

    id: str
    label: str
    options: Sequence[tuple[str, str]]
    chosen: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ColumnFields:
    """The fields of a form, and the headings of columns that tell of people and are not offered."""

    fields: Sequence[ColumnField] = ()
    left_out: Sequence[str] = ()

    @property
    def problems(self) -> Problems:
        """(href, message) of every field where something has to be chosen."""
        return [(f"#{field.id}", field.problem) for field in self.fields if field.problem]


NO_FIELDS = ColumnFields()


def posted_columns(posted: Mapping[str, str]) -> dict[str, str]:
    """Heading by meaning as a form says it; "" where the log has no such column.

    What is left to be recognized is not in it. A heading that is none of the file's is the
    reader's to refuse.
    """
    columns = {
        name.removeprefix(PREFIX): "" if heading == NO_COLUMN else heading
        for name, heading in posted.items()
        if name.startswith(PREFIX) and 0 < len(heading) <= LONGEST and is_printable(heading)
    }
    return dict(list(columns.items())[:MOST])


def counted_columns(document: Mapping[str, Any]) -> ColumnFields:
    """The fields after a log was counted: what was used is chosen."""
    used: Mapping[str, str] = document["columns"]
    number = used.get(BOOKING_NUMBER)
    headings = [heading for heading in used.values() if heading != number]
    headings += document["columns_not_read"]
    fields = [
        _field(meaning, headings, used.get(meaning, NO_COLUMN), number) for meaning in MEANINGS
    ]
    return ColumnFields(fields, _not_offered(document["person_columns"]))


def needed_columns(needs: Mapping[str, Any]) -> ColumnFields:
    """The fields where a log's columns are not certain; those to be chosen come first."""
    found: Mapping[str, str] = needs["found"]
    number = found.get(BOOKING_NUMBER)
    problems = dict(_problems(needs))
    ordered = [*problems, *(meaning for meaning in MEANINGS if meaning not in problems)]
    fields = [
        _field(
            meaning, needs["headings"], found.get(meaning, ""), number, problems.get(meaning, "")
        )
        for meaning in ordered
    ]
    return ColumnFields(fields, _not_offered(needs["persons"]))


def _not_offered(persons: Sequence[Mapping[str, Any]]) -> list[str]:
    return [column["heading"] for column in persons if not column["is_used"]]


def _problems(needs: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for lacking in needs["lacking"]:
        if isinstance(lacking, str):
            yield (
                lacking,
                say("No column is recognized as “{meaning}”. Choose it.", meaning=_words(lacking)),
            )
        else:
            first, *others = lacking
            words = say(" or ").join(f"“{_words(meaning)}”" for meaning in (first, *others))
            yield first, say("No column is recognized as {meanings}. Choose one.", meanings=words)
    for meaning, headings in needs["unclear"].items():
        yield (
            meaning,
            say(
                "Several columns could be “{meaning}”: {headings}. Choose one.",
                meaning=_words(meaning),
                headings=", ".join(headings),
            ),
        )


def _field(
    meaning: str, headings: Sequence[str], chosen: str, number: str | None, problem: str = ""
) -> ColumnField:
    offered = [number] if meaning == BOOKING_NUMBER and number else list(headings)
    options = [
        ("", say("as it is recognized")),
        (NO_COLUMN, say("the log has no such column")),
        *((heading, heading) for heading in dict.fromkeys(offered)),
    ]
    return ColumnField(f"{PREFIX}{meaning}", upper_first(_words(meaning)), options, chosen, problem)


def _words(meaning: str) -> str:
    return MEANING_WORDS[meaning]
