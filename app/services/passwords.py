"""Passwords: kept as argon2 hashes only, checked at the same cost whether there is one or not."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.language import say

LEAST, MOST = 12, 200
PASSES = 3
LEAST_DIFFERENT = 5
_KIB_OF_MIB = 1024
# Long enough for the rule, and the first that are tried.
_TRIED_FIRST = (
    "123456789012",
    "1234567890123",
    "administrator",
    "correcthorsebatterystaple",
    "iloveyou1234",
    "letmein12345",
    "password1234",
    "password12345",
    "passwordpassword",
    "qwertyuiop12",
    "qwertyuiop123",
    "welcome12345",
)


def hash_password(password: str, memory_mib: int) -> str:
    """What is kept of a password; making it takes `memory_mib` mebibytes for a moment."""
    return _hasher(memory_mib).hash(_same_letters(password))


def password_fits(password_hash: str | None, password: str, memory_mib: int) -> bool:
    """Whether a password is the one that was kept.

    Without a kept one (an unknown address) it takes as long, and is False.
    """
    try:
        _hasher(memory_mib).verify(password_hash or _of_nobody(memory_mib), _same_letters(password))
    except (InvalidHashError, VerificationError):
        return False
    return password_hash is not None


def is_cheaper_than(password_hash: str, memory_mib: int) -> bool:
    """Whether a kept password was made at another cost than is asked for now."""
    return _hasher(memory_mib).check_needs_rehash(password_hash)


def password_problem(password: str, *about: str) -> str:
    """What is wrong with a new password, in words; empty where nothing is.

    `about` are texts it must not simply repeat, such as the e-mail address and the name.
    """
    plain = "".join(password.lower().split())
    if len(password) < LEAST:
        return say(
            "Use at least {count} characters. Four or five words that do not belong together work "
            "well.",
            count=LEAST,
        )
    if len(password) > MOST:
        return say("Use at most {count} characters.", count=MOST)
    known = {"".join(text.lower().split()) for text in about if text}
    known |= {text.partition("@")[0] for text in known}
    if plain in known or plain in _TRIED_FIRST or len(set(plain)) < LEAST_DIFFERENT:
        return say("This password is too easy to guess. Choose another one.")
    return ""


@lru_cache(maxsize=8)
def _hasher(memory_mib: int) -> PasswordHasher:
    return PasswordHasher(
        time_cost=PASSES, memory_cost=max(memory_mib, 1) * _KIB_OF_MIB, parallelism=1
    )


@lru_cache(maxsize=8)
def _of_nobody(memory_mib: int) -> str:
    """A hash that no password belongs to anybody by."""
    return _hasher(memory_mib).hash("a password of nobody")


def _same_letters(password: str) -> bytes:
    """The password as bytes: the same letters typed on two keyboards are the same."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
