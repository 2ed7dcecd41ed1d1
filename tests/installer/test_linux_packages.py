"""The desk's packages for Linux: install.sh and all that it refuses; the .deb and the folder in a fresh root."""

import json
import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest

from installer import bundling
from installer.fresh_root import FreshRoot
from installer.linux import building
from mihan_desktop.domain.programs import bundle_name
from mihan_desktop.self_test.manifest import faults, read_manifest, write_manifest
from mihan_desktop.services.unbundling import unbundle

pytestmark = pytest.mark.skipif(platform.system() != "Linux", reason="install.sh is for Linux")
PROGRAM: Final = '#!/bin/sh\nsleep "$1"\n'


def bundle(folder: Path, words: str = PROGRAM) -> Path:
    """What is installed like the real one, and is a line of shell."""
    (folder / "_internal").mkdir(parents=True)
    (folder / "mihan").write_text(words, encoding="ascii")
    (folder / "mihan").chmod(0o755)
    (folder / "_internal" / "library.so").write_bytes(b"\x7fELF" + bytes(5000))
    write_manifest(folder, datetime(2026, 1, 2, tzinfo=UTC))
    return folder


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that people unpack, with a program in it that is a line of shell."""
    folder = tmp_path_factory.mktemp("unpacked")
    building.lay_out(bundle(folder / "bundle"), folder / "mihan-0.1.0")
    return folder / "mihan-0.1.0"


class Account:
    """Somebody's account, and the folder that they unpacked."""

    def __init__(self, home: Path, unpacked: Path) -> None:
        self.home, self.folder = home, home / "unpacked"
        home.mkdir()
        shutil.copytree(unpacked, self.folder)

    @property
    def program(self) -> Path:
        return self.home / ".local/lib/mihan"

    def install(self, *words: str, path: str = "", language: str = "en_GB.UTF-8") -> subprocess.CompletedProcess[str]:
        """Type ``sh install.sh``. path: a folder of commands that are found first."""
        environment = {"HOME": str(self.home), "LANG": language, "PATH": f"{path}:/usr/bin:/bin"}
        return subprocess.run(
            ["sh", str(self.folder / "install.sh"), *words],
            env=environment, capture_output=True, text=True, check=False, cwd=self.home, timeout=60,
        )  # fmt: skip

    def seal(self) -> None:
        """What lies there now is what was made."""
        names = (path for path in sorted(self.folder.rglob("*")) if path.is_file() and path.name != building.SUMS)
        lines = [f"{building._sha256(path)}  {path.relative_to(self.folder)}" for path in names]
        (self.folder / building.SUMS).write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def account(tmp_path: Path, unpacked: Path) -> Account:
    return Account(tmp_path / 'an account with "marks" نور', unpacked)


def commands(folder: Path, **words: str) -> str:
    """A folder with commands that answer as on another machine."""
    folder.mkdir()
    for name, text in words.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n", encoding="ascii")
        (folder / name).chmod(0o755)
    return str(folder)


def test_it_is_installed_put_in_place_of_an_older_one_and_removed_and_the_office_stays(account: Account) -> None:
    office = account.home / ".local/share/mihan/mihan.db"
    office.parent.mkdir(parents=True)
    office.write_text("people", encoding="ascii")
    done = account.install()
    assert (done.returncode, done.stderr) == (0, "")
    assert os.access(account.program / "mihan", os.X_OK)
    assert (account.home / ".local/bin/mihan").resolve() == account.program / "mihan"
    entry = (account.home / ".local/share/applications/mihan.desktop").read_text("utf-8")
    assert r'\"marks\" نور/.local/lib/mihan/mihan" %f' in entry
    assert "MimeType=application/x-mihan;" in entry
    assert (account.home / ".local/share/icons/hicolor/48x48/apps/mihan.png").stat().st_size > 100

    (account.program / "_internal" / "of_the_version_before.so").write_bytes(b"old")
    (account.folder / "VERSION").write_text("0.2.0\n", encoding="ascii")
    account.seal()
    assert account.install().returncode == 0
    assert (account.program / "VERSION").read_text("ascii") == "0.2.0\n"
    assert not (account.program / "_internal" / "of_the_version_before.so").exists()
    assert not account.program.with_name("mihan.old").exists()

    assert account.install("--uninstall").returncode == 0
    left = {path.name for path in account.home.rglob("*") if path.is_file() and account.folder not in path.parents}
    assert {"mihan.db"} == {name for name in left if "mihan" in name}


@pytest.mark.parametrize(
    ("damage", "status"),
    [("cut", 16), ("missing", 16), ("sums", 16), ("room", 11), ("right", 12), ("machine", 13), ("newer", 14),
     ("other", 15), ("line", 2)],
)  # fmt: skip
def test_what_can_not_be_installed_is_refused_in_the_persons_words(
    account: Account, tmp_path: Path, damage: str, status: int
) -> None:
    path = ""
    words: tuple[str, ...] = ()
    if damage == "cut":
        with (account.folder / "mihan/_internal/library.so").open("r+b") as file:
            file.truncate(2000)
    elif damage == "missing":
        (account.folder / "mihan/mihan").unlink()
    elif damage == "sums":
        (account.folder / building.SUMS).unlink()
    elif damage == "room":
        path = commands(tmp_path / "full", df='printf "f 1 1 1 1 /\\nf 100 99 1 99%% /\\n"')
    elif damage == "right":
        words = ("--place", "/proc/here/mihan")
    elif damage == "machine":
        path = commands(tmp_path / "other", uname="case $1 in -m) echo riscv64;; *) echo Linux;; esac")
    elif damage == "newer":
        assert account.install().returncode == 0
        (account.program / "VERSION").write_text("0.10.0\n", encoding="ascii")
    elif damage == "other":
        account.program.mkdir(parents=True)
        (account.program / "letter.txt").write_text("somebody's", encoding="ascii")
    elif damage == "line":
        words = ("--everything",)
    before = sorted(path for path in (account.home / ".local").rglob("*"))
    said = {language: account.install(*words, path=path, language=language) for language in ("ar_IQ", "ckb_IQ", "C")}
    assert {one.returncode for one in said.values()} == {status}
    assert len({one.stderr for one in said.values()}) == 3
    assert all(one.stderr for one in said.values())
    after = sorted(path for path in (account.home / ".local").rglob("*") if path.is_file())
    assert [path for path in before if path.is_file()] == after


def test_a_program_that_is_open_is_not_taken_away_under_whoever_works(account: Account) -> None:
    shutil.copy2("/bin/sleep", account.folder / "mihan/mihan")
    account.seal()
    assert account.install().returncode == 0
    with subprocess.Popen([account.program / "mihan", "60"]) as open_window:
        try:
            assert (account.install().returncode, account.install("--uninstall").returncode) == (10, 10)
        finally:
            open_window.kill()
    assert account.install("--uninstall").returncode == 0


def test_a_command_of_their_own_by_that_name_stays_theirs(account: Account) -> None:
    own = account.home / ".local/bin/mihan"
    own.parent.mkdir(parents=True)
    own.write_text("theirs", encoding="ascii")
    assert (account.install().returncode, account.install("--uninstall").returncode) == (0, 0)
    assert own.read_text("ascii") == "theirs"


def test_cut_off_between_two_moves_the_old_one_stands_again(account: Account) -> None:
    assert account.install().returncode == 0
    account.program.rename(account.program.with_name("mihan.old"))
    (account.folder / "mihan/mihan").unlink()
    assert account.install().returncode == 16
    shutil.copy2(account.program.with_name("mihan.old") / "mihan", account.folder / "mihan/mihan")
    assert account.install().returncode == 0
    assert (account.program / "mihan").exists()
    assert not account.program.with_name("mihan.old").exists()


def test_a_bundle_that_is_not_whole_is_given_to_nobody(tmp_path: Path) -> None:
    whole = bundle(tmp_path / "bundle")
    (whole / "_internal" / "notes.txt").write_text("mine", encoding="ascii")
    with pytest.raises(building.NoBundleError):
        building.deb(whole, tmp_path)
    with pytest.raises(building.NoBundleError):
        building.tarball(tmp_path / "nothing", tmp_path)


def test_the_folder_is_what_an_update_in_place_takes(tmp_path: Path) -> None:
    made = building.tarball(bundle(tmp_path / "bundle"), tmp_path)
    assert made.name == bundle_name(building.version(), "linux")
    target = tmp_path / "programs" / building.version()
    target.parent.mkdir()
    unbundle(made, building.version(), target, lambda _bytes: None)
    assert [fault for fault in faults(target, read_manifest(target)) if fault] == []
    assert os.access(target / "mihan", os.X_OK)


@pytest.fixture(scope="module")
def root() -> Iterator[FreshRoot]:
    """A fresh root with X, and an account in it; the bundle of build/bundle is made before."""
    if os.environ.get("MIHAN_FRESH_ROOT", "") == "":
        pytest.skip("MIHAN_FRESH_ROOT names no folder for a fresh root: make linux-check")
    if not bundling.BUNDLE.exists():
        pytest.skip("there is no bundle: make bundle")
    with FreshRoot(Path(os.environ["MIHAN_FRESH_ROOT"])) as made:
        made.install("xvfb", "xauth", "x11-utils", "desktop-file-utils", "shared-mime-info", "xdg-utils")
        made.run("sh", "-c", "id clerk 2>/dev/null || useradd --create-home --home-dir /srv/clerk --user-group clerk")
        yield made


def tried(root: FreshRoot, program: str) -> None:
    """The self-test holds with no screen, and a window is painted under X, both for an account without rights."""
    offscreen = ["QT_QPA_PLATFORM=offscreen", "LC_ALL=C.UTF-8"]
    said = root.run(program, "--self-test", "--json", "-", user="clerk", environment=offscreen, check=False)
    found = json.loads(said[said.index("{") : said.rindex("}") + 1])
    assert [step for step in found["steps"] if not step["ok"]] == []
    shown = root.run(
        "xvfb-run", "-a", program, "--quit-when-ready", "--profile", "/srv/clerk/tried", user="clerk",
        environment=["LC_ALL=C.UTF-8"],
    )  # fmt: skip
    assert shown.split()[:2] == ["painted", "ready"]


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_package_is_installed_tried_and_removed_in_a_fresh_root(root: FreshRoot, tmp_path: Path) -> None:
    root.install(root.bring(building.deb(target=tmp_path)))
    tried(root, "/usr/bin/mihan")
    root.run("desktop-file-validate", "/usr/share/applications/mihan.desktop")
    assert "application/x-mihan:*.mihan" in root.run("cat", "/usr/share/mime/globs2")
    assert (
        root.run("sh", "-c", "grep x-mihan /usr/share/applications/mimeinfo.cache").strip().endswith("mihan.desktop;")
    )
    root.run("apt-get", "purge", "-y", "-qq", "mihan")
    assert not (root.folder / "usr/lib/mihan").exists()
    assert (root.folder / "srv/clerk").exists()


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_the_folder_is_installed_by_an_account_without_rights(root: FreshRoot, tmp_path: Path) -> None:
    packed = root.bring(building.tarball(target=tmp_path))
    root.install("xz-utils", "libgl1", "libegl1", "libxcb1", "xkb-data", "ca-certificates")
    root.run("rm", "-rf", "/srv/clerk/.local", "/srv/clerk/unpacked")
    root.run("sh", "-c", f"chmod 644 {packed}; chmod 755 /root; install -d -o clerk /srv/clerk/unpacked")
    root.run("tar", "-xf", packed, "-C", "/srv/clerk/unpacked", "--strip-components=1", user="clerk")
    root.run("sh", "/srv/clerk/unpacked/install.sh", user="clerk", environment=["LANG=ar_IQ.UTF-8"])
    tried(root, "/srv/clerk/.local/bin/mihan")
    root.run("sh", "/srv/clerk/unpacked/install.sh", "--uninstall", user="clerk")
    assert not (root.folder / "srv/clerk/.local/lib/mihan").exists()
