"""Both engines say the same of a register, DuckDB and Spark: pair for pair and bit for bit."""

from random import Random

import duckdb
import pyarrow as pa
import pytest

from sync.central.linkage import engine
from sync.central.linkage.features import READ, make_features
from sync.central.linkage.model import bundled
from tests.register import HARSH, corrupted, people


@pytest.mark.slow
@pytest.mark.timeout(1_500)
def test_spark_finds_the_pairs_that_duckdb_finds() -> None:
    pytest.importorskip("pyspark")
    from sync.central.linkage import on_spark

    rng = Random(4)
    crowd = people(300, 4)
    crowd += [corrupted(one, rng, HARSH) for one in crowd[:100]]
    connection = duckdb.connect()
    columns = {name: pa.array([one.get(name, "") for one in crowd]) for name in READ}
    ids = pa.array([f"{place:06d}" for place in range(len(crowd))])
    connection.register("typed", pa.table({"id": ids} | columns))
    make_features(connection, "typed", "features")
    model = bundled()
    for first in (0, 370):
        met = engine.score(connection, "features", model, 0.0, "here", first)
        assert on_spark.score(connection, "features", model, 0.0, "there", first) == met
        rows = "SELECT n_l, n_r, round(weight, 6), round(match_weight, 6) FROM {} ORDER BY ALL"
        here = connection.execute(rows.format("here")).fetchall()
        assert here == connection.execute(rows.format("there")).fetchall()
        assert len(here) > (80 if first == 0 else 15)
    connection.close()
