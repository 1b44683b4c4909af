"""What every answer tells the browser to allow, and what to keep to itself."""

from __future__ import annotations

from flask import Flask, Response, current_app, request

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
# Comparisons have the address of a shared calculation among what was asked.
COMPARE = "compare"
# The address of such a page is a secret: nobody may pass it on, list it or keep the page.
SECRET_ADDRESS = {
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
}
TWO_YEARS = 63_072_000


def register(app: Flask) -> None:
    """Add the headers to every answer of `app`, error pages included."""
    app.after_request(add_headers)
    app.add_template_global(is_secret_page)


def add_headers(response: Response) -> Response:
    """Return `response` with the headers its address asks for."""
    response.headers.update(EVERY_ANSWER)
    if current_app.config["ENVIRONMENT"] == "production":
        response.headers["Strict-Transport-Security"] = f"max-age={TWO_YEARS}"
    if is_secret_page():
        response.headers.update(SECRET_ADDRESS)
    elif request.endpoint != "static":
        # Pages carry drafts and form tokens of one person.
        response.headers.setdefault("Cache-Control", "private, no-cache")
    return response


def is_secret_page() -> bool:
    """Return whether the page asked for has a secret in its address."""
    return is_secret_address(request.path) or request.blueprint == COMPARE


def is_secret_address(path: str) -> bool:
    """Return whether whoever knows `path` may read, or edit, what stands there.

    The path is the one behind the language.
    """
    return path.startswith(("/s/", "/edit/", "/verify/"))
