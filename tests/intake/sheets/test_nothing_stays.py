"""While a file is read, and after, nothing of it has a name on the disk; also when killed."""

from __future__ import annotations

import io
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.intake.sheets import opened_sheets
from tests.intake.sheets.made_files import Rows, csv_file, ods_file, packed, xlsx_file

PROJECT = Path(__file__).parents[3]
TABLE: Rows = [("who", "n"), *(("DOE, JANE", number) for number in range(9_000))]
READER = """
import io, signal, sys
from app.intake.sheets import opened_sheets
content = io.BytesIO(sys.stdin.buffer.read())
with opened_sheets(content) as sheets:
    next(sheets[0].rows())
    print("reading", flush=True)
    signal.pause()
"""


@pytest.mark.parametrize(
    "make",
    [
        lambda: packed(csv_file(TABLE)),
        lambda: xlsx_file({"a": TABLE}),
        lambda: packed(ods_file({"a": TABLE})),
    ],
    ids=["csv in gzip", "xlsx", "ods in gzip"],
)
def test_nothing_has_a_name(
    make: Callable[[], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with opened_sheets(io.BytesIO(make())) as sheets:
        for _ in sheets[0].rows():
            pass
        assert list(tmp_path.iterdir()) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who was started by whom")
def test_nothing_stays_when_the_reading_process_is_killed(tmp_path: Path) -> None:
    environment = {"TMPDIR": str(tmp_path), "PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        [sys.executable, "-c", READER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        cwd=PROJECT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(xlsx_file({"a": TABLE}))
        process.stdin.close()
        assert process.stdout.readline() == b"reading\n"
        started = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        assert started
        process.send_signal(signal.SIGKILL)
    assert list(tmp_path.iterdir()) == []
    assert all(is_gone(int(number)) for number in started)


def is_gone(number: int) -> bool:
    """Whether a process has ended, or does within some seconds."""
    for _ in range(100):
        state = Path(f"/proc/{number}/stat")
        if not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False
