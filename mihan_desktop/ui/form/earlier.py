"""Answers that were given before, offered again where the form asks for it (text with ``autocomplete``).

They live as long as somebody is signed in and never on the disk: what one clerk typed is not for the next.
"""

import re

MOST_KEPT = 300
SUGGESTED = frozenset({"autocomplete", "search"})
"""Appearances of a text that ask for it."""

_INSTANCES = re.compile(r"\[\d+\]")


class Given:
    """The latest answers to the questions of one form; all instances of a repeat are one question."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[str, None]] = {}

    def note(self, ref: str, text: str) -> None:
        """An answer that may be offered again."""
        texts = self._texts.setdefault(_INSTANCES.sub("", ref), {})
        texts.pop(text, None)
        texts[text] = None
        if len(texts) > MOST_KEPT:
            del texts[next(iter(texts))]

    def texts(self, ref: str) -> list[str]:
        """Answers to a question, the latest first."""
        return list(reversed(self._texts.get(_INSTANCES.sub("", ref), {})))


class Earlier:
    """What was given in all fillings since somebody signed in."""

    def __init__(self) -> None:
        self._forms: dict[str, Given] = {}

    def of_form(self, form_id: str) -> Given:
        """What was given in one form, whatever its version."""
        return self._forms.setdefault(form_id, Given())
