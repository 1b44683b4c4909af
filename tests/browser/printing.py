"""A page printed as a board would get it, and read back."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page
from pypdf import PdfReader

from tests.tools import require

LETTER = (612.0, 792.0)


@dataclass(frozen=True)
class Printed:
    """A printed document: its file, the size of its pages, and their text as laid out."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    pages: tuple[str, ...]

    @staticmethod
    def of(page: Page) -> Printed:
        """Print the page that the browser shows, as its own print sheet asks."""
        pdf = page.pdf(prefer_css_page_size=True, print_background=False)
        read = PdfReader(BytesIO(pdf))
        sizes = tuple((float(p.mediabox.width), float(p.mediabox.height)) for p in read.pages)
        return Printed(pdf, sizes, texts_of(pdf))

    @property
    def text(self) -> str:
        """The text of all pages, line by line."""
        return "\n".join(self.pages)

    @property
    def text_in_one_line(self) -> str:
        """The text of all pages without any white space, to find what was broken over lines."""
        return re.sub(r"\s+", "", self.text)

    def pictures(self, dots_per_inch: int = 96) -> list[bytes]:
        """Each page as a PNG picture."""
        return pictures_of(self.pdf, dots_per_inch)


def texts_of(pdf: bytes) -> tuple[str, ...]:
    """The text of each page, what stands on one line of paper on one line of text."""
    tool = require("pdftotext", "it reads printed pages line by line (Debian: poppler-utils)")
    done = subprocess.run(
        [tool, "-layout", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return tuple(done.stdout.decode().split("\f")[:-1])


def pictures_of(pdf: bytes, dots_per_inch: int) -> list[bytes]:
    """Each page of a document as a PNG picture."""
    tool = require("pdftoppm", "it draws printed pages (Debian: poppler-utils)")
    with TemporaryDirectory() as folder:
        stem = Path(folder) / "page"
        command = [str(tool), "-png", "-r", str(dots_per_inch), "-", str(stem)]
        subprocess.run(command, input=pdf, capture_output=True, check=True)
        return [file.read_bytes() for file in sorted(Path(folder).iterdir())]
