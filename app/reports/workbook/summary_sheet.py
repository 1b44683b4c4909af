"""The Summary sheet: what was asked, what came out, and which calculation it is."""

from __future__ import annotations

from app.engine import quantities as q
from app.engine.cells import held
from app.language import say
from app.reports.content import About, ResultContent
from app.reports.document.report import Report
from app.reports.workbook.book import Cell, Look, Sheet
from app.reports.workbook.contents import reference
from app.reports.workbook.formats import UNITS, rough_format
from app.reports.workbook.names import SUMMARY
from app.reports.workbook.page import Page
from app.reports.workbook.plan import Plan
from app.reports.workbook.range_sheet import Range, Shown

_WIDTHS = (34, 24, 16, 60)
_AMOUNTS = (q.gross_cost, q.reimbursements, q.net_cost, q.net_cost_per_resident)


def summary_sheet(plan: Plan, content: ResultContent, ranged: Range, report: Report) -> Sheet:
    """The sheet. Its amounts show what the other sheets hold; none is written again."""
    sheet = Sheet(plan.names[SUMMARY], _WIDTHS)
    page = Page(sheet, content.title or sheet.name)
    page.at = 1
    _put_badge(page, content.about)
    page.sentence(content.question)
    page.sentence(content.answer.text, "answer")
    page.sentence(content.what_it_counts)
    page.sentence(content.certified.told)
    page.section(say("The answer, as the cells stand now"))
    _put_amounts(page, plan)
    page.section(say("Range and floor of the net cost, as saved"))
    _put_range(page, content, ranged)
    page.section(say("Which calculation this is"))
    pairs = (*content.identity, (say("Check it at"), report.seal.address))
    shown = [pair for pair in pairs if all(pair)]
    page.rule(len(shown))
    for pair in shown:
        page.row("label", pair, rest="long")
    page.sentence(say("Cite as: {citation}", citation=report.citation))
    page.section(say("How to use this workbook"))
    for told in _how_to():
        page.sentence(told)
    return sheet


def _put_badge(page: Page, about: About) -> None:
    """How far the figures were reviewed, and that the version was withdrawn or replaced."""
    page.sentence(" · ".join(text for text in (about.status_words, about.status_note) if text))
    for _, told in about.warnings:
        page.sentence(told, "answer")


def _put_amounts(page: Page, plan: Plan) -> None:
    page.rule(len(_AMOUNTS))
    for quantity in _AMOUNTS:
        cell = held(quantity, plan.root)
        part = "strong" if quantity is q.net_cost else "number"
        if cell in plan.places:
            page.put(1, reference(plan, cell, page.sheet.name, part))
        else:
            page.put(1, Cell(Look("text"), _not_known(quantity is q.reimbursements)))
        page.put(2, Cell(Look("unit"), UNITS[quantity.unit.name]))
        page.row("strong" if quantity is q.net_cost else "label", [quantity.label])


def _not_known(is_money_received: bool) -> str:
    return say("none entered") if is_money_received else say("not known")


def _put_range(page: Page, content: ResultContent, ranged: Range) -> None:
    page.rule(len(ranged.percentiles) + bool(ranged.floor))
    names = (say("5th percentile"), say("50th percentile"), say("95th percentile"))
    for name, shown in zip(names, ranged.percentiles, strict=False):
        _put_shown(page, name, shown)
    if ranged.floor:
        _put_shown(page, say("Floor"), ranged.floor)
    sure = content.how_sure
    told = (sure.range_sentence, sure.floor.sentence) if sure else (say("None was worked out."),)
    for text in told:
        page.sentence(text)


def _put_shown(page: Page, name: str, shown: Shown) -> None:
    place, value = shown
    look = Look("number", rough_format(q.net_cost, value))
    formula = f"={place.seen_from(page.sheet.name)}"
    page.put(1, Cell(look, number=value, formula=formula))
    page.put(2, Cell(Look("unit"), UNITS[q.net_cost.unit.name]))
    page.row("label", [name])


def _how_to() -> tuple[str, ...]:
    return (
        say(
            "Change a shaded cell, marked “input”, on any sheet: everything that rests on it is "
            "worked out again, by the same formulas as on the site."
        ),
        say(
            "The sentence above, the workings in words, the range and the floor stay as they were "
            "saved."
        ),
        say(
            "A changed workbook is no longer the calculation with this fingerprint. A result that "
            "cannot be worked out, as it would be divided by nothing, shows an error."
        ),
    )
