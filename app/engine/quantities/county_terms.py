"""The result in the county's terms (method, section 3.8)."""

from decimal import Decimal

from app.engine import units as u
from app.engine.quantities.register import fact, figure, rate, result
from app.engine.quantity import Scope

effective_daily_cost = result(
    "effective_daily_cost", "Cost of one day counted", u.DOLLARS_PER_DAY, adds_up=False
)
cost_per_detainer = result(
    "cost_per_detainer", "Net cost for each detainer", u.DOLLARS_PER_DETAINER, adds_up=False
)
cost_per_person_with_detainer = result(
    "cost_per_person_with_detainer",
    "Net cost for each person with a detainer",
    u.DOLLARS_PER_PERSON,
    adds_up=False,
)
cost_per_person_held = result(
    "cost_per_person_held", "Net cost for each person held", u.DOLLARS_PER_PERSON, adds_up=False
)
net_cost_per_resident = result(
    "net_cost_per_resident", "Net cost for each resident", u.DOLLARS_PER_RESIDENT, adds_up=False
)
share_of_jail_spending = result(
    "share_of_jail_spending", "Share of one year's jail spending", u.SHARE, adds_up=False
)
full_time_equivalents = result(
    "full_time_equivalents", "Full-time positions for one year", u.POSITIONS, adds_up=False
)
net_cost_constant_dollars = result(
    "net_cost_constant_dollars", "Net cost in constant dollars", u.DOLLARS
)

budget_amount = figure("budget_amount", "Budget line", u.DOLLARS, Scope.BUDGET_LINE, field="amount")
share_of_budget_line = result(
    "share_of_budget_line",
    "Net cost as a share of the line",
    u.SHARE,
    Scope.BUDGET_LINE,
    adds_up=False,
)

severity_people = figure("severity_people", "People", u.PEOPLE, Scope.SEVERITY, field="people")
severity_days = figure("severity_days", "Days", u.BED_DAYS, Scope.SEVERITY, field="days")
severity_share = result("severity_share", "Share", u.SHARE, Scope.SEVERITY)
severity_cost = result("severity_cost", "Share of the detention cost", u.DOLLARS, Scope.SEVERITY)

detainer_growth = rate(
    "detainer_growth",
    "Growth of detainers, a year",
    u.SHARE,
    least=Decimal(-1),
    most=Decimal(5),
    includes="5% means one in twenty more each year; 0 means no change; less than 0, fewer.",
    where="The county's own trend; say which years.",
)
daily_cost_growth = rate(
    "daily_cost_growth",
    "Growth of the daily cost, a year",
    u.SHARE,
    least=Decimal(-1),
    most=Decimal(5),
    includes="Wages and contracts, as the county's forecast has them.",
    where="The county's budget forecast.",
)
years_ahead = fact("years_ahead", "Years after the period", u.NUMBER, Scope.PROJECTION)
projected_detention_cost = result(
    "projected_detention_cost", "Detention cost", u.DOLLARS, Scope.PROJECTION
)
projected_other_cost = result(
    "projected_other_cost", "Staff, transport, care and program", u.DOLLARS, Scope.PROJECTION
)
projected_reimbursements = result(
    "projected_reimbursements", "Money received", u.DOLLARS, Scope.PROJECTION
)
projected_net_cost = result("projected_net_cost", "Net cost", u.DOLLARS, Scope.PROJECTION)
projected_six_year_cost = result("projected_six_year_cost", "Net cost, six years", u.DOLLARS)
