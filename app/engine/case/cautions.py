"""Warnings: what is unusual or easily misread in a case that can be computed."""

from __future__ import annotations

from decimal import Decimal

from app.engine import units
from app.engine.case.line_cautions import note_line_cautions
from app.engine.case.model import Case
from app.engine.case.periods import is_one_year
from app.engine.case.placed import placed_figures
from app.engine.case.problems import Findings
from app.engine.case.shapes import LINE_FIGURES
from app.engine.numerals import dollars, format_figure, percentage, plain_number
from app.engine.reported_rates import total as sum_of
from app.language import marked, say

USUAL_DAILY_COST = (Decimal(10), Decimal(1000))
CLOCK_HOURS = Decimal(48)
LONGEST_LIMIT = Decimal(120)
UNUSUAL_GROWTH = Decimal(1)
COUNTED = (units.PEOPLE, units.DETAINERS, units.BOOKINGS, units.REQUESTS, units.TRIPS)


def note_cautions(case: Case, findings: Findings) -> None:
    """Note every oddity of the case; none of them stops the calculation."""
    for caution in (
        _reimbursement_cautions,
        _rate_cautions,
        _hours_cautions,
        _stay_cautions,
        _basis_cautions,
        _step_cautions,
        note_line_cautions,
        _growth_cautions,
        _severity_cautions,
        _policy_cautions,
        _fraction_cautions,
        _end_cautions,
    ):
        caution(case, findings)


def _reimbursement_cautions(case: Case, findings: Findings) -> None:
    for index, item in enumerate(case.items.get("reimbursements", ())):
        path, kind = f"reimbursements[{index}]", item.choices.get("kind")
        if kind == "scaap" and case.definition == "hold":
            findings.warn(path, say("A 48-hour hold by itself does not qualify for SCAAP."))
        if kind == "scaap":
            _award_year_caution(case, item.texts.get("award_year", ""), path, findings)
        if kind == "per_diem" and case.definition != "program":
            findings.warn(
                path,
                say(
                    "A federal per diem pays for days in federal custody. It does not cover the "
                    "county's own inmate held on a detainer; the same day cannot be both."
                ),
            )
        held = case.figures.get("people_held")
        paid = item.figures.get("holds")
        if kind == "flat_payment" and held and paid and paid.likely > held.likely:
            findings.warn(f"{path}.holds", say("More holds are paid for than people were held."))


def _award_year_caution(case: Case, award_year: str, path: str, findings: Findings) -> None:
    years = range(case.period_start.year, case.period_end.year + 1)
    if not award_year:
        findings.warn(path, say("SCAAP is paid one to two years late: state the award year."))
    elif award_year.isdecimal() and int(award_year) not in years:
        findings.warn(
            path,
            say(
                "The award is of {year}, outside the period: it pays for other days than the "
                "ones counted here.",
                year=award_year,
            ),
        )


def _rate_cautions(case: Case, findings: Findings) -> None:
    low, high = USUAL_DAILY_COST
    parts = [(case.figures, "figures")]
    parts += [(line.figures, f"lines[{i}].figures") for i, line in enumerate(case.lines)]
    for figures, path in parts:
        rate = figures.get("published_daily_cost")
        if rate and not low <= rate.likely <= high:
            findings.warn(
                f"{path}.published_daily_cost",
                say(
                    "{cost} a day is unusual: most jails report between {low} and {high}. "
                    "Check the unit.",
                    cost=dollars(rate.likely),
                    low=dollars(low),
                    high=dollars(high),
                ),
            )


def _hours_cautions(case: Case, findings: Findings) -> None:
    mean = case.figures.get("mean_hours_held")
    if mean and mean.likely > LONGEST_LIMIT:
        findings.warn(
            "figures.mean_hours_held",
            say(
                "{hours} hours is beyond the longest lawful limit in an ordinary week. If it "
                "includes days owed to local charges, it is not a hold.",
                hours=plain_number(mean.likely),
            ),
        )
    if case.clock_rule == "none" and "share_of_limit_used" in case.figures:
        findings.warn(
            "figures.share_of_limit_used",
            say("State law allows no hold here, so no limit can be assumed; enter measured hours."),
        )
    has = case.figures.keys()
    if {"people_held", "mean_hours_held", "hold_hours_total"} <= has:
        findings.warn(
            "figures.hold_hours_total",
            say("Both mean hours and total hours are given; the mean is used."),
        )


def _stay_cautions(case: Case, findings: Findings) -> None:
    longer = case.figures.get("stay_with_detainer")
    shorter = case.figures.get("stay_without_detainer")
    if longer and shorter and longer.likely < shorter.likely:
        findings.warn(
            "figures.stay_with_detainer",
            say("People with a detainer stayed less long than others: the extra stay is negative."),
        )
    if longer and shorter and "extra_days_per_person" in case.figures:
        findings.warn(
            "figures.extra_days_per_person",
            say("Both mean stays and a study's extra days are given; the mean stays are used."),
        )


def _basis_cautions(case: Case, findings: Findings) -> None:
    items = case.items.get("cost_items", ())
    if items and not is_one_year((case.period_start, case.period_end)):
        findings.warn(
            "cost_items",
            say(
                "Cost items are yearly and the period is not one year: they are divided by the "
                "bed-days of a full year."
            ),
        )
    if items and any("behavior" not in item.choices for item in items):
        findings.warn(
            "cost_items",
            say(
                "Some items do not say whether they change with the number of people: "
                "marginal and long-run cost stay unknown."
            ),
        )


def _step_cautions(case: Case, findings: Findings) -> None:
    if "average_daily_population" in case.figures:
        return
    for index, item in enumerate(case.items.get("cost_items", ())):
        if "beds_per_step" in item.figures:
            findings.warn(
                f"cost_items[{index}].beds_per_step",
                say("Without the average daily population no posts or units can be counted."),
            )


def _growth_cautions(case: Case, findings: Findings) -> None:
    for name in ("detainer_growth", "daily_cost_growth"):
        growth = case.figures.get(name)
        if growth and growth.likely > UNUSUAL_GROWTH:
            findings.warn(
                f"figures.{name}",
                say(
                    "{growth} growth in every one of six years is unusual. "
                    "Write 5% or 0.05 for five in a hundred.",
                    growth=percentage(growth.likely),
                ),
            )


def _severity_cautions(case: Case, findings: Findings) -> None:
    split = case.severity
    if not split or not split.people:
        return
    if split.days and split.days.keys() != split.people.keys():
        findings.warn("severity.days", say("Days are not known for every class; people are used."))
    total = sum_of(figure.likely for figure in split.people.values())
    names = ("people_held", "people_with_detainer", "detainers_received")
    known = [number for name in names if (number := _in_all(case, name)) is not None]
    if known and total not in known:
        findings.warn(
            "severity.people",
            say(
                "The classes add up to {total} people, which is neither the people held nor the "
                "people with a detainer.",
                total=plain_number(total),
            ),
        )


def _in_all(case: Case, name: str) -> Decimal | None:
    """A count of the whole, or of all lines together where each of them gives it."""
    if name in case.figures:
        return case.figures[name].likely
    given = [line.figures[name].likely for line in case.lines if name in line.figures]
    return sum_of(given) if given and len(given) == len(case.lines) else None


def _policy_cautions(case: Case, findings: Findings) -> None:
    """A class without a share is not held under a county's own policy: that may be a slip."""
    classes = case.severity.classes if case.severity else ()
    for index, policy in enumerate(case.policies):
        silent = [name for name in classes if policy.held and name not in policy.held]
        if silent:
            findings.warn(
                f"policies[{index}].held",
                say(
                    "{policy}: no share is given for {classes}, so none of these people would be "
                    "held. Enter 0 to say so.",
                    policy=policy.name,
                    classes=", ".join(silent),
                ),
            )


def _fraction_cautions(case: Case, findings: Findings) -> None:
    """A count with a fraction is an average or a slip."""
    for name, figure in case.figures.items():
        quantity = LINE_FIGURES.get(name)
        counted = quantity is not None and quantity.unit in COUNTED
        if counted and figure.likely != figure.likely.to_integral_value():
            findings.warn(
                f"figures.{name}",
                say(
                    "{number} is not a whole number: check it.", number=plain_number(figure.likely)
                ),
            )


def _end_cautions(case: Case, findings: Findings) -> None:
    """One end alone: the other is the value itself, which may not be what was meant."""
    for placed in placed_figures(case):
        figure, label = placed.figure, placed.quantity.label
        if (figure.low is None) == (figure.high is None):
            continue
        name = f"{label} ({placed.where})" if placed.where else label
        value = format_figure(figure.likely, placed.quantity.unit)
        findings.warn(placed.path, say(_ONE_END[figure.high is None], figure=name, value=value))


# By whether the high is the end that is lacking.
_ONE_END = {
    True: marked(
        "{figure} has a low and no high: its high is taken to be {value}, the value itself."
    ),
    False: marked(
        "{figure} has a high and no low: its low is taken to be {value}, the value itself."
    ),
}
