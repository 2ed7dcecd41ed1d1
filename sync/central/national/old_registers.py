"""People of old registers in the country's index: prepared like those of the register, until their import is let go."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from sqlalchemy import bindparam, delete, func, select, update

from mihan_desktop.domain.elsewhere import MOST, keys_of
from sync.central.bulk import among
from sync.central.database import Database
from sync.central.importing.legacy import LegacySource, sources
from sync.central.importing.store import Store, open_store
from sync.central.log import note
from sync.central.national.people import TOGETHER, Prepared, keep, values_of
from sync.central.national.schema import IndexPerson
from sync.central.repeating import Rest
from sync.central.settings import CentralError
from sync.protocol.national_index import Season

_PLACE: Final = re.compile("[A-Z]{2}-[A-Z0-9]{1,6}")
_NOT_ASKED: Final = frozenset({"occupation_1", "occupation_2", "occupation_3", "labour_status", "registration_date"})


def prepare(database: Database, data: Path, season: Season, pool: ThreadPoolExecutor, rest: Rest) -> int:
    """Everybody in old registers who is new or otherwise, and nobody whose import is gone; how many were prepared."""
    found = sources(database, data)
    with database.write() as session:
        gone = (IndexPerson.source != "") & IndexPerson.source.not_in([one.import_id for one in found])
        session.execute(delete(IndexPerson).where(gone))
    done = 0
    for source in found:
        if _is_level(database, source, season):
            continue
        try:
            with open_store(source.path) as store:
                for people in _pages(store, source):
                    if rest(0):
                        return done
                    done += _keep(database, season, source, people, pool)
        except CentralError as error:  # somebody writes in it: the next round has it
            note("old_register_left_out", source=source.import_id, code=error.code)
    return done


def _is_level(database: Database, source: LegacySource, season: Season) -> bool:
    here = (
        IndexPerson.source == source.import_id, IndexPerson.season == season.number,
        IndexPerson.change_id.startswith(source.touched),
    )  # fmt: skip
    with database.read() as session:
        return (session.scalar(select(func.count()).select_from(IndexPerson).where(*here)) or 0) >= source.rows


def _pages(store: Store, source: LegacySource) -> Iterator[list[tuple[str, Mapping[str, str]]]]:
    """(id, properties) of some people after the other."""
    names = [name for name in store.properties() if name not in _NOT_ASKED]
    query = f"SELECT row, {', '.join(names)} FROM legacy_people WHERE row > ? ORDER BY row LIMIT {TOGETHER}"  # noqa: S608 - names of our own
    after = -1
    while names and (rows := store.ask(query, [after])):
        after = rows[-1][0]
        yield [
            (f"{source.import_id}.{row}", {name: str(cell or "") for name, cell in zip(names, cells, strict=True)})
            for row, *cells in rows
        ]


def _keep(
    database: Database,
    season: Season,
    source: LegacySource,
    people: Sequence[tuple[str, Mapping[str, str]]],
    pool: ThreadPoolExecutor,
) -> int:
    """Those whose keys are others than before are stretched; of the others it is noted that they were looked at."""
    with database.read() as session:
        query = select(IndexPerson.record_id, IndexPerson.change_id).where(
            IndexPerson.season == season.number, among(session, IndexPerson.record_id, [one for one, _ in people])
        )
        before = dict(session.execute(query).all())
    hashes = {one: _hash(said) for one, said in people}
    stamps = {one: f"{source.touched}:{told}" for one, told in hashes.items()}
    new = [(one, said) for one, said in people if before.get(one, "").rpartition(":")[2] != hashes[one]]
    values = pool.map(lambda said: values_of(season, said), [said for _, said in new])
    prepared = [
        Prepared(one, source.import_id, stamps[one], _place(said), some)
        for (one, said), some in zip(new, values, strict=True)
    ]
    seen = [{"of": one, "stamp": stamps[one]} for one in before.keys() - {one for one, _ in new}]
    with database.write() as session:
        keep(session, season.number, prepared)
        if seen:
            noted = update(IndexPerson.__table__).where(IndexPerson.record_id == bindparam("of"))  # type: ignore[arg-type]
            session.connection().execute(noted.values(change_id=bindparam("stamp")), seen)
    return len(new)


def _hash(said: Mapping[str, str]) -> str:
    told = "\0".join((*keys_of(said)[:MOST], _place(said)))
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


def _place(said: Mapping[str, str]) -> str:
    place = said.get("governorate", "")
    return place if _PLACE.fullmatch(place) else ""
