"""A report as the one JSON text that the template sets: ready-made words and numbers, no markup."""

from __future__ import annotations

import json
from collections.abc import Iterator

import segno

from app.language import in_language, say
from app.reports.document.report import Report, Seal
from app.reports.pdf.blocks import blocks, captions, listed_sources, notice, section
from app.reports.pdf.letters import Spelling, in_line
from app.reports.pdf.spans import Data, Setting, checked

_REGION = "US"


def printed(report: Report, letters: Spelling) -> Data:
    """The whole report as data, every text spelled in the letters there are."""
    sources = listed_sources(report.opening, report.sections)
    with in_language(report.language):
        setting = Setting(letters, frozenset(sources), say("not known"))
        title = _title(report, setting)
        return {
            "form": report.form,
            "language": report.language,
            "region": _REGION,
            "document_title": title,
            "title": in_line(title),
            "name": setting.line(report.name),
            "kind": setting.line(report.kind),
            "running": setting.head(report.running),
            "badge": {
                "key": report.badge.key,
                "words": setting.line(report.badge.words),
                "note": setting.line(report.badge.note),
            },
            "cover": notice(report.cover, setting) if report.cover else None,
            "opening": blocks(report.opening, setting, are_first_page=True),
            "sections": [section(each, setting) for each in report.sections],
            "citation": setting.line(report.citation),
            "seal": _seal(report.seal, setting),
            "author": setting.letters(report.author),
            "saved": [report.saved.year, report.saved.month, report.saved.day]
            if report.saved
            else None,
            "words": _words(report, setting),
        }


def _title(report: Report, setting: Setting) -> str:
    """A document must have a title."""
    spelled = map(setting.letters, (report.title, report.name, report.kind, report.form))
    return next(title.strip() for title in spelled if title.strip())


def as_text(data: Data) -> str:
    """The data as the same text every time."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def table_captions(data: Data) -> Iterator[str]:
    """What each table of the document is called, in reading order."""
    yield from captions(data["opening"])
    yield from captions(data["sections"])


def _words(report: Report, setting: Setting) -> Data:
    """What the template itself says."""
    said = {
        "page": say("Page {page} of {pages}"),
        "not_known": setting.not_known,
        "fingerprint": say("Fingerprint"),
        "cite": say("Cite as"),
        "code": say("QR code for {address}", address=report.seal.address),
    }
    return {key: setting.letters(words) for key, words in said.items()}


def _seal(seal: Seal, setting: Setting) -> Data:
    return {
        "fingerprint": setting.letters(seal.fingerprint),
        "address": setting.letters(seal.address),
        "link": checked(seal.link),
        "invitation": setting.line(seal.invitation),
        "code": _code(seal.link) if checked(seal.link) else "",
    }


def _code(link: str) -> str:
    """The QR code as SVG; a photocopy may lose a seventh of it."""
    code = segno.make_qr(link, error="m")
    return code.svg_inline(border=0, omitsize=True, svgclass=None, lineclass=None)
