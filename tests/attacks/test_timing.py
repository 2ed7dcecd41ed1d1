"""Whoever asks with a name learns nothing from how much work the answer is. Work is counted, not timed."""

import pytest

from mihan_desktop.domain.problems import MihanError
from sync.central import passwords
from sync.protocol.deriving import derive, verify_phc
from tests.services.office import Office


def test_the_desk_does_the_same_work_for_a_name_that_is_not_there(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.desk.signing_in.sign_out()
    work: list[tuple[object, ...]] = []

    def counted(secret: bytes, salt: bytes, *, memory: int, iterations: int, lanes: int) -> tuple[bytes, float]:
        work.append((memory, iterations, lanes))
        return derive(secret, salt, memory=memory, iterations=iterations, lanes=lanes)

    monkeypatch.setattr("sync.protocol.keys.derive", counted)
    done = {}
    for name in ("zainab", "huda", "nobody", "", "زينب"):
        office.wall.go_on(days=1)
        work.clear()
        with pytest.raises(MihanError, match="wrong_credentials"):
            office.desk.signing_in.sign_in(name, "a wrong password")
        done[name] = tuple(work)
    assert len(set(done.values())) == 1
    assert len(done["zainab"]) == 1


def test_the_ministry_does_the_same_work_for_a_name_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = passwords.hash_password("a password of somebody's own")
    asked: list[str] = []

    def counted(secret: bytes, phc: str) -> bool:
        asked.append(phc.rpartition("$")[0].rpartition("$")[0])
        return verify_phc(secret, phc)

    monkeypatch.setattr("sync.central.passwords.verify_phc", counted)
    assert not passwords.matches("wrong", stored)
    assert not passwords.matches("wrong", None)
    assert len(asked) == 2
    assert asked[0] == asked[1], "the same memory, passes and lanes"
