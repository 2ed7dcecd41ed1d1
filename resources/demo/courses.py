"""An invented catalogue of courses, marked as such: what a ministry would publish, for practice and tests."""

from typing import Any, Final

VERSION: Final = "demo.1"
_ADULT: Final = {
    "id": "age_18_45",
    "labels": {"ar": "العمر من 18 إلى 45 سنة", "ckb": "تەمەن لە 18 تا 45 ساڵ", "en": "18 to 45 years old"},
    "when": "${age} >= 18 and ${age} <= 45",
}
_READS: Final = {
    "id": "reads",
    "labels": {"ar": "يقرأ ويكتب", "ckb": "دەخوێنێتەوە و دەنووسێت", "en": "Reads and writes"},
    "when": "${education_level} != '01'",
}


def document() -> dict[str, Any]:
    """As the release part ``training_catalogue`` carries it. Every text says that it is a demonstration."""
    return {
        "version": VERSION,
        "programmes": [
            {
                "id": "demo-2026",
                "labels": {
                    "ar": "برنامج التدريب (تجريبي)",
                    "ckb": "بەرنامەی ڕاهێنان (نموونە)",
                    "en": "Training programme (demonstration)",
                },
                "legal_act": "(default)",
            }
        ],
        "courses": [_digital(), _sewing(), _kurdish(), _business()],
    }


def _course(course: str, labels: dict[str, str], kind: str, sessions: int, **more: Any) -> dict[str, Any]:
    made = {
        "id": course, "programme": "demo-2026", "labels": labels, "kind": kind, "sessions": sessions, "minutes": 180,
        "least": 15, "most": 25, "terms": {"attendance": 80, "in_a_row": 3, "pass_mark": 0}, "criteria": [_ADULT],
        "units": [], "account": "priority",
    }  # fmt: skip
    return made | more


def _unit(unit: str, ar: str, ckb: str, en: str, sessions: int, *skills: str) -> dict[str, Any]:
    return {"id": unit, "labels": {"ar": ar, "ckb": ckb, "en": en}, "sessions": sessions, "skills": list(skills)}


def _assessment(
    assessment: str, ar: str, ckb: str, en: str, when: str, *, counts: bool = True, attempts: int = 1
) -> dict[str, Any]:
    """A score out of a hundred, typed; half of it passes."""
    return {
        "id": assessment, "labels": {"ar": ar, "ckb": ckb, "en": en}, "when": when, "form": "", "result": "",
        "out_of": 100, "pass_mark": 50, "counts": counts, "attempts": attempts,
    }  # fmt: skip


def _digital() -> dict[str, Any]:
    """Five months for twenty people."""
    return _course(
        "digital",
        {"ar": "المهارات الرقمية", "ckb": "لێهاتوویی دیجیتاڵ", "en": "Digital skills"},
        "digital", 60, criteria=[_ADULT, _READS], terms={"attendance": 80, "in_a_row": 3, "pass_mark": 50},
        units=[
            _unit("typing", "الطباعة", "تایپکردن", "Typing", 10, "typing"),
            _unit("office", "برامج المكتب", "بەرنامەکانی ئۆفیس", "Office software", 25, "office_software"),
            _unit("online", "العمل عبر الشبكة", "کاری سەرهێڵ", "Working online", 25, "marketing_online"),
        ],
        assessments=[
            _assessment("before", "الاختبار القبلي", "تاقیکردنەوەی پێش خول", "Before the course", "pre", counts=False),
            _assessment("after", "الاختبار البعدي", "تاقیکردنەوەی دوای خول", "After the course", "post", attempts=2),
        ],
        certificate={
            "labels": {
                "ar": "مهارات رقمية أساسية (تجريبي)", "ckb": "لێهاتوویی دیجیتاڵی بنەڕەتی (نموونە)",
                "en": "Basic digital skills (demonstration)",
            },
            "hours": 180, "valid_months": None,
        },
        follow_ups=[{"months": 3, "form": ""}, {"months": 6, "form": ""}, {"months": 12, "form": ""}],
    )  # fmt: skip


def _sewing() -> dict[str, Any]:
    return _course(
        "sewing", {"ar": "الخياطة والتفصيل", "ckb": "دروومان", "en": "Sewing and tailoring"}, "vocational", 40,
        least=8, most=20,
        units=[
            _unit("machine", "ماكنة الخياطة", "مەکینەی دروومان", "The machine", 15, "sewing"),
            _unit("patterns", "التفصيل", "بڕین و نەخشە", "Patterns", 25, "sewing", "handicraft"),
        ],
    )  # fmt: skip


def _kurdish() -> dict[str, Any]:
    return _course(
        "kurdish", {"ar": "اللغة الكردية", "ckb": "زمانی کوردی", "en": "Kurdish"}, "language", 30, minutes=90, least=6,
        criteria=[_ADULT, _READS],
    )  # fmt: skip


def _business() -> dict[str, Any]:
    return _course(
        "business", {"ar": "إدارة المشاريع الصغيرة", "ckb": "بەڕێوەبردنی پڕۆژەی بچووک", "en": "Small business"},
        "entrepreneurship", 12, minutes=120,
    )  # fmt: skip
