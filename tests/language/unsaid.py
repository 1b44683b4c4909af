"""Print what pages show that is not said: `python -m tests.language.unsaid /es/method /es/`.

The worked examples are loaded; with `--example TEXT` their shared pages are read too.
"""

from __future__ import annotations

import re
import sys
import tempfile

import html5lib

from app import create_app
from app.cli.database import upgrade_database
from app.cli.examples import load_examples
from tests.language.bracketed import spanish_in_brackets, unsaid

_READ_ALOUD = ("alt", "aria-label", "title", "placeholder", "data-label", "data-running")
_WORD = re.compile(r"[^\W\d_]{2,}")
_NOT_SHOWN = {"script", "style"}
_APART = "\x1f"


def words_unsaid(page: str) -> list[str]:
    """The texts of a page with words that no catalogue would translate."""
    root = html5lib.parse(page, namespaceHTMLElements=False)
    for element in root.iter():
        if element.tag in _NOT_SHOWN:
            element.text = ""
    # A text that is said may hold elements, so that its brackets stand apart: all is read as one.
    whole = unsaid(_APART.join(root.itertext()))
    named = (
        unsaid(element.attrib[name])
        for element in root.iter()
        for name in _READ_ALOUD
        if name in element.attrib
    )
    return [text.strip() for text in (*whole.split(_APART), *named) if _WORD.search(text)]


def main(paths: list[str]) -> None:
    """Fetch the paths and print what is not said on each."""
    with tempfile.TemporaryDirectory() as folder:
        app = create_app({"HOLDCOST_INSTANCE": folder})
        runner = app.test_cli_runner()
        runner.invoke(upgrade_database)
        runner.invoke(load_examples)
        with spanish_in_brackets():
            for path in paths:
                answer = app.test_client().get(path)
                print(path, answer.status_code)
                for text in dict.fromkeys(words_unsaid(answer.text)):
                    print("   ", text[:160])


if __name__ == "__main__":
    main(sys.argv[1:])
