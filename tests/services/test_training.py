"""From a call to a class: cohorts, applications, the list, places, and what goes wrong on the way."""

from dataclasses import replace
from datetime import date

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.calendar import DayOff
from mihan_desktop.domain.training.catalogue import Terms
from mihan_desktop.domain.training.enrolments import State, enrolment_id
from mihan_desktop.domain.training.selection import Fate
from resources.demo import courses
from sync.protocol.releases import TRAINING_CATALOGUE
from tests.services.cohorts import catalogue, cohort, holidays, people, publish, wanted
from tests.services.office import Office

NAMES = ("زينب", "هيوا", "نور")


def states(office: Office, cohort_id: str) -> dict[str, State]:
    """Where everybody stands, by record."""
    user = office.desk.signing_in.user
    assert user is not None
    return {one.enrolment.person: one.state for one in office.desk.admitting.cohort(user, cohort_id).people}


def test_a_cohort_is_planned_and_days_off_are_named_before_it_is_saved(office: Office) -> None:
    karwan = office.enter("karwan")
    with pytest.raises(MihanError) as refused:
        cohort(office, karwan)
    assert [one.code for one in refused.value.problems] == ["course_unknown"]
    catalogue(office)
    asked = wanted(sessions=8, first=date(2026, 3, 15))
    seen = office.desk.scheduling.preview(karwan, asked.first, asked.pattern, asked.sessions)
    assert [one.labels["en"] for one in seen.passed_over][1:] == ["Eid al-Fitr"]
    made = office.desk.scheduling.plan_cohort(karwan, asked).training_class
    assert [one.date for one in made.sessions] == [one.day for one in seen.sessions]
    assert made.sessions[0].begins is not None
    assert (made.sessions[0].begins.hour, made.sessions[0].minutes) == (9, 180)
    assert made.cohort is not None
    assert (made.cohort.catalogue, made.cohort.terms) == ("demo.1", Terms(80, 3, 0))
    assert office.desk.attending.classes(karwan) == (made,), "the page of attendance shows it too"
    with pytest.raises(MihanError, match="class_is_cohort"):
        office.desk.attending.amend_class(karwan, made.id, title="x")


def test_from_the_call_to_the_first_session(office: Office) -> None:
    clerk = office.enter("zainab")
    ids = people(office, clerk, NAMES)
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan, capacity=2)
    office.enter("zainab")
    office.desk.admitting.apply(clerk, made.id, ids[:1], on=date(2026, 3, 1))
    office.desk.admitting.apply(clerk, made.id, ids[1:])
    with pytest.raises(MihanError, match="applied_already"):
        office.desk.admitting.apply(clerk, made.id, ids[:1])
    with pytest.raises(MihanError, match="not_allowed"):
        office.desk.admitting.selection(clerk, made.id)
    office.enter("karwan")
    shown = office.desk.admitting.selection(karwan, made.id)
    assert (shown.places, shown.version) == (2, ""), "no rules are in force"
    assert shown.lines[0].applicant.person == ids[0], "who applied first"
    assert [line.fate for line in shown.lines] == [Fate.PLACE, Fate.PLACE, Fate.WAITING]
    assert shown.lines[0].why[0].code == "by_date"
    assert ("unknown", "registered_unemployed") in {(one.code, one.field) for one in shown.lines[0].why}
    office.desk.admitting.select(karwan, shown)
    placed = [line.applicant.person for line in shown.lines]
    assert states(office, made.id) == {
        placed[0]: State.ADMITTED, placed[1]: State.ADMITTED, placed[2]: State.WAITING
    }  # fmt: skip
    with pytest.raises(MihanError, match="nothing_to_select"):
        office.desk.admitting.select(karwan, office.desk.admitting.selection(karwan, made.id))
    sheet = office.desk.attending.sheet(karwan, made.id)
    assert [one.person_id for one in sheet.training_class.trainees] == placed[:2]
    office.wall.go_on(days=7)
    office.enter("karwan")
    first = sheet.training_class.sessions[0]
    office.desk.attending.mark(karwan, made.id, [(first.id, placed[0], Mark.PRESENT, 0, "")])
    assert states(office, made.id)[placed[0]] is State.ACTIVE


def test_a_supervisor_sees_what_is_said_of_whom_and_a_return_takes_it_back(office: Office) -> None:
    clerk = office.enter("zainab")
    (person,) = people(office, clerk, NAMES[:1])
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan)
    office.desk.admitting.apply(karwan, made.id, [person])
    office.desk.admitting.select(karwan, office.desk.admitting.selection(karwan, made.id))
    huda = office.enter("huda")
    waiting = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.ENROLMENT]
    assert [one.label.startswith("زينب") and one.label.endswith("خياطة آذار") for one in waiting] == [True, True]
    detail = office.desk.reviewing.detail(huda, waiting[1].change_id)
    said = {one.ref: (one.before, one.now) for one in detail.fields}
    assert said["state"] == ("applied", "admitted")
    assert said["cohort"] == ("", "خياطة آذار")
    assert said["rank"] == ("", "1")
    (planned,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.CLASS]
    refs = {one.ref for one in office.desk.reviewing.detail(huda, planned.change_id).fields}
    assert {"course", "terms", "capacity", "first"} <= refs
    office.desk.reviewing.return_change(huda, waiting[1].change_id, "لم يحضر المقابلة")
    karwan = office.enter("karwan")
    assert states(office, made.id) == {person: State.APPLIED}
    (notice,) = [one for one in office.desk.noticing.board(karwan).notices if one.code == "enrolment_returned"]
    assert notice.record_id == person
    office.desk.admitting.select(karwan, office.desk.admitting.selection(karwan, made.id))
    with office.desk.attending._opened.read() as work:
        rows = work.outbox.of_record(enrolment_id(made.id, person))
        (again,) = work.outbox.among([rows[2].id])
    assert [row.status for row in rows] == [RecordStatus.WAITING, RecordStatus.SUPERSEDED, RecordStatus.WAITING]
    assert "زينب".encode() not in again.message, "a name never travels with a place"


def test_a_place_that_comes_free_is_offered_to_the_next_and_to_another_only_with_a_reason(office: Office) -> None:
    clerk = office.enter("zainab")
    ids = people(office, clerk, ("زينب", "هيوا", "نور", "علي"))
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan, capacity=1)
    for person in ids:
        office.desk.admitting.apply(karwan, made.id, [person], on=date(2026, 2, 1 + ids.index(person)))
    admitting = office.desk.admitting
    admitting.select(karwan, admitting.selection(karwan, made.id))
    with pytest.raises(MihanError, match="no_place"):
        admitting.say(karwan, made.id, ids[1], State.ADMITTED)
    with pytest.raises(MihanError, match="reason_required"):
        admitting.say(karwan, made.id, ids[0], State.DROPPED)
    admitting.say(karwan, made.id, ids[0], State.DROPPED, "سافرت")
    assert [one.person for one in admitting.cohort(karwan, made.id).next] == [ids[1]]
    with pytest.raises(MihanError, match="not_next"):
        admitting.say(karwan, made.id, ids[3], State.ADMITTED)
    admitting.say(karwan, made.id, ids[1], State.ADMITTED)
    assert states(office, made.id)[ids[1]] is State.ADMITTED
    with pytest.raises(MihanError, match="enrolment_step"):
        admitting.say(karwan, made.id, ids[1], State.CERTIFIED)
    admitting.say(karwan, made.id, ids[1], State.DROPPED, "وجدت عملاً")
    admitting.say(karwan, made.id, ids[3], State.ADMITTED, "بكتاب المديرية 12")
    (gone,) = [one for one in admitting.cohort(karwan, made.id).people if one.enrolment.person == ids[0]]
    assert (gone.state, gone.enrolment.reason) == (State.DROPPED, "سافرت")
    left = office.desk.attending.sheet(karwan, made.id).training_class.trainees
    assert (left[0].person_id, left[0].left) == (ids[3], None)
    assert {one.person_id for one in left if one.left is not None} == {ids[0], ids[1]}


def test_a_transfer_leaves_one_cohort_and_has_a_place_in_the_other_or_neither(office: Office) -> None:
    clerk = office.enter("zainab")
    ids = people(office, clerk, NAMES[:2])
    karwan = office.enter("karwan")
    catalogue(office)
    here, there = cohort(office, karwan, capacity=2), cohort(office, karwan, capacity=1)
    admitting = office.desk.admitting
    admitting.apply(karwan, here.id, ids)
    admitting.select(karwan, admitting.selection(karwan, here.id))
    admitting.transfer(karwan, here.id, ids[0], there.id, "الدوام المسائي")
    assert states(office, here.id)[ids[0]] is State.TRANSFERRED
    assert states(office, there.id) == {ids[0]: State.ADMITTED}
    with pytest.raises(MihanError, match="no_place"):
        admitting.transfer(karwan, here.id, ids[1], there.id, "الدوام المسائي")
    assert states(office, here.id)[ids[1]] is State.ADMITTED


def test_whoever_has_a_place_elsewhere_is_excluded_and_the_list_says_so(office: Office) -> None:
    clerk = office.enter("zainab")
    (person,) = people(office, clerk, NAMES[:1])
    karwan = office.enter("karwan")
    catalogue(office)
    here, there = cohort(office, karwan), cohort(office, karwan)
    admitting = office.desk.admitting
    admitting.apply(karwan, here.id, [person])
    admitting.select(karwan, admitting.selection(karwan, here.id))
    admitting.apply(karwan, there.id, [person])
    (line,) = admitting.selection(karwan, there.id).lines
    assert (line.fate, [one.field for one in line.why]) == (Fate.EXCLUDED, ["in_training"])
    too_young = people(office, office.enter("zainab"), ("سارة",), date_of_birth="2015-05-05")
    office.enter("karwan")
    admitting.apply(karwan, there.id, too_young)
    assert "age_18_45" in [one.field for one in admitting.selection(karwan, there.id).lines[1].why]


def test_a_list_that_is_no_longer_as_shown_gives_no_places(office: Office) -> None:
    clerk = office.enter("zainab")
    ids = people(office, clerk, NAMES)
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan, capacity=1)
    office.desk.admitting.apply(karwan, made.id, ids[1:])
    shown = office.desk.admitting.selection(karwan, made.id)
    office.desk.admitting.apply(karwan, made.id, ids[:1], on=date(2026, 1, 1))
    with pytest.raises(MihanError, match="selection_changed"):
        office.desk.admitting.select(karwan, shown)
    assert set(states(office, made.id).values()) == {State.APPLIED}


def test_a_cohort_is_amended_around_its_marks_and_not_under_its_people(office: Office) -> None:
    clerk = office.enter("zainab")
    ids = people(office, clerk, NAMES[:2])
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan, capacity=2, first=date(2026, 3, 1))
    admitting, scheduling = office.desk.admitting, office.desk.scheduling
    later = scheduling.amend_cohort(karwan, made.id, wanted(first=date(2026, 3, 2), sessions=6)).training_class
    assert [one.id for one in later.sessions[:5]] == [one.id for one in made.sessions]
    assert (later.sessions[0].date, len(later.sessions)) == (date(2026, 3, 2), 6)
    admitting.apply(karwan, made.id, ids)
    admitting.select(karwan, admitting.selection(karwan, made.id))
    with pytest.raises(MihanError) as refused:
        scheduling.amend_cohort(karwan, made.id, wanted(capacity=1, first=date(2026, 3, 2), sessions=6))
    assert [one.code for one in refused.value.problems] == ["capacity_below"]
    office.desk.attending.mark(karwan, made.id, [(later.sessions[0].id, ids[0], Mark.PRESENT, 0, "")])
    moved = scheduling.amend_cohort(karwan, made.id, wanted(first=date(2026, 3, 8), sessions=6)).training_class
    assert [one.id for one in moved.sessions] == [one.id for one in later.sessions]
    assert [one.date.day for one in moved.sessions] == [2, 8, 9, 10, 11, 12], "what was marked stays on its day"
    with pytest.raises(MihanError) as refused:
        scheduling.amend_cohort(karwan, made.id, wanted(first=date(2026, 3, 2), sessions=0))
    assert {one.code for one in refused.value.problems} == {"sessions_outside"}
    scheduling.amend_cohort(karwan, made.id, wanted(first=date(2026, 3, 2), sessions=6))
    same = replace(wanted(capacity=5, first=date(2026, 3, 2), sessions=6), room="القاعة ٢")
    after = scheduling.amend_cohort(karwan, made.id, same).training_class
    assert after.cohort is not None
    assert (after.cohort.capacity, after.cohort.room) == (5, "القاعة ٢")
    assert after.sessions == later.sessions
    assert office.desk.attending.sheet(karwan, made.id).marks


def test_a_course_that_a_newer_catalogue_withdraws_goes_on_where_it_was_planned(office: Office) -> None:
    clerk = office.enter("zainab")
    (person,) = people(office, clerk, NAMES[:1])
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan)
    document = courses.document()
    document["courses"] = [one for one in document["courses"] if one["id"] != "sewing"]
    publish(office, TRAINING_CATALOGUE, document, "demo.2")
    with pytest.raises(MihanError, match="invalid_cohort"):
        cohort(office, karwan)
    admitting = office.desk.admitting
    admitting.apply(karwan, made.id, [person])
    admitting.select(karwan, admitting.selection(karwan, made.id))
    view = admitting.cohort(karwan, made.id)
    assert not view.offered
    assert view.line.cohort.terms == Terms(80, 3, 0)
    assert states(office, made.id) == {person: State.ADMITTED}
    office.desk.scheduling.amend_cohort(karwan, made.id, wanted(capacity=9))


def test_the_moon_decides_otherwise_and_sessions_move_with_their_ids(office: Office) -> None:
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan, sessions=5)
    assert office.desk.scheduling.moves(karwan, made.id) == ()
    with pytest.raises(MihanError, match="nothing_to_move"):
        office.desk.scheduling.move_sessions(karwan, made.id)
    holidays(office, {"date": "2026-03-10", "labels": {"ar": "عطلة"}, "region": ""})
    found = office.desk.scheduling.moves(karwan, made.id)
    assert [(one.number, one.was.day, one.now.day.day) for one in found] == [(3, 10, 11), (4, 11, 12), (5, 12, 15)]
    moved = office.desk.scheduling.move_sessions(karwan, made.id).training_class
    assert [one.id for one in moved.sessions] == [one.id for one in made.sessions]
    assert office.desk.attending.sheet(karwan, made.id).training_class.sessions == moved.sessions
    assert office.desk.scheduling.moves(karwan, made.id) == ()


def test_a_day_without_electricity_is_caught_up_with_and_what_was_marked_stays(office: Office) -> None:
    (person,) = people(office, office.enter("zainab"), NAMES[:1])
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan, sessions=5)  # 8 to 12 March
    admitting, scheduling, attending = office.desk.admitting, office.desk.scheduling, office.desk.attending
    admitting.apply(karwan, made.id, [person])
    admitting.select(karwan, admitting.selection(karwan, made.id))
    office.wall.go_on(days=8)  # the tenth: the first was marked, on the second day there was no electricity
    karwan = office.enter("karwan")
    attending.mark(karwan, made.id, [(made.sessions[0].id, person, Mark.PRESENT, 0, "")])
    attending.mark(karwan, made.id, [(made.sessions[3].id, person, Mark.EXCUSED, 0, "امتحان")])  # of the eleventh
    off = DayOff(date(2026, 3, 9), {"ar": "انقطاع الكهرباء"}, own=True)
    after = scheduling.amend_cohort(karwan, made.id, wanted(sessions=5, closed=(off,))).training_class
    ids = [one.id for one in made.sessions]
    assert [ids.index(one.id) + 1 for one in after.sessions] == [1, 3, 4, 2, 5]
    assert [one.date.day for one in after.sessions] == [8, 10, 11, 12, 15]
    assert [one.number for one in after.sessions] == [1, 2, 3, 4, 5]
    assert after.sessions == attending.sheet(karwan, made.id).training_class.sessions
    holidays(office, *({"date": f"2026-03-{day}", "labels": {"ar": "عطلة"}, "region": ""} for day in (11, 12)))
    assert [(one.was.day, one.now.day.day) for one in scheduling.moves(karwan, made.id)] == [(12, 15), (15, 17)]
    moved = scheduling.move_sessions(karwan, made.id).training_class
    assert [one.date.day for one in moved.sessions] == [8, 10, 11, 15, 17], "the eleventh is marked, and stays"
    assert set(attending.sheet(karwan, made.id).marks) == {(person, ids[0]), (person, ids[3])}
    with pytest.raises(MihanError) as refused:
        scheduling.amend_cohort(karwan, made.id, wanted(sessions=1, closed=(off,)))
    assert [(one.code, one.params["marked"]) for one in refused.value.problems] == [("sessions_marked", 2)]


def test_an_erased_person_leaves_a_place_without_a_name(office: Office) -> None:
    clerk = office.enter("zainab")
    (person,) = people(office, clerk, NAMES[:1])
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan)
    admitting = office.desk.admitting
    admitting.apply(karwan, made.id, [person])
    admitting.select(karwan, admitting.selection(karwan, made.id))
    admitting.say(karwan, made.id, person, State.DROPPED, "مرضت")
    with office.desk.attending._opened.write() as work:
        work.erasing.erase(person)
    with office.desk.attending._opened.read() as work:
        rows = work.outbox.of_record(enrolment_id(made.id, person))
        assert all("مرضت".encode() not in row.message for row in work.outbox.among([row.id for row in rows]))
        said = [work.enrolments.get(row.id) for row in rows]
    assert [(one.name, one.word.reason) for one in said if one is not None] == [("", "")] * 3
    assert admitting.cohort(karwan, made.id).people == (), "what had not left becomes empty places"


def test_what_a_person_is_enrolled_in_is_on_their_page(office: Office) -> None:
    clerk = office.enter("zainab")
    (person,) = people(office, clerk, NAMES[:1])
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan)
    office.desk.admitting.apply(karwan, made.id, [person])
    (place,) = office.desk.viewing.person(karwan, person).places
    assert (place.title, place.state, place.cohort_id) == ("خياطة آذار", State.APPLIED, made.id)
    with pytest.raises(MihanError, match="person_unknown"):
        office.desk.admitting.apply(karwan, made.id, ["nobody"])
    with pytest.raises(MihanError, match="day_ahead"):
        office.desk.admitting.apply(karwan, made.id, [person], on=date(2030, 1, 1))


def test_nobody_is_ranked_whose_record_was_withdrawn_since_they_applied(office: Office) -> None:
    clerk = office.enter("zainab")
    ids = people(office, clerk, NAMES)
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan, capacity=1)
    admitting = office.desk.admitting
    admitting.apply(karwan, made.id, ids)
    before = [line.applicant.person for line in admitting.selection(karwan, made.id).lines]
    assert sorted(before) == sorted(ids)
    office.desk.registering.withdraw(office.enter("zainab"), before[0], "سُجّلت مرتين")
    karwan = office.enter("karwan")
    shown = admitting.selection(karwan, made.id)
    assert [line.applicant.person for line in shown.lines] == before[1:]
    admitting.select(karwan, shown)
    assert states(office, made.id)[before[1]] is State.ADMITTED
    office.desk.registering.withdraw(office.enter("zainab"), before[2], "سُجّلت مرتين")
    karwan = office.enter("karwan")
    admitting.say(karwan, made.id, before[1], State.DROPPED, "سافرت")
    assert admitting.cohort(karwan, made.id).next == (), "the only one who waits has withdrawn"


def test_the_places_of_a_list_are_one_line_to_whoever_approves_and_some_of_them_may_go_back(office: Office) -> None:
    clerk = office.enter("zainab")
    ids = people(office, clerk, NAMES)
    karwan = office.enter("karwan")
    catalogue(office)
    made = cohort(office, karwan, capacity=2)
    for person in ids:
        office.enter("zainab")
        office.desk.admitting.apply(clerk, made.id, [person])
        office.wall.go_on(minutes=1)
    office.enter("karwan")
    before = office.desk.searching.counts(karwan).waiting
    office.desk.admitting.select(karwan, office.desk.admitting.selection(karwan, made.id))
    huda = office.enter("huda")
    reviewing = office.desk.reviewing
    assert office.desk.searching.counts(huda).waiting == before + 1, "one line more"
    (item,) = [one for one in reviewing.waiting(huda) if one.states]
    assert (item.label, item.count, item.states) == ("خياطة آذار", 3, (("admitted", 2), ("waiting", 1)))
    assert not item.flags, "nothing about it is odd"
    (entry,) = [one for one in reviewing.queue(huda).entries if one.change_id == item.change_id]
    assert entry.count == 3
    assert reviewing.items(huda, [item.change_id]) == (item,)
    detail = reviewing.detail(huda, item.change_id)
    assert [one.now.split("|")[:2] for one in detail.fields] == [["admitted", "1"], ["admitted", "2"], ["waiting", "3"]]
    assert "زينب" in detail.fields[0].label

    second = detail.fields[1]
    returned = reviewing.return_change(huda, item.change_id, "لا تسكن هنا", [second.ref])
    assert len(returned.change_ids) == 1, "the others wait on"
    (left,) = [one for one in reviewing.waiting(huda) if one.states]
    assert (left.count, left.states) == (2, (("admitted", 1), ("waiting", 1)))
    office.enter("karwan")
    (notice,) = [one for one in office.desk.noticing.board(karwan).notices if one.code == "enrolment_returned"]
    assert (notice.record_id, notice.details["others"]) == (ids[1], 0)
    assert states(office, made.id)[ids[1]] is State.APPLIED
    office.enter("huda")
    everybody = reviewing.return_change(huda, left.change_id, "القائمة قديمة")
    assert len(everybody.change_ids) == 2
    reviewing.undo_return(huda, everybody.change_ids)
    assert [one.count for one in reviewing.waiting(huda) if one.states] == [2]
