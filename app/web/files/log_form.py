"""The form that sends a jail log: the file, and what is to be known to count it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from flask import request

from app.engine.clock import FORM_I247A, REGULATION
from app.engine.wording import CLOCK_RULES
from app.intake.amounts import read_amount
from app.intake.jail_log.settings import LogSettings
from app.intake.problems import BadCellError
from app.language import marked, say
from app.reference.counties import find_county
from app.reference.state_rules import rule_for
from app.reference.time_zones import DEFAULT_TIME_ZONE, time_zone_of
from app.web.asked_form import AskedForm
from app.web.calculations.choices import choice_list
from app.web.calculations.county_text import NotACounty, read_county
from app.web.calculations.fields import NUMERIC
from app.web.calculations.period_text import NotAPeriod, period_text, read_period
from app.web.files.log_columns import posted_columns
from app.web.said_fields import BooleanField, RadioField, StringField

MOST_A_DAY = Decimal(100_000)
MOST_WORDS, LONGEST_WORD = 20, 60
RULES = (FORM_I247A, REGULATION)
_PLAIN = {"autocomplete": "off", "spellcheck": "false"}


def rule_choices() -> list[Any]:
    """The two rules a log can be held against; the hours beyond either are counted."""
    return choice_list({key: CLOCK_RULES[key] for key in RULES})


class LogForm(AskedForm):
    """What is asked beside the file; all of it may be left as it is."""

    daily_cost = StringField(
        marked("Daily cost (optional)"),
        description=marked("The cost of one jail day, to show dollars beside days."),
        render_kw=NUMERIC,
    )
    county = StringField(
        marked("County (optional)"),
        description=marked("Its name and state, such as Pierce, Washington: sets the time zone."),
        render_kw={**_PLAIN, "maxlength": 80},
    )
    period = StringField(
        marked("Period (optional)"),
        description=marked(
            "Counts only the days of this period: 2015, March 2015, or two dates. Empty: all of it."
        ),
        render_kw={**_PLAIN, "maxlength": 80},
    )
    still_in_jail = BooleanField(
        marked(
            "People without a release are still in jail: count them to the last day of the period"
        ),
        description=marked(
            "Tick it only where that is so. Otherwise a booking without a release is in no sum."
        ),
    )
    rule = RadioField(
        marked("Which 48-hour rule?"),
        choices=rule_choices,
        description=marked("Hours beyond either are counted; this one goes into a calculation."),
    )
    hold_words = StringField(
        marked("Other words for a hold for ICE (optional)"),
        description=marked(
            "Where a hold is a line among the charges: how your jail writes it, with commas "
            "between. Words such as ICE, INS, immigration and detainer are known."
        ),
        render_kw={**_PLAIN, "maxlength": 400},
    )
    all_have_detainer = BooleanField(
        marked("Everybody in this file has an ICE detainer"),
        description=marked("Tick it where the list holds nobody else, and says so in no column."),
    )

    @classmethod
    def blank(cls) -> LogForm:
        """The form before anything is typed."""
        return cls(data={"rule": FORM_I247A})

    @classmethod
    def of_county(cls, fips: str) -> LogForm:
        """The form in a county's own workspace."""
        county = find_county(fips)
        usual = rule_for(county.state).clock_rule if county else FORM_I247A
        return cls(data={"rule": usual if usual in RULES else FORM_I247A})

    @classmethod
    def again(cls, chosen: Mapping[str, Any]) -> LogForm:
        """The form as it was sent, from the settings of a reading."""
        log = LogSettings.from_document(chosen)
        ends = (log.first_day, log.last_day)
        county = find_county(str(chosen.get("county", "")))
        return cls(
            data={
                "daily_cost": chosen.get("daily_cost", ""),
                "county": county.label if county else "",
                "period": period_text((ends[0], ends[1])) if ends[0] and ends[1] else "",
                "rule": log.rule,
                "hold_words": ", ".join(log.hold_words),
                "all_have_detainer": log.all_have_detainer,
                "still_in_jail": log.still_in_jail,
            }
        )

    def settings(self, county_fips: str = "") -> dict[str, Any]:
        """What a reading is started with, after noting at the fields what is wrong.

        The settings of the log, and beside them `daily_cost` (a plain number, or empty) and
        `county`; `county_fips` is that of a workspace, where no county is asked for.
        """
        fips = county_fips or self._county()
        zone = time_zone_of(fips) if fips else None
        first_day, last_day = self._period()
        log = LogSettings(
            columns=posted_columns(request.form),
            hold_words=self._hold_words(),
            zone=zone.name if zone else DEFAULT_TIME_ZONE,
            rule=str(self.rule.data) if self.rule.data in RULES else FORM_I247A,
            first_day=first_day,
            last_day=last_day,
            all_have_detainer=bool(self.all_have_detainer.data),
            still_in_jail=self._are_still_in_jail(),
        )
        return {**log.to_document(), "daily_cost": self._daily_cost(), "county": fips}

    def _daily_cost(self) -> str:
        typed = self.text("daily_cost")
        try:
            return str(read_amount(typed, most=MOST_A_DAY)) if typed else ""
        except BadCellError:
            self.refuse("daily_cost", say("Enter the cost of one jail day, such as $142.18."))
            return ""

    def _county(self) -> str:
        try:
            return read_county(self.text("county")) or ""
        except NotACounty as wrong:
            self.refuse("county", str(wrong))
            return ""

    def _period(self) -> tuple[Any, Any]:
        typed = self.text("period")
        try:
            return read_period(typed) if typed else (None, None)
        except NotAPeriod as wrong:
            self.refuse("period", str(wrong))
            return None, None

    def _are_still_in_jail(self) -> bool:
        if self.still_in_jail.data and not self.text("period"):
            wanted = say("Enter a period: people still in jail are counted to its last day.")
            self.refuse("period", wanted)
        return bool(self.still_in_jail.data)

    def _hold_words(self) -> tuple[str, ...]:
        words = [word.strip() for word in self.text("hold_words").split(",")]
        words = [word for word in words if word]
        if len(words) > MOST_WORDS or any(len(word) > LONGEST_WORD for word in words):
            refused = say(
                "Enter up to {count} words or short phrases, with commas between.",
                count=MOST_WORDS,
            )
            self.refuse("hold_words", refused)
            return ()
        return tuple(words)
