"""At the real window: a person's points are read line by line, and points are asked for by keys alone."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from mihan_desktop.domain.points import Account
from mihan_desktop.domain.points.asking import Stand, What
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.ui import person_sheet
from mihan_desktop.ui.dialogs.hand_out import HandOutDialog
from mihan_desktop.ui.dialogs.points import AskPointsDialog
from mihan_desktop.ui.pages.person_points import PointsPart
from mihan_desktop.ui.pages.review import ReviewPage
from mihan_desktop.ui.widgets.difference import DifferenceView
from tests.services.rulebooks import BOOK, release
from tests.ui.story import Story, settle, wait_for


def looking(story: Story) -> tuple[Any, PointsPart, str]:
    """Zainab looks at the points of somebody whom she registered."""
    clerk = story.office.enter("zainab")
    record = story.office.register(clerk).registration.record_id
    release(story.office, BOOK)
    story.office.desk.signing_in.sign_out()
    story.sign_in("zainab")
    page: Any = story.show("person", record)
    (part,) = (one for one in page.parts if isinstance(one, PointsPart))
    page.list.setCurrentIndex(page.model.index(page.parts.index(part), 0))
    settle(story.built)
    return page, part, record


def read(part: PointsPart) -> list[str]:
    """What assistive technology reads, line by line."""
    rows = range(part.model.rowCount())
    return [str(part.model.data(part.model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)) for row in rows]


def test_the_accounts_stand_apart_and_every_line_is_a_sentence_in_the_language_of_the_window(story: Story) -> None:
    page, part, _ = looking(story)
    story.built.context.language.speak("en")
    wait_for(story.built, lambda: read(part)[0].startswith("Priority"), 20)
    assert [row.split(", ")[0] for row in read(part)] == [
        "Priority",
        "\u2068A woman\u2069",
        "\u2068Age\u2069",
        "Engagement",
    ]
    assert "total" in read(part)[0]
    assert "15" in part.told(page.person)
    wait_for(story.built, lambda: part.words.text().endswith("Breadwinner\u2069"), 20)
    part.list.setCurrentIndex(part.model.index(2, 0))
    wait_for(story.built, lambda: part.words.said() == "35 years old", 20)
    story.built.context.language.speak("ar")
    wait_for(story.built, lambda: part.words.said() == "العمر ٣٥ سنة", 20)


def test_points_are_asked_for_refused_and_asked_anew_without_a_mouse(story: Story) -> None:
    _, part, record = looking(story)
    part.list.setCurrentIndex(part.model.index(1, 0))
    part.appeal.click()
    dialog = story.built.window.findChild(AskPointsDialog)
    assert isinstance(dialog, AskPointsDialog)
    assert dialog.about.currentData() == "women"
    dialog.confirm()
    settle(story.built)
    assert dialog.isVisible()
    dialog.points.setText("٥")
    dialog.own.setPlainText("تعيل أمها")
    dialog.confirm()
    settle(story.built)
    wait_for(story.built, lambda: any("+٥" in row or "+5" in row for row in read(part)), 20)
    user = story.built.window.user
    assert user is not None
    (one,) = story.built.desk.points.asked_of(user, record)
    assert (one.what, one.points, one.rule, one.stand) == (What.APPEAL, 5, "women", Stand.ASKED)
    at = next(row for row, line in enumerate(part.model.rows) if line.asked is not None)
    part.list.setCurrentIndex(part.model.index(at, 0))
    part.take_back.click()
    settle(story.built)
    (one,) = story.built.desk.points.asked_of(user, record)
    assert one.stand is Stand.TAKEN_BACK


def test_a_supervisor_reads_what_is_asked_and_what_the_total_becomes(story: Story) -> None:
    _, _, record = looking(story)
    user = story.built.window.user
    assert user is not None
    from mihan_desktop.domain.points import Account

    story.built.desk.points.ask(user, record, What.ADJUSTMENT, Account.PRIORITY, 7, "احترق بيتها", rule="women")
    story.sign_in("huda")
    story.built.context.language.speak("en")
    page = story.show("review")
    assert isinstance(page, ReviewPage)
    at = next(row for row, one in enumerate(page.model.entries) if one.kind is ChangeKind.POINTS)
    page.left.go(at)
    settle(story.built)
    table: Any = page.findChild(DifferenceView).model  # type: ignore[union-attr]
    wait_for(story.built, lambda: any(one.label == "What is asked" for one in table.fields), 20)
    told = {one.label: (one.before, one.now) for one in table.fields}
    assert told["What is asked"][1] == "Adjustment by the office"
    assert told["About the line of"][1] == "A woman"
    assert [text.strip("\u2066\u2069") for text in told["Total of the account"]] == ["15", "22"]
    assert page.right_side._title.startswith("Points of")
    story.built.context.language.speak("ar")
    wait_for(story.built, lambda: "المطلوب" in {one.label for one in table.fields}, 20)
    assert {one.label for one in table.fields} >= {"المطلوب", "مجموع الحساب"}, "nothing of the other language stays"
    assert page.right_side._title.startswith("نقاط")


def test_a_person_is_handed_their_points_on_paper_in_three_languages_each_account_by_itself(
    story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = story.office.enter("zainab")
    record = story.office.register(clerk).registration.record_id
    release(story.office, BOOK)
    story.office.desk.points.ask(clerk, record, What.APPEAL, Account.PRIORITY, 5, "تعيل أمها")
    story.office.desk.signing_in.sign_out()
    story.sign_in("huda")
    written: dict[str, list[tuple[str, str]]] = {"ar": [], "ckb": [], "en": []}
    row = person_sheet._Sheet.row

    def seen(sheet: person_sheet._Sheet, label: str, text: str) -> None:
        written[sheet.code].append((label, text))
        row(sheet, label, text)

    monkeypatch.setattr(person_sheet._Sheet, "row", seen)
    page: Any = story.show("person", record)
    page.rights.hand_out.click()
    (dialog,) = page.findChildren(HandOutDialog)
    dialog.save_to(tmp_path / "zainab")
    wait_for(story.built, lambda: bool(dialog.said.text()), 30)
    for code, sentence in (("ar", "العمر 35 سنة"), ("ckb", "تەمەن 35 ساڵ"), ("en", "35 years old")):
        told = [text for _, text in written[code]]
        assert any(sentence in text and "+5" in text for text in told), code
        assert any("تعيل أمها" in text for text in told), code
    assert any(label.startswith("Total on") and text.startswith("15") for label, text in written["en"])
