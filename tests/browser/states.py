"""Every page of the site and the states it can be in, for whatever has to look at all of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from playwright.sync_api import FilePayload, Page

from app.records.sections import SECTIONS
from app.web.calculations.steps import STEPS
from tests.browser.cases import ALL
from tests.browser.seeding import Seeded

Prepare = Callable[[Page], None]
QUICK_ANSWERS = {
    "People held": "412",
    "Hours each": "33",
    "Daily cost": "$142.18",
    "Period": "2025",
}


@dataclass(frozen=True)
class State:
    """A page in one state: where it stands, who may see it, and what to do to get there."""

    name: str
    path: str
    mine: bool = False
    prepare: Prepare | None = None
    prefix: str = ""

    def address(self, seeded: Seeded) -> str:
        """The path, with the address of what was put in where it begins with a case's name."""
        return f"{self.prefix}{self._path(seeded)}"

    def _path(self, seeded: Seeded) -> str:
        kind, _, rest = self.path.partition(":")
        name, _, end = rest.partition("/")
        end = f"/{end}" if end else ""
        if kind == "draft":
            return seeded.drafts[name] + end
        if kind == "shared":
            return seeded.shared[name] + end
        return {"revoked": seeded.revoked, "entry": seeded.entry}.get(kind, self.path)


def answer_quickly(page: Page) -> None:
    """Fill in the quick form and send it."""
    for label, text in QUICK_ANSWERS.items():
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_role("button", name="Work it out").click()


def send_empty(page: Page) -> None:
    """Send the form of the page as it is."""
    page.locator("main form button.button-main").click()


def spoil_and_send(page: Page) -> None:
    """Type what is no number or period wherever text goes, in the first row too, and send it."""
    add = page.locator('main button[name="add"]')
    if add.count() and not page.locator("main fieldset.row").count():
        own = page.locator('main button[value="policies:custom"]')  # the choice with most fields
        (own if own.count() else add.first).click()
    for field in page.locator('main form .field > .input input[type="text"]:visible').all():
        field.fill("about ten")
    send_empty(page)


def paste_a_table(page: Page) -> None:
    """Paste months of which one says what cannot be read."""
    page.locator("main textarea").first.fill("Month\tPeople held\nJanuary\t15\nFebruary\tmany")
    page.get_by_role("button", name="Check before saving").click()


def send_a_template(page: Page) -> None:
    """Send two months of figures, to see them before they are entered."""
    _send_file(page, "Month or fiscal year,People held past release\n2026-01,15\n2026-02,16\n")


def send_mistakes(page: Page) -> None:
    """Send a month there is not, and a word for a count."""
    _send_file(page, "Month or fiscal year,People held past release\n2026-13,15\n2026-02,many\n")


def _send_file(page: Page, text: str) -> None:
    file: FilePayload = {"name": "year.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.get_by_label("Filled template").set_input_files(file)
    page.get_by_role("button", name="Read the file").click()
    page.get_by_role("heading", level=1, name=re.compile("would be|mistakes")).wait_for()


def _of_step(key: str) -> list[State]:
    title = f"step-{key}"
    return [
        State(f"{title}-empty", f"draft:refusal/{key}", mine=True),
        State(f"{title}-filled", f"draft:everything/{key}", mine=True),
        State(f"{title}-wrong", f"draft:refusal/{key}", mine=True, prepare=spoil_and_send),
    ]


def make_link(page: Page) -> None:
    """Save the draft, then make a view link to it."""
    page.get_by_role("button", name="Save this version").click()
    page.get_by_role("button", name="Make a view link").click()


PUBLIC = [
    State("start", "/"),
    State("start-answer", "/", prepare=answer_quickly),
    State("start-wrong", "/", prepare=send_empty),
    State("place-new", "/calculations/new"),
    State("place-new-wrong", "/calculations/new", prepare=send_empty),
    State("calculations-none", "/calculations"),
    State("counties", "/counties"),
    State("counties-found", "/counties?q=washington"),
    State("counties-not-found", "/counties?q=atlantis"),
    State("state", "/counties/tx"),
    State("county", "/c/48201"),
    State("county-left-out", "/c/48001"),
    State("county-without-figures", "/c/32031"),
    State("studies", "/studies"),
    State("study", "/studies/miami-dade-2018-complicity"),
    State("study-result", "/studies/miami-dade-2018-complicity/result"),
    State("method", "/method"),
    State("programs", "/programs"),
    State("templates", "/templates"),
    State("federal-pick", "/c/53053/detainers?q=king"),
    State("federal-picked", "/c/53053/detainers?facility=1&facility=2"),
    State("federal-none", "/c/48201/detainers"),
    State("glossary", "/glossary"),
    State("sources", "/sources"),
    State("about", "/about"),
    State("privacy", "/privacy"),
    State("accessibility", "/accessibility"),
    State("edit-link", "/edit/no-such-key"),
    State("verify", "/verify"),
    State("verify-wrong", "/verify?fingerprint=3f9a"),
    State("verify-unknown", "/verify/000000000000"),
    State("not-found", "/nothing-here"),
    State("revoked", "revoked:"),
]
STEP_STATES = [state for step in STEPS for state in _of_step(step.key)]
RESULTS = [
    *(State(f"result-{name}", f"draft:{name}/result", mine=True) for name in ALL),
    State("report", "draft:everything/report", mine=True),
    State("report-many-lines", "draft:many-lines/report", mine=True),
    State("report-refusal", "draft:refusal/report", mine=True),
    State(
        "report-page",
        "draft:everything/report?form=page&cover=Own+words&cover_signed=Us",
        mine=True,
    ),
    State("report-fiscal-note", "draft:everything/report?form=fiscal-note", mine=True),
    State("report-wrong", "draft:everything/report?hearing=someday", mine=True),
    State("study-report", "/studies/miami-dade-2018-complicity/report"),
    State(
        "break-even",
        "draft:everything/break-even?figure=mean_hours_held&amount=%24150%2C000",
        mine=True,
    ),
    State("break-even-wrong", "draft:everything/break-even?figure=none&amount=much", mine=True),
    State("break-even-shared", "shared:everything/break-even"),
    State("shared", "shared:everything"),
    State("shared-refusal", "shared:refusal"),
    State("shared-report", "shared:everything/report"),
    State("shared-copy", "shared:everything/copy"),
]
OWN = [
    State("calculations", "/calculations", mine=True),
    State("check", "draft:everything/check", mine=True),
    State("check-unusual", "draft:unusual/check", mine=True),
    State("check-many-lines", "draft:many-lines/check", mine=True),
    State("check-refusal", "draft:refusal/check", mine=True),
    State("version-with-link", "draft:gain/result", mine=True, prepare=make_link),
]
MIAMI = "study:miami-dade-2018-complicity"
COMPARISONS = [
    State("compare-choose", "draft:everything/compare", mine=True),
    State("compare-wrong", "draft:everything/compare?with=&link=nothing", mine=True),
    State("compare-definitions", f"draft:everything/compare?with={MIAMI}:main", mine=True),
    State("compare-lines", f"draft:many-lines/compare?with={MIAMI}:main", mine=True),
    State("compare-refusal", f"draft:refusal/compare?with={MIAMI}:main", mine=True),
    State("compare-today", "draft:everything/versions/1/compare?with=today", mine=True),
    State("compare-shared", f"shared:everything/compare?with={MIAMI}:county_view"),
    State("compare-studies", f"/studies/miami-dade-2013-ramos/compare?with={MIAMI}:county_view"),
    State("study-inferred", "/studies/king-wa-2013-beckett-evans"),
]
RECORD, DRAFT, CERTIFIED = "/c/53053/record", "/c/53053/record/2026", "/c/53053/2025"
COUNTY_READERS = {
    "county-certified": "/c/53053",
    "county-example": "/c/00000",
    "certified-replaced": f"{CERTIFIED}/v1",
    "certified-in-force": f"{CERTIFIED}/v2",
    "certified-changes": f"{CERTIFIED}/changes?from=1&to=2",
    "certified-report": f"{CERTIFIED}/v2/report",
    "certified-copy": f"{CERTIFIED}/v2/copy",
    "sign-in": "/sign-in",
    "forgotten": "/account/forgotten",
}
OFFICIALS = {
    "account": "/account",
    "record": RECORD,
    "record-jails": f"{RECORD}/jails",
    "record-rates": f"{RECORD}/rates",
    "record-agreement": f"{RECORD}/agreement",
    "record-year": DRAFT,
    **{f"record-{section.key}": f"{DRAFT}/{section.key}" for section in SECTIONS},
    "record-grid": f"{DRAFT}/grid",
    "record-checks": f"{DRAFT}/checks",
    "record-result": f"{DRAFT}/result",
    "record-certify": f"{DRAFT}/certify",
    "record-certified": f"{RECORD}/2025/certify",
    "record-entry": "entry:",
    "members": f"{RECORD}/people",
    "documents": f"{RECORD}/documents",
    "facilities": f"{RECORD}/facilities?q=king",
    "volumes": f"{RECORD}/imports/volumes",
    "history": f"{RECORD}/history",
    "admin": "/admin",
    "admin-counties": "/admin/counties",
    "admin-county": "/admin/counties/53053",
    "admin-people": "/admin/people",
    "admin-sources": "/admin/sources",
    "admin-health": "/admin/health",
}
COUNTY_STATES = [
    *(State(name, path) for name, path in COUNTY_READERS.items()),
    *(State(name, path, mine=True) for name, path in OFFICIALS.items()),
    State("record-funnel-wrong", f"{DRAFT}/funnel", mine=True, prepare=spoil_and_send),
    State("record-grid-preview", f"{DRAFT}/grid", mine=True, prepare=paste_a_table),
    State("volumes-preview", f"{RECORD}/imports/volumes", mine=True, prepare=send_a_template),
    State("volumes-mistakes", f"{RECORD}/imports/volumes", mine=True, prepare=send_mistakes),
]
STATES = [*PUBLIC, *STEP_STATES, *OWN, *RESULTS, *COMPARISONS, *COUNTY_STATES]
# What is done to a page by the words on it is done in English only.
IN_SPANISH = [
    replace(state, name=f"{state.name}-es", prefix="/es")
    for state in STATES
    if state.prepare in (None, send_empty, spoil_and_send)
]
