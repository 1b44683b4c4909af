"""What every answer tells the browser to allow, and what to keep to itself."""

from __future__ import annotations

from flask import Flask, Response, current_app, request

from app.web.access import PUBLIC

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
EVERY_ANSWER = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# For a file that somebody sent: whatever opens it in this site's name may do nothing at all.
NOTHING_RUNS = "default-src 'none'; sandbox"
# Comparisons have the address of a shared calculation among what was asked.
COMPARE = "compare"
# The address of such a page is a secret: nobody may pass it on, list it or keep the page.
SECRET_ADDRESS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}
SECRET_PATHS = ("/s/", "/edit/", "/verify/", "/invitations/", "/account/reset/", "/files/")
TWO_YEARS = 63_072_000


def register(app: Flask) -> None:
    """Add the headers to every answer of `app`, error pages included."""
    app.after_request(add_headers)
    app.add_template_global(is_secret_page)


def add_headers(response: Response) -> Response:
    """Return `response` with the headers its address asks for."""
    policy = response.headers.get("Content-Security-Policy")
    response.headers.update(EVERY_ANSWER)
    if policy == NOTHING_RUNS:
        response.headers["Content-Security-Policy"] = NOTHING_RUNS
    if current_app.config["ENVIRONMENT"] == "production":
        response.headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}"
    if is_secret_page():
        response.headers.update(SECRET_ADDRESS)
    elif access_of_page() != PUBLIC:
        # What a signed-in person sees is kept nowhere, not even for the button that goes back.
        response.headers["Cache-Control"] = "private, no-store"
    elif request.endpoint != "static":
        # Pages carry drafts and form tokens of one person.
        response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def access_of_page() -> str:
    """Return the access the page asked for needs (app.web.access), public where it is none."""
    view = current_app.view_functions.get(request.endpoint or "")
    found: str = getattr(view, "access", PUBLIC)
    return found


def is_secret_page() -> bool:
    """Return whether the page asked for has a secret in its address."""
    return is_secret_address(request.path) or request.blueprint == COMPARE


def is_secret_address(path: str) -> bool:
    """Return whether whoever knows `path` may read, or edit, what stands there.

    The path is the one behind the language.
    """
    return path.startswith(SECRET_PATHS)
