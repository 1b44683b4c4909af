"""The page where a fiscal year is signed: what changed, what stands in the way, the signature."""

from __future__ import annotations

from flask import Blueprint, abort, redirect, render_template, request
from flask.typing import ResponseReturnValue

from app.language import say
from app.persistence.database import db
from app.services.acting import Action, NotAllowedError
from app.services.certify_year import (
    ATTESTATION,
    CannotCertifyError,
    ChangedMeanwhileError,
    HasErrorsError,
    NoReasonError,
    NotConfirmedError,
    NothingToCertifyError,
    OwnValuesError,
    certify_year,
)
from app.services.state_of_year import state_of_year
from app.web.access import acting, needs
from app.web.calculations.posted_text import printable
from app.web.certified.addresses import YEAR, version_href
from app.web.certified.certify_context import certify_context
from app.web.certified.forms import CertifyForm

Errors = list[tuple[str, str]]


def add_to(blueprint: Blueprint) -> None:
    """Put the page under the blueprint of certified figures."""
    rule = f"/c/<fips>/record/{YEAR}/certify"
    blueprint.add_url_rule(rule, view_func=certify, methods=["GET"])
    blueprint.add_url_rule(rule, view_func=sign, methods=["POST"])


@needs(Action.READ)
def certify(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """Where the year stands; for a certifier also what there is to sign."""
    del fips  # Known from whoever asks.
    return _page(fiscal_year, CertifyForm(data={"title": acting().title}), [])


@needs(Action.CERTIFY)
def sign(fips: str, fiscal_year: int) -> ResponseReturnValue:
    """Sign the year as it was read, or say what stands in the way; what was typed stays."""
    del fips
    form = CertifyForm(printable(request.form))
    state = state_of_year(db.session, acting().county_fips, fiscal_year)
    if not form.check(is_correction=state.version is not None):
        return _page(fiscal_year, form, []), 422
    try:
        signed = certify_year(
            db.session,
            acting(),
            fiscal_year,
            ATTESTATION,
            form.typed("reason"),
            form.typed("seen"),
            form.typed("title"),
        )
    except CannotCertifyError as found:
        return _page(fiscal_year, form, [_told(found)]), 409
    except NotAllowedError:
        abort(403)
    return redirect(version_href(signed), 303)


def _page(fiscal_year: int, form: CertifyForm, errors: Errors) -> str:
    context = certify_context(acting(), fiscal_year)
    # Whoever signs next signs the list that stands on this page, not the one before.
    form.seen.data = context.since.digest
    return render_template(
        "certified/certify.html",
        context=context,
        form=form,
        problems=[*errors, *(form.problems if context.can_sign else [])],
        attestation=say(ATTESTATION),
        acting_name=acting().name,
    )


def _told(found: CannotCertifyError) -> tuple[str, str]:
    """Where on the page, and in which words, it says why nothing was signed."""
    match found:
        case ChangedMeanwhileError():
            return ("#changes" if found.since.changes else "#main"), say(
                "Nothing was signed: somebody changed a value, or signed, while you were reading. "
                "The list below is the new one; read it again."
            )
        case HasErrorsError():
            return "#errors", say("Nothing was signed: some figures cannot be. Mend them first.")
        case NotConfirmedError():
            return "#warnings", say(
                "Nothing was signed: some warnings have not been confirmed yet."
            )
        case OwnValuesError():
            return "#who", say(
                "Nothing was signed: you were the last to enter some of these values. Another "
                "certifier has to sign them."
            )
        case NothingToCertifyError():
            return "#main", say("Nothing was signed: there is nothing new to sign.")
        case NoReasonError():
            return "#reason", say("Say why the certified figures are corrected.")
    return "#attested", say("Tick the box to attest, after reading the list of changes.")
