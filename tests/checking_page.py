"""One answer of the site, parsed strictly and checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree.ElementTree import Element

import html5lib
from werkzeug.datastructures import Headers
from werkzeug.test import TestResponse

from app.web.headers import CONTENT_SECURITY_POLICY, NOTHING_RUNS

SITE = "Holdcost"
RESOURCES = {"link": "href", "script": "src", "img": "src", "source": "src", "use": "href"}
FORBIDDEN = ("iframe", "object", "embed", "style", "base")
UNLABELLED_TYPES = ("hidden", "submit", "button", "reset", "image")
POINTERS = ("aria-describedby", "aria-labelledby", "aria-controls", "aria-errormessage", "headers")


@dataclass(frozen=True)
class Page:
    """What came back from one request; `tree` is None when it was no HTML."""

    url: str
    status: int
    headers: Headers
    text: str
    tree: Element | None

    def all(self, tag: str) -> list[Element]:
        """Return every element with this tag, in order."""
        return [] if self.tree is None else list(self.tree.iter(tag))

    @cached_property
    def parents(self) -> dict[Element, Element]:
        """Which element each element stands in."""
        everything = self.tree.iter() if self.tree is not None else iter(())
        return {child: parent for parent in everything for child in parent}

    @property
    def location(self) -> str | None:
        """Where the answer redirects to."""
        return self.headers.get("Location")

    @property
    def h1(self) -> str:
        """The words of the only heading of the first level."""
        (heading,) = self.all("h1")
        return words_of(heading)

    @property
    def words(self) -> str:
        """Everything the page says, with single spaces."""
        return words_of(self.all("body")[0])

    @property
    def csrf_token(self) -> str | None:
        """The key its forms are sent with."""
        keys = (e.get("value") for e in self.all("input") if e.get("name") == "csrf_token")
        return next(keys, None)

    def by_id(self, name: str) -> Element:
        """Return the element with this id."""
        found = [element for element in self.every_element() if element.get("id") == name]
        assert found, f"{self.url} has no element with id {name!r}"
        return found[0]

    def links(self) -> list[str]:
        """Return where its links go."""
        return [link.get("href", "") for link in self.all("a")]

    @property
    def forms(self) -> list[Element]:
        """Every form but the one in the head of the page that signs out."""
        found = self.all("form")
        return [form for form in found if not form.get("action", "").endswith("/sign-out")]

    def form(self, number: int = 0) -> tuple[str, dict[str, str | list[str]]]:
        """Return the address of a form, and what it would send if nothing were changed."""
        form = self.forms[number]
        fields: dict[str, list[str]] = {}
        for name, value in sent_fields(form):
            fields.setdefault(name, []).append(value)
        single = {
            name: values[0] if len(values) == 1 else values for name, values in fields.items()
        }
        return form.get("action", ""), single

    def every_element(self) -> Iterator[Element]:
        """Go through all elements; comments are none."""
        if self.tree is not None:
            yield from (element for element in self.tree.iter() if not callable(element.tag))


def read_page(url: str, response: TestResponse) -> Page:
    """Return the answer, after every check it has to pass."""
    headers = response.headers
    is_saved = headers.get("Content-Disposition", "").startswith("attachment")
    policies = (CONTENT_SECURITY_POLICY, NOTHING_RUNS) if is_saved else (CONTENT_SECURITY_POLICY,)
    assert headers.get("Content-Security-Policy") in policies, url
    assert headers.get("X-Content-Type-Options") == "nosniff", url
    is_page = response.mimetype == "text/html" and not response.location
    text = response.get_data(as_text=True) if is_text(response) else ""
    page = Page(url, response.status_code, headers, text, parse(url, text) if is_page else None)
    if is_page:
        for check in CHECKS:
            check(page)
    return page


def is_text(response: TestResponse) -> bool:
    """Return whether the answer can be read as text."""
    return (response.mimetype or "").startswith("text/") or response.is_json


def parse(url: str, text: str) -> Element:
    """Return the tree of a page; fail on anything the parser has to guess."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: Element = parser.parse(text)
    lines = text.splitlines()
    errors = [
        f"line {line}: {code} {details} in {lines[line - 1].strip()[:120]}"
        for (line, _column), code, details in parser.errors
        if 0 < line <= len(lines)
    ]
    assert not errors, f"{url} is not valid HTML:\n" + "\n".join(errors[:10])
    assert text.lstrip()[:15].lower() == "<!doctype html>", f"{url} has no document type"
    return tree


def words_of(element: Element) -> str:
    """Return the text inside an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def sent_fields(form: Element) -> Iterator[tuple[str, str]]:
    """Go through the names and values a browser would send for an untouched form."""
    for element in form.iter():
        name = element.get("name")
        if not name or element.get("disabled") is not None:
            continue
        if element.tag == "textarea":
            yield name, "".join(element.itertext())
        elif element.tag == "select":
            yield from ((name, value) for value in chosen(element))
        elif element.tag == "input" and is_sent(element):
            yield name, element.get("value", "")


def is_sent(field: Element) -> bool:
    """Return whether an input goes with its form when nobody touches it."""
    kind = field.get("type", "text")
    if kind in ("checkbox", "radio"):
        return field.get("checked") is not None
    return kind not in ("submit", "button", "reset", "image", "file")


def chosen(select: Element) -> list[str]:
    """Return the values a select would send."""
    options = list(select.iter("option"))
    marked = [option for option in options if option.get("selected") is not None]
    first = [] if select.get("multiple") is not None else options[:1]
    return [option.get("value", words_of(option)) for option in marked or first]


def check_heading_and_title(page: Page) -> None:
    """Hold the title to the only heading of the first level."""
    headings = [words_of(heading) for heading in page.all("h1")]
    assert len(headings) == 1, f"{page.url} has {len(headings)} h1: {headings}"
    assert headings[0], f"{page.url} has an empty h1"
    titles = [words_of(title) for title in page.all("title") if page.parents[title].tag == "head"]
    assert titles == [f"{headings[0]} – {SITE}"], f"{page.url} has title {titles}, h1 {headings}"


def check_frame(page: Page) -> None:
    """Ask for a language, one main part, and a width that fits a phone."""
    assert page.all("html")[0].get("lang"), f"{page.url} has no language"
    assert len(page.all("main")) == 1, f"{page.url} has {len(page.all('main'))} main elements"
    names = {meta.get("name") for meta in page.all("meta")}
    assert "viewport" in names, f"{page.url} has no viewport"


def check_ids(page: Page) -> None:
    """Ask for ids that are unique, and for something at each id that is pointed at."""
    counted = Counter(element.get("id") for element in page.every_element() if element.get("id"))
    twice = [name for name, times in counted.items() if times > 1]
    assert not twice, f"{page.url} uses an id twice: {twice}"
    for element in page.every_element():
        pointed = " ".join(element.get(attribute, "") for attribute in POINTERS).split()
        if element.tag == "label" and element.get("for") is not None:
            pointed.append(element.get("for", ""))
        if element.tag == "a" and re.fullmatch("#.+", element.get("href", "")):
            pointed.append(element.get("href", "")[1:])
        lost = [name for name in pointed if name not in counted]
        assert not lost, f"{page.url}: <{element.tag}> points at ids that do not exist: {lost}"


def check_labels(page: Page) -> None:
    """Ask for a label at every field and words on every button."""
    labelled = {label.get("for") for label in page.all("label")}
    for field in page.every_element():
        kind = field.get("type", "text")
        if field.tag == "button":
            assert words_of(field) or field.get("aria-label"), f"{page.url} has a silent button"
        if field.tag not in ("input", "select", "textarea") or kind in UNLABELLED_TYPES:
            continue
        named = field.get("aria-label") or field.get("aria-labelledby")
        assert named or field.get("id") in labelled or inside_label(page, field), (
            f"{page.url}: field {field.get('name')!r} has no label"
        )


def inside_label(page: Page, field: Element) -> bool:
    """Return whether a field stands inside its label."""
    parent = page.parents.get(field)
    while parent is not None and parent.tag != "label":
        parent = page.parents.get(parent)
    return parent is not None


def check_nothing_inline(page: Page) -> None:
    """Refuse what the content security policy would block."""
    for element in page.every_element():
        assert element.tag not in FORBIDDEN, f"{page.url} has a <{element.tag}>"
        handlers = [name for name in element.keys() if name.startswith("on") or name == "style"]  # noqa: SIM118  # an element is no mapping
        assert not handlers, f"{page.url}: <{element.tag}> has inline {handlers}"
        assert not element.get("href", "").startswith("javascript:"), page.url
    for script in page.all("script"):
        inline = not script.get("src") or words_of(script)
        assert not inline, f"{page.url} has an inline script"


def check_resources(page: Page) -> None:
    """Refuse anything fetched from, or sent to, another host; ask for a text beside images."""
    for element in page.every_element():
        address = element.get(RESOURCES.get(str(element.tag), "-"), "")
        foreign = re.match(r"[a-z]+:|//", address) and not address.startswith("data:image/")
        assert not foreign, f"{page.url}: <{element.tag}> comes from {address}"
        if element.tag == "img":
            assert element.get("alt") is not None, f"{page.url} has an image without alt"
        if element.tag == "form":
            action = element.get("action", "")
            assert not re.match(r"[a-z]+:|//", action), f"{page.url} sends a form to {action}"


CHECKS: tuple[Callable[[Page], None], ...] = (
    check_heading_and_title,
    check_frame,
    check_ids,
    check_labels,
    check_nothing_inline,
    check_resources,
)
