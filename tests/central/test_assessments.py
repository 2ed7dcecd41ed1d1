"""Results and ends of courses arrive: scores are what forms say, the later word holds, what cannot be comes back."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import select

from mihan_desktop.domain.training.assessments import assessment_record
from mihan_desktop.domain.training.catalogue import CourseKind, Terms
from mihan_desktop.domain.training.cohorts import Cohort, Slot, write_cohort
from mihan_desktop.domain.training.completion import Verdict
from mihan_desktop.domain.training.ending import Assessment, Ending, When
from mihan_desktop.domain.training.enrolments import enrolment_id
from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.central.schema import ChangeRow
from sync.central.training.assessing import words_of
from sync.central.training.assessing_schema import AssessmentWord
from sync.central.training.completing import judged
from sync.protocol.messages import Change
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_enrolments import ACCEPTED, enrolment

COHORT = Cohort(
    "sewing", {"ar": "خياطة"}, CourseKind.VOCATIONAL, "2026.1", Terms(75, 3, 0), 5, date(2026, 3, 1),
    (Slot(7, time(9), 180),),
    ending=Ending(
        (
            Assessment("before", {"ar": "القبلي"}, When.PRE, counts=False),
            Assessment("test", {"ar": "الاختبار"}, form="sewing_test", result="total", out_of=40, attempts=2),
        )
    ),
)  # fmt: skip
SESSIONS = [{"id": new_id(), "number": number, "date": f"2026-03-{number:02}"} for number in range(1, 5)]
FILLED = "<data><seam>{0}</seam><total>{0}</total><meta><instanceID>uuid:1</instanceID></meta></data>"


def planned(desk: Desk, cohort: Cohort = COHORT) -> Change:
    """A cohort of four mornings."""
    body = {
        "title": "خياطة", "trainer": new_id(), "sessions": SESSIONS, "trainees": [], "cohort": write_cohort(cohort)
    }  # fmt: skip
    return desk.change("class", new_id(), body)


def result(
    desk: Desk, cohort: str, person: str, points: str, more: Mapping[str, object] | None = None, **about: str
) -> Change:
    """What somebody scored by the form."""
    said: dict[str, Any] = {
        "cohort": cohort, "person": person, "assessment": "test", "attempt": 1, "score": int(float(points) * 100),
        "on": "2026-03-05", "reason": "", "submission": FILLED.format(points), "recorded_at": "2026-03-05T07:45:00Z",
    } | dict(more or {})  # fmt: skip
    record = assessment_record(enrolment_id(cohort, person), str(said["assessment"]), int(said["attempt"]))
    form = {"form_id": "sewing_test", "form_version": "1"} | about
    return desk.change("assessment", record, said, **form)


def marks(desk: Desk, cohort: str, person: str, said: Sequence[str]) -> list[Change]:
    """What a trainer marked, session by session."""
    return [
        desk.change(
            "attendance", str(meeting["id"]),
            {"class": cohort, "session": meeting["id"], "person": person, "mark": mark, "minutes": 0, "note": "",
             "recorded_at": "2026-03-05T07:45:00Z"},
        )
        for meeting, mark in zip(SESSIONS, said, strict=False)
    ]  # fmt: skip


def seated(desk: Desk, cohort: str, person: str) -> list[Change]:
    """Somebody has a place from before the first morning."""
    return [enrolment(desk, cohort, person, state) for state in ("applied", "admitted")]


def test_a_result_arrives_and_of_two_desks_the_later_word_holds(ministry: Ministry) -> None:
    one = ministry.desk()
    other = ministry.desk(one.office)
    person = one.registration("زينب")
    cohort = planned(one)
    assert one.outcomes(person, cohort, *seated(one, cohort.record, person.record)) == [ACCEPTED] * 4
    late = result(one, cohort.record, person.record, "15")
    later = result(other, cohort.record, person.record, "31.5")
    assert other.outcomes(later) == [ACCEPTED]
    assert one.outcomes(late) == [ACCEPTED]
    with ministry.database.read() as session:
        found = words_of(session, cohort.record)[person.record]
        by_clock = sorted((late, later), key=lambda change: (change.clock, change.id))
        assert [one.change_id for one in found] == [change.id for change in by_clock], "in whatever order they came"
        assert {
            row.form_id for row in session.scalars(select(AssessmentWord).where(AssessmentWord.person == person.record))
        } == {"sewing_test"}


@pytest.mark.parametrize(
    ("more", "about", "code"),
    [
        ({"score": 1501}, {}, "score_differs"),
        ({"score": 4100, "submission": FILLED.format("41")}, {}, "score_outside"),
        ({"score": -1}, {}, "score_outside"),
        ({"score": "1500"}, {}, "bad_body"),
        ({"score": True}, {}, "bad_body"),
        ({"attempt": 3}, {}, "attempts_over"),
        ({"attempt": 10}, {}, "bad_body"),
        ({"assessment": "cooking"}, {}, "assessment_unknown"),
        ({"submission": ""}, {}, "assessment_form"),
        ({}, {"form_id": "another_form"}, "assessment_form"),
        ({"submission": "<no xml"}, {}, "score_differs"),
        ({"submission": "<data><total>NaN</total></data>"}, {}, "score_differs"),
        ({"on": "soon"}, {}, "bad_body"),
        ({"reason": "ب" * 2_001}, {}, "bad_body"),
        ({"assessment": "before", "submission": ""}, {}, "assessment_form"),
    ],
)
def test_a_result_that_cannot_be_comes_back_with_a_code(
    sqlite_ministry: Ministry, more: dict[str, object], about: dict[str, str], code: str
) -> None:
    desk = sqlite_ministry.desk()
    cohort, person = planned(desk), new_id()
    bad = result(desk, cohort.record, person, "15", more, **about)
    assert desk.outcomes(cohort, bad) == [ACCEPTED, ("rejected", code)], "also where the cohort came in the same batch"


def test_a_result_of_another_record_comes_back_and_one_of_a_cohort_that_is_not_here_yet_stays(
    sqlite_ministry: Ministry,
) -> None:
    desk = sqlite_ministry.desk()
    cohort, person = planned(desk), new_id()
    early = result(desk, cohort.record, person, "15")
    other = desk.change("assessment", new_id(), early.body, form_id="sewing_test", form_version="1")
    assert desk.outcomes(early, other) == [ACCEPTED, ("rejected", "assessment_record")]


def test_the_end_of_a_course_is_judged_as_at_the_desk_in_whatever_batch_its_marks_came(ministry: Ministry) -> None:
    desk = ministry.desk()
    cohort, person = planned(desk), new_id()
    first = [cohort, *seated(desk, cohort.record, person), *marks(desk, cohort.record, person, ["present", "late"])]
    done = enrolment(desk, cohort.record, person, "completed")
    assert desk.outcomes(*first, done) == [ACCEPTED] * 5 + [("rejected", "completion_early")]
    rest = marks(desk, cohort.record, person, ["", "", "present", "excused"])[2:]
    test = result(desk, cohort.record, person, "31.5")
    again = enrolment(desk, cohort.record, person, "completed")
    assert desk.outcomes(*rest, test, again) == [ACCEPTED] * 4, "one batch brings it all"
    with ministry.database.read() as session:
        found = judged(session, cohort.record, person)
    assert found is not None
    assert (found.verdict, [one.code for one in found.grounds]) == (Verdict.COMPLETED, ["attendance", "passed"])


def test_an_end_that_does_not_follow_comes_back_unless_it_says_why(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    cohort, person = planned(desk), new_id()
    came = marks(desk, cohort.record, person, ["present", "absent", "absent", "present"])
    test = result(desk, cohort.record, person, "40")
    seats = seated(desk, cohort.record, person)
    assert desk.outcomes(cohort, *came, test, *seats) == [ACCEPTED] * 8
    said = [enrolment(desk, cohort.record, person, state) for state in ("completed", "failed_assessment")]
    contradicts = ("rejected", "completion_contradicts")
    assert desk.outcomes(*said) == [contradicts] * 2, "half of the mornings are missed"
    why = enrolment(desk, cohort.record, person, "completed", {"reason": "مرض موثق"})
    assert desk.outcomes(why) == [ACCEPTED]


def test_sessions_before_somebody_joined_are_not_asked_of_them(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    cohort, person = planned(desk), new_id()
    seat = [
        enrolment(desk, cohort.record, person, state, {"on": "2026-03-03"}) for state in ("applied", "admitted")
    ]  # fmt: skip
    came = marks(desk, cohort.record, person, ["", "", "present", "present"])[2:]
    test = result(desk, cohort.record, person, "40")
    done = enrolment(desk, cohort.record, person, "completed")
    assert desk.outcomes(cohort, *seat, *came, test, done) == [ACCEPTED] * 7


def test_when_a_person_is_erased_the_answers_of_their_assessments_go(sqlite_ministry: Ministry) -> None:
    desk = sqlite_ministry.desk()
    person, cohort = desk.registration("زينب"), planned(desk)
    said = result(desk, cohort.record, person.record, "15", {"reason": "إعادة تصحيح"})
    assert desk.outcomes(person, cohort, said) == [ACCEPTED] * 3
    with sqlite_ministry.database.write() as session:
        erase(session, person.record, utc_now())
    with sqlite_ministry.database.read() as session:
        body = session.scalars(select(ChangeRow.body).where(ChangeRow.id == said.id)).one()
        assert b"seam" not in bytes(body)
        assert len(words_of(session, cohort.record)[person.record]) == 1, "that somebody was assessed stays"
