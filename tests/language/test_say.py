"""Saying a text: in English as it is written, in Spanish as the catalogue has it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from app.language import (
    ENGLISH,
    LANGUAGES,
    SPANISH,
    Spoken,
    SpokenLines,
    Words,
    in_language,
    language,
    marked,
    say,
    say_as,
    say_count,
)
from app.language.spoken import written_texts
from tests.language.bracketed import Bracketed, spanish_in_brackets, unsaid

BRACES = "{count} and {name!r} and {"


@dataclass(frozen=True)
class Told:
    name: str
    lines: SpokenLines = SpokenLines()
    label: Spoken = Spoken("")


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch) -> list[Words]:
    """The tables of words as they are in this test alone."""
    own: list[Words] = []
    monkeypatch.setattr(Words, "tables", own)
    return own


def test_english_is_in_use_and_says_what_is_written() -> None:
    assert language() == ENGLISH
    assert say("Net cost") == "Net cost"
    assert say("sum of {count} lines", count=3) == "sum of 3 lines"
    assert say_as("before the sound i", "{first} and {last}", first=1, last=2) == "1 and 2"


def test_a_language_is_used_within_its_block_and_no_longer() -> None:
    with in_language(SPANISH):
        assert language() == SPANISH
        assert say("Net cost") == "Costo neto"
        assert say("sum of {count} lines", count=3) == "suma de 3 líneas"
        with in_language(ENGLISH):
            assert say("Net cost") == "Net cost"
        assert say("Net cost") == "Costo neto"
    assert (language(), say("Net cost")) == (ENGLISH, "Net cost")


def test_the_language_is_put_back_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), in_language(SPANISH):
        raise ZeroDivisionError
    assert (language(), say("Net cost")) == (ENGLISH, "Net cost")


@pytest.mark.parametrize("unknown", ["fr", "", "ES", "../es", "es_MX"])
def test_a_language_without_a_catalogue_is_refused(unknown: str) -> None:
    with pytest.raises(LookupError, match="there is no language"), in_language(unknown):
        pass
    assert language() == ENGLISH


def test_every_language_is_called_by_its_own_name() -> None:
    assert dict(LANGUAGES) == {"en": "English", "es": "Español"}
    for key in LANGUAGES:
        with in_language(key):
            assert language() == key


@pytest.mark.parametrize("key", LANGUAGES)
def test_braces_in_a_value_stay_as_they_are(key: str) -> None:
    with in_language(key):
        assert say("There is no total yet. Still needed: {figures}.", figures=BRACES).endswith(
            f": {BRACES}."
        )
        both = say_as("before the sound i", "{first} and {last}", first=BRACES, last="{first}")
    assert both.startswith(BRACES)
    assert both.endswith(" {first}")


@pytest.mark.parametrize("key", LANGUAGES)
def test_a_message_without_values_may_hold_braces(key: str) -> None:
    with in_language(key):
        assert say(BRACES) == BRACES
        assert say_count("{", "{}", 1) == "{"
        assert say_count("{", "{}", 2) == "{}"
        assert say_as("a place", BRACES) == BRACES


@pytest.mark.parametrize("key", LANGUAGES)
def test_what_no_catalogue_has_is_said_as_it_is(key: str) -> None:
    with in_language(key):
        assert say("") == ""
        assert say("Ramón's own note, 100%") == "Ramón's own note, 100%"


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 lines"), (1, "1 line"), (2, "2 lines"), (-1, "-1 lines")]
)
def test_a_number_chooses_its_form(number: int, text: str) -> None:
    assert say_count("{count} line", "{count} lines", number, count=number) == text
    with in_language(SPANISH):
        assert say_count("{count} a line", "{count} of lines", number, count=number) == (
            f"{number} a line" if number == 1 else f"{number} of lines"
        )


def test_one_text_means_two_things_in_two_places() -> None:
    with in_language(SPANISH):
        said = say("{first} and {last}", first="madres", last="hijas")
        before_i = say_as("before the sound i", "{first} and {last}", first="madres", last="hijas")
    assert (said, before_i) == ("madres y hijas", "madres e hijas")


def test_words_are_said_when_they_are_read(tables: list[Words]) -> None:
    words = Words({"net": "Net cost", "own": "A name"})
    assert (words["net"], words["own"], words.get("other")) == ("Net cost", "A name", None)
    with in_language(SPANISH):
        assert list(words.items()) == [("net", "Costo neto"), ("own", "A name")]
        assert words.get("net") == "Costo neto"
    assert (list(words), len(words), "net" in words, "gross" in words) == (
        ["net", "own"],
        2,
        True,
        False,
    )
    assert tables == [words]
    with pytest.raises(KeyError):
        words["gross"]


def test_spoken_fields_are_said_when_they_are_read() -> None:
    told = Told("net_cost", ("Net cost", "Gross cost"), "Net cost")
    assert (told.label, told.lines) == ("Net cost", ("Net cost", "Gross cost"))
    with in_language(SPANISH):
        assert (told.label, told.lines) == ("Costo neto", ("Costo neto", "Costo bruto"))
    assert list(written_texts(told)) == ["Net cost", "Gross cost", "Net cost"]


def test_a_spoken_field_made_in_spanish_keeps_what_was_written() -> None:
    with in_language(SPANISH):
        told = Told("net_cost", (), "Net cost")
        assert told.label == "Costo neto"
    assert told.label == "Net cost"


def test_a_spoken_field_has_the_default_it_was_given() -> None:
    assert Told("net_cost", ()).label == ""


def test_a_spoken_field_without_a_default_has_to_be_given() -> None:
    @dataclass
    class Strict:
        label: Spoken = Spoken()

    with pytest.raises(TypeError, match="label"):
        Strict()  # type: ignore[call-arg,unused-ignore]


def test_a_marked_text_is_said_where_it_is_read() -> None:
    text = marked("Net cost")
    assert text == "Net cost"
    with in_language(SPANISH):
        assert (text, say(text)) == ("Net cost", "Costo neto")


def test_brackets_show_what_is_not_said() -> None:
    with spanish_in_brackets(), in_language(SPANISH):
        said = say("There is no total yet. Still needed: {figures}.", figures=say("Net cost"))
        half = f"{say('Net cost')} for each person"
    assert said == "⟦There is no total yet. Still needed: ⟦Net cost⟧.⟧"
    assert (unsaid(said).strip(), unsaid(half).strip()) == ("", "for each person")
    assert Bracketed().ngettext("one", "many", 2) == "⟦many⟧"
