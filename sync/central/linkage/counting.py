"""One number asked of DuckDB. The whole result is fetched: an unfinished one would bar the connection to others."""

import duckdb


def number(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    """The only value of the only row of ``query``."""
    ((value,),) = connection.execute(query).fetchall()
    return int(value or 0)
