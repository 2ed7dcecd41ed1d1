"""Every kind of question of a spreadsheet is what its author meant, takes its answers, and refuses what is none."""

import pytest

from forms.nodes import NodeKind
from forms.problems import FormError
from forms.session import Session
from forms.xlsform import read_form
from tests.forms.scenario import MOMENT, Scenario, ids, xform

# What stands in the type column; what the engine makes of it: control, type; parameters.
TYPES = {
    "text": ("input", "string", {}),
    "integer": ("input", "int", {}),
    "decimal": ("input", "decimal", {}),
    "date": ("input", "date", {}),
    "time": ("input", "time", {}),
    "dateTime": ("input", "dateTime", {}),
    "geopoint": ("input", "geopoint", {}),
    "geotrace": ("input", "geotrace", {}),
    "geoshape": ("input", "geoshape", {}),
    "barcode": ("input", "barcode", {}),
    "image": ("upload", "binary", {"mediatype": "image/*"}),
    "audio": ("upload", "binary", {"mediatype": "audio/*"}),
    "video": ("upload", "binary", {"mediatype": "video/*"}),
    "file": ("upload", "binary", {"mediatype": "application/*"}),
    "acknowledge": ("trigger", "string", {}),
    "note": ("note", "string", {}),
    "range": ("range", "int", {"start": "1", "end": "10", "step": "1"}),
    "select_one a": ("select1", "string", {}),
    "select_multiple a": ("select", "string", {}),
    "rank a": ("rank", "odk:rank", {}),
}


def spreadsheet(*rows: str, choices: str = "", settings: str = "") -> Session:
    """A filling of a form in markdown, as form authors send them to one another."""
    columns = "|  | type | name | label | appearance | parameters | default | trigger | calculation |"
    lines = ["| survey | | | | | | | | |", columns, *(f"| {row}" for row in rows)]
    if choices:
        lines += ["| choices | | | |", "| | list_name | name | label |", *choices.splitlines()]
    if settings:
        lines += ["| settings | |", *settings.splitlines()]
    compiled = read_form("\n".join(lines).encode(), "form.md")
    return Session(compiled.definition, clock=lambda: MOMENT, new_id=ids())


CHOICES = "| | a | x | X |\n| | a | y | Y |\n| | a | z | Z |"


@pytest.mark.parametrize("written", TYPES)
def test_a_type_of_the_spreadsheet_is_a_control_of_the_form(written: str) -> None:
    control, type_, parameters = TYPES[written]
    node = spreadsheet(f"| {written} | q | Question | | | | | |", choices=CHOICES).node("/data/q")
    assert (node.control, node.type if control != "rank" else "odk:rank") == (control, type_)
    assert parameters.items() <= dict(node.parameters).items()
    assert node.label == "Question"
    assert node.kind is (NodeKind.NOTE if written == "note" else NodeKind.QUESTION)


@pytest.mark.parametrize(
    ("type_", "given", "kept", "refused"),
    [
        ("string", " any text ", " any text ", None),
        ("int", "٠٤٢", "42", "4.5"),
        ("decimal", "2.50", "2.5", "two"),
        ("boolean", True, "1", "perhaps"),
        ("date", "2026-3-1", "2026-03-01", "2026-02-30"),
        ("time", "09:30:00.000+03:00", "09:30:00.000+03:00", "25:00"),
        ("dateTime", "2026-03-01T09:30:00.000+03:00", "2026-03-01T09:30:00.000+03:00", "soon"),
        ("geopoint", "33.3 44.4 0 0", "33.3 44.4 0.0 0.0", "95 44"),
        ("geotrace", "33 44 0 0;34 45 0 0", "33.0 44.0 0.0 0.0;34.0 45.0 0.0 0.0", "33 44 0 0"),
        ("geoshape", "33 44;34 45;33 45;33 44", "33.0 44.0;34.0 45.0;33.0 45.0;33.0 44.0", "33 44;34 45"),
        ("barcode", "6291041500213", "6291041500213", None),
        ("binary", "photo.jpg", "photo.jpg", None),
    ],
)
def test_an_answer_is_kept_as_its_type_writes_it(type_: str, given: str | bool, kept: str, refused: str | None) -> None:
    scenario = Scenario(xform("<q/>", f'<bind nodeset="/data/q" type="{type_}"/>', '<input ref="/data/q"/>'))
    scenario.answer("q", given)
    assert scenario.value("q") == kept
    assert scenario.reload().value("q") == kept
    if refused is not None:
        with pytest.raises(FormError, match="wrong_type"):
            scenario.answer("q", refused)
        assert scenario.value("q") == kept


def test_an_acknowledgement_is_given_and_taken_back() -> None:
    session = spreadsheet("| acknowledge | q | Read it? | | | | | |")
    session.set("/data/q", True)
    assert session.node("/data/q").value == "OK"
    session.set("/data/q", False)
    assert session.node("/data/q").value == ""


@pytest.mark.parametrize(
    "appearance",
    [
        "multiline",
        "numbers thousands-sep",
        "signature",
        "draw",
        "month-year",
        "islamic",
        "columns-3 no-buttons",
        "image-map",
        "w4",
        "ex:org.example.scan(a=1)",
    ],
)
def test_every_appearance_is_kept_for_whoever_shows_the_form(appearance: str) -> None:
    node = Scenario(xform("<q/>", "", f'<input ref="/data/q" appearance="{appearance}"/>')).at("q")
    assert node.appearance == set(appearance.split())


def test_parameters_of_a_question_reach_whoever_shows_it() -> None:
    session = spreadsheet(
        "| text | a | A | multiline | rows=5 | | | |",
        "| image | b | B | | max-pixels=640 | | | |",
        "| geopoint | c | C | | capture-accuracy=5 | | | |",
    )
    assert dict(session.node("/data/a").parameters)["rows"] == "5"
    assert dict(session.node("/data/b").parameters).get("max-pixels") == "640"
    assert dict(session.node("/data/c").parameters)["accuracyThreshold"] == "5"


def test_questions_on_one_page_are_said_to_be_so() -> None:
    session = spreadsheet(
        "| begin group | g | G | field-list | | | | |", "| text | a | A | | | | | |", "| end group | | | | | | | |"
    )
    assert session.node("/data/g").field_list
    assert [each.name for each in session.node("/data/g").children] == ["a"]


def test_a_trigger_calculates_when_another_answer_changes_and_only_then() -> None:
    session = spreadsheet(
        "| text | a | A | | | | | |",
        "| dateTime | seen | Seen | | | | ${a} | now() |",
    )
    assert session.node("/data/seen").value == ""
    session.set("/data/a", "x")
    assert session.node("/data/seen").value.startswith("2026-03-21T")


def test_a_trigger_reaches_what_is_hidden_and_the_beginning_of_the_form_does_not() -> None:
    scenario = Scenario(
        xform(
            "<source/><shown>no</shown><copy/><begun/>",
            """<bind nodeset="/data/copy" relevant="/data/shown = 'yes'"/>
            <bind nodeset="/data/begun" relevant="/data/shown = 'yes'"/>""",
            """<input ref="/data/source"><setvalue event="xforms-value-changed" ref="/data/copy" value="/data/source"/>
            </input><input ref="/data/shown"/><input ref="/data/copy"/><input ref="/data/begun"/>""",
            '<setvalue event="odk-instance-first-load" ref="/data/begun">at first</setvalue>',
        )
    )
    scenario.answer("source", "Heet")
    assert scenario.value("copy") == ""
    scenario.answer("shown", "yes")
    assert (scenario.value("copy"), scenario.value("begun")) == ("Heet", "")


def test_a_default_may_be_worked_out_when_the_form_begins() -> None:
    session = spreadsheet("| date | day | Day | | | today() | | |", "| text | who | Who | | | Zainab | | |")
    assert session.node("/data/day").value == "2026-03-21"
    assert session.node("/data/who").value == "Zainab"


def test_answers_of_the_filling_before_are_defaults() -> None:
    xml = xform(
        "<district/>",
        """<setvalue event="odk-instance-first-load" ref="/data/district"
           value="instance('__last-saved')/data/district"/>""",
        '<input ref="/data/district"/>',
        '<instance id="__last-saved" src="jr://instance/last-saved"/>',
    )
    assert Scenario(xml).value("district") == ""
    before = b"<data><district>Karkh</district></data>"
    assert Scenario(xml, files={"last-saved": before}).value("district") == "Karkh"


def test_pictures_sounds_and_films_stand_beside_a_label_and_markdown_is_left_to_whoever_shows_it() -> None:
    forms = "".join(
        f'<value form="{form}">jr://{folder}/{name}</value>'
        for form, folder, name in (
            ("image", "images", "a.png"), ("big-image", "images", "b.png"), ("audio", "audio", "c.mp3"),
            ("video", "video", "d.mp4"),
        )
    )  # fmt: skip
    itext = f"""<itext><translation lang="Arabic (ar)"><text id="q"><value>**مهم** <output value="/data/n"/></value>
      <value form="short">قصير</value>{forms}</text></translation></itext>"""
    body = """<input ref="/data/q"><label ref="jr:itext('q')"/></input>"""
    node = Scenario(xform("<n>3</n><q/>", "", body, itext=itext)).at("q")
    assert node.label is not None
    assert node.label.startswith("**مهم** 3")
    assert node.media == {
        "image": "jr://images/a.png", "big-image": "jr://images/b.png", "audio": "jr://audio/c.mp3",
        "video": "jr://video/d.mp4",
    }  # fmt: skip


def test_metadata_of_the_device_and_the_person_is_filled_in() -> None:
    compiled = read_form(
        b"| survey | | |\n| | type | name | label |\n| | username | who | |\n| | deviceid | device | |\n"
        b"| | email | mail | |\n| | phonenumber | phone | |\n| | start | start | |\n| | today | day | |\n"
        b"| | text | a | A |",
        "form.md",
    )
    properties = {"username": "zainab", "deviceid": "d-1", "email": "z@example.org", "phonenumber": "07701234567"}
    session = Session(compiled.definition, clock=lambda: MOMENT, new_id=ids(), properties=properties)
    assert [session.node(f"/data/{name}").value for name in ("who", "device", "mail", "phone", "day")] == [
        "zainab", "d-1", "z@example.org", "07701234567", "2026-03-21",
    ]  # fmt: skip
    assert session.node("/data/start").value.startswith("2026-03-21T12:30")


def test_what_a_desk_cannot_measure_stays_empty_and_stops_nobody() -> None:
    session = spreadsheet(
        "| start-geopoint | where | | | | | | |",
        "| background-audio | sound | | | | | | |",
        "| text | a | A | | | | | |",
    )
    session.set("/data/a", "x")
    assert (session.node("/data/where").value, session.node("/data/sound").value) == ("", "")
    assert session.finalise().xml
