"""A TCP relay on loopback that is as slow, as far and as unreliable as it is told, and counts every byte."""

import asyncio
import contextlib
import random
import threading
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import urlsplit

PIECE: Final = 1_460
"""Bytes of one segment, as TCP sends them over Ethernet."""
STALL: Final = 0.2
"""Seconds that a lost segment costs at least: the shortest time after which Linux sends one again."""
AHEAD: Final = 64 * 1024
"""Bytes that may be under way in one direction before the sender is held back, as a window does."""


@dataclass(frozen=True, slots=True)
class Weather:
    """rate: bits per second in each direction, 0 for no limit; delay: seconds one way; loss: share of segments lost.

    Each lost segment stalls its direction. cut_every: seconds after which every connection breaks, 0 for never;
    half_close: share of connections whose upward half ends early; garbage: share of those answered with noise.
    """

    rate: float = 0.0
    delay: float = 0.0
    loss: float = 0.0
    cut_every: float = 0.0
    half_close: float = 0.0
    garbage: float = 0.0


FAIR: Final = Weather()
VILLAGE: Final = Weather(rate=256_000, delay=0.15, loss=0.02)
"""A mobile line at the edge of its cell."""


class Line:
    """One direction: a queue with a rate, shared by every connection over it."""

    def __init__(self, weather: Weather, chance: random.Random) -> None:
        self.weather = weather
        self._chance = chance
        self._free = 0.0

    def arrival(self, count: int) -> float:
        """When a segment of ``count`` bytes that is sent now arrives."""
        now = time.monotonic()
        weather = self.weather
        self._free = max(now, self._free) + (count * 8 / weather.rate if weather.rate else 0.0)
        if weather.loss and self._chance.random() < weather.loss:
            self._free += max(STALL, 2 * weather.delay)
        return self._free + weather.delay


class Relay:
    """Relays from its own address to a server's, on a thread of its own. Use as a context manager.

    Attributes: url (what a client is told); up, down (bytes put on the line towards the server and back, with those
    that a cut lost); opened (connections); cuts (connections that were broken).
    """

    def __init__(self, target: str, weather: Weather = FAIR, seed: int = 1) -> None:
        parts = urlsplit(target)
        self._target = (parts.hostname or "127.0.0.1", parts.port or 80)
        self._chance = random.Random(seed)
        self.weather = weather
        self._ways = Line(weather, self._chance), Line(weather, self._chance)
        self.up = self.down = self.opened = self.cuts = 0
        self.url = ""
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="relay", daemon=True)
        self._open: set[asyncio.StreamWriter] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._fuse: tuple[Line, int] | None = None
        self._server: asyncio.Server | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        self._do(self._serve())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    @property
    def bytes(self) -> int:
        """Carried in both directions."""
        return self.up + self.down

    def change(self, weather: Weather) -> None:
        """Other weather, at once."""
        self.weather = weather
        for way in self._ways:
            way.weather = weather

    def cut_at(self, place: int, *, down: bool = False) -> None:
        """Break everything, once, when ``place`` more bytes have gone up (or down) and the next would."""
        self._fuse = (self._ways[down], place)

    def mend(self) -> None:
        """No cut is to come."""
        self._fuse = None

    def _through(self, way: Line, count: int) -> int:
        """How many of ``count`` bytes get through before the line breaks."""
        if self._fuse is None or self._fuse[0] is not way:
            return count
        left = self._fuse[1] - count
        self._fuse = (way, left) if left >= 0 else None
        return count + min(left, 0)

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(60)

    async def _serve(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        self._begin(self._cut_again_and_again())

    async def _stop(self) -> None:
        if self._server is not None:
            self._server.close()
        self._break()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _cut_again_and_again(self) -> None:
        since = time.monotonic()
        while True:
            await asyncio.sleep(0.05)
            every = self.weather.cut_every
            if every and time.monotonic() - since >= every:
                since = time.monotonic()
                self.cuts += len(self._open) // 2
                self._break()

    def _break(self) -> None:
        for writer in list(self._open):
            transport = writer.transport
            if transport is not None:
                transport.abort()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._begin(self._connection(reader, writer))

    async def _connection(self, near: asyncio.StreamReader, nearer: asyncio.StreamWriter) -> None:
        self.opened += 1
        with contextlib.suppress(OSError):
            if self._chance.random() < self.weather.garbage:
                await near.read(PIECE)
                nearer.write(self._chance.randbytes(400))
                await nearer.drain()
                nearer.close()
                return
            if self.weather.delay:
                await asyncio.sleep(2 * self.weather.delay)  # the handshake goes there and back
            far, farther = await asyncio.open_connection(*self._target)
            self._open |= {nearer, farther}
            early = self._chance.randrange(1, 20_000) if self._chance.random() < self.weather.half_close else None
            try:
                await asyncio.gather(
                    self._carry(near, farther, self._ways[0], self._count_up, early),
                    self._carry(far, nearer, self._ways[1], self._count_down, None),
                )
            finally:
                self._open -= {nearer, farther}
                for writer in (nearer, farther):
                    writer.close()

    def _count_up(self, count: int) -> None:
        self.up += count

    def _count_down(self, count: int) -> None:
        self.down += count

    async def _carry(
        self,
        source: asyncio.StreamReader,
        sink: asyncio.StreamWriter,
        way: Line,
        count: Callable[[int], None],
        early: int | None,
    ) -> None:
        """Everything from one side to the other, in segments that arrive when the line lets them. early: ends after."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(AHEAD // PIECE)
        delivering = self._begin(_deliver(under_way, sink, way.weather.delay, count))
        carried, broken = 0, False
        with contextlib.suppress(OSError):
            while not broken and (early is None or carried < early):
                piece = await source.read(PIECE)
                through = self._through(way, len(piece))
                broken, piece = through < len(piece), piece[:through]
                if not piece:
                    break
                carried += len(piece)
                await under_way.put((way.arrival(len(piece)), piece))
        await under_way.put((0.0, b""))
        await delivering
        if broken:
            self.cuts += 1
            self._break()


async def _deliver(
    under_way: "asyncio.Queue[tuple[float, bytes]]",
    sink: asyncio.StreamWriter,
    delay: float,
    count: Callable[[int], None],
) -> None:
    """Give each segment to ``sink`` at its time; it was on the line ``delay`` before, and counts from then on."""
    at, piece, counted = 0.0, b"", True
    with contextlib.suppress(OSError, RuntimeError):
        while True:
            at, piece = await under_way.get()
            counted = False
            if not piece:
                if sink.can_write_eof():
                    sink.write_eof()
                return
            await asyncio.sleep(max(0.0, at - delay - time.monotonic()))
            count(len(piece))
            counted = True
            await asyncio.sleep(max(0.0, at - time.monotonic()))
            sink.write(piece)
            await sink.drain()
    while True:  # the line is broken: what is still under way is lost
        if not counted and piece and at - delay <= time.monotonic():
            count(len(piece))
        if not piece:
            return
        counted = False
        at, piece = await under_way.get()
