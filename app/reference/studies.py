"""Published local cost studies, each computed again from its own figures.

One file a study in data/studies/. The engine does the arithmetic, through the cases written there;
what each check must give, and how far that is from what was published, is part of the data and is
tested. Sources: the register has one entry with each study's id.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.language import Spoken, marked
from app.reference.tables import DATA, read_document

CaseDocument = Mapping[str, Any]

REPRODUCTION_CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "exact": "Follows exactly",
        "exact_gross": "The gross amount follows exactly; the headline does not",
        "within_rounding": "Follows within rounding",
        "partial": "Follows in part",
        "derived_only": "Nothing to compare: figures worked back from the result",
        "not_reproducible": "Does not follow from what was published",
    }
)
STATUS = marked("Worked example")


@dataclass(frozen=True, kw_only=True)
class StudyInput:
    """One figure of a study. `origin`: published, inferred, borrowed or not found (no value)."""

    name: str
    label: Spoken = Spoken()
    value: Decimal | None
    unit: str
    origin: Spoken = Spoken()


@dataclass(frozen=True, kw_only=True)
class Check:
    """One result computed again.

    `case` is a document of the case format; `result` is a statement result's name, or a dotted
    path into the statement ("reimbursements[0].amount"). `ours` is what the engine must give (None:
    it must refuse, for want of a figure), `published` what the source says, `difference` ours less
    published where both are in the same terms, `tolerance` how large it may be where the result
    should follow.
    """

    label: Spoken = Spoken()
    case_key: str
    case: CaseDocument
    result: str
    ours: Decimal | None
    published: Decimal | None
    tolerance: Decimal | None
    difference: Decimal | None
    note: Spoken = Spoken()


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Two cases of one study that can be set side by side: why `b` is not `a`.

    `a` and `b` are keys of the study's cases, `result` the name of the result that is shared out.
    `inferred`: the link between the two is ours, and no source says it.
    """

    title: Spoken = Spoken()
    a: str
    b: str
    result: str
    note: Spoken = Spoken()
    inferred: bool


@dataclass(frozen=True, kw_only=True)
class Study:
    """One published study, audit or settlement, and the cases that compute it again.

    `definition` is one of hold, extra_stay, all_days, program; `counts` and `leaves_out` say it in
    words. `published_value` is the headline number as printed; `headline` is the check that stands
    beside it. `why` says how far the result follows. `draft` is the case to open for one's own use.
    `recomputed_as` ends "recomputed here", where a sentence is made of it. `caution` says where the
    people of the cases are not those that the definition names. `comparisons` are pairs of its
    cases that can be set side by side.
    """

    id: str
    place: str
    county_fips: str | None
    state: str
    year: int
    authors: str
    title: str
    urls: tuple[str, ...]
    confidence: str
    definition: str
    counts: Spoken = Spoken()
    leaves_out: Spoken = Spoken()
    inputs: tuple[StudyInput, ...]
    published_result: Spoken = Spoken()
    published_value: Decimal | None
    reproduction_class: str
    tolerance: Decimal | None
    why: Spoken = Spoken()
    finding: Spoken = Spoken()
    featured: bool
    checks: tuple[Check, ...]
    headline: Check
    cases: Mapping[str, CaseDocument]
    draft: CaseDocument
    status: str
    recomputed_as: Spoken = Spoken("")
    caution: Spoken = Spoken("")
    comparisons: tuple[Comparison, ...] = ()

    @property
    def draft_key(self) -> str:
        """The key of the case to open for one's own use."""
        return next(key for key, case in self.cases.items() if case is self.draft)

    @property
    def source_id(self) -> str:
        """The study's own entry in the register of sources."""
        return self.id


@lru_cache(maxsize=1)
def studies() -> tuple[Study, ...]:
    """All studies, by place, then year."""
    found = [_study(read_document(f"studies/{path.name}")) for path in _files()]
    return tuple(sorted(found, key=lambda study: (study.place, study.year, study.id)))


def find_study(study_id: str) -> Study | None:
    """The study with this id; None if there is none."""
    return next((study for study in studies() if study.id == study_id), None)


def featured_studies() -> tuple[Study, ...]:
    """The three studies shown on the start page."""
    return tuple(study for study in studies() if study.featured)


def _files() -> list[Path]:
    return sorted((DATA / "studies").glob("*.json"))


def _study(row: dict[str, Any]) -> Study:
    cases = MappingProxyType(row["cases"])
    checks = tuple(_check(check, cases) for check in row["checks"])
    fields: dict[str, Any] = {
        **row,
        "urls": tuple(row["urls"]),
        "inputs": tuple(_input(given) for given in row["inputs"]),
        "published_value": _number(row["published_value"]),
        "tolerance": _number(row["tolerance"]),
        "checks": checks,
        "headline": checks[row["headline"]],
        "cases": cases,
        "draft": cases[row["open_as_draft"]],
        "comparisons": tuple(Comparison(**each) for each in row.get("comparisons", ())),
    }
    del fields["open_as_draft"]
    return Study(**fields)


def _input(row: dict[str, Any]) -> StudyInput:
    return StudyInput(**{**row, "value": _number(row["value"])})


def _check(row: dict[str, Any], cases: Mapping[str, CaseDocument]) -> Check:
    return Check(
        label=row["label"],
        case_key=row["case"],
        case=cases[row["case"]],
        result=row["result"],
        ours=_number(row["ours"]),
        published=_number(row["published"]),
        tolerance=_number(row["tolerance"]),
        difference=_number(row["difference"]),
        note=row["note"],
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
