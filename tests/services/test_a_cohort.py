"""A cohort from the ministry's catalogue to its first morning: applications, the list, places, one lost, a mark."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.enrolments import State
from resources.demo import courses
from sync.central.database import Database
from sync.central.moments import utc_now
from sync.central.settings import load
from sync.central.training.enrolling import of_cohort
from sync.central.training.schema import EnrolmentWord
from tests.centre import PASSPHRASE, Centre
from tests.services.cohorts import people, wanted
from tests.services.office import Office, sign_and_send
from tests.services.test_publishing import device_of, publish


def states(office: Office, cohort: str) -> dict[str, State]:
    """Where everybody stands at the desk."""
    karwan = office.enter("karwan")
    return {one.enrolment.person: one.state for one in office.desk.admitting.cohort(karwan, cohort).people}


def taken_elsewhere(centre: Centre, cohort: str, person: str) -> None:
    """Another desk gives a place of the cohort, and the ministry hears of it first."""
    database = Database(load(centre.data, None).database)
    try:
        with database.write() as session:
            for number, state in enumerate((State.APPLIED, State.ADMITTED)):
                session.add(
                    EnrolmentWord(
                        id=f"{person}-{number}", cohort=cohort, person=person, state=state.value, reason="",
                        since=date(2026, 3, 1), rank=1, points=None, version="", moved_to="", device_id="other",
                        clock=f"{number:012x}-0000-other", office_id="other", author_id="other", recorded_at="",
                        received_at=utc_now(),
                    )
                )  # fmt: skip
    finally:
        database.close()


@pytest.mark.timeout(120)
def test_a_cohort_from_the_call_to_its_first_morning(
    enrolled: Office, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    call = tmp_path / "courses.json"
    document = courses.document()
    document["courses"][1]["least"] = 2
    call.write_text(json.dumps(document), "utf-8")
    publish(running_centre, device_of(enrolled), "--training-catalogue", f"2026.1={call}")
    huda = enrolled.enter("huda")
    enrolled.desk.sending.send(huda, lambda done, whole: None, lambda: False)
    ids = people(enrolled, enrolled.enter("zainab"), ("زينب", "هيوا", "نور"))
    karwan = enrolled.enter("karwan")
    assert enrolled.desk.scheduling.catalogue(karwan).version == "2026.1"
    first = enrolled.wall().date() + timedelta(days=6)
    made = enrolled.desk.scheduling.plan_cohort(karwan, wanted(capacity=2, first=first)).training_class
    enrolled.enter("zainab")
    enrolled.desk.admitting.apply(enrolled.people["zainab"], made.id, ids)
    sign_and_send(enrolled)
    karwan = enrolled.enter("karwan")
    taken_elsewhere(running_centre, made.id, "018f0000-0000-7000-8000-00000000000f")
    shown = enrolled.desk.admitting.selection(karwan, made.id)
    enrolled.desk.admitting.select(karwan, shown)
    sign_and_send(enrolled)
    placed = [line.applicant.person for line in shown.lines]
    found = states(enrolled, made.id)
    assert [found[one] for one in placed] == [State.ADMITTED, State.APPLIED, State.WAITING]
    notices = enrolled.desk.noticing.board(enrolled.people["karwan"]).notices
    lost = [one for one in notices if one.code == "enrolment_rejected"]
    assert [(one.record_id, one.details["code"]) for one in lost] == [(placed[1], "cohort_full")]
    database = Database(load(running_centre.data, None).database)
    try:
        with database.read() as session:
            central = {one.person: one.state for one in of_cohort(session, made.id)}
    finally:
        database.close()
    assert {one: central[one] for one in placed} == {one: found[one] for one in placed}, "both ends agree"
    enrolled.wall.go_on(days=6)
    karwan = enrolled.enter("karwan")
    sheet = enrolled.desk.attending.sheet(karwan, made.id)
    assert [one.person_id for one in sheet.training_class.trainees] == placed[:1]
    session_id = sheet.training_class.sessions[0].id
    enrolled.desk.attending.mark(karwan, made.id, [(session_id, placed[0], Mark.PRESENT, 0, "")])
    assert states(enrolled, made.id)[placed[0]] is State.ACTIVE
    sign_and_send(enrolled)
    huda = enrolled.people["huda"]
    assert enrolled.desk.reviewing.waiting(huda) == ()
    with enrolled.desk.attending._opened.read() as work:
        fates = {row.status for row in work.outbox.of_record(made.id) if row.kind == ChangeKind.CLASS.value}
    assert fates == {RecordStatus.RECEIVED}
