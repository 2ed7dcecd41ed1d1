"""What the centre's SQL says of two people is what the domain says of them, level for level."""

from random import Random

import duckdb
import pyarrow as pa

from mihan_desktop.domain.people import levels
from mihan_desktop.domain.people.identity import identity
from sync.central.linkage import engine
from sync.central.linkage.comparing import DUCKDB, code_of, field_levels
from sync.central.linkage.features import READ, make_features
from tests.register import HARSH, corrupted, people

WANTED = ("", "Ali Hassan", "علي")


def test_every_field_has_the_levels_of_the_domain() -> None:
    assert {name: [code for code, _ in found[1:]] for name, found in field_levels(DUCKDB).items()} == {
        name: list(_ordered(name)) for name in levels.LEVELS
    }
    assert all(found[0][0] == levels.MISSING for found in field_levels(DUCKDB).values())


def _ordered(name: str) -> list[str]:
    """The same codes; initial stands before swapped in SQL, which is asked in another order."""
    codes = list(levels.LEVELS[name])
    if levels.SWAPPED in codes and levels.INITIAL in codes:
        codes.remove(levels.SWAPPED)
        codes.insert(codes.index(levels.INITIAL) + 1, levels.SWAPPED)
    return codes


def test_the_centre_and_a_desk_compare_two_people_alike() -> None:
    rng = Random(8)
    first = people(350, 8)
    crowd = [*first, *(corrupted(one, rng, HARSH) for one in first)]
    crowd[0] |= dict.fromkeys(("given_name", "father_name", "grandfather_name", "family_name"), "")
    crowd[0]["latin_name"] = "Abd al-Rahman Qasim Abu Talib Al-Saadi"
    crowd[1] |= {"phone": "٠٧٤٩ ٠٠١ ٢٣٤٥", "phone_2": "+964 749-001-2346", "national_number": "۹۹۰۱ ۲۳۴۵ ۶۷۸۹"}
    crowd[2] |= {"given_name": "م", "father_name": "عبد الرحمن", "civil_status_number": "0012345"}
    crowd[3] |= {"given_name": "Петр", "phone": "12", "date_of_birth": "1980"}
    pairs = [(place, place + len(first)) for place in range(len(first))]
    pairs += [tuple(sorted(rng.sample(range(len(crowd)), 2))) for _ in range(400)]  # type: ignore[misc]
    found = _compared(crowd, sorted(set(pairs)))
    whole = [identity(one) for one in crowd]
    wrong = []
    for left, right, *gammas in found:
        told = {name: level for name, (level, *_) in levels.compared(whole[left], whole[right]).items()}
        mine = {name: code_of(name, gamma) for name, gamma in zip(engine.FIELDS, gammas, strict=True)}
        wrong += [
            (name, mine[name], told[name], whole[left], whole[right]) for name in told if mine[name] != told[name]
        ]
    assert wrong == []
    assert len(found) > 700


def _compared(crowd: list[dict[str, str]], pairs: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    connection = duckdb.connect()
    columns = {name: pa.array([one.get(name, "") for one in crowd]) for name in READ}
    ids = pa.array([f"{place:06d}" for place in range(len(crowd))])
    connection.register("typed", pa.table({"id": ids} | columns))
    make_features(connection, "typed", "features")
    connection.execute("UPDATE features SET n = id::BIGINT")
    connection.register("asked", pa.table({"a": [pair[0] for pair in pairs], "b": [pair[1] for pair in pairs]}))
    connection.execute("CREATE TABLE pairs AS SELECT '0' AS match_key, a AS join_key_l, b AS join_key_r FROM asked")
    engine.compare(engine.linker(connection, "features", engine.settings(None, len(crowd))), "pairs", "compared")
    gammas = ", ".join(f"gamma_{name}" for name in engine.FIELDS)
    rows = connection.execute(f"SELECT n_l, n_r, {gammas} FROM compared").fetchall()
    connection.close()
    return rows
