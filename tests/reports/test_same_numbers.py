"""A report says the same numbers, units and dates in every rendering and in both languages."""

from __future__ import annotations

from collections import Counter

from tests.reports.content.analyses import analysed
from tests.reports.content.cases import FULL
from app.language import in_language
from app.reports.document.build import report
from app.reports.document.report import Occasion
from tests.reports.numerals import data, shown, tokens, with_units


def test_the_full_case() -> None:
    en = report(analysed(FULL), Occasion())
    with in_language("es"):
        es = report(analysed(FULL), Occasion())
    a, b = tokens("\n".join(shown(en)), "en"), tokens("\n".join(shown(es)), "es")
    assert a - b == Counter() and b - a == Counter()
    a, b = with_units("\n".join(data(en)), "en"), with_units("\n".join(data(es)), "es")
    assert a - b == Counter() and b - a == Counter()
