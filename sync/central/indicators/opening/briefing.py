"""What a briefing of a quarter says, as a page to print: main figures and their change, governorates, charts, notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.central.indicators import classes, results
from sync.central.indicators.definitions import INDICATORS, Indicator, Shape
from sync.central.indicators.disclosure import ALL, TOGETHER
from sync.central.indicators.results import Counted, Released, Value
from sync.central.web import charts
from sync.central.web.drawing import Drawing
from sync.central.web.figure_labels import in_order, label, place_name
from sync.central.web.figure_lines import Line, bars, line_of, period_name, pyramid, shown
from sync.central.words import direction, say

MAIN: Final = (
    "seekers", "women_share", "youth_share", "long_term_share", "neet_share", "inflow", "posts_opened", "posts_open",
    "filled_share", "median_days", "referrals", "placements", "kept_90_share", "trainees", "completed_share",
    "worked_after_share",
)  # fmt: skip
BESIDE: Final = ("seekers", "women_share", "inflow", "posts_open", "placements", "trainees")
"""What is told of each governorate."""
FONTS: Final = Path(__file__).parents[4] / "resources" / "fonts"

Quarters = Sequence[tuple[Released, Mapping[str, Counted]]]
"""Quarters with what was released of them, the newest first."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the main figures. before: a quarter ago; change: of what is shown, in percent or points."""

    line: Line
    before: str
    change: str


def document(quarters: Quarters, language: str) -> str:
    """The briefing of the first of the quarters, as HTML."""
    (chosen, stars), mirrored = quarters[0], direction(language) == "rtl"
    before = quarters[1][1] if len(quarters) > 1 else {}
    seekers, posts = INDICATORS["seekers"], INDICATORS["posts_opened"]
    places = [line_of(seekers, one, place_name(language, one.place)) for one in _of(seekers, stars, "")]
    return str(
        Drawing().part(
            language, "briefing.html", direction=direction(language), chosen=chosen, fonts=FONTS.as_uri(),
            figures=[_figure(language, INDICATORS[code], stars, before) for code in MAIN],
            previous=quarters[1][0].period if before else "",
            heads=[say(language, f"indicator_{one}") for one in BESIDE],
            places=_beside(language, stars), means=[INDICATORS[code] for code in MAIN],
            over=_over(quarters, mirrored=mirrored),
            by_place=bars(
                [line for line in _sorted(places) if line.value.place not in (ALL, TOGETHER)], mirrored=mirrored
            ),
            pyramid=pyramid(_classes(language, seekers, stars, "sex_age_activity", most=99), mirrored=mirrored),
            education=bars(_classes(language, seekers, stars, "education"), mirrored=mirrored),
            posts=bars(_sorted(_classes(language, posts, stars, "occupation", most=1)), mirrored=mirrored),
        )
    )  # fmt: skip


def pdf(page: str) -> bytes:
    """The same to print, with the structure that screen readers follow."""
    from weasyprint import HTML

    data: bytes = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    return data


def _of(one: Indicator, stars: Mapping[str, Counted], table: str) -> Sequence[Value]:
    return tuple(results.of_counted(one, "", stars, table))


def _whole(one: Indicator, stars: Mapping[str, Counted]) -> Value | None:
    return next((value for value in _of(one, stars, "") if value.place == ALL), None)


def _figure(
    language: str, one: Indicator, stars: Mapping[str, Counted], before: Mapping[str, Counted]
) -> Figure | None:
    now, then = _whole(one, stars), _whole(one, before)
    if now is None:
        return None
    was = shown(one, then.value, kept_back=then.kept_back) if then else ""
    return Figure(line_of(one, now, say(language, f"indicator_{one.code}")), was, _change(one, now, then))


def _change(one: Indicator, now: Value, then: Value | None) -> str:
    """Of what is shown: counts in percent, all else in what it is told in; "" where either is not shown."""
    if then is None or now.value is None or then.value is None:
        return ""
    by = now.value - then.value
    if one.shape is Shape.COUNT:
        return f"{100 * by / then.value:+.1f} %" if then.value else ""
    return f"{by:+.1f}" if one.shape is Shape.SHARE else f"{by:+.0f}"


def _beside(language: str, stars: Mapping[str, Counted]) -> list[tuple[str, list[Line | None]]]:
    """(governorate, each of ``BESIDE`` there), the whole first, those that stand together last."""
    found = {code: {value.place: value for value in _of(INDICATORS[code], stars, "")} for code in BESIDE}
    rows = [row for row in (ALL, *classes.governorates(), TOGETHER) if any(row in one for one in found.values())]
    names = {row: place_name(language, row) for row in rows}
    return [
        (name, [line_of(INDICATORS[code], found[code][row], name) if row in found[code] else None for code in BESIDE])
        for row, name in names.items()
    ]


def _classes(
    language: str, one: Indicator, stars: Mapping[str, Counted], table: str, most: int = 9
) -> list[Line]:  # fmt: skip
    """The whole country by class. most: letters of a class's code, so that what stands inside another is left out."""
    at = in_order(table)
    values = [value for value in _of(one, stars, table) if value.place == ALL and value.class_ != ALL]
    among = [value for value in values if len(value.class_) <= most or value.class_ == classes.UNKNOWN]
    return [
        line_of(one, value, label(language, table, value.class_))
        for value in sorted(among, key=lambda value: at[value.class_])
    ]


def _sorted(lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: -(line.value.value or 0))


def _over(quarters: Quarters, *, mirrored: bool) -> charts.Bars | None:
    """Jobseekers quarter by quarter, the oldest above; None of one quarter alone."""
    one = INDICATORS["seekers"]
    found = [(released.period, _whole(one, stars)) for released, stars in reversed(quarters)]
    lines = [line_of(one, value, period_name(period)) for period, value in found if value is not None]
    return bars(lines, mirrored=mirrored) if len(lines) > 1 else None
