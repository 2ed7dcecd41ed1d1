"""What happens to a person's data when somebody registers them a second time, one function for each mishap.

A person is a dict of the form's entity properties (``given_name`` … ``phone``), as typed; what is left blank is absent
or ``""``. Every function takes the random numbers it draws from, so that a seed says it all.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

from tests.register.pools import latin_spellings

Person = dict[str, str]

NAMES: Final = ("given_name", "father_name", "grandfather_name", "great_grandfather_name", "family_name")
MOTHER: Final = ("mother_given_name", "mother_father_name")
PAPERS: Final = (
    "national_number",
    "civil_status_number",
    "nationality_certificate_number",
    "residence_card_number",
    "ration_card_number",
    "passport_number",
    "refugee_card_number",
)

_OTHER_LETTERS: Final = (
    ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ا", "أ"), ("ة", "ه"), ("ه", "ة"), ("ى", "ي"), ("ي", "ى"), ("ي", "ی"),
    ("ك", "ک"), ("ؤ", "و"), ("ئ", "ي"), ("ء", ""), ("ڕ", "ر"), ("ڵ", "ل"), ("ێ", "ی"), ("ێ", "ي"), ("ۆ", "و"),
    ("ە", "ه"), ("ە", ""), ("گ", "ك"), ("چ", "ج"), ("پ", "ب"), ("ڤ", "ف"), ("ژ", "ز"), ("ک", "ك"), ("ی", "ي"),
    ("وو", "و"), ("ئا", "ا"), ("ئە", "ا"),
)  # fmt: skip
"""What one person writes in one way and another in another."""
_ONLY_LAST: Final = frozenset({("ه", "ة"), ("ي", "ى")})
_ONLY_FIRST: Final = frozenset({("ا", "أ")})
_ALIKE: Final = ("بتثنيپ", "جحخچ", "دذ", "رزڕژ", "سش", "صض", "طظ", "عغ", "فقڤ", "كگل", "هة", "مم", "وو")
_ARABIC_OF_KURDISH: Final = {
    "محەمەد": "محمد", "ئەحمەد": "أحمد", "عەلی": "علي", "حەسەن": "حسن", "عەبدوڵڵا": "عبد الله", "حسێن": "حسين",
    "ڕەشید": "رشيد", "عومەر": "عمر", "مستەفا": "مصطفى", "ئیبراهیم": "إبراهيم", "عوسمان": "عثمان", "سەعید": "سعيد",
    "کەریم": "كريم", "مەحموود": "محمود", "ساڵح": "صالح", "عەزیز": "عزيز", "حەمید": "حميد", "عەبدولڕەحمان": "عبد الرحمن",
    "ئیسماعیل": "إسماعيل", "سلێمان": "سليمان", "ئازاد": "آزاد", "ڕێبوار": "ريبوار", "هێمن": "هيمن", "ئارام": "آرام",
    "فاتیمە": "فاطمة", "خەدیجە": "خديجة", "ئامینە": "آمنة", "زەینەب": "زينب", "مەریەم": "مريم", "سارە": "سارة",
}  # fmt: skip
_OTHER_LATIN: Final = (
    ("ee", "i"), ("oo", "u"), ("oo", "ou"), ("dh", "d"), ("dh", "z"), ("th", "t"), ("q", "k"), ("q", "g"),
    ("kh", "k"), ("aa", "a"), ("ss", "s"), ("mm", "m"), ("bb", "b"), ("rr", "r"), ("zz", "z"), ("j", "g"),
    ("w", "u"), ("y", "i"), ("i", "e"), ("u", "o"), ("o", "u"), ("e", "a"), ("Mohammed", "Muhammad"),
    ("Mohammed", "Mohamed"), ("Hussein", "Hussain"), ("Hussein", "Husain"), ("Ahmed", "Ahmad"),
    ("Yousif", "Yusuf"), ("Yousif", "Youssef"), ("Othman", "Uthman"), ("Omar", "Umar"), ("Abdul", "Abd al-"),
    ("Abdul", "Abdul "), ("Abdul", "Abdel "), ("Abdul", "Abd Al "), ("Abdullah", "Abd Allah"), ("Al-", "Al "),
    ("Al-", "El-"), ("Al-", ""), ("Al-", "al"), ("uldeen", " al-Din"), ("ldeen", "l Deen"),
)  # fmt: skip
_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


@dataclass(frozen=True, slots=True)
class Profile:
    """How often what goes wrong when a person is registered again: probabilities, for each name those of one part.

    papers_changed: another document is brought than the first time; latin: the whole name in Latin letters.
    """

    respelled: float = 0.22
    typo: float = 0.022
    latin: float = 0.03
    grandfather_dropped: float = 0.05
    great_grandfather_dropped: float = 0.5
    family_dropped: float = 0.2
    family_other: float = 0.03
    swapped: float = 0.015
    shifted: float = 0.012
    nickname: float = 0.01
    mother_dropped: float = 0.15
    year_only: float = 0.13
    day_month: float = 0.02
    year_off: float = 0.02
    date_typo: float = 0.015
    papers_changed: float = 0.35
    paper_mistyped: float = 0.025
    phone_changed: float = 0.4
    phone_dropped: float = 0.04
    phone_mistyped: float = 0.02
    moved: float = 0.08
    sex_wrong: float = 0.002


OFFICE: Final = Profile()
"""Clerks who copy from papers."""
HARSH: Final = Profile(
    respelled=0.35, typo=0.07, latin=0.06, grandfather_dropped=0.1, family_dropped=0.3, family_other=0.06, swapped=0.03,
    shifted=0.025, nickname=0.03, mother_dropped=0.3, year_only=0.25, day_month=0.03, year_off=0.05, date_typo=0.03,
    papers_changed=0.5, paper_mistyped=0.05, phone_changed=0.5, phone_dropped=0.1, phone_mistyped=0.03, moved=0.15,
    sex_wrong=0.005,
)  # fmt: skip
"""Lists taken down by ear, years apart."""


def corrupted(person: Person, rng: Random, profile: Profile = OFFICE) -> Person:
    """``person`` as another clerk registers them another day: a new dict, with as many mishaps as chance has it."""
    made = dict(person)
    _names_again(made, rng, profile)
    if rng.random() < profile.mother_dropped:
        made.update(dict.fromkeys(MOTHER, ""))
    _birth_again(made, rng, profile)
    _papers_again(made, rng, profile)
    _phones_again(made, rng, profile)
    if rng.random() < profile.moved and person.get("birth_governorate"):
        made["governorate"], made["district"] = f"IQ-G{rng.randrange(1, 20):02d}", ""
    if rng.random() < profile.sex_wrong:
        made["sex"] = "female" if person.get("sex") == "male" else "male"
    return made


def respelled(name: str, rng: Random) -> str:
    """The same name with other letters for the same sounds, a blank more or less, a stretched letter."""
    if name in _ARABIC_OF_KURDISH and rng.random() < 0.3:
        return _ARABIC_OF_KURDISH[name]
    chance = rng.random()
    if " " in name and chance < 0.5:
        return name.replace(" ", "", 1)
    if name.startswith("عبدال") and chance < 0.5:
        return name.replace("عبدال", "عبد ال", 1)
    if chance < 0.04 and len(name) > 3:
        return f"{name[:2]}\u0640{name[2:]}"
    if chance < 0.08:
        return name.replace("م", "م\u064f", 1)
    able = [pair for pair in _OTHER_LETTERS if _writable(name, *pair)]
    if not able:
        return name
    old, new = rng.choice(able)
    if (old, new) in _ONLY_LAST:
        return name[: -len(old)] + new
    return name.replace(old, new, 1)


def _writable(name: str, old: str, new: str) -> bool:
    if (old, new) in _ONLY_LAST:
        return name.endswith(old)
    if (old, new) in _ONLY_FIRST:
        return name.startswith(old)
    return old in name


def mistyped(text: str, rng: Random) -> str:
    """One slip of the hand: a letter left out, doubled, changed for one that looks like it, or two exchanged."""
    if len(text) < 3:
        return text
    at = rng.randrange(1, len(text))
    kind = rng.random()
    if kind < 0.25:
        return text[:at] + text[at + 1 :]
    if kind < 0.4:
        return text[:at] + text[at] + text[at:]
    if kind < 0.6:
        return text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
    alike = next((group for group in _ALIKE if text[at] in group), _LETTERS if not text.isascii() else "aeiouklmnrst")
    return text[:at] + rng.choice(alike) + text[at + 1 :]


def misnumbered(number: str, rng: Random) -> str:
    """One wrong digit, or two neighbours exchanged."""
    places = [place for place, letter in enumerate(number) if letter.isdigit() and place]
    if len(places) < 2:
        return number
    at = rng.choice(places)
    if rng.random() < 0.5 and number[at - 1].isdigit() and number[at] != number[at - 1]:
        return number[: at - 1] + number[at] + number[at - 1] + number[at + 1 :]
    return number[:at] + str((int(number[at]) + rng.randrange(1, 10)) % 10) + number[at + 1 :]


def latin(name: str, rng: Random) -> str:
    """``name`` in Latin letters as some clerk or passport office would; ``""`` for a name of no pool."""
    plain = latin_spellings().get(name, "")
    for _ in range(rng.randrange(3)):
        able = [pair for pair in _OTHER_LATIN if pair[0] in plain]
        if able:
            old, new = rng.choice(able)
            plain = plain.replace(old, new, 1)
    return plain.strip(" -")


def _names_again(made: Person, rng: Random, profile: Profile) -> None:
    given = {name: made.get(name, "") for name in (*NAMES, *MOTHER)}
    if rng.random() < profile.latin:
        spelled = {name: latin(text, rng) for name, text in given.items() if text}
        if all(spelled.values()):
            made.update(spelled)
    else:
        for name, text in given.items():
            if text and rng.random() < profile.respelled:
                made[name] = respelled(text, rng)
    for name in (*NAMES, *MOTHER):
        if made.get(name) and rng.random() < profile.typo:
            made[name] = mistyped(made[name], rng)
    _order_again(made, rng, profile)
    for name, chance in (
        ("grandfather_name", profile.grandfather_dropped),
        ("great_grandfather_name", profile.great_grandfather_dropped),
        ("family_name", profile.family_dropped),
    ):
        if rng.random() < chance:
            made[name] = ""
    if made.get("family_name") and rng.random() < profile.family_other:
        made["family_name"] = rng.choice(("العراقي", "البغدادي", "العلي", "المحمد", "الكرخي", "الحسن"))


def _order_again(made: Person, rng: Random, profile: Profile) -> None:
    father, grandfather = made.get("father_name", ""), made.get("grandfather_name", "")
    if father and grandfather and rng.random() < profile.swapped:
        made["father_name"], made["grandfather_name"] = grandfather, father
    elif grandfather and rng.random() < profile.shifted:  # the father was left out, and all moved up
        made["father_name"], made["grandfather_name"] = grandfather, made.get("great_grandfather_name", "")
        made["great_grandfather_name"] = ""
    words = made.get("given_name", "").split()
    if len(words) > 1 and words[0] == "عبد" and rng.random() < 10 * profile.nickname:
        made["given_name"] = words[1].removeprefix("ال")


def _birth_again(made: Person, rng: Random, profile: Profile) -> None:
    date = made.get("date_of_birth", "")
    if len(date) != 10:
        return
    year, month, day = (int(part) for part in date.split("-"))
    chance = rng.random()
    if chance < profile.year_only:
        month, day = 7, 1
        made["date_of_birth_precision"] = rng.choice(("year", "day"))
    elif (chance := chance - profile.year_only) < profile.day_month:
        if day <= 12:
            month, day = day, month
    elif (chance := chance - profile.day_month) < profile.year_off:
        year += rng.choice((-1, 1))
    elif chance - profile.year_off < profile.date_typo:
        which = rng.randrange(3)
        day = rng.randrange(1, 29) if which == 0 else day
        month = rng.randrange(1, 13) if which == 1 else month
        year = year - year % 10 + rng.randrange(10) if which == 2 else year
        day = min(day, 28)
    made["date_of_birth"] = f"{year}-{month:02d}-{min(day, 28) if month == 2 else min(day, 30):02d}"


_NEW_PAPERS: Final[dict[str, Callable[[Random], str]]] = {
    "national_number": lambda rng: f"99{rng.randrange(10**10):010d}",
    "civil_status_number": lambda rng: f"{rng.randrange(10**4, 10**8)}",
    "nationality_certificate_number": lambda rng: f"X{rng.randrange(10**6):06d}",
    "passport_number": lambda rng: f"X{rng.randrange(10**9):09d}",
}


def _papers_again(made: Person, rng: Random, profile: Profile) -> None:
    brought = [kind for kind in PAPERS if made.get(kind)]
    if rng.random() < profile.papers_changed:  # the old paper, where the new one was, or the other way round
        for kind in brought:
            if rng.random() < 0.7:
                made[kind] = ""
        kind = rng.choice([kind for kind in _NEW_PAPERS if kind not in brought] or ["passport_number"])
        made[kind] = _NEW_PAPERS[kind](rng) if kind not in brought else made[kind]
    for kind in brought:
        if made[kind] and rng.random() < profile.paper_mistyped:
            made[kind] = misnumbered(made[kind], rng)


def _phones_again(made: Person, rng: Random, profile: Profile) -> None:
    first, second = made.get("phone", ""), made.get("phone_2", "")
    if first and rng.random() < profile.phone_changed:
        made["phone"] = f"0749{rng.randrange(10**7):07d}"
        made["phone_2"] = first if rng.random() < 0.15 else second
    elif second and rng.random() < 0.2:
        made["phone"], made["phone_2"] = second, first
    if rng.random() < profile.phone_dropped:
        made["phone"] = made["phone_2"] = ""
    if made.get("phone") and rng.random() < profile.phone_mistyped:
        made["phone"] = misnumbered(made["phone"], rng)
    elif made.get("phone") and rng.random() < 0.1:
        made["phone"] = f"+964{made['phone'][1:]}" if made["phone"].startswith("0") else made["phone"]
