"""Days by definition (method, sections 2 and 3.4)."""

from decimal import Decimal

from app.engine import units as u
from app.engine.quantities.register import fact, figure, rate, result
from app.engine.quantity import Scope

LINE = Scope.LINE
mean_hours_held = rate(
    "mean_hours_held",
    "Hours held, on average",
    u.HOURS_PER_PERSON,
    LINE,
    includes="Time from when the person would otherwise have left to when they left.",
    excludes="Time owed to local charges or a sentence.",
    where="A sample of release orders against release times, or the jail log.",
)
hold_hours_total = figure(
    "hold_hours_total",
    "Hours held, all people together",
    u.JAIL_HOURS,
    LINE,
    includes="The sum over everyone held past release.",
    excludes="Time owed to local charges or a sentence.",
    where="The jail log.",
)
share_of_limit_used = rate(
    "share_of_limit_used",
    "Share of the 48-hour limit used",
    u.SHARE,
    LINE,
    most=Decimal(1),
    includes="An assumption, used only where no hours are known: 100% means that everyone "
    "was kept to the limit.",
    where="Say in the note why this share is likely.",
)
clock_limit_days = fact(
    "clock_limit_days", "Mean limit of the 48-hour clock, in days", u.DAYS_PER_PERSON, LINE
)
overdetention_hours = figure(
    "overdetention_hours",
    "Hours kept beyond the limit",
    u.JAIL_HOURS,
    LINE,
    includes="Time past the 48-hour limit. It costs no more an hour, but carries legal exposure.",
    where="The jail log.",
)
people_with_detainer = figure(
    "people_with_detainer",
    "People with a detainer",
    u.PEOPLE,
    LINE,
    includes="Everyone in jail with a detainer on file, held past release or not.",
    where="Jail records, or ICE detainer releases.",
)
stay_with_detainer = rate(
    "stay_with_detainer",
    "Mean stay with a detainer",
    u.DAYS_PER_PERSON,
    LINE,
    includes="Booking to release, people with a detainer.",
    where="The jail log, or a study.",
)
stay_without_detainer = rate(
    "stay_without_detainer",
    "Mean stay without a detainer",
    u.DAYS_PER_PERSON,
    LINE,
    includes="Booking to release, people without a detainer, as alike in charge as can be.",
    where="The jail log, or a study.",
)
extra_days_per_person = rate(
    "extra_days_per_person",
    "Extra days for each person",
    u.DAYS_PER_PERSON,
    LINE,
    least=None,
    includes="A study's figure, used where the two mean stays are not known.",
    where="A local study or regression; say which, and whether it is adjusted.",
)
extra_stay_days_total = figure(
    "extra_stay_days_total",
    "Extra days, all people together",
    u.BED_DAYS,
    LINE,
    least=None,
    includes="A study's total, used where the days for each person are not known.",
    where="A local study.",
)
detainer_bed_days = figure(
    "detainer_bed_days",
    "All jail days of people with a detainer",
    u.BED_DAYS,
    LINE,
    includes="Every day in jail, also those owed to local charges: an upper bound.",
    where="Jail records; in Texas, the monthly report to the Commission on Jail Standards.",
)
hold_days = result("hold_days", "Days held past release", u.BED_DAYS, LINE)
extra_stay_days = result("extra_stay_days", "Days of longer stay", u.BED_DAYS, LINE)
all_days = result("all_days", "All days of people with a detainer", u.BED_DAYS, LINE)
hold_cost = result("hold_cost", "Cost of holds past release", u.DOLLARS, LINE)
extra_stay_cost = result("extra_stay_cost", "Cost of longer stays", u.DOLLARS, LINE)
all_days_cost = result(
    "all_days_cost", "Cost of all days of people with a detainer", u.DOLLARS, LINE
)
detention_days = result("detention_days", "Days counted", u.BED_DAYS)
detention_cost = result("detention_cost", "Detention cost", u.DOLLARS, short="detention")
