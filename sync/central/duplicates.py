"""What people at desks said of two records that may be of one person: kept as it comes, what was said last holds."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from sync.central.bodies import BadBodyError, read_text
from sync.central.bulk import among
from sync.central.duplicates_schema import DuplicateDecision
from sync.protocol import limits
from sync.protocol.messages import VERDICTS, Change, is_uuid

MOST_WORDS: Final = 2_000
WHOLE: Final = 10_000
MOST_REASONS: Final = 50
MOST_CODE: Final = 40
"""Characters of a field's or a level's name."""


@dataclass(frozen=True, slots=True)
class DuplicateBody:
    """The body of a ``duplicate`` (``DuplicateDecision``)."""

    person: str
    other: str
    verdict: str
    words: str
    score: int
    model: str
    reasons: tuple[tuple[str, str], ...]
    level: str
    recorded_at: str


def read_duplicate(body: Mapping[str, object]) -> DuplicateBody:
    """The body of a ``duplicate``. Raises ``BadBodyError``, ``duplicate_verdict`` for one not known in this version."""
    person, other, verdict = (read_text(body, name, limits.IDENTIFIER) for name in ("person", "other", "verdict"))
    if verdict not in VERDICTS:
        raise BadBodyError("duplicate_verdict")
    if not is_uuid(person) or not is_uuid(other) or person == other:
        raise BadBodyError
    score = body.get("score")
    if type(score) is not int or not 0 <= score <= WHOLE:
        raise BadBodyError
    return DuplicateBody(
        person,
        other,
        verdict,
        read_text(body, "words", MOST_WORDS),
        score,
        read_text(body, "model", limits.IDENTIFIER),
        _reasons(body.get("reasons")),
        read_text(body, "level", 16),
        read_text(body, "recorded_at", limits.IDENTIFIER),
    )


def _reasons(said: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(said, list | tuple) or len(said) > MOST_REASONS:
        raise BadBodyError
    found = []
    for one in said:
        if not isinstance(one, list | tuple) or len(one) != 2:
            raise BadBodyError
        field, level = one
        if not all(isinstance(text, str) and len(text) <= MOST_CODE for text in (field, level)):
            raise BadBodyError
        found.append((field, level))
    return tuple(found)


def keep(session: Session, change: Change, *, device: str, office: str, at: datetime) -> None:
    """Keep a decision that came in a change. Raises ``BadBodyError``."""
    said = read_duplicate(change.body)
    session.add(
        DuplicateDecision(
            id=change.id, person=said.person, other=said.other, verdict=said.verdict, words=said.words,
            score=said.score, model=said.model, reasons=[list(one) for one in said.reasons], level=said.level,
            clock=change.clock, device_id=device, office_id=office, author_id=change.author,
            recorded_at=said.recorded_at, received_at=at,
        )
    )  # fmt: skip


def standing(session: Session, records: Collection[str]) -> dict[frozenset[str], DuplicateDecision]:
    """What holds of pairs in which one of ``records`` stands: of each pair what was said last, whoever said it."""
    about = or_(*(among(session, side, records) for side in (DuplicateDecision.person, DuplicateDecision.other)))
    rows = session.scalars(select(DuplicateDecision).where(about))
    ordered = sorted(rows, key=lambda row: (row.clock, row.id))
    return {frozenset((row.person, row.other)): row for row in ordered}
