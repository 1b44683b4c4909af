"""The roles in a county's workspace, smallest first, and what each may do."""

from __future__ import annotations

from app.language import Words

ROLES = ("viewer", "contributor", "certifier")
ROLE_NAMES = Words({"viewer": "Viewer", "contributor": "Contributor", "certifier": "Certifier"})
ROLE_MEANINGS = Words(
    {
        "viewer": "Reads everything in the county’s workspace.",
        "contributor": "Reads, and enters figures with their sources.",
        "certifier": "Enters figures, signs fiscal years, and invites people.",
    }
)


def larger_role(one: str, other: str) -> str:
    """The role of two that may do more."""
    return max(one, other, key=ROLES.index)
