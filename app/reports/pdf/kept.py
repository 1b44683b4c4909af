"""PDFs kept once made, by what they are made of: a kept one is never out of date."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import time

from app.reports.document.report import Report
from app.reports.pdf.content import as_text, printed
from app.reports.pdf.document import pdf
from app.reports.pdf.fonts import versions
from app.reports.pdf.letters import as_typed

MOST_FILES = 200
MOST_BYTES = 100 * 1024 * 1024
_SUFFIX, _UNFINISHED = ".pdf", ".part"
_SECONDS_TO_FINISH = 3600
_COMPLETE = b"%%EOF"


def kept_pdf(report: Report, folder: Path | None) -> bytes:
    """The PDF from the folder, or made and kept there. A folder that takes nothing is left be.

    Without a folder it is made anew, and so is one with somebody's own words: those are not kept.
    """
    if folder is None or report.cover:
        return pdf(report)
    file = folder / f"{_name(report)}{_SUFFIX}"
    if found := _read(file):
        return found
    made = pdf(report)
    with suppress(OSError):
        _keep(file, made)
    return made


def _name(report: Report) -> str:
    """What the PDF is made of: the content, how it is set, by what."""
    content = as_text(printed(report, as_typed))
    return sha256(f"{edition()}\n{content}".encode()).hexdigest()


@cache
def edition() -> str:
    """This package to the letter, Typst and the faces."""
    digest = sha256()
    for file in sorted(Path(__file__).parent.iterdir()):
        if file.suffix in (".py", ".typ"):
            digest.update(file.read_bytes())
    return " ".join((digest.hexdigest(), f"typst {version('typst')}", *versions()))


def _read(file: Path) -> bytes:
    """A file that is there and complete. It counts as new again, so that it is kept longer."""
    with suppress(OSError):
        found = file.read_bytes()
        if found.endswith(_COMPLETE):
            os.utime(file)
            return found
    return b""


def _keep(file: Path, made: bytes) -> None:
    """Write a file whole or not at all, and let go of the oldest."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, suffix=_UNFINISHED, delete=False) as part:
        try:
            part.write(made)
            part.close()
            Path(part.name).replace(file)
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise
    for old in _too_many(file.parent):
        old.unlink(missing_ok=True)


def _too_many(folder: Path) -> Iterator[Path]:
    """The files beyond the newest, and what somebody began and never finished."""
    taken = 0
    for number, (_, size, file) in enumerate(_newest_first(folder, _SUFFIX)):
        taken += size
        if number >= MOST_FILES or taken > MOST_BYTES:
            yield file
    for written_at, _, file in _newest_first(folder, _UNFINISHED):
        if written_at < time() - _SECONDS_TO_FINISH:
            yield file


def _newest_first(folder: Path, suffix: str) -> list[tuple[float, int, Path]]:
    found = []
    for file in folder.glob(f"*{suffix}"):
        with suppress(OSError):  # another process let go of it
            about = file.stat()
            found.append((about.st_mtime, about.st_size, file))
    return sorted(found, reverse=True)
