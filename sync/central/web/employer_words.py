"""What the pages of employers say, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "employers": ("أصحاب العمل", "خاوەنکاران", "Employers"),
    "employers_hint": (
        (
            "من كتبتهم المكاتب. لا تُعلن شواغر صاحب عمل في كل البلد قبل أن يتحقق منه موظف، أو اثنان إن لم يكن له رقم "
            "رسمي أو ظهر له شبيه."
        ),
        (
            "ئەوانەی نووسینگەکان نووسیویانن. هەلەکانی کاری خاوەنکار لە هەموو وڵات بڵاو نابنەوە پێش ئەوەی کارمەندێک "
            "پشتڕاستی بکاتەوە، یان دوان ئەگەر ژمارەی فەرمی نەبێت یان هاوشێوەی هەبێت."
        ),
        (
            "Whom offices wrote down. The vacancies of an employer are told to the whole country once somebody has "
            "verified it; two people where it has no number of any paper, or where another may be the same."
        ),
    ),
    "employers_none": ("لا أحد هنا.", "کەس لێرە نییە.", "There is nobody here."),
    "vacancy": ("شاغر", "هەلی کار", "Vacancy"),
    "employers_search": ("بحث بالاسم", "گەڕان بە ناو", "Search by name"),
    "employer_facts": (
        "ما استُخرج عن صاحب العمل ليس ما تقوله الإجابات.",
        "ئەوەی لەسەر خاوەنکار دەرهێنراوە ئەوە نییە کە وەڵامەکان دەیڵێن.",
        "What was drawn out on the employer is not what the answers say.",
    ),
    "vacancy_facts": (
        "ما استُخرج عن الشاغر ليس ما تقوله الإجابات.",
        "ئەوەی لەسەر هەلی کار دەرهێنراوە ئەوە نییە کە وەڵامەکان دەیڵێن.",
        "What was drawn out on the vacancy is not what the answers say.",
    ),
    "vacancy_employer": (
        "لم يكتب أحد صاحب عمل هذا الشاغر.",
        "کەس خاوەنکاری ئەم هەلەی نەنووسیوە.",
        "Nobody wrote down the employer of this vacancy.",
    ),
    "vacancy_office": ("الشاغر يعود إلى مكتب آخر.", "هەلەکە هی نووسینگەیەکی ترە.", "The vacancy is another office's."),
    "vacancy_missing": ("لم يصف أحد هذا الشاغر.", "کەس ئەم هەلەی وەسف نەکردووە.", "Nobody described this vacancy."),
    "standing_pending": ("لم يُتحقق منه", "پشتڕاست نەکراوە", "Not verified"),
    "standing_verified": ("تم التحقق منه", "پشتڕاست کراوە", "Verified"),
    "standing_refused": ("مرفوض", "ڕەتکراوە", "Refused"),
    "standing_all": ("الكل", "هەموو", "All"),
    "employer_papers": ("أرقام الأوراق", "ژمارەی کاغەزەکان", "Numbers of papers"),
    "employer_contact": ("للتواصل", "پەیوەندی", "Contact"),
    "employer_open": ("شواغر مفتوحة", "هەلی کراوە", "Open vacancies"),
    "employer_since": ("وصل", "گەیشت", "Arrived"),
    "employer_offices": ("المكاتب التي كتبته", "ئەو نووسینگانەی نووسیویانە", "Offices that wrote it down"),
    "employer_verify": ("تحققت منه", "پشتڕاستم کردەوە", "I have verified it"),
    "employer_first": (
        "تحقق منه {who}؛ يلزم شخص ثانٍ.",
        "{who} پشتڕاستی کردەوە؛ کەسێکی دووەم پێویستە.",
        "{who} has verified it; a second person is needed.",
    ),
    "employer_risky": (
        "يلزم شخصان للتحقق منه: لا رقم رسمي له، أو يشبه غيره.",
        "دوو کەس پێویستن بۆ پشتڕاستکردنەوەی: ژمارەی فەرمی نییە یان لە یەکێکی تر دەچێت.",
        "Two people verify it: it has no number of any paper, or another may be the same.",
    ),
    "employer_refuse": ("رفضه", "ڕەتکردنەوە", "Refuse it"),
    "employer_reason": ("السبب (يقرؤه المكتب)", "هۆکار (نووسینگە دەیخوێنێتەوە)", "Why (the office reads it)"),
    "employer_forget": ("محو بيانات جهة الاتصال", "سڕینەوەی زانیاری کەسی پەیوەندی", "Forget the contact"),
    "employer_forget_hint": (
        "يُمحى اسم من يتكلم عنه وصفته وهواتفه وبريده هنا وفي المكاتب؛ ويبقى صاحب العمل. لا يُتراجع عنه.",
        "ناو و پلە و تەلەفۆن و ئیمەیڵی قسەکەری لێرە و لە نووسینگەکان دەسڕدرێتەوە؛ خاوەنکار دەمێنێتەوە. ناگەڕێتەوە.",
        "Whoever speaks for it is forgotten here and in the offices; the employer stays. It cannot be undone.",
    ),
    "employer_reopen": ("النظر فيه من جديد", "دووبارە سەیرکردن", "Look at it again"),
    "employer_decided_by": ("قرره {who}", "{who} بڕیاری دا", "Decided by {who}"),
    "employer_twins": ("قد يكون هو نفسه", "لەوانەیە هەمان بێت", "May be the same"),
    "employer_link": ("هو نفسه: يبقى هذا", "هەمانە: ئەمە دەمێنێت", "It is the same: this one stays"),
    "employer_unlink": ("بل هما اثنان", "نا، دوون", "They are two after all"),
    "alike_registration": ("رقم التسجيل", "ژمارەی تۆمار", "registration number"),
    "alike_tax": ("الرقم الضريبي", "ژمارەی باج", "tax number"),
    "alike_insurance": ("رقم الضمان", "ژمارەی دەستەبەری", "social security number"),
    "alike_phone": ("الهاتف", "تەلەفۆن", "telephone"),
    "alike_name": ("الاسم", "ناو", "name"),
    "employer_vacancies": ("ما يعرضه", "ئەوەی پێشکەشی دەکات", "What it offers"),
    "vacancy_twice": ("ربما كُتب مرتين", "لەوانەیە دووجار نووسرابێت", "perhaps written down twice"),
    "vacancy_notified": (
        "أُبلغ متأخراً {days} (أيام) عن عشرة أيام القانون",
        "{days} ڕۆژ دوای دە ڕۆژی یاسا ئاگادار کراوەتەوە",
        "told {days} day(s) later than the law's ten",
    ),
    "vacancy_everywhere": ("معلن في كل البلد", "لە هەموو وڵات بڵاوە", "told to the country"),
    "vacancy_wage": ("الأجر الشهري", "کرێی مانگانە", "Monthly wage"),
    "vacancy_unverified": (
        "لم يتحقق أحد بعد من صاحب هذا العمل؛ يرسل إليه مكتبه وحده.",
        "هێشتا کەس خاوەنی ئەم کارەی پشتڕاست نەکردووەتەوە؛ تەنها نووسینگەکەی خۆی کەس بۆی دەنێرێت.",
        "Nobody has verified who offers this work yet; its own office alone sends people there.",
    ),
    "vacancy_of_office": (
        "كتب هذا الشاغر مكتبٌ: هو وحده يصححه ويغلقه.",
        "نووسینگەیەک ئەم هەلەی نووسیوە: تەنها ئەو ڕاستی دەکاتەوە و دایدەخات.",
        "An office wrote this vacancy down: it alone corrects and closes it.",
    ),
    "employer_unknown": ("لا صاحب عمل بهذا المعرّف.", "هیچ خاوەنکارێک بەم ناسێنەرە نییە.", "There is no such employer."),
    "employer_decided": ("تقرر من قبل.", "پێشتر بڕیاری لێ دراوە.", "That was decided before."),
    "employer_changed": (
        "تغيّر منذ فتحتَ الصفحة: انظر إليه ثانية ثم قرر.",
        "لەوەتەی لاپەڕەکەت کردووەتەوە گۆڕاوە: دووبارە سەیری بکە پاشان بڕیار بدە.",
        "It has changed since you opened the page: look at it again, then decide.",
    ),
    "employer_pending": ("لم يتقرر بعد.", "هێشتا بڕیاری لێ نەدراوە.", "Nothing was decided yet."),
    "employer_same_person": (
        "تحققت منه أنت أولاً: يلزم شخص آخر.",
        "تۆ یەکەم جار پشتڕاستت کردەوە: کەسێکی تر پێویستە.",
        "You verified it first: another person is needed.",
    ),
    "employer_linked": (
        "أحدهما مربوط بغيره من قبل.",
        "یەکێکیان پێشتر بە یەکێکی تر بەستراوە.",
        "One of them is linked to another already.",
    ),
    "employer_not_linked": ("ليس مربوطاً بأحد.", "بە کەسەوە نەبەستراوە.", "It is linked to nobody."),
}
