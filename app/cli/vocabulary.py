"""Every text Holdcost says, for the file that people translate in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import app
from app.cli.gathering import Text, texts_of_module, texts_of_page
from app.engine.quantities import QUANTITIES
from app.language.spoken import Words, written_texts
from app.reference.cpi import cpi, cpi_note
from app.reference.glossary import terms
from app.reference.liability import reference_cases
from app.reference.programs import topics
from app.reference.sources import sources
from app.reference.state_rules import rule_for, state_rules
from app.reference.studies import studies
from config import PROJECT

TEMPLATES = PROJECT / "templates"


def gathered() -> Iterator[Text]:
    """The texts of modules, of templates, of tables of words and of spoken fields."""
    # A table of words is known once its module is loaded.
    for module in walk_packages(app.__path__, "app."):
        import_module(module.name)
    for path in sorted((PROJECT / "app").rglob("*.py")):
        yield from texts_of_module(path, _place(path))
    for path in sorted(TEMPLATES.rglob("*.html")):
        yield from texts_of_page(path, _place(path))
    for table in Words.tables:
        yield from (Text(text, "words") for text in table.written.values() if text)
    yield from (Text(text, place) for place, text in _of_fields() if _has_words(text))


def _place(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def _has_words(text: str) -> bool:
    """Whether there is anything to translate: a date may be a year alone."""
    return any(sign.isalpha() for sign in text)


def _of_fields() -> Iterator[tuple[str, str]]:
    for quantity in QUANTITIES.values():
        yield from (("app/engine/quantities", text) for text in written_texts(quantity))
    yield from (("app/reference/cpi", cpi_note(year)) for year in cpi())
    for place, facts in _facts():
        for fact in facts:
            yield from ((f"app/reference/{place}", text) for text in written_texts(fact))


def _facts() -> Iterator[tuple[str, Iterable[object]]]:
    """Whatever the reference tells in words of ours, under its module."""
    yield "glossary", terms()
    yield "liability", reference_cases()
    yield "sources", sources().values()
    for topic in topics():
        yield "programs", (topic, *topic.figures)
    yield "state_rules", (*state_rules(), *(rule_for("", day) for day in (date.min, date.max)))
    for study in studies():
        yield "studies", (study, *study.inputs, *study.checks, *study.comparisons)
