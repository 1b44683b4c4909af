"""Which given figures and choices a result can depend on, under the definitions at hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.engine import quantities as q
from app.engine.formula import Binary, Cents, Choose, Expression
from app.engine.method import METHODS, Method
from app.engine.quantity import Quantity
from app.engine.statement import Statement

Options = Mapping[str, frozenset[str]]  # of a choice: the options that can be taken


@dataclass
class _Walk:
    method: Method
    options: Options
    names: set[str] = field(default_factory=set)
    seen: set[Quantity] = field(default_factory=set)

    def go(self, expression: Expression) -> None:
        """Note every name below an expression."""
        match expression:
            case Quantity() as quantity:
                self._quantity(quantity)
            case Choose(choice, options):
                self.names.add(choice)
                taken = self.options.get(choice, frozenset(options))
                for key in taken & set(options):
                    self.go(options[key])
            case _:
                for part in expression.parts():
                    self.go(part)

    def _quantity(self, quantity: Quantity) -> None:
        if quantity in self.seen:
            return
        self.seen.add(quantity)
        formula = self.method.formulas.get(quantity)
        if formula is None:
            self.names.add(quantity.name)
        else:
            self.go(formula)


def names_below(quantity: Quantity, version: str, options: Options) -> frozenset[str]:
    """The names of given figures, facts and choices that a result rests on in a method version.

    `options` limits a choice ("definition", "cost_basis") to some of its options; a choice that is
    not named there may take any.
    """
    walk = _Walk(METHODS[version], options)
    walk.go(quantity)
    return frozenset(walk.names)


def quantities_below(quantity: Quantity, version: str) -> frozenset[Quantity]:
    """Every quantity that a result may rest on in a method version, and the result itself."""
    walk = _Walk(METHODS[version], {})
    walk.go(quantity)
    return frozenset(walk.seen)


class Reach:
    """What one result of two statements rests on, as either of them chooses."""

    def __init__(self, quantity: Quantity, first: Statement, second: Statement) -> None:
        self.quantity = quantity
        self.pair = (first, second)
        self.definitions = [each.case.definition for each in self.pair]
        self.bases = [each.case.cost_basis for each in self.pair]
        self.names = self._below(frozenset(self.definitions), frozenset(self.bases)) | {"method"}
        self.of_one_definition = self._apart_by_definition()
        self.of_one_basis = self._apart_by_basis()

    def _below(self, definitions: frozenset[str], bases: frozenset[str]) -> frozenset[str]:
        options = {"definition": definitions, "cost_basis": bases}
        versions = {each.method_version for each in self.pair}
        found = (names_below(self.quantity, version, options) for version in versions)
        return frozenset[str]().union(*found)

    def _apart_by_definition(self) -> frozenset[str]:
        """Names that enter by one of the two definitions and not by the other."""
        bases = frozenset(self.bases)
        one, other = (self._below(frozenset({key}), bases) for key in self.definitions)
        return one ^ other

    def _apart_by_basis(self) -> frozenset[str]:
        """Names that enter by one of the two bases of the daily cost and not by the other."""
        definitions = frozenset(self.definitions)
        one, other = (self._below(definitions, frozenset({key})) for key in self.bases)
        return one ^ other


def factors_together(version: str) -> list[frozenset[str]]:
    """Sets of given figures that are multiplied or divided with one another in one formula.

    Minutes, wage and detainers make the cost of staff time together: one of them alone says
    nothing.
    """
    formulas = METHODS[version].formulas
    found = []
    for formula in formulas.values():
        for node in formula.walk():
            if isinstance(node, Binary) and node.operator in "*/":
                names = _factors(node, formulas)
                found += [names] if len(names) > 1 else []
    return found


def _factors(node: Expression, formulas: Mapping[Quantity, Expression]) -> frozenset[str]:
    if isinstance(node, Quantity):
        formula = formulas.get(node)
        if formula is None:
            return frozenset() if node.constant is not None else frozenset({node.name})
        inner = formula.amount if isinstance(formula, Cents) else formula
        is_product = isinstance(inner, Binary) and inner.operator in "*/"
        return _factors(inner, formulas) if is_product else frozenset()
    if isinstance(node, Binary | Cents):
        parts = (_factors(part, formulas) for part in node.parts())
        return frozenset[str]().union(*parts)
    return frozenset()


SCAAP_ESTIMATE = frozenset(
    quantity.name
    for quantity in (
        q.officer_salary_cost,
        q.all_bed_days,
        q.eligible_days,
        q.scaap_paid_share,
    )
)
