"""Keys cannot be guessed, and what is kept of them gives them away to nobody."""

from __future__ import annotations

import base64
import re
from hashlib import sha256

from app.services.keys import TOKEN_BYTES, key_hash, new_key


def test_a_key_has_at_least_128_random_bits() -> None:
    assert TOKEN_BYTES * 8 >= 128
    assert len(base64.urlsafe_b64decode(new_key())) == TOKEN_BYTES


def test_a_key_fits_in_an_address_as_it_is() -> None:
    assert all(re.fullmatch("[A-Za-z0-9_-]+", new_key()) for _ in range(100))


def test_no_two_keys_are_alike() -> None:
    assert len({new_key() for _ in range(1000)}) == 1000


def test_what_is_kept_is_the_sha_256_of_the_key() -> None:
    assert key_hash("abc") == sha256(b"abc").hexdigest()
    assert len(key_hash(new_key())) == 64


def test_keys_with_strange_letters_have_a_hash_too() -> None:
    assert key_hash("ключ\u202e\x00") != key_hash("ключ")
