"""The rights of a person: what they agreed to is kept as it was said, and they get everything that is kept of them."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from forms.session import Finalised
from mihan_desktop.domain.handouts import HandOut
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.requests import AskedBy, Shown
from sync.protocol.messages import decode_change
from tests.services.office import FORM_ID, VERSION, Office, kept
from tests.services.test_people import correct

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


def written(found: HandOut, code: str) -> bytes:
    """What the window would paint."""
    return "\n".join([code, found.person.record.label, *(one.title for one in found.sections[code])]).encode()


def handed(office: Office, who: str, record_id: str, path: Path) -> Path:
    """The file of one person."""
    by = office.people[who]
    office.desk.handing_out.person(by, record_id, path, written, asked_by=AskedBy.PERSON, shown=Shown.NATIONAL_CARD)
    return path


def test_a_person_gets_all_that_is_kept_of_them_and_it_is_written_down(office: Office, tmp_path: Path) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration.record_id
    office.wall.go_on(days=1)
    correct(office, record, phone="07709999999")
    huda = office.enter("huda")
    path = handed(office, "huda", record, tmp_path / "زينب.zip")
    with zipfile.ZipFile(path) as pack:
        names = set(pack.namelist())
        found = json.loads(pack.read("record.json"))
        assert pack.read("record-ckb.pdf").startswith(b"ckb")
    assert names == {"record-ar.pdf", "record-ckb.pdf", "record-en.pdf", "record.json"}
    assert found["record"] == record
    assert found["name"] == "زينب عبد الحسين الجبوري"
    assert [("07701234567" in one["submission"], "07709999999" in one["submission"]) for one in found["revisions"]] == [
        (True, False),
        (False, True),
    ]
    answers = {one["question"]: one for part in found["answers"]["en"] for one in part["answers"]}
    assert answers["/data/sex"] == {"question": "/data/sex", "label": "question sex", "answer": "female"}
    assert any(one["answer"] == "أنثى" for part in found["answers"]["ar"] for one in part["answers"])
    assert {"by": "هدى", "times": 1} in found["looked_at"]
    with office.desk.searching._opened.read() as work:
        (line,) = [one for one in work.audit.of_record(record) if one.code == "handed_out"]
    assert line.actor_id == huda.id
    assert line.details == {
        "asked_by": "person", "shown": "national_card", "files": 0,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }  # fmt: skip


def test_only_a_zip_is_written_and_nothing_of_a_record_that_is_not_here(office: Office, tmp_path: Path) -> None:
    record = office.register(office.enter("zainab")).registration.record_id
    office.enter("huda")
    for record_id, name, code in ((record, "x.pdf", "export_kind"), ("nobody", "x.zip", "record_unknown")):
        with pytest.raises(MihanError) as refused:
            handed(office, "huda", record_id, tmp_path / name)
        assert refused.value.code == code
        assert not (tmp_path / name).exists()


def test_files_of_every_revision_go_along(office: Office, tmp_path: Path) -> None:
    zainab = office.enter("zainab")
    draft = office.desk.registering.begin(zainab, FORM_ID, VERSION)
    session = office.session()
    session.set("/data/given_name", "زينب")
    session.set("/data/phone", "صورة.png")  # any answer may name a file
    office.desk.registering.keep_draft(zainab, kept(draft, session), {"صورة.png": PNG})
    record = office.desk.registering.save(zainab, draft.id, session.finalise()).registration.record_id
    office.enter("huda")
    with zipfile.ZipFile(handed(office, "huda", record, tmp_path / "x.zip")) as pack:
        assert pack.read("files/01-صورة.png") == PNG
        (file,) = json.loads(pack.read("record.json"))["files"]
    assert file["sha256"] == hashlib.sha256(PNG).hexdigest()
    assert file["current"]


def test_consent_is_kept_with_who_asked_when_in_which_language_and_which_words(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration.record_id
    office.wall.go_on(days=1)
    ali = office.enter("ali")
    correct_as(office, "ali", record, phone="07700000001")
    office.wall.go_on(days=1)
    correct_as(office, "ali", record, consent_given="no")
    first, second = office.desk.viewing.person(ali, record).consents
    assert (first.given, first.by, first.language) == (True, zainab.display_name, "ar")
    assert (first.form_id, first.form_version) == (FORM_ID, VERSION)
    assert (second.given, second.by) == (False, ali.display_name)
    assert (second.at - first.at).days == 2


def correct_as(office: Office, who: str, record_id: str, **answers: str) -> None:
    """As ``correct``, by somebody else."""
    before = office.people["zainab"]
    office.people["zainab"] = office.people[who]
    correct(office, record_id, **answers)
    office.people["zainab"] = before


def test_the_words_that_were_read_travel_as_their_hash(office: Office) -> None:
    zainab = office.enter("zainab")
    draft = office.desk.registering.begin(zainab, FORM_ID, VERSION)
    session = office.session()
    session.set("/data/given_name", "زينب")
    session.set("/data/consent_given", "yes")
    office.desk.registering.keep_draft(zainab, kept(draft, session))
    done = session.finalise()
    words = "دەتوانیت زانیارییەکانت ببینیت"
    said = Finalised(
        done.xml, done.instance_id, done.instance_name, done.entity, leaves=done.leaves, language="ckb",
        notes={"consent_text": words},
    )  # fmt: skip
    saved = office.desk.registering.save(zainab, draft.id, said).registration
    with office.desk.searching._opened.read() as work:
        row = work.outbox.get(saved.change_id)
    assert row is not None
    body = decode_change(row.message).body
    assert body["consent_language"] == "ckb"
    assert body["consent_text"] == hashlib.sha256(words.encode()).hexdigest()
