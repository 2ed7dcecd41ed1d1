"""Who offers work: what their form says of them, how far the ministry has verified them, and who may be the same.

Desk and ministry read the same facts out of the same answers, so that neither can say what was not answered.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from mihan_desktop.domain.names import fold, sounded
from mihan_desktop.domain.people.phones import e164

FORM: Final = "employer"
"""Id of the form of an employer; the ministry changes it, but for the names of the questions that are lifted."""
MOST_TEXT: Final = 400
"""Characters of one fact."""


class Standing(StrEnum):
    """How far the ministry trusts that an employer is who they say. The names travel."""

    PENDING = "pending"
    VERIFIED = "verified"
    REFUSED = "refused"


class Alike(StrEnum):
    """Why two employers may be one. The names travel."""

    REGISTRATION = "registration"
    TAX = "tax"
    INSURANCE = "insurance"
    PHONE = "phone"
    NAME = "name"


PAPERS: Final = frozenset({Alike.REGISTRATION, Alike.TAX, Alike.INSURANCE})
"""Numbers that belong to one employer alone."""


@dataclass(frozen=True, slots=True)
class Employer:
    """What is known of an employer, as it was typed; "" is what nobody said.

    kind, activity, size, met: codes of the form; activity: section of ISIC; registration, tax, insurance: numbers of
    papers; governorate, district: codes.
    """

    name: str
    trade_name: str = ""
    kind: str = ""
    activity: str = ""
    size: str = ""
    registration: str = ""
    tax: str = ""
    insurance: str = ""
    governorate: str = ""
    district: str = ""
    address: str = ""
    contact: str = ""
    role: str = ""
    phone: str = ""
    phone_2: str = ""
    email: str = ""
    met: str = ""

    @property
    def known_as(self) -> str:
        """What people call it."""
        return self.trade_name or self.name


PERSONAL: Final = ("contact", "role", "phone", "phone_2", "email")
"""What is said of whoever speaks for an employer."""
QUESTIONS: Final[Mapping[str, str]] = {
    "name": "legal_name", "trade_name": "trade_name", "kind": "employer_kind", "activity": "activity", "size": "size",
    "registration": "registration_number", "tax": "tax_number", "insurance": "insurance_number",
    "governorate": "governorate", "district": "district", "address": "address", "contact": "contact_name",
    "role": "contact_role", "phone": "phone", "phone_2": "phone_2", "email": "email", "met": "met",
}  # fmt: skip
"""Each fact and the question that says it."""


@dataclass(frozen=True, slots=True)
class EmployerSaid:
    """What one change says of an employer (its record). submission: the form's XML; recorded_at: ISO 8601."""

    employer: Employer
    submission: str
    recorded_at: str


def employer_of(answers: Iterable[tuple[str, str]]) -> Employer:
    """The facts that a form's answers say, (name of the question, value) each. ValueError without a name."""
    told = dict(answers)
    return _checked(Employer(**{fact: told.get(name, "").strip() for fact, name in QUESTIONS.items()}))


def write_facts(employer: Employer) -> dict[str, str]:
    """What is said of it, as it travels."""
    return {name: value for name, value in asdict(employer).items() if value}


def read_facts(said: Mapping[str, Any]) -> Employer:
    """As ``write_facts`` wrote it; what is unknown here is left alone. TypeError, ValueError for anything else."""
    found = {one.name: said.get(one.name, "") for one in fields(Employer)}
    if not all(isinstance(value, str) for value in found.values()):
        raise TypeError("facts")
    return _checked(Employer(**found))


def write_body(said: EmployerSaid) -> dict[str, object]:
    """As ``read_body`` reads it."""
    return {
        "facts": write_facts(said.employer), "submission": said.submission, "recorded_at": said.recorded_at,
    }  # fmt: skip


def read_body(body: Mapping[str, Any]) -> EmployerSaid:
    """What a change says. KeyError, TypeError or ValueError for anything else than ``write_body`` wrote."""
    facts, submission, at = body["facts"], body["submission"], body["recorded_at"]
    if not (isinstance(facts, Mapping) and isinstance(submission, str) and isinstance(at, str)):
        raise TypeError("employer")
    if datetime.fromisoformat(at).tzinfo is None:
        raise ValueError("recorded_at")
    return EmployerSaid(read_facts(facts), submission, at)


def _checked(one: Employer) -> Employer:
    if not one.name or any(len(value) > MOST_TEXT for value in asdict(one).values()):
        raise ValueError("employer")
    return one


# -- who may be the same

_NO_LETTER: Final = re.compile(r"[^\w]+")
_NUMBER: Final = re.compile(r"[^0-9a-z\u0621-\u06ff]+")
_KIND_WORDS: Final = (
    "شركة معمل مصنع محل محلات مكتب مؤسسة مطعم فندق معرض ورشة مجموعة للتجارة التجارية العامة العام للمقاولات المحدودة "
    "المساهمة محدودة کۆمپانیا کۆمپانیای کارگە کارگەی دوکان دوکانی نووسینگەی گروپی گشتی بازرگانی بۆ "
    "company co ltd llc limited inc the factory shop office group general trading for and of restaurant hotel"
)
_KINDS: Final = frozenset(word.removeprefix("ال") for word in sounded(fold(_KIND_WORDS)).split())
"""Words that say what kind of thing an employer is, and tell none from another."""


def name_key(name: str) -> str:
    """A name by what tells it from others: without what kind of thing it is, its words in order; "" without any."""
    words = [one.removeprefix("ال") for one in _NO_LETTER.sub(" ", sounded(fold(name))).split()]
    telling = sorted({one for one in words if one not in _KINDS and len(one) > 1})
    return " ".join(telling or sorted(set(words)))


def keys_of(one: Employer) -> frozenset[str]:
    """By what it is found again: two employers of one country that share none are not held against each other."""
    numbers = {
        f"{kind.value}:{key}" for kind, value in _numbers(one) if len(key := _NUMBER.sub("", fold(value))) > 1
    }  # fmt: skip
    phones = {f"phone:{phone}" for phone in _phones(one)}
    names = {
        f"name:{one.governorate}:{key}" for name in (one.name, one.trade_name) if name and (key := name_key(name))
    }  # fmt: skip
    return frozenset(numbers | phones | names)


def without_contact(one: Employer) -> Employer:
    """The same without whoever speaks for it."""
    return replace(one, **dict.fromkeys(PERSONAL, ""))


def alike(one: Employer, other: Employer) -> tuple[Alike, ...]:
    """Why two may be the same, the strongest first; () when nothing speaks for it.

    A number of a paper says so by itself. A name does in the same district, or with a telephone; a telephone does where
    the names are not of two others altogether: two shops of one owner are two employers.
    """
    shared = {key.partition(":")[0] for key in keys_of(one) & keys_of(other)}
    found = [kind for kind in (Alike.REGISTRATION, Alike.TAX, Alike.INSURANCE) if kind.value in shared]
    named = Alike.NAME.value in shared
    phoned = Alike.PHONE.value in shared
    if not found and not (named and (phoned or one.district == other.district)):
        return (Alike.PHONE,) if phoned and _names_meet(one, other) else ()
    if phoned:
        found.append(Alike.PHONE)
    if named:
        found.append(Alike.NAME)
    return tuple(found)


def _names_meet(one: Employer, other: Employer) -> bool:
    mine, theirs = (
        {word for name in (each.name, each.trade_name) for word in name_key(name).split()} for each in (one, other)
    )
    return bool(mine & theirs)


def _numbers(one: Employer) -> tuple[tuple[Alike, str], ...]:
    return (Alike.REGISTRATION, one.registration), (Alike.TAX, one.tax), (Alike.INSURANCE, one.insurance)


def _phones(one: Employer) -> set[str]:
    return {phone for each in (one.phone, one.phone_2) if each and (phone := e164(each))}
