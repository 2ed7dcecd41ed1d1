"""The centre's packages: what is in them, and the Debian one installed, served and synced with in a fresh root."""

import configparser
import os
import re
import shlex
import socket
import ssl
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from installer import sbom
from installer.centre import deb, wheel
from installer.fresh_root import FreshRoot, wait_for
from sync.client.certificates import seen_certificate

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "a passphrase of this trial's own"
WITHOUT_WRITABLE_CODE = (
    "import ctypes, os, sys; ctypes.CDLL(None).prctl(65, 1, 0, 0, 0); os.execv(sys.argv[1], sys.argv[1:])"
)
"""What systemd's MemoryDenyWriteExecute= forbids, asked of the kernel itself (PR_SET_MDWE, Linux 6.3)."""


def unit() -> configparser.RawConfigParser:
    """The service as systemd reads it; of a name that stands twice, the last."""
    read = configparser.RawConfigParser(strict=False)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(deb.FILES / "mihan-central.service", encoding="utf-8")
    return read


def test_the_centre_needs_no_window_and_no_tool_of_makers() -> None:
    needed = {sbom.normal(re.split(r"[\[<>=,]", one)[0]) for one in wheel.needed()}
    assert {"starlette", "sqlalchemy", "duckdb", "weasyprint", "tzdata"} <= needed
    assert not {"pyside6-essentials", "keyring", "requests", "pytest", "pyinstaller"} & needed
    pinned = sbom.read_lock(wheel.pinned())
    assert needed <= set(pinned)
    assert not {"pyside6-essentials", "pytest", "pyinstaller", "keyring"} & set(pinned)
    assert wheel.pinned().count("--hash=sha256:") > len(pinned)


def test_nothing_is_started_before_it_was_set_up_and_the_service_may_do_little() -> None:
    service = dict(unit()["Service"])
    assert unit()["Unit"]["ConditionPathExists"] == "/var/lib/mihan-central/centre.json"
    assert (service["User"], service["StateDirectoryMode"], service["CapabilityBoundingSet"]) == (
        "mihan-central", "0700", "",
    )  # fmt: skip
    assert service["ProtectSystem"] == "strict"
    scripts = "".join((deb.FILES / f"{name}.sh").read_text("utf-8") for name in ("postinst", "prerm", "postrm"))
    assert not re.search(r"systemctl[^\n]*\b(start|enable)\b|deb-systemd-invoke (start|restart)", scripts)
    assert "rm -r" not in scripts


def test_the_centre_has_what_it_imports_of_this_tree() -> None:
    ours = re.compile(r"^\s*(?:from|import) ((?:resources|forms|mihan_desktop|sync)(?:\.\w+)*)", re.MULTILINE)
    texts = [path.read_text("utf-8") for room in wheel.ROOMS for path in (ROOT / room).rglob("*.py")]
    named = {name.replace(".", "/") for text in texts for name in ours.findall(text)}
    below = {name for name in named if name.startswith(wheel.ROOMS)}
    assert len(below) > 100
    assert named - below <= {"resources", "mihan_desktop", "sync"}


@pytest.mark.slow
def test_the_wheel_has_every_file_of_the_centre_and_its_command(tmp_path: Path) -> None:
    made = wheel.build(tmp_path)
    with zipfile.ZipFile(made) as packed:
        inside = set(packed.namelist())
        (commands,) = (name for name in inside if name.endswith("entry_points.txt"))
        assert b"mihan-central = sync.central.cli:main" in packed.read(commands)
    tracked = subprocess.run(
        ["git", "ls-files", "-z", *wheel.ROOMS], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    wanted = {name for name in tracked if name and (ROOT / name).exists() and not name.endswith(".ts")}
    assert wanted - inside == set()
    assert not [name for name in inside if name.startswith(("mihan_desktop/ui", "sync/client", "tests", "installer"))]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FreshRoot]:
    """A fresh root with PostgreSQL, nginx, and the package that lies in build/centre (made where there is none)."""
    if os.environ.get("MIHAN_FRESH_ROOT", "") == "":
        pytest.skip("MIHAN_FRESH_ROOT names no folder for a fresh root: make centre-check")
    packages = sorted(wheel.TARGET.glob("mihan-central_*.deb"), key=lambda path: path.stat().st_mtime)
    package = packages[-1] if packages else deb.build()
    with FreshRoot(Path(os.environ["MIHAN_FRESH_ROOT"])) as made:
        made.install("postgresql", "nginx-light", "openssl")
        made.run("apt-get", "purge", "-y", "-qq", "mihan-central", check=False)  # of a trial before
        made.run("rm", "-rf", "/var/lib/mihan-central")
        made.install(made.bring(package))
        yield made


@contextmanager
def serving(root: FreshRoot, log: Path) -> Iterator[int]:
    """The line of the unit, in its environment and as its user, behind nginx; the port at which nginx speaks TLS."""
    service, (inner, plain, outer) = unit()["Service"], [free_port() for _ in range(3)]
    root.run("install", "-d", "-m", "0700", "-o", "mihan-central", "/run/mihan-credentials")
    secret = root.folder / "run/mihan-credentials/mihan-central-passphrase"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    options = ["--host", "127.0.0.1", "--port", str(inner), "--behind-proxy"]
    line = [word for word in shlex.split(service["ExecStart"]) if not word.startswith("$")] + options
    root.run("chown", "mihan-central", "/run/mihan-credentials/mihan-central-passphrase")
    served = root.begin(
        "setpriv", "--no-new-privs", "--inh-caps=-all", "/usr/bin/python3", "-c", WITHOUT_WRITABLE_CODE, *line,
        user="mihan-central", log=log,
        environment=[*shlex.split(service["Environment"]), "CREDENTIALS_DIRECTORY=/run/mihan-credentials"],
    )  # fmt: skip
    sample = (deb.FILES / "nginx.conf").read_text("utf-8")
    for old, new in (
        ("127.0.0.1:8443", f"127.0.0.1:{inner}"), ("listen 80;", f"listen {plain};"), ("[::]:80;", f"[::]:{plain};"),
        ("listen 443 ", f"listen {outer} "), ("[::]:443 ", f"[::]:{outer} "),
    ):  # fmt: skip
        assert old in sample
        sample = sample.replace(old, new)
    (root.folder / "etc/nginx/sites-enabled/default").unlink(missing_ok=True)
    (root.folder / "etc/nginx/sites-enabled/mihan").write_text(sample, encoding="utf-8")
    root.run("nginx", "-t")
    proxy = root.begin("nginx", "-g", "daemon off;", log=log.with_suffix(".nginx"))
    try:
        wait_for("the centre", lambda: served.poll() is not None or answers(outer))
        assert served.poll() is None, log.read_text("utf-8")
        yield outer
    finally:
        proxy.terminate()
        proxy.wait()
        served.terminate()
        assert served.wait(60) == 0, log.read_text("utf-8")


def free_port() -> int:
    """A port of this machine that nobody listens at now."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def answers(port: int) -> bool:
    """Whether the centre says that it is well, through nginx."""
    with suppress(OSError):
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        with urlopen(f"https://127.0.0.1:{port}/healthz", context=context, timeout=5) as answer:
            return bool(answer.status == 200)
    return False


def certify(root: FreshRoot) -> None:
    """A certificate of nginx's own, where the sample looks for it."""
    root.run("mkdir", "-p", "/etc/ssl/mihan")
    root.run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
             "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
             "-keyout", "/etc/ssl/mihan/key.pem", "-out", "/etc/ssl/mihan/chain.pem")  # fmt: skip


def central(root: FreshRoot, *words: str) -> str:
    """A command of the centre, typed by root."""
    return root.run("mihan-central", *words, environment=[f"MIHAN_CENTRAL_PASSPHRASE={PASSPHRASE}"])


def sync(root: FreshRoot, port: int, profile: Path) -> list[str]:
    """A desk is enrolled, registers two people with photographs, and sends them; what it says."""
    office = re.search(
        r"id: (\S+)", central(root, "offices", "add", "--name", "مكتب تشغيل الكرخ", "--governorate", "IQ-BG")
    )
    assert office
    codes = [
        re.search(r"code: (\S+)", central(root, "codes", kind, "--office", office[1], "--hours", "72", *name))
        for kind, name in (("device", ()), ("supervisor", ("--name", "Huda")))
    ]
    address = f"https://127.0.0.1:{port}"
    pin = seen_certificate(address).hex()
    done = subprocess.run(
        [sys.executable, "-m", "tests.line.far_desk", str(profile), address, pin,
         *(code[1] for code in codes if code), "2", "40000"],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_it_is_installed_set_up_served_behind_nginx_and_a_desk_syncs(
    root: FreshRoot, database: str, tmp_path: Path
) -> None:
    root.run("rm", "-rf", "/var/lib/mihan-central")
    root.run("install", "-d", "-m", "0700", "-o", "mihan-central", "/var/lib/mihan-central")
    chosen: tuple[str, ...] = ()
    if database == "postgresql":
        root.run("pg_ctlcluster", "15", "main", "start", check=False)
        sample = "/usr/share/doc/mihan-central/examples/postgresql.sql"
        asked = ("psql", "--no-psqlrc", "--set=ON_ERROR_STOP=1")
        root.run("runuser", "-u", "postgres", "--", *asked, "-c", "DROP DATABASE IF EXISTS mihan",
                 "-c", 'DROP ROLE IF EXISTS "mihan-central"')  # fmt: skip
        root.run("runuser", "-u", "postgres", "--", *asked, f"--file={sample}")
        chosen = ("--database", "postgresql:///mihan?host=/run/postgresql")
    try:
        central(root, "init", *chosen)
        certify(root)
        with serving(root, tmp_path / "serve.log") as port:
            said = sync(root, port, tmp_path / "office")
            assert "status received" in said
            assert root.run("sh", "-c", "id -u mihan-central").strip() in root.run(
                "sh", "-c", "stat -c %u /var/lib/mihan-central/* | sort -u"
            ).split()  # fmt: skip
    finally:
        if database == "postgresql":
            root.run("pg_ctlcluster", "15", "main", "stop", "-m", "fast", check=False)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_what_the_centre_knows_stays_when_the_package_goes(root: FreshRoot) -> None:
    root.run("sh", "-c", "touch /var/lib/mihan-central/centre.json")
    root.run("apt-get", "purge", "-y", "-qq", "mihan-central")
    assert (root.folder / "var/lib/mihan-central/centre.json").exists()
    assert not (root.folder / "usr/lib/mihan-central").exists()
    assert not (root.folder / "etc/default/mihan-central").exists()
