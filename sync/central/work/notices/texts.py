"""What people are written, in their language: short, and of nothing that others should not read over their shoulder.

No message names whoever it is for, an employer, or a number of a paper.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from mihan_desktop.domain.names import fold

LETTER, OVER, PLACEMENT = "referral_letter", "vacancy_over", "placement_follow_up"
INVITED, MOVED, CANCELLED = "fair_invitation", "fair_moved", "fair_cancelled"
KINDS: Final = (LETTER, OVER, PLACEMENT, INVITED, MOVED, CANCELLED)
SORANI: Final = frozenset({"IQ-G11", "IQ-G05", "IQ-G19"})
"""Governorates whose offices write Sorani: Erbil, Sulaymaniyah, Halabja."""
MOST_PARTS: Final = 2
"""Of a text: what an office, a title or a fair is called gives way."""
_LEAST: Final = 10
"""Letters that stay of any of them."""

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    LETTER: {
        "ar": "وزارة العمل: كتاب إحالتك إلى عمل «{title}» جاهز في {office}{day}. الخدمة مجانية.",
        "ckb": "وەزارەتی کار: نامەی ناردنت بۆ کاری «{title}» لە {office} ئامادەیە{day}. بەخۆڕاییە.",
        "en": 'Ministry of Labour: your letter for "{title}" is ready at {office}{day}. Free of charge.',
    },
    OVER: {
        "ar": "وزارة العمل: لم يعد عمل «{title}» متاحاً، فلا حاجة إلى الذهاب إليه. راجع {office} لعمل آخر.",
        "ckb": "وەزارەتی کار: کاری «{title}» نەماوە، پێویست بە چوون ناکات. بۆ کارێکی تر سەردانی {office} بکە.",
        "en": 'Ministry of Labour: "{title}" is no longer open: no need to go there. Ask {office} for other work.',
    },
    PLACEMENT: {
        "ar": "وزارة العمل: يود {office} أن يعرف كيف حالك في العمل. اتصل به أو راجعه. الخدمة مجانية.",
        "ckb": "وەزارەتی کار: {office} دەیەوێت بزانێت لە کارەکەت چۆنیت. پەیوەندی بکە یان سەردانی بکە. بەخۆڕاییە.",
        "en": "Ministry of Labour: {office} would like to know how you are at work. Call or visit it. Free of charge.",
    },
    INVITED: {
        "ar": "وزارة العمل: ندعوك إلى «{name}» يوم {day}{time}، {place}. الدعوة في {office}.",
        "ckb": "وەزارەتی کار: بانگهێشت کراویت بۆ «{name}»، {day}{time}، {place}. بانگهێشتنامە لە {office}.",
        "en": 'Ministry of Labour: come to "{name}", {day}{time}, {place}. Invitation at {office}.',
    },
    MOVED: {
        "ar": "وزارة العمل: تغيّر موعد «{name}» أو مكانه: يوم {day}{time}، {place}.",
        "ckb": "وەزارەتی کار: کات یان شوێنی «{name}» گۆڕا: {day}{time}، {place}.",
        "en": 'Ministry of Labour: "{name}" has changed: {day}{time}, {place}.',
    },
    CANCELLED: {
        "ar": "وزارة العمل: أُلغي «{name}» الذي كان يوم {day}، فلا حاجة إلى الحضور.",
        "ckb": "وەزارەتی کار: «{name}» کە لە {day} بوو هەڵوەشایەوە، پێویست بە هاتن ناکات.",
        "en": 'Ministry of Labour: "{name}" on {day} is cancelled: no need to come.',
    },
}
_UNTIL: Final = {"ar": "، وهو صالح حتى {day}", "ckb": "، تا {day}", "en": ", good until {day}"}
_TIME: Final = {"ar": "، مقابلتك {time}", "ckb": "، چاوپێکەوتن {time}", "en": ", interview {time}"}
_STOP: Final = {"ar": " للإيقاف أجب: قف", "ckb": " بۆ ڕاگرتن: ڕاگرە", "en": " To end: STOP"}
STOPS: Final = frozenset({"stop", "قف", "توقف", "ايقاف", "الغاء", "ڕاگرە", "راگره", "بوەستێنە", "وەستان"})
"""Answers after which nobody is written to any more; a gateway that hands answers over gives them all."""
_SUBJECTS: Final[Mapping[str, Mapping[str, str]]] = {
    LETTER: {"ar": "إحالة إلى عمل", "ckb": "ناردن بۆ کار", "en": "A referral to work"},
    OVER: {"ar": "عمل لم يعد متاحاً", "ckb": "کارێک کە نەماوە", "en": "Work that is no longer open"},
    PLACEMENT: {"ar": "كيف حالك في العمل؟", "ckb": "لە کارەکەت چۆنیت؟", "en": "How are you at work?"},
    INVITED: {"ar": "دعوة إلى معرض تشغيل", "ckb": "بانگهێشت بۆ پێشانگای کار", "en": "Invitation to a job fair"},
    MOVED: {"ar": "تغيّر موعد معرض تشغيل", "ckb": "گۆڕانی کاتی پێشانگای کار", "en": "A job fair has changed"},
    CANCELLED: {"ar": "إلغاء معرض تشغيل", "ckb": "هەڵوەشانەوەی پێشانگای کار", "en": "A job fair is cancelled"},
}
_GSM: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWICE: Final = frozenset("^{}\\[~]|€")


def words_of(kind: str, language: str, said: Mapping[str, str], *, stop: bool = False, whole: bool = False) -> str:
    """The message, one line. said: ``title``, ``office``, ``name``, ``place``; ``day``, ``time`` as people read them.

    stop: says how whoever wants no more answers; whole: it may be as long as it is (a letter), else what is called so
    long that it would be more than ``MOST_PARTS`` parts of a text is shortened.
    """
    told = {name: _flat(value) for name, value in said.items()}
    text = _filled(kind, language, told, stop=stop)
    while not whole and parts_of(text) > MOST_PARTS:
        longest = max(("title", "office", "name", "place"), key=lambda name: len(told.get(name, "")))
        if len(told.get(longest, "")) <= _LEAST:
            break
        told[longest] = told[longest].removesuffix("…")[:-2].rstrip() + "…"
        text = _filled(kind, language, told, stop=stop)
    return text


def _filled(kind: str, language: str, told: Mapping[str, str], *, stop: bool) -> str:
    day, time = told.get("day", ""), told.get("time", "")
    if kind == LETTER:
        day = _UNTIL[language].format(day=day) if day else ""
    named = {name: told.get(name, "") for name in ("title", "office", "name", "place")}
    text = _WORDS[kind][language].format(**named, day=day, time=_TIME[language].format(time=time) if time else "")
    return text + (_STOP[language] if stop else "")


def parts_of(text: str) -> int:
    """How many parts a text goes out in: of 160 letters of GSM 03.38 or 70 of UCS-2; of several each has room for 153
    or 67.
    """
    if all(sign in _GSM or sign in _GSM_TWICE for sign in text):
        size, alone, each = sum(2 if sign in _GSM_TWICE else 1 for sign in text), 160, 153
    else:
        size, alone, each = len(text.encode("utf-16-be")) // 2, 70, 67
    return 1 if size <= alone else -(-size // each)


def day_of(day: date) -> str:
    """``25/11/2026``: with slashes, which keep their order among Arabic letters."""
    return f"{day.day}/{day.month}/{day.year}"


def _flat(words: str) -> str:
    """Words that somebody typed, without lines or signs that nobody sees."""
    return " ".join("".join(sign if sign.isprintable() or sign == "\u200c" else " " for sign in words).split())


def subject_of(kind: str, language: str) -> str:
    """Of a letter."""
    return _SUBJECTS[kind][language]


def language_of(governorate: str) -> str:
    """In which language somebody is written to: the registration does not ask, so by where they live."""
    return "ckb" if governorate in SORANI else "ar"


def wants_none(answer: str) -> bool:
    """Whether an answer to a text asks for no more of them."""
    said = fold(answer).strip(" .!،,؛?؟\"'«»")
    return said in {fold(one) for one in STOPS}
