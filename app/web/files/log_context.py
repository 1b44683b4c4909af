"""What the form of a jail log needs, wherever it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.web.asked_form import Problems
from app.web.documents.contexts import size_text
from app.web.files.log_columns import NO_FIELDS, ColumnFields
from app.web.files.log_form import LogForm
from app.web.files.sending import most_bytes


def log_form_context(
    form: LogForm, problems: Problems, columns: ColumnFields = NO_FIELDS
) -> Mapping[str, Any]:
    """The form, what is wrong with it, and the columns to choose where they are known."""
    return {
        "form": form,
        "columns": columns.fields,
        "left_out": columns.left_out,
        "problems": [*problems, *columns.problems, *form.problems()],
        "most": size_text(most_bytes()),
    }
