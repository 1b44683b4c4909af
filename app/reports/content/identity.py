"""Which calculation this is: the line over the answer, the head of a printed page, the summary."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.numerals import dollars
from app.engine.wording import DEFINITIONS
from app.language import say
from app.reports.content.amounts import exact, taken_off
from app.reports.content.certification import signature
from app.reports.content.dates import day, period
from app.reports.content.phrases import shortened
from app.reports.content.stated import Stated

_MOST_RUNNING = 70


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A line of the summary's table."""

    label: str
    amount: str | None
    kind: str | None = None


def meta(stated: Stated) -> tuple[str, ...]:
    """What stands over the answer, beside the badge."""
    about, case = stated.about, stated.case
    preparer = _preparer(stated)
    prepared = say("Prepared by {name}", name=preparer) if preparer else ""
    title = str(case.get("title", ""))
    when = period(*stated.period)
    parts = (title, about.place, case.get("jail", ""), when, _version(stated), prepared)
    return tuple(part for part in parts if part)


def running(stated: Stated) -> str:
    """The head of every printed page: what it is, how sure, which version."""
    about = stated.about
    place = about.place or say("A county")
    name = stated.case.get("title") or f"{place}, {period(*stated.period)}"
    version = say("version {number}", number=about.version) if about.version else say("not saved")
    updated = say("the county’s figures have been updated since") if about.updated else ""
    made_up = say("made-up figures") if about.made_up else ""
    parts = (name, about.status_words, version, about.withdrawn, updated, made_up)
    return " · ".join(shortened(part, _MOST_RUNNING) for part in parts if part)


def summary(stated: Stated) -> tuple[SummaryRow, ...]:
    """Gross cost, money received and net cost in three lines, and the net cost a resident."""
    gross, received = stated.value("gross_cost"), stated.value("reimbursements")
    net, resident = stated.value("net_cost"), stated.value("net_cost_per_resident")
    if gross is None or net is None:
        return ()
    rows = [SummaryRow(say("Gross cost"), dollars(gross))]
    off = say("none entered") if received is None else taken_off(f"{received:f}")
    rows.append(SummaryRow(say("Money received"), off))
    label = say("Net cost to the county (a gain)") if net < 0 else say("Net cost to the county")
    rows.append(SummaryRow(label, exact(f"{net:f}"), "total"))
    if resident is not None:
        rows.append(SummaryRow(say("For each resident"), dollars(resident), "apart"))
    return tuple(rows)


def identity(stated: Stated) -> tuple[tuple[str, str], ...]:
    """Pairs of name and text that tell this calculation from any other."""
    about = stated.about
    pairs = (
        (say("Place"), about.place),
        (say("Jail"), stated.case.get("jail", "")),
        (say("Period"), period(*stated.period)),
        (say("Definition of cost"), DEFINITIONS[stated.definition]),
        (say("Status"), about.status_words),
        *signature(stated),
        (say("Prepared by"), _preparer(stated)),
        (say("Saved"), saved(stated)),
        (say("Version") if about.version else say("Method"), _version(stated)),
        (say("Reference data"), about.reference_version),
        (say("Read it at"), about.address or ""),
        (say("Fingerprint"), fingerprint(stated)),
    )
    return tuple((name, text) for name, text in pairs if text)


def saved(stated: Stated) -> str:
    """The day it was saved; empty for a draft."""
    return day(stated.about.saved_at.date()) if stated.about.saved_at else ""


def fingerprint(stated: Stated) -> str:
    """The fingerprint in groups of four, to be read out or compared by eye."""
    text = stated.about.fingerprint or str(stated.statement["fingerprint"])
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def _preparer(stated: Stated) -> str:
    return stated.about.prepared_by or str(stated.case.get("prepared_by", ""))


def _version(stated: Stated) -> str:
    method = stated.about.method_version or stated.statement["method_version"]
    number = stated.about.version
    if number:
        return say("Version {number}, method {method}", number=number, method=method)
    return say("Method {method}", method=method)
