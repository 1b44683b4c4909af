"""A county's year from the invitation to a correction, by people who each use their own browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from app.persistence.people import find_person_by_email
from app.services.disable_person import disable_person
from app.services.invite_person import invite_person
from app.services.open_workspace import open_workspace
from tests.browser.conftest import LiveServer, OpenPage
from tests.browser.visitor import Visitor

RECORD = "/c/{fips}/record"
PASSWORD = "stapler orbit walnut 7"
MONTHS = "January February March April May June July August September October November December"
BROWSERS = pytest.mark.parametrize(
    ("fips", "width", "javascript"), [("53033", 1280, True), ("53061", 360, False)]
)


@BROWSERS
def test_a_year_is_entered_signed_and_corrected(
    live_server: LiveServer, open_page: OpenPage, fips: str, width: int, javascript: bool
) -> None:
    def browser(address: str) -> Visitor:
        return Visitor(open_page(address, width=width, javascript=javascript))

    record = RECORD.format(fips=fips)
    dana = browser(live_server.seed(first_invitation(fips)))
    accepts(dana, "Dana Ruiz", f"dana@{fips}.example")
    lee = browser(invites(dana, record))
    accepts(lee, "Lee Park", f"lee@{fips}.example")
    enters_a_rate(lee, record)
    pastes_a_year(lee, record)
    confirms_what_is_unusual(lee, record)
    cannot_sign(lee, record)
    signs(dana, record, 1)
    assert "$11,808" in dana.page.locator("h1").inner_text()
    corrects(lee, record)
    confirms_what_is_unusual(lee, record)
    signs(dana, record, 2, reason="One person was missing from the log of May.")
    both_can_be_read(browser("/about"), fips)
    is_stopped_half_way(lee, record, live_server)


def first_invitation(fips: str) -> Callable[[Session], str]:
    """Open the county's workspace; the address at which its first certifier is invited."""

    def invite(session: Session) -> str:
        open_workspace(session, None, fips, 1)
        return f"/invitations/{invite_person(session, None, fips, 'certifier', '')}"

    return invite


def accepts(official: Visitor, name: str, email: str) -> None:
    """Make an account behind an invitation."""
    form = official.page.locator("form").filter(has_text="Password once more")
    told = {"Your name": name, "E-mail address": email}
    official.types({**told, "Password": PASSWORD, "Password once more": PASSWORD}, form)
    official.presses("Make the account and accept")


def invites(official: Visitor, record: str) -> str:
    """Invite a contributor; the address that is shown once."""
    official.goes_to(f"{record}/people")
    official.checks("Contributor")
    official.presses("Invite")
    link = official.page.locator(".secret code").inner_text()
    return "/" + link.split("/", 3)[3]


def enters_a_rate(official: Visitor, record: str) -> None:
    """What a jail day costs, and since when."""
    official.goes_to(f"{record}/rates")
    official.types({"Published cost of one jail day": "$98.40", "In force from": "2020-01-01"})
    official.presses("Add")


def pastes_a_year(official: Visitor, record: str) -> None:
    """A table as a spreadsheet copies it, then one whose cell cannot be read."""
    official.goes_to(f"{record}/2025/grid?section=funnel")
    rows = [f"{month}\t12\t10" for month in MONTHS.split()]
    table = "\n".join(["Month\tPeople held past release\tDetainers honored", *rows])
    paste = official.page.get_by_label("Cells copied from a spreadsheet")
    paste.fill(table.replace("May\t12", "May\tmany"))
    official.presses("Check before saving")
    assert "“many”" in official.page.locator("main").inner_text()
    paste.fill(table)
    official.presses("Check before saving")
    official.presses("Save 24 values")
    official.goes_to(f"{record}/2025/days")
    official.types({"Hours held, on average": "20"})
    official.presses("Save and go to the year")


def confirms_what_is_unusual(official: Visitor, record: str) -> None:
    """More people held than detainers honored, month after month."""
    official.goes_to(f"{record}/2025/checks")
    assert "more than detainers honored" in official.page.locator("main").inner_text()
    for box in official.page.get_by_label("Checked: keep it as entered").all():
        box.check()
    official.presses("Confirm what is ticked")
    assert official.page.get_by_label("Checked: keep it as entered").count() == 0


def cannot_sign(official: Visitor, record: str) -> None:
    """Whoever enters reads what is to be signed, and signs nothing."""
    official.goes_to(f"{record}/2025/certify")
    assert official.page.get_by_label("I attest to this").count() == 0
    assert "A certifier of the county signs." in official.page.locator("main").inner_text()


def signs(official: Visitor, record: str, number: int, reason: str = "") -> None:
    """Read the list of changes and sign it."""
    official.goes_to(f"{record}/2025/certify")
    if reason:
        official.page.locator("main textarea").fill(reason)
    official.checks("I attest to this")
    official.presses(f"Sign version {number}")
    assert official.path.endswith(f"/2025/v{number}")


def corrects(official: Visitor, record: str) -> None:
    """One value of the certified year, from the table, with the reason."""
    official.goes_to(f"{record}/2025/grid?section=funnel")
    official.page.get_by_label("People held past release, May 2025").fill("13")
    official.presses("Check before saving")
    official.types({"Reason for the change": "One was missing."})
    official.presses("Save 1 value")


def both_can_be_read(reader: Visitor, fips: str) -> None:
    """The first version stays at its address and says what replaced it."""
    reader.goes_to(f"/c/{fips}/2025/v1")
    assert "$11,808" in reader.heading
    reader.follows("What has changed since")
    assert "12 people" in reader.page.locator("main").inner_text()
    assert "13 people" in reader.page.locator("main").inner_text()
    reader.goes_to(f"/c/{fips}/2025")
    assert reader.path == f"/c/{fips}/2025/v2"
    assert "$11,890" in reader.heading


def is_stopped_half_way(official: Visitor, record: str, live_server: LiveServer) -> None:
    """Disabled with a form open: what is sent is not entered, and the door is shut."""
    official.goes_to(f"{record}/2025/days")
    official.types({"Hours held, on average": "30"})
    live_server.seed(lambda session: disable(session, record))
    with official.page.expect_navigation():
        official.page.get_by_role("button", name="Save and continue").click()
    assert official.path.startswith("/sign-in")


def disable(session: Session, record: str) -> None:
    """Disable the account of the contributor."""
    fips = record.split("/")[2]
    person = find_person_by_email(session, f"lee@{fips}.example")
    assert person
    disable_person(session, None, person.id)
