"""The rows of the example rulebook: facts with their labels, and rules with the sentences that a clerk reads aloud."""

from typing import Final, NamedTuple


class Said(NamedTuple):
    """A text in the three languages."""

    ar: str
    ckb: str
    en: str


class Row(NamedTuple):
    """A rule of the example."""

    id: str
    label: Said
    explain: Said
    condition: str
    points: int | str
    cap: int | None = None
    cap_group: str = ""


SETTINGS: Final = {
    "rulebook_id": "points_demo",
    "version": "demo-1",
    "legal_act": "(default) مثال للتجربة، لا يستند إلى قانون · an example, no act",
    "effective_from": "2026-01-01",
    "effective_to": "",
    "tie_order": "-months_without_work registration_date",
}

FACTS: Final = {
    "age": Said("العمر", "تەمەن", "Age"),
    "marital_status": Said("الحالة الزوجية", "باری هاوسەرگیری", "Marital status"),
    "household_size": Said("عدد أفراد الأسرة", "ژمارەی ئەندامانی خێزان", "People in the household"),
    "dependants": Said("عدد المعالين", "ژمارەی ئەوانەی بەخێو دەکرێن", "Dependants"),
    "working_members": Said("عدد العاملين في الأسرة", "ژمارەی کارکەرانی خێزان", "Members in work"),
    "breadwinner": Said("معيل الأسرة", "بەخێوکەری خێزان", "Breadwinner"),
    "social_protection": Said("مشمول بالحماية الاجتماعية", "سوودمەندی پاراستنی کۆمەڵایەتی", "Social protection"),
    "circumstances": Said("ظروف خاصة", "بارودۆخی تایبەت", "Circumstances"),
    "functional_difficulty": Said("صعوبة وظيفية", "ئاستەنگی ئەرکی", "Difficulty in functioning"),
    "displacement": Said("حالة الإقامة", "باری نیشتەجێبوون", "Residence status"),
    "months_displaced": Said("أشهر النزوح", "مانگەکانی ئاوارەیی", "Months displaced"),
    "labour_status": Said("حالة العمل", "باری کار", "Labour status"),
    "months_without_work": Said("أشهر البطالة", "مانگەکانی بێکاری", "Months without work"),
    "worked_before": Said("سبق له العمل", "پێشتر کاری کردووە", "Worked before"),
    "education_level": Said("المستوى الدراسي", "ئاستی خوێندن", "Level of education"),
    "registration_date": Said("تاريخ التسجيل", "ڕێکەوتی تۆمارکردن", "Date of registration"),
    "attendance_share": Said("نسبة الحضور", "ڕێژەی ئامادەبوون", "Share of attendance"),
    "sessions_attended": Said("الجلسات التي حضرها", "ئەو دانیشتنانەی ئامادە بوو", "Sessions attended"),
    "sessions_late": Said("مرات التأخر", "جارەکانی دواکەوتن", "Times late"),
    "sessions_missed": Said("الغيابات بلا عذر", "نەهاتن بێ بیانوو", "Sessions missed without excuse"),
    "sessions_excused": Said("الغيابات بعذر", "نەهاتن بە بیانوو", "Sessions excused"),
    "courses_completed": Said("الدورات المكتملة", "خولە تەواوکراوەکان", "Courses completed"),
    "courses_dropped": Said("الدورات المتروكة", "خولە بەجێهێڵراوەکان", "Courses dropped"),
    "certificates": Said("الشهادات", "بڕوانامەکان", "Certificates"),
    "no_shows": Said("مواعيد لم يحضرها", "ئەو ژوانانەی نەهات", "Appointments missed"),
}

CHOICES: Final = {
    "marital_status": {
        "single": Said("أعزب", "سەڵت", "single"),
        "married": Said("متزوج", "هاوسەردار", "married"),
        "widowed": Said("أرمل", "بێوەژن", "widowed"),
        "divorced": Said("مطلق", "جیابووەوە", "divorced"),
        "separated": Said("منفصل", "لێک دوور", "separated"),
    },
    "displacement": {
        "resident": Said("مقيم", "نیشتەجێ", "resident"),
        "displaced": Said("نازح", "ئاوارە", "displaced"),
        "returnee": Said("عائد", "گەڕاوە", "returnee"),
        "refugee": Said("لاجئ", "پەنابەر", "refugee"),
    },
    "labour_status": {
        "employed": Said("يعمل", "کار دەکات", "employed"),
        "unemployed": Said("عاطل عن العمل", "بێکار", "unemployed"),
        "potential": Said("قوة عمل محتملة", "هێزی کاری ئەگەری", "potential labour force"),
        "outside": Said("خارج قوة العمل", "دەرەوەی هێزی کار", "outside the labour force"),
    },
    "circumstances": {
        "female_head": Said("امرأة ربة أسرة", "ژنی سەرۆک خێزان", "a woman heads the household"),
        "orphan": Said("يتيم", "هەتیو", "an orphan"),
        "martyr_family": Said("ذوو شهيد", "کەسوکاری شەهید", "a martyr’s family"),
        "terror_victim": Said("ضحية إرهاب", "قوربانیی تیرۆر", "a victim of terror"),
        "political_prisoner": Said("سجين سياسي سابق", "زیندانیی سیاسیی پێشوو", "a former political prisoner"),
        "disability_in_household": Said("إعاقة في الأسرة", "کەمئەندامی لە خێزان", "a disability in the household"),
        "chronic_illness": Said("مرض مزمن", "نەخۆشیی درێژخایەن", "a chronic illness"),
        "rented_home": Said("سكن بالإيجار", "خانووی کرێ", "a rented home"),
        "informal_home": Said("سكن عشوائي", "نیشتەجێبوونی نافەرمی", "an informal home"),
    },
}

_BY_CIRCUMSTANCE: Final = {
    "martyr_family": (8, "لأنك من ذوي الشهداء", "چونکە تۆ لە کەسوکاری شەهیدانیت", "you belong to a martyr’s family"),
    "terror_victim": (8, "لأن أسرتك من ضحايا الإرهاب", "چونکە خێزانەکەت قوربانیی تیرۆرە", "terror struck your family"),
    "political_prisoner": (
        6, "لأنك أو أحد أسرتك سجين سياسي سابق", "چونکە تۆ یان کەسێکی خێزانت زیندانیی سیاسیی پێشووە",
        "you or one of your family were a political prisoner",
    ),
    "female_head": (8, "لأن ربة الأسرة امرأة", "چونکە ژنێک سەرۆکی خێزانە", "a woman heads your household"),
    "orphan": (6, "لأنك يتيم", "چونکە هەتیویت", "you are an orphan"),
    "disability_in_household": (
        5, "لأن في أسرتك شخصاً ذا إعاقة", "چونکە لە خێزانەکەت کەسێکی کەمئەندام هەیە",
        "somebody with a disability lives in your household",
    ),
    "chronic_illness": (
        4, "لأن في أسرتك مرضاً مزمناً", "چونکە لە خێزانەکەت نەخۆشیی درێژخایەن هەیە",
        "somebody in your household is ill for long",
    ),
    "rented_home": (3, "لأنك تسكن بالإيجار", "چونکە لە خانووی کرێدا دەژیت", "you live in a rented home"),
    "informal_home": (
        4, "لأنك تسكن في سكن عشوائي", "چونکە لە نیشتەجێبوونی نافەرمیدا دەژیت", "you live in an informal home",
    ),
}  # fmt: skip


def _circumstance(code: str) -> Row:
    points, ar, ckb, en = _BY_CIRCUMSTANCE[code]
    explain = Said(f"حصلت على نقاط {ar}.", f"خاڵت وەرگرت {ckb}.", f"You have points because {en}.")
    label = CHOICES["circumstances"][code]
    return Row(code, label, explain, f"selected(${{circumstances}}, '{code}')", points, 20, "circumstances")


_WORK: Final = (
    Said("بطالة", "بێکاری", "Without work"),
    Said(
        "حصلت على نقاط لأنك بلا عمل منذ ${months_without_work} شهراً.",
        "خاڵت وەرگرت چونکە ${months_without_work} مانگە بێکاریت.",
        "You have points because you have been without work for ${months_without_work} months.",
    ),
)


def _without_work(id_: str, least: int, most: int | None, points: int) -> Row:
    label, explain = _WORK
    span = Said(*(f"{text} {least}+" for text in label))
    until = f" and ${{months_without_work}} < {most}" if most else ""
    return Row(id_, span, explain, f"${{months_without_work}} >= {least}{until}", points)


PRIORITY: Final = (
    Row(
        "unemployed",
        Said("عاطل عن العمل", "بێکار", "Unemployed"),
        Said(
            "حصلت على نقاط لأنك تبحث عن عمل ومستعد له ولا تعمل.",
            "خاڵت وەرگرت چونکە بەدوای کاردا دەگەڕێیت و ئامادەیت و کار ناکەیت.",
            "You have points because you have no work, look for it and are ready for it.",
        ),
        "${labour_status} = 'unemployed'",
        5,
    ),
    _without_work("without_work_6", 6, 12, 4),
    _without_work("without_work_12", 12, 24, 8),
    _without_work("without_work_24", 24, None, 12),
    Row(
        "dependants",
        Said("المعالون", "بەخێوکراوان", "Dependants"),
        Said(
            "حصلت على نقطتين عن كل معال، وعدد من تعيلهم ${dependants}، والحد الأعلى عشر نقاط.",
            "بۆ هەر بەخێوکراوێک دوو خاڵت وەرگرت، ژمارەیان ${dependants} کەسە، ئەوپەڕی دە خاڵ.",
            "You have two points for each dependant, of whom you have ${dependants}; ten points at most.",
        ),
        "${dependants} > 0",
        "2 * ${dependants}",
        10,
    ),
    Row(
        "breadwinner",
        Said("معيل الأسرة", "بەخێوکەری خێزان", "Breadwinner"),
        Said(
            "حصلت على نقاط لأنك معيل أسرتك.",
            "خاڵت وەرگرت چونکە بەخێوکەری خێزانەکەتیت.",
            "You have points because your household lives on what you earn.",
        ),
        "${breadwinner}",
        6,
    ),
    Row(
        "nobody_works",
        Said("أسرة بلا عامل", "خێزانێک بێ کارکەر", "Nobody in the household works"),
        Said(
            "حصلت على نقاط لأن أحداً من أفراد أسرتك، وهم ${household_size}، لا يعمل.",
            "خاڵت وەرگرت چونکە لە ${household_size} ئەندامی خێزانەکەت کەس کار ناکات.",
            "You have points because nobody of the ${household_size} people in your household works.",
        ),
        "${working_members} = 0 and ${household_size} > 1",
        6,
    ),
    Row(
        "large_household",
        Said("أسرة كبيرة", "خێزانی گەورە", "Large household"),
        Said(
            "حصلت على نقاط لأن أفراد أسرتك ${household_size}.",
            "خاڵت وەرگرت چونکە خێزانەکەت ${household_size} کەسە.",
            "You have points because your household has ${household_size} people.",
        ),
        "${household_size} >= 8",
        3,
    ),
    *map(_circumstance, _BY_CIRCUMSTANCE),
    Row(
        "difficulty",
        Said("صعوبة وظيفية", "ئاستەنگی ئەرکی", "Difficulty in functioning"),
        Said(
            "حصلت على نقاط لأنك ذكرت صعوبة كبيرة في أداء بعض الأعمال.",
            "خاڵت وەرگرت چونکە ئاستەنگێکی زۆرت لە هەندێک کار باس کرد.",
            "You have points because you spoke of a great difficulty in doing some things.",
        ),
        "${functional_difficulty}",
        8,
    ),
    Row(
        "displaced",
        Said("نازح", "ئاوارە", "Displaced"),
        Said("حصلت على نقاط لأنك نازح.", "خاڵت وەرگرت چونکە ئاوارەیت.", "You have points because you are displaced."),
        "${displacement} = 'displaced'",
        6,
    ),
    Row(
        "returnee",
        Said("عائد", "گەڕاوە", "Returnee"),
        Said(
            "حصلت على نقاط لأنك عدت من النزوح.",
            "خاڵت وەرگرت چونکە لە ئاوارەیی گەڕایتەوە.",
            "You have points because you came back from displacement.",
        ),
        "${displacement} = 'returnee'",
        4,
    ),
    Row(
        "long_displaced",
        Said("نزوح طويل", "ئاوارەیی درێژ", "Displaced for long"),
        Said(
            "حصلت على نقاط لأنك نازح منذ ${months_displaced} شهراً.",
            "خاڵت وەرگرت چونکە ${months_displaced} مانگە ئاوارەیت.",
            "You have points because you have been displaced for ${months_displaced} months.",
        ),
        "${months_displaced} >= 60",
        3,
    ),
    Row(
        "first_job",
        Said("شاب لم يعمل بعد", "گەنجێک هێشتا کاری نەکردووە", "Young, and never worked"),
        Said(
            "حصلت على نقاط لأن عمرك ${age} ولم تعمل من قبل.",
            "خاڵت وەرگرت چونکە تەمەنت ${age} ساڵە و هێشتا کارت نەکردووە.",
            "You have points because you are ${age} and have never worked.",
        ),
        "${age} >= 18 and ${age} < 30 and known(${worked_before}) and not(${worked_before})",
        5,
    ),
    Row(
        "older",
        Said("خمسون عاماً فأكثر", "پەنجا ساڵ و زیاتر", "Fifty and older"),
        Said(
            "حصلت على نقاط لأن عمرك ${age}.",
            "خاڵت وەرگرت چونکە تەمەنت ${age} ساڵە.",
            "You have points because you are ${age}.",
        ),
        "${age} >= 50",
        5,
    ),
    Row(
        "alone_with_dependants",
        Said("معيل بلا زوج", "بەخێوکەرێک بێ هاوسەر", "Alone with dependants"),
        Said(
            "حصلت على نقاط لأنك تعيل ${dependants} وحدك.",
            "خاڵت وەرگرت چونکە بەتەنیا ${dependants} کەس بەخێو دەکەیت.",
            "You have points because you support ${dependants} people alone.",
        ),
        "(${marital_status} = 'widowed' or ${marital_status} = 'divorced') and ${dependants} > 0",
        5,
    ),
    Row(
        "basic_education",
        Said("تعليم أساسي", "خوێندنی بنەڕەتی", "Basic education"),
        Said(
            "حصلت على نقاط لأنك لم تكمل الدراسة الإعدادية.",
            "خاڵت وەرگرت چونکە خوێندنی ئامادەییت تەواو نەکردووە.",
            "You have points because you did not finish secondary school.",
        ),
        "${education_level} < 34",
        4,
    ),
    Row(
        "graduate_without_work",
        Said("خريج بلا عمل", "دەرچووی بێکار", "Graduate without work"),
        Said(
            "حصلت على نقاط لأنك خريج وبلا عمل منذ ${months_without_work} شهراً.",
            "خاڵت وەرگرت چونکە دەرچوویت و ${months_without_work} مانگە بێکاریت.",
            "You have points because you graduated and have been without work for ${months_without_work} months.",
        ),
        "${education_level} >= 55 and ${months_without_work} >= 24",
        4,
    ),
    Row(
        "social_protection",
        Said("الحماية الاجتماعية", "پاراستنی کۆمەڵایەتی", "Social protection"),
        Said(
            "حصلت على نقاط لأن أسرتك مشمولة بالحماية الاجتماعية.",
            "خاڵت وەرگرت چونکە خێزانەکەت سوودمەندی پاراستنی کۆمەڵایەتییە.",
            "You have points because your household receives social protection.",
        ),
        "${social_protection}",
        4,
    ),
    Row(
        "waiting",
        Said("مدة الانتظار", "ماوەی چاوەڕوانی", "Waiting"),
        Said(
            "حصلت على نقطة عن كل سنة منذ تسجيلك في ${registration_date}، والحد الأعلى خمس نقاط.",
            "بۆ هەر ساڵێک لە تۆمارکردنتەوە لە ${registration_date} خاڵێکت وەرگرت، ئەوپەڕی پێنج خاڵ.",
            "You have a point for each year since you registered on ${registration_date}; five points at most.",
        ),
        "today() - ${registration_date} >= 365",
        "int((today() - ${registration_date}) div 365)",
        5,
    ),
)

ENGAGEMENT: Final = (
    Row(
        "attended",
        Said("حضور الجلسات", "ئامادەبوونی دانیشتن", "Sessions attended"),
        Said(
            "حصلت على نقطة عن كل عشر جلسات، وقد حضرت ${sessions_attended}، والحد الأعلى عشر نقاط.",
            "بۆ هەر دە دانیشتن خاڵێکت وەرگرت، لە ${sessions_attended} دانیشتن ئامادە بوویت، ئەوپەڕی دە خاڵ.",
            "You have a point for every ten sessions; you came to ${sessions_attended}; ten points at most.",
        ),
        "${sessions_attended} >= 10",
        "int(${sessions_attended} div 10)",
        10,
    ),
    Row(
        "good_attendance",
        Said("حضور جيد", "ئامادەبوونی باش", "Good attendance"),
        Said(
            "حصلت على نقاط لأن نسبة حضورك ${attendance_share} بالمئة.",
            "خاڵت وەرگرت چونکە ڕێژەی ئامادەبوونت ${attendance_share} لە سەدە.",
            "You have points because you came to ${attendance_share} per cent of your sessions.",
        ),
        "${attendance_share} >= 80 and ${sessions_attended} >= 10",
        5,
    ),
    Row(
        "full_attendance",
        Said("حضور تام تقريباً", "ئامادەبوونی نزیکەی تەواو", "Nearly full attendance"),
        Said(
            "حصلت على نقاط أخرى لأن نسبة حضورك ${attendance_share} بالمئة.",
            "خاڵی ترت وەرگرت چونکە ڕێژەی ئامادەبوونت ${attendance_share} لە سەدە.",
            "You have more points because you came to ${attendance_share} per cent of your sessions.",
        ),
        "${attendance_share} >= 95 and ${sessions_attended} >= 20",
        5,
    ),
    Row(
        "missed",
        Said("غياب بلا عذر", "نەهاتن بێ بیانوو", "Missed without excuse"),
        Said(
            "خُصمت منك نقاط لأنك غبت ${sessions_missed} مرات بلا عذر؛ الثلاث الأولى لا تُحسب.",
            "خاڵت لێ کەم کرایەوە چونکە ${sessions_missed} جار بێ بیانوو نەهاتیت؛ سێ جاری یەکەم ناژمێردرێت.",
            "Points were taken because you missed ${sessions_missed} sessions without excuse; three are not counted.",
        ),
        "${sessions_missed} > 3",
        "3 - ${sessions_missed}",
        10,
    ),
    Row(
        "late",
        Said("تأخر متكرر", "دواکەوتنی دووبارە", "Late again and again"),
        Said(
            "خُصمت منك نقطتان لأنك تأخرت ${sessions_late} مرات.",
            "دوو خاڵت لێ کەم کرایەوە چونکە ${sessions_late} جار دواکەوتیت.",
            "Two points were taken because you were late ${sessions_late} times.",
        ),
        "${sessions_late} >= 5",
        -2,
    ),
    Row(
        "completed",
        Said("دورة مكتملة", "خولی تەواوکراو", "Course completed"),
        Said(
            "حصلت على خمس نقاط عن كل دورة أكملتها، وعددها ${courses_completed}، والحد الأعلى خمس عشرة نقطة.",
            "بۆ هەر خولێکی تەواوکراو پێنج خاڵت وەرگرت، ژمارەیان ${courses_completed}، ئەوپەڕی پازدە خاڵ.",
            "You have five points for each course completed, ${courses_completed} so far; fifteen points at most.",
        ),
        "${courses_completed} > 0",
        "5 * ${courses_completed}",
        15,
    ),
    Row(
        "certificate",
        Said("شهادة", "بڕوانامە", "Certificate"),
        Said(
            "حصلت على ثلاث نقاط عن كل شهادة، وعددها ${certificates}، والحد الأعلى تسع نقاط.",
            "بۆ هەر بڕوانامەیەک سێ خاڵت وەرگرت، ژمارەیان ${certificates}، ئەوپەڕی نۆ خاڵ.",
            "You have three points for each certificate, ${certificates} so far; nine points at most.",
        ),
        "${certificates} > 0",
        "3 * ${certificates}",
        9,
    ),
    Row(
        "long_training",
        Said("تدريب طويل", "ڕاهێنانی درێژ", "Long training"),
        Said(
            "حصلت على نقطتين عن كل ستين جلسة حضرتها، وعدد جلساتك ${sessions_attended}، والحد الأعلى ست نقاط.",
            "بۆ هەر شەست دانیشتنێک کە هاتیت دوو خاڵت وەرگرت، دانیشتنەکانت ${sessions_attended}، ئەوپەڕی شەش خاڵ.",
            "You have two points for each sixty sessions, ${sessions_attended} so far; six points at most.",
        ),
        "${sessions_attended} >= 60",
        "2 * int(${sessions_attended} div 60)",
        6,
    ),
    Row(
        "no_show",
        Said("موعد لم يحضره", "ژوانێک نەهات", "Appointment missed"),
        Said(
            "خُصمت منك خمس نقاط عن كل موعد لم تحضره ولم تعتذر عنه، وعددها ${no_shows}، وأقصى الخصم خمس عشرة نقطة.",
            "بۆ هەر ژوانێک کە بێ ئاگاداری نەهاتیت پێنج خاڵت لێ کەم کرایەوە، ژمارەیان ${no_shows}، ئەوپەڕی پازدە.",
            "Five points were taken for each appointment missed without a word, ${no_shows} so far; fifteen at most.",
        ),
        "${no_shows} > 0",
        "-5 * ${no_shows}",
        15,
    ),
    Row(
        "dropped",
        Said("دورة متروكة", "خولی بەجێهێڵراو", "Course dropped"),
        Said(
            "خُصمت منك خمس نقاط عن كل دورة تركتها قبل نهايتها، وعددها ${courses_dropped}، وأقصى الخصم عشر نقاط.",
            "بۆ هەر خولێک کە پێش کۆتایی بەجێت هێشت پێنج خاڵت لێ کەم کرایەوە، ژمارەیان ${courses_dropped}، ئەوپەڕی دە.",
            "Five points were taken for each course left before its end, ${courses_dropped} so far; ten at most.",
        ),
        "${courses_dropped} > 0",
        "-5 * ${courses_dropped}",
        10,
    ),
    Row(
        "steady",
        Said("مواظبة", "بەردەوامی", "Steady"),
        Said(
            "حصلت على نقاط لأنك أكملت ${courses_completed} من الدورات ولم تترك دورة ولم تفوّت موعداً.",
            "خاڵت وەرگرت چونکە ${courses_completed} خولت تەواو کرد و هیچ خولێک و ژوانێکت بەجێ نەهێشت.",
            "You have points because you completed ${courses_completed} courses, left none and missed no appointment.",
        ),
        "${courses_completed} > 0 and ${courses_dropped} = 0 and (not(known(${no_shows})) or ${no_shows} = 0)",
        4,
    ),
    Row(
        "word_given",
        Said("اعتذار عن الغياب", "بیانوو بۆ نەهاتن", "Word given"),
        Said(
            "حصلت على نقطة لأنك اعتذرت عن ${sessions_excused} من غياباتك ونسبة حضورك ${attendance_share} بالمئة.",
            "خاڵێکت وەرگرت چونکە بۆ ${sessions_excused} نەهاتن بیانووت هەبوو و ڕێژەکەت ${attendance_share} لە سەدە.",
            "You have a point: ${sessions_excused} absences were excused, and you came to ${attendance_share} %.",
        ),
        "${sessions_excused} > 0 and ${attendance_share} >= 90",
        1,
    ),
)
