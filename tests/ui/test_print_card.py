"""The card that is printed for beside the computer: of who asks, in their language, as it is in the program."""

from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QApplication

from mihan_desktop.ui.dialogs.help import HelpDialog
from mihan_desktop.ui.dialogs.print_card import PrintCardDialog
from mihan_desktop.ui.paths import CARDS
from mihan_desktop.ui.pdf import pdf_in_memory
from tests.ui.story import Story, settle


def opened(story: Story) -> PrintCardDialog:
    """The dialog, by the way of the help."""
    story.built.window.assistance.open_help()
    settle(story.built)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, HelpDialog)
    shown._others[1].click()
    settle(story.built)
    card = QApplication.activeModalWidget()
    assert isinstance(card, PrintCardDialog)
    return card


def test_a_trainer_opens_the_trainers_card_and_saves_it_as_it_is_in_the_program(story: Story, tmp_path: Path) -> None:
    story.sign_in("karwan")
    card = opened(story)
    assert card.card.currentData() == "trainer"
    assert all(not label.pixmap().isNull() for label in card.pages)
    card.printer.setCurrentIndex(card.printer.count() - 1)
    card.save_to(tmp_path / "card")
    settle(story.built)
    assert (tmp_path / "card.pdf").read_bytes() == (CARDS / "trainer-ar.pdf").read_bytes()


def test_a_clerk_opens_the_clerks_and_it_follows_the_language(story: Story) -> None:
    story.sign_in("zainab")
    card = opened(story)
    assert card.card.currentData() == "clerk"
    before = card.pages[0].pixmap().toImage()
    story.built.context.language.speak("ckb")
    settle(story.built)
    assert card.pages[0].pixmap().toImage() != before
    assert card.file_asked()[1] == "mihan-clerk-ckb.pdf"
    card.reject()


def test_both_pages_go_to_a_printer(story: Story) -> None:
    story.sign_in("zainab")
    card = opened(story)
    with pypdfium2.PdfDocument(pdf_in_memory(card.draw, 150)) as printed:
        assert len(printed) == 2
        assert [round(side) for side in printed[0].get_size()] == [595, 842]
    card.reject()


def test_a_folder_that_takes_no_file_is_said_and_nothing_is_left(story: Story, tmp_path: Path) -> None:
    story.sign_in("zainab")
    card = opened(story)
    card.save_to(tmp_path / "not there" / "card.pdf")
    settle(story.built)
    assert card.said.text()
    assert card.isVisible()
    assert list(tmp_path.glob("**/card*")) == []
    card.reject()
