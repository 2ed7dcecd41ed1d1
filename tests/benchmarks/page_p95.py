"""Row `page_p95`: fifty readers before the centre's pages, each of whom takes the next page at once.

The centre has 300 offices that sent five batches a day for two weeks, and eight quarters that are out. Readers are
threads of a process of their own that does nothing else, on the same machine: nobody reads what came, so the line stays
full. Each page of an analyst comes as often as each other; of indicators now this one, now that, told apart or not.
They come as soon as quarters are out: what the centre draws ahead it draws while they read. What counts is the page
that is slowest of all.
"""

import http.client
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import insert

from sync.central.indicators.definitions import INDICATORS
from sync.central.moments import new_id, utc_now
from sync.central.schema import Batch, Device, Office
from sync.central.web.addresses import ADDRESSES, HTML
from sync.central.web.roles import MAY, Permission, Role
from tests.benchmarks.rows import Measured
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.released import release
from tests.centre import Centre

READERS: Final = 50
OFFICES: Final = 300
DAYS: Final = 14
A_DAY: Final = 5
QUARTERS: Final = tuple(f"{year}-Q{number}" for year in (2025, 2026) for number in range(1, 5))
SECONDS: Final = 15.0
RUNS: Final = 3
LIMIT: Final = 300.0
Run = tuple[dict[str, list[float]], list[str]]
"""By page the milliseconds of each time, and what was no page."""
_TICK: Final = os.sysconf("SC_CLK_TCK")
_OK: Final = 200


def measure() -> Measured:
    """Milliseconds that 95 of 100 times the slowest page of all keeps to, run by run, against the limit."""
    paths = pages()
    with tempfile.TemporaryDirectory() as folder, Centre(Path(folder) / "centre") as centre:
        ministry = Ministry(centre)
        _offices(ministry)
        for seed, period in enumerate(QUARTERS):
            release(ministry.database, period, seed)
        with Browser(centre.url) as browser:
            browser.sign_in(ministry.add_staff(Role.ANALYST))
            cookie = "; ".join(f"{one.name}={one.value}" for one in browser.cookies)
            began = _used(centre)
            runs = [_read(centre.url, cookie, paths, seed) for seed in range(RUNS)]
            used = _used(centre) - began
        ministry.database.close()
    slowest = [max((_p95(times), page) for page, times in run.items()) for run, _ in runs]
    every = [time_ for run, _ in runs for times in run.values() for time_ in times]
    failed = sorted({page for _, broken in runs for page in broken})
    note = (
        f"slowest {slowest[-1][1]}; all pages: {_p95(every):.0f} ms at the 95th percentile, median "
        f"{statistics.median(every):.0f}, longest {max(every):.0f}; {READERS} readers who never wait take "
        f"{len(every) / SECONDS / RUNS:.0f} pages a second, {used * 1000 / len(every):.1f} ms of a processor each"
    )
    return Measured(
        [one for one, _ in slowest], [LIMIT] * RUNS, note, f"not whole: {', '.join(failed)}" if failed else ""
    )  # fmt: skip


def pages() -> dict[str, list[str]]:
    """What an analyst may open, by the page's address: all paths of each."""
    found = {
        one.path: [one.path]
        for one in ADDRESSES
        if one.method == "GET" and "{" not in one.path and one.answers.get(_OK) == (HTML,)
        and isinstance(one.needs, Permission) and one.needs in MAY[Role.ANALYST]
    }  # fmt: skip
    found["/indicators/{code}"] = [
        f"/indicators/{code}?by={table}" for code, one in INDICATORS.items() for table in ("", *one.by)
    ]
    return found


def _p95(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _used(centre: Centre) -> float:
    """Seconds of a processor that the centre's process used so far."""
    process = centre._process
    fields = Path(f"/proc/{process.pid if process else 0}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def _read(url: str, cookie: str, paths: Mapping[str, Sequence[str]], seed: int) -> Run:
    """What readers in a process of their own met with."""
    asked = {"host": url.removeprefix("http://"), "cookie": cookie, "paths": paths, "seed": seed}
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.page_p95"], input=json.dumps(asked), capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    times, failed = json.loads(done.stdout)
    return times, failed


def _readers(host: str, cookie: str, paths: Mapping[str, Sequence[str]], seed: int) -> Run:
    times: dict[str, list[float]] = {page: [] for page in paths}
    failed: list[str] = []
    until = time.monotonic() + SECONDS

    def reader(number: int) -> None:
        draw = random.Random(f"{seed}-{number}")
        line = http.client.HTTPConnection(host, timeout=60)
        headers = {"Cookie": cookie, "Accept-Language": draw.choice(("ar", "ckb", "en"))}
        while time.monotonic() < until:
            page = draw.choice(tuple(paths))
            path, began = draw.choice(paths[page]), time.monotonic()
            line.request("GET", path, headers=headers)
            answer = line.getresponse()
            body = answer.read()
            times[page].append((time.monotonic() - began) * 1000)
            if answer.status != _OK or not body.rstrip().endswith(b"</html>"):
                failed.append(path)
        line.close()

    readers = [threading.Thread(target=reader, args=(number,)) for number in range(READERS)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    return times, failed


def _offices(ministry: Ministry) -> None:
    """Offices with a desk each, and what they sent."""
    now, draw = utc_now(), random.Random(1)
    offices, devices, batches = [], [], []
    for number in range(OFFICES):
        office, device, home = new_id(), new_id(), f"IQ-G{number % 19 + 1:02}"
        offices.append(
            {"id": office, "name": f"مكتب {number}", "governorate": home, "created_at": now - timedelta(days=90)}
        )  # fmt: skip
        devices.append(
            {"id": device, "office_id": office, "program": "0.1.0", "signing_key": device.encode(),
             "receiving_key": b"", "enrolled_at": now - timedelta(days=60)}
        )  # fmt: skip
        for back in range(DAYS * A_DAY):
            at = now - timedelta(days=back / A_DAY)
            counts = {"accepted": draw.randint(20, 60), "conflict": draw.randint(0, 2), "rejected": draw.randint(0, 1)}
            batches.append(
                {"id": new_id(), "device_id": device, "office_id": office, "number": back + 1, "previous": "",
                 "count": sum(counts.values()), "missing": 0, "size": 40_000, "created_at": at, "manifest": bytes(300),
                 "signature": bytes(64), "approval": bytes(200), "approval_signature": bytes(64), "approver_id": "",
                 "state": "done", "counts": counts, "offered_at": at, "decided_at": at, "home": home, "notes": []}
            )  # fmt: skip
    with ministry.database.write() as session:
        for model, rows in ((Office, offices), (Device, devices), (Batch, batches)):
            session.execute(insert(model), rows)


if __name__ == "__main__":
    json.dump(_readers(**json.load(sys.stdin)), sys.stdout)
