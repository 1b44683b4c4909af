"""`flask report`: the report of a case as a file, without a server."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask import Flask

from app.cli.report import report
from tests.reports.content.cases import FULL

KINDS = {"html": b"<!doctype html>", "pdf": b"%PDF-", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04"}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.json"
    path.write_text(json.dumps(FULL), encoding="utf-8")
    return path


def called(app: Flask, *words: Any) -> Result:
    return app.test_cli_runner().invoke(report, [str(word) for word in words])


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_format_is_written_in_each_language(
    app: Flask, case: Path, tmp_path: Path, kind: str, language: str
) -> None:
    path = tmp_path / f"report.{kind}"
    done = called(app, case, "--format", kind, "--lang", language, "-o", path)
    assert done.exit_code == 0, done.output
    assert path.read_bytes().startswith(KINDS[kind])
    assert f"{path.stat().st_size:,} bytes" in done.output


@pytest.mark.parametrize("form", ["full", "page", "fiscal-note"])
def test_the_page_needs_nothing_but_itself(
    app: Flask, case: Path, tmp_path: Path, form: str
) -> None:
    path = tmp_path / "report.html"
    cover = tmp_path / "cover.txt"
    cover.write_text("Read this.", encoding="utf-8")
    words = ("--form", form, "--prepared-for", "Board", "--hearing", "2026-12-01")
    own = ("--cover", cover, "--signed", "A coalition")
    called(app, case, "--format", "html", *words, *own, "-o", path)
    page = path.read_text(encoding="utf-8")
    assert "<link" not in page
    assert "<script" not in page
    assert 'src="' not in page
    for told in ("Board", "December 1, 2026", "Read this.", "A coalition", "$17,"):
        assert told in page


def test_a_case_that_can_not_be_used_is_said_with_its_problems(app: Flask, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text('{"period_start": "never"}', encoding="utf-8")
    done = called(app, path, "-o", tmp_path / "report.pdf")
    assert done.exit_code == 2
    assert "period_start" in done.output
    assert not (tmp_path / "report.pdf").exists()


def test_the_same_case_makes_the_same_file(app: Flask, case: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.pdf" for number in range(2)]
    for path in paths:
        called(app, case, "-o", path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
