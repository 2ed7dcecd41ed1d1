"""Five months of digital skills for twenty people of two offices: from the call to what became of them."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from datetime import time as hour
from pathlib import Path

import pytest
from openpyxl import load_workbook

from forms.rulebook.document import to_document
from forms.session import Session
from mihan_desktop.domain.attendance import Mark, TrainingClass
from mihan_desktop.domain.following_up import OPEN, Outcome, Stand
from mihan_desktop.domain.training.assessments import HUNDREDTHS
from mihan_desktop.domain.training.calling import Call
from mihan_desktop.domain.training.cohorts import Slot, Wanted
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.about_forms import Subject
from mihan_desktop.services.assessing import Score
from mihan_desktop.services.certifying import Ended
from mihan_desktop.services.graduates import GraduateWords
from mihan_desktop.services.sheets import PAY_COLUMNS, PayWords
from resources.demo import courses
from sync.protocol.certificate_judging import Verdict
from tests.centre import PASSPHRASE, Centre
from tests.services.conftest import enrol
from tests.services.kept_offices import open_whole
from tests.services.office import PASSWORD, Office, sign_and_send
from tests.services.rulebooks import BOOK
from tests.services.test_publishing import device_of, publish
from tests.services.test_settling import second_desk

PLACES, SUNDAYS = 20, 20
OWN = ("زينب", "نور", "هيوا", "شيلان", "مريم", "سعاد", "هناء", "رغد", "دعاء", "آمنة", "سارة", "ليلى", "ريم")
THEIRS = ("علي", "حسن", "كرار", "مصطفى", "يوسف", "عمر", "سيف", "حيدر", "أحمد", "جعفر", "باقر", "طه")
PAY = PayWords(tuple(f"h{at}" for at in range(PAY_COLUMNS)), "Total", "Rates", "usual", "Dues", right_to_left=False)
FAIR = GraduateWords(
    ("name", "phone", "course", "hours", "result", "came", "certificate", "skills"), "waiting", "en",
    right_to_left=False,
)  # fmt: skip
FORM = Path(__file__).parents[2] / "forms" / "library" / "graduate_follow_up.xlsx"


@dataclass
class Governorate:
    """A training centre, an office that registers people, and their ministry."""

    ministry: Centre
    centre: Office
    office: Office
    folder: Path

    def later(self, to: date) -> None:
        """Time passes for both."""
        days = (to - self.centre.wall().date()).days
        self.centre.wall.go_on(days=days)
        self.office.wall.go_on(days=days)

    def meet(self) -> None:
        """Each approves and sends, and hears of the other by way of the ministry."""
        for one in (self.centre, self.office, self.centre, self.office):
            sign_and_send(one)

    def by_stick(self) -> None:
        """No network this month: what is approved goes to Baghdad on a stick, and the receipts come back on it."""
        huda = self.centre.enter("huda")
        waiting = [one.change_id for one in self.centre.desk.reviewing.waiting(huda)]
        batch = self.centre.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda")).batch
        carried = self.centre.desk.sending.export_all(huda, batch.id, self.folder / f"{batch.number}.mihan")
        for path in carried.batches:
            receipt = Path(self.ministry.run("bundle", "import", str(path))["receipt"])
            self.centre.desk.receiving.import_file(huda, receipt)

    def states(self, cohort: str) -> dict[str, State]:
        """Where everybody stands, as the centre has it."""
        found = self.centre.desk.admitting.cohort(self.centre.enter("karwan"), cohort)
        return {one.enrolment.person: one.state for one in found.people}


@pytest.fixture
def governorate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Governorate]:
    """The ministry has published its courses, its rules of points, its holidays and its form for graduates."""
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    with Centre(tmp_path / "ministry") as ministry:
        centre = Office(tmp_path / "centre")
        open_whole(centre)
        enrol(centre, ministry)
        office = second_desk(centre, ministry, tmp_path / "office")
        said = {"courses.json": courses.document(), "points.json": to_document(BOOK)}
        for name, document in said.items():
            (tmp_path / name).write_text(json.dumps(document), "utf-8")
        for one in (centre, office):
            publish(
                ministry, device_of(one), "--training-catalogue", f"2026.1={tmp_path / 'courses.json'}",
                "--points-rules", f"1={tmp_path / 'points.json'}", "--form", str(FORM),
            )  # fmt: skip
            sign_and_send(one)
        yield Governorate(ministry, centre, office, tmp_path)
        for one in (centre, office):
            one.desk.signing_in.sign_out()


def registered(office: Office, names: tuple[str, ...], sex: str, series: int) -> list[str]:
    """People of one office; series: keeps their papers apart from those of others."""
    clerk, made = office.enter("zainab"), []
    for number, name in enumerate(names):
        office.wall.go_on(minutes=7)
        saved = office.register(
            clerk, given_name=name, father_name=OWN[-number], family_name=THEIRS[number % len(THEIRS)], sex=sex,
            phone=f"0770{series}{number:02}0{number:02}1", national_number=f"199{series}{number:02}{number:02}6789",
        )  # fmt: skip
        made.append(saved.registration.record_id)
    return made


def called(here: Governorate) -> str:
    """The cohort, planned for five months of Sundays, and called in the governorate."""
    karwan = here.centre.enter("karwan")
    wanted = Wanted("مهارات رقمية", "digital", PLACES, date(2026, 3, 15), (Slot(7, hour(9), 180),), SUNDAYS)
    made = here.centre.desk.scheduling.plan_cohort(karwan, wanted).training_class
    days = [one.date for one in made.sessions]
    assert (len(days), {one.isoweekday() for one in days}) == (SUNDAYS, {7})
    assert date(2026, 3, 22) not in days, "the feast: that Sunday is held later, and none is dropped"
    call = Call(here.centre.wall().date(), date(2026, 3, 10), words="أحضروا البطاقة الموحدة")
    here.centre.desk.calling.call(karwan, made.id, call)
    here.meet()
    return made.id


def chosen(here: Governorate, cohort: str) -> None:
    """People of both offices apply; the list is ranked by points; two places come free, and the next ones get them."""
    own = registered(here.centre, OWN, "female", 1)
    here.centre.desk.admitting.apply(here.centre.people["zainab"], cohort, own)
    theirs = registered(here.office, THEIRS, "male", 2)
    here.office.desk.calling.apply(here.office.people["zainab"], cohort, theirs)
    here.meet()
    karwan = here.centre.enter("karwan")
    shown = here.centre.desk.admitting.selection(karwan, cohort)
    listed = [line.applicant.person for line in shown.lines]
    assert set(listed) == {*own, *theirs}
    assert set(listed[: len(own)]) == set(own), "ten points more, by the rules in force"
    here.centre.desk.admitting.select(karwan, shown)
    here.meet()
    states = here.states(cohort)
    assert [states[one] for one in listed[:PLACES]] == [State.ADMITTED] * PLACES
    assert {states[one] for one in listed[PLACES:]} == {State.WAITING}
    karwan = here.centre.enter("karwan")
    for person in (listed[0], listed[PLACES - 1]):
        here.centre.desk.admitting.say(karwan, cohort, person, State.DROPPED, "وجد عملاً")
    here.meet()
    karwan = here.centre.enter("karwan")
    here.centre.desk.admitting.select(karwan, here.centre.desk.admitting.selection(karwan, cohort))
    here.meet()
    states = here.states(cohort)
    assert [states[one] for one in listed[PLACES : PLACES + 2]] == [State.ADMITTED] * 2
    assert sum(one is State.ADMITTED for one in states.values()) == PLACES
    told = here.office.desk.noticing.board(here.office.enter("zainab")).notices
    assert "place_told" in {one.code for one in told}


def taught(here: Governorate, cohort: str, absent: str) -> None:
    """Five months of Sundays; one trainee misses every fourth; in the second month there is no network."""
    for session in here.centre.desk.attending.sheet(here.centre.enter("karwan"), cohort).training_class.sessions:
        here.later(session.date)
        karwan = here.centre.enter("karwan")
        trainees = sheet(here, cohort).trainees
        missed = session.number % 4 == 1
        here.centre.desk.attending.mark(
            karwan, cohort,
            [
                (session.id, one.person_id, Mark.ABSENT if missed and one.person_id == absent else Mark.PRESENT, 0, "")
                for one in trainees if not one.gone_by(session.date)
            ],
        )  # fmt: skip
        if session.number == SUNDAYS // 2 + 3:
            warned = here.centre.desk.following.warned(karwan)
            assert [one.trainee.person_id for one in warned] == [absent], "while there is time to come"
        if session.number == 8:
            here.by_stick()
        elif session.number % 4 == 0:
            sign_and_send(here.centre)
        if session.number == 10:  # the computer is started anew
            here.centre.desk.signing_in.sign_out()
            here.centre.desk = here.centre.window()


def sheet(here: Governorate, cohort: str) -> TrainingClass:
    """Everybody of the list of the class."""
    return here.centre.desk.attending.sheet(here.centre.enter("karwan"), cohort).training_class


def assessed(here: Governorate, cohort: str, weak: str, again: str) -> None:
    """Before and after; one does not pass even the second time, another does."""
    everybody = [one.person_id for one in sheet(here, cohort).trainees if one.left is None]
    karwan = here.centre.enter("karwan")
    score = here.centre.desk.assessing.score
    score(karwan, cohort, "before", [Score(one, 30 * HUNDREDTHS) for one in everybody])
    low = {weak: 20, again: 40}
    score(karwan, cohort, "after", [Score(one, low.get(one, 75) * HUNDREDTHS) for one in everybody])
    score(karwan, cohort, "after", [Score(weak, 45 * HUNDREDTHS, 2), Score(again, 60 * HUNDREDTHS, 2)])
    lines = {one.enrolment.person: one for one in here.centre.desk.assessing.results(karwan, cohort).lines}
    assert {lines[one].gain for one in everybody if one not in low} == {45}
    assert lines[again].gain == 30


def certified(here: Governorate, cohort: str, count: int) -> Ended:
    """The end is said in one step and certificates are asked for; the ministry issues them."""
    karwan = here.centre.enter("karwan")
    here.centre.desk.completing.complete(karwan, here.centre.desk.completing.proposed(karwan, cohort))
    here.meet()
    karwan = here.centre.enter("karwan")
    ended = here.centre.desk.certifying.of_cohort(karwan, cohort)
    assert all(one.provisional for one in ended.papers)
    here.centre.desk.certifying.certify(karwan, cohort, ended.ready)
    for _ in range(200):
        here.meet()
        ended = here.centre.desk.certifying.of_cohort(here.centre.enter("karwan"), cohort)
        if sum(not one.provisional for one in ended.papers) == count:
            return ended
        time.sleep(0.1)
    raise AssertionError("no certificates came")


def followed_up(here: Governorate, cohort: str) -> None:
    """Three months later: somebody is at work in the field, somebody does not answer."""
    here.later(date(2026, 11, 20))
    karwan = here.centre.enter("karwan")
    contacting = here.centre.desk.contacting
    lines = contacting.lines(karwan, OPEN, cohort)
    assert {one.stand.round.id for one in lines} == {"3m"}
    first, second = lines[0], lines[1]
    subject = Subject(first.record, first.person, first.name, first.title)
    draft = here.centre.desk.about_forms.open(karwan, subject, first.stand.round.form)
    here.centre.desk.about_forms.keep(karwan, draft)
    definition = here.centre.desk.registering.definition(draft.form_id, draft.form_version)
    session = Session(definition, clock=here.centre.wall, new_id=here.centre.ids)
    for name, value in (("worked", "yes"), ("kind", "employee"), ("in_field", "yes")):
        session.set(f"/data/work/{name}", value)
    contacting.reached(karwan, first, draft.id, session.finalise())
    contacting.say(karwan, second, Outcome.NO_ANSWER)
    sign_and_send(here.centre)
    karwan = here.centre.enter("karwan")
    assert contacting.one(karwan, cohort, first.person, "3m").stand.stand is Stand.DONE
    assert contacting.one(karwan, cohort, second.person, "3m").stand.stand is Stand.LATER
    assert contacting.count(karwan).due == len(lines) - 2


@pytest.mark.timeout(400)
def test_a_digital_cohort(governorate: Governorate, tmp_path: Path) -> None:
    here = governorate
    cohort = called(here)
    chosen(here, cohort)
    everybody = [one.person_id for one in sheet(here, cohort).trainees if one.left is None]
    assert len(everybody) == PLACES
    absent, weak, again = everybody[3], everybody[4], everybody[5]
    taught(here, cohort, absent)
    assessed(here, cohort, weak, again)

    due = tmp_path / "may.xlsx"
    assert here.centre.desk.sheets.pay(here.centre.enter("huda"), cohort, date(2026, 5, 1), due, PAY) >= PLACES
    days = {str(row[1]): row[2] for row in list(load_workbook(due).active.iter_rows(min_row=2, values_only=True))[:-2]}
    sundays = sum(one.date.month == 5 for one in sheet(here, cohort).sessions)
    assert sorted(set(days.values())) == [0, sundays - 1, sundays]

    ended = certified(here, cohort, PLACES - 2)
    states = here.states(cohort)
    assert (states[absent], states[weak]) == (State.FAILED_ATTENDANCE, State.FAILED_ASSESSMENT)
    assert states[again] is State.CERTIFIED
    here.centre.desk.signing_in.sign_out()
    checked = [here.centre.desk.certifying.check(one.text)[0].verdict for one in ended.papers if not one.provisional]
    assert checked == [Verdict.VALID] * (PLACES - 2)
    fair = tmp_path / "fair.xlsx"
    assert here.centre.desk.sheets.graduates(here.centre.enter("huda"), cohort, fair, FAIR) == PLACES - 2
    listed = list(load_workbook(fair).active.iter_rows(min_row=2, values_only=True))
    assert {row[6] for row in listed} == {one.serial for one in ended.papers if not one.provisional}
    assert all(row[7] for row in listed), "what they learnt is named"
    own = next(one for one in ended.papers if one.claims.name.split()[0] in THEIRS)
    clerk = here.office.enter("zainab")
    assert here.office.desk.viewing.person(clerk, own.person).places[0].state is State.CERTIFIED
    followed_up(here, cohort)
