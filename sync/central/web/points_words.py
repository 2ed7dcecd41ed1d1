"""What the pages say of points, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "points": ("النقاط", "خاڵەکان", "Points"),
    "points_hint": (
        "قواعد النقاط يكتبها موظفو الوزارة في جدول، وتُفحص سطراً سطراً، وتُجرَّب على السجل كله قبل نشرها.",
        (
            "یاساکانی خاڵ لە خشتەیەکدا دەنووسرێن، دێڕ بە دێڕ دەپشکنرێن، "
            "و پێش بڵاوکردنەوە لەسەر هەموو تۆمارەکە تاقی دەکرێنەوە."
        ),
        "Rules of points are written in a table, checked line by line, and tried on the register before they go out.",
    ),
    "points_in_force": ("النافذة اليوم", "ئەوەی ئەمڕۆ کاری پێ دەکرێت", "In force today"),
    "points_set": ("مجموعة القواعد", "کۆمەڵە یاسا", "Rule set"),
    "points_rules": ("القواعد", "یاساکان", "Rules"),
    "points_tried": ("جُرِّبت", "تاقیکرایەوە", "Tried"),
    "no_points": ("لا مجموعات قواعد هنا بعد.", "هێشتا کۆمەڵە یاسا لێرە نییە.", "There are no rule sets here yet."),
    "bring_points": ("مجموعة قواعد جديدة", "کۆمەڵە یاسای نوێ", "A new rule set"),
    "points_file": ("الملف", "فایل", "File"),
    "points_file_hint": (
        "جدول ‎.xlsx فيه أوراق settings وfacts وrules، أو وثيقة JSON.",
        "خشتەی ‎.xlsx کە پەڕەکانی settings و facts و rules ـی تێدایە، یان بەڵگەنامەی JSON.",
        "A workbook with the sheets settings, facts and rules, or a JSON document.",
    ),
    "points_check": ("افحص واحفظ", "بپشکنە و هەڵیبگرە", "Check and keep it"),
    "points_refused": (
        "لا يمكن استعمال هذه القواعد: أصلح ما يلي.",
        "ئەم یاسایانە بەکارناهێنرێن: ئەوەی خوارەوە چاک بکە.",
        "These rules can't be used: mend what stands below.",
    ),
    "points_where": ("الموضع", "شوێن", "Where"),
    "points_wrong": ("المشكلة", "کێشە", "Problem"),
    "points_must": ("يجب إصلاحه", "دەبێت چاک بکرێت", "must be mended"),
    "points_act": ("السند القانوني", "بنەمای یاسایی", "Legal act"),
    "points_from": ("السريان", "ماوەی کارپێکردن", "Effective"),
    "points_trying": (
        "تُجرَّب القواعد على السجل…",
        "یاساکان لەسەر تۆمارەکە تاقی دەکرێنەوە…",
        "The rules are being tried on the register…",
    ),
    "points_simulation": ("من يكسب ومن يخسر", "کێ دەیباتەوە و کێ دەدۆڕێت", "Who gains and who loses"),
    "points_simulation_hint": (
        (
            "مقارنة بالقواعد النافذة حيث يكون كل شخص. الأعداد الأقل من {smallest} لا تُعرض، ويُزاد على أعداد من "
            "يكسب ومن يخسر، أو يُنقص منها، "
            "عدد عشوائي صغير، فلا تكاد تجربتان متقاربتان تكشفان حال شخص بعينه. ولا يُذكر متوسط لأقل من {mean} شخص."
        ),
        (
            "بەراورد بەو یاسایانەی لە شوێنی هەر کەسێک کاریان پێ دەکرێت. ژمارەی کەمتر لە {smallest} پیشان نادرێت، و "
            "ژمارەیەکی "
            "هەڕەمەکیی بچووک بۆ ژمارەی براوە و دۆڕاوەکان زیاد یان لێی کەم دەکرێت، تا لە دوو تاقیکردنەوەی لێکچووەوە "
            "نزیکەی هیچ دەربارەی کەسێک نەزانرێت. "
            "بۆ کەمتر لە {mean} کەس تێکڕا ناوترێت."
        ),
        (
            "Held against the rules in force where each person is. Numbers below {smallest} are not shown, and the "
            "numbers of those who gain or lose are moved by a small random one, so that two trials that hardly "
            "differ tell hardly anything of one person. Of fewer than {mean} people no mean is told."
        ),
    ),
    "points_kept_back": (
        "أقل من {smallest}، أو يُستنتج منه عدد كهذا",
        "کەمتر لە {smallest}، یان ژمارەیەکی وەها لێیەوە دەزانرێت",
        "Fewer than {smallest}, or such a number would follow from it",
    ),
    "points_few": (
        "أقل من {smallest}، أو لا أحد",
        "کەمتر لە {smallest}، یان هیچ کەس",
        "Fewer than {smallest}, or nobody",
    ),
    "points_against": ("مقارنة بـ", "بەراورد بە", "Held against"),
    "points_priority": ("الأولوية", "پێشینە", "Priority"),
    "points_engagement": ("المشاركة", "بەشداری", "Engagement"),
    "points_gain": ("يكسبون", "دەیبەنەوە", "Gain"),
    "points_lose": ("يخسرون", "دەدۆڕێنن", "Lose"),
    "points_change": ("متوسط التغير", "تێکڕای گۆڕان", "Mean change"),
    "points_whole": ("الجميع", "هەموو", "Everybody"),
    "points_try": ("جرّب على السجل", "لەسەر تۆمارەکە تاقی بکەوە", "Try it on the register"),
    "points_try_hint": (
        (
            "لا يتغير شيء لأحد: تُحسب النقاط بالقواعد النافذة وبهذه، وتُقارن. تُجرَّب المجموعة مرة في اليوم؛ "
            "ومن يطلبها ثانيةً يرى النتيجة نفسها."
        ),
        (
            "بۆ کەس هیچ ناگۆڕێت: خاڵەکان بە یاسا کارپێکراوەکان و بەمانە دەژمێردرێن و بەراورد دەکرێن. کۆمەڵەکە ڕۆژی "
            "جارێک "
            "تاقی دەکرێتەوە؛ ئەوەی دووبارە داوای بکات هەمان ئەنجام دەبینێت."
        ),
        (
            "Nothing changes for anybody: points are worked out by the rules in force and by these, and compared. "
            "A rule set is tried once a day; whoever asks again sees the same."
        ),
    ),
    "points_release": ("ضعها في إصدار", "بیخەرە وەشانێکەوە", "Put it into a release"),
    "points_release_hint": (
        "تُبنى في إصدار جديد، ويُوقَّع ويُنشر في صفحته.",
        "لە وەشانێکی نوێدا دروست دەکرێت، و لە پەڕەکەی خۆیدا واژوو دەکرێت و بڵاو دەکرێتەوە.",
        "It is built into a new release, which is signed and published on its own page.",
    ),
    "points_rule": ("القاعدة", "یاسا", "Rule"),
    "points_account": ("الحساب", "هەژمار", "Account"),
    "points_condition": ("الشرط", "مەرج", "Condition"),
    "points_basis": ("المادة", "ماددە", "Article"),
}
