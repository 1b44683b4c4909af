"""What the page of a signature receives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from flask import url_for

from app.engine.numerals import whole_dollars
from app.engine.quantities import net_cost
from app.engine.wording import DEFINITIONS
from app.language import say, say_count
from app.persistence.database import db
from app.persistence.models import CountyVersion
from app.records.entry import Place
from app.reports.content.dates import day
from app.services.acting import Acting, Action
from app.services.calculate_year import calculate_year
from app.services.certify_year import CannotCertifyError, standing_in_the_way
from app.services.changes_since_version import ChangesSince
from app.services.check_year import CheckedYear, check_year
from app.services.list_documents import list_documents
from app.services.open_record import OpenRecord, open_record
from app.services.show_county_status import certified_in_short
from app.services.state_of_year import YearState, state_of_year
from app.web.certified.addresses import version_href
from app.web.certified.change_list import ChangeList, Known, change_list
from app.web.certified.contexts import signer
from app.web.record.place_addresses import place_address


@dataclass(frozen=True)
class Headline:
    """The net cost certified so far and as it would be; a text each, "not known yet" for none."""

    definition: str
    before: str | None
    after: str


@dataclass(frozen=True)
class CertifyContext:
    """Everything the page tells. `in_the_way` is why this person cannot sign now, if anything.

    `own_values` are those the person was the last to enter, each with the address of its page.
    `entered_by` says who was last to enter the values, with how many: none of them signs.
    """

    address: dict[str, Any]
    fiscal_year: int
    state: YearState
    version: CountyVersion | None
    version_signer: str
    version_day: str
    version_href: str
    since: ChangesSince
    record: OpenRecord
    checked: CheckedYear
    headline: Headline
    may_sign: bool
    in_the_way: CannotCertifyError | None
    changes: ChangeList
    own_values: tuple[tuple[str, str], ...]
    entered_by: tuple[str, ...]

    @property
    def is_correction(self) -> bool:
        """Whether the signature corrects figures that were certified before."""
        return self.version is not None

    @property
    def can_sign(self) -> bool:
        """Whether the form of the signature stands on the page."""
        return self.may_sign and self.in_the_way is None

    @property
    def errors(self) -> list[tuple[str, str]]:
        """What cannot be, each with the way to the value that may be wrong."""
        year = url_for("record.year", **self.address)
        return [
            (each.message, self._href(each.places[0]) if each.places else year)
            for each in self.checked.errors
        ]

    @property
    def checks_href(self) -> str:
        """Where warnings are confirmed."""
        return url_for("record.checks", **self.address)

    def _href(self, place: Place) -> str:
        return place_address(self.address["fips"], place, self.record)


def certify_context(acting: Acting, fiscal_year: int) -> CertifyContext:
    """The page for one person and one fiscal year of their county, as it stands now."""
    fips, session = acting.county_fips, db.session
    state = state_of_year(session, fips, fiscal_year)
    record = open_record(session, fips, fiscal_year)
    version, may_sign = state.version, acting.may(Action.CERTIFY)
    way = standing_in_the_way(session, acting, fiscal_year, state.since) if may_sign else None
    return CertifyContext(
        address={"fips": fips, "fiscal_year": fiscal_year},
        fiscal_year=fiscal_year,
        state=state.state,
        version=version,
        version_signer=signer(version) if version else "",
        version_day=day(version.created_at.date()) if version else "",
        version_href=version_href(version) if version else "",
        since=state.since,
        record=record,
        checked=check_year(session, fips, fiscal_year),
        headline=_headline(fips, fiscal_year, version),
        may_sign=may_sign,
        in_the_way=way,
        changes=_change_list(state.since, record),
        own_values=tuple(_own_values(acting, state.since)) if may_sign else (),
        entered_by=tuple(_entered_by(state.since)),
    )


def _change_list(since: ChangesSince, record: OpenRecord) -> ChangeList:
    fips = record.county_fips
    documents = {each.sha256: each.file_name for each in list_documents(db.session, fips)}
    known = Known(
        record=record.record,
        last={each.place: each for each in since.last},
        documents=documents,
        hrefs={each.place: place_address(fips, each.place, record) for each in since.changes},
        is_correction=since.version is not None,
    )
    return change_list(since.changes, known)


def _own_values(acting: Acting, since: ChangesSince) -> Iterable[tuple[str, str]]:
    """Told also while something else stands in the way: it would have to be mended all the same."""
    ids = {each.place: each.entry_id for each in since.last}
    for change in since.own_values(acting.person_id):
        address = url_for("record.entry", fips=acting.county_fips, entry_id=ids[change.place])
        yield change.text, address


def _headline(fips: str, fiscal_year: int, version: CountyVersion | None) -> Headline:
    statement = calculate_year(db.session, fips, fiscal_year).statement
    net = statement.value(net_cost) if statement else None
    before = certified_in_short(version) if version else None
    return Headline(
        DEFINITIONS[statement.case.definition] if statement else "",
        _amount(before.net_cost) if before else None,
        _amount(net),
    )


def _amount(value: Decimal | None) -> str:
    return say("not known yet") if value is None else whole_dollars(value)


def _entered_by(since: ChangesSince) -> Iterable[str]:
    """Who was the last to enter values that this signature stands for."""
    counted = Counter((each.author_id, each.author) for each in since.to_separate)
    for (_, name), count in counted.most_common():
        yield say_count(
            "{name}: {count} value", "{name}: {count} values", count, name=name, count=count
        )
