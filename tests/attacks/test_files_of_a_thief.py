"""Somebody has the disk of an office: all its files, while the program runs, after it was killed, and after its end."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.names import fold
from tests.attacks.counting import tried
from tests.services.office import PASSWORD, ZAINAB, Office

MOTHER = "أمينة الكتومة"
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
CODES = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp1256", "unicode-escape")


def words() -> Iterator[bytes]:
    """Everything that is known of the invented people, in every way in which it may be written."""
    known = [value for value in (*ZAINAB.values(), MOTHER, "زينب الموظفة") if len(value) > 4 and value != "female"]
    for word in known:
        spellings = {word, fold(word), word.translate(ARABIC), word.translate(PERSIAN), word.replace("-", "")}
        for spelling in spellings:
            for code in CODES:
                yield spelling.encode(code, "ignore")


def found_in(folder: Path) -> list[tuple[str, bytes]]:
    """(file, word) of all that can be read by somebody without a key."""
    wanted = {word for word in words() if len(word) > 5}
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            found += [(path.name, word) for word in wanted if word in data]
            tried(len(wanted))
    return found


@pytest.fixture
def used(office: Office) -> Office:
    """An office that registered people and has begun with another."""
    zainab = office.enter("zainab")
    for number in range(30):
        office.register(zainab, family_name=f"{MOTHER} {number}")
    office.desk.registering.begin(zainab, "small_registration", "1")
    return office


def test_neither_a_running_nor_a_killed_nor_a_closed_office_shows_anybody(used: Office, tmp_path: Path) -> None:
    assert found_in(used.profile) == []
    killed = tmp_path / "as it lay there"
    shutil.copytree(used.profile, killed)  # with its -wal and -shm, as a power cut leaves them
    assert any(path.name.endswith("-wal") for path in killed.rglob("*"))
    assert found_in(killed) == []
    used.desk.signing_in.sign_out()
    assert found_in(used.profile) == []


@pytest.mark.slow
def test_neither_what_is_carried_out_nor_what_is_written_meanwhile_shows_anybody(
    enrolled: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, passing = tmp_path / "stick", tmp_path / "passing"
    for folder in (stick, passing):
        folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setitem(os.environ, name, str(passing))
    zainab = enrolled.enter("zainab")
    for number in range(5):
        enrolled.register(zainab, family_name=f"{MOTHER} {number}")
    huda, desk = enrolled.enter("huda"), enrolled.desk
    queue = [entry.change_id for entry in desk.reviewing.queue(huda).entries]
    batch = desk.reviewing.approve(huda, queue, PASSWORD.format("huda")).batch
    desk.sending.export(huda, batch.id, stick / "batch.mihan")
    desk.backing_up.make(huda, stick / "all.mihan-backup", lambda *_: None, lambda: False)
    desk.diagnosing.save(desk.diagnosing.gather({}), stick / "diagnostics.zip")
    desk.signing_in.sign_out()
    names = {path.name for path in stick.iterdir()}
    assert names == {"batch.mihan", "all.mihan-backup", "diagnostics.zip"}
    assert found_in(stick) == found_in(passing) == found_in(enrolled.profile) == []
