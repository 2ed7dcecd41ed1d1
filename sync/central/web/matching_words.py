"""What the pages of matching and of messages say, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "matching": ("المطابقة", "گونجاندن", "Matching"),
    "matching_hint": (
        (
            "يُقارَن كل ليلة كل مسجّل بكل عمل معروض، بالقاعدة نفسها التي في المكاتب. لا يدخل في الدرجة الجنس ولا العمر "
            "ولا الدين ولا القومية ولا الإعاقة. النقاط ترتّب من تقاربت درجاتهم فقط."
        ),
        (
            "هەموو شەوێک هەموو تۆمارکراوێک لەگەڵ هەموو کارێکی پێشنیازکراو بەراورد دەکرێت، بە هەمان یاسای نووسینگەکان. "
            "ڕەگەز و تەمەن و ئایین و نەتەوە و کەمئەندامی لە نمرەدا نین. خاڵەکان تەنها ئەوانە ڕیز "
            "دەکەن کە نمرەیان نزیکە."
        ),
        (
            "Every night everybody is put beside all work that is offered, by the rule that offices "
            "have too. Sex, age, "
            "religion, ethnicity and disability are no part of a score. Points only order people whose scores are near."
        ),
    ),
    "matching_none": ("لم تُجرَ أي مطابقة بعد.", "هێشتا هیچ گونجاندنێک نەکراوە.", "There has been no run yet."),
    "matching_run": ("آخر مرة", "دوایین جار", "Last run"),
    "matching_people": ("أشخاص", "کەسان", "People"),
    "matching_vacancies": ("أعمال معروضة", "کارە پێشنیازکراوەکان", "Vacancies"),
    "matching_listed": ("ضمن الأنسب لعمل ما", "لە گونجاوترینەکانی کارێکدان", "Among the best for some vacancy"),
    "matching_minutes": ("دقائق", "خولەک", "Minutes"),
    "matching_rules": ("الأوزان", "کێشەکان", "Weights"),
    "matching_usual": ("الأوزان الابتدائية", "کێشە سەرەتاییەکان", "The weights to start from"),
    "matching_done": ("تمّت", "تەواو بوو", "Done"),
    "matching_running": ("جارية", "بەردەوامە", "Running"),
    "matching_failed": ("لم تكتمل", "تەواو نەبوو", "Not completed"),
    "matching_rates": ("من اختير من كل مجموعة", "لە هەر گرووپێک کێ هەڵبژێردرا", "Who is chosen of each group"),
    "matching_rates_hint": (
        (
            "نسبة من هم ضمن الأنسب لعمل ما من كل مجموعة، إلى أعلى نسبة. ما دون أربعة أخماسها يستدعي النظر، وليس دليلاً "
            "على تمييز. الأعداد الأقل من {smallest} محجوبة، ومعها ما تُعرف منه."
        ),
        (
            "ڕێژەی ئەوانەی لە گونجاوترینەکانی کارێکدان لە هەر گرووپێک، بەرامبەر بەرزترین ڕێژە. کەمتر لە چوار پێنجیەک "
            "دەبێت سەیر بکرێت، بەڵگەی جیاکاری نییە. ژمارەی کەمتر لە {smallest} پیشان نادرێت، لەگەڵ ئەوەی لێی دەزانرێت."
        ),
        (
            "The share of each group who are among the best for some vacancy, against the highest "
            "share. Less than four "
            "fifths of it calls for a look, and proves nothing by itself. Numbers below {smallest} are kept back, and "
            "others from which they would follow."
        ),
    ),
    "matching_group": ("المجموعة", "گرووپ", "Group"),
    "matching_sent": ("أُرسلوا", "نێردران", "Sent"),
    "matching_hired": ("وُظّفوا", "دامەزران", "Hired"),
    "matching_share": ("النسبة", "ڕێژە", "Share"),
    "matching_ratio": ("إلى الأعلى", "بەرامبەر بەرزترین", "Of the highest"),
    "matching_low": ("دون أربعة أخماس", "کەمتر لە چوار پێنجیەک", "Below four fifths"),
    "matching_unknown": ("غير معروف", "نەزانراو", "Not known"),
    "matching_by_sex": ("الجنس", "ڕەگەز", "Sex"),
    "matching_by_age": ("العمر", "تەمەن", "Age"),
    "matching_by_governorate": ("المحافظة", "پارێزگا", "Governorate"),
    "matching_by_difficulty": ("صعوبة صحية", "گرفتی تەندروستی", "Difficulty because of health"),
    "matching_yes": ("نعم", "بەڵێ", "Yes"),
    "matching_no": ("لا", "نەخێر", "No"),
    "matching_best_people": (
        "أنسب الأشخاص لهذا العمل",
        "گونجاوترین کەسان بۆ ئەم کارە",
        "The best people for this work",
    ),
    "matching_best_vacancies": (
        "أنسب الأعمال لهذا الشخص",
        "گونجاوترین کارەکان بۆ ئەم کەسە",
        "The best work for this person",
    ),
    "matching_band": (
        "من تقاربت درجاتهم ضمن {band} من ألف مرتبون بالنقاط، ثم بتاريخ التسجيل.",
        "ئەوانەی نمرەیان لە ناو {band} لە هەزاردا نزیکە بە خاڵ ڕیز کراون، پاشان بە بەرواری تۆمارکردن.",
        "People whose scores lie within the same {band} of a thousand are ordered by points, then by when they came.",
    ),
    "matching_score": ("الدرجة", "نمرە", "Score"),
    "matching_fits": ("يناسب", "دەگونجێت", "Fits"),
    "matching_partly": ("جزئياً", "بەشێکی", "Partly"),
    "matching_missing": ("ينقص", "کەمە", "Missing"),
    "matching_not_told": ("لم يُذكر", "نەوتراوە", "Not told"),
    "matching_course": ("دورة تسد النقص", "خولێک کە کەمییەکە پڕ دەکاتەوە", "A course that would help"),
    "matching_nobody": (
        "لا أحد في قائمة الليلة الماضية.",
        "کەس لە لیستی دوێنێ شەودا نییە.",
        "Nobody is on last night’s list.",
    ),
    "matching_over": ("انتهى منذ ذلك الحين", "لەوساوە کۆتایی هاتووە", "Over since then"),
    "matching_occupation": ("المهنة", "پیشە", "Occupation"),
    "matching_skills": ("المهارات", "لێهاتووییەکان", "Skills"),
    "skill_level_1": ("أساسي", "بنەڕەتی", "basic"),
    "skill_level_2": ("مستقل", "سەربەخۆ", "independent"),
    "skill_level_3": ("متقدم", "پێشکەوتوو", "advanced"),
    "skill_level_below": (
        "المستوى {had}، والمطلوب {asked}",
        "ئاستی {had}، داواکراو {asked}",
        "level {had}, asked for is {asked}",
    ),
    "skill_level_unasked": (
        "لم يُسأل عن المستوى (المطلوب {asked})",
        "پرسیار لە ئاست نەکرا (داواکراو {asked})",
        "nobody asked at which level ({asked} is asked for)",
    ),
    "matching_distance": ("المسافة", "دووری", "Distance"),
    "matching_experience": ("الخبرة", "ئەزموون", "Experience"),
    "matching_education": ("التحصيل", "خوێندن", "Education"),
    "matching_language": ("اللغة", "زمان", "Language"),
    "matching_terms": ("الأجر والشروط", "کرێ و مەرجەکان", "Pay and terms"),
    "matching_licence": ("الإجازة", "مۆڵەت", "Licence"),
    "matching_reach": ("مكان العمل", "شوێنی کار", "Place of work"),
    "matching_dates": ("التواريخ", "بەروارەکان", "Dates"),
    "matching_viewed": ("اطّلع على المطابقة", "سەیری گونجاندنی کرد", "Looked at matching"),
    "timed_hour": ("تبدأ كل ليلة الساعة", "هەموو شەوێک دەست پێ دەکات لە", "Begins every night at"),
    "timed_never": ("لا تبدأ من تلقاء نفسها", "خۆی دەست پێ ناکات", "Does not begin by itself"),
    "timed_next": ("المرة التالية", "جاری داهاتوو", "Next"),
    "timed_last": ("آخر مرة", "دوایین جار", "Last"),
    "timed_cut_off": ("انقطعت: توقفت الخدمة", "پچڕا: خزمەتگوزارییەکە وەستا", "Cut off: the service stopped"),
    "timers_unknown": (
        "ما كُتب تحت timers في centre.json لا يُقرأ؛ المعروف: {known}.",
        "ئەوەی لەژێر timers لە centre.json نووسراوە ناخوێندرێتەوە؛ ئەوەی دەناسرێت: {known}.",
        "What stands under timers in centre.json can't be read; known are: {known}.",
    ),
    "notices": ("الرسائل", "نامەکان", "Messages"),
    "notices_hint": (
        (
            "رسائل إلى من وافق عليها عند تسجيله، تُرسل من الوزارة وحدها، نهاراً، كل منها مرة واحدة. "
            "بعد إرسالها لا يبقى "
            "العنوان ولا النص."
        ),
        (
            "نامە بۆ ئەوانەی لە کاتی تۆمارکردندا ڕازی بوون، تەنها لە وەزارەتەوە دەنێردرێن، بە ڕۆژ، "
            "هەر یەکەیان یەک جار. "
            "دوای ناردن ناونیشان و دەق نامێنن."
        ),
        (
            "Messages to people who agreed to them when they were registered, sent by the ministry alone, by day, each "
            "once. Neither address nor words stay once one went out."
        ),
    ),
    "notices_none": ("لا رسائل بعد.", "هێشتا نامە نییە.", "There are no messages yet."),
    "notices_no_gateway": (
        "لم تُعدّ بوابة رسائل ولا بريد، فلا يُرسل شيء.",
        "دەروازەی نامە و پۆستە ئامادە نەکراوە، هیچ نانێردرێت.",
        "Neither a text gateway nor a mail server is set up: nothing goes out.",
    ),
    "notices_waiting": ("تنتظر", "چاوەڕێن", "Waiting"),
    "notices_sent": ("أُرسلت", "نێردران", "Sent"),
    "notices_given_up": ("تعذّر إرسالها", "نەتوانرا بنێردرێن", "Given up"),
    "notices_left": ("تُركت", "بەجێهێڵران", "Left"),
    "notices_kind": ("عن", "دەربارەی", "About"),
    "notices_referral_letter": ("كتاب إحالة", "نامەی ناردن", "A letter of referral"),
    "notices_vacancy_over": ("عمل لم يعد متاحاً", "کارێک کە نەماوە", "Work that is over"),
    "notices_placement_follow_up": ("متابعة بعد بدء العمل", "بەدواداچوون دوای دەستپێکی کار", "How work goes"),
    "notices_fair_invitation": ("دعوة إلى معرض", "بانگهێشت بۆ پێشانگا", "Invitation to a fair"),
    "notices_fair_moved": ("تغيّر موعد معرض", "گۆڕانی کاتی پێشانگا", "A fair has changed"),
    "notices_fair_cancelled": ("إلغاء معرض", "هەڵوەشانەوەی پێشانگا", "A fair is cancelled"),
    "notices_parts": ("أجزاء الرسالة", "بەشەکانی نامە", "Parts of a text"),
    "notices_stops": ("هواتف لا يُكتب إليها", "تەلەفۆنەکان کە بۆیان نانووسرێت", "Telephones that want none"),
    "notices_by_itself": (
        "ترسل الخدمة ما حان وقته كل {minutes} دقائق.",
        "خزمەتگوزارییەکە هەر {minutes} خولەک ئەوەی کاتی هاتووە دەنێرێت.",
        "The service sends what is due every {minutes} minutes.",
    ),
    "notices_by_hand": (
        "لا ترسل الخدمة شيئاً من تلقاء نفسها: الأمر notices send يرسل ما حان وقته.",
        "خزمەتگوزارییەکە خۆی هیچ نانێرێت: فەرمانی notices send ئەوەی کاتی هاتووە دەنێرێت.",
        "The service sends nothing by itself: the command notices send does.",
    ),
    "notices_stop_title": ("من لا يريد رسائل", "ئەوەی نامەی ناوێت", "Whoever wants no messages"),
    "notices_number": ("رقم الهاتف", "ژمارەی تەلەفۆن", "Telephone number"),
    "notices_stop_hint": (
        "من يجيب عن رسالة بكلمة «قف» يتوقف من تلقاء نفسه. لا تُحفظ الأرقام نفسها، بل بصمتها.",
        "ئەوەی بە وشەی «ڕاگرە» وەڵامی نامەیەک بداتەوە خۆی ڕادەگیرێت. خودی ژمارەکان هەڵناگیرێن، تەنها پەنجەمۆریان.",
        "Whoever answers a text with “STOP” is written to no more. Of a number only a digest is kept.",
    ),
    "notices_stop": ("لا تُكتب إليه رسائل", "چیتر بۆی مەنووسە", "Write to it no more"),
    "notices_resume": ("يُكتب إليه من جديد", "دووبارە بۆی بنووسە", "Write to it again"),
    "number_unreadable": (
        "هذا ليس رقم هاتف.",
        "ئەمە ژمارەی تەلەفۆن نییە.",
        "This is no telephone number.",
    ),
    "notices_stopped": ("أوقف الرسائل إلى رقم", "نامەی بۆ ژمارەیەک ڕاگرت", "Ended messages to a number"),
    "notices_resumed": (
        "أعاد الرسائل إلى رقم",
        "نامەی بۆ ژمارەیەک دەست پێ کردەوە",
        "Let messages to a number begin again",
    ),
    "notices_channel": ("الطريق", "ڕێگا", "Road"),
    "notices_sms": ("رسالة هاتف", "نامەی تەلەفۆن", "Text"),
    "notices_email": ("بريد إلكتروني", "ئیمەیڵ", "E-mail"),
    "notices_tried": ("محاولات", "هەوڵەکان", "Tries"),
    "notices_due": ("المحاولة التالية", "هەوڵی داهاتوو", "Next try"),
    "notices_code": ("سبب آخر تعذّر", "هۆی دوایین شکست", "Why the last try failed"),
    "no_gateway": ("لا بوابة لهذا الطريق", "دەروازە بۆ ئەم ڕێگایە نییە", "No gateway for this road"),
    "gateway_unreachable": ("لم تُجب البوابة", "دەروازەکە وەڵامی نەدایەوە", "The gateway did not answer"),
    "notices_code_gateway": ("أجابت البوابة بالرقم", "دەروازەکە بە ژمارەی وەڵامی دایەوە", "The gateway answered with"),
    "mail_unreachable": ("لم يُجب خادم البريد", "ڕاژەی پۆستە وەڵامی نەدایەوە", "The mail server did not answer"),
    "mail_sign_in": (
        "لم يقبل خادم البريد كلمة المرور",
        "ڕاژەی پۆستە وشەی نهێنیی قبوڵ نەکرد",
        "The mail server did not take the password",
    ),
    "mail_address": ("ليس عنوان بريد", "ناونیشانی پۆستە نییە", "No address of a mailbox"),
    "notices_code_mail": ("أجاب خادم البريد بالرقم", "ڕاژەی پۆستە وەڵامی دایەوە بە", "The mail server answered with"),
    "notices_unreadable": (
        "لا تُقرأ إعدادات الرسائل {file}.",
        "ڕێکخستنی نامەکان {file} ناخوێندرێتەوە.",
        "The settings of messages, {file}, can't be read.",
    ),
}
