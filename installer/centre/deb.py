"""The centre as a Debian package: an environment of its own under /usr/lib, a service, an account, samples.

``python3 main.py centre deb`` makes build/centre/mihan-central_VERSION_ARCHITECTURE.deb for the Python that runs this,
which is Debian 12's: its packages from others are binaries for one Python, and the package depends on that one.
"""

import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from installer import debian, licences, pinned, sbom
from installer.centre import wheel

FILES: Final = Path(__file__).parent / "files"
HOME: Final = Path("usr/lib/mihan-central")
PYTHON: Final = f"python{sys.version_info.major}.{sys.version_info.minor}"
AFTER: Final = f"python3 (<< {sys.version_info.major}.{sys.version_info.minor + 1})"
DEPENDS: Final = (
    "adduser",
    "fontconfig",
    "init-system-helpers (>= 1.54~)",
    "libc6 (>= 2.28)",
    "libharfbuzz-subset0",
    "libharfbuzz0b",
    "libpango-1.0-0",
    "libpangoft2-1.0-0",
    PYTHON,
    f"python3 (>= {sys.version_info.major}.{sys.version_info.minor})",
    AFTER,
)
"""Pango, HarfBuzz and fontconfig draw the papers (WeasyPrint loads them by name)."""
WORDS: Final = """\
Desks in employment offices send sealed batches of registrations to the
centre, which opens, checks and keeps them, answers each with a signed
receipt, and shows the ministry's pages to its staff.

The register lies in SQLite or, for a country, in PostgreSQL. Nothing is
started until mihan-central init was run.
"""
OVERRIDES: Final = """\
# What others publish for Python stays as they published it, so that it can be compared with the hashes of
# requirements.lock: neither stripped nor linked against Debian's libraries, with everything that belongs to it.
mihan-central: custom-library-search-path
mihan-central: embedded-library
mihan-central: extra-license-file
mihan-central: hardening-no-bindnow
mihan-central: hardening-no-fortify-functions
mihan-central: library-not-linked-against-libc
mihan-central: package-contains-documentation-outside-usr-share-doc
mihan-central: shared-library-lacks-prerequisites
mihan-central: spelling-error-in-binary
mihan-central: unstripped-binary-or-object
mihan-central: unusual-interpreter
# Dictionaries of hyphens, in the letters that they name in their first line.
mihan-central: national-encoding
# Loaded by Spark, where a ministry has one (--engine spark), from where splink looks for them.
mihan-central: jar-not-in-usr-share
# Pages of splink for its developers: the centre serves none of them.
mihan-central: privacy-breach-generic
"""


def build(target: Path = wheel.TARGET) -> Path:
    """Make the package in ``target``. Raises CalledProcessError with what pip or dpkg-deb said, OSError."""
    own = wheel.build(target)
    with tempfile.TemporaryDirectory(prefix="mihan-centre-") as scratch:
        tree = Path(scratch) / "tree"
        packages = _environment(tree, own, target / wheel.PINNED)
        _command(tree)
        _papers(tree, packages)
        return debian.write(_package(), tree, target)


def _package() -> debian.Package:
    return debian.Package(
        wheel.NAME,
        wheel.project()["version"],
        debian.MACHINES[platform.machine()],
        "net",
        "ministry's centre of Mihan, offline-first registration of jobseekers",
        WORDS,
        depends=DEPENDS,
        recommends=("nginx", "postgresql-client"),
        suggests=("postgresql",),
        scripts={name: (FILES / f"{name}.sh").read_text(encoding="utf-8") for name in ("postinst", "prerm", "postrm")},
    )


def _environment(tree: Path, own: Path, lock: Path) -> Path:
    """The environment below ``tree``; the folder of its packages. The lock comes hash by hash, then our own wheel."""
    home = tree / HOME
    packages = home / "lib" / PYTHON / "site-packages"
    packages.mkdir(parents=True)
    only = ["--target", str(packages), "--no-compile", "--quiet"]
    _pip([*pinned.pip_arguments(lock), "--only-binary", ":all:", *only])
    _pip(["-m", "pip", "install", "--no-index", "--no-deps", "--disable-pip-version-check", *only, str(own)])
    shutil.rmtree(packages / "bin", ignore_errors=True)  # their scripts name the Python of this machine
    shutil.rmtree(packages / "tests", ignore_errors=True)  # of a package that brings its own by mistake
    for trace in (*packages.glob("*.dist-info/direct_url.json"), *packages.glob("*.dist-info/REQUESTED")):
        trace.unlink()
    for path in (one for one in packages.rglob("*") if one.is_file()):
        path.chmod(0o644)  # loaded and imported; nothing of it is a command
        if path.name == ".gitignore":
            path.unlink()
    (home / "bin").mkdir()
    for name in ("python", "python3", PYTHON):
        (home / "bin" / name).symlink_to(f"../../../bin/{PYTHON}")
    said = f"home = /usr/bin\ninclude-system-site-packages = false\nversion = {platform.python_version()}\n"
    (home / "pyvenv.cfg").write_text(said, encoding="utf-8")
    return packages


def _command(tree: Path) -> None:
    debian.put(FILES / "mihan-central.sh", tree / "usr/bin/mihan-central", 0o755)
    debian.put(FILES / "mihan-central.default", tree / "etc/default/mihan-central")
    debian.put(FILES / "mihan-central.service", tree / "lib/systemd/system/mihan-central.service")
    debian.squeeze(FILES / "mihan-central.8", tree / "usr/share/man/man8/mihan-central.8.gz")


def _papers(tree: Path, packages: Path) -> None:
    folder = tree / "usr/share/doc/mihan-central"
    for name in ("nginx.conf", "postgresql.sql"):
        debian.put(FILES / name, folder / "examples" / name)
    names = sbom.read_lock((wheel.TARGET / wheel.PINNED).read_text(encoding="utf-8"))
    below = f"{packages.relative_to(tree)}"
    of = [
        (f"{below}/{part.name.replace('-', '_')}*", part)
        for part in licences.parts(names, [str(packages)])
    ]  # fmt: skip
    folder.joinpath("copyright").write_text(licences.debian_copyright("*", of), encoding="utf-8")
    overrides = tree / "usr/share/lintian/overrides/mihan-central"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES, encoding="utf-8")


def _pip(arguments: list[str]) -> None:
    subprocess.run([sys.executable, *arguments], check=True)
