"""What a number of a working leads to: the row of the register, or the table, it was taken from."""

from __future__ import annotations

import re

from app.engine.quantities import QUANTITIES
from app.engine.quantity import Scope
from app.reports.content.stated import Stated

_TABLES = {
    Scope.LINE: ("lines", "#lines"),
    Scope.COST_ITEM: ("cost_items", "#cost-items"),
    Scope.PROGRAM_ITEM: ("program_items", "#who-pays"),
    Scope.REIMBURSEMENT: ("reimbursements", "#who-pays"),
}


def figure_anchor(path: str) -> str:
    """The id of a figure's row in the register: `figure-` and its path.

    Brackets become hyphens ("lines[0].figures.x" gives "figure-lines-0.figures.x"), so that the id
    can stand in an address as it is. Paths with words of a reader's own go through `Links`.
    """
    plain = re.sub(r"\[(\d+)\]", r"-\1", path)
    return f"figure-{re.sub(r'[^A-Za-z0-9_.-]', '-', plain)}"


class Links:
    """Finds the row of the register behind a name in a working."""

    def __init__(self, stated: Stated) -> None:
        self.stated = stated
        self.anchors = _anchors(tuple(stated.figures))
        shown = (
            result["steps"]
            for name, result in stated.results.items()
            if name != "net_cost_constant_dollars" or not stated.is_in_constant_dollars
        )
        pieces = (step for steps in shown for step in steps)
        used = {piece[1] for piece in pieces if len(piece) > 1}
        self.facts = {name: f"figure-facts.{name}" for name in stated.facts if name in used}

    def of(self, name: str, row: str = "") -> str | None:
        """The address of the figure called `name`, seen from the row (a path) it is used in."""
        path = self._path(name, row)
        if path:
            return f"#{self.anchors[path]}"
        if name in self.facts:
            return f"#{self.facts[name]}"
        return self._behind(name) or self._table(name)

    def _path(self, name: str, row: str) -> str | None:
        paths = self.stated.paths.get(name, ())
        own = [path for path in paths if row and path.startswith((f"{row}.", f"{row}["))]
        whole = [path for path in paths if path == f"figures.{name}"]
        return next(iter(own + whole), paths[0] if len(paths) == 1 and not row else None)

    def _behind(self, name: str) -> str | None:
        """A result that only hands on one figure leads to that figure."""
        names = {step[1] for step in self.stated.steps(name) if len(step) > 1} - {name}
        inner = self.stated.steps(name)
        is_alone = len(names) == 1 and not any("=" in step[0] for step in inner)
        return self.of(names.pop()) if is_alone else None

    def _table(self, name: str) -> str | None:
        quantity = QUANTITIES.get(name)
        key, address = _TABLES.get(quantity.scope, ("", "")) if quantity else ("", "")
        is_input = quantity is not None and (quantity.given or quantity.scope is not Scope.LINE)
        return address if key and is_input and self.stated.rows(key) else None


def _anchors(paths: tuple[str, ...]) -> dict[str, str]:
    """An id for every path, no id twice: names of classes are a reader's own words."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for index, path in enumerate(paths):
        anchor = figure_anchor(path)
        if path.startswith("severity.") or ".held." in path or anchor in taken:
            anchor = f"{figure_anchor('.'.join(path.split('.')[:2]))}-{index}"
        taken.add(anchor)
        found[path] = anchor
    return found
