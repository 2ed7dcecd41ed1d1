"""What desks ask of the feed and of releases, on SQLite and PostgreSQL; an office's machine asks for its desks too."""

import hashlib
import json
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import func, select

from mihan_desktop.domain.numbers import read_number
from sync.central import blocks, feeding
from sync.central.database import MIGRATIONS, Database, default_url
from sync.central.feeding import Scope, say
from sync.central.ministry_keys import open_keys
from sync.central.moments import utc_now
from sync.central.publishing import Publishing, make_document
from sync.central.publishing_schema import FeedItem
from sync.central.saying import Saying
from sync.central.schema import Act, Registration
from sync.central.settings import CentralError
from sync.client.errors import ClientError
from sync.protocol.feed import claimed_device, open_page
from sync.protocol.feed_items import REFERRAL
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.printed_code import CodeKind
from sync.protocol.releases import open_part, verify_release
from sync.protocol.signing import Signed
from tests.central.conftest import Ministry
from tests.central.desks import enrol_with, new_id
from tests.centre import PASSPHRASE

CODES = {"codes": [{"code": f"{at}", "labels": {"ar": hashlib.sha256(b"%d" % at).hexdigest()}} for at in range(2500)]}


def test_a_machine_of_the_office_brings_pages_that_only_their_desk_can_read(ministry: Ministry) -> None:
    office = ministry.add_office()
    hub, key = ministry.desk(office), new_receiving_key()
    desk = enrol_with(ministry.centre, office, ministry.code(CodeKind.DEVICE, office), new_signing_key(), key)
    stranger = ministry.desk()
    with ministry.database.write() as session:
        say(session, Scope.device(desk.id), "user_withdrawn", "u", {"words": "سرّ"}, utc_now())
        say(session, Scope.office(office), "vacancy", "v", {"state": "open", "title": "محاسب", "places": 1}, utc_now())
    with hub.transport() as transport:
        signed = transport.feed(0, device=desk.id)
        own = transport.feed(0)
    assert (claimed_device(signed), claimed_device(own)) == (desk.id, hub.id)
    page = open_page(signed, desk.ministry, key, device=desk.id, after=0)
    said = [item.kind for item in page.items if item.record in {"u", "v"}]  # others tell the whole country something
    assert said == ["user_withdrawn", "vacancy"]
    with stranger.transport() as transport, pytest.raises(ClientError, match="office_of_another"):
        transport.feed(0, device=desk.id)


def test_a_release_is_fetched_in_pieces_by_the_hash_of_what_is_in_them(ministry: Ministry, tmp_path: Path) -> None:
    desk = ministry.desk()
    path = tmp_path / "codes.json"
    path.write_text(json.dumps(CODES))
    publishing = Publishing(ministry.database, utc_now)
    made = publishing.build([make_document("code_list", path, "occupations", "1")], onto=False)
    with desk.transport() as transport:
        with pytest.raises(ClientError, match="release_unknown"):
            transport.release(made.id)  # not signed yet
        publishing.sign(made.id, open_keys(ministry.centre.data / "keys", PASSPHRASE).signing)
        with pytest.raises(ClientError, match="release_unknown"):
            transport.release(made.id)  # and not published
        publishing.publish(made.id, Scope.device(desk.id))
        release = verify_release(transport.release(made.id), desk.ministry, made.id)
        (part,) = release.parts
        assert part.size > 65_536
        data = bytearray()
        while len(data) < part.size:
            data += transport.piece(part.hash, len(data))
    assert json.loads(open_part(part, bytes(data))) == CODES
    forged = Signed(transport_statement(release.version), b"x" * 64)
    with pytest.raises(Exception, match="answer_of_another"):
        verify_release(forged, desk.ministry, made.id)


def transport_statement(version: int) -> bytes:
    """Something that is no release."""
    return str(version).encode()


def test_a_number_finds_its_record_in_every_block_of_its_desk(ministry: Ministry) -> None:
    desk = ministry.desk()
    first, second = desk.registration("هيرو"), desk.registration("نور")
    desk.send(first)
    with ministry.database.write() as session:
        blocks.heal(session, desk.id, utc_now())  # an old backup was put back
        blocks.heal(session, desk.id, utc_now())  # noticed twice, healed once
    desk.send(second)
    with ministry.database.write() as session:
        while feeding.number(session):
            pass
        found = [blocks.number_of(session, one.record) for one in (first, second)]
        assert found[0] is not None
        assert found[1] is not None
        assert found[0].block != found[1].block
        assert (found[0].place, found[1].place) == (1, 1)
        assert session.get_one(Registration, second.record).label == "نور"
        for number, change in zip(found, (first, second), strict=True):
            read = read_number(str(number))
            assert read is not None
            assert blocks.record_with(session, read) == change.record


def test_what_is_said_to_several_is_heard_by_all_of_them_or_by_nobody(tmp_path: Path) -> None:
    database = Database(default_url(tmp_path))
    try:
        database.migrate()
        body = {"person": "p1", "vacancy": "v", "state": "issued", "title": "لحّام", "words": ""}
        with pytest.raises(CentralError, match="office_unknown"):
            Saying(database, utc_now, new_id).say_all(
                REFERRAL, "r1", [(Scope.everybody(), body), (Scope.office("nobody"), body)], "rania"
            )
        with database.read() as session:
            found = [session.scalar(select(func.count()).select_from(table)) for table in (FeedItem, Act)]
        assert found == [0, 0]
    finally:
        database.close()


@pytest.mark.usefixtures("every_migration")
def test_what_a_duplicate_had_taken_the_place_of_is_asked_again_by_a_newer_centre(tmp_path: Path) -> None:
    database = Database(default_url(tmp_path))
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with database.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0015")
        for number, (record, decision, replaced) in enumerate(
            (("a", "conflict", 1), ("a", "duplicate", 0), ("b", "duplicate", 0), ("c", "conflict", 0)), 1
        ):
            connection.exec_driver_sql(
                "INSERT INTO feed_items (id, number, scope, target, kind, topic, record_id, body, at, replaced, ends)"
                " VALUES (?, ?, 'office', 'o', 'decision', ?, ?, ?, '2026-02-03 07:45:00', ?, 0)",
                (f"0{number}", number, record, record, json.dumps({"decision": decision, "of": "z"}), replaced),
            )
    database.migrate()
    with database.read() as session:
        said = session.scalars(select(FeedItem).where(FeedItem.replaced.is_(False))).all()
        found = {(one.record_id, one.body["decision"], one.number) for one in said}
    assert found == {("a", "conflict", None), ("c", "conflict", 4)}, (
        "the first anew: its number is given when it is said"
    )
    database.close()
