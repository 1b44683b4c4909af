"""The columns of the two templates: what each is called, what it takes, what it counts.

A heading is a column's key, its label in either language, or one of its other headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.engine import wording
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity
from app.intake.batch.column import Column
from app.intake.figure_names import names_of_figure
from app.intake.sheets import plain_heading
from app.language import LANGUAGES, in_language, marked

VOLUMES, RATES = "volumes", "rates"
PERIOD, JAIL, GRADE, NOTE = "period", "jail", "grade", "note"
RATE, FROM, UNTIL, BASIS = "published_daily_cost", "in_force_from", "in_force_until", "label"
SOURCE = ("title", "publisher", "date", "page", "url")
ENDS = ("low", "high")
_JAIL = Column(
    JAIL,
    label=marked("Jail"),
    includes=marked("Its name as the county’s record has it. Leave it empty for the county."),
    headings=("jail name", "facility"),
)
_PERIOD = Column(
    PERIOD,
    label=marked("Month or fiscal year"),
    includes=marked(
        "A month with its year, such as 2025-03 or March 2025; or a whole year, such as fiscal "
        "year 2025."
    ),
    example="2025-03",
    headings=("period", "month", "fiscal year", "year", "periodo", "mes", "año fiscal"),
)
_ABOUT = (
    Column(
        GRADE,
        label=marked("Grade"),
        includes=marked("How well the figures of the row are known, a letter from A to E."),
        example="A",
        choices=wording.GRADES,
        headings=("grado",),
    ),
    Column(
        "source_title",
        label=marked("Source title"),
        includes=marked("The report, log or study the figures of the row are from."),
        headings=("source", "fuente"),
    ),
    Column(
        "source_publisher",
        label=marked("Publisher"),
        includes=marked("Who published it, or which office keeps it."),
    ),
    Column(
        "source_date",
        label=marked("Date of the source"),
        includes=marked("A day, a month or a year."),
        example="2025-09-30",
        headings=("source date", "fecha de la fuente"),
    ),
    Column("source_page", label=marked("Page"), headings=("source page", "página")),
    Column(
        "source_url",
        label=marked("Web address"),
        includes=marked("Where it can be read, beginning with https://."),
        headings=("source url", "url", "link"),
    ),
    Column(
        NOTE,
        label=marked("Note"),
        includes=marked("What a reader should know. Name no person held in a jail."),
        headings=("notes", "nota", "notas"),
    ),
)
_DAYS = (
    Column(
        FROM,
        label=marked("In force from"),
        includes=marked("The first day on which the rate holds."),
        example="2024-07-01",
        headings=("from", "effective date", "effective from", "start date"),
    ),
    Column(
        UNTIL,
        label=marked("In force until"),
        includes=marked("The last day. Leave it empty while the rate holds, or until the next."),
        example="2025-06-30",
        headings=("until", "effective until", "end date"),
    ),
    Column(
        BASIS,
        label=marked("What the rate is"),
        includes=marked("In a few words, such as Rate charged to other counties."),
        headings=("basis", "basis label", "rate name", "label"),
    ),
)
# The texts of a quantity as written: they are said again where a column is read.
_LABEL, _INCLUDES, _EXCLUDES = (vars(Quantity)[name] for name in ("label", "includes", "excludes"))


def volume_columns(figures: Sequence[str]) -> tuple[Column, ...]:
    """The columns of the volumes template, with these figures of the method."""
    return (_PERIOD, _JAIL, *(_figure(name) for name in figures), *_ABOUT)


def rate_columns() -> tuple[Column, ...]:
    """The columns of the rates template."""
    return (_JAIL, _figure(RATE), *_DAYS, *_ABOUT)


def meanings_of(columns: Sequence[Column]) -> Mapping[str, Sequence[str]]:
    """By key, the headings that mean each column; one heading never means two.

    A figure has columns for its low and high ends too: "people_held/low".
    """
    taken: set[str] = set()
    found: dict[str, list[str]] = {}
    for key, heading in _headings(columns):
        plain = plain_heading(heading)
        if plain and plain not in taken:
            taken.add(plain)
            found.setdefault(key, []).append(heading)
    return found


def end_key(name: str, end: str) -> str:
    """The key of the column for one end of a figure: "people_held/low"."""
    return f"{name}/{end}"


def _headings(columns: Sequence[Column]) -> Iterator[tuple[str, str]]:
    """Every heading with its column, the labels before the keys and what else is understood."""
    for column in columns:
        for label in _labels(column):
            yield column.key, label
    for column in columns:
        yield column.key, column.key
        if column.quantity:
            for name in names_of_figure(column.key):
                yield column.key, name
                for end in ENDS:
                    yield end_key(column.key, end), f"{name} {end}"
        for heading in column.headings:
            yield column.key, heading


def _labels(column: Column) -> Iterator[str]:
    for language in LANGUAGES:
        with in_language(language):
            yield column.label


def _figure(name: str) -> Column:
    quantity = QUANTITIES[name]
    return Column(
        name,
        label=_LABEL.written(quantity),
        includes=_INCLUDES.written(quantity),
        excludes=_EXCLUDES.written(quantity),
        example=_EXAMPLES.get(name, ""),
        quantity=quantity,
    )


_EXAMPLES = {
    "bookings": "1,240",
    "fingerprint_submissions": "1,190",
    "fingerprint_matches": "61",
    "detainers_received": "22",
    "notify_only_requests": "3",
    "detainers_honored": "19",
    "people_held": "14",
    "taken_by_ice": "9",
    "released_without_pickup": "5",
    "mean_hours_held": "31.5",
    "hold_hours_total": "441",
    "share_of_limit_used": "70%",
    "overdetention_hours": "0",
    "people_with_detainer": "24",
    "stay_with_detainer": "38.2",
    "stay_without_detainer": "21.7",
    "extra_days_per_person": "16.5",
    "extra_stay_days_total": "396",
    "detainer_bed_days": "917",
    "trips": "4",
    RATE: "104.75",
}
