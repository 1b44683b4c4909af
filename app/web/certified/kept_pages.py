"""Pages of certified versions, made once: what is certified never changes.

What may change around it stands in the key: a newer version, a withdrawal. It is asked of the
database at every request.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from flask import Response, abort, render_template

from app.language import language, say
from app.persistence.certified import version_stamps
from app.persistence.database import db
from app.web.calculations.results import version_content
from app.web.certified.addresses import address_of, certified_or_404
from app.web.certified.contexts import listed_versions, signer, value_groups, year_name
from app.web.shared.kept_pages import compressed_response, in_both_forms

MOST_PAGES = 64


@dataclass(frozen=True)
class PageKey:
    """All that a page of a certified version depends on; `sealed` tells one database's from
    another's, and a page of the same place in the same one is the same for good.
    """

    fips: str
    fiscal_year: int
    number: int
    newest: int
    sealed: str
    is_withdrawn: bool
    language: str


def kept_version(fips: str, fiscal_year: int, number: int) -> Response:
    """The page of a certified version, compressed for whoever takes it so."""
    stamps = {each.number: each for each in version_stamps(db.session, fips, fiscal_year)}
    stamp = stamps.get(number) or abort(404)
    newest = stamps[max(stamps)]
    key = PageKey(
        fips,
        fiscal_year,
        number,
        newest=newest.number,
        sealed=f"{stamp.seal}{newest.created_at.isoformat()}",
        is_withdrawn=stamp.withdrawal_id is not None,
        language=language(),
    )
    return compressed_response(_page(key))


@lru_cache(maxsize=MOST_PAGES)
def _page(key: PageKey) -> tuple[bytes, bytes]:
    shown = certified_or_404(key.fips, key.fiscal_year, key.number)
    content = version_content(shown.version.calculation_version)
    return in_both_forms(
        render_template(
            "certified/version.html",
            # The sheriff's note has a place of its own on this page.
            content=replace(content, note=()),
            shown=shown,
            version=shown.version,
            address=address_of(shown.version),
            name=year_name(shown),
            signer=signer(shown.version),
            # Signed in English; said to each reader in their language where it is known.
            attestation=say(shown.version.attestation),
            versions=listed_versions(shown),
            groups=value_groups(shown.record, shown.documents),
            is_kept=True,
        )
    )
