"""Sums over bookings, exact: people, and microseconds as whole numbers of any size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from fractions import Fraction

import numpy

from app.engine.arithmetic import CONTEXT
from app.engine.clock import HOUR
from app.engine.clock_many import Instants
from app.engine.figure import plain_decimal
from app.engine.jail_log.bookings import Codes
from app.engine.jail_log.whole_stays import HOURS_PER_DAY, settled

_SECOND = 1_000_000


@dataclass(slots=True)
class Sums:
    """What is added up of bookings with a detainer; times in microseconds.

    `stay`: all days. `past`: held past the last local charge. `only`: held without any local
    charge. `unknown`: people of whom no time of local release is known. `form` and `regulation`:
    kept beyond the clock of either rule.
    """

    people: int = 0
    stay_time: int = 0
    past_people: int = 0
    past_time: int = 0
    only_people: int = 0
    only_time: int = 0
    unknown_people: int = 0
    form_people: int = 0
    form_time: int = 0
    regulation_people: int = 0
    regulation_time: int = 0

    @property
    def held_people(self) -> int:
        """People held for ICE at all."""
        return self.past_people + self.only_people

    @property
    def held_time(self) -> int:
        """Time held for ICE, of all together."""
        return self.past_time + self.only_time

    def add(self, more: Mapping[str, int]) -> None:
        """Add to each sum that is named."""
        for name, amount in more.items():
            setattr(self, name, getattr(self, name) + amount)


SUM_NAMES = tuple(each.name for each in fields(Sums))


@dataclass(slots=True)
class Stays:
    """Whole stays of one group: how many, their sum, and each length for the median."""

    people: int = 0
    time: int = 0
    lengths: list[Instants] = field(default_factory=list)

    def add(self, lengths: Instants) -> None:
        """Add stays by their length."""
        self.people += len(lengths)
        self.time += exact_sum(lengths)
        self.lengths.append(lengths)

    @property
    def mean(self) -> Fraction | None:
        """The mean stay in microseconds, exact; None without anybody."""
        return Fraction(self.time, self.people) if self.people else None

    @property
    def median(self) -> Fraction | None:
        """The median stay in microseconds, exact; None without anybody."""
        if not self.people:
            return None
        lengths = numpy.concatenate(self.lengths)
        middle = ((len(lengths) - 1) // 2, len(lengths) // 2)
        parted = numpy.partition(lengths, middle)
        return Fraction(int(parted[middle[0]]) + int(parted[middle[1]]), 2)


def exact_sum(times: Instants) -> int:
    """The sum of times, however large."""
    return int(numpy.sum(times // _SECOND)) * _SECOND + int(numpy.sum(times % _SECOND))


def sums_by(groups: Codes, values: Mapping[str, Instants]) -> Iterator[tuple[int, dict[str, int]]]:
    """For each group that occurs, the sum of each of the values over its rows, exact."""
    if not len(groups):
        return
    present = numpy.flatnonzero(numpy.bincount(groups))
    columns = {name: _grouped(groups, times) for name, times in values.items()}
    for group in present.tolist():
        yield group, {name: column[group] for name, column in columns.items()}


def _grouped(groups: Codes, times: Instants) -> list[int]:
    # Whole seconds of a chunk, and what is left of them, stay far below 2^53: no float is rounded.
    seconds = numpy.bincount(groups, weights=times // _SECOND).tolist()
    rest = numpy.bincount(groups, weights=times % _SECOND).tolist()
    return [int(whole) * _SECOND + int(part) for whole, part in zip(seconds, rest, strict=True)]


def hours_text(time: int | Fraction) -> str:
    """Microseconds as hours for a document: "5491.75", with at most four decimals."""
    return plain_decimal(_hours(time))


def days_text(time: int | Fraction) -> str:
    """Microseconds as days for a document: "228.8229", with at most four decimals.

    They are the hours of `hours_text` ÷ 24, so that who divides those comes to the same.
    """
    return plain_decimal(settled(CONTEXT.divide(_hours(time), HOURS_PER_DAY)))


def _hours(time: int | Fraction) -> Decimal:
    exact = Fraction(time, HOUR)
    return settled(CONTEXT.divide(Decimal(exact.numerator), Decimal(exact.denominator)))
