"""What the pages about pairs of records say, in Arabic, Sorani and English; see ``words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "pairs": ("سجلات مكررة", "تۆماری دووبارە", "Duplicates"),
    "pairs_hint": (
        "سجلان قد يكونان لشخص واحد. الحاسوب يقترح والموظف يقرر، ولا يُحذف شيء: الربط يُلغى كما كان.",
        "دوو تۆمار کە لەوانەیە هی یەک کەس بن. کۆمپیوتەر پێشنیار دەکات و فەرمانبەر بڕیار دەدات؛ هیچ ناسڕێتەوە.",
        (
            "Two records that may be of one person. A machine proposes, a person decides; nothing is deleted, "
            "and a link can be taken back."
        ),
    ),
    "pairs_waiting": ("تنتظر", "چاوەڕێ", "Waiting"),
    "pairs_unsure": ("غير مؤكدة", "نادڵنیا", "Unsure"),
    "pairs_same": ("شخص واحد", "یەک کەس", "Same person"),
    "pairs_different": ("شخصان", "دوو کەس", "Two people"),
    "no_pairs": ("لا توجد سجلات هنا.", "هیچ تۆمارێک لێرە نییە.", "There is nothing here."),
    "pairs_confirmed": (
        "رُبطت {count} من الأزواج. يُبلَّغ المكتبان بكل منها.",
        "{count} جووت بەسترانەوە. هەردوو نووسینگەکە ئاگادار دەکرێنەوە.",
        "{count} pairs were linked. The offices of both records are told.",
    ),
    "pairs_surest": (
        "{count} من الأزواج يكاد يكون مؤكداً",
        "{count} جووت نزیکەی دڵنیاین",
        "{count} pairs are all but certain",
    ),
    "pairs_surest_hint": (
        "احتمال كل منها {share} % أو أكثر، ولا شيء يناقضها، ولا تدريب مدفوع ولا عمل على أي من السجلين.",
        "ئەگەری هەریەکەیان {share} % یان زیاترە، هیچ شتێک دژیان نییە، و هیچ مووچەیەکی ڕاهێنان یان کارێکیان لەسەر نییە.",
        (
            "Each is likely at {share} % or more, nothing speaks against it, "
            "and no paid training and no job hangs on either record."
        ),
    ),
    "pairs_changed": (
        "تغيّرت الأزواج منذ فُتحت الصفحة: انظر إلى العدد وأكّد من جديد.",
        "لەوەتەی پەڕەکە کراوەتەوە جووتەکان گۆڕاون: سەیری ژمارەکە بکە و دووبارە پشتڕاستی بکەرەوە.",
        "The pairs have changed since the page was opened: look at how many there are, and confirm again.",
    ),
    "pairs_confirm": ("اربط {count} زوجاً", "{count} جووت ببەستەرەوە", "Link {count} pairs"),
    "pair_one_record": ("سجل", "تۆمارێک", "One record"),
    "pair_other_record": ("السجل الآخر", "تۆمارەکەی تر", "The other"),
    "pair_likelihood": ("الاحتمال", "ئەگەر", "Likelihood"),
    "pair_old_register": ("من سجل قديم", "لە تۆمارێکی کۆن", "From an old register"),
    "pair_in_register": ("السجل القديم", "تۆماری کۆن", "Old register"),
    "pair_proposed": ("ينتظر", "چاوەڕێیە", "Waits"),
    "pair_once": ("ينتظر مراجعاً ثانياً", "چاوەڕێی پێداچوونەوەی دووەمە", "Waits for a second reviewer"),
    "pair_same": ("شخص واحد", "یەک کەس", "Same person"),
    "pair_different": ("شخصان", "دوو کەس", "Two people"),
    "pair_unsure": ("غير مؤكد", "نادڵنیا", "Unsure"),
    "pair_gone": ("لم يعد مقترحاً", "چیتر پێشنیار ناکرێت", "No longer proposed"),
    "pair_against": ("هناك ما يناقض", "شتێک دژیەتی", "Something speaks against it"),
    "pair_two": ("مراجعان", "دوو پێداچوونەوە", "Two reviewers"),
    "pair_question": ("هل هما شخص واحد؟", "ئایا یەک کەسن؟", "Are they one person?"),
    "pair_likely": (
        "الاحتمال بحسب الحاسوب: {share} %",
        "ئەگەر بەپێی کۆمپیوتەر: {share} %",
        "Likely at {share} %, as the machine sees it",
    ),
    "pair_alike": ("التشابه", "لێکچوون", "How alike"),
    "pair_sessions": ("{count} من جلسات التدريب", "{count} دانیشتنی ڕاهێنان", "{count} training sessions"),
    "pair_words": ("السبب (اختياري)", "هۆکار (ئارەزوومەندانە)", "Why (if you like)"),
    "pair_say_same": ("شخص واحد", "یەک کەسن", "Same person"),
    "pair_say_different": ("شخصان مختلفان", "دوو کەسی جیاوازن", "Two people"),
    "pair_say_unsure": ("لا أعرف", "نازانم", "I can't tell"),
    "pair_skip": ("التالي", "دواتر", "Next one"),
    "pair_keys": (
        "بلوحة المفاتيح: مفتاح الوصول في متصفحك (Alt أو Alt+Shift) مع 1 أو 2 أو 3، و4 للتالي.",
        "بە تەختەکلیل: کلیلی دەستگەیشتنی وێبگەڕەکەت (Alt یان Alt+Shift) لەگەڵ 1، 2 یان 3، و 4 بۆ دواتر.",
        "By keyboard: your browser’s access key (Alt, or Alt+Shift) with 1, 2 or 3; 4 goes to the next one.",
    ),
    "pair_kept": ("حُفظ قرارك.", "بڕیارەکەت پارێزرا.", "Your decision is kept."),
    "pair_look_again": ("راجعه أو تراجع عنه", "سەیری بکەرەوە یان بیگەڕێنەوە", "Look at it again, or take it back"),
    "pair_two_hint": (
        "على أحد السجلين تدريب مدفوع أو عمل: يلزم الربطَ مراجعان.",
        "لەسەر یەکێک لە تۆمارەکان ڕاهێنانی بە مووچە یان کار هەیە: بەستنەوە دوو پێداچوونەوەی دەوێت.",
        "Paid training or a job hangs on one of the records: to link them takes two reviewers.",
    ),
    "pair_second": (
        "قال {who} إنهما شخص واحد. يلزم مراجع ثانٍ.",
        "{who} گوتی یەک کەسن. پێداچوونەوەی دووەم پێویستە.",
        "{who} said that they are one person. A second reviewer is needed.",
    ),
    "pair_decided_by": ("القرار:", "بڕیار:", "Decided by"),
    "pair_undo": ("تراجع عن القرار", "بڕیارەکە بگەڕێنەوە", "Take the decision back"),
    "pair_undo_hint": (
        "ينتظر الزوج من جديد، ويُبلَّغ المكتبان. السجلان لم يتغيرا ولن يتغيرا.",
        "جووتەکە دیسان چاوەڕێ دەکات و نووسینگەکان ئاگادار دەکرێنەوە. تۆمارەکان نەگۆڕاون و ناگۆڕێن.",
        "The pair waits again, and the offices are told. Neither record was changed, nor will be.",
    ),
    "case_decided": (
        "قرر شخص آخر في هذا الزوج.",
        "کەسێکی تر بڕیاری لەم جووتە دا.",
        "Somebody has decided on this pair meanwhile.",
    ),
    "case_gone": (
        "لم يعد هذا الزوج مقترحاً: مُحي أحد السجلين أو تغيّر.",
        "ئەم جووتە چیتر پێشنیار ناکرێت: یەکێک لە تۆمارەکان سڕایەوە یان گۆڕا.",
        "This pair is no longer proposed: one of the records was erased, or changed.",
    ),
    "second_reviewer": (
        "قلتَ رأيك من قبل: يلزم شخص آخر.",
        "پێشتر ڕای خۆت گوت: کەسێکی تر پێویستە.",
        "You have said so already: somebody else has to say it too.",
    ),
    "against_national_numbers": (
        "في المجموعة رقما بطاقة وطنية مختلفان.",
        "دوو ژمارەی کارتی نیشتمانیی جیاواز لە کۆمەڵەکەدا هەن.",
        "Two different national numbers stand in the group.",
    ),
    "against_sexes": ("في المجموعة ذكر وأنثى.", "لە کۆمەڵەکەدا نێر و مێ هەن.", "Men and women stand in the group."),
    "against_births": (
        "سنوات الولادة في المجموعة متباعدة.",
        "ساڵانی لەدایکبوون لە کۆمەڵەکەدا دوورن لە یەک.",
        "Years of birth in the group are far apart.",
    ),
    "against_crowd": (
        "في المجموعة سجلات كثيرة.",
        "تۆماری زۆر لە کۆمەڵەکەدا هەیە.",
        "Many records stand in the group.",
    ),
    "against_thin": (
        "يجمع هذا الزوج وحده مجموعتين قلّما تتشابه سجلاتهما.",
        "تەنها ئەم جووتە دوو کۆمەڵ پێکەوە دەبەستێت کە تۆمارەکانیان کەم لە یەک دەچن.",
        "This pair alone joins two groups whose records are hardly alike otherwise.",
    ),
    "against_parted": (
        "قُرّر أن اثنين من المجموعة شخصان مختلفان.",
        "بڕیار درا دووان لە کۆمەڵەکە دوو کەسی جیاوازن.",
        "Two of the group were decided to be different people.",
    ),
    "against_desk_parted": (
        "قال موظف في مكتب إن اثنين من المجموعة شخصان مختلفان.",
        "فەرمانبەرێک لە نووسینگەیەک گوتی دووان لە کۆمەڵەکە دوو کەسی جیاوازن.",
        "Somebody at a desk said that two of the group are different people.",
    ),
    "against_desk_different": (
        "قال موظف في مكتب إنهما شخصان مختلفان.",
        "فەرمانبەرێک لە نووسینگەیەک گوتی دوو کەسی جیاوازن.",
        "Somebody at a desk said that they are two people.",
    ),
    "against_desk_unsure": (
        "لم يكن موظف في مكتب متأكداً منهما.",
        "فەرمانبەرێک لە نووسینگەیەک لێیان دڵنیا نەبوو.",
        "Somebody at a desk was unsure about them.",
    ),
    "level_exact": ("متطابق", "وەک یەک", "The same"),
    "level_same_sound": ("نطق واحد", "یەک دەنگ", "Sounds the same"),
    "level_close": ("متقارب", "نزیک", "Close"),
    "level_swapped": ("متبادل", "شوێن گۆڕاو", "Changed places"),
    "level_initial": ("حرف أول", "پیتی یەکەم", "An initial"),
    "level_year_only": ("السنة نفسها", "هەمان ساڵ", "The year, no more is known"),
    "level_same_year": ("السنة نفسها", "هەمان ساڵ", "The same year"),
    "level_near_year": ("سنة مجاورة", "ساڵی دواتر یان پێشتر", "A year apart"),
    "level_different": ("مختلف", "جیاواز", "Different"),
    "says_much": ("دليل قوي", "بەڵگەیەکی بەهێز", "says much"),
    "says_much_against": ("دليل قوي على العكس", "بەڵگەیەکی بەهێز بە پێچەوانەوە", "says much against it"),
}
