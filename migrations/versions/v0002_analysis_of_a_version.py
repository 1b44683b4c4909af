"""Keep how sure a saved calculation is beside what it says."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Versions saved before have none; it can be worked out again from what they keep."""
    op.add_column("calculation_versions", sa.Column("analysis_document", sa.Text, nullable=True))


def downgrade() -> None:
    """Nothing is lost that the saved case does not give again."""
    op.drop_column("calculation_versions", "analysis_document")
