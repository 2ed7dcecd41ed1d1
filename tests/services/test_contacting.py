"""Graduates are called after three months: who is due, what came of it, and what a wrong clock or an erasure does."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from forms.outcome import Finalised
from forms.session import Session
from mihan_desktop.domain.following_up import NOW, OPEN, Known, Outcome, Stand
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.training.enrolments import State, enrolment_id
from mihan_desktop.services import heeding
from mihan_desktop.services.about_forms import Subject
from mihan_desktop.services.contacting import FollowUpLine
from mihan_desktop.services.handing_out import _taught
from mihan_desktop.services.renumbering import say_again
from mihan_desktop.services.who_is_told import body_of
from mihan_desktop.storage.office_words import OfficeWord
from sync.central.training.follow_ups import read_follow_up
from sync.protocol.feed import Item
from sync.protocol.messages import decode_change
from tests.services.cohorts import catalogue, cohort, people
from tests.services.office import Office
from tests.services.test_requesting import said_anywhere

FORM = Path(__file__).parents[2] / "forms" / "library" / "graduate_follow_up.xlsx"
NUMBER = "+9647701000056"


@dataclass(frozen=True, slots=True)
class Graduates:
    """A cohort of sewing that was completed by everybody in it. completed: the day of that."""

    office: Office
    trainer: User
    cohort: str
    people: list[str]
    completed: date

    def on(self, days: int) -> None:
        """Go to so many days after they completed it."""
        self.office.wall.go_on(days=days - (self.office.wall().date() - self.completed).days)

    def line(self, at: int = 0, *stands: Stand) -> FollowUpLine:
        """Somebody's round that stands so; of what is to be called, where nothing is said."""
        every = self.office.desk.contacting.lines(self.trainer, stands or OPEN)
        return next(one for one in every if one.person == self.people[at])

    def say(self, outcome: Outcome, at: int = 0, **how: object) -> None:
        """Something comes of a call."""
        self.office.desk.contacting.say(self.trainer, self.line(at), outcome, **how)  # type: ignore[arg-type]

    def form(self, line: FollowUpLine, **answers: str) -> tuple[str, Finalised]:
        """The form as it is filled on the telephone: its draft, finished."""
        office = self.office
        subject = Subject(line.record, line.person, line.name, line.title)
        draft = office.desk.about_forms.open(self.trainer, subject, line.stand.round.form)
        office.desk.about_forms.keep(self.trainer, draft)
        definition = office.desk.registering.definition(draft.form_id, draft.form_version)
        session = Session(definition, clock=office.wall, new_id=office.ids, language=definition.languages[0])
        for name, value in answers.items():
            session.set(f"/data/{name.replace('__', '/')}", value)
        return draft.id, session.finalise()

    def reached(self, at: int = 0, corrects: str = "", **answers: str) -> None:
        """Somebody answers."""
        line = self.line(at, *(OPEN if not corrects else {Stand.DONE}))
        said = {"work__worked": "yes", "work__kind": "employee", "work__in_field": "yes"} | answers
        if said["work__worked"] != "yes":
            said = {"work__worked": "no", "work__away": "no"}
        draft, finished = self.form(line, **said)
        self.office.desk.contacting.reached(self.trainer, line, draft, finished, phone=NUMBER, corrects=corrects)


@pytest.fixture
def graduates(office: Office) -> Graduates:
    """Zainab and Karwan have completed a course, and the form for graduates is here."""
    omar = office.enter("omar")
    catalogue(office)
    office.desk.registering.add_form(omar, FORM.read_bytes(), FORM.name)
    made = people(office, office.enter("zainab"), ("زينب", "هيوا"))
    trainer = office.enter("karwan")
    planned = cohort(office, trainer).id
    office.desk.admitting.apply(trainer, planned, made)
    for person in made:
        office.desk.admitting.say(trainer, planned, person, State.ADMITTED)
        office.desk.admitting.say(trainer, planned, person, State.COMPLETED, "أكملها")
    return Graduates(office, trainer, planned, made, office.desk.contacting._opened.today())


def test_graduates_are_in_the_list_three_months_later_the_latest_first_with_their_telephones(
    graduates: Graduates,
) -> None:
    office, trainer = graduates.office, graduates.trainer
    assert office.desk.contacting.lines(trainer) == ()
    assert office.desk.contacting.count(trainer).due == 0
    graduates.on(100)
    lines = office.desk.contacting.lines(trainer)
    assert {one.person for one in lines} == set(graduates.people)
    assert [one.stand.round.id for one in lines] == ["3m", "3m"]
    assert all(one.phones for one in lines)
    assert lines[0].labels["en"] == "Sewing and tailoring"
    count = office.desk.contacting.count(trainer)
    assert (count.due, count.late) == (2, 2)
    assert office.desk.contacting.count(office.enter("huda")) == count, "a supervisor plans classes"
    office.enter("karwan")
    office.desk.admitting.say(graduates.trainer, graduates.cohort, graduates.people[1], State.ADMITTED, "عُدّ خطأً")
    assert [one.person for one in office.desk.contacting.lines(trainer)] == graduates.people[:1]


def test_who_does_not_answer_is_called_again_tomorrow_and_stands_below_until_then(graduates: Graduates) -> None:
    graduates.on(100)
    graduates.say(Outcome.NO_ANSWER, phone=NUMBER)
    line = graduates.line()
    assert (line.stand.stand, line.stand.tries, line.status) == (Stand.LATER, 1, RecordStatus.WAITING)
    assert line.stand.again is not None
    assert line.stand.again > graduates.office.wall().date()
    assert [one.person for one in graduates.office.desk.contacting.lines(graduates.trainer)][-1] == line.person
    graduates.on(104)
    assert graduates.line(0, *NOW).stand.tries == 1
    with pytest.raises(MihanError, match="again_missing"):
        graduates.say(Outcome.CALL_BACK)
    with pytest.raises(MihanError, match="follow_up_form"):
        graduates.say(Outcome.REACHED)


def test_a_graduate_who_answers_is_done_and_the_supervisor_reads_the_answers(graduates: Graduates) -> None:
    office = graduates.office
    graduates.on(100)
    graduates.reached()
    line = graduates.line(0, Stand.DONE)
    assert line.stand.by is not None
    assert (line.stand.by.working, line.stand.by.in_field, line.stand.by.phone) == (Known.YES, Known.YES, NUMBER)
    huda = office.enter("huda")
    (item,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.FOLLOW_UP]
    said = {one.ref: one.now for one in office.desk.reviewing.detail(huda, item.change_id).fields}
    assert (said["outcome"], said["round"], said["phone"]) == ("reached", "3m", NUMBER)
    assert "نعم" in said.values(), "an answer in the words of the form"
    assert {form.form_id for form in office.desk.registering.forms(huda)} == {"small_registration"}


def test_a_call_that_is_returned_is_due_again_and_goes_on_from_its_answers(graduates: Graduates) -> None:
    office = graduates.office
    graduates.on(100)
    graduates.reached(work__occupation="خياطة ستائر")
    huda = office.enter("huda")
    (item,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.FOLLOW_UP]
    office.desk.reviewing.return_change(huda, item.change_id, "من أجاب؟")
    office.enter("karwan")
    line = graduates.line()
    assert line.stand.stand is Stand.OVERDUE
    assert "خياطة ستائر" in office.desk.contacting.answers_before(graduates.trainer, line)
    notices = office.desk.noticing.board(graduates.trainer).notices
    assert "follow_up_returned" in {one.code for one in notices}
    graduates.reached()
    with office.desk.contacting._opened.read() as work:
        assert work.outbox.get(item.change_id).status is RecordStatus.SUPERSEDED  # type: ignore[union-attr]


def test_a_correction_takes_the_place_of_the_answers_and_saved_twice_is_one(graduates: Graduates) -> None:
    office = graduates.office
    graduates.on(100)
    graduates.reached()
    first = graduates.line(0, Stand.DONE)
    assert first.stand.by is not None
    graduates.reached(0, first.stand.by.change_id, work__worked="no")
    now = graduates.line(0, Stand.DONE).stand
    assert now.by is not None
    assert (now.by.working, now.by.corrects) == (Known.NO, first.stand.by.change_id)
    with pytest.raises(MihanError, match="follow_up_done"):
        office.desk.contacting.say(graduates.trainer, first, Outcome.NO_ANSWER)
    line = graduates.line(1)
    draft, finished = graduates.form(line, work__worked="no", work__away="no")
    for _ in range(2):
        office.desk.contacting.reached(graduates.trainer, line, draft, finished)
    with office.desk.contacting._opened.read() as work:
        assert sum(one.said.person == line.person for one in work.follow_ups.all()) == 1


def test_whoever_wrote_it_takes_it_back_while_it_is_at_the_office(graduates: Graduates) -> None:
    office = graduates.office
    graduates.on(100)
    graduates.say(Outcome.DECEASED)
    with pytest.raises(StopIteration):
        graduates.line()
    closed = graduates.line(0, Stand.CLOSED)
    assert closed.stand.by is not None
    with pytest.raises(MihanError, match="not_allowed"):
        office.desk.contacting.take_back(office.enter("zainab"), closed.stand.by.change_id)
    office.enter("karwan")
    office.desk.contacting.take_back(graduates.trainer, closed.stand.by.change_id)
    assert graduates.line().stand.stand is Stand.OVERDUE
    graduates.say(Outcome.DECEASED)
    office.desk.contacting.say(graduates.trainer, graduates.line(0, Stand.CLOSED), Outcome.REOPENED, note="شخص آخر")
    assert graduates.line().stand.tries == 0


def test_nobody_is_called_whose_record_was_withdrawn_or_erased_and_no_answer_of_theirs_stays(
    graduates: Graduates,
) -> None:
    office = graduates.office
    graduates.on(100)
    graduates.say(Outcome.NO_ANSWER, 1, note="تقول أمها إنها عند المحذوفه")
    graduates.reached(0, work__occupation="عند السيدة المحذوفه")
    opened = office.desk.contacting._opened
    for person in graduates.people:
        with opened.write() as work:
            heeding.heed(opened, work, Item(1, "erased", person, office.wall(), {}))
    assert office.desk.contacting.lines(graduates.trainer) == ()
    assert said_anywhere(office, "المحذوفه") == []
    with opened.read() as work:
        kept = work.follow_ups.of_people(graduates.people)
    assert {one.said.contact.phone for one in kept} <= {""}
    assert {one.said.contact.working for one in kept} <= {Known.UNKNOWN}


def test_another_desk_that_called_is_seen_and_of_two_who_were_reached_the_first_counts(graduates: Graduates) -> None:
    """Karwan's machine is told of the other desk's call after he made his own."""
    graduates.on(100)
    graduates.reached(work__worked="no")
    opened = graduates.office.desk.contacting._opened
    of = enrolment_id(graduates.cohort, graduates.people[1])
    body: dict[str, object] = {
        "subject": "enrolment", "of": of, "person": graduates.people[1], "cohort": graduates.cohort, "round": "3m",
        "on": graduates.office.wall().date().isoformat(), "outcome": "refused", "phone": "", "note": "", "again": "",
        "corrects": "", "working": "unknown", "in_field": "unknown", "submission": "", "recorded_at": "x",
    }  # fmt: skip
    earlier = body | {"of": enrolment_id(graduates.cohort, graduates.people[0]), "person": graduates.people[0]}
    earlier |= {"outcome": "reached", "working": "yes"}
    with opened.write() as work:
        broken: dict[str, object] = {"person": graduates.people[0], "round": 7}
        for number, one in enumerate((body, earlier, broken)):
            work.office_words.put(
                OfficeWord(
                    f"018f0000-0000-7000-8000-00000000000{number}", "follow_up", f"r{number}", graduates.cohort,
                    str(one["person"]), "", f"00000000000{number}-0000-x", "", "u", "Hiwa", "desk 2", one,
                )
            )  # fmt: skip
    assert graduates.office.desk.contacting.lines(graduates.trainer) == ()
    done = graduates.line(0, Stand.DONE).stand
    assert done.by is not None
    assert done.by.working is Known.YES, "the other desk's clock was earlier"
    assert len(done.idle) == 1
    assert graduates.line(1, Stand.CLOSED).stand.by is not None


def test_a_clock_that_jumps_a_year_shows_nobody_and_loses_nothing(graduates: Graduates) -> None:
    graduates.on(100)
    graduates.say(Outcome.NO_ANSWER)
    graduates.on(100 + 700)
    assert graduates.office.desk.contacting.lines(graduates.trainer) == ()
    line = graduates.line(0, Stand.MISSED)
    with pytest.raises(MihanError, match="follow_up_over"):
        graduates.office.desk.contacting.say(graduates.trainer, line, Outcome.NO_ANSWER)
    graduates.on(100)
    assert graduates.line().stand.tries == 1


def test_what_is_said_again_under_a_new_number_is_corrected_by_what_corrected_it(graduates: Graduates) -> None:
    """An old backup: both come back for their numbers."""
    office = graduates.office
    graduates.on(100)
    graduates.reached()
    first = graduates.line(0, Stand.DONE).stand.by
    assert first is not None
    graduates.reached(0, first.change_id, work__worked="no")
    second = graduates.line(0, Stand.DONE).stand.by
    assert second is not None
    opened = office.desk.contacting._opened
    with opened.write() as work:
        work.outbox.set_status([first.change_id, second.change_id], RecordStatus.HANDED)
        assert say_again(opened, work, graduates.trainer, [first.change_id, second.change_id]) == 2
    now = graduates.line(0, Stand.DONE).stand.by
    assert now is not None
    assert now.working is Known.NO
    assert now.change_id not in (first.change_id, second.change_id)

    with opened.read() as work:
        row = work.outbox.get(now.change_id)
    assert row is not None
    assert body_of(row.message)["corrects"] == now.corrects != first.change_id


def test_the_persons_page_and_what_is_handed_out_say_what_became_of_them(graduates: Graduates) -> None:
    """Every word with its telephone and note, and every answer: it is theirs."""
    graduates.on(100)
    graduates.say(Outcome.NO_ANSWER, note="أجابت أختها")
    graduates.on(104)
    graduates.reached(work__occupation="خياطة ستائر")
    clerk = graduates.office.enter("zainab")
    person = graduates.office.desk.viewing.person(clerk, graduates.people[0])
    (called,) = person.called
    assert [one.outcome for one in called.said] == [Outcome.NO_ANSWER, Outcome.REACHED]
    assert ("occupation", "خياطة ستائر") in called.answers
    told = _taught(person)["follow_ups"]
    assert told[0]["state"] == "done"
    assert told[0]["calls"][0] == {
        "on": called.said[0].on.isoformat(), "outcome": "no_answer", "telephone": "", "note": "أجابت أختها",
    }  # fmt: skip
    assert graduates.office.desk.viewing.person(clerk, graduates.people[1]).called[0].said == ()


def test_the_ministry_reads_what_the_desk_says(graduates: Graduates) -> None:
    """Every word as it leaves: the answers, a day to call again, a note; the record is the round's at both ends."""
    graduates.on(100)
    graduates.say(Outcome.CALL_BACK, 1, again=graduates.office.wall().date(), note="بعد العصر", phone=NUMBER)
    graduates.reached()
    first = graduates.line(0, Stand.DONE).stand.by
    assert first is not None
    graduates.reached(0, first.change_id, work__worked="no")
    opened = graduates.office.desk.contacting._opened
    with opened.read() as work:
        ids = [one.said.contact.change_id for one in work.follow_ups.all()]
        changes = [decode_change(row.message) for row in work.outbox.among(ids)]
    assert len(changes) == 3
    for change in changes:
        said = read_follow_up(change.body)
        assert change.record == said.record
        assert bool(change.form_id) is (said.contact.outcome is Outcome.REACHED)
