"""The sections in which a year is entered: what each asks for, and what may come by month or jail.

Texts are written in English and said when they are read.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.case.shapes import CASE_FIGURES, LINE_FIGURES
from app.language import Spoken, marked

# Prices hold for a year; counts, hours and stays may be known month by month.
_PRICES = (
    "minutes_per_detainer",
    "loaded_hourly_wage",
    "cost_per_trip",
    "added_medical_cost_per_person",
)
# The daily cost comes from the daily rates in force, which belong to no single year.
FIGURES = {name: each for name, each in CASE_FIGURES.items() if name != "published_daily_cost"}
BY_JAIL = tuple(name for name in FIGURES if name in LINE_FIGURES)
BY_MONTH = tuple(name for name in BY_JAIL if name not in _PRICES)


@dataclass(frozen=True, eq=False)
class Group:
    """Figures asked for together under a heading, with one sentence of help."""

    title: Spoken = Spoken("")
    help: Spoken = Spoken("")
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Section:
    """One part of a year: its key in the address, what it asks, in which kinds of place.

    `choices` are fields of the year's choices (kind "year"); `kinds` the kinds of place whose
    values it holds beside figures.
    """

    key: str
    title: Spoken = Spoken()
    intro: Spoken = Spoken()
    groups: tuple[Group, ...] = ()
    kinds: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()

    @property
    def figures(self) -> tuple[str, ...]:
        """The names of all figures of the section, each once."""
        return tuple(dict.fromkeys(name for group in self.groups for name in group.figures))

    @property
    def by_jail(self) -> tuple[str, ...]:
        """The figures that may be given for each jail."""
        return tuple(name for name in self.figures if name in BY_JAIL)

    @property
    def by_month(self) -> tuple[str, ...]:
        """The figures that may be given for each month."""
        return tuple(name for name in self.figures if name in BY_MONTH)


SECTIONS = (
    Section(
        "choices",
        marked("How the year is counted"),
        marked(
            "Which days count, which daily cost is used, and how the 48 hours run. These choices "
            "hold for the whole year."
        ),
        kinds=("year",),
        choices=("definition", "cost_basis", "clock_rule"),
    ),
    Section(
        "daily-cost",
        marked("Cost of a jail day"),
        marked(
            "Cost items of the year, and the people they are spread over. Published daily rates "
            "have a page of their own, with the days they are in force."
        ),
        groups=(
            Group(
                marked("People in the jail"),
                marked("Needed to turn yearly cost items into a daily cost."),
                ("average_daily_population",),
            ),
        ),
        kinds=("cost_item",),
    ),
    Section(
        "funnel",
        marked("From booking to transfer"),
        marked(
            "A detainer is not a hold, and a hold is not a transfer. Enter the stages you know; "
            "say where the county does not track one."
        ),
        groups=(
            Group(
                marked("Bookings and fingerprints"),
                "",
                ("bookings", "fingerprint_submissions", "fingerprint_matches"),
            ),
            Group(
                marked("Detainers"),
                marked("A request to hold counts here. A request only to notify counts apart."),
                ("detainers_received", "notify_only_requests", "detainers_honored"),
            ),
            Group(
                marked("Holds and what followed"),
                "",
                ("people_held", "taken_by_ice", "released_without_pickup"),
            ),
        ),
    ),
    Section(
        "days",
        marked("Hours and days"),
        marked(
            "How long people were held. Enter what the jail measures: one of the three ways is "
            "enough."
        ),
        groups=(
            Group(
                marked("Held past release"),
                marked(
                    "Measured hours are best, as an average or as a total. A share of the 48-hour "
                    "limit is an assumption, used only where no hours are known."
                ),
                (
                    "mean_hours_held",
                    "hold_hours_total",
                    "share_of_limit_used",
                    "overdetention_hours",
                ),
            ),
            Group(
                marked("Longer stay during the case"),
                marked("Mean stay of people with and without a detainer, or a study's figure."),
                (
                    "people_with_detainer",
                    "stay_with_detainer",
                    "stay_without_detainer",
                    "extra_days_per_person",
                    "extra_stay_days_total",
                ),
            ),
            Group(
                marked("All days of people with a detainer"),
                marked("An upper bound: it includes days owed to local charges."),
                ("detainer_bed_days",),
            ),
        ),
    ),
    Section(
        "severity",
        marked("Who is held"),
        marked(
            "Split the people by the county's own classes. Say whether by charge or by conviction."
        ),
        kinds=("severity",),
        choices=("severity_basis",),
    ),
    Section(
        "staff",
        marked("Staff time, trips and care"),
        marked("What detainers cost beside the jail day itself."),
        groups=(
            Group(
                marked("Staff time for detainers"),
                marked("Detainers received × minutes × the staff cost of an hour."),
                ("minutes_per_detainer", "loaded_hourly_wage"),
            ),
            Group(
                marked("Trips"), marked("Only trips the county makes."), ("trips", "cost_per_trip")
            ),
            Group(marked("Medical care"), "", ("added_medical_cost_per_person",)),
        ),
    ),
    Section(
        "program",
        marked("287(g) and other programs"),
        marked(
            "What taking part adds: officers × hours × the staff cost of an hour, or an amount "
            "from the ledger. The agreement itself has a page of its own."
        ),
        kinds=("program_item",),
        choices=("program_model",),
    ),
    Section(
        "money",
        marked("Money received"),
        marked("Each source is a line of its own and is taken off in the open."),
        groups=(
            Group(
                marked("To estimate a SCAAP award"),
                marked(
                    "Only if you add SCAAP without an award. The claim is salaries ÷ all bed-days "
                    "× eligible days."
                ),
                ("officer_salary_cost", "all_bed_days", "eligible_days", "scaap_paid_share"),
            ),
        ),
        kinds=("money",),
    ),
    Section(
        "terms",
        marked("The county's terms"),
        marked("What the result means beside the county's own budget, and in the years ahead."),
        groups=(
            Group(marked("The jail's budget"), "", ("annual_jail_spending",)),
            Group(
                marked("Residents"),
                marked("Filled in from the Census Bureau. Enter your own only to replace it."),
                ("population",),
            ),
            Group(
                marked("Years ahead"),
                marked("Enter both to see six years. 0 is an answer: it means no change."),
                ("detainer_growth", "daily_cost_growth"),
            ),
        ),
    ),
    Section(
        "note",
        marked("The sheriff's note"),
        marked(
            "Printed beside the figures, with the name of who signed it. Name no person held in "
            "a jail."
        ),
        kinds=("note",),
    ),
)
SECTION_OF = {section.key: section for section in SECTIONS}


def section_of(kind: str, name: str = "") -> Section | None:
    """The section where a place of this kind is entered; None for what belongs to no year.

    `name` is the quantity of a figure.
    """
    for section in SECTIONS:
        if kind in section.kinds or (kind == "figure" and name in section.figures):
            return section
    return None
