"""Making this desk and its supervisors known to the ministry, each by a printed one-time code."""

from dataclasses import dataclass

from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.offices import ApproverState, DeviceState
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The desk as the ministry now knows it."""

    device: DeviceState
    changes: Changes


class Enrolling:
    """Network work: run it on the network lane. Trust comes from the code on paper, never from the address."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def device(self) -> DeviceState:
        """This desk's enrolment; the empty state while locked or not enrolled."""
        raise NotImplementedError

    def approver(self, actor: User) -> ApproverState:
        """Whether the ministry would recognise ``actor``'s approval."""
        raise NotImplementedError

    def enrol(self, actor: User, centre_url: str, code: str) -> Enrolled:
        """Enrol this device with the centre at ``centre_url`` by the printed ``code``; pins the ministry's keys.

        Raises MihanError: ``not_allowed``; ``already_enrolled``; ``code_malformed``; ``code_refused`` (params
        ``reason``); ``centre_untrusted`` when who answers isn't who printed the code; ``offline``; ``server_error``.
        """
        raise NotImplementedError

    def enrol_supervisor(self, actor: User, code: str, password: str) -> Changes:
        """Register ``actor``'s signing key by the supervisor's own printed code.

        Raises MihanError: ``not_allowed``, ``not_enrolled``, ``wrong_credentials`` (the password), and as ``enrol``.
        """
        raise NotImplementedError
