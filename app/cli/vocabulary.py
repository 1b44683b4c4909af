"""Every text Holdcost says, for the file that people translate in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.cli.gathering import Text, texts_of_module, texts_of_page
from app.engine.quantities import QUANTITIES
from app.language.spoken import Words, written_texts
from config import PROJECT

TEMPLATES = PROJECT / "templates"


def gathered() -> Iterator[Text]:
    """The texts of modules, of templates, of tables of words and of spoken fields."""
    for path in sorted((PROJECT / "app").rglob("*.py")):
        yield from texts_of_module(path, _place(path))
    for path in sorted(TEMPLATES.rglob("*.html")):
        yield from texts_of_page(path, _place(path))
    for table in Words.tables:
        yield from (Text(text, "words") for text in table.written.values() if text)
    yield from (Text(text, place) for place, text in _of_fields() if text)


def _place(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def _of_fields() -> Iterator[tuple[str, str]]:
    for quantity in QUANTITIES.values():
        yield from (("app/engine/quantities", text) for text in written_texts(quantity))
