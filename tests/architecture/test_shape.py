"""Files and functions stay short, names say something, tests stand where one looks for them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.architecture.source import (
    APP,
    PROJECT,
    Function,
    functions,
    name_of,
    parse,
    python_files,
)

LONGEST_FILE = 300
LONGEST_FUNCTION = 50
SAYS_NOTHING = ("utils", "util", "helpers", "helper", "common", "manager", "misc", "base_utils")
EVERYTHING = [*python_files("app", "migrations", "tests", "benchmarks"), PROJECT / "config.py"]
EXPLAINED = python_files("app/engine", "app/records", "app/reference", "app/services")
SOURCES = [
    path for path in python_files("app") if path.name != "__init__.py" and path.parent != APP
]
# Tests which mirror no package of `app`: they look at the whole, or at what stands beside it.
OF_THE_WHOLE = {"architecture", "benchmarks", "browser", "migrations"}


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_a_file_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_a_function_is_short(path: Path) -> None:
    long = {f.name: length(f) for f in functions(parse(path)) if length(f) > LONGEST_FUNCTION}
    assert not long


def length(function: Function) -> int:
    """Return how many lines a function has."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("path", EXPLAINED, ids=name_of)
def test_a_public_function_is_explained(path: Path) -> None:
    tree = parse(path)
    silent = [name for name, node in public(tree) if not ast.get_docstring(node)]
    assert not silent
    assert not tree.body or ast.get_docstring(tree), "the module says nothing about itself"


def public(tree: ast.Module) -> list[tuple[str, Function | ast.ClassDef]]:
    """Return the functions and classes other modules may use."""
    return [
        (node.name, node)
        for node in tree.body
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")
    ]


@pytest.mark.parametrize("path", python_files("app", "tests"), ids=name_of)
def test_a_name_says_something(path: Path) -> None:
    parts = {part for name in path.relative_to(PROJECT).with_suffix("").parts for part in [name]}
    words = {word for part in parts for word in part.split("_")}
    assert not words & set(SAYS_NOTHING)


def test_tests_mirror_the_application() -> None:
    packages = {path.parent.name for path in APP.glob("*/*.py")} - {"static"}
    folders = {path.parent.name for path in (PROJECT / "tests").glob("*/test_*.py")}
    features = {path.parent.parent.name for path in (PROJECT / "tests").glob("*/*/test_*.py")}
    assert packages <= folders | features
    assert folders - OF_THE_WHOLE <= packages


def test_every_test_is_a_sentence() -> None:
    short = [
        f"{name_of(path)}: {function.name}"
        for path in python_files("tests")
        for function in functions(parse(path))
        if function.name.startswith("test_") and len(function.name.split("_")) < 4
    ]
    assert not short
