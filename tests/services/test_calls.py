"""A course is called in other offices, with two offices and a real centre: from the call to the first mark and back."""

from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.training.calling import Call
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.domain.training.selection import Fate
from mihan_desktop.services.calling import OpenCourse
from sync.central.database import Database
from sync.central.erasing import erase
from sync.central.moments import utc_now
from sync.central.settings import load
from tests.centre import PASSPHRASE, Centre
from tests.services.cohorts import catalogue, cohort, people
from tests.services.office import PASSWORD, Office, sign_and_send
from tests.services.test_settling import second_desk


class Called:
    """A training centre with a course of two places, and an office that registers people, each with its own desk."""

    def __init__(self, centre: Office, office: Office) -> None:
        self.centre, self.office = centre, office
        karwan = centre.enter("karwan")
        catalogue(centre)
        self.today = centre.wall().date()
        first = self.today + timedelta(days=30)
        self.cohort = cohort(centre, karwan, capacity=2, first=first).id
        clerk = office.enter("zainab")
        catalogue(office)
        self.people = people(office, clerk, ("هيوا", "نور"))

    def call(self, **more: object) -> None:
        """The centre calls its course, a supervisor approves it, and both hear what there is to hear."""
        karwan = self.centre.enter("karwan")
        said = Call(self.today, self.today + timedelta(days=14), **more)  # type: ignore[arg-type]
        self.centre.desk.calling.call(karwan, self.cohort, said)
        self.meet()

    def apply(self, *persons: str) -> None:
        """A clerk applies."""
        self.office.desk.calling.apply(self.office.enter("zainab"), self.cohort, list(persons or self.people))

    def meet(self) -> None:
        """Each approves and sends, the centre of the course first and last."""
        for one in (self.centre, self.office, self.centre, self.office):
            sign_and_send(one)

    def states(self, office: Office) -> dict[str, State]:
        """Where people stand, as one of the two has it."""
        office.enter("karwan")
        with office.desk.calling._opened.read() as work:
            return {one.person: one.state for one in work.enrolments.of_cohort(self.cohort)}

    def open(self, office: Office) -> list[OpenCourse]:
        """This course, where it takes applications: others' stories call theirs at the same ministry."""
        every = office.desk.calling.open_courses(office.enter("zainab"))
        return [one for one in every if one.called.cohort == self.cohort]

    def by_stick(self, office: Office, ministry: Centre, folder: Path) -> None:
        """What waits is approved and carried to the ministry on a stick, which brings its answers and news back."""
        huda = office.enter("huda")
        waiting = [one.change_id for one in office.desk.reviewing.waiting(huda)]
        if waiting:
            batch = office.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda")).batch
            path = office.desk.sending.export(huda, batch.id, folder / "batch.mihan")
            receipt = ministry.run("bundle", "import", str(path))["receipt"]
            office.desk.importing.take_over(huda, Path(receipt))
            path.unlink()
        news = folder / "feed.mihan"
        ministry.run("feed", "write", "--device", office.desk.enrolling.device().device_id, str(news))
        office.desk.importing.take_over(huda, news)
        news.unlink()

    def notices(self, office: Office, who: str) -> list[str]:
        """Codes of what somebody is told."""
        return [one.code for one in office.desk.noticing.board(office.enter(who)).notices]


@pytest.fixture
def called(enrolled: Office, running_centre: Centre, tmp_path: Path) -> Called:
    """Nothing is called yet."""
    return Called(enrolled, second_desk(enrolled, running_centre, tmp_path / "second"))


@pytest.mark.timeout(180)
def test_from_the_call_to_the_first_mark_and_back(called: Called) -> None:
    centre, office, cohort_id = called.centre, called.office, called.cohort
    assert called.open(office) == []
    called.call(words="أحضروا بطاقة التموين")
    (open_one,) = called.open(office)
    assert (open_one.called.cohort, open_one.called.call.words) == (cohort_id, "أحضروا بطاقة التموين")
    fits = office.desk.calling.fitting(office.enter("zainab"), called.people[0])
    (fitting,) = [one for one in fits if one.called.cohort == cohort_id]
    assert fitting.fits
    assert fitting.may
    assert fitting.findings
    assert called.open(centre) == [], "its own course is not one of other offices"
    called.apply()
    with pytest.raises(MihanError, match="applied_already"):
        called.apply(called.people[0])
    called.meet()
    assert called.states(centre) == dict.fromkeys(called.people, State.APPLIED)
    assert "applied_elsewhere" in called.notices(centre, "karwan")
    own = people(centre, centre.enter("zainab"), ("زينب",))
    karwan = centre.enter("karwan")
    centre.desk.admitting.apply(karwan, cohort_id, own)
    shown = centre.desk.admitting.selection(karwan, cohort_id)
    assert {line.applicant.person for line in shown.lines} == {*called.people, *own}
    assert {line.applicant.name for line in shown.lines if line.applicant.person in called.people}
    centre.desk.admitting.select(karwan, shown)
    placed = [line.applicant.person for line in shown.lines if line.fate is Fate.PLACE]
    assert set(placed) == set(called.people), "who applied first, wherever"
    called.meet()
    assert called.states(office)[placed[0]] is State.ADMITTED
    assert own[0] not in called.states(office), "nobody is told of people who are not theirs"
    assert "place_told" in called.notices(office, "zainab")
    (place, *_) = office.desk.viewing.person(office.enter("zainab"), placed[0]).places
    assert place.title == "خياطة آذار"
    centre.wall.go_on(days=31)
    karwan = centre.enter("karwan")
    sheet = centre.desk.attending.sheet(karwan, cohort_id)
    assert {one.person_id for one in sheet.training_class.trainees} == set(placed)
    assert all(one.name for one in sheet.training_class.trainees)
    session = sheet.training_class.sessions[0].id
    centre.desk.attending.mark(karwan, cohort_id, [(session, placed[0], Mark.PRESENT, 0, "")])
    centre.desk.admitting.say(karwan, cohort_id, placed[1], State.DROPPED, "لم تحضر")
    sign_and_send(centre)
    sign_and_send(office)
    assert called.states(office) == {placed[0]: State.ADMITTED, placed[1]: State.DROPPED}


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_a_call_that_is_withdrawn_while_somebody_applies(called: Called) -> None:
    called.call()
    called.apply(called.people[0])
    called.centre.desk.calling.withdraw(called.centre.enter("karwan"), called.cohort, "لا مدرّب")
    sign_and_send(called.centre)
    sign_and_send(called.office)
    assert called.states(called.office) == {}, "the ministry turned it back, and they stand where they stood before"
    assert "enrolment_rejected" in called.notices(called.office, "zainab")
    assert called.open(called.office) == []
    with pytest.raises(MihanError, match="call_closed"):
        called.apply(called.people[1])
    karwan = called.centre.enter("karwan")
    with pytest.raises(MihanError, match="call_closed"):
        called.centre.desk.calling.withdraw(karwan, called.cohort, "مرة أخرى")
    called.call()
    called.apply(called.people[0])
    called.meet()
    assert called.states(called.centre) == {called.people[0]: State.APPLIED}


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_nobody_applies_after_the_last_day_or_in_another_governorate(called: Called) -> None:
    called.call(governorates=("IQ-KI",))
    assert called.open(called.office) == []
    with pytest.raises(MihanError, match="class_unknown"):
        called.apply(called.people[0])
    called.call(governorates=("IQ-BG", "IQ-KI"))
    called.office.wall.go_on(days=15)
    with pytest.raises(MihanError, match="call_late"):
        called.apply(called.people[0])


@pytest.mark.timeout(180)
def test_an_erased_person_leaves_the_centre_of_the_course_without_name_or_telephone(
    called: Called, running_centre: Centre
) -> None:
    called.call()
    called.apply()
    called.meet()
    gone, stays = called.people
    database = Database(load(running_centre.data, None).database)
    try:
        with database.write() as session:
            erase(session, gone, utc_now())
    finally:
        database.close()
    called.meet()
    karwan = called.centre.enter("karwan")
    shown = called.centre.desk.admitting.selection(karwan, called.cohort)
    assert [line.applicant.person for line in shown.lines] == [stays], "nobody is ranked after that"
    with called.centre.desk.calling._opened.read() as work:
        assert work.outside.one(called.cohort, gone) is None
        assert not work.outside.name(gone)
        (left,) = [one for one in work.enrolments.of_cohort(called.cohort) if one.person == gone]
        assert left.name == ""
        rows = work.audit._connection.exec_driver_sql("SELECT details FROM notices").fetchall()
    assert not any("هيوا" in str(row) for row in rows)


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_somebody_who_no_longer_wants_to_leaves_no_telephone_at_the_centre(called: Called) -> None:
    called.call()
    called.apply()
    called.meet()
    person = called.people[0]
    told = called.centre.desk.calling.outside(called.centre.enter("karwan"), called.cohort, person)
    assert told is not None
    assert told.known is not None
    assert told.known.phone
    zainab = called.office.enter("zainab")
    called.office.desk.calling.leave(zainab, called.cohort, person, "وجدت عملاً")
    called.meet()
    assert called.states(called.centre)[person] is State.DROPPED
    told = called.centre.desk.calling.outside(called.centre.enter("karwan"), called.cohort, person)
    assert told is not None
    assert (bool(told.name), told.known) == (True, None)
    assert called.office.desk.calling.outside(called.office.enter("zainab"), called.cohort, person) is None


@pytest.mark.timeout(180)
def test_a_centre_whose_clock_is_behind_gives_places_all_the_same(called: Called) -> None:
    called.call()
    called.office.wall.go_on(minutes=90)
    called.apply(called.people[0])
    called.meet()
    karwan = called.centre.enter("karwan")
    called.centre.desk.admitting.select(karwan, called.centre.desk.admitting.selection(karwan, called.cohort))
    called.meet()
    assert called.states(called.centre) == called.states(called.office) == {called.people[0]: State.ADMITTED}


@pytest.mark.timeout(180)
def test_two_offices_without_a_network_call_apply_and_answer_by_stick(
    called: Called, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    stick = tmp_path / "stick"
    stick.mkdir()
    karwan = called.centre.enter("karwan")
    said = Call(called.today, called.today + timedelta(days=14))
    called.centre.desk.calling.call(karwan, called.cohort, said)
    called.by_stick(called.centre, running_centre, stick)
    called.by_stick(called.office, running_centre, stick)
    called.apply(called.people[0])
    called.by_stick(called.office, running_centre, stick)
    called.by_stick(called.centre, running_centre, stick)
    assert called.states(called.centre) == {called.people[0]: State.APPLIED}
    karwan = called.centre.enter("karwan")
    called.centre.desk.admitting.say(karwan, called.cohort, called.people[0], State.REFUSED, "لا تستوفي الشرط")
    called.by_stick(called.centre, running_centre, stick)
    called.by_stick(called.office, running_centre, stick)
    assert called.states(called.office) == {called.people[0]: State.REFUSED}
    (place,) = called.office.desk.viewing.person(called.office.enter("zainab"), called.people[0]).places
    assert place.reason == "لا تستوفي الشرط"
