"""From the first figures to a second version in a second browser, on both databases."""

from __future__ import annotations

from tests.checking_client import CheckingClient
from tests.web.calculations.journey import address, begin, press, saved, secrets_of, send


def test_a_calculation_is_begun_saved_handed_on_and_saved_again(client: CheckingClient) -> None:
    other = CheckingClient(client.app)
    calculation_id = begin(client)
    send(client, calculation_id, "place", {"county": "Harris, Texas"})
    (secret,) = secrets_of(saved(client, calculation_id))
    other.get(address(calculation_id, "result"), 404)
    other.follow(press(other, other.get(secret), "Edit in this browser"))
    send(other, calculation_id, "days", {"figures-mean_hours_held-value": "30"})
    page = saved(other, calculation_id)
    assert page.url == address(calculation_id, "versions/2")
    assert "$80,545" in client.get(address(calculation_id, "versions/1")).h1
    assert "$73,223" in page.h1
