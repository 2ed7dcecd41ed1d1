"""What a form wants to know before it is saved: why an unusual answer is right, why a finished record was changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mihan_desktop.ui.dialogs.ask import ReasonDialog
from mihan_desktop.ui.form.markup import plain
from mihan_desktop.ui.language import isolate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from forms.session import Session
    from mihan_desktop.ui.context import Context
    from mihan_desktop.ui.form.progress import FieldProblem
    from mihan_desktop.ui.form.view import FormView


def ask_why(
    context: Context, view: FormView, unusual: FieldProblem, parent: QWidget, given: Callable[[], None]
) -> None:
    """An answer that the form warns of may stand with a reason, which the supervisor reads."""
    view.show_problem(unusual.ref)
    node = view.session.node(unusual.ref)

    def texts() -> tuple[str, str, str, str]:
        return (
            QCoreApplication.translate("RegistrationPage", "An unusual answer"),
            f"{isolate(plain(node.label or node.name))}: {isolate(unusual.sentence)}",
            QCoreApplication.translate("RegistrationPage", "Why is it right? The supervisor reads this."),
            QCoreApplication.translate("RegistrationPage", "Keep the answer"),
        )

    def keep(reason: str) -> None:
        view.give_reason(unusual.ref, reason)
        given()

    dialog = ReasonDialog(context, texts, parent)
    dialog.given.connect(keep)
    dialog.open()


def ask_what_changed(context: Context, session: Session, parent: QWidget, given: Callable[[], None]) -> None:
    """The form wants to know why a finished registration was changed; the ministry reads it in the form's log."""

    def texts() -> tuple[str, str, str, str]:
        return (
            QCoreApplication.translate("RegistrationPage", "Why was the registration changed?"),
            QCoreApplication.translate("RegistrationPage", "The form asks for it; the ministry reads this."),
            QCoreApplication.translate("RegistrationPage", "Reason"),
            QCoreApplication.translate("RegistrationPage", "Save"),
        )

    def keep(reason: str) -> None:
        session.give_change_reason(reason)
        given()

    dialog = ReasonDialog(context, texts, parent)
    dialog.given.connect(keep)
    dialog.open()
