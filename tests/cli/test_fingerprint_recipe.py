"""The recipe of docs/fingerprint.md gives the fingerprint of what was saved."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy.orm import Session

from app.cli.calculate import calculate
from app.language import in_language
from app.persistence.models import CalculationVersion
from app.services.save_version import save_version
from app.services.share_version import share_version
from app.services.start_draft import start_draft
from tests.engine.example import example

DOCUMENT = Path(__file__).parents[2] / "docs" / "fingerprint.md"
CASE, STATEMENT = "case.json", "statement.json"


def recipe() -> str:
    """The one block of Python in the document."""
    (block,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    return str(block)


def recipe_s_fingerprint(folder: Path) -> str:
    """What the recipe prints, run as a stranger runs it: nothing of ours can be imported."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", recipe()], cwd=folder, capture_output=True, check=True
    )
    return done.stdout.decode("ascii").strip()


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """The database has no part in it: one is enough."""
    return sqlite_url


@pytest.fixture
def version(session: Session) -> CalculationVersion:
    """A saved version with letters and signs that JSON may write in more than one way."""
    document = {
        **example(),
        "title": "Doña Ana, “extra” stay – 2013",
        "note": "Línea 1\nlínea 2\t½",
    }
    return save_version(session, start_draft(session, document, "a browser").id)


@pytest.fixture
def folder(tmp_path: Path, app: Flask, session: Session, version: CalculationVersion) -> Path:
    """The two documents of the version, downloaded and printed."""
    token = share_version(session, version.id)
    (tmp_path / CASE).write_bytes(app.test_client().get(f"/s/{token}/case.json").data)
    printed = CliRunner().invoke(calculate, [str(tmp_path / CASE)])
    assert printed.exit_code == 0
    (tmp_path / STATEMENT).write_bytes(printed.stdout_bytes)
    return tmp_path


def test_the_recipe_gives_the_fingerprint_of_the_saved_version(
    folder: Path, version: CalculationVersion
) -> None:
    assert recipe_s_fingerprint(folder) == version.fingerprint


def test_one_changed_byte_of_a_result_or_of_the_case_gives_another(
    folder: Path, version: CalculationVersion
) -> None:
    for name, before, after in (
        (STATEMENT, '"value": "12818400.00"', '"value": "12818400.01"'),
        (CASE, "Doña Ana", "Dona Ana"),
    ):
        path = folder / name
        saved = path.read_text(encoding="utf-8")
        assert before in saved
        path.write_text(saved.replace(before, after, 1), encoding="utf-8")
        assert recipe_s_fingerprint(folder) != version.fingerprint
        path.write_text(saved, encoding="utf-8")
    assert recipe_s_fingerprint(folder) == version.fingerprint


def test_the_words_of_another_language_do_not_change_it(
    folder: Path, version: CalculationVersion
) -> None:
    with in_language("es"):
        printed = CliRunner().invoke(calculate, [str(folder / CASE)])
    (folder / STATEMENT).write_bytes(printed.stdout_bytes)
    assert recipe_s_fingerprint(folder) == version.fingerprint


def test_the_method_page_shows_the_same_recipe(app: Flask) -> None:
    for address in ("/method", "/es/method"):
        shown = re.findall(
            r"<pre><code>(.*?)</code></pre>", app.test_client().get(address).text, re.DOTALL
        )
        assert shown == [recipe()]
