"""The tables. Importing this package makes all of them known to `Base.metadata`."""

from app.persistence.append_only import ImmutableError
from app.persistence.models.base import Base
from app.persistence.models.calculations import Calculation, CalculationVersion, Withdrawal
from app.persistence.models.counties import CountyMonth
from app.persistence.models.imports import ImportBatch, ImportProblem
from app.persistence.models.people import (
    FailedAttempt,
    Invitation,
    Membership,
    PasswordReset,
    Person,
    SignIn,
)
from app.persistence.models.records import (
    Attachment,
    Confirmation,
    CountyEvent,
    CountyVersion,
    Entry,
    Revision,
    Workspace,
)
from app.persistence.models.sharing import EditRight, ShareLink

__all__ = [
    "Attachment",
    "Base",
    "Calculation",
    "CalculationVersion",
    "Confirmation",
    "CountyEvent",
    "CountyMonth",
    "CountyVersion",
    "EditRight",
    "Entry",
    "FailedAttempt",
    "ImmutableError",
    "ImportBatch",
    "ImportProblem",
    "Invitation",
    "Membership",
    "PasswordReset",
    "Person",
    "Revision",
    "ShareLink",
    "SignIn",
    "Withdrawal",
    "Workspace",
]
