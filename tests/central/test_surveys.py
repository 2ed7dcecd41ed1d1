"""The ministry holds a survey: institutions are listed, drawn, given to offices; words come back and are counted."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
from sqlalchemy import select

from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.surveys.answers import NeedKnown, Needs, needs_of
from mihan_desktop.domain.surveys.responses import Outcome, Responses, ResponseSaid, Tried, write_body
from mihan_desktop.domain.surveys.surveys import Institution, read_asked
from sync.central import feeding
from sync.central.moments import utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.settings import CentralError
from sync.central.surveys.following import progress
from sync.central.surveys.planning import Surveys
from sync.central.surveys.reading import Listed, read_list
from sync.central.surveys.results import read_answers, results, write_answers
from sync.central.surveys.sheets import save
from sync.protocol.messages import Change
from sync.protocol.survey_items import SURVEY, SURVEY_ASKED
from tests.central.conftest import Ministry
from tests.central.desks import Desk
from tests.central.test_offers import employer, verifying

ACCEPTED = ("accepted", "")
ON_SQLITE = pytest.mark.parametrize("ministry", ["sqlite"], indirect=True)
TODAY = utc_now().astimezone(IRAQ).date()
NAMES = {"ar": "حاجة السوق", "en": "Needs"}


@pytest.fixture
def surveys(ministry: Ministry) -> Surveys:
    return Surveys(ministry.database, utc_now, lambda: str(uuid4()))


def made(surveys: Surveys) -> str:
    return surveys.make(NAMES, TODAY, TODAY + timedelta(days=20), "leyla")


def hubs(office: str, count: int) -> list[Listed]:
    return [Listed(Institution.TECH_HUB, f"حاضنة {at}", "IQ-G07", office=office) for at in range(count)]


def told(ministry: Ministry, office: str, survey: str) -> dict[str, Mapping[str, Any]]:
    """What an office heard of whom it asks, by the record."""
    with ministry.database.read() as session:
        heard = (FeedItem.kind == SURVEY_ASKED, FeedItem.target == office, FeedItem.replaced.is_(False))
        rows = session.scalars(select(FeedItem).where(*heard)).all()
        return {row.record_id: dict(row.body) for row in rows if row.body["survey"] == survey}


def xml(needs: Needs) -> str:
    """A form as it is filled, with nothing but what is lifted."""
    found = "".join(
        f"<need><occupation>{one.occupation}</occupation><wanted>{one.wanted}</wanted>"
        f"<hard>{'yes' if one.hard else 'no'}</hard><skills>{' '.join(one.skills)}</skills></need>"
        for one in needs.needs
    )
    return (
        f"<data><needs>yes</needs>{found}<skills_short>{' '.join(needs.short)}</skills_short>"
        f"<training_skills>{' '.join(needs.training)}</training_skills></data>"
    )


def said(desk: Desk, survey: str, record: str, outcome: Outcome, needs: Needs | None = None, **more: Any) -> Change:
    tried = replace(Tried(outcome, TODAY, needs=needs), **more)
    body = write_body(ResponseSaid(survey, record, tried, "" if needs is None else xml(needs), utc_now().isoformat()))
    return desk.change("survey", record, body)


def test_a_survey_is_told_to_the_offices_that_ask_and_its_answers_are_counted(
    ministry: Ministry, surveys: Surveys, tmp_path: Path
) -> None:
    desk, other = ministry.desk(), ministry.desk()
    survey = made(surveys)
    with pytest.raises(CentralError, match="survey_nobody"):
        surveys.publish(survey, "leyla")
    assert surveys.bring(survey, hubs(desk.office, 16), "leyla") == 16
    assert surveys.bring(survey, hubs(other.office, 17), "leyla") == 1, "the same name in the same place is the same"
    assert told(ministry, desk.office, survey) == {}, "a draft is told to nobody"
    assert surveys.publish(survey, "leyla") == 17
    asked = told(ministry, desk.office, survey)
    assert len(asked) == 16
    assert len(told(ministry, other.office, survey)) == 1
    assert {read_asked(record, body).kind for record, body in asked.items()} == {Institution.TECH_HUB}

    records = sorted(asked)
    coder = Needs((NeedKnown("2512", 3, hard=True, skills=("programming",)),), ("programming",), ("programming",))
    rare = Needs((NeedKnown("2512", 1, hard=True), NeedKnown("2166", 1)))
    words = [said(desk, survey, record, Outcome.ANSWERED, coder) for record in records[:11]]
    words += [said(desk, survey, records[11], Outcome.ANSWERED, rare), said(desk, survey, records[12], Outcome.REFUSED)]
    words += [said(desk, survey, records[13], Outcome.GONE), said(desk, survey, records[14], Outcome.NOT_REACHED)]
    assert set(desk.outcomes(*words)) == {ACCEPTED}

    with ministry.database.read() as session:
        about, found = results(session, survey, TODAY)
    assert about.whole == Responses(asked=17, answered=12, refused=1, gone=1, tried=1)
    assert about.whole.rate == 75
    assert {one.id: one.responses.asked for one in about.offices} == {desk.office: 16, other.office: 1}
    lines = {one.occupation: one for one in found.needs}
    assert lines["2166"].institutions is None, "one institution would be known by it"
    known = lines["2512"]
    assert (known.institutions, known.wanted, known.hard) == (12, 34, 100)
    assert known.estimated == round(34 * 16 / 12), "sixteen of the list exist; twelve answered for them"
    assert found.represented == {"tech_hub": 100}
    (skill,) = found.skills
    assert (skill.skill, skill.short, skill.training) == ("programming", 11, 11)
    for language in ("ar", "ckb", "en"):
        save(about, found, tmp_path / f"{language}.xlsx", language)
    book = openpyxl.load_workbook(tmp_path / "en.xlsx")
    assert book.sheetnames == ["Progress", "Needs", "Skills", "Method"]
    assert [cell.value for cell in book["Needs"][3]][2:6] == [12, 34, known.estimated, 100]
    assert [cell.value for cell in book["Needs"][2]][2:6] == ["…"] * 4
    assert read_answers(json.loads(json.dumps(write_answers(found)))) == found


@ON_SQLITE
def test_a_word_is_refused_that_no_office_may_say_or_whose_facts_are_not_its_answers(
    ministry: Ministry, surveys: Surveys
) -> None:
    desk, other = ministry.desk(), ministry.desk()
    survey = made(surveys)
    surveys.bring(survey, hubs(desk.office, 2), "leyla")
    surveys.publish(survey, "leyla")
    first, second = sorted(told(ministry, desk.office, survey))
    needs = Needs((NeedKnown("2512", 3),))
    assert other.outcomes(said(other, survey, first, Outcome.REFUSED)) == [("rejected", "survey_elsewhere")]
    good = said(desk, survey, first, Outcome.ANSWERED, needs)
    lying = replace(good, body={**good.body, "needs": {"needs": [], "short": [], "training": []}})
    assert desk.outcomes(desk.change("survey", first, dict(lying.body))) == [("rejected", "survey_facts")]
    for body, code in (({"outcome": "sung"}, "survey_outcome"), ({"asked": second}, "survey_record")):
        assert desk.outcomes(desk.change("survey", first, {**good.body, **body})) == [("rejected", code)]
    with ministry.database.write() as session:
        while feeding.number(session):
            pass
    surveys.give_to(first, other.office, "leyla")
    assert told(ministry, desk.office, survey)[first] == {
        "survey": survey, "kind": "tech_hub", "over": True,
    }, "the office that asks it no more keeps no name of it"  # fmt: skip
    assert told(ministry, other.office, survey)[first]["name"]
    assert desk.outcomes(said(desk, survey, first, Outcome.REFUSED)) == [ACCEPTED], "said before it heard of that"
    assert other.outcomes(said(other, survey, first, Outcome.ANSWERED, needs)) == [ACCEPTED]
    with ministry.database.read() as session:
        assert progress(session, survey, TODAY).whole.answered == 1


@ON_SQLITE
def test_the_sample_follows_from_the_list_and_goes_to_the_offices_of_the_place(
    ministry: Ministry, surveys: Surveys
) -> None:
    desk = ministry.desk()
    boss = employer(desk)
    assert desk.outcomes(boss) == [ACCEPTED]
    survey = made(surveys)
    assert surveys.bring(survey, hubs("", 12), "leyla") == 12
    before = surveys.from_register(survey, "leyla", ["IQ-G07"])
    verifying(ministry).verify(boss.record, "leyla")
    assert surveys.from_register(survey, "leyla", ["IQ-G07"]) == 1, "verified since"
    assert surveys.from_register(survey, "leyla", ["IQ-G01"]) == 0
    assert surveys.draw(survey, 4, "leyla") == 4 + min(4, before + 1)
    assert surveys.draw(survey, 4, "leyla") == 4 + min(4, before + 1)
    lonely = [Listed(Institution.PUBLIC, "بلدية", "IQ-G16")]
    surveys.bring(survey, lonely, "leyla")
    given, without = surveys.give(survey, "leyla")
    assert (given, without) == (4 + min(4, before + 1), 1)
    assert surveys.publish(survey, "leyla") == given
    surveys.end(survey, "leyla")
    with ministry.database.read() as session:
        heard = select(FeedItem).where(FeedItem.kind == SURVEY, FeedItem.record_id == survey)
        last = [row.body["state"] for row in session.scalars(heard.where(FeedItem.replaced.is_(False)))]
    assert set(last) == {"over"}
    with pytest.raises(CentralError, match="survey_ended"):
        surveys.draw(survey, 1, "leyla")
    with pytest.raises(CentralError, match="survey_terms"):
        surveys.make({}, TODAY, TODAY, "leyla")


def test_a_list_is_read_from_both_kinds_of_files_and_says_what_it_cannot_take(tmp_path: Path) -> None:
    rows = [
        ["النوع", "الاسم", "المحافظة", "الهاتف"], ["university", "جامعة بغداد", "بغداد", "07701234567"],
        ["choir", "x", "بغداد", ""], ["public", "", "IQ-G07", ""], ["public", "بلدية", "Atlantis", ""],
        ["", "", "", ""],
    ]  # fmt: skip
    text = tmp_path / "list.csv"
    text.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8-sig")
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    for path in (text, tmp_path / "list.xlsx"):
        found, wrong = read_list(path)
        assert found == (Listed(Institution.UNIVERSITY, "جامعة بغداد", "IQ-G07", phone="07701234567"),)
        assert wrong == ("3: kind", "4: name", "5: governorate")
    (tmp_path / "bad.csv").write_text("name,governorate\n", encoding="utf-8")
    with pytest.raises(CentralError, match="survey_columns"):
        read_list(tmp_path / "bad.csv")
    with pytest.raises(CentralError, match="file_kind"):
        read_list(tmp_path / "list.pdf")


def test_what_a_test_writes_is_what_a_form_says() -> None:
    from sync.central.answers import leaves

    needs = Needs((NeedKnown("2512", 3, hard=True, skills=("a", "b")),), ("c",), ("d",))
    assert needs_of(leaves(xml(needs))) == needs
