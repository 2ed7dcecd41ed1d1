"""The road to the ministry: a second pair of eyes, a sealed batch, a bad line, a signed receipt."""

import shutil
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt

from mihan_desktop.demo.answering import Answering
from mihan_desktop.demo.hands import CONTROL, StoryError, look_around, wait_for
from mihan_desktop.demo.stage import Stage, readable
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState, BatchSummary, ChangeKind
from mihan_desktop.domain.roles import Role
from mihan_desktop.ui.dialogs.ask import PasswordDialog, ReasonDialog
from mihan_desktop.ui.pages.registration import RegistrationPage
from mihan_desktop.ui.pages.review import ReviewPage
from resources.demo.answering import Answer
from resources.demo.people import Person

REASON = "رقم الهاتف لا يعود لهذا الشخص، يرجى التأكد منه"
LEARNED_PHONE = "/data/contact/phone"


def _review(stage: Stage) -> ReviewPage:
    page = stage.page("review")
    if not isinstance(page, ReviewPage):
        raise StoryError("the page of review is another one")
    wait_for("what waits", lambda: page.model.rows)
    stage.settle()
    return page


def supervisor_returns_one(stage: Stage, name: str) -> str:
    """The supervisor sends one registration back with a reason; its record."""
    stage.sign_in(Role.SUPERVISOR)
    page = _review(stage)
    at = next(
        n for n, item in enumerate(page.model.rows) if item.label == name and item.kind is ChangeKind.REGISTRATION
    )
    item = page.model.rows[at]
    page.list.selectionModel().setCurrentIndex(
        page.model.index(at, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    stage.settle()
    stage.pictures("13-review")
    page.list.setFocus(Qt.FocusReason.TabFocusReason)
    stage.hands.press(page.list, Qt.Key.Key_R)
    dialog = stage.hands.dialog(ReasonDialog)
    stage.hands.write(dialog.reason, REASON)
    stage.narrator.show(dialog, "14-return-with-a-reason")
    stage.hands.click(dialog.accept_button)
    wait_for("the record to be returned", lambda: not dialog.isVisible())
    stage.settle()
    stage.narrator.expect(_status(stage, item.record_id) is RecordStatus.RETURNED, "the record was not returned")
    stage.narrator.tell(
        "The supervisor reads what waits and returns one registration", "a reason is asked for and kept"
    )
    return item.record_id


def _status(stage: Stage, record_id: str) -> RecordStatus:
    return next(record.status for record in stage.records() if record.record_id == record_id)


def clerk_corrects(stage: Stage, record_id: str, phone: str) -> None:
    """The clerk finds the reason beside the form, corrects the answer and saves again."""
    stage.sign_in(Role.CLERK)
    page = stage.page("registration", ("record", record_id))
    if not isinstance(page, RegistrationPage):
        raise StoryError("the page of registration is another one")
    wait_for("the returned form", lambda: page.view is not None)
    if page.view is None or page.filling is None:
        raise StoryError("no form")
    stage.narrator.expect(page.filling.draft.return_reason == REASON, "the supervisor's reason is not shown")
    Answering(stage.hands, page.view).take(Answer(LEARNED_PHONE, phone))
    stage.pictures("15-correction")
    stage.press(Qt.Key.Key_Return, CONTROL)
    stage.settle()
    wait_for("the correction to be saved", lambda: _status(stage, record_id) is RecordStatus.WAITING, 20)
    stage.narrator.tell(
        "The clerk reads the reason beside the form, corrects one answer and saves",
        "a new revision waits; the returned one will travel as an empty place, so that no number is missing",
    )


def supervisor_approves(stage: Stage) -> BatchSummary:
    """The supervisor approves everything that is not their own; that seals the batch."""
    stage.sign_in(Role.SUPERVISOR)
    page = _review(stage)
    count = sum(item.count for item in page.model.rows)
    stage.hands.click(page.all_button)
    stage.hands.click(page.approve_button)
    dialog = stage.hands.dialog(PasswordDialog)
    stage.hands.write(dialog.password, "not the password")
    stage.hands.click(dialog.accept_button)
    wait_for("the wrong password to be refused", lambda: dialog.accept_button.isEnabled() and dialog.field.problem)
    stage.narrator.show(dialog, "16-approve-wrong-password")
    stage.hands.write(dialog.password, stage.colleague(Role.SUPERVISOR).password)
    _press_until_closed(stage, dialog)
    stage.settle()
    batches = stage.built.desk.sending.batches(stage.user)
    stage.narrator.expect(len(batches) == 1, f"{len(batches)} batches instead of one")
    batch = batches[0]
    stage.narrator.expect(batch.state is BatchState.SEALED, f"the batch is {batch.state}")
    stage.narrator.tell(
        f"The supervisor approves {count} changes with their password: one batch of {batch.count} is sealed",
        "a wrong password sealed nothing; device and supervisor have signed exactly these bytes",
    )
    return batch


def _press_until_closed(stage: Stage, dialog: PasswordDialog) -> None:
    """The growing delay after a wrong password may ask for a moment of patience."""
    for _ in range(40):
        stage.hands.click(dialog.accept_button)
        wait_for("an answer", lambda: not dialog.isVisible() or dialog.accept_button.isEnabled())
        if not dialog.isVisible():
            return
        stage.settle()
        look_around(0.5)
    raise StoryError(f"the batch was not sealed: {dialog.field.problem}")


def stick_shows_nothing(stage: Stage, batch: BatchSummary, people: list[Person]) -> Path:
    """The batch as a file on a stick: whoever finds it reads nobody's name; its path."""
    path = stage.built.desk.sending.export(stage.user, batch.id, stage.folder / "batch.mihan")
    data = path.read_bytes()
    names = [part for person in people for part in (person.name.given, person.name.full) if len(part) > 4]
    stage.narrator.expect(not any(needle in data for needle in readable(names)), "a name can be read on the stick")
    stage.narrator.tell(
        f"The batch is written to a stick: batch.mihan, {len(data):,} bytes for {batch.count} changes",
        "office, device, size and time can be seen; no name can",
    )
    return path


def line_fails_twice(stage: Stage) -> None:
    """First the centre is off, then the line is cut in the middle of a chunk: nothing is lost, nothing is claimed."""
    page = stage.page("sync")
    stage.centre.stop()
    _send(stage)
    code = stage.built.context.courier.state.code
    stage.narrator.expect(code in {"offline", "cut", "timeout"}, f"with the centre off the desk says {code!r}")
    stage.pictures("17-sync-offline")
    stage.centre.start()
    stage.line.cut_after(5000)
    _send(stage)
    stage.line.mend()
    stage.narrator.expect(stage.line.cuts, "the line was not cut")
    code = stage.built.context.courier.state.code
    stage.narrator.expect(code in {"offline", "cut", "timeout"}, f"after a cut the desk says {code!r}")
    states = {batch.state for batch in stage.built.desk.sending.batches(stage.user)}
    stage.narrator.expect(
        BatchState.RECEIVED not in states and not page.isHidden(), "a batch is called received that was cut"
    )
    waiting = {record.status for record in stage.records()}
    stage.narrator.expect(waiting == {RecordStatus.SEALED}, f"after two failures the records are {waiting}")
    stage.narrator.tell(
        "The centre is off, then the line is cut in the middle of a chunk",
        "the records are still called sealed, the desk says why they have not left, nothing is lost",
    )


def _send(stage: Stage) -> None:
    """F5, and wait for the end of the run."""
    courier = stage.built.context.courier
    stage.press(Qt.Key.Key_F5)
    wait_for("the run to end", lambda: not courier.state.sending)
    stage.settle()


def receipt_comes(stage: Stage, batch: BatchSummary) -> BatchSummary:
    """The next F5 goes on from there; the signed receipt makes the records received."""
    for _ in range(5):
        _send(stage)
        current = next(each for each in stage.built.desk.sending.batches(stage.user) if each.id == batch.id)
        if current.state is BatchState.RECEIVED:
            break
    stage.narrator.expect(current.state is BatchState.RECEIVED, f"the batch is {current.state} {current.refusal_code}")
    stage.pictures("18-sync-received")
    statuses = {record.status for record in stage.records()}
    stage.narrator.expect(statuses == {RecordStatus.RECEIVED}, f"after the receipt the records are {statuses}")
    stage.page("records")
    stage.pictures("19-records-received")
    stage.narrator.tell(
        f"F5 goes on where it stopped; receipt no. {current.receipt_number} is verified with the pinned key",
        f"all {len(stage.records())} registrations read “received by the ministry”",
    )
    return current


def ministry_looks(stage: Stage, people: list[Person]) -> None:
    """The ministry's page lists who arrived; a stranger sees a sign-in."""
    reader = stage.reader
    stage.narrator.expect(reader.refused("/people"), "the people can be seen without signing in")
    reader.sign_in("ministry", stage.staff_password)
    page = reader.read("/people")
    missing = [person.name.full for person in people if person.name.full not in page]
    stage.narrator.expect(not missing, f"{len(missing)} people have not arrived at the ministry")
    reader.save("/people", stage.folder / "ministry-people.html")
    reader.save("/batches", stage.folder / "ministry-batches.html")
    stage.narrator.tell("The ministry opens its page of people", f"all {len(people)} by name, after signing in only")


def second_delivery(stage: Stage, path: Path, batch: BatchSummary) -> None:
    """The same batch by stick, after it came by wire: the same receipt, and nobody twice."""
    reader = stage.reader
    before = reader.read("/people")
    stage.centre.run("bundle", "import", str(path))
    stage.narrator.expect(_same_people(before, reader.read("/people")), "the second delivery made somebody twice")
    receipts = sorted(path.parent.glob("*receipt*.mihan"))
    stage.narrator.expect(receipts, "no receipt was written beside the batch")
    receipt = receipts[0]
    applied = stage.built.desk.receiving.import_file(stage.user, receipt)
    stage.narrator.expect(applied.repeated, "the receipt changed something the second time")
    stage.narrator.expect(applied.number == batch.receipt_number, "the second delivery got another receipt")
    if receipt.name != "receipt.mihan":
        shutil.move(receipt, stage.folder / "receipt.mihan")
    stage.narrator.tell(
        "The same batch arrives once more, by stick this time",
        "the ministry answers with the same receipt, and nobody is there twice",
    )


def changed_stick_is_refused(stage: Stage, path: Path) -> None:
    """Somebody changes one byte on the way: the centre names what is wrong and takes nothing."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    changed = path.with_name("changed.mihan")
    changed.write_bytes(data)
    try:
        stage.centre.run("bundle", "import", str(changed))
    except RuntimeError as error:
        refusal = str(error).strip().splitlines()[-1]
    else:
        raise StoryError("a batch with one byte changed was accepted")
    finally:
        changed.unlink()
    stage.narrator.tell("The stick comes with one byte changed", f"the centre takes nothing of it: {refusal}")


def _same_people(before: str, after: str) -> bool:
    return before.count("/records/") == after.count("/records/")
