"""The same report is the same bytes, on every machine and every day."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.reports.pdf import chart_png, pdf
from tests.reports.reports import FALL, report, with_text

PROJECT = Path(__file__).resolve().parents[3]
SCRIPT = """
import sys
from hashlib import sha256
from app.reports.pdf import chart_png, pdf
from tests.reports.reports import FALL, report, with_text
made = (pdf(report()), pdf(with_text("張偉 محمد")), chart_png(FALL))
print(*(sha256(each).hexdigest() for each in made))
"""


def in_another_process(**settings: str) -> list[str]:
    """What the script prints, with other settings of the machine."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=PROJECT,
        env={"PATH": "/usr/bin:/bin", **settings},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_two_processes_make_the_same_bytes() -> None:
    one = in_another_process(TZ="Asia/Tokyo", PYTHONHASHSEED="1", LANG="de_DE.UTF-8")
    assert one == in_another_process(TZ="America/Chicago", PYTHONHASHSEED="2", HOME="/")
    assert len(one) == 3


def test_what_was_set_before_leaves_no_trace() -> None:
    first = pdf(report())
    pdf(with_text("something else"))
    chart_png(FALL)
    assert pdf(report()) == first


def test_threads_that_share_a_process_make_the_same_bytes() -> None:
    reports = [with_text(name) for name in ("one", "two", "three", "one")]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(pdf, reports))
    assert made == [pdf(each) for each in reports]
    assert len(set(made)) == 3
