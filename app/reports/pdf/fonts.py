"""The faces a PDF is set in: pinned packages only, so that every machine sets the same bytes."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from unicodedata import category

from fontTools.ttLib import TTFont
from fontTools.varLib.models import normalizeLocation, piecewiseLinearMap
from fontTools.varLib.varStore import VarStoreInstancer

# Packages in the order in which a letter is looked for. The last two are read only when a text
# has letters that the others lack.
SANS, SERIF, CODE = "fontpkg_source_sans_3", "fontpkg_source_serif_4", "fontpkg_source_code_pro"
RIGHT_TO_LEFT, EAST_ASIAN = "justmytype_intl_rtl", "justmytype_intl_cjk"
PACKAGES = (SANS, SERIF, CODE, RIGHT_TO_LEFT, EAST_ASIAN)

SANS_FACE, SERIF_FACE, CODE_FACE = "Source Sans 3", "Source Serif 4", "Source Code Pro"
FALLBACK_FACES = (
    SANS_FACE,
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans SC",
    "Noto Sans TC",
    "Noto Sans JP",
    "Noto Sans KR",
)

_COMMANDS = ("Cc", "Cf", "Co", "Cs")


@cache
def folder(package: str) -> Path:
    """Where the files of a package of faces stand."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise LookupError(f"the package of faces {package!r} is not installed")
    return Path(found.origin).parent


def versions() -> tuple[str, ...]:
    """Which faces these are, exactly."""
    return tuple(f"{package} {version(package.replace('_', '-'))}" for package in PACKAGES)


@cache
def usual_letters() -> frozenset[str]:
    """The letters of the face that nearly every text is set in, and the end of a line."""
    letters = map(chr, _letters(SANS))
    return frozenset("\n").union(each for each in letters if category(each) not in _COMMANDS)


@cache
def letter_widths(weight: int) -> dict[str, float]:
    """How wide each letter of the face of tables is, in ems, at one of its weights."""
    (file,) = (each for each in folder(SANS).rglob("*.ttf") if "Italic" not in each.name)
    with TTFont(file, lazy=True) as face:
        axes = {
            axis.axisTag: (axis.minValue, axis.defaultValue, axis.maxValue)
            for axis in face["fvar"].axes
        }
        place = normalizeLocation({"wght": weight}, axes)
        place = {
            tag: piecewiseLinearMap(at, face["avar"].segments[tag]) for tag, at in place.items()
        }
        varied = face["HVAR"].table
        wider = VarStoreInstancer(varied.VarStore, face["fvar"].axes, place)
        widths, numbers = face["hmtx"].metrics, varied.AdvWidthMap.mapping
        unit = face["head"].unitsPerEm
        return {
            chr(code): (widths[sign][0] + wider[numbers[sign]]) / unit
            for code, sign in face.getBestCmap().items()
        }


def has_letter(letter: str) -> bool:
    """Whether a face of the report's text has a sign for a letter."""
    code = ord(letter)
    return any(code in _letters(package) for package in (SANS, RIGHT_TO_LEFT, EAST_ASIAN))


@cache
def _letters(package: str) -> frozenset[int]:
    files = sorted(folder(package).rglob("*.ttf"))
    return frozenset(code for file in files for code in _letters_of(file))


def _letters_of(file: Path) -> frozenset[int]:
    with TTFont(file, lazy=True) as face:
        return frozenset(face.getBestCmap())
