"""What the ministry's pages say, in Arabic, Sorani Kurdish and English."""

from collections.abc import Mapping
from functools import cache

from resources.codes import code_list
from sync.central.web.arrival_words import WORDS as ARRIVAL_WORDS
from sync.central.web.calling_words import WORDS as CALLING_WORDS
from sync.central.web.certificate_words import WORDS as CERTIFICATE_WORDS
from sync.central.web.class_words import WORDS as CLASS_WORDS
from sync.central.web.deciding_words import WORDS as DECIDING_WORDS
from sync.central.web.employer_words import WORDS as EMPLOYER_WORDS
from sync.central.web.esco_words import WORDS as ESCO_WORDS
from sync.central.web.fair_words import WORDS as FAIR_WORDS
from sync.central.web.figure_words import WORDS as FIGURE_WORDS
from sync.central.web.follow_up_words import WORDS as FOLLOW_UP_WORDS
from sync.central.web.import_words import WORDS as IMPORT_WORDS
from sync.central.web.indicator_words import WORDS as INDICATOR_WORDS
from sync.central.web.log_words import WORDS as LOG_WORDS
from sync.central.web.matching_words import WORDS as MATCHING_WORDS
from sync.central.web.microdata_words import WORDS as MICRODATA_WORDS
from sync.central.web.office_words import WORDS as OFFICE_WORDS
from sync.central.web.opening_words import WORDS as OPENING_WORDS
from sync.central.web.pair_words import WORDS as PAIR_WORDS
from sync.central.web.points_words import WORDS as POINTS_WORDS
from sync.central.web.program_words import WORDS as PROGRAM_WORDS
from sync.central.web.referral_words import WORDS as REFERRAL_WORDS
from sync.central.web.skill_words import WORDS as SKILL_WORDS
from sync.central.web.survey_words import WORDS as SURVEY_WORDS
from sync.central.web.training_words import WORDS as TRAINING_WORDS
from sync.central.web.words import WORDS

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
    "feedback": ("الملاحظات", "تێبینییەکان", "Feedback"),
    "feedback_hint": (
        "ما يقوله موظفو المكاتب عن البرنامج. يصل جوابك إلى الحاسوب الذي كُتبت عليه الملاحظة مع الإرسال التالي.",
        (
            "ئەوەی کارمەندانی نووسینگەکان دەربارەی بەرنامەکە دەیڵێن. وەڵامەکەت لەگەڵ ناردنی داهاتوودا "
            "دەگاتە ئەو کۆمپیوتەرەی تێبینییەکەی لێ نووسراوە."
        ),
        (
            "What the people in the offices say of the program. "
            "Your answer reaches the PC it was written on with its next sending."
        ),
    ),
    "no_feedback": ("لا توجد ملاحظات هنا.", "هیچ تێبینییەک لێرە نییە.", "There is no feedback here."),
    "open": ("مفتوحة", "کراوە", "Open"),
    "answered": ("أُجيب عنها", "وەڵامدراوە", "Answered"),
    "all": ("الكل", "هەموو", "All"),
    "said": ("الملاحظة", "تێبینی", "What was said"),
    "where": ("الصفحة في البرنامج", "پەڕە لە بەرنامەکەدا", "Page of the program"),
    "picture_of_page": (
        "صورة الصفحة، وبيانات الناس فيها محجوبة",
        "وێنەی پەڕەکە، زانیاریی خەڵکی تێدا داپۆشراوە",
        "Picture of the page, people's data painted over",
    ),
    "program_version": ("إصدار البرنامج", "وەشانی بەرنامە", "Version of the program"),
    "written_at": ("كُتبت", "نووسرا", "Written"),
    "your_answer": ("الجواب", "وەڵام", "Answer"),
    "send_answer": ("أرسل الجواب", "وەڵامەکە بنێرە", "Send the answer"),
    "answered_by": ("أجاب", "وەڵامی دایەوە", "Answered by"),
    "answer_empty": ("اكتب جواباً أولاً.", "سەرەتا وەڵامێک بنووسە.", "Write an answer first."),
    "answer_long": (
        "الجواب طويل جداً: {most} حرف على الأكثر.",
        "وەڵامەکە زۆر درێژە: لانیزۆر {most} پیت.",
        "The answer is too long: at most {most} characters.",
    ),
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
    "busy": (
        "كثيرون يسجلون الدخول الآن. حاول مرة أخرى بعد قليل.",
        "ئێستا زۆر کەس دەچنە ژوورەوە. کەمێکی تر دووبارە هەوڵ بدەوە.",
        "Many people are signing in just now. Try again in a moment.",
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
    "files": ("الملفات", "پەڕگەکان", "Files"),
    "file_on_its_way": ("لم يصل بعد", "هێشتا نەگەیشتووە", "not here yet"),
    "file_of_mark": ("وثيقة حضور", "بەڵگەنامەی ئامادەبوون", "document of attendance"),
    "file_earlier": ("من نسخة سابقة", "لە وەشانێکی پێشوو", "of an earlier version"),
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
    "number_on_receipt": ("رقم التسجيل", "ژمارەی تۆمار", "Registration number"),
    "recorded_at": ("سُجّل", "تۆمارکرا", "Recorded"),
    "search": ("بحث بالاسم أو رقم التسجيل", "گەڕان بە ناو یان ژمارەی تۆمار", "Search by name or registration number"),
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
    "table": ("جدول يمكن تمريره", "خشتەیەک کە دەتوانرێت بجوڵێنرێت", "Table, which can be scrolled"),
    "language": ("اللغة", "زمان", "Language"),
    # States and results, as the protocol names them.
    "receiving": ("قيد الاستلام", "لە وەرگرتندایە", "Arriving"),
    "working": ("قيد الفتح", "لە کردنەوەدایە", "Being opened"),
    "done": ("مستلمة", "وەرگیراو", "Received"),
    "refused": ("مرفوضة", "ڕەتکراوە", "Refused"),
    "accepted": ("مقبول", "پەسەندکراو", "Accepted"),
    "duplicate": ("مكرر", "دووبارە", "Already here"),
    "merged": ("مدموج", "تێکەڵکراو", "Merged"),
    "conflict": ("تعارض", "ناکۆکی", "Conflict"),
    "rejected": ("مرفوض", "ڕەتکراوە", "Rejected"),
    "registration": ("تسجيل", "تۆمارکردن", "Registration"),
    "enrolment": ("التحاق بدورة", "ناونووسین لە خول", "Enrolment in a course"),
    "assessment": ("نتيجة تقييم", "ئەنجامی هەڵسەنگاندن", "Result of an assessment"),
    "follow_up": ("متابعة متخرج", "بەدواداچوونی دەرچوو", "Follow-up of a graduate"),
    "class": ("صف", "پۆل", "Class"),
    "attendance": ("حضور", "ئامادەبوون", "Attendance"),
    "attachment": ("ملف", "پەڕگە", "File"),
    "void": ("ملغى", "هەڵوەشاوە", "Void"),
    "feedback_kind": ("ملاحظة", "تێبینی", "Feedback"),
    "female": ("أنثى", "مێ", "Female"),
    "male": ("ذكر", "نێر", "Male"),
}

_CODES: dict[str, tuple[str, str, str]] = {
    "request_kind": (
        "طلب من نوع لا تعرفه هذه النسخة.",
        "داواکارییەک لە جۆرێک کە ئەم وەشانە نایناسێت.",
        "A request of a kind that this version does not know.",
    ),
    "signature_wrong": (
        "توقيع الجهاز لا يطابق الدفعة.",
        "واژووی ئامێرەکە لەگەڵ دەستەکە یەک ناگرێتەوە.",
        "The device's signature does not fit the batch.",
    ),
    "approval_signature_wrong": (
        "توقيع المشرف غير صحيح.",
        "واژووی سەرپەرشتیار دروست نییە.",
        "The supervisor's signature is not right.",
    ),
    "approval_of_another": (
        "المصادقة تخص دفعة أخرى.",
        "پەسەندکردنەکە هی دەستەیەکی ترە.",
        "The approval is for another batch.",
    ),
    "not_approved": (
        "لا توجد مصادقة من مشرف.",
        "پەسەندکردنی سەرپەرشتیار نییە.",
        "There is no approval by a supervisor.",
    ),
    "approved_by_author": (
        "المصادِق هو كاتب أحد السجلات.",
        "پەسەندکەر خۆی نووسەری تۆمارێکە.",
        "The approver wrote one of the records.",
    ),
    "approver_unknown": ("المصادِق غير معروف.", "پەسەندکەر نەناسراوە.", "The approver is not known."),
    "approver_of_another_office": (
        "المصادِق من مكتب آخر.",
        "پەسەندکەر لە نووسینگەیەکی ترە.",
        "The approver belongs to another office.",
    ),
    "approver_revoked": (
        "سُحبت صلاحية المصادِق.",
        "دەسەڵاتی پەسەندکەر وەرگیراوەتەوە.",
        "The approver may no longer approve.",
    ),
    "device_unknown": ("الجهاز غير معروف.", "ئامێرەکە نەناسراوە.", "The device is not known."),
    "device_revoked": ("سُحب ترخيص الجهاز.", "مۆڵەتی ئامێرەکە وەرگیراوەتەوە.", "The device has been revoked."),
    "office_of_another": ("الدفعة لمكتب آخر.", "دەستەکە هی نووسینگەیەکی ترە.", "The batch names another office."),
    "not_for_us": (
        "الدفعة غير مختومة لمفاتيح الوزارة.",
        "دەستەکە بۆ کلیلەکانی وەزارەت مۆر نەکراوە.",
        "The batch is not sealed to a key of the ministry.",
    ),
    "key_refused": ("مفتاح الدفعة لا يُفتح.", "کلیلی دەستەکە ناکرێتەوە.", "The key of the batch does not open."),
    "version_unknown": (
        "إصدار لا تعرفه هذه الخدمة بعد.",
        "وەشانێکە ئەم خزمەتگوزارییە هێشتا نایناسێت.",
        "A version that this service does not know yet.",
    ),
    "malformed": ("محتوى تالف.", "ناوەڕۆکەکە تێکچووە.", "The content is damaged."),
    "wrong_shape": (
        "محتوى بشكل غير متوقع.",
        "ناوەڕۆکەکە شێوەی چاوەڕوانکراوی نییە.",
        "The content is not of the expected shape.",
    ),
    "too_long": ("أطول مما يُسمح به.", "لەوەی ڕێگەپێدراوە درێژترە.", "Longer than is allowed."),
    "too_much_inside": (
        "يتضخم المحتوى أكثر مما يُسمح به.",
        "ناوەڕۆکەکە لە سنووری ڕێگەپێدراو گەورەتر دەبێت.",
        "Unpacks to more than is allowed.",
    ),
    "chunk_wrong": (
        "قطعة لا تطابق البيان.",
        "پارچەیەک لەگەڵ ڕاگەیەنراو یەک ناگرێتەوە.",
        "A piece is not the one that was announced.",
    ),
    "chunks_missing": ("قطع ناقصة.", "پارچە ماون.", "Pieces are missing."),
    "padding_wrong": ("محتوى تالف.", "ناوەڕۆکەکە تێکچووە.", "The content is damaged."),
    "compression_wrong": ("محتوى تالف.", "ناوەڕۆکەکە تێکچووە.", "The content is damaged."),
    "count_wrong": (
        "عدد السجلات لا يطابق البيان.",
        "ژمارەی تۆمارەکان لەگەڵ ڕاگەیەنراو یەک ناگرێتەوە.",
        "The number of records is not what was announced.",
    ),
    "sequence_wrong": (
        "ترتيب السجلات في الدفعة غير صحيح.",
        "ڕیزبەندی تۆمارەکانی دەستەکە دروست نییە.",
        "The records are not in the order of their numbers.",
    ),
    "cloned_sequence": (
        "رقم تسلسلي استُعمل لسجل آخر: ربما نُسخ الجهاز أو استُعيدت نسخة قديمة.",
        "ژمارەی زنجیرەیی بۆ تۆمارێکی تر بەکارهاتووە: لەوانەیە ئامێرەکە کۆپی کرابێت یان کۆپییەکی کۆن گەڕێنرابێتەوە.",
        "This sequence number belongs to another record: the device may have been copied or rolled back.",
    ),
    "points_what": (
        "ما طُلب بشأن النقاط لا تعرفه هذه النسخة من الخدمة.",
        "ئەوەی دەربارەی خاڵەکان داوا کرا، ئەم وەشانەی خزمەتگوزارییەکە نایناسێت.",
        "What was asked about points is not known to this version of the service.",
    ),
    "points_unknown": (
        "التعديل الذي يُراد إلغاؤه ليس هنا، أو يخص شخصاً آخر.",
        "ئەو ڕاستکردنەوەیەی دەبێت هەڵبوەشێتەوە لێرە نییە، یان هی کەسێکی ترە.",
        "The adjustment that is to be taken back is not here, or is another person's.",
    ),
    "points_reversed": (
        "أُلغي هذا التعديل من قبل.",
        "ئەم ڕاستکردنەوەیە پێشتر هەڵوەشێنراوەتەوە.",
        "This adjustment was taken back already.",
    ),
    "cohort_wrong": (
        "لا تُفهم الدورة التي وصلت: مقرّرها أو أيامها ليست كما يجب.",
        "ئەو خولەی هات تێناگەیشترێت: کۆرسەکەی یان ڕۆژەکانی وەک پێویست نین.",
        "The cohort that came can't be read: its course or its days are not as they should be.",
    ),
    "cohort_full": (
        "لم يبقَ مكان في هذه الدورة؛ يعود الشخص إلى حيث كان.",
        "هیچ شوێنێک لەم خولەدا نەماوە؛ کەسەکە دەگەڕێتەوە ئەو شوێنەی لێی بوو.",
        "No place is left in this cohort; the person stands where they stood before.",
    ),
    "enrolment_state": (
        "خطوة التسجيل في الدورة التي وصلت لا تعرفها هذه النسخة من الخدمة.",
        "ئەو هەنگاوەی ناونووسین لە خولەکەدا کە هات، ئەم وەشانەی خزمەتگوزارییەکە نایناسێت.",
        "The step of enrolment that came is not known to this version of the service.",
    ),
    "enrolment_record": (
        "ما قيل عن التسجيل في الدورة يسمّي شخصاً غير صاحب القيد.",
        "ئەوەی دەربارەی ناونووسین لە خولەکەدا وترا ناوی کەسێکی تر دەبات، نەک خاوەنی تۆمارەکە.",
        "What was said of the enrolment names another person than its record.",
    ),
    "assessment_record": (
        "ما قيل عن النتيجة يسمّي شخصاً أو محاولة غير ما في القيد.",
        "ئەوەی دەربارەی ئەنجامەکە وترا کەسێک یان هەوڵێکی تر ناو دەبات، نەک ئەوەی تۆمارەکە.",
        "What was said of a result names another person or attempt than its record.",
    ),
    "assessment_unknown": (
        "لا يتضمن مقرر هذه الدورة هذا التقييم.",
        "کۆرسی ئەم خولە ئەم هەڵسەنگاندنەی تێدا نییە.",
        "The course of this cohort has no such assessment.",
    ),
    "assessment_form": (
        "لم تُملأ استمارة هذا التقييم، أو مُلئت غيرها.",
        "فۆرمی ئەم هەڵسەنگاندنە پڕ نەکراوەتەوە، یان فۆرمێکی تر پڕ کراوەتەوە.",
        "Another form was filled than this assessment's, or none.",
    ),
    "score_outside": (
        "الدرجة خارج ما يمكن نيله في هذا التقييم.",
        "نمرەکە لە دەرەوەی ئەوەیە کە لەم هەڵسەنگاندنەدا بەدەست دێت.",
        "The score is outside what this assessment can give.",
    ),
    "score_differs": (
        "الدرجة ليست ما تحسبه الاستمارة من أجوبتها.",
        "نمرەکە ئەوە نییە کە فۆرمەکە لە وەڵامەکانی هەژماری دەکات.",
        "The score is not what the form calculated from its answers.",
    ),
    "attempts_over": (
        "لا يسمح المقرر بمحاولة أخرى في هذا التقييم.",
        "کۆرسەکە ڕێگە بە هەوڵێکی تری ئەم هەڵسەنگاندنە نادات.",
        "The course allows no further attempt at this assessment.",
    ),
    "completion_early": (
        "لم يصل بعد كل ما تستند إليه نهاية الدورة هذه: جلسات لم تُسجَّل أو تقييم لم يُعقد.",
        "هێشتا هەموو ئەوەی کۆتایی ئەم خولەی لەسەرە نەگەیشتووە: دانیشتنی تۆمارنەکراو یان هەڵسەنگاندنی نەکراو.",
        "Not all that this end of a course rests on has arrived: sessions not marked, or an assessment not held.",
    ),
    "completion_contradicts": (
        "نهاية الدورة هذه لا تتفق مع ما وصل من حضور ونتائج، ولم يُذكر سبب.",
        "ئەم کۆتاییەی خول لەگەڵ ئامادەبوون و ئەنجامە گەیشتووەکان یەک ناگرێتەوە، و هۆکار نەوتراوە.",
        "This end of a course does not follow from the attendance and results that arrived, and no reason is given.",
    ),
    "follow_up_outcome": (
        "نتيجة المتابعة التي وصلت لا تعرفها هذه النسخة من الخدمة.",
        "ئەو ئەنجامەی بەدواداچوون کە هات، ئەم وەشانەی خزمەتگوزارییەکە نایناسێت.",
        "The result of a follow-up that came is not known to this version of the service.",
    ),
    "follow_up_record": (
        "ما قيل عن المتابعة يسمّي شخصاً أو موعداً غير ما في القيد.",
        "ئەوەی دەربارەی بەدواداچوونەکە وترا کەسێک یان کاتێکی تر ناو دەبات، نەک ئەوەی تۆمارەکە.",
        "What was said of a follow-up names another person or round than its record.",
    ),
    "follow_up_facts": (
        "ما استُخرج من أجوبة المتابعة لا يطابق الأجوبة.",
        "ئەوەی لە وەڵامەکانی بەدواداچوونەکەوە وەرگیراوە لەگەڵ وەڵامەکان یەک ناگرێتەوە.",
        "What was drawn from the answers of a follow-up is not what they say.",
    ),
    "came_empty": (
        "كان هذا المكان قد وصل فارغاً؛ يُرسله المكتب من جديد برقم جديد.",
        "ئەم شوێنە پێشتر بە بەتاڵی گەیشتبوو؛ نووسینگەکە بە ژمارەیەکی نوێ دەینێرێتەوە.",
        "This place had come empty; the desk sends it again under a new number.",
    ),
    "reused_id": (
        "المعرّف استُعمل لمحتوى آخر.",
        "ناسێنەرەکە بۆ ناوەڕۆکێکی تر بەکارهاتووە.",
        "The id belongs to different content.",
    ),
    "arrived_before": (
        "وصل السجل قبل أن يُلغى.",
        "تۆمارەکە پێش هەڵوەشاندنەوەی گەیشتبوو.",
        "The record had arrived before it was withdrawn.",
    ),
    "bad_body": ("محتوى غير صالح.", "ناوەڕۆکەکە نادروستە.", "The content is not valid."),
    "mark_unknown": ("علامة حضور غير معروفة.", "نیشانەی ئامادەبوونی نەناسراو.", "An unknown mark of attendance."),
    "clock_malformed": ("وقت غير صالح.", "کاتەکە نادروستە.", "The time is not valid."),
    "unsupported_kind": (
        "نوع لا تعرفه هذه الخدمة بعد.",
        "جۆرێکە ئەم خزمەتگوزارییە هێشتا نایناسێت.",
        "A kind that this service does not know yet.",
    ),
    "file_wrong": (
        "الملف ليس كما أُرسل.",
        "پەڕگەکە وەک ئەوە نییە کە نێردراوە.",
        "The file is not what was sent.",
    ),
    "file_type": (
        "نوع ملف لا يُحفظ هنا.",
        "جۆرە پەڕگەیەکە لێرە هەڵناگیرێت.",
        "A kind of file that is not kept here.",
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
    "previous_missing": (
        "الدفعة السابقة من هذا الجهاز لم تصل بعد.",
        "دەستەی پێشووی ئەم ئامێرە هێشتا نەگەیشتووە.",
        "The batch before it has not arrived from this device yet.",
    ),
    "chain_forked": (
        "دفعة أخرى تأخذ المكان نفسه في سلسلة هذا الجهاز.",
        "دەستەیەکی تر هەمان شوێنی لە زنجیرەی ئەم ئامێرە گرتووە.",
        "Another batch takes the same place in this device's chain.",
    ),
    "duplicate_verdict": (
        "ما قيل عن سجلين لا تعرفه هذه النسخة من الخدمة.",
        "ئەوەی دەربارەی دوو تۆمار گوترا، ئەم وەشانەی خزمەتگوزارییەکە نایناسێت.",
        "What was said of two records is not known to this version of the service.",
    ),
    "too_many_questions": (
        "سأل هذا الجهاز اليوم أكثر مما يُجاب عنه في يوم واحد.",
        "ئەم ئامێرە ئەمڕۆ لەوە زیاتری پرسی کە لە ڕۆژێکدا وەڵام دەدرێتەوە.",
        "This device has asked more in one day than is answered in a day.",
    ),
    "author_withdrawn": (
        "من سجّل بعض هذه السجلات سُحبت صلاحيته.",
        "کەسێک کە هەندێک لەم تۆمارانەی نووسیوە مۆڵەتی وەرگیراوەتەوە.",
        "Somebody who recorded in this batch has been withdrawn.",
    ),
    "sequence_gap": (
        "أرقام تسلسلية سابقة لم تصل بعد.",
        "ژمارە زنجیرەییەکانی پێشوو هێشتا نەگەیشتوون.",
        "Sequence numbers before it have not arrived yet.",
    ),
}


_BOOKS = (
    _WORDS, _CODES, WORDS, LOG_WORDS, DECIDING_WORDS, IMPORT_WORDS, PAIR_WORDS, POINTS_WORDS, CERTIFICATE_WORDS,
    TRAINING_WORDS, FOLLOW_UP_WORDS, ESCO_WORDS,
    CALLING_WORDS, EMPLOYER_WORDS, REFERRAL_WORDS, FAIR_WORDS, SURVEY_WORDS,
    OPENING_WORDS, OFFICE_WORDS, PROGRAM_WORDS,
    MATCHING_WORDS, ARRIVAL_WORDS, FIGURE_WORDS, INDICATOR_WORDS, CLASS_WORDS, SKILL_WORDS, MICRODATA_WORDS,
)  # fmt: skip
_SAID: Mapping[str, tuple[str, str, str]] = {word: texts for book in reversed(_BOOKS) for word, texts in book.items()}
"""All of them: a page asks a hundred times, and of two books with one word the first counts."""
_AT = {language: at for at, language in enumerate(LANGUAGES)}


def say(language: str, word: str, **params: str | int) -> str:
    """The text for ``word`` in ``language``; an unknown word (a code from a newer desk) is shown as it is."""
    texts = _SAID.get(word)
    if texts is None:
        return word
    text = texts[_AT[language]]
    return text.format(**params) if params or "{" in text else text


@cache
def _places() -> Mapping[str, Mapping[str, str]]:
    return {code.code: code.names for name in ("governorates", "districts") for code in code_list(name)}


def name_of(language: str, value: str) -> str:
    """What people call a governorate or district that is written as a code; any other text as it is."""
    names = _places().get(value)
    return names[language] if names else value


def label_in(language: str, labels: Mapping[str, str], otherwise: str = "") -> str:
    """A label in the reader's language, else in the first that there is."""
    return labels.get(language) or next(iter(labels.values()), otherwise)


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
