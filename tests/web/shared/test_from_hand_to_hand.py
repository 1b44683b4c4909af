"""From the maker to a reader and back, on both databases."""

from __future__ import annotations

from tests.checking_client import CheckingClient
from tests.services.cases import FULL
from tests.web.calculations.journey import address, document_of, draft_of, press, send, shared


def test_a_calculation_is_saved_shared_read_copied_and_turned_off(client: CheckingClient) -> None:
    reader = CheckingClient(client.app)
    original = draft_of(client, FULL)
    link = shared(client, original)
    assert "412 people × 33 hours" in reader.get(link).words
    copy = reader.follow(press(reader, reader.get(f"{link}/copy"), "Make my copy"))
    copy_id = copy.url.split("/")[2]
    assert document_of(reader, copy_id) == document_of(client, original)
    send(reader, copy_id, "place", {"title": "Mine"})
    assert document_of(client, original)["title"] == "Holds of 2025"
    press(client, client.get(address(original, "versions/1")), "Revoke")
    assert reader.get(link, 410).h1 == "This link has been turned off"
    reader.get(address(copy_id, "result"))
