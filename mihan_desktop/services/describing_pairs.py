"""What a decision about two records says, and the two of them side by side, as far as they are at this machine."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.services.matching_handed import newest

if TYPE_CHECKING:
    from mihan_desktop.services.submissions import Line
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.work import Work

VERDICT, WORDS, LIKENESS, REASONS = "verdict", "words", "likeness", "reasons"
"""Refs of the lines above the answers; the words of codes are the window's."""
Lines = Callable[["OutboxRow | HandedRow"], "tuple[Line, ...]"]


def both(
    work: "Work", body: Mapping[str, object]
) -> "tuple[OutboxRow | HandedRow | None, OutboxRow | HandedRow | None]":
    """The newest revisions of the record that was written and of the one it was held against; None where not here."""
    return newest(work, str(body.get("person", ""))), newest(work, str(body.get("other", "")))


def fields(
    body: Mapping[str, object],
    pair: "tuple[OutboxRow | HandedRow | None, OutboxRow | HandedRow | None]",
    lines: Lines,
) -> tuple[FieldDifference, ...]:
    """What was decided and why, then every answer: ``before`` is the other record's, ``now`` that of the person."""
    from mihan_desktop.services.submissions import differences

    reasons = body.get("reasons")
    told = reasons if isinstance(reasons, list) else []
    codes = " ".join("/".join(map(str, one)) for one in told if isinstance(one, list))
    score = body.get("score")
    said = [
        FieldDifference(VERDICT, "", "", str(body.get("verdict", ""))),
        FieldDifference(WORDS, "", "", str(body.get("words", ""))),
        FieldDifference(LIKENESS, "", "", str(round(score / 100)) if isinstance(score, int) else ""),
        FieldDifference(REASONS, "", "", codes),
    ]
    person, other = (() if one is None else lines(one) for one in pair)
    return (*(one for one in said if one.now), *differences(other, person))
