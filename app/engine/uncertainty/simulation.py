"""The method over thousands of draws at once, and the percentiles of what comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from app.engine import quantities as q
from app.engine.arithmetic import CONTEXT, array_arithmetic, to_cents
from app.engine.definitions import AMOUNT_OF
from app.engine.evaluation import Compiled, EvaluatedRow
from app.engine.method import METHODS
from app.engine.numerals import document_value
from app.engine.quantity import Quantity
from app.engine.shown import chosen_cost
from app.engine.statement import Statement
from app.engine.uncertainty.draws import DRAWS, SEED, Draws
from app.engine.uncertainty.headlines import HEADLINES
from app.engine.worksheet import Look, lay_out

PERCENTS = {"p5": 5, "p50": 50, "p95": 95}
_DIGITS = 12  # of a float; those after it are rounding
ROWS_AT_ONCE, LEAST_PART = 100, 250
MOST_ROWS = 300


@lru_cache(maxsize=8)
def over_arrays(version: str) -> Compiled:
    """The formulas of a method version, compiled for arrays of draws."""
    return Compiled(METHODS[version], array_arithmetic())


def value_of(quantity: Quantity, root: EvaluatedRow) -> Any | None:
    """A result as a statement shows it: the daily cost is that of the days counted."""
    if quantity is not q.daily_cost:
        return root.value(quantity)
    first, *rest = (row.value(quantity) for row in root.rows_of(chosen_cost(root)))
    same = root.compiled.arithmetic.same
    shared = first is not None and all(each is not None and same(each, first) for each in rest)
    return first if shared else None


@dataclass(frozen=True)
class Spread:
    """The 5th, 50th and 95th percentile of a result."""

    p5: Decimal
    p50: Decimal
    p95: Decimal

    @property
    def width(self) -> Decimal:
        """From the 5th to the 95th."""
        return CONTEXT.subtract(self.p95, self.p5)

    def to_document(self, quantity: Quantity) -> dict[str, str]:
        """The three as documents carry values of the quantity."""
        return {name: document_value(getattr(self, name), quantity.unit) for name in PERCENTS}


LookOfPart = Callable[[slice], Look | None]


@dataclass(frozen=True)
class Simulation:
    """A statement worked through with every uncertain figure drawn; see `Draws`.

    A case of very many rows is worked through in parts of the draws, so that no case takes more
    memory than another; the draws are the same.
    """

    statement: Statement
    seed: int = SEED

    @cached_property
    def draws(self) -> Draws:
        """The draws of the case's uncertain figures."""
        return Draws(self.statement.case, self.seed)

    @cached_property
    def rows(self) -> int:
        """How many lines and rows of lists each draw goes through."""
        case = self.statement.case
        return len(case.lines) + sum(map(len, case.items.values()))

    @property
    def is_long(self) -> bool:
        """True where a simulation takes so long that only the range itself is worth one."""
        return self.rows > MOST_ROWS

    @cached_property
    def parts(self) -> tuple[slice, ...]:
        """The draws that are worked through at once."""
        size = max(DRAWS * ROWS_AT_ONCE // max(self.rows, ROWS_AT_ONCE), LEAST_PART)
        return tuple(slice(start, min(start + size, DRAWS)) for start in range(0, DRAWS, size))

    def laid_out(self, look: Look) -> EvaluatedRow:
        """The calculation's row over arrays, with any look at the figures."""
        statement = self.statement
        formulas = over_arrays(statement.method_version)
        return lay_out(statement.case, statement.facts, formulas, look)

    def values(self, quantity: Quantity) -> Any | None:
        """A result in every draw: an array, one number for all of them, or None: not known."""
        if quantity not in self._known:
            self._known.update(self._worked_out((quantity, *HEADLINES, *AMOUNT_OF.values())))
        return self._known[quantity]

    def values_with(self, quantity: Quantity, look_of_part: LookOfPart) -> Any | None:
        """A result in every draw with another look at the figures, given part by part.

        Where there is no such look, the result is not known.
        """
        looks = (look_of_part(part) for part in self.parts)
        return joined(look and self._read(look, (quantity,))[0] for look in looks)

    @cached_property
    def _known(self) -> dict[Quantity, Any]:
        return {}

    def _worked_out(self, quantities: Iterable[Quantity]) -> dict[Quantity, Any]:
        """Several results in one pass over the draws."""
        wanted = tuple(dict.fromkeys(quantities))
        parts = [self._read(self.draws.looking(part), wanted) for part in self.parts]
        return {quantity: joined(values) for quantity, *values in zip(wanted, *parts, strict=True)}

    def _read(self, look: Look, quantities: Sequence[Quantity]) -> list[Any]:
        """Results over arrays. The rows between are forgotten at once: they are many megabytes."""
        root = self.laid_out(look)
        found = [value_of(quantity, root) for quantity in quantities]
        root.forget()
        return found

    def spread(self, quantity: Quantity) -> Spread | None:
        """The percentiles of a result over the draws; None where it is not known in every draw.

        A result that no uncertain figure enters keeps its exact value.
        """
        exact = value_of(quantity, self.statement.root)
        if exact is None or not self.draws.factors:
            return None if exact is None else Spread(exact, exact, exact)
        return spread_of(self.values(quantity), exact, quantity)


def joined(values: Iterable[Any]) -> Any | None:
    """The values of all parts as one array; one number where they are all the same number."""
    import numpy

    found = list(values)
    if any(value is None for value in found):
        return None
    if all(numpy.ndim(value) == 0 for value in found):
        return found[0]
    return found[0] if len(found) == 1 else numpy.concatenate(found)


def spread_of(drawn: Any, exact: Decimal, quantity: Quantity) -> Spread | None:
    """The percentiles of `drawn`, by nearest rank: each is one of the draws.

    `exact` stands where nothing was drawn. None where a draw has no value: a cost for each of no
    people.
    """
    import numpy

    if drawn is None:
        return None
    if numpy.ndim(drawn) == 0:
        return Spread(exact, exact, exact)
    if not numpy.isfinite(drawn).all():
        return None
    ranks = [-(-percent * DRAWS // 100) - 1 for percent in PERCENTS.values()]
    found = numpy.partition(drawn, ranks)[ranks]
    return Spread(*(_settled(float(value), quantity) for value in found))


def _settled(value: float, quantity: Quantity) -> Decimal:
    """A float as the decimal it stands for: money to the cent, else its first twelve digits."""
    if quantity.unit.style == "money":
        return to_cents(Decimal(repr(value)))
    return Decimal(f"{value:.{_DIGITS}g}")
