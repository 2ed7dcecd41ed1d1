"""ESCO at the ministry: the official files become tables, one part for offices, and a page that says whose they are."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from mihan_desktop.domain.work.relations import NONE
from sync.central.schema import Base
from sync.central.settings import CentralError
from sync.central.web.roles import Role
from sync.central.work import esco
from sync.central.work.esco_choices import HEADINGS
from sync.central.work.esco_files import Distribution, read_distribution
from sync.central.work.esco_schema import EscoImport
from sync.protocol.errors import ProtocolError
from sync.protocol.esco import ATTRIBUTION, occupations_of, skills_of
from sync.protocol.published import read_document
from sync.protocol.releases import ESCO, open_part
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.esco_files import CUT, MEND, OLD, SAFE, SEW, WELD, WELDER, files, write_folder, write_zip


@pytest.fixture
def brought(tmp_path: Path) -> Distribution:
    """The small classification."""
    return read_distribution([write_folder(tmp_path / "esco-v1.1.1", files())])


def test_a_folder_and_two_zips_say_the_same(brought: Distribution, tmp_path: Path) -> None:
    both = files()
    labels = {name: rows for name, rows in both.items() if "_" in name}
    first = write_zip(tmp_path / "esco-v1.1.1-classification-csv.zip", labels)
    second = write_zip(tmp_path / "esco-v1.1.1-relations-csv.zip", {k: v for k, v in both.items() if k not in labels})
    assert read_distribution([first, second]) == brought
    assert esco.document(read_distribution([second, first])) == esco.document(brought)
    assert (brought.version, brought.languages, brought.left_out) == ("1.1.1", ("ar", "en"), 1)
    assert OLD not in brought.skills, "an obsolete skill is left out"
    assert brought.needs[WELDER, WELD]
    assert not brought.needs[WELDER, CUT]
    assert (SAFE, "ar") not in brought.labels, "what has no Arabic name has none"


def test_a_later_version_with_more_columns_and_files_by_language_is_read_as_well(tmp_path: Path) -> None:
    rows: dict[str, Any] = files(languages=("en",))
    for name in ("occupationSkillRelations", "broaderRelationsSkillPillar"):
        heads, *lines = rows.pop(f"{name}.csv")
        rows[f"{name}_en.csv"] = [(*heads, "label"), *((*line, "x") for line in lines)]
        rows[f"{name}_fr.csv"] = [("nothing", "of", "it")]
    rows["occupations_fr.csv"] = [("nothing", "of", "it")]
    rows["occupations_en.csv"][1] = (*rows["occupations_en.csv"][1][:2], "212", "officer", "", "released")
    found = read_distribution([write_folder(tmp_path / "esco", rows)], "1.2.0")
    assert found.languages == ("en",)
    assert "0212" in found.occupations.values(), "a spreadsheet had taken the armed forces' 0"


def damaged(path: Path, rows: Any, method: int) -> Path:
    """A .zip whose members say that they are packed by a method, and are not."""
    data = bytearray(write_zip(path, rows).read_bytes())
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = -1
        while (place := data.find(mark, place + 1)) >= 0:
            data[place + at] = method
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("wrong", "code", "param"),
    [
        ("no relations", "esco_files_missing", "occupationSkillRelations"),
        ("no column", "esco_refused", "column iscoGroup"),
        ("no group", "esco_refused", "iscoGroup"),
        ("bytes", "esco_refused", "UnicodeDecodeError"),
        ("address", "esco_refused", "address"),
        ("one id", "esco_refused", "address"),
        ("no version", "esco_version_missing", ""),
        ("no zip", "esco_refused", "zip"),
        ("long line", "esco_refused", "line"),
        ("nought", "esco_refused", "line"),
        ("digits", "esco_refused", "iscoGroup"),
        ("too many", "esco_refused", "too many"),
        ("zip 12", "esco_refused", "OSError"),
        ("zip 8", "esco_refused", "error"),
        ("zip 97", "esco_refused", "NotImplementedError"),
    ],
)
def test_what_is_no_distribution_is_refused_and_the_line_named(
    tmp_path: Path, wrong: str, code: str, param: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: dict[str, Any] = files()
    if wrong == "no relations":
        del rows["occupationSkillRelations.csv"]
    if wrong == "no column":
        rows["occupations_en.csv"][0] = ("conceptType", "conceptUri", "group", "preferredLabel", "altLabels", "status")
    if wrong == "no group":
        rows["occupations_en.csv"][2] = (*rows["occupations_en.csv"][2][:2], "seven", "x", "", "released")
    if wrong == "one id":
        rows["skills_en.csv"][1] = (rows["skills_en.csv"][1][0], rows["occupations_en.csv"][1][1], "", "x", "", "")
    if wrong == "digits":
        rows["occupations_en.csv"][1] = tuple(one.replace("7212", "٧٢١٢") for one in rows["occupations_en.csv"][1])
    if wrong == "address":
        rows["skills_en.csv"][1] = ("KnowledgeSkillCompetence", "javascript:x y", "", "x", "", "released")
    path = write_folder(tmp_path / ("esco" if wrong == "no version" else "esco-v1.1"), rows)
    if wrong == "bytes":
        (path / "skills_en.csv").write_bytes(b"conceptType,conceptUri,preferredLabel\n\xff\xfe")
    if wrong in ("long line", "nought"):
        said = '"' + "a" * 1_100_000 if wrong == "long line" else "\0"
        (path / "skills_en.csv").write_text("conceptType,conceptUri,preferredLabel\n" + said)
    if wrong == "too many":
        monkeypatch.setattr("sync.central.work.esco_files.MOST", 3)
    if wrong.startswith("zip "):
        path = damaged(tmp_path / "esco-v1.1.zip", rows, int(wrong[4:]))
    if wrong == "no zip":
        path = tmp_path / "esco-v1.1.zip"
        path.write_bytes(b"no archive")
    with pytest.raises(CentralError) as refused:
        read_distribution([path])
    assert refused.value.code == code
    assert param in str(refused.value.params.get("why", refused.value.params.get("what", "")))


def test_the_part_says_all_that_was_brought_and_is_checked(brought: Distribution) -> None:
    data = esco.document(brought)
    said = read_document(ESCO, data)
    assert said["attribution"] == ATTRIBUTION
    assert {one.id: one.labels for one in skills_of(said)}[WELD] == {"en": "weld steel", "ar": "لحام الفولاذ"}
    (welder,) = (one for one in occupations_of(said) if one.id == WELDER)
    assert (welder.isco, welder.words["en"]) == ("7212", ("steel welder a", "b"))
    for name, value in (
        ("format", 2), ("version", ""), ("groups", ["72"]), ("skills", [WELD, WELD]), ("essential", [[99]] * 4),
        ("optional", [[0]] * 4), ("isco", [9] * 4), ("occupations", [WELD, *said["occupations"][1:]]),
        ("above", []), ("near", [[0, [[1, 2000]]]]),
        ("skill_labels", {"fr": []}), ("occupation_labels", {"en": ["x"]}),
    ):  # fmt: skip
        with pytest.raises(ProtocolError) as refused:
            read_document(ESCO, json.dumps(dict(said) | {name: value}).encode())
        assert refused.value.params["field"] == name


def run(ministry: Ministry, *arguments: str) -> Any:
    """What a command about ESCO answers."""
    return ministry.centre.run("esco", *arguments)


def test_it_is_imported_once_replaced_whole_found_by_words_and_built_into_a_release(
    ministry: Ministry, tmp_path: Path
) -> None:
    with Browser(ministry.centre.url) as browser:
        browser.sign_in(ministry.add_staff(Role.PUBLISHER))
        first = run(ministry, "import", str(write_folder(tmp_path / "esco-v1.1.0", files())))
        assert (first["skills"], first["occupations"], first["relations"], first["left_out"]) == (5, 4, 10, 1)
        again = run(ministry, "import", str(tmp_path / "esco-v1.1.0"), "--by", "samira")
        assert (again["id"], again["new"]) == (first["id"], False)
        zipped = write_zip(tmp_path / "esco-v1.2.0.zip", files(" anew"))
        second = run(ministry, "import", str(zipped), "--by", "samira")
        assert second["new"]
        assert [one["version"] for one in run(ministry, "status")[:2]] == ["1.2.0", "1.1.0"]
        page = browser.open("/esco?q=STEEL").text
        for words in (ATTRIBUTION, "1.2.0", "weld steel anew", "steel welder", "7212"):
            assert words in page
        assert "sew garments" not in page
        assert "Nothing has these words" in browser.open("/esco?q=%25").text
        offered = tmp_path / "choices.xlsx"
        assert run(ministry, "choices", str(offered), "--groups", "7212,75", "--each", "1")["choices"] == 2
        with pytest.raises(RuntimeError, match="occupation_unknown"):
            run(ministry, "choices", str(offered), "--groups", "99")
        rows = list(openpyxl.load_workbook(offered)["choices"].iter_rows(values_only=True))
        assert rows[0] == HEADINGS
        assert rows[1] == ("skills", WELD, "لحام الفولاذ anew", "weld steel anew", "weld steel anew")
        assert rows[2][1] in {SEW, MEND}, "what both groups of sewing need is offered once"
        built = browser.hand_in("/esco/release", "/esco")
        assert "/releases/" in built.url
        assert "1.2.0" in built.text
    with ministry.database.read() as session:
        kept = esco.kept(session)
        assert kept == read_distribution([zipped], "1.2.0")
        made = esco.make_part(session)
        assert open_part(made.part, made.packed) == esco.document(kept)
        assert esco.search(session, "رتق", "ar")[0].id == MEND
        (row,) = session.scalars(select(EscoImport).where(EscoImport.id == second["id"]))
        assert row.by == "samira"
        counts = esco.counts(session)
        assert (counts.groups, counts.essential, counts.optional, counts.unrelated) == (3, 7, 3, 0)
        assert {language: skills for language, skills, _ in counts.labels} == {"ar": 5, "en": 5}


def test_a_centre_without_it_has_nothing_to_publish_and_nothing_to_reckon_with() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        assert esco.imports(session) == ()
        assert esco.search(session, "weld", "en") == ()
        assert esco.relations(session) is NONE
        with pytest.raises(CentralError, match="esco_missing"):
            esco.make_part(session)
    engine.dispose()


def test_a_zip_that_would_unpack_to_too_much_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.central.work.esco_files.MOST_BYTES", 100)
    with pytest.raises(CentralError) as refused:
        read_distribution([write_zip(tmp_path / "esco-v1.1.zip", files())])
    assert refused.value.params["why"] == "size"
