"""Staff time, trips, care and program items (method, section 3.6)."""

from app.engine import units as u
from app.engine.quantities.register import figure, rate, result
from app.engine.quantity import Scope

LINE = Scope.LINE
ITEM = Scope.PROGRAM_ITEM
minutes_per_detainer = rate(
    "minutes_per_detainer",
    "Staff minutes for each detainer",
    u.MINUTES_PER_DETAINER,
    LINE,
    includes="Reading, checking, filing, calls with ICE, release paperwork.",
    excludes="Guarding: that is in the daily cost.",
    where="A time study, or the records unit's estimate.",
)
loaded_hourly_wage = rate(
    "loaded_hourly_wage",
    "Staff cost of one hour",
    u.DOLLARS_PER_HOUR,
    LINE,
    includes="Wage with benefits and payroll taxes.",
    where="Human resources, or the salary schedule plus the benefit rate.",
)
trips = figure(
    "trips",
    "Transport trips",
    u.TRIPS,
    LINE,
    includes="Trips the county makes because of a detainer.",
    excludes="Trips that ICE makes.",
    where="Transport log.",
)
cost_per_trip = rate(
    "cost_per_trip",
    "Cost of one trip",
    u.DOLLARS_PER_TRIP,
    LINE,
    includes="Deputies' time, fuel, vehicle.",
    where="Transport log and fleet rates.",
)
added_medical_cost_per_person = rate(
    "added_medical_cost_per_person",
    "Added medical cost for each person held",
    u.DOLLARS_PER_PERSON,
    LINE,
    includes="Care given during the hold that the daily cost leaves out.",
    excludes="Care already in the daily cost.",
    where="Medical contractor's bills.",
)
processing_hours = result("processing_hours", "Staff hours for detainers", u.WORK_HOURS, LINE)
processing_cost = result(
    "processing_cost", "Staff time for detainers", u.DOLLARS, LINE, short="staff time"
)
transport_cost = result("transport_cost", "Transport", u.DOLLARS, LINE, short="transport")
medical_cost = result("medical_cost", "Added medical care", u.DOLLARS, LINE, short="medical care")

program_amount = figure("program_amount", "Amount", u.DOLLARS, ITEM, field="amount")
officers = figure("officers", "Officers", u.OFFICERS, ITEM)
program_hours = rate(
    "program_hours", "Hours for each officer", u.HOURS_PER_OFFICER, ITEM, field="hours"
)
program_weeks = rate(
    "program_weeks", "Weeks for each officer", u.WEEKS_PER_OFFICER, ITEM, field="weeks"
)
program_wage = rate(
    "program_wage", "Staff cost of one hour", u.DOLLARS_PER_HOUR, ITEM, field="loaded_hourly_wage"
)
program_item_hours = result("program_item_hours", "Officer hours", u.WORK_HOURS, ITEM)
program_item_cost = result("program_item_cost", "Cost of the item", u.DOLLARS, ITEM)
program_cost = result("program_cost", "Program cost", u.DOLLARS, short="program")
taking_part_cost = result(
    "taking_part_cost", "Added staff and program cost", u.DOLLARS, short="added cost"
)
gross_cost = result("gross_cost", "Gross cost", u.DOLLARS, short="gross cost")
