"""Finds sums on money and days: in Python by its syntax, in templates by their expressions."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from jinja2 import Environment, nodes

# Parts of a name which say that a value is money or days.
SUSPECT = re.compile(
    r"(?:^|_)(costs?|amounts?|dollars?|cents?|days?|hours?|rates?|wages?|prices?|net|gross|awards?"
    r"|spending|spent|reimburs\w*|payments?|paid|fees?|budget|per_diem|money)(?:_|$|\d)"
)
OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)
FUNCTIONS = ("sum", "fsum", "round", "divmod", "abs", "prod")
METHODS = ("quantize", "sum", "prod", "dot", "fma")
# Python's own spans of time: a date plus timedelta(days=1) is no quantity of the method.
# Places and sizes in a drawing: `cost_width` is no cost.
GEOMETRY = re.compile(
    r"(?:^|_)(x|y|left|right|top|bottom|start|end|width|height|size|gap|position|column|index)$"
)
CALENDAR = ("timedelta", "relativedelta", "monthrange", "date", "datetime")
TEMPLATE_OPERATORS = (
    nodes.Add,
    nodes.Sub,
    nodes.Mul,
    nodes.Div,
    nodes.FloorDiv,
    nodes.Mod,
    nodes.Pow,
)
TEMPLATE_FILTERS = ("sum", "round", "abs")


def in_python(source: str) -> list[str]:
    """Return every piece of arithmetic on money or days in Python source, with its line."""
    return [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.expr | ast.AugAssign) and computes(node)
    ]


def computes(node: ast.expr | ast.AugAssign) -> bool:
    """Return whether this piece of syntax computes with money or days."""
    if isinstance(node, ast.BinOp):
        return (
            isinstance(node.op, OPERATORS)
            and not is_text(node.left)
            and not is_text(node.right)
            and (is_suspect(node.left) or is_suspect(node.right))
        )
    if isinstance(node, ast.AugAssign):
        return not is_text(node.value) and (is_suspect(node.target) or is_suspect(node.value))
    return isinstance(node, ast.Call) and is_suspect_call(node)


def is_suspect_call(call: ast.Call) -> bool:
    """Return whether this call adds up, multiplies or rounds money or days."""
    name = called_name(call)
    if isinstance(call.func, ast.Name) and name in FUNCTIONS:
        return any(map(is_suspect, call.args))
    if isinstance(call.func, ast.Attribute) and name in METHODS:
        # session.scalar(func.sum(...)) is the same sum, done by the database.
        return is_suspect(call.func.value) or any(map(is_suspect, call.args))
    return False


def called_name(call: ast.Call) -> str:
    """Return the last part of what is called."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def is_text(node: ast.expr) -> bool:
    """Return whether an operand is text or a list: adding those joins, it does not compute."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str | bytes)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return is_text(node.left) or is_text(node.right)
    if isinstance(node, ast.Call):
        return called_name(node) in ("str", "join", "format", "list", "tuple", "Path", "set")
    return isinstance(
        node, ast.JoinedStr | ast.List | ast.Tuple | ast.ListComp | ast.Set | ast.Dict
    )


def is_suspect(node: ast.expr) -> bool:
    """Return whether a value is money or days, by the names it is made of."""
    names = (name.lower() for name in names_in(node))
    return any(SUSPECT.search(name) and not GEOMETRY.search(name) for name in names)


def names_in(node: ast.AST) -> Iterator[str]:
    """Go through names, attributes and keys; how many there are of a thing is no quantity."""
    if isinstance(node, ast.Call) and says_no_quantity(called_name(node)):
        return
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        yield str(node.slice.value)
    elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        yield str(node.args[0].value)
    for child in ast.iter_child_nodes(node):
        yield from names_in(child)


def says_no_quantity(name: str) -> bool:
    """Return whether a function of this name gives a count, a date or a place in a drawing."""
    return name in ("len", "range", "enumerate", *CALENDAR) or bool(GEOMETRY.search(name.lower()))


def in_template(source: str) -> list[str]:
    """Return every piece of arithmetic on money or days in a template, with its line."""
    environment = Environment(extensions=["jinja2.ext.do", "jinja2.ext.i18n"], autoescape=True)
    # As the application has it: what is said is formatted by a function, not by an operator.
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    tree = environment.parse(source)
    found = [
        node
        for node in tree.find_all((*TEMPLATE_OPERATORS, nodes.Filter))
        if template_names(node) and (not isinstance(node, nodes.Filter) or is_sum(node))
    ]
    return [
        f"line {node.lineno}: {type(node).__name__} on {template_names(node)}" for node in found
    ]


def is_sum(node: nodes.Filter) -> bool:
    """Return whether a filter adds up or rounds."""
    return node.name in TEMPLATE_FILTERS


def template_names(node: nodes.Node) -> list[str]:
    """Return the names of money or days an expression is made of."""
    parts = [name.name for name in node.find_all(nodes.Name)]
    parts += [attribute.attr for attribute in node.find_all(nodes.Getattr)]
    parts += [str(c.value) for c in node.find_all(nodes.Const) if isinstance(c.value, str)]
    return [part for part in parts if SUSPECT.search(part.lower())]
