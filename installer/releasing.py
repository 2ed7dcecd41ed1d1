"""Signed releases of the program: files gathered, named in one statement, signed by two of three (decision 0029).

python3 main.py release new-key FILE             a maker's key behind a passphrase; its public half is printed
python3 main.py release new-keys PUB PUB PUB     whose signatures count from now on (--signed-by FILE FILE: the present)
python3 main.py release draft                    build/release: source, list of parts, lock, news, all of build/bundles
python3 main.py release sign FILE                each maker in turn, on their own machine
python3 main.py release finish                   looked at as a desk does, and written down in installer/released.json
python3 main.py release verify FOLDER            the same look at a release that came from elsewhere
"""

import argparse
import getpass
import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from sync.protocol.errors import ProtocolError
from sync.protocol.keys import Cost, PrivateKeyFile, new_signing_key
from sync.protocol.program_files import check, measure, statements
from sync.protocol.programs import (
    KEYS,
    NEEDED,
    SIGNATURES,
    STATEMENT,
    KeySet,
    ProgramRelease,
    Signatures,
    Succession,
    encode_keys,
    encode_release,
    encode_signatures,
    parts_of,
    read_keys,
    read_release,
    read_signatures,
    sign_keys,
    sign_release,
    verify_release,
)

ROOT: Final = Path(__file__).resolve().parents[1]
GOOD_FOR: Final = timedelta(days=400)
SHORTEST: Final = 12
"""characters of a maker's passphrase"""
Ask = Callable[[str], str]


class ReleaseError(Exception):
    """It is not made; the text says why."""


class Workshop:
    """A checkout in which releases are made. ask: for a passphrase, by what is said to the person; cost: of a guess."""

    def __init__(self, tree: Path = ROOT, ask: Ask = getpass.getpass, cost: Cost | None = None) -> None:
        self.tree = tree
        self.folder = tree / "build" / "release"
        self._keys = tree / "resources" / "programs" / "keys.json"
        self._done = tree / "installer" / "released.json"
        self._successions = tree / "installer" / "successions.json"
        self._ask = ask
        self._cost = cost

    def keys(self) -> KeySet:
        """Whose signatures count in this tree."""
        return read_keys(self._keys.read_bytes())

    def new_key(self, path: Path) -> str:
        """Make a maker's key; its public half in hex. Raises ReleaseError, FileExistsError."""
        passphrase = self._ask("A passphrase for the new key: ")
        if len(passphrase) < SHORTEST:
            raise ReleaseError(f"a passphrase has at least {SHORTEST} characters")
        if self._ask("Once more: ") != passphrase:
            raise ReleaseError("these are two passphrases")
        key = PrivateKeyFile.lock(new_signing_key(), passphrase, self._cost)
        with path.open("xb") as file:
            path.chmod(0o600)
            file.write(key.encode())
        return key.public.hex()

    def new_keys(self, public: Sequence[str], signed_by: Sequence[Path]) -> KeySet:
        """Let three keys (hex) count from now on; where there are keys already, two of them must sign."""
        before = self.keys()
        following = read_keys(encode_keys(KeySet(before.number + 1, tuple(bytes.fromhex(one) for one in public))))
        if before.keys:
            signed = dict(sign_keys(following, self._unlock(path)) for path in signed_by)
            if len(signed) < NEEDED or not set(signed) <= set(before.ids):
                raise ReleaseError(f"{NEEDED} of the present {KEYS} keys must sign")
            known = self._passed_on()
            self._successions.write_bytes(encode_signatures(Signatures({}, (*known, Succession(following, signed)))))
        self._keys.write_bytes(encode_keys(following))
        return following

    def draft(self, now: datetime, sbom: Callable[[Path], None]) -> ProgramRelease:
        """Gather the files into ``folder`` and write the statement. sbom: writes the list of parts to a path."""
        keys, version = self.keys(), self._version()
        if not keys.keys:
            raise ReleaseError("there are no makers' keys in resources/programs/keys.json: see new-key and new-keys")
        if self._git("status", "--porcelain"):
            raise ReleaseError("the tree has changes that are not committed: a release is made of what is")
        last: dict[str, Any] = (self.released() or [{"version": "0.0.0", "sequence": 0}])[-1]
        if parts_of(version) <= parts_of(last["version"]):
            raise ReleaseError(f"{version} is not newer than {last['version']}, which was released")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        name = f"mihan-{version}"
        self._git("archive", "--format=tar.gz", f"--prefix={name}/", "-o", str(self.folder / f"{name}.tar.gz"), "HEAD")
        sbom(self.folder / f"{name}.sbom.json")
        shutil.copyfile(self.tree / "requirements.lock", self.folder / f"{name}.lock")
        news = self.tree / "installer" / "news" / f"{version}.json"
        if news.exists():
            shutil.copyfile(news, self.folder / f"{name}.news.json")
        for bundle in sorted((self.tree / "build" / "bundles").glob("*")):
            shutil.copyfile(bundle, self.folder / bundle.name)
        files = {path.name: measure(path) for path in sorted(self.folder.iterdir())}
        day = (now + GOOD_FOR).date()
        release = ProgramRelease(version, int(last["sequence"]) + 1, now.astimezone(UTC), day, keys.number, files)
        (self.folder / STATEMENT).write_bytes(encode_release(release))
        (self.folder / SIGNATURES).write_bytes(encode_signatures(Signatures({}, self._passed_on())))
        return release

    def sign(self, path: Path) -> int:
        """Sign what lies in ``folder`` with one maker's key, once its files were looked at; signatures so far."""
        statement, beside = statements(self.folder)
        release, signatures = read_release(statement), read_signatures(beside)
        for name, seal in release.files.items():
            check(self.folder / name, seal)
        name, signature = sign_release(statement, self._unlock(path))
        if name not in self.keys().ids:
            raise ReleaseError("this key is none of those in resources/programs/keys.json")
        signed = replace(signatures, of_release={**signatures.of_release, name: signature})
        (self.folder / SIGNATURES).write_bytes(encode_signatures(signed))
        return len(signed.of_release)

    def finish(self) -> ProgramRelease:
        """The release as whoever gets it will see it; it is written down, so that the next one is a later one."""
        release = self.verify(self.folder)
        done = self.released()
        if done and (release.sequence <= done[-1]["sequence"] or release.version == done[-1]["version"]):
            raise ReleaseError(f"{release.version} is not newer than what was released")
        digest = hashlib.sha256((self.folder / STATEMENT).read_bytes()).hexdigest()
        entry = {"version": release.version, "sequence": release.sequence, "statement": digest}
        self._done.write_text(json.dumps([*done, entry], indent=2) + "\n", encoding="utf-8")
        return release

    def verify(self, folder: Path) -> ProgramRelease:
        """Look at a release whole: signatures, and every file. Raises ProtocolError, OSError."""
        statement, beside = statements(folder)
        release = verify_release(statement, read_signatures(beside), self.keys())
        for name, seal in release.files.items():
            check(folder / name, seal)
        return release

    def released(self) -> list[dict[str, Any]]:
        """What was released: version, sequence and the statement's SHA-256, oldest first."""
        found: list[dict[str, Any]] = json.loads(self._done.read_text("utf-8")) if self._done.exists() else []
        return found

    def _passed_on(self) -> tuple[Succession, ...]:
        return read_signatures(self._successions.read_bytes()).successions if self._successions.exists() else ()

    def _unlock(self, path: Path) -> Any:
        return PrivateKeyFile.decode(path.read_bytes()).unlock_signing(self._ask(f"Passphrase of {path.name}: "))

    def _version(self) -> str:
        project = tomllib.loads((self.tree / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return str(project["version"])

    def _git(self, *arguments: str) -> str:
        return subprocess.check_output(["git", *arguments], cwd=self.tree, text=True).strip()


def main(arguments: Sequence[str], workshop: Workshop | None = None) -> int:
    """One step of a release; the exit status."""
    wanted = _parser().parse_args(arguments)
    shop = workshop or Workshop()
    try:
        print(_step(shop, wanted))
    except (ReleaseError, ProtocolError, OSError, ValueError) as error:
        print(f"release: {error}")
        return 1
    return 0


def _step(shop: Workshop, wanted: argparse.Namespace) -> str:
    from installer.sbom import write

    match wanted.step:
        case "new-key":
            return shop.new_key(wanted.path)
        case "new-keys":
            return f"key set {shop.new_keys(wanted.public, wanted.signed_by).number}"
        case "draft":
            return _said("drafted", shop.draft(datetime.now(UTC), write))
        case "sign":
            return f"signatures: {shop.sign(wanted.path)} of {NEEDED} needed"
        case "finish":
            return _said("released", shop.finish())
        case _:
            return _said("genuine", shop.verify(wanted.path))


def _said(what: str, release: ProgramRelease) -> str:
    return f"{what}: version {release.version}, number {release.sequence}, {len(release.files)} files"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py release", description=__doc__.partition("\n")[0])
    steps = parser.add_subparsers(dest="step", required=True)
    for name in ("new-key", "sign", "verify"):
        steps.add_parser(name).add_argument("path", type=Path)
    following = steps.add_parser("new-keys")
    following.add_argument("public", nargs=KEYS)
    following.add_argument("--signed-by", nargs="*", type=Path, default=[])
    steps.add_parser("draft")
    steps.add_parser("finish")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
