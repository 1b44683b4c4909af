"""Classes of severity as typed, as the case format writes them."""

from __future__ import annotations

from collections.abc import Mapping

from wtforms import Form

from app.engine import Case
from app.engine.case.shapes import MOST_TEXT, SEVERITY_FIGURES
from app.engine.figure import Figure, as_typed
from app.language import marked, say
from app.web.calculations.before import Before, Document, typed
from app.web.calculations.figure_changes import kept_figure
from app.web.calculations.row_changes import is_blank

SAME_NAME = marked("Another class has this name. Give each class a name of its own.")
NO_NUMBER = marked("Enter how many people this class has, or remove it.")
LONG_NAME = marked("The name is longer than {most} characters; shorten it.")


def severity_document(rows: list[Form], basis: str, case: Case | None) -> Document | None:
    """The split by severity; None where nothing is entered. Notes what no document can hold:
    two classes of one name, a class without a number."""
    split = case.severity if case else None
    entered = [row for row in rows if not is_blank(row)]
    _name(entered)
    classes: Document = {}
    for key, figures in (
        ("people", split.people if split else {}),
        ("days", split.days if split else {}),
    ):
        known = {
            typed(row["name"]): kept_figure(
                typed(row[key]), _before(row, figures), SEVERITY_FIGURES[key]
            )
            for row in entered
            if typed(row[key])
        }
        classes |= {key: known} if known else {}
    return {"basis": basis, **classes} if classes else None


def _name(rows: list[Form]) -> None:
    """Name the classes that have no name, and note those that cannot be told apart."""
    seen: set[str] = set()
    for number, row in enumerate(rows, start=1):
        row["name"].data = typed(row["name"]) or say("Class {number}", number=number)
        if row["name"].data in seen:
            row["name"].errors = [say(SAME_NAME)]
        elif len(row["name"].data) > MOST_TEXT:
            row["name"].errors = [say(LONG_NAME, most=MOST_TEXT)]
        if not typed(row["people"]) and not typed(row["days"]):
            row["people"].errors = [say(NO_NUMBER)]
        seen.add(row["name"].data)


def _before(row: Form, figures: Mapping[str, Figure]) -> Before:
    figure = figures.get(typed(row["name"]))
    return Before(figure.to_document(), {"value": as_typed(figure)}) if figure else Before()
