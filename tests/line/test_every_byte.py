"""The line breaks once, after any one byte of a talk, either way: everything lands once, and a cut costs one chunk."""

import random
from collections.abc import Iterable, Iterator

import pytest

from sync.client.sender import Parcel, Sender
from sync.client.transport import Transport
from tests.central.desks import Desk, enrol
from tests.centre import Centre
from tests.faults.ledger import at_the_ministry
from tests.line.relay import Relay
from tests.services.conftest import add_office, printed

CHUNK = 64 * 1024 + 16
AROUND = 3_000
"""Bytes that a broken talk says again besides its chunk: the offer, and the heads of requests and answers."""


class Talk:
    """A desk that pushes batch after batch over one relay. records: in each batch; letters: of an answer in each."""

    def __init__(self, centre: Centre, line: Relay, records: int, letters: int) -> None:
        office = add_office(centre)
        self.desk: Desk = enrol(centre, office, printed(centre, "device", office))
        self.desk.introduce(self.desk.supervisor, printed(centre, "supervisor", office))
        self._centre, self._line = centre, line
        self._records, self._letters = records, letters
        self._noise = random.Random(5)
        self._pushed: list[str] = []
        self.up, self.down = self.push()

    def push(self) -> tuple[int, int]:
        """Bytes up and down for a batch that arrives whatever the line does."""
        letters = [self._noise.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=self._letters) for _ in range(self._records)]
        changes = [self.desk.registration(note="".join(one)) for one in letters]
        sealed = self.desk.seal(*changes)
        up, down = self._line.up, self._line.down
        with Transport(self._line.url, device_id=self.desk.id, device_key=self.desk.key) as transport:
            parcel = Parcel.of(sealed, self.desk.supervisor.approve(sealed, len(changes)))
            outcome = Sender(transport, self.desk.ministry, pause=lambda _: None).push(parcel)
        assert outcome.receipt is not None
        assert {str(line.status) for line in outcome.receipt.lines} == {"accepted"}
        self._pushed += [change.id for change in changes]
        return self._line.up - up, self._line.down - down

    def cut(self, places: Iterable[int], *, down: bool) -> None:
        """Push once for each place, cut there."""
        for place in places:
            cuts = self._line.cuts
            self._line.cut_at(place, down=down)
            up, _ = self.push()
            self._line.mend()
            assert self._line.cuts == cuts + 1, (place, down)
            assert up <= self.up + CHUNK + AROUND, (place, down, up, self.up)

    def landed(self) -> None:
        """The register has every change once and numbers without a gap."""
        there = at_the_ministry(self._centre, self.desk.id)
        assert sorted(row[0] for row in there) == sorted(self._pushed)
        assert sorted(row[1] for row in there) == list(range(1, len(self._pushed) + 1))


@pytest.fixture
def line(running_centre: Centre) -> Iterator[Relay]:
    """A good line to the centre."""
    with Relay(running_centre.url) as made:
        yield made


def test_a_line_that_breaks_after_a_byte_costs_nothing_but_a_chunk(running_centre: Centre, line: Relay) -> None:
    chance = random.Random(20261122)
    short = Talk(running_centre, line, 1, 0)
    short.cut([0, *chance.sample(range(short.up), 2), short.up - 1], down=False)
    short.cut([0, *chance.sample(range(short.down), 3), short.down - 1], down=True)
    short.landed()
    long = Talk(running_centre, line, 4, 90_000)
    assert long.up > 3 * CHUNK
    long.cut(chance.sample(range(long.up - CHUNK), 1), down=False)
    long.landed()


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("down", [False, True], ids=["up", "down"])
def test_a_line_that_breaks_after_every_byte_of_a_talk(running_centre: Centre, line: Relay, *, down: bool) -> None:
    talk = Talk(running_centre, line, 1, 0)
    talk.cut(range(talk.down - 50 if down else talk.up - 50), down=down)
    talk.landed()


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_a_line_that_breaks_anywhere_in_a_batch_of_several_chunks(running_centre: Centre, line: Relay) -> None:
    chance = random.Random(3)
    talk = Talk(running_centre, line, 4, 90_000)
    talk.cut((chance.randrange(talk.up - CHUNK) for _ in range(300)), down=False)
    talk.landed()
