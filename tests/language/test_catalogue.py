"""The file people translate in: every text that is said, translated, with its names and numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from app.cli.gathering import Text, lacking
from app.cli.vocabulary import gathered
from app.language import ENGLISH, LANGUAGES, SPANISH, in_language, say, say_count
from app.language.catalogue import catalogue, text_file

OTHERS = [key for key in LANGUAGES if key != ENGLISH]
NAMED = re.compile(r"%\(\w+\)s|\{\w*(?:[!:][^{}]*)?\}")
NUMERAL = re.compile(r"\d(?:[\d.,]*\d)?")
Key = tuple[str | None, tuple[str, ...]]


@cache
def every_text() -> tuple[Text, ...]:
    """What is said anywhere."""
    return tuple(gathered())


@cache
def messages(language: str) -> tuple[Message, ...]:
    """The messages of a language's file, without its header."""
    with text_file(language).open("rb") as source:
        return tuple(message for message in read_po(source) if message.id)


def forms(message: Message) -> Iterator[tuple[str, str]]:
    """Each form of a message, beside its translation."""
    said = message.string or ""
    if message.pluralizable:
        yield from zip(message.id, said, strict=True)
    else:
        yield str(message.id), str(said)


def names(text: str) -> set[str]:
    """The names that values are set at."""
    return {match[0] for match in NAMED.finditer(text)}


def numerals(text: str) -> Counter[str]:
    """The numbers that stand in a text itself."""
    return Counter(NUMERAL.findall(NAMED.sub("", text)))


def key_of(text: Text) -> Key:
    """What a text is found by."""
    return text.context, (text.message, text.many) if text.many else (text.message,)


@pytest.mark.parametrize("language", OTHERS)
def test_the_file_has_every_text_that_is_said_and_no_other(language: str) -> None:
    said = {key_of(text) for text in every_text()}
    held = {
        (each.context, each.id if each.pluralizable else (each.id,)) for each in messages(language)
    }
    assert (sorted(map(str, said - held)), sorted(map(str, held - said))) == ([], [])


def test_a_text_said_alone_and_by_number_is_found_both_ways() -> None:
    message = next(each for each in messages(SPANISH) if each.pluralizable and not each.context)
    one, many = list(message.id)
    with in_language(SPANISH):
        assert [say(one), say_count(one, many, 2)] == list(message.string or ())


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated(language: str) -> None:
    with text_file(language).open("rb") as source:
        catalog = read_po(source)
    assert [message.id for message in lacking(catalog)] == []
    assert [message.id for message in catalog if message.id and message.fuzzy] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_names_the_same_values(language: str) -> None:
    wrong = [
        (written, said)
        for message in messages(language)
        for written, said in forms(message)
        if names(written) != names(said)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_same_numbers(language: str) -> None:
    wrong = [
        (written, said)
        for message in messages(language)
        for written, said in forms(message)
        if numerals(written) != numerals(said)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_begins_and_ends_as_its_text_does(language: str) -> None:
    """Texts are set beside others: a space or a line that is missing joins two words."""
    wrong = [
        (written, said)
        for message in messages(language)
        # Parts of a message are looked for where they stand in it, at its end in another language.
        if message.context != "in a message"
        for written, said in forms(message)
        if (written[:1].isspace(), written[-1:].isspace())
        != (said[:1].isspace(), said[-1:].isspace())
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_read_is_what_stands_in_the_file(language: str) -> None:
    texts = catalogue(language)
    for message in messages(language):
        if not message.pluralizable:
            written, context = str(message.id), message.context
            said = texts.pgettext(context, written) if context else texts.gettext(written)
            assert said == message.string
