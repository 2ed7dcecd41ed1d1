"""Certificates in the window: asked for, painted, read back from the paper, counted, checked by reader and picture."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.domain.training.serials import serial_of
from mihan_desktop.services.certifying import Certifying
from mihan_desktop.services.desk import Desk
from mihan_desktop.services.known_certificates import KnownCertificates
from mihan_desktop.ui import certificate_printing
from mihan_desktop.ui.barcodes import code_in
from mihan_desktop.ui.certificate_printing import StoppedError
from mihan_desktop.ui.dialogs import print_certificates
from mihan_desktop.ui.dialogs.check_certificate import CheckCertificateDialog
from mihan_desktop.ui.dialogs.print_certificates import PrintCertificatesDialog
from mihan_desktop.ui.pdf import pdf_in_memory
from mihan_desktop.ui.pdf_pages import page_of
from resources.demo import courses
from sync.protocol.certificate_judging import Judgement, Verdict
from sync.protocol.certificates import issue
from sync.protocol.keys import public_bytes
from sync.protocol.releases import TRAINING_CATALOGUE
from tests.services.cohorts import people, publish, wanted
from tests.sync.test_certificates import CLAIMS, KEY
from tests.ui.story import Story, dialog, open_office, settle, wait_for

QUALIFICATION = {"labels": {"ar": "خيّاطة", "ckb": "دروومان", "en": "Tailor"}, "hours": 120, "valid_months": 60}
LONG = "عبد الرحمن عبد الوهاب عبد الكريم عبد اللطيف الجبوري المحمداوي العبيدي"


def offer(story: Story) -> None:
    """The ministry's courses, of which sewing ends with a certificate."""
    document = courses.document()
    for one in document["courses"]:
        one["least"] = 1
        if one["id"] == "sewing":
            one["certificate"] = QUALIFICATION
    publish(story.office, TRAINING_CATALOGUE, document, "demo.1")


def through(story: Story, *names: str) -> tuple[str, list[str]]:
    """A cohort of sewing in which everybody completed; its id, and theirs."""
    office = story.office
    zainab = office.enter("zainab")
    offer(story)
    ids = people(office, zainab, names)
    karwan, admitting = office.enter("karwan"), office.desk.admitting
    cohort = office.desk.scheduling.plan_cohort(karwan, wanted(len(names), 2)).training_class.id
    admitting.apply(karwan, cohort, ids)
    for person in ids:
        admitting.say(karwan, cohort, person, State.ADMITTED)
        admitting.say(karwan, cohort, person, State.COMPLETED, "أتمّت كل الجلسات")
    return cohort, ids


def desk_of(story: Story) -> Desk:
    """The desk behind the window, once it is open."""
    return story.built.desk if hasattr(story, "built") else story.office.desk


def hear(story: Story, cohort: str, *persons: str) -> dict[str, str]:
    """The ministry issued certificates, and the desk heard of it; texts by person."""
    texts: dict[str, str] = {}
    with desk_of(story).certifying._opened.write() as work:
        work.certificates.set_keys([(public_bytes(KEY).hex(), date(2026, 1, 1), None)])
        work.moments.hear(datetime(2026, 3, 10, tzinfo=UTC))
        for place, person in enumerate(persons, 1):
            claims = replace(CLAIMS, serial=serial_of(2026, place), name=LONG if place == 1 else CLAIMS.name)
            texts[person] = issue(claims, KEY, "https://mihan.example.iq")
            work.certificates.hear(claims.serial, cohort, person, texts[person], "", datetime(2026, 3, 10, tzinfo=UTC))
    return texts


@pytest.fixture
def centre(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A training centre whose window is not open yet."""
    story = Story(tmp_path / "profile")
    open_office(story)
    yield story
    story.close()


def pages_of(path: Path) -> list[QImage]:
    """A PDF as a scanner of 200 dots an inch sees it: A4 is 2,339 of them long."""
    data = path.read_bytes()
    first, count = page_of(data, 0, 2_339)
    return [first, *(page_of(data, at, 2_339)[0] for at in range(1, count))]


def test_a_cohort_is_certified_and_its_papers_are_read_back_from_the_print(centre: Story, tmp_path: Path) -> None:
    cohort, ids = through(centre, "زينب", "هيوا", "نور")
    centre.office.desk.signing_in.sign_out()
    centre.open_window()
    centre.sign_in("karwan")
    page: Any = centre.show("courses")
    wait_for(centre.built, lambda: page.certificates.ended is not None)
    assert not page.certificates.ask_button.isHidden()
    page.certificates.ask_button.click()
    wait_for(centre.built, lambda: page.certificates.ended.asked == 3)
    assert page.certificates.ask_button.isHidden()
    texts = hear(centre, cohort, *ids[:2])
    page.reload()
    wait_for(centre.built, lambda: sum(not one.provisional for one in page.certificates.ended.papers) == 2)

    page.certificates.print_button.click()
    paper = dialog(centre, PrintCertificatesDialog)
    assert len(paper.whose.currentData()) == 2, "the ministry's are proposed, not what the office says meanwhile"
    paper.save_to(tmp_path / "all")
    wait_for(centre.built, lambda: (tmp_path / "all.pdf").exists() and not paper.isVisible())
    pages = pages_of(tmp_path / "all.pdf")
    assert {code_in(one) for one in pages} == set(texts.values()), "a code is read at the size it is printed"
    assert len(pages) == 2
    assert all(one.width() > one.height() for one in pages)
    check = CheckCertificateDialog(centre.built.context, centre.built.window)
    check.read_picture(str(tmp_path / "all.pdf"))
    wait_for(centre.built, lambda: check.judged is not None and check.judged.verdict is Verdict.VALID)
    check.deleteLater()

    wait_for(centre.built, lambda: all(one.provisional or one.copy == 2 for one in page.certificates.ended.papers))
    page.certificates.print_button.click()
    paper = dialog(centre, PrintCertificatesDialog)
    at = [paper.whose.itemData(row)[0].provisional for row in range(paper.whose.count())].index(True)
    paper.whose.setCurrentIndex(at)
    paper.save_to(tmp_path / "statement.pdf")
    wait_for(centre.built, lambda: (tmp_path / "statement.pdf").exists() and not paper.isVisible())
    assert [code_in(one) for one in pages_of(tmp_path / "statement.pdf")] == [""], "no code without the ministry"
    lines = [line for person in ids for line in _lines(centre, person)]
    assert lines.count("certificate_printed") == 2
    assert lines.count("statement_printed") == 1


def _lines(story: Story, person: str) -> list[str]:
    with desk_of(story).certifying._opened.read() as work:
        return [line.code for line in work.audit.of_record(person)]


def test_whoever_stops_between_two_pages_has_printed_nothing(centre: Story) -> None:
    cohort, ids = through(centre, "زينب", "هيوا")
    hear(centre, cohort, *ids)
    papers = centre.office.desk.certifying.of_cohort(centre.office.enter("karwan"), cohort).papers
    centre.office.desk.signing_in.sign_out()
    centre.open_window()
    language = centre.built.context.language
    certificate_printing.ready(language)
    seen: list[int] = []

    def step(page: int) -> None:
        seen.append(page)
        if page == 1:
            raise StoppedError

    with pytest.raises(StoppedError):
        pdf_in_memory(lambda device: certificate_printing.paint(device, papers, language, step))
    assert seen == [0, 1]


def test_pages_that_had_gone_to_the_printer_before_stop_are_counted(
    centre: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cohort, ids = through(centre, "زينب", "هيوا")
    hear(centre, cohort, *ids)
    karwan = centre.office.enter("karwan")
    papers = centre.office.desk.certifying.of_cohort(karwan, cohort).papers
    centre.office.desk.signing_in.sign_out()
    centre.open_window()
    centre.sign_in("karwan")

    def printer(_name: str) -> QPrinter:
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setOutputFileName(str(tmp_path / "printer.pdf"))
        return device

    def stopping(*_: object) -> Callable[[int], None]:
        def step(page: int) -> None:
            if page == 1:
                raise StoppedError

        return step

    monkeypatch.setattr(print_certificates, "_printer", printer)
    monkeypatch.setattr(print_certificates, "_stepping", stopping)
    paper = PrintCertificatesDialog(centre.built.context, karwan, papers, centre.built.window)
    paper.open()
    paper._print("printer")
    wait_for(centre.built, lambda: not paper.isVisible())
    with desk_of(centre).certifying._opened.read() as work:
        prints = {one.person: one.prints for one in work.certificates.of_cohort(cohort)}
    assert prints == {papers[0].person: 1, papers[1].person: 0}


def test_a_certificate_is_checked_by_a_reader_before_anybody_has_signed_in(
    centre: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cohort, ids = through(centre, "زينب")
    (text,) = hear(centre, cohort, *ids).values()
    centre.office.desk.certifying.keep_known()
    centre.office.desk.signing_in.sign_out()
    centre.open_window()
    assistance: Any = centre.built.window.assistance
    certifying, threads = centre.built.desk.certifying, set[threading.Thread]()

    def checked(read: str) -> tuple[Judgement, KnownCertificates]:
        threads.add(threading.current_thread())
        return Certifying.check(certifying, read)

    monkeypatch.setattr(certifying, "check", checked)
    assistance.check_certificate()
    check = dialog(centre, CheckCertificateDialog)
    assert check.text.hasFocus() or not check.isActiveWindow()
    check.text.setPlainText(text)
    wait_for(centre.built, lambda: check.judged is not None)
    assert check.judged.verdict is Verdict.VALID
    assert check.judged.claims.name == LONG
    assert check.as_of.isVisibleTo(check)
    assert check.text.textCursor().hasSelection(), "what is scanned next takes its place"
    check.text.setPlainText(text[:-30] + "A" * 30)
    QTest.keyClick(check.accept_button, Qt.Key.Key_Return)
    wait_for(centre.built, lambda: check.judged.verdict is Verdict.FOREIGN)
    assert not check._sheet.isVisibleTo(check), "nothing that nobody vouches for is shown"
    picture = tmp_path / "code.png"
    _picture(text, picture)
    check.read_picture(str(picture))
    wait_for(centre.built, lambda: check.judged.verdict is Verdict.VALID)
    empty = QImage(300, 200, QImage.Format.Format_RGB32)
    empty.fill(Qt.GlobalColor.white)
    empty.save(str(tmp_path / "empty.png"))
    check.read_picture(str(tmp_path / "empty.png"))
    wait_for(centre.built, lambda: check.judged is None)
    assert check.verdict.text()
    assert certifying.known().as_of is not None
    assert threads, "it was looked at"
    assert threading.main_thread() not in threads, "the window draws on meanwhile"


def test_what_was_read_last_is_what_is_said_of_a_certificate(centre: Story) -> None:
    cohort, ids = through(centre, "زينب")
    (text,) = hear(centre, cohort, *ids).values()
    centre.office.desk.certifying.keep_known()
    centre.office.desk.signing_in.sign_out()
    centre.open_window()
    check = CheckCertificateDialog(centre.built.context, centre.built.window)
    check.text.setPlainText(text)
    check.look()
    check.text.setPlainText("")
    check.look()
    settle(centre.built)
    assert check.judged is None, "the answer to what is not there any more is not given"
    assert not check._answer.isVisibleTo(check)
    check.deleteLater()


def _picture(text: str, path: Path) -> None:
    import segno

    segno.make_qr(text, error="m").save(str(path), scale=4, border=4)


def test_the_persons_page_shows_what_was_certified(centre: Story) -> None:
    cohort, ids = through(centre, "زينب")
    hear(centre, cohort, *ids)
    with centre.office.desk.certifying._opened.write() as work:
        work.certificates.withdraw(serial_of(2026, 1), date(2026, 3, 11), "annulled")
    centre.office.desk.signing_in.sign_out()
    centre.open_window()
    centre.sign_in("karwan")
    page: Any = centre.show("person", ids[0])
    wait_for(centre.built, lambda: page.person is not None)
    shown = page.training.certificates
    assert [one.serial for one in shown.model.rows] == [serial_of(2026, 1)]
    assert shown.print_button.isHidden(), "what holds no longer is not printed"


def test_enter_on_a_certificate_of_the_persons_page_prints_that_one_and_the_button_all_that_hold(
    centre: Story,
) -> None:
    cohort, ids = through(centre, "زينب")
    hear(centre, cohort, ids[0], ids[0], ids[0])
    with centre.office.desk.certifying._opened.write() as work:
        work.certificates.withdraw(serial_of(2026, 1), date(2026, 3, 11), "annulled")
    centre.office.desk.signing_in.sign_out()
    centre.open_window()
    centre.sign_in("karwan")
    page: Any = centre.show("person", ids[0])
    wait_for(centre.built, lambda: page.person is not None)
    shown = page.training.certificates
    chosen = shown.model.index(shown.model.find(serial_of(2026, 2)), 0)
    shown.table.activated.emit(chosen)
    paper = dialog(centre, PrintCertificatesDialog)
    assert [[one.serial for one in paper.whose.itemData(row)] for row in range(paper.whose.count())] == [
        [serial_of(2026, 2)]
    ]
    paper.reject()
    shown.table.activated.emit(shown.model.index(shown.model.find(serial_of(2026, 1)), 0))
    settle(centre.built)
    assert not any(one.isVisible() for one in centre.built.window.findChildren(PrintCertificatesDialog))
    shown.print_button.click()
    paper = dialog(centre, PrintCertificatesDialog)
    assert {one.serial for one in paper.whose.itemData(0)} == {serial_of(2026, 2), serial_of(2026, 3)}
    named = [paper.whose.itemText(row) for row in (1, 2)]
    assert all(serial_of(2026, at) in "".join(named) for at in (2, 3)), "two of one name are told apart"


def test_what_is_said_of_certificates_waits_for_a_supervisor(centre: Story) -> None:
    cohort, ids = through(centre, "زينب")
    office = centre.office
    office.desk.certifying.certify(office.enter("karwan"), cohort, ids)
    huda = office.enter("huda")
    waiting = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.ENROLMENT]
    assert waiting
    office.desk.signing_in.sign_out()
    centre.open_window()


def test_a_supervisor_takes_the_list_of_graduates_to_a_job_fair(centre: Story, tmp_path: Path) -> None:
    cohort, ids = through(centre, "زينب", "هيوا")
    centre.office.desk.signing_in.sign_out()
    centre.open_window()
    centre.sign_in("karwan")
    page: Any = centre.show("courses")
    wait_for(centre.built, lambda: page.certificates.ended is not None)
    assert page.certificates.list_button.isHidden(), "tables are a supervisor's"
    hear(centre, cohort, ids[0])
    centre.sign_in("huda")
    page = centre.show("courses")
    wait_for(centre.built, lambda: page.certificates.ended is not None and not page.certificates.list_button.isHidden())
    page.certificates.list_button.click()
    asking = dialog(centre, QFileDialog)
    asking.fileSelected.emit(str(tmp_path / "fair.csv"))
    asking.reject()
    wait_for(centre.built, (tmp_path / "fair.csv").exists)
    table = (tmp_path / "fair.csv").read_text("utf-8-sig")
    assert serial_of(2026, 1) in table
    assert len(table.splitlines()) == 3
