"""A week at an office and its ministry, played by the program that stands in the folder where this is run.

``make.py`` runs it with the code of older days: it uses nothing but what every program since revision 0003 has.
usage: python playing.py FOLDER; leaves profile/, centre/ and told.json in it.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)
"""One pixel."""
PEOPLE = (
    ("زينب", "عبد الحسين", "الجبوري", "07701234567"),
    ("هيوا", "ئازاد", "بارزانی", "07501234568"),
    ("علي", "كريم", "الساعدي", "07801234569"),
    ("شيلان", "عمر", "حسين", "07711234560"),
    ("مريم", "صباح", "نوري", "07721234561"),
    ("يوسف", "جاسم", "حمادي", "07731234562"),
)
"""Invented: given, father's and family name, telephone."""
FIRST_PHONE, RETURNED_PHONE = "07799999999", "07700000001"
"""Of the first and the fourth, once they were corrected."""


def play(folder: Path) -> None:
    """The week: set up, enrolled, three received, one of them corrected and sealed, one returned, two waiting."""
    from tests.centre import Centre
    from tests.services.conftest import enrol
    from tests.services.office import Office

    office = Office(folder / "profile")
    office.open()
    office.desk.signing_in.sign_out()
    with Centre(folder / "centre") as centre:
        enrol(office, centre)
        told = work(office)
        office.desk.signing_in.sign_out()
        told["url"] = centre.url
    (folder / "told.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")


def work(office: Any) -> dict[str, Any]:
    """What happens, and what is known of it afterwards by the program itself."""
    desk, wall = office.desk, office.wall
    zainab = office.enter("zainab")
    saved = [register(office, zainab, number) for number in range(4)]
    karwan = office.enter("karwan")
    planned = desk.attending.plan_class(
        karwan,
        "صيانة الحاسوب",
        [date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 3)],
        names=["نور كاظم", "آلان رزگار"],
    ).training_class
    mark(office, karwan, planned)
    wall.go_on(hours=1)
    huda = office.enter("huda")
    desk.reviewing.return_change(huda, saved[3].change_id, "رقم الهاتف ناقص")
    approve(office, huda)
    sent = desk.sending.send(huda, lambda *_: None, lambda: False)
    wall.go_on(days=1)
    zainab = office.enter("zainab")
    correct(office, zainab, saved[0].record_id, FIRST_PHONE)  # received, corrected, sealed and not sent
    huda = office.enter("huda")
    approve(office, huda)
    wall.go_on(hours=2)
    zainab = office.enter("zainab")
    correct(office, zainab, saved[3].record_id, RETURNED_PHONE)  # returned, corrected, waits
    register(office, zainab, 4)
    begin_draft(office, zainab)
    if hasattr(desk, "giving_feedback"):
        desk.giving_feedback.give(zainab, "home", "الخط صغير", b"", "ar")
    phones = {" ".join(person[:3]): person[3] for person in PEOPLE}
    phones |= {saved[0].label: FIRST_PHONE, saved[3].label: RETURNED_PHONE}
    return {
        "received": sent.received,
        "records": [
            {"label": one.label, "status": one.status.value, "record": one.record_id, "phone": phones[one.label]}
            for one in desk.searching.registrations(zainab)
        ],
        "first": saved[0].record_id,
        "drafts": [one.label for one in desk.registering.drafts(zainab)],
        "class": planned.title,
        "key": desk.registering._opened.key.hex(),
    }


def register(office: Any, clerk: Any, number: int) -> Any:
    """One of the invented people."""
    given, father, family, phone = PEOPLE[number]
    office.wall.go_on(minutes=9)
    return office.register(clerk, given_name=given, father_name=father, family_name=family, phone=phone).registration


def correct(office: Any, clerk: Any, record_id: str, phone: str) -> None:
    """Another telephone."""
    draft = office.desk.registering.reopen(clerk, record_id)
    session = office.restored(draft)
    session.set("/data/phone", phone)
    office.desk.registering.save(clerk, draft.id, session.finalise())


def begin_draft(office: Any, clerk: Any) -> None:
    """Begun and left, with a file."""
    from tests.services.office import FORM_ID, VERSION, kept

    draft = office.desk.registering.begin(clerk, FORM_ID, VERSION)
    session = office.session()
    session.set("/data/given_name", PEOPLE[5][0])
    office.desk.registering.keep_draft(clerk, kept(draft, session), {"paper.png": PNG})
    office.desk.registering.release_draft(clerk, draft.id)


def mark(office: Any, trainer: Any, planned: Any) -> None:
    """The first morning."""
    from mihan_desktop.domain.attendance import Mark

    first = planned.sessions[0].id
    marks = (Mark.PRESENT, Mark.ABSENT)
    rows = [(first, one.person_id, mark, 0, "") for one, mark in zip(planned.trainees, marks, strict=True)]
    office.desk.attending.mark(trainer, planned.id, rows)


def approve(office: Any, supervisor: Any) -> None:
    """Everything that waits."""
    from tests.services.office import PASSWORD

    waiting = [one.change_id for one in office.desk.reviewing.waiting(supervisor) if not one.own]
    office.desk.reviewing.approve(supervisor, waiting, PASSWORD.format("huda"))


if __name__ == "__main__":
    play(Path(sys.argv[1]))
