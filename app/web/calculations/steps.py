"""The steps of a calculation: which figures each page asks for, in groups."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Group:
    """Figures asked for together under a heading, with one sentence of help."""

    title: str
    help: str
    figures: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """A list of items on a step: its name in the case, what one row is called, and help."""

    name: str
    noun: str
    title: str
    help: str


@dataclass(frozen=True)
class Step:
    """One page of the journey: its key in the address, title, lead, choices, figures and lists."""

    key: str
    title: str
    lead: str
    choices: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    rows: tuple[Rows, ...] = ()
    rows_first: bool = False

    @property
    def figures(self) -> tuple[str, ...]:
        """The names of all figures on the page, each once."""
        return tuple(dict.fromkeys(name for group in self.groups for name in group.figures))


STEPS = (
    Step(
        "place",
        "Place and period",
        "Which county, which jail, and which months do the figures belong to?",
        texts=("county", "period", "jail", "title", "prepared_by", "note"),
        groups=(
            Group(
                "Residents",
                "Filled in from the Census Bureau when you name the county. Enter your own only to "
                "replace it.",
                ("population",),
            ),
        ),
    ),
    Step(
        "daily-cost",
        "Daily cost",
        "What does one person cost the jail for one day? The rate moves the answer as much as the "
        "days do.",
        choices=("cost_basis",),
        groups=(
            Group(
                "A published rate",
                "From a report or a budget, as printed there.",
                ("published_daily_cost",),
            ),
            Group(
                "People in the jail",
                "Needed to turn yearly cost items into a daily cost.",
                ("average_daily_population",),
            ),
        ),
        rows=(
            Rows(
                "cost_items",
                "cost item",
                "Cost items of one year",
                "Enter them to see average, full, marginal and long-run cost side by side.",
            ),
        ),
    ),
    Step(
        "funnel",
        "From booking to transfer",
        "A detainer is not a hold, and a hold is not a transfer. Enter the stages you know; leave "
        "the others empty.",
        groups=(
            Group(
                "Bookings and fingerprints",
                "",
                ("bookings", "fingerprint_submissions", "fingerprint_matches"),
            ),
            Group(
                "Detainers",
                "A request to hold counts here. A request only to notify counts apart.",
                ("detainers_received", "notify_only_requests", "detainers_honored"),
            ),
            Group(
                "Holds and what followed",
                "",
                ("people_held", "taken_by_ice", "released_without_pickup"),
            ),
        ),
    ),
    Step(
        "days",
        "Days",
        "Which days do you count? Four definitions are in use. The three that count days are never "
        "added together.",
        choices=("definition", "clock_rule"),
        groups=(
            Group(
                "Held past release",
                "Measured hours are best. A share of the 48-hour limit is an assumption, used only "
                "where no hours are known.",
                (
                    "people_held",
                    "mean_hours_held",
                    "hold_hours_total",
                    "share_of_limit_used",
                    "overdetention_hours",
                ),
            ),
            Group(
                "Longer stay during the case",
                "Mean stay of people with and without a detainer, or a study's figure.",
                (
                    "people_with_detainer",
                    "stay_with_detainer",
                    "stay_without_detainer",
                    "extra_days_per_person",
                    "extra_stay_days_total",
                ),
            ),
            Group(
                "All days of people with a detainer",
                "An upper bound: it includes days owed to local charges.",
                ("detainer_bed_days",),
            ),
        ),
    ),
    Step(
        "lines",
        "Several jails or months",
        "Figures by month or by jail go here, a line each. Each line is rounded to the cent, and "
        "then they are summed. A rate left empty here comes from the pages before.",
        rows=(Rows("lines", "line", "Lines", ""),),
    ),
    Step(
        "staff",
        "Staff and program",
        "What else does it cost: staff time, trips, care, and the items of a 287(g) agreement?",
        groups=(
            Group(
                "Staff time for detainers",
                "Detainers received × minutes × the staff cost of an hour.",
                ("detainers_received", "minutes_per_detainer", "loaded_hourly_wage"),
            ),
            Group("Trips", "Only trips the county makes.", ("trips", "cost_per_trip")),
            Group("Medical care", "", ("added_medical_cost_per_person",)),
        ),
        texts=("program_model",),
        rows=(
            Rows(
                "program_items",
                "program item",
                "287(g) and other program items",
                "Officers × hours × the staff cost of an hour, or an amount from the ledger.",
            ),
        ),
    ),
    Step(
        "money",
        "Money received",
        "Each source is a line of its own and is taken off in the open.",
        rows_first=True,
        rows=(
            Rows(
                "reimbursements",
                "source of money",
                "Money received",
                "Only money that came for these days or this program.",
            ),
        ),
        groups=(
            Group(
                "To estimate a SCAAP award",
                "Only if you add SCAAP without an award. The claim is salaries ÷ all bed-days × "
                "eligible days.",
                ("officer_salary_cost", "all_bed_days", "eligible_days", "scaap_paid_share"),
            ),
        ),
    ),
    Step(
        "severity",
        "Who is held",
        "Split the people by the county's own classes. Say whether by charge or by conviction.",
        choices=("severity_basis",),
        rows=(
            Rows(
                "severity",
                "class",
                "Classes",
                "The detention cost is shared in proportion to days, or to people where days are "
                "not known.",
            ),
        ),
    ),
    Step(
        "policies",
        "Choices to compare",
        "What would change if the county chose otherwise? Up to four choices stand beside what it "
        "does now.",
        rows=(
            Rows(
                "policies",
                "choice",
                "Choices",
                "A choice changes who is held and what is paid back. The cost of one jail day "
                "stays the same.",
            ),
        ),
    ),
    Step(
        "terms",
        "The county's terms",
        "What does the result mean beside the county's own budget, and in the years ahead?",
        groups=(
            Group("The jail's budget", "", ("annual_jail_spending",)),
            Group(
                "Years ahead",
                "Enter both to see six years. 0 is an answer: it means no change.",
                ("detainer_growth", "daily_cost_growth"),
            ),
        ),
        rows=(
            Rows(
                "budget_lines",
                "budget line",
                "Budget lines to compare with",
                "For example the public defender, libraries, or road repair, with the page.",
            ),
            Rows(
                "exposure",
                "estimate",
                "Legal exposure",
                "Shown beside the total, never in it.",
            ),
        ),
    ),
)
STEP_OF = {step.key: step for step in STEPS}
CHECK = "check"
KEYS = (*STEP_OF, CHECK)
TITLES = {**{step.key: step.title for step in STEPS}, CHECK: "Check"}


def after(key: str) -> str:
    """The key of the step that follows."""
    return KEYS[min(KEYS.index(key) + 1, len(KEYS) - 1)]


def step_of_figure(name: str) -> str:
    """The key of the first step that asks for a figure."""
    return next((step.key for step in STEPS if name in step.figures), CHECK)


def step_of_path(path: str) -> str:
    """The key of the step where a path of the case is entered."""
    top = path.split(".")[0].split("[")[0]
    if top == "figures":
        return step_of_figure(path.split(".")[1])
    for step in STEPS:
        if top in step.choices or top in step.texts or top in {rows.name for rows in step.rows}:
            return step.key
    return "place"
