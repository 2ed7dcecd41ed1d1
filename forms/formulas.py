"""Text that a spreadsheet would take for a formula (OWASP, CSV injection)."""

import unicodedata

_SIGNS = ("=", "+", "-", "@")
_SPLITS = ("\t", "\r", "\n")
_UNSEEN = ("Z", "C")
"""Categories of characters that some spreadsheet trims before it looks: spaces, controls, marks of direction."""


def is_formula(text: str) -> bool:
    """Whether some spreadsheet may take ``text`` for a formula, or for the end of its cell.

    Looked at as the most generous of them does: without spaces and unseen marks before it, wide signs as narrow ones.
    """
    if text.startswith(_SPLITS):
        return True
    seen = next((at for at, one in enumerate(text) if unicodedata.category(one)[0] not in _UNSEEN), len(text))
    return unicodedata.normalize("NFKC", text[seen : seen + 1]).startswith(_SIGNS)
