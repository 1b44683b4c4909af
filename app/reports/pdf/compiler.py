"""Typst, kept warm: one compiler a template and process, its faces read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

from app.reports.pdf.fonts import PACKAGES, folder

TEMPLATES = Path(__file__).parent
_PIXELS_AN_INCH = 192
# Typst forgets what it has not met in ten documents, which may be 150 MB. Every few documents it is
# shown empty ones instead, so that a server stays small.
_DOCUMENTS_REMEMBERED, _DOCUMENTS_TO_FORGET = 4, 11
_LETTERS_AT_FAULT = ("could not be displayed", "disallowed codepoint")


class Unprintable(ValueError):
    """A text has letters that no face can show together, which PDF/UA does not allow."""


class Template:
    """A Typst file that sets the content it is given. Content is data: it is never markup."""

    def __init__(self, file: Path) -> None:
        folders = [str(folder(package)) for package in PACKAGES]
        faces = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
        )
        self._compiler = typst.Compiler(str(file), root=str(file.parent), font_paths=faces)
        self._nothing = typst.Compiler(font_paths=faces)
        self._made = 0
        # The compiler holds the content while it sets it, and threads share the compiler.
        self._lock = Lock()

    def pdf(self, content: str) -> bytes:
        """The content as a PDF. Raises Unprintable."""
        return self._set(content, "pdf")

    def png(self, content: str) -> bytes:
        """The content as an image of its one page. Raises Unprintable."""
        return self._set(content, "png")

    def _set(self, content: str, form: Literal["pdf", "png"]) -> bytes:
        try:
            with self._lock:
                made = self._compiler.compile(
                    format=form,
                    ppi=_PIXELS_AN_INCH,
                    sys_inputs={"content": content},
                    pdf_standards=["ua-1"] if form == "pdf" else [],
                    timestamp=0,  # never the clock: the content says its own date
                )
                self._forget()
        except typst.TypstError as error:
            if any(words in error.message for words in _LETTERS_AT_FAULT):
                raise Unprintable(error.message) from error
            raise
        assert isinstance(made, bytes)  # noqa: S101  # one file, as no path was given
        return made

    def _forget(self) -> None:
        self._made += 1
        if self._made % _DOCUMENTS_REMEMBERED == 0:
            for _ in range(_DOCUMENTS_TO_FORGET):
                self._nothing.compile(input=b"", format="svg")


@cache
def template(name: str) -> Template:
    """A template of this package."""
    return Template(TEMPLATES / name)
