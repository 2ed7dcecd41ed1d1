"""A desk's log reaches the ministry on a stick and through the office's machine, unread; its word comes back."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from mihan_desktop.domain.auditing import AuditQuery
from mihan_desktop.domain.importing import FileKind
from mihan_desktop.domain.problems import MihanError
from sync.central.audit_schema import AuditDesk
from sync.central.cli import main
from sync.central.database import Database
from sync.office.logs import Logs
from sync.protocol.audit_file import LogFile
from sync.protocol.audit_report import claimed_report
from sync.protocol.bundle import LOG, Bundle, write_sheet
from tests.centre import PASSPHRASE, Centre
from tests.services.conftest import add_office
from tests.services.office import Office
from tests.services.several_desks import Several, another_desk, several
from tests.services.test_audit_report import approve, breaks, device_of, own, send, there


@pytest.fixture(autouse=True)
def _passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_PASSPHRASE", PASSPHRASE)


@pytest.fixture
def machines(running_centre: Centre, tmp_path: Path) -> Iterator[Several]:
    """A hub, and desks when they are wanted, all enrolled."""
    made = several(running_centre, tmp_path)
    yield made
    made.close()


def known(office: Office) -> int:
    """Up to which line the desk knows that the ministry has its log."""
    return office.desk.auditing.state(office.enter("huda")).ministry


def reported(office: Office, centre: Centre) -> tuple[int, str]:
    """Up to which line the centre says that it has the log, and by which road the last of it came."""
    with closing(Database(f"sqlite:///{centre.data}/central.db")) as database, database.read() as session:
        row = session.execute(
            select(AuditDesk.number, AuditDesk.road).where(AuditDesk.device_id == device_of(office))
        ).one()
        return row.number, row.road


def exported(office: Office, folder: Path) -> Path:
    """The log beside the batch that huda approves and writes to a stick."""
    approve(office)
    huda = office.enter("huda")
    batch = office.desk.sending.batches(huda)[0]
    written = office.desk.sending.export_all(huda, batch.id, folder / "b.mihan")
    assert written.log == folder / "b-log.mihan"
    return written.log


def test_the_log_goes_on_a_stick_and_the_word_comes_back_in_a_file(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    path = exported(enrolled, tmp_path)
    assert "زينب".encode() not in path.read_bytes()
    until = own(enrolled)
    said = running_centre.run("bundle", "import", str(path))
    assert (said["device"], int(said["upto"])) == (device_of(enrolled), there(enrolled, running_centre)[-1][0])
    assert there(enrolled, running_centre) == until[: int(said["upto"])]
    assert reported(enrolled, running_centre) == (int(said["upto"]), "file")
    again = running_centre.run("bundle", "import", str(path))
    assert again == said
    assert there(enrolled, running_centre) == until[: int(said["upto"])]

    huda, answer = enrolled.enter("huda"), Path(said["receipt"])
    importing = enrolled.desk.importing
    seen = importing.look(huda, answer)
    assert (seen.kind, seen.ours, seen.known, seen.receipt) == (FileKind.LOG_RECEIPT, True, False, int(said["upto"]))
    assert not importing.take_over(huda, answer).repeated
    assert known(enrolled) == int(said["upto"])
    assert importing.take_over(enrolled.enter("huda"), answer).repeated
    assert importing.look(enrolled.enter("huda"), answer).known
    assert not importing.look(enrolled.enter("huda"), path).ours
    later = enrolled.desk.sending.export_all(huda, enrolled.desk.sending.batches(huda)[0].id, tmp_path / "c.mihan").log
    assert later is not None
    running_centre.run("bundle", "import", str(later))  # only what is new went along
    assert breaks(enrolled, running_centre) == []


def test_a_desk_that_has_no_batch_takes_its_log_to_the_ministry_from_the_page_of_the_log(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    auditing, path = enrolled.desk.auditing, tmp_path / "log.mihan"
    with pytest.raises(MihanError, match="file_not_written"):
        auditing.for_ministry(enrolled.enter("huda"), tmp_path / "nowhere" / "log.mihan")
    until = own(enrolled)
    assert auditing.for_ministry(enrolled.enter("huda"), path) == path
    assert auditing.page(enrolled.people["huda"], AuditQuery())[0].details == {"of": "report"}
    said = running_centre.run("bundle", "import", str(path))
    assert there(enrolled, running_centre)[: len(until)] == until
    enrolled.desk.importing.take_over(enrolled.enter("huda"), Path(said["receipt"]))
    assert known(enrolled) == int(said["upto"]) >= len(until)


def test_the_word_on_a_log_that_came_on_a_stick_is_in_the_feed(
    enrolled: Office, running_centre: Centre, tmp_path: Path
) -> None:
    path = exported(enrolled, tmp_path)
    said = running_centre.run("bundle", "import", str(path))
    running_centre.run("bundle", "import", str(path))
    feed = tmp_path / "news.mihan"
    running_centre.run("feed", "write", str(feed), "--device", device_of(enrolled))
    huda = enrolled.enter("huda")
    assert enrolled.desk.importing.look(huda, feed).counts["audit_received"] == 1
    enrolled.desk.importing.take_over(huda, feed)
    assert known(enrolled) == int(said["upto"])
    send(enrolled)
    assert there(enrolled, running_centre) == own(enrolled)
    enrolled.desk.importing.take_over(enrolled.enter("huda"), Path(said["receipt"]))  # an older word, late
    assert known(enrolled) > int(said["upto"])


def test_a_file_that_is_cut_or_changed_is_refused(
    enrolled: Office, running_centre: Centre, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = exported(enrolled, tmp_path).read_bytes()
    bad = tmp_path / "bad.mihan"
    for changed, code in (
        (data[:-1], "file_short"), (data[: len(data) // 2], "file_short"), (data + b"x", "file_long"),
        (data[:300] + bytes([data[300] ^ 1]) + data[301:], "signature_wrong"),
    ):  # fmt: skip
        bad.write_bytes(changed)
        assert main(["bundle", "import", str(bad), "--data", str(running_centre.data), "--json"]) == 1
        assert json.loads(capsys.readouterr().err)["error"] == code
    assert there(enrolled, running_centre) == []


def test_a_log_goes_through_the_office_unread_and_the_word_comes_back(
    machines: Several, running_centre: Centre
) -> None:
    machines.listen()
    hub, desk = machines.hub, machines.desk()
    machines.pair(desk)
    desk.register(desk.enter("zainab"))
    assert machines.hand_over(desk).code == ""
    logs = hub.profile / "office" / "logs"
    kept = list(logs.rglob("*.report"))
    assert len(kept) == 1
    assert "زينب".encode() not in kept[0].read_bytes()
    stand = desk.desk._opened.read
    with stand() as work:
        handed = work.anchors.get("handed")
    assert handed is not None
    desk.wall.go_on(minutes=5)
    assert machines.hand_over(desk).code == ""  # nothing new within the hour
    assert list(logs.rglob("*.report")) == kept

    assert machines.send(hub).code == ""
    assert list(logs.rglob("*.report")) == []
    assert reported(desk, running_centre) == (handed.number, "office")
    assert there(desk, running_centre) == own(desk)[: handed.number]
    assert machines.hand_over(desk).code == ""
    assert known(desk) == handed.number
    desk.wall.go_on(hours=30)
    visited = desk.desk.handing.visit(desk.enter("huda"))
    assert visited.code == ""
    machines.send(hub)
    assert reported(desk, running_centre)[0] > handed.number
    assert there(hub, running_centre) == own(hub)
    assert breaks(desk, running_centre) == breaks(hub, running_centre) == []


@pytest.mark.slow
def test_of_the_words_on_a_log_only_the_newest_stays_and_a_desk_that_heard_another_goes_on(
    machines: Several, running_centre: Centre
) -> None:
    machines.listen()
    hub, desk = machines.hub, machines.desk()
    machines.pair(desk)
    handing = desk.desk.handing

    def talk() -> None:
        handing.hand_over(desk.enter("zainab"), lambda done, whole: None, lambda: False)
        desk.wall.go_on(hours=30)

    talk()
    for _ in range(3):
        assert machines.send(hub).code == ""
        talk()  # hears the word; the office has not looked yet who was here
    with hub.desk._opened.read() as work:
        (letter,) = work.office.letters(device_of(desk), 0)
    assert letter.kind == "log"
    assert machines.send(hub).code == ""
    said = reported(desk, running_centre)[0]
    talk()  # asks after a letter that is here no more
    assert known(desk) < said
    machines.hub.desk.hosting.take_in(hub.enter("huda"))
    talk()
    assert known(desk) == said


def test_a_log_goes_by_two_sticks_and_so_does_the_word(
    machines: Several, running_centre: Centre, tmp_path: Path
) -> None:
    hub, desk = machines.hub, machines.desk()
    card = hub.desk.hosting.write_card(hub.enter("huda"), tmp_path / "card.mihan")
    desk.desk.handing.read_card(desk.enter("omar"), card)
    desk.register(desk.enter("zainab"))
    _, log = desk.desk.handing.export(desk.enter("zainab"), tmp_path).paths
    for _ in range(2):  # before the hand-over, and twice
        hub.desk.hosting.read_file(hub.enter("huda"), log)
    cut = tmp_path / "cut.mihan"
    cut.write_bytes(log.read_bytes()[:-1])
    with pytest.raises(MihanError, match="handed_over_invalid"):
        hub.desk.hosting.read_file(hub.enter("huda"), cut)
    stick = tmp_path / "stick"
    stick.mkdir()
    (carried,) = hub.desk.forwarding.export(hub.enter("huda"), stick)
    with carried.open("rb") as file:
        assert len(LogFile.decode(Bundle(file).body).reports) == 1
    said = running_centre.run("bundle", "import", str(carried))
    assert said["device"] == device_of(desk)
    answer = Path(said["receipt"])
    assert hub.desk.importing.look(hub.enter("huda"), answer).ours
    hub.desk.importing.take_over(hub.enter("huda"), answer)
    with pytest.raises(MihanError, match="nothing_to_forward"):
        hub.desk.forwarding.export(hub.enter("huda"), stick)
    hub.desk.hosting.read_file(hub.enter("huda"), log)  # read again, it is known
    with pytest.raises(MihanError, match="nothing_to_forward"):
        hub.desk.forwarding.export(hub.enter("huda"), stick)
    mail = hub.desk.hosting.write_mail(hub.enter("huda"), device_of(desk), tmp_path / "mail.mihan")
    desk.desk.handing.read_mail(desk.enter("zainab"), mail)
    assert known(desk) == int(said["upto"])


def test_a_credential_out_of_another_hand_lets_nobody_in(machines: Several, tmp_path: Path) -> None:
    hub, desk = machines.hub, machines.desk()
    card = hub.desk.hosting.write_card(hub.enter("huda"), tmp_path / "card.mihan")
    desk.desk.handing.read_card(desk.enter("omar"), card)
    desk.register(desk.enter("zainab"))
    _, log = desk.desk.handing.export(desk.enter("zainab"), tmp_path).paths
    with log.open("rb") as file:
        head = LogFile.decode(Bundle(file).body)
    forged = tuple(replace(one, signature=bytes(64)) for one in head.reports)
    bad = tmp_path / "bad.mihan"
    write_sheet(bad, LOG, replace(head, reports=forged, name="مكتب الوزير").encode())
    with pytest.raises(MihanError, match="handed_over_invalid"):
        hub.desk.hosting.read_file(hub.enter("huda"), bad)
    with hub.desk._opened.read() as work:
        assert work.office.desk(device_of(desk)) is None
    hub.desk.hosting.read_file(hub.enter("huda"), log)
    with hub.desk._opened.read() as work:
        known_as = work.office.desk(device_of(desk))
    assert known_as is not None
    assert known_as.name != "مكتب الوزير"


@pytest.mark.slow
def test_what_the_office_lost_or_the_ministry_lacks_is_said_again(machines: Several, running_centre: Centre) -> None:
    machines.listen()
    hub, desk = machines.hub, machines.desk()
    machines.pair(desk)
    for given in ("زينب", "سعاد"):
        desk.register(desk.enter("zainab"), given_name=given)
        machines.hand_over(desk)
    logs = hub.profile / "office" / "logs"
    first, _second = sorted(logs.rglob("*.report"))
    first.unlink()  # the ministry hears of a hole, and says where the desk is to begin again
    machines.send(hub)
    assert there(desk, running_centre) == []
    machines.hand_over(desk)
    desk.wall.go_on(hours=2)
    machines.hand_over(desk)
    machines.send(hub)
    assert there(desk, running_centre) == own(desk)[: reported(desk, running_centre)[0]]
    assert reported(desk, running_centre)[0] > 0
    assert breaks(desk, running_centre) == []


def test_nobody_brings_the_log_of_another_office(enrolled: Office, running_centre: Centre, tmp_path: Path) -> None:
    path = exported(enrolled, tmp_path)
    with path.open("rb") as file:
        (report,) = LogFile.decode(Bundle(file).body).reports
    stranger = another_desk(running_centre, add_office(running_centre), tmp_path / "stranger", enrolled.wall)
    stranger.desk.hosting.write_card(stranger.enter("huda"), tmp_path / "card.mihan")
    with pytest.raises(MihanError, match="handed_over_invalid"):  # its credential is of another office
        stranger.desk.hosting.read_file(stranger.enter("huda"), path)
    Logs(stranger.profile / "office" / "logs").keep(claimed_report(report), report)
    send(stranger)
    assert there(enrolled, running_centre) == []
    path.write_bytes(b"MIHAN\r\n\1A" + b"\0\0\0\1x")
    with pytest.raises(MihanError, match="handed_over_invalid"):
        stranger.desk.hosting.read_file(stranger.enter("huda"), path)
    stranger.desk.signing_in.sign_out()
