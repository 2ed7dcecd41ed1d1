"""How well and how fast the centre finds records of one person, beside a plain Splink model over folded names.

Both are given the same seeded register as Parquet, for the plain model with its names folded already, and each runs in
a process of its own, one after the other on the same two cores. Whoever is who is known of every record.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.rows import Measured
from tests.register.mistakes import HARSH, OFFICE
from tests.register.people import ROOT, kept

SEED = 1
LARGE, MIDDLE, SMALL = 4_000_000, 1_000_000, 200_000
NIGHT = 10_000
PRECISION = 0.9995
"""What the plain model reaches at 200,000; ours is read where it is at least as precise as the plain one."""
PROFILES = {"office": OFFICE, "harsh": HARSH}


@dataclass(frozen=True)
class Quality:
    """Of pairs of records: precision and recall at a threshold (probability)."""

    threshold: float
    precision: float
    recall: float


def measured(side: str, people: int, profile: str = "office", *asked: str) -> dict[str, Any]:
    """What ``side`` (``ours`` or ``plain``) says of itself on a register of so many records, in its own process."""
    kept(people, SEED, profile=PROFILES[profile])
    command = [sys.executable, "-m", "tests.benchmarks.linkage", side, str(people), profile, *asked]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    said: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return said


def measure_quality(sizes: tuple[int, ...] = (SMALL, LARGE)) -> Measured:
    """Recall that is missed (1 - recall) at the plain model's precision at threshold 0.9, ours and the plain one's."""
    ours, plain, notes, broken = [], [], [], []
    floors = {SMALL: 0.96, LARGE: 0.95}
    for people in sizes:
        mine, other = measured("ours", people), measured("plain", people)
        peer = _at(other, 0.9)
        best = best_at(mine, peer.precision)
        sure = _at(mine, mine["sure"])
        ours.append(1 - best.recall)
        plain.append(1 - peer.recall)
        notes.append(
            f"{people}: ours {_words(best)}, in bulk {_words(sure)}, at 0.9 {_words(_at(mine, 0.9))}; "
            f"plain {_words(peer)}; {mine['met']} pairs"
        )
        if best.recall < floors.get(people, 0.95) or sure.precision < 0.999:
            broken.append(f"{people}: recall {best.recall:.4f}, precision in bulk {sure.precision:.5f}")
    return Measured(ours, plain, "; ".join(notes), "; ".join(broken))


def measure_time() -> Measured:
    """Seconds from Parquet to scored pairs at 4,000,000, training and normalisation included.

    Seconds of the clock; in the note those of the processor too, which others on the machine disturb less.
    """
    small, mine, other = measured("ours", MIDDLE), measured("ours", LARGE), measured("plain", LARGE)
    night = measured("ours", LARGE, "office", "night")
    growth = mine["cpu"] / LARGE / (small["cpu"] / MIDDLE)
    of_processor = mine["cpu"] / other["cpu"]
    note = (
        f"{_steps(mine)}; plain {_steps(other)}; of the processor {mine['cpu']:.0f} s against {other['cpu']:.0f}: "
        f"ratio {of_processor:.2f}; {mine['memory']:.1f} GB, plain {other['memory']:.1f}; {mine['met']} pairs; "
        f"processor time of a record from 1 to 4 million x {growth:.2f}; a night of {NIGHT}: {night['seconds']:.1f} s, "
        f"of the processor {night['cpu']:.1f}; load of the machine {os.getloadavg()[1]:.1f}"
    )
    wrong = {
        "processor": of_processor > 1.5,
        "memory": mine["memory"] >= 8,
        "pairs": mine["met"] >= 100_000_000,
        "growth": growth > 1.3,
        "night": night["seconds"] > 30,
    }
    return Measured([mine["seconds"]], [other["seconds"]], note, " ".join(name for name, bad in wrong.items() if bad))


def _steps(said: dict[str, Any]) -> str:
    return ", ".join(f"{name} {seconds:.0f} s (processor {cpu:.0f})" for name, (seconds, cpu) in said["steps"].items())


def _at(said: dict[str, Any], threshold: float) -> Quality:
    return min((Quality(*one) for one in said["quality"]), key=lambda one: abs(one.threshold - threshold))


def best_at(said: dict[str, Any], precision: float) -> Quality:
    """Where the recall is highest among thresholds that are as precise."""
    precise = [Quality(*one) for one in said["quality"] if one[1] >= precision]
    return max(precise or [Quality(1, 1, 0)], key=lambda one: one.recall)


def _words(one: Quality) -> str:
    return f"{one.precision:.5f} / {one.recall:.4f} (from {one.threshold:.4g})"


THRESHOLDS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.985, 0.99, 0.993, 0.995, 0.997, 0.998, 0.999, 0.9995, 0.9999)


def _quality(connection: Any, pairs: str) -> Iterator[tuple[float, float, float]]:
    """pairs: a query of ``id_l``, ``id_r``, ``weight`` (bits)."""
    import math

    true = "SELECT l.id AS a, r.id AS b FROM raw AS l JOIN raw AS r ON l.person = r.person AND l.id < r.id"
    ((all_true,),) = connection.execute(f"SELECT count(*) FROM ({true})").fetchall()
    connection.execute(
        f"""CREATE OR REPLACE TEMP TABLE judged AS SELECT weight, l.person = r.person AS same FROM ({pairs}) AS p
        JOIN raw AS l ON l.id = p.id_l JOIN raw AS r ON r.id = p.id_r"""
    )
    for threshold in THRESHOLDS:
        bits = math.log2(threshold / (1 - threshold))
        ((found, right),) = connection.execute(
            f"SELECT count(*), count(*) FILTER (same) FROM judged WHERE weight >= {bits}"
        ).fetchall()
        yield threshold, right / found if found else 1.0, right / all_true


def _connection(path: Path) -> Any:
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.execute("SET memory_limit = '6GB'")
    connection.execute(f"SET temp_directory = '{ROOT / 'build'}'")
    connection.execute(f"CREATE VIEW raw AS SELECT * FROM read_parquet('{path}')")
    return connection


class Clock:
    """What steps take: seconds of the clock, and of the processor in this process (both cores together)."""

    def __init__(self) -> None:
        self._steps: dict[str, tuple[float, float]] = {}

    def timed(self, name: str, act: Callable[[], Any]) -> Any:
        """What ``act`` returns."""
        began, worked = time.perf_counter(), time.process_time()
        found = act()
        self._steps[name] = (time.perf_counter() - began, time.process_time() - worked)
        return found

    def said(self) -> dict[str, Any]:
        """``seconds`` and ``cpu`` in all, and ``steps`` with both of each."""
        seconds, cpu = (sum(step[place] for step in self._steps.values()) for place in (0, 1))
        return {"seconds": seconds, "cpu": cpu, "steps": self._steps}


def ours(path: Path, night: bool) -> dict[str, Any]:
    """Features, training and scoring; or a night: what came since against everybody, features kept."""
    from sync.central.linkage import engine, training
    from sync.central.linkage.features import make_features

    connection = _connection(path)
    clock = Clock()
    timed = clock.timed
    if night:
        from sync.central.linkage.model import bundled

        make_features(connection, f"(FROM raw WHERE id >= 'r{NIGHT:08d}')", "features")
        model = bundled()
        ((first,),) = connection.execute("SELECT max(n) + 1 FROM features").fetchall()
        timed("features", lambda: make_features(connection, f"(FROM raw WHERE id < 'r{NIGHT:08d}')", "came", first))
        timed("added", lambda: connection.execute("INSERT INTO features SELECT * FROM came"))
        met = timed("predict", lambda: engine.score(connection, "features", model, 0, "scored", first))
    else:
        timed("features", lambda: make_features(connection, "raw", "features"))
        model = timed("train", lambda: training.train(connection, "features", "measured"))
        met = timed("predict", lambda: engine.score(connection, "features", model, 0, "scored"))
    pairs = """SELECT l.id AS id_l, r.id AS id_r, weight FROM scored
        JOIN features AS l ON l.n = n_l JOIN features AS r ON r.n = n_r"""
    peak = _memory()
    quality = [] if night else list(_quality(connection, pairs))
    return {
        **clock.said(), "memory": peak, "met": met, "quality": quality,
        "sure": model.sure, "model": [model.slope, model.offset, model.rate, model.kin_prior],
    }  # fmt: skip


def _memory() -> float:
    """The most that this process has held, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def folded(path: Path) -> Path:
    """The register with folded names, made once: what the plain model is given."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    from mihan_desktop.domain.names import fold
    from tests.register.mistakes import MOTHER, NAMES

    made = path.with_name(f"folded-{path.name}")
    if not made.exists():
        table = pq.read_table(path)
        for name in (*NAMES, *MOTHER):
            coded = pc.dictionary_encode(table[name].combine_chunks())
            words = pa.array([fold(word) or None for word in coded.dictionary.to_pylist()], pa.string())
            table = table.set_column(table.column_names.index(name), name, words.take(coded.indices))
        pq.write_table(table, made)
    return made


def plain(path: Path) -> dict[str, Any]:
    """A plain Splink 5 model over folded names, as its documentation makes one."""
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    from splink import comparison_library as cl

    connection = _connection(path)
    connection.execute(
        f"""CREATE VIEW plain AS SELECT id AS unique_id, given_name, father_name, grandfather_name, family_name,
        mother_given_name, sex, governorate, date_of_birth, nullif(phone, '') AS phone,
        nullif(national_number, '') AS national_number FROM read_parquet('{folded(path)}')"""
    )

    names = ("given_name", "father_name", "grandfather_name", "family_name", "mother_given_name")
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            *(
                cl.JaroWinklerAtThresholds(name, [0.92, 0.8]).configure(term_frequency_adjustments=True)
                for name in names
            ),
            cl.LevenshteinAtThresholds("date_of_birth", [1, 2]),
            cl.ExactMatch("sex"),
            cl.ExactMatch("governorate").configure(term_frequency_adjustments=True),
            cl.ExactMatch("phone"),
            cl.LevenshteinAtThresholds("national_number", [1]),
        ],
        blocking_rules_to_generate_predictions=[
            block_on("national_number"),
            block_on("phone", "given_name"),
            block_on("given_name", "father_name", "date_of_birth"),
            block_on("given_name", "father_name", "grandfather_name", "family_name"),
            block_on("given_name", "mother_given_name", "date_of_birth"),
            block_on("father_name", "grandfather_name", "date_of_birth"),
        ],
        retain_matching_columns=False,
    )
    clock = Clock()
    api = DuckDBAPI(connection)
    linker = Linker(api.register("plain"), settings, log_level=None)
    clock.timed("train", lambda: _train_plain(linker))
    found = clock.timed(
        "predict", lambda: linker.inference.predict(threshold_match_probability=0.5, warning_mode="never")
    )
    peak = _memory()
    pairs = f"SELECT unique_id_l AS id_l, unique_id_r AS id_r, match_weight AS weight FROM {found.physical_name}"
    return {
        **clock.said(), "memory": peak, "quality": list(_quality(connection, pairs)),
    }  # fmt: skip


def _train_plain(linker: Any) -> None:
    from splink import block_on

    rules: list[Any] = [
        block_on("national_number", "given_name"),
        block_on("given_name", "father_name", "date_of_birth"),
    ]
    linker.training.estimate_probability_two_random_records_match(rules, recall=0.8)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    for rule in (block_on("given_name", "father_name", "grandfather_name"), block_on("date_of_birth", "given_name")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule, max_pairs=1e6)


def main(arguments: list[str]) -> None:
    """``ours | plain``, how many records, which profile, perhaps ``night``: says what was measured, as JSON."""
    side, people, profile, *asked = arguments
    path = kept(int(people), SEED, profile=PROFILES[profile])
    print(json.dumps(plain(path) if side == "plain" else ours(path, "night" in asked)))


if __name__ == "__main__":
    main(sys.argv[1:])
