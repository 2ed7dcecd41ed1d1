"""A sewing course where the power fails: two trainers at two desks, a mark that a trainee disputes, and its pay."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from mihan_desktop.domain.attendance import Brought, Mark, Papers, TrainingClass
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.sheets import PAY_COLUMNS, PayWords
from tests.centre import Centre
from tests.faults.plug import run
from tests.services.cohorts import catalogue, people, wanted
from tests.services.office import Office
from tests.services.several_desks import Several, several
from tests.services.test_attachments import PHOTO
from tests.services.test_marks_of_two_desks import approve_all, at_the_ministry

SEED = 20260308
NAMES = ("زينب", "نور", "هيوا", "شيلان", "مريم", "سعاد", "هناء", "رغد", "دعاء", "آمنة")
PLACES = 8
PAY = PayWords(tuple(f"h{at}" for at in range(PAY_COLUMNS)), "Total", "Rates", "usual", "Dues", right_to_left=False)


@pytest.fixture
def centre_of_training(tmp_path: Path) -> Iterator[Several]:
    """A training centre and its ministry: the supervisor's machine, and two desks in two rooms."""
    with Centre(tmp_path / "centre") as ministry:
        made = several(ministry, tmp_path)
        made.listen()
        for desk in (made.desk(), made.desk()):
            made.pair(desk)
        yield made
        made.close()


def hand_over(centre: Several, *desks: Office) -> None:
    """Each desk's trainer presses "hand over"."""
    for desk in desks:
        assert centre.hand_over(desk, "karwan").code == ""


def opened(centre: Several, desk: Office) -> TrainingClass:
    """A cohort of eight, chosen from ten who applied, and signed; it has begun."""
    for one in (centre.hub, *centre.desks):
        one.enter("karwan")
        catalogue(one)
    first = desk.wall().date() + timedelta(days=6)
    made = desk.desk.scheduling.plan_cohort(desk.enter("karwan"), wanted(PLACES, 5, first)).training_class
    zainab = desk.enter("zainab")
    desk.desk.admitting.apply(zainab, made.id, people(desk, zainab, NAMES))
    karwan = desk.enter("karwan")
    desk.desk.admitting.select(karwan, desk.desk.admitting.selection(karwan, made.id))
    hand_over(centre, desk)
    approve_all(centre)
    hand_over(centre, *centre.desks)
    desk.wall.go_on(days=6)
    return desk.desk.attending.sheet(desk.enter("karwan"), made.id).training_class


def marked_through_power_cuts(desk: Office, made: TrainingClass) -> None:
    """The power fails up to four times while somebody marks: what was said to be marked is, whole."""
    chance = random.Random(SEED)
    acknowledged: set[tuple[str, str]] = set()
    for seconds in (*(chance.uniform(0, 0.03) for _ in range(4)), None):
        desk.desk.signing_in.sign_out()
        words = [str(desk.profile), made.id, desk.wall().isoformat()]
        said = run("tests.services.marking_in_a_loop", words, seconds)
        acknowledged |= {(words[1], words[2]) for words in said.lines if words[0] == "marked"}
        marks = desk.desk.attending.sheet(desk.enter("karwan"), made.id).marks
        assert acknowledged <= marks.keys()
        assert {one.mark for one in marks.values()} == {Mark.PRESENT}
    assert said.lines[-1] == ["over"]
    assert marks.keys() == {(one.person_id, made.sessions[0].id) for one in made.trainees}


def dues(desk: Office, class_id: str, month: date, path: Path) -> dict[str, int]:
    """Days that are paid, by name, from the file that finance gets."""
    path.unlink(missing_ok=True)
    desk.desk.sheets.pay(desk.enter("huda"), class_id, month, path, PAY)
    rows = list(load_workbook(path).active.iter_rows(min_row=2, values_only=True))
    return {str(row[1]).split()[0]: int(row[2]) for row in rows[:-2]}


@pytest.mark.timeout(240)
def test_a_sewing_course(centre_of_training: Several, tmp_path: Path) -> None:
    centre = centre_of_training
    hub, (first, second) = centre.hub, centre.desks
    made = opened(centre, first)
    assert len(made.trainees) == PLACES
    standing = first.desk.admitting.cohort(first.enter("karwan"), made.id).people
    assert [one.state for one in standing].count(State.WAITING) == len(NAMES) - PLACES

    # The first morning, in the dark.
    marked_through_power_cuts(first, made)
    hand_over(centre, first)
    approve_all(centre)

    # The second morning: the trainer of each room marks everybody, and they differ about one.
    centre.hub.wall.go_on(days=1)
    disputed, session = made.trainees[3], made.sessions[1]
    for desk, mark in ((first, Mark.PRESENT), (second, Mark.ABSENT)):
        centre.hub.wall.go_on(minutes=5)
        karwan = desk.enter("karwan")
        whole = [(session.id, one.person_id, mark if one is disputed else Mark.PRESENT, 0, "") for one in made.trainees]
        desk.desk.attending.mark(karwan, made.id, whole)
    hand_over(centre, first, second)
    approve_all(centre)
    hand_over(centre, first, second)
    place = (disputed.person_id, session.id)
    for desk in (first, second):
        sheet = desk.desk.attending.sheet(desk.enter("karwan"), made.id)
        assert (sheet.marks[place].mark, set(sheet.twice)) == (Mark.ABSENT, {place})
    before = dues(hub, made.id, session.date, tmp_path / "before.xlsx")
    name = disputed.name.split()[0]
    assert before == {one.name.split()[0]: 2 for one in made.trainees} | {name: 1}

    # She was at the hospital with her child, and has the paper: nobody changes a signed mark without saying why.
    karwan = second.enter("karwan")
    entry = (session.id, disputed.person_id, Mark.EXCUSED, 0, "")
    paper = {place: Papers((), (Brought("hospital.jpg", PHOTO),))}
    with pytest.raises(MihanError, match="approved_change"):
        second.desk.attending.mark(karwan, made.id, [entry], paper)
    second.desk.attending.mark(karwan, made.id, [(*entry[:4], "كانت في المستشفى مع ابنها")], paper)
    assert dues(hub, made.id, session.date, tmp_path / "waiting.xlsx") == before, "nobody signed it yet"
    hand_over(centre, second)
    huda = hub.enter("huda")
    (waiting,) = hub.desk.reviewing.waiting(huda)
    (difference,) = hub.desk.reviewing.detail(huda, waiting.change_id).marks
    assert difference.before is not None
    assert (difference.before.mark, difference.now.mark) == (Mark.ABSENT, Mark.EXCUSED)
    assert [one.name for one in difference.now.documents] == ["hospital.jpg"]
    approve_all(centre)
    hand_over(centre, first, second)
    for desk in (first, second):
        assert desk.desk.attending.sheet(desk.enter("karwan"), made.id).marks[place].mark is Mark.EXCUSED
    history = first.desk.following.history(first.enter("karwan"), made.id, place[1], place[0])
    assert [one.entry.mark for one in history] == [Mark.EXCUSED, Mark.ABSENT, Mark.PRESENT]
    assert centre.send(hub).code == ""
    assert at_the_ministry(centre.centre, *place) == ["present", "absent", "excused"], "the register has every word"
