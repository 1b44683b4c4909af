"""Names of imported files are kept only where they have no sign of a person."""

from __future__ import annotations

import pytest

from app.intake.file_names import kept_file_name


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("ice_detainers_fy2015_ytd.xlsx", "ice_detainers_fy2015_ytd.xlsx"),
        ("detainers-20150719.csv.gz", "detainers-20150719.csv.gz"),
        ("C:\\files\\Detainers 2008-2015.csv", "Detainers 2008-2015.csv"),
        ("../../release.csv", "release.csv"),
        ("pierce_jail_log_sample.psv", "pierce_jail_log_sample.psv"),
        ("John Smith.xlsx", "file.xlsx"),
        ("smith_john.csv", "file.csv"),
        ("Gomez, Maria.csv", "file.csv"),
        ("A012345678.csv", "file.csv"),
        ("123-45-6789.xls", "file.xls"),
        ("booking 20150012345.csv", "file.csv"),
        ("", "file"),
        (".csv", "file.csv"),
        ("release\u202e.csv", "release.csv"),
    ],
)
def test_a_name_stays_or_says_nothing(sent: str, kept: str) -> None:
    assert kept_file_name(sent) == kept


def test_a_long_name_is_cut_and_keeps_its_ending() -> None:
    name = kept_file_name("detainers " * 30 + ".csv")
    assert len(name) == 120
    assert name.endswith(".csv")
