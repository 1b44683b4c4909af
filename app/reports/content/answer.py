"""The answer in one sentence, with its number, and what that number counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, plain_number
from app.engine.phrases import listed, lower_first
from app.reports.content.amounts import days_text, headline
from app.reports.content.dates import period_in_words
from app.reports.content.money_notes import gain_note
from app.reports.content.stated import Stated

SUBJECTS = {
    "hold": "Holding people past release for ICE",
    "extra_stay": "Longer jail stays linked to ICE detainers",
    "all_days": "All jail days of people with an ICE detainer",
    "program": "Added staff and program work for ICE",
}
COUNTS = {
    "hold": "It counts only the time people were kept after they could have left.",
    "extra_stay": "It counts the longer stay of people with a detainer beside people without one. "
    "Other differences between the two groups may be part of it.",
    "all_days": "It counts every jail day of everyone with a detainer, also the days owed to local "
    "charges: an upper bound, not what detainers alone add.",
    "program": "It counts only added cost: staff time, trips, care and program items. "
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
    """One or two sentences under the answer: what is and is not in it, days and rate."""
    if not stated.has_total:
        known = any(each["amount"] for each in stated.statement["definitions"].values())
        other = " Another definition already has an amount." if known else ""
        return f"What is not known is left out, never taken as zero.{other}"
    told = (COUNTS[stated.definition], _days_and_rate(stated), gain_note(stated))
    return " ".join(text for text in told if text)


def when(stated: Stated) -> str:
    """The period in words; where only some of its days are on record, it says so."""
    words = period_in_words(*stated.period)
    if not stated.is_partly_covered:
        return words
    covered, days = (
        plain_number(Decimal(stated.statement[name])) for name in ("counted_days", "period_days")
    )
    return f"{words} ({covered} of {days} days on record)"


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
        return "before any money received: none was entered"
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
    asked = f"what {subject} cost {stated.about.county} {period_in_words(*stated.period)}"
    return Answer(f"There is no total yet for {asked}.", "", "")


def _days_and_rate(stated: Stated) -> str:
    """What the days come to, and what is added to them, so that the parts can be told apart."""
    days, cost = stated.value("detention_days"), stated.value("detention_cost")
    if days is None or cost is None or not stated.has_total:
        return ""
    counted = f"{days_text(days)}{_rate(stated)}"
    added = stated.value("taking_part_cost")
    if not added and stated.value("net_cost") == cost:
        return f"That is {counted}."
    told = f"The days come to {headline(cost)}: {counted}"
    return f"{told}. Staff and program work adds {headline(added)}." if added else f"{told}."


def _rate(stated: Stated) -> str:
    rate, mean = stated.value("daily_cost"), stated.value("effective_daily_cost")
    if rate is not None:
        return f" at {dollars(rate)} a day"
    return f" at {dollars(mean)} a day on average" if mean is not None else ""
