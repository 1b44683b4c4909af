"""Warnings about lines: what they leave out, count twice, or say for nothing."""

from __future__ import annotations

from app.engine.case.labels import lowered
from app.engine.case.model import Case
from app.engine.case.periods import covered_days, days_in
from app.engine.case.problems import Findings
from app.engine.case.shapes import LINE_FIGURES
from app.language import say, say_count


def note_line_cautions(case: Case, findings: Findings) -> None:
    """Note what is unusual about the lines beside each other, and about each of them."""
    _line_cautions(case, findings)
    _partial_cautions(case, findings)
    _idle_line_cautions(case, findings)
    _hours_twice_cautions(case, findings)


def _line_cautions(case: Case, findings: Findings) -> None:
    if not case.lines:
        return
    period = days_in((case.period_start, case.period_end))
    covered = covered_days(case.lines)
    if covered < period:
        findings.warn(
            "lines",
            say(
                "The lines cover {covered} of the {period} days of the period; "
                "what they add up to is for those days only.",
                covered=f"{covered:,}",
                period=f"{period:,}",
            ),
        )
    places = [(line.jail, line.period_start) for line in case.lines]
    if len(set(places)) < len(places):
        findings.warn(
            "lines", say("Two lines have the same jail and the same start: counted twice?")
        )


def _partial_cautions(case: Case, findings: Findings) -> None:
    """A count that some lines give and others do not is not known for the whole."""
    told = [name for name in LINE_FIGURES if any(name in line.figures for line in case.lines)]
    for name in told:
        if not LINE_FIGURES[name].adds_up or name in case.figures:
            continue
        silent = sum(name not in line.figures for line in case.lines)
        if silent:
            findings.warn(
                "lines",
                say(
                    "{silent} of {all} lines do not give {figure}: what rests on it is left out. "
                    "Enter 0 where there were none.",
                    silent=f"{silent:,}",
                    all=f"{len(case.lines):,}",
                    figure=lowered(LINE_FIGURES[name].label),
                ),
            )


def _idle_line_cautions(case: Case, findings: Findings) -> None:
    """Rates of a line say nothing without its own days or people."""
    counts = {name for name, quantity in LINE_FIGURES.items() if quantity.adds_up}
    whole = (case.period_start, case.period_end)
    for index, line in enumerate(case.lines):
        is_whole = len(case.lines) == 1 and (line.period_start, line.period_end) == whole
        if line.figures and not is_whole and not counts & line.figures.keys():
            findings.warn(
                f"lines[{index}]",
                say("gives no people or days of its own, so its other figures are not used."),
            )


def _hours_twice_cautions(case: Case, findings: Findings) -> None:
    """A mean, of the line or of them all, goes before the line's own total of hours."""
    shared = case.figures.keys() & {"mean_hours_held"}
    twice = [
        {"people_held", "mean_hours_held", "hold_hours_total"} <= line.figures.keys() | shared
        for line in case.lines
    ]
    if any(twice):
        findings.warn(
            f"lines[{twice.index(True)}].figures.hold_hours_total" if sum(twice) == 1 else "lines",
            say_count(
                "A line has both mean hours and total hours; the mean is used.",
                "{count} lines have both mean hours and total hours; the mean is used.",
                sum(twice),
                count=f"{sum(twice):,}",
            ),
        )
