"""Pairs scored by Splink: the model over the features, on DuckDB; on Spark where one machine is too small.

Both engines are given the same settings, the same pairs and the same features, and give the same answers.
"""

import logging
from dataclasses import dataclass
from typing import Any, Final

import duckdb
from splink import DuckDBAPI, Linker

from sync.central.linkage import blocking
from sync.central.linkage.comparing import BY_FREQUENCY, DUCKDB, Dialect, codes, comparisons, field_levels
from sync.central.linkage.counting import number
from sync.central.linkage.model import KIN, Linkage

Connection = duckdb.DuckDBPyConnection

FIELDS: Final = tuple(field_levels(DUCKDB))


def settings(
    model: Linkage | None, records: int, dialect: Dialect = DUCKDB, *, by_frequency: bool = True
) -> dict[str, Any]:
    """Splink's settings for a register of so many records; ``by_frequency`` as ``comparisons`` has it."""
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "n",
        "probability_two_random_records_match": model.prior(records) if model else 2 / max(records, 4),
        "comparisons": comparisons(dialect, model.parameters if model else None, by_frequency=by_frequency),
        "blocking_rules_to_generate_predictions": [],
        "retain_matching_columns": True,
        "retain_intermediate_calculation_columns": True,
    }


@dataclass(frozen=True, slots=True)
class Comparing:
    """Splink over one table of a connection. by_frequency: as its settings were made."""

    connection: Connection
    api: DuckDBAPI
    linker: Linker
    by_frequency: bool


def linker(connection: Connection, features: str, told: dict[str, Any]) -> Comparing:
    """Splink over a table of ``connection``."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    api = DuckDBAPI(connection)
    made = Linker(api.register(features), told, log_level=None, validate_settings=False)
    by_frequency = any(
        "tf_adjustment_column" in level for field in told["comparisons"] for level in field["comparison_levels"]
    )
    return Comparing(connection, api, made, by_frequency)


def compare(one: Comparing, pairs: str, into: str, at_least: float | None = None) -> None:
    """A table ``into`` of what Splink says of ``pairs``: columns as ``score`` has them."""
    connection = one.connection
    one.linker.table_management.register_blocked_pairs_for_predict(one.api.register(pairs))
    found = one.linker.inference.predict(threshold_match_weight=at_least, warning_mode="never")
    connection.execute(
        f"CREATE OR REPLACE TABLE {into} AS {compared_sql(found.physical_name, by_frequency=one.by_frequency)}"
    )
    found.drop_table_from_database_and_remove_from_cache()


def compared_sql(predicted: str, *, by_frequency: bool = True) -> str:
    """What is kept of Splink's prediction."""
    rare = BY_FREQUENCY if by_frequency else ()
    weights = ", ".join(
        f"mw_{name} + mw_tf_adj_{name} AS w_{name}" if name in rare else f"mw_{name} AS w_{name}" for name in FIELDS
    )
    gammas = ", ".join(f"gamma_{name}" for name in FIELDS)
    return f"SELECT match_key, n_l, n_r, match_weight, {gammas}, {weights} FROM {predicted}"


def score(
    connection: Connection, features: str, model: Linkage, at_least: float, into: str, fresh_from: int = 0
) -> int:
    """A table ``into`` of the pairs of a weight of ``at_least`` bits or more; how many were looked at.

    Columns: ``n_l``, ``n_r``, ``match_weight`` (bits against strangers), ``kin_weight`` (against near kin), ``weight``
    (of both, calibrated: the logarithm to 2 of the odds), and for each field ``gamma_<field>`` and ``w_<field>``.
    """
    for name in ("candidates", "candidates_met", "compared"):
        connection.execute(f"DROP TABLE IF EXISTS {name}")
    records = number(connection, f"SELECT count(*) FROM {features}")
    execute = connection.execute
    blocking.make_candidates(execute, features, records, "candidates", blocking.DUCKDB, DUCKDB.apart, fresh_from)
    stranger = (at_least - model.offset) / model.slope
    compare(linker(connection, features, settings(model, records)), "candidates", "compared", stranger)
    connection.execute(f"CREATE OR REPLACE TABLE {into} AS {weighed_sql('compared', model, at_least)}")
    count = number(connection, "SELECT count(*) FROM candidates_met")
    for name in ("candidates", "candidates_met", "compared"):
        connection.execute(f"DROP TABLE {name}")
    return count


def weighed_sql(compared: str, model: Linkage, at_least: float) -> str:
    """The rows of ``compared`` with ``kin_weight`` and ``weight``, of those that have ``at_least`` bits."""
    odds = " + ".join(
        f"pow(2, least(900, -({part})))" for part in (f"{model.slope} * match_weight + {model.offset}", "kin_weight")
    )
    return f"""SELECT * FROM (
        SELECT *, -log2({odds}) AS weight FROM (SELECT *, {kin_sql(model)} AS kin_weight FROM {compared}) AS kin
    ) AS weighed WHERE weight >= {at_least}"""


def kin_sql(model: Linkage) -> str:
    """The weight against near kin, over the gammas."""
    parts = [f"cast({model.kin_bits()} AS double)"]
    for name in KIN:
        cases = " ".join(
            f"WHEN {gamma} THEN {model.kin_weight(name, code)}" for gamma, code in enumerate(reversed(codes(name)))
        )
        parts.append(f"CASE gamma_{name} {cases} ELSE 0 END")
    return " + ".join(parts)
