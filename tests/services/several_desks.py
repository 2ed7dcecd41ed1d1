"""An office with several desks: a supervisor's machine that the ministry reaches, and desks that only reach it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from mihan_desktop.domain.roles import User
from mihan_desktop.services.handing import HandResult
from mihan_desktop.services.sending import SendResult
from tests.centre import Centre
from tests.services.conftest import add_office, printed
from tests.services.office import PASSWORD, Office, Wall

HUDA = PASSWORD.format("huda")


@dataclass
class Several:
    """hub: huda's and sara's machine. desks: each with its own clerks, without a network but the office's."""

    centre: Centre
    office_id: str
    hub: Office
    desks: list[Office] = field(default_factory=list)

    def desk(self) -> Office:
        """One more desk."""
        profile = self.hub.profile.with_name(f"desk{len(self.desks)}")
        self.desks.append(another_desk(self.centre, self.office_id, profile, self.hub.wall))
        return self.desks[-1]

    def close(self) -> None:
        """Nobody works any more."""
        self.hub.desk.hosting.close()
        for one in (self.hub, *self.desks):
            one.desk.signing_in.sign_out()

    def listen(self) -> User:
        """Huda switches her machine on, on loopback; it stays hers."""
        huda = self.hub.enter("huda")
        self.hub.desk.hosting.switch_on(huda, "127.0.0.1", 0)
        return huda

    def pair(self, desk: Office) -> None:
        """The desk's administrator types what huda printed."""
        sheet = self.hub.desk.hosting.sheet(self.hub.enter("huda"))
        desk.desk.handing.pair(desk.enter("omar"), "", sheet.words)
        self.hub.desk.hosting.take_in(self.hub.enter("huda"))

    def hand_over(self, desk: Office, username: str = "zainab") -> HandResult:
        """One press of "hand over", and huda's machine opens what came."""
        result = desk.desk.handing.hand_over(desk.enter(username), lambda done, whole: None, lambda: False)
        self.hub.desk.hosting.take_in(self.hub.enter("huda"))
        return result

    def send(self, office: Office, username: str = "huda") -> SendResult:
        """One press of "send"."""
        return office.desk.sending.send(office.enter(username), lambda done, whole: None, lambda: False)

    def approve_waiting(self) -> None:
        """Huda approves whatever came."""
        waiting = self.hub.desk.reviewing.waiting(self.hub.enter("huda"))
        if waiting:
            self.approve(*(item.change_id for item in waiting))

    def approve(self, *change_ids: str) -> None:
        """Huda approves."""
        self.hub.desk.reviewing.approve_many(
            self.hub.enter("huda"), change_ids, HUDA, lambda done, whole: None, lambda: False
        )


def another_desk(centre: Centre, office_id: str, profile: Path, wall: Wall) -> Office:
    """A desk of the office, enrolled."""
    made = Office(profile, wall)
    made.open()
    made.desk.enrolling.enrol(made.enter("omar"), centre.url, printed(centre, "device", office_id))
    made.desk.signing_in.sign_out()
    return made


def several(centre: Centre, folder: Path, wall: Wall | None = None) -> Several:
    """A hub with two supervisors whom the ministry knows. wall: the clock of all machines."""
    office_id = add_office(centre)
    wall = wall or Wall()
    hub = another_desk(centre, office_id, folder / "hub", wall)
    for supervisor in ("huda", "sara"):
        code = printed(centre, "supervisor", office_id)
        hub.desk.enrolling.enrol_supervisor(hub.enter(supervisor), code, PASSWORD.format(supervisor))
    return Several(centre, office_id, hub)


@contextmanager
def working(
    centre: Centre, folder: Path, desks: int, ready: Callable[[Office], object] | None = None,
    wall: Wall | None = None,
) -> Iterator[Several]:  # fmt: skip
    """A hub that listens and so many desks that hand over to it. ready: what happens at each before, to karwan."""
    made = several(centre, folder, wall)
    try:
        made.listen()
        for machine in (made.hub, *(made.desk() for _ in range(desks))):
            if ready is not None:
                machine.enter("karwan")
                ready(machine)
        for desk in made.desks:
            made.pair(desk)
        yield made
    finally:
        made.close()
