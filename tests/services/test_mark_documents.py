"""A trainee is excused with a paper: it is kept with the mark, travels behind it, and is opened by who decides."""

import csv
import hashlib
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.attendance import MOST_DOCUMENTS, Brought, Mark, MarkEntry, Papers, TrainingClass
from mihan_desktop.domain.pasting import read_rows
from mihan_desktop.domain.people.page import VIEWED
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import User
from mihan_desktop.services.attending import Entry
from mihan_desktop.storage.work import Work
from sync.central import erasing
from sync.central.attachments import FileLine, file_of, of_record
from sync.central.database import Database
from sync.central.schema import Attachment as FileRow
from sync.central.settings import load
from sync.protocol.releases import POLICY
from tests.centre import Centre
from tests.services.cohorts import publish
from tests.services.office import PASSWORD, Office
from tests.services.several_desks import Several, several
from tests.services.test_door_and_sheets import MONTH, PAY
from tests.services.test_office_to_ministry import send

DAYS = [date(2026, 3, 1), date(2026, 3, 2)]
REPORT = b"%PDF-1.7\n" + b"rest for three days " * 40
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8 + b"\xff\xd9"
HUDA = PASSWORD.format("huda")


@pytest.fixture
def office_of_desks(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub, and desks when they are wanted, all enrolled."""
    made = several(running_centre, tmp_path)
    yield made
    made.close()


def planned(office: Office, *people: str) -> TrainingClass:
    """A class of registered people, and of two who are none."""
    karwan = office.enter("karwan")
    made = office.desk.attending.plan_class(karwan, "خياطة", DAYS, person_ids=people, names=["نور", "هيام"])
    return made.training_class


def excused(made: TrainingClass, row: int = 0, note: str = "") -> Entry:
    """One trainee excused at the first session."""
    return (made.sessions[0].id, made.trainees[row].person_id, Mark.EXCUSED, 0, note)


def brings(
    made: TrainingClass, *files: Brought, row: int = 0, kept: tuple[Attachment, ...] = ()
) -> dict[tuple[str, str], Papers]:
    """What the trainee brought for the first session."""
    return {(made.trainees[row].person_id, made.sessions[0].id): Papers(kept, files)}


def standing(office: Office, actor: User, made: TrainingClass, row: int = 0) -> MarkEntry:
    """The mark that counts."""
    return office.desk.attending.sheet(actor, made.id).marks[made.trainees[row].person_id, made.sessions[0].id]


def names(entry: MarkEntry) -> list[str]:
    """What the documents of a mark are called."""
    return [one.name for one in entry.documents]


def test_a_paper_stays_with_its_mark_and_goes_when_the_mark_is_another(office: Office) -> None:
    karwan, made = office.enter("karwan"), planned(office)
    mark, report = office.desk.attending.mark, Brought(r"C:\scans\report", REPORT)
    mark(karwan, made.id, [excused(made)], brings(made, report, Brought("report.pdf", PHOTO)))
    entry = standing(office, karwan, made)
    assert names(entry) == ["report.pdf", "report.jpg"], "each is called by what is in it"
    assert office.desk.attending.document(karwan, made.id, entry.change_id, "report.pdf") == REPORT
    assert not mark(karwan, made.id, [excused(made)]).kinds, "said again it is nothing new"
    mark(karwan, made.id, [excused(made, note="تقرير طبي")])
    assert names(standing(office, karwan, made)) == ["report.pdf", "report.jpg"], "a note takes no paper away"
    mark(karwan, made.id, [excused(made, note="تقرير طبي")], brings(made, kept=entry.documents[:1]))
    assert names(standing(office, karwan, made)) == ["report.pdf"]
    mark(karwan, made.id, [(*excused(made)[:2], Mark.ABSENT, 0, "")])
    assert names(standing(office, karwan, made)) == []
    mark(karwan, made.id, [excused(made)], brings(made, kept=entry.documents))  # what undo does
    again = standing(office, karwan, made)
    assert office.desk.attending.document(karwan, made.id, again.change_id, "report.pdf") == REPORT
    with office.desk.attending._opened.read() as work:
        looks = [line.details["where"] for line in work.audit.of_record(made.id) if line.code == VIEWED]
    assert looks.count("file") == 1, "who opens one is in the log"


def test_what_is_no_paper_or_another_trainees_is_refused_and_nothing_is_written(office: Office) -> None:
    karwan, made = office.enter("karwan"), planned(office)
    mark = office.desk.attending.mark
    mark(karwan, made.id, [excused(made)], brings(made, Brought("a.pdf", REPORT)))
    theirs = standing(office, karwan, made).documents
    many = tuple(Brought(f"{n}.pdf", REPORT + b"%d" % n) for n in range(MOST_DOCUMENTS + 1))
    for papers, code in (
        (brings(made, Brought("a.exe", b"MZ"), row=1), "file_type"),
        (brings(made, Brought("a.pdf", b""), row=1), "file_empty"),
        (brings(made, *many, row=1), "too_many_files"),
        (brings(made, row=1, kept=theirs), "file_unknown"),
    ):
        with pytest.raises(MihanError, match=code):
            mark(karwan, made.id, [excused(made, 1)], papers)
    assert len(office.desk.attending.sheet(karwan, made.id).marks) == 1
    with pytest.raises(MihanError, match="file_unknown"):
        office.desk.attending.document(karwan, made.id, "no change", "a.pdf")


def test_where_the_ministry_asks_for_it_nobody_is_excused_without_a_paper(office: Office) -> None:
    karwan, made = office.enter("karwan"), planned(office)
    office.desk.attending.mark(karwan, made.id, [excused(made)])
    publish(office, POLICY, {"excuse_document": 1})
    office.desk.attending.mark(karwan, made.id, [excused(made)])  # what was said before is not said anew
    with pytest.raises(MihanError, match="document_required"):
        office.desk.attending.mark(karwan, made.id, [excused(made, 1), (*excused(made)[:2], Mark.PRESENT, 0, "")])
    office.desk.attending.mark(karwan, made.id, [excused(made, 1)], brings(made, Brought("a.jpg", PHOTO), row=1))
    assert names(standing(office, karwan, made, 1)) == ["a.jpg"]


def test_a_paper_that_comes_after_the_signature_wants_no_reason_and_the_supervisor_sees_it(enrolled: Office) -> None:
    office, record = enrolled, ""
    record = office.register(office.enter("zainab")).registration.record_id
    made = planned(office, record)
    office.desk.attending.mark(office.enter("karwan"), made.id, [excused(made)])
    approve_all(office)
    karwan = office.enter("karwan")
    office.desk.attending.mark(karwan, made.id, [excused(made)], brings(made, Brought("report.pdf", REPORT)))
    huda = office.enter("huda")
    (item,) = office.desk.reviewing.waiting(huda)
    detail = office.desk.reviewing.detail(huda, item.change_id)
    (file,) = detail.attachments
    assert (file.name, file.whose, file.new) == ("report.pdf", made.trainees[0].name, True)
    assert office.desk.reviewing.attachment(huda, file.change_id, file.name) == REPORT
    (difference,) = detail.marks
    assert difference.before is not None
    assert (names(difference.before), names(difference.now)) == ([], ["report.pdf"])


def approve_all(office: Office) -> None:
    """Huda signs what waits."""
    huda = office.enter("huda")
    waiting = [item.change_id for item in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve_many(huda, waiting, HUDA, lambda _done, _of: None, lambda: False)


def at_the_ministry(centre: Centre, person: str) -> tuple[list[FileLine], list[bytes]]:
    """The files of a person's record there, and their bytes."""
    register = Database(load(centre.data, centre.database).database)
    try:
        with register.read() as session:
            lines = list(of_record(session, person))
            return lines, [found.data for one in lines if (found := file_of(session, person, one.sha256))]
    finally:
        register.close()


@pytest.mark.timeout(180)
def test_a_paper_travels_through_the_hub_is_named_by_the_dues_of_every_desk_and_goes_with_the_person(
    office_of_desks: Several, running_centre: Centre, tmp_path: Path
) -> None:
    office = office_of_desks
    office.listen()
    first, second = office.desk(), office.desk()
    for desk in (first, second):
        office.pair(desk)
    record = first.register(first.enter("zainab")).registration.record_id
    made = planned(first, record)
    karwan = first.enter("karwan")
    came = (made.sessions[1].id, made.trainees[0].person_id, Mark.PRESENT, 0, "")
    first.desk.attending.mark(karwan, made.id, [excused(made), came], brings(made, Brought("report.pdf", REPORT)))
    office.hand_over(first, "karwan")
    office.hub.desk.hosting.take_in(office.hub.enter("huda"))
    huda, hub = office.hub.enter("huda"), office.hub.desk
    items = hub.reviewing.waiting(huda)
    (file,) = [one for item in items for one in hub.reviewing.detail(huda, item.change_id).attachments]
    assert (file.name, file.whose) == ("report.pdf", made.trainees[0].name)
    assert hub.reviewing.attachment(huda, file.change_id, file.name) == REPORT
    office.approve(*(item.change_id for item in items))
    assert office.send(office.hub).code == ""
    lines, data = at_the_ministry(running_centre, record)
    assert [(one.name, one.current, one.of_mark, one.arrived) for one in lines] == [("report.pdf", True, True, True)]
    assert data == [REPORT]

    for desk in (first, second):  # hear of the signature, the class and the mark, not of the paper's bytes
        office.hand_over(desk, "karwan")
    dues = [dues_at(desk, made, tmp_path / "dues.csv", told=desk is not first) for desk in (office.hub, first, second)]
    assert dues[0] == dues[1] == dues[2]
    assert ",1,2026-03-02,5000,3000,5000,3000,8000,,0,1,1" in dues[0]
    karwan = second.enter("karwan")
    second.desk.attending.take_over(karwan, made.id)
    entry = standing(second, karwan, made)
    assert names(entry) == ["report.pdf"]
    with pytest.raises(MihanError, match="file_elsewhere"):
        second.desk.attending.document(karwan, made.id, entry.change_id, "report.pdf")
    second.desk.attending.mark(karwan, made.id, [excused(made, note="مؤيد")])
    assert names(standing(second, karwan, made)) == ["report.pdf"], "what another desk holds is named on"
    second.desk.attending.mark(karwan, made.id, [(*excused(made)[:2], Mark.ABSENT, 0, "خطأ")])
    second.desk.attending.mark(karwan, made.id, [excused(made)], brings(made, kept=entry.documents))
    assert names(standing(second, karwan, made)) == ["report.pdf"], "undo brings back what another desk holds"

    erase_there(running_centre, record)
    lines, data = at_the_ministry(running_centre, record)
    assert (lines, data) == ([], [])
    for desk in (first, second):
        desk.enter("karwan")
        with desk.desk.attending._opened.write() as work:
            work.erasing.erase(record)
            assert unsaid(work), "neither the bytes nor what they were called"


def dues_at(desk: Office, made: TrainingClass, path: Path, *, told: bool) -> str:
    """What finance reads at a desk that was told of the class, or planned it."""
    huda = desk.enter("huda")
    (one,) = desk.desk.sheets.payable(huda)
    assert (one.training_class.id, bool(one.desk)) == (made.id, told)
    desk.desk.sheets.pay(huda, one.training_class.id, DAYS[0], path, PAY)
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
    return "\n".join(",".join(row[1:]) for row in rows)  # the number of a registration is known where it was given


def erase_there(centre: Centre, record: str) -> None:
    """The ministry erases a person."""
    from datetime import UTC, datetime

    register = Database(load(centre.data, centre.database).database)
    try:
        with register.write() as session:
            erasing.erase(session, record, datetime.now(UTC))
    finally:
        register.close()


def unsaid(work: Work) -> bool:
    """Whether nothing of the paper is left in a desk's database."""
    read = work.erasing._connection.exec_driver_sql
    kept = read("SELECT count(*) FROM attachments").scalar_one()
    told = [*read("SELECT documents FROM attendance").scalars(), *read("SELECT documents FROM office_marks").scalars()]
    said = read(
        "SELECT message FROM messages JOIN outbox USING (sequence) WHERE kind IN ('attendance', 'class')"
    ).scalars()
    return kept == 0 and not any(told) and all(b"report.pdf" not in bytes(one) for one in said)


def test_the_sheet_and_the_dues_name_what_has_a_paper_and_a_typed_sheet_is_read_again(
    enrolled: Office, tmp_path: Path
) -> None:
    office = enrolled
    made = planned(office)
    karwan = office.enter("karwan")
    rows = [excused(made), excused(made, 1), (made.sessions[1].id, made.trainees[0].person_id, Mark.PRESENT, 0, "")]
    office.desk.attending.mark(karwan, made.id, rows, brings(made, Brought("a.pdf", REPORT)))
    assert office.desk.sheets.month(karwan, made.id, DAYS[0], tmp_path / "m.csv", MONTH) == 2
    table = list(csv.reader(io.StringIO((tmp_path / "m.csv").read_text("utf-8-sig"))))
    assert table[1][1:] == ["نور", "E+", "P", "1", "0", "1", "1", "100%"]
    assert table[2][1:] == ["هيام", "E", "", "0", "0", "1", "0", ""]
    again = read_rows(table, made.trainees)
    assert [line.marks[0] for line in again.lines] == [Mark.EXCUSED, Mark.EXCUSED]
    approve_all(office)
    assert office.desk.sheets.pay(office.enter("huda"), made.id, DAYS[0], tmp_path / "p.csv", PAY) == 2
    dues = list(csv.reader(io.StringIO((tmp_path / "p.csv").read_text("utf-8-sig"))))
    assert [row[11:] for row in dues[1:4]] == [["1", "1"], ["1", "0"], ["2", "1"]]


def test_a_mark_that_is_said_again_after_a_return_keeps_its_paper(enrolled: Office) -> None:
    office = enrolled
    made = planned(office)
    karwan = office.enter("karwan")
    office.desk.attending.mark(karwan, made.id, [excused(made)], brings(made, Brought("report.pdf", REPORT)))
    huda = office.enter("huda")
    sheet = office.desk.reviewing.waiting(huda)[-1]
    office.desk.reviewing.return_change(huda, sheet.change_id, "التقرير غير مقروء")
    karwan = office.enter("karwan")
    assert standing(office, karwan, made).status is RecordStatus.RETURNED
    office.desk.attending.mark(karwan, made.id, [excused(made)], brings(made, Brought("clear.jpg", PHOTO)))
    approve_all(office)
    entry = standing(office, office.enter("karwan"), made)
    assert (names(entry), entry.status) == (["clear.jpg"], RecordStatus.SEALED)


def test_a_paper_that_nobody_has_any_more_is_named_by_no_mark(enrolled: Office) -> None:
    office = enrolled
    made = planned(office)
    karwan, mark = office.enter("karwan"), office.desk.attending.mark
    mark(karwan, made.id, [excused(made)], brings(made, Brought("report.pdf", REPORT)))
    gone = standing(office, karwan, made).documents
    mark(karwan, made.id, [(*excused(made)[:2], Mark.ABSENT, 0, "")])
    approve_all(office)
    assert send(office).code == ""  # the ministry hears that the first mark never leaves, and its paper goes
    karwan = office.enter("karwan")
    with pytest.raises(MihanError, match="file_unknown"):
        mark(karwan, made.id, [excused(made, note="عذر")], brings(made, kept=gone))
    mark(karwan, made.id, [excused(made, note="عذر")], brings(made, Brought("report.pdf", REPORT)))
    again = standing(office, karwan, made)
    assert office.desk.attending.document(karwan, made.id, again.change_id, "report.pdf") == REPORT


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_a_paper_of_a_sheet_that_went_back_never_reaches_the_ministry_and_the_next_one_does(
    office_of_desks: Several, running_centre: Centre
) -> None:
    office = office_of_desks
    office.listen()
    first = office.desk()
    office.pair(first)
    record = first.register(first.enter("zainab")).registration.record_id
    made = planned(first, record)
    karwan = first.enter("karwan")
    wrong, right = REPORT + record.encode(), PHOTO[:-2] + record.encode() + PHOTO[-2:]  # of no other story here
    first.desk.attending.mark(karwan, made.id, [excused(made)], brings(made, Brought("wrong.pdf", wrong)))
    office.hand_over(first, "karwan")
    hub, huda = office.hub.desk, office.hub.enter("huda")
    items = hub.reviewing.waiting(huda)
    sheet = next(one for one in items if one.sheet is not None)
    hub.reviewing.return_change(huda, sheet.change_id, "ليست وثيقة هذه المتدربة")
    office.approve(*(one.change_id for one in items if one is not sheet))
    office.hand_over(first, "karwan")  # hears of the return
    karwan = first.enter("karwan")
    assert standing(first, karwan, made).status is RecordStatus.RETURNED
    first.desk.attending.mark(karwan, made.id, [excused(made)], brings(made, Brought("right.jpg", right)))
    office.hand_over(first, "karwan")
    office.approve(*(one.change_id for one in hub.reviewing.waiting(office.hub.enter("huda"))))
    assert office.send(office.hub).code == ""
    lines, data = at_the_ministry(running_centre, record)
    assert [(one.name, one.arrived) for one in lines] == [("right.jpg", True)]
    assert data == [right]
    register = Database(load(running_centre.data, running_centre.database).database)
    try:
        with register.read() as session:
            ours = [hashlib.sha256(one).hexdigest() for one in (wrong, right)]
            kept = set(session.scalars(select(FileRow.sha256).where(FileRow.sha256.in_(ours))))
    finally:
        register.close()
    assert kept == {hashlib.sha256(right).hexdigest()}
