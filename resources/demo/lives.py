"""How one invented person comes about: name, birth, papers, home, family, school and work that fit each other."""

import calendar
import random
from datetime import date, timedelta

from resources.demo import names, numbers, places
from resources.demo.names import NamePart
from resources.demo.person import Address, Document, Education, Household, Job, Labour, Name, Person
from resources.demo.work import draw_jobs, draw_levels, draw_skills, draw_sought

AS_OF = date(2025, 6, 30)
"""The day on which every invented life stands still: all dates lie before it, so any later day may register them."""

_FUNCTIONING = ("none", "some", "a_lot", "cannot")


def draw_person(random_: random.Random, seed: int, number: int) -> Person:
    """One person, drawn from ``random_`` alone; seed and number only make the numbers unique."""
    governorate = places.draw_governorate(random_)
    language = "ckb" if random_.random() < places.KURDISH_SHARE.get(governorate, 0.005) else "ar"
    sex = "female" if random_.random() < 0.45 else "male"
    birth, precision = _birth(random_)
    age = _years_between(birth, AS_OF)
    name = _name(random_, language, sex, governorate)
    education = _education(random_, age, language, birth)
    jobs = draw_jobs(random_, birth, AS_OF, education.level, sex, language)
    marital = _marital(random_, age)
    address = _address(random_, governorate, language)
    return Person(
        number=number,
        language=language,
        name=name,
        sex=sex,
        date_of_birth=birth,
        date_of_birth_precision=precision,
        birth_governorate=governorate if random_.random() < 0.85 else places.draw_governorate(random_),
        nationality="SY" if address.displacement == "refugee" else "IQ",
        marital_status=marital,
        documents=_documents(random_, seed, number, birth, address.displacement, language),
        phone=numbers.phone(seed, number),
        phone_owner=random_.choices(("own", "relative", "neighbour"), (90, 9, 1))[0],
        phone_2=numbers.phone(seed, number, 1) if random_.random() < 0.15 else "",
        email=numbers.mailbox(name.latin, number) if name.latin and random_.random() < 0.4 else "",
        address=address,
        household=_household(random_, marital, sex),
        functioning=tuple(random_.choices(_FUNCTIONING, (88, 9, 2.5, 0.5), k=6)) if random_.random() < 0.6 else (),
        labour=_labour(random_, age, birth, jobs, governorate),
        education=education,
        jobs=jobs,
        occupations_sought=draw_sought(random_, education.level, sex, jobs),
        consent_purposes=_some(random_, ("employers", "training", "messages", "research"), 0.8),
        training_wanted=_some(
            random_, ("digital", "sewing", "electrical", "solar", "food", "languages", "business", "car_repair"), 0.12
        ),
    )


def _some(random_: random.Random, options: tuple[str, ...], share: float) -> tuple[str, ...]:
    return tuple(option for option in options if random_.random() < share)


def _years_between(earlier: date, later: date) -> int:
    return later.year - earlier.year - ((later.month, later.day) < (earlier.month, earlier.day))


def _birth(random_: random.Random) -> tuple[date, str]:
    """A date of birth at 18 to 62, mostly young, one in eight on the registry's 1 July, older people more often."""
    age = 18 + (int(random_.expovariate(1 / 11)) + random_.choice((0, 2, 4))) % 45
    year = AS_OF.year - 1 - age
    if random_.random() < 0.08 + age / 400:
        return date(year, 7, 1), random_.choice(("registry", "year"))
    month = random_.randint(1, 12)
    if random_.random() < 0.02:
        return date(year, month, 1), "month"
    return date(year, month, random_.randint(1, calendar.monthrange(year, month)[1])), "day"


def _pick(random_: random.Random, parts: tuple[NamePart, ...], other_than: NamePart | None = None) -> NamePart:
    """A part of a list, the first ones more often (rank to the power of about minus two thirds)."""
    while (part := parts[int(len(parts) * random_.random() ** 1.6)]) == other_than:
        pass
    return part


def _name(random_: random.Random, language: str, sex: str, governorate: str) -> Name:
    kurdish = language == "ckb"
    men = names.KURDISH_MEN if kurdish else names.ARABIC_MEN
    women = names.KURDISH_WOMEN if kurdish else names.ARABIC_WOMEN
    elders = names.KURDISH_ELDERS if kurdish else names.ARABIC_ELDERS
    mothers = names.KURDISH_MOTHERS if kurdish else names.ARABIC_MOTHERS
    if kurdish:
        families = names.FAMILIES_KURDISH
    else:
        families = names.FAMILIES_NORTH_WEST if governorate in places.NORTH_WEST else names.FAMILIES_SOUTH
    given = _pick(random_, women if sex == "female" else men)
    father = _pick(random_, elders, given)
    grandfather = _pick(random_, elders, father)
    great = _pick(random_, elders, grandfather)
    mothers_father = _pick(random_, elders)
    family = _pick(random_, families) if random_.random() < (0.35 if kurdish else 0.8) else None
    latin = [given.latin, father.latin, (family or grandfather).latin] if random_.random() < 0.55 else []
    return Name(
        given=given.text,
        father=father.text,
        grandfather=grandfather.text,
        great_grandfather=great.text if random_.random() < 0.4 else "",
        family=family.text if family else "",
        mother_given=_pick(random_, mothers).text,
        mother_father=mothers_father.text if random_.random() < 0.8 else "",
        latin=" ".join(latin),
    )


def _day_within(random_: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=random_.randint(0, max(0, (last - first).days)))


_OFFICES = {
    "ar": ("دائرة الأحوال المدنية", "مركز التموين"),
    "ckb": ("فەرمانگەی باری شارستانی", "بنکەی خۆراک"),
}
"""Who issues the civil-status ID, and the ration card."""


def _documents(
    random_: random.Random, seed: int, number: int, birth: date, displacement: str, language: str
) -> tuple[Document, ...]:
    """New and old papers side by side: most have the national card, some only what it replaced, few nothing."""
    registry, ration_centre = _OFFICES[language]
    day = _day_within(random_, max(date(2016, 1, 1), birth), AS_OF)
    found: list[Document] = []
    if displacement == "refugee":
        return (Document("refugee_card", numbers.letter_number(seed, number, 9), issued_on=day),)
    if random_.random() < 0.02:
        return ()
    if random_.random() < 0.8:
        found.append(Document("national_card", numbers.national_number(seed, number), issued_on=day))
    else:
        register, page = str(random_.randint(1, 2000)), str(random_.randint(1, 400))
        found.append(
            Document("civil_status_id", numbers.long_number(seed, number, 2), registry, register=register, page=page)
        )
        found.append(Document("nationality_certificate", numbers.letter_number(seed, number, 7)))
    if random_.random() < 0.25:
        found.append(Document("residence_card", numbers.letter_number(seed, number, 8)))
    if random_.random() < 0.4:
        found.append(
            Document("ration_card", numbers.long_number(seed, number, 3), f"{ration_centre} {random_.randint(1, 300)}")
        )
    if random_.random() < 0.15:
        found.append(Document("passport", numbers.passport_number(seed, number), issued_on=day))
    return tuple(found)


def _address(random_: random.Random, governorate: str, language: str) -> Address:
    displacement, origin, since = "resident", "", None
    chance = random_.random()
    if chance < 0.01 and governorate in places.KURDISTAN:
        displacement, since = "refugee", _day_within(random_, date(2012, 1, 1), date(2019, 12, 1))
    elif chance < 0.05:
        displacement = "displaced" if random_.random() < 0.5 else "returnee"
        origin = random_.choice(places.LOST_HOMES)
        since = _day_within(random_, date(2014, 6, 1), date(2017, 7, 1)) if displacement == "displaced" else None
    return Address(
        governorate=governorate,
        district=places.draw_district(random_, governorate, AS_OF),
        subdistrict=places.SUBDISTRICTS[language] if random_.random() < 0.5 else "",
        mahalla=random_.choice(places.QUARTERS[language]),
        zuqaq=str(random_.randint(1, 60)) if random_.random() < 0.7 else "",
        dar=str(random_.randint(1, 99)) if random_.random() < 0.7 else "",
        landmark=random_.choice(places.LANDMARKS[language]),
        displacement=displacement,
        origin_governorate=origin,
        displaced_since=since,
    )


def _marital(random_: random.Random, age: int) -> str:
    if random_.random() < max(0.05, 1.3 - age / 28):
        return "single"
    return random_.choices(("married", "widowed", "divorced", "separated"), (88, 3 + age / 12, 5, 1))[0]


def _household(random_: random.Random, marital: str, sex: str) -> Household:
    size = max(1, min(18, round(random_.gauss(6.2, 2.4))))
    dependants = min(size - 1, int(size * random_.uniform(0.2, 0.8)))
    working = random_.randint(0, min(3, size - dependants))
    covered = random_.random() < 0.12
    answered = random_.random() < 0.9
    head = marital in ("widowed", "divorced") and sex == "female"
    return Household(
        size=size,
        dependants=dependants,
        working_members=working,
        breadwinner=("yes" if head or random_.random() < 0.35 else "no") if answered else "",
        social_protection=("yes" if covered else "no") if answered else "",
        social_protection_reference=f"X-{random_.randint(1000, 99999)}" if covered and answered else "",
        social_protection_since=_day_within(random_, date(2018, 1, 1), AS_OF) if covered and answered else None,
        circumstances=(("female_head",) if head else ())
        + _some(random_, ("orphan", "martyr_family", "chronic_illness", "rented_home", "informal_home"), 0.08),
    )


def _labour(random_: random.Random, age: int, birth: date, jobs: tuple[Job, ...], governorate: str) -> Labour:
    working = bool(jobs) and jobs[-1].ended_on is None
    since = None
    if not working:
        ended = jobs[-1].ended_on if jobs else None
        since = ended or _day_within(random_, date(max(birth.year + 15, AS_OF.year - 6), 7, 1), AS_OF)
    return Labour(
        worked_last_week="yes" if working else "no",
        seeking="" if working else random_.choices(("yes", "no"), (92, 8))[0],
        available="" if working else random_.choices(("yes", "no"), (95, 5))[0],
        wants_more_hours=random_.choice(("yes", "no")) if working else "",
        without_work_since=since,
        contract_types=("full_time", *_some(random_, ("part_time", "temporary", "daily", "own_business"), 0.2)),
        reservation_wage=random_.randrange(300_000, 900_000, 50_000) if random_.random() < 0.7 else None,
        commute=random_.choice(("15", "30", "30", "60", "90")) if random_.random() < 0.7 else "",
        governorates_willing=("IQ-G07",) if governorate != "IQ-G07" and random_.random() < 0.1 else (),
        licences=("driving_private",) if age >= 18 and random_.random() < 0.25 else (),
    )


_SCHOOLING = (("01", 0, 4), ("03", 0, 6), ("10", 12, 22), ("24", 15, 22), ("34", 18, 16), ("35", 18, 5), ("55", 20, 10),
              ("64", 22, 20), ("75", 24, 1), ("74", 25, 1.5), ("84", 29, 0.4))  # fmt: skip
"""Level of education, the age at which it is finished, and how common it is among jobseekers."""

_FIELDS = ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10")
_SCHOOLS = {"ar": ("المعهد التقني", "جامعة المحافظة", "كلية التربية"), "ckb": ("پەیمانگای تەکنیکی", "زانکۆی پارێزگا")}


def _education(random_: random.Random, age: int, language: str, birth: date) -> Education:
    reachable = [row for row in _SCHOOLING if row[1] < age]
    level, finished_at, _ = random_.choices(reachable, [row[2] for row in reachable])[0]
    studied = int(level) >= 35
    year = birth.year + finished_at + random_.randint(0, 1)
    other = random_.random()
    return Education(
        level=level,
        field=random_.choice(_FIELDS) if studied else "",
        institution=random_.choice(_SCHOOLS[language]) if studied and random_.random() < 0.6 else "",
        graduation_year=min(year, AS_OF.year) if int(level) >= 10 else None,
        arabic="native" if language == "ar" else random_.choice(("basic", "good", "fluent")),
        kurdish="native" if language == "ckb" else random_.choice(("none", "none", "none", "basic")),
        english=random_.choice(("good", "basic", "fluent")) if int(level) >= 55 else random_.choice(("none", "basic")),
        other_languages=("trk_iq",) if other < 0.02 else ("tr",) if other < 0.04 else (),
        computer=random_.choice(("good", "basic", "expert")) if int(level) >= 34 else random_.choice(("none", "basic")),
        skills=(skills := draw_skills(random_, level)),
        **draw_levels(f"{birth} {level}", skills),
    )
