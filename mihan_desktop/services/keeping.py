"""Where the desk's own keys stand: under a secret of the system's store if there is one, else under the database's key.

A copied folder with a clerk's password does not act as this desk elsewhere. Losing the store is not the end: the secret
is sealed to the recovery paper and to everybody who may enrol or approve, and the first of them who comes in brings it
back (docs/decisions/0027-keys-of-a-desk.md).
"""

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.offices import KeysAt, KeysState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

AWAY: Final = "device_keys_away"
_AGAIN: Final = timedelta(days=1)


class Keeping:
    """For everybody; nobody sees a key."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def settle(self) -> Changes:
        """See to the keys after somebody came in (see ``settle``); nothing else waits while a store does not answer.

        Raises MihanError ``locked`` when they are gone already.
        """
        return settle(self._opened)

    def state(self) -> KeysState:
        """Where they are now. Raises MihanError ``locked``."""
        with self._opened.read() as work:
            entry = work.device.get().wrapped_by
        if not entry:
            return KeysState(KeysAt.DATABASE)
        store = self._opened.keystore.name()
        return KeysState(KeysAt.AWAY if self._opened.secret(entry) is None else KeysAt.STORE, store)


def settle(opened: Opened) -> Changes:
    """Bring the secret back where the store lost it and whoever came in may; seal it to whoever may from now on.

    Keys of an enrolled desk go under a secret of the store when there is one, back under the database's key when there
    is none any more. At a desk that the ministry withdrew the store forgets its secret.
    """
    sitting = opened.sitting
    half, opened.own_half = opened.own_half, None
    if opened.reading or opened.training:
        return Changes()
    with opened.read() as work:
        row, sealed = work.device.get(), work.device.sealed_secret()
        holders, withdrawn = _holders(work), work.told.device_withdrawn()
    entry = row.wrapped_by
    if not entry:
        return Changes() if row.enrolment is None or withdrawn else _keep(opened, sitting, holders)
    from mihan_desktop.storage.device_keys import release, seal_for

    secret = opened.secret(entry)
    changes = Changes()
    if secret is None:
        secret = None if half is None else release(sealed, entry, half)
        if secret is None:
            return _say_away(opened)
        opened.bring_back(sitting, entry, secret)
        changes = Changes() if withdrawn else _brought(opened, entry, secret)
    elif withdrawn:
        opened.bring_back(sitting, entry, secret)  # the one who sits here may still hear that it is let in again
        opened.keystore.delete(entry)
    if sealed.keys() != holders.keys():
        with opened.write() as work:
            if work.device.get().wrapped_by == entry:
                work.device.seal_secret(seal_for(holders, entry, secret))
    return changes


def _holders(work: "Work") -> dict[str, bytes]:
    """Who may bring the secret back: raw public halves by their hex."""
    publics = work.users.key_publics()
    trusted = [user for user in work.users.active() if user.may(Right.ENROL) or user.may(Right.APPROVE)]
    found = [publics.get(user.username) for user in trusted]
    found.append(work.device.recovery_public())
    return {public.hex(): public for public in found if public is not None}


def _keep(opened: Opened, sitting: str, holders: dict[str, bytes]) -> Changes:
    """Put the keys under a new secret of the store, if there is a store that takes it."""
    from mihan_desktop.storage.device_keys import new_secret, seal_for

    store = opened.keystore.name()
    if not store or not holders:
        return Changes()
    entry, secret = new_secret()
    if not opened.keystore.put(entry, secret):
        return Changes()
    try:
        opened.bring_back(sitting, entry, secret)
    except MihanError:  # they left meanwhile: no key has gone under it
        opened.keystore.delete(entry)
        raise
    with opened.write() as work:
        mine = not work.device.get().wrapped_by
        if mine:
            work.device.wrap_keys(entry, secret, seal_for(holders, entry, secret))
            work.audit.append("device_keys_kept", at=opened.now(), details={"in": store})
    if not mine:  # another window was quicker
        opened.keystore.delete(entry)
    return Changes.of(Kind.DEVICE)


def _brought(opened: Opened, entry: str, secret: bytes) -> Changes:
    """The secret is back, by somebody's password or the paper: into this machine's store, or out of need of one."""
    store = opened.keystore.name()
    kept = bool(store) and opened.keystore.put(entry, secret)
    with opened.write() as work:
        if not store:
            work.device.bare_keys()
        user = opened.user
        details: dict[str, str | int] = {"in": store if kept else "" if store else "database"}
        work.audit.append(
            "device_keys_brought", at=opened.now(), actor_id="" if user is None else user.id, details=details
        )
    return Changes.of(Kind.DEVICE)


def _say_away(opened: Opened) -> Changes:
    """Whoever sits here is told, once a day at most."""
    now = opened.now()
    with opened.read() as work:
        if any(timedelta() <= now - notice.at < _AGAIN for _, notice in work.notices.by_code(AWAY)):
            return Changes.of(Kind.DEVICE)
    with opened.write() as work:
        work.notices.add(AWAY, at=now)
    return Changes.of(Kind.DEVICE, Kind.NOTICES)


def keys_at(opened: Opened) -> str:
    """For the file of whoever helps: ``"database"``, ``"keystore: <class>"`` or ``"away"``. Needs the open database."""
    try:
        state = Keeping(opened).state()
    except MihanError as error:
        return error.code
    return f"keystore: {state.store}" if state.at is KeysAt.STORE else state.at.value
