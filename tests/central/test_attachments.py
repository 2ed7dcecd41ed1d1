"""Files at the ministry: taken whatever the order, kept when they are what they say, shown to who signed in."""

import os
import re
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from forms.library import bundled
from forms.xlsform import read_form
from sync.central import register
from sync.central.attachments import file_of, of_record
from sync.central.database import MIGRATIONS, Database
from sync.central.schema import Office
from sync.protocol import limits
from sync.protocol.attachments import content_id, cut
from sync.protocol.messages import ATTACHMENT, Change
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id
from tests.central.test_pages import browser, person  # noqa: F401 - fixtures

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8
ACCEPTED = ("accepted", "")


def with_files(desk: Desk, **files: bytes) -> Change:
    """A registration that names files: photo_jpg=… is photo.jpg."""
    said = {
        name.replace("_", "."): {"sha256": content_id(data), "type": "image/jpeg", "size": len(data)}
        for name, data in files.items()
    }
    plain = desk.registration()
    return desk.change("registration", plain.record, {**plain.body, "attachments": said}, sequence=plain.sequence)


def parts(desk: Desk, data: bytes, media_type: str = "image/jpeg", name: str = "") -> list[Change]:
    """The changes that carry a file."""
    return [desk.change(ATTACHMENT, name or content_id(data), part.body()) for part in cut(media_type, data)]


def there(ministry: Ministry, record: str) -> dict[str, bytes | None]:
    """The files of a record by name; None for one that is not here yet."""
    with ministry.database.read() as session:
        found = {}
        for line in of_record(session, record):
            file = file_of(session, record, line.sha256)
            found[line.name] = None if file is None else file.data
            assert line.arrived == (file is not None)
        return found


def fresh(size: int = 3_000) -> bytes:
    """A file that no other test has sent."""
    return JPEG + os.urandom(size)


def test_people_come_before_their_photographs_and_the_other_way_round(ministry: Ministry) -> None:
    desk = ministry.desk()
    first, second = fresh(), fresh()
    registered = with_files(desk, photo_jpg=first)
    assert desk.outcomes(registered) == [ACCEPTED]
    assert there(ministry, registered.record) == {"photo.jpg": None}
    assert desk.outcomes(*parts(desk, first), *parts(desk, second)) == [ACCEPTED, ACCEPTED]
    assert there(ministry, registered.record) == {"photo.jpg": first}
    later = with_files(desk, photo_jpg=second)
    assert desk.outcomes(later) == [ACCEPTED]
    assert there(ministry, later.record) == {"photo.jpg": second}


def test_a_large_file_comes_in_parts_in_any_order_and_in_two_batches(ministry: Ministry) -> None:
    desk = ministry.desk()
    large = fresh(limits.ATTACHMENT - len(JPEG))
    registered = with_files(desk, photo_jpg=large)
    pieces = parts(desk, large)
    assert len(pieces) == 5
    desk.outcomes(registered, pieces[3], pieces[4])
    assert desk.outcomes(pieces[0], pieces[1]) == [ACCEPTED, ACCEPTED]
    assert there(ministry, registered.record) == {"photo.jpg": None}
    assert desk.outcomes(pieces[0], pieces[2]) == [("duplicate", ""), ACCEPTED]
    assert there(ministry, registered.record) == {"photo.jpg": large}


def test_the_same_file_from_two_desks_is_kept_once_and_no_desk_spoils_the_others(ministry: Ministry) -> None:
    one, two = ministry.desk(), ministry.desk()
    large = fresh(limits.ATTACHMENT_PART)
    forged = parts(one, large[:-5] + b"wrong", name=content_id(large))
    registered = with_files(two, photo_jpg=large)
    good = parts(two, large)
    assert one.outcomes(forged[0]) == [ACCEPTED]
    assert two.outcomes(registered, *good) == [ACCEPTED, ACCEPTED, ACCEPTED]
    assert there(ministry, registered.record) == {"photo.jpg": large}
    assert one.outcomes(forged[1]) == [ACCEPTED]  # it is here, whole and right: nothing more is wanted
    assert one.outcomes(*parts(one, large)) == [ACCEPTED, ACCEPTED]
    assert there(ministry, registered.record) == {"photo.jpg": large}


@pytest.mark.parametrize(
    ("data", "media_type", "name", "code"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml", "", "file_type"),
        (b"%PDF-1.7 a paper", "image/jpeg", "", "file_type"),
        (JPEG, "image/jpeg", "0" * 64, "file_wrong"),
    ],
)
def test_what_a_file_is_not_is_refused_and_its_record_lands(
    ministry: Ministry, data: bytes, media_type: str, name: str, code: str
) -> None:
    desk = ministry.desk()
    registered = with_files(desk, photo_jpg=data)
    assert desk.outcomes(registered, *parts(desk, data, media_type, name)) == [ACCEPTED, ("rejected", code)]
    assert there(ministry, registered.record) == {"photo.jpg": None}


def test_a_part_that_is_no_part_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    body = next(cut("image/jpeg", JPEG)).body()
    bad = [
        desk.change(ATTACHMENT, content_id(JPEG), body | wrong)
        for wrong in (
            {"part": 1},
            {"part": -1},
            {"size": limits.ATTACHMENT + 1},
            {"data": b""},
            {"data": "x"},
            {"x": 1},
        )
    ]
    assert desk.outcomes(*bad) == [("rejected", "bad_body")] * len(bad)
    plain = desk.registration()
    bad_files: tuple[object, ...] = ([], {"": {}}, {"a.jpg": {"sha256": "x", "type": "image/jpeg", "size": 1}})
    strange = [desk.change("registration", new_id(), {**plain.body, "attachments": files}) for files in bad_files]
    assert desk.outcomes(plain, *strange) == [ACCEPTED, *[("rejected", "bad_body")] * len(strange)]


def test_a_person_of_the_ministry_sees_the_picture_and_nobody_else_does(
    sqlite_ministry: Ministry,
    browser: Browser,  # noqa: F811
) -> None:
    desk = sqlite_ministry.desk()
    photo, other = fresh(), fresh()
    registered = with_files(desk, photo_jpg=photo)
    elsewhere = with_files(desk, **{'a"b_jpg': other})
    desk.send(registered, elsewhere, *parts(desk, photo))
    address = f"/records/{registered.record}/files/{content_id(photo)}"
    with Browser(sqlite_ministry.centre.url) as stranger:
        assert stranger.open(address).url.endswith("/sign-in")
    page = browser.open(f"/records/{registered.record}").text
    assert re.search(rf'<img src="{address}" alt="photo.jpg"', page)
    answer = browser.open(address)
    assert (answer.status_code, answer.content) == (200, photo)
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''photo.jpg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    waiting = browser.open(f"/records/{elsewhere.record}").text
    assert "not here yet" in waiting
    assert 'alt="a"b' not in waiting
    assert browser.open(f"/records/{elsewhere.record}/files/{content_id(photo)}").status_code == 404
    assert browser.open(f"/records/{elsewhere.record}/files/{content_id(other)}").status_code == 404


def test_a_register_of_the_first_version_keeps_everything_when_it_learns_of_files(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'central.db'}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.exec_driver_sql("INSERT INTO offices VALUES ('o', 'مكتب', 'IQ-G07', NULL, '2026-02-03 07:45:00')")
    database.migrate()
    with database.read() as session:
        assert session.get_one(Office, "o").name == "مكتب"
        assert of_record(session, "nobody") == ()
    database.close()


def test_what_the_list_of_people_shows_is_what_the_ministrys_form_saves(ministry: Ministry) -> None:
    compiled = [read_form(path.read_bytes(), path.name) for path in bundled()]
    saved = {
        name.rpartition("}")[2]
        for one in compiled
        for name in (one.definition.entity.save_to.values() if one.definition.entity else ())
    }
    assert {"sex", "date_of_birth", "governorate", "district"} <= saved
    desk = ministry.desk()
    someone = desk.registration("شيلان الجديدة", date_of_birth="1990-03-21")
    desk.send(someone)
    with ministry.database.read() as session:
        (line,) = register.people(session, "شيلان الجديدة").lines
    assert line.date_of_birth == "1990-03-21"
