"""What the pages say of the words of a referral, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "letter_title": ("التحقق من كتاب إحالة", "پشکنینی نامەی ناردن", "Check a letter of referral"),
    "letter_lead": (
        "ولمعرفة هل ما زال كتاب إحالة إلى عمل نافذاً اكتب رقمه: 11 رقماً تحت الرمز.",
        "بۆ ئەوەی بزانیت نامەیەکی ناردن بۆ کار هێشتا کارپێکراوە، ژمارەکەی بنووسە: ١١ ژمارە لەژێر کۆدەکە.",
        "To see whether a letter of referral to work still holds, write its number: the 11 digits below its code.",
    ),
    "letter_verdict_holds": ("الكتاب نافذ", "نامەکە کارپێکراوە", "This letter holds"),
    "letter_more_holds": (
        "كتبه المكتب أدناه. قارن الاسم في الكتاب بهوية حامله: هذه الصفحة لا تذكر أحداً.",
        "نووسینگەی خوارەوە نووسیویەتی. ناوی سەر نامەکە لەگەڵ ناسنامەی هەڵگرەکەی بەراورد بکە: ئێرە ناوی کەس نابات.",
        (
            "The office below wrote it. Compare the name on the letter with the papers of whoever brings it: this page "
            "names nobody."
        ),
    ),
    "letter_verdict_late": ("انتهت مدة الكتاب", "ماوەی نامەکە تەواو بووە", "The last day of this letter is over"),
    "letter_more_late": (
        "اسأل المكتب الذي كتبه: قد يكتب كتاباً جديداً.",
        "لەو نووسینگەیە بپرسە کە نووسیویەتی: لەوانەیە نامەیەکی نوێ بنووسێت.",
        "Ask the office that wrote it: it may write a new one.",
    ),
    "letter_verdict_over": ("لم يعد الكتاب نافذاً", "نامەکە چیتر کارپێکراو نییە", "This letter holds no more"),
    "letter_more_over": (
        "أُجيب عليه أو سُحب. لا تُقبل منه نسخة.",
        "وەڵامی دراوەتەوە یان کشێنراوەتەوە. هیچ کۆپییەکی وەرناگیرێت.",
        "It was answered or withdrawn. No copy of it counts.",
    ),
    "letter_verdict_unknown": (
        "لا تعرف الوزارة هذا الرقم بعد",
        "وەزارەت هێشتا ئەم ژمارەیە ناناسێت",
        "The ministry does not know this number yet",
    ),
    "letter_more_unknown": (
        "تصل كتب المكاتب التي لا شبكة لها بعد أيام. اتصل بالمكتب المذكور في الكتاب.",
        "نامەی ئەو نووسینگانەی تۆڕیان نییە دوای چەند ڕۆژێک دەگەن. پەیوەندی بەو نووسینگەیەوە بکە کە لە نامەکەدایە.",
        "Letters of offices without a network arrive some days later. Call the office that the letter names.",
    ),
    "letter_office": ("المكتب الذي كتبه", "ئەو نووسینگەیەی نووسیویەتی", "The office that wrote it"),
    "letter_until": ("نافذ لغاية", "کارپێکراوە تا", "Holds until"),
    "referral_history": ("ما قيل فيه", "ئەوەی لەسەری وترا", "What was said of it"),
    "referral_day": ("اليوم", "ڕۆژ", "Day"),
    "referral_by": ("الجهة", "لایەن", "By"),
    "referral_side_person": ("مكتب الشخص", "نووسینگەی کەسەکە", "The person's office"),
    "referral_side_vacancy": ("مكتب الشاغر", "نووسینگەی هەلەکە", "The vacancy's office"),
    "referral_side_ministry": ("الوزارة", "وەزارەت", "The ministry"),
    "referral_contacted": ("تم الاتصال به", "پەیوەندی پێوە کرا", "Called"),
    "referral_started": ("يعمل هناك", "لەوێ کار دەکات", "Works there"),
    "referral_left": ("ترك العمل", "کارەکەی بەجێهێشت", "Left the work"),
    "referral_idle": (
        "بلا أثر: سبقته كلمة أخرى", "بێ کاریگەری: قسەیەکی تر پێشی کەوت",
        "Without effect: another came first",
    ),
    "referral_then": ("حتى، أو من", "تا، یان لە", "Until, or from"),
    "referral_why": ("السبب", "هۆ", "Why"),
    "referral_step": (
        "لا يتبع هذا ما قيل في الإحالة.", "ئەمە بەدوای ئەوەدا نایەت کە لەسەر ناردنەکە وترا.",
        "This cannot follow what was said of the referral.",
    ),
    "referral_next": ("ما يتبعه", "ئەوەی بەدوایدا دێت", "What comes next"),
    "referral_instead": ("بدل ما قيل آخراً", "لە جێی ئەوەی دواجار وترا", "In place of what was said last"),
    "referral_no_step": (
        "لا شيء يمكن أن يقال فيها الآن.", "ئێستا هیچ شتێکی تر لەسەری ناوترێت.", "Nothing can be said of it now.",
    ),
    "referral_record": (
        "ما قيل عن الإحالة يسمّي شخصاً أو شاغراً غير ما في القيد.",
        "ئەوەی لەسەر ناردنەکە وترا کەسێک یان هەلێکی تر ناو دەبات، نەک ئەوەی تۆمارەکە.",
        "What was said of a referral names another person or vacancy than its record.",
    ),
    "referral_side": (
        "لا يقول هذا إلا المكتب الذي سُجّل فيه الشخص، أو مكتب الشاغر في ما يخص صاحب العمل.",
        "تەنها نووسینگەی کەسەکە ئەمە دەڵێت، یان نووسینگەی هەلەکە لەوەی پەیوەندی بە خاوەنکارەوە هەیە.",
        "Only the person's office says this, or that of the vacancy where it is about the employer.",
    ),
    "vacancy_over": (
        "لم يعد هذا الشاغر يقبل أحداً.",
        "ئەم هەلە ئیتر کەس وەرناگرێت.",
        "This vacancy takes nobody any more.",
    ),
    "vacancy_full": (
        "صدر من كتب الإحالة أقصى ما يقبله هذا الشاغر.",
        "ئەوەندە نامەی ناردن دەرچووە کە ئەم هەلە وەریدەگرێت.",
        "As many letters are out as this vacancy takes.",
    ),
    "letters_full": (
        "لدى هذا الشخص أقصى ما يجوز من كتب الإحالة في وقت واحد.",
        "ئەم کەسە ئەوەندە نامەی ناردنی هەیە کە لە یەک کاتدا ڕێگەی پێدراوە.",
        "This person has as many letters as one may have at a time.",
    ),
    "clock_ahead": (
        "كُتب بساعة تسبق ساعة الوزارة بأيام: تُضبط ساعة الحاسوب ويُعاد القول.",
        "بە کاتژمێرێک نووسراوە کە چەند ڕۆژێک لەپێش کاتژمێری وەزارەتەوەیە: با کاتژمێری کۆمپیوتەرەکە ڕاست بکرێتەوە.",
        "Written by a clock that is days ahead of the ministry's: set the PC's clock and say it again.",
    ),
    "employer_sent": ("من أُرسل إليه", "ئەوانەی بۆی نێردران", "Who was sent to it"),
    "nobody_sent": ("لم يُرسل إليه أحد.", "کەس بۆی نەنێردرا.", "Nobody was sent to it."),
    "referral_why_agreed": ("يريد الذهاب", "دەیەوێت بچێت", "Wants to go"),
    "referral_why_no_answer": ("لا يجيب", "وەڵام ناداتەوە", "No answer"),
    "referral_why_switched_off": (
        "مغلق أو خارج التغطية", "کوژاوەتەوە یان لە دەرەوەی هێڵە",
        "Switched off or out of reach",
    ),
    "referral_why_call_back": (
        "طلب الاتصال به في يوم آخر", "داوای کرد ڕۆژێکی تر پەیوەندی پێوە بکرێت",
        "Asks to be called on another day",
    ),
    "referral_why_pay": ("الأجر", "کرێکە", "The pay"),
    "referral_why_distance": ("بعيد عن سكنه", "زۆر دوورە", "Too far away"),
    "referral_why_hours": ("ساعات الدوام", "کاتژمێرەکانی دەوام", "The hours"),
    "referral_why_kind_of_work": ("ليس العمل الذي يريده", "ئەو کارە نییە کە دەیەوێت", "Not the work they want"),
    "referral_why_found_work": ("وجد عملاً آخر", "کارێکی تری دۆزیوەتەوە", "Has found other work"),
    "referral_why_in_training": ("في دورة أو دراسة", "لە خول یان خوێندندایە", "Is in training or studies"),
    "referral_why_family": ("ظروف عائلية", "هۆکاری خێزانی", "Family"),
    "referral_why_health": ("الصحة", "تەندروستی", "Health"),
    "referral_why_skills": ("تنقصه مهارات", "لێهاتووییەکانی کەمن", "Skills are missing"),
    "referral_why_experience": ("خبرته قليلة", "ئەزموونی کەمە", "Too little experience"),
    "referral_why_documents": ("تنقصه مستمسكات", "بەڵگەنامەی کەمە", "Papers are missing"),
    "referral_why_not_agreed": (
        "لم يتفقا على الأجر أو الشروط", "لەسەر کرێ یان مەرجەکان ڕێک نەکەوتن",
        "Pay or conditions were not agreed",
    ),
    "referral_why_place_taken": ("شُغل المكان", "شوێنەکە گیراوە", "The place is taken"),
    "referral_why_vacancy_over": (
        "لم يعد صاحب العمل يطلب أحداً", "خاوەنکار ئیتر داوای کەس ناکات",
        "The employer seeks nobody any more",
    ),
    "referral_why_not_paid": ("لم يُدفع أجره", "کرێی پێ نەدرا", "Was not paid"),
    "referral_why_ended": ("أنهاه صاحب العمل", "خاوەنکار کۆتایی پێ هێنا", "The employer ended it"),
    "referral_why_mistake": ("كان خطأً", "هەڵە بوو", "It was a mistake"),
    "referral_why_person_asked": ("بطلب من الشخص", "لەسەر داوای کەسەکە", "The person asked for it"),
    "referral_why_other": ("سبب آخر", "هۆکارێکی تر", "Another reason"),
}  # fmt: skip
"""key → Arabic, Sorani, English."""
