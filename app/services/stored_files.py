"""What every import of a file needs: the hash of its bytes, and words where a database refuses."""

from __future__ import annotations

import hashlib
from typing import BinaryIO

from sqlalchemy.exc import DBAPIError

CHUNK = 64 * 1024


class NotStoredError(Exception):
    """The database did not take the rows; the message says why in one sentence."""

    @classmethod
    def because(cls, error: DBAPIError) -> NotStoredError:
        """The database's own reason, without what it was asked to store."""
        first_line = str(error.orig).splitlines()[0].rstrip(". ")
        return cls(
            f"the database refused ({first_line}). "
            "If its tables are missing, run flask upgrade-database first"
        )


def sha256_of(file: BinaryIO) -> str:
    """The SHA-256 of a file from where it stands, which is read again from its start after that."""
    digest = hashlib.sha256()
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
