"""How desks and supervisors become known: each by a printed code, once; a repeated request gets the same answer."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.blocks import allot
from sync.central.database import Database
from sync.central.keyring import Held, knowing
from sync.central.ministry_keys import MinistryKeys
from sync.central.refusing import RefusedError
from sync.central.schema import Approver, Device, EnrolmentCode, Office
from sync.central.withdrawing import is_withdrawn
from sync.protocol.enrolment import (
    ApproverAnswer,
    CodedRequest,
    DeviceAnswer,
    answer_approver,
    answer_device,
    claimed_approver_request,
    claimed_device_request,
    verify_approver_request,
    verify_device_request,
)
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.keys import public_bytes
from sync.protocol.wire import encode_signed

BEHIND_SECONDS: Final = 5
"""Told to whoever comes with a code of keys that this process can't take up yet."""


class Enrolling:
    """Answers the two requests that rest on a printed code. Raises ``ProtocolError`` and ``RefusedError``."""

    def __init__(self, database: Database, keys: Held, now: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._database = database
        self._keys = keys
        self._now = now
        self._new_id = new_id

    def device(self, body: bytes) -> bytes:
        """Enrol a desk: the answer, signed with the key whose fingerprint its code carries.

        ``RefusedError``: ``code_used``, ``code_expired``, ``code_cancelled``, ``key_known``; ``code_void``: nothing
        leads from the code's key to the present one; ``keys_behind``.
        """
        coded = CodedRequest.decode(body)
        asked = claimed_device_request(coded)
        keys = self._keys_of(asked.code)
        with self._database.write() as session:
            code = self._code(session, asked.code, "device")
            asked = verify_device_request(coded, code.proof_key)
            answered, key = self._answered(code, coded), keys.vouching(code.serial)
            if key is None:
                raise RefusedError("code_void", 403)
            if answered is not None:
                return answered
            signing = public_bytes(asked.signing)
            if session.scalars(select(Device.id).where(Device.signing_key == signing)).first() is not None:
                raise RefusedError("key_known", 409)
            device = self._new_id()
            office = session.get_one(Office, code.office_id)
            session.add(
                Device(
                    id=device,
                    office_id=office.id,
                    program=asked.program,
                    signing_key=signing,
                    receiving_key=public_bytes(asked.receiving),
                    enrolled_at=self._now(),
                    keys_serial=keys.serial if code.serial is None else code.serial,
                )
            )
            session.flush()
            block = allot(session, device, 1, self._now())
            return self._used(code, coded, self._device_answer(keys, key, coded.id, device, office, block or 0))

    def approver(self, body: bytes, device_id: str) -> bytes:
        """Make a supervisor's key known, asked by the desk ``device_id``: the signed answer.

        ``RefusedError``: as ``device``, ``device_of_another`` (the request names another desk), ``office_of_another``;
        ``approver_revoked`` for somebody who is withdrawn, until that is taken back, and for whoever was revoked, until
        they come with a code that was printed since.
        """
        coded = CodedRequest.decode(body)
        asked = claimed_approver_request(coded)
        with self._database.write() as session:
            code = self._code(session, asked.code, "supervisor")
            asked = verify_approver_request(coded, code.proof_key)
            device = session.get_one(Device, device_id)
            if asked.device != device.id:
                raise RefusedError("device_of_another", 403)
            if device.office_id != code.office_id:
                raise RefusedError("office_of_another", 403)
            if (answered := self._answered(code, coded)) is not None:
                return answered
            row = session.get(Approver, (asked.approver, code.office_id))
            revoked = row is not None and row.revoked_at is not None and row.revoked_at >= code.created_at
            if revoked or is_withdrawn(session, asked.approver):
                raise RefusedError("approver_revoked", 403)
            if row is None:
                row = Approver(id=asked.approver, office_id=code.office_id, created_at=self._now())
                session.add(row)
            # A new code for a known supervisor replaces the key: a forgotten password must not end their work.
            row.name = code.name or asked.name
            row.public_key = public_bytes(asked.signing)
            row.device_id = device.id
            row.revoked_at = None
            answer = ApproverAnswer(coded.id, asked.approver, code.office_id, self._now())
            key = knowing(self._keys, device.keys_serial).signer_for(device.keys_serial)
            return self._used(code, coded, encode_signed(answer_approver(answer, key)))

    def _keys_of(self, code_id: str) -> MinistryKeys:
        """The keys, none older than the code. ``RefusedError`` ``keys_behind``: this process can't open the newest."""
        with self._database.read() as session:
            serial = session.scalar(select(EnrolmentCode.serial).where(EnrolmentCode.id == code_id)) or 0
        keys = knowing(self._keys, serial)
        if keys.serial < serial:
            raise RefusedError("keys_behind", 503, retry_after=BEHIND_SECONDS)
        return keys

    def _code(self, session: Session, code_id: str, purpose: str) -> EnrolmentCode:
        code = session.get(EnrolmentCode, code_id, with_for_update=True)
        if code is None or code.purpose != purpose:
            raise ProtocolError(Code.PROOF_WRONG)  # the same answer as for a wrong secret
        return code

    def _answered(self, code: EnrolmentCode, coded: CodedRequest) -> bytes | None:
        """The answer already given to this very request; None for a fresh code. Raises ``RefusedError``."""
        if code.used_by == coded.id and code.answer is not None:
            return code.answer
        if code.used_at is not None:
            raise RefusedError("code_used", 409)
        if code.cancelled_at is not None:
            raise RefusedError("code_cancelled", 403)
        if code.expires_at < self._now():
            raise RefusedError("code_expired", 403)
        return None

    def _used(self, code: EnrolmentCode, coded: CodedRequest, answer: bytes) -> bytes:
        code.used_at = self._now()
        code.used_by = coded.id
        code.answer = answer
        return answer

    def _device_answer(
        self, keys: MinistryKeys, key: Ed25519PrivateKey, request: str, device: str, office: Office, block: int
    ) -> bytes:
        answer = DeviceAnswer(
            request=request,
            device=device,
            office=office.id,
            office_name=office.name,
            governorate=office.governorate,
            signing=key.public_key(),
            recipients=dict(keys.recipients),
            recovery=keys.recovery,
            at=self._now(),
            block=block,
        )
        return encode_signed(answer_device(answer, key))
