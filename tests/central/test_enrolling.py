"""A desk and a supervisor become known: by a printed code, once, in time, and not by a desk's own say-so."""

import re

import pytest

from sync.central.schema import Approver, Device, EnrolmentCode
from sync.client.errors import ClientError
from sync.client.transport import Transport
from sync.protocol.enrolment import ask_for_approver, ask_for_device
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import key_id, new_receiving_key, new_signing_key
from sync.protocol.printed_code import CodeKind, PrintedCode
from tests.central.conftest import Ministry
from tests.central.desks import Supervisor, enrol, enrol_with


def test_a_desk_enrols_by_its_code_and_learns_office_and_ministry_keys(ministry: Ministry) -> None:
    office = ministry.add_office("مكتب أربيل")
    desk = enrol(ministry.centre, office, ministry.code(CodeKind.DEVICE, office))
    assert len(desk.recipients) == 2, "the current key and the recovery key"
    assert all(key_id(key) == name for name, key in desk.recipients.items())
    assert [line.office_name for line in ministry.office.devices() if line.id == desk.id] == ["مكتب أربيل"]


def test_a_code_enrols_one_desk_only(ministry: Ministry) -> None:
    office = ministry.add_office()
    code = ministry.code(CodeKind.DEVICE, office)
    enrol(ministry.centre, office, code)
    with pytest.raises(ClientError) as refused:
        enrol(ministry.centre, office, code)
    assert refused.value.reason == "code_used"


def test_a_code_used_too_late_is_refused(ministry: Ministry) -> None:
    office = ministry.add_office()
    with pytest.raises(ClientError) as refused:
        enrol(ministry.centre, office, ministry.code(CodeKind.DEVICE, office, hours=-0.01))
    assert refused.value.reason == "code_expired"


def test_the_answer_gets_lost_and_the_desk_asks_the_same_again(ministry: Ministry) -> None:
    office = ministry.add_office()
    code = PrintedCode.parse(ministry.code(CodeKind.DEVICE, office))
    asked = ask_for_device(code, new_signing_key(), new_receiving_key(), "mihan test")
    with Transport(ministry.centre.url) as transport:
        first, again = transport.enrol(asked, code), transport.enrol(asked, code)
    assert first == again
    assert len([line for line in ministry.office.devices() if line.office == office]) == 1


def test_guessing_a_code_enrols_nobody(ministry: Ministry) -> None:
    office = ministry.add_office()
    true = PrintedCode.parse(ministry.code(CodeKind.DEVICE, office))
    guessed = PrintedCode(true.kind, bytes(10), true.ministry)
    with Transport(ministry.centre.url) as transport, pytest.raises(ClientError) as refused:
        transport.enrol(ask_for_device(guessed, new_signing_key(), new_receiving_key(), "mihan test"), guessed)
    assert refused.value.reason == "proof_wrong"
    enrol(ministry.centre, office, str(true))  # the true one was not spent by it


def test_the_centre_keeps_nothing_from_which_a_code_could_be_printed(ministry: Ministry) -> None:
    code = PrintedCode.parse(ministry.code(CodeKind.DEVICE, ministry.add_office()))
    with ministry.database.read() as session:
        row = session.get_one(EnrolmentCode, code.id)
        kept = b"".join(
            str(value).encode() + bytes(value if isinstance(value, bytes) else b"") for value in vars(row).values()
        )
    assert code.secret not in kept
    assert str(code).encode() not in kept
    assert re.sub("-", "", str(code)).encode() not in kept


def test_another_ministrys_code_is_noticed_at_the_desk(ministry: Ministry) -> None:
    foreign = PrintedCode.new(CodeKind.DEVICE, new_signing_key().public_key())
    with Transport(ministry.centre.url) as transport, pytest.raises((ClientError, ProtocolError)):
        transport.enrol(ask_for_device(foreign, new_signing_key(), new_receiving_key(), "mihan test"), foreign)


def test_the_same_device_key_cannot_enrol_twice(ministry: Ministry) -> None:
    office = ministry.add_office()
    key, receiving = new_signing_key(), new_receiving_key()
    enrol_with(ministry.centre, office, ministry.code(CodeKind.DEVICE, office), key, receiving)
    with pytest.raises(ClientError) as refused:
        enrol_with(ministry.centre, office, ministry.code(CodeKind.DEVICE, office), key, receiving)
    assert refused.value.reason == "key_known"


def test_a_supervisors_code_makes_one_key_known_for_one_office(ministry: Ministry) -> None:
    desk = ministry.desk()
    with ministry.database.read() as session:
        row = session.get_one(Approver, (desk.supervisor.id, desk.office))
    assert (row.name, row.device_id) == ("سعاد", desk.id)


def test_a_supervisors_code_of_another_office_is_refused(ministry: Ministry) -> None:
    desk = ministry.desk()
    code = ministry.code(CodeKind.SUPERVISOR, ministry.add_office())
    with pytest.raises(ClientError) as refused:
        desk.introduce(Supervisor(), code)
    assert refused.value.reason == "office_of_another"


def test_a_device_code_makes_no_supervisor(ministry: Ministry) -> None:
    desk = ministry.desk()
    device_code = PrintedCode.parse(ministry.code(CodeKind.DEVICE, desk.office))
    pretended = PrintedCode(CodeKind.SUPERVISOR, device_code.secret, device_code.ministry)
    with pytest.raises(ClientError) as refused:
        desk.introduce(Supervisor(), str(pretended))
    assert refused.value.reason == "proof_wrong"


def test_a_supervisor_cannot_be_registered_in_another_desks_name(ministry: Ministry) -> None:
    office = ministry.add_office()
    desk, neighbour = ministry.desk(office), ministry.desk(office)
    code = PrintedCode.parse(ministry.code(CodeKind.SUPERVISOR, office))
    supervisor = Supervisor()
    asked = ask_for_approver(code, approver=supervisor.id, name="x", device=neighbour.id, signing=supervisor.key)
    with desk.transport() as transport, pytest.raises(ClientError) as refused:
        transport.register_approver(asked, desk.ministry)
    assert refused.value.reason == "device_of_another"


def test_a_request_signed_by_nobody_is_told_so(ministry: Ministry) -> None:
    desk = ministry.desk()
    forger = Transport(ministry.centre.url, device_id=desk.id, device_key=new_signing_key())
    with forger, pytest.raises(ClientError) as refused:
        forger.state("00" * 32)
    assert refused.value.reason == "signature_wrong"
    stranger = Transport(ministry.centre.url, device_id="nobody", device_key=desk.key)
    with stranger, pytest.raises(ClientError) as refused:
        stranger.state("00" * 32)
    assert refused.value.reason == "device_unknown"


def test_a_failed_enrolment_leaves_no_device(ministry: Ministry) -> None:
    office = ministry.add_office()
    with pytest.raises(ClientError):
        enrol(ministry.centre, office, ministry.code(CodeKind.DEVICE, office, hours=-1))
    with ministry.database.read() as session:
        assert session.query(Device).filter(Device.office_id == office).count() == 0
