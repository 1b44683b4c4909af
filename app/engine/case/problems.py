"""Problems of a case: what is wrong, where it stands, and what would be right."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.language import say

MOST_PROBLEMS = 500  # more help no one, and a hostile document could hold millions


@dataclass(frozen=True)
class Problem:
    """One problem at one path of the document: `lines[2].figures.detainer_bed_days`."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class CaseProblems(ValueError):
    """A case that cannot be read. `problems` holds every problem found, in document order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


@dataclass
class Findings:
    """Problems and warnings as they are found."""

    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def problem(self, path: str, message: str) -> None:
        """Note something that must be mended before anything is computed."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(path, message))
        elif not self.is_full:
            self.problems.append(Problem("", say("There are more problems; correct these first.")))

    @property
    def is_full(self) -> bool:
        """True where further problems are no longer noted."""
        return len(self.problems) > MOST_PROBLEMS

    def warn(self, path: str, message: str) -> None:
        """Note something unusual that does not stop the calculation."""
        self.warnings.append(Problem(path, message))
