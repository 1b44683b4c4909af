"""What stands beside a result of a batch: what is unusual, the source, dollars of one year."""

from __future__ import annotations

from io import BytesIO

from app.services.calculate_case import calculate_case
from app.services.run_batch import BatchRun, run_batch
from tests.services.batches import CLARK, KING, PIERCE, documents_of, lines_of, run


def warned_of(done: BatchRun, row: int) -> set[tuple[str, str]]:
    """The statuses and warnings of a row's lines."""
    return {(line.status, line.warnings) for line in lines_of(done, row).values()}


def test_a_county_with_something_unusual_is_told_and_stays_in_its_group() -> None:
    done = run(CLARK, "Pierce,WA,2025,all_days,,,,,,,140,C,9999999,,")
    [group] = done.summary.groups.values()
    assert [(row.place.row, len(row.warnings)) for row in group.rows] == [(2, 0), (3, 1)]
    told = group.rows[1].warnings[0]
    assert told.startswith("detainer_bed_days: The days come to 27,397 beds")
    assert {status for status, warnings in warned_of(done, 3) if warnings == told} >= {"computed"}
    assert {warnings for status, warnings in warned_of(done, 3) if status == "given"} == {""}
    assert {warnings for _, warnings in warned_of(done, 2)} == {""}


def test_the_warnings_of_a_calculation_stand_beside_its_results() -> None:
    done = run("Pierce,WA,2025,hold,12,130,,,,,5000,C,,,")
    found = lines_of(done, 2)
    statement = calculate_case(documents_of(("Pierce,WA,2025,hold,12,130,,,,,5000,C,,,",))[0])
    warnings = statement.to_document()["warnings"]
    assert len(warnings) == 2
    assert all(each["message"] in found["net_cost"].warnings for each in warnings)


def test_a_figure_comes_out_with_its_source_but_not_with_a_person() -> None:
    head = "county_fips,fiscal_year,people_held,people_held source,published_daily_cost,"
    head += "published_daily_cost source"
    row = "53053,2025,10,Jail report 2025,100,zebulon@example.org"
    done = run_batch(BytesIO(f"{head}\n{row}".encode()))
    found = lines_of(done, 2)
    assert found["people_held"].source == "Jail report 2025"
    assert found["published_daily_cost"].source == found["net_cost"].source == ""
    assert "zebulon" not in done.csv_text()


def test_counties_of_different_years_have_their_cost_in_dollars_of_one() -> None:
    done = run(PIERCE, KING.replace("2025", "2023"))
    [group] = done.summary.groups.values()
    for row in group.rows:
        constant = lines_of(done, row.place.row)["net_cost_constant_dollars"].value
        assert row.constant is not None
        assert (row.constant.value, row.dollars_of is not None) == (constant, True)
    assert len({row.dollars_of for row in group.rows}) == 1
