"""A county's own record: figures with their history, documents, certified years."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
# What is written there once is never changed or deleted, whoever tries.
APPEND_ONLY = (
    "entries",
    "revisions",
    "confirmations",
    "attachments",
    "county_versions",
    "county_events",
)
REFUSE_ON_POSTGRESQL = """
CREATE FUNCTION keep_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0];
END
$$
"""


def upgrade() -> None:
    """Bring the tables forward."""
    create_workspaces()
    create_entries()
    create_revisions()
    create_confirmations()
    create_attachments()
    create_county_versions()
    create_county_events()
    allow_statuses("estimate", "worked_example", "certified", "example")
    keep_as_written()


def downgrade() -> None:
    """Take the tables back, and everything in them."""
    stop_keeping()
    op.execute("UPDATE calculations SET status = 'estimate' WHERE status = 'certified'")
    op.execute("UPDATE calculations SET status = 'worked_example' WHERE status = 'example'")
    allow_statuses("estimate", "worked_example")
    op.drop_table("county_events")
    op.drop_table("county_versions")
    op.drop_table("attachments")
    op.drop_table("confirmations")
    op.drop_table("revisions")
    op.drop_table("entries")
    op.drop_table("workspaces")


def create_workspaces() -> None:
    """Make the table of workspaces."""
    op.create_table(
        "workspaces",
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("fiscal_year_starts", sa.Integer, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("closed_at", INSTANT, nullable=True),
        sa.CheckConstraint("fiscal_year_starts BETWEEN 1 AND 12", name="month"),
        sa.PrimaryKeyConstraint("county_fips", name="pk_workspaces"),
    )


def create_entries() -> None:
    """Make the table of what figures are about."""
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("fiscal_year", sa.Integer, nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("jail_id", sa.Integer, nullable=False),
        sa.Column("month", sa.Date, nullable=True),
        sa.Column("item", sa.String(20), nullable=False),
        sa.CheckConstraint(
            "kind IN ('agreement', 'cost_item', 'daily_rate', 'figure', 'jail', 'money', 'note', "
            "'program_item', 'severity', 'year')",
            name="kind",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
    )
    op.create_index(
        "ix_entries_county_fips_fiscal_year",
        "entries",
        ["county_fips", "fiscal_year"],
        unique=False,
    )
    op.create_index("uq_entries_place", "entries", ["county_fips", "place"], unique=True)


def create_revisions() -> None:
    """Make the table of values."""
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("author_id", sa.Integer, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name="fk_revisions_author_id"),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name="fk_revisions_entry_id"),
        sa.PrimaryKeyConstraint("id", name="pk_revisions"),
        sa.UniqueConstraint("entry_id", "number", name="uq_revisions_entry_id_number"),
    )


def create_confirmations() -> None:
    """Make the table of confirmed warnings."""
    op.create_table(
        "confirmations",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("fiscal_year", sa.Integer, nullable=False),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("values_digest", sa.String(64), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("author_id", sa.Integer, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name="fk_confirmations_author_id"),
        sa.PrimaryKeyConstraint("id", name="pk_confirmations"),
        sa.UniqueConstraint(
            "county_fips",
            "fiscal_year",
            "subject",
            "values_digest",
            name="uq_confirmations_county_fips_fiscal_year_subject_values_digest",
        ),
    )


def create_attachments() -> None:
    """Make the table of documents."""
    op.create_table(
        "attachments",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("file_name", sa.String(200), nullable=False),
        sa.Column("media_type", sa.String(40), nullable=False),
        sa.Column("size_bytes", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("author_id", sa.Integer, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["people.id"], name="fk_attachments_author_id"),
        sa.PrimaryKeyConstraint("id", name="pk_attachments"),
        sa.UniqueConstraint("county_fips", "sha256", name="uq_attachments_county_fips_sha256"),
    )


def create_county_versions() -> None:
    """Make the table of certified years."""
    op.create_table(
        "county_versions",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("fiscal_year", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("record_document", sa.Text, nullable=False),
        sa.Column("calculation_version_id", sa.Integer, nullable=False),
        sa.Column("certified_by_id", sa.Integer, nullable=False),
        sa.Column("certified_name", sa.String(120), nullable=False),
        sa.Column("certified_title", sa.String(120), nullable=False),
        sa.Column("attestation", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["calculation_version_id"],
            ["calculation_versions.id"],
            name="fk_county_versions_calculation_version_id",
        ),
        sa.ForeignKeyConstraint(
            ["certified_by_id"], ["people.id"], name="fk_county_versions_certified_by_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_county_versions"),
        sa.UniqueConstraint(
            "calculation_version_id", name="uq_county_versions_calculation_version_id"
        ),
        sa.UniqueConstraint(
            "county_fips",
            "fiscal_year",
            "number",
            name="uq_county_versions_county_fips_fiscal_year_number",
        ),
    )


def create_county_events() -> None:
    """Make the table of acts that are no values."""
    op.create_table(
        "county_events",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("county_fips", sa.String(5), nullable=False),
        sa.Column("actor_id", sa.Integer, nullable=True),
        sa.Column("what", sa.String(40), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("old", sa.Text, nullable=False),
        sa.Column("new", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["people.id"], name="fk_county_events_actor_id"),
        sa.PrimaryKeyConstraint("id", name="pk_county_events"),
    )
    op.create_index(
        "ix_county_events_county_fips_created_at",
        "county_events",
        ["county_fips", "created_at"],
        unique=False,
    )


def allow_statuses(*statuses: str) -> None:
    """Let a calculation have these statuses and no others."""
    allowed = ", ".join(f"'{status}'" for status in statuses)
    with op.batch_alter_table("calculations") as table:
        table.drop_constraint("status", type_="check")
        table.create_check_constraint("status", f"status IN ({allowed})")


def keep_as_written() -> None:
    """Have the database itself refuse to change or delete what is append-only."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    if not on_sqlite:
        op.execute(REFUSE_ON_POSTGRESQL)
    for table in APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            name, refusal = f"keep_{table}_{act.lower()}", f"rows of {table} are kept as written"
            body = (
                f"BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
                if on_sqlite
                else f"FOR EACH ROW EXECUTE FUNCTION keep_as_written('{refusal}')"
            )
            op.execute(f"CREATE TRIGGER {name} BEFORE {act} ON {table} {body}")


def stop_keeping() -> None:
    """Take the function of the triggers back; the triggers go with their tables."""
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION keep_as_written() CASCADE")
