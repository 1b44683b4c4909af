"""Whether a county's year can be certified: what is impossible in it, and what is unusual."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.records.contents import problems_of
from app.records.entry import EVERY_YEAR, Place, Record
from app.records.fields import field_label
from app.records.findings import Checks as Checks
from app.records.findings import Finding as Finding
from app.records.findings import PeerRates as PeerRates
from app.records.findings import digest_of
from app.records.fiscal_year import FiscalYear
from app.records.labels import label_of
from app.records.looked_at import LookedAt, WorkedYear
from app.records.method_warnings import what_the_method_finds
from app.records.named_people import texts_that_may_name
from app.records.overlapping_rates import overlapping_rates
from app.records.sentences import sentence, sentence_at
from app.records.unsourced import figures_without_source
from app.records.unusual_amounts import (
    daily_cost_beside_peers,
    days_beside_the_jail,
    scaap_days_beside_the_jail,
)
from app.records.unusual_counts import (
    jails_left_out,
    jumps_from_last_year,
    stages_that_grow,
    values_left_out,
)
from app.reference.counties import County

Check = Callable[[LookedAt], Iterator[Finding]]
# Each finds one kind of unusual value; none of them stops anything.
CHECKS: tuple[Check, ...] = (
    daily_cost_beside_peers,
    days_beside_the_jail,
    scaap_days_beside_the_jail,
    stages_that_grow,
    jumps_from_last_year,
    jails_left_out,
    values_left_out,
    what_the_method_finds,
    texts_that_may_name,
    figures_without_source,
)


def checks_of(
    county: County,
    year: FiscalYear,
    record: Record,
    last_year: Record = (),
    peers: PeerRates | None = None,
) -> Checks:
    """The errors and the warnings of one fiscal year, in the language in use.

    `record` and `last_year`: what is in force for the year and for the year before it. `peers`:
    daily costs of counties of the size. Errors are what the method refuses, told by place, and two
    rates at once; where there are any, what rests on a case that can be read is not looked at.
    """
    this, last = WorkedYear(county, year, record), WorkedYear(county, year.before, last_year)
    errors = tuple(_errors(this))
    looked = LookedAt(this, last, peers)
    return Checks(errors, tuple(finding for check in CHECKS for finding in check(looked)))


def _errors(worked: WorkedYear) -> Iterator[Finding]:
    """Values that are wrong by themselves, then what the case of the year is refused for."""
    wrong: set[Place] = set()
    for finding in _wrong_by_themselves(worked):
        wrong.update(finding.places)
        yield finding
    for problem in worked.read[1].problems:
        places = worked.made.places_at(problem.path)
        if not wrong.intersection(places):
            message = sentence_at(problem, worked)
            yield _error(f"case/{problem.path}", places, message, worked)
    yield from _two_rates_at_once(worked)


def _two_rates_at_once(worked: WorkedYear) -> Iterator[Finding]:
    """Daily rates of one jail that are in force on the same days of the year."""
    for overlap in overlapping_rates(worked.record):
        if overlap.first <= worked.year.last_day and overlap.last >= worked.year.first_day:
            places = (overlap.one.entered.place, overlap.other.entered.place)
            yield _error(f"rates/{places[0]}", places, str(overlap), worked)


def _wrong_by_themselves(worked: WorkedYear) -> Iterator[Finding]:
    for entered in worked.record:
        place = entered.place
        if place.fiscal_year not in (EVERY_YEAR, worked.year.year):
            continue
        for problem in problems_of(place, entered.content):
            subject = label_of(place, worked.record)
            if problem.field not in ("", "likely"):
                subject = f"{subject}, {field_label(place, problem.field.partition('.')[0])}"
            message = sentence(subject, problem.message)
            yield _error(f"value/{place}/{problem.field}", (place,), message, worked)


def _error(subject: str, places: tuple[Place, ...], message: str, worked: WorkedYear) -> Finding:
    return Finding(subject, places, message, digest_of((worked.record, places)))
