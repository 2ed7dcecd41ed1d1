"""What a bar-code scanner types: it presses the keys of a US keyboard, whatever layout the desk has switched on."""

from mihan_desktop.ui.widgets.digits import ascii_digits, visible

_PAIRS = {"لا": "b", "لإ": "T", "لأ": "G", "لآ": "B"}
_KEYS = str.maketrans(
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذًٌَُإ÷×؛ٍِ][أـ،/~ْ}{آ‘’",
    "qwertyuiop[]asdfghjkl;'zxcvnm,./`QWERYIOPASDFHJKLZXCVNUM",
)
"""The letter on a US keyboard for what its key types under the Arabic layout of Windows (101), plain and with Shift."""


def as_scanned(text: str) -> str:
    """A code as it was printed; what holds no Arabic letter stays as it is but for its digits."""
    plain = ascii_digits(visible(text))
    if plain.isascii():
        return plain
    for pair, key in _PAIRS.items():
        plain = plain.replace(pair, key)
    return plain.translate(_KEYS)
