"""A case as it is written in a file: JSON, read strictly, so that nothing is lost silently."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from app.engine import CaseProblems, Problem
from app.intake.problems import UnreadableFileError

MOST_BYTES = 16 * 1024 * 1024
LONGEST_INTEGER = 30


class _Object(dict[str, Any]):
    """An object of the file, and which of its names stood there twice."""

    repeated: tuple[str, ...] = ()


def read_case_document(data: bytes) -> Any:
    """The JSON document in `data`, numbers exact (int, or Decimal where there is a fraction).

    Raises UnreadableFileError where it is no JSON in UTF-8, and CaseProblems, by path, where an
    object has a name twice: JSON readers keep the last one and say nothing.
    """
    if len(data) > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        raise UnreadableFileError(f"it is larger than {most} MB, more than any case needs")
    try:
        document = _parsed(_decoded(data))
        repeats = tuple(_repeats(document, ""))
    except RecursionError:
        raise UnreadableFileError("it is nested too deeply to be a case") from None
    if repeats:
        raise CaseProblems(repeats)
    return document


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"byte {error.start + 1:,} is not UTF-8 text; save the file as UTF-8"
        ) from None
    if not text.strip():
        raise UnreadableFileError("it is empty")
    return text


def _parsed(text: str) -> Any:
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_float=_decimal,
            parse_int=_integer,
            parse_constant=Decimal,
        )
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        reason = error.msg[:1].lower() + error.msg[1:]
        raise UnreadableFileError(f"it is not JSON: {where}: {reason}") from None


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    found = _Object(pairs)
    if len(found) < len(pairs):
        times = Counter(name for name, _ in pairs)
        found.repeated = tuple(name for name in found if times[name] > 1)
    return found


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:  # an exponent of more digits than a computer counts
        return Decimal("Infinity")


def _integer(text: str) -> int | Decimal:
    return int(text) if len(text) <= LONGEST_INTEGER else Decimal(text)


def _repeats(part: Any, path: str) -> Iterator[Problem]:
    if isinstance(part, _Object):
        for name, value in part.items():
            below = f"{path}.{name}" if path else name
            if name in part.repeated:
                yield Problem(below, "stands there twice; keep one.")
            yield from _repeats(value, below)
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from _repeats(value, f"{path}[{index}]")
