"""Every formula comes to the engine's own number, also after a figure was changed in its cell."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.engine.cases import documents
from tests.reports.workbook.cases import EVERY, generated, made, stated
from tests.reports.workbook.changing import Change, changed
from tests.reports.workbook.reading import formulas, values, with_wrong_numbers
from tests.reports.workbook.recalculating import Values, differing, recalculated

GENERATED = 24
# Figures that are changed by themselves, beside all the figures of a case at once.
ALONE = {
    "hold": ("figures.mean_hours_held",),
    "months": ("lines[1].figures.detainer_bed_days",),
    "mixed": ("figures.published_daily_cost", "lines[0].figures.detainers_received"),
    "full": ("reimbursements[1].award", "cost_items[2].annual_amount"),
}


@dataclass(frozen=True)
class Books:
    """Workbooks as they were made, changes of their cells, and what LibreOffice makes of each."""

    made: dict[str, bytes]
    changes: dict[str, Change]
    worked_out: dict[str, Values]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    """Cases with every part and cases made up, all in one start of LibreOffice."""
    made_up = enumerate(generated(documents(), GENERATED))
    every = {**EVERY, **{f"generated {number}": document for number, document in made_up}}
    statements = {name: stated(document) for name, document in every.items()}
    files = {name: made(statement) for name, statement in statements.items()}
    changes = {
        f"{name}: {path or 'every figure'}": changed(statement, path)
        for name, statement in statements.items()
        for path in ("", *ALONE.get(name, ()))
    }
    given = {
        **files,
        **{name: change.edited for name, change in changes.items()},
        "wrong on purpose": with_wrong_numbers(files["full"]),
    }
    return Books(files, changes, recalculated(given, tmp_path_factory.mktemp("workbooks")))


def test_numbers_that_a_file_carries_are_not_believed(books: Books) -> None:
    right = books.made["full"]
    places, wrong = formulas(right), values(with_wrong_numbers(right))
    assert all(wrong[place] == 1 for place in places)
    assert differing(books.worked_out["wrong on purpose"], values(right), places) == []


def test_every_formula_comes_to_the_number_of_the_engine(books: Books) -> None:
    wrong, count = [], 0
    for name, file in books.made.items():
        places = formulas(file)
        count += len(places)
        found = differing(books.worked_out[name], values(file), places)
        wrong += [f"{name}: {each}" for each in found]
    assert count > 1000
    assert wrong == []


def test_changed_cells_give_what_the_changed_case_gives(books: Books) -> None:
    wrong, without_effect = [], []
    for name, change in books.changes.items():
        places, wanted = formulas(change.wanted), values(change.wanted)
        assert formulas(change.before) == places, "the same formulas, whatever the figures"
        found = differing(books.worked_out[name], wanted, places)
        wrong += [f"{name}: {each}" for each in found]
        if places and not differing(values(change.before), wanted, places):
            without_effect.append(name)
    assert wrong == []
    assert without_effect == []
