"""What a file is, by its first bytes: its name and what a browser calls it say nothing."""

from __future__ import annotations

from app.intake.documents.refusing import RefusedDocumentError
from app.language import Words, say

PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
# By media type, the endings its file names may have; the first is given where there is none.
ENDINGS = {PDF: (".pdf",), PNG: (".png",), JPEG: (".jpg", ".jpeg")}
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_STARTS = ((b"%PDF-", PDF), (PNG_SIGNATURE, PNG), (b"\xff\xd8\xff", JPEG))
# Other files people have, by the place and the bytes that tell them.
_OTHERS = (
    (0, b"PK\x03\x04", "office"),
    (0, b"\xd0\xcf\x11\xe0", "office"),
    (0, b"{\\rtf", "office"),
    (4, b"ftyp", "phone"),
    (0, b"GIF8", "picture"),
    (0, b"II*\x00", "picture"),
    (0, b"MM\x00*", "picture"),
    (0, b"RIFF", "picture"),
    (0, b"BM", "picture"),
)
ADVICE = Words(
    {
        "empty": "The file is empty. Open it on your computer to see whether it was saved.",
        "office": "This is a Word or Excel file, or an archive. Save or print it as PDF and add "
        "the PDF.",
        "phone": "This is a picture or a film as phones take them. Save the picture as JPEG and "
        "add that.",
        "picture": "This is a picture of another kind. Save it as PNG or JPEG and add that.",
        "late_pdf": "Something stands before the PDF in this file. Open it, print it to a new PDF "
        "and add that.",
        "other": "This is no PDF, PNG or JPEG. What is in the file counts, not its name: open it "
        "and save it as PDF, PNG or JPEG.",
    }
)


def media_type_of(content: bytes) -> str:
    """PDF, PNG or JPEG. Raises RefusedDocumentError for everything else."""
    found = next((kind for start, kind in _STARTS if content.startswith(start)), None)
    if found is None:
        raise RefusedDocumentError(ADVICE[_other_kind(content)])
    return found


def _other_kind(content: bytes) -> str:
    if not content:
        return "empty"
    if b"%PDF-" in content[:1024]:
        return "late_pdf"
    others = (kind for at, sign, kind in _OTHERS if content[at : at + len(sign)] == sign)
    return next(others, "other")


def name_of_kind(media_type: str) -> str:
    """What people call it: "PDF", "PNG picture", "JPEG picture"."""
    if media_type == PDF:
        return say("PDF")
    return say("PNG picture") if media_type == PNG else say("JPEG picture")
