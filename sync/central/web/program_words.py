"""What the page of versions of the program says, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "programs": ("إصدارات البرنامج", "وەشانەکانی بەرنامەکە", "Versions of the program"),
    "programs_hint": (
        (
            "يُعرض الإصدار على المكاتب على مراحل؛ تجلبه حواسيبها خلف سجلات الناس، ولا يُثبَّت إلا حين يقرر أحدهم هناك. "
            "إن فشل في مكاتب كثيرة توقف من تلقاء نفسه."
        ),
        (
            "وەشانێک قۆناغ بە قۆناغ بۆ نووسینگەکان دەخرێتە ڕوو؛ کۆمپیوتەرەکانیان لە دوای تۆماری خەڵک دەیهێنن، و تەنها "
            "ئەوکات دادەمەزرێت کە کەسێک لەوێ بڕیار بدات. ئەگەر لە زۆر نووسینگە سەرکەوتوو نەبوو، خۆی دەوەستێت."
        ),
        (
            "A version is offered to offices in stages; their desks fetch it behind people's records, and it is "
            "installed only when somebody there decides so. Where it fails in many offices it pauses by itself."
        ),
    ),
    "no_programs": (
        "لا إصدارات هنا بعد. يضيفها من يدير الخدمة: programs add.",
        "هێشتا هیچ وەشانێک لێرە نییە. ئەوەی خزمەتگوزارییەکە بەڕێوە دەبات زیادی دەکات: programs add.",
        "No version is here yet. Whoever runs the service adds one: programs add.",
    ),
    "program_number": ("الإصدار", "وەشان", "Version"),
    "program_is_added": ("لم يُعرض بعد", "هێشتا نەخراوەتە ڕوو", "Offered to nobody yet"),
    "program_is_offered": ("معروض", "خراوەتە ڕوو", "Offered"),
    "program_is_paused": ("متوقف مؤقتاً", "بۆ ماوەیەک وەستاوە", "Paused"),
    "program_is_stopped": ("منتهٍ", "کۆتایی هاتووە", "Over"),
    "program_added": ("أُضيف", "زیادکرا", "Added"),
    "program_reaches": ("حواسيب معروض عليها", "کۆمپیوتەر کە بۆیان خراوەتە ڕوو", "Desks that are offered it"),
    "program_running": ("يعمل فيها هذا أو أحدث", "ئەمە یان نوێتری تێدا کار دەکات", "Run it or a later one"),
    "program_failing": ("لم ينجح تثبيته", "دامەزراندنی سەرکەوتوو نەبوو", "Could not install it"),
    "program_share_of": ("حصة المكاتب %", "بەشی نووسینگەکان %", "Share of the offices, %"),
    "program_target": (
        "المحافظة أو المكتب من القائمة؛ فارغ لكل المكاتب",
        "پارێزگا یان نووسینگە لە لیستەکە؛ بۆ هەمووان بەتاڵ",
        "The governorate or office from the list; empty for every office",
    ),
    "program_words": ("كلمة لمن يثبّته", "وشەیەک بۆ ئەوەی دایدەمەزرێنێت", "Words for whoever installs it"),
    "program_widen": ("اعرضه على مكاتب", "بیخەرە ڕووی نووسینگەکان", "Offer it to offices"),
    "program_offer": ("اعرض", "بیخەرە ڕوو", "Offer"),
    "program_withdraw": ("اسحب العرض", "خستنەڕووەکە هەڵبگرەوە", "Offer it no more"),
    "program_held": ("يبقى على ما عنده", "لەسەر ئەوەی هەیەتی دەمێنێتەوە", "Stays behind"),
    "program_let_go": ("لم يعد يبقى", "چیتر نەمێنێتەوە", "No longer"),
    "program_hold_office": (
        "مكتب يبقى على إصداره",
        "نووسینگەیەک کە لەسەر وەشانی خۆی بمێنێتەوە",
        "An office that stays with its version",
    ),
    "program_hold_hint": (
        "لا شيء يُفرض: ما يرسله إصدار أقدم يُقبل كما هو.",
        "هیچ شتێک ناچارەکی نییە: ئەوەی وەشانێکی کۆنتر دەینێرێت وەک خۆی وەردەگیرێت.",
        "Nothing is forced: what an older version sends is taken as ever.",
    ),
    "program_hold": ("أبقه", "بیهێڵەرەوە", "Let it stay"),
    "program_pause": ("أوقفه مؤقتاً", "بۆ ماوەیەک بیوەستێنە", "Pause"),
    "program_resume": ("تابع", "بەردەوام بە", "Go on"),
    "program_stop": ("أنهِه", "کۆتایی پێ بهێنە", "End it"),
    "program_runs_where": ("ما يعمل في المكاتب", "ئەوەی لە نووسینگەکان کار دەکات", "What runs in the offices"),
    "program_system": ("النظام", "سیستەم", "System"),
    "program_never_said": ("لم يقل بعد", "هێشتا نەیگوتووە", "Has not said yet"),
    "program_troubled": (
        "حيث لم ينجح التحديث أو أُرجع",
        "ئەو شوێنانەی نوێکردنەوەکە سەرکەوتوو نەبوو یان گەڕێنرایەوە",
        "Where an update failed or was undone",
    ),
    "program_none_troubled": ("لا شيء.", "هیچ.", "Nowhere."),
    "program_desks_of": ("حواسيب الإصدار {version}", "کۆمپیوتەرەکانی وەشانی {version}", "Desks that run {version}"),
    "program_runs": ("يعمل فيه", "ئەوەی تێیدا کار دەکات", "Runs"),
    "program_last": ("آخر تحديث", "دوا نوێکردنەوە", "Last update"),
    "program_first": ("أول {count}.", "یەکەم {count}.", "The first {count}."),
    "program_installed": ("ثُبّت", "دامەزرا", "Installed"),
    "program_failed": ("لم ينجح", "سەرکەوتوو نەبوو", "Failed"),
    "program_undone": ("أُرجع", "گەڕێنرایەوە", "Undone"),
    "program_fell_back": (
        "لم يبدأ، ورجع الحاسوب",
        "دەستی پێ نەکرد، و کۆمپیوتەرەکە گەڕایەوە",
        "Did not start; the desk went back",
    ),
    "program_unknown": ("لا إصدار {version} هنا.", "وەشانی {version} لێرە نییە.", "Version {version} is not here."),
    "program_over": (
        "الإصدار {version} منتهٍ. يضيفه من يدير الخدمة من جديد إن لزم.",
        "وەشانی {version} کۆتایی هاتووە. ئەوەی خزمەتگوزارییەکە بەڕێوە دەبات دەتوانێت دووبارە زیادی بکات.",
        "Version {version} is over. Whoever runs the service can add it again.",
    ),
    "program_not_offered": (
        "الإصدار {version} لم يُعرض على أحد بعد.",
        "وەشانی {version} هێشتا بۆ کەس نەخراوەتە ڕوو.",
        "Version {version} has been offered to nobody yet.",
    ),
    "program_stages": ("أكثر من {most}.", "لە {most} زیاترە.", "That is more than {most}."),
    "program_share": ("الحصة من 1 إلى 100.", "بەشەکە لە 1 تا 100ە.", "A share is 1 to 100."),
    "program_act": ("اختر ما يُفعل.", "هەڵبژێرە چی بکرێت.", "Choose what is to be done."),
}
