"""What the page of ESCO says, in Arabic, Sorani and English; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "esco": ("المهارات والمهن", "لێهاتوویی و پیشەکان", "Skills and occupations"),
    "esco_hint": (
        (
            "تصنيف ESCO الأوروبي: أي مهارة تحتاجها أي مهنة. به تُقارن مهارات الناس بفرص العمل. يُستورد على حاسوب الخدمة "
            "من الملفات الرسمية، ثم يُنشر للمكاتب في إصدار."
        ),
        (
            "پۆلێنی ESCO ی ئەوروپی: کام پیشە پێویستی بە کام لێهاتوویی هەیە. بەوە لێهاتوویی خەڵک لەگەڵ هەلی کار بەراورد "
            "دەکرێت. لەسەر کۆمپیوتەری خزمەتگوزارییەکە لە پەڕگە فەرمییەکانەوە دەهێنرێت، پاشان لە وەشانێکدا بۆ "
            "نووسینگەکان بڵاودەکرێتەوە."
        ),
        (
            "The European classification ESCO: which occupation needs which skill. By it people's skills are held "
            "against vacancies. It is imported on the service's machine from the official files, and then published "
            "to offices in a release."
        ),
    ),
    "esco_attribution": (
        "تستخدم هذه الخدمة تصنيف ESCO الصادر عن المفوضية الأوروبية.",
        "ئەم خزمەتگوزارییە پۆلێنی ESCO ی کۆمیسیۆنی ئەوروپا بەکاردەهێنێت.",
        "This service uses the ESCO classification of the European Commission.",
    ),
    "esco_none": (
        "لم يُستورد شيء بعد: على حاسوب الخدمة",
        "هێشتا هیچ نەهێنراوە: لەسەر کۆمپیوتەری خزمەتگوزارییەکە",
        "Nothing was imported yet: on the service's machine",
    ),
    "esco_version": ("إصدار ESCO", "وەشانی ESCO", "Version of ESCO"),
    "esco_published": ("عند المكاتب", "لای نووسینگەکان", "With the offices"),
    "esco_unpublished": ("لم يُنشر بعد", "هێشتا بڵاونەکراوەتەوە", "Not published yet"),
    "esco_at": ("استُورد", "هێنرا", "Imported"),
    "esco_by": ("استورده", "هێنەر", "Imported by"),
    "esco_skills": ("المهارات", "لێهاتووییەکان", "Skills"),
    "esco_occupations": ("المهن", "پیشەکان", "Occupations"),
    "esco_relations": ("الصلات", "پەیوەندییەکان", "Relations"),
    "esco_essential": ("ضرورية", "پێویست", "Essential"),
    "esco_optional": ("مرغوبة", "خوازراو", "Optional"),
    "esco_groups": ("الوحدات المهنية التي لها مهن", "یەکە پیشەییەکان کە پیشەیان هەیە", "Unit groups that have some"),
    "esco_unrelated": (
        "مهارات لا تحتاجها مهنة", "لێهاتوویی کە هیچ پیشەیەک پێویستی پێی نییە", "Skills that no occupation needs",
    ),
    "esco_left_out": ("أسطر تُركت", "دێڕە بەجێهێڵراوەکان", "Lines left out"),
    "esco_labels": ("الأسماء بحسب اللغة", "ناوەکان بەپێی زمان", "Names by language"),
    "esco_search": ("مهارة أو مهنة", "لێهاتوویی یان پیشە", "A skill or an occupation"),
    "esco_found_none": ("لا شيء بهذه الكلمات.", "هیچ بەم وشانە نییە.", "Nothing has these words."),
    "esco_kind": ("النوع", "جۆر", "Kind"),
    "esco_skill": ("مهارة", "لێهاتوویی", "Skill"),
    "esco_occupation": ("مهنة", "پیشە", "Occupation"),
    "esco_in_english": ("بالإنجليزية", "بە ئینگلیزی", "in English"),
    "esco_imports": ("ما استُورد", "ئەوەی هێنراوە", "What was imported"),
    "esco_build": ("أعدّ إصداراً به", "وەشانێکی پێ دروست بکە", "Build a release with it"),
    "esco_missing": (
        "لا تصنيف هنا ليُنشر.", "هیچ پۆلێنێک لێرە نییە بڵاوبکرێتەوە.", "There is no classification here to publish.",
    ),
}  # fmt: skip
