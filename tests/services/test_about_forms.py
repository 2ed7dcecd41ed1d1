"""A ministry form filled about somebody's place in a course: its draft survives, and it is no registration."""

from dataclasses import replace

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.services.about_forms import Subject
from tests.services.assessed import add_form, filled, offer
from tests.services.office import Office

PERSON = "018f0000-0000-7000-8000-000000000002"
SUBJECT = Subject("018f0000-0000-7000-8000-0000000000aa", PERSON, "زينب", "خياطة آذار")
FILES = """
| survey |       |       |       |
|        | type  | name  | label |
|        | image | photo | Photo |
| settings |     |       |       |
|        | form_title | form_id | version |
|        | With a photograph | photo_test | 1 |
"""


def begun(office: Office, seam: str = "15") -> Draft:
    """A draft in which one answer is kept."""
    user = office.desk.signing_in.user
    assert user is not None
    draft = office.desk.about_forms.open(user, SUBJECT, "sewing_test")
    definition = office.desk.registering.definition(draft.form_id, draft.form_version)
    session, _ = filled(definition, office, seam=seam, button="3")
    draft = replace(draft, state=session.save())
    office.desk.about_forms.keep(user, draft)
    return draft


def test_a_draft_is_there_again_after_the_window_died_and_stands_in_no_list_of_registrations(office: Office) -> None:
    karwan = office.enter("karwan")
    offer(office)
    add_form(office, office.enter("omar"))
    karwan = office.enter("karwan")
    draft = begun(office)
    office.desk.about_forms._opened.leases.give_back()  # the program was killed; another one begins
    office.desk = office.window()
    karwan = office.enter("karwan")
    again = office.desk.about_forms.open(karwan, SUBJECT, "sewing_test")
    assert (again.id, again.about, again.about_person) == (draft.id, SUBJECT.record, PERSON)
    assert office.restored(again).node("/data/seam").value == "15"
    assert office.desk.about_forms.drafts(karwan, [SUBJECT.record]).keys() == {SUBJECT.record}
    zainab = office.enter("zainab")
    assert office.desk.registering.drafts(zainab) == ()
    assert office.desk.registering.interrupted(zainab) == ()
    offered = {form.form_id for form in office.desk.registering.forms(zainab)}
    assert offered == {"small_registration"}, "nobody registers by it"


def test_everybody_has_a_draft_of_their_own_and_only_its_author_throws_it_away(office: Office) -> None:
    add_form(office, office.enter("omar"))
    office.enter("karwan")
    draft = begun(office)
    zainab = office.enter("zainab")
    with pytest.raises(MihanError, match="not_author"):
        office.desk.about_forms.discard(zainab, draft.id)
    assert office.desk.about_forms.open(zainab, SUBJECT, "sewing_test").id != draft.id
    karwan = office.enter("karwan")
    office.desk.about_forms.discard(karwan, draft.id)
    assert office.desk.about_forms.drafts(karwan, [SUBJECT.record]) == {}


def test_a_form_that_is_not_here_or_asks_for_files_is_not_begun(office: Office) -> None:
    add_form(office, office.enter("omar"), FILES)
    karwan = office.enter("karwan")
    for form, code in (("sewing_test", "form_missing"), ("photo_test", "form_files"), ("'; --", "form_missing")):
        with pytest.raises(MihanError, match=code):
            office.desk.about_forms.open(karwan, SUBJECT, form)


def test_a_draft_about_somebody_becomes_no_registration(office: Office) -> None:
    add_form(office, office.enter("omar"))
    zainab = office.enter("zainab")
    draft = begun(office)
    _, finalised = filled(office.desk.registering.definition("sewing_test", "1"), office, seam="15", button="3")
    with pytest.raises(MihanError, match="draft_unknown"):
        office.desk.registering.save(zainab, draft.id, finalised)
    with pytest.raises(MihanError, match="draft_unknown"):
        office.desk.about_forms.keep(zainab, replace(draft, about=""))
