"""The air between two countries: packets from one TUN device to the other, late, lost, doubled and out of order.

Run as ``python -m tests.line.between NAMESPACE NAMESPACE AIR``, AIR as JSON, until standard input ends; then it says as
JSON what it did to how many packets. One process holds both devices: they are gone with it. Linux and root alone.
"""

import ctypes
import fcntl
import heapq
import json
import os
import random
import select
import struct
import subprocess
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

DEVICE: Final = "mihan0"
ADDRESSES: Final = ("10.77.0.1", "10.77.0.2")
NAMED: Final = Path("/run/netns")
_QUEUE: Final = 32 * 1024
"""Bytes that wait for their turn on the line; what comes beyond is dropped, as a modem does."""
_LONGEST: Final = 2_048
# <linux/if_tun.h>: a device of IP packets, without the four bytes before each
_TUNSETIFF: Final = 0x400454CA
_TUN_NO_INFORMATION: Final = 0x0001 | 0x1000


@dataclass(frozen=True, slots=True)
class Air:
    """rate: bits a second in each direction; delay: seconds one way; loss, double, late: shares of all packets.

    A late one is overtaken by others. gap_every: seconds after which nothing arrives for one second, 0 for never.
    """

    rate: float = 256_000
    delay: float = 0.15
    loss: float = 0.02
    double: float = 0.01
    late: float = 0.02
    gap_every: float = 0.0
    seed: int = 1


def _enter(namespace: str) -> None:
    """This thread is in a network namespace from now on."""
    libc = ctypes.CDLL(None, use_errno=True)
    with (NAMED / namespace).open("rb") as file:
        if libc.setns(file.fileno(), 0):
            raise OSError(ctypes.get_errno(), "setns")


def device_in(namespace: str, address: str, other: str) -> int:
    """A TUN device in a namespace, with an address, up; its handle works from anywhere."""
    with Path("/proc/self/ns/net").open("rb") as home:
        _enter(namespace)
        handle = os.open("/dev/net/tun", os.O_RDWR)
        fcntl.ioctl(handle, _TUNSETIFF, struct.pack("16sH22x", DEVICE.encode(), _TUN_NO_INFORMATION))
        ctypes.CDLL(None).setns(home.fileno(), 0)
    inside = ["ip", "-n", namespace]
    subprocess.run([*inside, "address", "add", address, "peer", other, "dev", DEVICE], check=True)
    for name in ("lo", DEVICE):
        subprocess.run([*inside, "link", "set", name, "up"], check=True)
    return handle


class Between:
    """Carries packets between two handles. counts: what was done to how many."""

    def __init__(self, handles: tuple[int, int], air: Air) -> None:
        self._handles = handles
        self._air = air
        self._chance = random.Random(air.seed)
        self._free = [0.0, 0.0]
        self._under_way: list[tuple[float, int, int, bytes]] = []
        self._begun = time.monotonic()
        self.counts: Counter[str] = Counter()

    def run(self, until: int) -> None:
        """Until the handle ``until`` ends."""
        while True:
            first = self._under_way[0][0] if self._under_way else None
            patience = None if first is None else max(0.0, first - time.monotonic())
            ready, _, _ = select.select([*self._handles, until], [], [], patience)
            if until in ready:
                return
            for handle in ready:
                self._take(self._handles.index(handle), os.read(handle, _LONGEST))
            self._deliver()

    def _take(self, side: int, packet: bytes) -> None:
        air, chance, now = self._air, self._chance, time.monotonic()
        self.counts["packets"] += 1
        self.counts["bytes"] += len(packet)
        if (self._free[side] - now) * air.rate / 8 > _QUEUE:
            self.counts["dropped"] += 1
            return
        self._free[side] = max(now, self._free[side]) + len(packet) * 8 / air.rate
        at = self._free[side] + air.delay
        in_gap = air.gap_every and (at - self._begun) % air.gap_every < 1.0
        if in_gap or chance.random() < air.loss:
            self.counts["lost"] += 1
            return
        if chance.random() < air.late:
            self.counts["late"] += 1
            at += chance.uniform(0.03, 0.2)
        for _ in range(1 + (chance.random() < air.double)):
            heapq.heappush(self._under_way, (at, self.counts.total(), 1 - side, packet))
            self.counts["arrived"] += 1

    def _deliver(self) -> None:
        while self._under_way and self._under_way[0][0] <= time.monotonic():
            _, _, side, packet = heapq.heappop(self._under_way)
            os.write(self._handles[side], packet)


def main(arguments: list[str]) -> None:
    """Make the devices, say ``ready``, carry, and say the counts."""
    here, there, said = arguments
    ours, theirs = ADDRESSES
    try:
        handles = device_in(here, ours, theirs), device_in(there, theirs, ours)
    except OSError as error:
        sys.exit(f"no TUN device may be made here: {error}")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    between = Between(handles, Air(**json.loads(said)))
    between.run(sys.stdin.fileno())
    sys.stdout.write(json.dumps(between.counts) + "\n")


def described(air: Air) -> str:
    """As ``main`` reads it."""
    return json.dumps(asdict(air))


if __name__ == "__main__":
    main(sys.argv[1:])
