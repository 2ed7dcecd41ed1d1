"""A cohort is assessed and ends: forms and typed scores, resits and corrections, and everybody's end in one step."""

import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.requests import AskedBy, Shown
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import PublishedPart
from mihan_desktop.domain.training.completion import Verdict, read_grounds
from mihan_desktop.domain.training.enrolments import State
from mihan_desktop.services.assessing import ResultLine, Score
from mihan_desktop.services.completing import Other
from sync.protocol.messages import decode_change
from tests.services.assessed import add_form, filled, offer, trainees
from tests.services.office import Office, kept

NAMES = ("زينب", "هيوا")


@pytest.fixture
def course(office: Office) -> tuple[User, str, list[str]]:
    """Two people have places in a cohort of sewing; the ministry's form is here."""
    add_form(office, office.enter("omar"))
    offer(office)
    karwan = office.enter("karwan")
    return karwan, *trainees(office, karwan, office.enter("zainab"), *NAMES)


def lines(office: Office, cohort: str) -> dict[str, ResultLine]:
    """Everybody's results, by record."""
    karwan = office.enter("karwan")
    return {one.enrolment.person: one for one in office.desk.assessing.results(karwan, cohort).lines}


def by_form(office: Office, cohort: str, person: str, seam: str, button: str, **how: object) -> str:
    """Somebody is assessed by the form, with a draft on the way; the id of the draft."""
    karwan = office.enter("karwan")
    attempt = int(str(how.get("attempt", 0)))
    subject = office.desk.assessing.subject(karwan, cohort, person, "test", attempt)
    draft = office.desk.about_forms.open(karwan, subject, "sewing_test")
    session, finalised = filled(
        office.desk.registering.definition("sewing_test", "1"), office, seam=seam, button=button
    )
    office.desk.about_forms.keep(karwan, kept(draft, session))
    office.desk.assessing.finish(
        karwan, cohort, person, "test", draft.id, finalised, attempt=attempt, reason=str(how.get("reason", ""))
    )
    return draft.id


def taken_back(office: Office) -> None:
    """A release brought the form, and the next one goes without it."""
    with office.desk.attending._opened.write() as work:
        for number, found in ((1, "a" * 64), (2, "")):
            part = PublishedPart(
                "form", "sewing_test", "1", work.releases.in_force() + number, True, office.wall(), b""
            )
            work.releases.publish(part, found)


def mark_everybody(office: Office, cohort: str, people: list[str], mark: Mark = Mark.PRESENT) -> None:
    """Every session is over, and everybody came."""
    karwan = office.enter("karwan")
    (planned,) = (one for one in office.desk.attending.classes(karwan) if one.id == cohort)
    office.wall.go_on(days=(planned.sessions[-1].date - office.wall().date()).days + 1)
    karwan = office.enter("karwan")
    for meeting in planned.sessions:
        office.desk.attending.mark(karwan, cohort, [(meeting.id, person, mark, 0, "") for person in people])


def test_a_form_gives_the_score_and_typing_one_is_for_assessments_without_a_form(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, second) = course
    draft = by_form(office, cohort, first, "15", "3")
    karwan = office.enter("karwan")
    office.desk.assessing.score(karwan, cohort, "before", [Score(first, 4000), Score(second, 5550)])
    found = lines(office, cohort)
    before, test = found[first].sittings
    assert (before.best and before.best.score, test.best and test.best.score, test.passed) == (4000, 1800, False)
    assert found[first].gain == 5, "45 of a hundred after, 40 before"
    assert found[second].gain is None
    assert (test.left, test.next) == (1, 2)
    assert found[first].ways["test"].status is RecordStatus.WAITING
    with office.desk.attending._opened.read() as work:
        row = work.outbox.get(draft)
        assert row is not None
        said = decode_change(row.message)
    assert (said.kind, said.form_id, said.body["score"]) == ("assessment", "sewing_test", 1800)
    assert "<seam>15</seam>" in str(said.body["submission"])


def test_a_draft_saved_twice_is_one_result_and_its_draft_is_gone(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, _) = course
    draft = by_form(office, cohort, first, "20", "20")
    karwan = office.enter("karwan")
    _, finalised = filled(office.desk.registering.definition("sewing_test", "1"), office, seam="1", button="1")
    again = office.desk.assessing.finish(karwan, cohort, first, "test", draft, finalised)
    assert not again.kinds
    (_, test) = lines(office, cohort)[first].sittings
    assert (test.best and test.best.score, len(test.results)) == (4000, 1)
    assert lines(office, cohort)[first].drafts == frozenset()


def test_what_cannot_be_scored_is_said_and_nothing_is_written(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, second) = course
    karwan = office.enter("karwan")
    score = office.desk.assessing.score
    for assessment, wanted, code in (
        ("before", [Score(first, 5000), Score(second, 10_001)], "score_outside"),
        ("before", [Score(first, -1)], "score_outside"),
        ("before", [Score("018f0000-0000-7000-8000-0000000000ff", 10)], "enrolment_unknown"),
        ("before", [Score(first, 10, attempt=2)], "attempts_over"),
        ("cooking", [Score(first, 10)], "assessment_unknown"),
        ("test", [Score(first, 10)], "assessment_by_form"),
    ):
        with pytest.raises(MihanError, match=code):
            score(karwan, cohort, assessment, wanted)
    with pytest.raises(MihanError, match="day_ahead"):
        score(karwan, cohort, "before", [Score(first, 10)], office.wall().date() + timedelta(days=1))
    assert all(not each.results for line in lines(office, cohort).values() for each in line.sittings)


def test_a_resit_needs_a_failure_before_it_and_the_best_counts(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, _) = course
    with pytest.raises(MihanError, match="attempts_over"):
        by_form(office, cohort, first, "20", "20", attempt=2)
    by_form(office, cohort, first, "5", "5")
    by_form(office, cohort, first, "15", "10", attempt=2)
    (_, test) = lines(office, cohort)[first].sittings
    assert (test.passed, [one.score for one in test.results]) == (True, [1000, 2500])
    with pytest.raises(MihanError, match="passed_already"):
        by_form(office, cohort, first, "20", "20", attempt=3)


def test_what_waits_is_replaced_and_what_left_the_office_is_corrected_with_a_reason(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, _) = course
    karwan = office.enter("karwan")
    office.desk.assessing.score(karwan, cohort, "before", [Score(first, 4000)])
    office.desk.assessing.score(karwan, cohort, "before", [Score(first, 4100)])
    huda = office.enter("huda")
    (waits,) = (one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.ASSESSMENT)
    assert [flag.code for flag in waits.flags] == []
    with office.desk.attending._opened.write() as work:
        work.outbox.set_status([waits.change_id], RecordStatus.RECEIVED)
    karwan = office.enter("karwan")
    with pytest.raises(MihanError, match="reason_required"):
        office.desk.assessing.score(karwan, cohort, "before", [Score(first, 4200)])
    office.desk.assessing.score(karwan, cohort, "before", [Score(first, 4200, reason="جمع خاطئ")])
    huda = office.enter("huda")
    (corrects,) = (one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.ASSESSMENT)
    assert [(flag.code, flag.params) for flag in corrects.flags] == [
        ("score_corrected", {"before": "41", "now": "42"}),
    ]  # fmt: skip
    detail = office.desk.reviewing.detail(huda, corrects.change_id)
    assert {one.ref: (one.before, one.now) for one in detail.fields}["score"] == ("41 100", "42 100")


def test_a_returned_result_counts_no_more_and_its_author_is_told_why(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, _) = course
    by_form(office, cohort, first, "20", "20")
    huda = office.enter("huda")
    (waits,) = (one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.ASSESSMENT)
    asked = {one.ref for one in office.desk.reviewing.detail(huda, waits.change_id).fields}
    assert {"score", "assessment", "cohort", "on"} <= asked
    assert any("seam" in ref for ref in asked), "the answers of the form stand below"
    office.desk.reviewing.return_change(huda, waits.change_id, "الدرزة لم تُقس")
    found = lines(office, cohort)[first]
    assert not found.sittings[1].results
    assert (found.ways["test"].status, found.ways["test"].reason) == (RecordStatus.RETURNED, "الدرزة لم تُقس")
    told = office.desk.noticing.board(office.enter("karwan")).notices
    assert "result_returned" in {one.code for one in told}
    by_form(office, cohort, first, "12", "12")
    assert lines(office, cohort)[first].sittings[1].passed


def test_the_end_of_a_cohort_is_proposed_with_its_grounds_and_said_in_one_step(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, second) = course
    karwan = office.enter("karwan")
    early = office.desk.completing.proposed(karwan, cohort)
    assert {one.judged.verdict for one in early.lines} == {Verdict.NOT_YET}
    with pytest.raises(MihanError, match="nothing_to_complete"):
        office.desk.completing.complete(karwan, early)
    mark_everybody(office, cohort, [first, second])
    for person, seam in ((first, "20"), (second, "4")):
        by_form(office, cohort, person, seam, "2")
    by_form(office, cohort, second, "1", "1", attempt=2)
    karwan = office.enter("karwan")
    with pytest.raises(MihanError, match="completion_changed"):
        office.desk.completing.complete(karwan, early)
    shown = office.desk.completing.proposed(karwan, cohort)
    assert {one.enrolment.person: one.state for one in shown.lines} == {
        first: State.COMPLETED, second: State.FAILED_ASSESSMENT,
    }  # fmt: skip
    with pytest.raises(MihanError, match="reason_required"):
        office.desk.completing.complete(karwan, shown, {second: Other(State.COMPLETED)})
    office.desk.completing.complete(karwan, shown, {second: Other(State.COMPLETED, "مشروع نهائي ممتاز")})
    assert office.desk.completing.proposed(karwan, cohort).lines == ()
    with office.desk.attending._opened.read() as work:
        said = {one.person: work.outbox.get(one.words[-1].change_id) for one in work.enrolments.of_cohort(cohort)}
    bodies = {person: decode_change(row.message).body for person, row in said.items() if row is not None}
    assert {body["state"] for body in bodies.values()} == {"completed"}
    assert len({body["recorded_at"] for body in bodies.values()}) == 1, "one moment, one line for the supervisor"
    rests = [one.code for one in read_grounds(bodies[second]["grounds"])]
    assert rests == ["assessment_failed", "attendance"]


def test_one_persons_end_that_does_not_follow_wants_a_reason(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, _) = course
    karwan = office.enter("karwan")
    with pytest.raises(MihanError, match="end_differs"):
        office.desk.admitting.say(karwan, cohort, first, State.COMPLETED)
    office.desk.admitting.say(karwan, cohort, first, State.COMPLETED, "انتهت الدورة قبل موعدها")


def test_a_newer_catalogue_changes_nothing_for_those_who_are_in_the_cohort(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, _) = course
    harder = [{"id": "other", "labels": {"en": "Other"}, "when": "post", "form": "", "result": "", "out_of": 5,
               "pass_mark": 90, "counts": True, "attempts": 1}]  # fmt: skip
    offer(office, "demo.2", assessments=harder)
    assert [one.assessment.id for one in lines(office, cohort)[first].sittings] == ["before", "test"]


def test_a_form_that_the_ministry_took_back_in_the_middle_can_still_be_finished_where_it_was_begun(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, second) = course
    karwan = office.enter("karwan")
    subject = office.desk.assessing.subject(karwan, cohort, first, "test")
    draft = office.desk.about_forms.open(karwan, subject, "sewing_test")
    session, finalised = filled(office.desk.registering.definition("sewing_test", "1"), office, seam="20", button="20")
    office.desk.about_forms.keep(karwan, kept(draft, session))
    taken_back(office)
    other = office.desk.assessing.subject(karwan, cohort, second, "test")
    with pytest.raises(MihanError, match="form_missing"):
        office.desk.about_forms.open(karwan, other, "sewing_test")
    assert office.desk.about_forms.open(karwan, subject, "sewing_test").id == draft.id
    office.desk.assessing.finish(karwan, cohort, first, "test", draft.id, finalised)
    assert lines(office, cohort)[first].sittings[1].passed


def test_what_a_person_is_handed_has_their_results_and_answers(
    office: Office, course: tuple[User, str, list[str]], tmp_path: Path
) -> None:
    _, cohort, (first, _) = course
    by_form(office, cohort, first, "20", "12")
    huda = office.enter("huda")
    path = tmp_path / "all.zip"
    shown, asked = Shown.NATIONAL_CARD, AskedBy.PERSON
    office.desk.handing_out.person(huda, first, path, lambda *_: b"%PDF-", asked_by=asked, shown=shown)
    with zipfile.ZipFile(path) as pack:
        told = json.loads(pack.read("record.json"))
    (one,) = told["results"]
    assert (one["assessment"]["en"], one["score"], one["out_of"], one["attempt"]) == ("Test", "32", 40, 1)
    assert "<seam>20</seam>" in one["submission"]


def test_a_persons_page_has_every_attempt_with_whether_it_passes(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    karwan, cohort, (first, _) = course
    office.desk.assessing.score(karwan, cohort, "before", [Score(first, 4050)])
    by_form(office, cohort, first, "5", "5")
    by_form(office, cohort, first, "20", "12", attempt=2)
    huda = office.enter("huda")
    results = office.desk.viewing.person(huda, first).results
    assert [(one.labels["en"], one.attempt, one.score, one.out_of, one.passed) for one in results] == [
        ("Before", 1, "40.5", 100, None), ("Test", 1, "10", 40, False), ("Test", 2, "32", 40, True),
    ]  # fmt: skip


def test_when_a_person_is_erased_their_results_say_nothing_of_them(
    office: Office, course: tuple[User, str, list[str]]
) -> None:
    _, cohort, (first, second) = course
    by_form(office, cohort, first, "20", "20")
    karwan = office.enter("karwan")
    subject = office.desk.assessing.subject(karwan, cohort, first, "test")
    begun = office.desk.about_forms.open(karwan, subject, "sewing_test")
    session, _ = filled(office.desk.registering.definition("sewing_test", "1"), office, seam="2", button="2")
    office.desk.about_forms.keep(karwan, kept(begun, session))
    with office.desk.attending._opened.write() as work:
        work.erasing.erase(first)
        assert work.drafts.heading(begun.id) is None
        messages = [work.outbox.get(one.result.change_id) for one in work.assessments.of_person(first)]
        assert messages
        assert all(row is not None and b"seam" not in row.message and not row.label for row in messages)
    assert second in lines(office, cohort)
