"""The policies a case compares with current practice: at most four, each told what it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.engine import wording
from app.engine.case import shapes
from app.engine.case.model import Figures, Policy, Severity
from app.engine.case.problems import Findings
from app.engine.case.read_items import About, read_about, read_flags, told_about
from app.engine.case.read_parts import check_names, nearest, read_figures
from app.engine.case.read_text import read_text
from app.language import marked, say

Row = Mapping[str, Any]
CUSTOM = "custom"
MOST_SHOWN = 12
_SHARES, _FLAGS = shapes.POLICY_SHAPE.figures, shapes.POLICY_SHAPE.flags
_NO_CLASSES = marked(
    "cannot be used without a split by severity: enter the people held by class, or leave the "
    "classes out."
)


def read_policies(
    rows: Sequence[tuple[Row, str]], severity: Severity | None, findings: Findings
) -> tuple[Policy, ...]:
    """The policies in `rows`, each with its path. Call it after the split by severity was read."""
    if len(rows) > shapes.MOST_POLICIES:
        findings.problem(
            "policies",
            say(
                "has {count} rows; at most {most} can stand beside current practice. Remove some.",
                count=len(rows),
                most=shapes.MOST_POLICIES,
            ),
        )
    policies = []
    for row, path in rows:
        check_names(row, path, shapes.POLICY_KEYS, findings)
        kind = _kind(row, path, findings)
        if kind is not None:
            policies.append(_policy(kind, row, path, findings))
            _check_classes(policies[-1], severity, path, findings)
    _check_twice(rows, findings)
    return tuple(policies)


def _kind(row: Row, path: str, findings: Findings) -> str | None:
    kind, known = row.get("policy"), tuple(wording.POLICIES)
    if isinstance(kind, str) and kind in wording.POLICIES:
        return kind
    wrong = say("is needed.") if _is_empty(kind) else _unknown_kind(kind, known)
    use = say("Use one of: {names}.", names=", ".join(known))
    findings.problem(f"{path}.policy", f"{wrong} {use}")
    return None


def _unknown_kind(kind: Any, known: Sequence[str]) -> str:
    if near := nearest(kind, known):
        return say("is not a known policy; did you mean {name}?", name=near)
    return say("is not a known policy.")


def _policy(kind: str, row: Row, path: str, findings: Findings) -> Policy:
    _check_parts(kind, row, path, findings)
    about = read_about(row, path, findings)
    # A policy may say why it is compared without any figure, so its note stays its own.
    shares = told_about(read_figures(row, path, _SHARES, findings), about.without_note())
    held = told_about(_held(row, path, findings), about.without_note())
    policy = Policy(
        kind=kind,
        label=read_text(row.get("label"), f"{path}.label", findings),
        figures=shares,
        classes=_classes(row, path, findings),
        held=held,
        flags=read_flags(row, path, _FLAGS, findings) if kind == CUSTOM else {},
        note=about.note,
    )
    _check_about(about, row, path, findings)
    if kind == CUSTOM:
        _check_custom(policy, row, path, findings)
    return policy


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {})


def _check_parts(kind: str, row: Row, path: str, findings: Findings) -> None:
    """Note every name that another kind of policy has, but not this one."""
    own = shapes.POLICY_PARTS[kind]
    if own:
        wrong = say("does not belong to {kind}; use {names}.", kind=kind, names=", ".join(own))
    else:
        wrong = say("does not belong to {kind}; it needs no figures.", kind=kind)
    for name in dict.fromkeys(part for parts in shapes.POLICY_PARTS.values() for part in parts):
        is_said = name in row if name in _FLAGS else not _is_empty(row.get(name))
        if is_said and name not in own:
            findings.problem(f"{path}.{name}", wrong)


def _classes(row: Row, path: str, findings: Findings) -> tuple[str, ...]:
    found, at = row.get("classes"), f"{path}.classes"
    if _is_empty(found):
        return ()
    if not isinstance(found, list | tuple):
        findings.problem(at, say('must be a list of classes, such as ["level_1"].'))
        return ()
    names = [read_text(name, at, findings) for name in found]
    return tuple(dict.fromkeys(name for name in names if name))


def _held(row: Row, path: str, findings: Findings) -> Figures:
    found, at = row.get("held"), f"{path}.held"
    if _is_empty(found):
        return {}
    if not isinstance(found, Mapping):
        findings.problem(at, say("must be an object of shares by class."))
        return {}
    named: dict[str, Any] = {}
    for name, share in found.items():
        class_name = read_text(name, f"{at}.{name}", findings)
        if class_name in named or not class_name:
            findings.problem(f"{at}.{name}", say("needs a name that no other class has."))
            continue
        named[class_name] = share
    return read_figures(named, at, dict.fromkeys(named, _SHARES["held_share"]), findings)


def _check_about(about: About, row: Row, path: str, findings: Findings) -> None:
    """A grade or a source is said about a share; without one it would be lost."""
    if not all(_is_empty(row.get(name)) for name in ("held", *_SHARES)):
        return
    for name, said in (("grade", about.grade), ("source", about.source)):
        if said:
            findings.problem(
                f"{path}.{name}",
                say("belongs to a share, and none is given; write it in the note."),
            )


def _check_classes(
    policy: Policy, severity: Severity | None, path: str, findings: Findings
) -> None:
    """Every class named must be one of the split, where the split itself could be read."""
    if any(problem.path.startswith("severity") for problem in findings.problems):
        return
    known = tuple(severity.classes) if severity else ()
    named = [(f"{path}.classes", name) for name in policy.classes]
    named += [(f"{path}.held.{name}", name) for name in policy.held]
    for at, name in named:
        if not known:
            findings.problem(at, say(_NO_CLASSES))
        elif name not in known:
            are = say("The classes are: {names}.", names=_listed(known))
            findings.problem(at, f"{_unknown_class(name, known)} {are}")


def _unknown_class(name: str, known: Sequence[str]) -> str:
    if near := nearest(name, known):
        return say(
            "“{name}” is not a class of the split by severity; did you mean {near}?",
            name=_short(name),
            near=near,
        )
    return say("“{name}” is not a class of the split by severity.", name=_short(name))


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(map(_short, names[:MOST_SHOWN]))
    return say("{names} and more", names=shown) if len(names) > MOST_SHOWN else shown


def _short(name: str) -> str:
    return name if len(name) <= 40 else f"{name[:40]}…"


def _check_custom(policy: Policy, row: Row, path: str, findings: Findings) -> None:
    told = ("held", "held_share", "warrant_share")
    if all(_is_empty(row.get(name)) for name in told):
        findings.problem(
            f"{path}.held_share",
            say(
                "Say who would still be held: enter a share of the people held (of each class, "
                "where there are classes), or a share of holds with a judge's warrant."
            ),
        )
    if policy.held and "held_share" in policy.figures:
        findings.problem(f"{path}.held_share", say("does not go with held; give one of the two."))


def _check_twice(rows: Sequence[tuple[Row, str]], findings: Findings) -> None:
    seen: set[str] = set()
    for row, path in rows:
        kind = row.get("policy")
        if not isinstance(kind, str) or kind == CUSTOM or kind not in wording.POLICIES:
            continue
        if kind in seen:
            findings.problem(f"{path}.policy", say("is in the list twice; remove one of them."))
        seen.add(kind)
