"""Send one e-mail by the mail server of the installation."""

from __future__ import annotations

import logging
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from email.utils import formatdate, make_msgid
from typing import Any

from app.language import say

PATIENCE_SECONDS = 15
_LONGEST_LINE = 990
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed in. `encryption`: "starttls", "tls" from the first byte, or "none"."""

    host: str
    port: int
    sender: str
    encryption: str = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Mail:
    """A plain text for one address."""

    to: str
    subject: str
    text: str


class MailNotSentError(RuntimeError):
    """The mail was not taken; the message says why, as far as the sender can do something."""


def mail_server(settings: Mapping[str, Any]) -> MailServer | None:
    """The mail server of the settings; None where none is set."""
    if not settings["SMTP_HOST"]:
        return None
    return MailServer(
        host=settings["SMTP_HOST"],
        port=settings["SMTP_PORT"],
        sender=settings["MAIL_FROM"],
        encryption=settings["SMTP_TLS"],
        user=settings["SMTP_USER"],
        password=settings["SMTP_PASSWORD"],
    )


def send_mail(server: MailServer, mail: Mail) -> None:
    """Hand a mail to the server. Raises MailNotSentError; the log never has its text."""
    try:
        with _connected(server) as connection:
            if server.user:
                connection.login(server.user, server.password)
            connection.send_message(_message(server, mail))
    except smtplib.SMTPAuthenticationError as error:
        reason = say("the mail server does not accept this site’s user name and password")
        raise _not_sent(reason, error) from error
    except smtplib.SMTPRecipientsRefused as error:
        raise _not_sent(say("the mail server refuses this address"), error) from error
    except smtplib.SMTPException as error:
        raise _not_sent(say("the mail server did not take the mail"), error) from error
    except (OSError, ValueError) as error:
        raise _not_sent(say("the mail server cannot be reached"), error) from error


def _connected(server: MailServer) -> smtplib.SMTP:
    if server.encryption == "tls":
        trusted = ssl.create_default_context()
        return smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE_SECONDS, context=trusted)
    connection = smtplib.SMTP(server.host, server.port, timeout=PATIENCE_SECONDS)
    if server.encryption == "starttls":
        try:
            connection.starttls(context=ssl.create_default_context())
        except BaseException:
            connection.close()
            raise
    return connection


def _message(server: MailServer, mail: Mail) -> EmailMessage:
    # Whole lines: a link that is broken in two cannot be followed.
    message = EmailMessage(policy=default.clone(max_line_length=_LONGEST_LINE))
    message["From"] = server.sender
    message["To"] = mail.to
    message["Subject"] = mail.subject
    message["Date"] = formatdate(usegmt=True)
    message["Message-ID"] = make_msgid(domain=server.sender.rpartition("@")[2].strip("> "))
    # No robot answers it with a note of absence.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, cte="7bit" if mail.text.isascii() else "quoted-printable")
    return message


def _not_sent(reason: str, error: Exception) -> MailNotSentError:
    # What a server answers may hold the address it was for, never the text.
    log.warning("A mail was not sent: %s", type(error).__name__)
    return MailNotSentError(reason)
