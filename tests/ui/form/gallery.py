"""A form with every kind of question and every appearance that the window draws in its own way, in three languages."""

import struct
import zlib

from tests.ui.form.spreadsheets import Row, said

_OPINIONS = [
    ("never", "Never", "أبداً", "هەرگیز"), ("seldom", "Seldom", "نادراً", "بەدەگمەن"),
    ("often", "Often", "كثيراً", "زۆرجار"), ("always", "Always", "دائماً", "هەمیشە"),
]  # fmt: skip
_TRADES = [
    ("driving", "Driving", "قيادة السيارات", "شۆفێری"), ("sewing", "Sewing", "الخياطة", "دوورین"),
    ("welding", "Welding", "اللحام", "لەحیم"), ("computer", "Computer", "الحاسوب", "کۆمپیوتەر"),
    ("cooking", "Cooking", "الطبخ", "چێشتلێنان"), ("farming", "Farming", "الزراعة", "کشتوکاڵ"),
]  # fmt: skip
_GOVERNORATES = [
    ("baghdad", "Baghdad", "بغداد", "بەغدا"), ("erbil", "Erbil", "أربيل", "هەولێر"),
    ("anbar", "Anbar", "الأنبار", "ئەنبار"), ("basra", "Basra", "البصرة", "بەسرە"),
]  # fmt: skip
_DISTRICTS = [
    ("baghdad", "karkh", "Karkh", "الكرخ", "کەرخ"), ("baghdad", "rusafa", "Rusafa", "الرصافة", "ڕوسافە"),
    ("erbil", "soran", "Soran", "سوران", "سۆران"), ("anbar", "ramadi", "Ramadi", "الرمادي", "ڕومادی"),
]  # fmt: skip
PICTURES = {"driving": (200, 60, 60), "sewing": (60, 140, 70), "welding": (60, 90, 190), "computer": (200, 150, 40)}


def ask(kind: str, name: str, labels: tuple[str, str, str], **more: str) -> Row:
    """A row of the survey."""
    return {"type": kind, "name": name, **said(*labels), **more}


def group(name: str, labels: tuple[str, str, str], rows: list[Row], **more: str) -> list[Row]:
    """A group with its rows."""
    return [{"type": "begin_group", "name": name, **said(*labels), **more}, *rows, {"type": "end_group"}]


def texts() -> list[Row]:
    """Everything that is typed as text or number."""
    rows: list[Row] = [
        ask("text", "given", ("Given name", "الاسم", "ناو"), required="yes", constraint="string-length(.) <= 30",
            **said("As on the card.", "كما في البطاقة.", "وەک لە کارتەکەدا.", "hint"),
            **said("Write the name with all its parts.", "يُكتب الاسم بكل أجزائه.", "ناوەکە بە هەموو بەشەکانی بنووسە.",
                   "guidance_hint")),
        ask("text", "phone", ("Mobile phone", "الهاتف المحمول", "مۆبایل"), appearance="numbers",
            constraint="regex(., '^07[3-9][0-9]{8}$')"),
        ask("text", "pin", ("Secret number", "الرقم السري", "ژمارەی نهێنی"), appearance="masked"),
        ask("text", "landmark", ("Nearest landmark", "أقرب نقطة دالة", "نزیکترین نیشانە"), appearance="multiline"),
        ask("integer", "children", ("Children", "الأطفال", "منداڵان"), constraint=". >= 0 and . <= 30"),
        ask("integer", "rooms", ("Rooms", "الغرف", "ژوورەکان"), appearance="counter"),
        ask("integer", "salary", ("Salary in dinars", "الراتب بالدينار", "مووچە بە دینار"),
            appearance="thousands-sep"),
        ask("decimal", "area", ("Area", "المساحة", "ڕووبەر")),
        ask("calculate", "total", ("", "", ""), calculation="${salary} * 12"),
        ask("text", "yearly", ("Salary in a year", "الراتب في السنة", "مووچە لە ساڵێکدا"), readonly="yes",
            calculation="${total}"),
    ]  # fmt: skip
    return group("texts", ("Texts and numbers", "نصوص وأرقام", "نووسین و ژمارە"), rows)


def dates() -> list[Row]:
    """Everything about time."""
    rows: list[Row] = [
        ask("date", "born", ("Date of birth", "تاريخ الميلاد", "بەرواری لەدایکبوون"), constraint=". <= today()"),
        ask("date", "since", ("Since (month)", "منذ (شهر)", "لە (مانگ)"), appearance="month-year"),
        ask("date", "graduated", ("Year of graduation", "سنة التخرج", "ساڵی دەرچوون"), appearance="year"),
        ask("date", "typed", ("Without a calendar", "بلا تقويم", "بێ ڕۆژژمێر"), appearance="no-calendar"),
        ask("date", "hijri", ("Islamic date", "التاريخ الهجري", "بەرواری کۆچی"), appearance="islamic"),
        ask("time", "begins", ("Begins at", "يبدأ في", "دەستپێک")),
        ask("dateTime", "met", ("Met on", "تاريخ اللقاء", "کاتی چاوپێکەوتن")),
    ]
    return group("dates", ("Dates and times", "تواريخ وأوقات", "بەروار و کات"), rows)


def ones() -> list[Row]:
    """One of several."""
    kinds = {
        "plain": ("Plain", "بسيط", "سادە", ""), "listed": ("In a list", "في قائمة", "لە لیستێکدا", "minimal"),
        "columned": ("In columns", "في أعمدة", "لە ستوونەکاندا", "columns"),
        "two": ("In two columns", "في عمودين", "لە دوو ستووندا", "columns-2"),
        "packed": ("Packed", "متراص", "پێکەوە", "columns-pack"),
        "bare": ("Without buttons", "بلا أزرار", "بێ دوگمە", "columns no-buttons"),
        "quick": ("Quick", "سريع", "خێرا", "quick"),
    }  # fmt: skip
    rows = [
        ask("select_one trade", f"one_{name}", (en, ar, ckb), appearance=look)
        for name, (en, ar, ckb, look) in kinds.items()
    ]
    rows.append(ask("select_one opinion", "likert", ("How often?", "كم مرة؟", "چەند جار؟"), appearance="likert"))
    rows += [
        ask("select_one governorate", "governorate", ("Governorate", "المحافظة", "پارێزگا"), appearance="minimal"),
        ask("select_one district", "district", ("District", "القضاء", "قەزا"), appearance="minimal",
            choice_filter="governorate=${governorate}"),
    ]  # fmt: skip
    return group("ones", ("One of several", "واحد من عدة", "یەک لە چەند"), rows)


def pictured() -> list[Row]:
    """Choices and labels with pictures and sounds."""
    rows = [
        ask("select_one picture", "pictured", ("Which trade?", "أي مهنة؟", "کام پیشە؟"), appearance="columns"),
        ask("select_one picture", "tiles", ("Which trade?", "أي مهنة؟", "کام پیشە؟"), appearance="columns no-buttons"),
        ask("select_multiple picture", "map", ("Where?", "أين؟", "لەکوێ؟"), appearance="image-map",
            **said("map.png", "map.png", "map.png", "media::image")),
        ask("text", "heard", ("What was said?", "ماذا قيل؟", "چی گوترا؟"),
            **said("voice.mp3", "voice.mp3", "voice.mp3", "media::audio")),
        ask("text", "seen", ("What was seen?", "ماذا شوهد؟", "چی بینرا؟"),
            **said("film.mp4", "film.mp4", "film.mp4", "media::video")),
    ]  # fmt: skip
    return group("pictured", ("Pictures and sounds", "صور وأصوات", "وێنە و دەنگ"), rows)


def several() -> list[Row]:
    """Several of many, an order, a number between two ends."""
    rows: list[Row] = [
        ask("select_multiple trade", "many", ("Skills", "المهارات", "شارەزاییەکان")),
        ask("select_multiple trade", "many_listed", ("In a list", "في قائمة", "لە لیستێکدا"), appearance="minimal"),
        ask("select_multiple trade", "many_bare", ("Without buttons", "بلا أزرار", "بێ دوگمە"),
            appearance="columns-3 no-buttons"),
        ask("rank opinion", "order", ("In which order?", "بأي ترتيب؟", "بە چ ڕیزبەندییەک؟")),
    ]  # fmt: skip
    return group("several", ("Several of many", "عدة من كثير", "چەند لە زۆر"), rows)


def ranges() -> list[Row]:
    """Numbers between two ends."""
    rows = [
        ask("range", "slid", ("Minutes", "دقائق", "خولەک"), parameters="start=0 end=60 step=5"),
        ask("range", "upright", ("Upright", "عمودي", "ستوونی"), parameters="start=0 end=10 step=1",
            appearance="vertical"),
        ask("range", "picked", ("Picked", "من قائمة", "هەڵبژێردراو"), parameters="start=0 end=20 step=0.5",
            appearance="picker"),
        ask("range", "stars", ("How good was it?", "ما تقييمك؟", "چەند باش بوو؟"), parameters="start=1 end=5 step=1",
            appearance="rating"),
    ]  # fmt: skip
    return group("ranges", ("Ranges", "مجالات", "مەوداکان"), rows)


def tables() -> list[Row]:
    """Questions that share the heads of their columns."""
    asks = [("ease", "Was it easy?", "هل كان سهلاً؟", "ئاسان بوو؟"),
            ("time", "Was it in time?", "هل كان في وقته؟", "لە کاتی خۆیدا بوو؟"),
            ("again", "Would you come again?", "هل تعود مرة أخرى؟", "دووبارە دێیتەوە؟")]  # fmt: skip
    rows = [ask("select_one opinion", f"t_{name}", labels) for name, *labels in asks]  # type: ignore[arg-type]
    hand: list[Row] = [
        ask("select_one opinion", "head", ("Say how often", "اذكر كم مرة", "بڵێ چەند جار"), appearance="label"),
        ask("select_one opinion", "l_ease", ("Easy", "سهل", "ئاسان"), appearance="list-nolabel"),
        ask("select_multiple opinion", "l_several", ("Several", "عدة", "چەند"), appearance="list-nolabel"),
        ask("select_one opinion", "l_list", ("With labels", "مع تسميات", "بە ناونیشان"), appearance="list"),
    ]
    return [
        *group("tables", ("Tables", "جداول", "خشتەکان"), [
            *group("table", ("The course", "الدورة", "خولەکە"), rows, appearance="table-list"),
            *group("byhand", ("The office", "الدائرة", "فەرمانگەکە"), hand, appearance="field-list"),
        ]),
    ]  # fmt: skip


def words() -> list[Row]:
    """Notes with all the markup, something to confirm, things hidden, files and places."""
    english = (
        "# The law\n**Every** person may _ask_ to see the data.\n\n- first, in the office, where somebody will"
        " gladly read them out to whoever asks\n- second, by letter\n\n1. go\n2. ask\n\n"
        "See [the ministry](https://molsa.gov.iq) or <font color=red>call</font>. 5 < 6 & 7."
    )
    arabic = ("# القانون\n**لكل** شخص أن _يطلب_ الاطلاع على بياناته.\n\n- أولاً في الدائرة حيث يقرؤها الموظف لمن يطلب"
              " ذلك بكل سرور\n- ثانياً برسالة\n\n1. اذهب\n2. اطلب\n\nانظر [الوزارة](https://molsa.gov.iq).")  # fmt: skip
    rows: list[Row] = [
        ask("note", "law", (english, arabic, "# یاسا\n**هەموو** کەسێک دەتوانێت داوا بکات.\n- یەکەم\n- دووەم")),
        ask("select_one yesno", "worked", ("Have you worked?", "هل عملت؟", "کارت کردووە؟"), required="yes"),
        ask("text", "employer", ("Employer", "صاحب العمل", "خاوەنکار"), relevant="${worked} = 'yes'"),
        ask("acknowledge", "agreed", ("I agree", "أوافق", "ڕازیم"), required="yes"),
        ask("image", "photo", ("Photograph", "صورة", "وێنە")),
        ask("geopoint", "place", ("Position", "الموقع", "شوێن")),
    ]
    return group("words", ("Words", "كلمات", "وشەکان"), rows)


def gallery() -> tuple[list[Row], list[Row], Row]:
    """Survey, choices and settings."""
    survey = [*texts(), *dates(), *ones(), *pictured(), *several(), *ranges(), *tables(), *words()]
    lists = {
        "opinion": _OPINIONS, "trade": _TRADES, "governorate": _GOVERNORATES,
        "yesno": [("yes", "Yes", "نعم", "بەڵێ"), ("no", "No", "لا", "نەخێر")],
    }  # fmt: skip
    choices: list[Row] = [
        {"list_name": name, "name": value, **said(*words)} for name, rows in lists.items() for value, *words in rows
    ]
    choices += [
        {"list_name": "picture", "name": value, **said(*words), **said(f"{value}.png", column="media::image")}
        for value, *words in _TRADES[:4]
    ]
    choices += [
        {"list_name": "district", "name": value, "governorate": above, **said(*words)}
        for above, value, *words in _DISTRICTS
    ]
    return survey, choices, {"form_title": "Gallery", "form_id": "gallery", "default_language": "English (en)"}


def media(name: str) -> bytes | None:
    """The pictures and sounds of the form; None for what is not among them."""
    stem, _, kind = name.rpartition("/")[2].rpartition(".")
    if kind == "png":
        return png(PICTURES.get(stem, (120, 130, 140)))
    return b"ID3" + bytes(64) if kind in ("mp3", "mp4") else None


def png(colour: tuple[int, int, int], width: int = 160, height: int = 120) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\x00" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
