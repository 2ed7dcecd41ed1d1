"""What is said of somebody in a cohort, and what makes a class one, as lines for whoever decides on it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from mihan_desktop.domain.problems import Problem
from mihan_desktop.domain.review import PERSON, ChangeKind, FieldDifference, ReviewItem
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort
from mihan_desktop.services.describing_results import grounds

if TYPE_CHECKING:
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

Row = TypeVar("Row", "OutboxRow", "HandedRow")


def fields(work: "Work", body: Mapping[str, object], change_id: str) -> tuple[FieldDifference, ...]:
    """``ref`` is ``state | grounds | cohort | on | rank | points | reason | to``; the words of codes are the window's.

    before, of the state: what held before this word.
    """
    cohort, person = str(body.get("cohort", "")), str(body.get("person", ""))
    standing = work.enrolments.one(cohort, person)
    words = () if standing is None else standing.words
    at = next((at for at, one in enumerate(words) if one.change_id == change_id), 0)
    before = words[at - 1].state.value if at else ""
    found = [FieldDifference("state", "", before, str(body.get("state", "")))]
    found.append(FieldDifference("grounds", "", "", grounds(work, body)))
    found += named(work, "cohort", cohort)
    found.append(FieldDifference("on", "", "", str(body.get("on", ""))))
    basis = body.get("basis")
    if isinstance(basis, Mapping):
        if basis.get("rank"):
            found.append(FieldDifference("rank", "", "", str(basis["rank"])))
        if basis.get("points") is not None:
            found.append(FieldDifference("points", str(basis.get("version", "")), "", str(basis["points"])))
    found.append(FieldDifference("reason", "", "", str(body.get("reason", ""))))
    found += named(work, "to", str(body.get("to", "")))
    return tuple(one for one in found if one.now)


def named(work: "Work", ref: str, class_id: str) -> list[FieldDifference]:
    """A class by its title, here or as a desk handed it over; nothing for none."""
    if not class_id:
        return []
    planned, called = work.classes.get(class_id), work.calls.heard(class_id)
    handed = work.handed.planned([class_id]).get(class_id)
    title = class_id if called is None else called.title
    title = planned.title if planned is not None else handed.label if handed is not None else title
    return [FieldDifference(ref, "", "", title)]


def act_items(work: "Work", reader: User, rows: "Sequence[OutboxRow]") -> tuple[ReviewItem, ...]:
    """Words of acts as one line for each; ``change_id`` is the newest of the act, ``label`` the cohort's title.

    rows: of acts (``Enrolments.acts``).
    """
    of = work.enrolments.acts([row.id for row in rows])
    before = work.outbox.reasons_before([row.id for row in rows])
    acts: dict[str, list[OutboxRow]] = {}
    for row in rows:
        acts.setdefault(of[row.id], []).append(row)
    items = []
    for act in acts.values():
        newest, said = act[-1], [work.enrolments.get(row.id) for row in act]
        found = [one for one in said if one is not None]
        planned = work.classes.get(found[0].cohort) if len(act) > 1 and found else None
        items.append(
            ReviewItem(
                newest.id, newest.record_id, ChangeKind.ENROLMENT, newest.label if planned is None else planned.title,
                newest.author_id, newest.author_name, newest.recorded_at, _flags(act, before),
                newest.author_id == reader.id, len(act), None,
                next((row.status_code for row in act if row.status_code), ""), "",
                counts_of(one.word.state.value for one in found) if len(act) > 1 else (),
            )
        )  # fmt: skip
    return tuple(items)


def _flags(rows: "Sequence[OutboxRow]", before: Mapping[str, str]) -> tuple[Problem, ...]:
    """What is odd about any of them, once. before: why a supervisor sent back what is said anew."""
    from mihan_desktop.services.recording import read_flags

    found: list[Problem] = []
    for row in rows:
        again = (Problem("correction", params={"reason": before[row.id]}),) if before.get(row.id) else ()
        found += [flag for flag in (*read_flags(row.flags), *again) if flag not in found]
    return tuple(found)


def counts_of(states: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How many there are of each, in their order of coming."""
    return tuple(Counter(states).items())


def excepted(rows: "tuple[Row, ...]", refs: Sequence[str]) -> "tuple[tuple[Row, ...], tuple[str, ...]]":
    """(those of an act that go back, refs of questions): the people whom ``refs`` name, all of ``rows`` for none."""
    named = {ref.removeprefix(PERSON) for ref in refs if ref.startswith(PERSON)}
    questions = tuple(ref for ref in refs if not ref.startswith(PERSON))
    return tuple(row for row in rows if row.id in named) or rows, questions


def people(work: "Work", said: "Iterable[tuple[str, str, Mapping[str, object]]]") -> tuple[FieldDifference, ...]:
    """One line for each person of an act, with what held of them before.

    said: (change id, name, body) of each. ``ref`` is ``person:`` and the change; ``now``: state, rank, points, grounds
    and why, with bars between.
    """
    lines = []
    for change_id, name, body in said:
        found = {one.ref: one for one in fields(work, body, change_id)}
        parts = [found[ref].now if ref in found else "" for ref in ("state", "rank", "points", "grounds", "reason")]
        state = found.get("state")
        before = "" if state is None else state.before
        lines.append((int(parts[1] or 0), FieldDifference(f"{PERSON}{change_id}", name, before, "|".join(parts))))
    return tuple(line for _, line in sorted(lines, key=lambda pair: pair[0] or len(lines) + 1))


def cohort_fields(body: Mapping[str, object]) -> tuple[FieldDifference, ...]:
    """What makes a class a cohort: ``course | kind | terms | capacity | first | room | trainers | closed``."""
    said = body.get("cohort")
    if not isinstance(said, Mapping):
        return ()
    try:
        cohort = read_cohort(said)
    except (KeyError, TypeError, ValueError, AttributeError):  # of a newer program
        return ()
    return tuple(FieldDifference(ref, "", "", text) for ref, text in _lines(cohort) if text)


def _lines(cohort: Cohort) -> tuple[tuple[str, str], ...]:
    terms = cohort.terms
    return (
        ("course", " | ".join(f"{name}={text}" for name, text in cohort.labels.items())),
        ("kind", cohort.kind.value),
        ("terms", f"{terms.attendance} {terms.in_a_row} {terms.pass_mark}"),
        ("capacity", str(cohort.capacity)),
        ("first", cohort.first.isoformat()),
        ("room", cohort.room),
        ("trainers", ", ".join(cohort.trainers)),
        ("closed", " ".join(one.day.isoformat() for one in cohort.closed)),
    )
