"""Whether a workbook is under a password: the reader of workbooks cannot tell."""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import BinaryIO

from app.intake.problems import UnreadableFileError
from app.intake.sheets.kinds import OLE, ZIP
from app.language import say

CHUNK = 1024 * 1024
LOCKED_PART = 0x1
ODS_MANIFEST, ODS_LOCK, LONGEST_MANIFEST = "META-INF/manifest.xml", b"encryption-data", 1_000_000
# What a locked xlsx is kept in, as an old workbook writes names.
XLSX_LOCK = "EncryptedPackage".encode("utf-16-le")
# How the records of an old workbook begin, and the one that says it is locked.
XLS_START, XLS_LOCK, XLS_RECORDS_LOOKED_AT = b"\x09\x08\x10\x00\x00\x06\x05\x00", 0x2F, 40


def refuse_a_locked_workbook(file: BinaryIO) -> None:
    """Raise UnreadableFileError for a workbook under a password. The file is left at its start."""
    start = file.read(len(OLE))
    file.seek(0)
    is_locked = start.startswith(ZIP) and _is_locked_zip(file)
    if is_locked or (start == OLE and _is_locked_old_file(file)):
        raise UnreadableFileError(say("it is protected by a password. Save it without one"))
    file.seek(0)


def _is_locked_zip(file: BinaryIO) -> bool:
    with zipfile.ZipFile(file) as packed:
        if any(part.flag_bits & LOCKED_PART for part in packed.infolist()):
            return True
        if ODS_MANIFEST not in packed.namelist():
            return False
        try:
            with packed.open(ODS_MANIFEST) as manifest:
                return ODS_LOCK in manifest.read(LONGEST_MANIFEST)
        except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, zlib.error):
            return False


def _is_locked_old_file(file: BinaryIO) -> bool:
    before = b""
    while chunk := file.read(CHUNK):
        both = before + chunk
        if XLSX_LOCK in both:
            return True
        at = both.find(XLS_START)
        if at >= 0 and _has_lock(both, at):
            return True
        before = chunk[-512:]
    return False


def _has_lock(content: bytes, at: int) -> bool:
    for _ in range(XLS_RECORDS_LOOKED_AT):
        if at + 4 > len(content):
            return False
        kind, length = struct.unpack_from("<HH", content, at)
        if kind == XLS_LOCK:
            return True
        at += 4 + length
    return False
