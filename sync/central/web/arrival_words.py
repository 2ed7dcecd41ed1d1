"""What the page of arrivals says, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "arrivals": ("الوارد", "گەیشتووەکان", "Arrivals"),
    "arrivals_at": ("حتى", "تا", "as of"),
    "arrivals_hint": (
        "ما وصل من المكاتب في آخر {days} يوماً، ومتى سُمع منها آخر مرة. الأعداد للدفعات والتغييرات، لا للأشخاص.",
        (
            "ئەوەی لە {days} ڕۆژی ڕابردوودا لە نووسینگەکانەوە گەیشت، و دواجار کەی هەواڵیان هات. "
            "ژمارەکان هی دەستە و گۆڕانکارییەکانن، نەک کەسەکان."
        ),
        (
            "What came from offices in the last {days} days, and when each was last heard of. "
            "Numbers are of batches and changes, not of people."
        ),
    ),
    "arrivals_where": ("المكاتب بحسب المحافظة", "نووسینگەکان بەپێی پارێزگا", "Offices by governorate"),
    "arrivals_tile": (
        "{place}: المكاتب {offices}، الصامتة {silent}، فيها أخطاء {wrong}، في الانتظار {waiting}، التغييرات {changes}",
        "{place}: نووسینگە {offices}، بێدەنگ {silent}، هەڵەیان تێدایە {wrong}، چاوەڕوان {waiting}، گۆڕانکاری {changes}",
        "{place}: offices {offices}, silent {silent}, with errors {wrong}, waiting {waiting}, changes {changes}",
    ),
    "arrivals_tiles_hint": (
        "في كل مربع: المكاتب التي سُمع منها من مجموع المكاتب. المكتب صامت إذا لم يصل منه شيء منذ {days} أيام.",
        "لە هەر خانەیەکدا: نووسینگە بیستراوەکان لە کۆی نووسینگەکان. نووسینگە بێدەنگە ئەگەر {days} ڕۆژ هیچی نەناردبێت.",
        "In each tile: offices heard of, of all. An office is silent when nothing came of it for {days} days.",
    ),
    "arrivals_heard": ("يُسمع منها", "هەواڵیان هەیە", "heard of"),
    "arrivals_silent": ("صامت", "بێدەنگ", "silent"),
    "arrivals_wrong": ("أخطاء", "هەڵە", "errors"),
    "arrivals_waiting": ("في الانتظار", "چاوەڕوان", "waiting"),
    "arrivals_none": ("لا مكاتب", "نووسینگە نییە", "no office"),
    "arrivals_no_desk": ("بلا حواسيب", "بێ کۆمپیوتەر", "no desk"),
    "arrivals_never": ("لم يصل شيء بعد", "هێشتا هیچ نەگەیشتووە", "nothing yet"),
    "arrivals_days": ("التغييرات بحسب اليوم", "گۆڕانکارییەکان بەپێی ڕۆژ", "Changes by day"),
    "arrivals_changes_by_day": (
        "التغييرات التي وصلت في كل يوم من آخر {days} يوماً؛ والجدول أدناه فيه الأعداد نفسها.",
        "ئەو گۆڕانکارییانەی لە هەر ڕۆژێکی {days} ڕۆژی ڕابردوودا گەیشتن؛ خشتەی خوارەوە هەمان ژمارەی تێدایە.",
        "Changes that came on each of the last {days} days; the table below has the same numbers.",
    ),
    "arrivals_by_day": ("بحسب اليوم", "بەپێی ڕۆژ", "By day"),
    "arrivals_day": ("اليوم", "ڕۆژ", "Day"),
    "arrivals_all": ("كل المكاتب", "هەموو نووسینگەکان", "All offices"),
    "arrivals_seen": ("آخر ما وصل", "دوایین هەواڵ", "Last heard of"),
    "arrivals_desks": ("الحواسيب", "کۆمپیوتەرەکان", "Desks"),
    "arrivals_backlog": ("دفعات في الانتظار", "دەستەی چاوەڕوان", "Batches waiting"),
    "arrivals_changes": ("تغييرات", "گۆڕانکارییەکان", "Changes"),
    "arrivals_conflicts": ("تعارضات", "ناکۆکییەکان", "Conflicts"),
    "arrivals_rejected": ("تغييرات مرفوضة", "گۆڕانکاریی ڕەتکراوە", "Changes rejected"),
    "arrivals_refused": ("دفعات مرفوضة", "دەستەی ڕەتکراوە", "Batches refused"),
}
