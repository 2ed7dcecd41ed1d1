"""The suite's own cache of compiled statements: shared by databases over one driver, and nobody else's is disturbed."""

import sqlite3

from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite as Dialect
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2 as sqlcipher

from tests.statements import Compiled, compiled_once

MOST = 8


def test_databases_over_one_driver_share_a_statement_and_others_do_not() -> None:
    cache = Compiled(MOST)
    cache[Dialect(dbapi=sqlite3), "a statement"] = "compiled"
    assert cache.get((Dialect(dbapi=sqlite3), "a statement")) == "compiled"
    assert cache.get((Dialect(dbapi=sqlcipher), "a statement")) is None


def test_what_was_kept_before_makes_room_while_they_are_shared() -> None:
    kept: LRUCache[tuple[Dialect, str], int] = LRUCache(MOST)
    for number in range(MOST):
        kept[Dialect(dbapi=sqlite3), "an older statement"] = number
    with compiled_once():
        for number in range(2 * MOST):
            kept[Dialect(dbapi=sqlite3), f"statement {number}"] = number
    assert len(kept) <= 1.5 * MOST
