"""What the study pages show: words and links ready to print, nothing computed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from flask import url_for

from app.engine import wording
from app.engine.numerals import dollars, percentage, plain_number, whole_dollars
from app.engine.phrases import lower_first
from app.language import say, say_count
from app.reference.studies import StudyInput
from app.services.recompute_study import RecomputedCheck, RecomputedStudy, StatementDocument
from app.web.studies.wording import (
    FOLLOW_CLASSES,
    GROUP_OF,
    FollowClass,
    difference_amount,
    difference_text,
    difference_words,
    our_text,
    published_short,
    published_text,
    short_text,
)

Token = str | dict[str, str | bool]


@dataclass(frozen=True)
class StudyGroup:
    """The studies that follow equally far."""

    group: FollowClass
    rows: tuple[Mapping[str, Any], ...]


def study_groups(studies: Sequence[RecomputedStudy]) -> list[StudyGroup]:
    """All studies by how far they follow; a group without studies is left out."""
    groups = [
        StudyGroup(group, tuple(study_row(found) for found in studies if group_of(found) is group))
        for group in FOLLOW_CLASSES
    ]
    return [group for group in groups if group.rows]


def group_of(found: RecomputedStudy) -> FollowClass:
    """The group a study stands in."""
    return GROUP_OF[found.study.reproduction_class]


def study_row(found: RecomputedStudy) -> dict[str, Any]:
    """One study in the list."""
    return {
        "study": found.study,
        "definition": wording.DEFINITIONS[found.study.definition],
        "ours": short_text(found.headline),
        "what": lower_first(found.study.headline.label),
        "difference": difference_text(found.headline),
    }


def featured_items(studies: Sequence[RecomputedStudy]) -> list[dict[str, str]]:
    """Studies as the start page lists them, for the macro `amount_list`: the amount is theirs."""
    return [
        {
            "href": url_for("studies.study", study_id=found.study.id),
            "title": f"{found.study.place}, {found.study.year}",
            "text": f"{found.study.finding} {_recomputed(found)}",
            "amount": published_short(found.headline),
        }
        for found in studies
    ]


def _recomputed(found: RecomputedStudy) -> str:
    """Our result in a sentence: "Recomputed here as a 48-hour hold: $476,190."."""
    how, amount = found.study.recomputed_as, short_text(found.headline)
    if not how:
        return say("Recomputed here: {amount}.", amount=amount)
    return say("Recomputed here {how}: {amount}.", how=how, amount=amount)


def comparisons(found: RecomputedStudy) -> list[tuple[str, list[dict[str, str]]]]:
    """Each check that has a published value: its label, and its rows for the macro `money_table`.

    The headline's check comes first, and is shown as the source prints it, too.
    """
    printed = found.study.published_result
    in_order = sorted(found.checks, key=lambda check: check is not found.headline)
    return [
        (check.check.label, _rows(check, printed if check is found.headline else ""))
        for check in in_order
        if check.check.published is not None
    ]


def also_worked_out(found: RecomputedStudy) -> list[dict[str, str]]:
    """The checks with nothing published to compare with, a row each."""
    return [
        {
            "label": check.check.label,
            "detail": check.working or check.check.note,
            "amount": our_text(check),
        }
        for check in found.checks
        if check.check.published is None
    ]


def _rows(check: RecomputedCheck, printed: str) -> list[dict[str, str]]:
    return [
        {"label": say("Published"), "detail": printed, "amount": published_text(check)},
        {"label": say("Recomputed here"), "detail": check.working, "amount": our_text(check)},
        {
            "label": say("Difference"),
            "detail": difference_words(check),
            "amount": difference_amount(check),
        },
    ]


def input_rows(inputs: Sequence[StudyInput]) -> list[tuple[str, str, str]]:
    """The study's own figures with their origin."""
    return [(given.label, input_value(given), given.origin) for given in inputs]


def input_value(given: StudyInput) -> str:
    """A figure of the study with its unit."""
    if given.value is None:
        return say("not found")
    if given.unit.startswith("dollars"):
        is_whole = given.value == given.value.to_integral_value()
        amount = whole_dollars(given.value) if is_whole else dollars(given.value)
        return say("{amount} a day", amount=amount) if given.unit == "dollars a day" else amount
    if given.unit == "share":
        return percentage(given.value)
    return _counted(given.value, given.unit)


def _counted(value: Decimal, unit: str) -> str:
    count, number = plain_number(value), 1 if value == 1 else 2
    match unit:
        case "days":
            return say_count("{count} day", "{count} days", number, count=count)
        case "people":
            return say_count("{count} person", "{count} people", number, count=count)
        case "detainers":
            return say_count("{count} detainer", "{count} detainers", number, count=count)
        case "quarters":
            return say_count("{count} quarter", "{count} quarters", number, count=count)
        case "years":
            return say_count("{count} year", "{count} years", number, count=count)
        case _:
            raise ValueError(f"no words for {unit!r}")


@dataclass(frozen=True)
class CaseShown:
    """One case of a study: the figures that went in, and the working that came out."""

    key: str
    title: str
    definition: str
    period: tuple[str, str]
    note: str
    figures: tuple[Mapping[str, Any], ...]
    steps: tuple[tuple[Token, ...], ...]
    cautions: tuple[str, ...]
    is_draft: bool


def cases_shown(found: RecomputedStudy) -> list[CaseShown]:
    """Every case of a study, the one to open as a draft first."""
    shown = [_case_shown(found, key) for key in found.study.cases]
    return sorted(shown, key=lambda case: not case.is_draft)


def _case_shown(found: RecomputedStudy, key: str) -> CaseShown:
    case, statement = found.study.cases[key], found.statements[key]
    refusal = statement["refusal"]
    cautions = [refusal["message"]] if refusal else []
    return CaseShown(
        key=key,
        title=case["title"],
        definition=wording.DEFINITIONS[case["definition"]],
        period=(case["period_start"], case["period_end"]),
        note=case.get("note", ""),
        figures=tuple(_figure_row(key, figure) for figure in statement["figures"]),
        steps=tuple(_steps(key, statement)),
        cautions=(*cautions, *(warning["message"] for warning in statement["warnings"])),
        is_draft=case is found.study.draft,
    )


def _figure_row(key: str, figure: Mapping[str, Any]) -> dict[str, Any]:
    where = f"{figure['label']} ({figure['where']})" if figure["where"] else figure["label"]
    return {**figure, "label": where, "anchor": _anchor(key, figure["path"])}


def _anchor(key: str, path: str) -> str:
    return f"{key}-" + re.sub(r"[^a-z0-9_]+", "-", path).strip("-")


def _steps(key: str, statement: StatementDocument) -> list[tuple[Token, ...]]:
    """The working of each result, its figures linked to where they stand."""
    named = Counter(figure["name"] for figure in statement["figures"])
    places = {
        figure["name"]: f"#{_anchor(key, figure['path'])}"
        for figure in statement["figures"]
        if named[figure["name"]] == 1
    }
    steps: list[tuple[Token, ...]] = [
        (_named(result["label"]), *_tokens(result["steps"], places))
        for result in statement["results"].values()
        if result["working"]
    ]
    exposure = statement["exposure"] or {"working": []}
    return steps + [(_named(say("Legal exposure")), line) for line in exposure["working"] if line]


def _named(label: str) -> Token:
    """The name of a result before its working."""
    return {"text": f"{label}: ", "strong": True}


def _tokens(steps: Sequence[Sequence[str]], places: Mapping[str, str]) -> list[Token]:
    return [
        {"text": step[0], "href": places[step[1]]}
        if len(step) > 1 and step[1] in places
        else step[0]
        for step in steps
    ]
