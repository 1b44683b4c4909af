"""Classes with few people: whole on the owner's pages, hidden wherever a version is public."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from app.persistence.database import db
from app.persistence.models import CalculationVersion
from tests.checking_client import CheckingClient
from tests.services.cases import FULL
from tests.small_classes import ALONE, HIDDEN_TEXTS, SMALL
from tests.web.calculations.journey import (
    address,
    document_of,
    draft_of,
    press,
    shared,
)

FEW = "fewer than 11"


@pytest.fixture(scope="module")
def owned(visitor: CheckingClient) -> tuple[str, str]:
    """The owner's calculation, saved, and its view link."""
    calculation_id = draft_of(visitor, SMALL)
    return calculation_id, shared(visitor, calculation_id)


def saved(visitor: CheckingClient, calculation_id: str) -> dict[str, str]:
    """What the database keeps of the newest version."""
    with visitor.app.app_context():
        version = (
            db.session.query(CalculationVersion)
            .filter_by(calculation_id=calculation_id)
            .order_by(CalculationVersion.number.desc())
            .first()
        )
        assert version is not None
        return {"case": version.case_document, "fingerprint": version.fingerprint}


@pytest.mark.parametrize("key", ["result", "versions/1"])
def test_the_owner_s_pages_have_the_true_counts(
    visitor: CheckingClient, owned: tuple[str, str], key: str
) -> None:
    page = visitor.get(address(owned[0], key))
    assert FEW not in page.words
    assert "Seven in May" in page.words


@pytest.mark.parametrize("below", ["", "/report"])
def test_shared_pages_hide_them(reader: CheckingClient, owned: tuple[str, str], below: str) -> None:
    page = reader.get(f"{owned[1]}{below}")
    assert FEW in page.words
    for text in HIDDEN_TEXTS:
        assert text not in page.text


def test_so_do_the_owner_s_own_reports(visitor: CheckingClient, owned: tuple[str, str]) -> None:
    for key in ("report", "versions/1/report"):
        page = visitor.get(address(owned[0], key))
        assert FEW in page.words
        assert "Seven in May" not in page.text


def test_a_draft_s_report_has_the_fingerprint_of_its_public_case(
    visitor: CheckingClient, owned: tuple[str, str]
) -> None:
    result, report = (visitor.get(address(owned[0], key)) for key in ("result", "report"))
    own = result.by_id("identity").find(".//code")
    assert own is not None
    assert own.text
    assert own.text not in report.words


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_files_hide_them(reader: CheckingClient, owned: tuple[str, str], kind: str) -> None:
    body = reader.browser.get(f"{owned[1]}/report.{kind}").data
    with zipfile.ZipFile(io.BytesIO(body)) as book:
        text = "".join(book.read(name).decode() for name in book.namelist() if ".xml" in name)
    assert FEW in text
    for hidden in HIDDEN_TEXTS:
        assert hidden not in text


def test_the_public_case_joins_classes_and_recomputes_to_the_same_total(
    visitor: CheckingClient, reader: CheckingClient, owned: tuple[str, str]
) -> None:
    text = reader.get(f"{owned[1]}/case.json").text
    found, kept = json.loads(text), saved(visitor, owned[0])
    assert found["severity"]["people"]["Level 1 + Level 2"] == "38"
    assert found["note"].startswith("Public copy:")
    assert not [each for each in HIDDEN_TEXTS if each in text]
    done = visitor.app.test_cli_runner().invoke(args=["calculate", "-"], input=text)
    own = visitor.app.test_cli_runner().invoke(args=["calculate", "-"], input=kept["case"])
    first, second = json.loads(done.stdout), json.loads(own.stdout)
    assert first["results"] == second["results"]
    assert first["fingerprint"] != kept["fingerprint"]
    # What is stored has not changed, and has letters that no public copy has.
    assert second["fingerprint"] == kept["fingerprint"]
    assert json.loads(kept["case"])["salt"]
    assert "salt" not in found


def test_a_guess_is_not_confirmed_by_the_fingerprint(
    visitor: CheckingClient, owned: tuple[str, str]
) -> None:
    done = visitor.app.test_cli_runner().invoke(args=["calculate", "-"], input=json.dumps(SMALL))
    right_guess = json.loads(done.stdout)["fingerprint"]
    assert right_guess != saved(visitor, owned[0])["fingerprint"]


def test_saving_again_unchanged_is_the_same_version(
    visitor: CheckingClient, owned: tuple[str, str]
) -> None:
    before = saved(visitor, owned[0])
    visitor.post(address(owned[0], "save"))
    assert saved(visitor, owned[0]) == before


def test_the_paper_can_be_verified(
    visitor: CheckingClient, reader: CheckingClient, owned: tuple[str, str]
) -> None:
    page = reader.get(f"/verify/{saved(visitor, owned[0])['fingerprint']}")
    assert "Genuine and current" in page.words


def test_a_reader_s_copy_has_the_joined_class(
    reader: CheckingClient, owned: tuple[str, str]
) -> None:
    page = reader.follow(press(reader, reader.get(f"{owned[1]}/copy"), "Make my copy"))
    document = document_of(reader, page.url.split("/")[2])
    assert document["severity"]["people"]["Level 1 + Level 2"] == "38"


def test_a_comparison_does_not_confirm_a_guess(
    visitor: CheckingClient, reader: CheckingClient, owned: tuple[str, str]
) -> None:
    guess = draft_of(reader, SMALL)
    page = reader.get(f"{address(guess, 'compare')}?link={owned[1]}")
    assert "Who is held, by severity" in page.words


def test_a_single_small_class_is_not_shown_at_all(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    link = shared(visitor, draft_of(visitor, ALONE))
    page = reader.get(link)
    assert "This table is not shown" in page.words
    assert "Felony" not in page.text
    assert "severity" not in json.loads(reader.get(f"{link}/case.json").text)


def test_a_case_without_small_counts_is_given_to_the_letter(
    visitor: CheckingClient, reader: CheckingClient
) -> None:
    calculation_id = draft_of(visitor, FULL)
    text = reader.get(f"{shared(visitor, calculation_id)}/case.json").text
    assert text == saved(visitor, calculation_id)["case"]
    assert "salt" not in json.loads(text)
