"""People with an account, how they came to it, and where they are signed in."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.persistence.models.base import Base, CreatedAt, Instant, Sha256

ROLES = ("viewer", "contributor", "certifier")
_ROLE = "role IN ('viewer', 'contributor', 'certifier')"


class Person(Base):
    """Someone with an account. `email` is kept in lower case; the password only as its hash."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    # What stands under a signature: "County auditor".
    title: Mapped[str] = mapped_column(String(120), default="", server_default="")
    password_hash: Mapped[str] = mapped_column(Text)
    is_admin: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[CreatedAt]
    disabled_at: Mapped[Instant | None]

    memberships: Mapped[list[Membership]] = relationship(back_populates="person")


class SignIn(Base):
    """One browser in which a person is signed in; only the hash of its token is kept."""

    __tablename__ = "sign_ins"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    token_hash: Mapped[Sha256] = mapped_column(unique=True)
    browser: Mapped[str] = mapped_column(String(80), default="")
    created_at: Mapped[CreatedAt]
    seen_at: Mapped[CreatedAt]
    ended_at: Mapped[Instant | None]

    person: Mapped[Person] = relationship()


class FailedAttempt(Base):
    """A refused sign-in, to slow guessing down. `subject_hash` stands for an address or a host."""

    __tablename__ = "failed_attempts"
    __table_args__ = (Index(None, "subject_hash", "created_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    subject_hash: Mapped[Sha256]
    created_at: Mapped[CreatedAt]


class Invitation(Base):
    """A one-use link into a county's workspace, or, without a county, to an administrator's rights.

    Sending it again gives it a new token; the earlier address stops working.
    """

    __tablename__ = "invitations"
    __table_args__ = (CheckConstraint(_ROLE, name="role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5), index=True)
    role: Mapped[str] = mapped_column(String(20))
    email: Mapped[str] = mapped_column(String(254), default="")
    token_hash: Mapped[Sha256] = mapped_column(unique=True)
    invited_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[CreatedAt]
    sent_at: Mapped[CreatedAt]
    expires_at: Mapped[Instant]
    accepted_at: Mapped[Instant | None]
    accepted_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    withdrawn_at: Mapped[Instant | None]

    invited_by: Mapped[Person | None] = relationship(foreign_keys=[invited_by_id])
    accepted_by: Mapped[Person | None] = relationship(foreign_keys=[accepted_by_id])


class Membership(Base):
    """What a person may do in one county. Ended ones stay, for the history."""

    __tablename__ = "memberships"
    __table_args__ = (
        CheckConstraint(_ROLE, name="role"),
        Index(None, "county_fips", "person_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    county_fips: Mapped[str] = mapped_column(String(5))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[str] = mapped_column(String(20))
    created_at: Mapped[CreatedAt]
    ended_at: Mapped[Instant | None]

    person: Mapped[Person] = relationship(back_populates="memberships")


class PasswordReset(Base):
    """A one-use link to a new password."""

    __tablename__ = "password_resets"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    token_hash: Mapped[Sha256] = mapped_column(unique=True)
    created_at: Mapped[CreatedAt]
    expires_at: Mapped[Instant]
    used_at: Mapped[Instant | None]

    person: Mapped[Person] = relationship()
