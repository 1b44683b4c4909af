"""How much a page weighs at the first view: itself and everything it asks for, compressed."""

from __future__ import annotations

import gzip
import re
from urllib.parse import urljoin, urlsplit
from urllib.request import urlopen

# The level proxies compress at unless told otherwise.
LEVEL = 6
ASKED_FOR = re.compile(r'<(?:link|script|img|source)\b[^>]*?\s(?:href|src)="([^"]+)"')


def weight(url: str) -> tuple[int, list[str]]:
    """Bytes over the wire, and requests to other hosts (there should be none)."""
    page = _read(url)
    addresses = {urljoin(url, found) for found in ASKED_FOR.findall(page.decode())}
    host = urlsplit(url).netloc
    elsewhere = sorted(each for each in addresses if urlsplit(each).netloc != host)
    ours = [page, *(_read(each) for each in sorted(addresses) if each not in elsewhere)]
    return sum(len(gzip.compress(part, LEVEL)) for part in ours), elsewhere


def _read(url: str) -> bytes:
    with urlopen(url, timeout=30) as answer:  # noqa: S310  # our own server
        found: bytes = answer.read()
    return found
