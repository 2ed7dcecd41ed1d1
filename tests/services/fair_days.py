"""A fair as the feed tells it to a desk, for tests of services and scenes of the window."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import time, timedelta
from uuid import UUID, uuid5

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.work.allotting import Candidate, allot
from mihan_desktop.domain.work.fairs import (
    Fair,
    FairState,
    Invitation,
    Offer,
    Slot,
    Stand,
    write_fair,
    write_invitation,
)
from mihan_desktop.services import heeding
from sync.protocol.feed import Item
from tests.services.office import Office

NAMES = {"ar": "معرض الربيع للتشغيل", "ckb": "پێشانگای بەهاری کار", "en": "Spring fair"}
FAIR = "0192a0de-0000-7000-8000-00000000fa12"
EMPLOYERS = ("شركة زاگروس للإسمنت", "مستشفى الأمل الأهلي", "فندق دجلة")


def fair(office: Office, state: FairState = FairState.PUBLISHED, held_by: str = "", revision: int = 1) -> Fair:
    """Three stands, four slots of twenty minutes, today."""
    day = office.wall().astimezone(IRAQ).date()
    with office.desk._opened.read() as work:
        own = work.device.get().office_id
    return Fair(
        FAIR, held_by or own, "مديرية أربيل", NAMES, "قاعة ميديا", "", state,
        tuple(Slot(day, time(9, at), 20) for at in (0, 20, 40)),
        tuple(
            Stand(f"s{at}", f"A{at + 1}", name, "", 1, (Offer(str(uuid5(UUID(FAIR), name)), "عامل", 2),))
            for at, name in enumerate(EMPLOYERS)
        ),
        10, 1, "", revision,
    )  # fmt: skip


def hear(office: Office, kind: str, record: str, body: dict[str, object]) -> None:
    """The feed says so."""
    opened = office.desk._opened
    with opened.write() as work:
        heeding.heed(opened, work, Item(1, kind, record, office.wall(), body))


def told(office: Office, people: Iterable[tuple[str, str]], one: Fair | None = None) -> tuple[Invitation, ...]:
    """A fair with these invited, (record, name) each, in this order."""
    plan = one or fair(office)
    hear(office, "fair", plan.id, write_fair(plan))
    candidates = [
        Candidate(person, name, plan.office, points=100 - at, office_name="مديرية أربيل")
        for at, (person, name) in enumerate(people)
    ]
    invited = allot(plan, candidates).invited
    for each in invited:
        hear(office, "fair_invitation", each.id, write_invitation(each))
    return invited


def yesterday(one: Fair) -> Fair:
    """The same a day before."""
    slots = tuple(replace(each, day=each.day - timedelta(days=1)) for each in one.slots)
    return replace(one, slots=slots, revision=one.revision + 1)
