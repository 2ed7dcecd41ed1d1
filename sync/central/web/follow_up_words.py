"""What the page of follow-ups says, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "follow_ups": ("متابعة الخريجين", "بەدواداچوونی دەرچووان", "Follow-ups of graduates"),
    "follow_ups_hint": (
        (
            "ما آل إليه الخريجون بعد أشهر من دورتهم، بحسب ما قالوه للمكاتب. يعمل من عمل ساعة لقاء أجر أو ربح في "
            "سبعة أيام، أو له عمل تغيّب عنه. الأعداد الأقل من {smallest} محجوبة، ومعها ما تُعرف منه."
        ),
        (
            "ئەوەی دەرچووان چەند مانگ دوای خولەکەیان بە نووسینگەکانیان گوتووە. ئەو کەسە کار دەکات کە لە حەوت "
            "ڕۆژدا کاتژمێرێک بۆ کرێ یان قازانج کاری کردووە، یان کارێکی هەیە لێی دوورە. ژمارەی کەمتر لە "
            "{smallest} پیشان نادرێت، لەگەڵ ئەوەی لێی دەزانرێت."
        ),
        (
            "What became of graduates months after their course, as they told offices. Working is an hour for "
            "pay or profit in seven days, or a job from which somebody is away. Numbers below {smallest} are "
            "kept back, and others from which they would follow."
        ),
    ),
    "follow_ups_round": ("الموعد", "کات", "Round"),
    "follow_ups_months": ("بعد {count} (أشهر)", "دوای {count} مانگ", "after {count} months"),
    "follow_ups_days": ("بعد {count} (أيام)", "دوای {count} ڕۆژ", "after {count} days"),
    "follow_ups_expected": ("حان موعدهم", "کاتیان هاتووە", "Due"),
    "follow_ups_reached": ("أجابوا", "وەڵامیان دایەوە", "Answered"),
    "follow_ups_working": ("يعملون", "کار دەکەن", "Working"),
    "follow_ups_share": ("نسبة العاملين", "ڕێژەی کارکەران", "Share working"),
    "follow_ups_in_field": ("في مجال الدورة", "لە بواری خولەکەدا", "In the field"),
    "follow_ups_closed": ("مغلقة", "داخراو", "Closed"),
    "follow_ups_missed": ("لم يُتوصَّل إليهم", "نەدۆزرانەوە", "Not reached"),
    "follow_ups_open": ("باقون للاتصال", "ماون بۆ پەیوەندی", "To be called"),
    "follow_ups_by_place": ("بحسب المحافظة والجنس", "بەپێی پارێزگا و ڕەگەز", "By governorate and sex"),
    "follow_ups_save": ("احفظها جدولاً", "وەک خشتە هەڵیبگرە", "Save it as a workbook"),
    "follow_ups_save_csv": ("احفظها CSV", "وەک CSV هەڵیبگرە", "Save it as CSV"),
    "follow_ups_none": ("لم يحن موعد أحد بعد.", "هێشتا کاتی کەس نەهاتووە.", "Nobody is due yet."),
    "follow_ups_saved": ("حفظ جدول متابعة الخريجين", "هەڵگرتنی خشتەی بەدواداچوون", "Saved the table of follow-ups"),
}
