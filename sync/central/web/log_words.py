"""What the pages about desks' logs say, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "logs": ("سجلات المكاتب", "تۆماری کۆمپیوتەرەکان", "Desks' logs"),
    "logs_hint": (
        "حتى أي سطر وصل سجل أعمال كل حاسوب، ومتى وبأي طريق، وما لا يتفق فيه. من لم يُبلغ منذ {days} أيام يُعدّ صامتاً.",
        (
            "تۆماری کارەکانی هەر کۆمپیوتەرێک تا چ دێڕێک گەیشتووە، کەی و بە چ ڕێگایەک، و چی تێیدا ناگونجێت. "
            "ئەوەی {days} ڕۆژە هەواڵی نەداوە بە بێدەنگ دادەنرێت."
        ),
        (
            "Up to which line the log of each desk is here, since when and by which road, and what does not fit. "
            "Who has not reported for {days} days is silent."
        ),
    ),
    "carried": ("ملفات محمولة", "پەڕگەی هێنراو", "Files brought"),
    "carried_hint": (
        "حزم المكاتب وسجلاتها التي يحملها الناس على ذاكرة USB. الملف الذي أُخذ من قبل لا يغيّر شيئاً.",
        "بەستە و تۆماری نووسینگەکان کە خەڵک بە فلاش دەیهێنن. پەڕگەیەک کە پێشتر وەرگیراوە هیچ ناگۆڕێت.",
        "Batches and logs of offices that people bring on a stick. A file that was taken before changes nothing.",
    ),
    "carried_files": ("الملفات", "پەڕگەکان", "Files"),
    "carried_files_hint": (
        "حتى 20 ملفاً و64 ميغابايت معاً؛ ما هو أكبر يُؤخذ بالأمر bundle import.",
        "تا ٢٠ پەڕگە و ٦٤ مێگابایت پێکەوە؛ ئەوەی گەورەترە بە فەرمانی bundle import وەردەگیرێت.",
        "Up to 20 files and 64 MB together; what is larger is taken with the command bundle import.",
    ),
    "carried_take": ("خذها", "وەریانبگرە", "Take them in"),
    "carried_file": ("الملف", "پەڕگە", "File"),
    "carried_what": ("ما هو", "چییە", "What it is"),
    "carried_batch": ("حزمة", "بەستە", "A batch"),
    "carried_log": (
        "سجل حاسوب، حتى السطر {line}",
        "تۆماری کۆمپیوتەرێک، تا دێڕی {line}",
        "A desk's log, up to line {line}",
    ),
    "carried_answer": ("الجواب", "وەڵام", "Answer"),
    "carried_save": ("احفظه ليُحمل إلى المكتب", "هەڵیبگرە بۆ ئەوەی ببرێتەوە", "Save it to be carried back"),
    "file_short": ("الملف مقطوع: ينقصه جزء.", "پەڕگەکە بڕاوە: بەشێکی کەمە.", "The file is cut: a part is missing."),
    "file_long": (
        "في الملف أكثر مما يقول.",
        "پەڕگەکە زیاتری تێدایە لەوەی دەیڵێت.",
        "There is more in the file than it says.",
    ),
    "not_a_bundle": ("ليس حزمة ولا سجلاً.", "نە بەستەیە و نە تۆمار.", "It is neither a batch nor a log."),
    "log_desks": ("حواسيب:", "کۆمپیوتەر:", "Desks:"),
    "log_no_desks": ("لا حواسيب معروفة بعد.", "هێشتا هیچ کۆمپیوتەرێک نەناسراوە.", "No desk is known yet."),
    "log_upto": ("حتى السطر", "تا دێڕی", "Up to line"),
    "log_reported": ("آخر إبلاغ", "دوا هەواڵ", "Last report"),
    "log_never": ("لم يُبلغ قط", "هەرگیز هەواڵی نەداوە", "never"),
    "log_road": ("الطريق", "ڕێگا", "Road"),
    "road_wire": ("بالشبكة", "بە تۆڕ", "by network"),
    "road_office": ("عبر حاسبة المشرف", "لە ڕێگەی کۆمپیوتەری سەرپەرشتیارەوە", "through the supervisor's machine"),
    "road_file": ("بملف", "بە پەڕگە", "by file"),
    "log_accused": ("لا يتفق", "ناگونجێت", "does not fit"),
    "log_silent": ("صامت", "بێدەنگ", "silent"),
    "log_silent_days": (
        "لم يُبلغ منذ أكثر من {days} أيام",
        "زیاتر لە {days} ڕۆژە هەواڵی نەداوە",
        "No report for more than {days} days",
    ),
    "log_restored": ("نسخة أقدم", "کۆپییەکی کۆنتر", "older copy"),
    "log_revoked": ("مسحوب أو مغلق", "وەرگیراوەتەوە یان داخراوە", "withdrawn or closed"),
    "log_whole": ("سليم", "تەواو", "whole"),
    "log_one": ("سجل أعمال:", "تۆماری کارەکان:", "Log:"),
    "log_stands": (
        "السجل هنا حتى السطر {line}. آخر إبلاغ:",
        "تۆمارەکە لێرە تا دێڕی {line}. دوا هەواڵ:",
        "The log is here up to line {line}. Last report:",
    ),
    "log_never_reported": (
        "لم يُبلغ هذا الحاسوب عن سجله قط.",
        "ئەم کۆمپیوتەرە هەرگیز هەواڵی تۆمارەکەی نەداوە.",
        "This desk has never reported its log.",
    ),
    "log_vouched": (
        "تشهد حزمه على السطور حتى {line}.",
        "بەستەکانی شایەتی بۆ دێڕەکان تا {line} دەدەن.",
        "Its batches vouch for lines up to {line}.",
    ),
    "log_breaks": ("ما لا يتفق", "ئەوەی ناگونجێت", "What does not fit"),
    "log_noticed": ("لوحظ", "تێبینیکرا", "Noticed"),
    "log_lines": ("السطور", "دێڕەکان", "Lines"),
    "log_line": ("السطر", "دێڕ", "Line"),
    "log_when": ("متى", "کەی", "When"),
    "log_who": ("من", "کێ", "Who"),
    "log_what": ("ماذا", "چی", "What"),
    "log_about": ("عن", "دەربارەی", "About"),
    "log_since": ("من يوم", "لە ڕۆژی", "From day"),
    "log_until": ("إلى يوم", "تا ڕۆژی", "To day"),
    "log_kind": ("النوع", "جۆر", "Kind"),
    "log_all_kinds": ("كل ما حدث", "هەموو ئەوەی ڕوویدا", "all that happened"),
    "log_everybody": ("الجميع", "هەمووان", "everybody"),
    "log_program": ("البرنامج", "بەرنامەکە", "the program"),
    "log_left": (
        "لم يعد هذا السطر في سجل الحاسوب نفسه.",
        "ئەم دێڕە ئیتر لە تۆماری کۆمپیوتەرەکە خۆیدا نییە.",
        "This line is no longer in the desk's own log.",
    ),
    "log_no_lines": (
        "لا سطر بهذا النوع لهذا الشخص وفي هذه الأيام.",
        "هیچ دێڕێکی ئەم جۆرە، هی ئەم کەسە و ئەم ڕۆژانە نییە.",
        "No line of this person, this kind and these days.",
    ),
    "log_save": ("احفظ هذه السطور كملف", "ئەم دێڕانە وەک پەڕگە هەڵبگرە", "Save these lines as a file"),
    "log_unknown": ("حدث هنا شيء ({code}).", "لێرە شتێک ڕوویدا ({code}).", "Something happened here ({code})."),
    "break_changed": ("سطر مغيّر", "دێڕێکی گۆڕدراو", "A changed line"),
    "break_changed_hint": (
        "السطر هنا غير ما كان، أو غير ما شهدت عليه حزمة موقّعة: كُتب الماضي من جديد.",
        "دێڕەکە جیاوازە لەوەی بوو، یان لەوەی بەستەیەکی واژۆکراو شایەتی بۆ دا: ڕابردوو سەرلەنوێ نووسراوەتەوە.",
        "The line is another than it was, or than a signed batch vouched for: the past was written anew.",
    ),
    "break_cut": ("سطور مقطوعة", "دێڕی بڕاو", "Lines cut off"),
    "break_cut_hint": (
        "لم تعد عند الحاسوب سطور تشهد عليها حزمة ما زال يعرفها.",
        "کۆمپیوتەرەکە ئەو دێڕانەی نەماوە کە بەستەیەک شایەتییان بۆ دەدات و هێشتا دەیناسێت.",
        "The desk lacks lines for which a batch vouches that it still knows.",
    ),
    "break_gap": ("فجوة", "بۆشایی", "A gap"),
    "break_gap_hint": (
        "أرقام ناقصة داخل سجل الحاسوب نفسه.",
        "لە ناو تۆماری کۆمپیوتەرەکە خۆیدا ژمارە کەمە.",
        "Numbers are missing within the desk's own log.",
    ),
    "break_late": ("سطور متأخرة", "دێڕی دواکەوتوو", "Late lines"),
    "break_late_hint": (
        "تصل حزم تشهد على سطور، ولم تصل السطور نفسها منذ ثلاثة أيام.",
        "بەستە دەگەن کە شایەتی بۆ دێڕ دەدەن، و دێڕەکان خۆیان سێ ڕۆژە نەگەیشتوون.",
        "Batches come that vouch for lines, and the lines themselves have not come for three days.",
    ),
    "break_over": ("وصلت:", "گەیشتن:", "They came:"),
    "break_restored": ("نسخة أقدم", "کۆپییەکی کۆنتر", "An older copy"),
    "break_restored_hint": (
        "تابع الحاسوب من سطر أقدم، كما بعد استعادة نسخة احتياطية. لا يُتَّهم أحد.",
        "کۆمپیوتەرەکە لە دێڕێکی کۆنترەوە بەردەوام بوو، وەک دوای گەڕاندنەوەی کۆپییەکی یەدەگ. کەس تاوانبار ناکرێت.",
        "The desk went on from an earlier line, as after a backup was put back. Nobody is accused.",
    ),
    "break_said": ("وجده الحاسوب نفسه", "کۆمپیوتەرەکە خۆی دۆزییەوە", "Found by the desk itself"),
    "break_said_hint": (
        "قال الحاسوب عن سجله:",
        "کۆمپیوتەرەکە دەربارەی تۆماری خۆی وتی:",
        "The desk said of its own log:",
    ),
    "said_changed": ("السطر ليس ما كُتب.", "دێڕەکە ئەوە نییە کە نووسرا.", "the line is not what was written."),
    "said_cut": ("انتهى السجل قبل هذا السطر.", "تۆمارەکە پێش ئەم دێڕە کۆتایی هات.", "it ended before this line."),
    "said_older": (
        "وُضعت نسخة أخرى من قاعدة البيانات.",
        "کۆپییەکی تری بنکەی داتاکە دانرا.",
        "another copy of the database was put in place.",
    ),
}
"""What the pages say."""
