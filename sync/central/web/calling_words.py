"""Words of courses that are called in other offices: why something is turned back, and lines of desks' logs."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, tuple[str, str, str]]] = {
    "enrolment_office": (
        "هذه الدورة لمكتب آخر: هو وحده يعطي مقاعدها، ولغيره أن يقدّم فقط.",
        "ئەم خولە هی نووسینگەیەکی ترە: تەنها ئەو شوێنەکانی دەبەخشێت، ئەوانی تر تەنها داواکاری پێشکەش دەکەن.",
        "This course is another office's: it alone gives its places, others may only apply.",
    ),
    "person_not_theirs": (
        "الشخص غير مسجّل في المكتب الذي قدّم له.",
        "کەسەکە لەو نووسینگەیەی داواکارییەکەی بۆ پێشکەش کرد تۆمار نەکراوە.",
        "The person is not registered at the office that applied for them.",
    ),
    "call_closed": (
        "لا تقبل هذه الدورة طلبات: لم يُعلن عنها، أو سُحب الإعلان، أو لم يبدأ بعد.",
        "ئەم خولە داواکاری وەرناگرێت: ڕانەگەیەنراوە، یان ڕاگەیاندنەکە کشێنراوەتەوە، یان هێشتا دەستی پێنەکردووە.",
        "This course takes no applications: it was not called, the call was withdrawn, or it has not begun.",
    ),
    "call_late": (
        "وصل الطلب بعد آخر يوم للتقديم على هذه الدورة.",
        "داواکارییەکە دوای دوا ڕۆژی پێشکەشکردن بۆ ئەم خولە هات.",
        "The application is later than the last day to apply for this course.",
    ),
    "call_elsewhere": (
        "لم يُعلن عن هذه الدورة في محافظة هذا المكتب.",
        "ئەم خولە لە پارێزگای ئەم نووسینگەیەدا ڕانەگەیەنراوە.",
        "This course is not called in the governorate of this office.",
    ),
    "application_twice": (
        "هذا الشخص في قائمة هذه الدورة من قبل، أو له قيد آخر فيها.",
        "ئەم کەسە پێشتر لە لیستی ئەم خولەدایە، یان تۆمارێکی تری تێیدا هەیە.",
        "This person is in the list of this course already, or another record of theirs is.",
    ),
    "call_record": (
        "الإعلان عن الدورة يسمّي دورة غير صاحبة القيد.",
        "ڕاگەیاندنی خولەکە ناوی خولێکی تر دەبات، نەک خاوەنی تۆمارەکە.",
        "The call of a course names another cohort than its record.",
    ),
    "call_office": (
        "لا يعلن عن دورة إلا المكتب الذي يقيمها.",
        "تەنها ئەو نووسینگەیەی خولەکە دەکاتەوە ڕایدەگەیەنێت.",
        "A course is called by the office alone that holds it.",
    ),
    "class_office": (
        "هذه الدورة لمكتب آخر، ولا يغيّرها غيره.",
        "ئەم خولە هی نووسینگەیەکی ترە و کەسی تر ناتوانێت بیگۆڕێت.",
        "This cohort is another office's, and nobody else changes it.",
    ),
    "course_called": (
        "الإعلان عن دورة في مكاتب أخرى، حتى {closes}",
        "ڕاگەیاندنی خولێک لە نووسینگەکانی تر، تا {closes}",
        "Called a course in other offices, until {closes}",
    ),
    "trainee_told": (
        "أُبلغ عن متقدّم لدورة من {office}",
        "داواکارێکی خول لە {office}ەوە ڕاگەیەنرا",
        "Told of an applicant for a course from {office}",
    ),
    "call": ("إعلان عن دورة", "ڕاگەیاندنی خول", "Call of a course"),
}
