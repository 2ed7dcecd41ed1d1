"""Batches come in: in any order, any number of times, half and then whole; each record lands exactly once."""

import hashlib
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import func, select, text

from sync.central.schema import AttendanceMark, Batch, ChangeRow, Disagreement, Registration, TrainingClassRow
from sync.client.errors import ClientError
from sync.client.sender import Parcel, Sender
from sync.protocol.messages import Change
from sync.protocol.wire import BatchState
from tests.central.conftest import Ministry
from tests.central.desks import Desk, new_id, statuses


def count(ministry: Ministry, desk: Desk) -> int:
    """Registrations of a desk's office in the register."""
    with ministry.database.read() as session:
        query = select(func.count()).select_from(Registration).where(Registration.office_id == desk.office)
        return session.scalar(query) or 0


def big(desk: Desk, people: int = 5) -> list[Change]:
    """Changes that need several chunks: long answers that do not compress."""
    noise = random.Random(7)
    letters = [chr(code) for code in range(0x0621, 0x064B)]
    return [desk.registration(experience="".join(noise.choices(letters, k=60_000))) for _ in range(people)]


def test_a_days_records_arrive_and_are_receipted(ministry: Ministry) -> None:
    desk = ministry.desk()
    training = desk.change("class", new_id(), {"title": "لحام", "trainer": new_id(), "sessions": [{"id": "s1"}]})
    people = [desk.registration(f"زينب {number}") for number in range(3)]
    assert desk.outcomes(training, *people, desk.mark(training.record, people[0].record)) == [("accepted", "")] * 5
    with ministry.database.read() as session:
        row = session.get_one(Registration, people[1].record)
        assert (row.label, row.entity["governorate"], row.governorate) == ("زينب 1", "IQ-G07", "IQ-G07")
        assert session.get_one(TrainingClassRow, training.record).title == "لحام"
        marks = session.scalars(select(AttendanceMark).where(AttendanceMark.class_id == training.record)).all()
        assert [(mark.person_id, mark.mark) for mark in marks] == [(people[0].record, "present")]


def test_a_batch_sent_twice_lands_once_and_gets_the_same_receipt(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration(), desk.registration("دلێر"))
    first, second = desk.push(sealed, 2), desk.push(sealed, 2)
    assert first.signed == second.signed
    assert count(ministry, desk) == 2


def test_chunks_arrive_in_any_order_and_twice(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(*big(desk))
    assert len(sealed.chunks) > 3
    approval = desk.supervisor.approve(sealed, 5)
    with desk.transport() as transport:
        offered = transport.offer(sealed.manifest, sealed.signature, approval)
        assert offered.missing == tuple(hashlib.sha256(chunk).digest() for chunk in sealed.chunks)
        for chunk in (*reversed(sealed.chunks), *sealed.chunks):
            answer = transport.put_chunk(sealed.id, hashlib.sha256(chunk).digest(), chunk)
        assert answer.state is BatchState.DONE
        assert answer.receipt is not None
    assert statuses(desk.verify(answer.receipt, sealed.id)) == [("accepted", "")] * 5
    assert count(ministry, desk) == 5


def test_half_a_batch_is_asked_for_the_other_half_alone(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(*big(desk))
    approval = desk.supervisor.approve(sealed, 5)
    half = len(sealed.chunks) // 2
    with desk.transport() as transport:
        transport.offer(sealed.manifest, sealed.signature, approval)
        for chunk in sealed.chunks[:half]:
            transport.put_chunk(sealed.id, hashlib.sha256(chunk).digest(), chunk)
        again = transport.offer(sealed.manifest, sealed.signature, approval)
        assert again.state is BatchState.RECEIVING
        assert again.missing == tuple(hashlib.sha256(chunk).digest() for chunk in sealed.chunks[half:])
    assert count(ministry, desk) == 0
    desk.push(sealed, 5)
    assert count(ministry, desk) == 5


def test_later_batches_may_come_before_earlier_ones(ministry: Ministry) -> None:
    desk = ministry.desk()
    person = desk.registration("سارا", phone="0770")
    first = desk.seal(person)
    second = desk.seal(desk.registration("سارا", record=person.record, base=person.id, phone="0771"))
    late = desk.push(second, 1).receipt
    with ministry.database.read() as session:
        assert session.get_one(Batch, second.id).notes == ["previous_missing", "sequence_gap"]
    early = desk.push(first, 1).receipt
    assert late is not None
    assert early is not None
    assert statuses(late) == statuses(early) == [("accepted", "")]
    with ministry.database.read() as session:
        assert session.get_one(Registration, person.record).entity["phone"] == "0771"
        assert session.get_one(Batch, second.id).notes == []
        assert session.get_one(Batch, first.id).notes == []


def test_a_record_sent_again_in_another_batch_is_a_duplicate(ministry: Ministry) -> None:
    desk = ministry.desk()
    person, other = desk.registration(), desk.registration("ئاواز")
    desk.send(person)
    assert desk.outcomes(person, other) == [("duplicate", ""), ("accepted", "")]
    assert count(ministry, desk) == 2


def test_one_bad_record_does_not_hold_up_the_others(ministry: Ministry) -> None:
    desk = ministry.desk()
    good, last = desk.registration("أولى"), None
    strange = desk.change("registration", new_id(), {"submission": 5, "entity": {}, "label": "", "recorded_at": ""})
    newer = desk.change("iris_scan", new_id(), {"anything": True})
    unmarked = desk.mark(new_id(), new_id(), mark="asleep")
    timeless = desk.change("registration", new_id(), dict(good.body), clock="yesterday")
    last = desk.registration("أخيرة")
    assert desk.outcomes(good, strange, newer, unmarked, timeless, last) == [
        ("accepted", ""),
        ("rejected", "bad_body"),
        ("rejected", "unsupported_kind"),
        ("rejected", "mark_unknown"),
        ("rejected", "clock_malformed"),
        ("accepted", ""),
    ]
    assert count(ministry, desk) == 2


def test_a_record_that_the_database_will_not_take_is_turned_back_alone(ministry: Ministry) -> None:
    refuse = {
        "sqlite": "CREATE TRIGGER refuse BEFORE INSERT ON registrations WHEN NEW.label = 'لا يُحفظ' "
        "BEGIN SELECT RAISE(ABORT, 'refused'); END",
        "postgresql": "ALTER TABLE registrations ADD CONSTRAINT refuse CHECK (label <> 'لا يُحفظ')",
    }
    allow = {"sqlite": "DROP TRIGGER refuse", "postgresql": "ALTER TABLE registrations DROP CONSTRAINT refuse"}
    dialect = ministry.database.engine.dialect.name
    desk = ministry.desk()
    people = [desk.registration("قبل"), desk.registration("لا يُحفظ"), desk.registration("بعد")]
    with ministry.database.write() as session:
        session.execute(text(refuse[dialect]))
    try:
        assert desk.outcomes(*people) == [("accepted", ""), ("rejected", "not_stored"), ("accepted", "")]
    finally:
        with ministry.database.write() as session:
            session.execute(text(allow[dialect]))
    assert count(ministry, desk) == 2


def test_endless_texts_are_kept_and_found(ministry: Ministry) -> None:
    noise = random.Random(3)
    desk = ministry.desk()
    endless = "".join(noise.choices([chr(code) for code in range(0x4E00, 0x9000)], k=9_000))
    person = desk.registration(endless, governorate=endless, district=endless, sex=endless)
    assert desk.outcomes(person) == [("accepted", "")]
    with ministry.database.read() as session:
        assert session.get_one(Registration, person.record).label == endless


def test_a_void_says_that_a_number_was_used_and_nothing_else(ministry: Ministry) -> None:
    desk = ministry.desk()
    returned = desk.registration("لا ترسل")
    corrected = desk.registration("صحيح")
    assert desk.outcomes(returned.voided(), corrected) == [("accepted", "")] * 2
    with ministry.database.read() as session:
        row = session.get_one(ChangeRow, returned.id)
        assert (row.kind, row.record_id, row.author_id) == ("void", "", "")
        assert session.scalars(select(Batch.notes).where(Batch.device_id == desk.id)).all() == [[]]


def test_a_copied_desk_is_noticed_and_loses_no_record_that_was_first(ministry: Ministry) -> None:
    desk = ministry.desk()
    desk.send(desk.registration("قبل النسخ"))
    copy = Desk(
        desk.centre, desk.office, desk.id, desk.key, desk.ministry, desk.recipients, desk.supervisor, desk.clerk,
        desk.sequence, desk.number, desk.previous,
    )  # fmt: skip
    assert desk.outcomes(desk.registration("من الأصل")) == [("accepted", "")]
    assert copy.outcomes(copy.registration("من النسخة"), copy.registration("لاحق")) == [
        ("rejected", "cloned_sequence"),
        ("accepted", ""),
    ]
    with ministry.database.read() as session:
        assert session.scalars(select(Batch.notes).where(Batch.id == copy.previous)).one() == ["chain_forked"]
        labels = session.scalars(select(Registration.label).where(Registration.office_id == desk.office)).all()
    assert sorted(labels) == sorted(["قبل النسخ", "من الأصل", "لاحق"])


def test_an_id_cannot_be_given_other_content(ministry: Ministry) -> None:
    desk = ministry.desk()
    person = desk.registration("الأولى")
    desk.send(person)
    pretender = replace(desk.registration("أخرى"), id=person.id)
    assert desk.outcomes(pretender) == [("rejected", "reused_id")]


def test_what_comes_in_a_place_that_came_empty_is_said_to_be_no_more_than_that(ministry: Ministry) -> None:
    desk, elsewhere = ministry.desk(), ministry.desk()
    person = desk.registration("عادت من المشرفة")
    empty = replace(person, kind="void", record="", author="", form_id="", form_version="", base="", body={})
    assert desk.outcomes(empty) == [("accepted", "")]
    assert desk.outcomes(person) == [("rejected", "came_empty")]
    assert elsewhere.outcomes(replace(person, sequence=9)) == [("rejected", "reused_id")], "a place of one's own"
    again = replace(desk.registration("عادت من المشرفة"), record=person.record, supersedes=(person.id,))
    assert desk.outcomes(again) == [("accepted", "")]


def test_two_desks_edit_different_fields_of_one_person_and_both_stand(ministry: Ministry) -> None:
    here, there = ministry.desk(), ministry.desk()
    person = here.registration("هيرو", phone="0770", district="IQ-D001")
    here.send(person)
    moved = here.registration("هيرو", record=person.record, base=person.id, phone="0770", district="IQ-D002")
    called = there.registration("هيرو", record=person.record, base=person.id, phone="0790", district="IQ-D001")
    assert here.outcomes(moved) == [("accepted", "")]
    assert there.outcomes(called) == [("merged", "")]
    with ministry.database.read() as session:
        entity = session.get_one(Registration, person.record).entity
    assert (entity["phone"], entity["district"]) == ("0790", "IQ-D002")


def test_two_desks_edit_the_same_field_and_both_values_are_kept(ministry: Ministry) -> None:
    here, there = ministry.desk(), ministry.desk()
    person = here.registration("هيرو", phone="0770")
    here.send(person)
    here.send(here.registration("هيرو", record=person.record, base=person.id, phone="0771"))
    clashing = there.registration("هيرو", record=person.record, base=person.id, phone="0790")
    assert there.outcomes(clashing) == [("conflict", "fields_differ")]
    with ministry.database.read() as session:
        assert session.get_one(Registration, person.record).entity["phone"] == "0771"
        kept = session.scalars(select(Disagreement).where(Disagreement.record_id == person.record)).all()
    assert [(row.property, row.kept, row.other) for row in kept] == [("phone", "0771", "0790")]


def test_several_edits_of_one_person_in_one_batch(ministry: Ministry) -> None:
    desk = ministry.desk()
    first = desk.registration("نور", phone="1")
    second = desk.registration("نور", record=first.record, base=first.id, phone="2")
    third = desk.registration("نور علي", record=first.record, base=second.id, phone="3")
    assert desk.outcomes(first, second, third) == [("accepted", "")] * 3
    with ministry.database.read() as session:
        row = session.get_one(Registration, first.record)
    assert (row.label, row.entity["phone"], row.change_id) == ("نور علي", "3", third.id)


def test_many_offices_send_at_once_and_every_receipt_has_its_own_number(ministry: Ministry) -> None:
    desks = [ministry.desk() for _ in range(4)]

    def day(desk: Desk) -> list[int]:
        return [desk.send(desk.registration(), desk.registration()).number for _ in range(5)]

    with ThreadPoolExecutor(4) as offices:
        numbers = [number for day_numbers in offices.map(day, desks) for number in day_numbers]
    assert len(set(numbers)) == 20
    assert [count(ministry, desk) for desk in desks] == [10] * 4


def test_one_batch_on_two_roads_at_once_lands_once(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(*big(desk, 2))
    with ThreadPoolExecutor(3) as roads:
        outcomes = list(roads.map(lambda _: desk.push(sealed, 2).signed, range(3)))
    assert len({outcome.signature for outcome in outcomes if outcome}) == 1
    assert None not in outcomes
    assert count(ministry, desk) == 2


def test_sql_in_every_text_is_only_text(ministry: Ministry) -> None:
    desk = ministry.desk()
    nasty = "'; DROP TABLE registrations; --\"\\ %_ $1 :name {0}"
    person = desk.registration(nasty, phone=nasty)
    training = desk.change("class", nasty[:60], {"title": nasty, "trainer": nasty[:60], "trainees": [nasty]})
    assert desk.outcomes(person, training) == [("accepted", "")] * 2
    with ministry.database.read() as session:
        assert session.get_one(Registration, person.record).label == nasty
        assert session.get_one(TrainingClassRow, nasty[:60]).trainees == [nasty]


def test_another_office_learns_nothing_of_a_batch(ministry: Ministry) -> None:
    desk, stranger = ministry.desk(), ministry.desk()
    sealed = desk.seal(desk.registration())
    desk.push(sealed, 1)
    with stranger.transport() as transport:
        with pytest.raises(ClientError) as refused:
            transport.state(sealed.id)
        assert refused.value.reason == "batch_unknown"
        with pytest.raises(ClientError) as refused:
            transport.put_chunk(sealed.id, hashlib.sha256(sealed.chunks[0]).digest(), sealed.chunks[0])
        assert refused.value.reason == "batch_unknown"
        with pytest.raises(ClientError) as refused:
            transport.offer(sealed.manifest, sealed.signature, desk.supervisor.approve(sealed, 1))
        assert refused.value.reason == "batch_unknown"


def test_a_colleagues_machine_may_carry_the_batch(ministry: Ministry) -> None:
    desk = ministry.desk()
    colleague = ministry.desk(desk.office)
    sealed = desk.seal(desk.registration())
    with colleague.transport() as transport:
        outcome = Sender(transport, colleague.ministry).push(Parcel.of(sealed, desk.supervisor.approve(sealed, 1)))
    assert outcome.receipt is not None
    assert outcome.receipt.device == desk.id
