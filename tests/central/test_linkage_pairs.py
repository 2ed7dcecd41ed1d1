"""Which pairs the centre looks at: those of one person nearly all, of everybody with everybody few; no date alone."""

from dataclasses import replace
from random import Random

import duckdb
import pyarrow as pa
import pytest

from sync.central.linkage import blocking, training
from sync.central.linkage.comparing import DUCKDB
from sync.central.linkage.features import READ, make_features
from sync.central.linkage.model import bundled
from sync.central.settings import CentralError
from tests.register import HARSH, corrupted, people

DATES = {"birth_year", "birth_month", "birth_day"}


@pytest.mark.parametrize("records", [200, 50_000, 200_000, 4_000_000])
def test_nobody_meets_by_a_date_alone_and_crowds_are_no_keys(records: int) -> None:
    keys = blocking.keys_for(records)
    assert all(set(place) - DATES for key in keys for place in key.places)
    assert all(key.few * records <= max(30 * records, 2_000_000) for key in keys)
    assert (blocking.WIDE[0].name in {key.name for key in keys}) == (records <= 100_000)


def test_who_came_twice_meets_even_where_much_went_wrong_and_the_glance_keeps_them() -> None:
    rng = Random(12)
    crowd = people(500, 12)
    again = [corrupted(one, rng, HARSH) for one in crowd]
    connection = _features([*crowd, *again])
    blocking.make_candidates(connection.execute, "features", 1_000, "pairs", blocking.DUCKDB, DUCKDB.apart)
    seen = blocking.glance_sql("features", blocking.DUCKDB)
    glanced = blocking.worth_sql(f"({seen})", "pairs_met", DUCKDB.apart, glance=True)
    true = "join_key_r - join_key_l = 500"
    met = connection.execute(f"SELECT count(*), count(*) FILTER ({true}) FROM pairs").fetchone()
    worth = connection.execute(f"SELECT count(*), count(*) FILTER ({true}) FROM ({glanced})").fetchone()
    connection.close()
    assert met is not None
    assert worth is not None
    assert met[1] >= 490
    assert worth[1] >= 465
    assert worth[0] - worth[1] <= (met[0] - met[1]) / 5


def test_a_list_without_numbers_teaches_how_many_came_twice() -> None:
    rng = Random(5)
    crowd = people(240, 5)
    crowd += [corrupted(one, rng, HARSH) for _ in range(3) for one in crowd[:120]]
    for one in crowd:
        one["national_number"] = ""
    connection = _features(crowd)
    model = training._expecting(connection, "features", replace(bundled(), rate=0.05), 600)
    connection.close()
    assert 0.7 <= model.rate <= 1.6  # 120 people of four records: 720 pairs among 600


@pytest.mark.parametrize("count", [0, 1])
def test_a_register_without_a_pair_teaches_no_model(count: int) -> None:
    connection = _features(people(5, 3)[:count])
    with pytest.raises(CentralError, match="linkage_untaught"):
        training.train(connection, "features", "x", bundled())
    connection.close()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_register_in_which_nobody_came_twice_teaches_what_it_can() -> None:
    connection = _features(people(300, 3))
    model = training.train(connection, "features", "x", bundled())
    connection.close()
    assert model.rate < 0.5


def test_the_same_people_in_another_order_teach_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = Random(8)
    crowd = people(400, 8)
    crowd += [corrupted(one, rng, HARSH) for one in crowd]
    ids = [f"r{place}" for place in range(len(crowd))]
    monkeypatch.setattr(training, "LABELS", 120)  # fewer than there are: which of them is drawn
    told = []
    for order in (range(len(crowd)), rng.sample(range(len(crowd)), len(crowd))):
        connection = _typed([crowd[place] for place in order], [ids[place] for place in order])
        told.append(training._labelled(connection, "features", len(crowd)))
        connection.close()
    assert told[0] == told[1]
    assert sum(told[0]["number"]["given"].values()) > 100


def _features(crowd: list[dict[str, str]]) -> duckdb.DuckDBPyConnection:
    connection = _typed(crowd, [f"{place:06d}" for place in range(len(crowd))])
    connection.execute("UPDATE features SET n = id::BIGINT")
    return connection


def _typed(crowd: list[dict[str, str]], ids: list[str]) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    columns = {name: pa.array([one.get(name, "") for one in crowd]) for name in READ}
    connection.register("typed", pa.table({"id": pa.array(ids)} | columns))
    make_features(connection, "typed", "features")
    return connection
