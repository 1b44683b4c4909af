"""No hidden count can be worked out, also by somebody who knows the rule and the bounds."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

import pytest

from app.engine.small_cells import Mark, SmallSplit, small_cells
from app.language import in_language

Counts = tuple[int, ...]
Published = tuple[int, object, bool, tuple[tuple[Mark, object], ...]]
COUNT, FEW, SECOND, UNKNOWN = Mark.COUNT, Mark.FEW, Mark.SECOND, Mark.UNKNOWN


def split_of(counts: Sequence[int | None]) -> SmallSplit:
    return small_cells([(f"class {n}", count) for n, count in enumerate(counts)])


@pytest.mark.parametrize(
    ("counts", "marks"),
    [
        pytest.param((120, 45, 0, 11), (COUNT,) * 4, id="nothing small"),
        pytest.param((120, 4, 45), (COUNT, FEW, SECOND), id="one small: the smallest other too"),
        pytest.param((120, 4, 7), (COUNT, FEW, FEW), id="two small keep each other"),
        pytest.param((4, 90), (FEW, SECOND), id="two cells"),
        pytest.param((120, 2, 5, 60), (COUNT, FEW, FEW, SECOND), id="a small sum"),
        pytest.param((1, 1, 30), (FEW, FEW, SECOND), id="a sum of 2 would be 1 and 1"),
        pytest.param((10, 10, 50), (FEW, FEW, SECOND), id="a sum of 20 would be 10 and 10"),
        pytest.param((10, 10), (FEW, SECOND), id="all hidden with a sum of 20"),
        pytest.param((1, 2), (FEW, FEW), id="all hidden, 1 and 2 or 2 and 1"),
        pytest.param((0, 4, 45), (COUNT, FEW, SECOND), id="zero stays zero"),
        pytest.param((None, 4, 45), (UNKNOWN, FEW, SECOND), id="an unknown count stays unknown"),
        pytest.param((), (), id="no cell"),
    ],
)
def test_what_is_hidden(counts: Sequence[int | None], marks: Sequence[Mark]) -> None:
    assert tuple(cell.mark for cell in split_of(counts).cells) == tuple(marks)


@pytest.mark.parametrize(
    "counts",
    [(7,), (10,), (7, 0, 0), (1, 1), (1, 1, 1), (1, 11), (10, 12, 12), (None, 3)],
)
def test_a_split_that_its_total_gives_away_is_not_shown(counts: Sequence[int | None]) -> None:
    split = split_of(counts)
    assert not split.is_shown
    assert split.cells == ()
    assert "not shown" in split.note


def test_without_a_total_only_the_small_are_hidden() -> None:
    split = small_cells({"a": 3, "b": 40, "c": 0}, total_is_shown=False)
    assert [cell.mark for cell in split.cells] == [FEW, COUNT, COUNT]
    assert split.total is None
    assert split.total_text == ""


def test_cells_and_note_are_words_in_both_languages() -> None:
    split = small_cells({"a": Decimal(3), "b": Decimal(1234), "c": Decimal(2000), "d": None})
    assert [cell.text for cell in split.cells] == ["fewer than 11", "not shown", "2,000", ""]
    assert split.total_text == "3,237"
    assert "fewer than 11" in split.note
    with in_language("es"):
        assert [cell.text for cell in split.cells][2] == "2,000"
        assert split.cells[0].text
    assert small_cells({"a": 30}).note == ""


def test_hidden_counts_are_nowhere_in_what_is_returned() -> None:
    split = small_cells({"a": 7, "b": 1234, "c": 2000})
    assert "7," not in repr(split)
    assert "1234" not in repr(split)


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        small_cells({"a": -1})


def published(counts: Counts) -> Published:
    """All that a reader is given; the number of cells, too, where the split is not shown."""
    split = split_of(counts)
    return len(counts), split.total, split.is_shown, tuple((c.mark, c.count) for c in split.cells)


@pytest.mark.parametrize(("cells", "largest_total"), [(2, 70), (3, 40), (4, 22)])
def test_every_small_table_has_a_twin_for_each_hidden_count(cells: int, largest_total: int) -> None:
    """Every table there is up to a total: what looks the same to a reader is not the same."""
    alike: dict[Published, list[Counts]] = defaultdict(list)
    for counts in itertools.product(range(largest_total + 1), repeat=cells):
        if sum(counts) <= largest_total:
            alike[published(counts)].append(counts)
    for (_, _, is_shown, shown), tables in alike.items():
        for place in range(cells):
            if not is_shown or shown[place][1] is None:
                assert len({table[place] for table in tables}) > 1, tables


SIZES = (1, 1, 2, 3, 5, 8, 9, 10, 10, 11, 11, 12, 13, 14, 20, 21, 30, 60, 250, 4000)


def generated(seed: int) -> Counts:
    """A table of two to seven cells, many of them around the bounds, some of them equal."""
    draw = random.Random(seed)  # noqa: S311  # not for secrets
    few = draw.random()
    return tuple(
        0 if draw.random() < 0.1 else draw.choice(SIZES[:10] if draw.random() < few else SIZES)
        for _ in range(draw.randint(2, 7))
    )


@pytest.mark.parametrize("first", range(0, 1000, 100))
def test_an_attacker_who_knows_the_rule_pins_no_hidden_count(first: int) -> None:
    for seed in range(first, first + 100):
        counts = generated(seed)
        split = split_of(counts)
        assert all(cell.count != small for cell in split.cells for small in range(1, 11))
        hidden = [n for n in range(len(counts)) if not split.is_shown or split.cells[n].is_hidden]
        left = set(hidden)
        for world in worlds(counts, hidden) if split.is_shown else orders(counts):
            left -= {place for place in left if world[place] != counts[place]}
            if not left:
                break
        assert not left, counts


def orders(counts: Counts) -> Iterator[Counts]:
    """Other tables of the same total of which nothing is shown either."""
    everyone_in_one = (sum(counts), *[0] * (len(counts) - 1))
    for world in (*itertools.permutations(everyone_in_one), *itertools.permutations(counts)):
        if published(world) == published(counts):
            yield world


def worlds(counts: Counts, hidden: Sequence[int]) -> Iterator[Counts]:
    """Every other table that fits the shown counts, the total and the marks, by the rule itself."""
    marks = [split_of(counts).cells[place].mark for place in hidden]
    ranges = [range(1, 11) if mark is FEW else range(1, sum(counts) + 1) for mark in marks]
    told = published(counts)
    for values in with_sum(ranges, sum(counts[place] for place in hidden)):
        world = list(counts)
        for place, value in zip(hidden, values, strict=True):
            world[place] = value
        if published(tuple(world)) == told:
            yield tuple(world)


def with_sum(ranges: Sequence[range], wanted: int) -> Iterator[Counts]:
    """All ways to choose a number of each range that add up to `wanted`."""
    if not ranges:
        if wanted == 0:
            yield ()
        return
    first, *rest = ranges
    least, most = sum(each.start for each in rest), sum(each.stop - 1 for each in rest)
    for value in range(max(first.start, wanted - most), min(first.stop - 1, wanted - least) + 1):
        for others in with_sum(rest, wanted - value):
            yield (value, *others)
