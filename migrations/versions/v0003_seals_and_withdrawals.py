"""Tell a printed page whether it is genuine, why it was replaced, whether it was withdrawn."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from app.persistence.seals import SEALED, seal_of_texts

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Versions saved before are sealed as they are found, and have no reason."""
    for column in (
        sa.Column("reason", sa.Text, nullable=False, server_default=""),
        sa.Column("seal", sa.String(64), nullable=False, server_default=""),
    ):
        op.add_column("calculation_versions", column)
    _seal_versions()
    op.create_table(
        "withdrawals",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("version_id", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"],
            ["calculation_versions.id"],
            name="fk_withdrawals_version_id_calculation_versions",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_withdrawals"),
        sa.UniqueConstraint("version_id", name="uq_withdrawals_version_id"),
    )


def downgrade() -> None:
    """What was saved stays; reasons, seals and withdrawals go."""
    op.drop_table("withdrawals")
    op.drop_column("calculation_versions", "seal")
    op.drop_column("calculation_versions", "reason")


def _seal_versions() -> None:
    sealed: list[sa.ColumnClause[Any]] = [sa.column(name) for name in SEALED]
    versions = sa.table("calculation_versions", sa.column("id"), sa.column("seal"), *sealed)
    found = op.get_bind().execute(sa.select(versions.c.id, *sealed)).all()
    for version_id, *texts in found:
        op.get_bind().execute(
            versions.update()
            .where(versions.c.id == version_id)
            .values(seal=seal_of_texts(dict(zip(SEALED, texts, strict=True))))
        )
