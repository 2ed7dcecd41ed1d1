"""A desk changes over to a new version of the program, proven beside the old one; whatever fails, the old one runs."""

import json
import subprocess
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.programs import OfferedProgram, WayBack
from mihan_desktop.services.unbundling import unbundle
from mihan_desktop.services.updating import Updating
from mihan_desktop.services.upgrading import Upgrading
from mihan_desktop.storage.program_folder import Pointer, ProgramFolder
from mihan_desktop.storage.schema import HEAD
from sync.protocol.progress import nobody_stops, unseen, unwatched
from tests.attacks.counting import tried
from tests.attacks.test_programs import key_set, new_makers, publish
from tests.faults.plug import run
from tests.faults.small_disk import MEGABYTE, small_disk
from tests.services import bundles
from tests.services.office import MORNING, Office
from tests.services.test_audit_lines import lines

MAKERS = new_makers()
NEW = "1.0.0"
OLD = "0.9.0"


class Desk:
    """A desk with version 0.9.0 whose versions lie in ``programs``, and a stick."""

    def __init__(self, office: Office, folder: Path, programs: Path | None = None) -> None:
        self.office, self.stick = office, folder / "stick"
        self.opened = office.desk._opened
        self.programs = ProgramFolder(programs or folder / "programs")
        self.updating = Updating(self.opened, key_set(MAKERS), OLD, alone=True)
        office.wall.time = datetime(2026, 3, 3, 8, tzinfo=UTC)

    def upgrading(self, own: str = OLD, at: Callable[[str], None] = unwatched) -> Upgrading:
        """The verbs, in the version ``own``."""
        return Upgrading(self.opened, self.updating, programs=self.programs.root, own=own, at=at)

    def offered(
        self, program: str = "", version: str = NEW, beside: tuple[tarfile.TarInfo, ...] = ()
    ) -> OfferedProgram:
        """What was found on the stick: a release of two makers."""
        made = bundles.bundle(self.stick, version, program or bundles.script(version), beside)
        news = self.stick / f"mihan-{version}.news.json"
        news.write_text(json.dumps({"en": "Faster lists.", "ar": "قوائم أسرع."}), encoding="utf-8")
        publish(self.stick, MAKERS[:2], version=version, sequence=int(version[0]) + 1, more=(made.name, news.name))
        return self.updating.look(self.office.people["omar"], self.stick, unseen, nobody_stops)

    def install(self, offered: OfferedProgram, at: Callable[[str], None] = unwatched) -> None:
        """Change over."""
        self.upgrading(at=at).install(self.office.people["omar"], offered, unseen, nobody_stops)

    def has(self, version: str) -> None:
        """That version runs from the next start on."""
        bundles.install(self.programs.folder(version), version)
        self.programs.point(Pointer(version, "", OLD))

    def expect_old(self) -> None:
        """The old version runs, the records are as they were, and nothing half is left that anybody could start."""
        pointer = self.programs.pointer()
        assert pointer is None or not pointer.version
        assert not (self.office.profile / "trying").exists()
        left = [path.name for path in self.programs.root.iterdir()] if self.programs.root.is_dir() else []
        assert set(left) <= {"running", "current.json"}
        assert self.opened.integrity() == ()

    def refused(self, offered: OfferedProgram, at: Callable[[str], None] = unwatched) -> MihanError:
        """With what it was refused; the old version runs."""
        with pytest.raises(MihanError) as caught:
            self.install(offered, at)
        self.expect_old()
        return caught.value


@pytest.fixture
def desk(office: Office, tmp_path: Path) -> Desk:
    """Omar sits there."""
    office.enter("omar")
    return Desk(office, tmp_path)


def test_a_version_is_unpacked_proven_and_named_and_the_records_are_not_touched(desk: Desk) -> None:
    offered = desk.offered()
    assert offered.bundle.startswith("mihan-1.0.0-linux-")
    assert offered.news == {"en": "Faster lists.", "ar": "قوائم أسرع."}
    steps: list[str] = []
    far: list[int] = []
    omar = desk.office.people["omar"]
    desk.upgrading(at=steps.append).install(omar, offered, lambda done, _of: far.append(done), nobody_stops)
    assert steps == ["unpacked", "copied", "tested", "proven", "named", "noted", "pointed"]
    assert far == sorted(far)
    assert far[-1] == 100
    assert desk.programs.pointer() == Pointer(NEW, "", OLD)
    folder = desk.programs.folder(NEW)
    assert sorted(path.name for path in folder.iterdir()) == ["_internal", "mihan"], "what stood beside is left out"
    assert (folder.stat().st_mode & 0o777, (folder / "mihan").stat().st_mode & 0o777) == (0o700, 0o700)
    assert lines(desk.office, "program_installed") == [("program_installed", "omar", {"version": NEW, "before": OLD})]
    assert not (desk.office.profile / "trying").exists()
    assert desk.upgrading(NEW).way_back(omar) == WayBack(NEW, OLD)


BAD = {
    "a test that fails": (bundles.failing("window_failed"), "", "program_failed_test", {"step": "window_failed"}),
    "a test that crashes": (bundles.CRASH, "", "program_failed_test", {"step": "exit 70"}),
    "records it cannot bring up": ("", bundles.CRASH, "program_failed_update", {"reason": "exit 70"}),
    "another version in it": (
        "", 'mihan_desktop.__version__ = "7.0.0"; ' + bundles.PROVE, "program_failed_update", {"reason": "version"}
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", [
    "a test that fails", "records it cannot bring up", pytest.param("a test that crashes", marks=pytest.mark.slow),
    pytest.param("another version in it", marks=pytest.mark.slow),
])  # fmt: skip
def test_a_version_that_does_not_work_here_is_not_installed_and_the_log_says_why(desk: Desk, what: str) -> None:
    test, prove, code, params = BAD[what]
    program = bundles.script(NEW, self_test=test or bundles.ALL_WELL, prove=prove or bundles.PROVE)
    error = desk.refused(desk.offered(program))
    assert (error.code, error.params) == (code, params)
    ((_, who, details),) = lines(desk.office, "program_failed")
    assert (who, details) == ("omar", {"version": NEW, "code": code, "why": next(iter(params.values()))})


def link(name: str) -> tarfile.TarInfo:
    """A part that leads elsewhere."""
    part = tarfile.TarInfo(name)
    part.type, part.linkname = tarfile.SYMTYPE, "/etc/passwd"
    return part


INSIDE = "mihan-1.0.0/mihan/"
OUTSIDE = (
    link(f"{INSIDE}_internal/a.so"), tarfile.TarInfo(f"{INSIDE}../../escaped"), tarfile.TarInfo("/tmp/escaped"),
    tarfile.TarInfo(f"{INSIDE}C:x"), tarfile.TarInfo(f"{INSIDE}a\\b"), tarfile.TarInfo(f"{INSIDE}nul.txt"),
    tarfile.TarInfo(f"{INSIDE}mihan"), tarfile.TarInfo(f"{INSIDE}ends."), tarfile.TarInfo(f"{INSIDE}{'long/' * 60}x"),
)  # fmt: skip


def test_nothing_of_a_bundle_leads_out_of_its_folder(tmp_path: Path) -> None:
    for number, part in enumerate(OUTSIDE):
        made = bundles.bundle(tmp_path / "stick", NEW, "", (part,))
        with pytest.raises(MihanError, match="program_wrong_shape"):
            unbundle(made, NEW, tmp_path / str(number), unseen_bytes)
        tried()
    beside = bundles.bundle(tmp_path / "stick", NEW, "the program", (tarfile.TarInfo("mihan-2.0.0/mihan/other"),))
    assert unbundle(beside, NEW, tmp_path / "good", unseen_bytes) == len("the program") + bundles.PART
    whole = beside.read_bytes()
    for cut in (b"", whole[: len(whole) // 2], whole[:-20], b"no bundle at all"):
        beside.write_bytes(cut)
        with pytest.raises(MihanError, match="program_wrong_shape"):
            unbundle(beside, NEW, tmp_path / f"cut {len(cut)}", unseen_bytes)
        tried()
    assert not (tmp_path / "escaped").exists()


def unseen_bytes(_done: int) -> None:
    """Nobody looks."""


def test_a_stick_that_is_half_copied_another_offices_hand_and_a_clock_of_1970_are_told_apart(desk: Desk) -> None:
    offered = desk.offered()
    kept = offered.folder / offered.bundle
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])
    assert desk.refused(offered).code == "file_damaged_or_forged"
    kept.write_bytes(whole)
    desk.office.wall.time = datetime(1970, 1, 1, tzinfo=UTC)
    error = desk.refused(offered)
    assert (error.code, error.params) == ("program_clock", {"now": "1970-01-01", "made": "2026-03-01"})
    desk.office.wall.time = MORNING + timedelta(days=1)
    cut = desk.stick / offered.bundle
    cut.write_bytes(whole[:-1])
    with pytest.raises(MihanError, match="file_damaged_or_forged"):
        desk.updating.look(desk.office.people["omar"], desk.stick, unseen, nobody_stops)
    zainab = desk.office.enter("zainab")
    with pytest.raises(MihanError, match="not_allowed"):
        desk.upgrading().install(zainab, offered, unseen, nobody_stops)
    desk.expect_old()


def test_whoever_stops_it_or_has_another_window_open_has_changed_nothing(desk: Desk) -> None:
    offered = desk.offered()
    omar = desk.office.people["omar"]
    with pytest.raises(MihanError, match="program_stopped"):
        desk.upgrading().install(omar, offered, unseen, lambda: True)
    desk.expect_old()
    assert lines(desk.office, "program_failed") == [], "nobody's fault"
    beside = desk.office.window()
    desk.office.enter("zainab", beside)
    assert desk.refused(offered).code == "other_windows_open"
    beside.signing_in.sign_out()
    held = []

    def hold(step: str) -> None:
        if step == "unpacked":
            held.append((desk.programs.folder(f"{NEW}.part") / "mihan").open("ab"))

    assert desk.refused(offered, at=hold).code == "program_locked", "an antivirus has it open"
    held[0].close()


def test_no_room_and_no_rights_are_told_and_change_nothing(office: Office, tmp_path: Path) -> None:
    office.enter("omar")
    with small_disk(tmp_path / "small", MEGABYTE) as disk:
        desk = Desk(office, tmp_path, disk.root / "programs")
        offered = desk.offered()
        disk.fill(1000)
        assert desk.refused(offered).code == "disk_full"
        disk.free()

        disk.fill(bundles.PART // 2)
        assert desk.refused(offered).code == "disk_full", "it is larger than it seemed"
        disk.free()
        subprocess.run(["mount", "-o", "remount,ro", str(disk.root)], check=True)
        assert desk.refused(offered).code == "program_no_rights"
        subprocess.run(["mount", "-o", "remount,rw", str(disk.root)], check=True)


@pytest.mark.slow
def test_that_the_new_version_reads_other_records_is_known_before_it_runs(desk: Desk) -> None:
    desk.install(desk.offered(bundles.script(NEW, later="9999")))
    assert desk.programs.pointer() == Pointer(NEW, "", OLD, revision=HEAD)


def newer(office: Office, act: str = "look") -> str:
    """What hinders the way back, once a program with one migration more was here and did ``act``."""
    said = run("tests.services.newer_program", [str(office.profile), act])
    assert said.status == 0, said.complaint
    return said.lines[0][0]


def test_records_that_a_newer_program_brought_up_are_as_before_again_while_nobody_worked_with_it(desk: Desk) -> None:
    office = desk.office
    office.register(office.enter("zainab"))
    omar = office.enter("omar")
    office.desk.signing_in.sign_out()
    assert newer(office) == "none"
    assert (office.profile / "before-update" / "mihan.db").exists()
    desk.programs.point(Pointer("", left=NEW, why="wish", by=omar.id))
    assert len(office.desk.searching.registrations(office.enter("huda"))) == 1
    omar = office.enter("omar")
    desk.upgrading().heed(omar)
    assert desk.programs.pointer() is None
    assert [code for code, _, _ in lines(office, "program_records_back", "program_undone", "audit_older")] == [
        "program_records_back", "program_undone",
    ]  # fmt: skip
    assert lines(office, "program_undone")[0][1:] == ("omar", {"version": OLD, "before": NEW})


def test_nobodys_work_is_exchanged_for_an_older_state(desk: Desk) -> None:
    office = desk.office
    office.desk.signing_in.sign_out()
    assert newer(office, "register") == "program_written_since"
    before = (office.profile / "mihan.db").read_bytes()
    with pytest.raises(MihanError, match="newer_schema"):
        office.enter("omar")
    assert (office.profile / "mihan.db").read_bytes() == before
    assert newer(office, "heed") == "program_no_copy"
    assert not (office.profile / "before-update").exists(), "a copy of no use is not kept"


def test_a_version_that_did_not_start_is_told_to_those_who_may_install(desk: Desk) -> None:
    desk.programs.point(Pointer("", left=NEW, why="not_started"))
    zainab = desk.office.enter("zainab")
    desk.upgrading().heed(zainab)
    assert lines(desk.office, "program_fell_back") == [("program_fell_back", "", {"version": OLD, "before": NEW})]
    assert desk.programs.pointer() is None
    told = {
        name: desk.office.desk.noticing.board(desk.office.enter(name)).notices for name in ("zainab", "omar", "huda")
    }
    assert {name: [one.code for one in found] for name, found in told.items()} == {
        "zainab": [], "omar": ["program_fell_back"], "huda": ["program_fell_back"],
    }  # fmt: skip


def test_a_full_installation_that_is_newer_makes_the_others_void(desk: Desk) -> None:
    desk.has(NEW)
    omar = desk.office.people["omar"]
    desk.upgrading().heed(omar)
    assert desk.programs.pointer() is not None, "nothing is newer yet"
    desk.upgrading("1.0.0").heed(omar)
    assert desk.programs.pointer() is None
    assert not desk.programs.folder(NEW).exists()


def test_going_back_by_wish_names_the_version_before(desk: Desk) -> None:
    omar = desk.office.people["omar"]
    assert desk.upgrading().way_back(omar).code == "program_none_before"
    with pytest.raises(MihanError, match="program_none_before"):
        desk.upgrading().go_back(omar)
    desk.has(NEW)
    desk.upgrading(NEW).go_back(omar)
    assert desk.programs.pointer() == Pointer("", left=NEW, why="wish", by=omar.id)
