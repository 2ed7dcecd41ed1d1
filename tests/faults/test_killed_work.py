"""kill -9 while people are sent to work: what was acknowledged is there, nothing is there by half or twice."""

import random
from pathlib import Path

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.work.fair_words import visits
from mihan_desktop.domain.work.referral_work import Due
from mihan_desktop.domain.work.referrals import State
from mihan_desktop.services.fairs import LetIn, joined
from tests.faults.plug import run
from tests.faults.small_disk import small_disk
from tests.services.cohorts import people
from tests.services.fair_days import FAIR, told
from tests.services.office import Office
from tests.services.sending_in_a_loop import LETTER
from tests.services.test_sending_to_work import VACANCY, offer

NAMES = tuple(f"رقم{at}" for at in range(8))


def ready(office: Office) -> list[str]:
    """People, work for all of them, a fair today; their records."""
    clerk = office.enter("zainab")
    made = people(office, clerk, NAMES)
    offer(office, VACANCY, "لحّام", 8)
    told(office, zip(made, NAMES, strict=True))
    return made


def all_in(office: Office, clerk: User, made: list[str]) -> list[LetIn]:
    """Everybody comes to the fair."""
    return [office.desk.fairs.let_in(clerk, FAIR, person).let_in for person in made]


def check(office: Office, made: list[str], letters: Path) -> dict[str, set[str]]:
    """Who got how far, by the words of ``sending_in_a_loop``; nothing of it by half, and the log has all of it."""
    office.enter("zainab")
    with office.desk._opened.read() as work:
        rows = [one for one in work.outbox.with_status(RecordStatus.WAITING) if one.kind == "referral"]
        kept = {one.referral.person: one.referral for one in work.referrals.of_vacancy(VACANCY)}
        words = joined(work, FAIR)
        logged = [line.code for one in made for line in work.audit.of_record(one)]
        assert work.outbox.sequences() == tuple(range(1, len(work.outbox.sequences()) + 1))
        assert work.audit.broken_at() is None
    office.desk.signing_in.sign_out()
    came = {one.person for one in visits(words).values() if one.was_there}
    assert len(rows) == sum(len(one.words) for one in kept.values()) == logged.count("referred")
    assert not any(one.idle for one in kept.values()), "no step was said twice"
    assert all((made[at] in kept) == (made[at + 1] in kept) for at in range(0, len(made), 2)), "a shortlist is one act"
    assert len(words) == len(came) == logged.count("fair_said"), "nobody is let in twice"
    written = {one.stem: one.read_bytes() == LETTER for one in letters.glob("*.pdf")}
    assert all(written.values()), "a letter is whole or not there"
    assert logged.count("letter_printed") >= len(written), "and the log knows of each"
    issued = {person for person, one in kept.items() if one.state is State.ISSUED}
    return {"proposed": set(kept), "issued": issued, "letter": set(written), "came": came}


@pytest.mark.timeout(900)
@pytest.mark.parametrize("kills", [2, pytest.param(30, marks=pytest.mark.slow)])
def test_a_kill_at_any_moment_of_sending_somebody_leaves_each_step_whole_or_not_there(
    office: Office, tmp_path: Path, kills: int
) -> None:
    made = ready(office)
    office.desk.signing_in.sign_out()
    letters, chance = tmp_path / "letters", random.Random(20260302)
    letters.mkdir()
    arguments = [str(office.profile), str(letters), VACANCY, FAIR, *made]
    acknowledged: set[tuple[str, str]] = set()
    for _ in range(kills):
        lines = run("tests.services.sending_in_a_loop", arguments, chance.uniform(0, 0.25)).lines
        acknowledged |= {(words[0], person) for words in lines for person in words[1:]}
        states = check(office, made, letters)
        assert all(person in states[word] for word, person in acknowledged)
    assert acknowledged
    assert run("tests.services.sending_in_a_loop", arguments).lines[-1] == ["done"]
    assert set(map(len, check(office, made, letters).values())) == {len(made)}


def test_with_a_full_disk_nothing_is_said_by_half_and_with_room_it_goes_on(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 4 * 1024 * 1024) as disk:
        office = Office(disk.root / "profile")
        office.open()
        made = ready(office)
        office.wall.go_on(hours=1)
        clerk, desk = office.enter("zainab"), office.desk.sending_to_work
        disk.fill(left=60_000)
        done, refused = 0, ""
        for person in made:
            try:
                desk.propose(clerk, VACANCY, [person])
                desk.issue(clerk, VACANCY, person)
                done += 1
            except MihanError as error:
                refused = error.code
                break
        assert refused in ("disk_full", "disk_error")
        with pytest.raises(MihanError) as full:
            all_in(office, clerk, made)
        assert full.value.code in ("disk_full", "disk_error")
        lines = desk.lines(clerk, tuple(Due), vacancy=VACANCY)
        assert sum(one.referral.state is State.ISSUED for one in lines) == done
        disk.free()
        for person in made[done:]:
            desk.propose(clerk, VACANCY, [person])
            desk.issue(clerk, VACANCY, person)
        assert set(all_in(office, clerk, made)) <= {LetIn.CAME, LetIn.ALREADY}
        lines = desk.lines(clerk, tuple(Due), vacancy=VACANCY)
        assert {one.referral.state for one in lines} == {State.ISSUED}
        assert not any(one.referral.idle for one in lines)
        with office.desk._opened.read() as work:
            assert len(joined(work, FAIR)) == len(made)
            assert work.audit.broken_at() is None
        office.desk.signing_in.sign_out()
