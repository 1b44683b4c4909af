"""A field that is wrong says so to those who cannot see it: axe does not look for this."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.seeding import Seeded, maker
from tests.browser.states import STATES, State

WRONG = [state for state in STATES if state.name.endswith("-wrong")]
TYPED = [state for state in WRONG if state.prepare is not None]
FIELDS = """() => [...document.querySelectorAll('.field-wrong')].map((field) => {
  const group = field.matches('fieldset') ? field : null;
  const control = field.querySelector('input, select, textarea');
  const described = (group || control).getAttribute('aria-describedby') || '';
  return {
    name: control.name,
    invalid: control.getAttribute('aria-invalid'),
    message: field.querySelector('.wrong')?.innerText || '',
    described: described.split(' ').map((id) => document.getElementById(id)?.innerText || '?'),
    target: (group || control).id,
  };
})"""


@pytest.mark.parametrize("state", WRONG, ids=lambda state: state.name)
def test_each_wrong_field_is_marked_described_and_linked_from_the_summary(
    state: State, open_page: OpenPage, seeded: Seeded
) -> None:
    page = open_page(state.address(seeded), **(maker() if state.mine else {}))
    if state.prepare is not None:  # else the address itself asks for what cannot be
        state.prepare(page)
    fields: list[dict[str, Any]] = page.evaluate(FIELDS)
    assert fields
    links = page.locator(".problems a")
    targets = [link.get_attribute("href") for link in links.all()]
    for field in fields:
        assert field["invalid"] == "true", field
        assert field["message"], field
        assert field["message"] in field["described"], field
        assert "?" not in field["described"], field
        assert f"#{field['target']}" in targets, field


@pytest.mark.parametrize("state", TYPED, ids=lambda state: state.name)
def test_what_was_typed_is_still_there(state: State, open_page: OpenPage, seeded: Seeded) -> None:
    page = open_page(state.address(seeded), **(maker() if state.mine else {}))
    assert state.prepare is not None
    state.prepare(page)
    for field in page.locator(".field-wrong input[type=text]").all():
        assert field.input_value() in ("about ten", "")
