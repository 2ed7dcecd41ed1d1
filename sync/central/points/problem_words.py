"""What is wrong with a rulebook, in the three languages of the ministry's pages."""

from collections.abc import Mapping
from typing import Final

from forms.problems import FormProblem

_LANGUAGES: Final = ("ar", "ckb", "en")

WORDS: Final[Mapping[str, tuple[str, str, str]]] = {
    "not_a_rulebook": (
        "هذا الملف ليس دفتر قواعد. اختر ملف ‎.xlsx أو وثيقة JSON لإصدار.",
        "ئەم فایلە دەفتەری یاسا نییە. فایلێکی ‎.xlsx یان بەڵگەنامەی JSON ـی وەشانێک هەڵبژێرە.",
        "This file is no rulebook. Choose an .xlsx file, or the JSON document of a release.",
    ),
    "unreadable_spreadsheet": (
        "لا يُقرأ الجدول. افتحه واحفظه بصيغة ‎.xlsx ثم أعد المحاولة.",
        "خشتەکە ناخوێنرێتەوە. بیکەرەوە و بە ‎.xlsx پاشەکەوتی بکە و دووبارە هەوڵ بدەوە.",
        "The spreadsheet can't be read. Open it, save it as .xlsx, and try again.",
    ),
    "too_large": ("الملف أكبر من المسموح.", "فایلەکە لە ڕێپێدراو گەورەترە.", "The file is too large."),
    "entities_forbidden": (
        "في الملف كيانات XML قد تضر. احفظه من جديد ببرنامج الجداول.",
        "لە فایلەکەدا ئێنتیتیی XML هەیە کە ڕەنگە زیان بگەیەنێت. لە بەرنامەی خشتەدا دووبارە پاشەکەوتی بکە.",
        "The file declares XML entities, which may do harm. Save it anew in a spreadsheet program.",
    ),
    "too_many_rows": (
        "في الورقة أكثر من {most} صف.",
        "لە پەڕەکەدا زیاتر لە {most} ڕیز هەیە.",
        "The sheet has more than {most} rows.",
    ),
    "missing_sheet": ("الورقة {value} مفقودة.", "پەڕەی {value} نییە.", "The sheet {value} is missing."),
    "missing_column": ("العمود {value} مفقود.", "ستوونی {value} نییە.", "The column {value} is missing."),
    "similar_column": (
        "هل تقصد {candidate}؟ العمود {value} لا يُقرأ.",
        "مەبەستت {candidate}ە؟ ستوونی {value} ناخوێنرێتەوە.",
        "Do you mean {candidate}? The column {value} is not read.",
    ),
    "duplicate_column": (
        "العمود {value} موجود مرتين.", "ستوونی {value} دوو جار هەیە.", "The column {value} is there twice.",
    ),
    "wrong_document": (
        "الوثيقة ليست دفتر قواعد: {value}", "بەڵگەنامەکە دەفتەری یاسا نییە: {value}",
        "The document is no rulebook: {value}",
    ),
    "missing_cell": ("الخلية فارغة.", "خانەکە بەتاڵە.", "The cell is empty."),
    "missing_text": (
        "النص مفقود باللغة {language}.", "دەقەکە بە زمانی {language} نییە.", "The text is missing in {language}.",
    ),
    "text_too_long": (
        "النص أطول من {most} حرف.", "دەقەکە لە {most} پیت درێژترە.", "The text is longer than {most} letters.",
    ),
    "bad_name": (
        "{value} ليس اسماً: حروف وأرقام و_ و. و- بلا فراغات.",
        "{value} ناو نییە: پیت و ژمارە و _ و . و - بێ بۆشایی.",
        "{value} is no name: letters, digits, _ . and -, without blanks.",
    ),
    "wrong_word": (
        "{value} ليست من الكلمات المقبولة: {accepted}",
        "{value} لە وشە پەسەندکراوەکان نییە: {accepted}",
        "{value} is none of the words that can stand here: {accepted}",
    ),
    "wrong_day": (
        "{value} ليس تاريخاً. اكتبه هكذا: ‎2026-01-31.",
        "{value} ڕێکەوت نییە. ئاوا بینووسە: ‎2026-01-31.",
        "{value} is no date. Write it as 2026-01-31.",
    ),
    "wrong_number": (
        "{value} ليس عدداً صحيحاً مقبولاً هنا.",
        "{value} ژمارەیەکی تەواوی پەسەند نییە لێرەدا.",
        "{value} is no whole number that can stand here.",
    ),
    "wrong_period": (
        "اليوم الأخير قبل الأول.", "ڕۆژی کۆتایی پێش ڕۆژی یەکەمە.", "The last day is before the first.",
    ),
    "duplicate_fact": (
        "المعلومة {value} موجودة مرتين.", "زانیاریی {value} دوو جار هەیە.", "The fact {value} is there twice.",
    ),
    "duplicate_choice": (
        "الرمز {value} موجود مرتين.", "کۆدی {value} دوو جار هەیە.", "The code {value} is there twice.",
    ),
    "choice_of_nothing": (
        "{value} ليست معلومة لها رموز.", "{value} زانیارییەک نییە کۆدی هەبێت.", "{value} is no fact that has codes.",
    ),
    "unread_fact": (
        "لا تقرأ أي قاعدة المعلومة {value}.", "هیچ یاسایەک زانیاریی {value} ناخوێنێتەوە.",
        "No rule reads the fact {value}.",
    ),
    "nobody_fills": (
        "لا التسجيل ولا التدريب يملأ المعلومة {value}: قواعدها لا تمنح أحداً شيئاً.",
        "نە تۆمارکردن و نە ڕاهێنان زانیاریی {value} پڕ ناکەنەوە: یاساکانی هیچ بە کەس نادەن.",
        "Neither the registration nor the training fills the fact {value}: its rules give nothing to anybody.",
    ),
    "duplicate_rule": (
        "هناك قاعدتان بالمعرّف {value}.", "دوو یاسا هەن بە ناسێنەری {value}.", "Two rules have the id {value}.",
    ),
    "other_account": (
        "المعلومة {value} تخص حساب {account}، والحسابان لا يختلطان.",
        "زانیاریی {value} هی هەژماری {account}ە، و هەژمارەکان تێکەڵ نابن.",
        "The fact {value} is of the account {account}, and the accounts never mix.",
    ),
    "unknown_choice": (
        "الرمز {value} ليس من رموز {fact}.", "کۆدی {value} لە کۆدەکانی {fact} نییە.", "{value} is no code of {fact}.",
    ),
    "true_of_silence": (
        "الشرط صحيح لمن لم يُجب عن شيء: {value}. اشترط الجواب، أو اكتب known(…).",
        "مەرجەکە بۆ کەسێک ڕاستە کە وەڵامی هیچی نەداوەتەوە: {value}. وەڵام بکە مەرج، یان known(…) بنووسە.",
        "The condition holds for who answered nothing: {value}. Ask for an answer, or write known(…).",
    ),
    "rests_on_silence": (
        "جزء من الشرط يصح بالسكوت عن {value}: لا تُمنح به نقاط حتى يُجاب. اكتب known(…) إن كنت تقصده.",
        "بەشێکی مەرجەکە بە بێدەنگی لە {value} ڕاستە: تا وەڵام نەدرێتەوە خاڵی پێ نادرێت. ئەگەر ویستت known(…) بنووسە.",
        "A part would hold by silence about {value}: it gives nothing until that is answered, or known(…) is written.",
    ),
    "voluntary_costs": (
        "{value} جواب طوعي، ولا تأخذ قاعدة نقاطاً بسببه.",
        "{value} وەڵامێکی خۆبەخشە، و هیچ یاسایەک خاڵ لەبەر ئەوە ناسەنێتەوە.",
        "{value} is a voluntary answer: no rule may take points for it.",
    ),
    "silence_pays": (
        "من سكت عن الجواب الطوعي {value} قد ينال نقاطاً يخسرها بالجواب. اكتب known(…) and في أول الشرط.",
        "ئەوەی وەڵامی خۆبەخشی {value} نەداتەوە ڕەنگە خاڵێک وەربگرێت کە بە وەڵام نامێنێت. سەرەتا known(…) and بنووسە.",
        "Silence about the voluntary answer {value} might give points that an answer loses: begin with known(…) and.",
    ),
    "voluntary_in_ties": (
        "{value} جواب طوعي، ولا يُرتَّب به أحد.", "{value} وەڵامێکی خۆبەخشە، و کەسی پێ ڕیز ناکرێت.",
        "{value} is a voluntary answer: nobody is put behind for it.",
    ),
    "reads_nothing": (
        "القاعدة تمنح الجميع.", "یاساکە دەیدات بە هەمووان.", "The rule gives to everybody.",
    ),
    "no_points": ("القاعدة لا تمنح شيئاً.", "یاساکە هیچ نادات.", "The rule gives nothing."),
    "uncapped": (
        "النقاط تُحسب بلا حد أعلى. اكتب حداً.", "خاڵەکان بێ سنوور دەژمێردرێن. سنوورێک بنووسە.",
        "Points are worked out without a limit. Write a cap.",
    ),
    "overlapping_caps": (
        "للمجموعة {value} حدّان: {cap} و{other}.", "کۆمەڵەی {value} دوو سنووری هەیە: {cap} و {other}.",
        "The group {value} has two caps, {cap} and {other}.",
    ),
    "cap_without_points": (
        "المجموعة {value} بلا حد: اكتبه في أول قاعدة لها.", "کۆمەڵەی {value} بێ سنوورە: لە یەکەم یاسای بینووسە.",
        "The group {value} has no cap: write it at its first rule.",
    ),
    "cap_of_two_accounts": (
        "المجموعة {value} في حسابين.", "کۆمەڵەی {value} لە دوو هەژماردایە.", "The group {value} is in two accounts.",
    ),
    "not_in_force": (
        "القاعدة لا تسري في أي يوم من أيام الدفتر.", "یاساکە لە هیچ ڕۆژێکی دەفتەرەکەدا کار ناکات.",
        "The rule holds on no day of the rulebook.",
    ),
    "not_in_rule": (
        "الجملة تذكر {value} والقاعدة لا تقرؤها.", "ڕستەکە باسی {value} دەکات و یاساکە نایخوێنێتەوە.",
        "The sentence names {value}, which the rule does not read.",
    ),
    "unknown_fact": (
        "المعلومة {value} ليست بين المعلومات (facts).", "زانیاریی {value} لە نێو زانیارییەکاندا (facts) نییە.",
        "The fact {value} is not among the facts.",
    ),
    "type_clash": (
        "هنا يلزم {expected}، والمكتوب {given}.", "لێرەدا {expected} پێویستە، و {given} نووسراوە.",
        "Here a {expected} is needed, and a {given} stands.",
    ),
    "codes_compared": (
        "قائمة الرموز لا تُقارن: اكتب selected(…).", "لیستی کۆد بەراورد ناکرێت: selected(…) بنووسە.",
        "A list of codes is not compared: write selected(…).",
    ),
    "conditions_compared": (
        "لا يُقارن شرط بشرط: اكتب and أو or أو not(…).", "مەرج لەگەڵ مەرج بەراورد ناکرێت: and یان or یان not(…) بنووسە.",
        "Two conditions are not compared: write and, or, not(…).",
    ),
    "chained_comparison": (
        "مقارنتان متتاليتان: اكتب بينهما and.", "دوو بەراورد لەدوای یەک: لە نێوانیاندا and بنووسە.",
        "Two comparisons follow one another: write and between them.",
    ),
    "path_in_rule": (
        "اكتب المعلومة هكذا: ${{…}}، لا {found}.", "زانیاری ئاوا بنووسە: ${{…}}، نەک {found}.",
        "Write a fact as ${{…}}, not {found}.",
    ),
    "fact_wanted": (
        "هنا تُكتب معلومة ${{…}}، لا {found}.", "لێرەدا زانیاری ${{…}} دەنووسرێت، نەک {found}.",
        "Here a fact ${{…}} is written, not {found}.",
    ),
    "code_wanted": (
        "هنا يُكتب رمز واحد بين علامتين، لا {found}.", "لێرەدا یەک کۆد لە نێوان دوو نیشانەدا دەنووسرێت، نەک {found}.",
        "Here one code in quotes is written, not {found}.",
    ),
    "day_wanted": (
        "هنا يُكتب يوم هكذا: ‎'2026-01-31'، لا {found}.", "لێرەدا ڕۆژ ئاوا دەنووسرێت: ‎'2026-01-31'، نەک {found}.",
        "Here a day is written as '2026-01-31', not {found}.",
    ),
    "function_not_in_rules": (
        "القواعد لا تعرف {function}.", "یاساکان {function} ناناسن.", "Rules do not know {function}.",
    ),
    "wrong_arity": (
        "عدد القيم في {function} ليس {given}.", "ژمارەی بەهاکانی {function} {given} نییە.",
        "{function} does not take {given} values.",
    ),
    "too_long": (
        "العبارة أطول من {most} حرف.", "دەربڕینەکە لە {most} پیت درێژترە.",
        "The expression is longer than {most} letters.",
    ),
    "too_deep": (
        "العبارة متداخلة أكثر من {most} مرة. قسّمها.", "دەربڕینەکە زیاتر لە {most} جار تێکهەڵکێشە. دابەشی بکە.",
        "The expression is nested more than {most} deep. Divide it.",
    ),
    "empty": ("العبارة فارغة.", "دەربڕینەکە بەتاڵە.", "The expression is empty."),
    "syntax": (
        "لا تُقرأ العبارة عند {found}.", "دەربڕینەکە لە {found} ناخوێنرێتەوە.",
        "The expression can't be read at {found}.",
    ),
    "unclosed_text": (
        "علامة النص لم تُغلق.", "نیشانەی دەق دانەخراوە.", "A text is not closed with its quote.",
    ),
    "unexpected_end": (
        "العبارة تنتهي قبل تمامها.", "دەربڕینەکە پێش تەواوبوون کۆتایی دێت.", "The expression ends before it is whole.",
    ),
    "unexpected_token": (
        "{found} لا يصح في هذا الموضع.", "{found} لێرەدا ناگونجێت.", "{found} can't stand here.",
    ),
    "unknown_axis": ("المسارات لا تُكتب في القواعد.", "ڕێڕەو لە یاسادا نانووسرێت.", "Paths are not written in rules."),
    "unknown_prefix": (
        "المسارات لا تُكتب في القواعد.", "ڕێڕەو لە یاسادا نانووسرێت.", "Paths are not written in rules.",
    ),
}  # fmt: skip
"""Sentences by code: Arabic, Sorani, English; the params are those of ``forms.rulebook.problems.CODES``."""

_KINDS: Final[Mapping[str | int, tuple[str, str, str]]] = {
    "number": ("عدد", "ژمارە", "number"),
    "text": ("نص", "دەق", "text"),
    "date": ("تاريخ", "ڕێکەوت", "date"),
    "boolean": ("شرط", "مەرج", "condition"),
    "codes": ("قائمة رموز", "لیستی کۆد", "list of codes"),
    "ar": ("العربية", "عەرەبی", "Arabic"),
    "ckb": ("الكردية", "کوردی", "Kurdish"),
    "en": ("الإنجليزية", "ئینگلیزی", "English"),
    "priority": ("الأولوية", "لەپێشینە", "priority"),
    "engagement": ("المشاركة", "بەشداری", "engagement"),
}
"""Words of the language of rules, as they are read."""


def sentence(problem: FormProblem, language: str) -> str:
    """A problem in words, without its place."""
    at = _LANGUAGES.index(language) if language in _LANGUAGES else 2
    params = {name: _KINDS[value][at] if value in _KINDS else value for name, value in problem.params.items()}
    return WORDS[problem.code][at].format(**params)
