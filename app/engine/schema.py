"""The case format as a JSON Schema (draft 2020-12), made from the names the reader knows.

Whatever the reader accepts fits the schema. The reader says more: units written in text, stages
that grow, days beyond the period.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from app.engine import wording
from app.engine.case import county_version, shapes
from app.engine.case.read_figure import MOST_VALUE
from app.engine.case.shapes import Shape
from app.engine.method import METHOD_VERSION
from app.engine.quantity import Quantity

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE = {"type": ["string", "null"], "pattern": r"^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})?\s*$"}
# A person may type "1,234.50", "$140" or "18 to 30"; the reader judges the words around the digits.
TYPED = {"type": "string", "pattern": "[0-9]"}
NOTHING: Schema = {"enum": ["", None]}
TEXT: Schema = {"type": ["string", "integer", "null"], "maxLength": shapes.MOST_TEXT}
NOTE: Schema = {"type": ["string", "integer", "null"], "maxLength": shapes.MOST_NOTE}


def case_schema() -> Schema:
    """The schema of a case, as a document of its own."""
    return {
        "$schema": DIALECT,
        "title": "Holdcost case",
        "description": "One calculation of what holding people for ICE costs a county. "
        f"Read by method {METHOD_VERSION}.",
        **_object(_properties()),
        "anyOf": [{"required": list(shapes.PERIOD)}, {"required": ["lines"]}],
        "$defs": _definitions(),
    }


def describe(quantity: Quantity) -> str:
    """What a figure is, in one paragraph: unit, what it includes and leaves out, where it is."""
    said = (
        f"{quantity.label}, in {unit_words(quantity)}.",
        quantity.includes and f"Includes: {quantity.includes}",
        quantity.excludes and f"Leaves out: {quantity.excludes}",
        quantity.where and f"Where to find it: {quantity.where}",
    )
    return " ".join(part for part in said if part)


def unit_words(quantity: Quantity) -> str:
    """The unit as a reader types it: a share may be 0.22 or "22%"."""
    if quantity.unit.style != "share":
        return quantity.unit.name
    return f"a share from {quantity.least} to {quantity.most}"


def _object(properties: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": dict(properties),
        "additionalProperties": False,
    }
    if required:
        schema["required"] = list(required)
    return schema


def _or_nothing(schema: Schema, *nothing: Any) -> Schema:
    return {"anyOf": [schema, {"enum": [None, *nothing]}]}


def _properties() -> dict[str, Schema]:
    return {
        **{name: {**TEXT, "description": words} for name, words in shapes.TEXTS.items()},
        **_restricted_texts(),
        **dict.fromkeys(shapes.PERIOD, DATE),
        **{name: _choice(options) for name, options in shapes.CHOICES.items()},
        "figures": _or_nothing(_object(_figures(shapes.CASE_FIGURES))),
        **{name: _list(_row(shape)) for name, shape in shapes.ITEM_SHAPES.items()},
        "lines": _list(_line()),
        "severity": _or_nothing(_severity(), {}),
        "exposure": _or_nothing(_row(shapes.EXPOSURE_SHAPE), {}),
        "policies": {**_list(_policy()), "maxItems": shapes.MOST_POLICIES},
    }


def _restricted_texts() -> dict[str, Schema]:
    models = "|".join(wording.PROGRAM_MODELS)
    patterns = {
        "county_fips": r"^\s*([0-9]{5})?\s*$",
        "county_version": rf"^\s*({county_version.PATTERN})?\s*$",
        "program_model": rf"^\s*({models})?\s*$",
        "note": None,
    }
    return {
        name: {
            **(NOTE if pattern is None else {**TEXT, "pattern": pattern}),
            "description": shapes.TEXTS[name],
        }
        for name, pattern in patterns.items()
    }


def _choice(options: Mapping[str, str]) -> Schema:
    told = "; ".join(f"{key}: {words}" for key, words in options.items())
    return {"enum": [*options, "", None], "description": told}


def _list(row: Schema) -> Schema:
    return {"type": ["array", "null"], "maxItems": shapes.MOST_ROWS, "items": row}


def _line() -> Schema:
    return _object(
        {
            "jail": TEXT,
            **dict.fromkeys(shapes.PERIOD, DATE),
            "figures": _or_nothing(_object(_figures(shapes.LINE_FIGURES))),
        }
    )


def _row(shape: Shape) -> Schema:
    properties: dict[str, Schema] = {
        **dict.fromkeys(shape.texts, TEXT),
        **{name: _choice(options) for name, options in shape.choices.items()},
        **{name: {"type": "boolean", "default": value} for name, value in shape.flags.items()},
        **_figures(shape.figures),
        **_about(),
    }
    schema = _object(properties, shape.required)
    conditions = {
        "reimbursements": {"allOf": _needed_by_kind()},
        "program_items": {"anyOf": _amount_or_time()},
    }
    return schema | conditions.get(shape.scope.value, {})


def _needed_by_kind() -> list[Schema]:
    return [
        {"if": {"properties": {"kind": {"const": kind}}}, "then": {"required": list(needed)}}
        for kind, (_, needed) in shapes.REIMBURSEMENT_FIGURES.items()
        if needed
    ]


def _amount_or_time() -> list[Schema]:
    by_time = ["officers", "loaded_hourly_wage"]
    return [{"required": ["amount"]}] + [
        {"required": [*by_time, time]} for time in ("hours", "weeks")
    ]


def _severity() -> Schema:
    classes = {
        name: _or_nothing(
            {"type": "object", "additionalProperties": _figure(shapes.SEVERITY_FIGURES[name])}
        )
        for name in ("people", "days")
    }
    return _object({"basis": _choice(wording.SEVERITY_BASES), **classes}, ["basis"])


def _policy() -> Schema:
    row = _row(shapes.POLICY_SHAPE)
    share = _figure(shapes.POLICY_SHAPE.figures["held_share"])
    row["properties"] |= {
        "policy": {**_choice(wording.POLICIES), "enum": list(wording.POLICIES)},
        "classes": _or_nothing({"type": "array", "items": TEXT}, "", {}),
        "held": _or_nothing({"type": "object", "additionalProperties": share}, "", []),
    }
    return row | {"allOf": [_of_kind(kind) for kind in wording.POLICIES]}


def _of_kind(kind: str) -> Schema:
    """What belongs to other kinds of policy is left empty; flags are left out."""
    others = {part for parts in shapes.POLICY_PARTS.values() for part in parts}
    others -= set(shapes.POLICY_PARTS[kind])
    empty: Schema = {
        name: False if name in shapes.POLICY_SHAPE.flags else {"enum": [None, "", [], {}]}
        for name in sorted(others)
    }
    return {
        "if": {"properties": {"policy": {"const": kind}}, "required": ["policy"]},
        "then": {"properties": empty},
    }


def _figures(quantities: Mapping[str, Quantity]) -> dict[str, Schema]:
    return {name: _figure(quantity) for name, quantity in quantities.items()}


def _figure(quantity: Quantity) -> Schema:
    reference = f"#/$defs/{_definition_name(quantity)}"
    return {"description": describe(quantity), "x-unit": quantity.unit.name, "$ref": reference}


def _definition_name(quantity: Quantity) -> str:
    least, most = quantity.least, quantity.most
    if least is None:
        return "figure"
    return f"figure_from_{least}" + (f"_to_{most}" if most is not None else "")


def _about() -> dict[str, Schema]:
    return {
        "grade": {"$ref": "#/$defs/grade"},
        "source": {"$ref": "#/$defs/source"},
        "note": NOTE,
    }


def _definitions() -> dict[str, Schema]:
    shown = [*shapes.CASE_FIGURES.values(), *shapes.SEVERITY_FIGURES.values()]
    for shape in (*shapes.ITEM_SHAPES.values(), shapes.EXPOSURE_SHAPE, shapes.POLICY_SHAPE):
        shown += shape.figures.values()
    parts = dict.fromkeys(shapes.SOURCE_KEYS, NOTE)
    return {
        "grade": _choice(wording.GRADES),
        "source": {"anyOf": [NOTHING, NOTE, _object(parts)]},
        **{_definition_name(quantity): _figure_definition(quantity) for quantity in shown},
    }


def _figure_definition(quantity: Quantity) -> Schema:
    number = {
        "type": "number",
        "minimum": _bound(quantity.least, -MOST_VALUE),
        "maximum": _bound(quantity.most, MOST_VALUE),
    }
    value: Schema = {"anyOf": [number, TYPED]}
    parts = {
        "likely": value,
        "low": {"anyOf": [*value["anyOf"], NOTHING]},
        "high": {"anyOf": [*value["anyOf"], NOTHING]},
        "unit": {"type": ["string", "null"]},
        **_about(),
        "certified": {"type": "boolean"},
    }
    return {"anyOf": [number, TYPED, NOTHING, _object(parts, ["likely"])]}


def _bound(limit: Decimal | None, otherwise: Decimal) -> int:
    return int(otherwise if limit is None else limit)
