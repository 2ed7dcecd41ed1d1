"""What a list of offices would change, and changing it: once for a list, however often it is brought."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import acts
from sync.central.provisioning.reading import Listed, Wrong
from sync.central.schema import Office
from sync.central.settings import CentralError

FIELDS: Final[Mapping[str, str]] = {
    "name_ar": "name", "name_ckb": "name_ckb", "name_en": "name_en", "district": "district", "kind": "kind",
    "administrator": "administrator", "parent": "parent_id",
}  # fmt: skip
"""Columns of a list, and what they are called in the register; the governorate never changes."""
NEW, CHANGED, SAME = "new", "changed", "same"


@dataclass(frozen=True, slots=True)
class Difference:
    """What becomes of one office. state: ``new``, ``changed``, ``same``; changes: column → (before, after)."""

    listed: Listed
    state: str
    changes: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Plan:
    """A list beside the register. differences: those above before those below; wrong: why the list is not taken."""

    differences: tuple[Difference, ...]
    wrong: tuple[Wrong, ...]

    def count(self, state: str) -> int:
        """How many offices are in that state."""
        return sum(one.state == state for one in self.differences)


def plan(session: Session, listed: Sequence[Listed], wrong: Sequence[Wrong] = ()) -> Plan:
    """Look at a list. A cell that is empty leaves what is known; a change of governorate is wrong."""
    known = {row.id: row for row in session.scalars(select(Office))}
    problems = list(wrong)
    ordered = _ordered(listed, known, problems)
    differences: list[Difference] = []
    for one in ordered:
        row = known.get(one.code)
        if row is not None and row.governorate != one.governorate:
            problems.append(Wrong(one.line, "governorate", "changed", one.governorate))
            continue
        differences.append(_difference(one, row))
    return Plan(tuple(differences), tuple(sorted(problems, key=lambda problem: problem.line)))


def _ordered(listed: Sequence[Listed], known: Iterable[str], wrong: list[Wrong]) -> list[Listed]:
    """Those above first; what hangs on nothing, or on itself, is wrong."""
    there, by_code = set(known), {one.code: one for one in listed}
    ordered: list[Listed] = []
    waiting = list(listed)
    placed: set[str] = set()
    while waiting:
        ready = [one for one in waiting if not one.parent or one.parent not in by_code or one.parent in placed]
        if not ready:
            wrong += [Wrong(one.line, "parent", "circle", one.parent) for one in waiting]
            break
        for one in ready:
            if one.parent and one.parent not in by_code and one.parent not in there:
                wrong.append(Wrong(one.line, "parent", "unknown", one.parent))
            else:
                ordered.append(one)
            placed.add(one.code)
        waiting = [one for one in waiting if one.code not in placed]
    return ordered


def _difference(one: Listed, row: Office | None) -> Difference:
    if row is None:
        return Difference(one, NEW, {})
    said = {column: (str(getattr(row, kept) or ""), str(getattr(one, column))) for column, kept in FIELDS.items()}
    changes = {column: (before, after) for column, (before, after) in said.items() if after and before != after}
    return Difference(one, CHANGED if changes else SAME, changes)


class Provisioning:
    """Writes a plan down; each office with a line in the log. by: who does it."""

    def __init__(self, now: Callable[[], datetime], new_id: Callable[[], str], by: str) -> None:
        self._now, self._new_id, self._by = now, new_id, by

    def apply(self, session: Session, found: Plan) -> None:
        """All of it or nothing. ``CentralError`` ``offices_wrong`` (params ``lines``) while anything is wrong."""
        if found.wrong:
            raise CentralError("offices_wrong", lines=len({one.line for one in found.wrong}))
        for one in found.differences:
            if one.state == NEW:
                self._add(session, one.listed)
            elif one.state == CHANGED:
                self._change(session, one)
            session.flush()  # those below name those above

    def _add(self, session: Session, listed: Listed) -> None:
        said = {kept: getattr(listed, column) for column, kept in FIELDS.items()}
        said["parent_id"] = listed.parent or None
        session.add(Office(id=listed.code, governorate=listed.governorate, created_at=self._now(), **said))
        self._note(session, "office_add", listed.code, {"name": listed.name_ar, "governorate": listed.governorate})

    def _change(self, session: Session, one: Difference) -> None:
        row = session.get_one(Office, one.listed.code)
        for column, (_, after) in one.changes.items():
            setattr(row, FIELDS[column], after)
        said = {column: f"{before} → {after}" for column, (before, after) in one.changes.items()}
        self._note(session, "office_change", row.id, said)

    def _note(self, session: Session, verb: str, subject: str, details: Mapping[str, object]) -> None:
        acts.write(session, self._new_id(), self._now(), self._by, verb, subject, details)
