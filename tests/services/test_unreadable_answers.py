"""A registration whose answers cannot be read is taken in all the same: its supervisor sees that, and returns it."""

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.services import taking_in
from mihan_desktop.storage.handed import HandedRow
from sync.protocol.messages import Change, encode_change

ONE, RECORD, AUTHOR, BATCH = (f"01900000-0000-7000-8000-00000000000{number}" for number in range(4))
CLOCK = "2026-11-22T08:00:00.000Z-0001-x"


@pytest.mark.parametrize(
    ("submission", "phones"),
    [("<data><phone>07701234567</phone></data>", 1), ("<data><phone>07701234567", 0), ("", 0)],
)
def test_answers_that_are_no_xml_name_no_telephone(submission: str, phones: int) -> None:
    change = Change(ONE, 1, "registration", RECORD, AUTHOR, CLOCK, "form", "1", body={"submission": submission})
    row = HandedRow(
        ONE, BATCH, 1, "registration", RECORD, AUTHOR, "زينب", "form", "1", "", CLOCK, "زينب", "[]",
        RecordStatus.WAITING, "", "[]", "", "", 0, "", encode_change(change),
    )  # fmt: skip
    assert len(taking_in._phones(row)) == phones
