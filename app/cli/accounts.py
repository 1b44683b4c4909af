"""`flask create-admin`, `flask invite`, `flask reset-password`: accounts, from the server."""

from __future__ import annotations

import sys

import click
from flask import current_app, url_for
from flask.cli import with_appcontext

from app.language import ENGLISH, LANGUAGES, in_language
from app.persistence.database import db
from app.persistence.people import find_person_by_email
from app.persistence.records import find_workspace
from app.records.roles import ROLES
from app.reference.counties import find_county
from app.services.authority import COMMAND_LINE
from app.services.email_addresses import NotAnAddressError, read_email
from app.services.invite_person import WorkspaceClosedError, invite_person
from app.services.mail_texts import invitation_mail
from app.services.make_administrator import make_administrator
from app.services.open_workspace import open_workspace
from app.services.passwords import hash_password, password_problem
from app.services.reset_password import start_reset
from app.services.send_mail import MailNotSentError, mail_server, send_mail

MOST_NAME = 120
LOCAL = "http://127.0.0.1:8000"


class EmailAddress(click.ParamType[str]):
    """An e-mail address, as it is kept."""

    name = "e-mail address"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The address in lower case."""
        try:
            return read_email(value)
        except NotAnAddressError:
            self.fail(f"{value!r} is no e-mail address.", param, ctx)


@click.command("create-admin")
@click.argument("email", type=EmailAddress())
@click.option("--name", help="How the person is called; by default the e-mail address.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input.")
@with_appcontext
def create_admin(email: str, name: str | None, password_stdin: bool) -> None:
    """Make an account that runs the site; an account that exists becomes one."""
    known = find_person_by_email(db.session, email)
    kept = None if known else _asked_password(email, from_stdin=password_stdin)
    is_new = make_administrator(db.session, email, (name or email)[:MOST_NAME], kept)
    if is_new:
        click.echo(f"{email} is an administrator and can sign in.")
    else:
        click.echo(f"{email} has an account, which is an administrator's now. Its password stays.")


@click.command("invite")
@click.argument("fips")
@click.argument("role", type=click.Choice(ROLES))
@click.option("--email", type=EmailAddress(), help="Mail the link to this address.")
@click.option(
    "--fiscal-year-starts",
    type=click.IntRange(1, 12),
    help="The month, 1 to 12, for a county that has no workspace yet.",
)
@click.option(
    "--language", type=click.Choice(list(LANGUAGES)), default=ENGLISH, help="Of link and mail."
)
@with_appcontext
def invite(
    fips: str, role: str, email: str | None, fiscal_year_starts: int | None, language: str
) -> None:
    """Make a one-use link into the workspace of the county FIPS; open one if there is none."""
    county = find_county(fips)
    if county is None:
        raise click.BadParameter(f"{fips!r} is the code of no county.", param_hint="FIPS")
    site = _site()
    if find_workspace(db.session, fips) is None:
        if fiscal_year_starts is None:
            raise click.UsageError(
                f"{county.label} has no workspace yet: say with --fiscal-year-starts in which "
                "month, 1 to 12, its fiscal year begins."
            )
        open_workspace(db.session, COMMAND_LINE, fips, fiscal_year_starts)
        click.echo(f"The workspace of {county.label} is open.")
    try:
        token = invite_person(db.session, COMMAND_LINE, fips, role, email or "")
    except WorkspaceClosedError as closed:
        raise click.ClickException(f"the workspace of {county.label} is closed.") from closed
    address = _address(site, "accounts.invitation", token, language)
    click.echo(address)
    click.echo("It works once, for 14 days, for whoever opens it first.", err=True)
    if email:
        with in_language(language):
            place = f"{county.name}, {county.state_name}"
            _mail(email, place, role, address)


@click.command("reset-password")
@click.argument("email", type=EmailAddress())
@with_appcontext
def reset_password(email: str) -> None:
    """Print a one-use link to a new password for the account with this address."""
    site = _site()
    token = start_reset(db.session, email)
    if token is None:
        raise click.ClickException(f"nobody has an account with {email}, or it is disabled.")
    click.echo(_address(site, "accounts.reset", token, ENGLISH))
    click.echo("It works once, for 2 hours. Give it to nobody else.", err=True)


def _asked_password(email: str, *, from_stdin: bool) -> str:
    if from_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    problem = password_problem(password, email)
    if problem:
        raise click.ClickException(problem)
    return hash_password(password, current_app.config["PASSWORD_MEMORY_MIB"])


def _site() -> str:
    """The address of the site, asked for before anything is made."""
    address: str = current_app.config["ADDRESS"]
    if not address and current_app.config["ENVIRONMENT"] == "production":
        raise click.ClickException(
            "set HOLDCOST_ADDRESS to the address of the site, such as https://holdcost.example: "
            "it stands in the link."
        )
    return address or LOCAL


def _address(site: str, endpoint: str, token: str, language: str) -> str:
    base = site if language == ENGLISH else f"{site}/{language}"
    with current_app.test_request_context(base_url=base):
        return url_for(endpoint, token=token, _external=True)


def _mail(email: str, place: str, role: str, address: str) -> None:
    server = mail_server(current_app.config)
    if server is None:
        click.echo("No mail server is set (HOLDCOST_SMTP_HOST): pass the link on.", err=True)
        return
    try:
        send_mail(server, invitation_mail(email, place, role, "", address))
    except MailNotSentError as error:
        click.echo(f"The mail was not sent: {error}. Pass the link on.", err=True)
    else:
        click.echo(f"Mailed to {email}.", err=True)
