"""`flask batch FILE -o OUT`: results in a file, what became of the rows on the screen."""

from __future__ import annotations

import csv
from pathlib import Path

from click.testing import CliRunner, Result

from app.cli.batch import batch

HEAD = "county,fiscal_year,people_held,mean_hours_held,published_daily_cost\n"
GOOD = '"Pierce County, WA",2025,120,31.5,126\n'
LACKING = '"King County, WA",2025,,28,192.50\n'
WRONG = '"Clark County, WA",2025,Zebulon,28,140\n'


def run(folder: Path, content: str, *options: str) -> Result:
    source = folder / "counties.csv"
    source.write_text(content, encoding="utf-8")
    return CliRunner().invoke(batch, [str(source), "-o", str(folder / "out.csv"), *options])


def written(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_results_are_written_and_told(tmp_path: Path) -> None:
    result = run(tmp_path, HEAD + GOOD + LACKING + WRONG)
    assert result.exit_code == 0
    assert "3 rows read; results in out.csv" in result.stdout
    assert "1  without a total" in result.stdout
    assert "1  comparable (1 county): held past release" in result.stdout
    assert "1  would need: people held past release" in result.stdout
    assert "row 4, people_held: is not a number" in result.stderr
    assert "Zebulon" not in result.output
    rows = written(tmp_path / "out.csv")
    [net] = [row for row in rows if row["quantity"] == "net_cost" and row["row"] == "2"]
    assert (net["county_fips"], net["value"], net["status"]) == ("53053", "19845.00", "computed")
    assert [row["row"] for row in rows if row["status"] == "refused" and not row["quantity"]] == [
        "4"
    ]


def test_the_map_of_what_lacks_is_written_beside_it(tmp_path: Path) -> None:
    run(tmp_path, HEAD + GOOD + LACKING, "--missing", str(tmp_path / "map.csv"))
    first, second = written(tmp_path / "map.csv")
    assert (first["people_held"], second["people_held"]) == ("given", "needed")
    assert second["county_fips"] == "53033"


def test_a_file_that_cannot_be_read_leaves_the_results_of_before(tmp_path: Path) -> None:
    before = tmp_path / "out.csv"
    before.write_text("results of before", encoding="utf-8")
    result = run(tmp_path, "a,b\n1,2\n")
    assert result.exit_code == 2
    assert "counties.csv cannot be read: " in result.stderr
    assert "Traceback" not in result.output
    assert before.read_text(encoding="utf-8") == "results of before"
    assert {path.name for path in tmp_path.iterdir()} == {"counties.csv", "out.csv"}


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    result = CliRunner().invoke(batch, [str(tmp_path / "no.csv"), "-o", str(tmp_path / "o.csv")])
    assert (result.exit_code, "no.csv: No such file" in result.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_results_can_go_to_the_screen(tmp_path: Path) -> None:
    source = tmp_path / "counties.csv"
    source.write_text(HEAD + GOOD, encoding="utf-8")
    result = CliRunner().invoke(batch, [str(source), "-o", "/dev/null"])
    assert result.exit_code == 0
    assert Path("/dev/null").is_char_device()
