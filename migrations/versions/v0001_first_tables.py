"""The first tables: calculations, their versions and links, and what counties reported."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
# SQLite has no decimals; it keeps whole numbers of the smallest unit instead.
DAYS = sa.Numeric(14, 4).with_variant(sa.BigInteger(), "sqlite")
MONEY = sa.Numeric(14, 2).with_variant(sa.BigInteger(), "sqlite")


def upgrade() -> None:
    """Bring the tables forward."""
    create_calculations()
    create_calculation_versions()
    create_edit_rights()
    create_share_links()
    create_import_batches()
    create_import_problems()
    create_county_months()


def downgrade() -> None:
    """Take the tables back, and everything in them."""
    op.drop_table("county_months")
    op.drop_table("import_problems")
    op.drop_table("import_batches")
    op.drop_table("share_links")
    op.drop_table("edit_rights")
    with op.batch_alter_table("calculations") as table:
        table.drop_constraint("fk_calculations_copied_from_version_id", type_="foreignkey")
    op.drop_table("calculation_versions")
    op.drop_table("calculations")


def create_calculations() -> None:
    """Make the table of drafts."""
    op.create_table(
        "calculations",
        sa.Column("id", sa.String(12), primary_key=True),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("study_id", sa.String(80), nullable=True),
        sa.Column("draft_document", sa.Text, nullable=True),
        sa.Column("draft_saved_at", INSTANT, nullable=True),
        sa.Column("copied_from_version_id", sa.Integer, nullable=True),
        sa.CheckConstraint("status IN ('estimate', 'worked_example')", name="status"),
        sa.UniqueConstraint("study_id", name="uq_calculations_study_id"),
    )


def create_calculation_versions() -> None:
    """Make the table of saved versions, and let a calculation point at one it was copied from."""
    op.create_table(
        "calculation_versions",
        sa.Column("id", sa.Integer, primary_key=True),
        reference("calculation_id", "calculations.id", sa.String(12)),
        sa.Column("number", sa.Integer, nullable=False),
        reference("previous_version_id", "calculation_versions.id", nullable=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("case_document", sa.Text, nullable=False),
        sa.Column("facts_document", sa.Text, nullable=False),
        sa.Column("statement_document", sa.Text, nullable=False),
        sa.Column("method_version", sa.String(20), nullable=False),
        sa.Column("reference_version", sa.String(80), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.UniqueConstraint(
            "calculation_id", "number", name="uq_calculation_versions_calculation_id_number"
        ),
    )
    create_index("calculation_versions", "fingerprint")
    with op.batch_alter_table("calculations") as table:
        table.create_foreign_key(
            "fk_calculations_copied_from_version_id",
            "calculation_versions",
            ["copied_from_version_id"],
            ["id"],
        )


def create_edit_rights() -> None:
    """Make the table of keys that let someone edit."""
    op.create_table(
        "edit_rights",
        sa.Column("id", sa.Integer, primary_key=True),
        reference("calculation_id", "calculations.id", sa.String(12)),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.CheckConstraint("kind IN ('browser', 'link')", name="kind"),
    )
    create_index("edit_rights", "calculation_id")
    create_index("edit_rights", "key_hash")


def create_share_links() -> None:
    """Make the table of secret addresses."""
    op.create_table(
        "share_links",
        sa.Column("id", sa.Integer, primary_key=True),
        reference("version_id", "calculation_versions.id"),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("revoked_at", INSTANT, nullable=True),
        sa.UniqueConstraint("token_hash", name="uq_share_links_token_hash"),
    )
    create_index("share_links", "version_id")


def create_import_batches() -> None:
    """Make the table of files that were read."""
    op.create_table(
        "import_batches",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("file_name", sa.Text, nullable=False),
        sa.Column("file_sha256", sa.String(64), nullable=False),
        sa.Column("imported_at", INSTANT, nullable=False),
        sa.Column("rows_read", sa.Integer, nullable=False),
        sa.Column("rows_kept", sa.Integer, nullable=False),
        sa.Column("rows_flagged", sa.Integer, nullable=False),
        sa.Column("rows_refused", sa.Integer, nullable=False),
    )
    create_index("import_batches", "file_sha256")


def create_import_problems() -> None:
    """Make the table of what was wrong in them."""
    op.create_table(
        "import_problems",
        sa.Column("id", sa.Integer, primary_key=True),
        reference("batch_id", "import_batches.id"),
        sa.Column("row_number", sa.Integer, nullable=False),
        sa.Column("message", sa.Text, nullable=False),
    )
    create_index("import_problems", "batch_id")


def create_county_months() -> None:
    """Make the table of what counties reported, month by month."""
    op.create_table(
        "county_months",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("facility", sa.String(120), nullable=False),
        sa.Column("month", sa.Date, nullable=False),
        sa.Column("filed_month", sa.Date, nullable=False),
        sa.Column("definition", sa.String(20), nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("days", DAYS, nullable=False),
        sa.Column("reported_cost", MONEY, nullable=False),
        sa.Column("flag", sa.Text, nullable=True),
        sa.Column("source_id", sa.String(80), nullable=False),
        reference("batch_id", "import_batches.id"),
        sa.Column("row_number", sa.Integer, nullable=False),
        sa.CheckConstraint("definition IN ('all_days')", name="definition"),
        sa.UniqueConstraint(
            "source_id",
            "county_fips",
            "facility",
            "month",
            name="uq_county_months_source_id_county_fips_facility_month",
        ),
    )
    create_index("county_months", "county_fips", "month")
    create_index("county_months", "batch_id")


def reference(
    name: str,
    target: str,
    type_: sa.types.TypeEngine[str] | sa.types.TypeEngine[int] | None = None,
    *,
    nullable: bool = False,
) -> sa.Column[object]:
    """Return a column that points at a row of another table."""
    return sa.Column(name, type_ or sa.Integer(), sa.ForeignKey(target), nullable=nullable)


def create_index(table: str, *columns: str) -> None:
    """Make an index under the name the models expect."""
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))
