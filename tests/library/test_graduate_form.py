"""The form for graduates: three languages throughout, who counts as working, and what is asked of whom."""

from pathlib import Path

import pytest

from forms.session import Session
from forms.xlsform import compile_xlsform
from mihan_desktop.domain.following_up import FORM, PLACEMENT_FORM, Known, facts_of
from mihan_desktop.domain.training.ending import ABOUT_PEOPLE
from tests.library.conftest import LIBRARY, clock, new_id

PATH = LIBRARY / "graduate_follow_up.xlsx"
PLACEMENT = LIBRARY / "placement_follow_up.xlsx"


@pytest.fixture(scope="module")
def opened() -> Session:
    """The form as somebody opens it."""
    return Session(compile_xlsform(PATH.read_bytes(), PATH.name).definition, clock=clock, new_id=new_id)


@pytest.mark.parametrize(("path", "form"), [(PATH, FORM), (PLACEMENT, PLACEMENT_FORM)])
def test_every_word_of_it_is_said_in_three_languages(path: Path, form: str) -> None:
    compiled = compile_xlsform(path.read_bytes(), path.name)
    assert compiled.warnings == ()
    assert compiled.definition.form_id == form
    assert form in ABOUT_PEOPLE, "nobody is registered by it"
    session = Session(compiled.definition, clock=clock, new_id=new_id)
    labels = {}
    for language in compiled.definition.languages:
        session.set_language(language)
        labels[language] = [
            [node.ref, node.label, *(choice.label for choice in node.choices)] for node in session.root.walk()
            if node.control
        ]  # fmt: skip
    assert len(labels) == 3
    for told in zip(*labels.values(), strict=True):
        assert all(all(one) for one in told)
        for words in zip(*(one[1:] for one in told), strict=True):
            assert len(set(words)) == 3, words


@pytest.mark.parametrize(
    ("worked", "away", "working"),
    [("yes", "", "yes"), ("no", "yes", "yes"), ("no", "no", "no"), ("unknown", "yes", "yes"),
     ("no", "unknown", "unknown"), ("unknown", "unknown", "unknown")],
)  # fmt: skip
def test_who_works_is_as_the_labour_statisticians_say(opened: Session, worked: str, away: str, working: str) -> None:
    """An hour in seven days, or a job to return to; who will not say is not counted as idle."""
    opened.set("/data/work/worked", worked)
    if away:
        opened.set("/data/work/away", away)
    assert opened.node("/data/work/working").value == working
    assert opened.node("/data/work/in_field").relevant is (working == "yes")
    assert opened.node("/data/seeking/looked").relevant is (working == "no")


def test_its_facts_are_what_is_counted(opened: Session) -> None:
    for ref, value in (("worked", "yes"), ("kind", "own_account"), ("in_field", "no")):
        opened.set(f"/data/work/{ref}", value)
    assert facts_of(opened.finalise().leaves) == (Known.YES, Known.NO)


def test_whoever_was_placed_is_asked_of_no_course_and_counted_alike() -> None:
    compiled = compile_xlsform(PLACEMENT.read_bytes(), PLACEMENT.name)
    session = Session(compiled.definition, clock=clock, new_id=new_id)
    for language, word in zip(compiled.definition.languages, ("دورة", "خول", "course"), strict=True):
        session.set_language(language)
        assert not [node.ref for node in session.root.walk() if node.control and word in (node.label or "")], language
    for ref, value in (("worked", "yes"), ("kind", "employee"), ("in_field", "yes")):
        session.set(f"/data/work/{ref}", value)
    assert session.node("/data/placement/terms_kept").relevant
    assert facts_of(session.finalise().leaves) == (Known.YES, Known.YES)
