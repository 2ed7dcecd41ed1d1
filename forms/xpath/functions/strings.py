"""Texts: XPath 1.0's functions, ODK's, digests and identifiers."""

from __future__ import annotations

import base64
import binascii
import hashlib
import math
from collections.abc import Callable

from forms.xpath.code import Arguments, Run
from forms.xpath.errors import ExpressionError
from forms.xpath.functions.registry import MANY, function
from forms.xpath.scope import Scope

_SPACE = " \t\r\n"


# Characters of a text that is put together.
MAX_TEXT = 10_000_000


@function("string", "string", 0, 1)
def string(arguments: Arguments) -> Run:
    return _text_or_context(arguments)


def _text_or_context(arguments: Arguments) -> Callable[[Scope], str]:
    if len(arguments):
        return arguments.string(0)
    return lambda scope: scope.node.string()


@function("concat", "string", 0, MANY)
def concat(arguments: Arguments) -> Run:
    texts = arguments.strings()
    return lambda scope: _joined("", texts(scope))


@function("join", "string", 1, MANY)
def join(arguments: Arguments) -> Run:
    separator, texts = arguments.string(0), arguments.strings(1)
    return lambda scope: _joined(separator(scope), texts(scope))


def _joined(separator: str, texts: list[str]) -> str:
    """ExpressionError("too_long"): calculations that double each other's text would fill the memory."""
    if sum(map(len, texts)) + len(separator) * len(texts) > MAX_TEXT:
        raise ExpressionError("too_long", {"most": MAX_TEXT})
    return separator.join(texts)


@function("starts-with", "boolean", 2)
def starts_with(arguments: Arguments) -> Run:
    text, start = arguments.string(0), arguments.string(1)
    return lambda scope: text(scope).startswith(start(scope))


@function("ends-with", "boolean", 2)
def ends_with(arguments: Arguments) -> Run:
    text, end = arguments.string(0), arguments.string(1)
    return lambda scope: text(scope).endswith(end(scope))


@function("contains", "boolean", 2)
def contains(arguments: Arguments) -> Run:
    text, part = arguments.string(0), arguments.string(1)
    return lambda scope: part(scope) in text(scope)


@function("substring-before", "string", 2)
def substring_before(arguments: Arguments) -> Run:
    text, mark = arguments.string(0), arguments.string(1)

    def before(scope: Scope) -> str:
        whole, part = text(scope), mark(scope)
        return whole[: whole.find(part)] if part in whole else ""

    return before


@function("substring-after", "string", 2)
def substring_after(arguments: Arguments) -> Run:
    text, mark = arguments.string(0), arguments.string(1)

    def after(scope: Scope) -> str:
        whole, part = text(scope), mark(scope)
        at = whole.find(part)
        return whole[at + len(part) :] if at >= 0 else ""

    return after


@function("substring", "string", 2, 3)
def substring(arguments: Arguments) -> Run:
    """XPath 1.0: 1-based, positions rounded, characters at start <= position < start + length."""
    text, start = arguments.string(0), arguments.number(1)
    length = arguments.number(2) if len(arguments) == 3 else None

    def cut(scope: Scope) -> str:
        whole = text(scope)
        first = _rounded(start(scope))
        end = math.inf if length is None else first + _rounded(length(scope))
        if first != first or end != end:
            return ""
        low, high = max(first, 1.0), min(end, len(whole) + 1.0)
        return whole[int(low) - 1 : int(high) - 1] if low < high else ""

    return cut


def _rounded(number: float) -> float:
    return float(math.floor(number + 0.5)) if math.isfinite(number) else number


@function("substr", "string", 2, 3)
def substr(arguments: Arguments) -> Run:
    """ODK: 0-based start, end exclusive, negative ones from the end."""
    text, start = arguments.string(0), arguments.number(1)
    end = arguments.number(2) if len(arguments) == 3 else None

    def cut(scope: Scope) -> str:
        whole = text(scope)
        first = _index(start(scope), len(whole))
        last = len(whole) if end is None else _index(end(scope), len(whole))
        return whole[first:last]

    return cut


def _index(number: float, length: int) -> int:
    if number != number:
        return 0
    if math.isinf(number):
        return length if number > 0 else 0
    whole = int(number)
    return min(max(whole + length if whole < 0 else whole, 0), length)


@function("string-length", "number", 0, 1)
def string_length(arguments: Arguments) -> Run:
    text = _text_or_context(arguments)
    return lambda scope: float(len(text(scope)))


@function("normalize-space", "string", 0, 1)
def normalize_space(arguments: Arguments) -> Run:
    text = _text_or_context(arguments)

    def squeezed(scope: Scope) -> str:
        # str.split() without arguments would take a no-break space for a space; XML has four.
        plain = text(scope).translate({9: 32, 10: 32, 13: 32})
        return " ".join(part for part in plain.split(" ") if part)

    return squeezed


@function("translate", "string", 3)
def translate(arguments: Arguments) -> Run:
    text, old, new = arguments.string(0), arguments.string(1), arguments.string(2)

    def translated(scope: Scope) -> str:
        table: dict[int, str | None] = {}
        replacements = new(scope)
        for place, character in enumerate(old(scope)):
            table.setdefault(ord(character), replacements[place] if place < len(replacements) else None)
        return text(scope).translate(table)

    return translated


@function("upper-case", "string", 1)
def upper_case(arguments: Arguments) -> Run:
    text = arguments.string(0)
    return lambda scope: text(scope).upper()


@function("lower-case", "string", 1)
def lower_case(arguments: Arguments) -> Run:
    text = arguments.string(0)
    return lambda scope: text(scope).lower()


@function("regex", "boolean", 2)
def regex(arguments: Arguments) -> Run:
    """Whether a pattern is found in a text, as the specification has it: anchor it with ^ and $ for the whole text."""
    text, pattern = arguments.string(0), arguments.string(1)
    return lambda scope: scope.environment.finds(text(scope), pattern(scope))


_DIGESTS = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}


@function("digest", "string", 2, 3)
def digest(arguments: Arguments) -> Run:
    text, algorithm = arguments.string(0), arguments.string(1)
    encoding = arguments.string(2) if len(arguments) == 3 else None

    def digested(scope: Scope) -> str:
        name, written = algorithm(scope), "base64" if encoding is None else encoding(scope)
        if name not in _DIGESTS:
            raise ExpressionError("unsupported_argument", {"function": "digest", "value": name})
        raw = hashlib.new(_DIGESTS[name], text(scope).encode(), usedforsecurity=False).digest()
        if written == "hex":
            return raw.hex()
        if written == "base64":
            return base64.b64encode(raw).decode("ascii")
        raise ExpressionError("unsupported_argument", {"function": "digest", "value": written})

    return digested


@function("base64-decode", "string", 1)
def base64_decode(arguments: Arguments) -> Run:
    """UTF-8 text from base64; "" where it is none."""
    text = arguments.string(0)

    def decoded(scope: Scope) -> str:
        raw = _from_base64(text(scope))
        return "" if raw is None else raw.decode("utf-8", errors="replace")

    return decoded


def _from_base64(text: str) -> bytes | None:
    plain = "".join(text.split()).rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


@function("extract-signed", "string", 2)
def extract_signed(arguments: Arguments) -> Run:
    """The text inside base64 of an Ed25519 signature (64 bytes) and what it signs; "" unless the public key (base64)
    made it."""
    contents, key = arguments.string(0), arguments.string(1)

    def extracted(scope: Scope) -> str:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        signed, public = _from_base64(contents(scope)), _from_base64(key(scope))
        if signed is None or public is None or len(signed) < 64 or len(public) != 32:
            return ""
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signed[:64], signed[64:])
        except InvalidSignature:
            return ""
        return signed[64:].decode("utf-8", errors="replace")

    return extracted


@function("uuid", "string", 0, 1)
def uuid(arguments: Arguments) -> Run:
    """A new UUID, or as many characters of random ones as asked."""
    if not len(arguments):
        return lambda scope: scope.environment.new_id()
    length = arguments.number(0)

    def characters(scope: Scope) -> str:
        wanted = length(scope)
        if not 0 <= wanted <= 10_000:
            raise ExpressionError("unsupported_argument", {"function": "uuid", "value": str(wanted)})
        text = ""
        while len(text) < wanted:
            text += scope.environment.new_id()
        return text[: int(wanted)]

    return characters
