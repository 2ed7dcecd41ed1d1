"""Making this desk and its supervisors known to the ministry, each by a printed one-time code."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.first_steps import EARLIEST
from mihan_desktop.domain.offices import ApproverState, DeviceState
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.own_password import asked_of

if TYPE_CHECKING:
    from mihan_desktop.storage.device import DeviceRow
    from sync.protocol.enrolment import CodedRequest, DeviceAnswer
    from sync.protocol.enrolment_file import EnrolmentFile
    from sync.protocol.printed_code import PrintedCode

_LOOKED: Final = 200
"""Files of a folder among which a letter is looked for."""
_SLACK: Final = timedelta(days=1)
"""By how much two clocks may differ: a machine in another time zone is not wrong."""


@dataclass(frozen=True, slots=True)
class FoundLetter:
    """A letter that lies somewhere."""

    path: Path
    letter: "EnrolmentFile"


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The desk as the ministry now knows it."""

    device: DeviceState
    changes: Changes


class Enrolling:
    """Network work: run it on the network lane. Trust comes from the code on paper, never from the address.

    A question whose answer was lost may be asked again with the same code: it is the same bytes, and the centre
    answers it the same.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def device(self) -> DeviceState:
        """This desk's enrolment; the empty state while locked or not enrolled."""
        if self._opened.user is None:
            return DeviceState()
        with self._opened.read() as work:
            return work.device.get().state()

    def approver(self, actor: User) -> ApproverState:
        """Whether the ministry would recognise ``actor``'s approval."""
        user = self._opened.allow(actor)
        own = self._opened.keyring().signing_public(user.username)
        if own is None or not user.may(Right.APPROVE):
            return ApproverState.NONE
        with self._opened.read() as work:
            known = work.users.approver_public(user.id)
        return ApproverState.REGISTERED if known == own else ApproverState.LOCAL

    def letter(self, path: Path) -> "EnrolmentFile":
        """What the ministry's enrolment file says: the same as its letter. The code alone decides whom to believe.

        Raises MihanError ``file_locked`` (another program holds it, or it is somebody else's), ``file_unreadable``,
        ``enrolment_file_cut``, ``not_enrolment_file``.
        """
        from sync.protocol.enrolment_file import MOST, decode
        from sync.protocol.errors import ProtocolError

        try:
            with path.open("rb") as file:
                data = file.read(MOST + 1)
        except PermissionError as error:
            raise MihanError("file_locked") from error
        except OSError as error:
            raise MihanError("file_unreadable", {"reason": type(error).__name__}) from error
        try:
            return decode(data)
        except ProtocolError as error:
            raise MihanError(str(error.code)) from error

    def letters_in(self, folders: Iterable[Path]) -> tuple[FoundLetter, ...]:
        """Letters that lie in these folders, or one folder deeper in one called ``mihan``; the newest first, each code
        once. What cannot be read is none.
        """
        from sync.protocol.enrolment_file import SUFFIX

        found: dict[str, FoundLetter] = {}
        for folder in folders:
            for place in (folder, folder / "mihan"):
                with suppress(OSError):
                    for path in islice(place.iterdir(), _LOOKED):
                        if path.suffix.casefold() == SUFFIX and path.is_file():
                            with suppress(MihanError):
                                one = FoundLetter(path, self.letter(path))
                                found.setdefault(one.letter.code, one)
        return tuple(sorted(found.values(), key=lambda one: str(one.letter.made or ""), reverse=True))

    def judge(self, letter: "EnrolmentFile") -> None:
        """Whether the letter can be good by the clock of this machine, as the ministry decides by its own.

        Raises MihanError: ``clock_wrong``, ``clock_before_letter``, ``letter_expired`` (params ``day``, ``made``,
        ``until``).
        """
        now = self._opened.now()
        day = now.date().isoformat()
        if letter.made is not None and now < letter.made - _SLACK:
            raise MihanError("clock_before_letter", {"day": day, "made": letter.made.date().isoformat()})
        if now < EARLIEST:
            raise MihanError("clock_wrong", {"day": day})
        if letter.expires is not None and now > letter.expires:
            raise MihanError("letter_expired", {"day": day, "until": letter.expires.date().isoformat()})

    def enrol(self, actor: User, centre_url: str, code: str, office_id: str = "") -> Enrolled:
        """Enrol this device with the centre at ``centre_url`` by the printed ``code``; pins the ministry's keys.

        A desk whose keys the ministry knows already (the answer to an earlier code was lost, or a copy of this folder
        was enrolled) gets new ones: nothing has been signed with the old ones.
        office_id: whose letter it is, as its file says, or "": ``office_differs`` (params ``name``) when the ministry
        means another one, and nothing is pinned.
        Raises MihanError: ``not_allowed``; ``already_enrolled``; ``code_malformed``, ``code_refused``,
        ``centre_untrusted`` when who answers isn't who printed the code (params ``reason``); ``offline``, ``timeout``,
        ``cut``, ``server_error``, ``bad_answer``, ``tls_required``, ``tls_untrusted``, ``address_malformed``.
        """
        from mihan_desktop.services.ministry import PROGRAM, road, said_of_code
        from sync.client.errors import ClientError
        from sync.client.transport import Transport
        from sync.protocol.errors import ProtocolError
        from sync.protocol.printed_code import PrintedCode

        user = self._opened.allow_out(actor, Right.ENROL)
        with self._opened.read() as work:
            row, office = work.device.get(), work.settings.office()
        if row.enrolment is not None:
            return self._trusted_anew(user, row, code)
        try:
            printed = PrintedCode.parse(code)
            with Transport(centre_url.strip(), program=PROGRAM, road=road(office)) as transport:
                asked = _question(row, printed)
                try:
                    answer = transport.enrol(asked, printed)
                except ClientError as error:
                    if error.reason != "key_known":
                        raise
                    asked = _question(self._with_new_keys(), printed)
                    answer = transport.enrol(asked, printed)
        except (ClientError, ProtocolError) as error:
            raise said_of_code(error) from error
        if office_id and answer.office != office_id:
            raise MihanError("office_differs", {"name": answer.office_name})
        return self._pinned(user, centre_url, asked, answer)

    def _pinned(self, user: User, centre_url: str, asked: "CodedRequest", answer: "DeviceAnswer") -> Enrolled:
        """The ministry is known from now on, and by what this desk shows others of its office who it is."""
        from mihan_desktop.services.holders import settle
        from mihan_desktop.services.ministry import pin
        from sync.protocol.office import Credential

        with self._opened.write() as work:
            work.device.enrol(
                device_id=answer.device,
                office_id=answer.office,
                office_name=answer.office_name,
                centre_url=centre_url.strip(),
                enrolment=pin(answer),
                credential=None if answer.signed is None else Credential(asked.request, answer.signed).encode(),
            )
            work.audit.append(
                "enrolled",
                at=self._opened.now(),
                actor_id=user.id,
                details={"device": answer.device, "office": answer.office},
            )
            state = work.device.get().state()
        settle(self._opened)  # the ministry's safe opens what is kept here from now on
        return Enrolled(state, Changes.of(Kind.DEVICE))

    def _trusted_anew(self, user: User, row: "DeviceRow", code: str) -> Enrolled:
        """An enrolled desk whose ministry has new keys that nothing vouches for but this new paper.

        Raises MihanError ``already_enrolled`` while the desk and the paper mean the same key.
        """
        from mihan_desktop.services.ministry import Ministry, said_of_code
        from mihan_desktop.services.succeeding import Succeeding
        from sync.protocol.errors import ProtocolError
        from sync.protocol.printed_code import PrintedCode

        try:
            if PrintedCode.parse(code).belongs_to(Ministry.of(row).signing):
                raise MihanError("already_enrolled")
        except ProtocolError as error:
            raise said_of_code(error) from error
        changes = Succeeding(self._opened).trust(user, code)
        return Enrolled(row.state(), changes)

    def _with_new_keys(self) -> "DeviceRow":
        from sync.protocol.keys import new_receiving_key, new_signing_key, private_bytes

        with self._opened.write() as work:
            if work.device.get().enrolment is not None:  # another window was quicker
                raise MihanError("already_enrolled")
            work.device.set_keys(private_bytes(new_signing_key()), private_bytes(new_receiving_key()))
            return work.device.get()

    def enrol_supervisor(self, actor: User, code: str, password: str) -> Changes:
        """Register ``actor``'s signing key by the supervisor's own printed code.

        Raises MihanError: ``not_allowed``, ``not_enrolled``, ``wrong_credentials`` (the password), and as ``enrol``.
        """
        from mihan_desktop.services.ministry import Ministry, said_of_code
        from sync.client.errors import ClientError
        from sync.protocol.enrolment import ask_for_approver
        from sync.protocol.errors import ProtocolError
        from sync.protocol.keys import public_bytes
        from sync.protocol.printed_code import PrintedCode

        user = self._opened.allow_out(actor, Right.APPROVE)
        with self._opened.read() as work:
            ministry, office = Ministry.of(work.device.get()), work.settings.office()
        with self._opened.lock, asked_of(self._opened, user, "enrol"):
            signing = self._opened.keyring().unlock_signing(user.username, password)
        try:
            asked = ask_for_approver(
                PrintedCode.parse(code),
                approver=user.id,
                name=user.display_name,
                device=ministry.device_id,
                signing=signing,
            )
            with ministry.transport(office) as transport:
                transport.register_approver(asked, ministry.signing)
        except (ClientError, ProtocolError) as error:
            raise said_of_code(error) from error
        with self._opened.write() as work:
            work.users.set_approver_public(user.id, public_bytes(signing))
            work.audit.append("supervisor_enrolled", at=self._opened.now(), actor_id=user.id)
        return Changes.of(Kind.USERS, Kind.DEVICE)


def _question(row: "DeviceRow", printed: "PrintedCode") -> "CodedRequest":
    """The same bytes whenever the same desk asks with the same code."""
    from mihan_desktop.services.ministry import PROGRAM
    from sync.protocol.enrolment import ask_for_device
    from sync.protocol.keys import receiving_private, signing_private

    keys = signing_private(row.signing_private), receiving_private(row.receiving_private)
    return ask_for_device(printed, *keys, PROGRAM)
