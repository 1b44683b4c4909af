"""Secrets that give a right: made here, handed out once, kept only as hashes."""

from __future__ import annotations

import secrets
from hashlib import sha256

TOKEN_BYTES = 24


def new_key() -> str:
    """A new secret of 192 random bits, fit for an address: letters, digits, - and _."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def key_hash(key: str) -> str:
    """What is kept of a secret: its SHA-256, 64 hex digits. The secret cannot be found from it."""
    return sha256(key.encode()).hexdigest()
