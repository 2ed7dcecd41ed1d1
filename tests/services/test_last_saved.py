"""A form may begin with what the same clerk answered the time before, and knows who and where it is filled by."""

from forms.definition import FormDefinition
from forms.session import Session
from mihan_desktop.domain.roles import User
from tests.services.office import Office, kept

SHEET = """
| survey |
|        | type     | name     | label    | default              |
|        | text     | town     | Town     | ${last-saved#town}   |
|        | text     | person   | Person   |                      |
|        | username | clerk    |          |                      |
|        | deviceid | computer |          |                      |
| settings |
|        | form_id  | version  |
|        | towns    | 1        |
"""


def new_filling(office: Office, clerk: User, definition: FormDefinition) -> Session:
    carrying = office.desk.carrying
    files, properties = carrying.beside(clerk, definition), carrying.properties(clerk)
    return Session(definition, clock=office.wall, new_id=office.ids, files=files, properties=properties)


def test_a_form_begins_with_what_its_clerk_answered_before(office: Office) -> None:
    office.desk.registering.add_form(office.enter("omar"), SHEET.encode(), "towns.md")
    definition = office.desk.registering.definition("towns", "1")
    clerk = office.enter("zainab")
    first = new_filling(office, clerk, definition)
    assert first.node("/data/town").value == ""
    assert first.node("/data/clerk").value == "zainab"
    assert first.node("/data/computer").value.startswith("mihan:")
    first.set("/data/town", "هيت")
    first.set("/data/person", "زينب")
    draft = kept(office.desk.registering.begin(clerk, "towns", "1"), first)
    office.desk.registering.keep_draft(clerk, draft)
    office.desk.registering.save(clerk, draft.id, first.finalise())
    second = new_filling(office, clerk, definition)
    assert (second.node("/data/town").value, second.node("/data/person").value) == ("هيت", "")
    other = office.enter("ali")
    assert new_filling(office, other, definition).node("/data/town").value == "", "another clerk"


def test_a_form_that_does_not_ask_gets_nothing_of_the_one_before(office: Office) -> None:
    sheet = SHEET.replace("${last-saved#town}", "                  ")
    office.desk.registering.add_form(office.enter("omar"), sheet.encode(), "towns.md")
    clerk = office.enter("zainab")
    assert office.desk.carrying.beside(clerk, office.desk.registering.definition("towns", "1")) == {}
