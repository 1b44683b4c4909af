"""The name of a document is a plain name, whatever was sent as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.documents.kinds import JPEG, PDF, PNG
from app.intake.documents.names import LONGEST, plain_name


@pytest.mark.parametrize(
    ("sent", "media_type", "kept"),
    [
        ("Budget 2025.pdf", PDF, "Budget 2025.pdf"),
        ("BUDGET.PDF", PDF, "BUDGET.PDF"),
        ("../../etc/x.pdf", PDF, "x.pdf"),
        ("C:\\jail\\y.pdf", PDF, "y.pdf"),
        ("..", PDF, "document.pdf"),
        ("", PNG, "document.png"),
        (".pdf", PDF, "document.pdf"),
        ("a\x00b\r\nSet-Cookie: x.pdf", PDF, "abSet-Cookie- x.pdf"),
        ("map.pdf", PNG, "map.png"),
        ("scan.jpeg", JPEG, "scan.jpeg"),
        ("scan.png", JPEG, "scan.jpg"),
        ("run.exe", PDF, "run.exe.pdf"),
        ("bill\u202efdp.exe", PDF, "billfdp.exe.pdf"),
        ("presupuesto año 2025.pdf", PDF, "presupuesto año 2025.pdf"),
        ('a"b<c>.pdf', PDF, "a-b-c-.pdf"),
        ("x" * 300 + ".pdf", PDF, "x" * (LONGEST - 4) + ".pdf"),
        ("half \ud800.pdf", PDF, "half.pdf"),
    ],
)
def test_a_name_is_made_plain(sent: str, media_type: str, kept: str) -> None:
    assert plain_name(sent, media_type) == kept


@given(st.text(), st.sampled_from([PDF, PNG, JPEG]))
def test_every_name_is_short_plain_and_one_line(sent: str, media_type: str) -> None:
    name = plain_name(sent, media_type)
    assert 0 < len(name) <= LONGEST
    assert name.isprintable()
    assert not set(name) & set('/\\<>:"|?*')
    assert plain_name(name, media_type) == name
