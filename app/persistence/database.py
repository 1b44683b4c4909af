"""The database of the running application: `db.session` is the session of the current request."""

from __future__ import annotations

from inspect import iscoroutinefunction

from flask import Flask
from flask_sqlalchemy_lite import SQLAlchemy

from app.persistence.engines import prepare_engine
from app.persistence.sessions import GuardedSession

db = SQLAlchemy(session_options={"class_": GuardedSession})


def connect(app: Flask) -> None:
    """Give `app` its engine and sessions."""
    db.init_app(app)
    # No asynchronous engine exists; its clean-up would start an event loop for every request.
    app.teardown_appcontext_funcs[:] = [
        function for function in app.teardown_appcontext_funcs if not iscoroutinefunction(function)
    ]
    with app.app_context():
        prepare_engine(db.engine)
