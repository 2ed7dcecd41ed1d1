"""What the pages of indicators say around the figures, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "indicators": ("المؤشرات", "نیشاندەرەکان", "Indicators"),
    "figures_hint": (
        (
            "أرقام سوق العمل كما يعرفها السجل: من جاء إلى المكاتب، لا القوة العاملة كلها. تُنشر مرة واحدة بعد انتهاء "
            "كل ربع سنة ولا تتغير بعدها."
        ),
        (
            "ژمارەکانی بازاڕی کار وەک تۆمارەکە دەیانزانێت: ئەوانەی هاتوونەتە نووسینگەکان، نەک هەموو هێزی کار. دوای "
            "کۆتایی هەر چارەکێکی ساڵ یەک جار بڵاودەکرێنەوە و ئیتر ناگۆڕێن."
        ),
        (
            "The labour market as the register knows it: who came to offices, not the whole labour force. Figures are "
            "released once, when a quarter is over, and stay as they are."
        ),
    ),
    "figures_rule": (
        "الأعداد من 1 إلى ما دون {smallest} محجوبة (…)، ومعها ما تُعرف منه، والباقي مقرّب إلى مضاعفات {base}.",
        (
            "ژمارەکانی 1 تا کەمتر لە {smallest} پیشان نادرێن (…)، لەگەڵ ئەوەی لێیانەوە دەزانرێت؛ "
            "ئەوانی تر بۆ {base} نزیک کراونەتەوە."
        ),
        (
            "Numbers from 1 to below {smallest} are kept back (…), and others from which they follow; "
            "the rest are multiples of {base}."
        ),
    ),
    "figures_none": (
        "لم يُنشر أي ربع سنة بعد.",
        "هێشتا هیچ چارەکێک بڵاو نەکراوەتەوە.",
        "No quarter has been released yet.",
    ),
    "figures_period": ("ربع السنة", "چارەکی ساڵ", "Quarter"),
    "figures_show": ("اعرض", "پیشانی بدە", "Show"),
    "figures_released": ("نُشر", "بڵاوکرایەوە", "Released"),
    "figures_day": ("البيانات حتى", "زانیاری تا", "Data as of"),
    "figures_counted_in": ("ما يُعدّ", "ئەوەی دەژمێردرێت", "What is counted"),
    "figures_corrected": ("تصحيح رقم", "ڕاستکردنەوەی ژمارە", "Correction number"),
    "figures_tells": ("الفترة", "ماوە", "Time"),
    "figures_at_end": ("على حالها في نهاية", "وەک لە کۆتایی", "as things stood at the end of"),
    "figures_few": (
        "من فيها قليلون، وتُعرض مجتمعة:",
        "کەسیان تێدا کەمە و پێکەوە پیشان دەدرێن:",
        "With few people, and shown together:",
    ),
    "figures_source": ("التعريف بحسب", "پێناسە بەپێی", "Definition after"),
    "figures_own": ("ما يعرفه السجل", "ئەوەی تۆمارەکە دەیزانێت", "what the register knows"),
    "figures_indicator": ("المؤشر", "نیشاندەر", "Indicator"),
    "figures_group_people": ("الباحثون عن عمل", "کارخوازان", "Jobseekers"),
    "figures_group_work": ("فرص العمل والتشغيل", "هەلی کار و دامەزراندن", "Work and placements"),
    "figures_group_training": ("التدريب", "ڕاهێنان", "Training"),
    "figures_value": ("القيمة", "بەها", "Value"),
    "figures_base": ("من أصل", "لە کۆی", "Out of"),
    "figures_share": ("النسبة", "ڕێژە", "Share"),
    "figures_coverage": ("التغطية", "داپۆشین", "Coverage"),
    "figures_coverage_hint": (
        "التغطية: نسبة من يُعرف جوابهم بين من يشملهم المؤشر.",
        "داپۆشین: ڕێژەی ئەوانەی وەڵامیان زانراوە لەنێو ئەوانەی نیشاندەرەکە دەیانگرێتەوە.",
        "Coverage: the share of those the indicator is about whose answer is known.",
    ),
    "figures_warning": ("تنبيه", "ئاگاداری", "Warning"),
    "figures_warn_coverage": (
        "الجواب معروف لأقل من 80 % منهم، أو لا تُعرف التغطية",
        "وەڵام بۆ کەمتر لە 80 % زانراوە، یان داپۆشین نازانرێت",
        "known of less than 80 %, or the coverage can't be told",
    ),
    "figures_warn_small": ("الأساس أقل من 30", "بنەما کەمتر لە 30", "fewer than 30 stand behind it"),
    "figures_kept_back": ("محجوبة", "پیشان نادرێت", "kept back"),
    "figures_country": ("العراق", "عێراق", "Iraq"),
    "figures_together": ("محافظات مجتمعة", "پارێزگا پێکەوەکراوەکان", "Governorates shown together"),
    "figures_unknown": ("غير معروف", "نەزانراو", "Not known"),
    "figures_everybody": ("الكل", "هەموو", "All"),
    "figures_by_place": ("بحسب المحافظة", "بەپێی پارێزگا", "By governorate"),
    "figures_over_time": ("عبر الأرباع", "بەدرێژایی چارەکەکان", "Quarter by quarter"),
    "figures_by": ("مفصّلاً بحسب", "دابەشکراو بەپێی", "Told apart by"),
    "figures_class": ("الفئة", "پۆل", "Class"),
    "figures_chart": (
        "رسم بياني: {what}؛ والجدول إلى جانبه فيه الأعداد نفسها.",
        "هێڵکاری: {what}؛ خشتەی لای هەمان ژمارەی تێدایە.",
        "Chart: {what}; the table beside it has the same numbers.",
    ),
    "figures_save_xlsx": ("احفظها جدول XLSX", "وەک خشتەی XLSX هەڵیبگرە", "Save as a workbook (XLSX)"),
    "figures_save_csv": ("احفظها CSV", "وەک CSV هەڵیبگرە", "Save as CSV"),
}
