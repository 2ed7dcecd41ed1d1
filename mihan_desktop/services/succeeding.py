"""Following the ministry from its old keys to its new ones: by what the old ones signed, or by a new printed code."""

from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.services.holders import settle
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mihan_desktop.domain.roles import User
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.work import Work
    from sync.client.transport import Transport

MOST_ROUNDS = 8
NOT_FOUND = 404


class Succeeding:
    """Network work: run it on the network lane."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def follow(self, transport: "Transport") -> "Ministry":
        """The ministry with its present keys; asked before anything else is said, so that its answers can be believed.

        Raises ClientError, and MihanError ``keys_not_followed``: the desk slept while the keys changed, or an old one
        was revoked; nothing is lost, and a person with a new printed code goes on (``trust``).
        """
        from mihan_desktop.services.ministry import Ministry, serial_of
        from sync.client.errors import ClientCode, ClientError

        for _ in range(MOST_ROUNDS):
            with self._opened.read() as work:
                row = work.device.get()
            try:
                letters = transport.keys(serial_of(row.enrolment or b"{}"))
            except ClientError as error:
                if error.code is ClientCode.BAD_ANSWER and error.params.get("status") == NOT_FOUND:
                    break  # an older centre, whose keys are those of the beginning
                raise
            if not letters:
                break
            with self._opened.write() as work:
                learn(self._opened, work, letters)
            settle(self._opened)
        with self._opened.read() as work:
            return Ministry.of(work.device.get())

    def stranded(self) -> bool:
        """True when the last talk ended because the ministry's keys could not be followed."""
        from mihan_desktop.services.planning import line_of

        with self._opened.read() as work:
            return line_of(work).trouble == "keys_not_followed"

    def trust(self, actor: "User", code: str) -> Changes:
        """Believe the ministry that printed ``code``, after its keys changed in a way that this desk could not follow.

        The code is not used up: it only shows whose keys are the ministry's. Raises MihanError ``not_allowed``,
        ``not_enrolled``, and as ``Enrolling.enrol``.
        """
        from mihan_desktop.domain.roles import Right
        from mihan_desktop.services.ministry import Ministry, said_of_code, trusted_anew
        from sync.client.errors import ClientError
        from sync.protocol.errors import ProtocolError
        from sync.protocol.printed_code import PrintedCode

        user = self._opened.allow_out(actor, Right.ENROL)
        with self._opened.read() as work:
            row, office = work.device.get(), work.settings.office()
        ministry = Ministry.of(row)
        try:
            printed = PrintedCode.parse(code)
            with ministry.transport(office) as transport:
                letters = transport.keys(0)
            pinned = trusted_anew(row.enrolment or b"", letters, printed)
        except (ClientError, ProtocolError) as error:
            raise said_of_code(error) from error
        with self._opened.write() as work:
            work.device.set_enrolment(pinned)
            work.audit.append("ministry_trusted", at=self._opened.now(), actor_id=user.id)
        settle(self._opened)
        return Changes.of(Kind.DEVICE)


def learn(opened: Opened, work: "Work", letters: "Sequence[bytes]") -> bool:
    """Follow ``letters`` in the caller's transaction; True when that changed whom the desk trusts.

    Raises MihanError ``keys_not_followed``.
    """
    from mihan_desktop.services.ministry import serial_of, succeeded
    from sync.protocol.errors import Code, ProtocolError

    before = work.device.enrolment()
    if before is None:
        return False
    try:
        after = succeeded(before, letters)
    except ProtocolError as error:
        code = "keys_not_followed" if error.code is Code.KEYS_NOT_FOLLOWED else "bad_answer"
        raise MihanError(code, {"reason": str(error.code)}) from error
    if serial_of(after) == serial_of(before):
        return False
    work.device.set_enrolment(after)
    work.audit.append("ministry_keys", at=opened.now(), actor_id="", details={"serial": serial_of(after)})
    return True
