"""People with an account, their roles, and how they sign in."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Bring the tables forward."""
    create_people()
    create_sign_ins()
    create_failed_attempts()
    create_invitations()
    create_memberships()
    create_password_resets()


def downgrade() -> None:
    """Take the tables back, and everything in them."""
    op.drop_table("password_resets")
    op.drop_table("memberships")
    op.drop_table("invitations")
    op.drop_table("failed_attempts")
    op.drop_table("sign_ins")
    op.drop_table("people")


def create_people() -> None:
    """Make the table of accounts."""
    op.create_table(
        "people",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("title", sa.String(120), server_default="", nullable=False),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.Column("is_admin", sa.Boolean, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("disabled_at", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.UniqueConstraint("email", name="uq_people_email"),
    )


def create_sign_ins() -> None:
    """Make the table of browsers in which somebody is signed in."""
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("browser", sa.String(80), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("seen_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_sign_ins_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_ins"),
        sa.UniqueConstraint("token_hash", name="uq_sign_ins_token_hash"),
    )
    op.create_index("ix_sign_ins_person_id", "sign_ins", ["person_id"], unique=False)


def create_failed_attempts() -> None:
    """Make the table of refused sign-ins."""
    op.create_table(
        "failed_attempts",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("subject_hash", sa.String(64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_failed_attempts"),
    )
    op.create_index(
        "ix_failed_attempts_subject_hash_created_at",
        "failed_attempts",
        ["subject_hash", "created_at"],
        unique=False,
    )


def create_invitations() -> None:
    """Make the table of invitations."""
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("email", sa.String(254), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("invited_by_id", sa.Integer, nullable=True),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("sent_at", INSTANT, nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("accepted_at", INSTANT, nullable=True),
        sa.Column("accepted_by_id", sa.Integer, nullable=True),
        sa.Column("withdrawn_at", INSTANT, nullable=True),
        sa.CheckConstraint("role IN ('viewer', 'contributor', 'certifier')", name="role"),
        sa.ForeignKeyConstraint(
            ["accepted_by_id"], ["people.id"], name="fk_invitations_accepted_by_id"
        ),
        sa.ForeignKeyConstraint(
            ["invited_by_id"], ["people.id"], name="fk_invitations_invited_by_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("token_hash", name="uq_invitations_token_hash"),
    )
    op.create_index("ix_invitations_county_fips", "invitations", ["county_fips"], unique=False)


def create_memberships() -> None:
    """Make the table of roles in counties."""
    op.create_table(
        "memberships",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.CheckConstraint("role IN ('viewer', 'contributor', 'certifier')", name="role"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_memberships_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_memberships"),
    )
    op.create_index(
        "ix_memberships_county_fips_person_id",
        "memberships",
        ["county_fips", "person_id"],
        unique=False,
    )
    op.create_index("ix_memberships_person_id", "memberships", ["person_id"], unique=False)


def create_password_resets() -> None:
    """Make the table of links to a new password."""
    op.create_table(
        "password_resets",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("used_at", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_password_resets_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_password_resets"),
        sa.UniqueConstraint("token_hash", name="uq_password_resets_token_hash"),
    )
    op.create_index("ix_password_resets_person_id", "password_resets", ["person_id"], unique=False)
