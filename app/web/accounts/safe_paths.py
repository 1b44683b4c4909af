"""Where somebody goes after signing in: to a page of this site, whatever an address asks for."""

from __future__ import annotations

from urllib.parse import urlsplit

MOST = 500


def safe_path(asked: str | None) -> str | None:
    """A path of this site as it was asked for, or None where it might lead elsewhere.

    The path is the one behind the language.
    """
    if not asked or len(asked) > MOST or not asked.startswith("/"):
        return None
    # Browsers read \ as /, and leave out tabs and line ends: both could make // of what is none.
    if asked.startswith("//") or "\\" in asked or any(not sign.isprintable() for sign in asked):
        return None
    try:
        parts = urlsplit(asked)
    except ValueError:
        return None
    return None if parts.scheme or parts.netloc else asked
