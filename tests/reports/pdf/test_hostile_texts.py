"""Whatever somebody typed is printed as it was typed, and does nothing else."""

from __future__ import annotations

import pytest

from app.reports.document.parts import Figure, Paragraph, Reference, References, Span, plain
from app.reports.pdf import pdf
from tests.reports.pdf.reading import check_rules, read, text
from tests.reports.reports import ADDRESS, chart_in, of_blocks, report, with_text

AS_TYPED = {
    "code": '#eval("1") #import "x.typ": * #panic() #{ 1 + 1 }',
    "marks": "*bold* _slanted_ $x^2$ `raw` ~ -- --- ... 'a' \"b\" = no heading",
    "references": '<label> @source-1 @ref #label("a") https://example.org/#a',
    "comments": "// not /* a */ comment \\ \\n \\u{41}",
    "pdf": "(Tj) endobj 1 0 obj <</S/TD>> %PDF %%EOF",
    "placeholders": "{page} {pages} {0} %s ${x}",
    "markup": "<script>alert(1)</script> &amp; ]]> <text x='1'/>",
    "lists": "- point + step / term: 1. first",
}
LANGUAGES = {
    "Vietnamese": "Nguyễn Thị Hạnh, Đặng Hữu Phước",
    "Polish": "Zażółć gęślą jaźń",
    "Greek and Russian": "Γιώργος, Дмитрий",
    "Chinese": "張偉 张伟",
    "Japanese": "山田 たろう",
    "Korean": "김민준",
}
ENDLESS = {
    "one long word": "a" * 10_000,
    "many words": "word " * 2_000,
    "lines": "line\n" * 400,
    "an address": "https://example.org/" + "part/" * 400,
    "no letters": "%" * 3_000,
    "other letters": "字" * 3_000,
}
ODD = {
    "controls": "a\x00b\x07c\x1bd\x7fe\x9ff\ufeffg",
    "directions": "a\u202eb\u2066c\u200fd\u200ee\u2069f",
    "no letters at all": "\ue000\uffff\U0010ffff\ufffd",
    "half a letter": "a\ud800b\udfffc",
    "emoji": "👩\u200d👩\u200d👧 🏳️\u200d🌈 ✓",
    "joined to strangers": "x\u0651 \u0301 q\u0323\u0307 م\u0301 中\u0651",
    "ends of lines": "a\r\nb\rc\u2028d\u2029e\x85f\tg\x0bh",
    "spaces": "a\u00a0b\u2009c\u202fd\u3000e",
}


@pytest.mark.parametrize("name", AS_TYPED)
def test_what_looks_like_a_command_is_printed_as_typed(name: str) -> None:
    made = pdf(with_text(AS_TYPED[name]))
    check_rules(made)
    assert text(made).count(AS_TYPED[name]) >= 12


@pytest.mark.parametrize("name", LANGUAGES)
def test_names_in_many_letters_are_printed(name: str) -> None:
    made = pdf(with_text(LANGUAGES[name]))
    check_rules(made)
    assert LANGUAGES[name] in text(made)


@pytest.mark.parametrize("name", ["محمد العربي", "שלום כהן"])
def test_names_that_run_from_right_to_left_are_printed(name: str) -> None:
    made = pdf(with_text(name))
    check_rules(made)
    told = read(made).metadata
    assert told is not None
    assert told.title == name
    assert "U+" not in text(made)


@pytest.mark.parametrize("name", ENDLESS)
def test_an_endless_text_takes_its_pages_and_no_more(name: str) -> None:
    made = pdf(with_text(ENDLESS[name]))
    check_rules(made)
    assert 5 < len(read(made).pages) < 200


@pytest.mark.parametrize("name", ODD)
def test_letters_without_a_sign_break_nothing(name: str) -> None:
    made = pdf(with_text(ODD[name]))
    check_rules(made)
    assert "UnreviewedEstimate" in text(made).replace(" ", "").replace("estimate", "Estimate")


def test_a_letter_that_no_face_has_is_written_as_its_code_point() -> None:
    made = pdf(of_blocks(Paragraph(plain("Paid by 😀 in full"))))
    assert "Paid by [U+1F600] in full" in text(made)


def test_a_long_word_stays_on_the_page() -> None:
    word = "WWWWWWWWWW" * 40
    made = pdf(of_blocks(Paragraph(plain(word)), opening=()))
    page = read(made).pages[-1]
    rights: list[float] = []
    page.extract_text(visitor_text=lambda _text, _matrix, at, _font, _size: rights.append(at[4]))
    assert word in text(made).replace(" ", "")
    assert max(rights) < float(page.mediabox.width)


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "file:///etc/passwd", "/relative", "https://a b", "https://\n"]
)
def test_only_addresses_of_the_web_and_of_mail_can_be_followed(href: str) -> None:
    blocks = (Paragraph((Span("here", href=href),)), References((Reference(1, "A.", href),)))
    made = pdf(of_blocks(*blocks, opening=()))
    check_rules(made)
    assert not addresses(made)


def test_an_address_of_the_web_can_be_followed() -> None:
    block = Paragraph((Span("here", href="https://example.org/a?b=c&d=ñ#e"),))
    assert addresses(pdf(of_blocks(block, opening=())))


def test_a_source_that_is_not_listed_is_not_cited() -> None:
    made = pdf(of_blocks(Paragraph((Span("Said somewhere.", source=7),)), opening=()))
    assert "Said somewhere." in text(made)
    assert "[7]" not in text(made)


def test_a_source_that_is_listed_twice_is_led_to_once() -> None:
    listed = References((Reference(3, "One."), Reference(3, "Two.")))
    made = pdf(of_blocks(Paragraph((Span("Said.", source=3),)), listed, listed))
    check_rules(made)
    assert text(made).count("[3]") == 5


def test_a_chart_shows_the_letters_of_its_labels() -> None:
    for letters in ("Nguyễn <b>&amp;", "محمد", "張偉", "😀", "\x00\ud800"):
        made = pdf(of_blocks(Figure(chart_in(letters))))
        check_rules(made)
    assert "[U+1F600]" in text(pdf(of_blocks(Figure(chart_in("😀")))))


def test_an_empty_text_is_no_trouble_anywhere() -> None:
    check_rules(pdf(with_text("")))
    check_rules(pdf(report(opening=(Paragraph(()), References(())), sections=())))


def addresses(made: bytes) -> list[str]:
    """Where the links of a document lead outside of it, but for where it can be checked."""
    notes = (note.get_object() for page in read(made).pages for note in page.get("/Annots", ()))
    found = [str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})]
    return [address for address in found if address != f"https://{ADDRESS}"]
