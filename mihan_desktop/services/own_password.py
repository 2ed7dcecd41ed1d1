"""A person's own password, asked for again before an act that counts; tries that were wrong are in the log."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mihan_desktop.domain.auditing import FAILED_SIGN_IN, WRONG_PASSWORD
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.tries import Failures


@contextmanager
def asked_of(opened: Opened, user: User, act: str) -> Iterator[None]:
    """Whatever looks at ``user``'s password inside: that it was wrong is written down, with the act it was for.

    act: ``"approve"``, ``"password"``, ``"enrol"``, ``"paper"``, ``"rekey"``.
    """
    try:
        yield
    except MihanError as error:
        if error.code == "wrong_credentials" and opened.user is not None and not opened.reading:
            with opened.write() as work:
                work.audit.append(WRONG_PASSWORD, at=opened.now(), actor_id=user.id, details={"for": act})
        raise


def note_failures(opened: Opened, user: User, failures: "Failures") -> None:
    """Tries under ``user``'s name before the one that was right: how many, and when the last was.

    Names that are nobody's are written nowhere: a password typed in the wrong place would be among them.
    """
    if not failures.count or opened.reading:
        return
    last = failures.last.isoformat(timespec="seconds") if failures.last is not None else ""
    with opened.write() as work:
        details: dict[str, str | int] = {"count": failures.count, "last": last}
        work.audit.append(FAILED_SIGN_IN, at=opened.now(), actor_id=user.id, details=details)
