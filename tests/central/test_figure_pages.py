"""The pages of indicators: every figure on them is what a slow count gives, in every language, and stays as it is."""

import csv
import html
import io
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from typing import Final

import openpyxl
import pytest

from sync.central.counts import KEPT_BACK
from sync.central.indicators import classes, results
from sync.central.indicators.definitions import EDITION, INDICATORS, STARS, Rows, Shape
from sync.central.indicators.disclosure import ALL, Rule
from sync.central.indicators.engine import OnDuckDB, count, show
from sync.central.indicators.periods import Quarter
from sync.central.indicators.results import Counted, Released
from sync.central.moments import utc_now
from sync.central.web.figure_labels import in_order, label, place_name
from sync.central.web.roles import Role
from sync.central.words import LANGUAGES, say
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.released import quarter, release
from tests.central.slow_indicators import Slow
from tests.central.small_country import connection, drawn

QUARTER: Final = Quarter(2026, 3)
EXACT: Final = Rule(10, 1)
"""Few are kept back and nothing is rounded, so that what is shown is what was counted."""
STAR_CODES: Final = [code for code, star in STARS.items() if star.rows is Rows.GOVERNORATE]
PARTS: Final[Mapping[str, tuple[str, Collection[str], Collection[str]]]] = {
    "filled_share": ("vacancies_ended", [f"filled-{one}" for one in ("0-7", "8-30", "31-90", "91+", "unknown")], ()),
    "met_share": ("referrals", ("not_hired", "not_started", "started"), ()),
    "hired_share": ("referrals", ("not_started", "started"), ()),
    "kept_30_share": ("kept_work", ("left_90", "left_180", "over_180"), ()),
    "kept_90_share": ("kept_work", ("left_180", "over_180"), ()),
    "kept_180_share": ("kept_work", ("over_180",), ()),
    "completed_share": ("trainees", ("certified", "not_certified"), ()),
    "worked_after_share": ("graduates", ("placed", "said_working"), ("unknown",)),
    "digital_gained_share": ("digital", ("gained-female", "gained-male", "gained-unknown"), ()),
    "unemployed_share": ("seekers", ("unemployed",), ("unknown", "employed", "outside")),
    "long_term_share": ("seekers", ("12-24", "24+"), ("unknown",)),
}
"""Shares that ask one thing of one population: its table's classes that are in it, and those that nobody knows of."""
TOLD: Final = {
    "filled_share": "ended", "met_share": "reached", "hired_share": "reached", "kept_30_share": "kept_work",
    "kept_90_share": "kept_work", "kept_180_share": "kept_work", "completed_share": "outcome",
    "worked_after_share": "worked_after", "digital_gained_share": "gained_sex", "unemployed_share": "status",
    "long_term_share": "duration",
}  # fmt: skip

Units = list[tuple[str, int, dict[str, str]]]


@dataclass(frozen=True)
class Country:
    """What a slow count knows of one quarter. units: by star."""

    slow: Slow
    units: Mapping[str, Units]

    def of(self, star: str, place: str) -> Units:
        return [unit for unit in self.units[star] if place in (ALL, unit[0])]

    def many(self, star: str, place: str, keep: Callable[[dict[str, str]], bool] = lambda _told: True) -> int:
        return sum(number for _, number, told in self.of(star, place) if keep(told))


@pytest.fixture(scope="module")
def country() -> Country:
    slow = Slow(drawn(), QUARTER.first, QUARTER.last)
    return Country(slow, {star: list(slow.units(star)) for star in STAR_CODES})


@contextmanager
def analyst(ministry: Ministry) -> Iterator[Browser]:
    """Somebody who sees nobody."""
    with Browser(ministry.centre.url) as browser:
        browser.sign_in(ministry.add_staff(Role.ANALYST))
        yield browser


def test_before_the_first_quarter_the_pages_say_so(own_centre: Ministry) -> None:
    with analyst(own_centre) as newcomer:
        for path in ("/indicators", "/indicators/seekers"):
            assert say("en", "figures_none") in html.unescape(newcomer.open(path).text)
        assert newcomer.open("/indicators/seekers/table.csv").status_code == 404


@cache
def shown() -> Mapping[str, Counted]:
    """The quarter of the small country."""
    with closing(connection(drawn())) as made:
        whole = count(OnDuckDB(made), QUARTER, stars=STAR_CODES)
    return {star: show(star, counted, EXACT) for star, counted in whole.items()}


@contextmanager
def reading(ministry: Ministry) -> Iterator[Browser]:
    """An analyst where that quarter is out."""
    one = Released(QUARTER.code, utc_now(), "a snapshot", date(2026, 10, 12), EDITION, EXACT.smallest, EXACT.base)
    with ministry.database.write() as session:
        results.release(session, one, shown())
    with analyst(ministry) as browser:
        yield browser


@pytest.fixture(scope="module")
def reader(module_ministry: Ministry) -> Iterator[Browser]:
    """The same, for all that change nothing."""
    with reading(module_ministry) as browser:
        yield browser


@pytest.fixture
def own_reader(own_centre: Ministry) -> Iterator[Browser]:
    """The same at a centre of the test's own."""
    with reading(own_centre) as browser:
        yield browser


def rows_of(page: str, heading: str) -> dict[str, str]:
    """Name → figure of the table below a heading; {} where there is none."""
    _, _, after = page.partition(f"<h2>{html.escape(heading, quote=False)}")
    if not after:
        return {}
    table = after[after.index("<tbody>") : after.index("</tbody>")]
    return {html.unescape(text(name)): text(figure) for name, figure in re.findall(ROW, table)}


ROW: Final = re.compile(r'<th scope="row"[^>]*>(.*?)</th><td class="figure">(.*?)</td>', re.DOTALL)


def text(markup: str) -> str:
    """What of it is seen."""
    return re.sub(r"<[^>]+>", "", re.sub(r'<span class="unseen">.*?</span>', "", markup)).strip()


def written(code: str, value: float | None) -> str:
    """As pages write it."""
    shape = INDICATORS[code].shape
    if value is None:
        return "–"
    return f"{value:.1f} %" if shape is Shape.SHARE else f"{value:.3f}" if shape is Shape.RATIO else f"{value:,.0f}"


def worth(country: Country, code: str, place: str) -> float | None:
    """An indicator by hand; None of nobody."""
    one, many = INDICATORS[code], country.many

    def youth(star: str, *does: str) -> int:
        return many(star, place, lambda told: told["sex_age_activity"].partition("15-24-")[2] in does)

    def quotient(part: int, whole: int) -> float | None:
        return part / whole if whole else None

    if one.shape is Shape.MEASURE:
        found = country.slow.measures(one.numerator[0].star)[one.measure].get(place)
        return None if found is None else found[0]
    if code == "certified":
        return many("trainees", place, lambda told: told["outcome"] == "certified")
    if one.shape is Shape.COUNT:
        return many(one.numerator[0].star, place)
    if code == "posts_per_seeker":
        return quotient(many("posts_open", place), many("seekers", place))
    if code in PARTS:
        star, inside, unknown = PARTS[code]
        known = many(star, place, lambda told: told[TOLD[code]] not in unknown)
        share = quotient(many(star, place, lambda told: told[TOLD[code]] in inside), known)
    elif code == "neet_share":
        each = [sum(youth(star, does) for star in ("seekers", "others")) for does in classes.ACTIVITIES[:4]]
        share = quotient(each[0], sum(each))
    elif code == "youth_share":
        young = many("seekers", place, lambda told: "-15-24" in told["sex_age_activity"])
        share = quotient(young, many("seekers", place))
    else:
        assert code == "women_share"
        women, men = (many("seekers", place, partial(_is_of, sex)) for sex in classes.SEXES)
        share = quotient(women, women + men)
    return None if share is None else 100 * share


@pytest.mark.parametrize("group", ["people", "work", "training"])
def test_every_figure_of_every_place_is_that_of_a_slow_count(reader: Browser, country: Country, group: str) -> None:
    overview = reader.open("/indicators").text
    listed = {html.unescape(text(name)): text(figure) for name, figure in re.findall(ROW, overview)}
    places = {place_name("en", place): place for place in (ALL, *classes.governorates())}
    looked_at = 0
    for code in (code for code, one in INDICATORS.items() if one.group == group):
        name = say("en", f"indicator_{code}")
        figures = rows_of(reader.open(f"/indicators/{code}").text, "By governorate")
        assert listed[name] == figures["Iraq"]
        for said, figure in figures.items():
            if figure == KEPT_BACK or said not in places:
                continue
            by_hand, looked_at = worth(country, code, places[said]), looked_at + 1
            if INDICATORS[code].shape is Shape.MEASURE:  # a half may go up or down
                assert abs(float(figure) - (by_hand or 0)) < 0.5001, (code, said)
            else:
                assert figure == written(code, by_hand), (code, said)
    assert looked_at > sum(one.group == group for one in INDICATORS.values()), "hardly anything was shown"


def _is_of(sex: str, told: dict[str, str]) -> bool:
    return told["sex_age_activity"].startswith(f"{sex}-")


def below(table: str, name: str) -> set[str]:
    """The lowest classes that are inside of one."""
    above = classes.fixed(table).above
    found = {name}
    for one, over in above.items():
        if over in found:
            found.add(one)
    return found


@pytest.mark.parametrize(("place", "language"), [(ALL, "en"), ("IQ-G02", "ckb")])
def test_every_class_of_every_table_is_that_of_a_slow_count(
    reader: Browser, country: Country, place: str, language: str
) -> None:
    reader.headers["Accept-Language"] = language
    kept, seen = 0, 0
    for code, one in INDICATORS.items():
        for table in one.by:
            page = reader.open(f"/indicators/{code}?by={table}&place={place}").text
            figures = rows_of(page, say(language, f"table_{table}"))
            counted: Counter[str] = Counter()
            for _, number, told in country.of(one.numerator[0].star, place):
                counted[told[table]] += number
            assert len(figures) in (0, 1 + len(classes.fixed(table).above)), "no two of a name"
            for name in in_order(table) if figures else ():
                figure = figures[label(language, table, name)]
                kept, seen = kept + (figure == KEPT_BACK), seen + 1
                if figure != KEPT_BACK:
                    assert figure == f"{sum(counted[each] for each in below(table, name)):,}", (code, table, name)
    reader.headers["Accept-Language"] = "en"
    assert seen > 200
    assert 0 < kept < seen / 2


def test_a_saved_table_has_what_the_page_has_and_every_place_of_each_class(reader: Browser) -> None:
    page = rows_of(reader.open("/indicators/seekers?by=status").text, "Labour status")
    told = reader.open("/indicators/seekers/table.csv?period=2026-Q3&by=status")
    assert told.headers["content-disposition"] == 'attachment; filename="seekers-2026-Q3-status.csv"'
    rows = list(csv.reader(io.StringIO(told.content.decode("utf-8-sig"))))
    assert len(rows) == 1 + len({row[2] for row in rows[1:]}) * (1 + len(classes.fixed("status").above))
    saved = {row[3]: row[4] for row in rows[1:] if row[2] == "Iraq"}
    assert saved == {name: figure.replace(",", "") for name, figure in page.items()}
    data = reader.open("/indicators/seekers/table.xlsx?period=2026-Q3&by=status").content
    with closing(openpyxl.load_workbook(io.BytesIO(data), read_only=True)) as book:
        cells = [["" if cell is None else str(cell) for cell in row] for row in book.worksheets[0].values]
    assert [row[:5] for row in cells] == [row[:5] for row in rows]


def test_a_page_says_what_it_means_in_each_language_and_with_how_much_it_is_covered(reader: Browser) -> None:
    for language in LANGUAGES:
        reader.headers["Accept-Language"] = language
        page = html.unescape(reader.open("/indicators/neet_share").text)
        for word in ("indicator_neet_share", "indicator_neet_share_means", "figures_warn_coverage", "figures_few"):
            assert (say(language, word) in page) is (word != "figures_few")
        assert "KILM, 9th edition (2015) 10c" in page
    reader.headers["Accept-Language"] = "en"
    flow = reader.open("/indicators/inflow").text
    assert "2026-07-01 – 2026-09-30" in flow
    assert say("en", "unit_person") in flow
    assert "as things stood at the end of" in reader.open("/indicators/seekers").text
    assert 'class="chart both"' in reader.open("/indicators/seekers?by=sex_age_activity").text, "a pyramid"


def test_nothing_is_there_for_what_is_not_known_and_what_is_asked_wrongly_is_as_if_not_asked(reader: Browser) -> None:
    assert reader.open("/indicators/nonsense").status_code == 404
    assert reader.open("/indicators/nonsense/table.csv").status_code == 404
    usual = reader.open("/indicators/inflow").text
    odd = reader.open("/indicators/inflow?period=1999-Q9&by=duration&place=%3Cb%3E")
    assert odd.status_code == 200
    assert odd.text.count("<h2>") == usual.count("<h2>")
    assert "<b>" not in odd.text


def test_a_browser_keeps_a_page_and_is_told_when_there_is_more(own_reader: Browser, own_centre: Ministry) -> None:
    reader = own_reader
    first = reader.open("/indicators/seekers")
    assert first.headers["cache-control"] == "private, no-cache"
    same = {"If-None-Match": first.headers["etag"]}
    again = reader.get(reader.url + "/indicators/seekers", headers=same, timeout=60)
    assert (again.status_code, again.content) == (304, b"")
    with Browser(reader.url) as stranger:
        there = stranger.get(reader.url + "/indicators/seekers", headers=same, timeout=60, allow_redirects=False)
        assert there.status_code == 303, "whoever is not signed in is told nothing of what another has"
    before = rows_of(first.text, "By governorate")
    release(own_centre.database, "2026-Q4")
    newer = reader.get(reader.url + "/indicators/seekers", headers=same, timeout=60)
    assert newer.status_code == 200
    assert "2026-Q4" in newer.text
    assert 'class="chart over"' in newer.text, "what became of it"
    assert _quarters(newer.text) == ["2026-Q3", "2026-Q4"]
    older = reader.open("/indicators/seekers?period=2026-Q3").text
    assert rows_of(older, "By governorate") == before, "what was released stays"
    together = reader.open("/indicators/seekers?by=sex_age_activity").text
    assert say("en", "figures_few") in together
    with own_centre.database.write() as session:
        mended = replace(results.released(session)[0], revision=2, reason="ملفات <وصلت> متأخرة")
        results.release(session, mended, quarter(5))
    for path in ("/indicators", "/indicators/seekers"):
        corrected = reader.open(f"{path}?period=2026-Q4").text
        assert "ملفات &lt;وصلت&gt; متأخرة" in corrected, "why it is another than it was"
    assert rows_of(corrected, "By governorate") != rows_of(newer.text, "By governorate")


def _quarters(page: str) -> Sequence[str]:
    return list(rows_of(page, say("en", "figures_over_time")))
