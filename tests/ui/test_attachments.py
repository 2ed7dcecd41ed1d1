"""A photograph's whole road through the real window: chosen, power gone, found again, reviewed, at the ministry."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.ui.dialogs.picture import PictureDialog
from mihan_desktop.ui.form.editors.signature import SignatureEditor
from mihan_desktop.ui.form.editors.upload import UploadEditor
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.review import ReviewPage
from mihan_desktop.ui.scanner import ScannerFolder
from sync.central.attachments import file_of, of_record
from sync.central.database import Database
from sync.central.settings import load
from tests.centre import Centre
from tests.services.conftest import enrol, running_centre  # noqa: F401 - a fixture
from tests.services.office import PASSWORD, Office
from tests.ui.story import Story, open_office, settle
from tests.ui.test_pictures import GPS, photograph

FORM = """<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>With papers</h:title><model>
<instance><data id="with_papers" version="1"><name/><photo/><signature/><paper/>
<meta><instanceID/><instanceName/></meta>
</data></instance>
<bind nodeset="/data/name" type="string"/>
<bind nodeset="/data/photo" type="binary"/>
<bind nodeset="/data/signature" type="binary"/>
<bind nodeset="/data/paper" type="binary"/>
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" calculate="uuid()"/>
<bind nodeset="/data/meta/instanceName" type="string" calculate="/data/name"/>
</model></h:head>
<h:body><input ref="/data/name"><label>Name</label></input>
<upload ref="/data/photo" mediatype="image/*"><label>Photo</label></upload>
<upload ref="/data/signature" mediatype="image/*" appearance="signature"><label>Signature</label></upload>
<upload ref="/data/paper" mediatype="application/*"><label>Paper</label></upload></h:body></h:html>"""


@pytest.fixture
def enrolled(
    qapp: QApplication,
    tmp_path: Path,
    running_centre: Centre,  # noqa: F811
) -> Iterator[Story]:
    """An office that the ministry knows, with a form that asks for files."""
    made = Story(tmp_path / "profile")
    open_office(made)
    made.office.desk.registering.add_form(made.office.enter("omar"), FORM.encode(), "papers.xml")
    enrol(made.office, running_centre)
    made.open_window()
    yield made
    made.close()


def open_form(story: Story, what: str = "form", key: str = "with_papers\n1") -> RegistrationPage:
    """The form in the window."""
    page = story.show("registration", (what, key))
    assert isinstance(page, RegistrationPage)
    assert page.view is not None
    return page


def upload(page: RegistrationPage, question: str) -> UploadEditor:
    """The editor of a question."""
    assert page.view is not None
    editor = page.view.canvas.fields[f"/data/{question}"].editor
    assert isinstance(editor, UploadEditor)
    return editor


def value(page: RegistrationPage, question: str) -> str:
    """What the answer says."""
    assert page.filling is not None
    return page.filling.session.node(f"/data/{question}").value


def test_a_photo_survives_the_power_and_arrives_at_the_ministry_without_its_place(
    enrolled: Story,
    running_centre: Centre,  # noqa: F811
    tmp_path: Path,
) -> None:
    photo = tmp_path / "IMG_0042.JPG"
    photo.write_bytes(photograph(2400, 1800))
    zainab = enrolled.sign_in("zainab")
    page = open_form(enrolled)
    assert page.filling is not None
    page.filling.session.set("/data/name", "زينب علي")
    upload(page, "photo").take(photo)
    assert upload(page, "photo").problem == "file_preparing"  # the window goes on while a lane makes it small
    settle(enrolled.built)
    assert value(page, "photo") == "IMG_0042.jpg"
    draft_id = page.filling.draft.id

    # The power fails: what stands on the disk now is all there is. Another machine reads the same disk.
    after = Office(enrolled.profile)
    after.enter("zainab")
    kept = after.desk.registering.draft_files(after.people["zainab"], draft_id)["IMG_0042.jpg"]
    after.desk.signing_in.sign_out()
    assert GPS not in kept
    assert max(QImage.fromData(kept).width(), QImage.fromData(kept).height()) == 1600

    page.leave_form()
    settle(enrolled.built)
    page = open_form(enrolled, "draft", draft_id)
    assert upload(page, "photo").preview.isVisibleTo(page)
    assert upload(page, "photo").preview.accessibleName() == "IMG_0042.jpg"
    page.save()
    settle(enrolled.built)
    (record,) = enrolled.built.desk.searching.registrations(zainab)
    assert record.label == "زينب علي"

    huda = enrolled.sign_in("huda")
    review = enrolled.show("review")
    assert isinstance(review, ReviewPage)
    strip = review.difference.files
    assert strip.isVisibleTo(review)
    (shown,) = strip.model_of_files.rows
    assert shown.file.sha256 == hashlib.sha256(kept).hexdigest()
    assert shown.picture.width() > strip.iconSize().width() // 2
    strip.activated.emit(strip.model_of_files.index(0))
    settle(enrolled.built)
    dialog = review.findChild(PictureDialog)
    assert dialog is not None
    assert not dialog.shown.pixmap().isNull()
    dialog.reject()
    enrolled.built.desk.reviewing.approve(huda, [record.change_id], PASSWORD.format("huda"))
    sent = enrolled.built.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert (sent.received, sent.refused) == (2, 0), "the person, and the photograph in a batch of its own"
    assert enrolled.built.desk.searching.registrations(huda)[0].status is RecordStatus.RECEIVED

    database = Database(load(running_centre.data, running_centre.database).database)
    with database.read() as session:
        (line,) = of_record(session, record.record_id)
        file = file_of(session, record.record_id, line.sha256)
    database.close()
    assert file is not None
    assert (file.name, file.data) == ("IMG_0042.jpg", kept)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("scan.jpg", b"", "file_empty"),
        ("paper.jpg", b"%PDF-1.7 a paper", "not_a_picture"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "not_a_picture"),
    ],
)
def test_a_file_that_is_none_is_refused_and_the_draft_goes_on(
    enrolled: Story, tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    zainab = enrolled.sign_in("zainab")
    page = open_form(enrolled)
    good = tmp_path / "good.jpg"
    good.write_bytes(photograph(80, 60))
    upload(page, "photo").take(good)
    settle(enrolled.built)
    (tmp_path / name).write_bytes(data)
    upload(page, "photo").take(tmp_path / name)
    settle(enrolled.built)
    assert upload(page, "photo").problem == code
    assert value(page, "photo") == "good.jpg"
    page.save()  # an error that stands there is not saved away
    settle(enrolled.built)
    assert enrolled.built.desk.searching.registrations(zainab) == ()
    upload(page, "photo").drop.click()
    settle(enrolled.built)
    assert (upload(page, "photo").problem, value(page, "photo")) == ("", "")
    page.save()
    settle(enrolled.built)
    (record,) = enrolled.built.desk.searching.registrations(zainab)
    assert enrolled.built.desk.searching.registration(zainab, record.record_id).attachments == ()


def test_an_image_of_two_hundred_megabytes_does_not_hold_the_window(enrolled: Story, tmp_path: Path) -> None:
    enrolled.sign_in("zainab")
    page = open_form(enrolled)
    with (tmp_path / "scan.jpg").open("wb") as file:
        file.write(b"\xff\xd8\xff")
        file.truncate(200_000_000)
    upload(page, "photo").take(tmp_path / "scan.jpg")
    settle(enrolled.built)
    assert upload(page, "photo").problem == "picture_too_large"
    assert value(page, "photo") == ""


def test_a_signature_is_there_again_after_the_form_was_left(enrolled: Story) -> None:
    enrolled.sign_in("zainab")
    page = open_form(enrolled)
    assert page.view is not None
    editor = page.view.canvas.fields["/data/signature"].editor
    assert isinstance(editor, SignatureEditor)
    for start in (20, 60):
        QTest.mousePress(editor.pad, Qt.MouseButton.LeftButton, pos=QPoint(start, 20))
        QTest.mouseMove(editor.pad, QPoint(start + 40, 40))
        QTest.mouseRelease(editor.pad, Qt.MouseButton.LeftButton, pos=QPoint(start + 40, 40))
        settle(enrolled.built)
    assert value(page, "signature") == "signature.png"  # two strokes are one signature
    drawn = editor.pad.png()
    assert page.filling is not None
    draft_id = page.filling.draft.id
    page.leave_form()
    settle(enrolled.built)
    page = open_form(enrolled, "draft", draft_id)
    assert page.view is not None
    again = page.view.canvas.fields["/data/signature"].editor
    assert isinstance(again, SignatureEditor)
    assert QImage.fromData(again.pad.png()) == QImage.fromData(drawn)


def test_an_answer_whose_file_was_lost_long_ago_is_not_saved_in_silence(enrolled: Story) -> None:
    zainab = enrolled.sign_in("zainab")
    page = open_form(enrolled)
    assert page.filling is not None
    page.filling.session.set("/data/paper", "lost.pdf")  # as drafts of an older version say
    page.filling.commit()
    settle(enrolled.built)
    draft_id = page.filling.draft.id
    page.leave_form()
    settle(enrolled.built)
    page = open_form(enrolled, "draft", draft_id)
    assert upload(page, "paper").problem == "file_missing"
    page.save()
    settle(enrolled.built)
    assert enrolled.built.desk.searching.registrations(zainab) == ()
    upload(page, "paper").drop.click()
    page.save()
    settle(enrolled.built)
    assert len(enrolled.built.desk.searching.registrations(zainab)) == 1


def test_the_scanner_and_the_single_page_are_as_the_person_has_set_them(enrolled: Story, tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    enrolled.sign_in("zainab")
    own = enrolled.built.context.own
    own.choose(scanner_folder=str(folder))
    page = open_form(enrolled)
    assert page.view is not None
    page.view.reach("/data/photo")
    (folder / "scan 7.jpg").write_bytes(photograph(60, 40))
    scanner = page.filling.findChild(ScannerFolder) if page.filling is not None else None
    assert scanner is not None
    assert QSignalSpy(scanner.arrived).wait(10_000)
    editor = upload(page, "photo")
    assert not editor.use.isHidden()
    editor.use.click()
    settle(enrolled.built)
    assert value(page, "photo") == "scan 7.jpg"
    page.view.way_chosen.emit(True)
    settle(enrolled.built)
    enrolled.sign_in("ali")
    assert not own.settings.one_page
    enrolled.sign_in("zainab")
    assert own.settings.one_page
