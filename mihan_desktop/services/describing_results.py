"""What somebody scored, and on what the end of their course rests, as lines for whoever decides on it."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from mihan_desktop.domain.review import FieldDifference
from mihan_desktop.domain.training.assessments import score_text
from mihan_desktop.domain.training.cohorts import Cohort, read_cohort
from mihan_desktop.domain.training.completion import read_grounds

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def fields(work: "Work", body: Mapping[str, object], change_id: str) -> tuple[FieldDifference, ...]:
    """``ref`` is ``assessment | attempt | score | passed | cohort | on | reason``; the words of codes are the window's.

    score: points and how many there are, with a blank between; before: what held before this word.
    """
    cohort_id, name = str(body.get("cohort", "")), str(body.get("assessment", ""))
    cohort, title = cohort_of(work, cohort_id)
    found = None if cohort is None else cohort.ending.assessment(name)
    score = body.get("score")
    out_of = "" if found is None else f" {found.out_of}"
    now = f"{score_text(score)}{out_of}" if isinstance(score, int) else ""
    earlier = _before(work, body, change_id)
    before = "" if earlier is None else f"{score_text(earlier)}{out_of}"
    labels = name if found is None else json.dumps(dict(found.labels), ensure_ascii=False)
    lines = [
        FieldDifference("assessment", "", "", labels),
        FieldDifference("score", "", before, now),
        FieldDifference("attempt", "", "", str(body.get("attempt", "")) if found is None or found.attempts > 1 else ""),
        FieldDifference("cohort", "", "", title),
        FieldDifference("on", "", "", str(body.get("on", ""))),
        FieldDifference("reason", "", "", str(body.get("reason", ""))),
    ]
    return tuple(one for one in lines if one.now)


def _before(work: "Work", body: Mapping[str, object], change_id: str) -> int | None:
    """The score of the same sitting that held before a word."""
    said = work.assessments.get(change_id)
    if said is None:
        return None
    earlier = [one for one in work.assessments.of_record(said.record) if one.result.clock < said.result.clock]
    return earlier[-1].result.score if earlier and body.get("reason") else None


def cohort_of(work: "Work", cohort_id: str) -> tuple[Cohort | None, str]:
    """A cohort and its title, here or as a desk handed it over."""
    from sync.protocol.messages import decode_change

    planned = work.classes.get(cohort_id)
    if planned is not None:
        return planned.cohort, planned.title
    handed = work.handed.planned([cohort_id]).get(cohort_id) if cohort_id else None
    if handed is None:
        return None, cohort_id
    said = decode_change(handed.message).body.get("cohort")
    try:
        return (read_cohort(said) if isinstance(said, Mapping) else None), handed.label
    except (KeyError, TypeError, ValueError, AttributeError):  # of a newer program
        return None, handed.label


def grounds(work: "Work", body: Mapping[str, object]) -> str:
    """On what an end rests, as JSON without bars: ``[code, labels of the assessment, params]`` of each; "" for none."""
    found = read_grounds(body.get("grounds"))
    if not found:
        return ""
    cohort, _ = cohort_of(work, str(body.get("cohort", "")))
    listed = []
    for one in found:
        about = cohort.ending.assessment(one.field) if cohort is not None and one.field else None
        labels = dict(about.labels) if about is not None else {"": one.field}
        listed.append([one.code, labels, dict(one.params)])
    return json.dumps(listed, ensure_ascii=False).replace("|", "\\u007c")
