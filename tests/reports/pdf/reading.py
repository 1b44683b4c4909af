"""A finished PDF as its readers meet it: its text, its structure, its rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import page
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

RULES_OF_PDF_UA = 104
BREAK_HERE = "\u200b"
# How wide figures and points are in the face of tables, in parts of their size.
_FIGURE, _POINT = 0.497, 0.249
_NUMBER = re.compile(r"[−+]?\$?[\d,]+(?:\.\d+)?")


def read(pdf: bytes) -> PdfReader:
    """The PDF, opened."""
    return PdfReader(BytesIO(pdf))


def texts(pdf: bytes) -> list[str]:
    """The text of each page on one line, without places where a line may break."""
    pages = (found.extract_text() for found in read(pdf).pages)
    return [" ".join(text.replace(BREAK_HERE, "").split()) for text in pages]


def text(pdf: bytes) -> str:
    """All of the text on one line."""
    return " ".join(texts(pdf))


def check_rules(pdf: bytes) -> None:
    """Fail where the PDF breaks a rule of PDF/UA-1."""
    found = page.validate_pdf_bytes(pdf, profile="ua1")
    assert not [(failure.rule_id, failure.message) for failure in found.failures]
    assert (found.rules.passed, found.rules.total) == (RULES_OF_PDF_UA, RULES_OF_PDF_UA)


@dataclass(frozen=True)
class Element:
    """An element of the structure: its tag, its attributes, what it holds."""

    tag: str
    title: str
    alternative: str
    attributes: dict[str, Any]
    children: tuple[Element, ...]

    def walk(self) -> Iterator[Element]:
        """This one and all within it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, *tags: str) -> list[Element]:
        """Those with one of the tags."""
        return [element for element in self.walk() if element.tag in tags]


def structure(pdf: bytes) -> Element:
    """The structure, from its root."""
    root = read(pdf).trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    tree = root["/StructTreeRoot"]
    assert isinstance(tree, DictionaryObject)
    return Element("Root", "", "", {}, tuple(_children(tree)))


def _children(element: DictionaryObject) -> Iterator[Element]:
    for child in element.get("/K", ArrayObject()):
        found = child.get_object()
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield _element(found)


def _element(found: DictionaryObject) -> Element:
    attributes: dict[str, Any] = {}
    for each in found.get("/A", ArrayObject()):
        attributes |= {str(key)[1:]: value for key, value in each.get_object().items()}
    return Element(
        str(found["/S"])[1:],
        str(found.get("/T", "")),
        str(found.get("/Alt", "")),
        attributes,
        tuple(_children(found)),
    )


@dataclass(frozen=True)
class Spot:
    """A number as it stands on a page."""

    text: str
    left: float
    size: float

    def after(self, count: int) -> float:
        """Where so many of its signs end."""
        narrow = sum(sign in ",." for sign in self.text[:count])
        return self.left + (_FIGURE * (count - narrow) + _POINT * narrow) * self.size

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.after(len(self.text))

    @property
    def point(self) -> float:
        """Where its whole part ends."""
        return self.after(len(self.text.partition(".")[0]))


def numbers(pdf: bytes) -> list[Spot]:
    """The dollars and numbers of the last page, in the order in which they are set."""
    found: list[Spot] = []

    def note(said: str, place: list[float], _at: list[float], _font: Any, size: float) -> None:
        if _NUMBER.fullmatch(said.strip()):
            found.append(Spot(said.strip(), place[4], size))

    read(pdf).pages[-1].extract_text(visitor_text=note)
    return found
