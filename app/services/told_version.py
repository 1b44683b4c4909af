"""A saved version in the language in use: the numbers as saved, the words said again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from app.engine import analyse
from app.language import ENGLISH, language
from app.persistence.models import CalculationVersion
from app.services.analysis_of_version import analysis_of_version
from app.services.replay_version import replay_version

Document = dict[str, Any]


class NotTheSameError(RuntimeError):
    """A saved version that does not say the same when it is worked through again."""


@dataclass(frozen=True)
class ToldVersion:
    """The documents of a saved version, their words in the language in use."""

    case: Document
    facts: Document
    statement: Document
    analysis: Document


def told_version(version: CalculationVersion) -> ToldVersion:
    """The version's documents. In English they are those that were saved.

    In another language the saved case is worked through its own method again, for its words; the
    fingerprint must come out the same. Raises NotTheSameError where it does not.
    """
    case, facts = json.loads(version.case_document), json.loads(version.facts_document)
    if language() == ENGLISH:
        statement = json.loads(version.statement_document)
        return ToldVersion(case, facts, statement, analysis_of_version(version))
    replayed = replay_version(version)
    statement = replayed.to_document()
    if statement["fingerprint"] != version.fingerprint:
        raise NotTheSameError(f"version {version.id} comes out as {statement['fingerprint']}")
    return ToldVersion(case, facts, statement, analyse(replayed, _seed(version)))


def _seed(version: CalculationVersion) -> int:
    seed: int = analysis_of_version(version)["simulation"]["seed"]
    return seed
