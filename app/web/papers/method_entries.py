"""Every quantity of the method as the method page shows it, read from the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.engine import METHOD_VERSION, wording
from app.engine.method import METHODS
from app.engine.numerals import format_value
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity
from app.engine.readings.catalogue import Way, entry
from app.engine.readings.infix import Token
from app.language import Words
from app.web.papers.method_sections import SECTIONS, Section

# The parts of a way's label, each in the first of these that has it.
WORDS: tuple[Mapping[str, str], ...] = (
    wording.WAYS,
    wording.REIMBURSEMENT_KINDS,
    wording.DEFINITIONS,
    wording.COST_BASES,
)
NO_UNIT = "number"
_SPELLINGS = {quantity.unit.name for quantity in QUANTITIES.values()} - {NO_UNIT, "$"}
UNITS = Words({name: name for name in sorted(_SPELLINGS)})


@dataclass(frozen=True)
class Formula:
    """A formula in names, and when it is the one that is used ("" where it is the only one).

    `tokens` are pieces of text with the name of the quantity each leads to ("" where to none).
    """

    when: str
    tokens: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Listed:
    """A quantity with its formulas; a figure that a county gives has none."""

    quantity: Quantity
    formulas: tuple[Formula, ...]

    @property
    def unit(self) -> str:
        """The unit in words, "days/person"; empty for a plain number."""
        name = self.quantity.unit.name
        return "" if name == NO_UNIT else UNITS.get(name, name)


@dataclass(frozen=True)
class SectionShown:
    """A section with the figures a county gives, those that follow from the place, and results."""

    section: Section
    given: tuple[Listed, ...]
    facts: tuple[Listed, ...]
    results: tuple[Listed, ...]


def method_sections() -> list[SectionShown]:
    """The whole method: every quantity stands in exactly one section, where it is first used."""
    formulas = METHODS[METHOD_VERSION].formulas
    taken = {quantity for section in SECTIONS for quantity in section.figures}
    shown = []
    for section in SECTIONS:
        used = [*section.figures]
        used += [found for found in _used(section) if found not in taken and found not in formulas]
        used = [quantity for quantity in QUANTITIES.values() if quantity in used]
        taken.update(used)
        shown.append(
            SectionShown(
                section,
                given=tuple(Listed(quantity, ()) for quantity in used if quantity.given),
                facts=tuple(Listed(quantity, ()) for quantity in used if not quantity.given),
                results=tuple(_listed(quantity) for quantity in section.formulas),
            )
        )
    return shown


def constants() -> list[tuple[Quantity, str]]:
    """The numbers that are the same everywhere and stand in a formula; 1 needs no explanation."""
    formulas = METHODS[METHOD_VERSION].formulas.values()
    nodes = {node for formula in formulas for node in formula.walk()}
    known = (quantity for quantity in QUANTITIES.values() if quantity in nodes)
    return [
        (quantity, format_value(quantity.constant, quantity.unit))
        for quantity in known
        if quantity.constant is not None and quantity.constant != 1
    ]


def _used(section: Section) -> Iterator[Quantity]:
    for formula in section.formulas.values():
        nodes = (node for node in formula.walk() if isinstance(node, Quantity))
        yield from (quantity for quantity in nodes if quantity.constant is None)


def _listed(quantity: Quantity) -> Listed:
    found = entry(quantity, METHODS[METHOD_VERSION].formulas[quantity])
    same: dict[tuple[Token, ...], list[Way]] = {}
    for way in found.ways:
        same.setdefault(way.formula, []).append(way)
    formulas = (
        Formula("; ".join(filter(None, map(_when, ways))), tuple(map(_linked, tokens)))
        for tokens, ways in same.items()
    )
    return Listed(quantity, tuple(formulas))


def _when(way: Way) -> str:
    """The engine's label of a way in words: "SCAAP award, after the vendor's fee"."""
    return ", ".join(_word(part) for part in way.label.split(".") if part)


def _word(part: str) -> str:
    return next(words[part] for words in WORDS if part in words)


def _linked(token: Token) -> tuple[str, str]:
    """A piece of a formula and the name it leads to; 1 leads nowhere."""
    quantity = token.quantity
    return token.text, quantity.name if quantity and quantity.constant != 1 else ""
