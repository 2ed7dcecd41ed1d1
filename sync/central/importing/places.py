"""Words of old registers for places and choices, and the codes that stand for them in the form."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from mihan_desktop.domain.names import fold, sounded
from resources.codes import code_list

GOVERNORATES: Final = ("governorate", "birth_governorate")
DISTRICT: Final = "district"

# Seats that registers write for their governorates, and spellings beside those of the list.
_ALSO: Final[Mapping[str, str]] = {
    "IQ-G01": "الرمادي|الانبار|al anbar|ramadi",
    "IQ-G02": "البصره|basra|al basrah",
    "IQ-G03": "السماوة|samawa|samawah|al muthanna",
    "IQ-G04": "الديوانية|الديوانيه|diwaniya|diwaniyah|qadissiya|al qadisiyah",
    "IQ-G05": "سليمانية|sulaimaniya|sulaimani|slemani|sulaymaniya|as sulaymaniyah",
    "IQ-G06": "الحلة|الحله|babylon|hilla|hillah",
    "IQ-G07": "بغداد الكرخ|بغداد الرصافة|بغداد/الكرخ|بغداد/الرصافة|bagdad",
    "IQ-G08": "دهوك|dohuk|dihok|dahuk",
    "IQ-G09": "الناصرية|الناصريه|ذيقار|thi qar|dhiqar|thiqar|nasiriyah|nasiriya",
    "IQ-G10": "بعقوبة|ديالي|baqubah|baquba",
    "IQ-G11": "اربيل|هه ولير|هولير|arbil|irbil|hawler|hewler",
    "IQ-G12": "كربلاء المقدسة|كربلا|kerbala|karbalaa",
    "IQ-G13": "كه ركوك|التأميم|kirkuk|karkuk|tameem",
    "IQ-G14": "العمارة|العماره|missan|misan|amarah|amara",
    "IQ-G15": "الموصل|موصل|nineveh|ninawa|mosul|nainawa",
    "IQ-G16": "الكوت|wasit|kut",
    "IQ-G17": "النجف الاشرف|نجف|al najaf|an najaf",
    "IQ-G18": "تكريت|صلاحالدين|salahaddin|salahuddin|salah ad din|tikrit",
    "IQ-G19": "حلبجه|halabjah",
}
_CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "sex": {
        "female": "أنثى|انثى|انثئ|مؤنث|امرأة|إناث|اناث|مێ|ژن|f|female|woman|girl",
        "male": "ذكر|ذكور|مذكر|رجل|نێر|پیاو|m|male|man|boy",
    },
    "marital_status": {
        "single": "أعزب|عزباء|اعزب او عزباء|باكر|غير متزوج|سەڵت|single|unmarried",
        "married": "متزوج|متزوجة|متزوج او متزوجة|خێزاندار|هاوسەردار|married",
        "widowed": "أرمل|أرملة|ارمل او ارملة|بێوەژن|بێوەپیاو|widowed|widow|widower",
        "divorced": "مطلق|مطلقة|مطلق او مطلقة|تەڵاقدراو|جیابووەوە|divorced",
        "separated": "منفصل|منفصلة|منفصل او منفصلة|جیا دەژی|separated",
    },
    "date_of_birth_precision": {
        name: name for name in ("day", "month", "year", "registry")
    },
}  # fmt: skip
_LISTS: Final[Mapping[str, str]] = {
    **dict.fromkeys(GOVERNORATES, "governorates"),
    DISTRICT: "districts",
    "education_level": "education_levels",
    "nationality": "countries",
}
_LEVELS: Final[Mapping[str, str]] = {  # what people write for a level of education, by a name of the list
    "بكلوريوس": "بكالوريوس", "جامعي": "بكالوريوس", "جامعية": "بكالوريوس", "bachelor": "بكالوريوس",
}  # fmt: skip
_BEFORE: Final = "محافظة|محافظه|قضاء|پارێزگای|پارێزگا|قەزای|governorate of|governorate|province of"
_AROUND: Final = re.compile(
    rf"^(?:{'|'.join(sounded(fold(word)) for word in _BEFORE.split('|'))})\s+|\s+(?:governorate|province)$"
)
_NO_WORD: Final = re.compile(r"[\W_]+")
CODED: Final = frozenset({*_LISTS, *_CHOICES})
"""Properties whose values are codes."""


def _plain(text: str) -> str:
    """A spelling to compare by: folded, without words around it, articles, blanks and signs."""
    words = _NO_WORD.sub(" ", _AROUND.sub("", sounded(fold(text)).strip())).split()
    return "".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)


@cache
def codes(name: str) -> frozenset[str]:
    """Every code that the property ``name`` may have; none for a property without codes."""
    if name in _CHOICES:
        return frozenset(_CHOICES[name])
    return frozenset(code.code for code in code_list(_LISTS[name])) if name in _LISTS else frozenset()


@cache
def _spellings(name: str) -> Mapping[str, str]:
    """Plain spelling → code; of a spelling that two codes share, neither."""
    found: dict[str, str] = {}
    shared: set[str] = set()

    def add(spelling: str, code: str) -> None:
        plain = _plain(spelling)
        if plain and found.setdefault(plain, code) != code:
            shared.add(plain)

    if name in _CHOICES:
        for code, spelt in _CHOICES[name].items():
            for one in spelt.split("|"):
                add(one, code)
    else:
        for entry in code_list(_LISTS[name]):
            for spelling in entry.names.values():
                add(spelling, entry.code)
        for code, spelt in _ALSO.items() if name in GOVERNORATES else ():
            for one in spelt.split("|"):
                add(one, code)
        for spelling, same in _LEVELS.items() if name == "education_level" else ():
            if (known := found.get(_plain(same))) is not None:
                add(spelling, known)
    return {spelling: code for spelling, code in found.items() if spelling not in shared}


def code_of(name: str, text: str) -> str:
    """The code that ``text`` means as the property ``name``; "" when nobody can say."""
    known = codes(name)
    if not known or text in known:
        return text if known else ""
    return _spellings(name).get(_plain(text), "")


@cache
def governorate_of(district: str) -> str:
    """The governorate of a district's code, "" when it is none."""
    return {code.code: code.parent for code in code_list("districts")}.get(district, "")
