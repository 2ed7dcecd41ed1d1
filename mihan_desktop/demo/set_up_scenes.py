"""The first morning: an office is made at the desk, its people get names, and the ministry learns to know both."""

import sqlite3
from pathlib import Path

from mihan_desktop.demo.hands import StoryError, wait_for
from mihan_desktop.demo.stage import Stage
from mihan_desktop.domain.roles import Role
from mihan_desktop.ui.dialogs.add_user import AddUserDialog
from mihan_desktop.ui.dialogs.enrol import SignatureDialog
from mihan_desktop.ui.pages.first_run import FirstRunPage
from mihan_desktop.ui.pages.review import ReviewPage
from mihan_desktop.ui.pages.users import UsersPage

LEAST_DATABASE = 4096
"""Bytes below which a file cannot be a database."""


def ministry_prepares(stage: Stage) -> tuple[str, str]:
    """The ministry makes an office and prints two one-time codes: (for the desk, for its supervisor)."""
    centre = stage.centre
    stage.office = centre.add_office("مكتب التشغيل التجريبي", "IQ-BG")
    codes = (
        centre.device_code(stage.office),
        centre.supervisor_code(stage.office, stage.colleague(Role.SUPERVISOR).name),
    )
    centre.add_staff("ministry")
    stage.narrator.tell(
        "The ministry makes an office and prints two one-time codes",
        "each carries the fingerprint of the ministry's key: the desk will know who answers",
    )
    return codes


def first_run(stage: Stage, device_code: str) -> None:
    """The administrator makes the office in the wizard and enrols the desk with the printed code."""
    window, hands, who = stage.built.window, stage.hands, stage.colleague(Role.ADMINISTRATOR)
    page = window.entrance
    if not isinstance(page, FirstRunPage):
        raise StoryError("a new profile does not start with the first run")
    stage.pictures("01-first-run")
    hands.click(page.tongues[window.context.language.code])
    hands.write(page.address, stage.line.url)
    hands.write(page.code, device_code)
    hands.click(page.enrol_button)
    for line, text in (
        (page.display_name, who.name), (page.username, who.username), (page.password, who.password),
        (page.again, who.password),
    ):  # fmt: skip
        hands.write(line, text)
    hands.click(page.create_button)
    wait_for("the recovery code", page.recovery_code.text)
    recovery = page.recovery_code.text()
    stage.picture("02-recovery-code")
    hands.write(page.keep.last_group, recovery.rpartition("-")[2])
    hands.click(page.code_next)
    wait_for("the desk to be enrolled", page.print_next.isVisible)
    hands.click(page.print_next)
    wait_for("the last step", page.work_button.isVisible)
    hands.click(page.work_button)
    wait_for("the desk to be ready", lambda: window.user is not None)
    stage.settle()
    stage.narrator.expect(recovery, "no recovery code was shown")
    stage.narrator.expect(_is_encrypted(stage.profile), "the database can be opened without a key")
    stage.narrator.expect(not stage.files_with([who.password]), "the password stands in a file")
    stage.narrator.tell(
        "The administrator makes the office and enrols the desk",
        "the database is SQLCipher and opens with no key of this disk; the ministry's keys are pinned",
    )


def _is_encrypted(profile: Path) -> bool:
    """Whether no file of the profile opens as a database without a key."""
    files = [path for path in profile.rglob("*") if path.is_file() and path.stat().st_size > LEAST_DATABASE]
    if not files:
        raise StoryError("there is no database")
    for path in files:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        except sqlite3.DatabaseError:
            continue
        finally:
            connection.close()
        return False
    return True


def colleagues_come(stage: Stage) -> None:
    """The administrator adds a clerk, a trainer and a supervisor."""
    page = stage.page("users")
    if not isinstance(page, UsersPage):
        raise StoryError("the page of users is another one")
    for role in (Role.CLERK, Role.TRAINER, Role.SUPERVISOR):
        who = stage.colleague(role)
        stage.hands.click(page.add_button)
        dialog = stage.hands.dialog(AddUserDialog)
        stage.hands.write(dialog.display_name, who.name)
        stage.hands.write(dialog.username, who.username)
        stage.hands.click(dialog.roles[role])
        dialog.language.setCurrentIndex(dialog.language.findData(who.language))
        stage.hands.write(dialog.password, who.password)
        if role is Role.CLERK:
            stage.narrator.show(dialog, "03-add-a-person")
        stage.hands.click(dialog.accept_button)
        wait_for("the person to be added", dialog.isHidden)
        stage.settle()
    users = stage.built.desk.managing_users.list_users(stage.user)
    stage.narrator.expect(len(users) == len(stage.colleagues), f"{len(users)} people can sign in")
    stage.pictures("04-office-and-users")
    stage.narrator.tell(
        "A clerk, a trainer and a supervisor get names and passwords",
        "each has an Argon2id slot for the database key; the supervisor has a signing key of their own",
    )


def supervisor_is_known(stage: Stage, code: str) -> None:
    """The supervisor registers their signature by the ministry's second code."""
    stage.sign_in(Role.SUPERVISOR)
    page = stage.page("review")
    if not isinstance(page, ReviewPage):
        raise StoryError("the page of review is another one")
    stage.hands.click(page.signature_button)
    dialog = stage.hands.dialog(SignatureDialog)
    stage.hands.write(dialog.code, code)
    stage.hands.write(dialog.other, stage.colleague(Role.SUPERVISOR).password)
    stage.narrator.show(dialog, "05-signature")
    stage.hands.click(dialog.accept_button)
    wait_for("the signature to be registered", lambda: not dialog.isVisible())
    stage.settle()
    stage.narrator.tell(
        "The supervisor registers their signature with their own code",
        "the ministry vouches for the second pair of eyes, the desk cannot invent it",
    )
