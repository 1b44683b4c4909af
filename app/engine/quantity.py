"""What a quantity is: a name, a label, a unit, and what it includes and leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from app.engine.formula import Expression
from app.engine.units import Unit
from app.language import Spoken


class Scope(Enum):
    """Where a quantity has its values: once in a calculation, or once in each row of a list."""

    CALCULATION = "calculation"
    LINE = "lines"
    COST_ITEM = "cost_items"
    PROGRAM_ITEM = "program_items"
    REIMBURSEMENT = "reimbursements"
    SEVERITY = "severity"
    EXPOSURE = "exposure"
    BUDGET_LINE = "budget_lines"
    PROJECTION = "projection"
    POLICY = "policies"


@dataclass(frozen=True, eq=False)
class Quantity(Expression):
    """One figure or result of the method. Its `name` is its spelling everywhere.

    `adds_up` is true for counts and amounts, which belong to one line or to the whole; false for
    rates and averages, which every line may share. `field` is its key in a document's row where
    that is shorter than the name. `short` names it in working that consists of it alone; `hint`
    says how to type it.
    """

    name: str
    unit: Unit
    # Descriptors: written in English, read in the language in use.
    label: Spoken = Spoken("")
    scope: Scope = Scope.CALCULATION
    adds_up: bool = True
    given: bool = False
    field: str = ""
    short: Spoken = Spoken("")
    hint: Spoken = Spoken("")
    includes: Spoken = Spoken("")
    excludes: Spoken = Spoken("")
    where: Spoken = Spoken("")
    least: Decimal | None = Decimal(0)
    most: Decimal | None = None
    constant: Decimal | None = None

    @property
    def key(self) -> str:
        """The name a document uses for this figure in its own list."""
        return self.field or self.name

    def __repr__(self) -> str:
        return f"<{self.name}>"
