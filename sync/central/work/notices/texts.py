"""What people are written, in their language: short, and of nothing that others should not read over their shoulder."""

from typing import Final

LETTER: Final = "referral_letter"
KINDS: Final = (LETTER,)
SORANI: Final = frozenset({"IQ-G11", "IQ-G05", "IQ-G19"})
"""Governorates whose offices write Sorani: Erbil, Sulaymaniyah, Halabja."""

_WORDS: Final[dict[str, dict[str, str]]] = {
    LETTER: {
        "ar": (
            "وزارة العمل: لك ترشيح لعمل «{title}». راجع مكتب {office} لاستلام كتاب الترشيح.{day} "
            "لا رسوم على هذه الخدمة."
        ),
        "ckb": (
            "وەزارەتی کار: بۆ کاری «{title}» پاڵێوراویت. سەردانی نووسینگەی {office} بکە بۆ وەرگرتنی نامەی "
            "پاڵاوتن.{day} ئەم خزمەتگوزارییە بەخۆڕاییە."
        ),
        "en": (
            "Ministry of Labour: you are referred to work as “{title}”. Come to the office {office} for the "
            "letter.{day} This service is free."
        ),
    }
}
_DAY: Final = {"ar": " الموعد: {day}.", "ckb": " کات: {day}.", "en": " On: {day}."}
_SUBJECTS: Final = {
    LETTER: {"ar": "ترشيح لعمل", "ckb": "پاڵاوتن بۆ کار", "en": "A referral to work"},
}


def words_of(kind: str, language: str, *, title: str, office: str, day: str = "") -> str:
    """The message, one line. day: ISO date, or ""."""
    when = _DAY[language].format(day=day) if day else ""
    return _WORDS[kind][language].format(title=_flat(title), office=_flat(office), day=when)


def _flat(words: str) -> str:
    """Words that somebody typed, without lines or signs that nobody sees."""
    return " ".join("".join(sign if sign.isprintable() or sign == "\u200c" else " " for sign in words).split())


def subject_of(kind: str, language: str) -> str:
    """Of a letter."""
    return _SUBJECTS[kind][language]


def language_of(governorate: str) -> str:
    """In which language somebody is written to: the registration does not ask, so by where they live."""
    return "ckb" if governorate in SORANI else "ar"
