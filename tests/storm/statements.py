"""Statements compiled once for all histories: a storm opens thousands of databases, each of which would begin anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite as Dialect
from sqlalchemy.util import LRUCache

MOST = 2_000


def _same(one: Any, other: object) -> bool:
    return isinstance(other, Dialect) and one.dbapi is other.dbapi


def _name(one: Any) -> int:
    return id(one.dbapi)


@contextmanager
def compiled_once() -> Iterator[None]:
    """Engines made in here share what SQLAlchemy made of each statement: dialects over one driver count as one."""
    kept: LRUCache[Any, Any] = LRUCache(MOST)
    own = Dialect.__eq__, Dialect.__hash__
    shared = property(lambda _engine: kept, lambda _engine, _its_own: None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Engine, "_compiled_cache", shared, raising=False)
        Dialect.__eq__, Dialect.__hash__ = _same, _name  # type: ignore[method-assign,assignment]
        try:
            yield
        finally:
            Dialect.__eq__, Dialect.__hash__ = own  # type: ignore[method-assign]
