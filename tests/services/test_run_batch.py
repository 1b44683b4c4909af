"""Many counties from one file: each as a case of its own, comparable only with its like."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine import analyse
from app.engine.definitions import AMOUNT_OF
from app.engine.uncertainty.headlines import HEADLINES
from app.intake.problems import UnreadableFileError
from app.language import in_language
from app.services import run_batch as run_batch_module
from app.services.batch_document import summary_document, summary_of
from app.services.batch_lines import RESULTS, BatchLine, weaker
from app.services.calculate_case import calculate_case
from app.services.run_batch import run_batch
from app.services.template_files import template_file
from tests.services.batches import (
    CLARK,
    HEAD,
    KING,
    PIERCE,
    WRONG,
    YAKIMA,
    documents_of,
    lines_of,
    run,
)


def test_every_result_is_what_the_case_alone_comes_to() -> None:
    done = run(PIERCE, KING, CLARK)
    for number, document in enumerate(documents_of((PIERCE, KING, CLARK)), start=2):
        statement = calculate_case(document).to_document()
        found = lines_of(done, number)
        computed = {name for name in found if found[name].status == "computed"}
        known = {quantity.name for quantity in RESULTS} & set(statement["results"])
        assert computed == known
        assert {name: found[name].value for name in known} == {
            name: statement["results"][name]["value"] for name in known
        }
        assert {line.fingerprint for line in found.values()} == {statement["fingerprint"]}


def test_the_range_of_a_result_is_that_of_its_analysis() -> None:
    done = run(PIERCE)
    analysis = analyse(calculate_case(documents_of((PIERCE,))[0]))
    found = lines_of(done, 2)
    for quantity in HEADLINES:
        told = analysis["range"].get(quantity.name)
        if told and told["p5"] != told["p95"]:
            line = found[quantity.name]
            assert (line.low, line.high) == (told["p5"], told["p95"])
    hold = analysis["range_by_definition"]["hold"]
    assert (found[AMOUNT_OF["hold"].name].low, hold["value"]) == (hold["p5"], "19845.00")
    assert (found["daily_cost"].low, found["daily_cost"].high) == ("", "")


def test_a_figure_is_given_with_its_range_or_missing() -> None:
    found = lines_of(run(PIERCE), 2)
    hours, days = found["mean_hours_held"], found["detainer_bed_days"]
    assert (hours.value, hours.low, hours.high, hours.grade) == ("31.5", "24", "48", "B")
    assert (hours.status, days.status, days.value) == ("given", "missing", "")


def test_a_result_has_the_weakest_grade_behind_it() -> None:
    found = lines_of(run(PIERCE, YAKIMA, CLARK), 2)
    assert (found["net_cost"].grade, found["detention_days"].grade) == ("C", "B")
    ungraded = lines_of(run("King,WA,2025,hold,410,28,,,,B,192,B,,,"), 2)
    assert (ungraded["net_cost"].grade, ungraded["daily_cost"].grade) == ("", "B")


@pytest.mark.parametrize(
    ("one", "other", "weak"),
    [("A", "A", "A"), ("A", "B", "B"), ("E", "C", "E"), ("", "A", ""), ("D", "", "")],
)
def test_no_grade_is_weaker_than_any_grade(one: str, other: str, weak: str) -> None:
    assert weaker(one, other) == weaker(other, one) == weak


def test_a_county_without_a_figure_has_no_total_and_is_told_which() -> None:
    done = run(YAKIMA)
    found = lines_of(done, 2)
    assert (found["net_cost"].status, found["net_cost"].value) == ("no_total", "")
    assert {line.status for line in found.values()} == {"given", "missing", "computed", "no_total"}
    assert "people held past release" in found["net_cost"].reason
    assert found["net_cost"].comparable_group == ""
    assert found["daily_cost"].status == "computed"
    assert done.summary.unlocking == {"people_held": 1}
    [known] = done.summary.known
    assert [known.state(name) for name in ("people_held", "mean_hours_held", "jail")] == [
        "needed",
        "given",
        "missing",
    ]


def test_a_bad_row_is_refused_by_name_and_the_others_are_worked_out() -> None:
    done = run(PIERCE, WRONG, KING)
    summary = done.summary
    assert (summary.rows_read, summary.rows_computed, summary.rows_refused) == (3, 2, 1)
    assert [(each.row_number, each.column) for each in summary.problems] == [
        (3, "people_held"),
        (3, "published_daily_cost"),
        (3, "published_daily_cost grade"),
    ]
    [line] = [line for line in done.rows if line.row == "3"]
    assert (line.status, line.county, line.quantity) == ("refused", "Chelan County", "")
    assert "people_held: is not a number" in line.reason
    assert "many" not in done.csv_text()


def test_counties_are_comparable_by_definition_basis_clock_and_length() -> None:
    month = "King,WA,2025,hold,41,28,,,B,B,192.50,B,,,"
    done = run(
        PIERCE,
        KING,
        CLARK,
        "Benton,WA,2025,hold,9,30,,,,,100,,,regulation,",
        YAKIMA,
        "King,WA,2025,hold,41,28,,,B,B,192.50,B,,,Annex",
    )
    counted = {
        key: [row.place.row for row in group.rows] for key, group in done.summary.groups.items()
    }
    assert counted == {
        "hold/published/form_i247a/year": [2, 3, 7],
        "all_days/published/form_i247a/year": [4],
        "hold/published/regulation/year": [5],
    }
    assert done.summary.groups["hold/published/form_i247a/year"].counties == 2
    by_month = run_batch(
        BytesIO(
            f"{HEAD.replace('fiscal_year', 'month')}\n{month.replace('2025', '2025-02')}".encode()
        )
    )
    assert list(by_month.summary.groups) == ["hold/published/form_i247a/month"]


def test_the_same_county_twice_is_asked_about() -> None:
    done = run(PIERCE, PIERCE.replace("120", "121"))
    [problem] = done.summary.problems
    assert "as row 2" in problem.message
    assert done.summary.rows_computed == 1


def test_an_assumed_figure_is_told_from_a_given_one() -> None:
    done = run("King,WA,2025,hold,410,28,,,E,B,192.50,B,,,")
    assert done.summary.known[0].state("mean_hours_held") == "assumed"


def test_the_table_is_long_and_safe_to_open() -> None:
    text = run(PIERCE, "King,WA,2025,hold,1,2,,,,,3,,,,=SUM(A1)").csv_text()
    rows = list(csv.DictReader(StringIO(text)))
    assert rows[0]["quantity"] == "mean_hours_held"
    assert {row["jail"] for row in rows} == {"", "'=SUM(A1)"}
    net = next(row for row in rows if row["quantity"] == "net_cost")
    assert (net["value"], net["unit"], net["method_version"]) == ("19845.00", "$", "1.0")


def test_a_gain_stays_a_number() -> None:
    head = "county_fips,fiscal_year,people_held,mean_hours_held,published_daily_cost,state_grant"
    done = run_batch(BytesIO(f"{head}\n53053,2025,10,24,100,5000".encode()))
    [net] = [
        row for row in csv.DictReader(StringIO(done.csv_text())) if row["quantity"] == "net_cost"
    ]
    assert net["value"] == "-4000.00"


def test_lines_are_handed_out_and_not_kept_where_that_is_asked() -> None:
    handed: list[BatchLine] = []
    told: list[tuple[int, float]] = []
    done = run(PIERCE, KING, on_lines=handed.extend, on_progress=lambda *at: told.append(at))
    assert done.rows == []
    assert handed == run(PIERCE, KING).rows
    assert told[-1] == (2, 1.0)


def test_where_the_rows_are_counted_progress_is_that_of_the_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run_batch_module, "ROWS_BETWEEN", 1)
    told: list[tuple[int, float]] = []
    run(PIERCE, KING, CLARK, YAKIMA, on_progress=lambda *at: told.append(at), most_rows=4)
    assert told == [(1, 0.25), (2, 0.5), (3, 0.75), (4, 1.0), (4, 1.0)]


def test_more_rows_than_asked_for_are_refused_before_any_is_worked_out() -> None:
    with pytest.raises(UnreadableFileError, match="it has more than 1 rows with figures"):
        run(PIERCE, KING, most_rows=1)
    assert run(PIERCE, most_rows=1).summary.rows_computed == 1


def test_the_summary_can_be_kept_as_a_document() -> None:
    late = "53053,2025,10,24,100,5"
    head = "county_fips,fiscal_year,people_held,mean_hours_held,published_daily_cost,scaap_award"
    for done in (
        run(PIERCE, KING, CLARK, WRONG, YAKIMA),
        run(KING, "Pierce,WA,2025,all_days,,,,,,,140,C,9999999,,"),
        run_batch(BytesIO(f"{head}\n{late}".encode())),
    ):
        document = json.loads(json.dumps(summary_document(done.summary)))
        assert summary_of(document) == done.summary


def test_what_is_unusual_is_told_once_with_its_rows() -> None:
    head = "county_fips,fiscal_year,people_held,mean_hours_held,published_daily_cost,scaap_award"
    rows = "53053,2025,10,24,100,5\n53033,2025,10,24,100,5"
    done = run_batch(BytesIO(f"{head}\n{rows}".encode()))
    late = ("scaap_award_year", "SCAAP is paid one to two years late: state the award year.")
    assert done.summary.warnings[late] == [2, 3]


@pytest.mark.parametrize("format_", ["xlsx", "csv"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_filled_example_of_the_template_is_worked_out(format_: str, language: str) -> None:
    with in_language(language):
        _, _, content = template_file("batch-example", format_)
        done = run_batch(BytesIO(content))
    assert done.summary.problems == []
    assert done.summary.rows_computed >= 2


CELLS = st.one_of(
    st.sampled_from(("", "NA", "0", "-1", "1e9", "18 to 30", "30 to 18", "$5", "22%", "A", "hold")),
    st.text(alphabet="aZ09.,-$%/'=+@ ñ", max_size=12),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=14, max_size=14), min_size=1, max_size=3))
def test_no_row_whatever_stands_in_it_stops_the_others(rows: list[list[str]]) -> None:
    written = StringIO()
    csv.writer(written).writerows([HEAD.split(","), *(["King", *row] for row in rows)])
    written.write(PIERCE)
    done = run_batch(BytesIO(written.getvalue().encode()))
    last = str(len(rows) + 2)
    assert next(line.value for line in done.rows if (line.row, line.quantity) == (last, "net_cost"))
    assert done.summary.rows_read == len(rows) + 1
