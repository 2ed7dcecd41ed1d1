"""What must not come in: changed, unapproved, approved by its author or a stranger, from a revoked desk."""

import hashlib
from dataclasses import replace

import pytest
from sqlalchemy import select

from sync.central.schema import ChangeRow, Refusal
from sync.client.errors import ClientCode, ClientError
from sync.protocol.envelope import SealedBatch, recipient
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.printed_code import CodeKind
from sync.protocol.signing import Signed
from sync.protocol.wire import BatchState
from tests.central.conftest import Ministry
from tests.central.desks import Desk, Supervisor, statuses


def refusal_of(desk: Desk, sealed: SealedBatch, count: int = 1, approval: Signed | None = None) -> str:
    """The code with which a push is refused."""
    with pytest.raises(ClientError) as refused:
        desk.push(sealed, count, approval)
    assert refused.value.code is ClientCode.REFUSED
    return refused.value.reason


def kept(ministry: Ministry, sealed: SealedBatch) -> list[str]:
    """Codes of the refusals that the ministry can look at."""
    with ministry.database.read() as session:
        assert session.scalars(select(ChangeRow.id).where(ChangeRow.batch_id == sealed.id)).first() is None
        return list(session.scalars(select(Refusal.code).where(Refusal.batch_id == sealed.id)))


def test_one_changed_byte_of_the_manifest_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration())
    assert refusal_of(desk, replace(sealed, signature=bytes(64))) == "signature_wrong"
    for at in range(0, len(sealed.manifest), 41):
        broken = bytearray(sealed.manifest)
        broken[at] ^= 1
        forged = replace(sealed, manifest=bytes(broken))
        with pytest.raises((ClientError, ProtocolError)) as refused:
            desk.push(forged, 1)
        assert not isinstance(refused.value, ClientError) or refused.value.code is ClientCode.REFUSED
    assert kept(ministry, sealed) == ["signature_wrong"]
    assert statuses_after(desk, sealed) == [("accepted", "")]  # what somebody else broke does not stand in its way


def statuses_after(desk: Desk, sealed: SealedBatch) -> list[tuple[str, str]]:
    """The true batch, sent after all that was tried with it."""
    receipt = desk.push(sealed, 1).receipt
    assert receipt is not None
    return statuses(receipt)


def test_one_changed_byte_of_a_chunk_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration())
    chunk = bytes([sealed.chunks[0][0] ^ 1]) + sealed.chunks[0][1:]
    with desk.transport() as transport:
        transport.offer(sealed.manifest, sealed.signature, desk.supervisor.approve(sealed, 1))
        for name in (hashlib.sha256(sealed.chunks[0]).digest(), hashlib.sha256(chunk).digest()):
            with pytest.raises(ClientError) as refused:
                transport.put_chunk(sealed.id, name, chunk)
            assert refused.value.reason == "chunk_wrong"
        assert transport.state(sealed.id).state is BatchState.RECEIVING


def test_a_batch_with_an_approval_of_another_batch_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed, other = desk.seal(desk.registration()), desk.seal(desk.registration())
    approval = desk.supervisor.approve(other, 1)
    assert refusal_of(desk, sealed, approval=approval) == "approval_of_another"
    assert kept(ministry, sealed) == ["approval_of_another"]
    with desk.transport() as transport:  # asked later, the centre still says why
        assert (transport.state(sealed.id).state, transport.state(sealed.id).code) == (
            BatchState.REFUSED,
            "approval_of_another",
        )
    assert statuses_after(desk, sealed) == [("accepted", "")]  # with its own approval it is welcome


def test_a_forged_approval_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration())
    forger = Supervisor(id=desk.supervisor.id)
    assert refusal_of(desk, sealed, approval=forger.approve(sealed, 1)) == "approval_signature_wrong"


def test_an_approval_of_fewer_records_than_inside_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration(), desk.registration())
    assert refusal_of(desk, sealed, approval=desk.supervisor.approve(sealed, 1)) == "count_wrong"


def test_an_approver_whom_the_ministry_does_not_know_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration())
    assert refusal_of(desk, sealed, approval=Supervisor().approve(sealed, 1)) == "approver_unknown"


def test_a_supervisor_of_another_office_cannot_approve(ministry: Ministry) -> None:
    desk, elsewhere = ministry.desk(), ministry.desk()
    sealed = desk.seal(desk.registration())
    approval = elsewhere.supervisor.approve(sealed, 1)
    assert refusal_of(desk, sealed, approval=approval) == "approver_of_another_office"


def test_nobody_approves_their_own_record_and_nothing_of_the_batch_is_kept(ministry: Ministry) -> None:
    desk = ministry.desk()
    others = desk.registration("من الموظف")
    own = replace(desk.registration("من المشرف"), author=desk.supervisor.id)
    sealed = desk.seal(others, own)
    assert refusal_of(desk, sealed, 2) == "approved_by_author"
    assert kept(ministry, sealed) == ["approved_by_author"]
    assert refusal_of(desk, sealed, 2) == "approved_by_author"  # again: the same answer


def test_the_same_batch_approved_by_somebody_else_is_taken_in(ministry: Ministry) -> None:
    desk = ministry.desk()
    own = replace(desk.registration(), author=desk.supervisor.id)
    sealed = desk.seal(own)
    assert refusal_of(desk, sealed) == "approved_by_author"
    colleague = Supervisor()
    desk.introduce(colleague, ministry.code(CodeKind.SUPERVISOR, desk.office))
    receipt = desk.push(sealed, 1, colleague.approve(sealed, 1)).receipt
    assert receipt is not None
    assert statuses(receipt) == [("accepted", "")]


def test_a_supervisors_withdrawn_record_does_not_make_a_batch_their_own(ministry: Ministry) -> None:
    desk = ministry.desk()
    own = replace(desk.registration(), author=desk.supervisor.id).voided()
    assert desk.outcomes(own, desk.registration()) == [("accepted", "")] * 2


def test_a_batch_for_another_office_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration(), office=ministry.add_office())
    assert refusal_of(desk, sealed) == "office_of_another"


def test_a_batch_sealed_to_somebody_else_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration(), recipients=recipient(new_receiving_key().public_key()))
    assert refusal_of(desk, sealed) == "not_for_us"
    assert kept(ministry, sealed) == ["not_for_us"]


def test_a_batch_signed_by_another_device_key_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration(), device_key=new_signing_key())
    assert refusal_of(desk, sealed) == "signature_wrong"


def test_a_revoked_desk_is_told_so_and_can_send_nothing(ministry: Ministry) -> None:
    desk = ministry.desk()
    sealed = desk.seal(desk.registration())
    ministry.office.revoke_device(desk.id)
    assert refusal_of(desk, sealed) == "device_revoked"
    with ministry.database.read() as session:
        assert session.scalars(select(ChangeRow.id).where(ChangeRow.device_id == desk.id)).first() is None


def test_a_revoked_desks_batch_carried_by_a_colleague_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    colleague = ministry.desk(desk.office)
    sealed = desk.seal(desk.registration())
    ministry.office.revoke_device(desk.id)
    with colleague.transport() as transport:
        answer = transport.offer(sealed.manifest, sealed.signature, desk.supervisor.approve(sealed, 1))
    assert (answer.state, answer.code) == (BatchState.REFUSED, "device_revoked")


def test_garbage_of_any_kind_gets_a_code_and_no_error(sqlite_ministry: Ministry) -> None:
    import requests

    desk = sqlite_ministry.desk()
    for path in ("/v1/enrolments", "/v1/approvers", "/v1/batches"):
        for body in (b"", b"\x00", b"\xa1", b"{}", b"\xff" * 100, b"\x9f" * 1000):
            answer = requests.post(sqlite_ministry.centre.url + path, data=body, timeout=60)
            assert 400 <= answer.status_code < 500, (path, body[:4], answer.status_code)
            assert "Mihan-Nonce" in answer.headers
    huge = requests.post(sqlite_ministry.centre.url + "/v1/enrolments", data=b"x" * 1_000_000, timeout=60)
    assert huge.status_code == 413
    with desk.transport() as transport, pytest.raises(ClientError) as refused:
        transport.put_chunk("no-such-batch", hashlib.sha256(b"").digest(), b"")
    assert refused.value.reason == "batch_unknown"
