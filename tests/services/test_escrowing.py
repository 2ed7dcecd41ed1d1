"""Every password and the paper are lost: the ministry's safe opens the desk, for that desk alone."""

from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.storage import keyring_file
from sync.central.cli import main
from sync.protocol.bundle import ASKED, Bundle
from sync.protocol.errors import ProtocolError
from sync.protocol.escrow import Question, answer, letters, open_answer
from sync.protocol.keys import new_receiving_key
from tests.centre import PASSPHRASE, Centre
from tests.services.office import Office

NEW = "an entirely new one"


def answered(centre: Centre, asked: Path, to: Path, said: str) -> int:
    """What the ministry's command for it ends with."""
    safe = centre.data / "recovery" / "ministry-recovery.key"
    options = ("--recovery-key", str(safe), "--device", "d-1", "--letters", said, "--data", str(centre.data), "--json")
    return main(["escrow", "answer", str(asked), str(to), *options])


def test_the_ministrys_safe_opens_a_desk_whose_passwords_and_paper_are_lost(
    enrolled: Office, running_centre: Centre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIHAN_CENTRAL_RECOVERY_PASSPHRASE", PASSPHRASE)
    saved = enrolled.register(enrolled.enter("zainab")).registration.change_id
    enrolled.desk.signing_in.sign_out()
    asked, back = tmp_path / "question.mihan", tmp_path / "answer.mihan"
    said = enrolled.desk.escrowing.ask(asked, "zainab", NEW)
    shown = running_centre.run("escrow", "show", str(asked))
    assert (shown["name"], shown["letters"]) == ("zainab", said)
    assert answered(running_centre, asked, back, "AAAAAA") == 1
    assert not back.exists()
    assert answered(running_centre, asked, back, said.lower()) == 0
    with pytest.raises(MihanError, match="wrong_credentials"):
        enrolled.desk.escrowing.open_answer(back, "zainab", "another than when it was asked")
    zainab = enrolled.desk.escrowing.open_answer(back, "zainab", NEW)
    assert [one.change_id for one in enrolled.desk.searching.registrations(zainab)] == [saved]
    enrolled.desk.signing_in.sign_out()
    assert enrolled.desk.signing_in.sign_in("zainab", NEW).id == zainab.id
    with pytest.raises(MihanError, match="not_asked"):
        enrolled.desk.escrowing.open_answer(back, "zainab", NEW)


def test_neither_question_nor_answer_nor_computer_hold_the_key(enrolled: Office, tmp_path: Path) -> None:
    opened = enrolled.desk.signing_in._opened
    enrolled.enter("omar")
    key = opened.key
    enrolled.desk.signing_in.sign_out()
    enrolled.desk.escrowing.ask(tmp_path / "question.mihan", "omar", NEW)
    files = [path.read_bytes() for path in (*enrolled.profile.iterdir(), tmp_path / "question.mihan") if path.is_file()]
    assert not any(key in data or key.hex().encode() in data for data in files)


def test_an_answer_opens_for_its_question_alone(tmp_path: Path) -> None:
    safe, other = new_receiving_key(), new_receiving_key()
    office = Office(tmp_path / "profile")
    office.open()
    opened = office.desk.signing_in._opened
    keyring, key = opened.keyring(), opened.key
    with pytest.raises(MihanError, match="no_escrow"):
        office.desk.escrowing.ask(tmp_path / "q.mihan", "omar", NEW)
    from mihan_desktop.services.holders import holders

    with opened.read() as work:
        wanted = holders(work)
    keyring.settle(key, type(wanted)(wanted.people, wanted.recovery, safe.public_key().public_bytes_raw()))
    body = keyring_file.read(office.profile / "keyring.json").body
    assert body.ministry is not None
    private = new_receiving_key()
    asked = Question("", safe.public_key(), body.salt, body.ministry.key, private.public_key(), office.wall()).encode()
    assert open_answer(answer(asked, safe), asked, private) == key
    with pytest.raises(ProtocolError, match="not_for_us"):
        answer(asked, other)
    again = Question("", safe.public_key(), body.salt, body.ministry.key, other.public_key(), office.wall()).encode()
    assert letters(again) != letters(asked)
    with pytest.raises(ProtocolError, match="answer_of_another"):
        open_answer(answer(again, safe), asked, private)
    with pytest.raises(ProtocolError, match="key_refused"):
        open_answer(answer(asked, safe), asked, other)
    office.desk.signing_in.sign_out()
    office.desk.escrowing.ask(tmp_path / "q.mihan", "omar", NEW)
    with (tmp_path / "q.mihan").open("rb") as file:
        assert Bundle(file).kind == ASKED
    with pytest.raises(MihanError, match="answer_unreadable"):
        office.desk.escrowing.open_answer(tmp_path / "q.mihan", "omar", NEW)
