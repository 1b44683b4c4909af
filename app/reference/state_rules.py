"""What state law says about holding people for ICE: facts to show, not legal advice.

Each rule has its date and source. The list is the one of the method, section 6, and is not
complete: of a state that is missing here Holdcost knows nothing, and says so. Its calculations then
start from the 48 hours of the form.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from app.language import Spoken, marked
from app.reference.tables import read_document

CAUTION = marked("A fact to show, not legal advice: ask the county's own counsel.")


@dataclass(frozen=True, kw_only=True)
class StateRule:
    """One rule of one state over one span of time.

    `clock_rule` is the default for a calculation: form_i247a, regulation or none (holds barred).
    `effective` and `until` are the first and last day; None means from always, or still in force.
    Where `is_on_record` is false there is no rule: the source is that of the clock alone.
    """

    state: str
    clock_rule: str
    sentence: Spoken = Spoken()
    effective: date | None
    until: date | None
    source_id: str
    confidence: str
    other_source_ids: tuple[str, ...] = ()
    is_on_record: bool = True

    @property
    def source_ids(self) -> tuple[str, ...]:
        """All its sources, its own law first."""
        return (self.source_id, *self.other_source_ids)

    def holds_on(self, day: date) -> bool:
        """Whether the rule was in force on this day."""
        return (self.effective or date.min) <= day <= (self.until or date.max)


def rule_for(state: str, on: date | None = None) -> StateRule:
    """The rule of a state ("NC") on a day; without a day, the latest one known.

    A state or day without a rule on record gives one that says so, with the 48 hours of the form in
    use on that day.
    """
    own = [rule for rule in state_rules() if rule.state == state.upper()]
    if on is None:
        return own[-1] if own else _none_on_record(state, None)
    return next((rule for rule in own if rule.holds_on(on)), None) or _none_on_record(state, on)


@lru_cache(maxsize=1)
def state_rules() -> tuple[StateRule, ...]:
    """All rules on record, by state, the oldest first."""
    rules = [_rule(row) for row in _document()["rules"]]
    return tuple(sorted(rules, key=lambda rule: (rule.state, rule.effective or date.min)))


def _none_on_record(state: str, on: date | None) -> StateRule:
    """What is taken for a state without a rule on record, by when."""
    defaults = (
        _rule({**row, "state": state.upper()}, is_on_record=False)
        for row in _document()["none_on_record"]
    )
    return next(rule for rule in defaults if rule.holds_on(on or date.max))


@lru_cache(maxsize=1)
def _document() -> Any:
    return read_document("state_rules.json")


def _rule(row: dict[str, Any], is_on_record: bool = True) -> StateRule:
    return StateRule(
        state=row["state"] or "",
        clock_rule=row["clock_rule"] or "",
        sentence=row["sentence"] or "",
        effective=_day(row["effective"]),
        until=_day(row["until"]),
        source_id=row["source_id"] or "",
        confidence=row["confidence"] or "",
        other_source_ids=tuple(row.get("other_source_ids", ())),
        is_on_record=is_on_record,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
