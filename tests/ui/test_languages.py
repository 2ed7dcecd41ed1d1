"""The whole window in Arabic, Sorani and English: nothing untranslated, nothing nameless, everything mirrored."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from mihan_desktop.ui.pages.first_run import FirstRunPage
from mihan_desktop.ui.theme import Look
from tests.services.office import FORM_ID, VERSION
from tests.ui.seeing import MARKS, clipped, english, nameless, texts
from tests.ui.story import Story, settle

PAGES = ("home", "registration", "records", "attendance", "review", "sync", "desks", "users")
DATA = frozenset({"given_name", "father_name", "Arabic (ar)", "English (en)", "dana", "omar", "huda", "sara", "ali"})


def dialogs(story: Story) -> dict[str, Callable[[], object]]:
    """Every dialog by name, each opened on the page it belongs to."""
    window = story.built.window

    def on(page: str, name: str) -> Callable[[], object]:
        def open_it() -> None:
            getattr(story.show(page), name)()

        return open_it

    def returning() -> None:
        page = story.show("review")
        page.list.setCurrentIndex(page.model.index(0, 0))  # type: ignore[attr-defined]
        settle(story.built)
        page.return_current()  # type: ignore[attr-defined]

    return {
        "settings": window.open_settings, "keys": window.open_keys, "password": window.change_password,
        "plan": on("attendance", "plan"), "return": returning, "signature": on("review", "register_signature"),
        "enrol": on("users", "enrol"), "add": on("users", "add"),
    }  # fmt: skip


def speak(story: Story, code: str) -> None:
    """Switch as F9 does, and wait."""
    story.built.window.speak(code)
    settle(story.built)


@pytest.mark.parametrize("code", ["ar", "ckb"])
def test_no_page_shows_an_english_word(busy: Story, code: str) -> None:
    busy.sign_in("dana")
    speak(busy, code)
    for name in PAGES:
        busy.show(name)
        assert english(busy.built.window, DATA) == [], name


@pytest.mark.parametrize("code", ["ar", "ckb"])
def test_no_dialog_shows_an_english_word_or_hides_its_name(busy: Story, code: str) -> None:
    busy.sign_in("dana")
    speak(busy, code)
    for name, open_it in dialogs(busy).items():
        open_it()
        settle(busy.built)
        shown = [dialog for dialog in busy.built.window.findChildren(QDialog) if dialog.isVisible()]
        assert len(shown) == 1, name
        assert english(shown[0], DATA) == [], name
        assert nameless(shown[0]) == [], name
        shown[0].reject()
        shown[0].deleteLater()
        settle(busy.built)


@pytest.mark.parametrize("code", ["ar", "ckb"])
def test_the_first_run_shows_no_english_word(fresh: Story, code: str) -> None:
    page = fresh.built.window.entrance
    assert isinstance(page, FirstRunPage)
    page.choose_language(code)
    for step in range(3):
        page._go(step)
        settle(fresh.built)
        assert english(page) == []
        assert nameless(page) == []


def test_everything_that_the_keyboard_reaches_has_a_name(busy: Story) -> None:
    busy.sign_in("dana")
    for name in PAGES:
        busy.show(name)
        assert nameless(busy.built.window) == [], name


def test_switching_the_language_changes_every_sentence(busy: Story) -> None:
    busy.sign_in("dana")
    for name in PAGES:
        page = busy.show(name)
        speak(busy, "en")
        before = {MARKS.sub("", text) for _, text in texts(page) if any(letter.isalpha() for letter in text)}
        speak(busy, "ar")
        after = {MARKS.sub("", text) for _, text in texts(page)}
        stayed = {text for text in before & after if english(page, DATA) and text.isascii()}
        assert stayed == set(), name


def test_the_layout_is_mirrored_in_arabic_and_not_in_english(busy: Story) -> None:
    busy.sign_in("dana")
    window = busy.built.window

    def left(widget: QWidget) -> int:
        return widget.mapTo(window, QPoint(0, 0)).x()

    speak(busy, "en")
    assert left(window.side) == 0
    assert left(window.header.title) < left(window.header.tongue)
    speak(busy, "ar")
    assert left(window.side) + window.side.width() == window.width()
    assert left(window.header.title) > left(window.header.tongue)


def test_the_language_of_a_person_is_remembered(busy: Story) -> None:
    busy.sign_in("dana")
    speak(busy, "ckb")
    busy.built.window.sign_out()
    settle(busy.built)
    busy.built.context.language.speak("en")
    busy.sign_in("dana")
    assert busy.built.context.language.code == "ckb"


def test_digits_follow_the_person_not_only_the_language(busy: Story) -> None:
    language = busy.built.context.language
    language.speak("ar", "language")
    assert language.number(12345) == "١٢٬٣٤٥"
    language.speak("ar", "latin")
    assert language.number(12345) == "12,345"
    language.speak("en", "arabic")
    assert language.localised("10:42") == "١٠:٤٢"


def test_months_are_those_of_iraq(busy: Story) -> None:
    language = busy.built.context.language
    day = busy.office.wall().date()
    language.speak("ar", "language")
    assert language.full_date(day) == "٢ آذار ٢٠٢٦"
    language.speak("ckb")
    assert language.full_date(day) == "٢ ئازار ٢٠٢٦"


def test_another_size_of_text_does_not_disturb_a_form_that_is_being_filled(busy: Story) -> None:
    busy.sign_in("dana")
    busy.show("records")
    page = busy.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    busy.built.context.theme.wear(Look.LIGHT, 150)
    settle(busy.built)
    assert busy.built.window.page is page
    assert list(busy.built.window.pages) == ["registration"], "the others are built anew in the other size"


@pytest.mark.parametrize("code", ["ar", "ckb", "en"])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_no_label_is_cut_on_an_office_pc(busy: Story, code: str, scale: int) -> None:
    busy.sign_in("dana")
    window = busy.built.window
    window.resize(1366, 728)
    busy.built.context.theme.wear(Look.LIGHT, scale)
    speak(busy, code)
    cut = {}
    for name in PAGES:
        busy.show(name)
        QApplication.processEvents()
        if found := clipped(window):
            cut[name] = found
    assert cut == {}
