"""An office of invented people, made, closed and opened again as a real one would be; thrown away afterwards."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.config import Profile
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Role
from mihan_desktop.made_up import made_up_password
from mihan_desktop.self_test.failing import StepError
from mihan_desktop.services.desk import Desk, build_desk
from sync.protocol.keys import Cost

if TYPE_CHECKING:
    from forms.session import Session
    from mihan_desktop.domain.roles import User

CHEAP: Final = Cost(memory=1024, iterations=1, lanes=1)
"""Of a password try in an office that nobody will ever attack; the cost of a real one is tried by the crypto step."""
FORM: Final = "jobseeker_registration"
_ADMINISTRATOR, _CLERK, _SUPERVISOR = "admin", "clerk", "supervisor"


class TrialOffice:
    """Made in the empty folder ``root``; nobody is signed in until a step asks."""

    def __init__(self, root: Path, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self.root, self._now, self._new_id = root, now, new_id
        self._passwords = {name: made_up_password(name) for name in (_ADMINISTRATOR, _CLERK, _SUPERVISOR)}
        self.desk = self._window()

    def _window(self) -> Desk:
        return build_desk(self.root, now=self._now, new_id=self._new_id, cost=CHEAP)

    def close(self) -> None:
        """Nobody is signed in any more, and every file is closed."""
        self.desk.signing_in.sign_out()

    def keep_records(self) -> str:
        """Make the database, close it, find it locked without its password, and open it again; its size in kB.

        Raises StepError ``database_failed``; MihanError.
        """
        self.desk.setting_up.create_office(
            _ADMINISTRATOR, _ADMINISTRATOR, self._passwords[_ADMINISTRATOR], "en", roles=frozenset({Role.ADMINISTRATOR})
        )
        admin = self._enter(_ADMINISTRATOR)
        for name, role in ((_CLERK, Role.CLERK), (_SUPERVISOR, Role.SUPERVISOR)):
            self.desk.managing_users.add_user(admin, name, name, {role}, self._passwords[name])
        self.close()
        database = Profile(self.root).database
        if database.read_bytes()[:15] == b"SQLite format 3":
            raise StepError("database_failed", "plain")
        self.desk = self._window()
        try:
            self.desk.signing_in.sign_in(_CLERK, "not the password of anybody")
        except MihanError:
            pass
        else:
            raise StepError("database_failed", "open")
        self._enter(_CLERK)
        self.close()
        return f"{database.stat().st_size // 1000} kB"

    def fill_a_form(self) -> str:
        """Compile the form that comes with the program, answer it as an invented person, and keep what was answered.

        Raises FormError, MihanError.
        """
        from forms.library import bundled

        path = next(path for path in bundled() if path.stem == FORM)
        admin = self._enter(_ADMINISTRATOR)
        self.desk.registering.add_form(admin, path.read_bytes(), path.name)
        self.close()
        clerk = self._enter(_CLERK)
        (form,) = self.desk.registering.forms(clerk)
        draft = self.desk.registering.begin(clerk, form.form_id, form.version)
        session = self._answered(form.form_id, form.version)
        self.desk.registering.keep_draft(clerk, replace(draft, state=session.save(), return_fields=()))
        filled = session.finalise()
        self.desk.registering.save(clerk, draft.id, filled)
        self.close()
        return f"{len(filled.xml)} B"

    def _answered(self, form_id: str, version: str) -> "Session":
        from forms.session import Session
        from resources.demo.answering import fill
        from resources.demo.people import people

        session = Session(self.desk.registering.definition(form_id, version), clock=self._now, new_id=self._new_id)
        fill(session, next(people(os.getpid(), 1)))
        return session

    def send_to_a_ministry(self) -> str:
        """Seal what waits, send it to a ministry on loopback, and believe its receipt, which is signed; its number.

        Raises StepError ``sync_failed``; ClientError, MihanError.
        """
        from sync.central.loopback import LoopbackCentre
        from sync.protocol.printed_code import CodeKind

        password = self._passwords[_SUPERVISOR]
        with LoopbackCentre(self.root / "ministry", password, CHEAP, self._now) as centre:
            self.desk.enrolling.enrol(self._enter(_ADMINISTRATOR), centre.url, centre.code(CodeKind.DEVICE))
            supervisor = self._enter(_SUPERVISOR)
            self.desk.enrolling.enrol_supervisor(supervisor, centre.code(CodeKind.SUPERVISOR, _SUPERVISOR), password)
            waiting = [one.change_id for one in self.desk.reviewing.waiting(supervisor)]
            self.desk.reviewing.approve(supervisor, waiting, password)
            result = self.desk.sending.send(supervisor, lambda _done, _whole: None, lambda: False)
            if (result.code, result.received, result.refused) != ("", 1, 0):
                raise StepError("sync_failed", result.code)
            (batch,) = self.desk.sending.batches(supervisor)
            self.close()
        return str(batch.receipt_number)

    def _enter(self, name: str) -> "User":
        return self.desk.signing_in.sign_in(name, self._passwords[name])


def bring_up_to_date(path: Path, now: datetime) -> str:
    """Make a database at ``path`` as the first version of the program had it, and open it with this one; its steps.

    Raises StepError ``migration_failed``; MihanError.
    """
    from mihan_desktop.storage import migrating
    from mihan_desktop.storage.store import Store

    key, store, steps = os.urandom(32), Store(path), migrating.revisions()
    store.create(key, steps[0])
    try:
        with store.write() as work:
            work.audit.append("office_created", at=now, actor_id=path.name)
        store.close()
        store.open(key)
        with store.read() as work:
            number, broken = work.audit.head()[0], work.audit.broken_at()
    finally:
        store.close()
    if (number, broken) != (1, None):
        raise StepError("migration_failed", "log")
    return str(len(steps) - 1)


def lock_and_unlock() -> str:
    """Keys, a signature, a sealed batch and a password at the cost of a real office; the seconds of the latter.

    Raises StepError ``crypto_failed``; ProtocolError.
    """
    from sync.protocol.errors import ProtocolError
    from sync.protocol.keys import PrivateKeyFile, new_signing_key, signing_public
    from sync.protocol.keys import public_bytes as public

    key, text = new_signing_key(), os.urandom(4096)
    signature = key.sign(text)
    signing_public(public(key)).verify(signature, text)
    locked = PrivateKeyFile.decode(PrivateKeyFile.lock(key, "mihan", CHEAP).encode())
    if public(locked.unlock_signing("mihan")) != public(key):
        raise StepError("crypto_failed", "key")
    try:
        locked.unlock_signing("nahim")
    except ProtocolError:
        pass
    else:
        raise StepError("crypto_failed", "passphrase")
    _, seconds = Cost().timed("mihan", os.urandom(16))
    return f"{seconds:.1f} s"
