"""The least a Flask application can do: what the pages are measured against."""

from __future__ import annotations

from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello() -> str:
    """Answer at once."""
    return "hello"
