"""Follow-ups of graduates arrive: counted by one rule, small numbers kept back, nothing of an erased person stays."""

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from mihan_desktop.domain.follow_up_counts import RoundCount
from mihan_desktop.domain.following_up import follow_up_id
from mihan_desktop.domain.training.cohorts import read_cohort, write_cohort
from mihan_desktop.domain.training.enrolments import enrolment_id
from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.central.schema import ChangeRow
from sync.central.training.follow_ups import tracer
from sync.central.training.follow_ups_schema import FollowUpWord
from sync.protocol.messages import Change
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_enrolments import ACCEPTED, COHORT, enrolment, planned
from tests.central.test_requests import said_anywhere

ENDED = date(2026, 2, 3)
THREE_MONTHS = date(2026, 5, 3)
LARGE = write_cohort(read_cohort(COHORT | {"capacity": 100}))


def course(**more: object) -> dict[str, object]:
    """A cohort of a course that no other test counts."""
    return LARGE | {"course": new_id()} | more


def counted(ministry: Ministry, cohort: dict[str, object], day: date) -> list[RoundCount]:
    """What the ministry counts of it."""
    with ministry.database.read() as session:
        return [one for one in tracer(session, day).rounds if one.course == cohort["course"]]


WORKS = "<data><working>yes</working><in_field>no</in_field><employer>Textiles of the Tigris</employer></data>"


def said(
    desk: Desk, cohort: str, person: str, outcome: str, more: Mapping[str, object] | None = None, record: str = ""
) -> Change:  # fmt: skip
    """One try, three months after."""
    of = enrolment_id(cohort, person)
    body = {
        "subject": "enrolment", "of": of, "person": person, "cohort": cohort, "round": "3m", "on": "2026-05-04",
        "outcome": outcome, "phone": "+9647701234567", "note": "", "again": "", "corrects": "", "submission": "",
        "working": "unknown", "in_field": "unknown", "recorded_at": "2026-05-04T07:45:00Z",
    } | dict(more or {})  # fmt: skip
    return desk.change("follow_up", record or follow_up_id(of, str(body["round"])), body)


def reached(desk: Desk, cohort: str, person: str, working: str = "yes", in_field: str = "no", **more: object) -> Change:
    """Somebody who answered."""
    answers = WORKS.replace(">yes<", f">{working}<").replace(">no<", f">{in_field}<")
    facts = {"submission": answers, "working": working, "in_field": in_field}
    return said(desk, cohort, person, "reached", facts | more)


def graduated(desk: Desk, cohort: Change, count: int) -> list[str]:
    """So many who completed it on the third of February."""
    people = [desk.registration(f"زينب {number}") for number in range(count)]
    words = [
        enrolment(desk, cohort.record, one.record, state, {"reason": "by hand"})
        for one in people for state in ("applied", "admitted", "completed")
    ]  # fmt: skip
    assert set(desk.outcomes(*people, *words)) == {ACCEPTED}
    return [one.record for one in people]


def test_a_desk_calls_graduates_and_the_ministry_counts_who_works(ministry: Ministry) -> None:
    """Twelve of sixteen answer, six of them work; who was not reached, refused, or is not due yet is counted apart."""
    desk, sewing = ministry.desk(), course()
    cohort = planned(desk, sewing)
    assert desk.outcomes(cohort) == [ACCEPTED]
    people = graduated(desk, cohort, 16)
    words = [reached(desk, cohort.record, one, "yes" if at < 6 else "no") for at, one in enumerate(people[:12])]
    words += [said(desk, cohort.record, people[12], "no_answer"), said(desk, cohort.record, people[13], "refused")]
    assert set(desk.outcomes(*words)) == {ACCEPTED}
    (first,) = counted(ministry, sewing, THREE_MONTHS + timedelta(days=3))
    assert first.round == "3m"
    assert (first.whole.expected, first.whole.reached, first.whole.working) == (16, 12, 6)
    assert first.whole.share == pytest.approx(0.5)
    assert first.whole.in_field == 0
    assert (first.open, first.closed, first.missed) == (None, None, None)  # three, one: kept back, and what is left
    later = counted(ministry, sewing, THREE_MONTHS + timedelta(days=61))[0]
    assert (later.open, later.missed) == (None, None)
    assert counted(ministry, sewing, ENDED) == []
    with ministry.database.read() as session:
        assert tracer(session, THREE_MONTHS).labels[str(sewing["course"])] == {"ar": "خياطة"}


def test_two_desks_reach_the_same_graduate_and_the_first_answers_count(ministry: Ministry) -> None:
    """Heard in the other order; a correction of the one that counts takes its place."""
    one, other, sewing = ministry.desk(), ministry.desk(), course()
    cohort = planned(one, sewing)
    assert one.outcomes(cohort) == [ACCEPTED]
    people = graduated(one, cohort, 5)
    first = [reached(one, cohort.record, each, "no") for each in people]
    second = [reached(other, cohort.record, each) for each in people]
    second = [replace(each, clock=f"f{each.clock[1:]}") for each in second]  # said later
    assert set(other.outcomes(*second)) == {ACCEPTED}
    assert set(one.outcomes(*first)) == {ACCEPTED}
    assert counted(ministry, sewing, THREE_MONTHS)[0].whole.working == 0
    corrected = [reached(one, cohort.record, each, corrects=was.id) for each, was in zip(people, first, strict=True)]
    assert set(one.outcomes(*corrected)) == {ACCEPTED}
    assert counted(ministry, sewing, THREE_MONTHS)[0].whole.working == 5


def test_completion_taken_back_and_a_course_without_rounds_are_followed_by_nobody(ministry: Ministry) -> None:
    """What was said of them stays, and counts again once they have completed it again."""
    desk, sewing, silent = ministry.desk(), course(), course(follow_ups=[])
    monthly = course(follow_ups=[{"months": 1}])
    cohorts = [planned(desk, one) for one in (sewing, silent, monthly)]
    assert desk.outcomes(*cohorts) == [ACCEPTED] * 3
    people, *_ = [graduated(desk, one, 5) for one in cohorts]
    assert set(desk.outcomes(*(reached(desk, cohorts[0].record, one) for one in people))) == {ACCEPTED}
    assert [one.whole.expected for one in counted(ministry, sewing, THREE_MONTHS)] == [5]
    assert counted(ministry, silent, THREE_MONTHS) == []
    assert [one.round for one in counted(ministry, monthly, THREE_MONTHS)] == ["1m"]
    back = [enrolment(desk, cohorts[0].record, one, "admitted", {"reason": "counted wrongly"}) for one in people]
    assert set(desk.outcomes(*back)) == {ACCEPTED}
    assert counted(ministry, sewing, THREE_MONTHS) == []


def test_of_an_erased_graduate_no_answer_stays_and_what_comes_later_brings_none(ministry: Ministry) -> None:
    """The word of a desk that had not heard of the erasure keeps that somebody called."""
    desk = ministry.desk()
    cohort = planned(desk, LARGE)
    assert desk.outcomes(cohort) == [ACCEPTED]
    (person,) = graduated(desk, cohort, 1)
    call = reached(desk, cohort.record, person, note="she asks for Umm Ali")
    assert desk.outcomes(call) == [ACCEPTED]
    with ministry.database.write() as session:
        erase(session, person, utc_now())
    late = reached(desk, cohort.record, person, corrects=call.id, note="once more Umm Ali")
    assert desk.outcomes(late) == [ACCEPTED]
    with ministry.database.read() as session:
        rows = session.scalars(select(FollowUpWord).where(FollowUpWord.person == person)).all()
        assert [(row.outcome, row.working) for row in rows] == [("reached", "unknown")] * 2
        mine = select(ChangeRow.body).where(ChangeRow.id.in_([call.id, late.id]))
        kept = b"".join(bytes(one) for one in session.scalars(mine))
        for words in ("Umm Ali", "Tigris", "+9647701234567"):
            assert words.encode() not in kept
    assert not said_anywhere(ministry, "Umm Ali")


WRONG = (
    ({"outcome": "married"}, "follow_up_outcome"), ({"subject": "loan"}, "follow_up_outcome"),
    ({"round": "three"}, "bad_body"), ({"on": "yesterday"}, "bad_body"), ({"again": 5}, "bad_body"),
    ({"of": "018F0000-0000-7000-8000-00000000ABCD"}, "bad_body"), ({"person": "x"}, "bad_body"),
    ({"note": "x" * 2_001}, "bad_body"), ({"phone": "7" * 65}, "bad_body"),
    ({"working": "yes"}, "follow_up_facts"), ({"outcome": "reached", "working": "yes"}, "follow_up_facts"),
    ({"outcome": "reached", "submission": WORKS, "working": "no", "in_field": "no"}, "follow_up_facts"),
    ({"submission": WORKS}, "bad_body"), ({"submission": "<x"}, "bad_body"), ({"corrects": "that one"}, "bad_body"),
)  # fmt: skip


def test_what_is_no_follow_up_is_turned_back_by_its_line_alone(ministry: Ministry) -> None:
    """Everything else of the batch is taken."""
    desk = ministry.desk()
    cohort, person = planned(desk), desk.registration("زينب")
    record = follow_up_id(enrolment_id(cohort.record, person.record), "3m")
    wrong = [said(desk, cohort.record, person.record, "no_answer", more, record) for more, _ in WRONG]
    right = said(desk, cohort.record, person.record, "no_answer")
    lines = desk.outcomes(cohort, person, *wrong, right)
    assert lines == [ACCEPTED, ACCEPTED, *(("rejected", code) for _, code in WRONG), ACCEPTED]


def test_a_word_about_another_round_or_person_than_its_record_is_turned_back(ministry: Ministry) -> None:
    """The record is the round's."""
    desk = ministry.desk()
    cohort, person = new_id(), new_id()
    of = enrolment_id(cohort, person)
    right = said(desk, cohort, person, "no_answer")
    body = dict(right.body)
    changes = [
        desk.change("follow_up", follow_up_id(of, "6m"), body), desk.change("follow_up", str(uuid.uuid4()), body),
        desk.change("follow_up", follow_up_id(of, "3m"), body | {"person": new_id()}),
        desk.change("follow_up", follow_up_id(of, "3m"), body | {"cohort": ""}),
    ]  # fmt: skip
    assert desk.outcomes(right, *changes) == [ACCEPTED, *[("rejected", "follow_up_record")] * 4]
