"""Work that fits a schooling: occupations, job titles in Arabic and Sorani, skills, and a history without overlaps."""

import random
from datetime import date, timedelta

from resources.demo.person import Job

_TITLES = {
    "2341": ("معلم محاضر", "معلمة محاضرة", "مامۆستای وانەبێژ"),
    "2411": ("محاسب", "محاسبة", "ژمێریار"),
    "2512": ("مبرمج", "مبرمجة", "پرۆگرامساز"),
    "31": ("فني", "فنية", "تەکنیککار"),
    "3221": ("ممرض", "ممرضة", "پەرستار"),
    "4110": ("كاتب", "كاتبة", "نووسەر"),
    "5120": ("طباخ", "طباخة", "چێشتلێنەر"),
    "5223": ("بائع", "بائعة", "فرۆشیار"),
    "5414": ("حارس", "حارسة", "پاسەوان"),
    "6111": ("فلاح", "فلاحة", "جوتیار"),
    "7112": ("بنّاء", "بنّاءة", "وەستای بینا"),
    "7212": ("لحّام", "لحّامة", "لەحیمچی"),
    "7411": ("كهربائي", "كهربائية", "کارەباچی"),
    "7531": ("خياط", "خياطة", "بەرگدروو"),
    "8322": ("سائق", "سائقة", "شۆفێر"),
    "9112": ("عامل تنظيف", "عاملة تنظيف", "کرێکاری پاککردنەوە"),
    "9313": ("عامل بناء", "عاملة بناء", "کرێکاری بینا"),
}
"""Job titles by occupation (unit groups, and one sub-major): Arabic of a man, Arabic of a woman, Sorani."""

_RARE_AMONG_WOMEN = frozenset({"5414", "7112", "7212", "7411", "8322", "9313"})
_EMPLOYERS = {
    "ar": ("محل في السوق", "شركة مقاولات", "مطعم", "ورشة", "مدرسة أهلية", "مكتب خاص", "معمل"),
    "ckb": (
        "دوکانێک لە بازاڕ",
        "کۆمپانیای بیناسازی",
        "چێشتخانە",
        "وەرشە",
        "قوتابخانەی ئەهلی",
        "نووسینگەی تایبەت",
        "کارگە",
    ),
}
_BY_SCHOOLING = (
    (55, ("2341", "2411", "2512", "31", "3221", "4110", "2411")),
    (24, ("4110", "5223", "5414", "7411", "7212", "8322", "7531", "5120")),
    (0, ("5223", "6111", "7112", "9313", "9112", "8322", "7531", "5120")),
)
_SKILLS = (
    (
        55,
        (
            "office_software",
            "typing",
            "bookkeeping",
            "programming",
            "teaching",
            "translation",
            "marketing_online",
            "networks",
        ),
    ),
    (24, ("typing", "sales", "driving", "electrical", "phone_repair", "sewing", "solar", "reception", "hairdressing")),
    (0, ("sewing", "cooking", "building", "painting", "farming", "cleaning", "driving", "welding", "livestock")),
)


def _suited(level: str, table: tuple[tuple[int, tuple[str, ...]], ...]) -> tuple[str, ...]:
    """The row of a table for a level of education; rows are ordered from the highest down."""
    return next(options for lowest, options in table if int(level) >= lowest)


def _occupations(level: str, sex: str) -> tuple[str, ...]:
    """Occupations that fit the schooling, without those that hardly any woman names at an office."""
    suited = _suited(level, _BY_SCHOOLING)
    return tuple(code for code in suited if sex == "male" or code not in _RARE_AMONG_WOMEN)


def _title(occupation: str, sex: str, language: str) -> str:
    of_a_man, of_a_woman, sorani = _TITLES[occupation]
    if language == "ckb":
        return sorani
    return of_a_woman if sex == "female" else of_a_man


def draw_skills(random_: random.Random, level: str) -> tuple[str, ...]:
    """Up to four different skills that fit the schooling."""
    options = _suited(level, _SKILLS)
    return tuple(random_.sample(options, random_.randint(0, 4)))


def draw_levels(seed: str, skills: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Of what somebody can do what they are very good at, and what they know only a little; mostly neither."""
    random_ = random.Random(seed)  # noqa: S311 - invention, not secrets
    drawn = {skill: random_.choices(("advanced", "basic", ""), (15, 15, 70))[0] for skill in skills}
    return {
        f"skills_{level}": tuple(skill for skill in skills if drawn[skill] == level) for level in ("advanced", "basic")
    }


def draw_jobs(random_: random.Random, birth: date, as_of: date, level: str, sex: str, language: str) -> tuple[Job, ...]:
    """Up to three jobs one after another, from seventeen on; the last may still go on. Many of the young had none."""
    first_day = date(birth.year + 17 + random_.randint(0, 6), random_.randint(1, 12), 1)
    years = (as_of - first_day).days / 365
    if years < 1 or random_.random() < max(0.1, 0.6 - years / 25):
        return ()
    occupations = _occupations(level, sex)
    jobs: list[Job] = []
    started = first_day
    for _ in range(random_.choice((1, 1, 2, 3))):
        if (as_of - started).days < 120:
            break
        ended = started + timedelta(days=random_.randint(60, 365 * 5))
        occupation = random_.choice(occupations)
        jobs.append(
            Job(
                occupation=occupation,
                title=_title(occupation, sex, language),
                employer=random_.choice(_EMPLOYERS[language]) if random_.random() < 0.8 else "",
                started_on=started,
                ended_on=ended.replace(day=1) if ended < as_of else None,
            )
        )
        if ended >= as_of:
            break
        started = (ended + timedelta(days=random_.randint(40, 500))).replace(day=1)
    return tuple(jobs)


def draw_sought(random_: random.Random, level: str, sex: str, jobs: tuple[Job, ...]) -> tuple[str, ...]:
    """One to three different occupations, the last one held first if there was one."""
    options = list(dict.fromkeys(_occupations(level, sex)))
    random_.shuffle(options)
    held = [jobs[-1].occupation] if jobs else []
    return tuple(dict.fromkeys([*held, *options]))[: random_.choices((1, 2, 3), (5, 3, 2))[0]]
