"""Quarters are released when they are closed: counted from the snapshot in force, once, and written down for good.

Counting and keeping back come first and hold nothing; then one transaction writes a quarter and the line of it in the
centre's log. Whoever is cut off in between has released nothing of it, and the next run begins it anew.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from sync.central import acts
from sync.central.database import Database
from sync.central.indicators import keeping, results, ruling
from sync.central.indicators.definitions import EDITION, STARS
from sync.central.indicators.disclosure import Rule
from sync.central.indicators.engine import show
from sync.central.indicators.engines import Counting, on_duckdb
from sync.central.indicators.keeping import Manifest
from sync.central.indicators.periods import Quarter, closed
from sync.central.indicators.results import Counted, Released
from sync.central.settings import CentralError
from sync.central.timing import Lease

RELEASE: Final = "release"


class Releasing:
    """Of one centre. data: its folder; by: who of the system asks, "" of the night; stars: those that are counted.

    Every act raises CentralError ``snapshot_missing`` before there was a snapshot, ``release_runs`` while another
    process is at it.
    """

    def __init__(
        self, database: Database, data: Path, now: Callable[[], datetime], new_id: Callable[[], str], by: str = "",
        stars: Iterable[str] = STARS, counting: Counting = on_duckdb,
    ) -> None:  # fmt: skip
        self._database, self._data, self._now, self._new_id = database, data, now, new_id
        self._by, self._stars, self._counting = by, tuple(stars), counting

    def release_due(self) -> tuple[Released, ...]:
        """What is closed and is not out: from the quarter after the newest that is, else the last closed one.

        A snapshot that was made before a quarter was closed has not all of it: nothing is released of it then.
        """
        with self._alone() as (folder, manifest):
            return self._release_due(folder, manifest)

    def release(self, quarter: Quarter) -> Released:
        """One quarter. Raises CentralError ``period_released`` where it is out, ``snapshot_older`` where the snapshot
        in force was made before it was closed.
        """
        with self._alone() as (folder, manifest):
            return self._release(quarter, folder, manifest)

    def correct(self, quarter: Quarter, reason: str) -> Released:
        """Count a quarter that is out once more; what it was stays beside it, and what was kept back is again.

        Raises CentralError ``period_not_released``, ``reason_missing``, ``snapshot_older``.
        """
        if not reason.strip():
            raise CentralError("reason_missing")
        with self._alone() as (folder, manifest):
            return self._release(quarter, folder, manifest, reason.strip())

    @contextmanager
    def _alone(self) -> Iterator[tuple[Path, Manifest]]:
        """The snapshot in force, and nobody else releases."""
        with Lease(self._database, RELEASE, self._now, self._new_id()).held() as mine:
            if not mine:
                raise CentralError("release_runs")
            folder = keeping.newest(self._data)
            if folder is None:
                raise CentralError("snapshot_missing")
            yield folder, keeping.read_manifest(folder)

    def _release_due(self, folder: Path, manifest: Manifest) -> tuple[Released, ...]:
        with self._database.read() as session:
            out = [Quarter.read(one.period) for one in results.released(session)]
        due = list(closed(max(out).after if out else Quarter.of(manifest.day).before.before, manifest.day))
        return tuple(self._release(one, folder, manifest) for one in (due if out else due[-1:]))

    def _release(self, quarter: Quarter, folder: Path, manifest: Manifest, reason: str = "") -> Released:
        if not quarter.is_closed(manifest.day):
            raise CentralError("snapshot_older", period=quarter.code, day=manifest.day.isoformat())
        with self._database.write() as session:
            rule = ruling.rule_of(session, self._now())
            out, before = results.revisions(session, quarter.code), results.counted(session, quarter.code)
        if bool(out) is not bool(reason):
            raise CentralError("period_released" if out else "period_not_released", period=quarter.code)
        rule = _strictest(rule, out)
        shown = self._shown(quarter, folder, rule, before)
        one = Released(
            quarter.code, self._now(), manifest.name, manifest.day, EDITION, rule.smallest, rule.base, len(out) + 1,
            reason,
        )  # fmt: skip
        with self._database.write() as session:
            results.release(session, one, shown)
            verb = "figures_corrected" if reason else "figures_released"
            details = {"snapshot": one.snapshot, "revision": one.revision, "reason": reason}
            acts.write(session, self._new_id(), one.released_at, self._by, verb, one.period, details)
        return one

    def _shown(
        self, quarter: Quarter, folder: Path, rule: Rule, before: Mapping[str, Counted]
    ) -> dict[str, Counted]:  # fmt: skip
        whole = self._counting(quarter, folder, self._stars)
        return {star: show(star, one, rule, before.get(star)) for star, one in whole.items()}


def _strictest(rule: Rule, out: Iterable[Released]) -> Rule:
    """A correction is kept back and rounded by no weaker rule than what it corrects."""
    every = [(rule.smallest, rule.base), *((one.smallest, one.base) for one in out)]
    return Rule(max(smallest for smallest, _ in every), max(base for _, base in every), rule.key)
