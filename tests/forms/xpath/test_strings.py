"""Texts: cutting, joining, matching, digests."""

from __future__ import annotations

import re

import pytest

from forms.xpath import ExpressionError
from tests.forms.xpath.household import holds, number, text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("concat('a', 1, true())", "a1true"),
        ("concat(member/name)", "ZainabKarwanSara"),
        ("concat(member/name, '.')", "ZainabKarwanSara."),
        ("join(', ', member/name)", "Zainab, Karwan, Sara"),
        ("join('-', 'a', member/name, 'z')", "a-Zainab-Karwan-Sara-z"),
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -3)", "llo"),
        ("substr('hello', 0, -1)", "hell"),
        ("substr('hello', 9)", ""),
        ("substring('hello', 2, 3)", "ell"),
        ("substring('12345', 1.5, 2.6)", "234"),
        ("substring('12345', 0, 3)", "12"),
        ("substring-before('2026-11-03', '-')", "2026"),
        ("substring-after('2026-11-03', '-')", "11-03"),
        ("substring-after('abc', '')", "abc"),
        ("normalize-space('  a \t b ')", "a b"),
        ("translate('bar', 'abc', 'AB')", "BAr"),
        ("translate('-a-', '-', '')", "a"),
        ("upper-case('abc')", "ABC"),
        ("lower-case('ABC')", "abc"),
        ("string(member[1]/name)", "Zainab"),
        ("base64-decode('2LLZitmG2Kg=')", "زينب"),
        ("base64-decode('!')", ""),
        ("digest('abc', 'SHA-1', 'hex')", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("digest('abc', 'MD5')", "kAFQmDzST7DWlj99KOF/cg=="),
        ("name(member[1])", "member"),
        ("name(orx:meta)", "orx:meta"),
        ("local-name(orx:meta)", "meta"),
        ("namespace-uri(orx:meta)", "http://openrosa.org/xforms"),
    ],
)
def test_texts_are_cut_and_joined(source: str, expected: str) -> None:
    assert text(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "contains('Baghdad', 'gh')",
        "starts-with(phone, '077')",
        "ends-with(phone, '67')",
        "regex(phone, '^07[3-9][0-9]{8}$')",
        "not(regex('17701234567', '^07'))",
        "regex('x1y', '[0-9]')",
        r"regex('زينب', '^\p{L}+$')",
        r"regex('زينب', '^[\p{IsArabic} ]+$')",
        r"not(regex('Zainab', '\p{IsArabic}'))",
        r"not(regex('٣', '\d'))",
        r"regex('a-b', '^[\w-]+$')",
        "regex('a/b', 'a\\/b')",
        r"regex('a[b', '^[a-z[]+$')",
        r"regex('-', '^[\P{L}]$')",
        r"regex('a1', '^\pL\p{Nd}$')",
        r"regex('ab', '^(?<first>a)b$')",
        r"regex('a-b', 'a\-b')",
        r"regex('a b', '^a\D\w$')",
        r"not(regex(concat('a', '&#10;'), '^a$'))",
        "string-length('زينب') = 4",
        "string-length(none) = 0",
    ],
)
def test_texts_match(source: str) -> None:
    assert holds(source)


def test_without_an_argument_the_context_is_meant() -> None:
    assert text("string()", "/data/phone") == "07701234567"
    assert number("string-length()", "/data/phone") == 11
    assert number("number()", "/data/age") == 35
    assert text("name()", "/data/phone") == "phone"
    assert text("normalize-space()", "/data/phone") == "07701234567"


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("regex('a', '(')", "bad_pattern"),
        ("regex('a', '\\p{Nonsense}')", "bad_pattern"),
        ("digest('a', 'SHA-3')", "unsupported_argument"),
        ("digest('a', 'MD5', 'octal')", "unsupported_argument"),
        ("uuid(-1)", "unsupported_argument"),
    ],
)
def test_what_cannot_be_worked_out_has_a_code(source: str, code: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        text(source)
    assert caught.value.code == code


def test_identifiers_are_new_each_time_and_as_long_as_asked() -> None:
    assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", text("uuid()"))
    assert len(text("uuid(50)")) == 50
    assert text("uuid() = uuid()") == "false"


def test_a_signed_text_is_given_only_when_the_key_fits() -> None:
    import base64

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    message = "زينب".encode()
    signed = base64.b64encode(key.sign(message) + message).decode()
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    other = base64.b64encode(Ed25519PrivateKey.generate().public_key().public_bytes_raw()).decode()
    assert text(f"extract-signed('{signed}', '{public}')") == "زينب"
    assert text(f"extract-signed('{signed}', '{other}')") == ""
    assert text("extract-signed('', '')") == ""
