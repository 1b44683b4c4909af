"""The steps of a calculation: which figures each page asks for, in groups."""

from __future__ import annotations

from app.language import marked, say_as
from app.web.calculations.step_parts import Group, Rows, Step

STEPS = (
    Step(
        "place",
        marked("Place and period"),
        marked("Which county, which jail, and which months do the figures belong to?"),
        texts=("county", "period", "jail", "title", "prepared_by", "note"),
        groups=(
            Group(
                marked("Residents"),
                marked(
                    "Filled in from the Census Bureau when you name the county. Enter your own "
                    "only to replace it."
                ),
                ("population",),
            ),
        ),
    ),
    Step(
        "daily-cost",
        marked("Daily cost"),
        marked(
            "What does one person cost the jail for one day? The rate moves the answer as much as "
            "the days do."
        ),
        choices=("cost_basis",),
        groups=(
            Group(
                marked("A published rate"),
                marked("From a report or a budget, as printed there."),
                ("published_daily_cost",),
            ),
            Group(
                marked("People in the jail"),
                marked("Needed to turn yearly cost items into a daily cost."),
                ("average_daily_population",),
            ),
        ),
        rows=(
            Rows(
                "cost_items",
                marked("cost item"),
                marked("Cost items of one year"),
                marked("Enter them to see average, full, marginal and long-run cost side by side."),
            ),
        ),
    ),
    Step(
        "funnel",
        marked("From booking to transfer"),
        marked(
            "A detainer is not a hold, and a hold is not a transfer. Enter the stages you know; "
            "leave the others empty."
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
    Step(
        "days",
        marked("Days"),
        marked(
            "Which days do you count? Four definitions are in use. The three that count days are "
            "never added together."
        ),
        choices=("definition", "clock_rule"),
        groups=(
            Group(
                marked("Held past release"),
                marked(
                    "Measured hours are best. A share of the 48-hour limit is an assumption, used "
                    "only where no hours are known."
                ),
                (
                    "people_held",
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
    Step(
        "lines",
        marked("Several jails or months"),
        marked(
            "Figures by month or by jail go here, a line each. Each line is rounded to the cent, "
            "and then they are summed. A rate left empty here comes from the pages before."
        ),
        rows=(Rows("lines", marked("line"), marked("Lines"), ""),),
    ),
    Step(
        "staff",
        marked("Staff and program"),
        marked(
            "What else does it cost: staff time, trips, care, and the items of a 287(g) agreement?"
        ),
        groups=(
            Group(
                marked("Staff time for detainers"),
                marked("Detainers received × minutes × the staff cost of an hour."),
                ("detainers_received", "minutes_per_detainer", "loaded_hourly_wage"),
            ),
            Group(
                marked("Trips"), marked("Only trips the county makes."), ("trips", "cost_per_trip")
            ),
            Group(marked("Medical care"), "", ("added_medical_cost_per_person",)),
        ),
        texts=("program_model",),
        rows=(
            Rows(
                "program_items",
                marked("program item"),
                marked("287(g) and other program items"),
                marked(
                    "Officers × hours × the staff cost of an hour, or an amount from the ledger."
                ),
            ),
        ),
    ),
    Step(
        "money",
        marked("Money received"),
        marked("Each source is a line of its own and is taken off in the open."),
        rows_first=True,
        rows=(
            Rows(
                "reimbursements",
                marked("source of money"),
                marked("Money received"),
                marked("Only money that came for these days or this program."),
            ),
        ),
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
    ),
    Step(
        "severity",
        marked("Who is held"),
        marked(
            "Split the people by the county's own classes. Say whether by charge or by conviction."
        ),
        choices=("severity_basis",),
        rows=(
            Rows(
                "severity",
                marked("class"),
                marked("Classes"),
                marked(
                    "The detention cost is shared in proportion to days, or to people where days "
                    "are not known."
                ),
            ),
        ),
    ),
    Step(
        "policies",
        marked("Choices to compare"),
        marked(
            "What would change if the county chose otherwise? Up to four choices stand beside what "
            "it does now."
        ),
        rows=(
            Rows(
                "policies",
                marked("choice"),
                marked("Choices"),
                marked(
                    "A choice changes who is held and what is paid back. The cost of one jail day "
                    "stays the same."
                ),
            ),
        ),
    ),
    Step(
        "terms",
        marked("The county's terms"),
        marked("What does the result mean beside the county's own budget, and in the years ahead?"),
        groups=(
            Group(marked("The jail's budget"), "", ("annual_jail_spending",)),
            Group(
                marked("Years ahead"),
                marked("Enter both to see six years. 0 is an answer: it means no change."),
                ("detainer_growth", "daily_cost_growth"),
            ),
        ),
        rows=(
            Rows(
                "budget_lines",
                marked("budget line"),
                marked("Budget lines to compare with"),
                marked(
                    "For example the public defender, libraries, or road repair, with the page."
                ),
            ),
            Rows(
                "exposure",
                marked("estimate"),
                marked("Legal exposure"),
                marked("Shown beside the total, never in it."),
            ),
        ),
    ),
)
STEP_OF = {step.key: step for step in STEPS}
CHECK = "check"
KEYS = (*STEP_OF, CHECK)


def title_of(key: str) -> str:
    """What a step is called."""
    return say_as("the last step", "Check") if key == CHECK else STEP_OF[key].title


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
