"""A PDF is kept once made, never when something of it has changed, and not for ever."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from time import time

import pytest

from app.reports.document.report import Report
from app.reports.pdf import kept, kept_pdf, pdf
from tests.reports.reports import COVER, report

SMALL = report(sections=())
made_anew: list[Report] = []


@pytest.fixture(autouse=True)
def _counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def counted(of: Report) -> bytes:
        made_anew.append(of)
        return f"%PDF {of.title} %%EOF".encode()

    monkeypatch.setattr(kept, "pdf", counted)
    made_anew.clear()


def files(folder: Path) -> list[Path]:
    """What lies in the folder."""
    return sorted(folder.iterdir())


def test_it_is_made_once_and_then_read(tmp_path: Path) -> None:
    folder = tmp_path / "made" / "here"
    first = kept_pdf(SMALL, folder)
    assert [kept_pdf(SMALL, folder) for _ in range(3)] == [first] * 3
    assert len(made_anew) == 1
    assert len(files(folder)) == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(SMALL, title="Another"),
        replace(SMALL, language="es"),
        replace(SMALL, saved=None),
        replace(SMALL, badge=replace(SMALL.badge, key="certified")),
        replace(SMALL, seal=replace(SMALL.seal, link="https://example.org/other")),
        replace(SMALL, opening=SMALL.opening[1:]),
        replace(SMALL, form="page"),
    ],
)
def test_anything_that_differs_is_made_anew(tmp_path: Path, other: Report) -> None:
    kept_pdf(SMALL, tmp_path)
    kept_pdf(other, tmp_path)
    assert made_anew == [SMALL, other]


def test_another_edition_of_the_template_is_another_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept_pdf(SMALL, tmp_path)
    monkeypatch.setattr(kept, "edition", lambda: "typst 0.16")
    kept_pdf(SMALL, tmp_path)
    assert len(made_anew) == 2


def test_the_edition_names_all_it_is_made_by() -> None:
    told = kept.edition()
    assert "typst 0." in told
    assert "fontpkg_source_sans_3 3." in told
    assert len(told.split()[0]) == 64


def test_a_file_cut_short_is_made_anew(tmp_path: Path) -> None:
    whole = kept_pdf(SMALL, tmp_path)
    (file,) = files(tmp_path)
    file.write_bytes(whole[:-3])
    assert kept_pdf(SMALL, tmp_path) == whole
    assert file.read_bytes() == whole


def test_without_a_folder_it_is_made_each_time() -> None:
    assert kept_pdf(SMALL, None) == kept_pdf(SMALL, None)
    assert len(made_anew) == 2


def test_a_folder_that_takes_nothing_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert kept_pdf(SMALL, tmp_path / "file").endswith(b"%%EOF")
    assert kept_pdf(SMALL, tmp_path / "file" / "below").endswith(b"%%EOF")
    assert [file.name for file in files(tmp_path)] == ["file"]


def test_a_disk_that_is_full_leaves_no_part_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    assert kept_pdf(SMALL, tmp_path).endswith(b"%%EOF")
    assert files(tmp_path) == []


def test_somebodys_own_words_are_not_kept(tmp_path: Path) -> None:
    kept_pdf(replace(SMALL, cover=COVER), tmp_path)
    assert files(tmp_path) == []


def test_only_the_newest_files_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_FILES", 3)
    for number in range(5):
        kept_pdf(replace(SMALL, title=f"Report {number}"), tmp_path)
        _make_older(tmp_path, 10)
    told = sorted(file.read_bytes() for file in files(tmp_path))
    assert told == [f"%PDF Report {number} %%EOF".encode() for number in (2, 3, 4)]


def test_a_file_that_is_read_counts_as_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_FILES", 2)
    one, two, three = (replace(SMALL, title=f"Report {number}") for number in range(3))
    for each in (one, two, one, three):
        kept_pdf(each, tmp_path)
        _make_older(tmp_path, 10)
    kept_pdf(one, tmp_path)
    assert made_anew == [one, two, three]


def test_all_files_together_stay_below_a_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", 50)
    for number in range(4):
        kept_pdf(replace(SMALL, title=f"Report {number}"), tmp_path)
        _make_older(tmp_path, 10)
    assert len(files(tmp_path)) == 2


def test_what_was_begun_and_never_finished_is_cleared_away(tmp_path: Path) -> None:
    old, new = tmp_path / "old.part", tmp_path / "new.part"
    for file in (old, new):
        file.write_bytes(b"%PDF")
    os.utime(old, (time() - 9999, time() - 9999))
    kept_pdf(SMALL, tmp_path)
    assert not old.exists()
    assert new.exists()


def test_several_processes_keep_the_same_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    expected = pdf(SMALL)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        made = list(pool.map(kept_pdf, [SMALL] * 4, [tmp_path] * 4))
    assert made == [expected] * 4
    assert len(files(tmp_path)) == 1


def _make_older(folder: Path, seconds: int) -> None:
    for file in folder.iterdir():
        at = file.stat().st_mtime - seconds
        os.utime(file, (at, at))
