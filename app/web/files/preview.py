"""What can be done with one kind of file once it was read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from flask.typing import ResponseReturnValue

from app.services.readings import OpenReading
from app.web.access import PUBLIC

Show = Callable[[OpenReading], ResponseReturnValue]


@dataclass(frozen=True, slots=True)
class Preview:
    """One kind of file.

    `show` makes the page of what was counted. `form_href` leads to the form that sends such a
    file; `failed` makes the page of that form with the reading's problem at the file, where there
    is one. `acts` answer a form posted to /files/<token>/<act>, and drop the reading themselves
    (`drop_reading`) when it is of no use any more. `access` is PUBLIC for whoever sent it, ADMIN,
    or an Action in the county of the reading.
    """

    show: Show
    form_href: Callable[[OpenReading], str]
    acts: Mapping[str, Show] = field(default_factory=dict)
    access: str = PUBLIC
    failed: Show | None = None
