"""The tables. Importing this package makes all of them known to `Base.metadata`."""

from app.persistence.append_only import ImmutableError
from app.persistence.models.base import Base
from app.persistence.models.calculations import Calculation, CalculationVersion, Withdrawal
from app.persistence.models.counties import CountyMonth
from app.persistence.models.detainers import DetainerCount, DetainerFacility, FacilityChoice
from app.persistence.models.imports import (
    ImportBatch,
    ImportOrigin,
    ImportProblem,
    ImportUndoing,
    Reading,
    ReplacedMonth,
)
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
    "DetainerCount",
    "DetainerFacility",
    "EditRight",
    "Entry",
    "FacilityChoice",
    "FailedAttempt",
    "ImmutableError",
    "ImportBatch",
    "ImportOrigin",
    "ImportProblem",
    "ImportUndoing",
    "Invitation",
    "Membership",
    "PasswordReset",
    "Person",
    "Reading",
    "ReplacedMonth",
    "Revision",
    "ShareLink",
    "SignIn",
    "Withdrawal",
    "Workspace",
]
