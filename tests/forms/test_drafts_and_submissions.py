"""What is kept, sent, opened again and edited; and what a newer version of a form makes of an older draft."""

import json
import xml.etree.ElementTree as ET

import pytest

from forms.problems import FormError
from forms.session import Session
from forms.xform import read_xform
from tests.forms.scenario import MOMENT, Scenario, ids, xform

META = "<meta><instanceID/><instanceName/></meta>"
NAMES = """<bind nodeset="/data/meta/instanceID" jr:preload="uid"/>
<bind nodeset="/data/meta/instanceName" calculate="concat(/data/name, ' ', /data/father)"/>
<bind nodeset="/data/secret" relevant="/data/name = 'open'"/>"""
BODY = """<input ref="/data/name"/><input ref="/data/father"/><input ref="/data/secret"/>
<repeat nodeset="/data/work"><input ref="/data/work/title"/></repeat>"""
FORM = xform(f'<name/><father/><secret>hush</secret><work jr:template=""><title/></work>{META}', NAMES, BODY)


def filled() -> Scenario:
    scenario = Scenario(FORM)
    scenario.answer("name", "زينب")
    scenario.answer("father", "علي")
    scenario.session.add_repeat("/data/work")
    scenario.session.add_repeat("/data/work")
    scenario.answer("work[2]/title", "لحّام")
    return scenario


def test_power_fails_and_the_draft_is_as_it_was() -> None:
    scenario = filled()
    again = scenario.reload()
    assert again.session.submission() == scenario.session.submission()
    assert again.value("work[2]/title") == "لحّام"
    again.answer("name", "open")
    assert again.value("secret") == "hush"


def test_a_draft_keeps_what_a_person_wrote_over_a_calculation() -> None:
    scenario = Scenario(
        xform(
            "<a/><b/>",
            """<bind nodeset="/data/b" calculate="/data/a"/>""",
            '<input ref="/data/a"/><input ref="/data/b"/>',
        )
    )
    scenario.answer("a", "calculated")
    scenario.answer("b", "by hand")
    assert scenario.reload().value("b") == "by hand"


def test_a_submission_carries_id_version_and_metadata() -> None:
    finished = filled().session.finalise()
    root = ET.fromstring(finished.xml)
    assert (root.tag, root.get("id"), root.get("version")) == ("data", "a-form", "3")
    assert root.findtext("meta/instanceID") == finished.instance_id
    assert finished.instance_id.startswith("uuid:")
    assert finished.instance_name == "زينب علي"
    assert root.find("secret") is None
    assert [each.findtext("title") or "" for each in root.findall("work")] == ["", "لحّام"]
    assert finished.entity is None


def test_a_form_without_metadata_gets_an_id_all_the_same() -> None:
    finished = Scenario(xform("<a/>", "", '<input ref="/data/a"/>')).session.finalise()
    root = ET.fromstring(finished.xml)
    assert (
        root.findtext("{http://openrosa.org/xforms}meta/{http://openrosa.org/xforms}instanceID") == finished.instance_id
    )
    assert finished.instance_id


def test_letters_are_composed_in_a_submission_and_control_characters_left_out() -> None:
    scenario = filled()
    scenario.answer("name", "e\u0301\x00\x08x")
    root = ET.fromstring(scenario.session.submission())
    assert root.findtext("name") == "\u00e9x"


def test_an_edit_gets_a_new_id_and_names_the_old_one() -> None:
    finished = filled().session.finalise()
    numbers = ids()
    session = Session.reopen(
        read_xform(FORM), finished.xml, clock=lambda: MOMENT, new_id=lambda: "edit-" + numbers(), edit=True
    )
    assert session.node("/data/work[2]/title").value == "لحّام"
    session.set("/data/father", "حسن")
    edited = session.finalise()
    root = ET.fromstring(edited.xml)
    assert edited.instance_id.startswith("uuid:edit-")
    assert root.findtext("meta/deprecatedID") == finished.instance_id
    assert edited.instance_name == "زينب حسن"


def test_what_a_submission_left_out_is_blank_when_it_is_opened_again() -> None:
    finished = filled().session.finalise()
    session = Session.reopen(read_xform(FORM), finished.xml, clock=lambda: MOMENT, new_id=ids(), edit=False)
    assert session.submission() == finished.xml
    session.set("/data/name", "open")
    assert session.node("/data/secret").value == ""


def test_a_newer_version_keeps_what_fits_and_says_what_does_not() -> None:
    draft = filled().session.save()
    newer = read_xform(
        xform(
            f'<person><name/></person><work jr:template=""><title/><years>0</years></work><extra>new</extra>{META}',
            '<bind nodeset="/data/meta/instanceID" jr:preload="uid"/>',
            """<group ref="/data/person"><input ref="/data/person/name"/></group>
            <repeat nodeset="/data/work"><input ref="/data/work/title"/></repeat>""",
        ).replace(b'version="3"', b'version="4"')
    )
    session = Session.restore(newer, draft, clock=lambda: MOMENT, new_id=ids())
    assert session.node("/data/person/name").value == "زينب"
    assert session.node("/data/work[2]/title").value == "لحّام"
    assert session.node("/data/work[2]/years").value == "0"
    assert session.node("/data/extra").value == "new"
    assert session.fitted.moved == {"/data/name": "/data/person/name"}
    assert session.fitted.dropped == ["/data/father", "/data/secret"]


@pytest.mark.parametrize("state", [b"", b"{}", b"[1,2]", b'[1,"a-form","3","",0,"",{"name":3}]', b"\xff", b"[" * 9999])
def test_a_broken_draft_is_refused(state: bytes) -> None:
    with pytest.raises(FormError, match="broken_draft"):
        Session.restore(read_xform(FORM), state, clock=lambda: MOMENT, new_id=ids())


def test_a_draft_of_another_form_is_refused() -> None:
    parts = json.loads(filled().session.save())
    parts[1] = "other"
    with pytest.raises(FormError, match="wrong_form"):
        Session.restore(read_xform(FORM), json.dumps(parts).encode(), clock=lambda: MOMENT, new_id=ids())
    with pytest.raises(FormError, match="wrong_form"):
        Session.reopen(read_xform(FORM), b"<other/>", clock=lambda: MOMENT, new_id=ids())


def entity_form(create: str, update: str = "") -> Scenario:
    return Scenario(
        xform(
            """<name/><phone/><want/><meta><instanceID/>
            <entity dataset="people" create="" update="" id=""><label/></entity></meta>""",
            f"""<bind nodeset="/data/name" entities:saveto="full_name"/>
            <bind nodeset="/data/phone" entities:saveto="phone" relevant="/data/want = 'yes'"/>
            <bind nodeset="/data/meta/entity/@create" calculate="{create}"/>
            <bind nodeset="/data/meta/entity/@update" calculate="{update or "false()"}"/>
            <setvalue event="odk-instance-first-load" ref="/data/meta/entity/@id" value="uuid()"/>
            <bind nodeset="/data/meta/entity/label" calculate="/data/name"/>""",
            '<input ref="/data/name"/><input ref="/data/phone"/><input ref="/data/want"/>',
        )
    )


def test_a_finished_form_declares_the_entity_it_creates() -> None:
    scenario = entity_form("/data/name != ''")
    assert scenario.definition.entity is not None
    assert scenario.definition.entity.dataset == "people"
    assert scenario.definition.entity.save_to == {"/data/name": "full_name", "/data/phone": "phone"}
    assert scenario.session.finalise().entity is None
    scenario.answer("name", "زينب")
    scenario.answer("want", "yes")
    scenario.answer("phone", "0770")
    entity = scenario.session.finalise().entity
    assert entity is not None
    assert {key: entity[key] for key in ("full_name", "phone", "__label", "__dataset", "__action")} == {
        "full_name": "زينب",
        "phone": "0770",
        "__label": "زينب",
        "__dataset": "people",
        "__action": "create",
    }
    assert len(entity["__id"]) == 36
    scenario.answer("want", "no")
    entity = scenario.session.finalise().entity
    assert entity is not None
    assert "phone" not in entity
    root = ET.fromstring(scenario.session.submission())
    declared = root.find("meta/entity")
    assert declared is not None
    assert (declared.get("dataset"), declared.get("id")) == ("people", entity["__id"])


def test_an_update_is_told_from_a_creation() -> None:
    scenario = entity_form("false()", "true()")
    scenario.answer("name", "x")
    entity = scenario.session.finalise().entity
    assert entity is not None
    assert entity["__action"] == "update"


def test_preloads_and_events_fill_what_nobody_is_asked() -> None:
    scenario = Scenario(
        xform(
            "<start/><end/><today/><who/><first/><a/><copy/>",
            """<bind nodeset="/data/start" type="dateTime" jr:preload="timestamp" jr:preloadParams="start"/>
            <bind nodeset="/data/end" type="dateTime" jr:preload="timestamp" jr:preloadParams="end"/>
            <bind nodeset="/data/today" type="date" jr:preload="date" jr:preloadParams="today"/>
            <setvalue event="odk-instance-first-load" ref="/data/first">once</setvalue>""",
            """<input ref="/data/a">
            <setvalue event="xforms-value-changed" ref="/data/copy" value="concat('was ', /data/a)"/>
            </input>""",
        )
    )
    assert scenario.value("start") == "2026-03-21T12:30:00.000+03:00"
    assert (scenario.value("end"), scenario.value("today"), scenario.value("first")) == ("", "2026-03-21", "once")
    assert scenario.answer("a", "x") == {"a", "copy"}
    assert scenario.value("copy") == "was x"
    scenario.session.finalise()
    assert scenario.value("end") == "2026-03-21T12:30:00.000+03:00"
    scenario.session.set("/data/first", "changed")
    assert scenario.reload().value("first") == "changed"


def test_an_event_that_nobody_knows_is_refused() -> None:
    with pytest.raises(FormError, match="unknown_event"):
        Scenario(xform("<a/>", '<setvalue event="odk-instance-frist-load" ref="/data/a">x</setvalue>'))


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (b"<html>", "broken_xml"),
        (b"<html/>", "not_a_form"),
        (b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>', "entities_forbidden"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "entities_forbidden"),
        (b"<a>" * 10_000 + b"</a>" * 10_000, "too_deep"),
        (b"<a>" + b" " * (33 * 1024 * 1024) + b"</a>", "too_large"),
    ],
)
def test_xml_that_is_no_form_or_an_attack_is_refused(xml: bytes, code: str) -> None:
    with pytest.raises(FormError) as caught:
        read_xform(xml)
    assert caught.value.code == code
