"""`flask calculate CASE.json`: a statement, or one line for each problem and status 2."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli.calculate import calculate
from app.cli.case_format_docs import DOCUMENT, case_format_docs
from app.cli.case_schema import case_schema
from app.engine.certified import certified_document
from app.services.calculate_case import calculate_case
from tests.engine.example import EXAMPLE_TEXT, example
from tests.engine.worked import HOLDS, YEAR

PROJECT = Path(__file__).parents[2]


def run(*arguments: str, standard_input: bytes | None = None) -> Result:
    return CliRunner().invoke(calculate, arguments, input=standard_input)


def run_on(folder: Path, content: bytes | str, *options: str) -> Result:
    path = folder / "case.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return run(str(path), *options)


def refused(result: Result) -> list[str]:
    """The lines of problems, after checking that there is nothing else."""
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return result.stderr.splitlines()


def test_the_statement_of_a_case_is_printed_as_json(tmp_path: Path) -> None:
    result = run_on(tmp_path, EXAMPLE_TEXT)
    assert result.exit_code == 0
    printed, statement = json.loads(result.stdout), calculate_case(example())
    assert printed.pop("certified_share") == certified_document(statement)
    assert printed == statement.to_document()
    assert list(json.loads(result.stdout))[:2] == ["method_version", "definition"]


def test_a_dash_reads_standard_input() -> None:
    result = run("-", standard_input=EXAMPLE_TEXT.encode())
    assert json.loads(result.stdout)["results"]["net_cost"]["value"] == "12451848.00"


def test_a_number_with_many_decimals_is_exact(tmp_path: Path) -> None:
    case = json.dumps({**YEAR, "figures": {"trips": 0}}).replace("0}", "1234567890123.0123456789}")
    [figure] = json.loads(run_on(tmp_path, case).stdout)["figures"]
    assert figure["value"] == "1,234,567,890,123.0123456789 trips"


def test_what_is_printed_is_utf_8(tmp_path: Path) -> None:
    result = run_on(tmp_path, json.dumps({**YEAR, "figures": HOLDS}))
    assert "412 people × 20.6 hours ÷ 24" in result.stdout_bytes.decode("utf-8")


class TestText:
    def test_the_working_is_an_outline(self, tmp_path: Path) -> None:
        lines = run_on(tmp_path, EXAMPLE_TEXT, "--text").stdout.splitlines()
        assert lines[0] == "Miami-Dade 2013, extra stay"
        for line in (
            "  Detention cost: 91,560 days × $140.00 = $12,818,400.00",
            "  Net cost to the county: $12,889,676.00 − $437,828.00 = $12,451,848.00",
            "  Main, 2013-01-01 to 2013-01-31: 203 days × $43.10 = $8,749.30",
            "  Left to the county: $55,000.00 − $5,000.00 = $50,000.00",
        ):
            assert line in lines
        sections = [line for line in lines if line and not line.startswith(" ")]
        assert sections.index("Gross cost") < sections.index("Money received")
        assert sections.index("Money received") < sections.index("Net cost")

    def test_a_case_without_a_total_says_what_is_needed(self, tmp_path: Path) -> None:
        text = run_on(tmp_path, json.dumps(YEAR), "--text").stdout
        assert "There is no total yet. Still needed: " in text
        assert "Gross cost" not in text


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"", ["case.json: cannot be read: it is empty."]),
        (b"not json", ["case.json: cannot be read: it is not JSON: line 1, column 1"]),
        (b"{\n  'a': 1}", ["case.json: cannot be read: it is not JSON: line 2, column 3"]),
        (b"\xff\xfe{}", ["case.json: cannot be read: byte 1 is not UTF-8"]),
        (b"\x00\x01\x02", ["case.json: cannot be read: it is not JSON"]),
        (b"[" * 200_000, ["case.json: cannot be read: it is nested too deeply"]),
        (b"0" * (16 * 1024**2 + 1), ["case.json: cannot be read: it is larger than 16 MB"]),
        (b"[]", ["case.json: A case is an object"]),
        (b"{}", ["period_start: is needed", "period_end: is needed"]),
        (
            b'{"figures": {"trips": 1, "trips": 2}}',
            ["figures.trips: stands there twice; keep one."],
        ),
        (
            json.dumps({**YEAR, "figures": {"people_hold": 1, "trips": "x"}}),
            ["figures.people_hold: is not a known figure; did you mean", "figures.trips: “x”"],
        ),
        (
            json.dumps({**YEAR, "county_fips": "12999"}),
            ["county_fips: is not the code of a county; those of Florida"],
        ),
        (b'{"a\\nb\\u001b[2J": 1}', ["a\\u000ab\\u001b[2J: is not a known name", "p", "p"]),
        (b'{"\\ud800": 1}', ["\\ud800: is not a known name", "p", "p"]),
    ],
    ids=lambda each: repr(each)[:30],
)
def test_a_bad_case_has_a_line_for_each_problem(
    tmp_path: Path, content: bytes | str, lines: list[str]
) -> None:
    found = refused(run_on(tmp_path, content))
    assert len(found) == len(lines)
    for line, start in zip(found, lines, strict=True):
        assert line.startswith(start)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    [line] = refused(run(str(tmp_path / "none.json")))
    assert line == "none.json: cannot be read: No such file or directory."


def test_a_folder_is_said(tmp_path: Path) -> None:
    [line] = refused(run(str(tmp_path)))
    assert line.endswith("cannot be read: Is a directory.")


def test_bad_standard_input_is_named(tmp_path: Path) -> None:
    [line] = refused(run("-", standard_input=b"{"))
    assert line.startswith("standard input: cannot be read: it is not JSON: line 1")


def test_without_a_file_the_usage_is_shown() -> None:
    result = run()
    assert result.exit_code == 2
    assert "Missing argument" in result.stderr


def flask(*arguments: str, folder: Path, **environ: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a person runs it, where no database can be reached."""
    nowhere = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": "postgresql://127.0.0.1:9/none",
        "HOLDCOST_INSTANCE": str(folder / "instance"),
    }
    return subprocess.run(
        [sys.executable, "-m", "flask", *arguments],
        cwd=PROJECT,
        env={**nowhere, **environ},
        input=EXAMPLE_TEXT.encode(),
        capture_output=True,
        timeout=60,
    )


def test_it_needs_no_database_and_writes_utf_8_whatever_the_terminal_says(tmp_path: Path) -> None:
    result = flask("calculate", "-", folder=tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert result.returncode == 0, result.stderr
    document: dict[str, Any] = json.loads(result.stdout.decode("utf-8"))
    assert document["results"]["detention_cost"]["value"] == "12818400.00"
    assert "×" in document["results"]["detention_cost"]["working"]


def test_the_schema_is_printed() -> None:
    result = CliRunner().invoke(case_schema)
    assert json.loads(result.stdout)["title"] == "Holdcost case"


def test_the_documentation_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied = tmp_path / "case-format.md"
    original = DOCUMENT.read_text(encoding="utf-8")
    copied.write_text(original.replace("| `A` | measured by the county |", ""), encoding="utf-8")
    monkeypatch.setattr(sys.modules["app.cli.case_format_docs"], "DOCUMENT", copied)
    result = CliRunner().invoke(case_format_docs)
    assert result.output == "case-format.md is up to date.\n"
    assert copied.read_text(encoding="utf-8") == original


PLAIN: dict[str, Any] = {**YEAR, "figures": HOLDS}
RANGED = {**YEAR, "figures": {**HOLDS, "mean_hours_held": "18 to 30"}}


def calculated(tmp_path: Path, document: dict[str, Any], *options: str) -> dict[str, Any]:
    result = run_on(tmp_path, json.dumps(document), *options)
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_a_range_adds_percentiles_floor_and_drivers(tmp_path: Path) -> None:
    found = calculated(tmp_path, RANGED, "--range", "--seed", "7")
    net = found["range"]["net_cost"]
    assert float(net["p5"]) < float(net["p50"]) < float(net["p95"])
    assert float(found["floor"]["value"]) <= float(net["p5"])
    assert [driver["name"] for driver in found["drivers"]] == ["mean_hours_held"]
    assert found["simulation"] == {
        "seed": 7,
        "draws": 10_000,
        "uncertain": 1,
        "moving": 3,
        "moving_uncertain": 1,
    }


def test_the_same_seed_prints_the_same_range_byte_for_byte(tmp_path: Path) -> None:
    texts = {
        run_on(tmp_path, json.dumps(RANGED), "--range", "--seed", seed).stdout
        for seed in ("7", "7", "8")
    }
    assert len(texts) == 2


def test_the_statement_itself_is_the_same_with_and_without_a_range(tmp_path: Path) -> None:
    plain, ranged = calculated(tmp_path, RANGED), calculated(tmp_path, RANGED, "--range")
    assert plain == {name: ranged[name] for name in plain}


def test_a_range_of_nothing_uncertain_is_the_value_itself(tmp_path: Path) -> None:
    net = calculated(tmp_path, PLAIN, "--range")["range"]["net_cost"]
    assert net["p5"] == net["p50"] == net["p95"] == net["value"]


def test_the_policies_stand_beside_current_practice(tmp_path: Path) -> None:
    columns = calculated(tmp_path, RANGED, "--policies")["policies"]["columns"]
    assert [column["policy"] for column in columns] == [
        "current",
        "honor_all",
        "judicial_warrant_only",
        "listed_severities_only",
        "only_if_reimbursed",
        "notify_do_not_hold",
        "none",
    ]


def test_a_break_even_is_solved_for_an_amount(tmp_path: Path) -> None:
    options = ("--break-even", "mean_hours_held", "--amount", "$1,000")
    [found] = calculated(tmp_path, RANGED, *options)["break_even"]
    assert found["net"] == found["target"] == "1000.00"


def test_a_break_even_of_a_figure_the_case_has_not_names_those_it_has(tmp_path: Path) -> None:
    [line] = refused(run_on(tmp_path, json.dumps(RANGED), "--break-even", "trips"))
    assert line.startswith("--break-even: trips is not a figure of this case; use one of:")
    assert "mean_hours_held" in line


@pytest.mark.parametrize(
    ("option", "value"), [("--amount", "much"), ("--amount", "5 days"), ("--seed", "-1")]
)
def test_an_amount_or_a_seed_that_is_none_is_refused(
    tmp_path: Path, option: str, value: str
) -> None:
    result = run_on(tmp_path, json.dumps(RANGED), option, value)
    assert result.exit_code == 2
    assert option in result.stderr


def test_the_outline_says_how_sure_and_which_choice(tmp_path: Path) -> None:
    result = run_on(tmp_path, json.dumps(RANGED), "--text", "--range", "--policies")
    for title in ("Range: 5th", "Floor", "What drives the net cost", "Break-even", "Policies"):
        assert title in result.stdout


def test_the_text_says_what_is_certified(tmp_path: Path) -> None:
    figures = {
        "people_held": {"likely": 10, "certified": True},
        "mean_hours_held": {"likely": 24, "certified": True},
        "published_daily_cost": {"likely": 100, "certified": True},
        "trips": 5,
        "cost_per_trip": 50,
    }
    year = {"period_start": "2025-01-01", "period_end": "2025-12-31"}
    text = run_on(tmp_path, json.dumps({**year, "figures": figures}), "--text").stdout
    told = "$1,000.00 of $1,250.00 in gross cost, before money received, 80%"
    assert f"Certified by the county\n  {told}" in text
    assert "$0.00 of $250.00" in text
