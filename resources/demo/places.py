"""Where invented people live: how many per governorate, what is spoken there, how its quarters are called."""

import random
from datetime import date
from functools import cache

from resources.codes import codes_in_force

POPULATION = {
    "IQ-G01": 19, "IQ-G02": 31, "IQ-G03": 9, "IQ-G04": 14, "IQ-G05": 22, "IQ-G06": 22, "IQ-G07": 87, "IQ-G08": 14,
    "IQ-G09": 22, "IQ-G10": 18, "IQ-G11": 20, "IQ-G12": 13, "IQ-G13": 17, "IQ-G14": 12, "IQ-G15": 40, "IQ-G16": 15,
    "IQ-G17": 16, "IQ-G18": 17, "IQ-G19": 2,
}  # fmt: skip
"""Rough shares of the population by governorate; only their proportions matter."""

KURDISH_SHARE = {
    "IQ-G05": 0.96,
    "IQ-G08": 0.93,
    "IQ-G11": 0.92,
    "IQ-G19": 0.99,
    "IQ-G13": 0.4,
    "IQ-G15": 0.1,
    "IQ-G10": 0.1,
}
"""Share of people whose first language is Kurdish, where it is not near zero."""

NORTH_WEST = frozenset({"IQ-G01", "IQ-G10", "IQ-G13", "IQ-G15", "IQ-G18"})
KURDISTAN = frozenset({"IQ-G05", "IQ-G08", "IQ-G11", "IQ-G19"})
LOST_HOMES = ("IQ-G15", "IQ-G01", "IQ-G18", "IQ-G13", "IQ-G10")
"""Governorates that most displaced people came from."""

_CAPITALS = {
    "IQ-G01": "IQ-D006", "IQ-G02": "IQ-D010", "IQ-G03": "IQ-D019", "IQ-G04": "IQ-D021", "IQ-G05": "IQ-D033",
    "IQ-G06": "IQ-D035", "IQ-G07": "IQ-D044", "IQ-G08": "IQ-D049", "IQ-G09": "IQ-D053", "IQ-G10": "IQ-D058",
    "IQ-G11": "IQ-D064", "IQ-G12": "IQ-D072", "IQ-G13": "IQ-D076", "IQ-G14": "IQ-D078", "IQ-G15": "IQ-D087",
    "IQ-G16": "IQ-D095", "IQ-G17": "IQ-D100", "IQ-G18": "IQ-D108", "IQ-G19": "IQ-D027",
}  # fmt: skip

QUARTERS = {
    "ar": (
        "حي المعلمين",
        "حي الزهراء",
        "حي السلام",
        "حي الجامعة",
        "الحي العسكري",
        "حي الشهداء",
        "حي العمال",
        "حي النصر",
        "حي الأمل",
    ),
    "ckb": (
        "گەڕەکی ئازادی",
        "گەڕەکی ڕاپەڕین",
        "گەڕەکی مامۆستایان",
        "گەڕەکی شۆڕش",
        "گەڕەکی نەورۆز",
        "گەڕەکی بەختیاری",
        "گەڕەکی ژیان",
    ),
}
LANDMARKS = {
    "ar": (
        "قرب المدرسة الابتدائية",
        "مجاور المركز الصحي",
        "خلف السوق",
        "قرب الجامع",
        "مقابل محطة الوقود",
        "قرب الجسر",
        "قرب الملعب",
    ),
    "ckb": (
        "نزیک قوتابخانەی سەرەتایی",
        "تەنیشت بنکەی تەندروستی",
        "پشت بازاڕ",
        "نزیک مزگەوت",
        "بەرامبەر بەنزینخانە",
        "نزیک پرد",
    ),
}
SUBDISTRICTS = {"ar": "مركز القضاء", "ckb": "ناوەندی قەزا"}


@cache
def districts_of(governorate: str, on: date) -> tuple[str, ...]:
    """Codes of the governorate's districts on a day, the capital's first."""
    capital = _CAPITALS[governorate]
    codes = [code.code for code in codes_in_force("districts", on, governorate)]
    return (capital, *(code for code in codes if code != capital))


def draw_governorate(random_: random.Random) -> str:
    """A governorate, the populous ones more often."""
    return random_.choices(tuple(POPULATION), tuple(POPULATION.values()))[0]


def draw_district(random_: random.Random, governorate: str, on: date) -> str:
    """A district of the governorate; four in ten live in the capital's."""
    districts = districts_of(governorate, on)
    return districts[0] if random_.random() < 0.4 else random_.choice(districts)
