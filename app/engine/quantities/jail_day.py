"""The cost of a jail day (method, section 3.2)."""

from app.engine import units as u
from app.engine.quantities.register import fact, figure, rate, result
from app.engine.quantity import Scope

ITEM = Scope.COST_ITEM
annual_amount = figure("annual_amount", "Amount in one year", u.DOLLARS, ITEM)
in_jail_budget = fact("in_jail_budget", "In the jail's own budget (1) or not (0)", u.NUMBER, ITEM)
is_variable = fact("is_variable", "Changes with each person (1) or not (0)", u.NUMBER, ITEM)
is_step_fixed = fact("is_step_fixed", "Changes in steps (1) or not (0)", u.NUMBER, ITEM)
jail_budget_amount = result("jail_budget_amount", "In the jail's own budget", u.DOLLARS, ITEM)
outside_amount = result("outside_amount", "In other departments' budgets", u.DOLLARS, ITEM)
variable_amount = result("variable_amount", "Variable cost", u.DOLLARS, ITEM)
long_run_amount = result("long_run_amount", "Variable and step-fixed cost", u.DOLLARS, ITEM)

average_daily_population = rate(
    "average_daily_population",
    "Average daily population of the jail",
    u.AVERAGE_PEOPLE,
    includes="Everyone in custody on an average day, whoever pays for them.",
    excludes="People on electronic monitoring or housed in another county.",
    where="The jail's annual report, or the monthly report to the state.",
)
published_daily_cost = rate(
    "published_daily_cost",
    "Published cost of one jail day",
    u.DOLLARS_PER_DAY,
    Scope.LINE,
    short="published rate",
    includes="Whatever the county counted: say which in the note.",
    excludes="Often employee benefits, hospital care, capital and legal cost, "
    "which other departments pay.",
    where="The sheriff's annual report, the budget book, a state jail cost report, "
    "or the rate the county charges others.",
)
bed_days_all = result("bed_days_all", "Bed-days of everyone in the year", u.BED_DAYS)
average_daily_cost = result(
    "average_daily_cost",
    "Average daily cost, jail budget",
    u.DOLLARS_PER_DAY,
    adds_up=False,
    short="average rate",
)
full_daily_cost = result(
    "full_daily_cost",
    "Full daily cost, all departments",
    u.DOLLARS_PER_DAY,
    adds_up=False,
    short="full rate",
)
marginal_daily_cost = result(
    "marginal_daily_cost",
    "Marginal daily cost, one person more or less",
    u.DOLLARS_PER_DAY,
    adds_up=False,
    short="marginal rate",
)
long_run_daily_cost = result(
    "long_run_daily_cost",
    "Long-run daily cost, posts and units included",
    u.DOLLARS_PER_DAY,
    adds_up=False,
    short="long-run rate",
)
outside_budget_share = result(
    "outside_budget_share",
    "Share of cost outside the jail's budget",
    u.SHARE,
    adds_up=False,
)
daily_cost = result("daily_cost", "Daily cost used", u.DOLLARS_PER_DAY, Scope.LINE, adds_up=False)
