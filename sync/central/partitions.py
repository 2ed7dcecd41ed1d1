"""Dividing the big tables by governorate, on PostgreSQL: declarative partitions, one for each home of rows."""

import re
from collections.abc import Collection, Iterator
from typing import Final

from sqlalchemy import Connection, MetaData, Table, text
from sqlalchemy.schema import CreateIndex, CreateTable

from sync.central.database import Database
from sync.central.schema import Base
from sync.central.settings import CentralError

HOME: Final = "home"
REST: Final = "elsewhere"
"""The partition for homes that have none of their own yet."""


def housed() -> Iterator[Table]:
    """The tables whose key holds a home, those that a partition may divide."""
    return (table for table in Base.metadata.sorted_tables if HOME in table.primary_key.columns)


def divide(database: Database, governorates: Collection[str] = ()) -> dict[str, int]:
    """Give each governorate that has an office, and each of ``governorates``, a partition of every big table.

    One transaction: nobody else writes meanwhile. Again: only what is missing is made, and rows move out of the rest.
    Returns how many partitions each table has. ``CentralError("postgresql_required")``.
    """
    if database.is_sqlite:
        raise CentralError("postgresql_required")
    with database.engine.begin() as connection:
        offices = connection.execute(text("SELECT DISTINCT governorate FROM offices")).scalars()
        homes = sorted({*offices, *governorates})
        whole = _divisible()
        tables = list(housed())
        for table in tables:
            connection.execute(text(f'LOCK TABLE "{table.name}" IN ACCESS EXCLUSIVE MODE'))
        return {table.name: _divide(connection, whole.tables[table.name], homes) for table in tables}


def _divisible() -> MetaData:
    """The schema as it is, but that the big tables are made to be divided."""
    copied = MetaData(naming_convention=Base.metadata.naming_convention)
    for table in Base.metadata.sorted_tables:
        table.to_metadata(copied)
    for table in housed():
        copied.tables[table.name].dialect_options["postgresql"]["partition_by"] = f"LIST ({HOME})"
    return copied


def _divide(connection: Connection, table: Table, homes: list[str]) -> int:
    kind = connection.execute(text("SELECT relkind::text FROM pg_class WHERE oid = to_regclass(:t)"), {"t": table.name})
    if kind.scalar_one() != "p":
        _begin_anew(connection, table)
    for home in homes:
        _partition(connection, table.name, home)
    count = text("SELECT count(*) FROM pg_inherits WHERE inhparent = to_regclass(:t)")
    return int(connection.execute(count, {"t": table.name}).scalar_one())


def _begin_anew(connection: Connection, table: Table) -> None:
    """The same table once more, divided, with all its rows in the rest; whatever had its names gives them up."""
    name, old = table.name, f"{table.name}_whole"
    connection.execute(text(f'ALTER TABLE "{name}" RENAME TO "{old}"'))
    constraints = text("SELECT conname FROM pg_constraint WHERE conrelid = to_regclass(:t) AND contype IN ('p', 'u')")
    for constraint in connection.execute(constraints, {"t": old}).scalars().all():
        connection.execute(text(f'ALTER TABLE "{old}" DROP CONSTRAINT "{constraint}"'))
    for index in table.indexes:
        connection.execute(text(f'DROP INDEX "{index.name}"'))
    connection.execute(CreateTable(table))
    for index in table.indexes:
        connection.execute(CreateIndex(index))
    connection.execute(text(f'CREATE TABLE "{name}_{REST}" PARTITION OF "{name}" DEFAULT'))
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    connection.execute(text(f'INSERT INTO "{name}" ({columns}) SELECT {columns} FROM "{old}"'))  # noqa: S608 - our names
    connection.execute(text(f'DROP TABLE "{old}"'))


def _partition(connection: Connection, table: str, home: str) -> None:
    """A partition of ``table`` for ``home``, with what lies in the rest of it."""
    name = f"{table}_{re.sub('[^a-z0-9]+', '_', home.lower()).strip('_') or 'unnamed'}"
    if connection.execute(text("SELECT to_regclass(:name)"), {"name": name}).scalar_one() is not None:
        return
    connection.execute(text(f'CREATE TABLE "{name}" (LIKE "{table}" INCLUDING ALL)'))
    move = (
        f'WITH moved AS (DELETE FROM "{table}_{REST}" WHERE {HOME} = :home RETURNING *) '  # noqa: S608 - our names
        f'INSERT INTO "{name}" SELECT * FROM moved'
    )
    connection.execute(text(move), {"home": home})
    quoted = home.replace("'", "''")
    connection.exec_driver_sql(f'ALTER TABLE "{table}" ATTACH PARTITION "{name}" FOR VALUES IN (\'{quoted}\')')
