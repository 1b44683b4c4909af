"""A copy is a draft of one's own that remembers where it came from."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.engine import read_case
from app.persistence.models import Calculation
from app.services.change_draft import change_draft
from app.services.copy_version import copy_version
from app.services.find_draft import draft_document, find_draft
from app.services.save_version import save_version
from app.services.start_draft import start_draft
from tests.services.cases import FULL, MINE, THEIRS


def test_the_copy_has_the_same_figures_sources_and_words(session: Session) -> None:
    version = save_version(session, start_draft(session, FULL, MINE).id)
    copy = copy_version(session, version, THEIRS)
    assert read_case(draft_document(copy)) == read_case(FULL)


def test_the_copy_remembers_the_version_it_came_from(session: Session) -> None:
    version = save_version(session, start_draft(session, FULL, MINE).id)
    copy = copy_version(session, version, THEIRS)
    assert copy.copied_from_version_id == version.id
    assert copy.copied_from is version
    assert copy.id != version.calculation_id


def test_the_copy_belongs_to_the_one_who_made_it(session: Session) -> None:
    version = save_version(session, start_draft(session, FULL, MINE).id)
    copy_id, original_id = copy_version(session, version, THEIRS).id, version.calculation_id
    assert find_draft(session, copy_id, THEIRS) is not None
    assert find_draft(session, copy_id, MINE) is None
    assert find_draft(session, original_id, THEIRS) is None


def test_changing_the_copy_leaves_the_original_as_it_was(session: Session) -> None:
    original_id = start_draft(session, FULL, MINE).id
    version = save_version(session, original_id)
    case, fingerprint = version.case_document, version.fingerprint
    copy_id = copy_version(session, version, THEIRS).id
    change_draft(session, copy_id, {"title": "Mine", "figures": {"people_held": "1"}})
    session.rollback()
    assert (version.case_document, version.fingerprint) == (case, fingerprint)
    original = session.get(Calculation, original_id)
    assert original is not None
    assert draft_document(original)["title"] == "Holds of 2025"


def test_the_first_version_of_a_copy_is_number_one_of_its_own(session: Session) -> None:
    version = save_version(session, start_draft(session, FULL, MINE).id)
    saved = save_version(session, copy_version(session, version, THEIRS).id)
    assert (saved.number, saved.previous_version_id) == (1, None)
    assert saved.fingerprint == version.fingerprint
    assert saved.calculation.copied_from_version_id == version.id
