"""A release of the program is made: by whom, of what, and never an older one again."""

import json
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from installer.releasing import ReleaseError, Workshop, main
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import Cost, PrivateKeyFile, new_signing_key
from sync.protocol.programs import read_keys
from tests.attacks.counting import tried

NOW = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
PASSPHRASE = "a makers passphrase"
CHEAP = Cost(memory=128, iterations=1)
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="a release is made of a checkout, with git")


def git(tree: Path, *arguments: str) -> None:
    """Run git, with an author who is not on this machine."""
    who = ["-c", "user.name=Maker", "-c", "user.email=maker@example.invalid"]
    subprocess.run(["git", *who, *arguments], cwd=tree, check=True, capture_output=True)


def say_version(tree: Path, version: str) -> None:
    """The next version of the program is in the tree."""
    (tree / "pyproject.toml").write_text(f'[project]\nname = "x"\nversion = "{version}"\n', encoding="utf-8")
    git(tree, "add", "-A")
    git(tree, "commit", "-q", "-m", version)


def some_parts(path: Path) -> None:
    """Stands where the list of parts is made."""
    path.write_text("{}", encoding="utf-8")


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    """A checkout of a small program, and the keys of four makers beside it."""
    tree = tmp_path / "tree"
    for folder in ("installer", "resources/programs"):
        (tree / folder).mkdir(parents=True)
    (tree / "resources" / "programs" / "keys.json").write_bytes(
        b'{"keys":[],"kind":"mihan program keys 1","number":0}\n'
    )
    (tree / "requirements.lock").write_text("good==1.0\n", encoding="utf-8")
    (tree / ".gitignore").write_text("build/\n", encoding="utf-8")
    git(tree.parent, "init", "-q", str(tree))
    for name in "abcd":
        locked = PrivateKeyFile.lock(new_signing_key(), PASSPHRASE, CHEAP)
        (tmp_path / f"{name}.key").write_bytes(locked.encode())
    say_version(tree, "1.0.0")
    return Workshop(tree, lambda _: PASSPHRASE, CHEAP)


def key(shop: Workshop, name: str) -> Path:
    """A maker's file."""
    return shop.tree.parent / f"{name}.key"


def publics(shop: Workshop, names: str) -> list[str]:
    """Public halves of makers' keys."""
    return [PrivateKeyFile.decode(key(shop, name).read_bytes()).public.hex() for name in names]


def released(shop: Workshop, version: str, signers: str = "ab") -> None:
    """One release, whole."""
    git(shop.tree, "add", "-A")
    say_version(shop.tree, version)
    shop.draft(NOW, some_parts)
    for name in signers:
        shop.sign(key(shop, name))
    shop.finish()


def test_a_release_is_signed_by_two_and_looked_at_as_a_desk_does(shop: Workshop) -> None:
    with pytest.raises(ReleaseError, match="no makers' keys"):
        shop.draft(NOW, some_parts)
    shop.new_keys(publics(shop, "abc"), [])
    with pytest.raises(ReleaseError, match="not committed"):
        shop.draft(NOW, some_parts)
    git(shop.tree, "commit", "-aqm", "keys")
    (shop.tree / "build" / "bundles").mkdir(parents=True)
    (shop.tree / "build" / "bundles" / "mihan-1.0.0.deb").write_bytes(b"a bundle")
    release = shop.draft(NOW, some_parts)
    assert (release.version, release.sequence, release.good_until.isoformat()) == ("1.0.0", 1, "2027-04-06")
    assert sorted(release.files) == [
        "mihan-1.0.0.deb",
        "mihan-1.0.0.lock",
        "mihan-1.0.0.sbom.json",
        "mihan-1.0.0.tar.gz",
    ]
    assert shop.sign(key(shop, "a")) == 1
    assert shop.sign(key(shop, "a")) == 1
    for step in (shop.finish, lambda: shop.verify(shop.folder)):
        with pytest.raises(ProtocolError, match="signature_wrong"):
            step()
    with pytest.raises(ReleaseError, match="none of those"):
        shop.sign(key(shop, "d"))
    assert shop.sign(key(shop, "c")) == 2
    assert shop.finish().sequence == 1
    assert main(["verify", str(shop.folder)], shop) == 0
    (shop.folder / "mihan-1.0.0.deb").write_bytes(b"b bundle")
    assert main(["verify", str(shop.folder)], shop) == 1
    with pytest.raises(ProtocolError, match="chunk_wrong"):
        shop.sign(key(shop, "b"))


def test_the_same_tree_makes_the_same_statement(shop: Workshop) -> None:
    shop.new_keys(publics(shop, "abc"), [])
    git(shop.tree, "commit", "-aqm", "keys")
    assert shop.draft(NOW, some_parts) == shop.draft(NOW, some_parts)


def test_the_number_of_a_release_never_falls(shop: Workshop) -> None:
    shop.new_keys(publics(shop, "abc"), [])
    released(shop, "1.0.1")
    released(shop, "1.1.0")
    assert [(one["version"], one["sequence"]) for one in shop.released()] == [("1.0.1", 1), ("1.1.0", 2)]
    for version in ("1.1.0", "1.0.9", "0.9.0"):
        with pytest.raises(ReleaseError, match="not newer"):
            released(shop, version)
        git(shop.tree, "reset", "-q", "--soft", "HEAD")
        tried()
    with pytest.raises(ReleaseError, match="not newer"):
        shop.finish()
    assert len({one["statement"] for one in shop.released()}) == 2
    assert json.loads((shop.tree / "installer" / "released.json").read_text("utf-8")) == shop.released()


def test_other_makers_come_by_the_signatures_of_two_of_those_before(shop: Workshop) -> None:
    first = shop.new_keys(publics(shop, "abc"), [])
    for signers in ("", "a", "aa", "ad", "dd"):
        with pytest.raises(ReleaseError, match="must sign"):
            shop.new_keys(publics(shop, "bcd"), [key(shop, name) for name in signers])
        tried()
    shop.new_keys(publics(shop, "bcd"), [key(shop, "a"), key(shop, "c")])
    released(shop, "1.0.1", "bd")
    (shop.tree / "resources" / "programs" / "keys.json").write_bytes(
        b'{"keys":["'
        + b'","'.join(raw.hex().encode() for raw in first.keys)
        + b'"],"kind":"mihan program keys 1","number":1}\n'
    )
    assert shop.verify(shop.folder).key_set == 2, "a program with the keys of before follows"


def test_a_makers_key_lies_behind_a_passphrase(shop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "new.key"
    public = shop.new_key(path)
    assert path.stat().st_mode & 0o077 == 0
    locked = PrivateKeyFile.decode(path.read_bytes())
    assert locked.public.hex() == public
    with pytest.raises(ProtocolError, match="passphrase_wrong"):
        locked.unlock_signing("another passphrase")
    with pytest.raises(FileExistsError):
        shop.new_key(path)
    with pytest.raises(ReleaseError, match="at least"):
        Workshop(shop.tree, lambda _: "short").new_key(tmp_path / "short.key")
    typed = iter(("a passphrase once", "another one then"))
    with pytest.raises(ReleaseError, match="two passphrases"):
        Workshop(shop.tree, lambda _: next(typed)).new_key(tmp_path / "mistyped.key")


def test_the_keys_of_this_tree_can_be_read() -> None:
    from resources.programs import keys

    assert len(read_keys(keys()).keys) in (0, 3)
