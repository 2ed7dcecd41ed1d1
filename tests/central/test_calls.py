"""A course is called in other offices: who may apply, who is told what of whom, and what is left when somebody goes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from mihan_desktop.domain.training.calling import Call, call_id, write_call
from mihan_desktop.domain.training.enrolments import State
from sync.central import feeding
from sync.central.erasing import erase
from sync.central.linkage.schema import LinkageCase, LinkageRun, PersonLink
from sync.central.linking import say_same, unsay_same
from sync.central.moments import utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.schema import Act, Office
from sync.central.training.calling_schema import CourseCall, CourseTrainee
from sync.central.training.enrolling import of_cohort
from sync.protocol.calling_items import COURSE_CALL, ENROLMENT_TOLD, TRAINEE
from sync.protocol.feed import Item
from sync.protocol.feed_items import ERASED, read_item
from sync.protocol.messages import Change
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_enrolments import ACCEPTED, COHORT, enrolment, planned

OPEN = Call(date(2026, 2, 1), date(2026, 2, 20), words="لا تُقبل الطلبات الناقصة")


def call(desk: Desk, cohort: str, said: Call = OPEN, more: Mapping[str, object] | None = None) -> Change:
    """A centre calls its course in other offices."""
    body = {"cohort": cohort, **write_call(said), "recorded_at": "2026-02-03T07:45:00Z"} | dict(more or {})
    return desk.change("call", call_id(cohort), body)


@dataclass
class Course:
    """A centre and an office that registers people, and a cohort of the centre that is called."""

    ministry: Ministry
    centre: Desk
    office: Desk
    cohort: str
    person: Change

    def heard(self, desk: Desk, *kinds: str) -> list[Any]:
        """What a desk is told of courses, oldest first; each is what its kind says."""
        with self.ministry.database.write() as session:
            while feeding.number(session):
                pass
        items: list[Item] = []
        more = True
        with self.ministry.database.read() as session:
            to = feeding.listener(session, desk.id)
            while more:  # what others of the run said to everybody may fill the first page
                page = feeding.page_for(session, to, items[-1].number if items else 0, utc_now(), 0)
                more = page.more
                items += page.items
        found = [one for one in items if one.kind in (kinds or (TRAINEE, ENROLMENT_TOLD))]
        assert all(read_item(one.kind, one.body) is not None for one in found)
        return [one for one in found if one.kind != COURSE_CALL or one.record == self.cohort]

    def applied(self, desk: Desk | None = None, person: str = "", **more: str) -> tuple[str, str]:
        """What becomes of an application."""
        whose = desk or self.office
        (found,) = whose.outcomes(enrolment(whose, self.cohort, person or self.person.record, "applied", more))
        return found

    def said(self, state: str, person: str = "", **more: object) -> tuple[str, str]:
        """The centre says something of the person."""
        (found,) = self.centre.outcomes(
            enrolment(self.centre, self.cohort, person or self.person.record, state, more)
        )  # fmt: skip
        return found


def begun(ministry: Ministry, said: Call = OPEN) -> Course:
    """Somebody is registered at an office, and a course is called by a centre."""
    centre, office = ministry.desk(), ministry.desk()
    cohort, person = planned(centre, COHORT | {"capacity": 2}), office.registration("زينب علي", phone="07701234567")
    assert centre.outcomes(cohort, call(centre, cohort.record, said)) == [ACCEPTED] * 2
    assert office.outcomes(person) == [ACCEPTED]
    return Course(ministry, centre, office, cohort.record, person)


@pytest.fixture
def course(sqlite_ministry: Ministry) -> Course:
    """One that is called everywhere."""
    return begun(sqlite_ministry)


def test_a_call_an_application_and_what_became_of_it_reach_whom_they_concern(ministry: Ministry) -> None:
    course = begun(ministry)
    stranger = ministry.desk()
    (told,) = course.heard(course.office, COURSE_CALL)
    assert told.body["call"] == write_call(OPEN)
    assert told.body["office_id"] == course.centre.office
    assert course.applied() == ACCEPTED
    (trainee,) = course.heard(course.centre)
    said = trainee.body["said"]
    assert trainee.body["name"] == "زينب علي"
    assert (said["phone"], said["born"], said["sex"]) == ("07701234567", "1998-07-01", "female")
    assert [one["state"] for one in trainee.body["words"]] == ["applied"]
    assert course.heard(course.office) == []
    assert course.said("admitted") == ACCEPTED
    (place,) = course.heard(course.office)
    assert [one["state"] for one in place.body["words"]] == ["admitted"]
    assert len(course.heard(course.centre)) == 1, "its own words are not told to itself, and the same is told once"
    assert course.heard(stranger) == []
    with ministry.database.read() as session:
        acts = session.scalars(select(Act).where(Act.verb == "trainee_told", Act.subject == course.person.record)).all()
        assert [one.details["to"] for one in acts] == [course.centre.office]
        (standing,) = of_cohort(session, course.cohort)
        assert standing.state is State.ADMITTED


@pytest.mark.parametrize(
    ("said", "on", "code"),
    [
        (OPEN, "2026-02-21", "call_late"),
        (OPEN, "2026-01-31", "call_closed"),
        (OPEN.withdrawn("لا مدرّب"), "2026-02-03", "call_closed"),
        (replace(OPEN, governorates=("IQ-KI",)), "2026-02-03", "call_elsewhere"),
    ],
)
def test_an_application_that_no_call_asks_for_is_turned_back(
    sqlite_ministry: Ministry, said: Call, on: str, code: str
) -> None:
    course = begun(sqlite_ministry, said)
    moment = {"on": on, "recorded_at": "2026-01-01T07:45:00Z"}
    assert course.applied(None, "", **moment) == ("rejected", code)
    assert course.heard(course.centre) == []


def test_a_day_that_was_written_down_later_is_not_before_it(course: Course) -> None:
    assert course.applied(on="2026-02-03", recorded_at="2026-03-01T07:45:00Z") == ("rejected", "call_late")


def test_a_course_that_nobody_called_is_not_applied_for_elsewhere(sqlite_ministry: Ministry) -> None:
    centre, office = sqlite_ministry.desk(), sqlite_ministry.desk()
    cohort, person = planned(centre), office.registration("زينب")
    assert centre.outcomes(cohort) == [ACCEPTED]
    assert office.outcomes(person, enrolment(office, cohort.record, person.record, "applied")) == [
        ACCEPTED, ("rejected", "call_closed"),
    ]  # fmt: skip


def test_only_an_office_that_has_the_person_applies_and_only_the_centre_gives_places(course: Course) -> None:
    stranger = course.ministry.desk()
    assert course.applied(stranger) == ("rejected", "person_not_theirs")
    assert stranger.outcomes(call(stranger, course.cohort)) == [("rejected", "call_office")]
    assert course.applied() == ACCEPTED
    word = enrolment(course.office, course.cohort, course.person.record, "admitted")
    assert course.office.outcomes(word) == [("rejected", "enrolment_office")]
    left = enrolment(stranger, course.cohort, course.person.record, "dropped", {"reason": "لا أحد"})
    assert stranger.outcomes(left) == [("rejected", "enrolment_office")]
    other = stranger.change("class", course.cohort, {"title": "لنا", "sessions": [], "trainees": [], "cohort": COHORT},
                            base=new_id())  # fmt: skip
    assert stranger.outcomes(other) == [("rejected", "class_office")], (
        "nobody takes a cohort, and whoever applied for it"
    )
    assert course.heard(stranger) == []


def test_a_registration_that_is_turned_back_makes_nobody_an_offices_own(course: Course) -> None:
    other = course.ministry.desk()
    person = course.person.record
    none, word = other.change("registration", person, {}), enrolment(other, course.cohort, person, "applied")
    assert other.outcomes(none, word) == [("rejected", "bad_body"), ("rejected", "person_not_theirs")]
    assert course.heard(course.centre) == []


def test_a_call_of_a_cohort_that_is_not_known_yet_keeps_nobody_from_calling_their_own(
    sqlite_ministry: Ministry,
) -> None:
    centre, other = sqlite_ministry.desk(), sqlite_ministry.desk()
    cohort = planned(centre)
    assert other.outcomes(call(other, cohort.record)) == [ACCEPTED]
    assert centre.outcomes(cohort) == [ACCEPTED]
    assert other.outcomes(call(other, cohort.record)) == [("rejected", "call_office")]
    assert centre.outcomes(call(centre, cohort.record)) == [ACCEPTED]
    with sqlite_ministry.database.read() as session:
        assert session.get_one(CourseCall, cohort.record).office_id == centre.office


def test_registered_and_applied_for_in_one_batch(course: Course) -> None:
    person = course.office.registration("هيوا")
    word = enrolment(course.office, course.cohort, person.record, "applied")
    assert course.office.outcomes(person, word) == [ACCEPTED] * 2
    assert [one.body["name"] for one in course.heard(course.centre)] == ["هيوا"]


def test_two_offices_apply_for_one_person_and_the_second_is_told(course: Course) -> None:
    other = course.ministry.desk()
    edit = other.registration("زينب علي", course.person.record, course.person.id, phone="07701234567")
    assert other.outcomes(edit)[0][0] in ("accepted", "merged")
    assert course.applied() == ACCEPTED
    assert course.applied(other) == ("rejected", "application_twice")
    assert len(course.heard(course.centre)) == 1
    left = enrolment(course.office, course.cohort, course.person.record, "dropped", {"reason": "وجدت عملاً"})
    assert course.office.outcomes(left) == [ACCEPTED]
    (gone,) = course.heard(course.centre)
    assert (gone.body["name"], gone.body["said"]) == ("زينب علي", {}), "no more than the name is needed"
    assert course.applied(other) == ACCEPTED
    (again,) = course.heard(course.centre)
    assert [one["state"] for one in again.body["words"]] == ["applied", "dropped", "applied"]
    assert again.body["said"]["phone"] == "07701234567"


def test_a_correction_of_the_record_reaches_the_centre_once(course: Course) -> None:
    assert course.applied() == ACCEPTED
    first = course.heard(course.centre)[0]
    edit = course.office.registration("زينب علي", course.person.record, course.person.id, phone="07809999999")
    assert course.office.outcomes(edit) == [ACCEPTED]
    (now,) = course.heard(course.centre)
    assert now.body["said"]["phone"] == "07809999999"
    assert now.number > first.number
    with course.ministry.database.read() as session:
        rows = session.scalars(select(FeedItem).where(FeedItem.kind == TRAINEE, FeedItem.record_id == now.record)).all()
        assert [bool(row.body) for row in sorted(rows, key=lambda row: row.id)] == [False, True], "once in the feed"
    same = course.office.registration("زينب علي", course.person.record, edit.id, phone="07809999999")
    assert course.office.outcomes(same) == [ACCEPTED]
    assert course.heard(course.centre)[0].number == now.number


def test_a_call_that_is_withdrawn_ends_where_it_was_heard_and_who_applied_stays(course: Course) -> None:
    assert course.applied() == ACCEPTED
    assert course.heard(course.office, COURSE_CALL)
    over = call(course.centre, course.cohort, OPEN.withdrawn("لا مدرّب"))
    assert course.centre.outcomes(over) == [ACCEPTED]
    fresh = course.ministry.desk()
    assert course.heard(fresh, COURSE_CALL) == [], "who never heard of it is not told that it is over"
    with course.ministry.database.read() as session:
        (standing,) = of_cohort(session, course.cohort)
    assert standing.state is State.APPLIED
    late = call(course.centre, course.cohort, OPEN)
    older = Change(**{name: getattr(late, name) for name in Change.__slots__} | {"clock": "000000000001-0000-a"})
    assert course.centre.outcomes(older) == [ACCEPTED]
    person = course.office.registration("نور")
    word = enrolment(course.office, course.cohort, person.record, "applied")
    assert course.office.outcomes(person, word)[1] == ("rejected", "call_closed"), "an older word opens nothing"


def test_a_call_that_names_fewer_governorates_ends_in_the_others(course: Course) -> None:
    with course.ministry.database.read() as session:
        here = session.scalar(select(Office.governorate).where(Office.id == course.office.office)) or ""
    narrowed = replace(OPEN, governorates=("IQ-KI",))
    assert course.centre.outcomes(call(course.centre, course.cohort, narrowed)) == [ACCEPTED]
    assert here != "IQ-KI"
    assert course.applied() == ("rejected", "call_elsewhere")
    states = [one.body["call"]["state"] for one in course.heard(course.office, COURSE_CALL)]
    assert states in ([], ["withdrawn"])


def test_a_call_that_is_said_for_more_or_for_fewer_stays_open_where_it_is_meant(course: Course) -> None:
    with course.ministry.database.read() as session:
        here = str(session.scalar(select(Office.governorate).where(Office.id == course.office.office)))
    for places in ((here,), (), (here, "IQ-KI")):
        said = replace(OPEN, governorates=places)
        assert course.centre.outcomes(call(course.centre, course.cohort, said)) == [ACCEPTED]
        last = course.heard(course.office, COURSE_CALL)[-1]  # a desk believes what it reads last
        assert (last.body["call"]["state"], last.body["call"]["governorates"]) == ("open", list(places))


def test_an_erased_person_leaves_nothing_at_the_centre_of_the_course(ministry: Ministry) -> None:
    course = begun(ministry)
    person = course.person.record
    assert course.applied() == ACCEPTED
    assert course.said("refused", reason="لا تستوفي الشرط") == ACCEPTED
    with ministry.database.write() as session:
        erase(session, person, utc_now())
    assert course.heard(course.centre) == []
    assert [one.record for one in course.heard(course.centre, ERASED)] == [person]
    assert course.heard(course.office) == []
    with ministry.database.read() as session:
        told = session.scalars(select(FeedItem).where(FeedItem.kind.in_((TRAINEE, ENROLMENT_TOLD)))).all()
        assert not any(person in str(item.body) for item in told)
        assert session.scalars(select(CourseTrainee).where(CourseTrainee.person == person)).all() == []
    assert course.said("waiting", reason="أعيدت") == ACCEPTED
    assert course.heard(course.centre) == []


def test_two_records_of_one_person_are_told_to_the_centre_and_the_second_applies_no_more(course: Course) -> None:
    other = course.ministry.desk()
    twin = other.registration("زينب عليّ")
    assert other.outcomes(twin) == [ACCEPTED]
    first, second = course.person.record, twin.record
    assert course.applied() == ACCEPTED
    link(course.ministry, first, second)
    assert course.applied(other, second) == ("rejected", "application_twice")
    assert [one.body["said"]["same"] for one in course.heard(course.centre)] == [[second]]
    with course.ministry.database.write() as session:
        session.execute(update(PersonLink).where(PersonLink.record_id == second).values(undone_at=utc_now()))
        unsay_same(session, second, first, utc_now())
    assert [one.body["said"]["same"] for one in course.heard(course.centre)] == [[]]
    assert course.applied(other, second) == ACCEPTED


def link(ministry: Ministry, stands: str, goes: str, at: datetime | None = None) -> None:
    """People at the ministry hold two records to be one person's."""
    now: Any = at or utc_now() + timedelta(0)
    with ministry.database.write() as session:
        run, case = new_id(), new_id()
        left, right = sorted((stands, goes))
        session.add(LinkageRun(id=run, scope="new", engine="duckdb", model="m", state="done", begun_at=now, up_to=now,
                               ended_at=now))  # fmt: skip
        session.flush()
        session.add(LinkageCase(id=case, run_id=run, left_id=left, right_id=right, model="m", state="same",
                                probability=0.9, evidence=[]))  # fmt: skip
        session.flush()
        session.add(PersonLink(id=new_id(), case_id=case, record_id=goes, of_id=stands, made_by="سعاد", made_at=now,
                               undone_at=None))  # fmt: skip
        session.flush()
        say_same(session, goes, stands, now)


def test_an_application_of_next_year_is_turned_back(course: Course) -> None:
    word = enrolment(course.office, course.cohort, course.person.record, "applied")
    ahead = replace(word, clock=f"{int((utc_now() + timedelta(days=9)).timestamp() * 1000):012x}-0000-a")
    assert course.office.outcomes(ahead) == [("rejected", "clock_ahead")]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"cohort": "no"}, "bad_body"),
        ({"closes": "soon"}, "bad_body"),
        ({"state": "maybe"}, "bad_body"),
        ({"closes": "2026-01-01"}, "bad_body"),
        ({"governorates": ["x"] * 41}, "bad_body"),
        ({"words": "ب" * 2_001}, "bad_body"),
        ({"cohort": "018f0000-0000-7000-8000-00000000000f"}, "call_record"),
    ],
)
def test_a_call_that_is_none_is_turned_back(course: Course, wrong: dict[str, object], code: str) -> None:
    assert course.centre.outcomes(call(course.centre, course.cohort, OPEN, wrong)) == [("rejected", code)]
