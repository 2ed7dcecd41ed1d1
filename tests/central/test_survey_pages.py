"""A survey is held in a browser: made, filled from a file, given out, followed, ended, its results are read."""

import io
from collections.abc import Mapping
from datetime import timedelta

import openpyxl
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from mihan_desktop.domain.surveys.answers import NeedKnown, Needs
from mihan_desktop.domain.surveys.responses import Outcome
from mihan_desktop.domain.surveys.surveys import read_asked
from sync.central import feeding
from sync.central.erasing import GONE
from sync.central.moments import new_id, utc_now
from sync.central.publishing_schema import FeedItem
from sync.central.schema import ChangeRow, Chunk
from sync.central.surveys.forgetting import Forgetting
from sync.central.surveys.schema import SurveyAskedRow
from sync.central.web.roles import Role
from sync.protocol.canonical import decode
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk
from tests.central.test_surveys import ACCEPTED, ON_SQLITE, TODAY, said, told

RESPONDENT = "سارا السرية"


def csv_of(office: str, count: int, where: str = "السليمانية") -> bytes:
    """A list as a ministry has it, with lines that cannot be taken."""
    lines = [f"tech_hub,حاضنة {at},{where},نور {at},07701234567,{office}" for at in range(count)]
    return "\n".join(["kind,name,governorate,contact,phone,office", *lines, "choir,x,بغداد,,,"]).encode("utf-8-sig")


def upload(browser: Browser, path: str, name: str, data: bytes) -> str:
    """What the page says of a file."""
    files = {"file": (name, data)}
    return browser.post(browser.url + path, data={"csrf": browser.csrf("/account")}, files=files, timeout=60).text


def made(browser: Browser, **values: str) -> str:
    """A new survey; where its page is."""
    said = {
        "name_ar": "حاجة السوق", "name_en": "Needs", "first": str(TODAY), "last": str(TODAY + timedelta(days=9)),
        "forget_days": "30", "asks_tech_hub": "1", "form_tech_hub": "needs_tech_hub", **values,
    }  # fmt: skip
    page = browser.hand_in("/surveys", "/surveys", **said)
    assert page.status_code == 200, page.text
    return page.url.removeprefix(browser.url)


def held_on(page: str) -> str:
    """The name of the list that a page looks at."""
    return page.split('name="held" value="')[1].partition('"')[0]


def answered(desk: Desk, survey: str, records: list[str]) -> None:
    """These have answered, and said who they are."""
    needs = Needs((NeedKnown("2512", 2, hard=True),), ("programming",))
    words = [said(desk, survey, record, Outcome.ANSWERED, needs, note=RESPONDENT) for record in records]
    assert set(desk.outcomes(*words)) == {ACCEPTED}


def test_a_publisher_holds_a_survey_and_an_analyst_reads_what_came_of_it(ministry: Ministry) -> None:
    desk, url = ministry.desk(), ministry.centre.url
    with Browser(url) as holder, Browser(url, "ckb") as analyst:
        holder.sign_in(ministry.add_staff(Role.PUBLISHER))
        analyst.sign_in(ministry.add_staff(Role.ANALYST))
        wrong = holder.hand_in("/surveys", "/surveys", name_en="<b>x", first="2026-02-31", last="", forget_days="1")
        assert (wrong.status_code, 'value="&lt;b&gt;x"' in wrong.text) == (422, True)
        here = made(holder)
        survey = here.rpartition("/")[2]
        page = upload(holder, f"{here}/preview", "list.csv", csv_of(desk.office, 13))
        assert "حاضنة 0" in page
        assert "kind" in page.split("Lines that cannot be taken")[2]
        assert "bring it again" in holder.hand_in(f"{here}/bring", held="../../x.csv").text
        assert "New on the list: 13." in holder.hand_in(f"{here}/bring", held=held_on(page)).text
        assert "bring it again" in holder.hand_in(f"{here}/bring", held=held_on(page)).text, "once"
        assert "Nothing in this list is new" in upload(holder, f"{here}/preview", "x.CSV", csv_of(desk.office, 13))
        assert "neither CSV nor XLSX" in upload(holder, f"{here}/preview", "x.pdf", b"x")
        assert "does not ask this kind: University" in upload(
            holder, f"{here}/preview", "x.csv", "kind,name,governorate\nuniversity,a,بغداد".encode()
        )
        assert "In the sample now: 13." in holder.hand_in(here, act="draw", each="0").text
        assert "Given to offices: 0." in holder.hand_in(here, act="give").text
        assert "asked now: 13." in holder.hand_in(here, act="publish").text
        records = sorted(told(ministry, desk.office, survey))
        answered(desk, survey, records[:11])
        assert "reminded of: 2." in holder.hand_in(here, act="remind", office=desk.office).text
        reminded = [read_asked(record, body).reminded for record, body in told(ministry, desk.office, survey).items()]
        assert sorted(filter(None, reminded)) == [TODAY] * 2
        progress = analyst.open(here).text
        assert '<bdi dir="ltr">85 %</bdi>' in progress
        assert "survey_" not in progress.replace("name_ar", "")
        assert "سارا" not in progress + analyst.open(f"{here}/results").text
        assert analyst.open(f"{here}/institutions").status_code == 403
        assert analyst.hand_in(here, act="end").status_code == 403
        assert "هێشتا ئەنجامەکان بڵاو نەکراونەتەوە" in analyst.open(f"{here}/results").text
        assert "still goes on" in holder.hand_in(here, act="release").text
        left = holder.open(f"{here}/institutions?stand=left&kind=tech_hub").text
        assert (left.count("one=") - 2, "Reminded on" in left) == (0, True)
        holder.hand_in(here, act="end")
        assert "Edition 1 is released" in holder.hand_in(here, act="release").text
        assert "words" in holder.hand_in(here, act="release").text, "another one wants a reason"
        shown = analyst.open(f"{here}/results").text
        row = shown[shown.index("2512") if "2512" in shown else shown.index("<tbody>") :]
        assert '<bdi dir="ltr">11</bdi>' in row
        assert '<bdi dir="ltr">22</bdi>' in row
        book = openpyxl.load_workbook(io.BytesIO(analyst.open(f"{here}/results.xlsx").content))
        assert [cell.value for cell in book.worksheets[1][2]][2:6] == [11, 22, 26, 100]
        assert b"26" in analyst.open(f"{here}/results.csv").content
        assert analyst.open(f"/surveys/{new_id()}").status_code == 404


@ON_SQLITE
def test_who_asks_is_named_and_who_answered_is_forgotten_when_they_ask_for_it(ministry: Ministry) -> None:
    desk, other = ministry.desk(), ministry.desk()
    with Browser(ministry.centre.url) as holder:
        holder.sign_in(ministry.add_staff(Role.PUBLISHER))
        here = made(holder)
        survey, at = here.rpartition("/")[2], f"{here}/institutions"
        page = upload(holder, f"{here}/preview", "list.csv", csv_of(desk.office, 3))
        holder.hand_in(f"{here}/bring", held=held_on(page))
        holder.hand_in(here, act="publish")
        heard(ministry)
        record = min(told(ministry, desk.office, survey))
        answered(desk, survey, [record])
        assert "no such institution" in holder.hand_in(at, act="give", record=survey, office=other.office).text
        given = holder.hand_in(at, act="give", record=record, office=other.office, interviewer="زينب")
        assert "زينب" in given.text
        assert told(ministry, desk.office, survey)[record]["over"] is True
        assert told(ministry, other.office, survey)[record]["interviewer"] == "زينب"
        heard(ministry)
        assert bodies(ministry, record)[0]["note"] == RESPONDENT
        assert holder.hand_in(at, act="forget", record=record, reason=" ").status_code == 422
        assert "who answered is erased" in holder.hand_in(at, act="forget", record=record, reason="طلبوا ذلك").text
    assert list(bodies(ministry, record)[0]) == [GONE]
    with ministry.database.read() as session:
        batch = session.scalar(select(ChangeRow.batch_id).where(ChangeRow.record_id == record))
        assert session.scalars(select(Chunk).where(Chunk.batch_id == batch)).all() == []
        everything = [str(item.body) for item in session.scalars(select(FeedItem).where(FeedItem.record_id == record))]
    assert not [one for one in everything if "نور" in one or "0770" in one or "زينب" in one]
    for office, over in ((desk.office, True), (other.office, False)):
        body = told(ministry, office, survey)[record]
        assert (body["forgotten"], body["over"]) == (True, over), "both keep it no more"
    late = said(desk, survey, record, Outcome.REFUSED, note=RESPONDENT, clock="")
    assert desk.outcomes(late) in ([ACCEPTED], [("rejected", "unreadable_clock")])
    assert RESPONDENT not in str(bodies(ministry, record)), "what was said before and comes late, neither"


@ON_SQLITE
def test_when_their_time_has_passed_everybody_who_answered_is_forgotten(ministry: Ministry) -> None:
    desk = ministry.desk()
    with Browser(ministry.centre.url) as holder:
        holder.sign_in(ministry.add_staff(Role.PUBLISHER))
        here = made(holder)
        page = upload(holder, f"{here}/preview", "list.csv", csv_of(desk.office, 4))
        holder.hand_in(f"{here}/bring", held=held_on(page))
        holder.hand_in(here, act="publish")
    survey = here.rpartition("/")[2]
    heard(ministry)
    records = sorted(told(ministry, desk.office, survey))
    answered(desk, survey, records[:2])
    for days, forgotten in ((38, 0), (39, 4), (40, 0)):
        clock = utc_now() + timedelta(days=days)
        mine = Forgetting(ministry.database, lambda clock=clock: clock, new_id)  # type: ignore[misc]
        with ministry.database.read() as session:
            before = kept(session, survey)
        mine.keep(lambda _seconds: False)
        with ministry.database.read() as session:
            assert before - kept(session, survey) == forgotten, f"after {days} days"
    for record in records[:2]:
        assert list(bodies(ministry, record)[0]) == [GONE]
    assert {body["contact"] for body in told(ministry, desk.office, survey).values()} == {""}


def kept(session: Session, survey: str) -> int:
    """Of how many it is kept who answered."""
    query = select(SurveyAskedRow.id).where(SurveyAskedRow.survey == survey, SurveyAskedRow.forgotten_at.is_(None))
    return len(session.scalars(query).all())


def heard(ministry: Ministry) -> None:
    """What is in the feed has its numbers: desks may have read it."""
    with ministry.database.write() as session:
        while feeding.number(session):
            pass


def bodies(ministry: Ministry, record: str) -> list[Mapping[str, object]]:
    """What the ministry keeps of every change about an institution."""
    with ministry.database.read() as session:
        query = select(ChangeRow.body).where(ChangeRow.record_id == record).order_by(ChangeRow.sequence)
        found = [decode(bytes(body), 100_000) for body in session.scalars(query)]
    return [one for one in found if isinstance(one, dict)]


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_pages_speak_the_readers_language(sqlite_ministry: Ministry, language: str) -> None:
    with Browser(sqlite_ministry.centre.url, language) as holder:
        holder.sign_in(sqlite_ministry.add_staff(Role.PUBLISHER))
        here = made(holder)
        for path in ("/surveys", here, f"{here}/institutions", f"{here}/results"):
            page = holder.open(path)
            assert page.status_code == 200
            assert 'dir="rtl"' in page.text
            assert "Needs" not in page.text, "the name in Arabic is nearer than the English one"
