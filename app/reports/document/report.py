"""A report: the one object that page, PDF, Word document and workbook are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.language import Words
from app.reports.document.parts import Block, Notice, Section

Form = Literal["full", "page", "fiscal-note"]
FORMS = Words({"full": "Full report", "page": "One page", "fiscal-note": "Fiscal note"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a printed copy is made for. Nothing of it changes a number.

    `parts` are the keys of the sections to print, all where it is empty. `cover` is an advocate's
    own text, `cover_signed` whose it is. `fund` and `agencies` (consulted) stand in a fiscal note.
    `site` is the address of the site where anyone can check the paper, empty where there is none.
    """

    form: Form = "full"
    parts: tuple[str, ...] = ()
    prepared_by: str = ""
    prepared_for: str = ""
    hearing: date | None = None
    cover: str = ""
    cover_signed: str = ""
    fund: str = ""
    agencies: str = ""
    site: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """How far the figures were reviewed: the key of its shape, its words, what they mean."""

    key: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Seal:
    """What ties the paper to the saved calculation.

    `fingerprint` in groups of four, as it is read out; `address` is where it can be checked, as it
    is typed, and `link` the same with its scheme, for the QR code. Both empty without a site.
    """

    fingerprint: str
    address: str = ""
    link: str = ""
    invitation: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A calculation as a document in one language.

    `title` is the question it answers, `running` the head of each page after the first; `opening`
    are the blocks of the first page, which stands alone. `saved` is the day of the calculation,
    None for a draft: documents carry it as their date, never the day they were made.
    """

    form: Form
    language: str
    title: str
    name: str
    kind: str
    running: str
    badge: Badge
    cover: Notice | None
    opening: tuple[Block, ...]
    sections: tuple[Section, ...]
    citation: str
    seal: Seal
    author: str
    saved: date | None
