"""`flask calculate CASE.json`: a case in, its statement out, without any database."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from app.cli.case_files import refused, show, statement_of_file
from app.engine import (
    MOST_SEED,
    SEED,
    CaseProblems,
    Problem,
    Statement,
    break_even,
    break_even_choices,
    break_even_document,
)
from app.engine.analysis import how_sure
from app.engine.certified import certified_document
from app.engine.numerals import NotANumber, parse_dollars
from app.engine.policies import every_preset, policy_document
from app.engine.uncertainty.simulation import Simulation
from app.reports.outline import outline

Document = dict[str, Any]


class Amount(click.ParamType[Decimal]):
    """Dollars as people type them: 25000, "$25,000.00"."""

    name = "dollars"

    def convert(self, value: Any, param: Any, ctx: Any) -> Decimal:
        """The amount to the cent; a usage error where it is none."""
        try:
            return parse_dollars(str(value))
        except NotANumber:
            self.fail(f"“{value}” is not an amount in dollars, such as 25000.", param, ctx)


@click.command("calculate")
@click.argument("path", metavar="CASE.json", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--text", "as_text", is_flag=True, help="Print the working as an outline, not JSON.")
@click.option(
    "--range",
    "with_range",
    is_flag=True,
    help="Add the range (p5, p50, p95), the floor, the drivers and break-evens.",
)
@click.option(
    "--seed",
    type=click.IntRange(0, MOST_SEED),
    default=SEED,
    show_default=True,
    help="Of the draws behind the range: the same seed gives the same range.",
)
@click.option(
    "--policies",
    "with_policies",
    is_flag=True,
    help="Add the six policies, and those of the case, beside current practice.",
)
@click.option(
    "--break-even", "key", metavar="FIGURE", help="Add the value of this figure at which…"
)
@click.option(
    "--amount",
    type=Amount(),
    default="0",
    show_default=True,
    help="…the net cost comes to this amount.",
)
def calculate(path: Path, as_text: bool, **asked: Any) -> None:
    """Work out a case and print its statement as JSON; - reads standard input.

    A case that cannot be used ends with status 2 and one line for each problem.
    """
    try:
        statement = statement_of_file(path)
        more = _asked(statement, **asked)
    except CaseProblems as error:
        refused(error, path)
    more["certified_share"] = certified_document(statement)
    document = {**statement.to_document(), **more}
    show(
        outline(statement, more) if as_text else json.dumps(document, indent=2, ensure_ascii=False)
    )


def _asked(
    statement: Statement,
    with_range: bool,
    seed: int,
    with_policies: bool,
    key: str | None,
    amount: Decimal,
) -> Document:
    """What was asked for beside the statement itself."""
    simulation = Simulation(statement, seed)
    more: Document = {}
    if with_range:
        more |= how_sure(simulation)
    if with_policies:
        more["policies"] = policy_document(simulation, every_preset(statement.case))
    if key is not None:
        more["break_even"] = [_break_even(statement, key, amount)]
    return more


def _break_even(statement: Statement, key: str, amount: Decimal) -> Document:
    try:
        return break_even_document(break_even(statement, key, amount), statement)
    except LookupError:
        known = (
            ", ".join(each.key for each in break_even_choices(statement))
            or "none: the case has no figures"
        )
        problem = Problem(
            "--break-even", f"{key} is not a figure of this case; use one of: {known}."
        )
        raise CaseProblems((problem,)) from None
