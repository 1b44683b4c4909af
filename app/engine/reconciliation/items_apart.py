"""Rows of lists in which two calculations differ: cost items, program items, money received."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from app.engine import wording
from app.engine.case.model import Item
from app.engine.case.shapes import ITEM_SHAPES
from app.engine.listing import budget_documents, item_documents
from app.engine.numerals import dollars
from app.engine.reconciliation.figures_apart import figure_parts
from app.engine.reconciliation.item_pairs import Pair, Placed, RowKey, item_pairs
from app.engine.reconciliation.parts import Part, Said
from app.engine.statement import Statement
from app.language import Words, say

MOST_ROW_PARTS = 24  # more of one list than this are taken together
LIST_WORDS = Words(
    {
        "cost_items": "Cost items",
        "program_items": "Program items",
        "reimbursements": "Money received",
        "budget_lines": "Budget lines",
    }
)
_TRAITS = {
    "behavior": frozenset({"is_variable", "is_step_fixed"}),
    "outside_jail_budget": frozenset({"in_jail_budget"}),
}
_TRAIT_WORDS = Words(
    {
        "behavior": "how it changes with the number of people",
        "outside_jail_budget": "whose budget it stands in",
    }
)
Amounts = dict[str, list[str | None]]


def item_parts(first: Statement, second: Statement) -> list[Part]:
    """Parts for every list: rows of the same label and kind figure by figure, others whole."""
    amounts = _amounts(first), _amounts(second)
    found: list[Part] = []
    for name in ITEM_SHAPES:
        pairs = item_pairs(name, first.case, second.case)
        keys = _keys(pairs)
        parts = [part for pair in pairs for part in _pair_parts(pair, keys[pair.key], amounts)]
        apart = [part for part in parts if part.differs]
        found += [_together(name, apart)] if len(apart) > MOST_ROW_PARTS else parts
    return found


def _amounts(statement: Statement) -> Amounts:
    """The amount of each row of each list; None where it is not known."""
    case, root = statement.case, statement.root
    documents = {**item_documents(case, root), "budget_lines": budget_documents(case, root)}
    return {name: [row["amount"] for row in rows] for name, rows in documents.items()}


def _keys(pairs: Sequence[Pair]) -> dict[RowKey, str]:
    """Keys by the label of the row; by its kind too where rows of two kinds have one label."""
    kinds: dict[str, set[RowKey]] = defaultdict(set)
    for pair in pairs:
        kinds[pair.key[1]].add(pair.key[2:-1])
    found = {}
    for pair in pairs:
        list_name, label, *choices, _ = pair.key
        kind = f", {''.join(choices)}" if len(kinds[label]) > 1 else ""
        mark = f" #{pair.number}" if pair.number > 1 else ""
        found[pair.key] = f"{list_name}[{pair.written}{kind}{mark}]"
    return found


def _pair_parts(pair: Pair, key: str, amounts: tuple[Amounts, Amounts]) -> list[Part]:
    list_name = pair.key[0]
    if pair.first is None or pair.second is None:
        return [_whole(key, pair, amounts)]
    one, other = pair.first.item, pair.second.item
    parts = figure_parts(
        one.figures,
        other.figures,
        ITEM_SHAPES[list_name].figures,
        f"{key}.",
        lambda figure: ("item_figure", pair.key, figure),
        pair.name,
    )
    traits = [_trait(trait, key, pair, one, other) for trait in _TRAITS]
    return [*parts, *(trait for trait in traits if trait.differs)]


def _whole(key: str, pair: Pair, amounts: tuple[Amounts, Amounts]) -> Part:
    """A row that only one of the two has."""
    list_name = pair.key[0]
    said = [
        None if row is None else _said(row, amounts[side][list_name][row.place])
        for side, row in enumerate((pair.first, pair.second))
    ]
    row = pair.first or pair.second
    figures = ITEM_SHAPES[list_name].figures
    names = {figures[name].name for name in row.item.figures} if row else set()
    if list_name == "reimbursements":
        names.add("kind")  # one to be estimated has no figure of its own
    new = pair.second.item if pair.second else None
    change = (("item", pair.key), new)
    return Part(key, pair.name, "item", frozenset(names), (said[0], said[1]), (change,))


def _said(row: Placed, amount: str | None) -> Said:
    figures = row.item.figures.values()
    grade = max((figure.grade for figure in figures), default="")
    titles = dict.fromkeys(figure.source.title for figure in figures if figure.source)
    text = say("amount not known") if amount is None else dollars(Decimal(amount))
    return Said(row.item, text, grade, "; ".join(filter(None, titles)))


def _trait(trait: str, key: str, pair: Pair, one: Item, other: Item) -> Part:
    label = f"{pair.name}: {_TRAIT_WORDS[trait]}"
    said = _trait_said(trait, one), _trait_said(trait, other)
    change = (("item_trait", pair.key, trait), said[1].value)
    return Part(f"{key}.{trait}", label, "item", _TRAITS[trait], said, (change,))


def _trait_said(trait: str, item: Item) -> Said:
    if trait == "behavior":
        value = item.choices.get(trait)
        words = wording.BEHAVIORS[value].partition(":")[0] if value else say("not entered")
        return Said(value, words)
    outside = item.flags.get(trait, False)
    words = say("another department's budget") if outside else say("the jail's own budget")
    return Said(outside, words)


def _together(list_name: str, parts: Sequence[Part]) -> Part:
    """Many rows as one part: what each side says is how many of them it has."""
    counts = [sum(part.said[side] is not None for part in parts) for side in (0, 1)]
    first, second = (
        Said((side, count), say("{count} of them", count=f"{count:,}")) if count else None
        for side, count in enumerate(counts)
    )
    return Part(
        list_name,
        say("{list}: {count} differences", list=LIST_WORDS[list_name], count=f"{len(parts):,}"),
        "group",
        frozenset(name for part in parts for name in part.names),
        (first, second),
        tuple(change for part in parts for change in part.changes),
    )
