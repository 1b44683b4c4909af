"""One look into a document before it is kept."""

from __future__ import annotations

from threading import Lock

from app.intake.documents.foreign import refuse_second_file
from app.intake.documents.kinds import JPEG, PDF, PNG, media_type_of
from app.intake.documents.pdfs import refuse_bad_pdf
from app.intake.documents.pictures import refuse_bad_jpeg, refuse_bad_png

_CHECKS = {PDF: refuse_bad_pdf, PNG: refuse_bad_png, JPEG: refuse_bad_jpeg}
# A drawn picture may take 160 MB for a moment: one at a time in each process.
_ONE_AT_A_TIME = Lock()


def read_document(content: bytes) -> str:
    """The media type of a document that can be kept: PDF, PNG or JPEG, by its content alone.

    Raises RefusedDocumentError, with what would be right, for any other file, for one that is
    broken, that holds a second file, that is encrypted, or in which something could run.
    """
    media_type = media_type_of(content)
    with _ONE_AT_A_TIME:
        refuse_second_file(content)
        _CHECKS[media_type](content)
    return media_type
