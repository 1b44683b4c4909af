"""A statement in Spanish: other words, and to the last digit the same numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from app.engine import Facts, calculate, read_case
from app.engine import quantities as q
from app.engine.figure import Figure, as_typed
from app.engine.missing import ROWS_NEEDED
from app.engine.quantities import QUANTITIES
from app.engine.readings.working import text, working
from app.language import ENGLISH, SPANISH, in_language
from tests.engine.cases import documents, facts
from tests.engine.example import example
from tests.engine.worked import HOLDS, a_case, state

Document = dict[str, Any]
NUMERAL = re.compile(r"−?\$?\d(?:[\d.,]*\d)?%?")
WORDS = {"label", "counts", "evidence", "proportion", "basis_words", "message", "where"}
WORKINGS = {"working", "steps", "chain"}
WITH_UNITS, VALUES = {"figures", "facts"}, {"value", "low", "high"}
ITEM = {"annual_amount": 840_000, "behavior": "step_fixed", "beds_per_step": 48}


def both(case: Document, known: Facts | None = None) -> tuple[Document, Document]:
    """The statement of a case in English, and in Spanish."""
    return in_each(lambda: calculate(read_case(case), known).to_document())


def in_each(tell: Callable[[], Any]) -> tuple[Any, Any]:
    """What is told in English, and in Spanish."""
    with in_language(ENGLISH):
        english = tell()
    with in_language(SPANISH):
        return english, tell()


def leaves(part: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Everything a document says, with where it says it."""
    if isinstance(part, dict):
        for name, value in part.items():
            yield from leaves(value, (*path, name))
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from leaves(value, (*path, str(index)))
    else:
        yield path, part


def numerals(said: object) -> list[str]:
    return NUMERAL.findall(str(said))


def assert_same_but_for_words(case: Document, known: Facts | None = None) -> None:
    english, spanish = (list(leaves(each)) for each in both(case, known))
    assert [path for path, _ in english] == [path for path, _ in spanish]
    for (path, one), (_, other) in zip(english, spanish, strict=True):
        if WORKINGS.intersection(path) or (path[0] in WITH_UNITS and path[-1] in VALUES):
            assert numerals(one) == numerals(other), path
        elif path[-1] in WORDS:
            assert sorted(numerals(one)) == sorted(numerals(other)), path
        else:
            assert one == other, path


@pytest.mark.parametrize(
    "case",
    [
        example(),
        {**example(), "definition": "hold"},
        {**example(), "definition": "program"},
        a_case(),
        a_case(HOLDS),
        a_case(HOLDS | {"share_of_limit_used": "40%", "annual_jail_spending": 9_000_000}),
        a_case({"average_daily_population": 562}, cost_basis="long_run", cost_items=[ITEM]),
        a_case(HOLDS, program_items=[{"label": "Van", "amount": n} for n in range(1, 9)]),
        a_case(HOLDS | {"detainer_growth": "5%", "daily_cost_growth": "3%"}),
    ],
)
def test_every_number_of_a_statement_is_the_same(case: Document) -> None:
    assert_same_but_for_words(case)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)
@given(documents(), facts)
def test_every_number_is_the_same_in_any_case(case: Document, known: Facts) -> None:
    assert_same_but_for_words(case, known)


def test_the_fingerprint_is_the_same() -> None:
    english, spanish = both(example())
    assert english["results"]["net_cost"] != spanish["results"]["net_cost"]
    assert english["fingerprint"] == spanish["fingerprint"]


def test_the_working_reads_as_spanish() -> None:
    _, spanish = both(example())
    workings = {name: each["working"] for name, each in spanish["results"].items()}
    assert workings["extra_stay_days"] == "2,616 personas × (56 días − 21 días) = 91,560 días"
    assert workings["extra_stay_cost"] == "91,560 días × $140.00 = $12,818,400.00"
    assert workings["processing_cost"] == (
        "2,616 solicitudes de retención × 25 min ÷ 60 × $41.20 = $44,908.00"
    )
    assert spanish["results"]["net_cost"]["label"] == "Costo neto para el condado"
    assert spanish["definitions"]["extra_stay"]["label"] == "Estadía más larga durante el caso"
    assert spanish["exposure"]["working"][0] == "1 reclamación × 3 días × $10,000.00 = $30,000.00"


def test_a_result_of_one_figure_is_named_inside_the_working() -> None:
    english, spanish = in_each(lambda: state(HOLDS)["results"]["net_cost"]["working"])
    assert (english, spanish) == ("gross cost $39,978.25", "costo bruto $39,978.25")


def test_one_of_a_kind_has_its_own_word() -> None:
    case = a_case({"people_held": 1, "mean_hours_held": 24, "published_daily_cost": 10})
    _, spanish = both(case)
    assert spanish["results"]["hold_days"]["working"] == "1 persona × 24 horas ÷ 24 = 1 día"


def test_a_long_sum_is_counted() -> None:
    items = [{"label": "Van", "amount": amount} for amount in range(1, 9)]
    english, spanish = in_each(
        lambda: state(HOLDS, program_items=items)["results"]["program_cost"]["working"]
    )
    assert english == "sum of 8 program items = $36.00"
    assert spanish == "suma de 8 conceptos del programa = $36.00"


def test_operands_stand_inside_the_words_around_them() -> None:
    exposure = {"claims": 2, "days_per_claim": 3, "amount_per_day": 100, "cap_per_claim": 250}
    english, spanish = in_each(lambda: state(exposure=exposure)["exposure"]["working"][0])
    assert english == "2 claims × the lesser of 3 days × $100.00 and $250.00 = $500.00"
    assert spanish == "2 reclamaciones × el menor entre 3 días × $100.00 y $250.00 = $500.00"
    case = a_case({"average_daily_population": 562}, cost_items=[ITEM])
    row = calculate(read_case(case)).root.rows[q.steps_now.scope][0]
    english, spanish = in_each(lambda: text(working(q.steps_now, row)))
    assert english == "562 people ÷ 48 beds, rounded up = 12 posts or units"
    assert spanish == "562 personas ÷ 48 camas, redondeado hacia arriba = 12 puestos o unidades"


def test_one_statement_is_told_in_either_language() -> None:
    statement = calculate(read_case(example()))
    told = in_each(statement.to_document)
    assert told == both(example())
    assert statement.to_document() == told[0]


def test_a_refusal_names_what_is_needed() -> None:
    _, spanish = both(a_case({"people_held": 4}))
    assert spanish["refusal"]["message"] == (
        "Aún no hay un total. Todavía se necesita: horas de retención, en promedio, costo "
        "publicado de un día de cárcel."
    )
    assert both(a_case())[0]["refusal"]["needs"] == both(a_case())[1]["refusal"]["needs"]
    with in_language(SPANISH):
        assert ROWS_NEEDED["annual_amount"] == "conceptos de costo"


def test_a_warning_of_the_results_has_its_amounts() -> None:
    case = a_case(
        {"average_daily_population": 10}, cost_items=[{"annual_amount": 10, "behavior": "fixed"}]
    )
    english, spanish = (each["warnings"][-1]["message"] for each in both(case))
    assert english.startswith("The items come to $0.00 a day; most jails report between $")
    assert spanish.startswith("Los conceptos suman $0.00 por día; la mayoría de las cárceles")
    assert numerals(english) == numerals(spanish)


def test_a_range_is_shown_as_a_person_would_type_it() -> None:
    figure = read_case(a_case({"people_held": "1,800 to 3,000"})).figures["people_held"]
    assert isinstance(figure, Figure)
    assert in_each(lambda: as_typed(figure)) == ("1,800 to 3,000", "1,800 a 3,000")


def test_every_label_of_a_quantity_is_said() -> None:
    english, spanish = in_each(lambda: {name: each.label for name, each in QUANTITIES.items()})
    assert [name for name, label in english.items() if label == spanish[name]] == []
