"""A clerk writes down an employer and what it offers: found again, corrected, closed, returned, and told by others."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import Offered, VacancyQuery
from mihan_desktop.domain.work.employers import Standing
from mihan_desktop.domain.work.vacancies import State
from mihan_desktop.services import heeding, telling_office
from mihan_desktop.services.renumbering import number_again
from mihan_desktop.storage.office_words import OfficeWord
from sync.protocol.feed import Item
from sync.protocol.hlc import Reading
from sync.protocol.messages import decode_change
from tests.services.kept_offices import office_for
from tests.services.office import Office
from tests.services.work_forms import add_forms, employer, vacancy


def begun(office: Office) -> None:
    """Zainab has written down an employer and a vacancy of it."""
    add_forms(office, office.enter("omar"))
    zainab = office.enter("zainab")
    vacancy(office, zainab, employer(office, zainab))


@pytest.fixture
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """A desk with both forms, an employer and its vacancy."""
    made = Office(tmp_path / "profile")
    office_for(request, made, "offering", begun)
    yield made
    made.desk.signing_in.sign_out()


@pytest.fixture
def clerk(office: Office) -> User:
    """Zainab."""
    return office.enter("zainab")


@pytest.fixture
def boss(office: Office, clerk: User) -> str:
    """The employer."""
    return office.desk.offering.employers(clerk).lines[0].id


@pytest.fixture
def offer(office: Office, clerk: User) -> str:
    """Its vacancy."""
    return office.desk.referring.vacancies(clerk, VacancyQuery()).vacancies[0].id


def titles(office: Office, user: User, offered: Offered = Offered.OPEN, text: str = "") -> list[tuple[str, str]]:
    """(title, state) of the vacancies that are listed."""
    page = office.desk.referring.vacancies(user, VacancyQuery(text, offered))
    return [(one.title, one.state) for one in page.vacancies]


def bodies(office: Office, kind: str) -> list[dict[str, Any]]:
    """What the changes of a kind say, in their order."""
    with office.desk._opened.read() as work:
        rows = [row for status in RecordStatus for row in work.outbox.with_status(status) if row.kind == kind]
        whole = work.outbox.among([row.id for row in sorted(rows, key=lambda one: one.sequence)])
        return [dict(decode_change(row.message).body) for row in whole]


def feed(office: Office, kind: str, record: str, body: dict[str, Any]) -> None:
    """The ministry says something."""
    with office.desk._opened.write() as work:
        heeding.heed(office.desk._opened, work, Item(1, kind, record, office.wall(), body))


def returned(office: Office, change: str, reason: str) -> None:
    """Huda sends something back."""
    huda = office.enter("huda")
    office.desk.reviewing.return_change(huda, change, reason)
    office.enter("zainab")


def test_an_employer_and_its_vacancy_are_written_down_without_a_network(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    desk = office.desk.offering
    assert [(one.employer.name, one.standing, one.vacancies) for one in desk.employers(clerk, "نور 1204").lines] == [
        ("شركة النور للحديد", Standing.PENDING, 1)
    ]
    assert titles(office, clerk, text="لحام النور") == [("لحّام", "open")], "any spelling, also by the employer"
    card = desk.offer(clerk, offer)
    assert card is not None
    assert card.said is not None
    assert (card.ours, card.standing, card.said.status) == (True, Standing.PENDING, RecordStatus.WAITING)
    assert (card.offer.experience, card.offer.wage_from, card.row.place) == (12, 600_000, "IQ-D038")
    assert [one.title for one in desk.employer(clerk, boss).vacancies] == ["لحّام"]
    (said,) = bodies(office, "vacancy")
    assert (said["employer"], said["state"], said["facts"]["essential"]) == (boss, "open", ["welding"])
    assert said["submission"].startswith("<"), "the form travels with what was drawn out of it"


def test_saved_twice_it_is_one(office: Office, clerk: User, boss: str) -> None:
    from tests.services.work_forms import NOOR, filled

    desk = office.desk.offering
    draft, finished = filled(office, clerk, desk.new_employer(clerk), "employer", dict(NOOR))
    first, changed = desk.save_employer(clerk, draft, finished, known=(boss,))
    again, nothing = desk.save_employer(clerk, draft, finished)
    assert first == again == draft
    assert changed.kinds
    assert not nothing.kinds
    assert len(bodies(office, "employer")) == 2


def test_an_employer_that_is_here_already_is_told_at_once_and_kept_with_a_flag(
    office: Office, clerk: User, boss: str
) -> None:
    twin = {"legal_name": "النور", "registration_number": "", "papers__tax_number": "7788"}
    with pytest.raises(MihanError, match="employer_alike") as told:
        employer(office, clerk, "", (), **twin)
    assert (told.value.params["name"], told.value.params["ids"]) == ("شركة النور للحديد", boss)
    other = employer(office, clerk, "", (boss,), **twin)
    huda = office.enter("huda")
    waiting = {one.record_id: [flag.code for flag in one.flags] for one in office.desk.reviewing.waiting(huda)}
    assert (waiting[boss], waiting[other]) == ([], ["employer_twin"])


def test_the_same_work_of_an_employer_is_not_written_down_twice_by_mistake(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    with pytest.raises(MihanError, match="vacancy_alike"):
        vacancy(office, clerk, boss, title="لحام كهرباء")
    assert vacancy(office, clerk, boss, known=(offer,), title="لحام كهرباء") != offer
    vacancy(office, clerk, boss, title="محاسب", occupation="24")
    assert len(titles(office, clerk)) == 3


def test_a_vacancy_is_corrected_closed_with_a_reason_and_opened_again(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    vacancy(office, clerk, boss, record=offer, title="لحّام أرغون", places="5")
    assert titles(office, clerk) == [("لحّام أرغون", "open")]
    desk = office.desk.offering
    with pytest.raises(MihanError, match="reason_required"):
        desk.say(clerk, offer, State.CANCELLED)
    desk.say(clerk, offer, State.CANCELLED, "أغلق المعمل")
    assert titles(office, clerk) == []
    assert titles(office, clerk, Offered.OVER) == [("لحّام أرغون", "cancelled")]
    vacancy(office, clerk, boss, record=offer, title="لحّام")
    assert titles(office, clerk, Offered.OVER) == [("لحّام", "cancelled")], "a correction opens nothing"
    desk.say(clerk, offer, State.OPEN, "فُتح من جديد")
    assert titles(office, clerk) == [("لحّام", "open")]
    office.wall.go_on(days=40)
    assert titles(office, clerk, Offered.OVER) == [("لحّام", "open")], "its day has passed: it is over by itself"
    assert [one["state"] for one in bodies(office, "vacancy")] == ["open", "", "cancelled", "", "open"]


def test_what_a_supervisor_sends_back_is_no_offer_until_it_is_written_again(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    returned(office, offer, "أي لحام؟")
    card = office.desk.offering.offer(clerk, offer)
    assert card is not None
    assert card.said is not None
    assert (card.row.state, card.said.status, card.said.reason) == ("draft", RecordStatus.RETURNED, "أي لحام؟")
    with office.desk._opened.read() as work:
        assert list(work.vacancies.open("2026-03-02")) == [], "nobody is matched with it"
    assert [one.vacancies for one in office.desk.offering.employers(clerk).lines] == [0], "nobody is sent there"
    with pytest.raises(MihanError, match="vacancy_state"):
        office.desk.offering.say(clerk, offer, State.FILLED)
    assert "لحّام" in office.desk.offering.answers_before(clerk, ChangeKind.VACANCY, offer)
    vacancy(office, clerk, boss, record=offer, title="لحّام أرغون")
    assert titles(office, clerk) == [("لحّام أرغون", "open")]
    assert [one["state"] for one in bodies(office, "vacancy")] == ["open", "open"]


def test_a_correction_that_came_back_leaves_what_stood(office: Office, clerk: User, boss: str, offer: str) -> None:
    vacancy(office, clerk, boss, record=offer, title="حدّاد")
    huda = office.enter("huda")
    change = office.desk.reviewing.waiting(huda)[-1].change_id
    returned(office, change, "بل لحّام")
    assert titles(office, clerk) == [("لحّام", "open")]
    office.desk.reviewing.undo_return(office.enter("huda"), [change])
    assert titles(office, office.enter("zainab")) == [("حدّاد", "open")]


def test_a_state_that_is_said_takes_no_correction_away_and_what_was_taken_back_is_not_gone_on_from(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    desk = office.desk.offering
    vacancy(office, clerk, boss, record=offer, title="حدّاد")
    change = office.desk.reviewing.waiting(office.enter("huda"))[-1].change_id
    returned(office, change, "بل لحّام")
    desk.say(clerk, offer, State.CANCELLED, "أغلق المعمل")
    assert "حدّاد" in desk.answers_before(clerk, ChangeKind.VACANCY, offer), "what came back is still to be corrected"
    with office.desk._opened.read() as work:
        assert work.work_words.returned("vacancy", offer) == (change,)
    desk.take_back(clerk, change)
    assert "حدّاد" not in desk.answers_before(clerk, ChangeKind.VACANCY, offer)


def test_whoever_wrote_it_takes_it_back_before_it_leaves(office: Office, clerk: User, offer: str) -> None:
    with pytest.raises(MihanError, match="not_allowed"):
        office.desk.offering.take_back(office.enter("ali"), offer)
    office.desk.offering.take_back(office.enter("zainab"), offer)
    assert titles(office, clerk, Offered.ALL) == []
    with pytest.raises(MihanError, match="already_left"):
        office.desk.offering.take_back(clerk, offer)


def test_an_employer_is_not_taken_back_from_under_its_vacancy(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    desk = office.desk.offering
    with pytest.raises(MihanError, match="employer_offers"):
        desk.take_back(clerk, boss)
    assert [one.id for one in desk.employers(clerk).lines] == [boss]
    desk.take_back(clerk, offer)
    desk.take_back(clerk, boss)
    assert desk.employers(clerk).lines == ()


@pytest.mark.parametrize("kind", ["employer", "vacancy"])
def test_a_word_with_no_moment_holds_nothing_and_stops_nothing(
    office: Office, clerk: User, boss: str, offer: str, kind: str
) -> None:
    record = boss if kind == "employer" else offer
    body = {**bodies(office, kind)[0], "recorded_at": "yesterday"}
    word = OfficeWord(
        "0198c0de-0000-7000-8000-0000000000aa", kind, record, "", "", "", "9" * 30, "", "ali", "علي", "desk 2", body
    )
    with office.desk._opened.write() as work:
        work.office_words.put(word)
        work.settle_records([(kind, record)])
    assert [one.vacancies for one in office.desk.offering.employers(clerk).lines] == [1]
    assert titles(office, clerk) == [("لحّام", "open")]


def test_a_supervisor_reads_the_answers_and_what_stood_before(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    vacancy(office, clerk, boss, record=offer, places="5")
    office.desk.offering.say(clerk, offer, State.FILLED, "وُظّف اثنان")
    huda = office.enter("huda")
    _, first, second, third = office.desk.reviewing.waiting(huda)
    assert first.label == "لحّام / شركة النور للحديد"
    shown = {one.ref: one.now for one in office.desk.reviewing.detail(huda, first.change_id).fields}
    assert (shown["work_employer"], shown["work_standing"]) == ("شركة النور للحديد", "pending")
    assert shown["/data/work/title"] == "لحّام"
    changed = [one for one in office.desk.reviewing.detail(huda, second.change_id).fields if one.before != one.now]
    assert ("/data/work/places", "2", "5") in {(one.ref, one.before, one.now) for one in changed}
    said = {one.ref: one.now for one in office.desk.reviewing.detail(huda, third.change_id).fields}
    assert (said["work_state"], said["work_title"], said["work_reason"]) == ("filled", "لحّام", "وُظّف اثنان")


def test_the_ministry_verifies_an_employer_and_counts_who_began(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    (said,) = bodies(office, "vacancy")
    (known,) = bodies(office, "employer")
    clock = office.desk.offering.employer(clerk, boss).line.at.isoformat()
    feed(office, "employer", boss, {"standing": "verified", "facts": known["facts"], "clock": clock})
    assert office.desk.offering.employer(clerk, boss).line.standing is Standing.VERIFIED
    assert "employer_verified" in {one.code for one in office.desk.noticing.board(clerk).notices}
    with office.desk._opened.read() as work:
        (word,) = work.work_words.of("vacancy", offer)
    body = {
        "state": "part_filled", "title": "لحّام", "employer": "شركة النور للحديد", "places": 2, "closes": "2026-03-28",
        "employer_id": boss, "offer": said["facts"], "described": word.clock, "stated": word.clock, "filled": 1,
        "referred": 3,
    }  # fmt: skip
    feed(office, "vacancy", offer, body)
    card = office.desk.offering.offer(clerk, offer)
    assert card is not None
    assert (card.row.state, card.row.filled, card.row.referred) == ("part_filled", 1, 3)
    vacancy(office, clerk, boss, record=offer, places="1")
    assert titles(office, clerk, Offered.OVER) == [("لحّام", "filled")], "on top of what the ministry counted"
    with pytest.raises(MihanError, match="vacancy_state"):
        office.desk.offering.say(clerk, offer, State.OPEN, "نريد آخر")
    feed(office, "vacancy", offer, body)
    assert titles(office, clerk, Offered.OVER) == [("لحّام", "filled")], "its own newer word stays until it is told"


def test_what_is_offered_under_another_record_of_the_employer_stands_with_it(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    """The ministry links two: the one that stays has the work of both, and the other is in no list."""
    other = employer(office, clerk, "", (boss,), legal_name="النور", registration_number="")
    (known, _) = bodies(office, "employer")
    told = {"standing": "pending", "facts": known["facts"], "clock": "f", "same": other}
    feed(office, "employer", boss, told)
    desk = office.desk.offering
    assert [(one.id, one.vacancies) for one in desk.employers(clerk).lines] == [(other, 1)]
    assert desk.employer(clerk, boss).line.id == other
    assert [one.id for one in desk.employer(clerk, other).vacancies] == [offer]
    with pytest.raises(MihanError, match="vacancy_alike"):
        vacancy(office, clerk, other)


def test_another_office_neither_corrects_nor_closes_it(office: Office, clerk: User, boss: str, offer: str) -> None:
    (said,) = bodies(office, "vacancy")
    body = {
        "state": "open", "title": "خياط", "employer": "معمل", "places": 3, "employer_id": boss, "office": "elsewhere",
        "offer": {**said["facts"], "title": "خياط"}, "described": "1", "stated": "1",
    }  # fmt: skip
    feed(office, "vacancy", "0198c0de-0000-7000-8000-00000000000f", body)
    card = office.desk.offering.offer(clerk, "0198c0de-0000-7000-8000-00000000000f")
    assert card is not None
    assert not card.ours
    with pytest.raises(MihanError, match="vacancy_elsewhere"):
        office.desk.offering.say(clerk, card.row.id, State.FILLED, "")


def test_another_desk_of_the_office_goes_on_with_it(office: Office, clerk: User, offer: str) -> None:
    """What a second desk said holds here too, and goes when the ministry turned it back."""
    (said,) = bodies(office, "vacancy")
    body = {**said, "facts": {}, "submission": "", "state": "cancelled", "reason": "أغلق"}
    word = OfficeWord(
        "0198c0de-0000-7000-8000-0000000000aa", "vacancy", offer, "", "", "", "9" * 30, "", "ali", "علي", "desk 2", body
    )
    with office.desk._opened.write() as work:
        work.office_words.put(word)
        work.settle_records([("vacancy", offer)])
    assert titles(office, clerk, Offered.OVER) == [("لحّام", "cancelled")]
    with office.desk._opened.write() as work:
        telling_office.keep(work, {"changes": [], "back": [word.change_id]}, office.wall())
    assert titles(office, clerk) == [("لحّام", "open")]


def test_under_another_number_it_still_says_the_same(office: Office, clerk: User, offer: str) -> None:
    huda = office.enter("huda")
    with office.desk._opened.write() as work:
        work.outbox.set_status([offer], RecordStatus.REJECTED, code="cloned_sequence")
        assert number_again(office.desk._opened, work, huda) == 1
    assert titles(office, huda) == [("لحّام", "open")]


def test_only_whoever_registers_writes_it_down(office: Office, clerk: User, boss: str, offer: str) -> None:
    karwan = office.enter("karwan")
    desk = office.desk.offering
    assert desk.employer(karwan, boss).line.id == boss
    for act in (
        lambda: desk.new_employer(karwan), lambda: desk.new_vacancy(karwan, boss),
        lambda: desk.old_vacancy(karwan, offer),
        lambda: desk.say(karwan, offer, State.FILLED), lambda: desk.take_back(karwan, offer),
        lambda: desk.employer_answers(karwan, boss), lambda: desk.old_employer(karwan, boss),
        lambda: desk.answers_before(karwan, ChangeKind.VACANCY, offer),
    ):  # fmt: skip
        with pytest.raises(MihanError, match="not_allowed"):
            act()
    omar = replace(office.enter("omar"))
    with pytest.raises(MihanError, match="not_allowed"):
        desk.employers(omar)


def test_what_fell_vacant_long_before_the_office_heard_is_flagged(office: Office, clerk: User, boss: str) -> None:
    day = (office.wall().date() - timedelta(days=30)).isoformat()
    vacancy(office, clerk, boss, title="محاسب", occupation="24", place__arose=day)
    (*_, waits) = office.desk.reviewing.waiting(office.enter("huda"))
    assert [(flag.code, flag.params) for flag in waits.flags] == [("vacancy_late", {"days": 20})]


def test_whoever_speaks_for_an_employer_is_forgotten_at_the_desk_and_the_employer_stays(
    office: Office, clerk: User, boss: str, offer: str
) -> None:
    """Also in the change that said it, in what another desk said, and in what was told; who speaks now is written."""
    opened, at = office.desk._opened, office.wall() + timedelta(minutes=5)
    with opened.read() as work:
        (row,) = [one for one in work.work_words.of("employer", boss) if one.counts]
        said: dict[str, Any] = dict(row.body["facts"])
        facts = {name: one for name, one in said.items() if name not in ("contact", "phone")}
        word = OfficeWord(
            "0198c0de-0000-7000-8000-0000000000aa", "employer", boss, "", "", "", row.clock, "", "ali", "علي", "desk 2",
            dict(row.body),
        )  # fmt: skip
    with opened.write() as work:
        work.office_words.put(word)
    told = {"standing": "verified", "facts": said, "clock": row.clock, "words": "", "same": ""}
    later = str(Reading(int(at.timestamp() * 1000), 0, "ministry"))
    with opened.write() as work:
        heeding.heed(opened, work, Item(1, "employer", boss, at, told))
        heeding.heed(opened, work, Item(2, "erased", boss, at, {}))
        heeding.heed(opened, work, Item(3, "employer", boss, at, {**told, "facts": facts, "clock": later}))
    card = office.desk.offering.employer(clerk, boss)
    assert (card.line.employer.name, card.line.employer.registration) == ("شركة النور للحديد", "1204")
    assert (card.line.employer.contact, card.line.employer.phone) == ("", "")
    with opened.read() as work:
        for table in ("employers", "employer_keys", "messages", "office_words", "outbox", "work_words", "drafts"):
            rows = work._connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall()
            held = b"".join(str(one).encode() if not isinstance(one, bytes) else one for line in rows for one in line)
            assert "سالم جاسم".encode() not in held, table
            assert b"7701234567" not in held, table
    found = office.desk.offering.offer(clerk, offer)
    assert found is not None
    assert found.row.state == "open"
    assert "contact_name" not in office.desk.offering.employer_answers(clerk, boss)
    employer(office, clerk, boss, contact_name="هدى كريم", phone="07709998877")
    assert office.desk.offering.employer(clerk, boss).line.employer.contact == "هدى كريم", "said after it, it counts"
