"""What state law says about holding people for ICE: facts to show, not legal advice.

Each rule has its date and source. The list is the one of the method, section 6, and is not
complete: where a state is missing here, "the county decides" is what Holdcost assumes.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.reference.tables import read_document

CAUTION = "A fact to show, not legal advice: ask the county's own counsel."


@dataclass(frozen=True, slots=True)
class StateRule:
    """One rule of one state over one span of time.

    `clock_rule` is the default for a calculation: form_i247a, regulation or none (holds barred).
    `effective` and `until` are the first and last day; None means from always, or still in force.
    """

    state: str
    clock_rule: str
    sentence: str
    effective: date | None
    until: date | None
    source_id: str
    confidence: str

    def holds_on(self, day: date) -> bool:
        """Whether the rule was in force on this day."""
        return (self.effective or date.min) <= day <= (self.until or date.max)


def rule_for(state: str, on: date | None = None) -> StateRule:
    """The rule of a state ("NC") on a day; without a day, the latest one known.

    A state or day without a rule of its own gives "the county decides", with the 48 hours of the
    form in use on that day.
    """
    own = [rule for rule in state_rules() if rule.state == state.upper()]
    if on is None:
        return own[-1] if own else _county_decides(state, None)
    return next((rule for rule in own if rule.holds_on(on)), _county_decides(state, on))


@lru_cache(maxsize=1)
def state_rules() -> tuple[StateRule, ...]:
    """All rules on record, by state, the oldest first."""
    rules = [_rule(row) for row in read_document("state_rules.json")["rules"]]
    return tuple(sorted(rules, key=lambda rule: (rule.state, rule.effective or date.min)))


def _county_decides(state: str, on: date | None) -> StateRule:
    defaults = [_rule(row) for row in read_document("state_rules.json")["county_decides"]]
    rule = next(rule for rule in defaults if rule.holds_on(on or date.max))
    return StateRule(
        state.upper(),
        rule.clock_rule,
        rule.sentence,
        rule.effective,
        rule.until,
        rule.source_id,
        rule.confidence,
    )


def _rule(row: dict[str, str | None]) -> StateRule:
    return StateRule(
        state=row["state"] or "",
        clock_rule=row["clock_rule"] or "",
        sentence=row["sentence"] or "",
        effective=_day(row["effective"]),
        until=_day(row["until"]),
        source_id=row["source_id"] or "",
        confidence=row["confidence"] or "",
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
