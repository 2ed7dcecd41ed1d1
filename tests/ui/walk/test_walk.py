"""Every page and dialog is walked through in every language, look and size: a sample here, all of it when slow."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget

from installer import pseudo
from mihan_desktop.services.practising import PASSWORD
from mihan_desktop.ui import language as languages
from mihan_desktop.ui.theme import Look
from tests.keys import press
from tests.ui.form.hands import LAYOUTS
from tests.ui.seeing import english
from tests.ui.story import Story, come_to_rest, everybody, make_busy, open_office, settle
from tests.ui.walk.certificate_scenes import WORDS as CERTIFICATE_WORDS
from tests.ui.walk.course_scenes import WORDS as COURSE_WORDS
from tests.ui.walk.entrances import CODE, at_training, first_run, training
from tests.ui.walk.fair_scenes import LABELS as FAIR_LABELS
from tests.ui.walk.looking import beyond, clipped, faint, nameless, plain, sideways
from tests.ui.walk.match_scenes import LABELS as MATCH_LABELS
from tests.ui.walk.office_scenes import DESK_CODE, MACHINE
from tests.ui.walk.order import doubled, out_of_order, places, unmirrored
from tests.ui.walk.points_scenes import WORDS as POINTS_WORDS
from tests.ui.walk.scenes import SCENES, Scene, add_everything, come_to
from tests.ui.walk.survey_scenes import LABELS as SURVEY_LABELS
from tests.ui.walk.work_scenes import LABELS as WORK_LABELS

SIZE = (1366, 728)
"""An office PC of 1366 × 768 without its task bar."""
BRITISH = QLocale("en_GB")
DATA = frozenset(
    {"given_name", "father_name", "Arabic (ar)", "English (en)", "Kurdish (ckb)", "English", "Registration"}
    | {
        "dana",
        "omar",
        "huda",
        "sara",
        "ali",
        "zainab",
        "karwan",
        "photo.png",
        "not hers",
        CODE,
        PASSWORD,
        MACHINE,
        DESK_CODE,
        "B1CDE2",
        "news-2026-03.mihan",
        "mihan-1a2b-2026-03-02-1030.mihan-backup",
    }
    | COURSE_WORDS
    | CERTIFICATE_WORDS
    | POINTS_WORDS
    | {BRITISH.dayName(day) for day in range(1, 8)}
    | {BRITISH.monthName(month) for month in range(1, 13)}
)
"""What people are called, forms say and the system knows: no texts of the window."""
LABELS = WORK_LABELS | MATCH_LABELS | FAIR_LABELS | SURVEY_LABELS
"""What forms, lists of codes and the ministry call things in English: in any other language it has another name."""


@pytest.fixture(scope="session")
def nobodys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues of the stretched language."""
    return pseudo.make(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """A busy office with a form of everything, its window as large as the screen of an office."""
    made = Story(tmp_path / "profile")
    open_office(made)
    everybody(made)
    add_everything(made)
    make_busy(made)
    made.open_window()
    made.built.window.resize(*SIZE)
    yield made
    made.close()


def dress(story: Story, code: str, look: Look, scale: int, stretched: Path | None = None) -> None:
    """The window in a language, look and size; in the stretched language instead where its catalogues are given."""
    context = story.built.context
    if stretched is not None:
        context.language._catalogues = stretched
    context.theme.wear(look, scale)
    context.language.speak(code, "latin" if stretched is not None else "language")
    settle(story.built)


def walk(story: Story, scenes: tuple[Scene, ...] = SCENES) -> Iterator[tuple[str, QWidget]]:
    """Every scene in turn, with somebody in the chair who may do everything; the language stays what it is."""
    language = story.built.context.language
    code = language.code
    for scene in scenes:
        if scene.who and story.built.window.user is None:
            story.sign_in("dana")
            language.speak(code)
            settle(story.built)
        yield scene.name, come_to(story, scene)


def findings(root: QWidget, untranslated: Callable[[QWidget], list[tuple[str, str]]]) -> list[str]:
    """All that is wrong with what is shown."""
    press(root, Qt.Key.Key_Tab)
    for _ in range(LAYOUTS):  # what the key brought up finds its room
        QApplication.processEvents()
    return [
        *(f"untranslated: {where}: {text}" for where, text in untranslated(root)),
        *(f"without a name: {found}" for found in nameless(root)),
        *(f"cut: {found}" for found in clipped(root)),
        *(f"to and fro: {found}" for found in sideways(root)),
        *(f"larger than the screen: {found}" for found in beyond(root)),
        *(f"faint: {found}" for found in faint(root)),
        *(f"against the reading: {found}" for found in out_of_order(root)),
        *(f"two things at once: {found}" for found in doubled(root)),
    ]


def own_words(code: str) -> Callable[[QWidget], list[tuple[str, str]]]:
    """What finds untranslated texts in a real language; English has none."""
    return (lambda root: english(root, DATA)) if code != "en" else (lambda root: [])


def stretched_words(root: QWidget) -> list[tuple[str, str]]:
    """What finds texts that came from no catalogue."""
    return plain(root, DATA | LABELS)


def all_of(
    walked: Iterator[tuple[str, QWidget]], untranslated: Callable[[QWidget], list[tuple[str, str]]]
) -> list[str]:
    """What was found on a whole walk."""
    return [f"{name}: {found}" for name, root in walked for found in findings(root, untranslated)]


def expect_nothing(found: list[str]) -> None:
    """Fail with everything that was found, a line each."""
    if found:
        pytest.fail("\n".join(found), pytrace=False)


SAMPLE = [("ar", Look.DARK, 200)]
REST = [
    (code, look, scale) for code in languages.NAMES for look in Look for scale in (100, 150, 200)
    if (code, look, scale) not in SAMPLE
]  # fmt: skip


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("code", "look", "scale"), [*SAMPLE, *(pytest.param(*each, marks=pytest.mark.slow) for each in REST)]
)
def test_every_page_and_dialog_can_be_read_and_reached(office: Story, code: str, look: Look, scale: int) -> None:
    dress(office, code, look, scale)
    expect_nothing(all_of(walk(office), own_words(code)))


@pytest.mark.slow
@pytest.mark.parametrize("code", ["en", "ar"])
def test_nothing_is_cut_or_left_plain_in_a_language_that_needs_more_room(
    office: Story, nobodys: Path, code: str
) -> None:
    dress(office, code, Look.LIGHT, 100, nobodys)
    expect_nothing(all_of(walk(office), stretched_words))


def drawn(one_of: int) -> tuple[Scene, ...]:
    """One of so many scenes in their order: the seed at the head of the run says which."""
    return tuple(SCENES[at] for at in sorted(random.sample(range(len(SCENES)), len(SCENES) // one_of)))


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("scale", "one_of"), [(100, 4), *(pytest.param(scale, 1, marks=pytest.mark.slow) for scale in (100, 150, 200))]
)
def test_a_language_that_needs_more_room_has_it_and_the_other_direction_is_a_mirror(
    office: Story, nobodys: Path, monkeypatch: pytest.MonkeyPatch, scale: int, one_of: int
) -> None:
    for names in (languages.LOCALES, languages.NAMES):
        monkeypatch.setitem(names, "ar", names["en"])  # dates and the language's own name are as long in both
    dress(office, "en", Look.LIGHT, scale, nobodys)
    language, found = office.built.context.language, []
    for name, root in walk(office, drawn(one_of)):
        come_to_rest(office.built)
        one = places(root)
        language.speak("en" if language.code == "ar" else "ar")  # the next scene is come to in this direction
        settle(office.built)
        found += [f"{name}: {each}" for each in unmirrored(one, places(root), root.width())]
        if scale == 100:  # as the test above looks at it, which is too slow for every day
            found += [f"{name}: {each}" for each in findings(root, stretched_words)]
    expect_nothing(found)


@pytest.mark.parametrize(
    ("code", "look", "scale"),
    [("ckb", Look.DARK, 200), *(pytest.param(*each, marks=pytest.mark.slow) for each in [*SAMPLE, *REST])],
)
def test_the_first_run_can_be_read_and_reached(fresh: Story, code: str, look: Look, scale: int) -> None:
    fresh.built.window.resize(*SIZE)
    dress(fresh, code, look, scale)
    expect_nothing(all_of(first_run(fresh), own_words(code)))


def test_the_first_run_has_room_for_a_language_that_needs_more(fresh: Story, nobodys: Path) -> None:
    fresh.built.window.resize(*SIZE)
    dress(fresh, "en", Look.LIGHT, 100, nobodys)
    expect_nothing(all_of(first_run(fresh), stretched_words))


@pytest.fixture
def practice(qapp: QApplication, tmp_path: Path) -> Iterator[Story]:
    """The entrance of a desk to practise at."""
    made = at_training(tmp_path / "training")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("code", "look", "scale"),
    [("en", Look.CONTRAST, 200), *(pytest.param(*each, marks=pytest.mark.slow) for each in [*SAMPLE, *REST])],
)
def test_the_entrance_of_the_training_can_be_read_and_reached(
    practice: Story, code: str, look: Look, scale: int
) -> None:
    practice.built.window.resize(*SIZE)
    dress(practice, code, look, scale)
    expect_nothing(all_of(training(practice), own_words(code)))
