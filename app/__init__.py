"""Holdcost: what it costs a county to hold people in jail for ICE."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flask import Flask


def create_app(
    environ: Mapping[str, str] | None = None, overrides: Mapping[str, Any] | None = None
) -> Flask:
    """Return the web application.

    Its settings are read from `environ`, by default the environment of the process; `overrides`
    replace settings by name.
    """
    # Imported late, so that `import app.engine` loads no Flask.
    from app.factory import build

    return build(os.environ if environ is None else environ, overrides or {})
