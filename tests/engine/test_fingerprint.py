"""The fingerprint changes with every number and with nothing else."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from app.engine import calculate, canonical, read_case
from app.engine.fingerprint import fingerprint
from tests.engine.example import example

Path = tuple[str | int, ...]


def of(document: dict[str, Any]) -> str:
    found: str = calculate(read_case(document)).to_document()["fingerprint"]
    return found


def numbers(part: Any, path: Path = ()) -> Iterator[Path]:
    """Where the numbers of a document stand."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from numbers(value, (*path, name))
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from numbers(value, (*path, index))
    elif isinstance(part, int | float) and not isinstance(part, bool):
        yield path


def changed(document: dict[str, Any], path: Path) -> dict[str, Any]:
    """The document with a little less at this place."""
    copied = copy.deepcopy(document)
    part: Any = copied
    for step in path[:-1]:
        part = part[step]
    number = part[path[-1]]
    part[path[-1]] = number - 1 if isinstance(number, int) else round(number - 0.01, 2)
    return copied


@pytest.mark.parametrize(
    "path", list(numbers(example())), ids=lambda path: ".".join(map(str, path))
)
def test_any_change_of_a_number_changes_it(path: Path) -> None:
    document = example()
    if path[-1] == "likely":
        document["figures"]["published_daily_cost"]["low"] = 120
    assert of(changed(document, path)) != of(document)


def backwards(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: backwards(part[name]) for name in reversed(part)}
    return part


def test_the_version_of_the_county_s_figures_changes_it() -> None:
    document = example()
    assert of({**document, "county_version": "12086/2013/1"}) != of(document)
    assert of({**document, "county_version": ""}) == of(document)


def test_the_order_of_names_does_not_change_it() -> None:
    assert list(backwards(example())) != list(example())
    assert of(backwards(example())) == of(example())


def test_the_way_a_number_is_typed_does_not_change_it() -> None:
    document = example()
    document["figures"]["loaded_hourly_wage"] = "$41.2"
    document["figures"]["people_with_detainer"] = " 2,616 people "
    document["reimbursements"][1]["vendor_fee_share"] = "22%"
    assert of(document) == of(example())


def test_better_words_do_not_change_it() -> None:
    stated = calculate(read_case(example())).to_document()
    results = {
        name: {**each, "working": "?", "label": "?"} for name, each in stated["results"].items()
    }
    case = read_case(example()).to_document()
    assert fingerprint(case, "1.0", results) == stated["fingerprint"]
    assert fingerprint(case, "1.1", results) != stated["fingerprint"]


def test_it_is_64_hexadecimal_digits() -> None:
    assert re.fullmatch(r"[0-9a-f]{64}", of(example()))


def test_canonical_text_is_one_for_one_content() -> None:
    assert canonical({"b": [1, "é"], "a": None}) == '{"a":null,"b":[1,"é"]}'
