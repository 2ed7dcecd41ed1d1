"""What the ministry's pages say, in Arabic, Sorani Kurdish and English."""

from collections.abc import Mapping
from functools import cache

from resources.codes import code_list

LANGUAGES: Mapping[str, str] = {"ar": "العربية", "ckb": "کوردیی ناوەندی", "en": "English"}
"""Code → the language's own name."""

DEFAULT = "ar"

_WORDS: dict[str, tuple[str, str, str]] = {
    "ministry": (
        "وزارة العمل والشؤون الاجتماعية",
        "وەزارەتی کار و کاروباری کۆمەڵایەتی",
        "Ministry of Labour and Social Affairs",
    ),
    "service": ("مهن: الخدمة المركزية", "میهەن: خزمەتگوزاری ناوەندی", "Mihan: central service"),
    "skip": ("انتقل إلى المحتوى", "بڕۆ بۆ ناوەڕۆک", "Skip to content"),
    "batches": ("الدفعات", "دەستەکان", "Batches"),
    "people": ("الأشخاص", "کەسەکان", "People"),
    "sign_in": ("تسجيل الدخول", "چوونەژوورەوە", "Sign in"),
    "sign_out": ("تسجيل الخروج", "چوونەدەرەوە", "Sign out"),
    "username": ("اسم المستخدم", "ناوی بەکارهێنەر", "User name"),
    "password": ("كلمة المرور", "وشەی نهێنی", "Password"),
    "wrong_credentials": (
        "اسم المستخدم أو كلمة المرور غير صحيحة.",
        "ناوی بەکارهێنەر یان وشەی نهێنی هەڵەیە.",
        "The user name or the password is not right.",
    ),
    "wait": (
        "محاولات كثيرة. حاول مرة أخرى بعد {seconds} ثانية.",
        "هەوڵی زۆر درا. دوای {seconds} چرکە دووبارە هەوڵ بدەوە.",
        "Too many tries. Try again in {seconds} seconds.",
    ),
    "form_expired": (
        "انتهت صلاحية الصفحة. أعد تحميلها وحاول مرة أخرى.",
        "ماوەی پەڕەکە بەسەرچووە. نوێی بکەرەوە و دووبارە هەوڵ بدەوە.",
        "This page is too old. Load it again and retry.",
    ),
    "not_found": ("لا يوجد شيء هنا.", "هیچ شتێک لێرە نییە.", "There is nothing here."),
    "office": ("المكتب", "نووسینگە", "Office"),
    "device": ("الجهاز", "ئامێر", "Device"),
    "number": ("الرقم", "ژمارە", "Number"),
    "state": ("الحالة", "دۆخ", "State"),
    "records": ("السجلات", "تۆمارەکان", "Records"),
    "offered": ("وصلت", "گەیشت", "Arrived"),
    "sealed_at": ("خُتمت", "مۆرکرا", "Sealed"),
    "approver": ("المصادِق", "پەسەندکەر", "Approved by"),
    "receipt": ("الوصل", "وەسڵ", "Receipt"),
    "download": ("تنزيل", "داگرتن", "Download"),
    "batch": ("دفعة", "دەستە", "Batch"),
    "lines": ("نتيجة كل سجل", "ئەنجامی هەر تۆمارێک", "What became of each record"),
    "kind": ("النوع", "جۆر", "Kind"),
    "result": ("النتيجة", "ئەنجام", "Result"),
    "reason": ("السبب", "هۆکار", "Reason"),
    "notes": ("ملاحظات", "تێبینییەکان", "Notes"),
    "fingerprint": ("البصمة", "پەنجەمۆر", "Fingerprint"),
    "refusals": ("دفعات مرفوضة قبل الدخول", "دەستەی ڕەتکراوە پێش چوونەژوورەوە", "Batches turned away at the door"),
    "name": ("الاسم", "ناو", "Name"),
    "sex": ("الجنس", "ڕەگەز", "Sex"),
    "date_of_birth": ("تاريخ الولادة", "بەرواری لەدایکبوون", "Date of birth"),
    "governorate": ("المحافظة", "پارێزگا", "Governorate"),
    "district": ("القضاء", "قەزا", "District"),
    "received_at": ("استُلم", "وەرگیرا", "Received"),
    "recorded_at": ("سُجّل", "تۆمارکرا", "Recorded"),
    "search": ("بحث بالاسم", "گەڕان بە ناو", "Search by name"),
    "find": ("بحث", "بگەڕێ", "Find"),
    "next": ("التالي", "دواتر", "Next"),
    "first": ("البداية", "سەرەتا", "First"),
    "no_batches": ("لم تصل أي دفعة بعد.", "هێشتا هیچ دەستەیەک نەگەیشتووە.", "No batch has arrived yet."),
    "no_people": ("لا أحد في هذه القائمة.", "کەس لەم لیستەدا نییە.", "Nobody is in this list."),
    "answers": ("الإجابات", "وەڵامەکان", "Answers"),
    "question": ("السؤال", "پرسیار", "Question"),
    "answer": ("الجواب", "وەڵام", "Answer"),
    "form": ("الاستمارة", "فۆڕم", "Form"),
    "summary": ("ملخص", "پوختە", "Summary"),
    "disagreements": (
        "قيمتان مختلفتان تنتظران قراراً",
        "دوو بەهای جیاواز چاوەڕێی بڕیارن",
        "Two values that wait for a decision",
    ),
    "kept": ("المحفوظة", "پارێزراو", "Kept"),
    "other": ("الأخرى", "ئەوی تر", "Other"),
    "history": ("السجل الزمني", "مێژوو", "History"),
    "total": ("المجموع", "کۆی گشتی", "Total"),
    "language": ("اللغة", "زمان", "Language"),
    # States and results, as the protocol names them.
    "receiving": ("قيد الاستلام", "لە وەرگرتندایە", "Arriving"),
    "working": ("قيد الفتح", "لە کردنەوەدایە", "Being opened"),
    "done": ("مستلمة", "وەرگیراو", "Received"),
    "refused": ("مرفوضة", "ڕەتکراوە", "RefusedError"),
    "accepted": ("مقبول", "پەسەندکراو", "Accepted"),
    "duplicate": ("مكرر", "دووبارە", "Already here"),
    "merged": ("مدموج", "تێکەڵکراو", "Merged"),
    "conflict": ("تعارض", "ناکۆکی", "Conflict"),
    "rejected": ("مرفوض", "ڕەتکراوە", "Rejected"),
    "registration": ("تسجيل", "تۆمارکردن", "Registration"),
    "class": ("صف", "پۆل", "Class"),
    "attendance": ("حضور", "ئامادەبوون", "Attendance"),
    "void": ("ملغى", "هەڵوەشاوە", "Void"),
    "female": ("أنثى", "مێ", "Female"),
    "male": ("ذكر", "نێر", "Male"),
}

_CODES: dict[str, tuple[str, str, str]] = {
    "bad_signature": (
        "توقيع الجهاز لا يطابق الدفعة.",
        "واژووی ئامێرەکە لەگەڵ دەستەکە یەک ناگرێتەوە.",
        "The device's signature does not fit the batch.",
    ),
    "not_approved": (
        "لا توجد مصادقة صحيحة من مشرف.",
        "پەسەندکردنێکی دروستی سەرپەرشتیار نییە.",
        "There is no valid approval by a supervisor.",
    ),
    "unknown_approver": ("المصادِق غير معروف.", "پەسەندکەر نەناسراوە.", "The approver is not known."),
    "foreign_approver": (
        "المصادِق من مكتب آخر.",
        "پەسەندکەر لە نووسینگەیەکی ترە.",
        "The approver belongs to another office.",
    ),
    "self_approved": (
        "المصادِق هو كاتب أحد السجلات.",
        "پەسەندکەر خۆی نووسەری تۆمارێکە.",
        "The approver wrote one of the records.",
    ),
    "unknown_device": ("الجهاز غير معروف.", "ئامێرەکە نەناسراوە.", "The device is not known."),
    "revoked_device": ("سُحب ترخيص الجهاز.", "مۆڵەتی ئامێرەکە وەرگیراوەتەوە.", "The device has been revoked."),
    "foreign_office": ("الدفعة لمكتب آخر.", "دەستەکە هی نووسینگەیەکی ترە.", "The batch names another office."),
    "unknown_recipient": (
        "الدفعة غير مختومة لمفاتيح الوزارة.",
        "دەستەکە بۆ کلیلەکانی وەزارەت مۆر نەکراوە.",
        "The batch is not sealed to a key of the ministry.",
    ),
    "count_mismatch": (
        "عدد السجلات لا يطابق البيان.",
        "ژمارەی تۆمارەکان لەگەڵ ڕاگەیەنراو یەک ناگرێتەوە.",
        "The number of records is not what the header says.",
    ),
    "cloned_sequence": (
        "رقم تسلسلي استُعمل لسجل آخر: ربما نُسخ الجهاز أو استُعيدت نسخة قديمة.",
        "ژمارەی زنجیرەیی بۆ تۆمارێکی تر بەکارهاتووە: لەوانەیە ئامێرەکە کۆپی کرابێت.",
        "This sequence number belongs to another record: the device may have been copied or rolled back.",
    ),
    "reused_id": (
        "المعرّف استُعمل لمحتوى آخر.",
        "ناسێنەرەکە بۆ ناوەڕۆکێکی تر بەکارهاتووە.",
        "The id belongs to different content.",
    ),
    "bad_body": ("محتوى غير صالح.", "ناوەڕۆکەکە نادروستە.", "The content is not valid."),
    "unsupported_kind": (
        "نوع لا تعرفه هذه الخدمة بعد.",
        "جۆرێکە ئەم خزمەتگوزارییە هێشتا نایناسێت.",
        "A kind that this service does not know yet.",
    ),
    "not_stored": (
        "تعذّر حفظ السجل في قاعدة البيانات.",
        "تۆمارەکە لە بنکەدراوە پاشەکەوت نەکرا.",
        "The database would not store it.",
    ),
    "fields_differ": (
        "حقول كُتبت بقيمتين مختلفتين.",
        "خانەکان بە دوو بەهای جیاواز نووسراون.",
        "Fields were written with two different values.",
    ),
    "other_office": (
        "السجل يعود إلى مكتب آخر.",
        "تۆمارەکە هی نووسینگەیەکی ترە.",
        "The record belongs to another office.",
    ),
    "previous_differs": (
        "الدفعة السابقة ليست آخر ما وصل من هذا الجهاز.",
        "دەستەی پێشوو دوا دەستەی گەیشتووی ئەم ئامێرە نییە.",
        "The batch before it is not the last one that came from this device.",
    ),
    "sequence_gap": (
        "أرقام تسلسلية لم تصل بعد.",
        "ژمارەی زنجیرەیی هێشتا نەگەیشتوون.",
        "Sequence numbers before it have not arrived yet.",
    ),
}


def say(language: str, word: str, **params: str | int) -> str:
    """The text for ``word`` in ``language``; an unknown word (a code from a newer desk) is shown as it is."""
    texts = _WORDS.get(word) or _CODES.get(word)
    if texts is None:
        return word
    return texts[list(LANGUAGES).index(language)].format(**params)


@cache
def _names(name: str) -> Mapping[str, Mapping[str, str]]:
    return {code.code: code.names for code in code_list(name)}


def name_of(language: str, code_list_name: str, code: str) -> str:
    """What people call a code of a shared list (a governorate, a district); a code that is not in it as it is."""
    names = _names(code_list_name).get(code)
    return names[language] if names else code


def direction(language: str) -> str:
    """``"ltr"`` or ``"rtl"``: from the language, never guessed from a text."""
    return "ltr" if language == "en" else "rtl"


def choose(wanted: str, accept_language: str) -> str:
    """The language to speak: the cookie's if we have it, else the browser's first that we have, else Arabic."""
    if wanted in LANGUAGES:
        return wanted
    for part in accept_language.split(","):
        code = part.split(";")[0].strip().lower().split("-")[0]
        code = "ckb" if code == "ku" else code
        if code in LANGUAGES:
            return code
    return DEFAULT
