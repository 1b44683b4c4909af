"""The first page: question, answer, net cost, how sure, whose it is. It stands alone."""

from __future__ import annotations

from app.engine.phrases import lower_first
from app.language import say
from app.reports.content.build import ResultContent
from app.reports.content.dates import day
from app.reports.document.certification import short_note
from app.reports.document.parts import Block, Notice, Pairs, Paragraph, Span, Text, plain
from app.reports.document.report import Occasion
from app.reports.document.setting import figure, money_table, paragraph, points


def answer_blocks(content: ResultContent) -> tuple[Block, ...]:
    """The answer in one sentence, its range, what it counts; or what would give a total."""
    return (
        Paragraph(_answer(content), "answer"),
        *_range(content),
        Paragraph(plain(content.what_it_counts), "lead"),
        *_needed(content),
    )


def opening(content: ResultContent, occasion: Occasion) -> tuple[Block, ...]:
    """All of the first page under its heading."""
    return (
        *stands(content),
        *answer_blocks(content),
        *_money(content),
        *_read_first(content),
        *(short_note(content) if occasion.form == "page" else ()),
        *identity(content, occasion),
    )


def stands(content: ResultContent) -> tuple[Block, ...]:
    """That the version should not be relied on, or was replaced, before anything else."""
    return tuple(Notice(title, (plain(told),), "warning") for title, told in content.about.warnings)


def _answer(content: ResultContent) -> Text:
    answer = content.answer
    spans = (Span(answer.before), Span(answer.amount, "amount"), Span(answer.after))
    return tuple(span for span in spans if span.text)


def _range(content: ResultContent) -> tuple[Block, ...]:
    sure = content.how_sure
    if sure is None or not content.answer.amount:
        return ()
    return figure(sure.bar, shows_title=False) or paragraph(sure.floor.sentence)


def _needed(content: ResultContent) -> tuple[Block, ...]:
    if not content.needed:
        return ()
    return (
        Paragraph((Span(say("What would give a total"), "strong"),)),
        *points(_need(each.label, each.where, each.instead) for each in content.needed),
    )


def _need(label: str, where: str, instead: str) -> Text:
    found = say("Where a county finds it: {where}", where=where) if where else ""
    other = say("Or {instead}.", instead=instead) if instead else ""
    rest = " ".join(text for text in (found, other) if text)
    return (Span(label, "strong"), Span(f". {rest}")) if rest else (Span(label, "strong"),)


def _money(content: ResultContent) -> tuple[Block, ...]:
    if content.paying is None:
        return ()
    head = (say("Line"), say("Amount"))
    return (
        *money_table(content.summary, say("Cost and net cost"), head, shows_caption=False),
        *paragraph(content.paying.sentence, content.certainty),
        *paragraph(content.certified.told),
    )


def _read_first(content: ResultContent) -> tuple[Block, ...]:
    """What must be read with the number: doubts about money, cautions, what has no grade."""
    doubts = [(Span(noted.text, "strong"),) for noted in content.money_notes]
    cautions = [plain(each.text) for each in content.unknown.cautions]
    ungraded = [plain(content.unknown.ungraded)] if content.unknown.ungraded else []
    heading = Paragraph((Span(say("Read this first"), "strong"),))
    return (heading, *points([*doubts, *_other_definitions(content), *cautions, *ungraded]))


def _other_definitions(content: ResultContent) -> list[Text]:
    """What the same figures give by other definitions: a reader will hear of them."""
    others = [
        say("{definition}, {amount}", definition=lower_first(card.title), amount=card.amount)
        for card in content.definitions
        if card.amount and not card.chosen and card.key != "program"
    ]
    if not others or not content.answer.amount:
        return []
    told = "; ".join(others)
    return [plain(say("Counted in other ways the same figures give: {others}.", others=told))]


def identity(content: ResultContent, occasion: Occasion) -> tuple[Block, ...]:
    """Which calculation this is, and what the copy was made for."""
    rows = {
        **dict(content.identity),
        **dict(_county_figures(content, occasion)),
        **dict(occasion_rows(occasion)),
    }
    fingerprint = say("Fingerprint")
    found = tuple(
        (name, (Span(text, "code" if name == fingerprint else "plain"),))
        for name, text in rows.items()
    )
    return (Pairs(found),)


def _county_figures(content: ResultContent, occasion: Occasion) -> tuple[tuple[str, str], ...]:
    """Where the certified figures behind the calculation can be read, as it is typed."""
    path = content.certified.address
    if not path or not occasion.site:
        return ()
    site = occasion.site.rstrip("/").partition("://")[2]
    return ((say("Read the figures at"), f"{site}{path}"),)


def occasion_rows(occasion: Occasion) -> tuple[tuple[str, str], ...]:
    """By whom, for whom and for which day the copy was made; who prepared the figures stays."""
    rows = (
        (say("This copy made by"), occasion.prepared_by),
        (say("Prepared for"), occasion.prepared_for),
        (say("Hearing"), day(occasion.hearing) if occasion.hearing else ""),
    )
    return tuple((name, text) for name, text in rows if text)
