"""What was wrong in the rows of a release: the first ones by row, the others by number."""

from __future__ import annotations

from app.intake.problems import RowProblem
from app.language import say

# More than anybody reads; a file with a wrong column would otherwise fill the memory.
MOST_LISTED = 1_000


class ProblemList:
    """Collects problems. `refused` and `remarked` count rows, listed or not."""

    def __init__(self, date_heading: str) -> None:
        self.listed: list[RowProblem] = []
        self.refused = 0
        self.remarked = 0
        self._date_heading = date_heading

    @property
    def more(self) -> int:
        """How many are not listed."""
        return self.refused + self.remarked - len(self.listed)

    def refuse_row(self, row_number: int, message: str) -> None:
        """A row that could not be read at all."""
        self.refused += 1
        self._list(RowProblem(row_number, "", message))

    def refuse_width(self, row_number: int, cells: int, width: int) -> None:
        """A row with more or fewer cells than the heading: what stands where is not known."""
        message = say(
            "the row has {cells} cells where the heading has {width}", cells=cells, width=width
        )
        self.refuse_row(row_number, message)

    def refuse_day(self, row_number: int) -> None:
        """A row whose date is there and cannot be read."""
        self.refused += 1
        message = say("this is no date; right would be 7/4/2015 or 2015-07-04")
        self._list(RowProblem(row_number, self._date_heading, message))

    def remark_day(self, row_number: int, first_year: int) -> None:
        """A row that was counted without a month, since its year cannot be right."""
        self.remarked += 1
        message = say(
            "the date is before {year} or in the future; counted without a month", year=first_year
        )
        self._list(RowProblem(row_number, self._date_heading, message, refused=False))

    def _list(self, problem: RowProblem) -> None:
        if len(self.listed) < MOST_LISTED:
            self.listed.append(problem)
