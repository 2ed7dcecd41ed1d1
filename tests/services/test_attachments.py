"""Files at the desk and on their way: kept with the draft, approved with the record, received byte for byte, once."""

import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import text

from forms.session import Session
from forms.xform import read_xform
from mihan_desktop.domain.attachments import MOST_BYTES
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft, RecordStatus
from mihan_desktop.domain.review import BatchState
from mihan_desktop.domain.roles import User
from mihan_desktop.services import attaching
from mihan_desktop.services.registering import Saved
from mihan_desktop.storage.outbox import OutboxRow
from sync.central.attachments import file_of, of_record
from sync.central.database import Database
from sync.central.settings import load
from sync.protocol.messages import ATTACHMENT, decode_change, encode_change
from tests.centre import Centre
from tests.services.office import PASSWORD, Office, kept

HUDA = PASSWORD.format("huda")
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40 + b"\xff\xd9"
"""Ten kilobytes that begin as a JPEG does: what is in it is nobody's business below the window."""
PAPER = b"%PDF-1.7\n" + b"a contract of work " * 200

FORM = b"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>With papers</h:title><model>
<instance><data id="with_papers" version="1"><name/><photo/><card/><paper/><meta><instanceID/><instanceName/></meta>
</data></instance>
<bind nodeset="/data/name" type="string"/>
<bind nodeset="/data/photo" type="binary"/>
<bind nodeset="/data/card" type="binary"/>
<bind nodeset="/data/paper" type="binary"/>
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" calculate="uuid()"/>
<bind nodeset="/data/meta/instanceName" type="string" calculate="/data/name"/>
</model></h:head>
<h:body><input ref="/data/name"><label>Name</label></input>
<upload ref="/data/photo" mediatype="image/*"><label>Photo</label></upload>
<upload ref="/data/card" mediatype="image/*"><label>Card</label></upload>
<upload ref="/data/paper" mediatype="application/*"><label>Paper</label></upload></h:body></h:html>"""


@pytest.fixture(autouse=True)
def _form(office: Office) -> None:
    office.desk.registering.add_form(office.enter("omar"), FORM, "papers.xml")
    office.desk.signing_in.sign_out()


@pytest.fixture
def register(running_centre: Centre) -> Iterator[Database]:
    """The ministry's own database, as its pages read it."""
    settings = load(running_centre.data, running_centre.database)
    database = Database(settings.database)
    yield database
    database.close()


def filling(office: Office, name: str, **files: str) -> Session:
    """The form filled; files: question → name of the file."""
    session = Session(read_xform(FORM), clock=office.wall, new_id=office.ids)
    session.set("/data/name", name)
    for question, filename in files.items():
        session.set(f"/data/{question}", filename)
    return session


def begin(office: Office, actor: User, session: Session, **files: bytes) -> Draft:
    """A kept draft with its files: photo_jpg=… is the file photo.jpg."""
    draft = kept(office.desk.registering.begin(actor, "with_papers", "1"), session)
    named = {name.replace("_", "."): data for name, data in files.items()}
    office.desk.registering.keep_draft(actor, draft, named)
    return draft


def save(office: Office, actor: User, name: str = "زينب", photo: bytes = PHOTO) -> Saved:
    """Somebody registered with a photograph."""
    session = filling(office, name, photo="photo.jpg")
    draft = begin(office, actor, session, photo_jpg=photo)
    return office.desk.registering.save(actor, draft.id, session.finalise())


def approve_and_send(office: Office, *change_ids: str) -> None:
    """The supervisor lets them go, and they arrive."""
    huda = office.enter("huda")
    office.desk.reviewing.approve(huda, change_ids, HUDA)
    send_until_received(office, huda)


def send_until_received(office: Office, huda: User) -> None:
    """Press "send" until the receipt of a batch is here: the centre may still be at work on it."""
    for _ in range(50):
        result = office.desk.sending.send(huda, lambda *_: None, lambda: False)
        assert result.code == ""
        if result.received:
            return
        time.sleep(0.1)
    raise AssertionError("no receipt came")


def there(register: Database, record_id: str) -> dict[str, bytes | None]:
    """The files of a record at the ministry, by name; None for one that has not arrived."""
    with register.read() as session:
        return {
            line.name: file.data if (file := file_of(session, record_id, line.sha256)) else None
            for line in of_record(session, record_id)
        }


def stored(office: Office) -> dict[str, bytes]:
    """Every file in the desk's database, by hash."""
    with office.desk.registering._opened.read() as work:
        rows = work.attachments._connection.execute(text("SELECT sha256, data FROM attachments"))
        return {str(row[0]): bytes(row[1]) for row in rows}


def test_the_power_fails_and_the_photo_is_in_the_draft(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = begin(office, zainab, filling(office, "زينب", photo="photo.jpg"), photo_jpg=PHOTO)
    again = Office(office.profile)  # the first window never closed anything: it is simply gone
    office.desk.registering._opened.leases.give_back()
    zainab = again.enter("zainab")
    found = again.desk.registering.draft(zainab, draft.id)
    assert (
        Session.restore(read_xform(FORM), found.state, clock=again.wall, new_id=again.ids).node("/data/photo").value
        == "photo.jpg"
    )
    assert again.desk.registering.draft_files(zainab, draft.id) == {"photo.jpg": PHOTO}
    with pytest.raises(MihanError, match="not_author"):
        again.desk.registering.draft_files(again.enter("ali"), draft.id)
    again.desk.signing_in.sign_out()
    on_disk = b"".join(path.read_bytes() for path in office.profile.rglob("*") if path.is_file())
    assert len(on_disk) > len(PHOTO)
    assert PHOTO[:64] not in on_disk


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("photo.jpg", b"", "file_empty"),
        ("photo.jpg", b"\xff\xd8\xff" + bytes(MOST_BYTES), "file_too_large"),
        ("photo.jpg", PAPER, "file_name"),
        ("photo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "file_type"),
        ("paper.html", b"<!doctype html><script>alert(1)</script>", "file_type"),
        ("../../photo.jpg", PHOTO, "file_name"),
    ],
)
def test_a_file_that_is_not_fit_is_refused_and_the_draft_stays_as_it_was(
    office: Office, name: str, data: bytes, code: str
) -> None:
    zainab = office.enter("zainab")
    draft = begin(office, zainab, filling(office, "زينب"))
    spoilt = replace(kept(draft, filling(office, "أخرى", photo=name)), label="أخرى")
    with pytest.raises(MihanError, match=code):
        office.desk.registering.keep_draft(zainab, spoilt, {name: data})
    assert office.desk.registering.draft(zainab, draft.id) == draft
    assert office.desk.registering.draft_files(zainab, draft.id) == {}
    assert stored(office) == {}


def test_what_a_draft_no_longer_names_goes_with_it(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = begin(office, zainab, filling(office, "زينب"), photo_jpg=PHOTO, paper_pdf=PAPER)
    office.desk.registering.keep_draft(zainab, draft, {"photo.jpg": PHOTO + b"again"})
    assert sorted(stored(office).values()) == sorted([PAPER, PHOTO + b"again"])
    session = filling(office, "زينب", photo="photo.jpg")
    office.desk.registering.save(zainab, draft.id, session.finalise())
    assert list(stored(office).values()) == [PHOTO + b"again"]
    other = begin(office, zainab, filling(office, "ئاواز"), paper_pdf=PAPER)
    office.desk.registering.discard_draft(zainab, other.id)
    assert list(stored(office).values()) == [PHOTO + b"again"]


def test_the_ministry_receives_the_photo_byte_for_byte(enrolled: Office, register: Database) -> None:
    saved = save(enrolled, enrolled.enter("zainab")).registration
    huda = enrolled.enter("huda")
    (item,) = enrolled.desk.reviewing.waiting(huda)
    assert item.change_id == saved.change_id
    (file,) = enrolled.desk.reviewing.detail(huda, item.change_id).attachments
    assert (file.name, file.media_type, file.size, file.new) == ("photo.jpg", "image/jpeg", len(PHOTO), True)
    assert file.sha256 == hashlib.sha256(PHOTO).hexdigest()
    assert enrolled.desk.reviewing.attachment(huda, item.change_id, "photo.jpg") == PHOTO
    approve_and_send(enrolled, item.change_id)
    assert there(register, saved.record_id) == {"photo.jpg": PHOTO}
    counts = enrolled.desk.searching.counts(huda)
    assert (counts.received, counts.waiting, counts.need_person) == (1, 0, 0)
    assert enrolled.desk.sending.batches(huda)[0].count == 1
    assert enrolled.desk.searching.why_not_sent(huda, saved.record_id).code == "received"


def test_a_file_of_five_megabytes_travels_in_parts(enrolled: Office, register: Database) -> None:
    large = b"%PDF-1.7\n" + os.urandom(MOST_BYTES - 9)
    zainab = enrolled.enter("zainab")
    session = filling(enrolled, "زينب", paper="paper.pdf")
    draft = begin(enrolled, zainab, session, paper_pdf=large)
    saved = enrolled.desk.registering.save(zainab, draft.id, session.finalise()).registration
    approve_and_send(enrolled, saved.change_id)
    assert there(register, saved.record_id) == {"paper.pdf": large}
    assert len(carried(enrolled)) == 5


def carried(office: Office) -> list[tuple[str, str]]:
    """(hash, status) of every change that carried a part of a file."""
    with office.desk.registering._opened.read() as work:
        rows = work.outbox._connection.execute(
            text("SELECT record_id, status FROM outbox WHERE kind = :kind ORDER BY sequence"), {"kind": ATTACHMENT}
        )
        return [(str(row[0]), str(row[1])) for row in rows]


def test_the_same_picture_twice_travels_once(enrolled: Office, register: Database) -> None:
    zainab = enrolled.enter("zainab")
    session = filling(enrolled, "زينب", photo="photo.jpg", card="card.jpg")
    draft = begin(enrolled, zainab, session, photo_jpg=PHOTO, card_jpg=PHOTO)
    first = enrolled.desk.registering.save(zainab, draft.id, session.finalise()).registration
    assert len(stored(enrolled)) == 1
    second = save(enrolled, zainab, "ئاواز").registration
    approve_and_send(enrolled, first.change_id, second.change_id)
    third = save(enrolled, enrolled.enter("zainab"), "شيلان").registration
    approve_and_send(enrolled, third.change_id)
    assert carried(enrolled) == [(hashlib.sha256(PHOTO).hexdigest(), "received")]
    assert there(register, first.record_id) == {"photo.jpg": PHOTO, "card.jpg": PHOTO}
    assert there(register, second.record_id) == there(register, third.record_id) == {"photo.jpg": PHOTO}


def test_a_returned_record_keeps_its_photo_and_what_replaces_it_travels(enrolled: Office, register: Database) -> None:
    saved = save(enrolled, enrolled.enter("zainab")).registration
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.return_change(huda, saved.change_id, "الصورة غير واضحة")
    zainab = enrolled.enter("zainab")
    draft = enrolled.desk.registering.reopen(zainab, saved.record_id)
    assert enrolled.desk.registering.draft_files(zainab, draft.id) == {"photo.jpg": PHOTO}
    better = PHOTO + b"and sharper"
    session = Session.restore(read_xform(FORM), draft.state, clock=enrolled.wall, new_id=enrolled.ids)
    enrolled.desk.registering.keep_draft(zainab, kept(draft, session), {"photo.jpg": better})
    again = enrolled.desk.registering.save(zainab, draft.id, session.finalise()).registration
    huda = enrolled.enter("huda")
    (file,) = enrolled.desk.reviewing.detail(huda, again.change_id).attachments
    assert file.new  # the same name, other bytes: the supervisor is told
    assert len(stored(enrolled)) == 2  # what was returned is still there to compare with
    approve_and_send(enrolled, again.change_id)
    assert there(register, saved.record_id) == {"photo.jpg": better}
    assert list(stored(enrolled).values()) == [better]  # the first one never left, and nothing names it now


def test_correcting_a_received_record_sends_no_photo_again(enrolled: Office, register: Database) -> None:
    saved = save(enrolled, enrolled.enter("zainab")).registration
    approve_and_send(enrolled, saved.change_id)
    zainab = enrolled.enter("zainab")
    draft = enrolled.desk.registering.reopen(zainab, saved.record_id)
    session = Session.restore(read_xform(FORM), draft.state, clock=enrolled.wall, new_id=enrolled.ids)
    session.set("/data/name", "زينب علي")
    enrolled.desk.registering.keep_draft(zainab, kept(draft, session))
    again = enrolled.desk.registering.save(zainab, draft.id, session.finalise()).registration
    (file,) = enrolled.desk.searching.registration(zainab, saved.record_id).attachments
    assert not file.new
    approve_and_send(enrolled, again.change_id)
    assert len(carried(enrolled)) == 1
    assert there(register, saved.record_id) == {"photo.jpg": PHOTO}


def test_a_withdrawn_record_takes_its_photo_along_when_the_ministry_knows_of_its_empty_place(enrolled: Office) -> None:
    zainab = enrolled.enter("zainab")
    gone = save(enrolled, zainab, photo=PHOTO + b"gone").registration
    enrolled.desk.registering.withdraw(zainab, gone.record_id, "entered twice")
    assert len(stored(enrolled)) == 1
    stays = save(enrolled, zainab, "ئاواز").registration
    approve_and_send(enrolled, stays.change_id)
    assert list(stored(enrolled).values()) == [PHOTO]
    assert [sha256 for sha256, _ in carried(enrolled)] == [hashlib.sha256(PHOTO).hexdigest()]


def test_a_refused_batch_leaves_its_photo_owed(enrolled: Office, register: Database) -> None:
    photo = PHOTO + os.urandom(16)  # that the centre of all these stories has never seen
    first = save(enrolled, enrolled.enter("zainab"), photo=photo).registration
    huda = enrolled.enter("huda")
    approved = enrolled.desk.reviewing.approve(huda, [first.change_id], HUDA)
    second = save(enrolled, enrolled.enter("ali"), "ئاواز", photo).registration
    huda = enrolled.enter("huda")
    enrolled.desk.reviewing.approve(huda, [second.change_id], HUDA)  # the same picture: it counts on the first batch
    with enrolled.desk.sending._opened.write() as work:  # which the ministry refuses
        for batch in (approved.batch, *approved.files):
            work.batches.set_state(batch.id, BatchState.REFUSED, refusal_code="not_for_us")
            work.outbox.take_back(batch.id, "not_for_us")
            work.attachments.take_back(batch.id)
    send_until_received(enrolled, huda)
    assert there(register, second.record_id) == {"photo.jpg": None}
    assert [item.change_id for item in enrolled.desk.reviewing.waiting(huda)] == [first.change_id]
    approve_and_send(enrolled, first.change_id)
    assert there(register, second.record_id) == there(register, first.record_id) == {"photo.jpg": photo}
    assert [status for _, status in carried(enrolled)] == ["superseded", "received"]
    with enrolled.desk.sending._opened.read() as work:
        assert work.outbox.sequences() == (1, 2, 3, 4)


def test_an_older_centre_takes_the_record_and_gets_the_photo_when_it_can(
    enrolled: Office, register: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = PHOTO + os.urandom(16)
    first = save(enrolled, enrolled.enter("zainab"), photo=photo).registration
    huda = enrolled.enter("huda")
    honest = attaching._row

    def strange(*arguments: object) -> OutboxRow:
        """What an older centre reads: a kind that it has never heard of."""
        row = honest(*arguments)  # type: ignore[arg-type]
        return replace(row, message=encode_change(replace(decode_change(row.message), kind="file_of_later")))

    with monkeypatch.context() as older:
        older.setattr(attaching, "_row", strange)
        approve_and_send(enrolled, first.change_id)
    assert there(register, first.record_id) == {"photo.jpg": None}
    why = enrolled.desk.searching.why_not_sent(huda, first.record_id)
    assert (why.code, why.params["code"]) == ("received_without_files", "unsupported_kind")
    assert enrolled.desk.searching.registrations(huda)[0].status is RecordStatus.RECEIVED
    assert enrolled.desk.searching.counts(huda).need_person == 0
    second = save(enrolled, enrolled.enter("zainab"), "ئاواز", PHOTO + b"newer").registration
    approve_and_send(enrolled, second.change_id)  # the ministry has learnt it: a file arrives
    third = save(enrolled, enrolled.enter("zainab"), "شيلان", PHOTO + b"third").registration
    approve_and_send(enrolled, third.change_id)  # and the one that it did not know goes along
    assert there(register, first.record_id) == {"photo.jpg": photo}
    assert enrolled.desk.searching.why_not_sent(enrolled.enter("huda"), first.record_id).code == "received"


def test_a_photo_that_rotted_on_the_disk_is_never_approved_as_if_it_were_whole(enrolled: Office) -> None:
    saved = save(enrolled, enrolled.enter("zainab")).registration
    huda = enrolled.enter("huda")
    with enrolled.desk.reviewing._opened.write() as work:
        work.attachments._connection.execute(text("UPDATE attachments SET data = x'FFD8FF00'"))
    with pytest.raises(MihanError, match="file_damaged"):
        enrolled.desk.reviewing.approve(huda, [saved.change_id], HUDA)
    assert enrolled.desk.sending.batches(huda) == ()
    assert carried(enrolled) == []
