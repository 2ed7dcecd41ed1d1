"""What people ask about their own records: two of the staff erase, and nothing of the answers is left anywhere."""

import hashlib

import pytest
from sqlalchemy import select

from sync.central.moments import new_id as fresh
from sync.central.moments import utc_now
from sync.central.requests import Requests
from sync.central.schema import Base, ChangeRow, Receipt
from sync.central.settings import CentralError
from sync.protocol.attachments import content_id
from sync.protocol.canonical import decode
from sync.protocol.feed import open_page
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.messages import Change
from sync.protocol.printed_code import CodeKind
from tests.central.conftest import Ministry
from tests.central.desks import Desk, enrol_with, new_id

NAME = "شيرين المحذوفة"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


def request_of(desk: Desk, person: str, what: str = "erasure", **other: object) -> Change:
    """Somebody asks at a desk."""
    body = {
        "person": person, "what": what, "asked_by": "person", "shown": "national_card", "words": "تطلب ذلك",
        "recorded_at": "2026-02-03T07:45:00Z",
    } | other  # fmt: skip
    change = desk.change("request", "x", body)
    return Change(**{name: getattr(change, name) for name in Change.__slots__} | {"record": change.id})


def with_photo(desk: Desk, name: str) -> Change:
    """A registration that names a picture."""
    change = desk.registration(name)
    photo = {"photo.png": {"sha256": content_id(PNG), "type": "image/png", "size": len(PNG)}}
    return Change(
        **{one: getattr(change, one) for one in Change.__slots__} | {"body": {**change.body, "attachments": photo}}
    )


def picture(desk: Desk) -> Change:
    """The picture itself."""
    body = {"type": "image/png", "size": len(PNG), "part": 0, "data": PNG}
    return desk.change("attachment", content_id(PNG), body)


def said_anywhere(ministry: Ministry, word: str | bytes) -> list[str]:
    """Tables and columns of the centre in which ``word`` still stands."""
    raw = word if isinstance(word, bytes) else word.encode()
    found = []
    with ministry.database.read() as session:
        for table in Base.metadata.sorted_tables:
            for row in session.execute(select(table)).mappings():
                for column, value in row.items():
                    text = value if isinstance(value, bytes) else str(value).encode()
                    if raw in text:
                        found.append(f"{table.name}.{column}")
    return found


def test_two_of_the_staff_erase_a_record_and_nothing_of_it_is_left_but_numbers_and_hashes(
    sqlite_ministry: Ministry,
) -> None:
    ministry = sqlite_ministry
    desk = ministry.desk()
    begun, photo = with_photo(desk, NAME), picture(desk)
    other = desk.registration("غيرها")
    planned = {
        "title": "لحام", "trainer": "", "sessions": [],
        "trainees": [{"person": begun.record, "name": NAME}, {"person": other.record, "name": "غيرها"}],
    }  # fmt: skip
    described = desk.change("class", new_id(), planned)
    marked = desk.mark(described.record, begun.record)
    marked.body["note"] = f"{NAME} تأخرت"  # type: ignore[index]
    edited = desk.registration(f"{NAME} محمد", begun.record, begun.id)
    desk.send(begun, photo, other, described, marked, edited)
    asked = request_of(desk, begun.record, words=f"{NAME} تطلب ذلك")
    assert desk.outcomes(asked) == [("accepted", "")]
    assert said_anywhere(ministry, NAME)
    assert said_anywhere(ministry, PNG)
    requests = Requests(ministry.database, utc_now, fresh)
    assert (asked.id, "erasure", "open") in [(one.id, one.what, one.state) for one in requests.listed("open")]
    assert requests.grant(asked.id, f"إلى {NAME}: نعم", "rania").state == "proposed"
    with pytest.raises(CentralError, match="own_proposal"):
        requests.confirm(asked.id, "rania")
    line, done = requests.confirm(asked.id, "salam")
    assert (line.state, line.decided_by, line.words) == ("granted", "salam", "")
    assert (done.changes, done.files, done.classes, done.offices) == (3, 1, 1, 1)
    assert said_anywhere(ministry, NAME) == []
    assert said_anywhere(ministry, PNG) == []
    assert said_anywhere(ministry, "غيرها"), "nobody else's answers go"
    with ministry.database.read() as session:
        kept = session.scalars(select(ChangeRow.body).where(ChangeRow.id == begun.id)).one()
        assert session.scalars(select(Receipt.number)).all()
    assert isinstance(erased := decode(kept, 1000), dict)
    assert len(str(erased["erased"])) == 2 * hashlib.sha256().digest_size
    assert [one.verb for one in ministry.office.acts() if one.subject == asked.id] == [
        "record_erase", "request_granted", "request_propose",
    ]  # fmt: skip


def test_what_comes_for_an_erased_record_is_turned_back_and_not_kept(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    desk, elsewhere = ministry.desk(), ministry.desk()
    begun = with_photo(desk, "هاوژین سڕاوە")
    desk.send(begun)
    asked = request_of(desk, begun.record, words="")
    desk.send(asked)
    requests = Requests(ministry.database, utc_now, fresh)
    requests.grant(asked.id, "", "rania")
    requests.confirm(asked.id, "salam")
    late = elsewhere.registration("هاوژین سڕاوە محمد", begun.record, begun.id)
    assert elsewhere.outcomes(late, picture(elsewhere)) == [("rejected", "erased"), ("accepted", "")]
    assert desk.outcomes(begun) == [("duplicate", "")], "the same change again is the same change"
    assert said_anywhere(ministry, "هاوژین سڕاوە") == []
    assert said_anywhere(ministry, PNG) == []
    with pytest.raises(CentralError, match="request_decided"):
        requests.refuse(asked.id, "لا", "rania")


def test_the_office_hears_the_decision_and_that_the_record_is_erased(sqlite_ministry: Ministry) -> None:
    ministry = sqlite_ministry
    office, key = ministry.add_office(), new_receiving_key()
    desk = enrol_with(ministry.centre, office, ministry.code(CodeKind.DEVICE, office), new_signing_key(), key)
    desk.introduce(desk.supervisor, ministry.code(CodeKind.SUPERVISOR, office))
    begun = desk.registration("سارا")
    first, second = request_of(desk, begun.record, "withdrawal"), request_of(desk, begun.record)
    desk.send(begun, first, second)
    requests = Requests(ministry.database, utc_now, fresh)
    requests.refuse(first.id, "بعد انتهاء الدورة", "rania")
    requests.grant(second.id, "", "rania")
    requests.confirm(second.id, "salam")
    with desk.transport() as transport:
        page = open_page(transport.feed(0), desk.ministry, key, device=desk.id, after=0)
    told = [item for item in page.items if item.record in {first.id, second.id, begun.record}]
    assert [(item.kind, item.record, dict(item.body).get("decision")) for item in told] == [
        ("request_decided", first.id, "refused"),
        ("request_decided", second.id, "granted"),
        ("erased", begun.record, None),
    ]
    assert told[0].body["words"] == "", "what was said to the person goes with the record"


@pytest.mark.parametrize(
    ("body", "code"),
    [({"what": "money"}, "request_kind"), ({"asked_by": "cat"}, "bad_body"), ({"words": "م" * 2_001}, "bad_body")],
)
def test_a_request_that_is_none_is_turned_back(sqlite_ministry: Ministry, body: dict[str, str], code: str) -> None:
    desk = sqlite_ministry.desk()
    assert desk.outcomes(request_of(desk, new_id(), **body)) == [("rejected", code)]
