"""The country's index at the ministry: made of the register, said to every desk, and questions that are answered."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, insert, select

from mihan_desktop.domain.elsewhere import MOST, keys_of
from sync.central.database import Database, default_url
from sync.central.erasing import erase
from sync.central.importing.importing import Importing
from sync.central.importing.rules import read_rules
from sync.central.keyring import Keyring
from sync.central.ministry_keys import MinistryKeys, open_keys
from sync.central.moments import utc_now
from sync.central.national import indexing, keeping, questions
from sync.central.national.indexing import Indexing, IndexLine
from sync.central.national.preparing import Preparing
from sync.central.national.schema import IndexPerson, IndexRow, IndexSeason, QuestionRow
from sync.central.publishing_schema import FeedItem, ReleasePart
from sync.central.schema import Act, Registration
from sync.central.settings import CentralError
from sync.protocol import limits
from sync.protocol.feed import FeedPage, open_page
from sync.protocol.feed_items import IndexNotice, QuestionAnswered, read_item
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.messages import Change
from sync.protocol.moments import write_moment
from sync.protocol.national_index import OpenShard, Season, check_shard, marked, proof_of, shard_of, verify_index
from sync.protocol.printed_code import CodeKind
from tests.central.conftest import Ministry
from tests.central.desks import Desk, enrol_with, new_id
from tests.centre import PASSPHRASE

PERSON = {
    "given_name": "زينب", "father_name": "علي", "grandfather_name": "حسن", "family_name": "الجبوري",
    "mother_given_name": "فاطمة", "date_of_birth": "1991-03-04", "national_number": "990000000017",
}  # fmt: skip


@pytest.fixture
def own_centre(module_ministry: Ministry) -> Ministry:
    """A ministry that knows nobody and has said nothing."""
    with module_ministry.database.write() as session:
        for table in (IndexRow, IndexPerson, IndexSeason, QuestionRow, FeedItem, ReleasePart, Registration, Act):
            session.execute(delete(table))
    return module_ministry


@pytest.fixture
def keys(own_centre: Ministry) -> MinistryKeys:
    return open_keys(own_centre.centre.data / "keys", PASSPHRASE)


@pytest.fixture
def made(own_centre: Ministry) -> Indexing:
    """Whoever makes its index, without the cost of stretching."""
    return Indexing(own_centre.database, utc_now, Preparing(own_centre.database, utc_now, cost=0))


class Listening:
    """A desk that hears its feed, and can ask what it fetched."""

    def __init__(self, ministry: Ministry) -> None:
        office, self.key = ministry.add_office(), new_receiving_key()
        code = ministry.code(CodeKind.DEVICE, office)
        self.desk: Desk = enrol_with(ministry.centre, office, code, new_signing_key(), self.key)
        self.desk.introduce(self.desk.supervisor, ministry.code(CodeKind.SUPERVISOR, office))

    def hear(self) -> list[tuple[str, str, object]]:
        """(kind, record, what it says) of everything that is said to it."""
        with self.desk.transport() as transport:
            signed = transport.feed(0)
        page: FeedPage = open_page(signed, self.desk.ministry, self.key, device=self.desk.id, after=0)
        return [(item.kind, item.record, read_item(item.kind, item.body)) for item in page.items]

    def notice(self, kind: str = "national_index") -> tuple[str, IndexNotice]:
        """The newest index of which it heard."""
        ((record, said),) = [(record, said) for one, record, said in self.hear() if one == kind]
        assert isinstance(said, IndexNotice)
        return record, said

    def places(self, kind: str = "national_index", **person: str) -> tuple[str, ...]:
        """Where the index knows somebody, every byte of it fetched as a desk does and looked at."""
        record, said = self.notice(kind)
        with self.desk.transport() as transport:
            index = verify_index(transport.release(record), self.desk.ministry, record)
            data = []
            for shard in index.shards:
                got = b""
                while len(got) < shard.size:
                    got += transport.piece(shard.hash, len(got))
                check_shard(shard, got)
                data.append(got)
        season = Season(said.season, said.salt, said.cost)
        assert index.proof == proof_of(said.key, season)
        found: set[str] = set()
        for key in keys_of(person):
            there, where, mark = marked(said.key, season.value(key))
            numbers = OpenShard(data[shard_of(index, mark)]).places(there, where, len(index.places))
            found |= {index.places[number] for number in numbers}
        return tuple(sorted(found))


def _person(desk: Desk, person: dict[str, str], record: str = "", base: str = "") -> Change:
    return desk.registration("زينب علي", record, base, 0, **person)


def _question(desk: Desk, person: str, season: int, values: list[str], at: datetime | None = None) -> Change:
    body = {"person": person, "season": season, "values": values, "recorded_at": write_moment(at or utc_now())}
    change = desk.change("question", "x", body)
    return Change(**{name: getattr(change, name) for name in Change.__slots__} | {"record": change.id})


def _values(said: IndexNotice, person: dict[str, str]) -> list[str]:
    season = Season(said.season, said.salt, said.cost)
    return [f"{season.value(key):016x}" for key in keys_of(person)]


def test_every_desk_hears_of_the_index_and_finds_who_is_registered(
    own_centre: Ministry, made: Indexing, keys: MinistryKeys
) -> None:
    desk = own_centre.desk()
    desk.send(_person(desk, PERSON), desk.registration("نور"))
    line = made.build(keys.signing, by="rania")
    assert (line.number, line.epoch, line.people, line.entries, line.state) == (1, 1, 1, MOST, "built")
    assert made.publish(by="rania").state == "published"
    other = Listening(own_centre)
    assert other.places(**PERSON) == ("IQ-G07",)
    spelled = {**PERSON, "given_name": "Zaynab", "father_name": "Ali", "national_number": "", "grandfather_name": "حَسن"}
    assert other.places(**spelled) == ("IQ-G07",), "however it is spelled"
    assert other.places(**{**PERSON, "national_number": "990000000025", "date_of_birth": "1990-03-04"}) == ()
    assert {"index_publish", "index_build"} <= {act.verb for act in own_centre.office.acts()}
    with pytest.raises(CentralError, match="index_missing"):
        made.publish()


def test_changes_add_who_is_new_and_the_next_whole_has_another_key_and_nobody_who_was_erased(
    own_centre: Ministry, made: Indexing, keys: MinistryKeys
) -> None:
    desk, late = own_centre.desk(), {**PERSON, "national_number": "990000000033", "given_name": "هدى"}
    first, second = _person(desk, PERSON), _person(desk, late)
    desk.send(first)
    with pytest.raises(CentralError, match="index_missing"):
        made.build(keys.signing, changes=True)
    made.build(keys.signing)
    made.publish()
    assert made.waiting() == 0
    desk.send(second)
    line = made.build(keys.signing, changes=True)
    made.publish()
    assert (line.whole, line.people, line.epoch) == (1, 1, 1)
    other = Listening(own_centre)
    assert (other.places(**late), other.places("national_changes", **late)) == ((), ("IQ-G07",))
    before = other.notice()[1].key
    assert other.notice("national_changes")[1].key == before
    with own_centre.database.write() as session:
        erase(session, first.record, utc_now())
    made.build(keys.signing)
    made.publish()
    assert (other.places(**PERSON), other.places(**late)) == ((), ("IQ-G07",))
    assert other.notice()[1].key != before
    assert not [kind for kind, *_ in other.hear() if kind == "national_changes"], "they were to the one before"
    with own_centre.database.read() as session:
        assert before.hex() not in str([item.body for item in session.scalars(select(FeedItem))])
        assert [bytes(row.key) == b"" for row in session.scalars(select(IndexRow).order_by(IndexRow.number))] == [
            True, True, False,
        ]  # fmt: skip


def test_pieces_of_what_is_over_go_and_an_older_index_is_never_said_after_a_newer_one(
    own_centre: Ministry, made: Indexing, keys: MinistryKeys
) -> None:
    desk = own_centre.desk()
    desk.send(_person(desk, PERSON))
    old = made.build(keys.signing)
    for _ in range(3):
        made.build(keys.signing)
        made.publish()
    with pytest.raises(CentralError, match="index_older"):
        made.publish(old.number)
    with own_centre.database.read() as session:
        assert len(session.scalars(select(ReleasePart.hash)).all()) == 2, "the one in force and the one before it"
    assert [line.number for line in made.status()] == [4, 3]


def test_the_same_people_twice_are_the_same_pieces_and_what_was_cut_off_goes(
    own_centre: Ministry, made: Indexing, keys: MinistryKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, other = own_centre.desk(), Listening(own_centre)
    late = {**PERSON, "national_number": "990000000033", "given_name": "هدى"}
    desk.send(_person(desk, PERSON))
    made.build(keys.signing)
    made.publish()
    desk.send(
        *(_person(desk, {**late, "national_number": f"9900000011{n:02}"}) for n in range(20)), _person(desk, late)
    )
    for number in (2, 3):
        assert made.build(keys.signing, changes=True).number == number
        made.publish()
        assert other.places("national_changes", **late) == ("IQ-G07",), "what both name is not dropped with one"
    with monkeypatch.context() as patch:
        patch.setattr(indexing, "encode_index", _cut)
        with pytest.raises(InterruptedError):
            made.build(keys.signing)
    with own_centre.database.read() as session:
        assert len(session.scalars(select(ReleasePart.hash)).all()) == 3
    assert [line.number for line in made.status()] == [3, 1]
    with pytest.raises(CentralError, match="index_missing"):
        made.publish(4)
    assert made.build(keys.signing, changes=True).number == 4
    with own_centre.database.read() as session:
        assert len(session.scalars(select(ReleasePart.hash)).all()) == 2
        assert [row.state for row in session.scalars(select(IndexRow).order_by(IndexRow.number))] == [
            "published", "over", "published", "built",
        ]  # fmt: skip


def _cut(_index: object) -> bytes:
    raise InterruptedError


def test_nobody_falls_between_two_indexes(
    own_centre: Ministry, made: Indexing, keys: MinistryKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody arrives, and is prepared by the service, when the build has gathered and not yet written."""
    desk, late = own_centre.desk(), {**PERSON, "national_number": "990000000033", "given_name": "هدى"}
    desk.send(_person(desk, PERSON))
    gather = indexing._gather

    def meanwhile(*given: Any) -> Any:
        found = gather(*given)
        monkeypatch.setattr(indexing, "_gather", gather)
        desk.send(_person(desk, late))
        assert Preparing(own_centre.database, utc_now, cost=0).prepare() == 1
        return found

    monkeypatch.setattr(indexing, "_gather", meanwhile)
    assert made.build(keys.signing).people == 1
    made.publish()
    assert made.waiting() == 1
    assert made.build(keys.signing, changes=True).people == 1
    made.publish()
    assert made.waiting() == 0
    assert Listening(own_centre).places("national_changes", **late) == ("IQ-G07",)


def test_of_two_builds_at_a_time_the_later_is_kept(
    own_centre: Ministry, made: Indexing, keys: MinistryKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = own_centre.desk()
    desk.send(_person(desk, PERSON))
    gather, lines = indexing._gather, []

    def meanwhile(*given: Any) -> Any:
        monkeypatch.setattr(indexing, "_gather", gather)
        lines.append(made.build(keys.signing))
        return gather(*given)

    monkeypatch.setattr(indexing, "_gather", meanwhile)
    with pytest.raises(CentralError, match="index_older"):
        made.build(keys.signing)
    assert made.status() == tuple(lines)
    made.publish()
    assert Listening(own_centre).places(**PERSON) == ("IQ-G07",)


def test_a_withdrawn_desk_hears_of_no_key(own_centre: Ministry, made: Indexing, keys: MinistryKeys) -> None:
    listening = Listening(own_centre)
    listening.desk.send(_person(listening.desk, PERSON))
    own_centre.office.revoke_device(listening.desk.id, "stolen")
    made.build(keys.signing)
    made.publish()
    assert {kind for kind, *_ in listening.hear()} == {"device_withdrawn"}


def test_a_question_is_answered_with_where_and_under_what_number(
    own_centre: Ministry, made: Indexing, keys: MinistryKeys
) -> None:
    desk, asking = own_centre.desk(), Listening(own_centre)
    known = _person(desk, PERSON)
    desk.send(known)
    made.build(keys.signing)
    made.publish()
    own = _person(asking.desk, PERSON)
    said = asking.notice()[1]
    asked = _question(asking.desk, own.record, said.season, _values(said, PERSON))
    stranger = _question(asking.desk, new_id(), said.season, ["0" * 16])
    over = _question(asking.desk, new_id(), said.season + 1, _values(said, PERSON))
    assert asking.desk.outcomes(own, asked, stranger, over) == [("accepted", "")] * 4
    assert asking.desk.outcomes(asked) == [("duplicate", "")]
    answers = {record: said for kind, record, said in asking.hear() if kind == "question_answered"}
    found = answers[asked.id]
    assert isinstance(found, QuestionAnswered)
    ((named),) = found.known
    assert (named.governorate, found.person, found.stale) == ("IQ-G07", own.record, False)
    assert named.number
    assert [getattr(answers[one.id], "known", None) for one in (stranger, over)] == [(), ()]
    assert [getattr(answers[one.id], "stale", None) for one in (stranger, over)] == [False, True]
    with own_centre.database.write() as session:
        erase(session, known.record, utc_now())
    assert named.number not in str(asking.hear()), "what was said of an erased record is said no more"


def test_nobody_learns_the_register_by_asking(own_centre: Ministry) -> None:
    desk, now = own_centre.desk(), utc_now()
    before = {"person": "x", "device_id": desk.id, "office_id": "x", "author_id": "x", "stale": False, "known": []}
    rows = [{"id": new_id(), "asked_at": now, **before} for _ in range(questions.MOST_A_DAY - 3)]
    with own_centre.database.write() as session:
        session.execute(insert(QuestionRow), rows)
    asked = [_question(desk, new_id(), 1, ["0" * 16], now) for _ in range(5)]
    assert desk.outcomes(*asked) == [("accepted", "")] * 3 + [("rejected", "too_many_questions")] * 2
    offline = [_question(desk, new_id(), 1, ["0" * 16], now - timedelta(days=days)) for days in (1, 14)]
    assert set(desk.outcomes(*offline)) == {("accepted", "")}, "of another day, brought today by stick"
    ancient = questions.Asked("x", 1, (0,), now - timedelta(days=365))
    assert questions.moment_of(ancient, now) == now - questions.LATEST, "nor by saying days at will"
    assert questions.moment_of(questions.Asked("x", 1, (0,), now + timedelta(days=3)), now) == now
    bad: list[tuple[str, object]] = [
        ("values", []), ("values", ["x"]), ("values", ["0" * 16] * (limits.QUESTION_VALUES + 1)), ("values", "0" * 16),
        ("person", ""), ("season", "1"), ("recorded_at", "yesterday"), ("recorded_at", 7),
    ]  # fmt: skip
    wrong = [_question(desk, new_id(), 1, ["0" * 16]) for _ in bad]
    for one, (field, value) in zip(wrong, bad, strict=True):
        one.body[field] = value  # type: ignore[index]
    assert set(desk.outcomes(*wrong)) == {("rejected", "bad_body")}


def test_preparing_goes_on_where_it_stopped_and_a_season_prepares_everybody_anew(own_centre: Ministry) -> None:
    desk = own_centre.desk()
    people = [_person(desk, {**PERSON, "national_number": f"99000000{n:04}"}) for n in range(4)]
    desk.send(*people)
    preparing = Preparing(own_centre.database, utc_now, cost=0)
    turns = iter([False, True])
    assert preparing.prepare(lambda _: next(turns)) == 4
    assert preparing.prepare() == 0
    desk.send(_person(desk, PERSON, people[0].record, people[0].id))
    assert preparing.prepare() == 1
    with own_centre.database.read() as session:
        before = set(session.scalars(select(IndexPerson.first)))
    assert preparing.begin_season(2).cost == 2
    assert preparing.prepare() == 4
    with own_centre.database.write() as session:
        assert not before & set(session.scalars(select(IndexPerson.first)))
        session.delete(session.scalars(select(Registration)).first())
    preparing.prepare()
    with own_centre.database.read() as session:
        assert len(session.scalars(select(IndexPerson)).all()) == 3


def test_the_service_keeps_the_index_new_once_somebody_has_begun_it(own_centre: Ministry, made: Indexing) -> None:
    desk, now = own_centre.desk(), datetime(2026, 11, 1, tzinfo=UTC)
    ring = Keyring(own_centre.centre.data / "keys", lambda: PASSPHRASE)
    kept = keeping.Keeping(own_centre.database, ring, lambda: now)

    def published() -> list[tuple[int, int]]:
        kept.keep(lambda _: False)
        return [(line.number, line.whole) for line in made.status()]

    desk.send(_person(desk, PERSON))
    assert published() == [], "nobody has begun"
    Indexing(own_centre.database, lambda: now, Preparing(own_centre.database, utc_now, cost=0)).build(ring.held.signing)
    made.publish()
    now += timedelta(days=8)
    assert published() == [(1, 0)], "nothing is new"
    desk.send(_person(desk, {**PERSON, "national_number": "990000000041"}))
    assert published() == [(2, 1), (1, 0)]
    now += timedelta(days=8)
    assert published() == [(2, 1), (1, 0)], "nobody came since"
    now += timedelta(days=15)
    assert published() == [(3, 0), (1, 0)]


def test_commands_build_publish_and_say_how_it_stands(
    own_centre: Ministry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from sync.central.cli import main

    monkeypatch.setenv("MIHAN_CENTRAL_DATA", str(own_centre.centre.data))
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)
    desk = own_centre.desk()
    desk.send(_person(desk, PERSON))
    assert main(["index", "publish"]) == 1
    assert "index_missing" in capsys.readouterr().err
    for command in (["season", "--cost", "1"], ["build"], ["publish"], ["status"]):
        assert main(["index", *command]) == 0
    assert "state: published  people: 1" in capsys.readouterr().out
    file = tmp_path / "feed.mihan"
    assert main(["feed", "write", "--device", desk.id, str(file)]) == 0
    (line,) = Indexing(own_centre.database, utc_now).status()
    assert isinstance(line, IndexLine)
    assert file.stat().st_size > line.size


def test_people_of_an_old_register_are_in_it_until_their_import_is_let_go(tmp_path: Path) -> None:
    database = Database(default_url(tmp_path))
    database.migrate()
    path = tmp_path / "1999.csv"
    names = ("given_name", "father_name", "grandfather_name", "national_number", "governorate")
    rows = [f"زينب,علي,حسن,9900-0000-00{number:02},IQ-G02" for number in range(20)]
    path.write_text("\n".join([",".join(names), *rows]) + "\n", encoding="utf-8")
    office = Importing(database, tmp_path / "imports", utc_now, new_id)
    line = office.run(office.begin(path, "somebody"), path, "somebody")
    preparing = Preparing(database, utc_now, cost=0, data=tmp_path)
    assert [preparing.prepare() for _ in range(2)] == [20, 0]
    signing = new_signing_key()
    assert Indexing(database, utc_now, preparing).build(signing).people == 20
    office.apply(line.id, read_rules([{"action": "document_number", "properties": ["national_number"]}]), "somebody")
    assert preparing.prepare() == 0, "touched: looked at, and stretched only where a key is another"
    with database.read() as session:
        person = session.scalars(select(IndexPerson).order_by(IndexPerson.record_id)).first()
        assert person is not None
        assert (person.source, person.place) == (line.id, "IQ-G02")
        assert questions._of_old_register(session, person.record_id) == ("IQ-G02", "1999.csv")
    office.drop(line.id, "somebody")
    preparing.prepare()
    with database.read() as session:
        assert session.scalars(select(IndexPerson)).all() == []
    database.close()
