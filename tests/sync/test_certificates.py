"""Certificates that prove themselves: what is signed, how it is written in a code, and what is said of a false one."""

import base64
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from sync.protocol.certificate_judging import CertificateKey, Verdict, Withdrawal, judge
from sync.protocol.certificates import (
    PATH,
    Claims,
    certificate_key_id,
    issue,
    label_in,
    read_signed,
    read_text,
    sign_claims,
    text_of,
    verify,
    write_claims,
)
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import new_signing_key, public_bytes, signing_private
from sync.protocol.limits import CERTIFICATE_NAME

KEY = signing_private(bytes(range(32)))
ADDRESS = "https://mihan.example.iq"
TODAY = date(2026, 9, 1)
CLAIMS = Claims(
    "2026-000127-4", "زينب علي حسين الجبوري",
    ("أساسيات المهارات الرقمية", "بنەماکانی کارامەیی دیجیتاڵی", "Basic digital skills"),
    ("مشغّل حاسوب", "بەکارهێنەری کۆمپیوتەر", "Computer operator"), "مركز تدريب الكرخ المهني",
    date(2026, 2, 1), date(2026, 6, 28), 240, 86, date(2026, 7, 5), date(2031, 7, 5),
)  # fmt: skip
TEXT = issue(CLAIMS, KEY, ADDRESS)
KEYS = (CertificateKey(KEY.public_key(), date(2026, 1, 1)),)
# Written by this module; that a COSE_Sign1 stands in it with this key's signature was found by the library cwt 3.3.
VECTOR = (
    "HTTPS://MIHAN.EXAMPLE.IQ/V/2KCE3IQBE4CERV46ZN2VZFAXBGQFSAKGRQAW2MRQGI3C2MBQGAYTENZNGR4CPWFS3GFNTBWYVAQNROOZQTMYUIGY"
    "VXMLHWMK3GDCBWFH3GCNRLGYVDMYRWFR3GFIG6BO3CR5RM6YU7MLHWMK3CT5RKRA3CT5TBGZQXMYPWFH3CY5RJ6YVIQNRJ6ZQTMLDWMC3GC5TCWYVF"
    "4DJWFI3GDNXFOZQXMKPWVJ3CT5TBW3RQQNVKOYU7MLDWFH3GC5XFO3RTNYYIGYV7NYZWFM3OGNRKWYU7NLLW4MORBGC43JMMQGI2LHNF2GC3BAONVWS3"
    "DMOOBXLWMF3C2NROWZSHMYIIGYVXMKPWFT3GENRKDYFHMKRW4V3KU5RJ6YWHMYPW4O3GDNXFOYWHNYYIG2VHNYNWMF3G7NXDGZRDMKVW4V3CYXCQ3PNV"
    "YHK5DFOIQG64DFOJQXI33SPAV5TBOYWHMYHWFSEDMKVWFP3CY5TCWYVAQNRJ6ZQTMYHWFR3CXCBWFH3GCNTBOZQ7MYNWMKDFIAKGKQTAMPAGCWDFIJ6G"
    "KXYFMEACO6M4C7PNQ375ZUGMXV3GWA27SPMB7XAHJXZWQHSKDTZBEZQJPBKJJP7GTI7GBXAYUPS3QZZQOCR4SGXSIJ42WAM6OP2PDLI3HBV4HA"
)
PUBLIC = "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8"


def test_what_was_issued_once_is_issued_the_same_for_ever() -> None:
    assert TEXT == VECTOR
    assert public_bytes(KEY).hex() == PUBLIC
    assert certificate_key_id(KEY) == "d79ecb755c941709"
    assert read_text(VECTOR).claims == CLAIMS


def test_a_code_holds_capitals_and_digits_alone_so_that_it_stays_small() -> None:
    assert set(TEXT) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert len(TEXT) < 700


@pytest.mark.parametrize(
    "typed",
    [
        TEXT.lower(),
        TEXT.rpartition(PATH)[2],
        "\u2066" + "\n".join(TEXT[at : at + 60] for at in range(0, len(TEXT), 60)) + "\u2069 \r\n",
        TEXT + "?utm=1#top",
    ],
)
def test_it_is_read_however_a_reader_or_a_person_brings_it(typed: str) -> None:
    assert read_text(typed) == read_text(TEXT)


def test_a_good_one_is_good_on_its_last_day_and_no_longer() -> None:
    assert CLAIMS.valid_until is not None
    assert judge(TEXT, KEYS, {}, TODAY).verdict is Verdict.VALID
    assert judge(TEXT, KEYS, {}, CLAIMS.valid_until).verdict is Verdict.VALID
    late = judge(TEXT, KEYS, {}, date(2031, 7, 6))
    assert late.verdict is Verdict.EXPIRED
    assert late.claims == CLAIMS
    lasting = issue(replace(CLAIMS, valid_until=None), KEY, ADDRESS)
    assert judge(lasting, KEYS, {}, date(2099, 1, 1)).verdict is Verdict.VALID


def test_a_withdrawn_one_says_since_when_and_why_also_when_it_is_over() -> None:
    gone = {CLAIMS.serial: Withdrawal(date(2026, 8, 1), "false_papers")}
    for day in (TODAY, date(2040, 1, 1)):
        judged = judge(TEXT, KEYS, gone, day)
        assert (judged.verdict, judged.withdrawal) == (Verdict.WITHDRAWN, gone[CLAIMS.serial])


def test_a_forger_writes_another_name_and_nothing_of_it_is_shown() -> None:
    true = read_text(TEXT)
    forged = write_claims(replace(CLAIMS, name="رجل آخر", result=100))
    signed = sign_claims(forged, new_signing_key())
    protected = bytes.fromhex(certificate_key_id(KEY))
    pretended = signed[:8] + protected + signed[16:-64] + true.signature  # their key's name, the true signature
    for text in (text_of(pretended, ADDRESS), text_of(pretended[:-64] + signed[-64:], ADDRESS)):
        judged = judge(text, KEYS, {}, TODAY)
        assert (judged.verdict, judged.why, judged.claims) == (Verdict.FOREIGN, "changed", None)


def test_another_ministrys_certificate_is_not_this_ministrys() -> None:
    text = issue(CLAIMS, new_signing_key(), "https://other.example")
    judged = judge(text, KEYS, {}, TODAY)
    assert (judged.verdict, judged.why, judged.claims) == (Verdict.FOREIGN, "another_key", None)


def test_every_changed_letter_is_noticed() -> None:
    body = TEXT.rpartition(PATH)[2]
    whole = base64.b32decode(body + "=" * (-len(body) % 8))
    rng = Random(7)
    for at in range(0, len(body), 3):
        other = rng.choice([letter for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567" if letter != body[at]])
        changed = body[:at] + other + body[at + 1 :]
        if base64.b32decode(changed + "=" * (-len(changed) % 8)) == whole:
            continue  # bits after the last byte say nothing
        judged = judge(changed, KEYS, {}, TODAY)
        assert judged.verdict in (Verdict.FOREIGN, Verdict.UNREADABLE), at
        assert judged.claims is None


def test_what_a_stolen_key_signed_is_doubtful_until_the_register_is_asked() -> None:
    stolen = (CertificateKey(KEY.public_key(), date(2026, 1, 1), revoked=date(2026, 8, 1)),)
    assert judge(TEXT, stolen, {}, TODAY).why == "key_revoked"
    assert judge(TEXT, stolen, {}, TODAY, known=True).verdict is Verdict.VALID
    for keys in (stolen, KEYS):
        unheard = judge(TEXT, keys, {}, TODAY, known=False)
        assert (unheard.verdict, unheard.why) == (Verdict.DOUBTFUL, "not_registered"), "the register was asked"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", Code.MALFORMED),
        ("زينب علي حسين", Code.MALFORMED),
        ("HTTPS://EXAMPLE.ORG/V/" + "A" * 400, Code.MALFORMED),
        (TEXT[:-40], Code.MALFORMED),
        ("A" * 9000, Code.TOO_LONG),
    ],
)
def test_what_is_no_certificate_is_said_to_be_none(typed: str, code: Code) -> None:
    judged = judge(typed, KEYS, {}, TODAY)
    assert (judged.verdict, judged.why) == (Verdict.UNREADABLE, code)


@pytest.mark.parametrize(
    "change",
    [
        {"serial": "127"}, {"name": ""}, {"name": "ا" * (CERTIFICATE_NAME + 1)}, {"result": 101}, {"hours": -1},
        {"course": ("", "")}, {"name": "a\0b"},
    ],
)  # fmt: skip
def test_nothing_is_signed_that_a_reader_would_refuse(change: dict[str, object]) -> None:
    with pytest.raises(ProtocolError):
        issue(replace(CLAIMS, **change), KEY, ADDRESS)  # type: ignore[arg-type]


def test_a_label_that_a_language_lacks_is_said_in_one_that_there_is() -> None:
    some = ("", "دروومان", "Sewing")
    assert [label_in(some, code) for code in ("ar", "ckb", "en")] == ["دروومان", "دروومان", "Sewing"]
    assert label_in(("", "", ""), "en") == ""


def test_only_this_one_shape_of_a_signature_is_read() -> None:
    signed = sign_claims(write_claims(CLAIMS), KEY)
    verify(read_signed(signed), KEY.public_key())
    for other in (
        signed[1:],
        b"\xd1" + signed[1:],
        signed + b"\0",
        signed.replace(b"\xa2\x01\x27", b"\xa2\x01\x26", 1),
    ):
        with pytest.raises(ProtocolError):
            read_signed(other)
