"""The answer in one sentence, with its number, and what that number counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.engine.numerals import dollars, plain_number
from app.engine.phrases import listed
from app.language import say
from app.reports.content.amounts import days_text, headline
from app.reports.content.answer_words import (
    ADDED,
    COST,
    COST_WITH_ADDED,
    COUNTS,
    GAIN,
    GAIN_WITH_ADDED,
    NO_TOTAL,
    QUESTION,
)
from app.reports.content.dates import period_in_words
from app.reports.content.money_notes import gain_note
from app.reports.content.places import contracted
from app.reports.content.stated import Stated

_MOST_NAMED = 2
# Stands in a sentence where its amount will, so that the sentence can be parted there.
_AMOUNT = "\N{OBJECT REPLACEMENT CHARACTER}"


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
    money = _money_received(stated)
    told = _sentence(COST, COST_WITH_ADDED, stated, money_received=money)
    return _around(headline(net), told)


def question(stated: Stated) -> str:
    """What the calculation asks, for the head of a report: no number in it."""
    place = stated.about.county
    return contracted(say(QUESTION[stated.definition], county=place, when=when(stated)))


def what_it_counts(stated: Stated) -> str:
    """One or two sentences under the answer: what is and is not in it, days and rate."""
    if not stated.has_total:
        known = any(each["amount"] for each in stated.statement["definitions"].values())
        other = say("Another definition already has an amount.") if known else ""
        return f"{say('What is not known is left out, never taken as zero.')} {other}".rstrip()
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
    return say(
        "{period} ({covered} of {days} days on record)", period=words, covered=covered, days=days
    )


def _sentence(
    alone: Mapping[str, str], with_added: Mapping[str, str], stated: Stated, **values: str
) -> str:
    """The sentence of the definition in use, with the added cost that is in the amount."""
    values |= {"county": stated.about.county, "amount": _AMOUNT, "when": when(stated)}
    added = _added(stated)
    if not added:
        return say(alone[stated.definition], **values)
    return say(with_added[stated.definition], added=added, **values)


def _around(amount: str, told: str) -> Answer:
    """A sentence parted at its amount."""
    before, _, after = contracted(told).partition(_AMOUNT)
    return Answer(before, amount, after)


def _added(stated: Stated) -> str:
    """The added cost that stands beside the days; of the definition that is nothing else, none."""
    if stated.definition == "program":
        return ""
    names = [ADDED[name] for name in ADDED if stated.value(name)]
    return listed(names) if len(names) <= _MOST_NAMED else say("staff and other added cost")


def _money_received(stated: Stated) -> str:
    received = stated.value("reimbursements")
    if received is None:
        return say("before any money received: none was entered")
    if not received:
        return say("with no money received")
    return say("after {amount} in money received", amount=headline(received))


def _gain(stated: Stated, gross: Decimal, net: Decimal) -> Answer:
    """Net cost below zero, or days below zero: said as a gain, with both sides of it."""
    received = stated.value("reimbursements") or Decimal(0)
    told = (
        _shorter(stated, received)
        if gross < 0
        else _sentence(
            GAIN, GAIN_WITH_ADDED, stated, received=headline(received), cost=headline(gross)
        )
    )
    return _around(headline(net.copy_abs()), told)


def _shorter(stated: Stated, received: Decimal) -> str:
    values = {"county": stated.about.county, "amount": _AMOUNT, "when": when(stated)}
    if not received:
        return say(
            "People with an ICE detainer stayed less long than others: by this count a gain of "
            "{amount} to {county} {when}.",
            **values,
        )
    return say(
        "People with an ICE detainer stayed less long than others: by this count a gain of "
        "{amount} to {county} {when}, with {received} in money received.",
        received=headline(received),
        **values,
    )


def _refusal(stated: Stated) -> Answer:
    asked = period_in_words(*stated.period)
    told = say(NO_TOTAL[stated.definition], county=stated.about.county, when=asked)
    return Answer(contracted(told), "", "")


def _days_and_rate(stated: Stated) -> str:
    """What the days come to, and what is added to them, so that the parts can be told apart."""
    days, cost = stated.value("detention_days"), stated.value("detention_cost")
    if days is None or cost is None or not stated.has_total:
        return ""
    counted = _counted(days, stated)
    added = stated.value("taking_part_cost")
    if not added and stated.value("net_cost") == cost:
        return say("That is {days}.", days=counted)
    told = say("The days come to {amount}: {days}.", amount=headline(cost), days=counted)
    if not added:
        return told
    return f"{told} {say('Staff and program work adds {amount}.', amount=headline(added))}"


def _counted(days: Decimal, stated: Stated) -> str:
    """The days with their rate: "712.42 days at $98.17 a day"."""
    text = days_text(days)
    rate, mean = stated.value("daily_cost"), stated.value("effective_daily_cost")
    if rate is not None:
        return say("{days} at {rate} a day", days=text, rate=dollars(rate))
    if mean is not None:
        return say("{days} at {rate} a day on average", days=text, rate=dollars(mean))
    return text
