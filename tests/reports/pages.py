"""Components rendered alone, and what a reader's software finds in the result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.language import language, say, say_as, say_count
from app.reports.document.parts import part_name

TEMPLATES = Path(__file__).parents[2] / "templates"
_EMPTY = {"input", "br", "hr", "img", "meta", "link"}


def environment() -> Environment:
    """The templates as the application has them, without the application."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    found.policies["ext.i18n.trimmed"] = True
    found.install_gettext_callables(  # type: ignore[attr-defined]
        say, say_count, newstyle=True, pgettext=say_as
    )
    found.filters["part_name"] = part_name
    found.globals["language"] = language
    return found


def render(source: str, /, **values: object) -> Element:
    """Render a piece of template and return its tree; strict as the application is."""
    reader = _Reader()
    reader.feed(environment().from_string(source).render(**values))
    reader.close()
    assert len(reader.open) == 1, f"left open: {[item.tag for item in reader.open[1:]]}"
    return reader.open[0]


@dataclass
class Element:
    """An element with its attributes and its content, texts and elements in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Element | str] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        """The elements right below."""
        return [item for item in self.content if isinstance(item, Element)]

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in the order of the page."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Every element of a tag with these attributes (class_ for class)."""
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        return [
            item
            for item in self.walk()
            if item.tag == tag and wanted.items() <= item.attributes.items()
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    def by_id(self, name: str) -> Element:
        """The only element with an id."""
        (found,) = [item for item in self.walk() if item.attributes.get("id") == name]
        return found

    @property
    def text(self) -> str:
        """All text as it is read, with its spaces put in order."""
        return " ".join(self._raw_text().split())

    def _raw_text(self) -> str:
        return "".join(item if isinstance(item, str) else item._raw_text() for item in self.content)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)

    def handle_endtag(self, tag: str) -> None:
        closed = self.open.pop()
        assert closed.tag == tag, f"</{tag}> closes <{closed.tag}>"

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)
