"""What a county's page says of federal counts: detainers issued at the facilities it chose."""

from __future__ import annotations

from dataclasses import dataclass

from app.language import say, say_as, say_count
from app.persistence.database import db
from app.reference.counties import County
from app.reports.content.dates import day
from app.services.chosen_facilities import ChosenFacilities, chosen_facilities
from app.services.federal_counts import federal_counts, federal_releases
from app.services.fiscal_years import FIRST_MONTH, starts_of_county
from app.services.own_detainers import certified_detainers
from app.web.detainers.releases import ReleaseShown, shown_release
from app.web.record.workspace import ROLES


@dataclass(frozen=True)
class FederalShown:
    """The releases at the county's own facilities, the newest first.

    `chosen` is None where its officials have chosen none; `is_imported` whether there is any
    release at all.
    """

    releases: tuple[ReleaseShown, ...]
    chosen: ChosenFacilities | None
    is_imported: bool

    @property
    def chosen_by(self) -> str:
        """How many facilities count, who chose them by their role, and when."""
        if self.chosen is None:
            return ""
        count = len(self.chosen.facilities)
        return say_count(
            "{count} facility is counted, chosen by the county’s own officials ({roles}) on {day}.",
            "{count} facilities are counted, chosen by the county’s own officials ({roles}), last "
            "on {day}.",
            count,
            count=count,
            roles=_listed([ROLES[role] for role in self.chosen.roles]),
            day=day(self.chosen.chosen_at.date()),
        )


def federal_shown(county: County) -> FederalShown:
    """What the page of a county tells; a few queries, whatever the size of the releases."""
    chosen = chosen_facilities(db.session, county.fips)
    if chosen is None:
        return FederalShown((), None, bool(federal_releases(db.session)))
    starts = starts_of_county(db.session, county.fips) or FIRST_MONTH
    counted = federal_counts(db.session, county.fips)
    own = certified_detainers(db.session, county.fips) if counted else {}
    releases = tuple(shown_release(each, starts, own) for each in counted)
    is_imported = bool(counted) or bool(federal_releases(db.session))
    return FederalShown(releases, chosen, is_imported)


def _listed(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words) or say("no longer members")
    return say_as("roles", "{first} and {last}", first=", ".join(words[:-1]), last=words[-1])
