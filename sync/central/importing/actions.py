"""What can be done to a value of a register: pure functions from a text to a better one, by the names rules say."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from mihan_desktop.domain.names import fold
from mihan_desktop.domain.people.documents import DocumentKind, check, normalised
from mihan_desktop.domain.people.phones import e164, valid
from sync.central.importing import days, places
from sync.central.importing.headings import ADDRESS, NUMBER, OFFICE, PROPERTIES

Options = Mapping[str, str]
PRECISION: Final = "date_of_birth_precision"
REGISTRY: Final = "registry"

NAMES: Final = frozenset(
    name for name in PROPERTIES if name.endswith("_name")
)  # fmt: skip
PHONES: Final = frozenset({"phone", "phone_2"})
DATES: Final = frozenset({"date_of_birth", "registration_date"})
DOCUMENTS: Final = frozenset(str(kind) for kind in DocumentKind)
ANY: Final = frozenset(PROPERTIES)

_UNSEEN: Final = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]"
)
"""Controls, soft hyphens, tatweel, joiners, marks of direction, and what once was a letter."""
_BLANKS: Final = re.compile(r"\s+")
_WITHIN: Final = frozenset("-'’`\u200c")
_NOTHING: Final = frozenset(
    fold(word)
    for word in (
        "-", "--", "---", ".", "..", "...", "_", "/", "\\", "?", "؟", "*", "null", "none", "nil", "nan", "n/a", "na",
        "#n/a", "#ref!", "#value!", "#name?", "#div/0!", "لا يوجد", "لايوجد", "لا توجد", "غير معروف", "غير متوفر",
        "مجهول", "بدون", "فارغ", "نیە", "نییە", "نەزانراو", "unknown", "not available", "empty",
    )
)  # fmt: skip
_LONGEST_NOTHING: Final = 12
_MOBILE: Final = re.compile(r"(?:\+964|00964|964|0)?(7[3-9]\d{8})")
_IN_ROW: Final = re.compile(r"[\s/\\,;،؛]+|\s*(?:-|او|و|or)\s+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a value becomes. precision: of a date of birth, None where that stays as it is."""

    text: str
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """act: text, property, options → what becomes of it. fits: properties it is for; options: allowed names → values.

    An option with no values takes any text. leaves: texts of this shape stay as they are, so that nobody asks.
    """

    act: Callable[[str, str, Options], Outcome]
    fits: frozenset[str]
    options: Mapping[str, tuple[str, ...]]
    leaves: str = ""


def tidy(text: str) -> str:
    """Without blanks around it, doubled blanks and signs that nobody sees; nothing for words that say nothing."""
    if text.isascii() and text.isdigit():
        return text
    clean = _BLANKS.sub(" ", _UNSEEN.sub("", text)).strip()
    return "" if len(clean) <= _LONGEST_NOTHING and fold(clean) in _NOTHING else clean


def ascii_digits(text: str) -> str:
    """Digits of every script as 0–9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)


def name_letters(text: str) -> str:
    """A name without digits and signs but those within a word; letters and marks of vowels stay as they were typed."""
    if not _has_signs(text):
        return text
    kept = (
        one if _of_name(one) or (one in _WITHIN and before != " " != after and _of_name(before + after)) else " "
        for before, one, after in zip(" " + text, text, text[1:] + " ", strict=False)
    )
    return _BLANKS.sub(" ", "".join(kept)).strip()


def _of_name(signs: str) -> bool:
    return all(sign.isalpha() or sign == " " or bool(unicodedata.combining(sign)) for sign in signs)


def _has_signs(text: str) -> bool:
    return not _of_name(text)


def phone(text: str) -> str:
    """A number as E.164, the first where several stand; "" when there is none."""
    plain = (text if text.isascii() else fold(text)).removesuffix(".0")
    if found := _MOBILE.fullmatch(plain):
        return f"+964{found[1]}"
    for part in (plain, *_IN_ROW.split(plain)):
        if valid(part):
            return e164(part)
    return ""


def _tidy(text: str, _name: str, _options: Options) -> Outcome:
    return Outcome(tidy(text))


def _digits(text: str, _name: str, _options: Options) -> Outcome:
    return Outcome(ascii_digits(text))


def _name(text: str, _property: str, _options: Options) -> Outcome:
    return Outcome(name_letters(text))


def _date(text: str, name: str, options: Options) -> Outcome:
    if days.is_day(text):
        return Outcome(text)
    iso, precision = days.read_day(text, options.get("order", "dmy"))
    if not iso:
        return Outcome(text)
    return Outcome(iso, precision if name == "date_of_birth" and precision != days.DAY else None)


def _swap(text: str, _name: str, _options: Options) -> Outcome:
    return Outcome(days.swapped(text) or text)


def _july(text: str, _name: str, _options: Options) -> Outcome:
    """1 July stands for a year: registries wrote it for millions."""
    return Outcome(text, REGISTRY if days.is_day(text) and text.endswith("-07-01") else None)


def _phone(text: str, _name: str, _options: Options) -> Outcome:
    return Outcome(phone(text) or text)


def _code(text: str, name: str, _options: Options) -> Outcome:
    return Outcome(places.code_of(name, text) or text)


def _document(text: str, name: str, _options: Options) -> Outcome:
    """Only a number that then is one: what a spreadsheet wrote as 1.98E+11 stays to be seen."""
    number = normalised(name, text.removesuffix(".0") if name == DocumentKind.NATIONAL else text)
    return Outcome(number if number and check(name, number) is None else text)


def _replace(text: str, _name: str, options: Options) -> Outcome:
    return Outcome(options.get("to", "") if text == options.get("from", "") else text)


def _clear(_text: str, _name: str, _options: Options) -> Outcome:
    return Outcome("")


ACTIONS: Final[Mapping[str, Action]] = {
    "tidy": Action(_tidy, ANY, {}, "[0-9]+"),
    "ascii_digits": Action(_digits, ANY - NAMES, {}, "[ -~]*"),
    "name_letters": Action(_name, NAMES, {}, "[A-Za-z]+"),
    "iso_date": Action(_date, DATES, {"order": days.ORDERS}),
    "swap_day_month": Action(_swap, DATES, {}),
    "first_of_july": Action(_july, frozenset({"date_of_birth"}), {}),
    "phone_e164": Action(_phone, PHONES, {}, r"\+9647[3-9][0-9]{8}"),
    "code": Action(_code, places.CODED, {}),
    "document_number": Action(_document, DOCUMENTS, {}, "[1-9][0-9]*"),
    "replace": Action(_replace, ANY, {"from": (), "to": ()}),
    "clear": Action(_clear, ANY, {}),
}
"""By the name that a rule says."""

STANDARD: Final = (
    "tidy",
    "ascii_digits",
    "name_letters",
    "iso_date",
    "first_of_july",
    "phone_e164",
    "code",
    "document_number",
)
"""What is proposed for every register, in this order; the others need somebody who knows why."""


@cache
def _order() -> tuple[str, ...]:
    return tuple(name for name in STANDARD if name != "first_of_july")


def best(name: str, text: str) -> str:
    """``text`` after every standard action that fits ``name``."""
    for action in _order():
        if name in ACTIONS[action].fits:
            text = ACTIONS[action].act(text, name, {}).text
    return text


WORDS_ONLY: Final = frozenset({OFFICE, NUMBER, ADDRESS})
"""What is kept as words, with no rule of its own."""
