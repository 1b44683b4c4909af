"""Why an import cannot be taken back."""

from __future__ import annotations


class ImportStandsError(RuntimeError):
    """An import that cannot be taken back; the message is a sentence, said in the language in use.

    Nothing was changed.
    """
