"""Imports point down only."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.source import APP, PROJECT, name_of, parse, python_files

LAYERS = [
    ("web", "api", "cli"),
    ("services",),
    ("persistence", "intake", "reports", "records"),
    ("reference",),
    ("engine",),
    ("language",),
]
HEIGHT = {package: len(LAYERS) - level for level, names in enumerate(LAYERS) for package in names}
LAYERED = [path for path in python_files("app") if path.parent != APP]


def imported_packages(path: Path) -> set[str]:
    """Return the packages of the application that a file imports from."""
    found = set()
    for node in ast.walk(parse(path)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return {name.split(".")[1] for name in found if name.startswith("app.")}


@pytest.mark.parametrize("path", LAYERED, ids=name_of)
def test_no_module_imports_upward_or_sideways(path: Path) -> None:
    own = path.relative_to(APP).parts[0]
    wrong = {
        other
        for other in imported_packages(path) - {own}
        if HEIGHT.get(other, len(LAYERS) + 1) >= HEIGHT[own]
    }
    assert not wrong, f"app.{own} must not import {sorted(wrong)}"


def test_every_package_has_its_place_in_the_layers() -> None:
    packages = {path.parent.name for path in APP.glob("*/__init__.py")}
    assert packages <= set(HEIGHT)


def test_the_import_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("package", ["engine", "reference", "intake", "records"])
def test_a_pure_package_loads_neither_flask_nor_sqlalchemy(package: str) -> None:
    script = (
        f"import sys, app.{package}; "
        "print(sorted({'flask', 'sqlalchemy', 'wtforms', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


CLOCKS_AND_FILES = {"open", "now", "today", "utcnow", "read_bytes", "random"}


@pytest.mark.parametrize("path", python_files("app/engine"), ids=name_of)
def test_the_engine_reads_no_file_and_no_clock_of_the_machine(path: Path) -> None:
    calls = [
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Call) and not (isinstance(node.func, ast.Attribute) and node.args)
    ]
    assert CLOCKS_AND_FILES & set(calls) == set()
