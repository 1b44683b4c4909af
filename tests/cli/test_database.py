"""`flask upgrade-database` brings the tables up to date and keeps what is in them."""

from __future__ import annotations

from pathlib import Path

from flask import Flask
from sqlalchemy import inspect
from sqlalchemy.orm import Session

from app import create_app
from app.persistence.database import db
from app.persistence.models import Base, Calculation
from tests.persistence.rows import add_calculation


def test_a_new_database_gets_its_tables(tmp_path: Path) -> None:
    app = create_app({"HOLDCOST_INSTANCE": str(tmp_path)})
    result = app.test_cli_runner().invoke(args=["upgrade-database"])
    assert result.output == "The database is up to date.\n"
    with app.app_context():
        assert {*Base.metadata.tables} <= set(inspect(db.engine).get_table_names())
        db.engine.dispose()
    assert (tmp_path / "holdcost.sqlite").exists()


def test_an_upgrade_keeps_the_data(app: Flask, session: Session) -> None:
    calculation = add_calculation(session)
    result = app.test_cli_runner().invoke(args=["upgrade-database"])
    assert result.exit_code == 0
    assert session.get(Calculation, calculation.id) is calculation
