"""How registers call their columns, in Arabic, Sorani and English, and which property of the form that is."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from mihan_desktop.domain.names import fold, sounded

OFFICE: Final = "legacy_office"
NUMBER: Final = "legacy_number"
ADDRESS: Final = "legacy_address"

SPELLINGS: Final[Mapping[str, str]] = {
    "given_name": "given name|first name|اسم الشخص|الاسم الاول|الاسم الأول|اسم المسجل|اسم الباحث|ناوی یەکەم|ناوی خۆی",
    "full_name": (
        "full name|name|applicant name|الاسم|اسم|الاسم الكامل|الاسم الثلاثي|الاسم الرباعي|الاسم الرباعي واللقب"
        "|الاسم الثلاثي واللقب|اسم الباحث عن العمل|اسم طالب العمل|ناو|ناوی تەواو|ناوی سیانی|ناوی چوارینی"
    ),
    "father_name": "father name|father's name|fathers name|اسم الاب|الاب|اسم الوالد|ناوی باوک|باوک",
    "grandfather_name": "grandfather name|grandfather's name|grandfather|اسم الجد|الجد|ناوی باپیر|باپیر",
    "great_grandfather_name": (
        "great grandfather name|great-grandfather’s name|fourth name|اسم والد الجد|اب الجد|اسم اب الجد|الاسم الرابع"
        "|ناوی باپیرەگەورە|ناوی چوارەم"
    ),
    "family_name": "family name|surname|last name|tribe|اللقب|العشيرة|اسم العائلة|الشهرة|نازناو|ناوی خێزان|عەشیرەت",
    "mother_given_name": "mother name|mother's name|mother|اسم الام|الام|اسم الوالدة|الاسم الاول للام|ناوی دایک|دایک",
    "mother_father_name": (
        "mother's father's name|mother father name|maternal grandfather|اسم والد الام|اسم اب الام|اسم ابو الام"
        "|ناوی باوکی دایک"
    ),
    "latin_name": "latin name|english name|name in latin letters|name in english|الاسم بالانكليزي|الاسم باللاتينية"
    "|الاسم بالحروف اللاتينية|الاسم بالإنجليزية|ناو بە ئینگلیزی|ناو بە پیتی لاتینی",
    "sex": "sex|gender|الجنس|النوع|النوع الاجتماعي|ڕەگەز|جێندەر",
    "date_of_birth": (
        "date of birth|birth date|birthdate|dob|birthday|year of birth|birth year|تاريخ الولادة|تاريخ الميلاد|المواليد"
        "|التولد|تولد|سنة الولادة|سنة الميلاد|بەرواری لەدایکبوون|لەدایکبوون|ساڵی لەدایکبوون"
    ),
    "date_of_birth_precision": "precision of date of birth|دقة تاريخ الولادة|وردیی بەرواری لەدایکبوون",
    "birth_governorate": (
        "governorate of birth|place of birth|birth place|birthplace|محافظة الولادة|محل الولادة|مكان الولادة"
        "|مسقط الراس|پارێزگای لەدایکبوون|شوێنی لەدایکبوون"
    ),
    "nationality": "nationality|citizenship|الجنسية|ڕەگەزنامە|نەتەوە",
    "marital_status": "marital status|الحالة الزوجية|الحالة الاجتماعية|باری خێزانی|باری هاوسەری",
    "national_number": (
        "national number|national id|national id number|national card number|unified number|id number|الرقم الوطني"
        "|رقم البطاقة الوطنية|رقم البطاقة الموحدة|رقم البطاقة الوطنية الموحدة|البطاقة الوطنية|رقم الوطنية"
        "|ژمارەی کارتی نیشتمانی|کارتی نیشتمانی|ژمارەی نیشتمانی"
    ),
    "civil_status_number": (
        "civil status number|civil id|civil status id|رقم هوية الاحوال المدنية|هوية الاحوال|رقم هوية الاحوال|رقم الهوية"
        "|هوية الاحوال المدنية|ژمارەی ناسنامە|ناسنامە|ناسنامەی باری شارستانی"
    ),
    "nationality_certificate_number": (
        "nationality certificate number|nationality certificate|رقم شهادة الجنسية|شهادة الجنسية|ڕەگەزنامەی عێراقی"
        "|ژمارەی ڕەگەزنامە"
    ),
    "residence_card_number": (
        "residence card number|residence card|رقم بطاقة السكن|بطاقة السكن|ژمارەی کارتی نیشتەجێبوون|کارتی زانیاری"
    ),
    "ration_card_number": (
        "ration card number|ration card|رقم البطاقة التموينية|البطاقة التموينية|رقم التموينية|ژمارەی پسولەی خۆراک"
        "|فۆڕمی خۆراک|کارتی خۆراک"
    ),
    "passport_number": (
        "passport number|passport no|passport|رقم الجواز|جواز السفر|رقم جواز السفر|ژمارەی پاسپۆرت|پاسپۆرت"
    ),
    "refugee_card_number": (
        "refugee card number|unhcr number|refugee number|رقم بطاقة اللاجئ|رقم اللاجئ|ژمارەی کارتی پەنابەر"
    ),
    "phone": (
        "phone|phone number|mobile|mobile number|telephone|tel|phone 1|رقم الهاتف|الهاتف|الموبايل|رقم الموبايل|النقال"
        "|رقم النقال|الجوال|الهاتف النقال|تلفون|ژمارەی تەلەفۆن|تەلەفۆن|مۆبایل|ژمارەی مۆبایل"
    ),
    "phone_2": (
        "phone 2|second phone|other phone|mobile 2|هاتف ثان|هاتف 2|رقم الهاتف 2|موبايل 2|رقم هاتف اخر|هاتف اخر"
        "|الهاتف البديل|تەلەفۆنی دووەم|مۆبایلی دووەم"
    ),
    "governorate": (
        "governorate|province|governorate of residence|المحافظة|محافظة السكن|محافظة الاقامة|پارێزگا"
        "|پارێزگای نیشتەجێبوون"
    ),
    "district": "district|qadha|القضاء|قضاء|قضاء السكن|المنطقة|قەزا",
    "education_level": (
        "education|education level|qualification|level of education|التحصيل الدراسي|التحصيل|المؤهل|الشهادة"
        "|المؤهل العلمي|المستوى الدراسي|ئاستی خوێندن|بڕوانامە"
    ),
    "education_field": "field of study|specialization|major|التخصص|الاختصاص|مجال الدراسة|بواری خوێندن|پسپۆڕی",
    "occupation_1": (
        "occupation|profession|job|occupation wanted|المهنة|العمل المطلوب|المهنة المطلوبة|پیشە|پیشەی داواکراو"
    ),
    "labour_status": "labour status|employment status|الحالة العملية|حالة العمل|باری کار",
    "registration_date": (
        "date of registration|registration date|registered on|تاريخ التسجيل|تاريخ التقديم|بەرواری تۆمارکردن"
        "|بەرواری پێشکەشکردن"
    ),
    OFFICE: (
        "office|branch|section|employment office|المكتب|القسم|قسم التشغيل|مكتب التشغيل|الشعبة|المركز|دائرة التشغيل"
        "|نووسینگە|بەش"
    ),
    NUMBER: (
        "registration number|serial|no|number|رقم التسجيل|رقم المسجل|التسلسل|تسلسل|ت|الرقم|رقم الاستمارة"
        "|ژمارە|ژمارەی تۆمار|زنجیرە"
    ),
    ADDRESS: "address|العنوان|عنوان السكن|محل السكن|نقطة دالة|ناونیشان",
}
"""Property → the ways in which a column is called. Names of properties stand for themselves."""

PROPERTIES: Final = (*SPELLINGS, "occupation_2", "occupation_3")
"""What a column can be: as the form's entity properties are called, and what old registers have besides."""

_NO_WORD: Final = re.compile(r"[\W_]+")
_LOOKED: Final = 60


def plain(heading: str) -> str:
    """A heading to compare by: folded, words alone, without articles."""
    words = _NO_WORD.sub(" ", sounded(fold(heading))).split()
    return " ".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)


@cache
def _known() -> Mapping[str, str]:
    spelt = {plain(one): name for name, spellings in SPELLINGS.items() for one in spellings.split("|")}
    return {**{plain(name): name for name in PROPERTIES}, **spelt}


def property_of(heading: str) -> str:
    """The property that a column of this name holds; "" when nobody knows."""
    return _known().get(plain(heading), "")


def guess(headings: Sequence[str]) -> dict[int, str]:
    """Column (0..) → property; a property is given once, to the first that asks for it."""
    found: dict[int, str] = {}
    for column, heading in enumerate(headings):
        name = property_of(heading)
        if name == "phone" and "phone" in found.values():
            name = "phone_2"
        if name and name not in found.values():
            found[column] = name
    whole = [column for column, name in found.items() if name == "full_name"]
    if whole and "father_name" in found.values() and "given_name" not in found.values():
        found[whole[0]] = "given_name"  # a bare "name" beside the father's is the person's own
    return found


def heading_row(rows: Sequence[Sequence[str]], width: int) -> tuple[int, bool]:
    """Number (1..) of the row that names the columns, 0 for none; and whether its names are known.

    Where no name is known it is the first row as wide as the others in which nothing is a number and nothing is
    missing, if such a row stands above others that have numbers.
    """
    known = [len(guess(row)) for row in rows[:_LOOKED]]
    best = max(known, default=0)
    if best >= 2 or (best == 1 and width == 1):
        return known.index(best) + 1, True
    for number, row in enumerate(rows[:_LOOKED], 1):
        cells = [cell.strip() for cell in row]
        if len(cells) == width and all(cells) and not any(_has_digit(cell) for cell in cells):
            return (number, False) if any(_has_digit(cell) for cell in _flat(rows[number:])) else (0, False)
    return 0, False


def _has_digit(cell: str) -> bool:
    return any(sign.isdigit() for sign in cell)


def _flat(rows: Sequence[Sequence[str]]) -> list[str]:
    return [cell for row in rows for cell in row]
