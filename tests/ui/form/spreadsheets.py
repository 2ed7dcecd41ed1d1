"""Small XLSForms written in tests as rows, and sessions of them with a still clock."""

import io
import itertools
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import openpyxl

from forms.session import Session
from forms.xlsform import read_form

Row = Mapping[str, str]
NOW = datetime(2026, 3, 4, 7, 42, tzinfo=UTC)


def xlsform(survey: Sequence[Row], choices: Sequence[Row] = (), settings: Row | None = None) -> bytes:
    """The bytes of a spreadsheet with these rows; columns are whatever keys the rows have."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    sheets = (
        ("survey", survey),
        ("choices", choices),
        ("settings", [{"form_title": "Test", "form_id": "t", **(settings or {})}]),
    )
    for name, rows in sheets:
        if not rows:
            continue
        sheet = book.create_sheet(name)
        columns = list(dict.fromkeys(key for row in rows for key in row))
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column, "") or None for column in columns])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def filling(
    survey: Sequence[Row], choices: Sequence[Row] = (), settings: Row | None = None, *, language: str | None = None
) -> Session:
    """A new session of a form written as rows; language is ``ar``, ``ckb`` or ``en``."""
    definition = read_form(xlsform(survey, choices, settings), "test.xlsx").definition
    name = definition.language_for(language) if language else None
    numbers = itertools.count(1)
    return Session(
        definition, clock=lambda: NOW, new_id=lambda: f"00000000-0000-7000-8000-{next(numbers):012}", language=name
    )


def said(english: str, arabic: str = "", sorani: str = "", column: str = "label") -> dict[str, str]:
    """A text in the three languages, as columns."""
    return {
        f"{column}::English (en)": english,
        f"{column}::Arabic (ar)": arabic or english,
        f"{column}::Kurdish (ckb)": sorani or arabic or english,
    }


def registration() -> tuple[list[Row], list[Row], Row]:
    """Survey, choices and settings of a small registration in three languages, with something of everything."""
    survey: list[Row] = [
        {"type": "begin_group", "name": "person", **said("The person", "الشخص", "کەسەکە")},
        {"type": "text", "name": "given", "required": "yes", **said("Given name", "الاسم", "ناو")},
        {"type": "text", "name": "father", "required": "yes", **said("Father's name", "اسم الأب", "ناوی باوک")},
        {"type": "text", "name": "phone", "appearance": "numbers", "required": "yes",
         "constraint": "regex(., '^07[3-9][0-9]{8}$')",
         **said("Mobile phone", "الهاتف المحمول", "مۆبایل"),
         **said("11 digits, beginning with 07", "11 رقماً تبدأ بـ 07", "١١ ژمارە، بە 07 دەست پێدەکات", "hint"),
         **said("A mobile number has 11 digits and begins with 07.", "رقم الهاتف 11 رقماً ويبدأ بـ 07.",
                "ژمارەی مۆبایل ١١ ژمارەیە و بە 07 دەست پێدەکات.", "constraint_message")},
        {"type": "date", "name": "born", "required": "yes", "constraint": ". <= today()",
         **said("Date of birth", "تاريخ الميلاد", "بەرواری لەدایکبوون")},
        {"type": "select_one sex", "name": "sex", "required": "yes", **said("Sex", "الجنس", "ڕەگەز")},
        {"type": "integer", "name": "children", "constraint": ". >= 0 and . <= 30",
         **said("Number of children", "عدد الأطفال", "ژمارەی منداڵان"),
         "guidance_hint::English (en)": "Count children who live in the household.",
         "guidance_hint::Arabic (ar)": "يُحسب الأطفال الذين يعيشون مع الأسرة.",
         "guidance_hint::Kurdish (ckb)": "ئەو منداڵانە بژمێرە کە لەگەڵ خێزانەکە دەژین."},
        {"type": "end_group"},
        {"type": "begin_group", "name": "home", **said("Where they live", "السكن", "شوێنی نیشتەجێبوون"),
         **said("As on the residence card.", "كما في بطاقة السكن.", "وەک لە کارتی نیشتەجێبوون.", "hint")},
        {"type": "select_one governorate", "name": "governorate", "required": "yes", "appearance": "minimal",
         **said("Governorate", "المحافظة", "پارێزگا")},
        {"type": "select_one district", "name": "district", "appearance": "minimal",
         "choice_filter": "governorate=${governorate}", **said("District", "القضاء", "قەزا")},
        {"type": "text", "name": "landmark", "appearance": "multiline",
         **said("Nearest landmark", "أقرب نقطة دالة", "نزیکترین نیشانە")},
        {"type": "geopoint", "name": "place", **said("Position", "الموقع", "شوێن")},
        {"type": "end_group"},
        {"type": "begin_group", "name": "experience", **said("Work and skills", "العمل والمهارات", "کار و شارەزایی")},
        {"type": "select_one yesno", "name": "worked", "required": "yes",
         **said("Have you worked before?", "هل عملت سابقاً؟", "پێشتر کارت کردووە؟")},
        {"type": "begin_repeat", "name": "work", "relevant": "${worked} = 'yes'",
         **said("Work", "عمل", "کار")},
        {"type": "text", "name": "title", "required": "yes", **said("Occupation", "المهنة", "پیشە")},
        {"type": "text", "name": "employer", **said("Employer", "صاحب العمل", "خاوەنکار")},
        {"type": "date", "name": "since", "appearance": "month-year", **said("From", "من", "لە")},
        {"type": "end_repeat"},
        {"type": "select_multiple skill", "name": "skills", **said("Skills", "المهارات", "شارەزاییەکان")},
        {"type": "rank yesno", "name": "order", **said("In which order?", "بأي ترتيب؟", "بە چ ڕیزبەندییەک؟")},
        {"type": "range", "name": "distance", "parameters": "start=0 end=60 step=5",
         **said("Minutes to work", "دقائق الطريق إلى العمل", "خولەکی ڕێگا بۆ کار")},
        {"type": "end_group"},
        {"type": "begin_group", "name": "agreement", **said("Consent", "الموافقة", "ڕەزامەندی")},
        {"type": "note", "name": "why",
         **said("The ministry keeps these data **only** to find work. ${given}, you may ask to see them.",
                "تحتفظ الوزارة بهذه البيانات **فقط** لإيجاد عمل. ${given}، يحق لك الاطلاع عليها.",
                "وەزارەت ئەم زانیاریانە **تەنها** بۆ دۆزینەوەی کار دەپارێزێت.")},
        {"type": "acknowledge", "name": "consent", "required": "yes", **said("I agree", "أوافق", "ڕازیم")},
        {"type": "image", "name": "signature", "appearance": "signature", **said("Signature", "التوقيع", "واژوو")},
        {"type": "file", "name": "paper", **said("Document", "وثيقة", "بەڵگەنامە")},
        {"type": "end_group"},
    ]  # fmt: skip
    lists = {
        "sex": [("male", "Male", "ذكر", "نێر"), ("female", "Female", "أنثى", "مێ")],
        "yesno": [("yes", "Yes", "نعم", "بەڵێ"), ("no", "No", "لا", "نەخێر")],
        "governorate": [("baghdad", "Baghdad", "بغداد", "بەغدا"), ("erbil", "Erbil", "أربيل", "هەولێر"),
                        ("basra", "Basra", "البصرة", "بەسرە"), ("anbar", "Anbar", "الأنبار", "ئەنبار")],
        "skill": [("driving", "Driving", "قيادة السيارات", "شۆفێری"), ("sewing", "Sewing", "الخياطة", "دوورین"),
                  ("welding", "Welding", "اللحام", "لەحیم"), ("computer", "Computer", "الحاسوب", "کۆمپیوتەر")],
    }  # fmt: skip
    choices: list[Row] = [
        {"list_name": name, "name": value, **said(*texts)} for name, rows in lists.items() for value, *texts in rows
    ]
    districts = [
        ("baghdad", "karkh", "Karkh", "الكرخ", "کەرخ"), ("baghdad", "rusafa", "Rusafa", "الرصافة", "ڕوسافە"),
        ("erbil", "soran", "Soran", "سوران", "سۆران"), ("erbil", "koya", "Koya", "كويسنجق", "کۆیە"),
        ("basra", "zubair", "Zubair", "الزبير", "زوبێر"),
    ]  # fmt: skip
    choices += [
        {"list_name": "district", "name": value, "governorate": above, **said(*texts)}
        for above, value, *texts in districts
    ]
    return survey, choices, {"form_title": "Registration", "form_id": "registration", "default_language": "Arabic (ar)"}
