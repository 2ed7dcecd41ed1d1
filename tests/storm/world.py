"""One invented ministry of a history: a centre, its desks, the line and the sticks between; made once, copied often."""

import random
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from sync.central.ministry_keys import MinistryKeys
from sync.protocol.printed_code import CodeKind
from tests.services.office import PASSWORD, Wall
from tests.statements import compiled_once
from tests.storm.desk import StormDesk, photo_form
from tests.storm.machines import BEHIND, HUB, Behind, Hub, Machines, set_up
from tests.storm.ministry import Ministry, copy_of, new_ministry
from tests.storm.wire import Loop, Wire, in_place_of_the_network

ADDRESS = "http://127.0.0.1:9"
DESKS = ("karkh one", "karkh two", "sulaymaniyah")
DILIGENCE = (5, 2, 1)
OFFICES = {"karkh one": "karkh", "karkh two": "karkh", "sulaymaniyah": "sulaymaniyah"}
SEVERAL = "hilla"
"""The office of several desks: a hub and two desks behind it."""
SHARED_MEMORY = Path("/dev/shm")


def scratch() -> Path:
    """A new folder, in memory where there is room for one: power cuts are another test's business."""
    home = SHARED_MEMORY if SHARED_MEMORY.is_dir() else None
    return Path(tempfile.mkdtemp(prefix="mihan-storm-", dir=home))


class Template:
    """Every desk set up and enrolled, on a morning when nothing has happened yet. Use as a context manager."""

    def __init__(self) -> None:
        self.folder = scratch()
        self._statements = compiled_once()
        self._statements.__enter__()
        self.loop = Loop()
        self.keys: MinistryKeys = new_ministry(self.folder / "centre")
        self.names: dict[str, dict[str, str]] = {}
        wire = Wire(self.loop)
        ministry = Ministry(self.folder / "centre", self.keys, self.loop, wire)
        with in_place_of_the_network(wire):
            offices = {
                name: ministry.administration().add_office(name, "IQ-BG").id for name in sorted(set(OFFICES.values()))
            }
            for name in DESKS:
                self._set_up(StormDesk(name, self.folder / name, Wall()), offices[OFFICES[name]], ministry)
            office = ministry.administration().add_office(SEVERAL, "IQ-BB").id
            wall = Wall()
            hub, behind = Hub(HUB, self.folder / HUB, wall), [Behind(one, self.folder / one, wall) for one in BEHIND]
            self._set_up(hub, office, ministry, ("huda",))
            for desk in behind:
                self._set_up(desk, office, ministry, ())
            set_up(hub, behind)
        ministry.stop()

    def _set_up(
        self, desk: StormDesk, office: str, ministry: Ministry, supervisors: tuple[str, ...] = ("huda", "sara")
    ) -> None:
        name = desk.name
        desk.office.open()
        desk.office.desk.signing_in.sign_out()
        omar = desk.enter("omar")
        desk.office.desk.registering.add_form(omar, photo_form(), "photo.xml")
        desk.office.desk.enrolling.enrol(omar, ADDRESS, ministry.code(CodeKind.DEVICE, office))
        for supervisor in supervisors:
            code = ministry.code(CodeKind.SUPERVISOR, office)
            user = desk.enter(supervisor)
            desk.office.desk.enrolling.enrol_supervisor(user, code, PASSWORD.format(supervisor))
        self.names[name] = {user.id: username for username, user in desk.office.people.items()}
        desk.leave()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._statements.__exit__(None, None, None)
        self.loop.close()
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclass
class Stick:
    """A file in somebody's pocket. desk: where it came from; kind: ``batch`` or ``receipt``."""

    path: Path
    desk: str
    kind: str


@dataclass
class World:
    """A copy of the template in which one history takes place. Use as a context manager."""

    template: Template
    folder: Path = field(default_factory=scratch)
    sticks: list[Stick] = field(default_factory=list)
    seen: dict[str, tuple[str, str]] = field(default_factory=dict)
    answers: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    published: list[int] = field(default_factory=list)
    erased: set[str] = field(default_factory=set)  # records that the ministry erased

    def __post_init__(self) -> None:
        self.wire = Wire(self.template.loop)
        copy_of(self.template.folder / "centre", self.folder / "centre")
        self.ministry = Ministry(self.folder / "centre", self.template.keys, self.template.loop, self.wire)
        self.desks: list[StormDesk] = []
        for name in DESKS:
            profile = self.folder / name
            shutil.copytree(self.template.folder / name, profile)
            self.desks.append(StormDesk(name, profile, Wall(), self.template.names[name]))
        self._touched: list[StormDesk] = []
        self._machines: list[Machines] = []
        self._network = in_place_of_the_network(self.wire)

    def __enter__(self) -> Self:
        self._network.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._network.__exit__(kind, error, trace)
        for desk in self.desks:
            desk.crash()
        self.ministry.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def pick(self, chance: random.Random) -> StormDesk:
        """One of the desks, the first more often than the second."""
        desk = chance.choices(self.desks[: len(DESKS)], DILIGENCE)[0]
        self._touched.append(desk)
        return desk

    def several(self) -> Machines:
        """The office of several desks, which opens when it is first asked for."""
        if not self._machines:
            for name in (HUB, *BEHIND):
                shutil.copytree(self.template.folder / name, self.folder / name)
            hub = Hub(HUB, self.folder / HUB, Wall(), self.template.names[HUB])
            behind = [Behind(one, self.folder / one, Wall(), self.template.names[one]) for one in BEHIND]
            self._machines.append(Machines(hub, behind))
            self.desks += self._machines[0].all()
            for desk in self._machines[0].all():
                desk.enter("huda")
        return self._machines[0]

    @property
    def opened(self) -> Machines | None:
        """The same, if it was ever asked for."""
        return self._machines[0] if self._machines else None

    def touch(self, *desks: StormDesk) -> None:
        """Something was done at these."""
        self._touched += desks

    def touched(self) -> list[StormDesk]:
        """The desks at which something was done since this was asked last."""
        found = [desk for desk in self.desks if desk in self._touched]
        self._touched.clear()
        return found

    def new_path(self, suffix: str) -> Path:
        """A file that is not there yet."""
        return self.folder / f"file-{len(list(self.folder.iterdir()))}-{random.getrandbits(40):x}{suffix}"
