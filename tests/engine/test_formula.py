"""A formula as data: what it is made of."""

from __future__ import annotations

from app.engine import quantities as q
from app.engine.formula import Binary, Cents, Either, cents, either, known_sum, total
from app.engine.method import METHOD_1_0, METHOD_VERSION, METHODS
from app.engine.quantities import QUANTITIES
from app.engine.quantity import Quantity, Scope


def test_operators_build_a_tree_that_is_read_from_the_left() -> None:
    tree = q.people_held * q.mean_hours_held / q.hours_per_day
    assert isinstance(tree, Binary)
    assert (tree.operator, tree.right) == ("/", q.hours_per_day)
    assert isinstance(tree.left, Binary)
    assert tree.left.parts() == (q.people_held, q.mean_hours_held)


def test_a_walk_meets_every_part_in_reading_order() -> None:
    tree = cents(known_sum(q.hold_days * q.daily_cost, plus=(total(q.trips),)))
    met = [node for node in tree.walk() if isinstance(node, Quantity)]
    assert met == [q.hold_days, q.daily_cost, q.trips]
    assert isinstance(next(iter(tree.walk())), Cents)


def test_alternatives_keep_their_order_and_labels() -> None:
    ways = either(first=q.all_days, second=q.detainer_bed_days)
    assert isinstance(ways, Either)
    assert [label for label, _ in ways.alternatives] == ["first", "second"]


def test_every_quantity_is_registered_under_its_own_name() -> None:
    assert all(quantity.name == name for name, quantity in QUANTITIES.items())
    assert all(quantity.label for quantity in QUANTITIES.values())


def test_each_quantity_is_given_worked_out_a_fact_or_a_constant() -> None:
    formulas = METHOD_1_0.formulas
    assert not [quantity for quantity in formulas if quantity.given or quantity.constant]
    used = {n for f in formulas.values() for n in f.walk() if isinstance(n, Quantity)}
    unused = {"notify_only_requests", "released_without_pickup", "overdetention_hours"}
    given = {n for n in QUANTITIES.values() if n.given and n.scope is not Scope.POLICY}
    assert {n.name for n in given - used} == unused


def test_a_formula_rests_only_on_what_stands_before_it() -> None:
    known: set[Quantity] = set()
    for quantity, formula in METHOD_1_0.formulas.items():
        below = {node for node in formula.walk() if isinstance(node, Quantity)}
        assert not {node.name for node in below & METHOD_1_0.formulas.keys() - known}
        known.add(quantity)


def test_the_current_method_is_the_latest_one() -> None:
    assert METHODS[METHOD_VERSION] is METHOD_1_0
    assert METHOD_VERSION == "1.0"
