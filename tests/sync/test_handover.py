"""What machines of one office say to each other: who they are, what they hand over, and what was decided."""

from dataclasses import dataclass, replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.protocol.approval import approve, approved, claimed_approval, verify_approval
from sync.protocol.enrolment import DeviceAnswer, answer_device, ask_for_device
from sync.protocol.envelope import verify_manifest
from sync.protocol.errors import Code
from sync.protocol.handover import (
    Decision,
    Handover,
    Mail,
    Returned,
    Slip,
    SlipLine,
    hand_over,
    open_slip,
    seal_slip,
    verify_handover,
)
from sync.protocol.keys import key_id, new_receiving_key, new_signing_key, public_bytes
from sync.protocol.limits import EXCEPTED
from sync.protocol.messages import VOID
from sync.protocol.office import Credential, ask_to_pair, sign_card, verify_card, verify_paired, verify_pairing
from sync.protocol.printed_code import CodeKind, PrintedCode
from sync.protocol.signing import Signed
from tests.sync.office import MORNING, Office, new_id
from tests.sync.refusal import outcome, refusal

OFFICE = "erbil-1"


@dataclass
class Machine:
    """A machine that the ministry enrolled."""

    device: str
    credential: Credential
    key: Ed25519PrivateKey

    def card(self, name: str = "supervisor") -> Signed:
        return sign_card(
            self.credential, self.key, name=name, office_key=new_receiving_key().public_key(), certificate=b"c" * 32,
            at=MORNING,
        )  # fmt: skip


def machine(ministry: Office, device: str, office: str = OFFICE) -> Machine:
    key, receiving = new_signing_key(), new_receiving_key()
    code = PrintedCode.new(CodeKind.DEVICE, ministry.ministry_signing.public_key())
    asked = ask_for_device(code, key, receiving, "mihan")
    public = ministry.ministry_key.public_key()
    answer = DeviceAnswer(
        asked.id, device, office, "مكتب", "IQ-AR", ministry.ministry_signing.public_key(), {key_id(public): public}, "",
        MORNING,
    )  # fmt: skip
    return Machine(device, Credential(asked.request, answer_device(answer, ministry.ministry_signing)), key)


def test_an_approval_names_exactly_what_was_left_out_and_the_rest_travels_whole() -> None:
    office = Office()
    first, second = office.registration("زينب"), office.registration("علي")
    sealed = office.seal(first, second)
    manifest = verify_manifest(sealed.manifest, sealed.signature, office.device_key.public_key())
    key = office.supervisor_key
    signed = approve(
        sealed.manifest, approver=office.supervisor, count=2, at=MORNING, key=key, excepted=[second.id]
    )  # fmt: skip
    found = verify_approval(signed, manifest, office.supervisor_key.public_key())
    assert found.excepted == {second.id}
    kept, empty = approved([first, second], found.excepted)
    assert (kept, empty.kind, empty.sequence, empty.body, empty.author) == (first, VOID, second.sequence, {}, "")
    everything = approve(sealed.manifest, approver=office.supervisor, count=2, at=MORNING, key=key)
    assert b"except" not in everything.statement
    assert claimed_approval(everything.statement).excepted == frozenset()


def test_an_approval_takes_four_thousand_exceptions_and_not_one_more() -> None:
    office = Office()
    sealed = office.seal(office.registration())
    key = office.supervisor_key
    many = [new_id() for _ in range(EXCEPTED)]
    said = {"approver": office.supervisor, "count": 1, "at": MORNING, "key": key}
    signed = approve(sealed.manifest, excepted=many, **said)  # type: ignore[arg-type]
    assert claimed_approval(signed.statement).excepted == set(many)
    assert refusal(approve, sealed.manifest, excepted=[*many, new_id()], **said) in (Code.TOO_LONG, Code.WRONG_SHAPE)


def test_machines_of_an_office_know_each_other_by_what_the_ministry_signed() -> None:
    ministry, stranger = Office(), Office()
    hub, desk = machine(ministry, "hub-1"), machine(ministry, "desk-2")
    signing = ministry.ministry_signing.public_key()
    code = PrintedCode.new(CodeKind.PAIRING, hub.key.public_key())
    asked = ask_to_pair(code, desk.credential, "second desk", desk.key)
    assert verify_pairing(asked, code.proof_key, signing, OFFICE).device == "desk-2"
    assert verify_paired(hub.card(), code, signing, OFFICE).name == "supervisor"
    # Nobody else: not by another paper, another office, another ministry, or with keys that are not their own.
    other = PrintedCode.new(CodeKind.PAIRING, hub.key.public_key())
    assert refusal(verify_pairing, asked, other.proof_key, signing, OFFICE) is Code.PROOF_WRONG
    assert refusal(verify_pairing, asked, code.proof_key, signing, "basra-1") is Code.OFFICE_UNKNOWN
    assert refusal(verify_card, machine(stranger, "hub-1").card(), signing, OFFICE) is Code.CENTRE_UNKNOWN
    assert refusal(verify_paired, desk_card := desk.card(), code, signing, OFFICE) is Code.CENTRE_UNKNOWN
    assert outcome(verify_card, desk_card, signing, OFFICE) is None
    thief = replace(desk, key=new_signing_key())
    stolen = ask_to_pair(code, thief.credential, "second desk", thief.key)
    assert refusal(verify_pairing, stolen, code.proof_key, signing, OFFICE) is Code.SIGNATURE_WRONG
    assert refusal(verify_card, thief.card(), signing, OFFICE) is Code.SIGNATURE_WRONG
    swapped = Credential(machine(ministry, "desk-3").credential.request, desk.credential.answer)
    assert refusal(swapped.verify, signing, OFFICE) is Code.ANSWER_OF_ANOTHER


def test_what_is_handed_over_is_bound_to_its_batch_its_desk_and_its_hub() -> None:
    office = Office()
    desk = machine(office, office.device)
    change = office.registration()
    sealed, other = office.seal(change), office.seal(office.registration())
    key = new_receiving_key()
    slip = Slip({office.clerk: "زينب"}, (SlipLine(change.id, "علي", "2026-02-03T07:45:00Z", "[]", (3, "2026-02-03")),))
    closed = seal_slip(slip, key.public_key(), sealed.id)
    assert open_slip(closed, key, sealed.id) == slip
    assert refusal(open_slip, closed, key, other.id) is Code.KEY_REFUSED
    assert refusal(open_slip, closed, new_receiving_key(), sealed.id) is Code.KEY_REFUSED
    said = Handover(sealed.id, "hub-1", "desk two", 4, 7, desk.credential, closed, MORNING)
    signed = hand_over(said, office.device_key)
    public = office.device_key.public_key()
    manifest, another = (verify_manifest(one.manifest, one.signature, public) for one in (sealed, other))
    assert verify_handover(signed, manifest, public, "hub-1") == said
    assert refusal(verify_handover, signed, another, public, "hub-1") is Code.APPROVAL_OF_ANOTHER
    assert refusal(verify_handover, signed, manifest, public, "hub-2") is Code.HANDED_TO_ANOTHER
    assert refusal(verify_handover, signed, manifest, desk.key.public_key(), "hub-1") is Code.SIGNATURE_WRONG


@pytest.mark.parametrize("approval", [None, Signed(b"a", b"s" * 64)])
def test_decisions_and_mail_read_back_as_they_were_written(approval: Signed | None) -> None:
    decision = Decision("ab" * 32, "هدى", approval, (Returned(new_id(), "رقم الهاتف", ("/data/phone",)),))
    assert Decision.of(decision.body()) == decision
    assert refusal(Decision.of, decision.body() | {"returned": [[b"x", "", []]]}) is Code.WRONG_SHAPE
    mail = Mail("desk-1", (Signed(b"one", b"s" * 64),), ())
    assert Mail.decode(mail.encode()) == mail


def test_public_halves_alone_are_on_a_card() -> None:
    ministry = Office()
    hub = machine(ministry, "hub-1")
    card = hub.card()
    assert hub.key.private_bytes_raw() not in card.statement
    assert public_bytes(hub.key) in card.statement
