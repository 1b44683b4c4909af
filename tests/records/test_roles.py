"""Roles are ordered by what they allow."""

from __future__ import annotations

from itertools import pairwise

from app.records.roles import ROLE_MEANINGS, ROLE_NAMES, ROLES, larger_role
from app.services.acting import ALLOWED


def test_each_role_allows_all_that_the_one_before_it_does() -> None:
    assert set(ROLES) == set(ALLOWED) == set(ROLE_NAMES) == set(ROLE_MEANINGS)
    for smaller, larger in pairwise(ROLES):
        assert ALLOWED[smaller] < ALLOWED[larger]
        assert larger_role(smaller, larger) == larger_role(larger, smaller) == larger
