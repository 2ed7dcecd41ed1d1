"""The five forms of a survey of needs: three languages throughout, one repeat of needs, and what is lifted of it."""

import openpyxl
import pytest

from forms.session import Session
from forms.xlsform import compile_xlsform
from mihan_desktop.domain.surveys.answers import NeedKnown, needs_of
from mihan_desktop.domain.surveys.surveys import FORMS, Institution
from mihan_desktop.domain.training.ending import ABOUT_PEOPLE
from sync.central.answers import leaves
from tests.library.conftest import LIBRARY, clock, new_id

ASKED = {"occupation", "wanted", "hard", "why", "skills", "education_least"}
SIZES = {
    Institution.EMPLOYER: ("business/people", "business/women"), Institution.PUBLIC: ("office/people", "office/women"),
    Institution.UNIVERSITY: ("teaching/graduates", "teaching/working"),
    Institution.TRAINING_PROVIDER: ("teaching/trainees", "teaching/women"),
    Institution.TECH_HUB: ("hub/members", "hub/women"),
}  # fmt: skip
"""(how many there are, how many of those)"""


@pytest.mark.parametrize("kind", Institution)
def test_a_form_says_every_word_in_three_languages_and_is_filled_to_the_end(kind: Institution) -> None:
    path = LIBRARY / f"{FORMS[kind]}.xlsx"
    compiled = compile_xlsform(path.read_bytes(), path.name)
    assert compiled.warnings == ()
    assert compiled.definition.form_id == FORMS[kind]
    assert FORMS[kind] in ABOUT_PEOPLE, "nobody is registered by it"
    form = Session(compiled.definition, clock=clock, new_id=new_id)
    form.set("/data/wanted_people/needs", "yes")
    labels = []
    for language in compiled.definition.languages:
        form.set_language(language)
        nodes = [node for node in form.root.walk() if node.control]
        labels.append([[node.ref, node.label, *(choice.label for choice in node.choices)] for node in nodes])
    assert len(labels) == 3
    for told in zip(*labels, strict=True):
        assert all(all(one) for one in told)
        assert len({words[1] for words in told}) == 3, told[0]
    asked = {node.ref.rpartition("/")[2] for node in form.root.walk() if node.ref.startswith("/data/need[1]/")}
    assert asked == ASKED, "every kind is asked for its needs alike, so that they can be laid side by side"

    whole, part = SIZES[kind]
    if kind is Institution.EMPLOYER:
        form.set("/data/business/activity", "C")
    if kind is Institution.TRAINING_PROVIDER:
        form.set("/data/teaching/seats", "60")
    form.set(f"/data/{whole}", "12")
    form.set(f"/data/{part}", "13")
    assert f"/data/{part}" in {one.ref for one in form.violations()}, "not more than there are"
    form.set(f"/data/{part}", "5")
    form.set("/data/respondent/respondent_name", "سالم")
    occupations = [choice.value for choice in form.node("/data/need[1]/occupation").choices]
    form.add_repeat("/data/need")
    for at, (wanted, hard) in enumerate((("4", "yes"), ("2", "no")), 1):
        answers = {"occupation": occupations[at], "wanted": wanted, "hard": hard, "skills": "welding building"}
        for name, value in answers.items():
            form.set(f"/data/need[{at}]/{name}", value)
    form.set("/data/training/training_skills", "welding")
    form.set("/data/training/skills_short", "building office_software")
    assert form.node("/data/need[1]/why").relevant
    assert not form.node("/data/need[2]/why").relevant
    done = form.finalise()
    found = needs_of(done.leaves)
    assert found.needs == (
        NeedKnown(occupations[1], 4, hard=True, skills=("building", "welding")),
        NeedKnown(occupations[2], 2, hard=False, skills=("building", "welding")),
    )
    assert (found.short, found.training) == (("building", "office_software"), ("welding",))
    assert needs_of(leaves(done.xml.decode())) == found, "the centre reads the same out of what it is sent"


@pytest.mark.parametrize("kind", Institution)
def test_a_form_is_as_pleasant_to_edit_as_the_others(kind: Institution) -> None:
    book = openpyxl.load_workbook(LIBRARY / f"{FORMS[kind]}.xlsx")
    assert book.sheetnames == ["survey", "choices", "settings"]
    for sheet in book:
        assert sheet.freeze_panes is not None, sheet.title
        assert all(cell.font.bold for cell in sheet[1]), sheet.title
        assert all(sheet.column_dimensions[cell.column_letter].width >= 10 for cell in sheet[1]), sheet.title


def test_whoever_needs_nobody_is_asked_for_no_occupation() -> None:
    path = LIBRARY / "needs_public.xlsx"
    form = Session(compile_xlsform(path.read_bytes(), path.name).definition, clock=clock, new_id=new_id)
    form.set("/data/wanted_people/needs", "no")
    form.set("/data/office/people", "30")
    form.set("/data/respondent/respondent_name", "سالم")
    assert needs_of(form.finalise().leaves).needs == ()
