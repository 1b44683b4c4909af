"""How a calculation was made, in a few lines, and the words it uses."""

from __future__ import annotations

from app.engine.wording import CLOCK_RULES, COST_BASES, DEFINITIONS, PROGRAM_MODELS
from app.language import marked, say
from app.reference.glossary import Term, terms
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Stated

ROUNDING = marked(
    "The daily rate is rounded to the cent and multiplied by the days; each line is rounded to "
    "the cent; then the lines are added up."
)
NEVER_ADDED = marked(
    "Two ways of counting days are never added together. What is not known is left out, never zero."
)
_ALWAYS = ("detainer", "hold", "bed-day", "definition", "grade", "gross-cost", "net-cost")
_BY_DEFINITION = {"extra_stay": "extra-stay", "all_days": "all-days", "program": "program"}
_BY_KIND = {
    "scaap": ("scaap",),
    "per_diem": ("per-diem", "igsa"),
    "flat_payment": ("boa",),
    "program_reimbursement": ("287g",),
}
_OF_ITEMS = ("average-daily-cost", "full-daily-cost", "marginal-daily-cost", "long-run-daily-cost")


def method_notes(stated: Stated) -> tuple[tuple[str, str], ...]:
    """Pairs of a heading and a sentence."""
    statement, about = stated.statement, stated.about
    found = [
        (say("Definition"), f"{DEFINITIONS[stated.definition]}. {say(NEVER_ADDED)}"),
        (say("Daily cost"), f"{upper_first(COST_BASES[statement['cost_basis']])}."),
        (say("Rounding"), say(ROUNDING)),
    ]
    if stated.definition == "hold":
        rule = CLOCK_RULES.get(statement["clock_rule"], "")
        found.insert(1, (say("The 48-hour clock"), f"{upper_first(rule)}."))
    if model := PROGRAM_MODELS.get(stated.case.get("program_model", "")):
        found.append((say("287(g) model"), f"{model}."))
    method = about.method_version or statement["method_version"]
    found.append((say("Version"), _version(method, about.reference_version)))
    return tuple(found)


def _version(method: str, data: str) -> str:
    if data:
        return say("Method {method}, reference data {data}.", method=method, data=data)
    return say("Method {method}.", method=method)


def terms_used(stated: Stated) -> tuple[Term, ...]:
    """The words a reader of this result needs, in alphabetical order."""
    wanted = set(_ALWAYS) | {_BY_DEFINITION.get(stated.definition, "hold")}
    for row in stated.rows("reimbursements"):
        wanted |= set(_BY_KIND.get(row["kind"], ()))
    if stated.rows("cost_items"):
        wanted |= set(_OF_ITEMS)
    if stated.statement["exposure"]:
        wanted.add("legal-exposure")
    if stated.definition == "hold":
        wanted.add("clock")
    return tuple(term for term in terms() if term.id in wanted)
