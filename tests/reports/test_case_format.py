"""docs/case-format.md says what the engine reads."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from app.engine import read_case
from app.engine.case import shapes
from app.engine.schema import case_schema
from app.reports.case_format import example_of, with_tables

DOCUMENT = Path(__file__).parents[2] / "docs" / "case-format.md"


@pytest.fixture(scope="module")
def text() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


def test_its_tables_are_those_of_the_engine(text: str) -> None:
    assert text == with_tables(text), "write them anew with: flask case-format-docs"


def test_its_example_is_a_case(text: str) -> None:
    example = example_of(text)
    assert read_case(example).definition == "extra_stay"
    assert Draft202012Validator(case_schema()).is_valid(example)


def test_every_name_of_a_case_stands_in_it(text: str) -> None:
    names = {*shapes.CASE_KEYS, *shapes.CASE_FIGURES, *shapes.FIGURE_KEYS, *shapes.SOURCE_KEYS}
    for shape in (*shapes.ITEM_SHAPES.values(), shapes.EXPOSURE_SHAPE):
        names.update(shape.keys)
    names.update(shapes.POLICY_KEYS)
    assert not {name for name in names if f"`{name}`" not in text}


def test_its_policies_are_read(text: str) -> None:
    found = re.search(r'```json\n"policies": (?P<rows>.*?)```', text, re.S)
    assert found
    policies = {"policies": json.loads(found["rows"])}
    read = read_case({**example_of(text), **policies}).policies
    assert [policy.kind for policy in read] == [row["policy"] for row in policies["policies"]]


def test_a_mark_that_names_no_table_is_an_error(text: str) -> None:
    with pytest.raises(KeyError):
        with_tables(text.replace("<!-- table: grades -->", "<!-- table: marks -->"))


def test_a_document_without_an_example_is_an_error() -> None:
    with pytest.raises(LookupError):
        with_tables("# Nothing")


def test_no_table_is_empty(text: str) -> None:
    assert not re.search(r"<!-- table: \w+ -->\s*<!-- end", text)
