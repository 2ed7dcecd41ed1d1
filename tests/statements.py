"""Statements compiled once: the suite opens thousands of databases, each of which would begin anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite as Dialect
from sqlalchemy.orm import Mapper
from sqlalchemy.util import LRUCache

MOST = 4_000


class Compiled(LRUCache[Any, Any]):
    """What SQLAlchemy made of each statement, for every database over one driver: all of these speak the same SQL.

    Keys begin with the dialect, of which each engine has its own. It is only left out here: a dialect that counted as
    equal to others could no longer be found in SQLAlchemy's own caches, and the end of one that is full is looked for
    until an entry goes.
    """

    def get(self, key: Any, default: Any = None) -> Any:
        """As a cache of the engine's own."""
        return super().get(_without_dialect(key), default)

    def __setitem__(self, key: Any, value: Any) -> None:
        super().__setitem__(_without_dialect(key), value)


_COMPILED = Compiled(MOST)


@contextmanager
def compiled_once() -> Iterator[None]:
    """Engines and mappers used in here share what is compiled."""
    shared = property(lambda _whose: _COMPILED, lambda _whose, _its_own: None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Engine, "_compiled_cache", shared, raising=False)
        patch.setattr(Mapper, "_compiled_cache", shared)
        yield


def _without_dialect(key: tuple[Any, ...]) -> tuple[Any, ...]:
    dialect, *rest = key
    return (dialect.dbapi if type(dialect) is Dialect else dialect, *rest)
