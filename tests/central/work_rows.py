"""People, work and referrals put straight into a centre's database, as it has them once they have come in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from mihan_desktop.domain.work.referrals import letter_of
from sync.central.feeding import Scope, say
from sync.central.moments import utc_now
from sync.central.schema import Office, RecordHome, Registration
from sync.central.work.referrals_schema import ReferralStand

ANSWERS: Mapping[str, str] = {
    "consent_given": "yes", "consent_purposes": "employers messages", "sex": "female", "date_of_birth": "1998-07-01",
    "governorate": "IQ-G07", "district": "IQ-D040", "phone_e164": "+9647701234567", "phone_owner": "own",
    "occupation_1": "7411", "registration_date": "2026-02-03", "skills": "electrical",
}  # fmt: skip


def add_office(session: Session, office: str, name: str = "مكتب الكرادة", governorate: str = "IQ-G07") -> None:
    """An office."""
    session.add(
        Office(id=office, name=name, governorate=governorate, parent_id=None, created_at=utc_now(), closed_at=None)
    )


def add_person(session: Session, record: str, office: str, name: str = "زينب علي", **answers: str) -> None:
    """Somebody with ``ANSWERS`` and others; an empty one is none."""
    told = {name: value for name, value in {**ANSWERS, **answers}.items() if value}
    submission = "".join(f"<{question}>{value}</{question}>" for question, value in told.items())
    session.add(RecordHome(id=record, home="IQ-G07", erased_at=None))
    session.add(
        Registration(
            id=record, home="IQ-G07", change_id=record, office_id=office, author_id="a", clock="c", form_id="f",
            form_version="1", label=name, entity={}, submission=f"<d>{submission}</d>",
            origins={}, state="", recorded_at="2026-02-03T07:45:00Z", received_at=utc_now(), name_folded=name,
            sex=told.get("sex", ""), date_of_birth=told.get("date_of_birth", ""),
            governorate=told.get("governorate", ""), district=told.get("district", ""),
        )
    )  # fmt: skip


def add_vacancy(session: Session, record: str, title: str = "كهربائي", **body: Any) -> None:
    """Work that is offered to the whole country."""
    said = {"state": "open", "title": title, "employer": "شركة دجلة", "occupation": "7411", "places": 2} | body
    say(session, Scope.everybody(), "vacancy", record, said, utc_now())


def add_referral(session: Session, record: str, person: str, vacancy: str, since: date, state: str = "issued") -> None:
    """Where somebody stands with some work."""
    session.add(
        ReferralStand(id=record, vacancy=vacancy, person=person, topic=record, state=state, since=since,
                      issued=True, started=None, letter=letter_of(record))
    )  # fmt: skip
