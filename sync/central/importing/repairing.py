"""Rules at work: what one would change, changed, and back again byte for byte.

Which rows a rule is about is asked once, before any of its properties is changed: so a step does what was previewed.
Before a step changes anything it writes down what stood there, in the same transaction; the last step can be undone,
then the one before it. Rows as they came are never touched.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import duckdb
import pyarrow as pa

from sync.central.importing.actions import ACTIONS, PRECISION, Outcome
from sync.central.importing.checking import values
from sync.central.importing.rules import Rule, as_json, condition_of
from sync.central.importing.store import Store
from sync.central.settings import CentralError

SAMPLES: Final = 8
"""Values of one property that a preview shows."""
DATE: Final = "date_of_birth"
_SHAPE: Final = r"regexp_replace(before, '\d', '0', 'g')"
"""Values alike but for their digits: a preview shows one of each kind before a second of any."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A value before and after, and in how many rows."""

    before: str
    after: str
    rows: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a rule would do to one property. values, rows: that would change."""

    property: str
    values: int
    rows: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A rule that was applied. changed: values in rows."""

    number: int
    rule: Mapping[str, Any]
    changed: int
    actor: str
    done_at: str


def known(store: Store, rule: Rule) -> tuple[str, ...]:
    """The properties of a rule that the register has. ``CentralError("property_unknown")`` when it asks for others."""
    present = store.properties()
    missing = [one.property for one in rule.when if one.property not in present]
    names = tuple(name for name in rule.properties if name in present)
    if missing or not names:
        raise CentralError("property_unknown", property=(missing or list(rule.properties))[0])
    return names


def preview(store: Store, rule: Rule) -> tuple[Preview, ...]:
    """What ``rule`` would change, property by property; nothing is written. ``CentralError`` as ``known``."""
    names, people = known(store, rule), store.people
    precise = people == "now" or PRECISION in store.properties()
    with store.cursor() as cursor:
        about = _about(cursor, people, rule)
        return tuple(_preview(cursor, people, rule, name, about, _change(rule, name, precise)) for name in names)


def _preview(
    cursor: duckdb.DuckDBPyConnection, people: str, rule: Rule, name: str, about: str, changed: str
) -> Preview:
    _outcomes(cursor, people, rule, name, about)
    found = f"FROM {people} JOIN outcome ON {name} = before WHERE {about} AND ({changed})"
    counts = cursor.execute(f"SELECT count(DISTINCT before), count(*) {found}").fetchone()
    samples = cursor.execute(
        f"WITH met AS (SELECT before, after, any_value(precision) AS precision, count(*) AS many {found} "
        "GROUP BY before, after), "
        f"alike AS (SELECT *, row_number() OVER (PARTITION BY {_SHAPE} ORDER BY many DESC, before) AS nth FROM met) "
        f"SELECT before, after, precision, many FROM alike ORDER BY nth, many DESC, before LIMIT {SAMPLES}"
    ).fetchall()
    shown = tuple(
        Sample(before, f"{after} ({precision})" if precision else after, rows)
        for before, after, precision, rows in samples
    )
    values_changed, rows_changed = counts or (0, 0)
    return Preview(name, values_changed, rows_changed, shown)


def _change(rule: Rule, name: str, precise: bool) -> str:  # noqa: FBT001 - has a column of precision, or none yet
    """SQL: the outcome differs from what stands."""
    return f"after <> before OR ({_precision(rule, precise)})" if name == DATE else "after <> before"


def _precision(rule: Rule, precise: bool) -> str:  # noqa: FBT001 - as ``_change``
    """SQL: how exact a date of birth is will be said otherwise than it is."""
    if not precise:
        return "precision <> ''"
    kept = f" AND {PRECISION} NOT IN ('year', 'month')" if rule.action == "first_of_july" else ""
    return f"precision IS NOT NULL AND precision <> {PRECISION}{kept}"


def _about(cursor: duckdb.DuckDBPyConnection, people: str, rule: Rule) -> str:
    """SQL that is true for the rows that ``rule`` is about as they stand now, whatever is changed in them later."""
    if not rule.when:
        return "true"
    condition, asked = condition_of(rule)
    try:
        cursor.execute(f"CREATE OR REPLACE TEMP TABLE about AS SELECT row FROM {people} WHERE {condition}", asked)
    except duckdb.InvalidInputException as error:  # an expression that is none
        raise CentralError("rule_malformed", number=1, field="when") from error
    return "row IN (SELECT row FROM about)"


def _outcomes(cursor: duckdb.DuckDBPyConnection, people: str, rule: Rule, name: str, about: str) -> None:
    """The table ``outcome``: each different value that the rule is about and that would not stay, what it becomes."""
    act, leaves = ACTIONS[rule.action].act, ACTIONS[rule.action].leaves

    def answer(text: str) -> Mapping[str, str | None] | None:
        outcome: Outcome = act(text, name, rule.options)
        if outcome.text == text and outcome.precision is None:
            return None
        return {"after": outcome.text, "precision": outcome.precision}

    cursor.execute("CREATE OR REPLACE TEMP TABLE outcome (before VARCHAR, after VARCHAR, precision VARCHAR)")
    question = f"SELECT DISTINCT {name} FROM {people} WHERE {name} <> '' AND {about}"
    asked = [leaves] if leaves else []
    if leaves:
        question += f" AND NOT regexp_full_match({name}, ?)"
    for table in list(values(cursor, question, answer, asked)):
        filled = table.set_column(2, "precision", table["precision"].cast(pa.string()))
        cursor.register("made", filled)
        cursor.execute("INSERT INTO outcome SELECT before, after, precision FROM made")
        cursor.unregister("made")


def apply(store: Store, rule: Rule, actor: str, done_at: str, told: Callable[[int, int], None]) -> Step:
    """Do it. told: number of the step and how many values it changes, called before that is durable.

    ``CentralError``: as ``known``; ``nothing_to_change``.
    """
    names = known(store, rule)
    store.make_changeable()
    with store.transaction() as cursor:
        number = int((cursor.execute("SELECT coalesce(max(number), 0) + 1 FROM steps").fetchone() or (1,))[0])
        about = _about(cursor, "now", rule)
        for name in names:
            _outcomes(cursor, "now", rule, name, about)
            _write(cursor, rule, name, number, about)
        changed = int((cursor.execute("SELECT count(*) FROM changes WHERE step = ?", [number]).fetchone() or (0,))[0])
        if not changed:
            raise CentralError("nothing_to_change")
        step = Step(number, as_json(rule), changed, actor, done_at)
        cursor.execute(
            "INSERT INTO steps VALUES (?, ?, ?, ?, ?)",
            [number, json.dumps(step.rule, ensure_ascii=False), changed, actor, done_at],
        )
        told(number, changed)
    return step


def _write(cursor: duckdb.DuckDBPyConnection, rule: Rule, name: str, number: int, about: str) -> None:
    """What stood before, then what stands now; a date of birth may say how exact it is besides."""
    where = f"FROM now JOIN outcome ON {name} = before WHERE {about}"
    insert = "INSERT INTO changes SELECT ?, row, ?, "
    cursor.execute(f"{insert} before, after {where} AND after <> before", [number, name])
    if name == DATE:
        more = f"{insert} {PRECISION}, precision {where} AND {_precision(rule, precise=True)}"
        cursor.execute(more, [number, PRECISION])
        _stand(cursor, number, PRECISION, "after")
    _stand(cursor, number, name, "after")


def _stand(cursor: duckdb.DuckDBPyConnection, number: int, name: str, which: str) -> None:
    cursor.execute(
        f"UPDATE now SET {name} = changes.{which} FROM changes "
        "WHERE changes.step = ? AND changes.property = ? AND changes.row = now.row",
        [number, name],
    )


def undo(store: Store, number: int, told: Callable[[int, int], None]) -> Step:
    """Take the last step back. told: as ``apply``. ``CentralError``: ``no_step``, ``not_the_last_step``."""
    standing = steps(store)
    if not standing or number not in {one.number for one in standing}:
        raise CentralError("no_step", number=number)
    last = standing[-1]
    if last.number != number:
        raise CentralError("not_the_last_step", last=last.number)
    with store.transaction() as cursor:
        names = cursor.execute("SELECT DISTINCT property FROM changes WHERE step = ?", [number]).fetchall()
        for (name,) in names:
            _stand(cursor, number, name, "before")
        cursor.execute("DELETE FROM changes WHERE step = ?", [number])
        cursor.execute("DELETE FROM steps WHERE number = ?", [number])
        told(number, last.changed)
    return last


def steps(store: Store) -> tuple[Step, ...]:
    """What was applied and stands, in order."""
    rows: Sequence[tuple[Any, ...]] = store.ask(
        "SELECT number, rule, changed, actor, done_at FROM steps ORDER BY number"
    )
    return tuple(Step(number, json.loads(rule), changed, actor, at) for number, rule, changed, actor, at in rows)
