"""What the pages say of certificates, in Arabic, Sorani and English; see ``sync.central.words``.

``CHECKING`` goes into the page that anybody keeps as well (``sync.central.certificates.page_file``).
"""

from typing import Final

CHECKING: Final[dict[str, tuple[str, str, str]]] = {
    "title": ("التحقق من شهادة", "دڵنیابوونەوە لە بڕوانامە", "Check a certificate"),
    "lead": (
        "تتحقق هذه الصفحة مما إذا كانت وزارة العمل والشؤون الاجتماعية قد أصدرت شهادة تدريب.",
        "ئەم پەڕەیە دەریدەخات ئایا وەزارەتی کار و کاروباری کۆمەڵایەتی بڕوانامەیەکی ڕاهێنانی دەرکردووە یان نا.",
        "This page tells whether the Ministry of Labour and Social Affairs issued a certificate of training.",
    ),
    "text": ("النص الذي في رمز الشهادة", "ئەو دەقەی لە کۆدی بڕوانامەکەدایە", "The text in the code of the certificate"),
    "check": ("تحقَّق", "بپشکنە", "Check"),
    "camera": ("بالكاميرا", "بە کامێرا", "With the camera"),
    "picture": ("من صورة", "لە وێنەوە", "From a picture"),
    "verdict_valid": ("الشهادة صحيحة", "بڕوانامەکە دروستە", "The certificate is valid"),
    "verdict_expired": ("انتهت مدة الشهادة", "ماوەی بڕوانامەکە بەسەرچووە", "The certificate has expired"),
    "verdict_withdrawn": (
        "سحبت الوزارة هذه الشهادة",
        "وەزارەت ئەم بڕوانامەیەی کشاندووەتەوە",
        "The ministry has withdrawn this certificate",
    ),
    "verdict_foreign": (
        "ليست شهادة من الوزارة",
        "بڕوانامەی وەزارەت نییە",
        "This is not the ministry's certificate",
    ),
    "verdict_doubtful": (
        "لا يمكن البتّ فيها هنا",
        "لێرە بڕیاری لەسەر نادرێت",
        "This cannot be decided here",
    ),
    "verdict_unreadable": (
        "هذا ليس نص شهادة كاملاً",
        "ئەمە دەقی تەواوی بڕوانامە نییە",
        "This is not the whole text of a certificate",
    ),
    "verdict_unable": (
        "لا يستطيع هذا المتصفح التحقق من التواقيع",
        "ئەم وێبگەڕە ناتوانێت واژووەکان بپشکنێت",
        "This browser cannot check signatures",
    ),
    "more_unable": (
        "استعمل متصفحاً أحدث، أو صفحة الوزارة على الشبكة.",
        "وێبگەڕێکی نوێتر بەکاربهێنە، یان پەڕەی وەزارەت لە تۆڕ.",
        "Use a newer browser, or the ministry's page on the network.",
    ),
    "more_unreadable": (
        "امسح الرمز مرة أخرى، أو انسخ النص كله.",
        "کۆدەکە دووبارە بخوێنەوە، یان هەموو دەقەکە کۆپی بکە.",
        "Scan the code again, or copy the whole text.",
    ),
    "why_changed": (
        "التوقيع لا يطابق ما كُتب: لقد غُيِّر شيء فيها.",
        "واژووەکە لەگەڵ نووسراوەکەدا ناگونجێت: شتێکی تێدا گۆڕدراوە.",
        "The signature does not fit what is written: something was changed.",
    ),
    "why_another_key": (
        "وقّعها طرف آخر، أو لم يوقّعها أحد.",
        "کەسێکی تر واژووی کردووە، یان کەس.",
        "Somebody else signed it, or nobody.",
    ),
    "why_key_revoked": (
        "المفتاح الذي وُقّعت به لم يعد موثوقاً. اسأل صفحة الوزارة على الشبكة.",
        "ئەو کلیلەی پێی واژوو کراوە ئیتر جێی متمانە نییە. لە پەڕەی وەزارەت لە تۆڕ بپرسە.",
        "The key that signed it is trusted no longer. Ask the ministry's page on the network.",
    ),
    "why_not_registered": (
        "التوقيع صحيح، لكن السجل لا يعرف هذه الشهادة. راجع الوزارة.",
        "واژووەکە دروستە، بەڵام تۆمارەکە ئەم بڕوانامەیە ناناسێت. پەیوەندی بە وەزارەتەوە بکە.",
        "The signature is right, but the register does not know this certificate. Ask the ministry.",
    ),
    "why_mistake": ("صدرت خطأً", "بە هەڵە دەرچووە", "It was issued by mistake"),
    "why_replaced": ("حلّت محلها شهادة أخرى", "بڕوانامەیەکی تر شوێنی گرتووەتەوە", "Another certificate takes its place"),
    "why_false_papers": (
        "ثبت أن أوراقاً بُنيت عليها غير صحيحة",
        "دەرکەوت ئەو بەڵگانەی لەسەری دامەزرابوو ڕاست نەبوون",
        "Papers on which it rests proved false",
    ),
    "why_annulled": ("أُلغيت نتيجة الدورة", "ئەنجامی خولەکە هەڵوەشێنرایەوە", "The result of the course was annulled"),
    "name": ("الاسم", "ناو", "Name"),
    "course": ("الدورة", "خول", "Course"),
    "qualification": ("المؤهل", "شارەزایی", "Qualification"),
    "centre": ("مركز التدريب", "ناوەندی ڕاهێنان", "Training centre"),
    "dates": ("من – إلى", "لە – بۆ", "From – to"),
    "to": ("إلى", "تا", "to"),
    "hours": ("ساعات التدريب", "کاتژمێری ڕاهێنان", "Hours of training"),
    "result": ("النتيجة", "ئەنجام", "Result"),
    "issued": ("صدرت في", "ڕۆژی دەرچوون", "Issued"),
    "valid_until": ("صالحة حتى", "کارایە تا", "Valid until"),
    "lasting": ("دائمة", "هەمیشەیی", "lasting"),
    "serial": ("رقم الشهادة", "ژمارەی بڕوانامە", "Number of the certificate"),
    "known": (
        "تعرف هذه الصفحة الشهادات المسحوبة حتى",
        "ئەم پەڕەیە بڕوانامە کشێنراوەکان دەناسێت تا",
        "Withdrawals known up to",
    ),
    "alone": (
        "تعمل هذه الصفحة دون شبكة: احفظها وافتحها من أي مكان. لا ترسل شيئاً إلى أحد.",
        "ئەم پەڕەیە بێ تۆڕ کار دەکات: هەڵیبگرە و لە هەر شوێنێکەوە بیکەرەوە. هیچ شتێک بۆ کەس نانێرێت.",
        "This page works without a network: keep it and open it anywhere. It sends nothing to anybody.",
    ),
}

WORDS: Final[dict[str, tuple[str, str, str]]] = {f"verify_{word}": said for word, said in CHECKING.items()} | {
    "verify_offline": (
        "احفظ صفحة للتحقق دون شبكة",
        "پەڕەیەک هەڵبگرە بۆ پشکنین بێ تۆڕ",
        "Keep a page that checks without a network",
    ),
    "verify_today": ("بحسب سجل الوزارة اليوم.", "بەپێی تۆماری وەزارەت، ئەمڕۆ.", "By the ministry's register, today."),
    "certificates": ("الشهادات", "بڕوانامەکان", "Certificates"),
    "certificates_hint": (
        "تصدر الشهادات من هنا وحدها، وتُسحب هنا: موظف يقترح، وآخر يؤكد، فتعلم بذلك كل المكاتب وصفحة التحقق.",
        (
            "بڕوانامەکان تەنها لێرەوە دەردەچن و لێرە دەکشێنرێنەوە: کارمەندێک پێشنیار دەکات و یەکێکی تر "
            "پشتڕاستی دەکاتەوە، ئینجا هەموو نووسینگەکان و پەڕەی پشکنین پێی دەزانن."
        ),
        (
            "Certificates are issued here alone, and withdrawn here: one of the staff proposes, another confirms, "
            "and every office and the page for checking hear of it."
        ),
    ),
    "certificate_good": ("سارية", "کارا", "Good"),
    "certificate_proposed": ("مقترح سحبها", "پێشنیاری کشاندنەوەی کراوە", "Withdrawal proposed"),
    "certificate_withdrawn": ("مسحوبة", "کشێنراوە", "Withdrawn"),
    "no_certificates": ("لا شهادات هنا.", "هیچ بڕوانامەیەک لێرە نییە.", "There are no certificates here."),
    "certificates_waiting": ("تنتظر شهادة", "چاوەڕێی بڕوانامەن", "Waiting for a certificate"),
    "find_certificate": ("رقم الشهادة", "ژمارەی بڕوانامە", "Number of a certificate"),
    "find": ("ابحث", "بگەڕێ", "Find"),
    "why_withdrawn": ("السبب، كما يقرؤه الناس", "هۆکار، وەک خەڵک دەیخوێنێتەوە", "The reason, as the public reads it"),
    "words_for_staff": ("تفصيل للوزارة وحدها", "وردەکاری، تەنها بۆ وەزارەت", "In words, for the ministry alone"),
    "propose_withdrawal": ("اقترح سحب الشهادة", "پێشنیاری کشاندنەوە بکە", "Propose to withdraw it"),
    "confirm_withdrawal": ("تأكيد السحب", "پشتڕاستکردنەوەی کشاندنەوە", "Confirm the withdrawal"),
    "withdraw_now": ("اسحب الشهادة الآن", "ئێستا بیکشێنەوە", "Withdraw it now"),
    "withdrawal_is_final": (
        "لا رجعة في السحب. تعلم به كل المكاتب وصفحة التحقق.",
        "کشاندنەوە پاشگەزبوونەوەی نییە. هەموو نووسینگەکان و پەڕەی پشکنین پێی دەزانن.",
        "A withdrawal is final. Every office and the page for checking hear of it.",
    ),
    "leave_certificate": ("اتركها سارية", "با کارا بمێنێتەوە", "Leave it good"),
    "withdrawn_since": ("مسحوبة منذ", "کشێنراوەتەوە لە", "Withdrawn since"),
    "withdrawn_by_staff": ("أكّد السحب", "کشاندنەوەی پشتڕاست کردەوە", "Withdrawn by"),
    "replaces": ("بدلاً من", "لە جیاتی", "In place of"),
    "erased_person": ("مُسحت بيانات صاحبها", "زانیاریی خاوەنەکەی سڕاوەتەوە", "Its person was erased"),
    "certificate_unknown": (
        "لا شهادة بهذا الرقم.",
        "بڕوانامە بەم ژمارەیە نییە.",
        "There is no certificate with this number.",
    ),
    "certificate_decided": (
        "تغيّرت حالة هذه الشهادة قبل قليل.",
        "دۆخی ئەم بڕوانامەیە کەمێک لەمەوبەر گۆڕا.",
        "This certificate was changed a moment ago.",
    ),
    "why_unknown": ("اختر سبباً.", "هۆکارێک هەڵبژێرە.", "Choose a reason."),
    "waits_": ("لم يُنظر فيها بعد", "هێشتا سەیر نەکراوە", "not looked at yet"),
    "waits_key_missing": ("لا مفتاح للشهادات هنا", "کلیلی بڕوانامە لێرە نییە", "there is no key for certificates here"),
    "waits_erased": ("مُسح سجل الشخص", "تۆماری کەسەکە سڕاوەتەوە", "the person's record was erased"),
    "waits_person_unknown": (
        "لم يصل تسجيل الشخص بعد",
        "تۆمارکردنی کەسەکە هێشتا نەگەیشتووە",
        "the person's registration is not here yet",
    ),
    "waits_cohort_unknown": (
        "لم تصل الدورة ومواعيدها بعد",
        "کۆرس و کاتەکانی هێشتا نەگەیشتوون",
        "the cohort and its days are not here yet",
    ),
    "waits_not_completed": (
        "لا كلمة هنا بأنه أكمل",
        "هێشتا نەگوترا تەواوی کردووە",
        "nothing here says that they completed",
    ),
    "waits_withdrawn_before": (
        "سحبت الوزارة شهادته في هذه الدورة",
        "وەزارەت بڕوانامەی ئەم خولەی کشاندووەتەوە",
        "the ministry has withdrawn their certificate of this course",
    ),
    "waits_unfit": (
        "في نصوصها ما لا تتسع له شهادة",
        "دەقێکی تێدایە لە بڕوانامەدا جێی نابێتەوە",
        "a text of it is too long for a certificate",
    ),
    "waits_no_certificate": (
        "لا شهادة لهذه الدورة في الدليل",
        "ئەم خولە لە کەتەلۆگدا بڕوانامەی نییە",
        "the catalogue names no certificate for the course",
    ),
}
