"""The result of every mixture of two statements, each worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.engine import quantities as q
from app.engine.quantity import Quantity, Scope
from app.engine.reconciliation.mixing import Mixer
from app.engine.reconciliation.parts import Part
from app.engine.reconciliation.reach import quantities_below
from app.engine.statement import Statement

# Terms of a total that are left out where they are not known: a mixture that has lost one of them
# would pass for a smaller cost. A list without rows has lost nothing; one with an unread row has.
_LEFT_OUT = (q.processing_cost, q.transport_cost, q.medical_cost)
_ROWS_OF = {q.program_cost: Scope.PROGRAM_ITEM, q.reimbursements: Scope.REIMBURSEMENT}


class Game:
    """The value of one result for each set of parts that are as the second has them.

    A set is a whole number with a bit for each part, in the order of `parts`. The value is None
    where the mixture does not know the result, or has lost a term that both statements know.
    """

    def __init__(
        self, first: Statement, second: Statement, parts: Sequence[Part], result: Quantity
    ) -> None:
        self.parts = parts
        self.result = result
        self._mixer = Mixer(first, second)
        self._values: dict[int, Decimal | None] = {
            0: first.value(result),
            (1 << len(parts)) - 1: second.value(result),
        }
        below = frozenset[Quantity]().union(
            *(quantities_below(result, each.method_version) for each in (first, second))
        )
        self._in_both = [
            term
            for term in _LEFT_OUT
            if term in below and None not in (first.value(term), second.value(term))
        ]
        self._with_rows = [
            term
            for term in _ROWS_OF
            if term in below and not any(_is_unread(term, each) for each in (first, second))
        ]

    def value(self, chosen: int) -> Decimal | None:
        """The result of the mixture with the chosen parts from the second; None if not known."""
        if chosen not in self._values:
            self._values[chosen] = self._worked_out(chosen)
        return self._values[chosen]

    def _worked_out(self, chosen: int) -> Decimal | None:
        parts = (part for place, part in enumerate(self.parts) if chosen >> place & 1)
        statement = self._mixer.mixed(parts)
        value: Decimal | None = statement.value(self.result)
        if any(statement.value(term) is None for term in self._in_both):
            return None
        return None if any(_is_unread(term, statement) for term in self._with_rows) else value


def _is_unread(term: Quantity, statement: Statement) -> bool:
    """Whether there are rows of a list of which at least one has no amount."""
    return bool(statement.root.rows[_ROWS_OF[term]]) and statement.value(term) is None
