"""Count a jail's log in memory; nothing of it is stored, nothing but counts and sums comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from app.intake.jail_log.first_told import first_told, is_empty, is_of_few
from app.intake.jail_log.problems import problem_counts, row_problems
from app.intake.jail_log.settings import BadSettingsError, LogNeeds, LogSettings, PersonColumn
from app.intake.jail_log.told import notes_of
from app.intake.sheets.progress import Progress, unheard

if TYPE_CHECKING:
    from app.intake.jail_log.counting import LogCount

__all__ = [
    "BadSettingsError",
    "LogNeeds",
    "LogSettings",
    "PersonColumn",
    "count_jail_log",
    "first_told",
    "is_empty",
    "is_of_few",
    "notes_of",
    "problem_counts",
    "row_problems",
]


def count_jail_log(
    file: BinaryIO, settings: LogSettings, on_progress: Progress = unheard
) -> LogCount:
    """What a log comes to: its `document` (docs/jail-log.md) and, at a daily cost, its `costs`.

    `file` is seekable and stays open; it is read in memory and forgotten. Rows that cannot be used
    are problems of the document, without a word of what stands in them. Raises UnreadableFileError,
    LogNeeds where the user has to say what a column means, BadSettingsError.
    """
    # Counting loads NumPy, which a page that counts nothing does not need.
    from app.intake.jail_log.counting import count_jail_log as count

    return count(file, settings, on_progress)
