"""The ministry brings a list of offices: looked at first, taken once, a file and a letter for each desk."""

import stat
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from pypdfium2 import PdfDocument
from sqlalchemy import select

from sync.central.administration import Administration
from sync.central.moments import new_id, utc_now
from sync.central.provisioning.letters import Issuing, missing_codes
from sync.central.provisioning.planning import Plan, Provisioning, plan
from sync.central.provisioning.reading import Wrong, read_offices
from sync.central.schema import EnrolmentCode, Office
from sync.central.settings import CentralError
from sync.protocol.enrolment_file import EnrolmentFile, decode
from sync.protocol.printed_code import CodeKind, PrintedCode
from tests.central.conftest import Ministry
from tests.central.desks import enrol

HEAD = "code,name_ar,name_ckb,name_en,governorate,district,kind,parent,administrator,desks\n"


def listed(folder: Path, *lines: str, name: str = "offices.csv", encoding: str = "utf-8") -> Path:
    """A list with these lines."""
    path = folder / name
    path.write_bytes((HEAD + "\n".join(lines) + "\n").encode(encoding))
    return path


def code() -> str:
    """An office that no other test knows."""
    return f"T-{new_id()[-12:]}"


def brought(ministry: Ministry, path: Path) -> Plan:
    """The list, taken."""
    with ministry.database.write() as session:
        found = plan(session, *read_offices(path))
        Provisioning(utc_now, new_id, "سعاد").apply(session, found)
    return found


def issuing(ministry: Ministry, folder: Path) -> Issuing:
    """Letters into a folder."""
    return Issuing(
        ministry.database, ministry.printed, ministry.centre.url, folder, utc_now, new_id, "سعاد", timedelta(days=1)
    )  # fmt: skip


def test_a_list_makes_offices_once_and_says_what_it_would_change(ministry: Ministry, tmp_path: Path) -> None:
    above, below = code(), code()
    lines = [
        f"{below},مكتب الكرادة,نووسینگەی کەڕادە,Karrada office,بغداد,,قسم,{above},علي حسن,٢",
        f"{above},مديرية بغداد,,,IQ-G07,,مديرية,,,1",
    ]
    first = brought(ministry, listed(tmp_path, *lines))
    assert [(one.listed.code, one.state) for one in first.differences] == [(above, "new"), (below, "new")]
    with ministry.database.read() as session:
        row = session.get_one(Office, below)
        assert (row.name_en, row.kind, row.governorate, row.parent_id) == ("Karrada office", "section", "IQ-G07", above)
    again = brought(ministry, listed(tmp_path, *lines))
    assert again.count("same") == 2
    changed = brought(ministry, listed(tmp_path, lines[0].replace("علي حسن", "هدى كريم"), lines[1]))
    assert [one.changes for one in changed.differences] == [{}, {"administrator": ("علي حسن", "هدى كريم")}]
    acts = [(one.verb, one.subject) for one in ministry.office.acts() if one.subject == below]
    assert acts == [("office_change", below), ("office_add", below)]


@pytest.mark.parametrize("kind", ["utf-8-sig", "cp1256", "utf-16", "xlsx"])
def test_a_list_is_read_as_offices_save_it(tmp_path: Path, kind: str) -> None:
    lines = ["K-1,مكتب الكرادة,,,بغداد,,قسم,,علي حسن,", "B-1,مكتب البصرة,,,البصرة,,,,,3"]
    if kind == "xlsx":
        book = Workbook()
        for line in (HEAD.strip(), *lines):
            book.active.append(line.split(","))
        data = BytesIO()
        book.save(data)
        path = tmp_path / "offices.xlsx"
        path.write_bytes(data.getvalue())
    else:
        path = listed(tmp_path, *lines, encoding=kind)
    found, wrong = read_offices(path)
    assert wrong == ()
    assert [(one.line, one.code, one.name_ar, one.governorate, one.kind, one.desks) for one in found] == [
        (2, "K-1", "مكتب الكرادة", "IQ-G07", "section", 1), (3, "B-1", "مكتب البصرة", "IQ-G02", "", 3),
    ]  # fmt: skip


def test_arabic_headings_and_semicolons_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "مكاتب.csv"
    path.write_text("الرمز;الاسم;المحافظة\nA-1;مكتب عنة;الأنبار\n", encoding="utf-8")
    ((one,), wrong) = read_offices(path)
    assert (one.code, one.governorate, wrong) == ("A-1", "IQ-G01", ())


def test_what_is_wrong_is_said_by_line_and_column_and_nothing_is_taken(
    sqlite_ministry: Ministry, tmp_path: Path
) -> None:
    known, good = code(), code()
    brought(sqlite_ministry, listed(tmp_path, f"{known},مكتب,,,بغداد,,,,,1"))
    path = listed(
        tmp_path,
        f"{good},مكتب,,,بغداد,,,,,1", "X 1,مكتب,,,بغداد,,,,,1", "A-1,,,,بغداد,,,,,1", "A-2,مكتب,,,أطلنطس,,,,,1",
        "A-3,مكتب,,,بغداد,الفلوجة,,,,1", "A-4,مكتب,,,بغداد,,سفارة,,,1", "A-5,مكتب,,,بغداد,,,,,many",
        f"{good.lower()},مكتب,,,بغداد,,,,,1", "A-6,مكتب,,,بغداد,,,nobody,,1", "A-7,مكتب,,,بغداد,,,A-8,,1",
        "A-8,مكتب,,,بغداد,,,A-7,,1", f"{known},مكتب,,,البصرة,,,,,1",
    )  # fmt: skip
    with sqlite_ministry.database.write() as session:
        found = plan(session, *read_offices(path))
        assert [(one.line, one.field, one.code) for one in found.wrong] == [
            (3, "code", "malformed"), (4, "name_ar", "required"), (5, "governorate", "unknown"),
            (6, "district", "elsewhere"), (7, "kind", "unknown"), (8, "desks", "malformed"), (9, "code", "twice"),
            (10, "parent", "unknown"), (11, "parent", "circle"), (12, "parent", "circle"),
            (13, "governorate", "changed"),
        ]  # fmt: skip
        with pytest.raises(CentralError, match="offices_wrong"):
            Provisioning(utc_now, new_id, "سعاد").apply(session, found)
        assert session.get(Office, good) is None


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "file_empty"), (b"name,place\nA,B\n", "offices_columns"), (b"\xd0\xcf\x11\xe0old", "old_workbook"),
     (b"PK\x03\x04broken", "file_kind")],
)  # fmt: skip
def test_what_is_no_list_is_refused(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "offices.csv"
    path.write_bytes(data)
    with pytest.raises(CentralError) as refused:
        read_offices(path)
    assert refused.value.code == said


def test_a_letter_that_cannot_be_read_in_the_list_is_said(tmp_path: Path) -> None:
    path = tmp_path / "offices.csv"
    path.write_bytes(HEAD.encode() + b"\n".join([b"A-1,ok,,,IQ-G07,,,,,1"] * 60) + b"\nA-2,\xff\xfe,,,IQ-G07,,,,,1\n")
    _, wrong = read_offices(path)
    assert Wrong(62, "name_ar", "letters", "\ufffd\ufffd") in wrong


def test_each_desk_gets_a_file_and_a_letter_once_and_enrols_with_it(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    office, out = code(), tmp_path / "out"
    path = listed(tmp_path, f"{office},مكتب الكرادة,نووسینگەی کەڕادە,Karrada,بغداد,,,,علي حسن,2")
    brought(sqlite_ministry, path)
    made = list(issuing(sqlite_ministry, out).issue([(office, 2)]))
    assert [one.file.name for one in made] == [f"{office}.mihan", f"{office}_2.mihan"]
    assert sorted(one.name for one in out.iterdir()) == sorted(
        f"{office}{rest}" for rest in (".mihan", ".pdf", "_2.mihan", "_2.pdf")
    )
    assert {stat.S_IMODE(one.stat().st_mode) for one in out.iterdir()} == {0o600}
    letters = [decode(one.file.read_bytes()) for one in made]
    assert letters[0].names == {"ar": "مكتب الكرادة", "ckb": "نووسینگەی کەڕادە", "en": "Karrada"}
    assert letters[0].code != letters[1].code
    with PdfDocument(made[0].file.with_suffix(".pdf")) as paper:
        assert len(paper) == 1
        assert letters[0].code in paper[0].get_textpage().get_text_bounded()
    assert enrol(sqlite_ministry.centre, office, letters[0].code).office == office
    assert list(issuing(sqlite_ministry, out).issue([(office, 2)])) == [], (
        "one desk is there, the other's letter is good"
    )
    (fresh,) = issuing(sqlite_ministry, out).issue([(office, 2)], again=[office])
    assert fresh.file.name == f"{office}_3.mihan"
    with sqlite_ministry.database.read() as session:
        assert session.get_one(EnrolmentCode, PrintedCode.parse(letters[1].code).id).cancelled_at is not None
        assert missing_codes(session, office, 2, utc_now()) == 0


def test_whoever_is_killed_between_leaves_no_code_that_nobody_has(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    office, out = code(), tmp_path / "out"
    brought(sqlite_ministry, listed(tmp_path, f"{office},مكتب الكرادة,,,بغداد,,,,,1"))
    (letter,) = issuing(sqlite_ministry, out).issue([(office, 1)])
    whole = decode(letter.file.read_bytes())
    making = out / ".making"
    making.mkdir()
    known = making / f"{PrintedCode.parse(whole.code).id}.mihan"  # the centre knows it, the file has no name yet
    letter.file.rename(known)
    letter.file.with_suffix(".pdf").rename(known.with_suffix(".pdf"))
    lost = EnrolmentFile(whole.address, str(PrintedCode.new(CodeKind.DEVICE, sqlite_ministry.printed[0])))
    (making / "lost.mihan").write_bytes(lost.encode())
    (again,) = issuing(sqlite_ministry, out).issue([(office, 1)])
    assert decode(again.file.read_bytes()) == whole
    assert again.file.with_suffix(".pdf").exists()
    assert not making.exists(), "the other's code the centre never heard of: it enrols nobody and is gone"


def test_the_command_shows_first_and_does_it_when_told(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    office, out = code(), tmp_path / "out"
    path = listed(tmp_path, f"{office},مكتب الكرادة,,,بغداد,,,,,1")
    bring = ("offices", "import", str(path))
    shown = sqlite_ministry.centre.run(*bring)
    assert [str(shown[one]) for one in ("new", "wrong")] == ["1", "0"]
    assert office not in {line.id for line in sqlite_ministry.office.offices()}
    done = sqlite_ministry.centre.run(*bring, "--apply", "--out", str(out), "--address", sqlite_ministry.centre.url)
    assert [str(done[one]) for one in ("new", "letters")] == ["1", "1"]
    with pytest.raises(RuntimeError, match="address_required"):
        sqlite_ministry.centre.run(*bring, "--apply", "--out", str(out))


def test_a_closed_office_gets_no_letter(sqlite_ministry: Ministry, tmp_path: Path) -> None:
    office = code()
    brought(sqlite_ministry, listed(tmp_path, f"{office},مكتب,,,بغداد,,,,,1"))
    Administration(sqlite_ministry.database, utc_now, new_id).close_office(office)
    assert list(issuing(sqlite_ministry, tmp_path / "out").issue([(office, 1)])) == []
    with sqlite_ministry.database.read() as session:
        assert session.scalar(select(EnrolmentCode.id).where(EnrolmentCode.office_id == office)) is None
