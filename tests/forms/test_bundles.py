"""A form and its lists are one thing to keep and to send: a .zip, or an XForm that holds the lists itself."""

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from forms.__main__ import main
from forms.problems import FormError
from forms.session import Session
from forms.xform import read_xform
from forms.xlsform import Compiled, read_form
from tests.forms.scenario import MOMENT, ids
from tests.forms.test_places import survey

TOWNS = "name,label,gov\nheet,Heet,anbar\nrawa,Rawa,anbar\nzakho,زاخۆ,duhok\n".encode()
PLACES = {
    "features": [
        {
            "id": "p1",
            "properties": {"name": "p1", "title": "Mill"},
            "geometry": {"type": "Point", "coordinates": [44, 33]},
        }
    ]
}
FORM = survey(
    "type | name | label | choice_filter | calculation",
    "text | gov | Governorate | |",
    "select_one_from_file towns.csv | town | Town | gov = ${gov} |",
    "select_one_from_file places.geojson | place | Place | |",
    "calculate | twin | | | pulldata('twins', 'twin', 'town', ${town})",
)
LISTS = {
    "towns.csv": TOWNS,
    "places.geojson": json.dumps(PLACES).encode(),
    "twins.csv": b"town,twin\nheet,Rawa\n",
}


def packed(files: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def answered(form: Compiled) -> tuple[list[str], list[str], str]:
    """Towns offered in Anbar, places offered, and what the town's twin is: by the XForm alone, as a desk keeps it."""
    session = Session(read_xform(form.xml), clock=lambda: MOMENT, new_id=ids())
    session.set("/data/gov", "anbar")
    session.set("/data/town", "heet")
    town, place = session.node("/data/town"), session.node("/data/place")
    return (
        [each.label for each in town.choices],
        [each.value for each in place.choices],
        session.node("/data/twin").value,
    )


def test_lists_in_a_zip_are_in_the_form_from_then_on() -> None:
    form = read_form(packed({"trial/form.md": FORM.encode(), **{f"trial/{k}": v for k, v in LISTS.items()}}), "a.zip")
    assert form.warnings == ()
    assert not form.definition.model.external
    assert answered(form) == (["Heet", "Rawa"], ["p1"], "Rawa")


def test_lists_beside_an_xform_are_too_and_an_xform_may_stand_in_a_zip() -> None:
    alone = read_form(FORM.encode(), "form.md")
    assert [each.code for each in alone.warnings] == ["missing_file"] * 3
    assert answered(read_form(alone.xml, "form.xml", LISTS)) == (["Heet", "Rawa"], ["p1"], "Rawa")
    assert answered(read_form(packed({"form.xml": alone.xml, **LISTS}), "f.zip")) == (["Heet", "Rawa"], ["p1"], "Rawa")


def test_a_list_that_is_not_there_is_told_with_the_cell_that_reads_it() -> None:
    form = read_form(FORM.encode(), "form.md", {"towns.csv": TOWNS})
    found = {str(each.params["value"]): (each.where.row, each.where.column) for each in form.warnings}
    assert found == {"places.geojson": (4, "type"), "twins.csv": (5, "calculation")}


def test_the_sheet_external_choices_is_in_the_form() -> None:
    rows = ["towns | heet | Heet | anbar", "towns | zakho | Zakho | duhok", "other | x | X | anbar"]
    external = survey("list_name | name | label | gov", *rows).replace("survey", "external_choices")
    form = survey(
        "type | name | label | choice_filter",
        "text | gov | G |",
        "select_one_external towns | town | T | gov = ${gov}",
    )
    compiled = read_form(f"{form}\n{external}".encode(), "form.md")
    assert compiled.warnings == ()
    session = Session(read_xform(compiled.xml), clock=lambda: MOMENT, new_id=ids())
    session.set("/data/gov", "anbar")
    assert [each.value for each in session.node("/data/town").choices] == ["heet"]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"towns.csv": TOWNS}, "not_a_form"),
        ({"a.md": FORM.encode(), "b.md": FORM.encode()}, "not_a_form"),
        ({f"{each}.csv": b"a" for each in range(501)}, "too_large"),
        ({"a.md": FORM.encode(), "towns.csv": b"\xff\xfe"}, "not_utf8"),
    ],
    ids=["no form", "two forms", "too many", "broken list"],
)
def test_a_zip_that_is_no_form_is_refused(files: Mapping[str, bytes], code: str) -> None:
    with pytest.raises(FormError) as refused:
        read_form(packed(files), "a.zip")
    assert refused.value.code == code


def test_a_list_may_hold_names_and_signs_that_xml_does_not_know() -> None:
    towns = "name,label,ª²,المحافظة\nheet,He\x01et & <Rawa>,1,anbar\n".encode()
    form = read_form(FORM.encode(), "form.md", {**LISTS, "towns.csv": towns})
    (town,) = (each for each in form.definition.model.instances["towns"].elements()[0].elements())
    assert [each.value for each in town.named("label")] == ["Heet & <Rawa>"]
    assert [each.value for each in town.named("المحافظة")] == ["anbar"]


def test_the_command_line_finds_lists_beside_the_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form = tmp_path / "form.md"
    form.write_text(FORM, encoding="utf-8")
    for name, data in LISTS.items():
        (tmp_path / name).write_bytes(data)
    assert main(["check", str(form)]) == 0
    assert capsys.readouterr().err == ""
    (tmp_path / "towns.csv").unlink()
    assert main(["check", str(form)]) == 0
    assert "survey, row 3, column type: The list towns.csv is not beside the form" in capsys.readouterr().err
