"""Whatever is sent to a page, it answers: kept, or refused with a reason, never a fault."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.web.calculations.step_forms import form_of
from app.web.calculations.steps import STEP_OF
from tests.checking_client import CheckingClient
from tests.checking_page import read_page
from tests.web.calculations.journey import address, begin

NUMBERS = st.one_of(
    st.integers(-10, 10**15).map(str),
    st.decimals(allow_nan=True, allow_infinity=True).map(str),
    st.sampled_from(["18 to 30", "$5", "22%", "1,234.5", "5 days", "-", "", "0", "1e9", "½"]),
)
WORDS = ["2025", "March 2025", "2025 to 2024", "Harris, Texas", "A", "hold", "scaap", "per_diem"]
WORDS += ["charge", "x" * 4001, "<b>", "\x00", "\ud800", "https://example.org", "y"]
TEXTS = st.one_of(NUMBERS, st.text(max_size=40), st.sampled_from(WORDS))
PARTS = ("value", "low", "high", "note", "grade", "source_title", "source_date", "source_url")
a_few = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def field_names(key: str) -> st.SearchStrategy[str]:
    """Names of the fields and buttons of a page."""
    step = STEP_OF[key]
    names = [f"figures-{name}-{part}" for name in step.figures for part in PARTS]
    names += [*step.texts, *step.choices, "to_result", "add", "remove"]
    for rows in step.rows:
        fields = [field.short_name for field in form_of(rows.name)()]
        names += [f"{rows.name}-{index}-{field}" for index in (0, 1, 77) for field in fields]
    return st.sampled_from(names)


@pytest.fixture(scope="module")
def drafts(visitor: CheckingClient) -> dict[str, str]:
    """A draft of its own for each page."""
    return {key: begin(visitor) for key in STEP_OF}


def answer(visitor: CheckingClient, url: str, typed: dict[str, str]) -> int:
    """The status of the answer to a form, which must be a good page."""
    sent = {name: text.encode("utf-8", "replace") for name, text in typed.items()}
    token = visitor.token or visitor.new_token()
    response = visitor.browser.post(url, data={**sent, "csrf_token": token})
    if url != "/live":
        read_page(url, response)
    return response.status_code


@pytest.mark.parametrize("key", STEP_OF)
@a_few
@given(data=st.data())
def test_random_fields_with_random_texts_are_answered(
    visitor: CheckingClient, drafts: dict[str, str], key: str, data: st.DataObject
) -> None:
    typed = data.draw(st.dictionaries(field_names(key), TEXTS, max_size=14))
    status = answer(visitor, address(drafts[key], key), typed)
    assert status in (200, 303, 422)
    if status == 303:
        # What was kept can be shown on every page.
        for page in (key, "check", "result", "report"):
            assert visitor.browser.get(address(drafts[key], page)).status_code == 200


@a_few
@given(st.dictionaries(st.sampled_from(["people_held", "mean_hours_held", "published_daily_cost",
                                        "period", "next"]), TEXTS))  # fmt: skip
def test_the_quick_form_answers_anything(visitor: CheckingClient, typed: dict[str, str]) -> None:
    assert answer(visitor, "/", typed) in (200, 303, 422)
    assert answer(visitor, "/live", typed) == 200
