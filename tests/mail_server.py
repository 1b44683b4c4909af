"""A mail server for tests: it listens on this machine, takes every mail, and keeps it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from queue import Queue
from threading import Thread
from typing import BinaryIO, cast

PATIENCE_SECONDS = 10


class MailBox:
    """What the server has taken. `refuses` addresses that it does not take."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.refuses: set[str] = set()
        self._taken: Queue[EmailMessage] = Queue()

    @property
    def settings(self) -> dict[str, object]:
        """The settings that make an application send its mail here."""
        return {
            "SMTP_HOST": "127.0.0.1",
            "SMTP_PORT": self.port,
            "SMTP_TLS": "none",
            "SMTP_USER": "",
            "SMTP_PASSWORD": "",
            "MAIL_FROM": "Holdcost <holdcost@site.example>",
        }

    def next(self) -> EmailMessage:
        """The oldest mail nobody has looked at; waits for one that is on its way."""
        return self._taken.get(timeout=PATIENCE_SECONDS)

    @property
    def is_empty(self) -> bool:
        """Whether no mail is waiting."""
        return self._taken.empty()

    def serve(self, stream: BinaryIO) -> None:
        """Speak with one sender until they leave."""

        def say(line: str) -> None:
            stream.write(line.encode() + b"\r\n")
            stream.flush()

        say("220 ready")
        while line := stream.readline().decode().strip():
            verb = line.upper()
            if verb.startswith("RCPT TO") and any(each in line for each in self.refuses):
                say("550 nobody here")
            elif verb == "DATA":
                say("354 go on")
                self._take(stream)
                say("250 taken")
            elif verb == "QUIT":
                say("221 bye")
                return
            else:
                say("250 fine")

    def _take(self, stream: BinaryIO) -> None:
        lines = []
        while (line := stream.readline()) != b".\r\n":
            lines.append(line)
        message = message_from_bytes(b"".join(lines), policy=default)
        assert isinstance(message, EmailMessage)
        self._taken.put(message)


@contextmanager
def mail_box() -> Iterator[MailBox]:
    """Run a mail server on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        box = MailBox(listening.getsockname()[1])
        thread = Thread(target=answer, args=(listening, box), daemon=True)
        thread.start()
        yield box
        listening.shutdown(socket.SHUT_RDWR)
        thread.join(PATIENCE_SECONDS)


def answer(listening: socket.socket, box: MailBox) -> None:
    """Take one sender after the other until nobody listens any more."""
    with suppress(OSError):
        while True:
            connection, _ = listening.accept()
            connection.settimeout(PATIENCE_SECONDS)
            with connection, connection.makefile("rwb") as stream:
                box.serve(cast(BinaryIO, stream))
