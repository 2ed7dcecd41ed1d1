"""Photographs that desks hand over, in histories by chance: each arrives with its record, none without, and it ends."""

import itertools
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.office import HandedState
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from mihan_desktop.domain.rounds import Terms
from sync.central.database import Database
from sync.central.settings import load
from tests.centre import Centre
from tests.services.office import Office
from tests.services.several_desks import HUDA, Several, several
from tests.services.test_attachments import FORM, save, there

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
FIRST = int(os.environ.get("SEED", "0"))
SEEDS = range(FIRST, FIRST + int(os.environ.get("HISTORIES", "2")))
STEPS = 45
_OPEN = {HandedState.REVIEW, HandedState.APPROVED, HandedState.SENT}


class History:
    """Two desks and their supervisor, who do what chance says. photos: of each record."""

    def __init__(self, office: Several, chance: random.Random) -> None:
        self.office, self.chance = office, chance
        self.desks = [office.desk(), office.desk()]
        for desk in self.desks:
            office.pair(desk)
        for one in (office.hub, *self.desks):
            one.desk.registering.add_form(one.enter("omar"), FORM, "papers.xml")
        self.photos: dict[str, bytes] = {}
        self._same = [_photo(chance) for _ in range(6)]  # a family on one photograph

    def desk(self) -> Office:
        """One of them."""
        return self.chance.choice(self.desks)

    def register(self) -> None:
        """Somebody new."""
        desk = self.desk()
        photo = self.chance.choice(self._same) if self.chance.random() < 0.5 else _photo(self.chance)
        self.photos[save(desk, desk.enter("zainab"), photo=photo).registration.record_id] = photo

    def hand_over(self) -> None:
        """Whole, or until somebody stops it."""
        desk, asked = self.desk(), itertools.count()
        most = self.chance.choice((1, 3, 6, 1_000_000))
        desk.desk.handing.hand_over(desk.enter("zainab"), lambda done, whole: None, lambda: next(asked) > most)
        self.office.hub.desk.hosting.take_in(self.office.hub.enter("huda"))

    def decide(self) -> None:
        """On everything, or on half of it."""
        hub = self.office.hub
        waiting = list(hub.desk.reviewing.waiting(hub.enter("huda")))
        self.chance.shuffle(waiting)
        for item in waiting[: len(waiting) if self.chance.random() < 0.4 else max(1, len(waiting) // 2)]:
            if self.chance.random() < 0.35:
                hub.desk.reviewing.return_change(hub.enter("huda"), item.change_id, "صورة غير واضحة")
            else:
                self.office.approve(item.change_id)

    def sign(self) -> None:
        """What is decided; or what is decided of one hand-over."""
        hub = self.office.hub
        huda = hub.enter("huda")
        if hub.desk.reviewing.queue(huda).to_sign:
            hub.desk.reviewing.sign_decided(huda, HUDA)
        begun = [one for one in hub.desk.hosting.state(huda).batches if one.chosen and one.waiting]
        if begun and self.chance.random() < 0.5:
            hub.desk.reviewing.sign_part(hub.enter("huda"), begun[0].id, HUDA)

    def send(self) -> None:
        """From the supervisor's machine, over whatever line."""
        self._send(self.office.hub, "huda", Terms(metered=self.chance.random() < 0.6))

    def own_road(self) -> None:
        """A desk has found a network of its own."""
        self._send(self.desk(), "zainab", Terms(metered=self.chance.random() < 0.5))

    def take_back(self) -> None:
        """What is at the office waits at its desk again."""
        desk = self.desk()
        there = {one.state for one in desk.desk.sending.batches(desk.enter("zainab"))}
        if there & {BatchState.HANDED, BatchState.AT_OFFICE}:
            desk.desk.handing.take_back(desk.enter("omar"))

    def correct(self) -> None:
        """Something that came back goes again."""
        desk = self.desk()
        zainab = desk.enter("zainab")
        for one in desk.desk.searching.registrations(zainab):
            if one.status is RecordStatus.RETURNED:
                draft = desk.desk.registering.reopen(zainab, one.record_id)
                desk.desk.registering.save(zainab, draft.id, desk.restored(draft).finalise())
                return

    def settle(self) -> None:
        """Everybody does their work, as often as it takes."""
        for _ in range(6):
            for desk in self.desks:
                self.office.hand_over(desk)
            hub = self.office.hub
            for item in hub.desk.reviewing.waiting(hub.enter("huda")):
                self.office.approve(item.change_id)
            self.sign()
            self._send(hub, "huda", Terms())
        for desk in self.desks:
            self.office.hand_over(desk)

    def _send(self, office: Office, who: str, terms: Terms) -> None:
        office.desk.sending.send(office.enter(who), lambda done, whole: None, lambda: False, terms)


def _photo(chance: random.Random) -> bytes:
    return b"\xff\xd8\xff\xe0" + chance.randbytes(chance.choice((5_000, 30_000)))


@pytest.fixture
def office(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A supervisor's machine that listens."""
    made = several(running_centre, tmp_path)
    made.listen()
    yield made
    made.close()


@pytest.mark.parametrize("seed", SEEDS)
def test_every_photograph_arrives_with_its_record_whatever_happens(
    office: Several, running_centre: Centre, seed: int
) -> None:
    history = History(office, random.Random(seed))
    acts: dict[Callable[[], None], int] = {
        history.register: 6, history.hand_over: 7, history.decide: 5, history.sign: 3, history.send: 3,
        history.correct: 2, history.own_road: 1, history.take_back: 1,
    }  # fmt: skip
    for act in history.chance.choices(list(acts), list(acts.values()), k=STEPS):
        act()
    history.settle()
    register = Database(load(running_centre.data, running_centre.database).database)
    try:
        for desk in history.desks:
            for one in desk.desk.searching.registrations(desk.enter("zainab")):
                if one.status is RecordStatus.RECEIVED:
                    assert there(register, one.record_id) == {"photo.jpg": history.photos[one.record_id]}
                else:  # also what was taken back while she returned it: it was said again
                    assert one.status is RecordStatus.RETURNED
        assert history.photos
        hub = office.hub
        assert not _OPEN & {one.state for one in hub.desk.hosting.state(hub.enter("huda")).batches}
    finally:
        register.close()
