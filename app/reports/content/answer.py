"""The answer in one sentence, with its number, and what that number counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, plain_number
from app.reports.content.amounts import headline
from app.reports.content.dates import day, period_in_words
from app.reports.content.phrases import listed, lower_first
from app.reports.content.stated import Stated

SUBJECTS = {
    "hold": "Holding people past release for ICE",
    "extra_stay": "Longer jail stays linked to ICE detainers",
    "all_days": "All jail days of people with an ICE detainer",
    "program": "Taking part in ICE detainers and programs",
}
COUNTS = {
    "hold": "It counts only the time people were kept after they could have left.",
    "extra_stay": "It counts the longer stay of people with a detainer beside people without one. "
    "Other differences between the two groups may be part of it.",
    "all_days": "It counts every jail day of everyone with a detainer, also the days owed to local "
    "charges: an upper bound, not what detainers alone add.",
    "program": "It counts only what taking part adds: staff time, trips, care and program items. "
    "It counts no jail days.",
}
ADDED = {
    "processing_cost": "staff time",
    "transport_cost": "transport",
    "medical_cost": "medical care",
    "program_cost": "program cost",
}
_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """A sentence in three parts: its amount is set large. Without a total `amount` is empty."""

    before: str
    amount: str
    after: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return f"{self.before}{self.amount}{self.after}"


def answer(stated: Stated) -> Answer:
    """The sentence that opens the page."""
    net, gross = stated.value("net_cost"), stated.value("gross_cost")
    if net is None or gross is None:
        return _refusal(stated)
    if gross < 0 or net < 0:
        return _gain(stated, gross, net)
    before = f"{_subject(stated)} cost {stated.about.county} "
    return Answer(before, headline(net), f" {when(stated)}, {_money_received(stated)}.")


def question(stated: Stated) -> str:
    """What the calculation asks, for the head of a report: no number in it."""
    place, subject = stated.about.county, SUBJECTS[stated.definition]
    return f"What did {lower_first(subject)} cost {place} {when(stated)}?"


def what_it_counts(stated: Stated) -> str:
    """One or two sentences under the answer: days, rate, and what is and is not in it."""
    parts = [_days_and_rate(stated), COUNTS[stated.definition]]
    if stated.has_total and stated.is_partly_covered:
        parts.append(_coverage(stated))
    return " ".join(part for part in parts if part)


def when(stated: Stated) -> str:
    """The period in words; where only some of its days are on record, it says so."""
    first, last = stated.period
    if not stated.is_partly_covered:
        return period_in_words(first, last)
    days = plain_number(Decimal(stated.statement["counted_days"]))
    return f"on {days} days on record between {day(first)} and {day(last)}"


def _subject(stated: Stated) -> str:
    subject = SUBJECTS[stated.definition]
    if stated.definition == "program":
        return subject
    names = [words for name, words in ADDED.items() if stated.value(name)]
    if not names:
        return subject
    added = listed(names) if len(names) <= _MOST_NAMED else "staff and other added cost"
    return f"{subject}, {added} included,"


def _money_received(stated: Stated) -> str:
    received = stated.value("reimbursements")
    if received is None:
        return "before any money received"
    return f"after {headline(received)} in money received" if received else "with no money received"


def _gain(stated: Stated, gross: Decimal, net: Decimal) -> Answer:
    """Net cost below zero, or days below zero: said as a gain, with both sides of it."""
    received, county = stated.value("reimbursements"), stated.about.county
    amount = headline(net.copy_abs())
    if gross < 0:
        before = (
            "People with an ICE detainer stayed less long than others: by this count a gain of "
        )
        told = f", with {headline(received)} in money received" if received else ""
        return Answer(before, amount, f" to {county} {when(stated)}{told}.")
    sides = (
        f"{headline(received or Decimal(0))} in money received against {headline(gross)} in cost"
    )
    before = f"{_subject(stated)} brought {county} a gain of "
    return Answer(before, amount, f" {when(stated)}: {sides}.")


def _refusal(stated: Stated) -> Answer:
    subject = lower_first(SUBJECTS[stated.definition])
    first, last = stated.period
    asked = f"what {subject} cost {stated.about.county} {period_in_words(first, last)}"
    return Answer(f"There is no total yet for {asked}.", "", "")


def _days_and_rate(stated: Stated) -> str:
    days = stated.value("detention_days")
    if days is None or not stated.has_total:
        return ""
    counted = f"{plain_number(days, 1)} {'day' if days == 1 else 'days'}"
    rate, mean = stated.value("daily_cost"), stated.value("effective_daily_cost")
    if rate is not None:
        return f"That is {counted} at {dollars(rate)} a day."
    return f"That is {counted} at {dollars(mean)} a day on average." if mean is not None else ""


def _coverage(stated: Stated) -> str:
    covered, period = (
        plain_number(Decimal(stated.statement[name])) for name in ("counted_days", "period_days")
    )
    return f"The lines on record cover {covered} of the {period} days of the period."
