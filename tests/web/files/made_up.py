"""A kind of file that is read at a test's own pace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from threading import Event
from typing import Any, BinaryIO

import pytest
from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app.persistence.database import db
from app.services import reading_kinds
from app.services.readings import OpenReading, SentFile, drop_reading
from app.web.files import log_page
from app.web.files.preview import Preview
from app.web.files.previews import PREVIEWS
from tests.checking_client import CheckingClient
from tests.checking_page import Page

CONTENT = b"a,b\n1,2\n"


@dataclass
class MadeUp:
    """The reader and the preview of the kind; `goes` lets the reading go to its end."""

    goes: Event = field(default_factory=Event)
    problem: Exception | None = None
    seen: list[SentFile] = field(default_factory=list)

    def read(
        self,
        _session: Session,
        file: BinaryIO,
        sent: SentFile,
        on_progress: Callable[[int, float], object],
    ) -> Mapping[str, Any]:
        """Count lines, after telling how far it is."""
        self.seen.append(sent)
        on_progress(5000, 0.25)
        if not self.goes.wait(60):
            raise TimeoutError
        if self.problem:
            raise self.problem
        return {"lines": len(file.readlines())}

    def show(self, reading: OpenReading) -> ResponseReturnValue:
        """A page of what was counted."""
        return f"<p>{reading.result['lines']} lines</p>", 200, {"Content-Type": "text/plain"}

    def keep(self, reading: OpenReading) -> ResponseReturnValue:
        """Drop it, as whoever has kept it does."""
        drop_reading(db.session, reading.token)
        flash("kept")
        return redirect(url_for("files.files"), 303)


def put_in_place(monkeypatch: pytest.MonkeyPatch, kind: str, access: str) -> MadeUp:
    """Let files of this kind be read by a made-up reader."""
    made_up = MadeUp()
    made_up.goes.set()
    monkeypatch.setitem(reading_kinds.READERS, kind, made_up.read)
    preview = Preview(made_up.show, log_page.form_href, {"keep": made_up.keep}, access)
    monkeypatch.setitem(PREVIEWS, kind, preview)
    return made_up


def send(
    client: CheckingClient,
    address: str = "/jail-log",
    status: int = 303,
    name: str = "log.csv",
    content: bytes = CONTENT,
    typed: Mapping[str, str] | None = None,
) -> Page:
    """Send a file by the form of a page."""
    token = client.token or client.new_token()
    file = FileStorage(BytesIO(content), filename=name)
    fields = {"csrf_token": token, "rule": "form_i247a", **(typed or {}), "file": file}
    # Written here: what the test client spools to disk itself it leaves to be collected.
    boundary, body = encode_multipart(fields)
    kind = f'multipart/form-data; boundary="{boundary}"'
    return client.request("POST", address, status, data=body, content_type=kind)
