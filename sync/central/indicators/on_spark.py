"""The same statements on Spark, for a register that one machine is too small for (the optional extra ``[spark]``).

Where Spark runs is Spark's own configuration; the snapshot's folder and ``$MIHAN_MATCHING_SHARED`` are folders that
every worker sees.
"""

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sync.central.indicators import keeping
from sync.central.indicators.definitions import STARS
from sync.central.indicators.engine import Whole
from sync.central.indicators.engine import count as _count
from sync.central.indicators.facts import DAY, SMALL, TABLES, TEXT, WHOLE, YES, Table
from sync.central.indicators.periods import Quarter
from sync.central.indicators.statements import SPARK
from sync.central.settings import CentralError
from sync.central.work.matching.on_spark import SHARED

_KINDS = {TEXT: "STRING", DAY: "DATE", WHOLE: "BIGINT", SMALL: "SMALLINT", YES: "BOOLEAN"}


def count(folder: Path, quarter: Quarter, stars: Iterable[str] = STARS) -> dict[str, Whole]:
    """As ``engine.count``, over the snapshot in a folder. CentralError ``spark_missing`` without PySpark,
    ``snapshot_damaged``.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise CentralError("spark_missing") from error
    manifest = keeping.check(folder)
    with tempfile.TemporaryDirectory(dir=os.environ.get(SHARED)) as made:
        spark = (
            SparkSession.builder.appName("mihan-indicators")
            .config("spark.sql.warehouse.dir", str(Path(made) / "warehouse"))
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", str(max(4, manifest.rows("attendance") // 2_000_000)))
            .getOrCreate()
        )
        spark.sparkContext.setLogLevel("ERROR")
        try:
            for table in TABLES:
                _show(spark, table, [folder / part.path for part in manifest.tables.get(table.name, ())])
            return _count(_OnSpark(spark, Path(made)), quarter, SPARK, stars)
        finally:
            spark.stop()


@dataclass(frozen=True, slots=True)
class _OnSpark:
    """See ``engine.Engine``."""

    spark: Any
    folder: Path

    def make(self, name: str, statement: str) -> None:
        """Written down, so that Spark forgets how it came to be."""
        path = str(self.folder / f"{name}-{len(list(self.folder.iterdir()))}")
        self.spark.sql(statement).write.parquet(path)
        self.spark.read.parquet(path).createOrReplaceTempView(name)

    def rows(self, statement: str) -> Sequence[Sequence[Any]]:
        found: Sequence[Sequence[Any]] = self.spark.sql(statement).collect()
        return found


def _show(spark: Any, table: Table, paths: Sequence[Path]) -> None:
    schema = ", ".join(f"`{name}` {_KINDS[kind]}" for name, kind in table.columns.items())
    found = spark.read.schema(schema).parquet(*map(str, paths)) if paths else spark.createDataFrame([], schema)
    found.createOrReplaceTempView(table.name)
