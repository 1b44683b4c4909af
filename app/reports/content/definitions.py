"""The four definitions side by side, each with its amount or with what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.engine.phrases import listed, lower_first
from app.engine.quantities import QUANTITIES
from app.language import Words, marked, say
from app.reports.content.amounts import headline
from app.reports.content.grades import behind, ungraded, weakest, weakest_of
from app.reports.content.links import Links
from app.reports.content.naming import first_and_more
from app.reports.content.phrases import upper_first
from app.reports.content.stated import Document, Stated
from app.reports.content.steps import StepLinks
from app.reports.content.working import Piece, Working, chain

SENTENCE = marked(
    "“Cost” can mean four things. Three count days, each in its own way, and are never added "
    "together. Added staff and program cost is a line of its own."
)
RESULT_OF = {
    "hold": "hold_cost",
    "extra_stay": "extra_stay_cost",
    "all_days": "all_days_cost",
    "program": "taking_part_cost",
}
_SHORT = Words(
    {
        "people_held": "people held",
        "mean_hours_held": "hours held each",
        "hold_hours_total": "hours held by all",
        "annual_amount": "cost items of one year",
        "program_amount": "staff time, trips, care or program items",
        "is_variable": "whether each cost item changes with the number of people",
        "is_step_fixed": "whether each cost item changes with the number of people",
        "people_with_detainer": "people with a detainer",
        "stay_with_detainer": "mean stay with a detainer",
        "stay_without_detainer": "mean stay without one",
        "detainer_bed_days": "their jail days",
        "published_daily_cost": "daily cost",
        "loaded_hourly_wage": "staff cost of an hour",
        "detainer_growth": "growth of detainers each year",
        "daily_cost_growth": "growth of the daily cost each year",
    }
)


# Missing figures that are rows of a list: their own labels say too little.
LISTED = ("annual_amount", "program_amount")


@dataclass(frozen=True, slots=True)
class DefinitionCard:
    """One definition. Where `amount` is None, `needs` says what would make it known."""

    key: str
    title: str
    counts: str
    amount: str | None
    chosen: bool
    evidence: str
    grade: str | None
    needs: str
    needs_href: str | None
    href: str | None


def needs_in_words(names: Sequence[str]) -> str:
    """Names of missing figures as a reader calls them: "people held and hours held each"."""
    words = (_SHORT.get(name) or lower_first(QUANTITIES[name].label) for name in names)
    return listed(list(dict.fromkeys(words)))


def lacking_in_words(lacking: Sequence[Document]) -> str:
    """The same of an analysis, whose needs carry their own labels as well."""
    words = (
        needs_in_words([each["name"]]) if each["name"] in QUANTITIES else lower_first(each["label"])
        for each in lacking
    )
    return listed(list(dict.fromkeys(words)))


def definition_cards(stated: Stated, links: StepLinks) -> tuple[DefinitionCard, ...]:
    """A card for each definition, in the order of the method."""
    definitions = stated.statement["definitions"]
    return tuple(_card(key, definitions[key], stated, links) for key in RESULT_OF)


def sentence(stated: Stated) -> str:
    """What stands over the cards: four meanings, and which of them this answer uses."""
    label = stated.statement["definitions"][stated.definition]["label"]
    return f"{say(SENTENCE)} {_uses(label, stated)}"


def _uses(label: str, stated: Stated) -> str:
    if not stated.has_total:
        return say("Chosen here: {definition}.", definition=label)
    if stated.definition == "program" or not stated.value("taking_part_cost"):
        return say("This answer uses: {definition}.", definition=label)
    return say(
        "This answer uses: {definition}, with staff and program cost on top.", definition=label
    )


def _card(key: str, about: Document, stated: Stated, links: StepLinks) -> DefinitionCard:
    amount, names = about["amount"], about["needs"]
    grade, evidence = _evidence(about, stated)
    needs = needs_in_words(_ordered(names)) if amount is None else ""
    if needs and key == "program":
        needs, names = _SHORT["program_amount"], ["program_items"]
    if about["partial"]:
        needs = say("figures for the whole period; the lines cover a part of it")
    return DefinitionCard(
        key=key,
        title=about["label"],
        counts=about["counts"],
        amount=None if amount is None else headline(Decimal(amount)),
        chosen=about["chosen"],
        evidence=evidence,
        grade=grade,
        needs=needs,
        needs_href=links.of((_ordered(names) or names)[0]) if needs and names else None,
        href=f"#working-{key}" if amount is not None else None,
    )


def _ordered(names: Sequence[str]) -> list[str]:
    return [name for name in QUANTITIES if name in names]


def _evidence(about: Document, stated: Stated) -> tuple[str | None, str]:
    """The weakest grade behind an amount, and how its days are known."""
    if about["amount"] is None:
        return None, ""
    figures = behind(stated, about["rests_on"])
    lacking, words = ungraded(figures), about["evidence"] or say("as entered")
    if not lacking:
        named = first_and_more(weakest_of(figures), stated) if figures else ""
        if not named:
            return weakest(figures) or None, words
        told = say("weakest figure: {figures}; {evidence}", figures=named, evidence=words)
        return weakest(figures) or None, told
    told = upper_first(words)
    if len(lacking) == len(figures):
        return None, say("{evidence}; its figures have no grade yet", evidence=told)
    return None, say("{evidence}; some figures have no grade yet", evidence=told)


def definition_workings(stated: Stated, links: Links) -> tuple[Working, ...]:
    """How each known amount was worked out, the chosen one first."""
    definitions = stated.statement["definitions"]
    known = [key for key in RESULT_OF if definitions[key]["amount"] is not None]
    known.sort(key=lambda key: not definitions[key]["chosen"])
    workings = (
        Working(
            say(
                "How {amount} was worked out: {definition}",
                amount=headline(Decimal(definitions[key]["amount"])),
                definition=lower_first(definitions[key]["label"]),
            ),
            chain(stated, links, RESULT_OF[key]) or _without_lines(definitions[key]),
            f"working-{key}",
        )
        for key in known
    )
    return tuple(workings)


def _without_lines(about: Document) -> tuple[tuple[Piece, ...], ...]:
    """The working as text, where the result only hands on one amount that was entered."""
    return tuple((Piece(text),) for text in about["chain"])
