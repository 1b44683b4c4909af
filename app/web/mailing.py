"""Links that are handed out, and the mails that carry them."""

from __future__ import annotations

import logging
from threading import Thread

from flask import current_app, request, url_for

from app.language import language
from app.services.send_mail import Mail, MailNotSentError, MailServer, mail_server, send_mail
from app.web.languages import PREFIXES

log = logging.getLogger(__name__)


def server() -> MailServer | None:
    """The mail server of this installation; None where none is set."""
    return mail_server(current_app.config)


def absolute(endpoint: str, token: str) -> str:
    """The whole address of a page with a secret, in the language in use.

    By the setting HOLDCOST_ADDRESS where there is one: what a visitor claims to have asked for
    does not count then.
    """
    site = current_app.config["ADDRESS"]
    if not site:
        return url_for(endpoint, token=token, _external=True)
    path = url_for(endpoint, token=token).removeprefix(request.script_root)
    return f"{site}{PREFIXES[language()]}{path}"


def send_aside(to: MailServer, mail: Mail) -> None:
    """Send a mail while the answer is on its way: how long it takes tells nobody anything."""
    Thread(target=_send_quietly, args=(to, mail)).start()


def _send_quietly(to: MailServer, mail: Mail) -> None:
    try:
        send_mail(to, mail)
    except MailNotSentError as error:
        log.warning("Not sent: %s", error)
