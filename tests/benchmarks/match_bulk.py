"""Row `match_bulk`: a night's matching of 1,000,000 people and 20,000 vacancies on two cores, the best 20 of each.

Ours are minutes from facts to both lists, in a process of its own, with at most two threads; the peer is the hour
that a night has for it. The note says how long facts took to become tables, how long the queries took, and memory.
"""

import json
import os
import resource
import subprocess
import sys
import time

from mihan_desktop.domain.work.relations import NONE
from sync.central.work.matching import engine
from sync.central.work.matching.tables import Making
from tests.benchmarks.rows import Measured
from tests.central.seekers import Market, ground

PEOPLE, VACANCIES = 1_000_000, 20_000
MEMORY = 8.0
"""Gigabytes that are to be enough."""
AN_HOUR = 60.0


def measure() -> Measured:
    """Ours: minutes; the peer: sixty."""
    people = int(os.environ.get("MIHAN_MATCH_PEOPLE", PEOPLE))
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.match_bulk", str(people), str(VACANCIES)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout.splitlines()[-1])
    minutes = (told["tables"] + told["matching"]) / 60
    note = (
        f"{people:,} people and {VACANCIES:,} vacancies, {told['people']:,} and {told['work']:,} lines: tables "
        f"{told['tables'] / 60:.1f} min, queries {told['matching'] / 60:.1f} min ({told['processor'] / 60:.1f} "
        f"processor minutes in all), {told['memory']:.1f} GB at most"
    )
    broken = f"{told['memory']:.1f} GB" if told["memory"] > MEMORY else ""
    return Measured([minutes], [AN_HOUR], note, broken)


def _once(people: int, vacancies: int) -> dict[str, float]:
    market, where = Market(9, gaps=0.1, coded=True), ground()
    making = Making(market.vacancies(vacancies), NONE, where)
    tables = 0.0
    crowd = market.seekers(people)
    while some := [one for one, _ in zip(crowd, range(5_000), strict=False)]:
        started = time.perf_counter()
        making.add(some)
        tables += time.perf_counter() - started
    started = time.perf_counter()
    told = making.tables()
    tables += time.perf_counter() - started
    connection = engine.open_engine(memory="4GB", threads=2)
    started = time.perf_counter()
    engine.match(
        connection,
        told,
        where.rules,
        tell=lambda done, of: print(done, of, round(time.process_time()), file=sys.stderr, flush=True),
    )
    matching = time.perf_counter() - started
    ((lines, work),) = connection.execute(
        "SELECT (SELECT count(*) FROM best_people), (SELECT count(*) FROM best_vacancies)"
    ).fetchall()
    return {
        "tables": tables, "matching": matching, "people": lines, "work": work, "processor": time.process_time(),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(_once(int(sys.argv[1]), int(sys.argv[2]))))
