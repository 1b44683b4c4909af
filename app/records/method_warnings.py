"""What the method itself finds unusual about the case of a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from app.engine.case.checks import GROWN_FOR_A_REASON, warnings_of
from app.engine.case.labels import lowered
from app.engine.case.model import Case
from app.engine.case.problems import Problem
from app.engine.case.stages import grown_stages
from app.engine.numerals import plain_number
from app.engine.oddities import oddities
from app.engine.statement import Statement
from app.language import ENGLISH, in_language, say
from app.records.findings import Finding
from app.records.looked_at import LookedAt
from app.records.sentences import sentence_at


def what_the_method_finds(looked: LookedAt) -> Iterator[Finding]:
    """The method's own warnings, each at the places of the figures it is about, each once.

    Its subject is made of the English words, so that a confirmation holds in every language.
    """
    statement = looked.this.statement
    if statement is None:
        return
    with in_language(ENGLISH):
        in_english = _warnings(statement)
    seen = set()
    for english, warning in zip(in_english, _warnings(statement), strict=True):
        places = looked.this.made.places_at(warning.path)
        about = str(places[0]) if places else warning.path
        words = sha256(english.message.encode()).hexdigest()[:16]
        # Room for the words in what a subject may hold, whatever a class is called.
        subject = f"method/{about[:150]}/{words}"
        if subject not in seen:
            seen.add(subject)
            message = sentence_at(warning, looked.this)
            yield looked.finding(subject, places, message)


def _warnings(statement: Statement) -> Sequence[Problem]:
    grown = set(_said_of_stages(statement.case))
    found = [*warnings_of(statement.case), *oddities(statement.root)]
    return [each for each in found if each not in grown]


def _said_of_stages(case: Case) -> Iterator[Problem]:
    """The warnings about stages that grow, which `stages_that_grow` tells by jail and month."""
    parts = [("figures", case.figures)]
    parts += [(f"lines[{i}].figures", line.figures) for i, line in enumerate(case.lines)]
    for path, figures in parts:
        numbers = {name: figure.likely for name, figure in figures.items()}
        for before, stage in grown_stages(numbers):
            message = say(
                GROWN_FOR_A_REASON,
                stage=stage.label,
                number=plain_number(numbers[stage.name]),
                before=lowered(before.label),
                number_before=plain_number(numbers[before.name]),
            )
            yield Problem(f"{path}.{stage.name}", message)
