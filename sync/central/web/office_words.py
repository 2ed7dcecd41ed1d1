"""What letters to offices and the page that brings a list of them say; see ``sync.central.words``."""

from typing import Final

WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "desk_letter_title": ("كتاب تعريف حاسبة", "نووسراوی ناساندنی کۆمپیوتەر", "Letter to enrol a computer"),
    "desk_letter_administrator": ("يتولاه: {name}", "بەرپرس: {name}", "Looked after by: {name}"),
    "desk_letter_until": (
        "صالح لحاسبة واحدة، مرة واحدة، حتى \u2066{day}\u2069",
        "بۆ یەک کۆمپیوتەر و یەک جار، تا \u2066{day}\u2069",
        "Good for one computer, once, until {day}",
    ),
    "desk_letter_open": (
        "شغّل مهن على الحاسبة واختر اللغة.",
        "میهەن لەسەر کۆمپیوتەرەکە بکەرەوە و زمان هەڵبژێرە.",
        "Start Mihan on the computer and choose the language.",
    ),
    "desk_letter_file": (
        "ضع ذاكرة USB التي عليها الملف: يجده البرنامج بنفسه. تأكّد أن اسم المكتب هو مكتبك.",
        "ئەو فلاشەی پەڕگەکەی تێدایە دابنێ: بەرنامەکە خۆی دەیدۆزێتەوە. دڵنیابە ناوی نووسینگەکە هی ئێوەیە.",
        "Plug in the stick with the file: the program finds it by itself. See that the office named is yours.",
    ),
    "desk_letter_code": (
        "من دون الملف: اكتب العنوان والرمز المطبوعين هنا.",
        "بەبێ پەڕگە: ئەو ناونیشان و کۆدەی لێرە چاپکراون بنووسە.",
        "Without the file: type the address and the code printed here.",
    ),
    "desk_letter_person": (
        "أنشئ أول مدير للمكتب، ثم اطبع صفحة تجريبية.",
        "یەکەم بەڕێوەبەری نووسینگەکە دروست بکە، پاشان پەڕەیەکی تاقیکاری چاپ بکە.",
        "Make the office's first administrator, then print a test page.",
    ),
    "desk_letter_safe": (
        "احفظ ورقة الاسترداد في الخزنة، وأتلف هذا الكتاب بعد الاستعمال.",
        "کاغەزی گەڕاندنەوە لە قاسەکەدا هەڵبگرە، و ئەم نووسراوە دوای بەکارهێنان لەناو ببە.",
        "Put the recovery paper in the safe, and destroy this letter once it is used.",
    ),
    "desk_letter_secret": (
        "سرّي: من لديه هذا الرمز يستطيع تعريف حاسبة باسم مكتبكم. إذا ضاع فأبلغوا الوزارة فوراً.",
        (
            "نهێنییە: هەرکەس ئەم کۆدەی هەبێت دەتوانێت بە ناوی نووسینگەکەتانەوە کۆمپیوتەر بناسێنێت. "
            "ئەگەر ون بوو یەکسەر وەزارەت ئاگادار بکەنەوە."
        ),
        (
            "Secret: whoever has this code can enrol a computer in your office's name. If it is lost, tell the "
            "ministry at once."
        ),
    ),
}
