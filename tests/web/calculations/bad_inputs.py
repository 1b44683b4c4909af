"""Bad inputs for every form: what is typed where, at which field it is said, and in which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LONG = "x" * 10_000


@dataclass(frozen=True)
class Bad:
    """What is typed on a page (`quick` is the start page), the field in error, and what it says."""

    page: str
    typed: dict[str, Any]
    field: str
    says: str

    def __str__(self) -> str:
        shown = {name: str(text)[:24] for name, text in self.typed.items()}
        return f"{self.page} {shown}".encode("ascii", "backslashreplace").decode()


def one(page: str, field: str, text: str, says: str) -> Bad:
    """A bad text in one field."""
    return Bad(page, {field: text}, field, says)


def figure(page: str, name: str, text: str, says: str, part: str = "value") -> Bad:
    """A bad text in one part of a figure."""
    return one(page, f"figures-{name}-{part}", text, says)


def row(page: str, name: str, field: str, says: str, **typed: str) -> Bad:
    """A bad text in one field of a row."""
    fields = {f"{name}-0-{key}": text for key, text in typed.items()}
    return Bad(page, fields, f"{name}-0-{field}", says)


QUICK = [
    one("quick", "people_held", "", "Enter the number of people held"),
    one("quick", "people_held", "  \t ", "Enter the number of people held"),
    one("quick", "mean_hours_held", "", "Enter the hours each was held"),
    one("quick", "published_daily_cost", "", "Enter the cost of one jail day"),
    one("quick", "period", "", "Enter the period"),
    one("quick", "people_held", "about forty", "enter people held past release as a number"),
    one("quick", "people_held", "-3", "cannot be less than 0 people"),
    one("quick", "people_held", "−3", "cannot be less than 0 people"),
    one("quick", "people_held", "$412", "is not in dollars"),
    one("quick", "people_held", "5%", "is not a percentage"),
    one("quick", "people_held", "412 days", "is in people, not in “days”"),
    one("quick", "people_held", "1e5", "“1e5” is not a number"),
    one("quick", "people_held", "1,23", "is not a number"),
    one("quick", "people_held", "12 34", "is not a number"),
    one("quick", "people_held", "1.2.3", "is not a number"),
    one("quick", "people_held", "½", "is not a number"),
    one("quick", "people_held", "٣", "is not a number"),
    one("quick", "people_held", "=1+1", "is not a number"),
    one("quick", "people_held", "--4", "is not a number"),
    one("quick", "people_held", "<b>4</b>", "“<b>4</b>” is not a number"),
    one("quick", "people_held", LONG, "is not a number"),
    one("quick", "people_held", "4\x002", "cannot be printed"),
    one("quick", "people_held", "4\u202e2", "cannot be printed"),
    one("quick", "people_held", "99,999,999,999,999", "larger than any county's figure"),
    one("quick", "people_held", "0.12345678901", "more than 10 decimals"),
    one("quick", "people_held", "NaN", "is not a number"),
    one("quick", "people_held", "Infinity", "is not a number"),
    one("quick", "people_held", "30 to 18", "The low (30 people) is above the high (18 people)"),
    one("quick", "people_held", "18 to", "not in “to”"),
    one("quick", "people_held", "18 to many", "“many” is not a number"),
    one("quick", "mean_hours_held", "33 days", "is in hours, not in “days”"),
    one("quick", "mean_hours_held", "8761", "more than 24 hours a day for 365 days"),
    one("quick", "mean_hours_held", "-18 to 30", "cannot be less than 0"),
    one("quick", "published_daily_cost", "free", "is not a number"),
    one("quick", "published_daily_cost", "€142", "is not a number"),
    one("quick", "published_daily_cost", "$142 an hour", "not in “/hour”"),
    one("quick", "published_daily_cost", "142,18", "is not a number"),
    one("quick", "published_daily_cost", "$-5", "cannot be less than $0.00"),
    one("quick", "period", "last year", "Enter a year, a month or two dates"),
    one("quick", "period", "13/2025", "Enter a year, a month or two dates"),
    one("quick", "period", "2/30/2025", "Enter a year, a month or two dates"),
    one("quick", "period", "1889", "between 1990 and 2099"),
    one("quick", "period", "2025 to 2024", "ends before it starts"),
    one("quick", "period", "20\x0125", "cannot be printed"),
    one("quick", "period", LONG, "Enter a year, a month or two dates"),
]

PLACE = [
    one("place", "county", "Nowhere", "No county fits “Nowhere”"),
    one("place", "county", "Orange", "Several counties fit"),
    one("place", "county", "99999", "No county fits"),
    one("place", "county", "Harris\x07, Texas", "cannot be printed"),
    one("place", "county", LONG, "No county fits"),
    one("place", "county", "<script>alert(1)</script>", "No county fits “<script>"),
    one("place", "period", "", "Enter the period"),
    one("place", "period", "FY26", "Fiscal years begin in different months"),
    one("place", "period", "06/31/2025", "There is no day 06/31/2025"),
    one("place", "period", "6/30/2025 to 7/1/2024", "ends before it starts"),
    one("place", "title", "x" * 201, "longer than 200 characters"),
    one("place", "title", "Holds\u202eevil", "cannot be printed"),
    one("place", "title", "Holds\ud800", "cannot be printed"),
    one("place", "jail", LONG, "longer than 200 characters"),
    one("place", "prepared_by", "\x1b[31mred", "cannot be printed"),
    one("place", "note", "x" * 4001, "longer than 4,000 characters"),
    one("place", "note", "first\x0bsecond", "cannot be printed"),
    figure("place", "population", "0", "must be more than 0"),
    figure("place", "population", "4.8 million", "is in"),
    figure("place", "population", "many", "is not a number"),
]

FIGURES = [
    figure("daily-cost", "published_daily_cost", "142 hours", "not in “hours”"),
    figure("daily-cost", "published_daily_cost", "about", "is not a number"),
    figure("daily-cost", "average_daily_population", "0", "other figures are divided by it"),
    figure("daily-cost", "average_daily_population", "$5", "is not in dollars"),
    figure("daily-cost", "published_daily_cost", "x" * 4001, "longer than 4,000", "note"),
    figure("daily-cost", "published_daily_cost", "Z", "must be one of", "grade"),
    figure("daily-cost", "published_daily_cost", "x" * 4001, "longer than 4,000", "source_title"),
    figure("daily-cost", "published_daily_cost", "x\x00y", "cannot be printed", "source_title"),
    figure("daily-cost", "published_daily_cost", "x" * 4001, "longer", "source_publisher"),
    figure("daily-cost", "published_daily_cost", "\u2066a", "cannot be printed", "source_author"),
    figure("daily-cost", "published_daily_cost", "x" * 4001, "longer than 4,000", "source_date"),
    figure("daily-cost", "published_daily_cost", "x" * 4001, "longer than 4,000", "source_page"),
    figure("daily-cost", "published_daily_cost", "example.org", "begins with http", "source_url"),
    figure("daily-cost", "published_daily_cost", "javascript:alert(1)", "begins with http",
           "source_url"),
    figure("daily-cost", "published_daily_cost", "https://a b", "begins with http", "source_url"),
    figure("daily-cost", "published_daily_cost", "low", "“low” is not a number", "low"),
    figure("daily-cost", "published_daily_cost", "-1", "cannot be less than", "low"),
    figure("daily-cost", "published_daily_cost", "9e9", "“9e9” is not a number", "high"),
    Bad("daily-cost",
        {"figures-published_daily_cost-low": "150", "figures-published_daily_cost-high": "160"},
        "figures-published_daily_cost-value", "is $142.18, below its low of $150.00"),
    Bad("daily-cost", {"figures-published_daily_cost-high": "140"},
        "figures-published_daily_cost-value", "is $142.18, above its high of $140.00"),
    Bad("daily-cost",
        {"figures-published_daily_cost-value": "130 to 150",
         "figures-published_daily_cost-low": "120"},
        "figures-published_daily_cost-low", "Low is $120.00, but the range typed as the value"),
    Bad("daily-cost", {"figures-average_daily_population-note": "Of 2024"},
        "figures-average_daily_population-value", "is needed"),
    Bad("daily-cost", {"figures-average_daily_population-source_title": "Report"},
        "figures-average_daily_population-value", "is needed"),
    Bad("daily-cost", {"figures-average_daily_population-low": "500"},
        "figures-average_daily_population-value", "is needed"),
    one("daily-cost", "cost_basis", "cheapest", "must be one of"),
    Bad("funnel", {"figures-bookings-value": "300"}, "figures-people_held-value",
        "is more than bookings (300); a stage cannot grow"),
    figure("funnel", "taken_by_ice", "413", "write the reason in its note"),
    Bad("funnel", {"figures-taken_by_ice-value": "400",
                   "figures-released_without_pickup-value": "13"},
        "figures-released_without_pickup-value", "together more than the 412 people held"),
    figure("funnel", "detainers_received", "500 people", "not in “people”"),
    figure("funnel", "notify_only_requests", "none", "is not a number"),
    figure("days", "mean_hours_held", "9,000", "more than 24 hours a day"),
    figure("days", "hold_hours_total", "99,999,999", "for everyone held"),
    figure("days", "share_of_limit_used", "110%", "cannot be more than 100%. Write 22% or 0.22."),
    figure("days", "share_of_limit_used", "22", "Write 22% or 0.22."),
    figure("days", "overdetention_hours", "3 days", "is in hours"),
    Bad("days", {"figures-people_with_detainer-value": "10",
                 "figures-detainer_bed_days-value": "3,651"},
        "figures-detainer_bed_days-value", "more than 365 days for each person"),
    figure("days", "stay_with_detainer", "two weeks", "is not a number"),
    one("days", "definition", "everything", "must be one of"),
    one("days", "clock_rule", "72h", "must be one of"),
    figure("staff", "minutes_per_detainer", "1/2 hour", "is not a number"),
    figure("staff", "loaded_hourly_wage", "$41 a day", "not in “/day”"),
    figure("staff", "trips", "-1", "cannot be less than 0 trips"),
    figure("staff", "cost_per_trip", "5%", "is not a percentage"),
    one("staff", "program_model", "JEMS", "must be one of"),
    figure("money", "scaap_paid_share", "5", "cannot be more than 100%"),
    figure("money", "officer_salary_cost", "2.5m", "not in “m”"),
    figure("money", "all_bed_days", "0", "must be more than 0"),
    figure("terms", "annual_jail_spending", "0", "must be more than 0"),
    figure("terms", "detainer_growth", "600%", "cannot be more than 500%"),
    figure("terms", "daily_cost_growth", "-150%", "cannot be less than −100%"),
]  # fmt: skip

ROWS = [
    row("daily-cost", "cost_items", "annual_amount", "is needed", label="Kitchen"),
    row("daily-cost", "cost_items", "annual_amount", "is needed", outside_jail_budget="y"),
    row("daily-cost", "cost_items", "annual_amount", "is not a number", annual_amount="lots"),
    row("daily-cost", "cost_items", "annual_amount", "cannot be less", annual_amount="-5"),
    row("daily-cost", "cost_items", "label", "The name is longer than 200", label="x" * 201,
        annual_amount="1"),
    row("daily-cost", "cost_items", "beds_per_step", "only for a cost that changes in steps",
        annual_amount="1", behavior="fixed", beds_per_step="48"),
    row("daily-cost", "cost_items", "beds_per_step", "must be more than 0", annual_amount="1",
        behavior="step_fixed", beds_per_step="0"),
    row("daily-cost", "cost_items", "beds_per_step", "is in beds", annual_amount="1",
        behavior="step_fixed", beds_per_step="48 people"),
    row("daily-cost", "cost_items", "category", "must be one of", category="snacks",
        annual_amount="1"),
    row("daily-cost", "cost_items", "behavior", "must be one of", behavior="odd",
        annual_amount="1"),
    row("daily-cost", "cost_items", "source_url", "begins with http", source_url="x.org",
        annual_amount="1"),
    row("daily-cost", "cost_items", "note", "longer than 4,000", note="x" * 4001,
        annual_amount="1"),
    row("daily-cost", "cost_items", "label", "cannot be printed", label="a\u2067b",
        annual_amount="1"),
    row("lines", "lines", "period", "Enter a year, a month", period="whenever", people_held="3"),
    row("lines", "lines", "period", "outside the calculation's period", period="2024",
        people_held="3"),
    row("lines", "lines", "period", "ends before it starts", period="May 2025 to April 2025",
        people_held="3"),
    row("lines", "lines", "people_held", "is not a number", people_held="3 or 4"),
    row("lines", "lines", "mean_hours_held", "more than 24 hours a day for 31 days",
        period="May 2025", mean_hours_held="800"),
    row("lines", "lines", "detainer_bed_days", "is in days", detainer_bed_days="9 hours"),
    row("lines", "lines", "published_daily_cost", "is not a number",
        published_daily_cost="$142,18"),
    row("lines", "lines", "jail", "longer than 200", jail=LONG, people_held="3"),
    row("staff", "program_items", "amount", "officers, hours (or weeks) and staff cost of one hour",
        label="Backfill"),
    row("staff", "program_items", "amount", "is needed", officers="4", hours="160"),
    row("staff", "program_items", "officers", "is not a number", officers="four", amount="1"),
    row("staff", "program_items", "hours", "not in “days”", hours="5 days", amount="1"),
    row("staff", "program_items", "kind", "must be one of", kind="party", amount="1"),
    row("money", "reimbursements", "rate", "is needed for Federal per diem", kind="per_diem",
        days="3"),
    row("money", "reimbursements", "days", "is needed for Federal per diem", kind="per_diem",
        rate="88"),
    row("money", "reimbursements", "holds", "is not a number", kind="flat_payment",
        amount_per_hold="50", holds="all"),
    row("money", "reimbursements", "award", "figures to estimate it: correctional officers",
        kind="scaap", label="Award"),
    row("money", "reimbursements", "vendor_fee_share", "Write 22% or 0.22.", kind="scaap",
        award="1", vendor_fee_share="22"),
    row("money", "reimbursements", "award_year", "longer than 200", kind="scaap", award="1",
        award_year=LONG),
    row("money", "reimbursements", "amount", "is needed for State grant", kind="state_grant",
        label="Grant"),
    row("money", "reimbursements", "amount", "is not a number", kind="other", amount="some"),
    row("money", "reimbursements", "source_url", "begins with http", kind="other", amount="1",
        source_url="data:text/html,x"),
    Bad("severity", {"severity-0-name": "A", "severity-0-people": "4"}, "severity_basis",
        "is needed: charge or conviction"),
    Bad("severity", {"severity-0-name": "A", "severity-0-people": "4", "severity_basis": "guess"},
        "severity_basis", "must be one of"),
    Bad("severity", {"severity-0-people": "few", "severity_basis": "charge"},
        "severity-0-people", "is not a number"),
    Bad("severity", {"severity-0-name": "A", "severity-0-days": "-4", "severity_basis": "charge"},
        "severity-0-days", "cannot be less than"),
    Bad("severity", {"severity-0-name": "A", "severity_basis": "charge"}, "severity-0-people",
        "how many people this class has"),
    Bad("severity", {"severity-0-name": "A" * 201, "severity-0-people": "4",
                     "severity_basis": "charge"}, "severity-0-name", "longer than 200"),
    Bad("severity", {"severity-0-name": "A", "severity-0-people": "4", "severity-1-name": "A",
                     "severity-1-people": "5", "severity_basis": "charge"},
        "severity-1-name", "Another class has this name"),
    Bad("severity", {"severity-0-name": "A\x00", "severity-0-people": "4",
                     "severity_basis": "charge"}, "severity-0-name", "cannot be printed"),
    row("terms", "budget_lines", "label", "The name is needed", amount="5"),
    row("terms", "budget_lines", "amount", "is needed", label="Parks"),
    row("terms", "budget_lines", "amount", "is not a number", label="Parks", amount="5 + 5"),
    row("terms", "exposure", "claims", "is not a number", claims="one"),
    row("terms", "exposure", "amount_per_day", "cannot be less", amount_per_day="-1"),
    row("terms", "exposure", "cap_per_claim", "is in", cap_per_claim="5 days"),
]  # fmt: skip

BAD = [*QUICK, *PLACE, *FIGURES, *ROWS]
