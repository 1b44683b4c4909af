"""The same figures under two versions of the method."""

from __future__ import annotations

import pytest

from app.engine import METHOD_VERSION, calculate, read_case
from app.engine import quantities as q
from app.engine.formula import cents
from app.engine.method import METHODS, Method
from app.engine.reconciliation import reconcile
from tests.engine.reconciliation.pairs import RICH, keys, with_figures

OLD = "0.9-trips"


@pytest.fixture(autouse=True)
def older_method(monkeypatch: pytest.MonkeyPatch) -> None:
    """A method that counted every trip twice, there and back."""
    formulas = {
        **METHODS[METHOD_VERSION].formulas,
        q.transport_cost: cents((q.trips + q.trips) * q.cost_per_trip),
    }
    monkeypatch.setitem(METHODS, OLD, Method(OLD, formulas))


def test_what_a_newer_method_changes_is_a_reason_of_its_own() -> None:
    case = read_case(RICH)
    found = reconcile(calculate(case, version=OLD), calculate(case))
    assert found["shares"] == {"method": "-19398.00"}
    [figure] = found["figures"]
    assert (figure["kind"], figure["a"], figure["b"]) == (
        "method",
        f"method {OLD}",
        f"method {METHOD_VERSION}",
    )
    assert [caution["kind"] for caution in found["cautions"]] == ["method"]
    assert found["sentence"] == (
        "The whole difference of $19,398 is the version of the method: "
        f"method {METHOD_VERSION} in B against method {OLD} in A."
    )


def test_figures_and_method_share_what_they_change_together() -> None:
    one = calculate(read_case(RICH), version=OLD)
    other = calculate(read_case(with_figures(RICH, trips=100)))
    found = reconcile(one, other)
    assert sorted(keys(found)) == ["method", "trips"]
    back = reconcile(other, one)
    assert {k: -float(v) for k, v in back["shares"].items()} == {
        k: float(v) for k, v in found["shares"].items()
    }


def test_a_newer_method_that_gives_the_same_is_listed_with_nothing() -> None:
    case = read_case(with_figures(RICH, trips=None))
    found = reconcile(calculate(case, version=OLD), calculate(case))
    assert found["shares"] == {}
    assert keys(found, "not_entering") == ["method"]
