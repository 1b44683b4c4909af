"""The shape of a case: which names may stand where. Reader, schema and documentation share it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.engine import wording
from app.engine.quantities.register import QUANTITIES
from app.engine.quantity import Quantity, Scope
from app.language import Words

MOST_TEXT = 200
MOST_NOTE = 4000
MOST_ROWS = 2000
MOST_POLICIES = 4

TEXTS = Words(
    {
        "title": "What the calculation is called.",
        "county_fips": "The county's five-digit FIPS code.",
        "county_version": "The certified figures it was made from: county, fiscal year and "
        "version, such as 53053/2025/1.",
        "jail": "The jail's name, where there is one.",
        "time_zone": "The jail's IANA time zone, such as America/Chicago; else the county's.",
        "program_model": "The 287(g) model: JEM, WSO or TFM.",
        "prepared_by": "Who prepared the calculation.",
        "note": "What a reader should know.",
        "salt": "Random letters, kept with a saved case that has small counts of people and in no "
        "public copy of it: without them its fingerprint would tell whether a guess is right.",
    }
)
SALT = "salt"
CHOICES: Mapping[str, Mapping[str, str]] = {
    "definition": wording.DEFINITIONS,
    "cost_basis": wording.COST_BASES,
    "clock_rule": wording.CLOCK_RULES,
}
DEFAULTS = {"definition": "hold", "cost_basis": "published"}
PERIOD = ("period_start", "period_end")
FIGURE_KEYS = ("likely", "low", "high", "unit", "grade", "source", "note", "certified")
SOURCE_KEYS = ("title", "publisher", "author", "date", "year", "page", "url")
ABOUT_KEYS = ("grade", "source", "note")


def _given(*scopes: Scope) -> dict[str, Quantity]:
    found = (q for q in QUANTITIES.values() if q.given and q.scope in scopes)
    return {quantity.key: quantity for quantity in found}


CASE_FIGURES = _given(Scope.CALCULATION, Scope.LINE)
LINE_FIGURES = _given(Scope.LINE)


@dataclass(frozen=True)
class Shape:
    """A list's rows: their scope, figures by key, choices, flags with defaults, and texts."""

    scope: Scope
    figures: Mapping[str, Quantity]
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    flags: Mapping[str, bool] = field(default_factory=dict)
    texts: tuple[str, ...] = ("label",)
    required: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Every name a row of this list may have."""
        return (*self.texts, *self.choices, *self.flags, *self.figures, *ABOUT_KEYS)


ITEM_SHAPES: Mapping[str, Shape] = {
    "cost_items": Shape(
        Scope.COST_ITEM,
        _given(Scope.COST_ITEM),
        choices={"category": wording.CATEGORIES, "behavior": wording.BEHAVIORS},
        flags={"outside_jail_budget": False},
        required=("annual_amount",),
    ),
    "program_items": Shape(
        Scope.PROGRAM_ITEM, _given(Scope.PROGRAM_ITEM), choices={"kind": wording.PROGRAM_KINDS}
    ),
    "reimbursements": Shape(
        Scope.REIMBURSEMENT,
        _given(Scope.REIMBURSEMENT),
        choices={"kind": wording.REIMBURSEMENT_KINDS},
        texts=("label", "award_year"),
        required=("kind",),
    ),
    "budget_lines": Shape(
        Scope.BUDGET_LINE, _given(Scope.BUDGET_LINE), required=("label", "amount")
    ),
}
EXPOSURE_SHAPE = Shape(Scope.EXPOSURE, _given(Scope.EXPOSURE), texts=())
POLICY_SHAPE = Shape(
    Scope.POLICY,
    _given(Scope.POLICY),
    choices={"policy": wording.POLICIES},
    flags={"only_if_reimbursed": False, "keeps_staff_time": True, "keeps_program": True},
    required=("policy",),
)
POLICY_KEYS = (*POLICY_SHAPE.keys, "classes", "held")
SEVERITY_FIGURES = _given(Scope.SEVERITY)
SEVERITY_KEYS = ("basis", "people", "days")
LINE_KEYS = ("jail", *PERIOD, "figures")
CASE_KEYS = (
    *TEXTS,
    *PERIOD,
    *CHOICES,
    "figures",
    *ITEM_SHAPES,
    "lines",
    "severity",
    "exposure",
    "policies",
)

# Which figures each kind of money received takes, and which of them it cannot do without.
REIMBURSEMENT_FIGURES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "scaap": (("award", "vendor_fee_share"), ()),
    "per_diem": (("rate", "days"), ("rate", "days")),
    "flat_payment": (("amount_per_hold", "holds"), ("amount_per_hold", "holds")),
    "program_reimbursement": (("amount",), ("amount",)),
    "state_grant": (("amount",), ("amount",)),
    "other": (("amount",), ("amount",)),
}

# What each kind of policy may be told beside its label, grade, source and note.
POLICY_PARTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(wording.POLICIES, ()),
    "judicial_warrant_only": ("warrant_share",),
    "listed_severities_only": ("classes",),
    "custom": ("held", "held_share", "warrant_share", *POLICY_SHAPE.flags),
}
