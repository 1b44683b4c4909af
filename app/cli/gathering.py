"""The texts that the code says, found in its source, and the files they are translated in."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from app.language.catalogue import text_file

NO_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
PAGE_WORDS = ("_", "gettext", "ngettext", "pgettext", "trans")
PAGE_OPTIONS = {
    "newstyle_gettext": "true",
    "trimmed": "true",
    "silent": "false",
    "trim_blocks": "true",
    "lstrip_blocks": "true",
}


@dataclass(frozen=True)
class Text:
    """A text and where it is said. `many` is its other form after a number."""

    message: str
    place: str
    many: str = ""
    context: str | None = None


def texts_of_module(path: Path, place: str) -> Iterator[Text]:
    """What a module says: the literals given to say, marked, say_count and say_as.

    Raises ValueError where one of them is given no literal in a place that must have one.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            match node.func.id, [_literal(argument) for argument in node.args]:
                case (("say" | "marked"), [str(message), *_]):
                    yield Text(message, place)
                case "say_count", [str(one), str(many), *_]:
                    yield Text(one, place, many)
                case "say_as", [str(context), str(message), *_]:
                    yield Text(message, place, context=context)
                case (("marked" | "say_count" | "say_as"), _):
                    raise ValueError(f"{place}:{node.lineno}: {node.func.id} needs its text here")


def _literal(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def texts_of_page(path: Path, place: str) -> Iterator[Text]:
    """What a template says, by `_`, `ngettext`, `pgettext` and `trans`."""
    with path.open("rb") as source:
        for _, function, found, _ in babel_extract(source, PAGE_WORDS, (), PAGE_OPTIONS):
            parts = [found] if isinstance(found, str) else [part or "" for part in found or ()]
            match function, parts:
                case "ngettext", [one, many, *_]:
                    yield Text(one, place, many)
                case "pgettext", [context, message, *_]:
                    yield Text(message, place, context=context)
                case _, [message, *_] if message:
                    yield Text(message, place)


def update_file(language: str, texts: Iterable[Text]) -> Catalog:
    """Write the texts into the language's file, each with the translation it has; return it.

    In the order of the places, then of the texts: the same texts give the same file.
    """
    path = text_file(language)
    known = _read(path, language)
    # Without the moment it was written: the same texts give the same file.
    catalog = Catalog(
        locale=language,
        header_comment="# Texts of Holdcost. `flask gather-texts` keeps this file up to date.",
        creation_date=NO_MOMENT,
        revision_date=NO_MOMENT,
        fuzzy=False,
    )
    for text in sorted(texts, key=lambda text: (text.place, text.message)):
        message = (text.message, text.many) if text.many else text.message
        before = known.get(message, context=text.context)
        catalog.add(
            message,
            _as_before(before, bool(text.many)),
            locations=[(text.place, 0)],
            context=text.context,
        )
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as written:
        write_po(written, catalog, width=100)
    return catalog


def _as_before(before: Message | None, by_number: bool) -> str | tuple[str, ...] | None:
    """The translation there was, unless a text is now said by number, or no longer."""
    same = before is not None and isinstance(before.string, tuple) == by_number
    return before.string if before is not None and same else None  # type: ignore[return-value]


def _read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as source:
        return read_po(source, locale=language)


def lacking(catalog: Catalog) -> list[Message]:
    """The messages without a translation, or with one for some numbers only."""
    return [
        message
        for message in catalog
        if message.id
        and not (all(message.string) if isinstance(message.string, tuple) else message.string)
    ]
