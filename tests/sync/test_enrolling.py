"""A desk and a supervisor become known by a code on paper, and know the ministry by it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.enrolment import (
    ApproverAnswer,
    CodedRequest,
    DeviceAnswer,
    answer_approver,
    answer_device,
    ask_for_approver,
    ask_for_device,
    claimed_approver_request,
    claimed_device_request,
    verify_approver_answer,
    verify_approver_request,
    verify_device_answer,
    verify_device_request,
)
from sync.protocol.errors import Code
from sync.protocol.keys import key_id, new_receiving_key, new_signing_key, public_bytes
from sync.protocol.printed_code import CodeKind, PrintedCode
from sync.protocol.signing import Signed
from tests.sync.office import MORNING, Office, new_id
from tests.sync.refusal import refusal
from tests.sync.test_adversary import mangled

codes = st.builds(
    PrintedCode, st.sampled_from(CodeKind), st.binary(min_size=10, max_size=10), st.binary(min_size=10, max_size=10)
)


@given(codes)
def test_a_code_is_read_as_it_was_printed_however_it_was_typed(code: PrintedCode) -> None:
    printed = str(code)
    assert [len(group) for group in printed.split("-")] == [5] * 7
    arabic = printed.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    persian = printed.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    sloppy = printed.replace("0", "o").replace("1", "l").replace("-", "  ").lower() + "\n"
    for typed in (printed, arabic, persian, sloppy, f"\u200f{printed}\u200e"):
        assert PrintedCode.parse(typed) == code


@given(codes, st.integers(0, 34), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_mistyped_character_is_always_noticed(code: PrintedCode, place: int, character: str) -> None:
    text = str(code).replace("-", "")
    if text[place] != character:
        assert refusal(PrintedCode.parse, text[:place] + character + text[place + 1 :]) == Code.CODE_MISTYPED


@given(codes, st.integers(0, 33))
def test_two_neighbours_that_changed_places_are_always_noticed(code: PrintedCode, place: int) -> None:
    text = str(code).replace("-", "")
    first, second = text[place], text[place + 1]
    if first != second:
        assert refusal(PrintedCode.parse, text[:place] + second + first + text[place + 2 :]) == Code.CODE_MISTYPED


def test_what_the_centre_keeps_of_a_code_does_not_print_it() -> None:
    code = PrintedCode.new(CodeKind.DEVICE, new_signing_key().public_key())
    again = PrintedCode.parse(str(code))
    assert (again.id, again.proof_key) == (code.id, code.proof_key)
    assert code.secret.hex() not in code.id + code.proof_key.hex()
    assert code.secret.hex() not in repr(code)
    supervisors = replace(code, kind=CodeKind.SUPERVISOR)
    assert supervisors.id != code.id
    assert supervisors.proof_key != code.proof_key


class Ministry:
    """The ministry's side of enrolment, as the centre does it."""

    def __init__(self) -> None:
        self.signing = new_signing_key()
        self.sealing = new_receiving_key()
        self.recovery = new_receiving_key()

    def print_code(self, kind: CodeKind = CodeKind.DEVICE) -> PrintedCode:
        return PrintedCode.new(kind, self.signing.public_key())

    def answer(self, coded: CodedRequest) -> Signed:
        keys = [self.sealing.public_key(), self.recovery.public_key()]
        return answer_device(
            DeviceAnswer(
                request=coded.id,
                device="desk-1",
                office="erbil-1",
                office_name="مكتب تشغيل أربيل",
                governorate="erbil",
                signing=self.signing.public_key(),
                recipients={key_id(key): key for key in keys},
                recovery=key_id(self.recovery),
                at=MORNING,
            ),
            self.signing,
        )


def test_a_desk_is_enrolled_by_its_code_and_knows_the_ministrys_keys() -> None:
    ministry, signing, receiving = Ministry(), new_signing_key(), new_receiving_key()
    code = ministry.print_code()
    asked = ask_for_device(PrintedCode.parse(str(code)), signing, receiving, "mihan 0.1")

    arrived = CodedRequest.decode(asked.encode())
    assert claimed_device_request(arrived).code == code.id
    request = verify_device_request(arrived, code.proof_key)
    assert public_bytes(request.signing) == public_bytes(signing)
    assert public_bytes(request.receiving) == public_bytes(receiving)

    answer = verify_device_answer(ministry.answer(arrived), asked, code)
    assert (answer.device, answer.office_name, answer.recovery) == (
        "desk-1",
        "مكتب تشغيل أربيل",
        key_id(ministry.recovery),
    )
    assert set(answer.recipients) == {key_id(ministry.sealing), key_id(ministry.recovery)}
    assert str(code).replace("-", "").encode() not in asked.encode()


def test_a_false_centre_is_recognised_by_the_paper() -> None:
    ministry, impostor = Ministry(), Ministry()
    code = ministry.print_code()
    asked = ask_for_device(code, new_signing_key(), new_receiving_key(), "mihan")
    assert refusal(verify_device_answer, impostor.answer(asked), asked, code) == Code.CENTRE_UNKNOWN
    stolen_name = impostor.answer(asked)
    honest = ministry.answer(asked)
    for forged in (replace(honest, signature=stolen_name.signature), replace(honest, signature=bytes(64))):
        assert refusal(verify_device_answer, forged, asked, code) == Code.SIGNATURE_WRONG


def test_an_older_answer_cannot_be_played_to_a_new_request() -> None:
    ministry = Ministry()
    code = ministry.print_code()
    first = ask_for_device(code, new_signing_key(), new_receiving_key(), "mihan")
    second = ask_for_device(code, new_signing_key(), new_receiving_key(), "mihan")
    assert refusal(verify_device_answer, ministry.answer(first), second, code) == Code.ANSWER_OF_ANOTHER


def test_whoever_lacks_the_paper_or_changes_the_request_is_refused() -> None:
    ministry = Ministry()
    code, other = ministry.print_code(), ministry.print_code()
    key = new_signing_key()
    asked = ask_for_device(code, key, new_receiving_key(), "mihan")
    assert refusal(verify_device_request, asked, other.proof_key) == Code.PROOF_WRONG
    for request in mangled(asked.request):
        assert refusal(verify_device_request, replace(asked, request=request), code.proof_key) == Code.PROOF_WRONG
    for proof in mangled(asked.proof):
        assert refusal(verify_device_request, replace(asked, proof=proof), code.proof_key) == Code.PROOF_WRONG
    for signature in mangled(asked.signature):
        assert (
            refusal(verify_device_request, replace(asked, signature=signature), code.proof_key) == Code.SIGNATURE_WRONG
        )


def test_every_byte_of_the_ministrys_answer_counts() -> None:
    ministry = Ministry()
    code = ministry.print_code()
    asked = ask_for_device(code, new_signing_key(), new_receiving_key(), "mihan")
    signed = ministry.answer(asked)
    for statement in mangled(signed.statement):
        assert refusal(verify_device_answer, replace(signed, statement=statement), asked, code)


def test_a_supervisors_key_is_registered_by_a_code_of_its_own() -> None:
    ministry, office = Ministry(), Office()
    code = ministry.print_code(CodeKind.SUPERVISOR)
    asked = ask_for_approver(
        code, approver=office.supervisor, name="شيرين", device="desk-1", signing=office.supervisor_key
    )
    arrived = CodedRequest.decode(asked.encode())
    assert claimed_approver_request(arrived).code == code.id
    request = verify_approver_request(arrived, code.proof_key)
    assert (request.approver, request.name, request.device) == (office.supervisor, "شيرين", "desk-1")
    signed = answer_approver(ApproverAnswer(arrived.id, request.approver, "erbil-1", MORNING), ministry.signing)
    public = ministry.signing.public_key()
    assert verify_approver_answer(signed, asked, public).office == "erbil-1"
    other = ask_for_approver(code, approver=new_id(), name="x", device="desk-1", signing=new_signing_key())
    assert refusal(verify_approver_answer, signed, other, public) == Code.ANSWER_OF_ANOTHER
    assert refusal(verify_approver_answer, signed, asked, office.device_key.public_key()) == Code.SIGNATURE_WRONG


@pytest.mark.parametrize("kind", CodeKind)
def test_a_code_of_the_other_kind_is_named_before_anything_is_sent(kind: CodeKind) -> None:
    code, key = Ministry().print_code(kind), new_signing_key()
    if kind is CodeKind.SUPERVISOR:
        assert refusal(ask_for_device, code, key, new_receiving_key(), "mihan") == Code.CODE_OF_ANOTHER_KIND
    else:
        asked = {"approver": "a", "name": "b", "device": "c", "signing": key}
        assert refusal(ask_for_approver, code, **asked) == Code.CODE_OF_ANOTHER_KIND


def test_a_device_request_is_not_taken_for_a_supervisors() -> None:
    ministry = Ministry()
    asked = ask_for_device(ministry.print_code(), new_signing_key(), new_receiving_key(), "mihan")
    assert refusal(claimed_approver_request, asked) == Code.WRONG_SHAPE
