"""The pages of skills and of the digital programme: what follows from what was released, and the courses in force."""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import replace

import openpyxl
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from resources.codes import code_list
from sync.central.feeding import Scope
from sync.central.indicators import results
from sync.central.indicators.digital import DIGITAL, gained
from sync.central.indicators.disclosure import ALL
from sync.central.indicators.gaps import SKILL_STARS, TABLES, Gap, Gaps, by_class, gaps
from sync.central.indicators.results import Counted
from sync.central.moments import utc_now
from sync.central.publishing import Publishing, document_of
from sync.central.web.figure_labels import label
from sync.central.web.roles import Role
from sync.central.web.skill_pages import TOP, signed
from sync.protocol.releases import TRAINING_CATALOGUE
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.released import RULE, release
from tests.central.test_catalogue import GOOD, Rows, workbook

TEACHES = {"metal": ("welding", "aluminium"), "build": ("aluminium",), "office": ("typing", "bookkeeping")}
COURSES: Rows = GOOD | {
    "courses": [
        GOOD["courses"][0],
        *([one, "p", one, one, one, "vocational", 20, 180, 8, 20, 75, ""] for one in TEACHES),
    ],
    "units": [GOOD["units"][0], *([one, "u1", one, one, one, 5, " ".join(skills)] for one, skills in TEACHES.items())],
    "criteria": [GOOD["criteria"][0]],
}
NAMES = {one.code: one.names["en"] for one in code_list("skills")}
ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)


def lines_of(page: str) -> list[str]:
    """The text of each line of the page's tables: a stroke between cells, what is kept back as its words."""
    found = []
    for row in ROW.findall(page):
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        found.append("|".join(" ".join(re.sub(r"<[^>]*>", " ", cell).split()) for cell in cells))
    return found


def number(value: int | None) -> str:
    return "… kept back" if value is None else f"{value:,}"


def told(name: str, one: Gap) -> str:
    """A line as the page has it, but for what is said at its end."""
    cells = [name, signed(one.gap) if one.gap is not None else "… kept back" if one.kept_back else "–"]
    cells += [number(each) for each in (one.demanded, one.held, one.taught, one.lacking)]
    return "|".join([*cells, "–" if one.for_hundred is None else f"{one.for_hundred:,}"])


@pytest.fixture(scope="module")
def analyst(module_ministry: Ministry) -> Browser:
    browser = Browser(module_ministry.centre.url, "en")
    browser.sign_in(module_ministry.add_staff(Role.ANALYST))
    return browser


@pytest.fixture(scope="module")
def stars(module_ministry: Ministry, analyst: Browser) -> Mapping[str, Counted]:
    """Two quarters are out; before, the pages say that there is none."""
    publishing = Publishing(module_ministry.database, utc_now)
    made = document_of(TRAINING_CATALOGUE, "courses.xlsx", workbook(COURSES), TRAINING_CATALOGUE, "2026.1")
    line = publishing.build([made], "courses")
    publishing.sign(line.id, Ed25519PrivateKey.generate())
    publishing.publish(line.id, Scope.everybody())
    for path in ("/skills", "/skills/list", "/skills/typing", "/digital"):
        assert "No quarter has been released yet" in analyst.open(path).text
    assert analyst.open("/skills/table.csv").status_code == 404
    release(module_ministry.database, "2026-Q1", 2)
    return release(module_ministry.database, "2026-Q2", 1)


@pytest.fixture(scope="module")
def country(stars: Mapping[str, Counted]) -> Gaps:
    found = gaps(stars, RULE.base)
    assert len(found.short) > 3 < len(found.surplus)
    return found


def test_what_is_short_and_what_is_in_surplus_stands_on_the_page(
    analyst: Browser, stars: Mapping[str, Counted], country: Gaps
) -> None:
    page = analyst.open("/skills").text
    lines = [line.rsplit("|", 1)[0] for line in lines_of(page) if line.count("|") == 7]
    untaught = country.untaught(TEACHES)[:TOP]
    assert untaught, "a test of nothing"
    wanted = [told(NAMES[one.skill], one) for one in (*country.short[:TOP], *country.surplus[:TOP])]
    assert [line for line in lines if not line.startswith("Skill|")] == wanted
    found = lines_of(page)
    assert found[-len(untaught) :] == [
        f"{NAMES[one.skill]}|{signed(one.gap or 0)}|{number(one.lacking)}" for one in untaught
    ]
    assert f"{country.demanded:,}" in page
    assert f"{country.held:,}" in page
    for one in country.short[:TOP]:
        assert f"{one.shares[0]:.1f} %" in page, "the bars are shares"
    assert "skills_" not in page
    assert len(page.encode()) < 100_000
    for table in TABLES:
        of = "IQ-G02" if table == "governorate" else "7"
        there = gaps(stars, RULE.base, table, of)
        found = [line.rsplit("|", 1)[0] for line in lines_of(analyst.open(f"/skills?of={table}:{of}").text)]
        for one in there.short[:TOP]:
            assert told(NAMES[one.skill], one) in found
    assert lines_of(analyst.open("/skills?of=sex:female").text) == lines_of(page), "what is not told apart is the whole"
    assert "2026-Q1" in analyst.open("/skills?period=2026-Q1").text


def test_of_a_correction_is_said_why(module_ministry: Ministry, analyst: Browser, stars: Mapping[str, Counted]) -> None:
    """A newer edition is on the pages at once, whatever was kept of the one before."""
    few = {star: stars[star] for star in (*SKILL_STARS, DIGITAL)}
    fewer = {**few["skills_demanded"].tables["governorate"], ("welding", ALL): 12_345}
    few["skills_demanded"] = replace(
        few["skills_demanded"], tables={**few["skills_demanded"].tables, "governorate": fewer}
    )
    assert not any("12,345" in line for line in lines_of(analyst.open("/skills/welding").text))
    with module_ministry.database.write() as session:
        first = next(one for one in results.released(session) if one.period == "2026-Q1")
        results.release(session, replace(first, revision=2, reason="عُدّ مكتب مرتين"), few)
    for path in ("/skills", "/skills/welding", "/digital"):
        assert "عُدّ مكتب مرتين" in analyst.open(f"{path}?period=2026-Q1").text
        assert "عُدّ مكتب مرتين" not in analyst.open(f"{path}?period=2026-Q2").text
    assert "12,345" in analyst.open("/skills/welding?period=2026-Q1").text
    assert any("12,345" in line for line in lines_of(analyst.open("/skills/welding").text)), "among the quarters too"


def test_all_skills_are_a_list_and_files_with_the_same_numbers(analyst: Browser, country: Gaps) -> None:
    shown = lines_of(analyst.open("/skills/list").text)
    wanted = {told(NAMES[one.skill], one) for one in country.lines}
    assert {line.rsplit("|", 1)[0] for line in shown if not line.startswith("Skill|")} == wanted
    assert any("… kept back" in line for line in wanted), "a test of nothing"
    some = lines_of(analyst.open("/skills/list?q=WELD").text)
    assert [line.split("|")[0] for line in some[1:]] == [NAMES["welding"]]
    assert "No skill is called so" in analyst.open("/skills/list?q=zzzz").text
    text = analyst.open("/skills/table.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["Code"] for row in rows} == {one.skill for one in country.lines}
    by_code = {one.skill: one for one in country.lines}
    for row in rows:
        one = by_code[row["Code"]]
        said = [row["Posts that ask for it"], row["Jobseekers who have it"], row["Gap in posts"]]
        assert one.gap is not None or one.kept_back
        assert said == ["…" if each is None else str(each) for each in (one.demanded, one.held, one.gap)]
    book = openpyxl.load_workbook(io.BytesIO(analyst.open("/skills/table.xlsx?of=governorate:IQ-G02").content))
    assert book.worksheets[0].max_row == 1 + len(rows)
    assert book.worksheets[0]["D2"].value == label("en", "governorate", "IQ-G02")


def test_one_skill_is_told_by_governorate_group_and_quarter(
    analyst: Browser, stars: Mapping[str, Counted], country: Gaps
) -> None:
    one = country.short[0]
    page = analyst.open(f"/skills/{one.skill}").text
    found = [line.rsplit("|", 1)[0] for line in lines_of(page)]
    for table in TABLES:
        each = by_class(stars, RULE.base, table, one.skill)
        assert sum(told("", gap) in line[line.find("|") :] for line in found for gap in each.values()) >= len(each)
    assert told("2026-Q2", one) in found
    assert any(line.startswith("2026-Q1|") for line in found)
    assert len(page.encode()) < 100_000
    assert analyst.open("/skills/nonsense").status_code == 404


def test_courses_are_laid_over_what_people_lack(analyst: Browser, stars: Mapping[str, Counted], country: Gaps) -> None:
    closing = country.closing(TEACHES)
    assert {one.course for one in closing} == set(TEACHES)
    lines = lines_of(analyst.open("/skills").text)
    at = lines.index("Course|Serves at least|Skill|People who lack it|Standing")
    wanted = []
    for one in closing:
        first = f"{one.course}|{number(one.at_least)}|"
        for gap in one.gaps:
            wanted.append(f"{first}{NAMES[gap.skill]}|{number(gap.lacking)}")
            first = ""
    assert [line.rsplit("|", 1)[0] for line in lines[at + 1 : at + 1 + len(wanted)]] == wanted
    assert "metal" in analyst.open("/skills/welding").text
    assert "No course teaches what is missing" in analyst.open(f"/skills/{country.untaught(TEACHES)[0].skill}").text
    there = gaps(stars, RULE.base, "governorate", "IQ-G05").closing(TEACHES)
    page = analyst.open("/skills?of=governorate:IQ-G05").text
    assert all(f">{number(one.at_least)}<" in page for one in there)


def test_the_digital_programme_stands_before_and_after(analyst: Browser, stars: Mapping[str, Counted]) -> None:
    page = analyst.open("/digital").text
    found = lines_of(page)
    for one in gained(stars["digital"]):
        if one.sex:
            wanted = "|".join([number(one.people), number(one.gained), f"{one.share:.1f} %", str(one.gain)])
        else:
            means = map(str, (one.before, one.after, one.gain))
            wanted = "|".join([number(one.people), number(one.gained), f"{one.share:.1f} %", *means])
        assert (not one.place and not one.sex) or any(wanted in line for line in found)
    assert "digital_" not in re.sub(r'href="[^"]*"', "", page)
    assert len(page.encode()) < 100_000
