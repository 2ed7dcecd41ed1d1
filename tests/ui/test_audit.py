"""The page of the log: words for every line in every language, filters and keys, a file, a log that is not whole."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mihan_desktop.domain.auditing import CODES, Break, Group
from mihan_desktop.ui.audit_words import BREAKS, GROUPS, SENTENCES
from mihan_desktop.ui.pages.audit import AuditPage
from tests.ui.story import Story, settle


@pytest.fixture
def page(story: Story) -> AuditPage:
    """The page, for huda."""
    story.sign_in("huda")
    shown = story.show("audit")
    settle(story.built)
    assert isinstance(shown, AuditPage)
    return shown


def test_every_line_has_words() -> None:
    assert SENTENCES.keys() == CODES.keys()
    assert (set(GROUPS), set(BREAKS)) == (set(Group), set(Break))


def test_the_page_says_that_the_log_is_whole_and_shows_its_lines(story: Story, page: AuditPage) -> None:
    assert page.lines.rows[0].code == "signed_in"
    assert page.state.text()
    page.group.setCurrentIndex(page.group.findData(Group.OFFICE))
    page.reload()
    settle(story.built)
    assert {CODES[one.code] for one in page.lines.rows} == {Group.OFFICE}
    QTest.keyClick(page, Qt.Key.Key_F6)
    assert page.people.hasFocus()


def test_the_lines_become_a_file(story: Story, page: AuditPage, tmp_path: Path) -> None:
    page.save_to(tmp_path / "log.csv")
    settle(story.built)
    text = (tmp_path / "log.csv").read_text("utf-8-sig")
    assert text.count("\n") >= len(page.lines.rows)


def test_a_desk_that_is_not_enrolled_writes_its_log_for_nobody(story: Story, page: AuditPage, tmp_path: Path) -> None:
    path = tmp_path / "log.mihan"
    page.take_along_to(path)
    settle(story.built)
    assert not path.exists()  # a desk that the ministry does not know has nobody to seal it to
    assert page.stick_button.text()


def test_a_log_that_is_not_whole_says_so(story: Story, page: AuditPage) -> None:
    with story.built.desk._opened.write() as work:
        work.audit._connection.exec_driver_sql("UPDATE audit SET code = 'nothing' WHERE number = 2")
    page.check()
    settle(story.built)
    assert page.state.property("role") == "error"
    assert "2" in page.state.text() or "٢" in page.state.text()
