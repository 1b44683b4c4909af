"""The tables of the case format's documentation, made from the engine that reads the format."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from app.engine import calculate, read_case, wording
from app.engine.case import shapes
from app.engine.case.read_figure import MOST_VALUE
from app.engine.case.shapes import Shape
from app.engine.method import METHODS
from app.engine.numerals import FIGURE_DECIMALS
from app.engine.quantity import Quantity, Scope
from app.engine.schema import unit_words

_TABLE = re.compile(r"(?<=<!-- table: )(?P<name>[a-z_]+)( -->\n).*?(?=<!-- end of table -->)", re.S)
_EXAMPLE = re.compile(r"```json\n(?P<case>.*?)```", re.S)
SHOWN_RESULTS = ("daily_cost", "extra_stay_days", "detention_cost", "processing_cost", "net_cost")


def with_tables(text: str) -> str:
    """The document with each table, between its two marks, made anew.

    Raises KeyError for a mark that names no table.
    """
    tables: dict[str, Callable[[], str]] = {
        **TABLES,
        "statement": partial(_statement, example_of(text)),
    }
    return _TABLE.sub(lambda m: f"{m['name']} -->\n\n{tables[m['name']]()}\n\n", text)


def example_of(text: str) -> dict[str, object]:
    """The worked example: the first JSON block of the document."""
    found = _EXAMPLE.search(text)
    if found is None:
        raise LookupError("the document has no worked example")
    example: dict[str, object] = json.loads(found["case"])
    return example


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(headings), ["---" for _ in headings], *map(list, rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _code(name: str) -> str:
    return f"`{name}`"


def _words(options: Mapping[str, str]) -> str:
    return _table(("key", "meaning"), ((_code(key), words) for key, words in options.items()))


def _figures(quantities: Mapping[str, Quantity]) -> str:
    rows = (
        (_code(name), quantity.label, unit_words(quantity), _counted(quantity))
        for name, quantity in quantities.items()
    )
    return _table(("name", "what it is", "unit", "what it counts"), rows)


def _counted(quantity: Quantity) -> str:
    left_out = f"Leaves out: {quantity.excludes}" if quantity.excludes else ""
    return " ".join(part for part in (quantity.includes, left_out) if part)


def _of_scope(scope: Scope) -> dict[str, Quantity]:
    return {n: each for n, each in shapes.CASE_FIGURES.items() if each.scope is scope}


def _rows(name: str) -> str:
    return _table(("name", "what it holds"), _of_row(shapes.ITEM_SHAPES[name]))


def _of_row(shape: Shape) -> list[tuple[str, str]]:
    words = [(_code(text), "text") for text in shape.texts]
    words += [
        (_code(choice), "one of " + ", ".join(map(_code, options)))
        for choice, options in shape.choices.items()
    ]
    words += [
        (_code(flag), f"`true` or `false`; without it `{str(default).lower()}`")
        for flag, default in shape.flags.items()
    ]
    words += [(_code(key), _in_its_unit(quantity)) for key, quantity in shape.figures.items()]
    return words


def _in_its_unit(quantity: Quantity) -> str:
    label, unit = quantity.label.lower(), unit_words(quantity)
    if quantity.unit.style == "share":
        return f"{label}, {unit}"
    return label if label == unit else f"{label}, in {unit}"


def _kinds_of_money() -> str:
    rows = (
        (_code(kind), words, ", ".join(map(_code, shapes.REIMBURSEMENT_FIGURES[kind][0])))
        for kind, words in wording.REIMBURSEMENT_KINDS.items()
    )
    return _table(("kind", "meaning", "takes"), rows)


def _policies() -> str:
    share = shapes.POLICY_SHAPE.figures["held_share"]
    classes = [
        (_code("classes"), "the classes of the split by severity that are held"),
        (_code("held"), f"{_in_its_unit(share)}, for each class of the split by severity"),
    ]
    return _table(("name", "what it holds"), _of_row(shapes.POLICY_SHAPE) + classes)


def _kinds_of_policy() -> str:
    rows = (
        (_code(kind), words, ", ".join(map(_code, shapes.POLICY_PARTS[kind])))
        for kind, words in wording.POLICIES.items()
    )
    return _table(("policy", "meaning", "takes"), rows)


def _exposure() -> str:
    return _figures(shapes.EXPOSURE_SHAPE.figures)


def _limits() -> str:
    rows = (
        ("rows in one list", f"{shapes.MOST_ROWS:,}"),
        ("policies to compare", f"{shapes.MOST_POLICIES:,}"),
        ("characters of a title, name or label", f"{shapes.MOST_TEXT:,}"),
        ("characters of a note or a part of a source", f"{shapes.MOST_NOTE:,}"),
        ("largest number", f"{MOST_VALUE:,f}"),
        ("decimals of a number", str(FIGURE_DECIMALS)),
    )
    return _table(("what", "most"), rows)


def _results() -> str:
    formulas = next(reversed(METHODS.values())).formulas
    shown = (each for each in formulas if each.scope in (Scope.CALCULATION, Scope.LINE))
    rows = ((_code(each.name), each.label, _code(each.unit.name)) for each in shown)
    return _table(("name", "what it is", "unit"), rows)


def _statement(example: dict[str, object]) -> str:
    statement = calculate(read_case(example)).to_document()
    results = statement["results"]
    brief = {
        "results": {
            name: {part: results[name][part] for part in ("value", "unit", "working")}
            for name in SHOWN_RESULTS
        },
        "by_definition": statement["by_definition"],
        "lines": [
            {part: line[part] for part in ("jail", "days", "daily_cost", "detention_cost")}
            for line in statement["lines"]
        ],
    }
    return f"```json\n{json.dumps(brief, indent=2, ensure_ascii=False)}\n```"


TABLES: Mapping[str, Callable[[], str]] = {
    "names": lambda: _table(("name", "what it holds"), _names()),
    "definitions": lambda: _words(wording.DEFINITION_COUNTS),
    "cost_bases": lambda: _words(wording.COST_BASES),
    "clock_rules": lambda: _words(wording.CLOCK_RULES),
    "grades": lambda: _words(wording.GRADES),
    "behaviors": lambda: _words(wording.BEHAVIORS),
    "line_figures": lambda: _figures(_of_scope(Scope.LINE)),
    "whole_figures": lambda: _figures(_of_scope(Scope.CALCULATION)),
    "cost_items": lambda: _rows("cost_items"),
    "program_items": lambda: _rows("program_items"),
    "reimbursements": lambda: _rows("reimbursements"),
    "kinds_of_money": _kinds_of_money,
    "budget_lines": lambda: _rows("budget_lines"),
    "exposure": _exposure,
    "policies": _policies,
    "kinds_of_policy": _kinds_of_policy,
    "limits": _limits,
    "results": _results,
}


def _names() -> Iterable[tuple[str, str]]:
    yield from ((_code(name), words) for name, words in shapes.TEXTS.items())
    yield from (
        (_code("period_start"), "The first day, such as `2025-01-01`."),
        (_code("period_end"), "The last day; it counts too."),
        (_code("definition"), "Which days are counted. Without it `hold`."),
        (_code("cost_basis"), "Which daily cost is used. Without it `published`."),
        (_code("clock_rule"), "How the 48 hours run. Without it the rule of the county's state."),
        (_code("figures"), "The figures of the whole calculation, by name."),
        (_code("lines"), "One jail over one period each, with figures of its own."),
        (_code("cost_items"), "What the jail costs in a year, item by item."),
        (_code("program_items"), "What 287(g) or another program adds, item by item."),
        (_code("reimbursements"), "Money received, a row for each source."),
        (_code("budget_lines"), "The county's own budget lines to set beside the result."),
        (_code("severity"), "People, and days where known, by class of charge or conviction."),
        (_code("exposure"), "Legal exposure, shown beside the total and never in it."),
        (_code("policies"), "Choices to compare with current practice, at most four."),
    )
