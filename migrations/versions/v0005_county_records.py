"""A county's own record: figures with their history, documents, certified years."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
# Never changed or deleted, whoever tries. By table: what a row is known by, beside its id.
APPEND_ONLY = {
    "entries": "county_fips place",
    "revisions": "entry_id number",
    "confirmations": "county_fips fiscal_year subject values_digest",
    "attachments": "county_fips sha256",
    "county_versions": "county_fips fiscal_year number",
    "county_events": "id",
}
# Rows numbered from 1 without a gap, by what they belong to.
NUMBERED = {"revisions": "entry_id", "county_versions": "county_fips fiscal_year"}
REFUSE_ON_POSTGRESQL = """
CREATE FUNCTION keep_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END
$$
"""
NUMBER_ON_POSTGRESQL = """
CREATE FUNCTION number_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> {last} + 1 THEN
    RAISE EXCEPTION '{refusal}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER number_{table} BEFORE INSERT ON {table}
FOR EACH ROW EXECUTE FUNCTION number_{table}()
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
    number_without_gaps()


def downgrade() -> None:
    """Take the tables back, and everything in them."""
    stop_keeping()
    op.execute("UPDATE calculations SET status = 'estimate' WHERE status = 'certified'")
    op.execute("UPDATE calculations SET status = 'worked_example' WHERE status = 'example'")
    allow_statuses("estimate", "worked_example")
    for table in (*reversed(APPEND_ONLY), "workspaces"):
        op.drop_table(table)


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
    op.create_index("ix_entries_county_fips_fiscal_year", "entries", ["county_fips", "fiscal_year"])
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
    )


def allow_statuses(*statuses: str) -> None:
    """Let a calculation have these statuses and no others."""
    allowed = ", ".join(f"'{status}'" for status in statuses)
    with op.batch_alter_table("calculations") as table:
        table.drop_constraint("status", type_="check")
        table.create_check_constraint("status", f"status IN ({allowed})")


def keep_as_written() -> None:
    """Have the database itself refuse to change or delete what is append-only.

    SQLite copies a table to change its columns; whoever does that later makes its triggers anew.
    """
    if not on_sqlite():
        op.execute(REFUSE_ON_POSTGRESQL)
    for table, known_by in APPEND_ONLY.items():
        refusal = f"rows of {table} are kept as written"
        for act in ("UPDATE", "DELETE"):
            make_trigger(f"keep_{table}_{act.lower()}", f"{act} ON {table}", refusal)
        if on_sqlite():
            # INSERT OR REPLACE takes the old row away without a word to the trigger of DELETE.
            there = f"EXISTS ({chosen('1', table)} id = NEW.id OR ({same_as_new(known_by)}))"
            make_trigger(f"keep_{table}_replace", f"INSERT ON {table}", refusal, there)
        else:
            op.execute(
                f"CREATE TRIGGER keep_{table}_truncate BEFORE TRUNCATE ON {table} "
                f"FOR EACH STATEMENT EXECUTE FUNCTION keep_as_written('{refusal}')"
            )


def number_without_gaps() -> None:
    """Have the database itself refuse a number that does not follow the one before."""
    for table, owner in NUMBERED.items():
        last = f"({chosen('COALESCE(MAX(number), 0)', table)} {same_as_new(owner)})"
        refusal = f"numbers of {table} follow one another"
        if on_sqlite():
            of, skips = f"INSERT ON {table}", f"NEW.number <> {last} + 1"
            make_trigger(f"number_{table}", of, refusal, skips)
        else:
            op.execute(NUMBER_ON_POSTGRESQL.format(table=table, last=last, refusal=refusal))


def make_trigger(name: str, of: str, refusal: str, when: str = "") -> None:
    """Refuse an act on a table, or only rows of which `when` is true (SQLite)."""
    if on_sqlite():
        body = f"{when and f'WHEN {when}'} BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
    else:
        body = f"FOR EACH ROW EXECUTE FUNCTION keep_as_written('{refusal}')"
    op.execute(f"CREATE TRIGGER {name} BEFORE {of} {body}")


def chosen(what: str, table: str) -> str:
    """The beginning of a query, up to its condition. All names in it are ours."""
    return f"SELECT {what} FROM {table} WHERE"  # noqa: S608  # nothing in it comes from outside


def same_as_new(columns: str) -> str:
    """The condition that a row has the same values as the new one in these columns."""
    return " AND ".join(f"{column} = NEW.{column}" for column in columns.split())


def on_sqlite() -> bool:
    """Whether this database is SQLite."""
    return op.get_bind().dialect.name == "sqlite"


def stop_keeping() -> None:
    """Take the functions of the triggers back; the triggers go with their tables."""
    if not on_sqlite():
        op.execute("DROP FUNCTION keep_as_written() CASCADE")
        for table in NUMBERED:
            op.execute(f"DROP FUNCTION number_{table}() CASCADE")
