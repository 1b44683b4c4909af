"""Numbers of bookings, scrambled with a key nobody keeps: to compare them, nothing else."""

from __future__ import annotations

import hashlib
import secrets

_BYTES = 8


class Scrambler:
    """Turns what tells bookings apart into numbers that lead nowhere once this is gone."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def scrambled(self, *parts: object) -> int:
        """A number that is the same for the same parts, and only here."""
        told = repr(parts).encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(told, digest_size=_BYTES, key=self._key).digest()
        return int.from_bytes(digest, "big")
