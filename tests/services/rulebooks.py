"""Rule sets of points for the small form, as a release brings them to a desk."""

import json
from dataclasses import replace
from datetime import date

from forms.rulebook.book import Account, FactDefinition, FactType, Rule, Rulebook, Tie
from forms.rulebook.document import to_document
from mihan_desktop.domain.told import PublishedPart
from mihan_desktop.services.desk import Desk
from tests.services.office import Office

WOMEN = Rule(
    "women", Account.PRIORITY, {"ar": "امرأة", "ckb": "ژن", "en": "A woman"},
    {"ar": "لأنها امرأة تُمنح عشر نقاط", "ckb": "چونکە ژنە دە خاڵی پێ دەدرێت", "en": "Ten points, being a woman"},
    "${sex} = 'female'", 10, legal_basis="المادة 3",
)  # fmt: skip
GROWN = Rule(
    "grown", Account.PRIORITY, {"ar": "العمر", "ckb": "تەمەن", "en": "Age"},
    {"ar": "العمر ${age} سنة", "ckb": "تەمەن ${age} ساڵ", "en": "${age} years old"}, "${age} >= 30", 5,
)  # fmt: skip
CAME = Rule(
    "came", Account.ENGAGEMENT, {"ar": "الحضور", "ckb": "ئامادەبوون", "en": "Attendance"},
    {"ar": "حضر ${sessions_attended}", "ckb": "${sessions_attended} جار هات", "en": "Came ${sessions_attended} times"},
    "${sessions_attended} > 0", "2 * ${sessions_attended}", cap=20,
)  # fmt: skip
HOME = Rule(
    "breadwinner", Account.PRIORITY, {"ar": "المعيل", "ckb": "سەرپەرشتیار", "en": "Breadwinner"},
    {"ar": "يعيل أسرته", "ckb": "خێزانەکەی بەخێو دەکات", "en": "Feeds a family"}, "${breadwinner}", 8,
)  # fmt: skip
BOOK = Rulebook(
    "demo", "1", "تعليمات تجريبية", date(2026, 1, 1), None,
    (
        FactDefinition(
            "sex", FactType.SELECT, labels={"ar": "الجنس", "ckb": "ڕەگەز", "en": "Sex"},
            choices={
                "female": {"ar": "أنثى", "ckb": "مێ", "en": "Female"},
                "male": {"ar": "ذكر", "ckb": "نێر", "en": "Male"},
            },
        ),
        FactDefinition("age", FactType.INTEGER, labels={"ar": "العمر", "ckb": "تەمەن", "en": "Age"}),
        FactDefinition("breadwinner", FactType.BOOLEAN, voluntary=True, labels=HOME.labels),
        FactDefinition("date_of_birth", FactType.DATE, labels=GROWN.labels),
        FactDefinition("sessions_attended", FactType.INTEGER, labels=CAME.labels, account=Account.ENGAGEMENT),
    ),
    (WOMEN, GROWN, CAME, HOME),
    (Tie("age", larger_first=True),),
)  # fmt: skip


def other(version: str, *rules: Rule, **changes: object) -> Rulebook:
    """The same with other rules."""
    return replace(BOOK, version=version, **({"rules": rules} if rules else {}), **changes)  # type: ignore[arg-type]


def release(office: Office, book: Rulebook | bytes, number: int = 1, desk: Desk | None = None) -> None:
    """A release brings a rule set to the desk. desk: another window of the office."""
    data = book if isinstance(book, bytes) else json.dumps(to_document(book)).encode()
    version = "9" if isinstance(book, bytes) else book.version
    part = PublishedPart("points_rules", "points_rules", version, number, True, office.wall(), data)
    with (desk or office.desk).searching._opened.write() as work:
        work.releases.publish(part, f"hash of {version}")
