"""The power goes at the ministry and at an office's machine: what anybody was told is on the platter."""

import random
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import BatchState
from sync.central.attachments import of_record
from sync.central.database import Database
from sync.central.ministry_keys import open_keys
from sync.central.settings import load
from sync.central.succeeding import rotate
from sync.office.spool import Spool
from sync.protocol.signing import Signed
from sync.protocol.wire import Offer
from tests.centre import PASSPHRASE, Centre
from tests.faults.branch import Branch
from tests.faults.forgetful import ForgetfulDisk, forgetful_disk
from tests.faults.hub import RealWall
from tests.faults.ledger import at_the_ministry
from tests.faults.test_killed_hub import PHASES
from tests.postgresql import PostgreSQL, binaries
from tests.services.conftest import enrol
from tests.services.office import PASSWORD, Office
from tests.services.test_attachments import FORM, save

PASSES = {"", "offline", "cut", "timeout", "server_error"}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[ForgetfulDisk]:
    """Nothing on it yet."""
    with forgetful_disk(tmp_path / "forgetful") as made:
        yield made


@pytest.mark.slow
def test_keys_and_settings_of_a_centre_are_there_after_the_power_went(disk: ForgetfulDisk) -> None:
    """Somebody may have sealed to a key the moment that it was made: no private half may be missing then."""
    for seed in range(3):
        data = disk.root / f"centre-{seed}"
        centre = Centre(data)
        disk.power_cut(seed)
        made = open_keys(load(data).keys, PASSPHRASE)
        rotate(centre.data / "keys", PASSPHRASE, "receiving", RealWall()())
        disk.power_cut(seed + 100)
        after = open_keys(load(data).keys, PASSPHRASE)
        assert len(after.receiving) == len(made.receiving) + 1
        assert after.recipients.keys() - {after.recovery} <= after.receiving.keys()
        rotate(centre.data / "keys", PASSPHRASE, "signing", RealWall()())
        disk.power_cut(seed + 200)
        assert open_keys(load(data).keys, PASSPHRASE).serial == 3


def test_what_an_offices_machine_took_is_in_its_spool_after_the_power_went(disk: ForgetfulDisk) -> None:
    offer, device, release = Offer(b"manifest", b"s" * 64, Signed(b"handed", b"t" * 64)), "desk", "ab" * 32
    pieces = [bytes([number]) * 70_000 for number in range(3)]
    for seed in range(3):
        root, name = disk.root / f"office-{seed}", f"{seed:064x}"
        spool = Spool(root)
        spool.keep_offer(name, offer)
        spool.keep_chunk(name, 0, b"chunk")
        spool.keep_pairing("code", b"a desk came")
        spool.say(device, name, b"answer")
        spool.keep_release(release, b"list")
        for number, data in enumerate(pieces[:2]):
            spool.keep_piece(release[::-1], number * 70_000, data)
        with (root / "releases" / release[::-1]).open("ab") as file:
            file.write(b"cut off while it was written")
        disk.power_cut(seed)
        spool = Spool(root)
        assert spool.offer(name) == offer
        assert list(spool.chunks(name, 1)) == [b"chunk"]
        assert spool.pairings() == (("code", b"a desk came"),)
        assert spool.answer(device, name) == b"answer"
        assert spool.release(release) == b"list"
        spool.keep_piece(release[::-1], 140_000, pieces[2])  # asked for again: the machine does not have it yet
        assert (root / "releases" / release[::-1]).read_bytes() == b"".join(pieces)


def work(office: Office, chance: random.Random, records: int) -> None:
    """People with photographs, registered and approved."""
    zainab = office.enter("zainab")
    saved = [
        save(office, zainab, photo=b"\xff\xd8\xff\xe0" + chance.randbytes(30_000)).registration.change_id
        for _ in range(records)
    ]
    huda = office.enter("huda")
    office.desk.reviewing.approve_many(huda, saved, PASSWORD.format("huda"), lambda *_: None, lambda: False)


def look(office: Office, centre: Centre) -> None:
    """Whatever the desk has a signed receipt for is in the register, with its photographs, once."""
    huda = office.enter("huda")
    there = at_the_ministry(centre, office.desk.enrolling.device().device_id)
    assert not [change for change, count in Counter(row[0] for row in there).items() if count > 1]
    found = office.desk.searching.registrations(huda, limit=10**6)
    received = {one.change_id: one.record_id for one in found if one.status is RecordStatus.RECEIVED}
    assert received.keys() <= {row[0] for row in there}, "under a receipt, and not in the register"
    batches = office.desk.sending.batches(huda)
    if received and {batch.state for batch in batches} == {BatchState.RECEIVED}:  # photographs leave in their own
        database = Database(load(centre.data, centre.database).database)
        with database.read() as session:
            assert all(line.arrived for record in received.values() for line in of_record(session, record))
        database.close()


def play(office: Office, centre: Centre, cut: Callable[[], None], chance: random.Random, *, cuts: int) -> None:
    """Work and send, the power goes at the ministry at any moment; in the end everything is there once."""
    enrol(office, centre)
    office.desk.registering.add_form(office.enter("omar"), FORM, "papers.xml")
    for _ in range(cuts):
        work(office, chance, 2)
        plug = threading.Timer(chance.uniform(0.02, 0.7), cut)
        plug.start()
        result = office.desk.sending.send(office.enter("huda"), lambda *_: None, lambda: False)
        plug.join()
        assert (result.code in PASSES, result.refused) == (True, 0), result
        look(office, centre)
    for _ in range(10):
        result = office.desk.sending.send(office.enter("huda"), lambda *_: None, lambda: False)
        assert result.code == "", result.code
        if {batch.state for batch in office.desk.sending.batches(office.enter("huda"))} == {BatchState.RECEIVED}:
            break
    look(office, centre)
    found = office.desk.searching.registrations(office.enter("huda"), limit=10**6)
    assert [record.status for record in found] == [RecordStatus.RECEIVED] * (2 * cuts)
    there = at_the_ministry(centre, office.desk.enrolling.device().device_id)
    assert sorted(row[1] for row in there) == list(range(1, len(there) + 1))


def on_sqlite(office: Office, disk: ForgetfulDisk, chance: random.Random, cuts: int) -> None:
    """The centre's folder and database file are on the disk."""
    centre = Centre(disk.root / "centre")

    def cut() -> None:
        centre.kill()
        disk.power_cut(chance.getrandbits(32))
        centre.start()

    with centre:
        play(office, centre, cut, chance, cuts=cuts)


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", range(4))
def test_no_receipt_is_signed_for_what_a_power_cut_at_the_ministry_takes_away(
    office: Office, disk: ForgetfulDisk, seed: int
) -> None:
    on_sqlite(office, disk, random.Random(seed), cuts=20)


@pytest.mark.slow
@pytest.mark.postgresql
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", range(2))
def test_many_power_cuts_at_a_ministry_with_postgresql(office: Office, tmp_path: Path, seed: int) -> None:
    if binaries() is None:
        pytest.skip("PostgreSQL is not installed here")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="mihan-forgetful-") as name:  # its user may not look into ours
        folder = Path(name)
        folder.chmod(0o711)
        server = PostgreSQL(folder / "disk" / "data")

        def fill(platter: Path) -> None:
            (platter / "data").mkdir()
            for path in (folder, platter, platter / "data"):
                server.own(path)
            server.initialise(platter / "data", "--wal-segsize=1")

        with forgetful_disk(folder, server.owner, fill) as disk, server:
            with Centre(tmp_path / "centre", server.database()) as centre:

                def cut() -> None:
                    server.kill()
                    disk.power_cut(chance.getrandbits(32))
                    server.start()

                play(office, centre, cut, chance, cuts=20)
            server.kill()


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", range(3))
def test_many_power_cuts_at_an_offices_machine(
    disk: ForgetfulDisk, tmp_path: Path, running_centre: Centre, seed: int
) -> None:
    branch = Branch(running_centre, disk.root, tmp_path)
    chance = random.Random(seed)
    branch.open()
    for number in range(20):
        after = chance.choice(list(PHASES)) if number else "taken"
        branch.live(chance.uniform(0, PHASES[after]), after, seed * 1_000 + number)
        disk.power_cut(chance.getrandbits(32))
        branch.check()
    branch.settle()
    assert branch.kills == 20
