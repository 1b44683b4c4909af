"""How well the net cost is known: the weakest grade among the figures behind it, in a sentence."""

from __future__ import annotations

from app.engine.wording import GRADES
from app.language import say, say_count
from app.reports.content.grades import behind, ungraded, weakest, weakest_of
from app.reports.content.naming import first_and_more
from app.reports.content.stated import Document, Stated


def certainty(stated: Stated) -> str:
    """One or two sentences; empty where there is no total.

    "The weakest figures behind it are of grade E, assumed: cost of one trip and 2 more."
    """
    figures = _behind_net_cost(stated)
    if not stated.has_total or not figures:
        return ""
    lacking, graded = ungraded(figures), weakest_of(figures)
    if not graded:
        return say("No figure behind it has a grade yet.")
    grade = weakest(figures)
    named = {"words": GRADES[grade], "figures": first_and_more(graded, stated)}
    if not lacking:
        return say(
            "The weakest grade behind it is {grade}, {words}: {figures}.", grade=grade, **named
        )
    # A figure that nobody has graded may be weaker than any that is.
    told = say(
        "Of the graded figures behind it the weakest is {grade}, {words}: {figures}.",
        grade=grade,
        **named,
    )
    more = say_count(
        "{count} more figure has no grade yet.",
        "{count} more figures have no grade yet.",
        len(lacking),
        count=len(lacking),
    )
    return f"{told} {more}"


def _behind_net_cost(stated: Stated) -> list[Document]:
    """The figures of the chosen definition, of added cost and of money received, each once."""
    definitions = stated.statement["definitions"]
    names = [
        name for key in (stated.definition, "program") for name in definitions[key]["rests_on"]
    ]
    received = [
        figure for path, figure in stated.figures.items() if path.startswith("reimbursements[")
    ]
    found = {figure["path"]: figure for figure in [*behind(stated, names), *received]}
    return list(found.values())
