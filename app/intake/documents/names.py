"""The name of a document: a plain name, whatever was sent as one."""

from __future__ import annotations

import unicodedata

from app.intake.documents.kinds import ENDINGS

LONGEST = 120
_ALL_ENDINGS = tuple(ending for endings in ENDINGS.values() for ending in endings)
# No program of any system takes these for anything but part of a name.
_NOT_IN_NAMES = '<>:"|?*'


def plain_name(sent: str, media_type: str) -> str:
    """The last part of the name that was sent, at most 120 characters, with the ending it has.

    Folders, controls and signs that turn the direction of writing are dropped: "C:\\x\\y.pdf" is
    "y.pdf". The ending follows the content: a PNG sent as "map.pdf" becomes "map.png".
    """
    last = sent.replace("\\", "/").rpartition("/")[2]
    clean = "".join(map(_plain_sign, unicodedata.normalize("NFC", last)))
    stem, ending = _without_ending(" ".join(clean.split()).rstrip(". "))
    endings = ENDINGS[media_type]
    kept = ending if ending.lower() in endings else endings[0]
    return (stem.strip(". ")[: LONGEST - len(kept)].rstrip(". ") or "document") + kept


def _without_ending(name: str) -> tuple[str, str]:
    """The name in two: "report", ".PDF"; an ending that is none of ours stays with the name."""
    ending = next((e for e in _ALL_ENDINGS if name.lower().endswith(e)), "")
    cut = len(name) - len(ending)
    return name[:cut], name[cut:]


def _plain_sign(sign: str) -> str:
    """The character; a space or nothing for one that no name may hold."""
    if sign in _NOT_IN_NAMES:
        return "-"
    kind = unicodedata.category(sign)
    if kind.startswith("Z"):
        return " "
    # Controls, signs that show nothing or turn the writing, halves of characters, private ones.
    return "" if kind.startswith("C") else sign
