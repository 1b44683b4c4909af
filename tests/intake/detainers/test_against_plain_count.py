"""The fast count equals the plain one, whatever the rows and wherever blocks of them end."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.detainers.reading import BLOCK
from app.intake.detainers.texts import NOT_GIVEN
from tests.intake.detainers.made_up import HOLD, NOTICE, counts_of

HEADINGS = ("Prepare Date", "Detainer Type", "Detention Facility", "Lift Reason", "Unique ID")
DAYS = ("2015-05-08", "5/8/2015", "2015-05-08 13:05:00", "6/1/2015", "", "(b)(6)")
BY_TEXT = {day: date(2015, 5, 1) for day in DAYS[:3]} | {"6/1/2015": date(2015, 6, 1)}
ROWS = st.tuples(
    st.sampled_from(DAYS),
    st.sampled_from((HOLD, NOTICE, "")),
    st.sampled_from(("A COUNTY JAIL", "B COUNTY JAIL", "OTHER-OTHER FACILITY")),
    st.sampled_from(("", "Lifted", "b(6), b(7)c")),
    st.sampled_from(("", "NA", "b(6)", *(f"{number:040x}" for number in range(6)))),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=30), st.integers(1, BLOCK // 8))
def test_every_row_is_in_the_cell_it_belongs_to(rows: list[tuple[str, ...]], times: int) -> None:
    many = rows * times
    counts = counts_of(*many, headings=HEADINGS)
    plain: Counter[tuple[object, ...]] = Counter()
    repeats: Counter[tuple[object, ...]] = Counter()
    seen: set[tuple[str, str, str]] = set()
    for day, form, facility, outcome, person in many:
        month = BY_TEXT.get(day)
        cell = (facility, month, form, NOT_GIVEN if outcome.startswith("b(") else outcome)
        plain[cell] += 1
        if month and len(person) == 40:
            there = (person, facility, "8" if month.month == 5 else "1")
            repeats[cell] += there in seen
            seen.add(there)
    ours = {(c.facility.name, c.month, c.labels.form, c.labels.outcome): c for c in counts.cells}
    assert {key: cell.number for key, cell in ours.items()} == plain
    assert {key: cell.likely_duplicates for key, cell in ours.items()} == {
        key: repeats[key] for key in plain
    }
