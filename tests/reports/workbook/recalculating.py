"""Workbooks worked out anew by LibreOffice: many in one start, every formula, nothing believed."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.reports.workbook.reading import At, values
from tests.tools import require

# 0 is "always": LibreOffice else believes the numbers that a file of another program carries.
_ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
 <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
  <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
 </item>
</oor:items>
"""
Values = Mapping[At, Any]


def recalculated(files: Mapping[str, bytes], folder: Path) -> dict[str, Values]:
    """What the cells of each file come to in LibreOffice, by sheet and address."""
    soffice = require("soffice", "it works out the workbook's formulas")
    sources, results = folder / "in", folder / "out"
    profile = folder / "profile" / "user"
    for each in (sources, results, profile):
        each.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_ALWAYS, encoding="utf-8")
    paths = {name: sources / f"{number}.xlsx" for number, name in enumerate(files)}
    for name, path in paths.items():
        path.write_bytes(files[name])
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation=file://{folder / 'profile'}",
            "--headless",
            *("--convert-to", "xlsx", "--outdir", results),
            *paths.values(),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {name: values((results / path.name).read_bytes()) for name, path in paths.items()}


def differing(found: Values, wanted: Values, places: Mapping[At, str]) -> list[str]:
    """The formulas that do not come to the number wanted, each with both numbers."""
    return [
        f"{place} {formula}: {found.get(place)}, not {wanted[place]}"
        for place, formula in places.items()
        if not _is_same(found.get(place), wanted[place])
    ]


def _is_same(found: Any, wanted: float) -> bool:
    """The same to the millionth of a dollar, or to a billionth of a number that is larger."""
    return isinstance(found, float) and abs(found - wanted) <= max(1e-6, abs(wanted) * 1e-12)
