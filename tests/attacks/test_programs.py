"""Somebody brings a version of the program that its makers did not make, or not the one that they made."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.programs import OfferedProgram
from mihan_desktop.services.updating import Updating
from sync.protocol.errors import ProtocolError
from sync.protocol.keys import new_signing_key, public_bytes
from sync.protocol.program_files import measure, statements
from sync.protocol.programs import (
    SIGNATURES,
    STATEMENT,
    KeySet,
    ProgramRelease,
    Signatures,
    Succession,
    encode_release,
    encode_signatures,
    read_signatures,
    sign_keys,
    sign_release,
    verify_release,
)
from tests.attacks.counting import tried
from tests.services.office import Office
from tests.sync.test_adversary import flipped, mangled

MADE = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
SETUP = "mihan-1.0.0.deb"
Makers = tuple[Ed25519PrivateKey, ...]


def new_makers() -> Makers:
    """Three who make the program."""
    return tuple(new_signing_key() for _ in range(3))


def key_set(makers: Makers, number: int = 1) -> KeySet:
    """Whose signatures count."""
    return KeySet(number, tuple(public_bytes(key) for key in makers))


def publish(
    folder: Path, signers: Makers, *, version: str = "1.0.0", sequence: int = 2, keys: int = 1,
    successions: tuple[Succession, ...] = (), content: bytes = b"the program, " * 1000, more: tuple[str, ...] = (),
) -> Path:  # fmt: skip
    """A release in ``folder``, with one file for Linux and one from source; more: names of others that lie there."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SETUP).write_bytes(content)
    (folder / "mihan-1.0.0.tar.gz").write_bytes(content[::-1])
    files = {name: measure(folder / name) for name in (SETUP, "mihan-1.0.0.tar.gz", *more)}
    statement = encode_release(ProgramRelease(version, sequence, MADE, MADE.date().replace(year=2027), keys, files))
    (folder / STATEMENT).write_bytes(statement)
    signed = dict(sign_release(statement, key) for key in signers)
    (folder / SIGNATURES).write_bytes(encode_signatures(Signatures(signed, successions)))
    return folder


@pytest.fixture
def makers() -> Makers:
    """Who makes the program."""
    return new_makers()


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One desk for all of them: what it has seen of the program is forgotten between them (``updating``)."""
    made = Office(tmp_path_factory.mktemp("desk") / "profile")
    made.open()
    yield made
    made.desk.signing_in.sign_out()


@pytest.fixture
def updating(office: Office, makers: Makers) -> Updating:
    """A desk with version 0.9.0, built with the keys of ``makers``, that has seen no other."""
    with office.desk._opened.write() as work:
        work._connection.exec_driver_sql("DELETE FROM cursors WHERE name = 'program_sequence'")
    shutil.rmtree(office.profile / "updates", ignore_errors=True)
    return Updating(office.desk._opened, key_set(makers), "0.9.0", "linux")


def look(office: Office, updating: Updating, folder: Path) -> OfferedProgram:
    """The administrator looks at a folder."""
    return updating.look(office.people["omar"], folder, lambda _done, _of: None, lambda: False)


def refused(office: Office, updating: Updating, folder: Path) -> str:
    """With which code it was refused; nothing of it was kept then."""
    with pytest.raises(MihanError) as caught:
        look(office, updating, folder)
    updates = office.profile / "updates"
    assert not updates.exists() or not any(path.is_file() for path in updates.rglob("*")), "nothing is kept"
    tried()
    return caught.value.code


def test_a_release_of_two_makers_is_taken_to_where_nobody_else_writes(
    office: Office, updating: Updating, makers: Makers, tmp_path: Path
) -> None:
    stick = publish(tmp_path / "stick", makers[:2])
    offered = look(office, updating, stick)
    assert (offered.version, offered.files, offered.stale) == ("1.0.0", (SETUP,), False)
    assert offered.folder.parent.parent == office.profile
    assert {path.stat().st_mode & 0o077 for path in offered.folder.iterdir()} <= {0o000, 0o044}
    assert offered.folder.stat().st_mode & 0o077 == 0
    assert updating.ready(office.people["omar"], offered) == offered.folder
    assert look(office, updating, stick) == offered, "it may be looked at again"
    publish(stick, makers, sequence=3, version="1.0.1")
    assert look(office, updating, stick).folder.name == "3"
    assert not offered.folder.exists(), "one copy is enough"


def test_fewer_than_two_makers_are_nobody(office: Office, updating: Updating, makers: Makers, tmp_path: Path) -> None:
    stranger = new_signing_key()
    for signers in ((), makers[:1], new_makers(), (makers[0], stranger), (*makers[:2], stranger)):
        assert refused(office, updating, publish(tmp_path / "stick", signers)) == "program_not_genuine"


def test_one_maker_does_not_sign_twice(office: Office, updating: Updating, makers: Makers, tmp_path: Path) -> None:
    stick = publish(tmp_path / "stick", makers[:1])
    name, signature = sign_release((stick / STATEMENT).read_bytes(), makers[0])
    for other in (name.upper(), f"{name} ", "f" * 32, name[:-1]):
        beside = encode_signatures(Signatures({name: signature, other: signature}))
        (stick / SIGNATURES).write_bytes(beside)
        assert refused(office, updating, stick) == "program_not_genuine"
    doubled = (stick / SIGNATURES).read_bytes().replace(b'"signatures":{', b'"signatures":{"%b":"%b",' % (
        name.encode(), signature.hex().encode()))  # fmt: skip
    (stick / SIGNATURES).write_bytes(doubled)
    assert refused(office, updating, stick) == "program_not_genuine"


def test_every_byte_of_what_is_signed_and_of_the_signatures_counts(makers: Makers, tmp_path: Path) -> None:
    two = key_set(new_makers(), 2)
    handed = Succession(two, dict(sign_keys(two, key) for key in makers))
    stick = publish(tmp_path / "stick", makers[:2], successions=(handed,))
    statement, beside = statements(stick)

    def accepted(said: bytes, signed: bytes, keys: KeySet) -> bool:
        try:
            verify_release(said, read_signatures(signed), keys)
        except ProtocolError:
            return False
        return True

    for keys in (key_set(makers), two):
        assert not accepted(statement, beside, keys), "these keys have handed over"
    stick = publish(tmp_path / "stick", makers[:2])
    statement, beside = statements(stick)
    assert accepted(statement, beside, key_set(makers))
    for changed in mangled(statement):
        assert not accepted(changed, beside, key_set(makers))
    for changed in mangled(beside):
        assert not accepted(statement, changed, key_set(makers))


def test_a_desk_keeps_nothing_of_what_is_not_its_makers(
    office: Office, updating: Updating, makers: Makers, tmp_path: Path
) -> None:
    stick = publish(tmp_path / "stick", makers[:2])
    for name in (STATEMENT, SIGNATURES):
        genuine = (stick / name).read_bytes()
        for changed in list(mangled(genuine))[::101]:
            (stick / name).write_bytes(changed)
            assert refused(office, updating, stick) == "program_not_genuine"
        (stick / name).write_bytes(genuine)
    assert look(office, updating, stick).version == "1.0.0"


def test_every_byte_of_a_file_counts(office: Office, updating: Updating, makers: Makers, tmp_path: Path) -> None:
    stick = publish(tmp_path / "stick", makers[:2], content=b"a small program")
    genuine = (stick / SETUP).read_bytes()
    for changed in (*flipped(genuine), genuine[:-1], genuine + b"\0", b"", genuine * 1000):
        (stick / SETUP).write_bytes(changed)
        assert refused(office, updating, stick) == "file_damaged_or_forged"


def test_an_older_release_is_not_played_again(
    office: Office, updating: Updating, makers: Makers, tmp_path: Path
) -> None:
    newer = publish(tmp_path / "new", makers[:2], version="1.2.0", sequence=5)
    older = publish(tmp_path / "old", makers[:2], version="1.1.0", sequence=4)
    ours = publish(tmp_path / "ours", makers[:2], version="0.9.0", sequence=1)
    assert refused(office, updating, ours) == "program_older"
    assert look(office, updating, newer).sequence == 5
    with pytest.raises(MihanError, match="program_older"):
        look(office, updating, older)
    tried()
    again = Updating(office.desk._opened, key_set(makers), "0.9.0", "linux")
    with pytest.raises(MihanError, match="program_older"):
        look(office, again, older)
    tried()


def test_a_file_that_is_swapped_after_it_was_looked_at_is_not_opened(
    office: Office, updating: Updating, makers: Makers, tmp_path: Path
) -> None:
    stick = publish(tmp_path / "stick", makers[:2])
    offered = look(office, updating, stick)
    (stick / SETUP).write_bytes(b"another program")
    assert updating.ready(office.people["omar"], offered) == offered.folder, "the stick is not asked any more"
    assert (offered.folder / SETUP).read_bytes() != b"another program"
    for name in (SETUP, STATEMENT, SIGNATURES):
        kept = (offered.folder / name).read_bytes()
        for changed in (kept[:-1], kept + b" ", bytes(len(kept))):
            (offered.folder / name).write_bytes(changed)
            with pytest.raises(MihanError, match=r"file_damaged_or_forged|program_not_genuine"):
                updating.ready(office.people["omar"], offered)
            tried()
        (offered.folder / name).write_bytes(kept)
    (offered.folder / SETUP).unlink()
    with pytest.raises(MihanError, match="file_damaged_or_forged"):
        updating.ready(office.people["omar"], offered)


def test_other_makers_follow_only_when_two_of_those_before_say_so(
    office: Office, updating: Updating, makers: Makers, tmp_path: Path
) -> None:
    second, third = new_makers(), new_makers()
    two, three = key_set(second, 2), key_set(third, 3)
    handed = Succession(two, dict(sign_keys(two, key) for key in makers[1:]))
    on = Succession(three, dict(sign_keys(three, key) for key in second[:2]))
    forged = (
        (),
        (on,),
        (on, handed),
        (replace(handed, signatures=dict(sign_keys(two, key) for key in makers[:1])), on),
        (replace(handed, signatures=dict(sign_keys(two, key) for key in second)), on),
        (replace(handed, keys=key_set(new_makers(), 2)), on),
        (handed, replace(on, keys=key_set(third, 4))),
        (handed, replace(on, signatures=dict(sign_keys(three, key) for key in makers))),
    )
    stick = tmp_path / "stick"
    for successions in forged:
        publish(stick, third[:2], keys=3, successions=successions)
        assert refused(office, updating, stick) == "program_not_genuine"
    publish(stick, makers[:2], keys=1, successions=(handed, on))
    assert refused(office, updating, stick) == "program_not_genuine", "those before do not count any more"
    publish(stick, third[1:], keys=3, successions=(handed, on))
    assert look(office, updating, stick).version == "1.0.0"


def test_a_program_without_makers_keys_trusts_nobody(
    office: Office, updating: Updating, makers: Makers, tmp_path: Path
) -> None:
    untrusting = Updating(office.desk._opened, KeySet(), "0.9.0", "linux")
    for signers in ((), makers[:2]):
        assert refused(office, untrusting, publish(tmp_path / "stick", signers)) == "program_keys_missing"


LEADING_ELSEWHERE = (
    "../x.deb", "/etc/x.deb", "a/../x.deb", "..", "C:\\x.deb", "x\\..\\y.deb", ".x.deb", "ｘ.deb", STATEMENT,
)  # fmt: skip


def test_no_file_of_a_release_has_a_name_that_leads_elsewhere(
    office: Office, updating: Updating, makers: Makers, tmp_path: Path
) -> None:
    stick = publish(tmp_path / "stick", makers[:2])
    genuine = (stick / STATEMENT).read_bytes()
    for name in LEADING_ELSEWHERE:
        said = json.loads(genuine)
        said["files"][name] = said["files"].pop(SETUP)
        statement = json.dumps(said, sort_keys=True, separators=(",", ":")).encode() + b"\n"
        (stick / STATEMENT).write_bytes(statement)
        signed = dict(sign_release(statement, key) for key in makers)
        (stick / SIGNATURES).write_bytes(encode_signatures(Signatures(signed)))
        assert refused(office, updating, stick) == "program_not_genuine", "not even when its makers signed it"


NOISE = (
    b"[" * 200_000, b'{"a":' * 40_000, b"9" * 200_000, b"\xff" * 1000, b"", b"{}\n", b'"' + b"x" * 300_000,
)  # fmt: skip


def test_noise_instead_of_a_statement_is_refused(
    office: Office, updating: Updating, makers: Makers, tmp_path: Path
) -> None:
    for noise in NOISE:
        stick = publish(tmp_path / "stick", makers[:2])
        signed = dict(sign_release(noise, key) for key in makers)
        (stick / SIGNATURES).write_bytes(encode_signatures(Signatures(signed)))
        (stick / STATEMENT).write_bytes(noise)
        assert refused(office, updating, stick) == "program_not_genuine"
        (stick / SIGNATURES).write_bytes(noise)
        assert refused(office, updating, stick) == "program_not_genuine"
