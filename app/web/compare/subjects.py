"""The first of two calculations, and all that it can be compared with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.engine import Case
from app.language import say
from app.persistence.calculations import calculations_of_key, find_version
from app.persistence.database import db
from app.persistence.models import Calculation, CalculationVersion, CountyVersion
from app.reference.studies import Study, studies
from app.services.county_versions import version_name, version_named, versions_in_force
from app.services.find_draft import draft_document, find_draft
from app.services.keys import key_hash
from app.web.compare.named import (
    Offered,
    certified_offered,
    draft_offered,
    study_offered,
    today_offered,
    version_offered,
)

Choices = Sequence[tuple[str, str]]
MOST_DIGITS = 9


@dataclass(frozen=True)
class Subject:
    """What stands on the left. `calculation` where its other versions may be seen, `version` where
    it is a saved one, `browser_key` where the calculations of this browser may be chosen.

    `kept` are parts of the address that the form must send again.
    """

    offered: Offered
    calculation: Calculation | None = None
    version: CalculationVersion | None = None
    browser_key: str | None = None
    kept: Mapping[str, str] = field(default_factory=dict)

    def choices(self) -> dict[str, Choices]:
        """What it can be compared with, in groups, each with the text of the address."""
        return {
            say("This calculation"): self._itself(),
            say("County-certified figures"): self._certified(),
            say("Calculations of this browser"): self._of_browser(),
            say("Published studies, recomputed"): _of_studies(self.offered.side.statement.case),
        }

    def _itself(self) -> Choices:
        found: list[tuple[str, str]] = []
        if self.version is not None:
            found.append(("today", say("The same figures under today’s method")))
        if self.calculation is not None:
            if self.version is not None:
                found.append(("draft", say("The draft as it stands now")))
            found += [
                (f"version:{each.number}", say("Version {number}", number=each.number))
                for each in reversed(self.calculation.versions)
                if each is not self.version
            ]
        return found

    def _certified(self) -> Choices:
        """What the calculation's county has certified, the newest year first."""
        fips = self.offered.side.statement.case.county_fips
        return [
            (f"certified:{version_name(fips, each.fiscal_year, each.number)}", _certified(each))
            for each in versions_in_force(db.session, fips)
            if each.calculation_version is not self.version
        ]

    def _of_browser(self) -> Choices:
        if not self.browser_key:
            return []
        own = self.calculation.id if self.calculation else ""
        found: list[tuple[str, str]] = []
        for each in calculations_of_key(db.session, key_hash(self.browser_key)):
            if each.id != own:
                title = draft_document(each).get("title") or say("Untitled calculation")
                draft = say("{title} (draft)", title=title)
                found.append((f"calculation:{each.id}", draft))
                found += [
                    (
                        f"calculation:{each.id}:{version.number}",
                        say("{title} (version {number})", title=title, number=version.number),
                    )
                    for version in reversed(each.versions)
                ]
        return found

    def find(self, wish: str) -> Offered | None:
        """The calculation that a choice stands for; None where there is none."""
        kind, _, rest = wish.partition(":")
        match kind:
            case "today" if self.version is not None and not rest:
                return today_offered(self.version, is_own=self.calculation is not None)
            case "draft" if self.calculation is not None and self.version and not rest:
                return draft_offered(self.calculation)
            case "version" if self.calculation is not None:
                return _version(self.calculation.id, rest)
            case "certified":
                certified = version_named(db.session, rest)
                return certified_offered(certified) if certified else None
            case "calculation":
                return self._calculation(rest)
            case "study":
                study_id, _, case_key = rest.partition(":")
                return study_offered(study_id, case_key)
        return None

    def _calculation(self, rest: str) -> Offered | None:
        calculation_id, _, number = rest.partition(":")
        found = find_draft(db.session, calculation_id, self.browser_key)
        if found is None:
            return None
        return _version(calculation_id, number) if number else draft_offered(found)


def _version(calculation_id: str, number: str) -> Offered | None:
    if not (number.isascii() and number.isdigit()) or len(number) > MOST_DIGITS:
        return None
    version = find_version(db.session, calculation_id, int(number))
    return version_offered(version) if version else None


def _certified(version: CountyVersion) -> str:
    return say(
        "Fiscal year {year}, version {number}", year=version.fiscal_year, number=version.number
    )


def _of_studies(case: Case) -> Choices:
    """Every case of every study, those of the same county first."""
    found = [
        (study.county_fips != case.county_fips, f"study:{study.id}:{key}", _label(study, key))
        for study in studies()
        for key in study.cases
    ]
    return [(value, label) for _, value, label in sorted(found, key=lambda each: each[0])]


def _label(study: Study, key: str) -> str:
    return f"{study.place}, {study.year}: {study.cases[key]['title']}"
