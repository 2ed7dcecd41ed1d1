"""The same scoring on Spark, for a register that one machine is too small for (the optional extra ``[spark]``).

The features are made by DuckDB and handed over as Parquet; the pairs, the settings and the weights are the same, and
what comes back is the same table. Where Spark runs is Spark's own configuration (``SPARK_HOME``, ``spark-defaults``);
a folder that every worker sees is ``$MIHAN_LINKAGE_SHARED``.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from typing import Any, Final

from sync.central.linkage import blocking, engine
from sync.central.linkage.comparing import SPARK
from sync.central.linkage.counting import number
from sync.central.linkage.features import Connection
from sync.central.linkage.model import Linkage
from sync.central.settings import CentralError

SHARED: Final = "MIHAN_LINKAGE_SHARED"


@contextmanager
def session(folder: Path, records: int) -> Iterator[Any]:
    """A Spark session with Splink's functions, for so many records. CentralError ``spark_missing`` without PySpark."""
    try:
        from pyspark.sql import SparkSession
        from splink.internals.spark.jar_location import similarity_jar_location
    except ImportError as error:
        raise CentralError("spark_missing") from error
    spark = (
        SparkSession.builder.appName("mihan-linkage")
        .config("spark.jars", similarity_jar_location())
        .config("spark.sql.warehouse.dir", str(folder / "warehouse"))
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", str(max(4, records // 50_000)))
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    spark.sparkContext.setCheckpointDir(str(folder / "checkpoints"))
    try:
        yield spark
    finally:
        spark.stop()


def score(
    connection: Connection, features: str, model: Linkage, at_least: float, into: str, fresh_from: int = 0
) -> int:
    """As ``engine.score``."""
    with tempfile.TemporaryDirectory(dir=os.environ.get(SHARED)) as made:
        folder = Path(made)
        connection.execute(f"COPY {features} TO '{_quoted(folder / 'features.parquet')}' (FORMAT parquet)")
        records = number(connection, f"SELECT count(*) FROM {features}")
        with session(folder, records) as spark:
            met = _compare(spark, folder, model, at_least, records, fresh_from)
        came = f"read_parquet('{_quoted(folder / 'compared')}/*.parquet')"
        connection.execute(f"CREATE OR REPLACE TABLE compared AS SELECT * FROM {came}")
    connection.execute(f"CREATE OR REPLACE TABLE {into} AS {engine.weighed_sql('compared', model, at_least)}")
    connection.execute("DROP TABLE compared")
    return met


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _compare(spark: Any, folder: Path, model: Linkage, at_least: float, records: int, fresh_from: int) -> int:
    """Leaves ``compared`` in ``folder``; how many pairs met."""
    from splink import Linker, SparkAPI

    spark.read.parquet(str(folder / "features.parquet")).createOrReplaceTempView("features")
    spark.sql(blocking.glance_sql("features", blocking.SPARK)).createOrReplaceTempView("seen")
    together = [
        spark.sql(blocking.pairs_sql(key, "seen", blocking.SPARK, fresh_from)) for key in blocking.keys_for(records)
    ]
    reduce(lambda one, other: one.union(other), together).write.parquet(str(folder / "met"))
    pairs = spark.read.parquet(str(folder / "met"))
    pairs.createOrReplaceTempView("met")
    glance = records > blocking.GLANCE
    spark.sql(blocking.worth_sql("seen", "met", SPARK.apart, glance=glance)).createOrReplaceTempView("candidates")
    api = SparkAPI(spark_session=spark, break_lineage_method="parquet")  # type: ignore[no-untyped-call]
    linker = Linker(
        api.register("features"), engine.settings(model, records, SPARK), log_level=None, validate_settings=False
    )
    linker.table_management.register_blocked_pairs_for_predict(api.register("candidates"))
    stranger = (at_least - model.offset) / model.slope
    found = linker.inference.predict(threshold_match_weight=stranger, warning_mode="never")
    spark.sql(engine.compared_sql(found.physical_name)).write.parquet(str(folder / "compared"))
    return int(pairs.count())
