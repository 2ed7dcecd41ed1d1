"""What the pages say of training, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "training": ("التدريب", "ڕاهێنان", "Training"),
    "training_hint": (
        (
            "الوجبات كما أخبرت بها المكاتب حتى آخر دفعة منها. تُحسب الأعداد هنا من الكلمات والعلامات نفسها التي في "
            "المكاتب."
        ),
        (
            "گرووپەکان بەو جۆرەی نووسینگەکان تا دوا دەستەیان گوتوویانە. ژمارەکان لێرە لە هەمان وشە و نیشانەی "
            "نووسینگەکان دەژمێردرێن."
        ),
        (
            "Cohorts as offices told of them up to their last batch. Numbers are counted here from the same words and "
            "marks as there."
        ),
    ),
    "training_courses": ("الدورات", "خولەکان", "Courses"),
    "training_cohorts": ("الوجبات", "گرووپەکان", "Cohorts"),
    "training_cohort": ("الوجبة", "گرووپ", "Cohort"),
    "training_course": ("الدورة", "خول", "Course"),
    "training_programme": ("البرنامج", "پرۆگرام", "Programme"),
    "training_phase": ("المرحلة", "قۆناغ", "Phase"),
    "training_running": ("قائمة", "بەردەوامە", "Running"),
    "training_planned": ("مخطط لها", "پلان بۆ دانراوە", "Planned"),
    "training_over": ("انتهت", "تەواو بووە", "Over"),
    "training_days": ("الأيام", "ڕۆژەکان", "Days"),
    "training_sessions": ("الجلسات", "دانیشتنەکان", "Sessions"),
    "training_places": ("المقاعد", "شوێنەکان", "Places"),
    "training_seated": ("مشغولة", "پڕکراوە", "Filled"),
    "training_waiting": ("ينتظرون", "چاوەڕوانن", "Waiting"),
    "training_share": ("الحضور", "ئامادەبوون", "Attendance"),
    "training_near": ("قرب حد الغياب أو دونه", "نزیک سنووری نەهاتن یان لە ژێریدا", "Near the limit, or below"),
    "training_near_short": ("قرب الحد", "نزیک سنوور", "Near the limit"),
    "training_below_short": ("دون الحد", "ژێر سنوور", "Below it"),
    "training_completed": ("أكملوا", "تەواویان کرد", "Completed"),
    "training_failed": ("رسبوا", "دەرنەچوون", "Failed"),
    "training_left": ("تركوا", "وازیان هێنا", "Left"),
    "training_certificates": ("الشهادات", "بڕوانامەکان", "Certificates"),
    "training_whole": ("الكل", "هەموو", "All of them"),
    "training_none": ("لا وجبات هنا.", "هیچ گرووپێک لێرە نییە.", "There are no cohorts here."),
    "training_save": ("احفظها جدولاً (XLSX)", "وەک خشتە هەڵیبگرە (XLSX)", "Save as a workbook (XLSX)"),
    "training_follow_ups": ("متابعة الخريجين", "بەدواداچوونی دەرچووان", "Graduates followed up"),
    "training_terms": ("الشروط", "مەرجەکان", "Terms"),
    "training_asked": (
        "حضور {percent}٪ من الجلسات المحسوبة",
        "ئامادەبوون لە %{percent} ـی دانیشتنە ژمێردراوەکان",
        "{percent} % of the sessions that count",
    ),
    "training_in_a_row": (
        "لا أكثر من {most} غيابات متتالية",
        "نەک زیاتر لە {most} نەهاتن لە دوای یەک",
        "no more than {most} absences in a row",
    ),
    "training_states": ("أين وصلوا", "لە کوێن", "Where they stand"),
    "training_results": ("نتائج التقييم", "ئەنجامەکانی هەڵسەنگاندن", "Results of assessments"),
    "training_assessment": ("التقييم", "هەڵسەنگاندن", "Assessment"),
    "training_when": ("الموعد", "کات", "When"),
    "training_pre": ("قبل الدورة", "پێش خول", "Before the course"),
    "training_mid": ("أثناء الدورة", "لە کاتی خولدا", "During the course"),
    "training_post": ("في نهاية الدورة", "لە کۆتایی خولدا", "At its end"),
    "training_sat": ("خضعوا له", "هەڵسەنگێنران", "Sat it"),
    "training_passed": ("نجحوا", "دەرچوون", "Passed"),
    "training_mean": ("المتوسط (٪)", "تێکڕا (%)", "Mean (%)"),
    "training_gain": ("متوسط التقدم", "تێکڕای پێشکەوتن", "Mean gain"),
    "training_of": ("من {most}", "لە {most}", "of {most}"),
    "training_few": (
        "نتائج أقل من {smallest} أشخاص محجوبة، ومعها ما تُعرف منه.",
        "ئەنجامی کەمتر لە {smallest} کەس پیشان نادرێت، لەگەڵ ئەوەی لێی دەزانرێت.",
        "Results of fewer than {smallest} people are kept back, and others from which they would follow.",
    ),
    "training_people": ("من في الوجبة", "ئەوانەی لە گرووپەکەدان", "Who is in it"),
    "training_nameless": (
        "بلا أسماء: الأرقام هنا للسطور وحدها. الأسماء لمن يجوز له رؤية السجل. كل نظرة تُدوَّن.",
        (
            "بێ ناو: ژمارەکان لێرە تەنها هی دێڕەکانن. ناوەکان بۆ ئەوانەن کە بۆیان هەیە تۆمارەکە ببینن. هەر سەیرکردنێک "
            "دەنووسرێت."
        ),
        (
            "Without names: numbers here are of lines alone. Names are for those who may see the register. Each look "
            "is written down."
        ),
    ),
    "training_named": (
        "كل نظرة إلى هذه الصفحة تُدوَّن.",
        "هەر سەیرکردنێکی ئەم پەڕەیە دەنووسرێت.",
        "Each look at this page is written down.",
    ),
    "training_state": ("الحالة", "دۆخ", "State"),
    "training_came": ("حضر", "هات", "Came"),
    "training_missed": ("غاب", "نەهات", "Missed"),
    "training_excused": ("مجاز", "مۆڵەتپێدراو", "Excused"),
    "training_rank": ("التسلسل", "ڕیز", "Rank"),
    "training_points": ("النقاط", "خاڵەکان", "Points"),
    "training_since": ("منذ", "لەوەتەی", "Since"),
    "training_why": ("السبب", "هۆکار", "Why"),
    "training_serial": ("رقم الشهادة", "ژمارەی بڕوانامە", "Certificate"),
    "training_erased": ("مُحي السجل", "تۆمارەکە سڕایەوە", "Erased"),
    "training_nobody": ("لا أحد في الوجبة بعد.", "هێشتا کەس لە گرووپەکەدا نییە.", "Nobody is in it yet."),
    "enrolled_applied": ("قدّم", "داواکاری", "Applied"),
    "enrolled_eligible": ("قدّم ويستوفي الشروط", "داوای کردووە و مەرجەکانی تێدایە", "Applied, meets the criteria"),
    "enrolled_refused": ("رُفض", "ڕەتکرایەوە", "Refused"),
    "enrolled_waiting": ("في قائمة الانتظار", "لە لیستی چاوەڕوانی", "On the waiting list"),
    "enrolled_admitted": ("له مقعد", "شوێنی هەیە", "Has a place"),
    "enrolled_active": ("يتدرب", "لە ڕاهێنانە", "In training"),
    "enrolled_at_risk": ("قريب من حد الغياب", "نزیکی سنووری نەهاتن", "Near the limit of absences"),
    "enrolled_completed": ("أكمل", "تەواوی کرد", "Completed"),
    "enrolled_failed_attendance": ("رسب بالغياب", "بە نەهاتن دەرنەچوو", "Failed by absences"),
    "enrolled_failed_assessment": ("رسب بالتقييم", "لە هەڵسەنگاندن دەرنەچوو", "Failed the assessment"),
    "enrolled_dropped": ("ترك", "وازی هێناوە", "Left"),
    "enrolled_transferred": ("واصل في وجبة أخرى", "لە گرووپێکی تردا بەردەوامە", "Went on in another cohort"),
    "enrolled_certified": ("له الشهادة", "بڕوانامەی هەیە", "Has the certificate"),
}
