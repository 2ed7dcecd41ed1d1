"""What the pages of job fairs say, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "fairs": ("معارض التشغيل", "پێشانگاکانی کار", "Job fairs"),
    "fairs_hint": (
        "تُعدّ هنا المعارض وأجنحتها ومواعيدها ومن يُدعى إليها، وتُبلَّغ للمكاتب التي تعمل يوم المعرض بلا شبكة.",
        (
            "لێرە پێشانگا و ستاند و کات و میوانەکانی ئامادە دەکرێن و بە نووسینگەکان دەگوترێن کە ڕۆژی پێشانگا بەبێ "
            "تۆڕ کار دەکەن."
        ),
        (
            "Fairs, their stands, times and guests are prepared here and told to offices, which work without a "
            "network that day."
        ),
    ),
    "fairs_none": ("لا معارض بعد.", "هێشتا هیچ پێشانگایەک نییە.", "There are no fairs yet."),
    "fair_make": ("معرض جديد", "پێشانگای نوێ", "Make a fair"),
    "fair_office": ("المكتب الذي يقيمه", "ئەو نووسینگەیەی دەیگێڕێت", "The office that holds it"),
    "fair_name": ("المعرض", "پێشانگا", "Fair"),
    "fair_name_ar": ("اسمه بالعربية", "ناوی بە عەرەبی", "Its name in Arabic"),
    "fair_name_ckb": ("اسمه بالكردية", "ناوی بە کوردی", "Its name in Kurdish"),
    "fair_name_en": ("اسمه بالإنجليزية", "ناوی بە ئینگلیزی", "Its name in English"),
    "fair_place": ("المكان والعنوان", "شوێن و ناونیشان", "Place and address"),
    "fair_first": ("اليوم الأول", "ڕۆژی یەکەم", "First day"),
    "fair_days": ("كم يوماً", "چەند ڕۆژ", "How many days"),
    "fair_begins": ("يبدأ الساعة", "دەستپێکردن", "Begins at"),
    "fair_ends": ("ينتهي الساعة", "کۆتایی", "Ends at"),
    "fair_minutes": ("دقائق المقابلة الواحدة", "خولەکی هەر چاوپێکەوتنێک", "Minutes for one interview"),
    "fair_seats": ("كم يُدعى على الأكثر", "زۆرترین ژمارەی بانگهێشتکراوان", "How many are invited at most"),
    "fair_rounds": ("مقابلات لكل مدعو", "چاوپێکەوتن بۆ هەر بانگهێشتکراوێک", "Interviews for each of the invited"),
    "fair_stand": ("الجناح", "ستاند", "Stand"),
    "fair_stands": ("الأجنحة", "ستاندەکان", "Stands"),
    "fair_work": ("الوظائف", "کارەکان", "Work"),
    "fair_at_once": ("مقابلات في الموعد الواحد", "چاوپێکەوتن لە یەک کاتدا", "Interviews at a time"),
    "fair_add_stand": ("أضف جناحاً", "ستاندێک زیاد بکە", "Add a stand"),
    "fair_add_work": ("أضف وظيفة إلى الجناح", "کارێک بۆ ستاندەکە زیاد بکە", "Add work to the stand"),
    "fair_vacancy": ("فرصة عمل منشورة", "هەلی کاری بڵاوکراوە", "A published vacancy"),
    "fair_other_work": ("وظيفة أخرى (اكتبها أدناه)", "کارێکی تر (لە خوارەوە بینووسە)", "Other work (write it below)"),
    "fair_other_title": ("اسم الوظيفة الأخرى", "ناوی کارەکەی تر", "Name of the other work"),
    "fair_remove": ("أزل", "لایببە", "Remove"),
    "fair_no_stands_yet": ("لا أجنحة بعد.", "هێشتا ستاند نییە.", "There are no stands yet."),
    "fair_whom": ("من يُدعى", "کێ بانگهێشت دەکرێت", "Who is invited"),
    "fair_choosing": (
        "يُختار المدعوون الآن…",
        "ئێستا بانگهێشتکراوان هەڵدەبژێردرێن…",
        "The invited are being chosen…",
    ),
    "fair_choosing_failed": (
        "لم يُختر أحد: حدث خطأ وهو في السجل. أعد المحاولة.",
        "کەس هەڵنەبژێردرا: هەڵەیەک ڕوویدا و لە تۆمارەکەدایە. دووبارە هەوڵ بدەرەوە.",
        "Nobody was chosen: something failed, and it is in the log. Try again.",
    ),
    "fair_lawful": (
        "مقاعد يخصصها القانون",
        "ئەو شوێنانەی یاسا تەرخانیان دەکات",
        "Seats that the law keeps",
    ),
    "fair_lawful_hint": (
        "تُملأ أولاً بالترتيب المنشور ممن تخصّهم، ولا يغيّر ذلك ترتيب أحد ولا درجته. اكتب القانون أو القرار الذي يخصصها.",
        (
            "سەرەتا بە ڕیزبەندیی بڵاوکراوە لەوانە پڕ دەکرێنەوە کە بۆیانە؛ ڕیز و نمرەی کەس ناگۆڕێت. ئەو یاسا یان "
            "بڕیارە بنووسە کە تەرخانیان دەکات."
        ),
        (
            "They are filled first, in the published order, from those for whom they are kept; nobody's place or score "
            "changes. Write the law or decision that keeps them."
        ),
    ),
    "fair_kept_female": ("مقاعد للنساء", "شوێن بۆ ئافرەتان", "Seats for women"),
    "fair_kept_difficulty": (
        "مقاعد لمن ذكروا صعوبة وظيفية",
        "شوێن بۆ ئەوانەی گرفتی جەستەییان باس کردووە",
        "Seats for people who told of a functional difficulty",
    ),
    "fair_law": ("القانون أو القرار", "یاسا یان بڕیار", "The law or decision"),
    "fair_law_missing": (
        "اكتب القانون أو القرار الذي يخصص هذه المقاعد.",
        "ئەو یاسا یان بڕیارە بنووسە کە ئەم شوێنانە تەرخان دەکات.",
        "Write the law or decision that keeps these seats.",
    ),
    "fair_groups": ("حسب الجنس والعمر", "بەپێی ڕەگەز و تەمەن", "By sex and age"),
    "fair_groups_hint": (
        "لا تظهر أعداد أقل من {smallest}، ولا ما تُعرف منه.",
        "ژمارەی کەمتر لە {smallest} پیشان نادرێت، هەروەها ئەوانەی لێیانەوە دەزانرێت.",
        "Numbers below {smallest} are not shown, nor those from which they would follow.",
    ),
    "fair_group": ("الفئة", "گرووپ", "Group"),
    "fair_came_all": ("حضروا، مدعوين أو لا", "هاتوون، بانگهێشتکراو یان نا", "Came, invited or not"),
    "fair_few": ("–", "–", "–"),
    "fair_no_sex": ("الجنس غير معروف", "ڕەگەز نەزانراوە", "Sex not known"),
    "fair_no_age": ("العمر غير معروف", "تەمەن نەزانراوە", "Age not known"),
    "fair_aged": ("العمر من {first} إلى {last}", "تەمەن لە {first} تا {last}", "Age {first} to {last}"),
    "fair_aged_to": ("العمر حتى {last}", "تەمەن تا {last}", "Age to {last}"),
    "fair_aged_from": ("العمر من {first} فأكثر", "تەمەن لە {first} بەرەو سەر", "Age from {first}"),
    "fair_save_csv": ("احفظ التقرير بصيغة CSV", "پاشەکەوتکردنی ڕاپۆرت وەک CSV", "Save the report as CSV"),
    "fair_rule": (
        (
            "الترتيب المنشور: من سمّتهم الوزارة، ثم فئة أفضل مطابقة مع وظائف الأجنحة، ثم النقاط، ثم تاريخ التسجيل، "
            "ثم رقم السجل. توزَّع المقاعد المخصصة للمكاتب ومواعيد المقابلات بمطابقة مستقرة (غيل–شابلي) يتقدم فيها "
            "الباحثون عن عمل: لا يبقى باحث وجناح يفضّل كلٌّ منهما الآخر على ما ناله."
        ),
        (
            "ڕیزبەندیی بڵاوکراوە: ئەوانەی وەزارەت ناوی بردوون، پاشان پلەی باشترین گونجان لەگەڵ کاری ستاندەکان، پاشان "
            "خاڵەکان، پاشان ڕێکەوتی تۆمارکردن، پاشان ژمارەی تۆمار. شوێنی تەرخانکراو بۆ نووسینگەکان و کاتی چاوپێکەوتن "
            "بە گونجاندنی جێگیر (گەیل–شەیپلی) دابەش دەکرێن کە تێیدا کارخوازان داوا دەکەن: هیچ کارخواز و ستاندێک "
            "نامێنن کە یەکتریان لەوەی وەریانگرت پێ باشتر بێت."
        ),
        (
            "The published order: whom the ministry named, then the band of the best match with the work at the "
            "stands, then points, then the day of registration, then the record's number. Seats kept for offices and "
            "times of interviews are given by a stable matching (Gale–Shapley) in which jobseekers propose: no "
            "jobseeker and stand are left who would rather have each other."
        ),
    ),
    "fair_governorates": (
        "محافظات المدعوين (إن لم تُختر واحدة فمحافظة المكتب)",
        "پارێزگاکانی بانگهێشتکراوان (ئەگەر هیچیان دیاری نەکرێت، پارێزگای نووسینگەکە)",
        "Governorates of the invited (none ticked: that of the office)",
    ),
    "fair_quotas_hint": (
        "مقاعد مخصصة لمراجعي مكتب بعينه",
        "شوێنی تەرخانکراو بۆ کارخوازانی نووسینگەیەک",
        "Seats kept for people of an office",
    ),
    "fair_verified": ("صاحب عمل تم التحقق منه", "خاوەنکاری پشتڕاستکراوە", "A verified employer"),
    "fair_by_hand": ("غيره (اكتبه أدناه)", "یەکێکی تر (لە خوارەوە بینووسە)", "Another (write it below)"),
    "fair_all_work": (
        "مع كل فرص العمل المفتوحة لديه",
        "لەگەڵ هەموو هەلە کراوەکانی کاری",
        "With all its open vacancies",
    ),
    "fair_other_employer": ("اسم صاحب عمل آخر", "ناوی خاوەنکارێکی تر", "Name of another employer"),
    "fair_said_by_staff": ("نشرتها الوزارة", "وەزارەت بڵاوی کردوونەتەوە", "Published by the ministry"),
    "fair_employer_missing": (
        "اختر صاحب عمل تم التحقق منه أو اكتب اسمه.",
        "خاوەنکارێکی پشتڕاستکراو هەڵبژێرە یان ناوەکەی بنووسە.",
        "Choose a verified employer, or write its name.",
    ),
    "fair_vacancy_of_another": (
        "فرصة العمل هذه لصاحب عمل آخر.",
        "ئەم هەلی کارە هی خاوەنکارێکی ترە.",
        "This vacancy is another employer's.",
    ),
    "fair_numbers": (
        "قائمة تأتي بها الوزارة: أرقام تسجيل، في كل سطر واحد",
        "لیستێک کە وەزارەت دەیهێنێت: ژمارەی تۆمار، هەر دێڕێک یەکێک",
        "A list that the ministry brings: registration numbers, one a line",
    ),
    "fair_others": ("وغيرهم", "و کەسانی تر", "And others"),
    "fair_and_others": ("أولاً هؤلاء ثم غيرهم", "سەرەتا ئەمانە پاشان کەسانی تر", "First these, then others"),
    "fair_only_listed": ("هؤلاء وحدهم", "تەنها ئەمانە", "Nobody but these"),
    "fair_choose": (
        "حدّد المدعوين ومواعيدهم",
        "بانگهێشتکراوان و کاتەکانیان دیاری بکە",
        "Find the invited and their times",
    ),
    "fair_invited": ("المدعوون", "بانگهێشتکراوان", "Invited"),
    "fair_nobody": ("لم يُدعَ أحد بعد.", "هێشتا کەس بانگهێشت نەکراوە.", "Nobody is invited yet."),
    "fair_more_invited": (
        "و{count} غيرهم في الجدول.",
        "و {count} کەسی تر لە خشتەکەدا.",
        "And {count} more in the workbook.",
    ),
    "fair_rank": ("الترتيب", "ڕیز", "Place"),
    "fair_ground": ("سبب الدعوة", "هۆکاری بانگهێشت", "Why"),
    "fair_by_list": ("سمّته الوزارة", "وەزارەت ناوی بردووە", "named by the ministry"),
    "fair_by_match": ("المطابقة", "گونجان", "by match"),
    "fair_by_points": ("النقاط", "خاڵەکان", "by points"),
    "fair_band": ("مطابقة {least}–{most} %", "گونجان {least}–{most} %", "match {least}–{most} %"),
    "fair_points": ("النقاط", "خاڵەکان", "Points"),
    "fair_registered": ("سُجّل في", "تۆمارکراوە لە", "Registered"),
    "fair_when": ("موعد المقابلة", "کاتی چاوپێکەوتن", "Interview"),
    "fair_no_slot": ("بلا موعد", "بێ کات", "no time"),
    "fair_tell": ("أبلغ المكاتب", "بە نووسینگەکان بڵێ", "Tell the offices"),
    "fair_tell_again": ("أبلغها ثانية", "دووبارە پێیان بڵێ", "Tell them again"),
    "fair_tell_hint": (
        "يُبلَّغ المكتب الذي يقيمه ومكاتب المدعوين. من أُبلغ بدعوته يحتفظ بها وبموعده.",
        (
            "بەو نووسینگەیە دەگوترێت کە دەیگێڕێت و بە نووسینگەی بانگهێشتکراوان. ئەوەی پێی گوترا، بانگهێشت و کاتەکەی "
            "دەمێنێت."
        ),
        (
            "The office that holds it and those of the invited are told. Whoever was told keeps the invitation and "
            "its time."
        ),
    ),
    "fair_told_at": ("أُبلغت المكاتب", "بە نووسینگەکان گوترا", "told"),
    "fair_end": ("انتهى المعرض", "پێشانگاکە تەواو بوو", "The fair is over"),
    "fair_over_hint": (
        "بعدها لا تُدعى فيه أسماء أحد، وتُحذف أسماء مدعوي المكاتب الأخرى من أجهزة المكتب الذي أقامه.",
        (
            "دوای ئەوە کەسی تری تێدا بانگهێشت ناکرێت، و ناوی بانگهێشتکراوانی نووسینگەکانی تر لەسەر ئامێرەکانی "
            "نووسینگەی گێڕەر دەسڕێتەوە."
        ),
        (
            "Afterwards nobody more is invited, and the names of other offices' guests leave the desks of the office "
            "that held it."
        ),
    ),
    "fair_cancel": ("ألغِ المعرض", "پێشانگاکە هەڵبوەشێنەوە", "Cancel the fair"),
    "fair_cancel_hint": (
        "تُسحب كل الدعوات وتُبلَّغ المكاتب بذلك.",
        "هەموو بانگهێشتەکان دەکشێنرێنەوە و بە نووسینگەکان دەگوترێت.",
        "Every invitation is taken back, and the offices are told.",
    ),
    "fair_terms_head": ("شروط المعرض", "مەرجەکانی پێشانگا", "Terms of the fair"),
    "fair_amend": ("احفظ الشروط", "مەرجەکان هەڵبگرە", "Keep these terms"),
    "fair_report": ("تقرير المعرض", "ڕاپۆرتی پێشانگا", "Report of the fair"),
    "fair_save": ("احفظه جدولاً", "وەک خشتە هەڵیبگرە", "Save it as a workbook"),
    "fair_figure": ("البند", "بابەت", "Figure"),
    "fair_count": ("العدد", "ژمارە", "Count"),
    "fair_came": ("حضر من المدعوين", "لە بانگهێشتکراوان هاتن", "Invited who came"),
    "fair_walk_ins": ("حضر بلا دعوة", "بەبێ بانگهێشت هاتن", "Came uninvited"),
    "fair_unnamed": ("زوار بلا سجل", "میوانی بێ تۆمار", "Without a record"),
    "fair_visitors": ("كل الزوار", "هەموو میوانان", "All visitors"),
    "fair_people": ("أشخاص قوبلوا", "کەسانی چاوپێکەوتوو", "People interviewed"),
    "fair_interviews": ("مقابلات", "چاوپێکەوتن", "Interviews"),
    "fair_onward": ("لهم متابعة أو عرض", "هەنگاوی دواتریان هەیە", "Something goes on"),
    "fair_hired": ("عُيّنوا", "دامەزران", "Hired"),
    "fair_expected": ("مواعيد", "کاتی دانراو", "Expected"),
    "fair_kept": ("تمّت منها", "لێیان ئەنجامدرا", "Of these held"),
    "fair_outcome_met": ("تعارف؛ يجيب لاحقاً", "ناسین؛ دواتر وەڵام دەداتەوە", "Met; answer later"),
    "fair_outcome_second": ("مقابلة ثانية", "چاوپێکەوتنی دووەم", "Second interview"),
    "fair_outcome_offered": ("عُرض عليه العمل", "کاری پێشنیار کرا", "Offered work"),
    "fair_outcome_hired": ("عُيّن", "دامەزرا", "Hired"),
    "fair_outcome_not_suitable": ("غير مناسب", "نەگونجاو", "Not suitable"),
    "fair_outcome_declined": ("اعتذر", "ڕەتی کردەوە", "Declined"),
    "fair_state_draft": ("قيد الإعداد", "لە ئامادەکردندا", "draft"),
    "fair_state_published": ("أُبلغت المكاتب", "بڵاوکراوە", "published"),
    "fair_state_over": ("انتهى", "تەواو بوو", "over"),
    "fair_state_cancelled": ("أُلغي", "هەڵوەشاوە", "cancelled"),
    "fair_terms": (
        "الشروط ناقصة أو غير صحيحة: اسم، يوم، ساعتان، ودقائق تتسع لموعد واحد على الأقل (لا أكثر من مئة موعد).",
        (
            "مەرجەکان کەم یان هەڵەن: ناو، ڕۆژ، دوو کاتژمێر، و خولەکێک کە لانیکەم یەک کاتی تێدا بێت (لە سەد کات زیاتر "
            "نەبێت)."
        ),
        (
            "Terms are missing or wrong: a name, a day, two hours, and minutes for at least one interview (at most a "
            "hundred)."
        ),
    ),
    "fair_unknown": ("لا معرض بهذا المعرّف.", "هیچ پێشانگایەک بەم ناسێنەرە نییە.", "There is no such fair."),
    "fair_over": (
        "انتهى هذا المعرض أو أُلغي.",
        "ئەم پێشانگایە تەواو بووە یان هەڵوەشاوەتەوە.",
        "This fair is over or cancelled.",
    ),
    "fair_no_stands": ("أضف جناحاً واحداً على الأقل.", "لانیکەم ستاندێک زیاد بکە.", "Add at least one stand first."),
    "fair_stand_unknown": (
        "لا جناح كهذا في المعرض.",
        "ستاندێکی وا لە پێشانگاکەدا نییە.",
        "There is no such stand at the fair.",
    ),
    "fair_slot_taken": (
        "لبعض من أُبلغوا موعد يزول بهذا التغيير؛ أبقِ الأيام والساعات والأجنحة التي لها مواعيد.",
        (
            "هەندێک لەوانەی پێیان گوتراوە کاتێکیان هەیە کە بەم گۆڕانە نامێنێت؛ ئەو ڕۆژ و کاتژمێر و ستاندانە "
            "بهێڵەرەوە کە کاتیان هەیە."
        ),
        "Somebody who was told would lose an interview by this; keep the days, hours and stands that have interviews.",
    ),
    "fair_list_unknown": (
        "في القائمة {count} سطر لا يدل على سجل؛ لم يُغيَّر شيء.",
        "لە لیستەکەدا {count} دێڕ هیچ تۆمارێک ناناسێنن؛ هیچ نەگۆڕدرا.",
        "{count} lines of the list name no record; nothing was changed.",
    ),
    "fair_word": (
        "ما قيل في معرض لا تعرفه هذه النسخة من الخدمة.",
        "ئەوەی لە پێشانگایەکدا گوترا، ئەم وەشانەی خزمەتگوزارییەکە نایناسێت.",
        "What was said at a fair is not known to this version of the service.",
    ),
    "fair_record": (
        "ما قيل في المعرض يسمّي غير سجله.",
        "ئەوەی لە پێشانگاکەدا گوترا، تۆمارێکی تر ناو دەبات.",
        "What was said at a fair names another visit than its record.",
    ),
    "fair_office_of_another": (
        "هذا معرض مكتب آخر.",
        "ئەمە پێشانگای نووسینگەیەکی ترە.",
        "Another office holds this fair.",
    ),
    "fair_day": (
        "ما قيل ليس في أيام المعرض.",
        "ئەوەی گوترا لە ڕۆژەکانی پێشانگاکەدا نییە.",
        "What was said is not of the fair's days.",
    ),
    "fair": ("معرض تشغيل", "پێشانگای کار", "At a job fair"),
    "fair_made": ("أعدّ معرضاً", "پێشانگایەکی ئامادە کرد", "Made a job fair"),
    "fair_amended": ("غيّر معرضاً", "پێشانگایەکی گۆڕی", "Changed a job fair"),
    "fair_allotted": ("حدّد المدعوين إلى معرض", "بانگهێشتکراوانی پێشانگایەکی دیاری کرد", "Found the invited of a fair"),
    "fair_published": ("أبلغ المكاتب بمعرض", "پێشانگایەکی بە نووسینگەکان گوت", "Told offices of a fair"),
    "fair_viewed": ("اطّلع على معرض", "سەیری پێشانگایەکی کرد", "Looked at a fair"),
    "fair_saved": ("حفظ تقرير معرض", "ڕاپۆرتی پێشانگایەکی هەڵگرت", "Saved the report of a fair"),
    "fair_cancelled": ("ألغى معرضاً", "پێشانگایەکی هەڵوەشاندەوە", "Cancelled a fair"),
}
