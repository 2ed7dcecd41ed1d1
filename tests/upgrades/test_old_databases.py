"""Genuine databases of older programs, opened by today's: nothing is lost, and work goes on with the old ministry."""

import re
import shutil
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from forms.session import Session
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage.migrating import revisions
from mihan_desktop.storage.schema import HEAD
from mihan_desktop.storage.store import Store, current_revision
from sync.central.settings import CentralError, load
from tests.services.office import PASSWORD, Office
from tests.storm.wire import Loop
from tests.upgrades.days import HERE, KEPT, Day, found_anew, ministry, statuses, take_up, unpack
from tests.upgrades.make import DAYS, MOST, RELEASES, ROOT
from tests.upgrades.playing import PNG

KEYRING_2 = "0014"
"""The first desk whose file of keys today's program reads."""
IN_THE_SUITE = (KEPT[0], KEPT[-1])
ALL = [one if one in IN_THE_SUITE else pytest.param(one, marks=pytest.mark.slow) for one in KEPT]


@pytest.fixture(scope="module")
def loop() -> Iterator[Loop]:
    """For the centres of this module."""
    made = Loop()
    yield made
    made.close()


def send_one_more(office: Office) -> str:
    """One more person, approved and sent with whatever waited; the record."""
    record = office.register(office.enter("zainab"), given_name="سناء", phone="07701112223").registration.record_id
    huda = office.enter("huda")
    waiting = [one.change_id for one in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))
    sent = office.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert (sent.refused, sent.code) == (0, ""), sent
    return record


def look_through(day: Day, office: Office) -> None:
    """Everything that the program of that day knew stands here as it was."""
    desk, told = office.desk, day.told
    zainab = office.enter("zainab")
    assert statuses(desk, zainab) == {one["record"]: one["status"] for one in told["records"]}
    for one in told["records"]:
        detail = desk.searching.registration(zainab, one["record"])
        answers = {field.ref: field.now for field in detail.fields}
        assert answers["/data/phone"] == one["phone"]
        (found,) = desk.searching.registrations(zainab, one["phone"][1:])
        assert found.record_id == one["record"], "the index finds it by its telephone"
    with desk.registering._opened.read() as work:
        sequences = work.outbox.sequences()
        assert sequences == tuple(range(1, len(sequences) + 1))
        assert work.audit.broken_at() is None
        assert [one.title for one in work.classes.all()] == [told["class"]]
        assert current_revision(work.audit._connection) == HEAD
        assert work.integrity() == ()
    (draft,) = desk.registering.drafts(zainab)
    assert desk.registering.draft_files(zainab, draft.id) == {"paper.png": PNG}
    draft = desk.registering.draft(zainab, draft.id)
    assert office.restored(draft).node("/data/given_name").value == "يوسف"
    desk.registering.release_draft(zainab, draft.id)
    first = desk.registering.reopen(zainab, told["records"][0]["record"])
    session: Session = office.restored(first)
    assert session.node("/data/phone").value == told["records"][0]["phone"]
    desk.registering.discard_draft(zainab, first.id)


@pytest.mark.parametrize("revision", ALL)
def test_the_files_of_an_older_program_are_taken_up_whole_and_work_goes_on(
    revision: str, tmp_path: Path, loop: Loop
) -> None:
    day = unpack(revision, tmp_path)
    with take_up(day) as office:
        if revision < KEYRING_2:
            before = (day.profile / "keyring.json").read_bytes(), (day.profile / "mihan.db").read_bytes()
            with pytest.raises(MihanError, match="keyring_old"):
                office.enter("zainab")
            assert ((day.profile / "keyring.json").read_bytes(), (day.profile / "mihan.db").read_bytes()) == before
            found_anew(day, office)
        look_through(day, office)
        with ministry(day, office, loop):
            record = send_one_more(office)
        known = statuses(office.desk, office.enter("huda"))
    assert set(known.values()) == {"received"}
    assert len(known) == len(day.told["records"]) + 1
    with sqlite3.connect(day.folder / "centre" / "central.db") as centre:
        held = dict(centre.execute("SELECT id, label FROM registrations").fetchall())
    centre.close()
    assert held.keys() == known.keys()
    assert held[record].startswith("سناء")


def test_a_day_of_every_release_is_kept() -> None:
    said = re.findall(r"(?m)^## \[?v?(\d+\.\d+\.\d+\S*)", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert set(said) == RELEASES.keys()
    assert {*RELEASES.values()} <= {*KEPT} == DAYS.keys()
    assert all(path.stat().st_size <= MOST for path in HERE.glob("*.zip"))


def test_a_newer_database_is_left_as_it_is_by_an_older_program(tmp_path: Path) -> None:
    """What an older program sees of a newer one: a revision that it has never heard of."""
    day = unpack(KEPT[-1], tmp_path)
    with take_up(day) as office:
        office.enter("zainab")
    store = Store(day.profile / "mihan.db")
    store.open(day.key)
    with store.write() as work:
        work.audit._connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    store.close()
    shutil.rmtree(day.profile / "before-update")  # an older program that never ran here has no copy to go back to
    before = {path.name: path.read_bytes() for path in day.profile.iterdir() if path.suffix in (".db", ".json")}
    with pytest.raises(MihanError, match="newer_schema"):
        office.enter("zainab")
    assert {name: (day.profile / name).read_bytes() for name in before} == before
    central = tmp_path / "centre" / "central.db"
    with sqlite3.connect(central) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    held = central.read_bytes()
    with pytest.raises(CentralError, match="newer_schema"):
        load(tmp_path / "centre").open_database()
    assert central.read_bytes() == held


@pytest.mark.slow
@pytest.mark.parametrize("revision", [one for one in KEPT if one >= KEYRING_2])
def test_the_program_of_that_day_leaves_todays_database_as_it_is(revision: str, tmp_path: Path) -> None:
    """The older program itself, from the history."""
    archive = subprocess.run(["git", "archive", DAYS[revision]], cwd=ROOT, check=False, capture_output=True)
    if archive.returncode:
        pytest.skip("the history of the repository is not here")
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as tar:
        tar.extractall(tmp_path / "tree", filter="data")
    if revisions()[-1] == revision:
        pytest.skip("nothing is newer than that")
    day = unpack(revision, tmp_path / "day")
    with take_up(day) as office:
        office.enter("zainab")
    before = (day.profile / "mihan.db").read_bytes()
    script = (
        "import sys; from pathlib import Path; from tests.services.office import Office\n"
        "from mihan_desktop.domain.problems import MihanError\n"
        "try: Office(Path(sys.argv[1])).enter('zainab')\n"
        "except MihanError as error: print(error.code)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", script, str(day.profile)],
        cwd=tmp_path / "tree",
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "newer_schema"
    assert (day.profile / "mihan.db").read_bytes() == before
    shutil.rmtree(tmp_path / "tree")
