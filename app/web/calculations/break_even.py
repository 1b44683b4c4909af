"""The page of one break-even: which figure, which amount, and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.engine import (
    Statement,
    break_even,
    break_even_choices,
    break_even_document,
    calculate,
)
from app.engine.numerals import NotANumber, parse_dollars
from app.language import marked, say
from app.reports.content.break_even import BreakEvenForm, break_even_page
from app.reports.content.naming import placed_name
from app.services.calculate_case import facts_for
from app.services.replay_version import replay_version
from app.web.calculations.drafts import NUMBER, case_of, draft_or_404, version_or_404
from app.web.calculations.posted_text import printable

PAGE = "break_even"
NO_FIGURE = marked("Choose one of the figures in the list.")
NO_AMOUNT = marked("Enter an amount in dollars, such as 0 or 25,000.")


def add_to(blueprint: Blueprint) -> None:
    """Put the break-even of a draft and of a saved version under the calculations' blueprint."""
    base = "/calculations/<calculation_id>"
    blueprint.add_url_rule(f"{base}/break-even", PAGE, of_draft)
    blueprint.add_url_rule(f"{base}/versions/{NUMBER}/break-even", f"version_{PAGE}", of_version)


def of_draft(calculation_id: str) -> ResponseReturnValue:
    """The value of one figure at which a draft's net cost comes to an amount."""
    case = case_of(draft_or_404(calculation_id))[1]
    return break_even_response(
        calculate(case, facts_for(case)),
        url_for(f".{PAGE}", calculation_id=calculation_id),
        url_for(".result", calculation_id=calculation_id),
    )


def of_version(calculation_id: str, number: int) -> ResponseReturnValue:
    """The same for a saved version, under its own method and facts."""
    place: dict[str, Any] = {"calculation_id": calculation_id, "number": number}
    return break_even_response(
        replay_version(version_or_404(calculation_id, number)),
        url_for(f".version_{PAGE}", **place),
        url_for(".version", **place),
    )


def break_even_response(statement: Statement, url: str, back_url: str) -> ResponseReturnValue:
    """The page for what the address asks; without anything asked, the form alone."""
    asked = printable(request.args)
    choices = tuple(
        (factor.key, placed_name(factor.quantity.label, factor.where))
        for factor in break_even_choices(statement)
    )
    form = _form(asked, url, choices)
    found = _found(statement, form) if asked and not form.problems else None
    page = render_template(
        "results/break_even.html", page=break_even_page(found, form), back_url=back_url
    )
    return (page, 422) if form.problems else page


def _form(
    asked: Mapping[str, str], url: str, choices: tuple[tuple[str, str], ...]
) -> BreakEvenForm:
    chosen, amount = asked.get("figure", ""), asked.get("amount", "").strip(" $") or "0"
    problems = {}
    if asked and chosen not in dict(choices):
        problems["figure"] = say(NO_FIGURE)
    if asked and _dollars(amount) is None:
        problems["amount"] = say(NO_AMOUNT)
    return BreakEvenForm(url, choices, chosen, amount, problems)


def _dollars(text: str) -> Decimal | None:
    try:
        return parse_dollars(text)
    except NotANumber:
        return None


def _found(statement: Statement, form: BreakEvenForm) -> dict[str, Any]:
    solved = break_even(statement, form.chosen, _dollars(form.amount) or Decimal(0))
    return break_even_document(solved, statement)
