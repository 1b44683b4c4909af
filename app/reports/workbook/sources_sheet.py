"""The Sources sheet: each document once, by the number it is cited with."""

from __future__ import annotations

from collections.abc import Iterable

from app.language import say
from app.reports.content.sources import NumberedSource
from app.reports.workbook.book import Sheet
from app.reports.workbook.citing import Citations
from app.reports.workbook.page import Page

_WIDTHS = (9, 48, 28, 22, 16, 26, 48, 26)
_HEAD = 2


def sources_sheet(name: str, sources: Iterable[NumberedSource], citations: Citations) -> Sheet:
    """The numbered list. `citations` has gathered the pages that the other sheets cite."""
    sheet = Sheet(name, _WIDTHS, frozen=(_HEAD + 1, 2), repeated=(_HEAD, _HEAD))
    page = Page(sheet, name)
    page.heads(_headings())
    listed = tuple(sources)
    page.rule(len(listed))
    for each in listed:
        page.row(
            "label",
            (
                str(each.number),
                each.title,
                each.publisher,
                each.author,
                each.date,
                "; ".join(citations.pages.get(each.number, ())),
                each.url,
                each.caution,
            ),
            rest="text",
        )
    if not listed:
        page.sentence(say("No source was entered."))
    return sheet


def _headings() -> tuple[str, ...]:
    return (
        say("Number"),
        say("Title"),
        say("Publisher"),
        say("Author"),
        say("Date"),
        say("Pages cited"),
        say("Address"),
        say("Caution"),
    )
