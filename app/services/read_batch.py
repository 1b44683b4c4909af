"""A file of many counties that was sent, worked out beside the request that brought it."""

from __future__ import annotations

import gzip
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any, BinaryIO

from sqlalchemy.orm import Session

from app.intake.sheets import Progress
from app.language import language
from app.services.batch_document import summary_document
from app.services.readings import SentFile
from app.services.run_batch import run_batch

MOST_ROWS = 500
MOST_BYTES = 5 * 1024 * 1024


def read_batch(
    _session: Session, file: BinaryIO, _sent: SentFile, on_progress: Progress
) -> dict[str, Any]:
    """Every row worked out: {"language", "summary" (summary_document), "table" (table_of)}.

    `language` is the one in which problems, remarks and the table are said. Raises
    UnreadableFileError for what is no batch or has more than MOST_ROWS rows.
    """
    run = run_batch(file, on_progress, most_rows=MOST_ROWS)
    return {
        "language": language(),
        "summary": summary_document(run.summary),
        "table": _packed(run.csv_text()),
    }


def table_of(document: Mapping[str, Any]) -> str:
    """The long table of a document that `read_batch` made, as CSV."""
    return gzip.decompress(b64decode(document["table"])).decode()


def _packed(table: str) -> str:
    """A table of up to some megabytes, as small as a text can be: every look fetches it."""
    return b64encode(gzip.compress(table.encode())).decode("ascii")
