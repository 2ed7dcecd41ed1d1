"""Reports by hand in the window: a question, its bars, the table behind them, a name for it, a file and paper."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPdfWriter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.auditing import AuditQuery
from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.reports.periods import Between, Grain, Span
from mihan_desktop.domain.reports.queries import ReportQuery
from mihan_desktop.domain.reports.tables import Cell, made
from mihan_desktop.domain.reports.topics import ACTS, AGES, Dimension, Topic
from mihan_desktop.ui.dialogs.keep_report import KeepReportDialog
from mihan_desktop.ui.dialogs.print_report import PrintReportDialog
from mihan_desktop.ui.report_paper import Made, ReportPaper
from mihan_desktop.ui.report_picture import Drawing, Style, picture_of
from mihan_desktop.ui.report_table import copied, table_of
from mihan_desktop.ui.report_words import TOPICS, counted_text, dimension_text, group_text, meant_text
from tests.ui.seeing import MARKS
from tests.ui.story import Story, settle, wait_for

TODAY = ReportQuery(span=Span.MONTH, grain=Grain.DAY, by=Dimension.SEX)
YEAR = Between(date(2025, 4, 1), date(2026, 3, 11))


def bare(text: str) -> str:
    """Without marks of direction."""
    return MARKS.sub("", text)


def opened(story: Story, who: str, query: ReportQuery = TODAY) -> Any:
    """The page with a report on it, at a desk where a man is registered too."""
    office = story.office
    if story.built.window.user is None:
        office.register(office.enter("zainab"), given_name="كريم", sex="male", phone="", national_number="")
        office.desk.signing_in.sign_out()
        story.sign_in(who)
    page: Any = story.show("reports", query)
    wait_for(story.built, lambda: page.report is not None)
    settle(story.built)
    return page


def choose(story: Story, box: Any, value: object) -> None:
    """As somebody chooses a line of a list."""
    box.setCurrentIndex(box.findData(value))
    assert box.currentData() == value
    box.activated.emit(box.currentIndex())
    settle(story.built)


def test_a_supervisor_asks_sees_the_bars_and_the_table_behind_them(busy: Story) -> None:
    page = opened(busy, "huda")
    days = page.report.lines
    assert len(days) == 30
    people = page.report.total.number
    assert [bar.value for bar in page.chart.picture.bars][-1] == people > 3
    assert page.chart.picture.legend == ("نساء", "رجال")
    assert bare(page._said.text()).startswith(f"الأشخاص: {busy.built.context.language.number(people)}")
    page.chart.setFocus()
    QTest.keyClick(page.chart, Qt.Key.Key_End)
    assert bare(page.chart.said(page.chart.chosen)).splitlines()[0].endswith(str(page.chart.picture.bars[-1].shown))
    assert page.chart.picture.bars[-1].name in page.chart.accessibleName()
    QTest.keyClick(page.chart, Qt.Key.Key_F7)
    settle(busy.built)
    assert page.table.isVisibleTo(page)
    assert page.table.hasFocus()
    last = page.model.index(page.model.rowCount() - 1, 3)
    assert last.data() == busy.built.context.language.number(people)
    page.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["اليوم", "نساء", "رجال", "المجموع"]
    assert lines[-1].split("\t")[-1] == str(people)
    busy.built.context.language.speak("en")
    settle(busy.built)
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "women"
    assert page.question.topic.currentText() == "Registrations"


def test_a_limit_holds_and_is_taken_away_by_a_press(busy: Story) -> None:
    page = opened(busy, "huda")
    whole = page.report.total.number
    choose(busy, page.question.limit, Dimension.SEX)
    choose(busy, page.question.value, "female")
    women = page.report.total.number
    assert 0 < women < whole
    assert page.report.query.where == ((Dimension.SEX, "female"),)
    (press,) = page.question.limits
    assert "نساء" in press.text()
    choose(busy, page.question.topic, Topic.WORKLOAD)
    assert page.question.limits == []
    choose(busy, page.question.topic, Topic.REGISTRATIONS)
    choose(busy, page.question.limit, Dimension.SEX)
    choose(busy, page.question.value, "male")
    page.question.limits[0].click()
    settle(busy.built)
    assert (page.question.query.where, page.report.total.number) == ((), whole)


def test_days_of_ones_own_choice(busy: Story) -> None:
    page = opened(busy, "huda")
    whole, today = page.report.total.number, busy.office.wall().date()
    choose(busy, page.question.span, Span.CHOSEN)
    assert page.question.since.isVisibleTo(page)
    page.question.since.line.setText(today.strftime("%d/%m/%Y"))
    page.question.since.settle()
    settle(busy.built)
    assert (page.report.time, page.report.total.number) == (Between(today, today), whole)


def test_a_question_is_kept_under_a_name_and_asked_again(busy: Story) -> None:
    page = opened(busy, "zainab", ReportQuery(Topic.WAITING, Span.EVER, Grain.NONE, Dimension.WAITED))
    assert page.report.own
    page.keep()
    settle(busy.built)
    (dialog,) = page.findChildren(KeepReportDialog)
    dialog.accept_button.click()
    settle(busy.built)
    assert dialog.name_field.problem
    dialog.name.setText("ما ينتظر")
    dialog.accept_button.click()
    wait_for(busy.built, lambda: page.kept_box.count() == 2)
    asked = page.report.query
    choose(busy, page.question.topic, Topic.REGISTRATIONS)
    choose(busy, page.kept_box, "ما ينتظر")
    assert page.report.query == page.question.query == asked
    page.remove_button.click()
    wait_for(busy.built, lambda: page.kept_box.count() == 1)


def test_a_report_becomes_a_workbook_and_a_pdf_and_the_log_knows(
    busy: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(busy, "huda")
    monkeypatch.setattr("mihan_desktop.ui.pages.reports.ask_where", lambda *_: tmp_path / "r.xlsx")
    page.save()
    settle(busy.built)
    rows = list(load_workbook(tmp_path / "r.xlsx").active.values)
    assert rows[0] == ("اليوم", "نساء", "رجال", "المجموع")
    assert rows[-1][-1] == page.report.total.number
    page.print_report()
    settle(busy.built)
    (dialog,) = page.findChildren(PrintReportDialog)
    dialog.save_to(tmp_path / "r")
    settle(busy.built)
    assert (tmp_path / "r.pdf").read_bytes()[:5] == b"%PDF-"
    user = busy.built.window.user
    assert user is not None
    codes = [line.code for line in busy.built.desk.auditing.page(user, AuditQuery())]
    assert codes[:2] == ["report_printed", "report_exported"]


def test_counting_is_stopped_and_the_newest_question_is_the_one_that_is_answered(busy: Story) -> None:
    page = opened(busy, "huda")
    page.run()
    assert page.stop_button.isVisibleTo(page)
    page.question.show_query(ReportQuery(Topic.WORKLOAD, Span.EVER, Grain.NONE, Dimension.CLERK))
    page.run()
    settle(busy.built)
    assert page.report.query.topic is Topic.WORKLOAD
    before = page.report
    page.question.show_query(TODAY)
    page.run()
    page.stop()
    settle(busy.built)
    assert page.report is before or page.report.query == TODAY, "it may have been counted already"
    assert not page.stop_button.isVisibleTo(page)
    page.on_changed(Changes.of(Kind.REGISTRATIONS))
    settle(busy.built)
    assert page.report.query == TODAY
    busy.built.window.sign_out()
    settle(busy.built)
    assert busy.built.window.user is None


def test_nothing_was_counted_is_said_and_there_is_nothing_to_copy(busy: Story) -> None:
    page = opened(busy, "karwan", ReportQuery(Topic.PLACEMENTS))
    assert page._either.currentIndex() == 2
    assert not page.copy_button.isVisibleTo(page)
    page.toggle()
    assert page._either.currentIndex() == 2


def test_every_topic_and_group_has_words_in_every_language(busy: Story) -> None:
    language = busy.built.context.language
    for code in ("ar", "ckb", "en"):
        language.speak(code)
        said = [*(counted_text(one) + meant_text(one) for one in Topic), *(dimension_text(one) for one in Dimension)]
        said += [group_text(Dimension.AGE, one, {}, language) for one in AGES]
        assert all(said)
        assert "{" not in "".join(said)
        assert len(set(TOPICS.values())) == len(Topic)
        acts = {one: bare(group_text(Dimension.ACT, one, {}, language)) for one in ACTS}
        assert {one for one, words in acts.items() if words == one or not words} == set()
        assert group_text(Dimension.DISTRICT, "IQ-D038", {}, language) not in ("", "IQ-D038")
        assert bare(group_text(Dimension.COURSE, "sewing", {"sewing": "خياطة\nدروومان\nSewing"}, language)) == {
            "ar": "خياطة", "ckb": "دروومان", "en": "Sewing",
        }[code]  # fmt: skip


def test_time_runs_as_the_language_reads_and_groups_differ_by_more_than_colour(busy: Story) -> None:
    language = busy.built.context.language
    tally = {(date(2026, 1 + at % 3, 1), age): Cell(at + 1) for at, age in enumerate(AGES)}
    report = made(ReportQuery(by=Dimension.AGE), YEAR, tally, {})
    picture = picture_of(report, language)
    black = QColor("black")
    style = Style(lambda _: QFont(), lambda pixels: pixels, black, black, black, black, (black, QColor("red")))
    ltr = Drawing(picture, QRectF(0, 0, 800, 300), style, rtl=False)
    rtl = Drawing(picture, QRectF(0, 0, 800, 300), style, rtl=True)
    lefts = [frame.left() for frame in ltr.frames]
    assert lefts == sorted(lefts)
    assert [frame.left() for frame in rtl.frames] == sorted((frame.left() for frame in rtl.frames), reverse=True)
    brushes = [style.brush(part) for part in range(len(picture.legend))]
    assert all(one.style() != other.style() for one, other in pairwise(brushes))
    assert picture.most >= max(bar.value for bar in picture.bars)
    groups = made(ReportQuery(grain=Grain.NONE, by=Dimension.AGE), YEAR, tally, {})
    low = Drawing(picture_of(groups, language), QRectF(0, 0, 300, 60), style, rtl=True)
    assert low.hidden == len(AGES) - len(low.frames) > 0


@pytest.mark.parametrize("code", ["ar", "ckb", "en"])
def test_a_long_report_goes_on_paper_with_its_sums_last(busy: Story, tmp_path: Path, code: str) -> None:
    language = busy.built.context.language
    language.speak(code)
    days = Between(date(2025, 9, 1), date(2026, 3, 11))
    tally = {(date(2026, 1 + at % 3, 1 + at % 28), age): Cell(at, at + 3) for at, age in enumerate(AGES * 9)}
    for topic in (Topic.REGISTRATIONS, Topic.ATTENDANCE):
        report = made(ReportQuery(topic, grain=Grain.DAY, by=Dimension.AGE), days, tally, {})
        paper = ReportPaper(report, Made("مكتب", "اليوم", "هدى"), language)
        assert paper.pages == len(paper._pages) > 3
        rows = [row for page in paper._pages for row in page]
        table = table_of(report, language)
        assert rows == [*table.lines, table.total]
        writer = QPdfWriter(str(tmp_path / f"{topic}.pdf"))
        writer.setResolution(100)
        assert paper.paint(writer)
        assert len(copied(report, language).splitlines()) == len(rows) + 1
