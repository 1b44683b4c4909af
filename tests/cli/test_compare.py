"""`flask compare A.json B.json`: shares that add up, or one line for each problem and status 2."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli.compare import compare
from app.engine.reconciliation import RESULTS, reconcile
from app.reference.studies import find_study
from app.services.calculate_case import calculate_case
from tests.engine.worked import HOLDS, YEAR

QUICK = {**YEAR, "figures": HOLDS}


def run(folder: Path, a: Any, b: Any, *options: str) -> Result:
    paths = []
    for name, content in (("a.json", a), ("b.json", b)):
        path = folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content))
        paths.append(str(path))
    return CliRunner().invoke(compare, [*paths, *options])


def cases_of(study_id: str, *keys: str) -> list[Any]:
    study = find_study(study_id)
    assert study is not None
    return [study.cases[key] for key in keys]


def test_the_difference_and_its_shares_are_printed_as_json(tmp_path: Path) -> None:
    a, b = cases_of("miami-dade-2018-complicity", "county_view", "main")
    result = run(tmp_path, a, b)
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert found == reconcile(calculate_case(a), calculate_case(b))
    assert found["difference"] == "10967287.80"
    assert found["shares"] == {"extra_days_per_person": "10967287.80"}


def test_another_result_can_be_asked_for(tmp_path: Path) -> None:
    changed = {**QUICK, "figures": {**HOLDS, "people_held": 824}}
    found = json.loads(run(tmp_path, QUICK, changed, "--result", "beds_used").stdout)
    assert found["unit"] == "beds"
    assert sum(map(Decimal, found["shares"].values())) == Decimal(found["difference"])


def test_a_result_that_does_not_exist_is_refused_with_the_list_of_them(tmp_path: Path) -> None:
    result = run(tmp_path, QUICK, QUICK, "--result", "profit")
    assert result.exit_code == 2
    assert all(name in result.stderr for name in RESULTS)


def test_the_outline_is_plain_text(tmp_path: Path) -> None:
    a, b = cases_of("king-wa-2013-beckett-evans", "gross", "subtraction")
    lines = run(tmp_path, a, b, "--text").stdout.splitlines()
    assert lines[0].startswith("The whole difference of $1.0 million comes from “SCAAP award 2011”")
    gross = "A: King County 2011, gross as published. Net cost to the county: $3,000,000.00"
    for line in (
        f"{gross} (Added staff and program cost)",
        "B less A: −$1,000,000.00",
        "What makes the difference",
        "  −$1,000,000.00 (100%)  SCAAP award 2011: A not stated, B $1,000,000.00",
    ):
        assert line in lines


def test_the_outline_names_cautions_members_and_what_does_not_enter(tmp_path: Path) -> None:
    [a] = cases_of("miami-dade-2018-billing", "main")
    [b] = cases_of("miami-dade-2018-complicity", "main")
    text = run(tmp_path, a, b, "--text").stdout
    assert "    Hours held, all people together: A 5,184 hours, B not stated" in text
    assert "Period: A 2017" not in text  # different days do enter; the note says so
    assert "Take note\n  The two are about different periods" in text


def test_an_outline_without_a_result_says_what_is_needed(tmp_path: Path) -> None:
    lacking = {**YEAR, "figures": {"people_held": 5}}
    text = run(tmp_path, QUICK, lacking, "--text").stdout
    assert text.startswith("B has no net cost to the county; it needs ")
    assert "B: b.json. Net cost to the county: not known" in text
    assert "What differs" in text
    assert "What makes the difference" not in text


@pytest.mark.parametrize(
    ("a", "b", "lines"),
    [
        (QUICK, "{", ["b.json: cannot be read: it is not JSON"]),
        ("", QUICK, ["a.json: cannot be read: it is empty."]),
        (
            {**YEAR, "figures": {"people_hold": 1}},
            {},
            [
                "a.json: figures.people_hold: is not a known figure",
                "b.json: period_start: is needed",
                "b.json: period_end: is needed",
            ],
        ),
        (QUICK, {**QUICK, "county_fips": "12999"}, ["b.json: county_fips: is not the code"]),
        ('{"a\\nb": 1, "period_start": "2025-01-01", "period_end": "2025-12-31"}', QUICK,
         ["a.json: a\\u000ab: is not a known name"]),
    ],
)  # fmt: skip
def test_every_problem_has_a_line_with_its_file(
    tmp_path: Path, a: Any, b: Any, lines: list[str]
) -> None:
    result = run(tmp_path, a, b)
    assert (result.exit_code, result.stdout) == (2, "")
    found = result.stderr.splitlines()
    assert len(found) == len(lines)
    assert all(line.startswith(start) for line, start in zip(found, lines, strict=True))


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(compare, [str(tmp_path / "x.json"), str(tmp_path / "y.json")])
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "x.json: cannot be read: No such file or directory.",
        "y.json: cannot be read: No such file or directory.",
    ]


def test_one_of_the_two_may_be_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(QUICK))
    result = CliRunner().invoke(compare, [str(path), "-"], input=json.dumps(QUICK).encode())
    assert json.loads(result.stdout)["difference"] == "0.00"
