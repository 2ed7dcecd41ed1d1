"""A person asks the ministry about their own record; what it erases is gone from this desk, and the log stays whole."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.requests import Asked, AskedBy, Decision, Shown
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.services import heeding
from mihan_desktop.storage.rights_schema import metadata
from sync.central.cli import main
from sync.central.terminal import STAFF_PASSWORD
from sync.protocol.feed import Item
from sync.protocol.messages import decode_change
from tests.centre import Centre
from tests.services.office import PASSWORD, Office
from tests.services.test_people import correct

NAME = {"given_name": "شيرين", "father_name": "المحذوفة", "family_name": "الراحلة"}


def ask(office: Office, who: User, record: str, what: Asked = Asked.ERASURE, words: str = "") -> None:
    """Somebody asks at the counter."""
    asking = office.desk.requesting
    asking.ask(who, record, what, asked_by=AskedBy.PERSON, shown=Shown.NATIONAL_CARD, words=words)


def heard(office: Office, kind: str, record: str, body: dict[str, object], number: int = 1) -> None:
    """The ministry says something."""
    opened = office.desk.searching._opened
    with opened.write() as work:
        heeding.heed(opened, work, Item(number, kind, record, office.wall(), body))


def said_anywhere(office: Office, word: str) -> list[str]:
    """Tables and columns of the desk in which ``word`` still stands."""
    found = []
    with office.desk.searching._opened.read() as work:
        for table in metadata.sorted_tables:
            for row in work._connection.execute(select(table)).mappings():
                for column, value in row.items():
                    text = value if isinstance(value, bytes) else str(value).encode()
                    if word.encode() in text:
                        found.append(f"{table.name}.{column}")
        if work._connection.exec_driver_sql("SELECT count(*) FROM search WHERE search MATCH ?", (word,)).scalar():
            found.append("search")
    return found


def test_a_request_waits_for_a_supervisor_and_travels_as_a_change(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration.record_id
    ask(office, zainab, record, Asked.ERASURE, "انتقلتُ إلى بلد آخر")
    (request,) = office.desk.requesting.of_record(zainab, record)
    assert (request.what, request.words, request.status) == (Asked.ERASURE, "انتقلتُ إلى بلد آخر", RecordStatus.WAITING)
    with pytest.raises(MihanError) as refused:
        ask(office, zainab, record)
    assert refused.value.code == "request_open"
    with pytest.raises(MihanError, match="request_words_missing"):
        ask(office, zainab, record, Asked.CORRECTION, "  ")
    ask(office, zainab, record, Asked.WITHDRAWAL)
    huda = office.enter("huda")
    waiting = office.desk.reviewing.waiting(huda)
    assert [item.kind for item in waiting] == [ChangeKind.REGISTRATION, ChangeKind.REQUEST, ChangeKind.REQUEST]
    assert waiting[1].label == "زينب عبد الحسين الجبوري"
    detail = office.desk.reviewing.detail(huda, waiting[1].change_id)
    assert [(one.ref, one.now) for one in detail.fields] == [
        ("what", "erasure"), ("asked_by", "person"), ("shown", "national_card"), ("words", "انتقلتُ إلى بلد آخر"),
    ]  # fmt: skip
    with office.desk.searching._opened.read() as work:
        row = work.outbox.get(request.id)
    assert row is not None
    body = decode_change(row.message).body
    assert body["person"] == record
    assert row.record_id == request.id, "it is no revision of the person's record"
    assert len(office.desk.viewing.person(office.enter("zainab"), record).revisions) == 1


def test_a_request_is_taken_back_before_it_leaves_and_may_be_made_again(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration.record_id
    ask(office, zainab, record)
    (request,) = office.desk.requesting.of_record(zainab, record)
    office.desk.requesting.take_back(zainab, request.id)
    ask(office, zainab, record)
    again, before = office.desk.requesting.of_record(zainab, record)
    assert (again.open, before.open) == (True, False)
    with pytest.raises(MihanError) as refused:
        office.desk.requesting.take_back(zainab, before.id)
    assert refused.value.code == "already_left"


def test_the_clerk_who_asked_hears_what_the_ministry_decided(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration.record_id
    ask(office, zainab, record, Asked.WITHDRAWAL)
    (request,) = office.desk.requesting.of_record(zainab, record)
    body: dict[str, object] = {"person": record, "what": "withdrawal", "decision": "refused", "words": "بعد الدورة"}
    for number in (1, 2):  # the same page twice is heard once
        heard(office, "request_decided", request.id, body, number)
    (request,) = office.desk.requesting.of_record(zainab, record)
    assert (request.decision, request.answer, request.open) == (Decision.REFUSED, "بعد الدورة", False)
    told = [one for one in office.desk.noticing.board(zainab).notices if one.code == "request_decided"]
    assert [(one.record_id, one.details["decision"]) for one in told] == [(record, "refused")]


def test_what_the_ministry_erases_is_gone_from_every_table_and_the_numbers_stay(office: Office, tmp_path: Path) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab, phone="07712121212", **NAME).registration.record_id
    other = office.register(zainab).registration.record_id
    office.wall.go_on(minutes=5)
    correct(office, record, national_number="199912345678")
    office.desk.registering.reopen(zainab, record)
    karwan = office.enter("karwan")
    days = [office.wall().date() + timedelta(days=1)]
    planned = office.desk.attending.plan_class(karwan, "لحام", days, person_ids=[record, other]).training_class
    office.enter("zainab")
    ask(office, zainab, record, Asked.ERASURE, "شيرين تطلب ذلك")
    assert said_anywhere(office, "شيرين")
    before = office.desk.searching.registrations(zainab)
    with office.desk.searching._opened.read() as work:
        sequences, head = work.outbox.sequences(), work.audit.head()[0]
    heard(office, "erased", record, {})
    for word in ("شيرين", "المحذوفة", "الراحلة", "7712121212", "199912345678"):
        assert said_anywhere(office, word) == [], word
    assert [one.record_id for one in office.desk.searching.registrations(zainab)] == [other]
    assert len(before) == 2
    with office.desk.searching._opened.read() as work:
        assert work.outbox.sequences() == sequences
        assert work.audit.broken_at() is None
        assert work.audit.head()[0] == head + 1
        row = work.outbox.get(record)
        counts = work.outbox.counts()
        names = [one.name for one in work.classes.get(planned.id).trainees]  # type: ignore[union-attr]
    assert row is not None
    assert re.fullmatch("[0-9a-f]{64}", str(decode_change(row.message).body["erased"]))
    assert (row.status, row.label, row.kind) == (RecordStatus.SUPERSEDED, "", "erased")
    assert counts.get(RecordStatus.WAITING) == 3, "the other person, the class and the request"
    assert names == ["", "زينب عبد الحسين الجبوري"]
    with pytest.raises(MihanError) as refused:
        office.desk.viewing.person(zainab, record)
    assert refused.value.code == "record_unknown"
    heard(office, "erased", record, {}, 2)
    with office.desk.searching._opened.read() as work:
        assert work.audit.head()[0] == head + 1, "again changes nothing"


def test_from_the_counter_to_the_ministry_and_back(
    enrolled: Office, running_centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = enrolled
    zainab = office.enter("zainab")
    record = office.register(zainab, phone="07712121212", **NAME).registration.record_id
    ask(office, zainab, record, Asked.ERASURE, "شيرين تطلب ذلك")
    (request,) = office.desk.requesting.of_record(zainab, record)
    huda = office.enter("huda")
    waiting = [item.change_id for item in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))
    round_trip(office)
    monkeypatch.setenv(STAFF_PASSWORD, running_centre.environment[STAFF_PASSWORD])
    for name in ("rania", "salam", "noor"):
        role = "publisher" if name == "noor" else "administrator"
        running_centre.run("staff", "add", "--username", name, "--role", role)
    (listed,) = [one for one in answers(running_centre, "requests", "list") if one["id"] == request.id]
    assert (listed["what"], listed["state"], listed["words"]) == ("erasure", "open", "شيرين تطلب ذلك")
    for words, who, code in (
        ("grant", "noor", 1), ("grant", "rania", 0), ("confirm", "rania", 1), ("confirm", "salam", 0),
    ):  # fmt: skip
        assert main(["requests", words, request.id, "--staff", who, "--data", str(running_centre.data)]) == code, who
    assert said_anywhere(office, "شيرين")
    office.wall.go_on(minutes=30)
    round_trip(office)
    for word in ("شيرين", "المحذوفة", "7712121212"):
        assert said_anywhere(office, word) == [], word
    (request,) = office.desk.requesting.of_record(office.enter("zainab"), record)
    assert request.decision is Decision.GRANTED


def round_trip(office: Office) -> None:
    """What waits goes to the ministry, and what it says is heard."""
    huda = office.enter("huda")
    for _ in range(2):
        office.desk.sending.send(huda, lambda *_: None, lambda: False)


def answers(centre: Centre, *arguments: str) -> list[dict[str, str]]:
    """What a command of the centre's lists."""
    said: object = centre.run(*arguments)
    assert isinstance(said, list)
    return said
