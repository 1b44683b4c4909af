"""What each policy means, in words: its rule, and what is taken for granted in comparing it."""

from __future__ import annotations

from app.engine.case.model import Case, Policy
from app.language import Words, marked, say

CURRENT = marked("What the county does now, as entered.")
RULES = Words(
    {
        "honor_all": "Everyone with a detainer is held: detainers not honored now would be.",
        "judicial_warrant_only": "A person is held only where a judge has signed a warrant.",
        "listed_severities_only": "Only people in the classes that the county lists are held.",
        "only_if_reimbursed": "A person is held only under a written federal agreement to pay the "
        "full cost, as Santa Clara County, California, decided in 2011.",
        "notify_do_not_hold": "ICE is told when a person will be released; nobody is kept past "
        "that time.",
        "none": "No hold, no notice, no program: staff and program cost end too.",
    }
)
BELOW_ZERO = marked(
    "What lies below zero is money that is not paid for each hold. It pays for other days, whose "
    "cost is not counted here."
)
_NOT_PAID = marked(
    "Money received now is not full payment by agreement, so nobody would be held. Under such an "
    "agreement days would be as now, and detention would cost the county nothing."
)
_SAME_TIME = marked("People who would be held are taken to stay as long as those held now.")
_NOT_MEASURED = Words(
    {
        "extra_stay": "The longer stay is taken to end where holds end. Nobody has measured that "
        "here.",
        "all_days": "Days owed to local charges would remain: this is the most that could change.",
    }
)
_ADDED = marked(
    "Trips and care are taken to change with the people held; staff time stays in full."
)
_MONEY = marked(
    "Payments for each hold change with the people held, program money with the program. SCAAP, "
    "federal per diem, grants and other money are taken to stay as entered."
)


def rule(policy: Policy) -> str:
    """The policy in one sentence."""
    if policy.classes:
        return say(
            "Only people in these classes are held: {classes}.", classes=", ".join(policy.classes)
        )
    if policy.kind == "custom":
        return _own_rule(policy)
    return RULES[policy.kind]


def _own_rule(policy: Policy) -> str:
    rule = say("A share of each class is held") if policy.held else say("A share of people is held")
    if "warrant_share" in policy.figures:
        rule = say("{rule}, only with a judge's warrant", rule=rule)
    if policy.flags.get("only_if_reimbursed"):
        rule = say("{rule}, only if fully reimbursed", rule=rule)
    keeps = policy.flags.get("keeps_staff_time", True), policy.flags.get("keeps_program", True)
    return say(_OWN_RULES[keeps], rule=rule)


# By whether staff time and the program are kept.
_OWN_RULES = {
    (True, True): marked("{rule}."),
    (False, True): marked("{rule}; staff time would end."),
    (True, False): marked("{rule}; program cost would end."),
    (False, False): marked("{rule}; staff time and program cost would end."),
}


def cautions(
    policy: Policy, case: Case, changes_days: bool, has_money: bool, has_added: bool
) -> list[str]:
    """What the column takes for granted; nothing where the policy changes nothing."""
    told = []
    if policy.kind == "only_if_reimbursed" or policy.flags.get("only_if_reimbursed"):
        told.append(say(_NOT_PAID))
    if not changes_days:
        return told
    if policy.kind not in ("none", "notify_do_not_hold", "only_if_reimbursed"):
        told.append(say(_SAME_TIME))
    if case.definition in _NOT_MEASURED:
        told.append(_NOT_MEASURED[case.definition])
    if has_added and policy.kind != "none" and policy.flags.get("keeps_staff_time", True):
        told.append(say(_ADDED))
    return [*told, say(_MONEY)] if has_money else told
