"""What version 1 wrote is read by every later version: real files of it, and bytes fixed for ever."""

from pathlib import Path

from sync.protocol.approval import approve
from sync.protocol.bundle import read_bundle, read_receipt
from sync.protocol.envelope import open_batch
from sync.protocol.keys import PrivateKeyFile, key_id, private_bytes, receiving_private, signing_private
from sync.protocol.messages import Change, encode_change
from sync.protocol.printed_code import CodeKind, PrintedCode
from sync.protocol.receipts import Line, LineStatus, Receipt, sign_receipt, verify_receipt
from sync.protocol.requests_auth import sign_request
from tests.sync.office import MORNING

HERE = Path(__file__).parent / "golden"
BATCH = HERE / "batch-1.mihan"
WOVEN = HERE / "batch-2.mihan"
RECEIPT = HERE / "receipt-1.mihan"
KEY = HERE / "key-1"
DEVICE, SUPERVISOR, SIGNING = (signing_private(bytes([n] * 32)) for n in (1, 2, 3))
MINISTRY = receiving_private(bytes([4] * 32))
SUPERVISOR_ID = "019c22a6-0000-7000-8000-0000000000aa"
CODE = PrintedCode(CodeKind.DEVICE, bytes(range(10)), bytes(range(100, 110)))
CHANGES = (
    Change(
        id="019c22a6-a3df-7000-8000-000000000001",
        sequence=7,
        kind="registration",
        record="019c22a6-a3df-7000-8000-000000000002",
        author="019c22a6-0000-7000-8000-0000000000bb",
        clock="019c22a6a3df-0000-desk-1",
        form_id="jobseeker_registration",
        form_version="2026020301",
        body={"submission": "<data><given>زينب</given></data>", "entity": {"given": "زينب"}, "label": "زينب"},
    ),
    Change("019c22a6-a3df-7000-8000-000000000003", 9, "void", "", "", "019c22a6a3df-0001-desk-1"),
)
DAY = (
    CHANGES[0],
    Change(
        id="019c22a6-a3df-7000-8000-000000000004",
        sequence=8,
        kind="registration",
        record="019c22a6-a3df-7000-8000-000000000002",
        author="019c22a6-0000-7000-8000-0000000000bb",
        clock="019c22a6a3df-0002-desk-1",
        form_id="jobseeker_registration",
        form_version="2026020301",
        base=CHANGES[0].id,
        supersedes=(CHANGES[0].id,),
        body={
            "submission": '<data id="f"><given>زينب علي حسن</given><phone/><meta><instanceID>'
            "uuid:019c22a6-a3df-7000-8000-000000000002</instanceID></meta></data>",
            "entity": {"given": "زينب علي حسن", "phone": ""},
            "label": "زينب علي حسن",
            "entities": [{"dataset": "children"}],
        },
    ),
    CHANGES[1],
)
"""What ``WOVEN`` holds: a sheaf of two, and a change beside it."""
LINES = (
    Line(CHANGES[0].id, LineStatus.CONFLICT, "both_changed"),
    Line(CHANGES[1].id, LineStatus.ACCEPTED),
)


def test_a_batch_that_version_1_wrote_is_opened() -> None:
    found, manifest, approval = read_bundle(BATCH, lambda _: DEVICE.public_key(), lambda _: SUPERVISOR.public_key())
    assert open_batch(manifest, found.chunks, {key_id(MINISTRY): MINISTRY}) == CHANGES
    assert (manifest.header.number, manifest.header.previous, manifest.header.created) == (3, "ab" * 32, MORNING)
    again = approve(found.manifest, approver=SUPERVISOR_ID, count=2, at=MORNING, key=SUPERVISOR)
    assert again == approval


def test_a_sheaf_that_version_1_wove_is_opened() -> None:
    found, manifest, _ = read_bundle(WOVEN, lambda _: DEVICE.public_key(), lambda _: SUPERVISOR.public_key())
    assert open_batch(manifest, found.chunks, {key_id(MINISTRY): MINISTRY}) == DAY


def test_a_receipt_that_version_1_wrote_is_believed_and_written_the_same_today() -> None:
    found, manifest, _ = read_bundle(BATCH, lambda _: DEVICE.public_key(), lambda _: SUPERVISOR.public_key())
    signed = read_receipt(RECEIPT)
    receipt = verify_receipt(signed, SIGNING.public_key(), batch=manifest.id, device="desk-1")
    assert set(receipt.lines) == set(LINES)
    assert sign_receipt(Receipt(found.id, "desk-1", 41, LINES, MORNING), SIGNING) == signed


def test_a_key_file_of_version_1_still_opens() -> None:
    key = PrivateKeyFile.decode(KEY.read_bytes()).unlock_signing("گوڵە گەنم")
    assert private_bytes(key) == private_bytes(SIGNING)


def test_the_bytes_of_a_change_are_fixed() -> None:
    assert encode_change(CHANGES[1]).hex() == (
        "8b782430313963323261362d613364662d373030302d383030302d303030303030303030303033"  # array(11), its id
        "09"
        "64766f6964"  # "void"
        "6060"  # no record, no author
        "78183031396332326136613364662d303030312d6465736b2d31"  # its clock
        "60606080a0"  # no form, no version, no base, supersedes nothing, an empty body
    )


def test_printed_codes_and_key_names_are_fixed() -> None:
    assert str(CODE) == "D000G-40R40-M30E2-09CHJ-PCSV8-D5N6P-V3D2J"
    assert CODE.id == "964013f52fef1c368c6396bb9f4af95c"
    assert CODE.proof_key.hex() == "266bfdbe82d929bfedd8b0857ef4b8843e707ac53dc59438241c6420eab43ed5"
    assert (key_id(MINISTRY), key_id(DEVICE)) == (
        "5b984e751a961e05cbef52251938c5d1",
        "d5182dbb2bcdb4c4410ff871f0f78526",
    )


def test_a_signed_request_is_fixed() -> None:
    assert sign_request(DEVICE, "desk-1", "bm9uY2U", "PUT", "/v1/batches/00/chunks/11", body=b"chunk") == {
        "Content-Digest": "sha-256=:bIf2g3GyiVRwfruSr+58z/t0xvceyP6oqYz2EEKJWFs=:",
        "Signature-Input": 'mihan=("@method" "@path" "@query" "content-digest");keyid="desk-1";nonce="bm9uY2U"'
        ';alg="ed25519";tag="mihan-1"',
        "Signature": "mihan=:l031CAhuMcwwSlA81V0DsRTpfoLtm/St24U3xx8O27byDgBVBhLjk02qcpybYcMGf8fDZl7OKXyJDv0SNWNpBA==:",
    }
