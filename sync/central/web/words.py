"""What the pages of staff, sign-in and counts say, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "second_step": ("الخطوة الثانية", "هەنگاوی دووەم", "Second step"),
    "set_up_hint": (
        "امسح هذا الرمز بتطبيق المصادقة في هاتفك، ثم اكتب الرقم الذي يظهر فيه. لا يظهر الرمز مرة أخرى.",
        (
            "ئەم کۆدە بە بەرنامەی دڵنیاکردنەوەی مۆبایلەکەت بخوێنەرەوە، پاشان ئەو "
            "ژمارەیە بنووسە کە پیشانی دەدات. کۆدەکە جارێکی تر دەرناکەوێتەوە."
        ),
        (
            "Read this picture with the authenticator on your phone, then "
            "write the number that it shows. It is not shown again."
        ),
    ),
    "picture_of_secret": ("رمز لتطبيق المصادقة", "کۆد بۆ بەرنامەی دڵنیاکردنەوە", "Picture for an authenticator"),
    "or_type": (
        "أو اكتب هذا المفتاح في التطبيق:",
        "یان ئەم کلیلە لە بەرنامەکەدا بنووسە:",
        "Or type this key into it:",
    ),
    "code_hint": (
        "اكتب الرقم الذي يظهر الآن في تطبيق المصادقة، أو أحد رموز الطوارئ.",
        "ئەو ژمارەیە بنووسە کە ئێستا لە بەرنامەی دڵنیاکردنەوەدا دەردەکەوێت، یان یەکێک لە کۆدەکانی یەکجار.",
        "Write the number that your authenticator shows now, or one of your one-time codes.",
    ),
    "code": ("الرمز", "کۆد", "Code"),
    "go_on": ("متابعة", "بەردەوام بە", "Go on"),
    "wrong_code": (
        "الرمز غير صحيح، أو سبق استعماله. انتظر الرمز التالي.",
        "کۆدەکە هەڵەیە، یان پێشتر بەکارهاتووە. چاوەڕێی کۆدی داهاتوو بکە.",
        "The code is not right, or was used already. Wait for the next one.",
    ),
    "totp_unreadable": (
        "تغيّرت مفاتيح الوزارة ولا يمكن التحقق من الخطوة الثانية. اطلب من مدير الخدمة إعادة ضبطها.",
        "کلیلەکانی وەزارەت گۆڕاون و هەنگاوی دووەم ناپشکنرێت. داوا لە بەڕێوەبەری خزمەتگوزارییەکە بکە نوێی بکاتەوە.",
        (
            "The ministry's keys have changed, and the second step can't "
            "be checked. Ask whoever runs the service to reset it."
        ),
    ),
    "totp_set_up": (
        "ضُبطت الخطوة الثانية في متصفح آخر. سجّل الدخول من جديد.",
        "هەنگاوی دووەم لە وێبگەڕێکی تر دانرا. دووبارە بچۆ ژوورەوە.",
        "The second step was set up in another browser meanwhile. Sign in anew.",
    ),
    "one_time_codes": ("رموز الطوارئ", "کۆدەکانی یەکجار", "One-time codes"),
    "codes_hint": (
        "يفتح كل رمز مرة واحدة إذا ضاع هاتفك. اكتبها على ورقة واحفظها في مكان مغلق: لن تظهر مرة أخرى.",
        (
            "ئەگەر مۆبایلەکەت ون بوو، هەر کۆدێک یەک جار دەکاتەوە. لەسەر کاغەزێک "
            "بیاننووسە و لە شوێنێکی داخراودا هەڵیانبگرە: جارێکی تر دەرناکەون."
        ),
        "Each opens once, should your phone be lost. Write them on paper and lock it away: they are not shown again.",
    ),
    "kept_them": ("كتبتها", "نووسیمن", "I have written them down"),
    "codes_left": (
        "بقي {number} من رموز الطوارئ. الرموز الجديدة تلغي القديمة كلها.",
        "{number} کۆدی یەکجار ماوە. کۆدە نوێیەکان هەموو کۆنەکان هەڵدەوەشێننەوە.",
        "{number} one-time codes are left. New ones replace all of them.",
    ),
    "renew_codes": ("رموز جديدة", "کۆدی نوێ", "New codes"),
    "account": ("حسابي", "هەژماری من", "My account"),
    "old_password": ("كلمة المرور الحالية", "وشەی نهێنیی ئێستا", "Present password"),
    "new_password": ("كلمة مرور جديدة", "وشەی نهێنیی نوێ", "New password"),
    "password_again": ("كلمة المرور الجديدة مرة أخرى", "وشەی نهێنیی نوێ دووبارە", "New password, again"),
    "password_ends_sessions": (
        "تنتهي كل جلساتك الأخرى.",
        "هەموو دانیشتنەکانی ترت کۆتاییان دێت.",
        "All your other sessions end.",
    ),
    "change": ("غيّر", "بیگۆڕە", "Change"),
    "passwords_differ": (
        "كلمتا المرور غير متطابقتين.",
        "دوو وشە نهێنییەکە وەک یەک نین.",
        "The two passwords are not the same.",
    ),
    "password_too_short": (
        "كلمة المرور قصيرة: {minimum} أحرف على الأقل.",
        "وشەی نهێنی کورتە: لانیکەم {minimum} پیت.",
        "The password is too short: at least {minimum} characters.",
    ),
    "password_common": (
        "يسهل تخمين كلمة المرور هذه. اختر كلمات عدة لا تخطر ببال أحد.",
        "ئەم وشە نهێنییە بە ئاسانی دەزانرێت. چەند وشەیەک هەڵبژێرە کە بە بیری کەسدا نایەت.",
        "This password is easily guessed. Choose several words that nobody would think of.",
    ),
    "sessions": ("الجلسات المفتوحة", "دانیشتنە کراوەکان", "Open sessions"),
    "begun": ("بدأت", "دەستی پێکرد", "Begun"),
    "last_used": ("آخر استعمال", "دوا بەکارهێنان", "Last used"),
    "this_one": ("هذه", "ئەمە", "This one"),
    "end_session": ("أنهِها", "کۆتایی پێ بهێنە", "End it"),
    "staff": ("الموظفون", "کارمەندان", "Staff"),
    "role": ("الدور", "ڕۆڵ", "Role"),
    "analyst": ("محلل", "شیکەرەوە", "Analyst"),
    "publisher": ("ناشر", "بڵاوکەرەوە", "Publisher"),
    "administrator": ("مدير", "بەڕێوەبەر", "Administrator"),
    "analyst_hint": (
        "يرى الأعداد والدفعات، ولا يرى أي شخص.",
        "ژمارەکان و دەستەکان دەبینێت، هیچ کەسێک نابینێت.",
        "Sees counts and batches, and no person.",
    ),
    "publisher_hint": (
        "يرى ما يراه المحلل، ويجيب عن ملاحظات المكاتب، وينشر الإصدارات وفرص العمل.",
        (
            "ئەوە دەبینێت کە شیکەرەوە دەیبینێت، وەڵامی تێبینیی نووسینگەکان "
            "دەداتەوە، و بڵاوکراوە و هەلەکانی کار بڵاو دەکاتەوە."
        ),
        "Sees what an analyst sees, answers the feedback of offices, and publishes releases and vacancies.",
    ),
    "administrator_hint": (
        "يرى سجلات الأشخاص وملفاتهم، ويقرر طلباتهم، ويوقّع الإصدارات، ويدير المكاتب والموظفين.",
        (
            "تۆمار و پەڕگەی کەسەکان دەبینێت، بڕیار لەسەر داواکارییەکان دەدات، "
            "بڵاوکراوەکان واژوو دەکات، و نووسینگە و کارمەندان بەڕێوە دەبات."
        ),
        "Sees people's records and files, decides their requests, signs releases, and manages offices and staff.",
    ),
    "role_unknown": ("اختر دوراً.", "ڕۆڵێک هەڵبژێرە.", "Choose a role."),
    "set_up": ("مضبوطة", "دانراوە", "Set up"),
    "not_set_up": ("عند الدخول التالي", "لە چوونەژوورەوەی داهاتوودا", "At the next sign-in"),
    "account_open": ("مفتوح", "کراوە", "Open"),
    "account_closed": ("مغلق", "داخراو", "Closed"),
    "added": ("أُضيف", "زیادکرا", "Added"),
    "add_staff": ("أضف موظفاً", "کارمەندێک زیاد بکە", "Add somebody"),
    "first_password": ("كلمة المرور الأولى", "یەکەم وشەی نهێنی", "First password"),
    "staff_hint": (
        "كل تغيير هنا ينهي جلسات هذا الشخص فوراً، ويُكتب في سجل الخدمة مع اسمك.",
        (
            "هەر گۆڕانێک لێرە یەکسەر کۆتایی بە دانیشتنەکانی ئەم کەسە دەهێنێت، "
            "و لە تۆماری خزمەتگوزارییەکەدا لەگەڵ ناوی تۆ دەنووسرێت."
        ),
        "Whatever is changed here ends this person's sessions at once, and is written down with your name.",
    ),
    "give_role": ("أعطِ الدور", "ڕۆڵەکە بدە", "Give the role"),
    "give_password": ("أعطِ كلمة المرور", "وشە نهێنییەکە بدە", "Give the password"),
    "reopen": ("افتح الحساب من جديد", "هەژمارەکە بکەرەوە", "Open the account again"),
    "close_account": ("أغلق الحساب", "هەژمارەکە دابخە", "Close the account"),
    "close_hint": (
        "لمن ترك العمل: لا تُدخله أي كلمة مرور بعد ذلك.",
        "بۆ ئەوەی کارەکەی بەجێهێشتووە: دوای ئەوە هیچ وشەیەکی نهێنی ناهێڵێت بچێتە ژوورەوە.",
        "For whoever has left: no password lets them in any more.",
    ),
    "last_administrator": (
        "هذا آخر مدير: عيّن مديراً آخر أولاً.",
        "ئەمە دوا بەڕێوەبەرە: سەرەتا بەڕێوەبەرێکی تر دابنێ.",
        "This is the last administrator: make somebody else one first.",
    ),
    "username_required": (
        "اكتب اسم مستخدم: 80 حرفاً على الأكثر.",
        "ناوێکی بەکارهێنەر بنووسە: لانیزۆر ٨٠ پیت.",
        "Write a user name: at most 80 characters.",
    ),
    "username_taken": (
        "اسم المستخدم {username} موجود.",
        "ناوی بەکارهێنەر {username} هەیە.",
        "The user name {username} is taken.",
    ),
    "not_allowed": (
        "هذه الصفحة ليست لدورك.",
        "ئەم پەڕەیە بۆ ڕۆڵی تۆ نییە.",
        "This page is not for your role.",
    ),
    "counts": ("الأعداد", "ژمارەکان", "Counts"),
    "counts_hint": (
        "كم شخصاً سُجّل في كل شهر ومحافظة. لا تظهر الأعداد من 1 حتى ما دون {smallest}، كي لا يُعرف أحد منها.",
        (
            "لە هەر مانگ و پارێزگایەکدا چەند کەس تۆمارکراون. ژمارەکانی "
            "کەمتر لە {smallest} پیشان نادرێن، تا کەس پێیان نەناسرێتەوە."
        ),
        (
            "How many people were registered in each month and governorate. Counts "
            "below {smallest} are kept back, so that nobody is known by them."
        ),
    ),
    "kept_back": (
        "من 1 إلى ما دون {smallest}",
        "لە ١ تا کەمتر لە {smallest}",
        "From 1 to less than {smallest}",
    ),
    "month": ("الشهر", "مانگ", "Month"),
    "sex_other": ("غير ذلك", "هی تر", "Other or none"),
    "total_of_shown": ("مجموع الظاهر", "کۆی پیشاندراوەکان", "Total of what is shown"),
}
