"""The ministry looks at what became of graduates: in numbers, small ones kept back, on a page and in files."""

import csv
import io
from datetime import timedelta

import openpyxl
import pytest

from mihan_desktop.domain.follow_up_counts import Answered, counted
from mihan_desktop.domain.following_up import Known, Stand
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.training.enrolments import enrolment_id
from sync.central.moments import utc_now
from sync.central.web.roles import Role
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.test_enrolments import ACCEPTED, enrolment, planned
from tests.central.test_follow_ups import course, reached

DONE = Stand.DONE


def answered(count: int, working: int, place: str = "IQ-BG", sex: str = "female", name: str = "3m") -> list[Answered]:
    """So many who answered, some of whom work, all of these in their field."""
    told = [Known.YES] * working + [Known.NO] * (count - working)
    return [Answered("sewing", name, place, sex, DONE, one, one) for one in told]


def test_who_does_not_work_among_a_few_is_not_told_by_who_does() -> None:
    """Eighteen of twenty who work say as much as two who do not; none and all are told."""
    (one,) = counted(answered(20, 18), 5)
    assert (one.whole.expected, one.whole.reached, one.whole.working) == (20, 20, None)
    (one,) = counted(answered(20, 12), 5)
    assert (one.whole.working, one.whole.in_field, one.whole.share) == (12, 12, 0.6)
    (one,) = counted(answered(20, 0), 5)
    assert one.whole.working == 0


def test_a_small_group_is_not_what_the_whole_leaves_of_the_others() -> None:
    """Three women of Halabja are kept back, and with them the next group, or a subtraction would tell of them."""
    people = [*answered(40, 20), *answered(30, 15, "IQ-NA"), *answered(3, 3, "IQ-HA"), *answered(12, 6, "IQ-BA")]
    (one,) = counted(people, 5)
    assert one.whole.expected == 85
    shown = {part.governorate: part.figures.expected for part in one.parts}
    assert shown["IQ-HA"] is None
    assert list(shown.values()).count(None) >= 2
    assert [each.round for each in counted([*answered(5, 0, name="12m"), *answered(5, 0)], 5)] == ["3m", "12m"]


@pytest.fixture
def graduates(ministry: Ministry) -> str:
    """Twelve who completed a course a hundred days ago, ten of whom answered, five of them at work; its title."""
    desk, sewing = ministry.desk(), course()
    title = f"Sewing {str(sewing['course'])[-6:]}"
    cohort = planned(desk, sewing | {"labels": {"en": title, "ar": title, "ckb": title}})
    assert desk.outcomes(cohort) == [ACCEPTED]
    on = (utc_now().astimezone(IRAQ).date() - timedelta(days=100)).isoformat()
    people = [desk.registration(f"نور {number}", governorate="IQ-G07") for number in range(12)]
    words = [
        enrolment(desk, cohort.record, one.record, state, {"on": on, "reason": "by hand"})
        for one in people for state in ("applied", "admitted", "completed")
    ]  # fmt: skip
    calls = [reached(desk, cohort.record, one.record, "yes" if at < 5 else "no") for at, one in enumerate(people[:10])]
    assert set(desk.outcomes(*people, *words, *calls)) == {ACCEPTED}
    assert enrolment_id(cohort.record, people[0].record)
    return title


def test_an_analyst_reads_what_became_of_graduates_and_no_name(ministry: Ministry, graduates: str) -> None:
    browser = Browser(ministry.centre.url, "en")
    browser.sign_in(ministry.add_staff(Role.ANALYST))
    assert "/training/follow-ups" in browser.open("/training").text
    page = browser.open("/training/follow-ups").text
    row = page[page.index(graduates) :][:900]
    assert "after 3 months" in row
    assert '<bdi dir="ltr">12</bdi>' in row
    assert '<bdi dir="ltr">50 %</bdi>' in row
    assert "نور" not in page
    book = openpyxl.load_workbook(io.BytesIO(browser.open("/training/follow-ups/table.xlsx").content))
    mine = [line for line in book.worksheets[0].iter_rows(values_only=True) if line[0] == graduates]
    assert mine[0][4:8] == (12, 10, 5, 0)
    told = csv.reader(io.StringIO(browser.open("/training/follow-ups/table.csv").content.decode("utf-8-sig")))
    assert next(line for line in told if line[0] == graduates)[4:6] == ["12", "10"]


@pytest.mark.parametrize("language", ["ar", "ckb"])
def test_the_page_speaks_the_readers_language(ministry: Ministry, graduates: str, language: str) -> None:
    browser = Browser(ministry.centre.url, language)
    browser.sign_in(ministry.add_staff(Role.ANALYST))
    page = browser.open("/training/follow-ups").text
    assert graduates in page
    assert "Follow-ups" not in page
    assert 'dir="rtl"' in page
