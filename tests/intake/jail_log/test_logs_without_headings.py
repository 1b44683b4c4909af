"""A log without a row of headings: none of its rows is taken for one, and no cell comes back."""

from __future__ import annotations

import csv
import io
import itertools
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from app.cli.counting import count
from app.intake.jail_log.settings import LogNeeds
from app.intake.problems import UnreadableFileError
from app.language import LANGUAGES, in_language
from tests.intake.jail_log.logs import document

# The first row of each log; what may come back of it are words of headings only.
LOGS = {
    "status words": "GARCIA|JOSE|07/10/1987|A198700123|2024-01-03 08:00|2024-01-10 13:00"
    "|Detainer|Released|Felony",
    "words that head columns": "Quimbanda|Xochiquetzal|1961-07-10|198700000|2024-01-03 08:00"
    "|ICE Detainer|Release|Severity|Outcome|Booked|Charge",
    "no words of status": "Quimbanda|Xochiquetzal|1961-07-10|198700000|2024-01-03 08:00",
    "texts only": "Quimbanda|Xochiquetzal|Detainer|Released|Felony|Tlaxcala",
    "texts only, headings of every kind": "Quimbanda|Xochiquetzal|Booked|Released|ICE Detainer"
    "|Outcome|Severity",
    "Spanish": "Quimbanda|Xóchitl|3 de enero de 1987|Retención|Salida|Delito|Ingreso",
    "lower case": "quimbanda|xochiquetzal|jan 3, 1987|detainer|released|ice|yes",
    "one cell for a name": "Quimbanda Xochiquetzal|1/3/24 8:00|1/10/24 13:00|ICE|Yes|Booked",
    "last, first": "QUIMBANDA, XOCHIQUETZAL|ICE Detainer|Booked|Released|Felony",
    "times alone": "Quimbanda|Xochiquetzal|08:00|1 pm|Detainer|Released|Booked",
    "a number with spaces": "Quimbanda|A 198 700 123|ICE Detainer|Release|Booked",
    "a year of birth": "Quimbanda|Xochiquetzal|1961|Detainer|Released|Booked|Charge",
    "surnames that are words": "Quimbanda|Xochiquetzal Page|Booked|Release|Detainer",
}
OTHERS = (("Zubizarreta", "Ngozichukwu"), ("Wojciechow", "Thandiwe"), ("Oyelaran", "Ixchel"))
ALLOWED = {
    *("detainer", "ice detainer", "released", "felony", "ice", "release", "severity", "outcome"),
    *("booked", "charge", "salida", "ingreso", "delito", "retención", "yes", "page", "enero"),
}


def log_of(first: str, below: str) -> str:
    """The first row, and below it nobody, the same again, or other people with the same words."""
    cells = first.split("|")
    rows = [cells]
    if below == "others":
        rows += [[*names, *cells[2:]] for names in OTHERS]
    elif below == "different":
        rows += [[*names, "1/2/2025", "1/3/2025", "N"] for names in OTHERS]
    elif below == "the same":
        rows += [cells] * 3
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


CASES = [
    pytest.param(first, below, id=f"{name}; below {below}")
    for (name, first), below in itertools.product(
        LOGS.items(), ("others", "different", "the same", "nobody")
    )
]


def canaries(log: str) -> list[str]:
    cells = {cell.strip() for row in csv.reader(io.StringIO(log)) for cell in row}
    whole = {cell.lower() for cell in cells if len(cell) > 3}
    parts = {part.strip(",") for cell in whole for part in cell.split() if len(part) > 3}
    return sorted((whole | parts) - ALLOWED)


def came_back(log: str, **settings: Any) -> str:
    """All that is told of a log, as the page and its store have it."""
    try:
        return str(document(log, **settings))
    except LogNeeds as needs:
        return str(vars(needs)) + str(needs)
    except UnreadableFileError as error:
        return str(error)


@pytest.mark.parametrize(("first", "below"), CASES)
def test_no_cell_of_it_comes_back(first: str, below: str) -> None:
    log = log_of(first, below)
    for language in LANGUAGES:
        with in_language(language):
            told = (came_back(log) + came_back(log, all_have_detainer=True)).lower()
        assert not [each for each in canaries(log) if each in told]


@pytest.mark.parametrize("first", LOGS.values(), ids=LOGS)
def test_the_command_line_says_none_of_it_either(first: str, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    log = log_of(first, "others")
    path.write_text(log, encoding="utf-8")
    result = CliRunner().invoke(count, ["jail-log", str(path)])
    assert result.exit_code in (0, 2)
    told = (result.stdout + result.stderr).lower()
    assert not [each for each in canaries(log) if each in told]


@pytest.mark.parametrize(
    "head",
    [
        "Booked,Released,ICE Detainer,Charge",
        "Jail log of 2024\n\nBooked,Released,ICE Detainer,Charge",
        "Printed 2024-02-01 08:00\nFrom 1/1/2024,to 1/31/2024\nBooked,Released,ICE Detainer,Charge",
    ],
)
def test_a_heading_is_found_though_a_column_holds_the_word_that_heads_it(head: str) -> None:
    rows = "2024-01-03 08:00,2024-01-04 08:00,ICE Detainer,DUI\n" * 3
    again = "Booked,Released,ICE Detainer,Charge\n"
    found = document(f"{head}\n{rows}{again}{rows}")
    assert found["definitions"]["all_days"]["people"] == 6
    assert found["columns"]["detainer"] == "ICE Detainer"
