"""Place and period (method, section 3.1)."""

from app.engine import units as u
from app.engine.quantities.register import fact, figure, result

population = figure(
    "population",
    "Residents of the county",
    u.RESIDENTS,
    includes="Everyone who lives in the county.",
    excludes="People jailed there who live elsewhere.",
    where="Census Bureau county estimates. Filled in when you name the county.",
)
period_days = fact("period_days", "Days in the period", u.CALENDAR_DAYS)
year_days = fact("year_days", "Days in the budget year", u.CALENDAR_DAYS)
cpi_of_period = fact("cpi_of_period", "CPI-U in the year of the period", u.INDEX)
cpi_of_dollars = fact("cpi_of_dollars", "CPI-U in the year of the dollars shown", u.INDEX)
annual_jail_spending = figure(
    "annual_jail_spending",
    "Jail spending in one year",
    u.DOLLARS,
    includes="The adopted or actual jail budget of one year.",
    excludes="Sheriff's patrol, courts and other offices.",
    where="Adopted budget, page of the jail or corrections department.",
)
beds_used = result("beds_used", "Beds in use all through the period", u.BEDS)
