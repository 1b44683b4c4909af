"""The tables. Importing this package makes all of them known to `Base.metadata`."""

from app.persistence.models.base import Base
from app.persistence.models.calculations import (
    Calculation,
    CalculationVersion,
    ImmutableError,
    Withdrawal,
)
from app.persistence.models.counties import CountyMonth
from app.persistence.models.imports import ImportBatch, ImportProblem
from app.persistence.models.sharing import EditRight, ShareLink

__all__ = [
    "Base",
    "Calculation",
    "CalculationVersion",
    "CountyMonth",
    "EditRight",
    "ImmutableError",
    "ImportBatch",
    "ImportProblem",
    "ShareLink",
    "Withdrawal",
]
