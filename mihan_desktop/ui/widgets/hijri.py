"""Hijri dates beside Gregorian ones, by the Umm al-Qura calendar (library hijridate: 1343 to 1500, 1924 to 2077).

A month begins in Iraq when the moon is seen, so a date may differ by a day from what was announced.
"""

import re
from datetime import date

from hijridate import Gregorian, Hijri

from mihan_desktop.ui.widgets.digits import Digits, ascii_digits, shown_digits, visible

FIRST_YEAR, LAST_YEAR = 1343, 1500

MONTHS: dict[str, tuple[str, ...]] = {
    "ar": ("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
           "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة"),
    "ckb": ("موحەڕەم", "سەفەر", "ڕەبیعی یەکەم", "ڕەبیعی دووەم", "جومادی یەکەم", "جومادی دووەم",
            "ڕەجەب", "شەعبان", "ڕەمەزان", "شەووال", "زولقەعدە", "زولحیجە"),
    "en": ("Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhirah",
           "Rajab", "Shaaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah"),
}  # fmt: skip
_ERA = {"ar": "هـ", "ckb": "کۆچی", "en": "AH"}
_ALSO = {"ربيع الثاني": 4, "جمادى الثانية": 6, "جمادى الأول": 5, "ذي القعدة": 11, "ذي الحجة": 12}
_SPLIT = r"\s*[/.\-]\s*"
_DMY, _YMD = rf"(\d{{1,2}}){_SPLIT}(\d{{1,2}}){_SPLIT}(\d{{4}})", rf"(\d{{4}}){_SPLIT}(\d{{1,2}}){_SPLIT}(\d{{1,2}})"
_NUMBERS = re.compile(f"{_DMY}|{_YMD}")
_NAMED = re.compile(r"(\d{1,2})\s+(\D+?)\s+(\d{4})\s*(?:هـ?|کۆچی|AH)?", re.IGNORECASE)


def say_hijri(day: date, language: str, digits: Digits) -> str:
    """``15 Shaaban 1410 AH``; "" outside the years that the calendar knows."""
    try:
        hijri = Gregorian.fromdate(day).to_hijri()
    except (OverflowError, ValueError):
        return ""
    code = language if language in MONTHS else "en"
    return shown_digits(f"{hijri.day} {MONTHS[code][hijri.month - 1]} {hijri.year} {_ERA[code]}", digits)


def read_hijri(typed: str) -> date | None:
    """A Hijri date as typed, by its year (15/8/1410) or its month (15 شعبان 1410); None for anything else."""
    text = ascii_digits(visible(typed))
    if found := _NUMBERS.fullmatch(text):
        parts = [int(each) for each in found.groups() if each is not None]
        year, month, day = parts if parts[0] > 31 else parts[::-1]
    elif found := _NAMED.fullmatch(text):
        wanted = found[2].strip().casefold()
        names = (list(map(str.casefold, months)) for months in MONTHS.values())
        month = next((months.index(wanted) + 1 for months in names if wanted in months), _ALSO.get(wanted, 0))
        year, day = int(found[3]), int(found[1])
    else:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR or not month:
        return None
    try:
        return Hijri(year, month, day).to_gregorian()
    except (OverflowError, ValueError):
        return None
