"""Reading the tables beside this package: CSV with a heading row, and JSON."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


def read_rows(name: str) -> list[dict[str, str]]:
    """The rows of data/`name`, a UTF-8 CSV file, each keyed by the headings."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_document(name: str) -> Any:
    """The JSON document data/`name`; fractions are read as exact decimals, never as floats."""
    with (DATA / name).open(encoding="utf-8") as file:
        return json.load(file, parse_float=Decimal)
