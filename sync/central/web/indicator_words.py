"""What the pages call figures and what these mean, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "indicator_seekers": ("الباحثون عن عمل", "کارخوازان", "Jobseekers"),
    "indicator_seekers_means": (
        (
            "المسجلون في آخر يوم من ربع السنة ممن لا يعملون ويريدون العمل أو يستطيعون البدء به. "
            "ومن لا تُعرف حالته العملية يُعدّ منهم."
        ),
        (
            "ئەوانەی لە دوا ڕۆژی چارەکەکەدا تۆمارکراون و کار ناکەن و کاریان دەوێت یان دەتوانن دەستی پێ بکەن. "
            "ئەوانەی باری کاریان نەزانراوە لەگەڵیان دەژمێردرێن."
        ),
        (
            "People on the register on the last day of the quarter who have no work and want it or could take it up. "
            "Whoever's labour status is not known is counted among them."
        ),
    ),
    "indicator_unemployed_share": (
        "نسبة العاطلين من الباحثين",
        "ڕێژەی بێکاران لە کارخوازان",
        "Unemployed among jobseekers",
    ),
    "indicator_unemployed_share_means": (
        (
            "من بين الباحثين المعروفة حالتهم: نسبة من لا يعملون وبحثوا عن عمل وهم مستعدون للبدء به. "
            "والباقون قوة عمل محتملة: يريدون العمل لكنهم لم يبحثوا عنه أو لا يستطيعون البدء به الآن."
        ),
        (
            "لەنێو ئەو کارخوازانەی باریان زانراوە: ڕێژەی ئەوانەی کار ناکەن، بەدوای کاردا گەڕاون و ئامادەن دەستی پێ "
            "بکەن. ئەوانی تر هێزی کاری شیاون: کاریان دەوێت، بەڵام بەدوایدا نەگەڕاون یان ئێستا ناتوانن دەستی پێ بکەن."
        ),
        (
            "Of jobseekers whose status is known: the share without work who looked for it and could begin. The others "
            "are the potential labour force: they want work, but did not look for it or can't begin now."
        ),
    ),
    "indicator_youth_share": ("نسبة الشباب من الباحثين", "ڕێژەی گەنجان لە کارخوازان", "Youth among jobseekers"),
    "indicator_youth_share_means": (
        "نسبة من أعمارهم 15 إلى 24 سنة من جميع الباحثين عن عمل، في آخر يوم من ربع السنة.",
        "ڕێژەی ئەوانەی تەمەنیان 15 بۆ 24 ساڵە لە هەموو کارخوازان، لە دوا ڕۆژی چارەکەکەدا.",
        "The share of all jobseekers who are 15 to 24 years old on the last day of the quarter.",
    ),
    "indicator_women_share": ("نسبة النساء من الباحثين", "ڕێژەی ژنان لە کارخوازان", "Women among jobseekers"),
    "indicator_women_share_means": (
        "نسبة النساء من الباحثين عن عمل الذين يُعرف جنسهم، في آخر يوم من ربع السنة.",
        "ڕێژەی ژنان لەو کارخوازانەی ڕەگەزیان زانراوە، لە دوا ڕۆژی چارەکەکەدا.",
        "The share of women among jobseekers whose sex is known, on the last day of the quarter.",
    ),
    "indicator_long_term_share": (
        "نسبة من طالت بطالتهم سنة فأكثر",
        "ڕێژەی ئەوانەی ساڵێک یان زیاتر بێکارن",
        "Without work for a year or more",
    ),
    "indicator_long_term_share_means": (
        "من بين الباحثين الذين يُعرف منذ متى هم بلا عمل: نسبة من مضت عليهم سنة أو أكثر في آخر يوم من ربع السنة.",
        (
            "لەنێو ئەو کارخوازانەی زانراوە لە کەیەوە بێکارن: ڕێژەی ئەوانەی لە دوا ڕۆژی چارەکەکەدا ساڵێک یان زیاتریان "
            "تێپەڕیوە."
        ),
        (
            "Of jobseekers of whom it is known since when they have no work: the share for whom it has been a year or "
            "more on the last day of the quarter."
        ),
    ),
    "indicator_neet_share": (
        "شباب مسجلون خارج العمل والتعليم والتدريب",
        "گەنجانی تۆمارکراو لە دەرەوەی کار و خوێندن و ڕاهێنان",
        "Registered youth not in employment, education or training",
    ),
    "indicator_neet_share_means": (
        (
            "من بين المسجلين بعمر 15 إلى 24 سنة الذين يُعرف ما يفعلونه: نسبة من لا يعملون ولا يدرسون وليسوا في دورة "
            "تدريبية. وهي نسبة من سجّلوا، لا من شباب البلد كلهم."
        ),
        (
            "لەنێو ئەو تۆمارکراوانەی تەمەنیان 15 بۆ 24 ساڵە و زانراوە چی دەکەن: ڕێژەی ئەوانەی نە کار دەکەن، نە "
            "دەخوێنن، نە لە خولی ڕاهێناندان. ڕێژەی تۆمارکراوانە، نەک هەموو گەنجانی وڵات."
        ),
        (
            "Of registered people of 15 to 24 years of whom it is known what they do: the share who neither work, nor "
            "attend a school, nor are in a training course. It is of those who registered, not of all youth."
        ),
    ),
    "indicator_inflow": ("المسجلون الجدد", "تۆمارکراوە نوێیەکان", "New registrations"),
    "indicator_inflow_means": (
        "الأشخاص الذين سُجّلوا لأول مرة في أحد أيام ربع السنة.",
        "ئەو کەسانەی لە ڕۆژێکی چارەکەکەدا بۆ یەکەم جار تۆمار کران.",
        "People who were registered for the first time on a day of the quarter.",
    ),
    "indicator_outflow": ("من خرجوا من السجل", "ئەوانەی لە تۆمار دەرچوون", "People who left the register"),
    "indicator_outflow_means": (
        "الأشخاص الذين خرجوا من السجل في ربع السنة: بدأوا عملاً بإحالة من مكتب، أو سُحب تسجيلهم بطلبهم.",
        (
            "ئەو کەسانەی لە چارەکەکەدا لە تۆمار دەرچوون: بە ڕەوانەکردنی نووسینگەیەک دەستیان بە کار کرد، یان بە داوای "
            "خۆیان تۆمارەکەیان کێشرایەوە."
        ),
        (
            "People who left the register in the quarter: they began work an office referred them to, or were "
            "withdrawn at their own wish."
        ),
    ),
    "indicator_posts_opened": ("الوظائف المعروضة", "ئەو کارانەی خرانەڕوو", "Posts offered"),
    "indicator_posts_opened_means": (
        "الوظائف التي عرضها أصحاب العمل على المكاتب في ربع السنة؛ الشاغر الذي فيه ثلاث وظائف يُعدّ ثلاثاً.",
        (
            "ئەو کارانەی خاوەنکاران لە چارەکەکەدا خستیاننە بەردەم نووسینگەکان؛ هەلێک کە سێ شوێنی تێدایە بە سێ "
            "دەژمێردرێت."
        ),
        "Posts that employers offered through offices in the quarter; a vacancy with three posts counts three.",
    ),
    "indicator_posts_open": ("الوظائف الشاغرة", "کارە بەتاڵەکان", "Open posts"),
    "indicator_posts_open_means": (
        "الوظائف التي ما زالت تنتظر من يشغلها في آخر يوم من ربع السنة، بعد طرح من وُظّفوا فيها.",
        "ئەو کارانەی لە دوا ڕۆژی چارەکەکەدا هێشتا چاوەڕێی کەسێکن، دوای دەرکردنی ئەوانەی تێیاندا دامەزراون.",
        "Posts that still wait for somebody on the last day of the quarter, less those for which somebody was hired.",
    ),
    "indicator_posts_per_seeker": ("وظائف شاغرة لكل باحث", "کاری بەتاڵ بۆ هەر کارخوازێک", "Open posts per jobseeker"),
    "indicator_posts_per_seeker_means": (
        "الوظائف الشاغرة مقسومة على الباحثين عن عمل في المكان نفسه، في آخر يوم من ربع السنة.",
        "کارە بەتاڵەکان دابەش بە کارخوازانی هەمان شوێن، لە دوا ڕۆژی چارەکەکەدا.",
        "Open posts divided by jobseekers of the same place, on the last day of the quarter.",
    ),
    "indicator_filled_share": ("نسبة الشواغر التي مُلئت", "ڕێژەی ئەو هەلانەی پڕکرانەوە", "Vacancies filled"),
    "indicator_filled_share_means": (
        "من بين الشواغر التي انتهت في ربع السنة: نسبة ما انتهى بملئه، لا بإغلاقه أو سحبه أو مرور أجله.",
        (
            "لەنێو ئەو هەلانەی لە چارەکەکەدا کۆتاییان هات: ڕێژەی ئەوانەی بە پڕکردنەوە کۆتاییان هات، نەک بە داخستن یان "
            "کشانەوە یان بەسەرچوون."
        ),
        (
            "Of vacancies that ended in the quarter: the share that ended by being filled, not by being closed, "
            "withdrawn or running out."
        ),
    ),
    "indicator_median_days": ("وسيط أيام ملء الشاغر", "ناوەڕاستی ڕۆژانی پڕکردنەوە", "Median days to fill a vacancy"),
    "indicator_median_days_means": (
        "نصف الشواغر التي مُلئت في ربع السنة احتاج هذا العدد من الأيام أو أقل، من عرضه إلى ملئه.",
        ("نیوەی ئەو هەلانەی لە چارەکەکەدا پڕکرانەوە ئەم ژمارە ڕۆژەی ویست یان کەمتر، لە خستنەڕوویەوە تا پڕکردنەوەی."),
        "Half of the vacancies filled in the quarter took so many days or fewer, from offer to filling.",
    ),
    "indicator_mean_days": ("متوسط أيام ملء الشاغر", "تێکڕای ڕۆژانی پڕکردنەوە", "Mean days to fill a vacancy"),
    "indicator_mean_days_means": (
        "متوسط عدد الأيام من عرض الشاغر إلى ملئه، للشواغر التي مُلئت في ربع السنة.",
        "تێکڕای ژمارەی ڕۆژان لە خستنەڕووی هەلەکەوە تا پڕکردنەوەی، بۆ ئەو هەلانەی لە چارەکەکەدا پڕکرانەوە.",
        "The mean number of days from offer to filling, of vacancies filled in the quarter.",
    ),
    "indicator_referrals": ("الإحالات إلى أصحاب العمل", "ڕەوانەکردنەکان بۆ خاوەنکاران", "Referrals to employers"),
    "indicator_referrals_means": (
        "الرسائل التي أعطتها المكاتب في ربع السنة لباحثين عن عمل ليقابلوا صاحب عمل.",
        "ئەو نامانەی نووسینگەکان لە چارەکەکەدا دایان بە کارخوازان بۆ ئەوەی خاوەنکارێک ببینن.",
        "Letters that offices gave jobseekers in the quarter, to see an employer.",
    ),
    "indicator_met_share": (
        "إحالات انتهت بمقابلة",
        "ڕەوانەکردنی گەیشتوو بە چاوپێکەوتن",
        "Referrals that led to an interview",
    ),
    "indicator_met_share_means": (
        "نسبة إحالات ربع السنة التي قابل صاحب العمل فيها من أُرسل إليه، حتى آخر يوم منه.",
        "ڕێژەی ئەو ڕەوانەکردنانەی چارەکەکە کە خاوەنکار تێیدا ئەو کەسەی بینی کە بۆی نێردرابوو، تا دوا ڕۆژی چارەکەکە.",
        "The share of the quarter's referrals where the employer met who was sent, by its last day.",
    ),
    "indicator_hired_share": (
        "إحالات انتهت بالتوظيف",
        "ڕەوانەکردنی گەیشتوو بە دامەزراندن",
        "Referrals that led to hiring",
    ),
    "indicator_hired_share_means": (
        "نسبة إحالات ربع السنة التي وُظّف فيها من أُرسل، حتى آخر يوم منه، بدأ العمل أم لم يبدأ بعد.",
        "ڕێژەی ئەو ڕەوانەکردنانەی چارەکەکە کە کەسە نێردراوەکە تێیدا دامەزرا، تا دوا ڕۆژی، دەستی پێ کردبێت یان نا.",
        "The share of the quarter's referrals where who was sent was hired by its last day, begun or not.",
    ),
    "indicator_placements": ("من بدأوا العمل بإحالة", "ئەوانەی بە ڕەوانەکردن دەستیان بە کار کرد", "Placements"),
    "indicator_placements_means": (
        "مرات بدء العمل في ربع السنة بعد إحالة من مكتب، في الشهر الذي بدأ فيه.",
        "ژمارەی دەستپێکردنی کار لە چارەکەکەدا دوای ڕەوانەکردنی نووسینگەیەک، لەو مانگەی دەستی پێ کرد.",
        "How often somebody began work in the quarter after an office's referral, in the month in which they began.",
    ),
    "indicator_kept_30_share": ("بقوا في العمل 30 يوماً", "30 ڕۆژ لە کارەکەدا مانەوە", "Still at work after 30 days"),
    "indicator_kept_30_share_means": (
        "من بدأوا العمل بإحالة قبل أيام ربع السنة بمئة وثمانين يوماً: نسبة من بقوا في ذلك العمل 30 يوماً أو أكثر.",
        (
            "ئەوانەی سەد و هەشتا ڕۆژ پێش ڕۆژانی چارەکەکە بە ڕەوانەکردن دەستیان بە کار کرد: ڕێژەی ئەوانەی 30 ڕۆژ یان "
            "زیاتر لەو کارەدا مانەوە."
        ),
        (
            "Of those who began work after a referral 180 days before the days of the quarter: the share who kept that "
            "work for 30 days or more."
        ),
    ),
    "indicator_kept_90_share": ("بقوا في العمل 90 يوماً", "90 ڕۆژ لە کارەکەدا مانەوە", "Still at work after 90 days"),
    "indicator_kept_90_share_means": (
        "من بدأوا العمل بإحالة قبل أيام ربع السنة بمئة وثمانين يوماً: نسبة من بقوا في ذلك العمل 90 يوماً أو أكثر.",
        (
            "ئەوانەی سەد و هەشتا ڕۆژ پێش ڕۆژانی چارەکەکە بە ڕەوانەکردن دەستیان بە کار کرد: ڕێژەی ئەوانەی 90 ڕۆژ یان "
            "زیاتر لەو کارەدا مانەوە."
        ),
        (
            "Of those who began work after a referral 180 days before the days of the quarter: the share who kept that "
            "work for 90 days or more."
        ),
    ),
    "indicator_kept_180_share": (
        "بقوا في العمل 180 يوماً",
        "180 ڕۆژ لە کارەکەدا مانەوە",
        "Still at work after 180 days",
    ),
    "indicator_kept_180_share_means": (
        "من بدأوا العمل بإحالة قبل أيام ربع السنة بمئة وثمانين يوماً: نسبة من بقوا في ذلك العمل 180 يوماً أو أكثر.",
        (
            "ئەوانەی سەد و هەشتا ڕۆژ پێش ڕۆژانی چارەکەکە بە ڕەوانەکردن دەستیان بە کار کرد: ڕێژەی ئەوانەی 180 ڕۆژ یان "
            "زیاتر لەو کارەدا مانەوە."
        ),
        (
            "Of those who began work after a referral 180 days before the days of the quarter: the share who kept that "
            "work for 180 days or more."
        ),
    ),
    "indicator_cohorts": ("الدورات التي بدأت", "ئەو خولانەی دەستیان پێکرد", "Courses begun"),
    "indicator_cohorts_means": (
        "الدورات التدريبية التي كان يومها الأول في ربع السنة.",
        "ئەو خولانەی ڕاهێنان کە ڕۆژی یەکەمیان لە چارەکەکەدا بوو.",
        "Training courses whose first day was in the quarter.",
    ),
    "indicator_seats": ("مقاعد الدورات التي بدأت", "کورسیی ئەو خولانەی دەستیان پێکرد", "Seats of courses begun"),
    "indicator_seats_means": (
        "المقاعد في الدورات التي كان يومها الأول في ربع السنة، شُغلت أم لم تُشغل.",
        "کورسییەکانی ئەو خولانەی ڕۆژی یەکەمیان لە چارەکەکەدا بوو، پڕ بووبن یان نا.",
        "Seats in courses whose first day was in the quarter, taken or not.",
    ),
    "indicator_applications": ("طلبات التدريب", "داواکارییەکانی ڕاهێنان", "Applications for training"),
    "indicator_applications_means": (
        "طلبات الالتحاق بالدورات التي قُدّمت في ربع السنة، وما صار بها حتى آخر يوم منه.",
        "داواکارییەکانی بەشداربوون لە خولەکان کە لە چارەکەکەدا پێشکەش کران، و ئەوەی تا دوا ڕۆژی لێیان هات.",
        "Applications for courses that were made in the quarter, and what had become of them by its last day.",
    ),
    "indicator_trainees": (
        "متدربو الدورات المنتهية",
        "ڕاهێنراوانی خولە تەواوبووەکان",
        "Trainees of courses that ended",
    ),
    "indicator_trainees_means": (
        "من قُبلوا في الدورات التي كان يومها الأخير في ربع السنة؛ ومن حضر دورتين يُعدّ مرتين.",
        "ئەوانەی لەو خولانەدا وەرگیران کە دوا ڕۆژیان لە چارەکەکەدا بوو؛ ئەوەی لە دوو خولدا بوو دوو جار دەژمێردرێت.",
        "Everybody admitted to courses whose last day was in the quarter; who took two of them counts twice.",
    ),
    "indicator_attendance": ("نسبة الحضور", "ڕێژەی ئامادەبوون", "Attendance"),
    "indicator_attendance_means": (
        ("من كل الجلسات المسجَّلة لمتدربي الدورات المنتهية: نسبة ما حضروه، ولو متأخرين. الغياب بعذر لا يُحسب في الجهتين."),
        (
            "لە هەموو دانیشتنە تۆمارکراوەکانی ڕاهێنراوانی خولە تەواوبووەکان: ڕێژەی ئەوانەی ئامادە بوون، با درەنگیش "
            "بێت. نەهاتنی بە بیانوو لە هیچ لایەک ناژمێردرێت."
        ),
        (
            "Of all sessions marked for trainees of courses that ended: the share they came to, late or not. Excused "
            "absence counts on neither side."
        ),
    ),
    "indicator_completed_share": ("نسبة من أكملوا الدورة", "ڕێژەی تەواوکردنی خول", "Completed the course"),
    "indicator_completed_share_means": (
        "نسبة متدربي الدورات المنتهية الذين أكملوها، نالوا الشهادة أم لم ينالوها بعد.",
        "ڕێژەی ئەو ڕاهێنراوانەی خولە تەواوبووەکان کە تەواویان کرد، بڕوانامەیان وەرگرتبێت یان هێشتا نا.",
        "The share of trainees of courses that ended who completed them, with a certificate or not yet.",
    ),
    "indicator_certified": ("من نالوا الشهادة", "ئەوانەی بڕوانامەیان وەرگرت", "Certificates"),
    "indicator_certified_means": (
        "متدربو الدورات المنتهية في ربع السنة الذين نالوا شهادة الدورة.",
        "ئەو ڕاهێنراوانەی خولە تەواوبووەکانی چارەکەکە کە بڕوانامەی خولەکەیان وەرگرت.",
        "Trainees of courses that ended in the quarter who were given the course's certificate.",
    ),
    "indicator_worked_after_share": (
        "عملوا خلال ستة أشهر من التدريب",
        "لە شەش مانگی دوای ڕاهێنان کاریان کرد",
        "At work within six months of training",
    ),
    "indicator_worked_after_share_means": (
        (
            "من بين من أكملوا دورة قبل أيام ربع السنة بستة أشهر (183 يوماً) ويُعرف ما صار بهم: نسبة من بدأوا خلالها "
            "عملاً بإحالة أو قالوا في المتابعة إنهم يعملون."
        ),
        (
            "لەنێو ئەوانەی شەش مانگ (183 ڕۆژ) پێش ڕۆژانی چارەکەکە خولێکیان تەواو کرد و زانراوە چییان لێهات: ڕێژەی "
            "ئەوانەی لەو ماوەیەدا بە ڕەوانەکردن دەستیان بە کار کرد یان لە بەدواداچووندا وتیان کار دەکەن."
        ),
        (
            "Of those who completed a course six months (183 days) before the days of the quarter and of whom it is "
            "known: the share who began work after a referral since, or said in a follow-up that they work."
        ),
    ),
    "indicator_digital_gained_share": (
        "من تحسنت مهاراتهم الرقمية",
        "ئەوانەی لێهاتوویی دیجیتاڵییان باشتر بوو",
        "Improved in digital skills",
    ),
    "indicator_digital_gained_share_means": (
        "من متدربي دورات المهارات الرقمية المنتهية الذين اختُبروا قبلها وبعدها: نسبة من درجتهم بعدها أعلى.",
        (
            "لەنێو ڕاهێنراوانی خولە تەواوبووەکانی لێهاتوویی دیجیتاڵی کە پێش و دوای خول تاقی کرانەوە: ڕێژەی ئەوانەی "
            "نمرەی دواییان بەرزترە."
        ),
        (
            "Of trainees of digital-skills courses that ended who were tested before and after: the share whose score "
            "afterwards is higher."
        ),
    ),
    "indicator_digital_before": (
        "المهارات الرقمية قبل الدورة",
        "لێهاتوویی دیجیتاڵی پێش خول",
        "Digital skills before the course",
    ),
    "indicator_digital_before_means": (
        "متوسط درجات الاختبار القبلي من مئة، لمن اختُبروا قبل دورة المهارات الرقمية وبعدها.",
        "تێکڕای نمرەی تاقیکردنەوەی پێش خول لە سەد، بۆ ئەوانەی پێش و دوای خولی لێهاتوویی دیجیتاڵی تاقی کرانەوە.",
        "The mean score, of a hundred, of the test before the course, of those tested before and after.",
    ),
    "indicator_digital_after": (
        "المهارات الرقمية بعد الدورة",
        "لێهاتوویی دیجیتاڵی دوای خول",
        "Digital skills after the course",
    ),
    "indicator_digital_after_means": (
        "متوسط درجات الاختبار البعدي من مئة، لمن اختُبروا قبل دورة المهارات الرقمية وبعدها.",
        "تێکڕای نمرەی تاقیکردنەوەی دوای خول لە سەد، بۆ ئەوانەی پێش و دوای خولی لێهاتوویی دیجیتاڵی تاقی کرانەوە.",
        "The mean score, of a hundred, of the test after the course, of those tested before and after.",
    ),
    "indicator_digital_gain": ("متوسط التحسن بالنقاط", "تێکڕای باشتربوون بە خاڵ", "Mean gain in points"),
    "indicator_digital_gain_means": (
        "متوسط الفرق بين درجة الاختبار البعدي ودرجة القبلي، بنقاط من مئة. ليس مقارنة بمن لم يتدرب.",
        (
            "تێکڕای جیاوازیی نێوان نمرەی تاقیکردنەوەی دوای خول و پێش خول، بە خاڵ لە سەد. بەراورد نییە لەگەڵ ئەوانەی "
            "ڕانەهێنراون."
        ),
        (
            "The mean difference between the scores after and before, in points of a hundred. Nobody who was not "
            "trained is compared with."
        ),
    ),
}
