"""What the ministry might have told a desk, put where the feed would put it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.told import ReferralRow, VacancyRow
from mihan_desktop.services.desk import Desk
from mihan_desktop.storage.told import DecisionRow
from sync.protocol.messages import decode_change
from tests.services.office import Office


def conflict(office: Office, record_id: str, *questions: str) -> None:
    """The ministry has other answers than this desk to ``questions`` of a record."""
    with office.desk._opened.write() as work:
        row = work.outbox.get(record_id)
        assert row is not None
        submission = str(decode_change(row.message).body["submission"])
        earlier = (office.wall() - timedelta(hours=3)).isoformat()
        by = {"office": "o", "office_name": "مكتب تشغيل الرصافة", "at": earlier}
        fields = []
        for name in questions:
            own = submission.partition(f"<{name}>")[2].partition("</")[0]
            submission = submission.replace(f"<{name}>{own}<", f"<{name}>07901112222<")
            fields.append(
                {"field": f"/data/{name}", "base": "", "kept": "07901112222", "other": own,
                 "kept_by": by | {"author": "elsewhere", "change": "c"},
                 "other_by": by | {"author": row.author_id, "office_name": "", "change": record_id}}
            )  # fmt: skip
        work.told.put_decision(
            DecisionRow(record_id, "conflict", record_id, "state-1", submission, fields, "", "", office.wall())
        )
        work.outbox.set_status([record_id], RecordStatus.CONFLICT, code="fields_differ")
        work.notices.add("to_decide", at=office.wall(), for_id=row.author_id, record_id=record_id)


def referral(office: Office, record_id: str) -> None:
    """The person was sent to a vacancy, and is held to be the same as somebody elsewhere."""
    with office.desk._opened.write() as work:
        at = office.wall()
        row = VacancyRow("v", "open", "محاسب", "شركة دجلة للتجارة", "2411", 2, "", "2026-04-01", "", at)
        work.vacancies.tell(row, {})
        work.told.put_referral(ReferralRow("r", record_id, "v", "issued", "", "الأحد الساعة التاسعة", at))
        work.told.put_link(record_id, "other", "same", "100020000317", at)
        work.notices.add("referral", at=at, record_id=record_id)


def vacancies(desk: Desk, at: datetime, record_ids: Sequence[str] = ()) -> None:
    """Work in the office's governorate as the ministry tells of it; each of the records was sent to the first of it."""
    words = "دوام صباحي، راتب حسب الخبرة. المقابلة يوم الأحد الساعة التاسعة في مقر الشركة، قرب الجسر."
    with desk._opened.write() as work:
        for number, (state, title, employer, places, district, closes) in enumerate(
            (
                ("open", "محاسب", "شركة دجلة للتجارة", 2, "الكرخ", "2026-04-01"),
                ("part_filled", "سائق شاحنة", "شركة النقل السريع", 12, "الرصافة", "2026-03-20"),
                ("open", "خیاط", "کارگەی جلوبەرگی هەولێر", 4, "هەولێر", ""),
                ("open", "حارس ليلي", "مجمع الزهراء", 1, "الكاظمية", "2026-02-01"),
                ("filled", "كهربائي منازل", "مكتب النور", 0, "الكرخ", "2026-05-01"),
            )
        ):
            row = (f"v{number}", state, title, employer, "2411", places, district, closes, words, at)
            work.vacancies.tell(VacancyRow(*row), {})
        for number, record_id in enumerate(record_ids):
            state = ("issued", "hired", "no_show")[number % 3]
            work.told.put_referral(ReferralRow(f"r{number}", record_id, "v0", state, "", "الأحد الساعة التاسعة", at))
