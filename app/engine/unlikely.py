"""What hardly any county can mean, told where nobody looks at each figure: it stops nothing."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT
from app.engine.case.problems import Problem
from app.engine.numerals import plain_number
from app.engine.statement import Statement
from app.language import say

# All jails of the country together hold about one resident in five hundred.
RESIDENTS_TO_A_BED = Decimal(200)
_WHOLE = Decimal(1)
_FIGURE_OF = {
    "hold": "figures.people_held",
    "extra_stay": "figures.people_with_detainer",
    "all_days": "figures.detainer_bed_days",
}


def unlikely(statement: Statement) -> list[Problem]:
    """Days that would fill a jail, and holds where state law allows none."""
    return [*_too_many_beds(statement), *_held_against_the_law(statement)]


def _too_many_beds(statement: Statement) -> Iterator[Problem]:
    root = statement.root
    beds, jail, residents = map(root.value, (q.beds_used, q.average_daily_population, q.population))
    if beds is None:
        return
    path = _FIGURE_OF.get(statement.case.definition, "figures")
    told = plain_number(beds.quantize(_WHOLE, context=CONTEXT))
    if jail is not None:
        if beds > jail:
            yield Problem(
                path,
                say(
                    "The days come to {beds} beds taken all through the period, more than the "
                    "{people} people in the jail on an average day. Check the figure.",
                    beds=told,
                    people=plain_number(jail),
                ),
            )
    elif residents is not None and CONTEXT.multiply(beds, RESIDENTS_TO_A_BED) > residents:
        yield Problem(
            path,
            say(
                "The days come to {beds} beds taken all through the period, more than one for "
                "every {share} residents of the county. Check the figure.",
                beds=told,
                share=plain_number(RESIDENTS_TO_A_BED),
            ),
        )


def _held_against_the_law(statement: Statement) -> Iterator[Problem]:
    rule = statement.case.clock_rule or statement.facts.clock_rule
    if rule == "none" and statement.root.value(q.people_held):
        message = say(
            "People were held past release, and the clock says that state law allows no hold. "
            "Check the figure and the clock rule."
        )
        yield Problem("figures.people_held", message)
