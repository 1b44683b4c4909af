"""Numbers that are the same in every county."""

from app.engine import units as u
from app.engine.quantities.register import constant

one = constant("one", "one", u.NUMBER, 1)
hours_per_day = constant("hours_per_day", "hours in a day", u.HOURS_PER_DAY, 24)
minutes_per_hour = constant("minutes_per_hour", "minutes in an hour", u.MINUTES_PER_HOUR, 60)
hours_per_week = constant("hours_per_week", "working hours in a week", u.HOURS_PER_WEEK, 40)
hours_per_position = constant(
    "hours_per_position", "paid hours in a full-time year", u.HOURS_PER_POSITION, 2080
)
days_per_year = constant("days_per_year", "days in a year", u.CALENDAR_YEARS, 365)
