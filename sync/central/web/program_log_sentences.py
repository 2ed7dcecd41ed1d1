"""What a line of a desk's log says of versions of the program, in Arabic, Sorani and English: as the desk says it."""

from typing import Final

OF_PROGRAMS: Final[dict[str, tuple[str, str, str]]] = {
    "program_runs": (
        "يعمل هنا الإصدار {version} من البرنامج ({system})",
        "وەشانی {version}ی بەرنامەکە لێرە کار دەکات ({system})",
        "Version {version} of the program runs here ({system})",
    ),
    "program_fetched": (
        "وصل الإصدار {version} من البرنامج من الوزارة",
        "وەشانی {version}ی بەرنامەکە لە وەزارەتەوە گەیشت",
        "Version {version} of the program came from the ministry",
    ),
    "program_checked": (
        "تحقق من إصدار جديد من البرنامج: أصلي",
        "وەشانێکی نوێی بەرنامەکەی پشکنی: ڕەسەنە",
        "Checked a new version of the program: genuine",
    ),
    "program_refused": (
        "تحقق من إصدار جديد من البرنامج: مرفوض",
        "وەشانێکی نوێی بەرنامەکەی پشکنی: ڕەتکرایەوە",
        "Checked a new version of the program: refused",
    ),
    "program_installed": (
        "تثبيت الإصدار {version} من البرنامج بدل {before}",
        "دامەزراندنی وەشانی {version}ی بەرنامەکە لە جێی {before}",
        "Installed version {version} of the program in place of {before}",
    ),
    "program_failed": (
        "لم يُثبَّت الإصدار {version} من البرنامج: لم ينجح",
        "وەشانی {version}ی بەرنامەکە دانەمەزرا: سەرکەوتوو نەبوو",
        "Version {version} of the program was not installed: it failed",
    ),
    "program_undone": (
        "الرجوع إلى الإصدار {version} من البرنامج من {before}",
        "گەڕانەوە بۆ وەشانی {version}ی بەرنامەکە لە {before}",
        "Went back to version {version} of the program from {before}",
    ),
    "program_fell_back": (
        "لم يبدأ الإصدار {before}؛ عاد الإصدار {version} إلى العمل",
        "وەشانی {before} دەستی پێنەکرد؛ وەشانی {version} دووبارە کار دەکات",
        "Version {before} did not start; {version} runs again",
    ),
    "program_records_back": (
        "عادت السجلات إلى ما كانت عليه قبل البرنامج الأحدث",
        "تۆمارەکان وەک پێش بەرنامە نوێیەکە لێهاتنەوە",
        "The records are those from before the newer program again",
    ),
}
