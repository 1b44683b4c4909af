"""What each policy means, in words: its rule, and what is taken for granted in comparing it."""

from __future__ import annotations

from app.engine.case.model import Case, Policy

CURRENT = "What the county does now, as entered."
RULES = {
    "honor_all": "Everyone with a detainer is held: detainers not honored now would be.",
    "judicial_warrant_only": "A person is held only where a judge has signed a warrant.",
    "listed_severities_only": "Only people in the classes that the county lists are held.",
    "only_if_reimbursed": "A person is held only under a written federal agreement to pay the full "
    "cost, as Santa Clara County, California, decided in 2011.",
    "notify_do_not_hold": "ICE is told when a person will be released; nobody is kept past that "
    "time.",
    "none": "No hold, no notice, no program: staff and program cost end too.",
}
BELOW_ZERO = (
    "What lies below zero is money that is not paid for each hold. It pays for other days, whose "
    "cost is not counted here."
)
_NOT_PAID = (
    "Money received now is not full payment by agreement, so nobody would be held. Under such an "
    "agreement days would be as now, and detention would cost the county nothing."
)
_SAME_TIME = "People who would be held are taken to stay as long as those held now."
_NOT_MEASURED = {
    "extra_stay": "The longer stay is taken to end where holds end. Nobody has measured that here.",
    "all_days": "Days owed to local charges would remain: this is the most that could change.",
}
_ADDED = "Trips and care are taken to change with the people held; staff time stays in full."
_MONEY = (
    "Payments for each hold change with the people held, program money with the program. SCAAP, "
    "federal per diem, grants and other money are taken to stay as entered."
)


def rule(policy: Policy) -> str:
    """The policy in one sentence."""
    if policy.classes:
        return f"Only people in these classes are held: {', '.join(policy.classes)}."
    if policy.kind == "custom":
        return _own_rule(policy)
    return RULES[policy.kind]


def _own_rule(policy: Policy) -> str:
    told = ["A share of each class is held"] if policy.held else ["A share of people is held"]
    if "warrant_share" in policy.figures:
        told.append("only with a judge's warrant")
    if policy.flags.get("only_if_reimbursed"):
        told.append("only if fully reimbursed")
    kept = [
        words
        for flag, words in (("keeps_staff_time", "staff time"), ("keeps_program", "program cost"))
        if not policy.flags.get(flag, True)
    ]
    ends = f"; {' and '.join(kept)} would end" if kept else ""
    return f"{', '.join(told)}{ends}."


def cautions(
    policy: Policy, case: Case, changes_days: bool, has_money: bool, has_added: bool
) -> list[str]:
    """What the column takes for granted; nothing where the policy changes nothing."""
    told = []
    if policy.kind == "only_if_reimbursed" or policy.flags.get("only_if_reimbursed"):
        told.append(_NOT_PAID)
    if not changes_days:
        return told
    if policy.kind not in ("none", "notify_do_not_hold", "only_if_reimbursed"):
        told.append(_SAME_TIME)
    if case.definition in _NOT_MEASURED:
        told.append(_NOT_MEASURED[case.definition])
    if has_added and policy.kind != "none" and policy.flags.get("keeps_staff_time", True):
        told.append(_ADDED)
    return [*told, _MONEY] if has_money else told
