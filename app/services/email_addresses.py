"""E-mail addresses as people type them."""

from __future__ import annotations

import re

from app.language import say

MOST = 254
# What mail servers take without special arrangements; whether the address exists, mail will tell.
_NAME = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_NAME}@{_LABEL}(?:\.{_LABEL})+")


class NotAnAddressError(ValueError):
    """What was typed is no e-mail address; the message says what would be right."""


def read_email(typed: str) -> str:
    """The address as it is kept: without spaces around it, in lower case.

    Raises NotAnAddressError.
    """
    text = typed.strip()
    if len(text) > MOST or len(text.partition("@")[0]) > 64 or not _ADDRESS.fullmatch(text):
        raise NotAnAddressError(say("Enter an e-mail address, such as ana@county.example."))
    return text.lower()
