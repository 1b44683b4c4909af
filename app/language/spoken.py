"""Texts kept in tables and fields: written in English, read in the language in use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, overload

from app.language.speaking import say


class Words(Mapping[str, str]):
    """Words by key. `written` are the same in English."""

    # Every table of words there is, for whoever gathers what is to be translated.
    tables: list[Words] = []  # noqa: RUF012  # one list of the class, on purpose

    def __init__(self, written: Mapping[str, str]) -> None:
        self.written = written
        Words.tables.append(self)

    def __getitem__(self, key: str) -> str:
        return say(self.written[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self.written)

    def __len__(self) -> int:
        return len(self.written)

    def __contains__(self, key: object) -> bool:
        return key in self.written


class Spoken:
    """A text field of a dataclass (without slots): `label: Spoken = Spoken()`."""

    def __init__(self, default: str | None = None) -> None:
        self._default = default

    def __set_name__(self, owner: type, name: str) -> None:
        self._key = f"_{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> str: ...
    @overload
    def __get__(self, instance: object, owner: type) -> str: ...
    def __get__(self, instance: object | None, owner: type) -> str:
        if instance is None:
            # How a dataclass asks a field for its default.
            if self._default is None:
                raise AttributeError(self._key)
            return self._default
        return say(vars(instance)[self._key])

    def __set__(self, instance: object, text: str) -> None:
        vars(instance)[self._key] = text

    def written(self, instance: object) -> str:
        """The text as it was written."""
        text: str = vars(instance)[self._key]
        return text


class SpokenLines:
    """A field of several texts: `sentences: SpokenLines = SpokenLines()`."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._key = f"_{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> SpokenLines: ...
    @overload
    def __get__(self, instance: object, owner: type) -> tuple[str, ...]: ...
    def __get__(self, instance: object | None, owner: type) -> Any:
        if instance is None:
            raise AttributeError(self._key)
        return tuple(say(text) for text in self.written(instance))

    def __set__(self, instance: object, texts: tuple[str, ...]) -> None:
        vars(instance)[self._key] = texts

    def written(self, instance: object) -> tuple[str, ...]:
        """The texts as they were written."""
        texts: tuple[str, ...] = vars(instance)[self._key]
        return texts


def written_texts(instance: object) -> Iterator[str]:
    """Every text of an object's spoken fields, as written."""
    for field in vars(type(instance)).values():
        if isinstance(field, Spoken):
            yield field.written(instance)
        elif isinstance(field, SpokenLines):
            yield from field.written(instance)
