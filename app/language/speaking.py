"""Say a text in the language in use."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations
from typing import Any

from app.language.catalogue import ENGLISH, catalogue

_language: ContextVar[str] = ContextVar("language", default=ENGLISH)
# None for English, which is written in the code and needs no look into a catalogue.
_texts: ContextVar[NullTranslations | None] = ContextVar("texts", default=None)


def language() -> str:
    """The language in use: a key of LANGUAGES."""
    return _language.get()


@contextmanager
def in_language(key: str) -> Iterator[None]:
    """Use a language within a block. Raises LookupError for one there is no catalogue of."""
    texts = None if key == ENGLISH else catalogue(key)
    spoken, read = _language.set(key), _texts.set(texts)
    try:
        yield
    finally:
        _texts.reset(read)
        _language.reset(spoken)


def say(message: str, /, **values: Any) -> str:
    """The message in the language in use, with `values` set at its {names}.

    What stands in a value is never read as a message or a name. A message without values may hold
    braces of its own.
    """
    texts = _texts.get()
    if texts is not None and message:
        message = texts.gettext(message)
    return message.format_map(values) if values else message


def say_count(one: str, many: str, number: int, /, **values: Any) -> str:
    """The message for one, or for any other number, in the language in use."""
    texts = _texts.get()
    written = one if number == 1 else many
    message = written if texts is None else texts.ngettext(one, many, number)
    return message.format_map(values) if values else message


def say_as(context: str, message: str, /, **values: Any) -> str:
    """A message whose words mean different things in different places; `context` says which."""
    texts = _texts.get()
    if texts is not None:
        message = texts.pgettext(context, message)
    return message.format_map(values) if values else message


def marked(message: str, /) -> str:
    """The message as it is: marks a constant that is said where it is read."""
    return message
