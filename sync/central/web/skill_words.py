"""What the pages of skills and the digital programme say, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "skills": ("فجوة المهارات", "کەلێنی لێهاتوویی", "Skills gap"),
    "skills_hint": (
        (
            "ما تطلبه الوظائف المعروضة من مهارات، وما يملكه الباحثون عن عمل منها، وما علّمته الدورات في ربع السنة. "
            "وأي دورة قائمة تسد أي نقص، ولكم مسجلاً."
        ),
        (
            "ئەو لێهاتووییانەی کارە خراوەڕووەکان داوایان دەکەن، ئەوانەی کارخوازان هەیانە، و ئەوانەی خولەکان لەو "
            "چارەکەدا فێریان کردوون. کام خولی ئێستا کام کەلێن پڕ دەکاتەوە، بۆ چەند تۆمارکراو."
        ),
        (
            "The skills that posts on offer ask for, those that jobseekers have, and those that courses taught in the "
            "quarter. Which course there is closes which gap, for how many registered people."
        ),
    ),
    "skills_measure": (
        (
            "الفجوة: الوظائف التي تطلب المهارة، ناقصاً ما كان سيطلبها لو طلبت الوظائف المهارات بقدر ما يملكها الباحثون "
            "عن عمل. مجموعها على كل المهارات صفر، ولا يرفع أساسٌ صغير مهارةً إلى القمة. ما قد يأتي من التقريب وحده "
            "لا يُسمى نقصاً ولا فائضاً. الأشرطة حصص من كل المهارات، لأن الوظائف أقل بكثير من الباحثين."
        ),
        (
            "کەلێن: ئەو کارانەی داوای لێهاتووییەکە دەکەن، لێی دەربکە ئەوەندەی داوایان دەکرد ئەگەر کارەکان بەو "
            "ڕێژەیە داوای لێهاتوویی بکەن کە کارخوازان هەیانە. کۆی هەموو لێهاتووییەکان سفرە، و بنەمایەکی بچووک هیچ "
            "لێهاتووییەک ناباتە سەرەوە. ئەوەی تەنها لە نزیککردنەوەوە دێت بە کەمی و زیادی نازانرێت. ستوونەکان بەشن لە "
            "هەموو لێهاتووییەکان، چونکە کار زۆر کەمترە لە کارخواز."
        ),
        (
            "Gap: posts that ask for the skill, less those that would if posts asked for skills as often as jobseekers "
            "have them. Over all skills it is nought, and a small base puts no skill on top. What rounding alone could "
            "make is called neither short nor surplus. Bars are shares of all skills, for there are far fewer posts "
            "than jobseekers."
        ),
    ),
    "skills_skill": ("المهارة", "لێهاتوویی", "Skill"),
    "skills_code": ("الرمز", "کۆد", "Code"),
    "skills_of": ("المحافظة أو المجموعة المهنية", "پارێزگا یان گرووپی پیشەیی", "Governorate or occupational group"),
    "skills_table_governorate": ("المحافظة", "پارێزگا", "Governorate"),
    "skills_table_occupation_major": ("المجموعة المهنية", "گرووپی پیشەیی", "Occupational group"),
    "skills_by_governorate": ("بحسب المحافظة", "بەپێی پارێزگا", "By governorate"),
    "skills_by_occupation_major": ("بحسب المجموعة المهنية", "بەپێی گرووپی پیشەیی", "By occupational group"),
    "skills_demanded": ("وظائف تطلبها", "کار کە داوای دەکەن", "Posts that ask for it"),
    "skills_held": ("باحثون يملكونها", "کارخوازانی خاوەنی", "Jobseekers who have it"),
    "skills_taught": ("تعلّموها في دورة", "لە خولێکدا فێری بوون", "Completed a course in it"),
    "skills_lacking": ("تنقصهم", "ئەوانەی نییانە", "People who lack it"),
    "skills_lacking_hint": (
        "من تنقصهم: باحثون عن عمل لا يملكون المهارة وتطلبها وظائف مهنتهم في محافظتهم.",
        "ئەوانەی نییانە: کارخوازانێک لێهاتووییەکەیان نییە و کارەکانی پیشەکەیان لە پارێزگاکەیاندا داوای دەکەن.",
        "Who lacks it: jobseekers without the skill where posts of their occupation in their governorate ask for it.",
    ),
    "skills_gap": ("الفجوة بالوظائف", "کەلێن بە کار", "Gap in posts"),
    "skills_for_hundred": ("وظائف لكل 100 ممن يملكونها", "کار بۆ هەر 100 خاوەنی", "Posts for 100 holders"),
    "skills_standing": ("الحكم", "هەڵسەنگاندن", "Standing"),
    "skills_short": ("نقص", "کەم", "Short"),
    "skills_surplus": ("فائض", "زیاد", "Surplus"),
    "skills_even": ("متوازن", "هاوسەنگ", "Even"),
    "skills_unknown": ("غير معروف", "نازانرێت", "Not known"),
    "skills_all_demanded": ("مهارات تطلبها الوظائف", "لێهاتوویی داواکراو لە کارەکاندا", "Skills that posts ask for"),
    "skills_all_held": ("مهارات يملكها الباحثون", "لێهاتوویی کارخوازان", "Skills that jobseekers have"),
    "skills_all_taught": ("مهارات عُلّمت", "لێهاتوویی فێرکراو", "Skills that were taught"),
    "skills_demanded_share": ("من المطلوب", "لە داواکراو", "Of what is asked for"),
    "skills_held_share": ("من الموجود", "لە هەبوو", "Of what people have"),
    "skills_taught_share": ("مما عُلّم", "لە فێرکراو", "Of what was taught"),
    "skills_top_short": ("أكبر النواقص", "گەورەترین کەمییەکان", "Top shortages"),
    "skills_top_surplus": ("أكبر الفوائض", "گەورەترین زیادەکان", "Top surpluses"),
    "skills_none_short": (
        "لا نقص فوق ما يأتي من التقريب.",
        "هیچ کەمییەک لە سەرووی نزیککردنەوە نییە.",
        "Nothing is short beyond rounding.",
    ),
    "skills_none_surplus": (
        "لا فائض فوق ما يأتي من التقريب.",
        "هیچ زیادێک لە سەرووی نزیککردنەوە نییە.",
        "Nothing is in surplus beyond rounding.",
    ),
    "skills_courses": ("أي دورة تسد أي نقص", "کام خول کام کەلێن پڕ دەکاتەوە", "Which course closes which gap"),
    "skills_courses_hint": (
        (
            "الدورات كما في دليل الدورات اليوم، ومعها من المهارات ما ينقص مسجلين تطلبه مهنتهم في محافظتهم. قد ينقص "
            "أحدهم أكثر من مهارة، فعدد من تنفعهم الدورة هو على الأقل عدد من تنقصهم أكثر مهاراتها نقصاً."
        ),
        (
            "خولەکان وەک ئەمڕۆ لە پێڕستی خولەکاندا هەن، لەگەڵ ئەو لێهاتووییانەی کارخوازان نییانە و پیشەکەیان لە "
            "پارێزگاکەیاندا داوای دەکات. کەسێک ڕەنگە زیاتر لە یەک لێهاتوویی نەبێت، بۆیە ژمارەی سوودمەندان لانیکەم "
            "ئەوەندەیە کە لێهاتووییە هەرە کەمەکەیان نییە."
        ),
        (
            "Courses as the catalogue has them today, with the skills that registered people lack and posts of their "
            "occupation where they live ask for. Somebody may lack more than one: a course serves at least as many as "
            "lack the skill that most of them lack."
        ),
    ),
    "skills_course": ("الدورة", "خول", "Course"),
    "skills_at_least": ("تنفع على الأقل", "لانیکەم سوود دەگەیەنێت بە", "Serves at least"),
    "skills_no_course": (
        "لا دورة تعلّم ما ينقص.",
        "هیچ خولێک ئەوەی کەمە فێری ناکات.",
        "No course teaches what is missing.",
    ),
    "skills_untaught": (
        "نواقص لا تعلّمها أي دورة",
        "کەمییەک کە هیچ خولێک فێری ناکات",
        "Short, and no course teaches it",
    ),
    "skills_list": ("كل المهارات", "هەموو لێهاتووییەکان", "All skills"),
    "skills_not_found": ("لا مهارة بهذا الاسم.", "هیچ لێهاتووییەک بەم ناوە نییە.", "No skill is called so."),
    "digital": ("برنامج المهارات الرقمية", "بەرنامەی لێهاتوویی دیجیتاڵی", "Digital-skills programme"),
    "digital_hint": (
        "من اختُبروا قبل دورة رقمية انتهت في ربع السنة وبعدها: كم تحسّنوا، وكم منهم.",
        "ئەوانەی پێش خولێکی دیجیتاڵی کە لەو چارەکەدا کۆتایی هات و دوای تاقی کراونەتەوە: چەند باشتر بوون، و چەندیان.",
        (
            "Whoever was tested before and after a digital course that ended in the quarter: how much they gained, and "
            "how many did."
        ),
    ),
    "digital_means": (
        "المتوسطات نقاط صحيحة من مئة، وتظهر حيث يقف وراءها ثلاثة أمثال أصغر عدد يُعرض.",
        "تێکڕاکان خاڵی تەواون لە سەد، و کاتێک پیشان دەدرێن کە سێ ئەوەندەی بچووکترین ژمارەی پیشاندراو لە پشتیان بێت.",
        "Means are whole points of a hundred, shown where three times the smallest number stand behind them.",
    ),
    "digital_people": ("اختُبروا قبلها وبعدها", "پێش و دوای تاقیکراونەتەوە", "Tested before and after"),
    "digital_gained": ("تحسّنوا", "باشتر بوون", "Improved"),
    "digital_share": ("نسبة من تحسّنوا", "ڕێژەی ئەوانەی باشتر بوون", "Share that improved"),
    "digital_before": ("المتوسط قبل الدورة", "تێکڕا پێش خول", "Mean before"),
    "digital_after": ("المتوسط بعد الدورة", "تێکڕا دوای خول", "Mean after"),
    "digital_gain": ("متوسط التحسن", "تێکڕای باشتربوون", "Mean gain"),
    "digital_too_few": ("محجوب، أو عددهم قليل", "پیشان نادرێت، یان کەمن", "kept back, or too few"),
    "digital_by_sex": ("النساء والرجال", "ژنان و پیاوان", "Women and men"),
    "digital_by_both": (
        "النساء والرجال في كل محافظة",
        "ژنان و پیاوان لە هەر پارێزگایەک",
        "Women and men in each governorate",
    ),
    "digital_none": (
        "لم يُنشر شيء عن هذا البرنامج في ربع السنة هذا.",
        "لەم چارەکەدا هیچ دەربارەی ئەم بەرنامەیە بڵاو نەکراوەتەوە.",
        "Nothing of this programme was released for this quarter.",
    ),
}
