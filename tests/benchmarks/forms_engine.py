"""Rows `form_load`, `form_answer`, `form_repeat`, `form_filter`, `form_memory`: the form engine on generated forms."""

import itertools
import os
import statistics
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from forms.nodes import Node
from forms.session import Session
from forms.xform import read_xform
from tests.benchmarks.forms_corpus import CALCULATIONS, PER_SECTION, RESULT, SECTIONS, cascade, household, questionnaire
from tests.benchmarks.forms_peer import ask
from tests.benchmarks.rows import Measured, PeerMissingError

ROUNDS = 3
WATCHED = f"/data/s{SECTIONS - 1}/c{CALCULATIONS - 1}"
MEGABYTE = 1_000_000


def opened(form: bytes) -> Session:
    """A form read and begun, and all of it looked at once as a window would."""
    numbers = itertools.count(1)
    session = Session(
        read_xform(form), clock=lambda: datetime.now(UTC), new_id=lambda: str(uuid.UUID(int=next(numbers)))
    )
    _look_at_all(session.root)
    return session


def _look(node: Node) -> int:
    seen = [node.relevant, node.required, node.readonly, node.label, node.value, node.violation]
    for choice in node.choices:
        seen += [choice.value, choice.label]
    return len(seen)


def _look_at_all(top: Node) -> int:
    return sum(_look(node) for node in top.walk())


def _timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


# -- rows -----------------------------------------------------------------------------------------------------------


def measure_load() -> Measured:
    """From the form's bytes to a filling of which everything was looked at once; both engines warm."""
    form = questionnaire()
    ours, peer, cold = [], [], []
    for _ in range(ROUNDS):
        answered = ask("load", form, runs=6)
        cold.append(answered["first"])
        peer += answered["times"][1:]
        opened(form)
        ours += [_timed(lambda: opened(form)) for _ in range(5)]
    note = f"500 questions, 200 calculations; peer's first load in a new process {statistics.median(cold):.2f} s"
    return Measured(ours, peer, note)


def answers() -> list[tuple[str, str]]:
    """Ten answers in each section, numbers and choices in turn, texts too: each is another than what stands there."""
    found = []
    for section, question in itertools.product(range(SECTIONS), range(0, PER_SECTION, 5)):
        value = {0: str(section + question + 1), 1: "yes", 2: "a text"}[question % 3]
        found.append((f"/data/s{section}/q{question}", value))
    return found


def measure_answer() -> Measured:
    """One answer, and a look at it and at the end of the longest cascade; the median over a hundred answers."""
    form, given = questionnaire(), answers()
    ours, peer, worst, peers_worst = [], [], [], []
    for _ in range(ROUNDS):
        answered = ask("answer", form, answers=given, watched=[WATCHED])
        session = opened(form)
        mine = [_timed(partial(_answer, session, ref, value)) for ref, value in given]
        _same(session.node(WATCHED).value, answered["last"])
        ours.append(statistics.median(mine))
        peer.append(statistics.median(answered["times"]))
        worst.append(max(mine))
        peers_worst.append(max(answered["times"]))
    note = (
        f"median of {len(given)} answers in each run; the longest cascade (through 200 calculations) "
        f"{statistics.median(worst) * 1000:.1f} ms against {statistics.median(peers_worst) * 1000:.1f} ms"
    )
    return Measured(ours, peer, note)


def _answer(session: Session, ref: str, value: str) -> None:
    session.set(ref, value)
    _look(session.node(ref))
    _look(session.node(WATCHED))


def measure_repeat() -> Measured:
    """Adding the 100th instance of a repeat against adding the 10th (of ours), filled in between, sums outside."""
    form = household()
    tenth, hundredth = [], []
    for _ in range(4 * ROUNDS):
        session = opened(form)
        times = [_add_person(session, number) for number in range(1, 106)]
        tenth.append(statistics.median(times[7:12]))
        hundredth.append(statistics.median(times[97:102]))
    note = "sum() and count() over the repeat outside it"
    try:
        answered = ask("repeat", form, runs=102)
        _same(session.node("/data/total").value, str(int(answered["last"]) // 102 * 105))
        late = statistics.median(answered["times"][97:102])
        note += f"; the peer's 100th {late * 1000:.0f} ms against ours {statistics.median(hundredth) * 1000:.2f} ms"
    except PeerMissingError as error:
        note += f"; peer missing: {error}"
    return Measured(hundredth, tenth, note)


def _add_person(session: Session, number: int) -> float:
    def add() -> None:
        session.add_repeat("/data/people")
        _look_at_all(session.node(f"/data/people[{number}]"))

    taken = _timed(add)
    for name, value in (("name", "Zainab"), ("age", 30), ("earns", "yes"), ("income", 100)):
        session.set(f"/data/people[{number}]/{name}", value)
    return taken


def measure_filter() -> Measured:
    """Choosing a region and looking at the 25 places in it, of 50,000 against of 500; indices made beforehand."""
    times: dict[int, list[float]] = {500: [], 5_000: [], 50_000: []}
    started = time.process_time()
    large = opened(cascade(50_000))
    note = f"opening the form with 50,000 choices {time.process_time() - started:.2f} s"
    sessions = {500: opened(cascade(500)), 5_000: opened(cascade(5_000)), 50_000: large}
    for run in range(60):
        for size, session in sessions.items():
            times[size].append(_timed(partial(_filter, session, f"r{run % 19}")))
    try:
        peers = ask("filter", cascade(5_000), answers=[["/data/region", f"r{each}"] for each in range(9)])
        _same(str(RESULT), peers["last"])
        note += (
            f"; over 5,000 the peer {statistics.median(peers['times']) * 1000:.0f} ms "
            f"against ours {statistics.median(times[5_000]) * 1000:.2f} ms"
        )
    except PeerMissingError as error:
        note += f"; peer missing: {error}"
    return Measured(times[50_000], times[500], note)


def _filter(session: Session, region: str) -> None:
    session.set("/data/region", region)
    if len(session.node("/data/place").choices) != RESULT:
        raise AssertionError(region)


def measure_memory() -> Measured:
    """What a process grows by when a session of 500 questions is opened and looked at, definition and all, in MB."""
    grown = []
    for _ in range(ROUNDS):
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.forms_engine"], capture_output=True, text=True, check=True
        )
        grown.append(float(done.stdout) / MEGABYTE)
    try:
        note = f"the peer's heap grows by {ask('memory', questionnaire())['times'][0] / MEGABYTE:.0f} MB"
    except PeerMissingError as error:
        note = f"peer missing: {error}"
    return Measured(grown, [20.0] * ROUNDS, note)


def _resident() -> int:
    """Bytes of memory that this process holds now (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _same(ours: str, peers: str) -> None:
    """Both engines came to the same, or there is nothing to compare."""
    if ours != peers:
        raise PeerMissingError(f"the engines disagree: {ours} and {peers}")


if __name__ == "__main__":
    small = opened(household())  # what any form needs is there before
    before = _resident()
    large = opened(questionnaire())
    print(_resident() - before)
