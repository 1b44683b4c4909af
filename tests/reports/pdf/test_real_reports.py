"""Reports of whole cases, in every form and both languages, keep every rule of PDF/UA-1."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from app.language import LANGUAGES, in_language
from app.reports.content import About
from app.reports.document.build import report
from app.reports.document.report import FORMS, Form, Occasion
from app.reports.pdf import pdf
from tests.reports.content.analyses import RANGED, analysed
from tests.reports.content.cases import EXTRA_STAY, FULL, HOSTILE, MONTHS, REFUSED, changed
from tests.reports.pdf.reading import check_rules, texts
from tests.web.results.test_pages import SAVED

NAMES = {"title": "Hạt Quận Cam – مقاطعة – 奧蘭治縣", "note": f"{HOSTILE}\n#eval(1) *b* $x$ <l> @r"}
CASES: Mapping[str, Mapping[str, Any]] = {
    "full": FULL,
    "ranged": RANGED,
    "extra stay": EXTRA_STAY,
    "months": MONTHS,
    "refused": REFUSED,
    "names": changed(FULL, **NAMES),
}
OCCASION = {
    "prepared_for": "County Board",
    "hearing": date(2026, 12, 1),
    "site": "https://a.example",
}


def made(name: str, form: Form, language: str, about: About = SAVED) -> bytes:
    with in_language(language):
        content = analysed(CASES[name], about=about, can_change=False)
        return pdf(report(content, Occasion(form=form, **OCCASION)))  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", CASES)
def test_every_form_keeps_the_rules(name: str, form: Form, language: str) -> None:
    document = made(name, form, language)
    check_rules(document)
    if form == "page":
        assert len(texts(document)) == 1


def test_what_looks_like_markup_is_printed_as_typed() -> None:
    said = " ".join(texts(made("names", "full", "en")))
    assert "#eval(1) *b* $x$ <l> @r" in said
    assert "<script>alert(1)</script>" in said
