"""The same queries on Spark, for a register that one machine is too small for (the optional extra ``[spark]``).

Tables go over as Parquet, both lists come back the same way. Where Spark runs is Spark's own configuration; a folder
that every worker sees is ``$MIHAN_MATCHING_SHARED``.
"""

import os
import tempfile
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow.parquet as pq

from mihan_desktop.domain.work.rules import Rules
from sync.central.settings import CentralError
from sync.central.work.matching.statements import SPARK, Statements
from sync.central.work.matching.tables import Tables

SHARED: Final = "MIHAN_MATCHING_SHARED"
SLICE: Final = 200_000
"""People who are looked at together."""


def match(connection: duckdb.DuckDBPyConnection, told: Tables, rules: Rules, most: int = SLICE) -> None:
    """As ``engine.match``. CentralError ``spark_missing`` without PySpark."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise CentralError("spark_missing") from error
    with tempfile.TemporaryDirectory(dir=os.environ.get(SHARED)) as made:
        folder = Path(made)
        spark = (
            SparkSession.builder.appName("mihan-matching")
            .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", str(max(4, len(told.records) // 20_000)))
            .getOrCreate()
        )
        spark.sparkContext.setLogLevel("ERROR")
        try:
            _match(spark, folder, told, rules, most)
        finally:
            spark.stop()
        for name in ("best_people", "best_vacancies"):
            came = str(folder / name).replace("'", "''")
            connection.execute(
                f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM read_parquet('{came}/*/*.parquet')"
            )


def _match(spark: Any, folder: Path, told: Tables, rules: Rules, most: int) -> None:
    from sync.central.work.matching.statements import slices

    for name, table in told.tables.items():
        pq.write_table(table, folder / f"{name}.parquet")
        spark.read.parquet(str(folder / f"{name}.parquet")).createOrReplaceTempView(name)
    asked = Statements(rules, told.shape, SPARK)
    for name, query in asked.begin():
        _put(spark, folder / name / "none", name, query)
    for at, (first, last) in enumerate(slices(len(told.records), most)):
        here = folder / f"slice-{at}"
        for step, (name, query) in enumerate(asked.slice(first, last)):
            if name == "best_vacancies":
                spark.sql(query).write.parquet(str(folder / name / str(at)))
            else:
                _put(spark, here / f"{step}-{name}", name, query)
    spark.sql("SELECT * FROM best_people").write.parquet(str(folder / "best_people" / "all"))


def _put(spark: Any, path: Path, name: str, query: str) -> None:
    """A step's rows, written down, so that Spark forgets how they came to be."""
    spark.sql(query).write.parquet(str(path))
    spark.read.parquet(str(path)).createOrReplaceTempView(name)
