"""Formulas worked out by LibreOffice."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.tools import require


def reckoned_cells(cells: Sequence[str], folder: Path) -> list[str]:
    """One column of cells, formulas among them, as LibreOffice works them out."""
    soffice = require("soffice", "it works out the exported formulas")
    source = folder / "sheet.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([cell] for cell in cells)
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false"
    command = [str(soffice), f"-env:UserInstallation=file://{folder / 'profile'}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", options, "--outdir", str(folder / "out"), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with (folder / "out" / "sheet.csv").open(encoding="utf-8", newline="") as file:
        return [row[0] for row in csv.reader(file)]
