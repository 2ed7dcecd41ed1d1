"""The file of keys follows the database: who may open, which paper is good, which safe the ministry has."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.keyring import Holders
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)


def holders(work: "Work") -> "Holders":
    """Who is to have the database's key, as ``work`` says."""
    from mihan_desktop.services.ministry import safe_of
    from mihan_desktop.storage.keyring import Holders

    enrolment = work.device.enrolment()
    safe = None if enrolment is None else safe_of(enrolment)
    return Holders(work.users.key_publics(), work.device.recovery_public(), safe)


def settle(opened: Opened) -> None:
    """After an act on people or keys, once it is committed.

    Where the file can't be written now (a full disk, say) the next sign-in does it: the database says what is in force.
    """
    with opened.keyring().changing():
        settle_held(opened)


@contextmanager
def settled_after(opened: Opened) -> Iterator[None]:
    """Alone with the file of keys, which follows the act inside whether it succeeds or is undone."""
    with opened.keyring().changing():
        try:
            yield
        finally:
            settle_held(opened)


def settle_held(opened: Opened) -> None:
    """As ``settle``, for whoever is alone with the file of keys already."""
    try:
        with opened.read() as work:
            wanted = holders(work)
        settled = opened.keyring().settle(opened.key, wanted)
    except (OSError, MihanError) as error:
        log.warning("the file of keys could not follow: %s", getattr(error, "code", type(error).__name__))
        return
    if not settled.intact:
        log.warning("the file of keys was changed by somebody without the key")
        with opened.write() as work:
            work.audit.append("keyring_changed", at=opened.now())
            work.notices.add("keyring_changed", at=opened.now())
