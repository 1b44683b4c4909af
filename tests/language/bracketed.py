"""A language for tests: every text that is said stands in brackets, so that others show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import NullTranslations

import pytest

from app.language import speaking

OPEN, CLOSE = "⟦", "⟧"
_INNERMOST = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")


class Bracketed(NullTranslations):
    """English in brackets."""

    def gettext(self, message: str) -> str:
        return f"{OPEN}{message}{CLOSE}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


@contextmanager
def spanish_in_brackets() -> Iterator[None]:
    """Pages under /es, and `in_language("es")`, speak in brackets."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(speaking, "catalogue", lambda _language: Bracketed())
        yield


def unsaid(text: str) -> str:
    """What is left of a text when all that was said is taken out."""
    while text != (less := _INNERMOST.sub(" ", text)):
        text = less
    return text
