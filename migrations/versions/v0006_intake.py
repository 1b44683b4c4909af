"""Where imports come from and how they are taken back; what federal releases count."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Bring the tables forward. Batches imported before have no origin."""
    create_import_origins()
    create_import_undoings()
    create_replaced_months()
    create_readings()
    create_detainer_facilities()
    create_detainer_counts()
    create_facility_choices()


def downgrade() -> None:
    """Take the tables back; what was imported into others stays there."""
    for table in (
        "facility_choices",
        "detainer_counts",
        "detainer_facilities",
        "readings",
        "replaced_months",
        "import_undoings",
        "import_origins",
    ):
        op.drop_table(table)


def reference(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """Say that a column points at the id of another table."""
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def text(name: str, length: int | None = None) -> sa.Column[str]:
    """A column of text, empty unless something is said."""
    kind = sa.String(length) if length else sa.Text()
    return sa.Column(name, kind, server_default="", nullable=False)


def create_import_origins() -> None:
    """Make the table of who brought a file, and from where."""
    op.create_table(
        "import_origins",
        sa.Column("batch_id", sa.Integer, nullable=False),
        text("county_fips", 5),
        sa.Column("person_id", sa.Integer, nullable=True),
        text("source"),
        text("content"),
        reference("import_origins", "batch_id", "import_batches"),
        reference("import_origins", "person_id", "people"),
        sa.PrimaryKeyConstraint("batch_id", name="pk_import_origins"),
    )
    op.create_index("ix_import_origins_county_fips", "import_origins", ["county_fips"])


def create_import_undoings() -> None:
    """Make the table of imports that were taken back."""
    op.create_table(
        "import_undoings",
        sa.Column("batch_id", sa.Integer, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=True),
        sa.Column("created_at", INSTANT, nullable=False),
        reference("import_undoings", "batch_id", "import_batches"),
        reference("import_undoings", "person_id", "people"),
        sa.PrimaryKeyConstraint("batch_id", name="pk_import_undoings"),
    )


def create_replaced_months() -> None:
    """Make the table of county-months as they stood before an import replaced them."""
    op.create_table(
        "replaced_months",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("batch_id", sa.Integer, nullable=False),
        sa.Column("county_month_id", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        reference("replaced_months", "batch_id", "import_batches"),
        reference("replaced_months", "county_month_id", "county_months"),
        sa.PrimaryKeyConstraint("id", name="pk_replaced_months"),
    )
    op.create_index("ix_replaced_months_batch_id", "replaced_months", ["batch_id"])


def create_readings() -> None:
    """Make the table of files while they are read."""
    op.create_table(
        "readings",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        text("county_fips", 5),
        sa.Column("person_id", sa.Integer, nullable=True),
        text("file_name"),
        text("file_sha256", 64),
        text("settings"),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("rows_read", sa.Integer, nullable=False),
        sa.Column("percent_read", sa.Integer, nullable=False),
        text("problem"),
        text("result"),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("seen_at", INSTANT, nullable=False),
        reference("readings", "person_id", "people"),
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
        sa.UniqueConstraint("token_hash", name="uq_readings_token_hash"),
    )
    op.create_index("ix_readings_created_at", "readings", ["created_at"])


def create_detainer_facilities() -> None:
    """Make the table of facilities as federal releases spell them."""
    op.create_table(
        "detainer_facilities",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        text("city", 120),
        text("state", 60),
        text("code", 40),
        sa.PrimaryKeyConstraint("id", name="pk_detainer_facilities"),
        sa.UniqueConstraint(
            "name", "city", "state", "code", name="uq_detainer_facilities_name_city_state_code"
        ),
    )
    op.create_index("ix_detainer_facilities_state", "detainer_facilities", ["state"])


def create_detainer_counts() -> None:
    """Make the table of detainers counted in federal releases."""
    op.create_table(
        "detainer_counts",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("batch_id", sa.Integer, nullable=False),
        sa.Column("facility_id", sa.Integer, nullable=False),
        sa.Column("month", sa.Date, nullable=True),
        text("form", 120),
        text("outcome", 120),
        text("severity", 120),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("likely_duplicates", sa.Integer, nullable=False),
        reference("detainer_counts", "batch_id", "import_batches"),
        reference("detainer_counts", "facility_id", "detainer_facilities"),
        sa.PrimaryKeyConstraint("id", name="pk_detainer_counts"),
        sa.UniqueConstraint(
            "batch_id",
            "facility_id",
            "month",
            "form",
            "outcome",
            "severity",
            name="uq_detainer_counts_cell",
        ),
    )
    op.create_index("ix_detainer_counts_facility_id", "detainer_counts", ["facility_id"])


def create_facility_choices() -> None:
    """Make the table of facilities that a county's officials called theirs."""
    op.create_table(
        "facility_choices",
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("facility_id", sa.Integer, nullable=False),
        sa.Column("is_theirs", sa.Boolean, nullable=False),
        sa.Column("person_id", sa.Integer, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        reference("facility_choices", "facility_id", "detainer_facilities"),
        reference("facility_choices", "person_id", "people"),
        sa.PrimaryKeyConstraint("county_fips", "facility_id", name="pk_facility_choices"),
    )
