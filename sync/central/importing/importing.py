"""What the ministry does with old registers: brings, maps, looks at, repairs, undoes, lets go.

Each is one line of its log, which stands there before what it tells of is durable, and holds ids, codes and counts,
never a word of a person.
"""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import acts
from sync.central.database import Database
from sync.central.importing import checking, profiles, repairing
from sync.central.importing.profiles import Profile
from sync.central.importing.reading import Progress, hash_of, look, read
from sync.central.importing.repairing import Preview, Step
from sync.central.importing.rules import Rule
from sync.central.importing.schema import UPLOAD, Import, ImportProfile
from sync.central.importing.sniffing import Shape
from sync.central.importing.store import Store, open_store
from sync.central.settings import CentralError

READING, READ, DROPPED = "reading", "read", "dropped"
EVERY: Final = timedelta(seconds=2)
"""How often the database is told how far a file is read."""

Told = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import, as ``schema.Import``."""

    id: str
    name: str
    sha256: str
    size: int
    state: str
    profile: str
    shape: Mapping[str, Any]
    mapping: Mapping[int, str]
    offset: int
    rows: int
    aside: int
    blank: int
    steps: int
    report: Mapping[str, Any]
    first_report: Mapping[str, Any]
    begun_by: str
    begun_at: datetime
    touched_at: datetime
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class Looked:
    """A file before it is brought: its shape, and which column would be which property."""

    shape: Shape
    mapping: Mapping[int, str]


class Importing:
    """The acts. folder: of the files, beside the database; None where there is none. by: who acts."""

    def __init__(
        self, database: Database, folder: Path | None, now: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._database = database
        self._folder = folder
        self._now = now
        self._new_id = new_id

    # Looking.

    def look(self, path: Path, profile: str = "") -> Looked:
        """What a file is and how it would be mapped. ``CentralError`` as ``reading.look`` and ``mapping_for``."""
        found = self.profile(profile) if profile else None
        shape = _shape(path, found)
        return Looked(shape, profiles.mapping_for(found, shape))

    def lines(self) -> tuple[ImportLine, ...]:
        """Every import but those that were let go, the newest first."""
        with self._database.read() as session:
            rows = session.scalars(select(Import).where(Import.state != DROPPED).order_by(Import.begun_at.desc()))
            return tuple(map(_line, rows))

    def one(self, wanted: str) -> ImportLine:
        """An import by its id or the beginning of it. ``CentralError("import_unknown")``."""
        with self._database.read() as session:
            ids = session.scalars(select(Import.id).where(Import.state != DROPPED))
            found = [one for one in ids if wanted and one.startswith(wanted)]
            if len(found) != 1:
                raise CentralError("import_unknown", id=wanted[:64])
            return _line(session.get_one(Import, found[0]))

    @contextmanager
    def opened(self, import_id: str, *, write: bool = False) -> Iterator[Store]:
        """The file of an import. ``CentralError``: ``import_busy``, ``import_gone``."""
        with open_store(self.path(import_id), write=write) as store:
            yield store

    def path(self, import_id: str) -> Path:
        """Where the file of an import lies. ``CentralError("import_gone")`` where a program has no folder."""
        if self._folder is None:
            raise CentralError("import_gone")
        return self._folder / f"{import_id}.duckdb"

    def steps(self, import_id: str) -> tuple[Step, ...]:
        """What was repaired and stands."""
        with self.opened(import_id) as store:
            return repairing.steps(store)

    # Profiles.

    def profiles(self) -> dict[str, Profile]:
        """Every saved profile by its name."""
        with self._database.read() as session:
            rows = session.scalars(select(ImportProfile).order_by(ImportProfile.name))
            return {row.name: profiles.read_profile(row.body) for row in rows}

    def profile(self, name: str) -> Profile:
        """``CentralError("profile_unknown")``."""
        found = self.profiles().get(name)
        if found is None:
            raise CentralError("profile_unknown", name=name[: profiles.MOST_NAME])
        return found

    def save_profile(self, name: str, profile: Profile, by: str) -> None:
        """Keep a profile under a name, in the place of the one of before. ``CentralError("profile_name")``."""
        name = name.strip()
        if not 0 < len(name) <= profiles.MOST_NAME or "\0" in name:
            raise CentralError("profile_name", most=profiles.MOST_NAME)
        with self._database.write() as session:
            row = session.get(ImportProfile, name)
            if row is None:
                session.add(
                    ImportProfile(name=name, body=profiles.as_json(profile), saved_by=by[:80], saved_at=self._now())
                )
            else:
                row.body, row.saved_by, row.saved_at = profiles.as_json(profile), by[:80], self._now()
            columns = sum(1 for to in profile.columns.values() if to)
            self._note(session, "import_profile_saved", "", by, columns=columns)

    # Bringing.

    def begin(self, path: Path, by: str, *, name: str = "", profile: str = "") -> ImportLine:
        """Take a file up: anew, or where an earlier run of the same bytes was cut off; one that was read is given back.

        ``CentralError``: as ``look``.
        """
        sha256 = hash_of(path)
        with self._database.read() as session:
            query = select(Import).where(Import.sha256 == sha256, Import.state != DROPPED)
            earlier = session.scalars(query.order_by(Import.begun_at)).first()
        if earlier is not None:
            return _line(earlier)
        looked, now = self.look(path, profile), self._now()
        row = Import(
            id=self._new_id(), name=name or path.name, sha256=sha256, size=path.stat().st_size, state=READING,
            profile=profile, shape=asdict(looked.shape), mapping=_as_json(looked.mapping), offset=0, rows=0, aside=0,
            blank=0, steps=0, report={}, first_report={}, begun_by=by[:80], begun_at=now, touched_at=now, read_at=None,
        )  # fmt: skip
        with self._database.write() as session:
            session.add(row)
            self._note(session, "import_begun", row.id, by, sha256=sha256, size=row.size)
        return _line(row)

    def run(self, line: ImportLine, path: Path, by: str, told: Told = lambda _progress: None) -> ImportLine:
        """Read (the rest of) a file, map it and look at it. told: after each block, which is durable then.

        ``CentralError``: ``file_changed``, ``import_busy``, and as ``reading.read``.
        """
        line = self.one(line.id)  # it may have been let go, or read, while this waited for its turn
        if line.state == READ:
            return line
        if path.stat().st_size != line.size or hash_of(path) != line.sha256:
            raise CentralError("file_changed")
        shape = shape_of(line.shape)
        with self.opened(line.id, write=True) as store:
            if store.value("SELECT count(*) FROM duckdb_tables()") == 0:
                store.begin(len(shape.headings))
            progress = read(path, shape, store, self._telling(line.id, told))
            store.map(line.mapping, line.id)
            report = checking.look(store, self._now().date())
            with self._database.write() as session:
                row = _row(session, line.id)
                _tell(row, progress, self._now())
                row.state, row.read_at, row.report, row.first_report = READ, self._now(), report, report
                self._note(session, "import_read", line.id, by, rows=row.rows, aside=row.aside, blank=row.blank)
        return self.one(line.id)

    def _telling(self, import_id: str, told: Told) -> Told:
        last = self._now()

        def tell(progress: Progress) -> None:
            nonlocal last
            if self._now() - last >= EVERY:
                last = self._now()
                with self._database.write() as session:
                    _tell(_row(session, import_id), progress, last)
            told(progress)

        return tell

    def map(self, import_id: str, mapping: Mapping[int, str], by: str) -> ImportLine:
        """Say anew which column is which property. ``CentralError``: ``steps_stand``, and as ``profiles.checked``."""
        line = self.one(import_id)
        wanted = profiles.checked(mapping, len(line.shape["headings"]))
        with self._changing(line) as store:
            store.map(wanted, line.id)
            self._looked_at(store, line, "import_mapped", by, first=True, columns=len(wanted))
            with self._database.write() as session:
                _row(session, line.id).mapping = _as_json(wanted)
        return self.one(line.id)

    # Repairing.

    def preview(self, import_id: str, rule: Rule) -> tuple[Preview, ...]:
        """What a rule would change. ``CentralError`` as ``repairing.preview``."""
        line = self.one(import_id)
        with self.opened(line.id) as store:
            _must_be_read(line)
            return repairing.preview(store, rule)

    def apply(self, import_id: str, rules: Sequence[Rule], by: str) -> tuple[Step, ...]:
        """Apply rules one after another; those that would change nothing are left out.

        ``CentralError``: ``nothing_to_change`` when that is all of them; as ``repairing.apply``.
        """
        line, done = self.one(import_id), []
        with self._changing(line) as store:
            try:
                for rule in rules:
                    told = self._logged(line, rule, by)
                    try:
                        done.append(repairing.apply(store, rule, by, self._now().isoformat(), told))
                    except CentralError as error:
                        if error.code != "nothing_to_change":
                            raise
            finally:  # what was done stands, though a later rule is refused
                if done:
                    self._looked_at(store, line, "", by)
            if not done:
                raise CentralError("nothing_to_change")
        return tuple(done)

    def undo(self, import_id: str, number: int, by: str) -> Step:
        """Take the last step back. ``CentralError`` as ``repairing.undo``."""
        line = self.one(import_id)

        def told(step: int, changed: int) -> None:
            with self._database.write() as session:
                _row(session, line.id).touched_at = self._now()  # linkage sees it though no report is made after it
                self._note(session, "import_rule_undone", line.id, by, step=step, values=changed)

        with self._changing(line) as store:
            step = repairing.undo(store, number, told)
            self._looked_at(store, line, "", by)
        return step

    def _logged(self, line: ImportLine, rule: Rule, by: str) -> Callable[[int, int], None]:
        def told(step: int, changed: int) -> None:
            fields = " ".join(rule.properties)
            with self._database.write() as session:
                _row(session, line.id).touched_at = self._now()  # as when a step is undone
                self._note(
                    session, "import_rule_applied", line.id, by, step=step, action=rule.action, properties=fields,
                    values=changed,
                )  # fmt: skip

        return told

    def drop(self, import_id: str, by: str) -> None:
        """Let an import go with all its rows. What linkage made of them is left to linkage's next run."""
        line = self.one(import_id)
        with self.opened(line.id, write=True), self._database.write() as session:  # nobody else has it
            _row(session, line.id).state = DROPPED
            self._note(session, "import_dropped", line.id, by, rows=line.rows)
        folder = self.path(line.id).parent
        for path in (*folder.glob(f"{line.id}.*"), folder / f"{line.sha256}{UPLOAD}"):
            if path.is_dir():  # what a process that was killed had put down for a moment
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def check(self, import_id: str, by: str) -> ImportLine:
        """Make the report anew, as after a step that was cut off."""
        line = self.one(import_id)
        with self._changing(line) as store:
            self._looked_at(store, line, "import_checked", by)
        return self.one(line.id)

    def looked_at_samples(self, import_id: str, by: str) -> None:
        """Somebody is about to see values of people: it is written before they do."""
        with self._database.write() as session:
            self._note(session, "import_viewed", self.one(import_id).id, by)

    @contextmanager
    def _changing(self, line: ImportLine) -> Iterator[Store]:
        _must_be_read(line)
        with self.opened(line.id, write=True) as store:
            yield store

    def _looked_at(
        self, store: Store, line: ImportLine, verb: str, by: str, *, first: bool = False, **details: str | int
    ) -> None:
        report, now = checking.look(store, self._now().date()), self._now()
        with self._database.write() as session:
            row = _row(session, line.id)
            row.report, row.steps, row.touched_at = report, len(repairing.steps(store)), now
            if first:
                row.first_report = report
            if verb:
                self._note(session, verb, line.id, by, **details)

    def _note(self, session: Session, verb: str, subject: str, by: str, /, **details: str | int) -> None:
        acts.write(session, self._new_id(), self._now(), by, verb, subject, details)


def _must_be_read(line: ImportLine) -> None:
    if line.state != READ:
        raise CentralError("import_not_read", id=line.id)


def _row(session: Session, import_id: str) -> Import:
    row = session.get(Import, import_id)
    if row is None:
        raise CentralError("import_unknown", id=import_id)
    return row


def _tell(row: Import, progress: Progress, now: datetime) -> None:
    row.offset, row.rows, row.aside, row.blank = progress.offset, progress.rows, progress.aside, progress.blank
    row.touched_at = now


def _line(row: Import) -> ImportLine:
    said = {name: getattr(row, name) for name in ImportLine.__slots__ if name != "mapping"}
    return ImportLine(**said, mapping={int(column): str(name) for column, name in row.mapping.items()})


def _as_json(mapping: Mapping[int, str]) -> dict[str, Any]:
    return {str(column): name for column, name in mapping.items()}


def _shape(path: Path, profile: Profile | None) -> Shape:
    return look(path, profile.encoding, profile.delimiter, profile.header) if profile else look(path)


def shape_of(said: Mapping[str, Any]) -> Shape:
    """A shape as it was kept."""
    return Shape(**(json.loads(json.dumps(dict(said))) | {"headings": tuple(said["headings"])}))
