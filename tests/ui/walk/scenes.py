"""Every page and dialog of the window, each with the way there: what the walk looks at and ``make shots`` pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, QItemSelectionModel
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QWidget

from mihan_desktop.domain.attachments import Attachment
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.tracing import OpenedReceipt, ReceiptLine
from tests.services.office import FORM_ID, VERSION
from tests.ui.form.spreadsheets import registration, xlsform
from tests.ui.story import Story, settle
from tests.ui.walk import program_scenes
from tests.ui.walk.backup_scenes import backing_up, restoring
from tests.ui.walk.certificate_scenes import CERTIFICATES
from tests.ui.walk.class_scenes import CLASSES
from tests.ui.walk.course_scenes import COURSES
from tests.ui.walk.duplicate_scenes import alike, candidates, comparing, offered, pairs, typed_again
from tests.ui.walk.fair_scenes import FAIRS
from tests.ui.walk.follow_up_scenes import FOLLOW_UPS
from tests.ui.walk.key_scenes import another_key, asking_ministry, printing_paper, printing_trial, recovery_paper
from tests.ui.walk.match_scenes import MATCHES
from tests.ui.walk.office_scenes import handing, hosting, pairing, sheet, signing, taking_back
from tests.ui.walk.points_scenes import asking, points
from tests.ui.walk.referral_scenes import REFERRALS
from tests.ui.walk.report_scenes import REPORTS
from tests.ui.walk.rights_scenes import handing_out, left_behind, requesting
from tests.ui.walk.survey_scenes import SURVEYS
from tests.ui.walk.told_scenes import brought, deciding, offers, referred
from tests.ui.walk.work_scenes import WORK

EVERYTHING = "registration\n1"
"""The key of the form with something of everything (``add_everything``)."""


@dataclass(frozen=True)
class Scene:
    """name: of the picture; who: takes the chair for a picture, ``""`` stays at the entrance; page: the one shown;
    way: leads the window there; dialog: the class that is open then, if any.
    """

    name: str
    who: str
    page: str
    way: Callable[[Story], object]
    dialog: str = ""


def add_everything(story: Story) -> None:
    """The form with something of everything, beside the small one."""
    omar = story.office.enter("omar")
    survey, choices, settings = registration()
    story.office.desk.registering.add_form(omar, xlsform(survey, choices, {**settings, "version": "1"}), "all.xlsx")
    story.office.desk.signing_in.sign_out()


def at(page: str, argument: object = None) -> Callable[[Story], object]:
    """The way to a page."""
    return lambda story: story.show(page, argument)


def act(page: str, name: str) -> Callable[[Story], object]:
    """The way to what something pressed on a page opens."""

    def way(story: Story) -> None:
        shown: Any = story.show(page)
        getattr(shown, name)()
        settle(story.built)

    return way


def window(name: str) -> Callable[[Story], object]:
    """The way to what a key of the window opens."""

    def way(story: Story) -> None:
        getattr(story.built.window, name)()
        settle(story.built)

    return way


def section(number: int) -> Callable[[Story], object]:
    """A section of the form with something of everything, its problems shown in the first."""

    def way(story: Story) -> None:
        page: Any = story.show("registration")
        if page.view is None or page.filling.draft.form_id != "registration":
            page = story.show("registration", ("form", EVERYTHING))
        if number == 2:
            page.filling.session.set("/data/experience/worked", "yes")
        page.view.go_to_section(number)
        if number == 0:
            page.save()
        settle(story.built)

    return way


def explaining(story: Story) -> None:
    """The sheet that says why a question is so."""
    section(0)(story)
    page: Any = story.built.window.page
    page.view.explain("/data/person/phone")
    settle(story.built)


def small_form(story: Story) -> None:
    """The small form, empty."""
    story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))


def chooser(story: Story) -> None:
    """Forms and drafts."""
    page: Any = story.show("registration")
    page.leave_form()
    settle(story.built)


def discarding(story: Story) -> None:
    """A draft has gone and can be brought back: begun here, so that there is one whoever sits here."""
    page: Any = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    page.view.canvas.answer("/data/given_name", "سناء")
    chooser(story)
    page.chooser.discard_button.click()
    settle(story.built)


def receipt(story: Story) -> None:
    """The receipt of the first record before it is printed."""
    page: Any = story.show("registration")
    page.leave_form()
    settle(story.built)
    page.printed = story.built.desk.searching.registrations(page.user)[0].record_id
    page.print_receipt()
    settle(story.built)


def missing(story: Story) -> None:
    """The list of what stands against saving."""
    section(0)(story)
    page: Any = story.built.window.page
    page.list_missing()
    settle(story.built)


def resuming(story: Story) -> None:
    """The question after a window died in the middle of a form."""
    from mihan_desktop.ui.dialogs.resume import ResumeDialog

    window = story.built.window
    assert window.user is not None
    page: Any = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    page.view.canvas.answer("/data/given_name", "سناء")
    chooser(story)
    ResumeDialog(story.built.context, page.drafts.rows[0], window).open()
    settle(story.built)


def returned(story: Story) -> None:
    """A record that a supervisor sent back, with the reason above and beside the field."""
    desk, user = story.built.desk, story.built.window.user
    assert user is not None
    record = next(one for one in desk.searching.registrations(user) if one.status is RecordStatus.RETURNED)
    story.show("registration", ("record", record.record_id))


def choose(table: QTableView, row: int) -> None:
    """Put the keyboard's place on a row."""
    table.setCurrentIndex(table.model().index(row, 0))


def record(story: Story) -> None:
    """The list of records with one open."""
    page: Any = story.show("records")
    choose(page.table, 1)
    settle(story.built)


def withdrawing(story: Story) -> None:
    """The reason for a withdrawal."""
    record(story)
    page: Any = story.built.window.page
    page._withdraw()
    settle(story.built)


def reviewed(story: Story) -> Any:
    """The first waiting record open."""
    page: Any = story.show("review")
    index = page.model.index(0, 0)
    page.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    settle(story.built)
    return page


def unkept(story: Story) -> None:
    """Signing out while the disk does not take the last answers."""
    from mihan_desktop.domain.problems import MihanError
    from mihan_desktop.ui.dialogs.unkept import UnkeptDialog

    window = story.built.window
    UnkeptDialog(story.built.context, "sign_out", MihanError("disk_full"), window).open()
    settle(story.built)


def returning(story: Story) -> None:
    """The reason for a return."""
    reviewed(story).return_current()
    settle(story.built)


def assistance(name: str) -> Callable[[Story], object]:
    """The way to what helps at any page."""

    def way(story: Story) -> None:
        getattr(story.built.window.assistance, name)()
        settle(story.built)

    return way


def feedback(story: Story) -> None:
    """Feedback about the records, with its picture."""
    from mihan_desktop.ui.dialogs.feedback import FeedbackDialog

    record(story)
    story.built.window.assistance.give_feedback()
    settle(story.built)
    dialog = story.built.window.findChild(FeedbackDialog)
    assert isinstance(dialog, FeedbackDialog)
    dialog.with_picture.setChecked(True)
    settle(story.built)


def approving(story: Story) -> None:
    """The question before a batch is sealed."""
    page = reviewed(story)
    page.select_all()
    page.approve_button.setEnabled(True)  # where the desk is not enrolled nothing can be sealed, but be asked
    page.approve()
    settle(story.built)


def differing(story: Story) -> None:
    """What differs from the paper, asked for a record of a sample."""
    page: Any = story.show("review")
    page.left.show_filter("all")
    settle(story.built)
    page.draw_sample()
    settle(story.built)
    page.check(matched=False)
    settle(story.built)


def unsent(story: Story) -> None:
    """Why records are not received yet, with the card that an old backup brings."""
    page: Any = story.show("sync", "why")
    page.unsent.show_found(replace(page._not_sent, cloned=2))
    settle(story.built)


def opened_receipt(story: Story) -> None:
    """The ministry's word on a batch: one record received, one turned back."""
    from mihan_desktop.ui.dialogs.open_receipt import OpenReceiptDialog

    rows = (("زينب عبد الحسين الجبوري", RecordStatus.RECEIVED, ""), ("هيوا", RecordStatus.REJECTED, "bad_body"))
    lines = tuple(ReceiptLine(str(at), str(at), ChangeKind.REGISTRATION, *row) for at, row in enumerate(rows))
    opened = OpenedReceipt(3, 1204, story.office.wall(), lines)
    story.show("sync")
    OpenReceiptDialog(story.built.context, opened, story.built.window).open()
    settle(story.built)


def notices(story: Story) -> None:
    """What happened lately: here, a record that came back."""
    story.built.window.notices.open()
    settle(story.built)


def somebody(story: Story) -> None:
    """A user chosen, with what can be done to them."""
    page: Any = story.show("users")
    choose(page.table, 1)
    settle(story.built)


def removing(story: Story) -> None:
    """The question before somebody may sign in no more."""
    somebody(story)
    page: Any = story.built.window.page
    page.remove()
    settle(story.built)


def person(part: int) -> Callable[[Story], object]:
    """The way to a part of a person's page."""

    def way(story: Story) -> None:
        user = story.built.window.user
        assert user is not None
        page: Any = story.show("person", story.built.desk.searching.registrations(user)[-1].record_id)
        page.list.setCurrentIndex(page.model.index(part, 0))
        settle(story.built)

    return way


def picture(story: Story) -> None:
    """A picture of a record in full."""
    from mihan_desktop.ui.dialogs.picture import PictureDialog

    record(story)
    file = Attachment("photo.png", "0" * 64, "image/png", 4)
    PictureDialog(story.built.context, file, lambda _file: small_picture(), story.built.window).open()
    settle(story.built)


def large_picture(story: Story) -> None:
    """A picture of an answer, as large as the screen has room for."""
    section(3)(story)
    page: Any = story.built.window.page
    editor = page.view.canvas.fields["/data/agreement/paper"].editor
    editor.take_bytes("photo.png", small_picture())
    settle(story.built)
    editor.open_large()
    settle(story.built)


def small_picture() -> bytes:
    """A PNG of 64 × 48."""
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("steelblue"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def recovering(story: Story) -> None:
    """Opening with the code from the safe, at the entrance."""
    page: Any = story.built.window.entrance
    page.recover()
    settle(story.built)


def refused(story: Story) -> None:
    """A wrong password at the entrance."""
    page: Any = story.built.window.entrance
    page.username.setText("zainab")
    page.password.setText("not hers")
    page.sign_in()
    settle(story.built)


SCENES: tuple[Scene, ...] = (
    Scene("sign_in", "", "", lambda story: None),
    Scene("sign_in_refused", "", "", refused),
    Scene("recover", "", "", recovering, "RecoverDialog"),
    Scene("home_clerk", "zainab", "home", at("home")),
    Scene("registration_choose", "zainab", "registration", chooser),
    Scene("discard_draft", "zainab", "registration", discarding),
    Scene("registration_returned", "zainab", "registration", returned),
    Scene("receipt", "zainab", "registration", receipt, "ReceiptDialog"),
    Scene("missing", "zainab", "registration", missing, "MissingDialog"),
    Scene("resume", "zainab", "registration", resuming, "ResumeDialog"),
    Scene("unkept", "zainab", "registration", unkept, "UnkeptDialog"),
    Scene("registration_small", "zainab", "registration", small_form),
    Scene("registration_problems", "zainab", "registration", section(0)),
    Scene("registration_lists", "zainab", "registration", section(1)),
    Scene("registration_repeat", "zainab", "registration", section(2)),
    Scene("registration_files", "zainab", "registration", section(3)),
    Scene("large_picture", "zainab", "registration", large_picture, "LargePicture"),
    Scene("why", "zainab", "registration", explaining, "WhySheet"),
    Scene("duplicates", "zainab", "registration", typed_again),
    Scene("candidates", "zainab", "registration", candidates, "CandidatesDialog"),
    Scene("comparing", "zainab", "registration", comparing, "CompareDialog"),
    Scene("offered", "zainab", "registration", offered),
    Scene("records", "zainab", "records", record),
    Scene("withdraw", "zainab", "records", withdrawing, "ReasonDialog"),
    Scene("picture", "zainab", "records", picture, "PictureDialog"),
    Scene("person", "zainab", "person", person(0)),
    Scene("person_history", "zainab", "person", person(1)),
    Scene("person_training", "zainab", "person", person(4)),
    Scene("person_ministry", "zainab", "person", person(9)),
    Scene("person_points", "zainab", "person", points),
    Scene("ask_points", "zainab", "person", asking, "AskPointsDialog"),
    Scene("person_rights", "huda", "person", person(7)),
    Scene("requesting", "zainab", "person", requesting, "RequestDialog"),
    Scene("handing_out", "huda", "person", handing_out, "HandOutDialog"),
    Scene("vacancies", "zainab", "vacancies", offers),
    Scene("referrals", "zainab", "vacancies", referred),
    Scene("home_trainer", "karwan", "home", at("home")),
    *(Scene(*each) for each in CLASSES),
    *(Scene(*each) for each in COURSES),
    *(Scene(*each) for each in FOLLOW_UPS),
    *(Scene(*each) for each in WORK),
    *(Scene(*each) for each in FAIRS),
    *(Scene(*each) for each in SURVEYS),
    *(Scene(*each) for each in REFERRALS),
    *(Scene(*each) for each in MATCHES),
    *(Scene(*each) for each in REPORTS),
    *(Scene(*each) for each in CERTIFICATES),
    Scene("home_supervisor", "huda", "home", at("home")),
    Scene("left_draft", "huda", "registration", left_behind, "LeftDraftDialog"),
    Scene("review", "huda", "review", reviewed),
    Scene("alike", "huda", "review", alike),
    Scene("pairs", "huda", "review", pairs, "CandidatesDialog"),
    Scene("review_return", "huda", "review", returning, "ReturnDialog"),
    Scene("review_differs", "huda", "review", differing, "ReasonDialog"),
    Scene("review_approve", "huda", "review", approving, "ApproveDialog"),
    Scene("signature", "huda", "review", act("review", "register_signature"), "SignatureDialog"),
    Scene("audit", "huda", "audit", at("audit")),
    Scene("sync", "huda", "sync", at("sync")),
    Scene("unsent", "huda", "sync", unsent),
    Scene("deciding", "dana", "person", deciding, "DecideDialog"),
    Scene("brought", "huda", "sync", brought, "OpenFileDialog"),
    Scene("opened_receipt", "huda", "sync", opened_receipt, "OpenReceiptDialog"),
    Scene("hand_over", "zainab", "sync", handing),
    Scene("pair", "huda", "sync", pairing, "PairDialog"),
    Scene("take_back", "omar", "sync", taking_back, "ConfirmDialog"),
    Scene("desks", "huda", "desks", hosting),
    Scene("pairing_sheet", "huda", "desks", sheet, "PairingSheetDialog"),
    Scene("sign_decided", "huda", "review", signing, "PasswordDialog"),
    Scene("notices", "zainab", "home", notices, "NoticesDialog"),
    Scene("users", "omar", "users", somebody),
    Scene("remove_user", "omar", "users", removing, "ConfirmDialog"),
    Scene("add_user", "omar", "users", act("users", "add"), "AddUserDialog"),
    Scene("recovery_paper", "omar", "users", recovery_paper, "RecoveryPaperDialog"),
    Scene("print_paper", "omar", "users", printing_paper, "PrintPaperDialog"),
    Scene("trial_page", "omar", "users", printing_trial, "TrialPageDialog"),
    Scene("ask_ministry", "omar", "users", asking_ministry, "MinistryOpensDialog"),
    Scene("rekey", "omar", "users", another_key, "RekeyDialog"),
    Scene("backup", "huda", "home", backing_up, "BackupDialog"),
    Scene("restore", "omar", "users", restoring, "RestoreDialog"),
    Scene("enrol", "omar", "users", act("users", "enrol"), "EnrolDialog"),
    Scene("settings", "omar", "home", window("open_settings"), "SettingsDialog"),
    Scene("password", "omar", "home", window("change_password"), "ChangePasswordDialog"),
    Scene("keys", "omar", "home", window("open_keys"), "KeysDialog"),
    Scene("help", "omar", "home", assistance("open_help"), "HelpDialog"),
    Scene("print_card", "karwan", "home", assistance("open_card"), "PrintCardDialog"),
    Scene("feedback", "zainab", "records", feedback, "FeedbackDialog"),
    Scene("diagnostics", "omar", "home", assistance("open_diagnostics"), "DiagnosticsDialog"),
    Scene("self_test", "omar", "home", assistance("open_self_test"), "SelfTestDialog"),
    Scene("new_program", "omar", "home", assistance("open_program"), "NewProgramDialog"),
    Scene("program_found", "omar", "home", program_scenes.found, "NewProgramDialog"),
    Scene("program_ready", "omar", "home", program_scenes.ready, "NewProgramDialog"),
    Scene("program_sent", "omar", "home", program_scenes.sent, "NewProgramDialog"),
)


def open_dialogs(within: QWidget) -> list[QDialog]:
    """The dialogs that can be seen."""
    return [dialog for dialog in within.findChildren(QDialog) if dialog.isVisible()]


def put_away(story: Story) -> None:
    """Close whatever is open above the window."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in open_dialogs(story.built.window):
        dialog.reject()
        dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    story.built.window.notice.hide()


def come_to(story: Story, scene: Scene) -> QWidget:
    """Go to a scene; the dialog that is open then, or the window."""
    put_away(story)
    scene.way(story)
    QApplication.processEvents()
    opened = open_dialogs(story.built.window)
    names = [type(dialog).__name__ for dialog in opened]
    assert names == ([scene.dialog] if scene.dialog else []), f"{scene.name}: {names} instead of {scene.dialog}"
    return opened[0] if opened else story.built.window
