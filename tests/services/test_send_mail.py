"""Mail goes out whole, in the language in use; what goes wrong is said in words."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from app.language import SPANISH, in_language
from app.services.mail_texts import invitation_mail, reset_mail
from app.services.send_mail import Mail, MailNotSentError, MailServer, mail_server, send_mail
from tests.language.bracketed import spanish_in_brackets, unsaid
from tests.mail_server import MailBox, mail_box

ADDRESS = "https://holdcost.example/invitations/" + "x" * 32


@pytest.fixture
def box() -> Iterator[MailBox]:
    """A mail server of this test alone."""
    with mail_box() as running:
        yield running


def server_of(box: MailBox) -> MailServer:
    found = mail_server(box.settings)
    assert found
    return found


def test_a_mail_arrives_as_it_was_written(box: MailBox) -> None:
    text = f"Condado de Doña Ana\n{ADDRESS}\n"
    send_mail(server_of(box), Mail("ana@county.example", "Año", text))
    mail = box.next()
    assert (mail["To"], mail["Subject"]) == ("ana@county.example", "Año")
    assert mail["From"] == "Holdcost <holdcost@site.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"].endswith("@site.example>")
    assert mail.get_content().splitlines() == ["Condado de Doña Ana", ADDRESS]


def test_a_link_is_never_broken_in_two(box: MailBox) -> None:
    long = ADDRESS * 3
    send_mail(server_of(box), Mail("ana@county.example", "Link", f"Open:\n{long}\n"))
    mail = box.next()
    assert long in str(mail.get_payload())


def test_an_address_that_is_refused_is_said(box: MailBox) -> None:
    box.refuses.add("nobody@county.example")
    with pytest.raises(MailNotSentError, match="refuses this address"):
        send_mail(server_of(box), Mail("nobody@county.example", "Hello", "Text"))
    assert box.is_empty


def test_a_server_that_cannot_be_reached_is_said(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        server = MailServer("127.0.0.1", closed.getsockname()[1], "a@site.example", "none")
        with pytest.raises(MailNotSentError, match="cannot be reached"):
            send_mail(server, Mail("ana@county.example", "Link", ADDRESS))
    assert "invitations" not in caplog.text


def test_a_server_without_encryption_gets_nothing_that_asks_for_it(box: MailBox) -> None:
    server = MailServer("127.0.0.1", box.port, "a@site.example", "starttls", "user", "secret")
    with pytest.raises(MailNotSentError):
        send_mail(server, Mail("ana@county.example", "Link", ADDRESS))
    assert box.is_empty
    assert "secret" not in repr(server)


def test_an_invitation_says_who_what_where_and_how_long() -> None:
    mail = invitation_mail(
        "ben@county.example", "Pierce County, Washington", "certifier", "Ana Ruiz", ADDRESS
    )
    assert mail.subject == "Invitation to the workspace of Pierce County, Washington"
    for words in ("Ana Ruiz invites you", "Certifier", "works once, for 14 days", f"\n{ADDRESS}\n"):
        assert words in mail.text


def test_a_name_breaks_no_line_and_no_header() -> None:
    name = "Ana\r\nBcc: everybody@county.example"
    mail = invitation_mail("ben@county.example", f"Pierce\n{name}", "viewer", name, ADDRESS)
    assert "\n" not in mail.subject
    assert "\nBcc" not in mail.text


def test_every_text_of_a_mail_is_said() -> None:
    with spanish_in_brackets(), in_language(SPANISH):
        for mail in (
            invitation_mail("ben@county.example", "", "viewer", "", ADDRESS),
            reset_mail("ben@county.example", ADDRESS),
        ):
            assert unsaid(mail.text).split() == [ADDRESS]
            assert unsaid(mail.subject).strip() == ""


def test_without_a_host_there_is_no_mail_server() -> None:
    assert mail_server({"SMTP_HOST": ""}) is None
