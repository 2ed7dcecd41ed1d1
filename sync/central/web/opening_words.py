"""What pages, files and answers say of open data, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "opendata": ("البيانات المفتوحة", "داتای کراوە", "Open data"),
    "opening_hint": (
        "أرقام الفصول المنشورة وحدها، كما نُشرت: ملفات للحفظ، وخدمة تقرأها البرامج، وتقارير مطبوعة. لا شخص فيها.",
        (
            "تەنها ژمارەی ئەو چارەکانەی بڵاوکراونەتەوە، وەک خۆیان: فایل، خزمەتگوزاری بۆ بەرنامەکان، و ڕاپۆرتی "
            "چاپکراو. کەسی تێدا نییە."
        ),
        (
            "Figures of released quarters alone, as they were released: files to save, a service for programs, "
            "and printed briefings. Nobody is in them."
        ),
    ),
    "opening_empty": (
        "الخلية الفارغة: عدد محجوب أو لا وجود له؛ والصفر عدد معدود.",
        "خانەی بەتاڵ: ژمارەیەکە پیشان نادرێت یان نییە؛ سفر ژمارەیەکی ژمێردراوە.",
        "An empty cell is a number that is kept back, or none; nought was counted.",
    ),
    "opening_few": ("ما قلّ عدده مجتمعاً", "ئەوانەی کەمن پێکەوە", "Those with few, together"),
    "opening_set": ("المجموعة", "کۆمەڵە", "Data set"),
    "opening_what": ("ما فيها", "چی تێدایە", "What is in it"),
    "opening_files": ("ملفات", "فایلەکان", "Files"),
    "opening_all_periods": ("كل الفصول", "هەموو چارەکەکان", "All quarters"),
    "opening_parts": ("بحسب كل جزء", "بەپێی هەر بەشێک", "Part by part"),
    "opening_set_periods": ("الفصول المنشورة", "چارەکە بڵاوکراوەکان", "The quarters that were released"),
    "opening_set_indicators": (
        "المؤشرات وتعاريفها ومصادرها",
        "نیشاندەرەکان و پێناسە و سەرچاوەکانیان",
        "Indicators, what they mean and after whom",
    ),
    "opening_set_values": (
        "قيم المؤشرات بحسب المحافظة والفئة",
        "بەهای نیشاندەرەکان بەپێی پارێزگا و پۆل",
        "Values of indicators by governorate and class",
    ),
    "opening_set_figures": (
        "الأعداد التي تُحسب منها المؤشرات، مع المهارات والمكاتب",
        "ئەو ژمارانەی نیشاندەرەکانیان لێ دەژمێردرێن، لەگەڵ لێهاتوویی و نووسینگەکان",
        "The numbers that indicators are made of, with skills and offices",
    ),
    "opening_set_gaps": (
        "فجوة المهارات: المطلوب والموجود والمُعلَّم من كل مهارة، بحسب المحافظة والمجموعة المهنية",
        "کەلێنی لێهاتوویی: داواکراو و هەبوو و فێرکراو لە هەر لێهاتووییەک، بەپێی پارێزگا و گرووپی پیشەیی",
        "The skills gap: of every skill what is asked for, held and taught, by governorate and occupational group",
    ),
    "opening_set_labels": (
        "معنى كل رمز بثلاث لغات",
        "واتای هەر کۆدێک بە سێ زمان",
        "What every code means, in three languages",
    ),
    "opening_set_columns": (
        "قاموس البيانات: معنى كل عمود",
        "فەرهەنگی داتا: واتای هەر ستوونێک",
        "The data dictionary: what every column means",
    ),
    "opening_sdmx": ("المؤشرات بصيغة SDMX-CSV 2.0", "نیشاندەرەکان بە SDMX-CSV 2.0", "Indicators as SDMX-CSV 2.0"),
    "opening_structure": ("بنية SDMX (ML 3.0)", "پێکهاتەی SDMX (ML 3.0)", "Structure of SDMX (ML 3.0)"),
    "opening_briefings": ("تقارير موجزة PDF", "ڕاپۆرتی کورت بە PDF", "Briefings (PDF)"),
    "opening_no_briefings": (
        "لم يُعدّ تقرير بعد.",
        "هێشتا ڕاپۆرتێک ئامادە نەکراوە.",
        "No briefing has been made yet.",
    ),
    "opening_programs": (
        "للبرامج: خدمة OData",
        "بۆ بەرنامەکان: خزمەتگوزاریی OData",
        "For programs: the OData service",
    ),
    "opening_address": ("عنوان الخدمة", "ناونیشانی خزمەتگوزاری", "Address of the service"),
    "opening_excel": (
        (
            "Excel: «بيانات» ثم «الحصول على بيانات» ثم «من مصادر أخرى» ثم «من موجز OData»؛ ضع العنوان، واختر "
            "«أساسي»، واكتب أي اسم مستخدم والرمز مكان كلمة السر."
        ),
        (
            "Excel: «Data»، پاشان «Get Data»، «From Other Sources»، «From OData Feed»؛ ناونیشانەکە دابنێ، "
            "«Basic» هەڵبژێرە، هەر ناوێک بنووسە و تۆکنەکە لە جێی وشەی نهێنی."
        ),
        (
            "Excel: Data, Get Data, From Other Sources, From OData Feed; give the address, choose Basic, write "
            "any user name, and the token as the password."
        ),
    ),
    "opening_power_bi": (
        (
            "Power BI: «الحصول على بيانات» ثم «موجز OData»؛ العنوان نفسه و«أساسي» والرمز كلمةَ سر؛ ثم اختر "
            "المجموعات واربط labels بالرموز."
        ),
        (
            "Power BI: «Get data»، پاشان «OData feed»؛ هەمان ناونیشان و «Basic» و تۆکنەکە وەک وشەی نهێنی؛ پاشان "
            "کۆمەڵەکان هەڵبژێرە و labels بە کۆدەکانەوە ببەستەوە."
        ),
        (
            "Power BI: Get data, OData feed; the same address, Basic, and the token as the password; then choose "
            "data sets and relate labels to the codes."
        ),
    ),
    "opening_others": (
        "برامج أخرى: الترويسة Authorization: Bearer ثم الرمز.",
        "بەرنامەی تر: سەرپەڕەی Authorization: Bearer و پاشان تۆکنەکە.",
        "Other programs: the header Authorization: Bearer, then the token.",
    ),
    "opening_ask": (
        "يصنع المسؤول رموز القراءة في هذه الصفحة.",
        "بەڕێوەبەر تۆکنی خوێندنەوە لەم پەڕەیە دروست دەکات.",
        "An administrator makes tokens on this page.",
    ),
    "tokens": ("رموز القراءة", "تۆکنەکانی خوێندنەوە", "Tokens"),
    "tokens_none": ("لا رموز بعد.", "هێشتا تۆکن نییە.", "There are no tokens yet."),
    "token_name_label": ("لمن ولماذا", "بۆ کێ و بۆچی", "For whom, and for what"),
    "token_scopes_label": ("ما يفتحه", "چی دەکاتەوە", "What it opens"),
    "token_days_label": (
        "صالح لأيام (1 إلى {most})",
        "چەند ڕۆژ کار دەکات (1 بۆ {most})",
        "Days that it holds (1 to {most})",
    ),
    "token_until": ("صالح حتى", "کار دەکات تا", "Holds until"),
    "token_used": ("آخر استعمال", "دوا بەکارهێنان", "Last used"),
    "token_make": ("اصنع رمزاً", "تۆکن دروست بکە", "Make a token"),
    "token_end": ("أوقفه", "ڕایبگرە", "End it"),
    "token_ended": ("موقوف", "ڕاگیراوە", "Ended"),
    "token_over": ("انتهت مدته", "ماوەی تەواو بووە", "Ran out"),
    "token_open": ("يعمل", "کار دەکات", "Holds"),
    "token_shown": (
        "هذا هو الرمز. انسخه الآن: لا يُعرض مرة أخرى.",
        "ئەمە تۆکنەکەیە. ئێستا لەبەری بگرەوە: جارێکی تر پیشان نادرێتەوە.",
        "This is the token. Copy it now: it is not shown again.",
    ),
    "token_name": (
        "اكتب لمن الرمز، في 200 حرف.",
        "بنووسە تۆکنەکە بۆ کێیە، بە 200 پیت.",
        "Write whose token it is, in 200 letters.",
    ),
    "token_scopes": ("اختر ما يفتحه الرمز.", "هەڵبژێرە تۆکنەکە چی دەکاتەوە.", "Choose what the token opens."),
    "token_days": (
        "عدد الأيام من 1 إلى {most}.",
        "ژمارەی ڕۆژەکان لە 1 تا {most}.",
        "The number of days is from 1 to {most}.",
    ),
    "token_unknown": ("لا رمز كهذا.", "تۆکنێکی وا نییە.", "There is no such token."),
    "scope_indicators": ("قيم المؤشرات", "بەهای نیشاندەرەکان", "Values of indicators"),
    "scope_figures": ("الأعداد كلها", "هەموو ژمارەکان", "All the numbers"),
    "opening_rows_governorate": ("محافظات", "پارێزگاکان", "Governorates"),
    "opening_rows_skill": ("مهارات", "لێهاتووییەکان", "Skills"),
    "opening_rows_course": ("دورات", "خولەکان", "Courses"),
    "opening_rows_office": ("مكاتب", "نووسینگەکان", "Offices"),
    "opening_rows_programme": ("برامج", "بەرنامەکان", "Programmes"),
    "opening_shape_count": ("عدد", "ژمارە", "Count"),
    "opening_shape_share": ("نسبة مئوية", "ڕێژەی سەدی", "Percent"),
    "opening_shape_ratio": ("نسبة", "ڕێژە", "Ratio"),
    "opening_shape_measure": ("متوسط أو وسيط", "تێکڕا یان ناوەڕاست", "Mean or median"),
    "opening_of_indicator": ("المؤشر", "نیشاندەر", "Indicator"),
    "opening_of_period": ("الفصل، أو السنة", "چارەک، یان ساڵ", "Quarter, or year"),
    "opening_of_place": (
        "المحافظة؛ IQ العراق كله، _X محافظات مجتمعة",
        "پارێزگا؛ IQ هەموو عێراق، _X پارێزگا پێکەوەکراوەکان",
        "Governorate; IQ the whole country, _X governorates together",
    ),
    "opening_of_table": ("التصنيف؛ _T بلا تصنيف", "پۆلێنکردن؛ _T بێ پۆلێنکردن", "Classification; _T none"),
    "opening_of_class": ("الفئة؛ _T الكل", "پۆل؛ _T هەموو", "Class; _T all"),
    "opening_of_value": ("القيمة، بوحدة المؤشر", "بەها، بە یەکەی نیشاندەرەکە", "Value, in the unit of the indicator"),
    "opening_of_numerator": ("البسط", "ژێردار", "Numerator"),
    "opening_of_base": ("ما تُنسب إليه القيمة", "ئەوەی بەهاکە لێی دەردەهێنرێت", "What the value is of"),
    "opening_of_coverage": ("التغطية، نسبة مئوية صحيحة", "داپۆشین، ڕێژەی سەدیی تەواو", "Coverage, whole percent"),
    "opening_of_kept_back": ("محجوبة", "پیشان نادرێت", "Kept back"),
    "opening_of_low_coverage": ("تغطية دون 80 %", "داپۆشینی کەمتر لە 80 %", "Coverage below 80 %"),
    "opening_of_small_base": ("أساس دون 30", "بنەمای کەمتر لە 30", "Base below 30"),
    "opening_of_star": ("ما عُدّ", "ئەوەی ژمێردراوە", "What was counted"),
    "opening_of_rows": ("نوع الصفوف", "جۆری ڕیزەکان", "Kind of rows"),
    "opening_of_row": (
        "الصف: محافظة أو مهارة أو مكتب",
        "ڕیز: پارێزگا، لێهاتوویی یان نووسینگە",
        "Row: a governorate, a skill or an office",
    ),
    "opening_of_skill": ("المهارة", "لێهاتوویی", "Skill"),
    "opening_of_demanded": ("وظائف تطلبها", "کار کە داوای دەکەن", "Posts that ask for it"),
    "opening_of_held": ("باحثون يملكونها", "کارخوازانی خاوەنی", "Jobseekers who have it"),
    "opening_of_taught": ("تعلّموها في دورة", "لە خولێکدا فێری بوون", "Completed a course in it"),
    "opening_of_lacking": (
        "باحثون تنقصهم وتطلبها وظائف مهنتهم في محافظتهم",
        "کارخوازانێک نییانە و کارەکانی پیشەکەیان لە پارێزگاکەیاندا داوای دەکەن",
        "Jobseekers without it where posts of their occupation in their governorate ask for it",
    ),
    "opening_of_gap": (
        "وظائف فوق حصة من يملكونها (أو دونها بالسالب)",
        "کار زیاتر لە بەشی خاوەنەکانی (کەمتر بە سالب)",
        "Posts more than its holders' share (less, below nought)",
    ),
    "opening_of_for_hundred": ("وظائف لكل 100 ممن يملكونها", "کار بۆ هەر 100 خاوەنی", "Posts for 100 holders"),
    "opening_of_standing": ("نقص أو فائض", "کەم یان زیاد", "Short, or in surplus"),
    "opening_of_number": ("العدد، أو المتوسط", "ژمارە، یان تێکڕا", "Number, or mean"),
    "opening_of_first_day": ("أول يوم", "یەکەم ڕۆژ", "First day"),
    "opening_of_last_day": ("آخر يوم", "دوا ڕۆژ", "Last day"),
    "opening_of_released_at": ("متى نُشر", "کەی بڵاوکرایەوە", "When it was released"),
    "opening_of_data_day": ("البيانات حتى", "زانیاری تا", "Data as of"),
    "opening_of_revision": ("رقم النشر؛ 1 الأول", "ژمارەی بڵاوکردنەوە؛ 1 یەکەم", "Number of the release; 1 the first"),
    "opening_of_edition": ("طبعة التعاريف", "چاپی پێناسەکان", "Edition of the definitions"),
    "opening_of_reason": ("سبب التصحيح", "هۆکاری ڕاستکردنەوە", "Why they were corrected"),
    "opening_of_smallest": ("ما دونه محجوب", "خوار ئەمە پیشان نادرێت", "Smallest number that is shown"),
    "opening_of_base_number": ("الأعداد مضاعفات هذا", "ژمارەکان چەندجارەی ئەمەن", "Numbers are multiples of it"),
    "opening_of_label": ("الاسم", "ناو", "Name"),
    "opening_of_means": ("المعنى", "واتا", "Meaning"),
    "opening_of_topic": ("الموضوع", "بابەت", "Topic"),
    "opening_of_shape": ("نوع القيمة", "جۆری بەها", "Kind of value"),
    "opening_of_unit": ("ما يُعدّ", "چی دەژمێردرێت", "What is counted"),
    "opening_of_source": ("التعريف بحسب", "پێناسە بەپێی", "Definition after"),
    "opening_of_list_name": ("اسم القائمة", "ناوی لیستە", "Name of the list"),
    "opening_of_name": ("الرمز أو اسم العمود", "کۆد یان ناوی ستوون", "Code, or name of the column"),
    "opening_of_data_set": ("المجموعة", "کۆمەڵەی داتا", "Data set"),
    "opening_of_type": ("نوع العمود", "جۆری ستوون", "Type of the column"),
    "odata_token": (
        "رمز القراءة ناقص أو لا يعمل.",
        "تۆکنی خوێندنەوە نییە یان کار ناکات.",
        "The token is missing, or opens nothing.",
    ),
    "odata_scope": (
        "هذا الرمز لا يفتح هذه المجموعة.",
        "ئەم تۆکنە ئەم کۆمەڵەیە ناکاتەوە.",
        "This token does not open that data set.",
    ),
    "odata_set": (
        "لا مجموعة بهذا الاسم: {at}",
        "کۆمەڵەیەک بەم ناوە نییە: {at}",
        "There is no data set of that name: {at}",
    ),
    "odata_unsupported": (
        "خيار غير مدعوم: {at}",
        "ئەم هەڵبژاردنە پشتگیری ناکرێت: {at}",
        "This option is not supported: {at}",
    ),
    "odata_option": (
        "خيار غير معروف أو مكرر: {at}",
        "هەڵبژاردنی نەناسراو یان دووبارە: {at}",
        "Unknown option, or one said twice: {at}",
    ),
    "odata_format": ("الصيغة json وحدها: {at}", "تەنها json: {at}", "The format is json alone: {at}"),
    "odata_order": ("ترتيب غير مفهوم: {at}", "ڕیزبەندیی نەزانراو: {at}", "This order is not understood: {at}"),
    "odata_number": (
        "عدد صحيح موجب مطلوب: {at}",
        "ژمارەیەکی تەواوی ئەرێنی پێویستە: {at}",
        "A whole number from 0 is wanted: {at}",
    ),
    "odata_count": ("true أو false: {at}", "true یان false: {at}", "Say true or false: {at}"),
    "odata_column": (
        "لا عمود بهذا الاسم: {at}",
        "ستوونێک بەم ناوە نییە: {at}",
        "There is no column of that name: {at}",
    ),
    "odata_filter": (
        "شرط غير مفهوم من هنا: {at}",
        "مەرجەکە لێرەوە نەزانراوە: {at}",
        "The filter is not understood from here on: {at}",
    ),
    "odata_kind": ("قيمة من نوع آخر: {at}", "بەهایەکی جۆرێکی تر: {at}", "A value of another type: {at}"),
    "odata_long": (
        "الشرط أطول أو أعمق مما يُقرأ.",
        "مەرجەکە لەوە درێژتر یان قووڵترە کە دەخوێنرێتەوە.",
        "The filter is longer or deeper than what is read.",
    ),
    "odata_skiptoken": (
        "تغيّرت الأرقام المنشورة منذ الصفحة الأولى؛ ابدأ من جديد.",
        "لە پەڕەی یەکەمەوە ژمارە بڵاوکراوەکان گۆڕاون؛ لە سەرەتاوە دەست پێ بکەوە.",
        "What is released has changed since the first page; begin anew.",
    ),
    "sdmx_freq_A": ("سنوي", "ساڵانە", "Annual"),
    "sdmx_freq_Q": ("فصلي", "چارەکی", "Quarterly"),
    "sdmx_freq_M": ("شهري", "مانگانە", "Monthly"),
    "sdmx_status_A": ("قيمة عادية", "بەهای ئاسایی", "Normal value"),
    "sdmx_status_Q": ("محجوبة", "پیشان نادرێت", "Missing value; suppressed"),
    "sdmx_status_M": ("لا قيمة لها", "بەهای نییە", "Missing value; data cannot exist"),
    "sdmx_status_U": ("موثوقية منخفضة", "متمانەی کەم", "Low reliability"),
    "sdmx_conf_F": ("للنشر", "بۆ بڵاوکردنەوە", "Free (not confidential)"),
    "sdmx_conf_C": ("سري", "نهێنی", "Confidential statistical information"),
    "sdmx_PERCENT": ("نسبة مئوية", "ڕێژەی سەدی", "Percent"),
    "sdmx_RATIO": ("نسبة", "ڕێژە", "Ratio"),
    "sdmx_DAYS": ("أيام", "ڕۆژ", "Days"),
    "sdmx_POINTS": ("نقاط", "خاڵ", "Points"),
    "sdmx_of_FREQ": ("الدورية", "ماوە", "Frequency"),
    "sdmx_of_INDICATOR": ("المؤشر", "نیشاندەر", "Indicator"),
    "sdmx_of_REF_AREA": ("المنطقة", "ناوچە", "Reference area"),
    "sdmx_of_SEX": ("الجنس", "ڕەگەز", "Sex"),
    "sdmx_of_AGE": ("العمر", "تەمەن", "Age"),
    "sdmx_of_EDUCATION": ("التعليم (ISCED 2011)", "خوێندن (ISCED 2011)", "Education (ISCED 2011)"),
    "sdmx_of_OCCUPATION": ("المهنة (ISCO-08)", "پیشە (ISCO-08)", "Occupation (ISCO-08)"),
    "sdmx_of_CHARACTERISTIC": ("تصنيف آخر", "پۆلێنکردنی تر", "Other characteristic"),
    "sdmx_of_TIME_PERIOD": ("المدة", "کات", "Time period"),
    "sdmx_of_OBS_VALUE": ("القيمة", "بەها", "Observation value"),
    "sdmx_of_UNIT_MEASURE": ("الوحدة", "یەکە", "Unit of measure"),
    "sdmx_of_OBS_STATUS": ("حال القيمة", "دۆخی بەها", "Observation status"),
    "sdmx_of_CONF_STATUS": ("السرية", "نهێنیبوون", "Confidentiality status"),
    "sdmx_of_OBS_BASE": ("الأساس", "بنەما", "Base"),
    "sdmx_of_COVERAGE": ("التغطية", "داپۆشین", "Coverage"),
    "briefing_title": (
        "سوق العمل في السجل: {period}",
        "بازاڕی کار لە تۆماردا: {period}",
        "The labour market in the register: {period}",
    ),
    "briefing_main": ("الأرقام الرئيسة", "ژمارە سەرەکییەکان", "Main figures"),
    "briefing_change": ("التغير", "گۆڕان", "Change"),
    "briefing_change_hint": (
        "التغير يُحسب من الأرقام المعروضة المقرّبة: الأعداد بالمئة، والنسب بالنقاط.",
        "گۆڕان لە ژمارە نزیککراوە پیشاندراوەکان دەژمێردرێت: ژمارەکان بە سەد، ڕێژەکان بە خاڵ.",
        "Change is worked out from the rounded numbers that are shown: counts in percent, shares in points.",
    ),
    "briefing_by_age": (
        "الباحثون عن عمل بحسب العمر والجنس",
        "کارخوازان بەپێی تەمەن و ڕەگەز",
        "Jobseekers by age and sex",
    ),
    "briefing_men": ("رجال", "پیاوان", "Men"),
    "briefing_women": ("نساء", "ژنان", "Women"),
    "briefing_over": ("الباحثون عن عمل عبر الأرباع", "کارخوازان بەدرێژایی چارەکەکان", "Jobseekers quarter by quarter"),
    "briefing_by_education": ("الباحثون عن عمل بحسب التعليم", "کارخوازان بەپێی خوێندن", "Jobseekers by education"),
    "briefing_by_place": ("الباحثون عن عمل بحسب المحافظة", "کارخوازان بەپێی پارێزگا", "Jobseekers by governorate"),
    "briefing_posts": ("الوظائف المعروضة بحسب المهنة", "کارە خراوەڕووەکان بەپێی پیشە", "Posts offered by occupation"),
    "briefing_notes": ("ملاحظات وتعاريف", "تێبینی و پێناسەکان", "Notes and definitions"),
    "briefing_letter": (
        "صدر تقرير سوق العمل للفصل {period}: {address}",
        "ڕاپۆرتی بازاڕی کار بۆ چارەکی {period} دەرچوو: {address}",
        "The briefing on the labour market of {period} is out: {address}",
    ),
}
