"""Whether a case makes sense: hard errors for what cannot be, warnings for what is unusual."""

from __future__ import annotations

from decimal import Decimal
from zoneinfo import ZoneInfo

from app.engine import wording
from app.engine.arithmetic import CONTEXT
from app.engine.case import cautions
from app.engine.case.county_version import county_version_of
from app.engine.case.labels import lowered
from app.engine.case.model import Case, Figures, Item
from app.engine.case.periods import Period, days_in
from app.engine.case.placed import placed_figures
from app.engine.case.problems import Findings, Problem
from app.engine.case.shapes import REIMBURSEMENT_FIGURES
from app.engine.case.stages import grown_stages
from app.engine.figure import Figure
from app.engine.numerals import plain_number
from app.language import marked, say

HOURS_IN_DAY = Decimal(24)
CLOCK_SHARE = "share_of_limit_used"
MOST_CLOCK_DAYS = 100_000
MOST_UNCERTAIN = 400
NOT_ZERO = ("average_daily_population", "all_bed_days", "annual_jail_spending", "population")


def check_sense(case: Case, findings: Findings) -> None:
    """Note every impossibility and every oddity of a case whose parts could all be read."""
    whole = (case.period_start, case.period_end)
    _check_part(case.figures, "figures", whole, findings)
    for index, line in enumerate(case.lines):
        period = (line.period_start, line.period_end)
        _check_part(line.figures, f"lines[{index}].figures", period, findings)
        if period[0] < whole[0] or period[1] > whole[1]:
            findings.problem(f"lines[{index}]", say("has days outside the calculation's period."))
    _check_place(case, findings)
    _check_ranges(case, findings)
    _check_clock(case, findings)
    for index, item in enumerate(case.items.get("cost_items", ())):
        _check_step(item, f"cost_items[{index}].beds_per_step", findings)
    for index, item in enumerate(case.items.get("program_items", ())):
        _check_program_item(item, f"program_items[{index}]", findings)
    for index, item in enumerate(case.items.get("reimbursements", ())):
        _check_reimbursement(case, item, f"reimbursements[{index}]", findings)
    cautions.note_cautions(case, findings)


def warnings_of(case: Case) -> list[Problem]:
    """What is unusual in a case that was read."""
    findings = Findings()
    check_sense(case, findings)
    return findings.warnings


def _check_place(case: Case, findings: Findings) -> None:
    fips = case.county_fips
    if fips and not (len(fips) == 5 and fips.isascii() and fips.isdigit()):
        findings.problem("county_fips", say("must be five digits, such as 48201."))
    version = case.texts.get("county_version")
    if version and county_version_of(version) is None:
        findings.problem(
            "county_version",
            say("must be a county's code, a fiscal year and a version, such as 53053/2025/1."),
        )
    model = case.texts.get("program_model")
    if model and model not in wording.PROGRAM_MODELS:
        models = ", ".join(wording.PROGRAM_MODELS)
        findings.problem("program_model", say("must be one of: {options}.", options=models))
    zone = case.texts.get("time_zone")
    if zone and not _is_zone(zone):
        findings.problem("time_zone", say("must be a zone name such as America/Chicago."))


def _check_ranges(case: Case, findings: Findings) -> None:
    """Each figure with a range is drawn thousands of times."""
    ranged = [each.path for each in placed_figures(case) if each.figure.is_uncertain]
    if len(ranged) > MOST_UNCERTAIN:
        findings.problem(
            ranged[MOST_UNCERTAIN],
            say(
                "is one of {count} figures with a low and a high; at most {most} can have them. "
                "Give the range once, for the whole calculation.",
                count=f"{len(ranged):,}",
                most=MOST_UNCERTAIN,
            ),
        )


def _check_clock(case: Case, findings: Findings) -> None:
    """The clock walks through every day of every period, which must not take minutes."""
    lines = [
        line for line in case.lines if CLOCK_SHARE in line.figures or CLOCK_SHARE in case.figures
    ]
    periods = {(line.period_start, line.period_end) for line in lines}
    if sum(map(days_in, periods)) > MOST_CLOCK_DAYS:
        findings.problem(
            "lines",
            say("have too many long periods for the 48-hour clock; split the calculation."),
        )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _check_part(figures: Figures, path: str, period: Period, findings: Findings) -> None:
    """The figures of the whole or of one line, each against the others of the same part."""
    for name in NOT_ZERO:
        if name in figures and not figures[name].least:
            findings.problem(f"{path}.{name}", _zero(figures[name]))
    _check_stages(figures, path, findings)
    _check_outcomes(figures, path, findings)
    _check_time(figures, path, period, findings)


def _zero(figure: Figure) -> str:
    if figure.likely:
        return say("must be more than 0, its low too: other figures are divided by it.")
    return say("must be more than 0: other figures are divided by it.")


def _check_stages(figures: Figures, path: str, findings: Findings) -> None:
    """No stage of the funnel is larger than the one before, unless its note gives the reason."""
    likely = {name: figure.likely for name, figure in figures.items()}
    for before, after in grown_stages(likely):
        larger, smaller = figures[after.name], figures[before.name]
        told = {
            "stage": after.label,
            "number": plain_number(larger.likely),
            "before": lowered(before.label),
            "number_before": plain_number(smaller.likely),
        }
        if larger.note:
            findings.warn(f"{path}.{after.name}", say(GROWN_FOR_A_REASON, **told))
        else:
            findings.problem(f"{path}.{after.name}", say(_GROWN, **told))


_GROWN = marked(
    "{stage} ({number}) is more than {before} ({number_before}); a stage cannot grow. Correct one, "
    "or write the reason in its note."
)
GROWN_FOR_A_REASON = marked(
    "{stage} ({number}) is more than {before} ({number_before}); see its note."
)


def _check_outcomes(figures: Figures, path: str, findings: Findings) -> None:
    names = ("people_held", "taken_by_ice", "released_without_pickup")
    if not all(name in figures for name in names):
        return
    held, taken, left = (figures[name].likely for name in names)
    if CONTEXT.add(taken, left) > held:
        findings.problem(
            f"{path}.released_without_pickup",
            say(
                "and taken by ICE are together more than the {number} people held.",
                number=plain_number(held),
            ),
        )


def _check_time(figures: Figures, path: str, period: Period, findings: Findings) -> None:
    """No one is held more than 24 hours a day, or more days than the period has."""
    days = days_in(period)
    hours = CONTEXT.multiply(Decimal(days), HOURS_IN_DAY)
    held, with_detainer = figures.get("people_held"), figures.get("people_with_detainer")
    most: dict[str, tuple[Decimal, str]] = {
        "mean_hours_held": (hours, say("is more than 24 hours a day for {days} days.", days=days))
    }
    if held:
        most["hold_hours_total"] = (
            CONTEXT.multiply(hours, held.most),
            say("is more than 24 hours a day for {days} days for everyone held.", days=days),
        )
    if with_detainer:
        most["detainer_bed_days"] = (
            CONTEXT.multiply(Decimal(days), with_detainer.most),
            say("is more than {days} days for each person with a detainer.", days=days),
        )
    for name, (limit, message) in most.items():
        if name in figures and figures[name].most > limit:
            findings.problem(f"{path}.{name}", message)


def _check_step(item: Item, path: str, findings: Findings) -> None:
    """Only a cost that changes in steps has beds for each step, and more than none."""
    beds = item.figures.get("beds_per_step")
    if beds is None:
        return
    if item.choices.get("behavior") != "step_fixed":
        findings.problem(
            path,
            say(
                "can be given only for a cost that changes in steps: change its behavior, or leave "
                "the beds out."
            ),
        )
    if beds.least <= 0:
        findings.problem(path, say("must be more than 0: other figures are divided by it."))


def _check_program_item(item: Item, path: str, findings: Findings) -> None:
    has = item.figures.keys()
    by_time = {"officers", "loaded_hourly_wage"} <= has and ("hours" in has or "weeks" in has)
    if "amount" not in has and not by_time:
        findings.problem(
            f"{path}.amount",
            say("is needed, or else officers, hours (or weeks) and loaded_hourly_wage together."),
        )


def _check_reimbursement(case: Case, item: Item, path: str, findings: Findings) -> None:
    kind = item.choices.get("kind")
    if kind is None:
        return
    allowed, required = REIMBURSEMENT_FIGURES[kind]
    for name in item.figures:
        if name not in allowed:
            findings.problem(
                f"{path}.{name}",
                say("does not belong to {kind}; use {names}.", kind=kind, names=", ".join(allowed)),
            )
    for name in required:
        if name not in item.figures:
            findings.problem(f"{path}.{name}", say("is needed for {kind}.", kind=kind))
    estimate = ("officer_salary_cost", "all_bed_days", "eligible_days", "scaap_paid_share")
    if kind == "scaap" and "award" not in item.figures and not set(estimate) <= set(case.figures):
        findings.problem(
            f"{path}.award",
            say(
                "is needed, or else the figures to estimate it: {names}.", names=", ".join(estimate)
            ),
        )
