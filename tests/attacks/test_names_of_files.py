"""Names that lead out of a folder, in whatever brings files along."""

import io
import zipfile
from pathlib import Path, PureWindowsPath

import pytest

from forms.bundle import unpack
from mihan_desktop.domain.problems import MihanError
from sync.office.door import Door, Known
from sync.office.spool import Spool
from sync.protocol.keys import new_signing_key
from sync.serving.answering import TurnedAwayError
from tests.attacks.counting import tried
from tests.services.office import Office, form

NAMES = (
    "../x.png", "../../../../tmp/x.png", "/etc/x.png", "//share/x.png", "..\\x.png", "C:\\x.png", "a/../../x.png",
    "~/x.png", "\u2025/x.png", "x.png/..", "..", ".",
)  # fmt: skip


def zipped(name: str) -> bytes:
    """A form with a file beside it that has ``name``."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("form.xml", form("9"))
        archive.writestr(zipfile.ZipInfo(name), b"picture")
    return made.getvalue()


def files_below(folder: Path) -> set[Path]:
    """Every file there is."""
    return {path for path in folder.rglob("*") if path.is_file()}


def test_a_form_in_a_zip_writes_nowhere_but_into_the_database(office: Office, tmp_path: Path) -> None:
    huda = office.enter("huda")
    before = files_below(tmp_path)
    for name in NAMES:
        _, _, files = unpack(zipped(name), "form.zip")
        assert all(one == Path(one).name == PureWindowsPath(one).name for one in files), name
        try:
            office.desk.registering.add_form(huda, zipped(name), "form.zip")
        except MihanError as refused:
            assert refused.code  # noqa: PT017 - either way is right, as long as nothing is written
        tried()
    fresh = files_below(tmp_path) - before
    assert {path for path in fresh if path.parent != office.profile} == set()
    assert not any(path.suffix == ".png" for path in fresh)


@pytest.mark.parametrize("name", NAMES)
def test_an_offices_machine_reads_and_keeps_nothing_under_a_name_from_outside(tmp_path: Path, name: str) -> None:
    spool = Spool(tmp_path / "spool")
    door = Door(spool, Known("hub", "office", new_signing_key().public_key(), b""))
    (tmp_path / "x.png").write_bytes(b"not for strangers")
    before = files_below(tmp_path)
    spool.keep_release(name, b"signed")
    spool.keep_piece(name, 0, b"piece")
    assert spool.release(name) is None
    assert spool.piece(name, 0) is None
    with pytest.raises(TurnedAwayError, match="batch_unknown"):
        door.answer(name, "desk")
    assert files_below(tmp_path) == before
