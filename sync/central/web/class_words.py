"""What the pages call tables and classes of figures, in Arabic, Sorani and English; see ``sync.central.words``."""

from collections.abc import Mapping
from typing import Final

from resources.codes import code_list
from sync.central.indicators import classes
from sync.central.indicators.definitions import STARS

Texts = tuple[str, str, str]

_NOT_KNOWN: Final[Texts] = ("غير معروف", "نەزانراو", "Not known")
_OTHER: Final[Texts] = ("غير ذلك", "هی تر", "Other")
_SEXES: Final[Mapping[str, Texts]] = {
    "female": ("النساء", "ژنان", "Women"),
    "male": ("الرجال", "پیاوان", "Men"),
    "unknown": ("جنس غير معروف", "ڕەگەزی نەزانراو", "Sex not known"),
}
_AGES: Final[Mapping[str, Texts]] = {
    "0-14": ("دون 15 سنة", "خوار 15 ساڵ", "below 15"),
    "15-24": ("15 إلى 24 سنة", "15 بۆ 24 ساڵ", "15–24"),
    "25-34": ("25 إلى 34 سنة", "25 بۆ 34 ساڵ", "25–34"),
    "35-44": ("35 إلى 44 سنة", "35 بۆ 44 ساڵ", "35–44"),
    "45-54": ("45 إلى 54 سنة", "45 بۆ 54 ساڵ", "45–54"),
    "55-64": ("55 إلى 64 سنة", "55 بۆ 64 ساڵ", "55–64"),
    "65+": ("65 سنة فأكثر", "65 ساڵ و زیاتر", "65 and over"),
    "unknown": ("عمر غير معروف", "تەمەنی نەزانراو", "age not known"),
}
_GAINED: Final[Mapping[str, Texts]] = {
    "gained": ("تحسّنوا", "باشتر بوون", "Improved"),
    "not": ("لم يتحسنوا", "باشتر نەبوون", "Did not improve"),
}
_DOES: Final[Mapping[str, Texts]] = {
    "neet": ("خارج العمل والتعليم والتدريب", "لە دەرەوەی کار و خوێندن و ڕاهێنان", "not in work, school or training"),
    "studies": ("يدرسون", "دەخوێنن", "at school"),
    "trains": ("في دورة تدريبية", "لە خولی ڕاهێناندان", "in a training course"),
    "works": ("يعملون", "کار دەکەن", "at work"),
    "unknown": ("ما يفعلونه غير معروف", "نازانرێت چی دەکەن", "what they do is not known"),
}

_TABLES: Final[dict[str, Texts]] = {
    "table_sex_age_activity": ("الجنس والعمر", "ڕەگەز و تەمەن", "Sex and age"),
    "table_sex_age": ("الجنس والعمر", "ڕەگەز و تەمەن", "Sex and age"),
    "table_sex": ("الجنس", "ڕەگەز", "Sex"),
    "table_education": ("التحصيل الدراسي", "ئاستی خوێندن", "Education"),
    "table_occupation": ("المهنة", "پیشە", "Occupation"),
    "table_occupation_major": ("المجموعة المهنية", "گرووپی پیشەیی", "Occupational group"),
    "table_duration": ("مدة البقاء بلا عمل", "ماوەی بێکاری", "Time without work"),
    "table_status": ("الحالة العملية", "باری کار", "Labour status"),
    "table_month": ("شهر الفصل", "مانگی چارەک", "Month of the quarter"),
    "table_left_why": ("سبب الخروج", "هۆکاری دەرچوون", "Why they left"),
    "table_activity": ("النشاط الاقتصادي", "چالاکیی ئابووری", "Economic activity"),
    "table_ended": ("كيف انتهى الشاغر", "هەلەکە چۆن کۆتایی هات", "How it ended"),
    "table_reached": ("ما بلغته الإحالة", "ڕەوانەکردنەکە گەیشتە کوێ", "How far it came"),
    "table_kept_work": ("مدة البقاء في العمل", "ماوەی مانەوە لە کار", "Time at work"),
    "table_outcome": ("نتيجة الدورة", "ئەنجامی خول", "Outcome"),
    "table_came": ("الحضور", "ئامادەبوون", "Attendance"),
    "table_decided": ("القرار", "بڕیار", "Decision"),
    "table_worked_after": ("بعد التدريب", "دوای ڕاهێنان", "After training"),
    "table_gained_sex": ("التحسن بحسب الجنس", "باشتربوون بەپێی ڕەگەز", "Change by sex"),
    "table_mean_gain_female": (
        "متوسط تحسن النساء بالنقاط",
        "تێکڕای باشتربوونی ژنان بە خاڵ",
        "Mean gain of women, points",
    ),
    "table_mean_gain_male": (
        "متوسط تحسن الرجال بالنقاط",
        "تێکڕای باشتربوونی پیاوان بە خاڵ",
        "Mean gain of men, points",
    ),
    "table_governorate": ("المحافظة", "پارێزگا", "Governorate"),
    "table_handled": ("ما صار بالتغييرات", "گۆڕانکارییەکان چییان لێهات", "What became of changes"),
    "table_median_days": ("وسيط أيام الملء", "ناوەڕاستی ڕۆژانی پڕکردنەوە", "Median days to fill"),
    "table_mean_days": ("متوسط أيام الملء", "تێکڕای ڕۆژانی پڕکردنەوە", "Mean days to fill"),
    "table_mean_came": ("متوسط الحضور بالمئة", "تێکڕای ئامادەبوون لە سەددا", "Mean attendance, percent"),
    "table_mean_before": ("متوسط الدرجة قبل الدورة", "تێکڕای نمرە پێش خول", "Mean score before the course"),
    "table_mean_after": ("متوسط الدرجة بعد الدورة", "تێکڕای نمرە دوای خول", "Mean score after the course"),
    "table_mean_gain": ("متوسط التحسن بالنقاط", "تێکڕای باشتربوون بە خاڵ", "Mean gain in points"),
}
_STARS: Final[dict[str, Texts]] = {
    "star_seekers": ("الباحثون عن عمل", "کارخوازان", "Jobseekers"),
    "star_others": (
        "مسجلون لا يبحثون عن عمل",
        "تۆمارکراوانی بەدوای کاردا ناگەڕێن",
        "Registered people who seek no work",
    ),
    "star_inflow": ("المسجلون الجدد", "تۆمارکراوە نوێیەکان", "New registrations"),
    "star_outflow": ("من خرجوا من السجل", "ئەوانەی لە تۆمار دەرچوون", "People who left the register"),
    "star_posts_opened": ("الوظائف المعروضة", "ئەو کارانەی خرانەڕوو", "Posts offered"),
    "star_posts_open": ("الوظائف الشاغرة", "کارە بەتاڵەکان", "Open posts"),
    "star_vacancies_ended": ("الشواغر المنتهية", "هەلە کۆتاییهاتووەکان", "Vacancies that ended"),
    "star_referrals": ("الإحالات", "ڕەوانەکردنەکان", "Referrals"),
    "star_placements": ("من بدأوا العمل بإحالة", "ئەوانەی بە ڕەوانەکردن دەستیان بە کار کرد", "Placements"),
    "star_kept_work": ("البقاء في العمل", "مانەوە لە کار", "Work that was kept"),
    "star_cohorts": ("الدورات التي بدأت", "ئەو خولانەی دەستیان پێکرد", "Courses begun"),
    "star_seats": ("مقاعد الدورات التي بدأت", "کورسیی ئەو خولانەی دەستیان پێکرد", "Seats of courses begun"),
    "star_applications": ("طلبات التدريب", "داواکارییەکانی ڕاهێنان", "Applications for training"),
    "star_trainees": (
        "متدربو الدورات المنتهية",
        "ڕاهێنراوانی خولە تەواوبووەکان",
        "Trainees of courses that ended",
    ),
    "star_graduates": ("الخريجون بعد ستة أشهر", "دەرچووان دوای شەش مانگ", "Graduates six months later"),
    "star_digital": ("دورات المهارات الرقمية", "خولەکانی لێهاتوویی دیجیتاڵی", "Digital-skills courses"),
    "star_skills_held": ("مهارات الباحثين عن عمل", "لێهاتوویی کارخوازان", "Skills that jobseekers have"),
    "star_skills_demanded": (
        "مهارات تطلبها الوظائف",
        "ئەو لێهاتووییانەی کارەکان داوایان دەکەن",
        "Skills that posts ask for",
    ),
    "star_skills_taught": (
        "مهارات علّمتها الدورات",
        "ئەو لێهاتووییانەی خولەکان فێریان کردن",
        "Skills that courses taught",
    ),
    "star_skills_lacking": (
        "مهارات تنقص الباحثين عن عمل",
        "ئەو لێهاتووییانەی کارخوازان نییانە",
        "Skills that jobseekers lack",
    ),
    "star_handled": ("ما وصل من المكاتب", "ئەوەی لە نووسینگەکانەوە گەیشت", "What arrived from offices"),
}  # fmt: skip
"""Populations that are counted."""
_UNITS: Final[dict[str, Texts]] = {
    "unit_person": ("أشخاص", "کەس", "people"),
    "unit_post": ("وظائف", "کار", "posts"),
    "unit_vacancy": ("شواغر", "هەلی کار", "vacancies"),
    "unit_referral": ("إحالات", "ڕەوانەکردن", "referrals"),
    "unit_placement": ("مرات بدء العمل", "دەستپێکردنی کار", "placements"),
    "unit_enrolment": ("التحاقات", "ناونووسین", "enrolments"),
    "unit_person_skill": ("مهارات أشخاص", "لێهاتوویی کەسان", "skills of people"),
    "unit_post_skill": ("مهارات مطلوبة", "لێهاتوویی داواکراو", "skills of posts"),
    "unit_seat": ("مقاعد", "کورسی", "seats"),
    "unit_cohort": ("دورات", "خول", "courses"),
    "unit_change": ("تغييرات", "گۆڕانکاری", "changes"),
}
_CLASSES: Final[dict[str, Texts]] = {
    "class_status_unemployed": ("عاطل عن العمل", "بێکار", "Unemployed"),
    "class_status_potential": ("قوة عمل محتملة", "هێزی کاری شیاو", "Potential labour force"),
    "class_status_employed": ("يعمل", "کار دەکات", "Employed"),
    "class_status_outside": ("خارج قوة العمل", "لەدەرەوەی هێزی کار", "Outside the labour force"),
    "class_education_0": ("دون الابتدائية", "خوار سەرەتایی", "Less than primary"),
    "class_education_1": ("ابتدائية", "سەرەتایی", "Primary"),
    "class_education_2": ("متوسطة", "ناوەندی", "Lower secondary"),
    "class_education_3": ("إعدادية", "ئامادەیی", "Upper secondary"),
    "class_education_4": ("بعد الإعدادية دون الجامعة", "دوای ئامادەیی، خوار زانکۆ", "Post-secondary, not tertiary"),
    "class_education_5": ("دبلوم (معهد)", "دیپلۆم (پەیمانگا)", "Diploma (institute)"),
    "class_education_6": ("بكالوريوس", "بەکالۆریۆس", "Bachelor's degree"),
    "class_education_7": ("دبلوم عالٍ أو ماجستير", "دیپلۆمی باڵا یان ماستەر", "Higher diploma or master's degree"),
    "class_education_8": ("دكتوراه", "دکتۆرا", "Doctorate"),
    "class_duration_short": ("أقل من سنة", "کەمتر لە ساڵێک", "Less than a year"),
    "class_duration_0-1": ("أقل من شهر", "کەمتر لە مانگێک", "Less than a month"),
    "class_duration_1-3": ("شهر إلى 3 أشهر", "مانگێک بۆ 3 مانگ", "1 to 3 months"),
    "class_duration_3-6": ("3 إلى 6 أشهر", "3 بۆ 6 مانگ", "3 to 6 months"),
    "class_duration_6-12": ("6 أشهر إلى سنة", "6 مانگ بۆ ساڵێک", "6 months to a year"),
    "class_duration_long": ("سنة فأكثر", "ساڵێک یان زیاتر", "A year or more"),
    "class_duration_12-24": ("سنة إلى سنتين", "ساڵێک بۆ دوو ساڵ", "One to two years"),
    "class_duration_24+": ("سنتان فأكثر", "دوو ساڵ یان زیاتر", "Two years or more"),
    "class_month_1": ("الشهر الأول", "مانگی یەکەم", "First month"),
    "class_month_2": ("الشهر الثاني", "مانگی دووەم", "Second month"),
    "class_month_3": ("الشهر الثالث", "مانگی سێیەم", "Third month"),
    "class_left_why_placed": ("وجد عملاً بإحالة", "بە ڕەوانەکردن کاری دۆزییەوە", "Placed in work"),
    "class_left_why_withdrawn": ("سُحب التسجيل", "تۆمارەکە کێشرایەوە", "Withdrawn"),
    "class_activity_A": ("الزراعة والغابات والصيد", "کشتوکاڵ، دارستان و ڕاوەماسی", "Agriculture, forestry and fishing"),
    "class_activity_B": ("التعدين والنفط والغاز", "کانزا، نەوت و گاز", "Mining, oil and gas"),
    "class_activity_C": ("الصناعة التحويلية", "پیشەسازیی بەرهەمهێنان", "Manufacturing"),
    "class_activity_D": (
        "الكهرباء والغاز والتكييف",
        "کارەبا، گاز و هەوا",
        "Electricity, gas, steam and air conditioning",
    ),
    "class_activity_E": ("الماء والمجاري والنفايات", "ئاو، ئاوەڕۆ و پاشەڕۆ", "Water supply, sewerage and waste"),
    "class_activity_F": ("البناء والمقاولات", "بیناسازی و بەڵێندەرایەتی", "Construction"),
    "class_activity_G": ("التجارة وتصليح المركبات", "بازرگانی و چاککردنەوەی ئۆتۆمبێل", "Trade, and repair of vehicles"),
    "class_activity_H": ("النقل والخزن", "گواستنەوە و کۆگا", "Transport and storage"),
    "class_activity_I": ("الفنادق والمطاعم", "هوتێل و چێشتخانە", "Accommodation and food service"),
    "class_activity_J": ("المعلومات والاتصالات", "زانیاری و پەیوەندی", "Information and communication"),
    "class_activity_K": ("المصارف والتأمين", "بانک و بیمە", "Finance and insurance"),
    "class_activity_L": ("العقارات", "خانووبەرە", "Real estate"),
    "class_activity_M": (
        "الخدمات المهنية والعلمية والتقنية",
        "خزمەتگوزاریی پیشەیی، زانستی و تەکنیکی",
        "Professional, scientific and technical services",
    ),
    "class_activity_N": (
        "الخدمات الإدارية والمساندة",
        "خزمەتگوزاریی کارگێڕی و پشتگیری",
        "Administrative and support services",
    ),
    "class_activity_O": ("الإدارة العامة", "کارگێڕیی گشتی", "Public administration"),
    "class_activity_P": ("التعليم", "پەروەردە و فێرکردن", "Education"),
    "class_activity_Q": ("الصحة والعمل الاجتماعي", "تەندروستی و کاری کۆمەڵایەتی", "Health and social work"),
    "class_activity_R": (
        "الفنون والترفيه والرياضة",
        "هونەر، کات بەسەربردن و وەرزش",
        "Arts, entertainment and recreation",
    ),
    "class_activity_S": (
        "خدمات أخرى (حلاقة، تصليح، جمعيات)",
        "خزمەتگوزاریی تر (سەرتاشین، چاککردنەوە، کۆمەڵەکان)",
        "Other services (hairdressing, repair, associations)",
    ),
    "class_activity_T": ("عمل في المنازل", "کار لە ماڵان", "Work in households"),
    "class_activity_U": ("منظمات دولية", "ڕێکخراوی نێودەوڵەتی", "International organisations"),
    "class_ended_filled": ("مُلئ", "پڕکرایەوە", "Filled"),
    "class_ended_filled-0-7": ("مُلئ في أسبوع", "لە هەفتەیەکدا پڕکرایەوە", "Filled within a week"),
    "class_ended_filled-8-30": ("مُلئ في 8 إلى 30 يوماً", "لە 8 بۆ 30 ڕۆژدا پڕکرایەوە", "Filled in 8 to 30 days"),
    "class_ended_filled-31-90": ("مُلئ في 31 إلى 90 يوماً", "لە 31 بۆ 90 ڕۆژدا پڕکرایەوە", "Filled in 31 to 90 days"),
    "class_ended_filled-91+": (
        "مُلئ بعد أكثر من 90 يوماً",
        "دوای زیاتر لە 90 ڕۆژ پڕکرایەوە",
        "Filled after more than 90 days",
    ),
    "class_ended_filled-unknown": ("مُلئ ولا يُعرف متى", "پڕکرایەوە و نازانرێت کەی", "Filled, not known when"),
    "class_ended_closed": ("أُغلق", "داخرا", "Closed"),
    "class_ended_expired": ("انتهى أجله", "ماوەی بەسەرچوو", "Expired"),
    "class_ended_withdrawn": ("سُحب", "کێشرایەوە", "Withdrawn"),
    "class_reached_not_met": ("بلا مقابلة", "بێ چاوپێکەوتن", "No interview"),
    "class_reached_met": ("مقابلة", "چاوپێکەوتن", "Interviewed"),
    "class_reached_not_hired": ("مقابلة بلا توظيف", "چاوپێکەوتن بێ دامەزراندن", "Interviewed, not hired"),
    "class_reached_hired": ("توظيف", "دامەزراندن", "Hired"),
    "class_reached_not_started": ("وُظّف ولم يبدأ", "دامەزرا و دەستی پێنەکرد", "Hired, not started"),
    "class_reached_started": ("بدأ العمل", "دەستی بە کار کرد", "Started work"),
    "class_kept_work_left_30": ("أقل من 30 يوماً", "کەمتر لە 30 ڕۆژ", "Less than 30 days"),
    "class_kept_work_over_30": ("30 يوماً فأكثر", "30 ڕۆژ یان زیاتر", "30 days or more"),
    "class_kept_work_left_90": ("30 إلى 89 يوماً", "30 بۆ 89 ڕۆژ", "30 to 89 days"),
    "class_kept_work_over_90": ("90 يوماً فأكثر", "90 ڕۆژ یان زیاتر", "90 days or more"),
    "class_kept_work_left_180": ("90 إلى 179 يوماً", "90 بۆ 179 ڕۆژ", "90 to 179 days"),
    "class_kept_work_over_180": ("180 يوماً فأكثر", "180 ڕۆژ یان زیاتر", "180 days or more"),
    "class_outcome_completed": ("أكمل", "تەواوی کرد", "Completed"),
    "class_outcome_not_completed": ("لم يكمل", "تەواوی نەکرد", "Not completed"),
    "class_outcome_certified": ("نال الشهادة", "بڕوانامەی وەرگرت", "Certified"),
    "class_outcome_not_certified": (
        "أكمل بلا شهادة بعد",
        "تەواوی کرد، هێشتا بێ بڕوانامە",
        "Completed, no certificate yet",
    ),
    "class_outcome_failed_attendance": ("غياب", "ئامادەنەبوون", "Failed by attendance"),
    "class_outcome_failed_assessment": ("رسوب في التقييم", "دەرنەچوون لە هەڵسەنگاندن", "Failed the assessment"),
    "class_outcome_dropped": ("ترك الدورة", "وازی هێنا", "Dropped out"),
    "class_came_0-49": ("أقل من 50 %", "کەمتر لە 50 %", "Less than 50 %"),
    "class_came_50-74": ("50 إلى 74 %", "50 بۆ 74 %", "50 to 74 %"),
    "class_came_75-89": ("75 إلى 89 %", "75 بۆ 89 %", "75 to 89 %"),
    "class_came_90-100": ("90 % فأكثر", "90 % یان زیاتر", "90 % or more"),
    "class_decided_admitted": ("قُبل", "وەرگیرا", "Admitted"),
    "class_decided_waiting": ("في الانتظار", "لە چاوەڕوانیدا", "Waiting"),
    "class_decided_refused": ("رُفض", "ڕەتکرایەوە", "Refused"),
    "class_worked_after_placed": ("عمل بإحالة", "بە ڕەوانەکردن کاری کرد", "Placed by a referral"),
    "class_worked_after_said_working": ("قال إنه يعمل", "وتی کار دەکات", "Said to be working"),
    "class_worked_after_said_not": ("قال إنه لا يعمل", "وتی کار ناکات", "Said not to be working"),
    "class_handled_accepted": ("قُبلت", "وەرگیران", "Accepted"),
    "class_handled_merged": ("دُمجت", "تێکەڵ کران", "Merged"),
    "class_handled_conflicts": ("تعارضت", "ناکۆک بوون", "In conflict"),
    "class_handled_rejected": ("رُفضت", "ڕەتکرانەوە", "Rejected"),
    "class_handled_refused": ("دفعات رُفضت كلها", "دەستەی بە تەواوی ڕەتکراوە", "Batches refused as a whole"),
}  # fmt: skip


def _joined(first: Texts, between: str, second: Texts) -> Texts:
    return (
        f"{first[0]}{between.replace(',', '،')}{second[0]}",
        f"{first[1]}{between.replace(',', '،')}{second[1]}",
        f"{first[2]}{between}{second[2]}",
    )


def _people() -> dict[str, Texts]:
    """Sexes and what stands below them: ages, what youth do, who improved."""
    found = {f"class_{table}_{sex}": texts for table in ("sex", "sex_age", "sex_age_activity")
             for sex, texts in _SEXES.items()}  # fmt: skip
    found |= {f"class_gained_sex_{end}": texts for end, texts in _GAINED.items()}
    found |= {f"class_gained_sex_{end}-{sex}": _joined(who, ": ", said)
              for sex, who in _SEXES.items() for end, said in _GAINED.items()}  # fmt: skip
    for (sex, who), (age, old) in ((sex, age) for sex in _SEXES.items() for age in _AGES.items()):
        both = _joined(who, ", ", old)
        found |= {f"class_sex_age_{sex}-{age}": both, f"class_sex_age_activity_{sex}-{age}": both}
        if age == classes.YOUTH:
            found |= {f"class_sex_age_activity_{sex}-{age}-{does}": _joined(both, ": ", texts)
                      for does, texts in _DOES.items()}  # fmt: skip
    return found


def _occupations() -> dict[str, Texts]:
    """What is known of an occupation to its major group alone."""
    majors = [one for one in code_list("isco08") if len(one.code) == 1]
    return {
        f"class_occupation_{one.code}-{classes.OTHER}": _joined(
            (one.names["ar"], one.names["ckb"], one.names["en"]),
            ": ",
            ("بلا تفصيل", "بێ وردەکاری", "not told apart"),
        )
        for one in majors
    }


def _rest() -> dict[str, Texts]:
    """``unknown`` and ``other`` of every table that has them."""
    tables = {table for star in STARS.values() for table in star.tables}
    texts = {classes.UNKNOWN: _NOT_KNOWN, classes.OTHER: _OTHER}
    return {
        f"class_{table}_{name}": said for table in sorted(tables) for name, said in texts.items()
        if name in classes.fixed(table).above
    }  # fmt: skip


WORDS: Final[dict[str, Texts]] = _rest() | _people() | _occupations() | _STARS | _UNITS | _TABLES | _CLASSES
