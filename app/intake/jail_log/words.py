"""What cells of a jail log say: yes or no, who took a person, how serious a charge is.

What is found is always one of a fixed list, so that no cell is ever repeated.
"""

from __future__ import annotations

import re

from app.engine.jail_log.classes import NOT_TOLD, OTHER
from app.intake.amounts import MISSING
from app.intake.problems import BadCellError
from app.intake.sheets.dates import read_day
from app.intake.sheets.redactions import is_redacted
from app.intake.sheets.sheet import Cell

_NOTHING = MISSING | {"unknown", "not known", "unk", "not told", "not available", "tbd"}
STILL_IN = frozenset({"in custody", "still in custody", "active", "in jail", "open", "pending"})
_YES = frozenset({"yes", "y", "true", "t", "1", "1.0", "x", "si", "sí", "ice", "active", "lodged"})
_NO = frozenset({"no", "n", "false", "f", "0", "0.0"}) | MISSING
_I_247 = re.compile(r"i\W?247\w?|ice (?:hold|detainer)|immigration(?: hold| detainer)?|hold")

# Text between letters and digits falls away first, so that "I-247A" and "I 247 A" are one.
_BETWEEN = re.compile(r"[^A-Z0-9]+")
_WHO = r"(?:ICE|DHS|INS|ERO|CBP|USBP|HSI|BORDER PATROL|HOMELAND SECURITY)"
_HOLD = r"(?:HOLDS?|HLD|DETAINERS?|DETAIN|DET|DTNR|WARRANT OF REMOVAL)"
_HOLD_LINE = re.compile(
    rf"\bIMMIGR|\b{_WHO} {_HOLD}\b|\b{_HOLD} (?:FOR |BY |US |U S )*{_WHO}\b"
    r"|\bI ?247 ?[A-Z]?\b|\b287 ?G\b|^(?:ICE|DHS|INS)$"
)

_OUTCOMES = (
    ("released", r"no pick ?up|not picked|without pick|did not (?:come|pick)|declined|no show"),
    ("cancelled", r"cancel|lifted|withdrawn|rescind|dropped by ice"),
    (
        "taken_by_ice",
        r"immigr|\bice\b|\bi\.c\.e|\bdhs\b|\bins\b|\bero\b|homeland|border patrol|\bcbp\b",
    ),
    (
        "elsewhere",
        (
            r"prison|penitent|\bdoc\b|chain|marsh[ae]l|usms|extradit|\bfbi\b|\bdea\b|\batf\b|police"
            r"|sheriff|agency|transfer|transport|another|other (?:county|jail|state)|federal"
            r"|\bbop\b|hospital|out of county|\btdcj\b|\bcdcr\b|juvenile|died|death|escape"
        ),
    ),
    (
        "released",
        (
            r"releas|bond|bail|recogni[sz]|\bror?\b|\bo\.?r\.?\b|\bpr\b|time served|dismiss"
            r"|no charge|charges? (?:not )?(?:filed|dropped)|\bncf\b|court order|posted|acquit"
            r"|not guilty|nolle|complet|sentence|probation|citation|cite|expired|street|fine|paid"
            r"|pending inv|served"
        ),
    ),
)
_OUTCOME_PATTERNS = tuple((key, re.compile(pattern)) for key, pattern in _OUTCOMES)

_FELONY, _MISDEMEANOR = r"fel(?:ony|onies)?\b", r"misd(?:emeanors?)?\b"
_SEVERITIES = (
    ("felony_a", rf"class a {_FELONY}|{_FELONY} (?:class )?[a1]\b|(?:first|1st) degree {_FELONY}"),
    ("felony_b", rf"class b {_FELONY}|{_FELONY} (?:class )?[b2]\b|(?:second|2nd) degree {_FELONY}"),
    ("felony_c", rf"class c {_FELONY}|{_FELONY} (?:class )?[c3]\b|(?:third|3rd) degree {_FELONY}"),
    ("felony_d", rf"class [d-i] {_FELONY}|{_FELONY} (?:class )?[d-i4-9]\b|state jail {_FELONY}"),
    ("felony_a", r"^f ?[a1]$|capital|life felony"),
    ("felony_b", r"^f ?[b2]$"),
    ("felony_c", r"^f ?[c3]$"),
    ("felony_d", r"^f ?[d-i4-9]$|^sjf$"),
    ("felony", rf"^f$|{_FELONY}"),
    (
        "gross_misdemeanor",
        rf"gross|class a {_MISDEMEANOR}|{_MISDEMEANOR} (?:class )?[a1]$|^m ?[a1]$",
    ),
    ("misdemeanor", rf"{_MISDEMEANOR}|^m$|^m ?[b-u23]$|^pm$"),
    ("violent", r"violent|homicide|murder|assault|robbery|person crime|against persons?"),
    ("sex", r"\bsex"),
    ("weapon", r"weapon|firearm"),
    ("drug", r"drug|narcotic|controlled subst"),
    ("property", r"property|theft|burglary|larceny|fraud"),
    ("driving", r"traffic|driving|\bdui\b|\bdwi\b|\bowi\b|vehicle"),
    ("public_order", r"public order|disorder|nuisance"),
    ("infraction", r"infraction|violation|petty|citation|ordinance"),
    (OTHER, r"^other|^misc|^unclassified|^non ?criminal|^hold"),
)
_SEVERITY_PATTERNS = tuple((key, re.compile(pattern)) for key, pattern in _SEVERITIES)
_LEVEL = re.compile(r"(?:threat |ice )*(?:level|lvl) ?([123])\b")
LONGEST = 200


def is_nothing(cell: Cell) -> bool:
    """Whether a cell tells nothing: empty, NA, unknown, or taken out by the office."""
    if not isinstance(cell, str):
        return False
    return cell.strip().lower() in _NOTHING or is_redacted(cell)


def read_detainer(cell: Cell) -> bool | None:
    """Whether a cell says that there is a detainer: yes, no, or a day; None where it is unclear.

    An empty cell says no.
    """
    if not isinstance(cell, str | int | float):
        return True
    text = str(cell).strip().lower()
    if text in _NO:
        return False
    if text in _YES or _I_247.fullmatch(text):
        return True
    try:
        read_day(cell)
    except BadCellError:
        return None
    return True


def is_hold_line(charge: Cell, more_words: tuple[str, ...] = ()) -> bool:
    """Whether a charge's words mean a hold for ICE; `more_words` are matched as they stand."""
    if not isinstance(charge, str):
        return False
    plain = _BETWEEN.sub(" ", charge[:LONGEST].upper()).strip()
    more = (_BETWEEN.sub(" ", word.upper()).strip() for word in more_words)
    return bool(_HOLD_LINE.search(plain)) or any(word and word in plain for word in more)


def read_outcome(cell: Cell) -> str | None:
    """The outcome a cell tells of, a key of OUTCOMES; None where its words are not known."""
    if is_nothing(cell):
        return NOT_TOLD
    text = str(cell)[:LONGEST].lower()
    return next((key for key, pattern in _OUTCOME_PATTERNS if pattern.search(text)), None)


def read_severity(cell: Cell, is_level: bool = False) -> str | None:
    """The class a cell tells of, a key of SEVERITIES; None where its words are not known.

    With `is_level` the column is one of levels, and a bare 1, 2 or 3 is one.
    """
    if is_nothing(cell):
        return NOT_TOLD
    text = " ".join(re.sub(r"[^a-z0-9]+", " ", str(cell)[:LONGEST].lower()).split())
    if found := _LEVEL.search(text):
        return f"level_{found[1]}"
    if is_level and text.removesuffix(" 0") in ("1", "2", "3"):
        return f"level_{text[0]}"
    return next((key for key, pattern in _SEVERITY_PATTERNS if pattern.search(text)), None)
