"""Institutions are asked at a desk without a network: tries, the form, review, corrections, another desk's words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.surveys.answers import NeedKnown
from mihan_desktop.domain.surveys.responses import Outcome, Stand
from mihan_desktop.domain.surveys.surveys import Asked, SurveyState, write_survey
from mihan_desktop.services.about_forms import Subject
from sync.protocol.messages import decode_change
from tests.services.fair_days import hear
from tests.services.office import Office
from tests.services.survey_days import NAMES, SURVEY, add_form, again, no_longer, survey, told
from tests.services.work_forms import filled

ANSWERS: dict[str, object] = {
    "respondent/respondent_name": "سارا عمر", "office/people": "40", "wanted_people/needs": "yes",
    "need[1]/occupation": "25", "need[1]/wanted": "3", "need[1]/hard": "yes", "training/skills_short": "typing",
}  # fmt: skip


@pytest.fixture
def asked(office: Office) -> tuple[Asked, ...]:
    """Three institutions, and the form by which they are asked."""
    add_form(office, office.enter("omar"))
    return told(office)


def stands(office: Office, who: User) -> dict[str, Stand]:
    return {one.record: one.stand.stand for one in office.desk.surveys.lines(who)}


def answer(office: Office, who: User, one: Asked, corrects: str = "", **changed: object) -> None:
    subject = Subject(one.id, "", one.name, "survey")
    draft, finished = filled(office, who, subject, "needs_public", {**ANSWERS, **changed})
    office.desk.surveys.answered(who, one.id, draft, finished, corrects=corrects)
    assert office.desk.surveys.answered(who, one.id, draft, finished).kinds == frozenset(), "saved twice it is one"


def test_whoever_works_here_hears_of_a_survey_and_sees_whom_to_ask(office: Office, asked: tuple[Asked, ...]) -> None:
    zainab = office.enter("zainab")
    (notice,) = [one for one in office.desk.noticing.board(zainab).notices if one.code == "survey_told"]
    assert notice.details["title_en"] == NAMES["en"]
    lines = office.desk.surveys.lines(zainab)
    assert {one.asked for one in lines} == set(asked)
    assert [one.form for one in lines] == ["needs_public"] * 3
    assert "needs_public" not in {one.form_id for one in office.desk.registering.forms(zainab)}
    hear(office, "survey", SURVEY, write_survey(survey(office)))
    assert len([one for one in office.desk.noticing.board(zainab).notices if one.code == "survey_told"]) == 1


def test_an_institution_is_tried_asked_reviewed_and_corrected(office: Office, asked: tuple[Asked, ...]) -> None:
    zainab, desk = office.enter("zainab"), office.desk.surveys
    tomorrow = office.wall().date() + timedelta(days=1)
    desk.say(zainab, asked[0].id, Outcome.NOT_REACHED, note="مغلق", again=tomorrow)
    assert stands(office, zainab)[asked[0].id] is Stand.LATER
    answer(office, zainab, asked[1])
    (line,) = [one for one in desk.lines(zainab) if one.record == asked[1].id]
    assert line.stand.by is not None
    assert line.stand.by.needs is not None
    assert line.stand.by.needs.needs == (NeedKnown("25", 3, hard=True),)
    with pytest.raises(MihanError, match="survey_answered"):
        desk.say(zainab, asked[1].id, Outcome.REFUSED)
    answer(office, zainab, asked[1], corrects=line.stand.by.change_id, **{"need[1]/wanted": "5"})
    assert ">5<" in desk.answers_before(zainab, asked[1].id)

    huda = office.enter("huda")
    waiting = [one for one in office.desk.reviewing.waiting(huda) if one.kind == "survey"]
    assert len(waiting) == 3
    newest = waiting[-1]
    detail = office.desk.reviewing.detail(huda, newest.change_id)
    said = {one.ref: one.now for one in detail.fields}
    assert (said["outcome"], said["survey"]) == ("answered", NAMES["ar"])
    assert "سارا عمر" in said.values(), "the supervisor reads the answers"
    office.desk.reviewing.return_change(huda, newest.change_id, "العدد؟")
    zainab = office.enter("zainab")
    assert "survey_returned" in [one.code for one in office.desk.noticing.board(zainab).notices]
    (line,) = [one for one in desk.lines(zainab) if one.record == asked[1].id]
    assert line.stand.by is not None
    assert line.stand.by.needs is not None
    assert line.stand.by.needs.needs[0].wanted == 3, "what was returned holds nothing; the first answers do"


def test_what_was_said_is_taken_back_by_whoever_said_it(office: Office, asked: tuple[Asked, ...]) -> None:
    zainab, desk = office.enter("zainab"), office.desk.surveys
    desk.say(zainab, asked[2].id, Outcome.GONE)
    (line,) = [one for one in desk.lines(zainab) if one.record == asked[2].id]
    assert line.stand.by is not None
    with office.desk._opened.read() as work:
        row = work.outbox.get(line.stand.by.change_id)
    assert row is not None
    assert decode_change(row.message).body["outcome"] == "gone"
    desk.take_back(zainab, line.stand.by.change_id)
    assert stands(office, zainab)[asked[2].id] is Stand.TO_DO
    with pytest.raises(MihanError, match="change_unknown"):
        desk.take_back(zainab, "nothing")


def test_a_survey_that_is_over_asks_nobody_and_what_went_to_another_office_is_gone(
    office: Office, asked: tuple[Asked, ...]
) -> None:
    zainab, desk = office.enter("zainab"), office.desk.surveys
    no_longer(office, asked[0])
    assert asked[0].id not in stands(office, zainab)
    with pytest.raises(MihanError, match="survey_unknown"):
        desk.say(zainab, asked[0].id, Outcome.REFUSED)
    over = replace(survey(office, revision=2), state=SurveyState.OVER)
    hear(office, "survey", SURVEY, write_survey(over))
    hear(office, "survey", SURVEY, write_survey(survey(office)))
    assert set(stands(office, zainab).values()) == {Stand.MISSED}, "an older word changes nothing"
    with pytest.raises(MihanError, match="survey_over"):
        desk.say(zainab, asked[1].id, Outcome.REFUSED)
    with pytest.raises(MihanError, match="survey_form"):
        desk.say(zainab, asked[1].id, Outcome.ANSWERED)


def test_what_cannot_be_read_of_the_feed_is_passed_over(office: Office) -> None:
    zainab = office.enter("zainab")
    hear(office, "survey", SURVEY, {**write_survey(survey(office)), "first": "no day 123"[:10]})
    hear(office, "survey_asked", "x", {"survey": SURVEY, "kind": "choir", "over": True})
    assert office.desk.surveys.all(zainab) == ()


def arrived(office: Office) -> None:
    """Everything that was said is at the ministry."""
    with office.desk._opened.write() as work:
        work.outbox.set_status([one.tried.change_id for one in work.surveys.words(SURVEY)], RecordStatus.RECEIVED)


def found(office: Office, *texts: str) -> set[str]:
    """The tables of the desk in which one of these stands anywhere."""
    tables = set()
    with office.desk._opened.read() as work:
        ask = work.audit._connection.exec_driver_sql
        for (table,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in ask(f'SELECT * FROM "{table}"').fetchall():
                told = [one if isinstance(one, bytes) else str(one).encode() for one in row]
                if any(text.encode() in one for text in texts for one in told):
                    tables.add(str(table))
    return tables


def test_who_answered_is_forgotten_when_the_ministry_says_so_and_what_they_said_stays(
    office: Office, asked: tuple[Asked, ...]
) -> None:
    zainab, desk = office.enter("zainab"), office.desk.surveys
    desk.say(zainab, asked[0].id, Outcome.NOT_REACHED, note="تكلمنا مع نور الهدى")
    answer(office, zainab, asked[0])
    arrived(office)
    subject = Subject(asked[0].id, "", asked[0].name, "survey")
    filled(office, zainab, subject, "needs_public", ANSWERS)  # answers that nobody has saved yet
    assert (found(office, "سارا عمر"), "survey_words" in found(office, "نور الهدى")) == ({"messages"}, True)
    again(office, replace(asked[0], contact="", phone="", forgotten=True))
    assert found(office, "سارا عمر", "نور الهدى", asked[0].phone) == set()
    (line,) = [one for one in desk.lines(zainab) if one.record == asked[0].id]
    assert line.stand.stand is Stand.ANSWERED
    assert line.stand.by is not None
    assert line.stand.by.needs is not None
    assert line.stand.by.needs.needs == (NeedKnown("25", 3, hard=True),)
    assert desk.answers_before(zainab, asked[0].id) == ""
    assert found(office, "survey_forgotten"), "it is in the log"


def test_who_answered_is_forgotten_without_a_network_when_their_time_has_passed(
    office: Office, asked: tuple[Asked, ...]
) -> None:
    zainab = office.enter("zainab")
    answer(office, zainab, asked[0])
    arrived(office)
    answer(office, zainab, asked[1], **{"respondent/respondent_name": "ليلى حسن"})
    office.wall.time += timedelta(days=59)
    office.enter("zainab")
    assert found(office, "سارا عمر")
    office.wall.time += timedelta(days=1)
    office.enter("zainab")
    assert found(office, "سارا عمر") == set()
    assert found(office, "ليلى حسن"), "what has not reached the ministry is kept until it has"


def test_the_ministry_reminds_of_institutions_and_they_stand_first(office: Office, asked: tuple[Asked, ...]) -> None:
    zainab, today = office.enter("zainab"), office.wall().date()
    last = max(asked, key=lambda one: one.name)
    for one in (last, asked[1]):
        again(office, replace(one, reminded=today, interviewer="زينب"))
    again(office, replace(last, reminded=today))
    lines = office.desk.surveys.lines(zainab)
    assert [line.reminded for line in lines] == [True, True, False] if last != asked[1] else [True, False, False]
    notices = [one for one in office.desk.noticing.board(zainab).notices if one.code == "survey_reminded"]
    assert len(notices) == 1, "once for all of them"
    office.desk.surveys.say(zainab, last.id, Outcome.NOT_REACHED, again=today + timedelta(days=1))
    assert not next(one for one in office.desk.surveys.lines(zainab) if one.record == last.id).reminded
