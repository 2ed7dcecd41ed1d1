"""What pages and files say of records without names, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "microdata": ("سجلات بلا أسماء", "تۆماری بێ ناو", "Records without names"),
    "microdata_hint": (
        "سجلات مجهولة الهوية للبحث: لا أسماء فيها ولا أرقام ولا تواريخ، ولا يقل عدد المتشابهين في كل مجموعة عن {k}. يطلبها موظف ويوافق عليها آخر، ويُكتب كل طلب وكل حفظ في السجل.",  # noqa: E501
        "تۆماری بێ ناسنامە بۆ توێژینەوە: نە ناو و نە ژمارە و نە ڕۆژیان تێدایە، و لە هەر کۆمەڵەیەکدا لانیکەم {k} کەس وەک یەکن. کارمەندێک داوایان دەکات و یەکێکی تر پەسەندی دەکات، و هەر داوا و هەڵگرتنێک دەنووسرێت.",  # noqa: E501
        "Anonymous records for research: no names, numbers or days, and at least {k} people alike in every group. One of the staff asks for them, another approves, and every wish and every file is written down.",  # noqa: E501
    ),
    "microdata_ask": ("اطلب سجلات", "داوای تۆمار بکە", "Ask for records"),
    "microdata_reason_hint": (
        "يظهر السبب في الملف وفي السجل.",
        "هۆکارەکە لە فایلەکە و لە تۆماری کارەکاندا دەنووسرێت.",
        "It stands in the file and in the log.",
    ),
    "microdata_quarter": ("الفصل", "چارەک", "Quarter"),
    "microdata_recipient": ("لمن تُعطى", "بۆ کێیە", "Who is to have them"),
    "microdata_send": ("أرسل الطلب", "داواکارییەکە بنێرە", "Ask"),
    "microdata_none": (
        "لم يطلب أحد سجلات بعد.",
        "هێشتا کەس داوای تۆماری نەکردووە.",
        "Nobody has asked for records yet.",
    ),
    "microdata_no_snapshot": (
        "لا توجد لقطة من السجل بعد، فلا يمكن طلب سجلات.",
        "هێشتا وێنەی تۆمارەکان نییە، بۆیە ناتوانرێت داوا بکرێت.",
        "There is no snapshot of the register yet, so nothing can be asked for.",
    ),
    "microdata_asked": ("بانتظار الموافقة", "چاوەڕێی پەسەندکردنە", "Waits for approval"),
    "microdata_approved": ("وُوفق عليه", "پەسەندکرا", "Approved"),
    "microdata_refused": ("رُفض", "ڕەتکرایەوە", "Refused"),
    "microdata_asked_by": ("طلبه", "داواکار", "Asked for by"),
    "microdata_asked_on": ("تاريخ الطلب", "ڕۆژی داواکاری", "Asked for on"),
    "microdata_approved_by": ("وافق عليه", "پەسەندکەر", "Approved by"),
    "microdata_refused_by": ("رفضه", "ڕەتکەرەوە", "Refused by"),
    "microdata_approved_on": ("تاريخ الموافقة", "ڕۆژی پەسەندکردن", "Approved on"),
    "microdata_approve": ("وافق", "پەسەندی بکە", "Approve"),
    "microdata_approve_hint": (
        "بعد موافقتك يستطيع من طلبها أن يحفظ الملف. تُعدّ سجلات الفصل مرة واحدة، وقد يستغرق ذلك دقيقة.",
        "دوای پەسەندکردنت، داواکار دەتوانێت فایلەکە هەڵبگرێت. تۆمارەکانی چارەکەکە یەک جار ئامادە دەکرێن، لەوانەیە خولەکێک بخایەنێت.",  # noqa: E501
        "Once you approve, whoever asked can save the file. The records of a quarter are made once, which may take a minute.",  # noqa: E501
    ),
    "microdata_own": (
        "لا توافق على ما طلبته بنفسك: يوافق عليه غيرك.",
        "ئەوەی خۆت داوات کردووە پەسەندی ناکەیت: یەکێکی تر پەسەندی دەکات.",
        "What you asked for yourself somebody else approves.",
    ),
    "microdata_refuse_why": ("سبب الرفض", "هۆکاری ڕەتکردنەوە", "Why it is refused"),
    "microdata_save": ("احفظ الملف", "فایلەکە هەڵبگرە", "Save the file"),
    "microdata_xlsx": ("Excel", "Excel", "Excel"),
    "microdata_zip": ("CSV (ZIP)", "CSV (ZIP)", "CSV (ZIP)"),
    "microdata_others": (
        "يحفظ الملفَّ من طلبه ومن وافق عليه فقط.",
        "تەنها داواکار و پەسەندکەر دەتوانن فایلەکە هەڵبگرن.",
        "Only whoever asked for the file and whoever approved it can save it.",
    ),
    "microdata_number": ("رقم الطلب", "ژمارەی داواکاری", "Number of the export"),
    "microdata_until": ("حتى", "هەتا", "Until"),
    "microdata_day": ("كما عُرف في", "وەک زانراوە لە", "As it was known on"),
    "microdata_k": ("أقل عدد من المتشابهين (k)", "کەمترین ژمارەی هاوشێوەکان (k)", "Fewest people who are alike (k)"),
    "microdata_rows": ("السجلات", "تۆمارەکان", "Records"),
    "microdata_left_out": (
        "تُركوا لأن أمثالهم قليلون",
        "جێهێڵران چونکە هاوشێوەیان کەمن",
        "Left out, for few are like them",
    ),
    "microdata_groups": ("مجموعات المتشابهين", "کۆمەڵەی هاوشێوەکان", "Groups of people who are alike"),
    "microdata_diverse": (
        "أقل عدد من الأجوبة المختلفة في مجموعة (l): {column}",
        "کەمترین وەڵامی جیاواز لە کۆمەڵەیەکدا (l): {column}",
        "Fewest different answers in a group (l): {column}",
    ),
    "microdata_sample": ("العيّنة", "نموونە", "Sample"),
    "microdata_sample_hint": (
        "واحد من كل {parts} في كل فصل، ولا أحد في فصلين من السنوات الأربع نفسها.",
        "لە هەر چارەکێکدا یەک لە {parts}، و کەس لە دوو چارەکی هەمان چوار ساڵدا نییە.",
        "One in {parts} people each quarter, and nobody in two quarters of the same four years.",
    ),
    "microdata_terms": ("الشروط", "مەرجەکان", "Terms"),
    "microdata_terms_hint": (
        "للغرض المذكور وللمستلم المذكور فقط. لا يحاول أحد التعرف على شخص، ولا يُنشر الملف.",
        "تەنها بۆ ئەو مەبەست و ئەو وەرگرەی نووسراون. کەس هەوڵی ناسینەوەی کەسێک نادات، و فایلەکە بڵاوناکرێتەوە.",
        "For the purpose and the recipient named here alone. Nobody tries to find out who somebody is; it is not published.",  # noqa: E501
    ),
    "microdata_levels": ("دقة الأعمدة", "وردیی ستوونەکان", "How fine the columns are"),
    "microdata_level": ("{level} من {most}", "{level} لە {most}", "{level} of {most}"),
    "microdata_level_hint": (
        "0 هي الأدق، والدرجة الأخيرة لا تقول شيئاً.",
        "0 وردترینە، و پلەی کۆتایی هیچ ناڵێت.",
        "0 is the finest, and the last step says nothing.",
    ),
    "microdata_records": ("السجلات", "تۆمارەکان", "Records"),
    "microdata_dictionary": ("دليل البيانات", "فەرهەنگی داتا", "Data dictionary"),
    "microdata_about": ("عن هذا الملف", "دەربارەی فایلەکە", "About this file"),
    "microdata_of_governorate": ("المحافظة", "پارێزگا", "Governorate"),
    "microdata_of_sex": ("الجنس", "ڕەگەز", "Sex"),
    "microdata_of_age": ("العمر بالسنوات", "تەمەن بە ساڵ", "Age in years"),
    "microdata_of_education": (
        "مستوى التعليم (ISCED 2011)",
        "ئاستی خوێندن (ISCED 2011)",
        "Level of education (ISCED 2011)",
    ),
    "microdata_of_occupation": (
        "المهنة المطلوبة (المجموعة الرئيسة في ISCO-08)",
        "پیشەی داواکراو (کۆمەڵەی سەرەکی لە ISCO-08)",
        "Occupation sought (major group of ISCO-08)",
    ),
    "microdata_of_registered": ("سنوات منذ التسجيل", "ساڵ لە تۆمارکردنەوە", "Years since registering"),
    "microdata_of_status": ("الحالة العملية", "باری کار", "Labour status"),
    "microdata_of_without": ("أشهر بلا عمل", "مانگی بێکاری", "Months without work"),
    "microdata_of_stands": ("في السجل", "لە تۆماردا", "In the register"),
    "microdata_of_studies": ("يدرس الآن", "ئێستا دەخوێنێت", "Attends a school now"),
    "microdata_of_export": ("رقم هذا الطلب", "ژمارەی ئەم داواکارییە", "Number of this export"),
    "microdata_any": ("أيّ كان", "هەرچییەک بێت", "Whatever it is"),
    "microdata_taken": (
        "حُجب: قليلون وكلهم سواء",
        "شاردراوەتەوە: کەمن و هەموویان وەک یەکن",
        "Taken out: few, and all alike",
    ),
    "microdata_unknown": ("غير معروف", "نەزانراو", "Not known"),
    "microdata_kurdistan": ("إقليم كردستان", "هەرێمی کوردستان", "Kurdistan Region"),
    "microdata_federal": ("بقية العراق", "بەشەکانی تری عێراق", "The rest of Iraq"),
    "microdata_employed": ("يعمل", "کار دەکات", "Works"),
    "microdata_unemployed": ("عاطل عن العمل", "بێکار", "Unemployed"),
    "microdata_potential": ("قوة عمل محتملة", "هێزی کاری شیاو", "Potential labour force"),
    "microdata_outside": ("خارج قوة العمل", "لەدەرەوەی هێزی کار", "Outside the labour force"),
    "microdata_registered": ("مسجّل", "تۆمارکراو", "Registered"),
    "microdata_placed": ("وجد عملاً", "کاری دۆزییەوە", "Placed"),
    "microdata_withdrawn": ("انسحب", "کشایەوە", "Withdrew"),
    "microdata_yes": ("نعم", "بەڵێ", "Yes"),
    "microdata_no": ("لا", "نەخێر", "No"),
    "microdata_period": (
        "لا تُعطى سجلات هذا الفصل.",
        "تۆماری ئەم چارەکە نادرێت.",
        "Records of that quarter are not given out.",
    ),
    "microdata_few": (
        "الناس في السجل أقل من أن تُعطى سجلات عنهم.",
        "خەڵکی تۆمارکراو کەمترن لەوەی تۆماریان لێ بدرێت.",
        "Too few people are registered for records to be given out.",
    ),
    "export_decided": ("سبق البتّ في هذا الطلب.", "پێشتر بڕیار لەم داواکارییە دراوە.", "This has been decided already."),
    "export_not_yours": (
        "يحفظ الملفَّ من طلبه ومن وافق عليه فقط.",
        "تەنها داواکار و پەسەندکەر دەتوانن فایلەکە هەڵبگرن.",
        "Only whoever asked for the file and whoever approved it can save it.",
    ),
    "export_not_approved": ("لم يُوافق عليه بعد.", "هێشتا پەسەند نەکراوە.", "It has not been approved."),
    "file_damaged": (
        "ملف هذه السجلات مفقود أو ليس كما أُعدّ. أخبر من يدير الخدمة.",
        "فایلی ئەم تۆمارانە نەماوە یان وەک خۆی نییە. بە بەڕێوەبەری خزمەتگوزارییەکە بڵێ.",
        "The file of these records is missing, or not what was made. Tell whoever runs the service.",
    ),
}
