"""Entities: the person registered, each member of the household, and what is known of them already."""

import pytest

from forms.problems import FormError
from forms.session import Session
from forms.xform import read_xform
from forms.xlsform import compile_xlsform
from tests.forms.scenario import MOMENT, Scenario, ids, xform

SHEET = """
| survey |
| | type | name | label | save_to |
| | text | head | Head | houses#head |
| | begin_group | g | Car | |
| | text | car | Car | cars#plate |
| | end_group | | | |
| | begin_repeat | person | Person | |
| | text | name | Name | people#full_name |
| | integer | age | Age | people#age |
| | end_repeat | | | |
| entities |
| | list_name | label | create_if |
| | people | ${name} | ${age} > 3 |
| | houses | ${head} | |
| | cars | ${car} | ${car} != '' |
"""
UPSERT = """<entity dataset="people" id="" create="" update="" baseVersion="" trunkVersion="" branchId=""><label/>
</entity>"""
KNOWN = b"name,label,__version,__trunkVersion,__branchId,phone\nid-1,Zainab,4,3,b-1,0770\n"


def household() -> Session:
    compiled = compile_xlsform(SHEET.encode(), "house.md")
    return Session(compiled.definition, clock=lambda: MOMENT, new_id=ids())


def test_every_member_of_the_household_is_an_entity_and_so_is_the_house() -> None:
    session = household()
    session.add_repeat("/data/person")
    session.add_repeat("/data/person")
    session.set("/data/head", "Ali")
    for place, (name, age) in enumerate((("Sara", 20), ("Baby", 1), ("Omar", 9)), 1):
        session.set(f"/data/person[{place}]/name", name)
        session.set(f"/data/person[{place}]/age", age)
    done = session.finalise()
    assert [(each.ref, each.dataset, each.label, each.action, dict(each.properties)) for each in done.entities] == [
        ("/data", "houses", "Ali", "create", {"head": "Ali"}),
        ("/data/person[1]", "people", "Sara", "create", {"full_name": "Sara", "age": "20"}),
        ("/data/person[3]", "people", "Omar", "create", {"full_name": "Omar", "age": "9"}),
    ]
    assert len({each.id for each in done.entities}) == 3
    assert all(len(each.id) == 36 for each in done.entities)
    assert done.entity is not None
    assert (done.entity["__dataset"], done.entity["head"]) == ("houses", "Ali")
    assert "full_name" not in done.entity


def test_an_instance_that_is_not_relevant_is_no_entity() -> None:
    session = household()
    session.set("/data/person[1]/age", 30)
    session.set("/data/g/car", "12345")
    assert [each.dataset for each in session.finalise().entities] == ["houses", "cars", "people"]
    session.remove_repeat("/data/person[1]")
    session.set("/data/g/car", None)
    assert [each.dataset for each in session.finalise().entities] == ["houses"]


def test_a_form_says_what_it_declares_its_own_entity_first() -> None:
    definition = household().definition
    assert [(each.container, each.dataset, dict(each.save_to)) for each in definition.entities] == [
        ("/data", "houses", {"/data/head": "head"}),
        ("/data/g", "cars", {"/data/g/car": "plate"}),
        ("/data/person", "people", {"/data/person/name": "full_name", "/data/person/age": "age"}),
    ]
    assert definition.entity is definition.entities[0]


def upsert(create: str, update: str) -> Scenario:
    known = "instance('people')/root/item[name = /data/who]"
    return Scenario(
        xform(
            f"<who/><phone/><meta><instanceID/>{UPSERT}</meta>",
            f"""<bind nodeset="/data/phone" entities:saveto="phone"/>
            <bind nodeset="/data/meta/entity/@id" calculate="/data/who"/>
            <bind nodeset="/data/meta/entity/@create" calculate="{create}"/>
            <bind nodeset="/data/meta/entity/@update" calculate="{update}"/>
            <bind nodeset="/data/meta/entity/@baseVersion" calculate="{known}/__version"/>
            <bind nodeset="/data/meta/entity/@trunkVersion" calculate="{known}/__trunkVersion"/>
            <bind nodeset="/data/meta/entity/@branchId" calculate="{known}/__branchId"/>
            <bind nodeset="/data/meta/entity/label" calculate="{known}/label"/>""",
            '<input ref="/data/who"/><input ref="/data/phone"/>',
            '<instance id="people" src="jr://file-csv/people.csv"/>',
        ),
        files={"people.csv": KNOWN},
    )


def test_an_update_says_which_version_it_knew() -> None:
    scenario = upsert("false()", "true()")
    scenario.answer("who", "id-1")
    scenario.answer("phone", "0771")
    (entity,) = scenario.session.finalise().entities
    assert (entity.action, entity.id, entity.label) == ("update", "id-1", "Zainab")
    assert (entity.base_version, entity.trunk_version, entity.branch_id) == ("4", "3", "b-1")
    assert dict(entity.properties) == {"phone": "0771"}


@pytest.mark.parametrize(("who", "action"), [("id-1", "update"), ("id-2", "create")])
def test_an_upsert_updates_what_is_known_and_creates_the_rest(who: str, action: str) -> None:
    scenario = upsert("true()", "true()")
    scenario.answer("who", who)
    (entity,) = scenario.session.finalise().entities
    assert entity.action == action
    assert entity.table()["__action"] == action


def test_neither_create_nor_update_is_no_entity() -> None:
    scenario = upsert("/data/phone = 'x'", "/data/phone = 'y'")
    scenario.answer("who", "id-1")
    done = scenario.session.finalise()
    assert (done.entities, done.entity) == ((), None)


@pytest.mark.parametrize(("version", "refused"), [("2025.1.9", False), ("2022.1.0", False), ("2026.1.0", True)])
def test_a_form_of_a_newer_specification_is_refused_rather_than_misread(version: str, *, refused: bool) -> None:
    xml = xform("<q/>", "", '<input ref="/data/q"/>').replace(
        b"<model>", f'<model entities:entities-version="{version}">'.encode()
    )
    if not refused:
        assert read_xform(xml).form_id == "a-form"
        return
    with pytest.raises(FormError, match="entities_too_new"):
        read_xform(xml)
