"""How numbers are added up: exactly in decimals, or over many draws at once in arrays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Context, Decimal
from functools import reduce
from typing import Any

CONTEXT = Context(prec=50)
# Rounding to a place writes out every digit before it: wide enough for the largest product of the
# largest figures a case may hold, so that no case that was read is too large to be stated.
ROUNDING = Context(prec=150)
CENT = Decimal("0.01")
# A quotient such as 20.6 ÷ 24 never ends. Fifty digits are carried and thirty kept before the cent
# is rounded, so that an exact half cent is seen as one: no figure of a county has thirty digits.
SETTLED = Decimal("1e-25")
# A float that stands for a half cent may lie a hair below it, one that stands for a whole number
# a hair above it.
NEARLY_HALF = 0.5 + 1e-7
HAIR = 1e-14


def to_cents(amount: Decimal) -> Decimal:
    """`amount` in dollars, rounded half up (away from zero) to $0.01."""
    settled = amount.quantize(SETTLED, context=ROUNDING)
    return settled.quantize(CENT, ROUND_HALF_UP, ROUNDING)


def to_whole(number: Decimal) -> Decimal:
    """`number` rounded up to a whole number: 11.2 posts are 12, 12 are 12."""
    settled = number.quantize(SETTLED, context=ROUNDING)
    return settled.to_integral_value(ROUND_CEILING, ROUNDING) or Decimal(0)


def _divide(left: Decimal, right: Decimal) -> Decimal | None:
    """The quotient, or None (not known) where the divisor is zero: a cost for each of no people."""
    return CONTEXT.divide(left, right) if right else None


@dataclass(frozen=True)
class Arithmetic:
    """The operations a formula needs, over one kind of number. Any may return None: not known."""

    operations: dict[str, Callable[[Any, Any], Any]]
    cents: Callable[[Any], Any]
    ceiling: Callable[[Any], Any]
    constant: Callable[[Decimal], Any]
    same: Callable[[Any, Any], bool]


EXACT = Arithmetic(
    operations={
        "+": CONTEXT.add,
        "-": CONTEXT.subtract,
        "*": CONTEXT.multiply,
        "/": _divide,
        "lesser": min,
        "power": CONTEXT.power,
    },
    cents=to_cents,
    ceiling=to_whole,
    constant=lambda value: value,
    same=Decimal.__eq__,
)


def array_arithmetic() -> Arithmetic:
    """Arithmetic over NumPy arrays of draws; a plain number stands for the same in every draw.

    NumPy is imported here and not above, so that a page which draws nothing does not load it.
    """
    import numpy

    def divide(left: Any, right: Any) -> Any:
        first = right if numpy.ndim(right) == 0 else right[0]
        if not first and not numpy.any(right):
            return None  # zero in every draw: not known, as in exact numbers
        with numpy.errstate(divide="ignore", invalid="ignore"):
            return numpy.divide(left, right)

    def power(base: Any, exponent: float) -> Any:
        # By multiplication: a library's own power may differ in the last digit between machines.
        return reduce(numpy.multiply, [base] * int(exponent), 1.0)

    def cents(amount: Any) -> Any:
        scaled = numpy.multiply(amount, 100.0)
        rounded = numpy.asarray(numpy.copysign(NEARLY_HALF, scaled))
        # In place: thousands of draws are rounded dozens of times, and memory is what takes time.
        rounded += scaled
        numpy.trunc(rounded, out=rounded)
        rounded /= 100.0
        return rounded[()]  # a single number as such, an array as it is

    def ceiling(number: Any) -> Any:
        return numpy.ceil(number - numpy.abs(number) * HAIR)

    return Arithmetic(
        operations={
            "+": numpy.add,
            "-": numpy.subtract,
            "*": numpy.multiply,
            "/": divide,
            "lesser": numpy.minimum,
            "power": power,
        },
        cents=cents,
        ceiling=ceiling,
        constant=float,
        same=numpy.array_equal,
    )
