"""Whether a zip file is a workbook, and of a size that can be unpacked, before anybody tries."""

from __future__ import annotations

import zipfile
from typing import BinaryIO

from app.intake.problems import UnreadableFileError
from app.intake.sheets import limits
from app.intake.sheets.kinds import ZIP
from app.language import say

OF_WORKBOOKS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
OF_DOCUMENTS = ("word/document.xml", "ppt/presentation.xml")


def check_zip(file: BinaryIO) -> None:
    """Raise UnreadableFileError for a zip that is no workbook or would unpack to too much.

    A file that is no zip (xls) passes. The file is left at its start.
    """
    is_zip = file.read(len(ZIP)) == ZIP
    file.seek(0)
    if not is_zip:
        return
    try:
        with zipfile.ZipFile(file) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableFileError(
            say("it is a damaged or incomplete workbook. Open it, save it anew and try again")
        ) from error
    finally:
        file.seek(0)
    _check_kind(parts)
    _check_size(parts)


def _check_kind(parts: list[zipfile.ZipInfo]) -> None:
    names = {part.filename.replace("\\", "/").lower() for part in parts}
    if not names.isdisjoint(OF_DOCUMENTS):
        raise UnreadableFileError(
            say("it is a document and no table. Save the table as a workbook or as CSV")
        )
    if names.isdisjoint(OF_WORKBOOKS):
        raise UnreadableFileError(
            say("it is a zip file and no workbook. Unpack it and send the file in it")
        )


def _check_size(parts: list[zipfile.ZipInfo]) -> None:
    packed = sum(part.compress_size for part in parts)
    unpacked = sum(part.file_size for part in parts)
    limits.check_unpacked(packed, unpacked)
    if unpacked > limits.MOST_BYTES_OF_A_WORKBOOK or len(parts) > limits.MOST_PARTS_OF_A_WORKBOOK:
        raise limits.too_large_a_workbook()
