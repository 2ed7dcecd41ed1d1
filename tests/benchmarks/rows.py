"""The table of benchmark rows, and what a row is."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict


class Row(TypedDict):
    """One line of build/bench.json; ratio is ours / peer, and holds says whether it keeps to the goal."""

    row: str
    ours: float
    peer: float
    peer_name: str
    unit: str
    ratio: float | None
    goal: str
    holds: bool
    runs: int
    note: str


@dataclass(frozen=True)
class Measured:
    """The same work measured on both sides, run by run, in ``unit``. broken: what else the row promises and missed."""

    ours: list[float]
    peer: list[float]
    note: str = ""
    broken: str = ""


@dataclass(frozen=True)
class Benchmark:
    """A row's name of its peer, unit and highest allowed ratio, and the function that measures both sides."""

    measure: Callable[[], Measured]
    peer_name: str
    unit: str
    at_most: float


class PeerMissingError(Exception):
    """The peer cannot be installed on this machine; the row says so and does not hold."""


def _startup() -> Measured:
    from tests.benchmarks.startup import measure

    return measure()


def _bundle_size() -> Measured:
    from tests.benchmarks.bundle import measure_size

    return measure_size()


def _bundle_startup() -> Measured:
    from tests.benchmarks.bundle import measure_startup

    return measure_startup()


def _save() -> Measured:
    from tests.benchmarks.save import measure

    return measure()


def _open_class() -> Measured:
    from tests.benchmarks.open_class import measure

    return measure()


def _mark_class() -> Measured:
    from tests.benchmarks.mark_class import measure_marking

    return measure_marking()


def _month_papers() -> Measured:
    from tests.benchmarks.mark_class import measure_papers

    return measure_papers()


def _seal_bytes() -> Measured:
    from tests.benchmarks.seal import measure_bytes

    return measure_bytes()


def _seal_time() -> Measured:
    from tests.benchmarks.seal import measure_time

    return measure_time()


def _forms(name: str) -> Callable[[], Measured]:
    def measure() -> Measured:
        from tests.benchmarks import forms_engine

        rows: dict[str, Callable[[], Measured]] = {
            "load": forms_engine.measure_load,
            "answer": forms_engine.measure_answer,
            "repeat": forms_engine.measure_repeat,
            "filter": forms_engine.measure_filter,
            "memory": forms_engine.measure_memory,
        }
        return rows[name]()

    return measure


def _search() -> Measured:
    from tests.benchmarks.search import measure

    return measure()


def _desk_search() -> Measured:
    from tests.benchmarks.desk_duplicates import measure_search

    return measure_search()


def _desk_recall() -> Measured:
    from tests.benchmarks.desk_duplicates import measure_recall

    return measure_recall()


def _block() -> Measured:
    from tests.benchmarks.block import measure

    return measure()


def _intake() -> Measured:
    from tests.benchmarks.intake import measure

    return measure()


def _intake_memory() -> Measured:
    from tests.benchmarks.intake_memory import measure

    return measure()


def _form_window(name: str) -> Callable[[], Measured]:
    def measure() -> Measured:
        from tests.benchmarks import form_window

        rows = {"echo": form_window.measure_echo, "open_form": form_window.measure_open_form}
        return rows[name]()

    return measure


def _wire(name: str) -> Callable[[], Measured]:
    def measure() -> Measured:
        from tests.benchmarks import wire

        rows = {
            "bytes": wire.measure_bytes,
            "slow": wire.measure_slow,
            "cuts": wire.measure_cuts,
            "daily": wire.measure_daily,
        }
        return rows[name]()

    return measure


def _fleet() -> Measured:
    from tests.benchmarks.fleet import measure

    return measure()


def _national_index() -> Measured:
    from tests.benchmarks.national_index import measure

    return measure()


def _match_bulk() -> Measured:
    from tests.benchmarks.match_bulk import measure

    return measure()


def _match_desk() -> Measured:
    from tests.benchmarks.match_desk import measure

    return measure()


def _office_reports() -> Measured:
    from tests.benchmarks.office_reports import measure

    return measure()


def _page_p95() -> Measured:
    from tests.benchmarks.page_p95 import measure

    return measure()


def _indicators_run() -> Measured:
    from tests.benchmarks.indicators_run import measure

    return measure()


def _snapshot_night() -> Measured:
    from tests.benchmarks.snapshot_night import measure

    return measure()


def _match_same() -> Measured:
    from tests.benchmarks.match_desk import measure_same

    return measure_same()


def _match_quality() -> Measured:
    from tests.benchmarks.match_quality import measure

    return measure()


def _match_quality_esco() -> Measured:
    from tests.benchmarks.match_quality_esco import measure

    return measure()


def _linkage_quality() -> Measured:
    from tests.benchmarks.linkage import measure_quality

    return measure_quality()


def _linkage_time() -> Measured:
    from tests.benchmarks.linkage import measure_time

    return measure_time()


_OTHERS = "the better of PouchDB's replication and one OpenRosa POST a record"
_WEB_FORMS = "engine of ODK Web Forms 0.22.0 in Node"


def _name_keys() -> Measured:
    from tests.benchmarks.name_keys import measure

    return measure()


def _occupation_coding() -> Measured:
    from tests.benchmarks.occupation_coding import measure

    return measure()


def _import_rows() -> Measured:
    from tests.benchmarks.import_rows import measure

    return measure()


def _points_rate() -> Measured:
    from tests.benchmarks.points import measure

    return measure()


def _points_same() -> Measured:
    from tests.benchmarks.points_same import measure

    return measure()


_PLAIN = "a plain Splink 5 model over folded names"

ROWS: dict[str, Benchmark] = {
    "startup": Benchmark(_startup, "first paint of an empty PySide6 window", "s", 1.6),
    "bundle_size": Benchmark(_bundle_size, "an empty PySide6 window trimmed alike, tar.xz", "bytes", 1.6),
    "bundle_startup": Benchmark(_bundle_startup, "first paint of an empty PySide6 window, frozen too", "s", 1.6),
    "save": Benchmark(_save, "bare SQLCipher insert, same pragmas", "s", 1.5),
    "seal_bytes": Benchmark(_seal_bytes, "10,000 registrations as JSON", "bytes", 0.15),
    "seal_time": Benchmark(_seal_time, "zstd alone at the same level", "s", 1.3),
    "wire_bytes": Benchmark(_wire("bytes"), _OTHERS, "bytes", 1 / 7),
    "wire_slow": Benchmark(_wire("slow"), _OTHERS, "s", 1 / 7),
    "wire_cuts": Benchmark(_wire("cuts"), "the same, uncut", "bytes", 1.1),
    "daily_batch": Benchmark(_wire("daily"), "25 kB", "bytes", 1.0),
    "fleet": Benchmark(_fleet, "COPY of the same rows, no goal set", "s", float("inf")),
    "intake": Benchmark(_intake, "COPY of the same rows into the same tables, PostgreSQL", "s", 4.0),
    "intake_memory": Benchmark(_intake_memory, "300 MB", "MB", 1.0),
    "search": Benchmark(_search, "bare FTS5 query, same index, what a list shows", "s", 2.0),
    "desk_search": Benchmark(_desk_search, "bare look-up of the same keys", "s", float("inf")),
    "desk_recall": Benchmark(_desk_recall, "2 % missed", "share", 1.0),
    "name_keys": Benchmark(_name_keys, "6 % missed at rank 1", "share", 1.0),
    "occupation_coding": Benchmark(_occupation_coding, "BM25 over the same phrases", "missed at rank 5", 1.0),
    "block": Benchmark(_block, "what nobody notices", "s", 1.0),
    "linkage_quality": Benchmark(_linkage_quality, _PLAIN, "true pairs missed", 1.0),
    "linkage_time": Benchmark(_linkage_time, _PLAIN, "s", 1.5),
    "echo": Benchmark(_form_window("echo"), "a bare QLineEdit", "s", 3.0),
    "open_form": Benchmark(_form_window("open_form"), "its widgets alone", "s", 1.5),
    "open_class": Benchmark(_open_class, "an empty QTableView of its size", "s", 2.0),
    "mark_class": Benchmark(_mark_class, "a minute", "s of processor", 0.1),
    "month_papers": Benchmark(_month_papers, "a minute", "s of processor", 0.5),
    "form_load": Benchmark(_forms("load"), _WEB_FORMS, "s", 0.2),
    "form_answer": Benchmark(_forms("answer"), _WEB_FORMS, "s", 0.2),
    "form_repeat": Benchmark(_forms("repeat"), "our own 10th instance", "s", 1.5),
    "form_filter": Benchmark(_forms("filter"), "our own filter over 500 choices", "s", 1.5),
    "form_memory": Benchmark(_forms("memory"), "20 MB", "MB", 1.0),
    "import_rows": Benchmark(_import_rows, "DuckDB's own CSV reader plus insert", "s", 2.0),
    "points_rate": Benchmark(_points_rate, "the same rules by hand as one Python function", "s", 4.0),
    "points_same": Benchmark(_points_same, "one person whose points differ", "people", 0.0),
    "national_index": Benchmark(_national_index, "a sorted array of 64-bit hashes on the disk", "s", 3.0),
    "match_bulk": Benchmark(_match_bulk, "the hour that a night has for it", "min", 1.0),
    "match_desk": Benchmark(_match_desk, "the 100 ms that the desk promises", "ms", 1.0),
    "office_reports": Benchmark(_office_reports, "the bare GROUP BY over the same table", "s", 3.0),
    "indicators_run": Benchmark(_indicators_run, "DuckDB's bare scan of the same columns", "s", 6.0),
    "page_p95": Benchmark(_page_p95, "the 300 ms that 95 of 100 pages keep to", "ms", 1.0),
    "snapshot_night": Benchmark(_snapshot_night, "the same snapshot made from nothing", "s", 0.5),
    "match_same": Benchmark(_match_same, "one list that is not the same", "lists", 0.0),
    "match_quality": Benchmark(
        _match_quality, "1.25 × the better of an exact filter and BM25, nDCG@10", "1 / nDCG@10", 1.0
    ),
    "match_quality_esco": Benchmark(_match_quality_esco, "20 % whose vacancy is not the first", "share", 1.0),
}


def run(name: str) -> Row:
    """Measure the row ``name``; medians on both sides."""
    benchmark = ROWS[name]
    blank = Row(
        row=name, ours=0.0, peer=0.0, peer_name=benchmark.peer_name, unit=benchmark.unit, ratio=None,
        goal=f"<= {benchmark.at_most:.4g}", holds=False, runs=0, note="",
    )  # fmt: skip
    try:
        measured = benchmark.measure()
    except PeerMissingError as error:
        return {**blank, "note": f"peer missing: {error}"}
    ours, peer = statistics.median(measured.ours), statistics.median(measured.peer)
    return {
        **blank,
        "ours": ours,
        "peer": peer,
        "ratio": ours / peer,
        "holds": ours / peer <= benchmark.at_most and not measured.broken,
        "runs": len(measured.ours),
        "note": "; ".join(part for part in (measured.broken, measured.note) if part),
    }
