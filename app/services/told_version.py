"""A saved version in the language in use: the numbers as saved, the words said again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from app.engine import analyse
from app.engine.certified import certified_document
from app.language import ENGLISH, language
from app.persistence.models import CalculationVersion
from app.services.analysis_of_version import analysis_of_version
from app.services.replay_version import replay_version

Document = dict[str, Any]


class NotTheSameError(RuntimeError):
    """A saved version that does not say the same when it is worked through again."""


@dataclass(frozen=True)
class ToldVersion:
    """The documents of a saved version, their words in the language in use.

    `certified` is the share of its gross cost that rests on certified figures, None without one.
    """

    case: Document
    facts: Document
    statement: Document
    analysis: Document
    certified: Document | None


def told_version(version: CalculationVersion) -> ToldVersion:
    """The version's documents. In English they are those that were saved.

    In another language the saved case is worked through its own method again, for its words; the
    fingerprint must come out the same. Raises NotTheSameError where it does not.
    """
    case, facts = json.loads(version.case_document), json.loads(version.facts_document)
    replayed = replay_version(version)
    certified = certified_document(replayed)
    if language() == ENGLISH:
        statement = json.loads(version.statement_document)
        return ToldVersion(case, facts, statement, analysis_of_version(version), certified)
    statement = replayed.to_document()
    if statement["fingerprint"] != version.fingerprint:
        raise NotTheSameError(f"version {version.id} comes out as {statement['fingerprint']}")
    return ToldVersion(case, facts, statement, analyse(replayed, _seed(version)), certified)


def _seed(version: CalculationVersion) -> int:
    seed: int = analysis_of_version(version)["simulation"]["seed"]
    return seed
