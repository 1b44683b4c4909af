"""The file around a Word document, without the moment it was written."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)


def same_bytes(package: bytes) -> bytes:
    """The package with the same parts in the same order, each dated the first day zip knows."""
    written = BytesIO()
    with ZipFile(BytesIO(package)) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = ZipInfo(name, _FIRST_MOMENT)
            part.compress_type = ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            target.writestr(part, source.read(name))
    return written.getvalue()
