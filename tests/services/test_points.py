"""Points at a desk: explained line by line, kept as a ledger, asked for and granted by a second person."""

import json
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.points import Account, Entry, EntryKind
from mihan_desktop.domain.points.asking import Asked, Stand, What
from mihan_desktop.domain.points.shown import AccountShown, PersonPoints
from mihan_desktop.domain.points.writing import read_entry
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.requests import AskedBy, Shown
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.told import ReferralRow
from mihan_desktop.services import heeding, scoring
from sync.central.database import Database
from sync.central.points.asking import keep
from sync.central.points.schema import PointsAsked
from sync.central.settings import load
from sync.protocol.feed import Item
from sync.protocol.messages import Change
from tests.centre import Centre
from tests.services.office import PASSWORD, Office
from tests.services.rulebooks import BOOK, CAME, GROWN, HOME, WOMEN, other, release
from tests.services.test_people import correct
from tests.services.test_requesting import said_anywhere


def account(points: PersonPoints, name: Account = Account.PRIORITY) -> AccountShown:
    """One of the two."""
    (found,) = (one for one in points.accounts if one.account is name)
    return found


def caught_up(office: Office, who: User, most: int = 50) -> None:
    """Every ledger is as the rules say."""
    while office.desk.points.catch_up(who, most):
        pass


def ledger(office: Office, record_id: str) -> tuple[Entry, ...]:
    """What is kept of somebody."""
    with office.desk.searching._opened.read() as work:
        (subject,) = work.points.subjects([record_id])
        rows = work.points.ledgers([subject.number])
    return tuple(read_entry(value) for row in rows.values() for value in row.entries)


def granted(office: Office, approver: str = "huda") -> None:
    """A supervisor approves what was asked."""
    huda = office.enter(approver)
    ids = [one.change_id for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.POINTS]
    office.desk.reviewing.approve(huda, ids, PASSWORD.format(approver))


def test_every_line_is_told_in_three_languages_with_the_facts_it_reads(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    assert account(office.desk.points.of(clerk, record)).given == ()
    release(office, BOOK)
    points = office.desk.points.of(clerk, record)
    assert (points.version, points.legal_act, points.newer) == ("1", "تعليمات تجريبية", False)
    need = account(points)
    assert need.total == 15
    first, second = need.given
    assert (first.rule_id, first.points, first.legal_basis) == ("women", 10, "المادة 3")
    assert second.sentence["en"] == "35 years old"
    assert second.sentence["ckb"] == "تەمەن 35 ساڵ"
    assert second.facts[0][0]["ar"] == "العمر"
    assert need.could_add == (HOME.labels,)
    assert account(points, Account.ENGAGEMENT).total == 0
    with office.desk.searching._opened.read() as work:
        assert "viewed" in [line.code for line in work.audit.of_record(record)]


def test_the_ledger_gets_lines_and_reversals_and_nothing_is_edited(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    release(office, BOOK)
    caught_up(office, clerk)
    before = ledger(office, record)
    assert [(one.rule_id, one.points, one.version) for one in before] == [("women", 10, "1"), ("grown", 5, "1")]
    release(office, other("2", WOMEN, GROWN, CAME), 2)
    caught_up(office, clerk)
    assert ledger(office, record) == before, "what stands by other rules too needs no line"
    correct(office, record, date_of_birth="2005-03-21")
    caught_up(office, clerk)
    after = ledger(office, record)
    assert after[:2] == before
    assert [(one.kind, one.points, one.of) for one in after[2:]] == [(EntryKind.REVERSAL, -5, before[1].number)]
    assert account(office.desk.points.of(clerk, record)).total == 10


def test_what_is_shown_never_waits_for_the_ledgers(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    release(office, BOOK)
    caught_up(office, clerk)
    release(office, other("2", GROWN), 2)
    assert office.desk.points.state(clerk).left
    points = office.desk.points.of(clerk, record)
    assert (account(points).total, points.version) == (5, "2")
    assert len(points.entries) == 3
    assert len(ledger(office, record)) == 2


def test_rules_that_change_in_the_middle_begin_anew_and_a_killed_passage_goes_on(office: Office) -> None:
    clerk = office.enter("zainab")
    records = [office.register(clerk, phone=f"0770000000{at}").registration.record_id for at in range(4)]
    release(office, BOOK)
    assert office.desk.points.catch_up(clerk, 2)
    assert [bool(ledger(office, one)) for one in records] == [True, True, False, False]
    office.desk.signing_in.sign_out()  # as after a kill: what was done stays, what was not goes on
    clerk = office.enter("zainab")
    assert office.desk.points.catch_up(clerk, 1)
    assert [bool(ledger(office, one)) for one in records] == [True, True, True, False]
    release(office, other("2", WOMEN), 2)
    caught_up(office, clerk, 2)
    assert [len(ledger(office, one)) for one in records] == [3, 3, 3, 1]
    assert office.desk.points.state(clerk).left == 0


def test_a_release_that_goes_back_brings_the_old_rules_back(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    release(office, BOOK)
    release(office, other("2", GROWN), 2)
    caught_up(office, clerk)
    release(office, BOOK, 3)
    points = office.desk.points.of(clerk, record)
    assert (points.version, account(points).total) == ("1", 15)
    caught_up(office, clerk)
    assert [(one.rule_id, one.points) for one in ledger(office, record)] == [("grown", 5), ("women", 10)]


def test_rules_begin_on_their_day_and_those_of_a_newer_program_are_passed_over(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    release(office, BOOK)
    release(office, other("2", GROWN, effective_from=date(2026, 4, 1)), 2)
    release(office, b'{"format": 99}', 3)
    points = office.desk.points.of(clerk, record)
    assert (points.version, points.newer) == ("1", True)
    office.wall.go_on(days=60)
    assert office.desk.points.of(clerk, record).version == "2"
    release(office, other("3", GROWN, effective_to=date(2026, 4, 2)), 4)
    points = office.desk.points.of(clerk, record)
    assert (points.version, account(points).total, account(points).given) == ("", 0, ()), "they have ended"


def test_equal_points_are_ordered_by_the_published_tie(office: Office) -> None:
    clerk = office.enter("zainab")
    release(office, BOOK)
    young = office.register(clerk, date_of_birth="1995-03-21").registration.record_id
    old = office.register(clerk, date_of_birth="1960-03-21").registration.record_id
    man = office.register(clerk, sex="male").registration.record_id
    found = office.desk.points.ranked(clerk, [man, young, old], Account.PRIORITY)
    assert [(one.person_id, one.points) for one in found.places] == [(old, 15), (young, 15), (man, 5)]
    assert (found.version, found.ties) == ("1", {"age": 1, "points": 1})


def test_an_adjustment_counts_when_a_second_person_approves_it_and_its_reversal_stands_beside_it(
    enrolled: Office,
) -> None:
    office = enrolled
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    release(office, BOOK)
    office.desk.points.ask(clerk, record, What.ADJUSTMENT, Account.PRIORITY, 7, " بيتها احترق ")
    need = account(office.desk.points.of(clerk, record))
    assert (need.total, need.adjusted) == (15, 0)
    with pytest.raises(MihanError, match="points_asked_already"):
        office.desk.points.ask(clerk, record, What.ADJUSTMENT, Account.PRIORITY, 8, "مرة أخرى")
    huda = office.enter("huda")
    (item,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.POINTS]
    fields = {one.ref: one for one in office.desk.reviewing.detail(huda, item.change_id).fields}
    assert (fields["words"].now, fields["points"].now) == ("بيتها احترق", "7")
    assert (fields["total"].before, fields["total"].now) == ("15", "22")
    granted(office)
    huda = office.enter("huda")
    fields = {one.ref: one for one in office.desk.reviewing.detail(huda, item.change_id).fields}
    assert (fields["total"].before, fields["total"].now) == ("15", "22"), "what was granted is not added once more"
    clerk = office.enter("zainab")
    need = account(office.desk.points.of(clerk, record))
    assert (need.total, need.adjusted) == (22, 7)
    (first,) = office.desk.points.asked_of(clerk, record)
    office.desk.points.reverse(clerk, first.id, "كُتبت لشخص آخر")
    assert account(office.desk.points.of(clerk, record)).total == 22
    granted(office)
    clerk = office.enter("zainab")
    assert account(office.desk.points.of(clerk, record)).total == 15
    assert [one.stand for one in office.desk.points.asked_of(clerk, record)] == [Stand.REVERSED, Stand.GRANTED]
    with pytest.raises(MihanError, match="points_not_granted"):
        office.desk.points.reverse(clerk, first.id, "مرة أخرى")


def test_nobody_grants_what_they_asked_for_themselves(enrolled: Office) -> None:
    office = enrolled
    record = office.register(office.enter("zainab")).registration.record_id
    omar = office.enter("omar")
    from mihan_desktop.domain.roles import Role

    both = frozenset({Role.CLERK, Role.SUPERVISOR})
    office.desk.managing_users.add_user(omar, "dana", "دانا", both, PASSWORD.format("dana"))
    dana = office.enter("dana")
    office.desk.points.ask(dana, record, What.APPEAL, Account.PRIORITY, 5, "تعيل أمها", rule="breadwinner")
    (item,) = [one for one in office.desk.reviewing.waiting(dana) if one.kind is ChangeKind.POINTS]
    assert item.own
    with pytest.raises(MihanError):  # before anything else: own_record, or her key is not known yet
        office.desk.reviewing.approve(dana, [item.change_id], PASSWORD.format("dana"))
    (one,) = office.desk.points.asked_of(dana, record)
    assert one.stand is Stand.ASKED


def test_what_is_refused_says_why_and_may_be_asked_for_anew_or_let_go(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    office.desk.points.ask(clerk, record, What.APPEAL, Account.PRIORITY, 5, "تعيل أمها", rule="breadwinner")
    huda = office.enter("huda")
    (item,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.POINTS]
    office.desk.reviewing.return_change(huda, item.change_id, "أين الوثيقة؟")
    clerk = office.enter("zainab")
    (notice,) = [one for one in office.desk.noticing.board(clerk).notices if one.code == "points_refused"]
    assert notice.record_id == record
    (one,) = office.desk.points.asked_of(clerk, record)
    assert (one.stand, one.answer) == (Stand.REFUSED, "أين الوثيقة؟")
    office.desk.points.ask(clerk, record, What.APPEAL, Account.PRIORITY, 5, "الوثيقة هنا", rule="breadwinner")
    first, second = office.desk.points.asked_of(clerk, record)
    assert (first.stand, second.stand) == (Stand.TAKEN_BACK, Stand.ASKED)
    office.desk.points.take_back(clerk, second.id)
    with pytest.raises(MihanError, match="already_left"):
        office.desk.points.take_back(clerk, second.id)
    assert account(office.desk.points.of(clerk, record)).total == 0


@pytest.mark.parametrize(
    ("what", "points", "words", "code"),
    [
        (What.ADJUSTMENT, 0, "x", "points_range"),
        (What.ADJUSTMENT, -1_001, "x", "points_range"),
        (What.APPEAL, -5, "x", "points_appeal_down"),
        (What.APPEAL, 5, "  ", "points_words_missing"),
        (What.APPEAL, 5, "x" * 2_001, "points_words"),
    ],
)
def test_what_cannot_be_asked_is_said(office: Office, what: What, points: int, words: str, code: str) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    with pytest.raises(MihanError, match=code):
        office.desk.points.ask(clerk, record, what, Account.PRIORITY, points, words)


def test_what_another_desk_was_granted_counts_here_and_the_second_who_asks_is_pointed_at_it(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    far = Asked(
        office.ids(), record, What.ADJUSTMENT, Account.PRIORITY, 6, "احترق بيتها", office.wall(), office="مكتب الكرخ"
    )
    with office.desk.searching._opened.write() as work:
        assert work.points.tell(far)
        assert not work.points.tell(far)
    assert account(office.desk.points.of(clerk, record)).total == 6
    office.desk.points.ask(clerk, record, What.ADJUSTMENT, Account.PRIORITY, 6, "احترق بيتها")
    (item,) = [
        one for one in office.desk.reviewing.waiting(office.enter("huda")) if one.kind is ChangeKind.POINTS
    ]  # fmt: skip
    assert [flag.code for flag in item.flags] == ["points_twice"]


def test_an_erased_person_leaves_no_words_and_no_ledger(office: Office) -> None:
    clerk = office.enter("zainab")
    gone = office.register(clerk, given_name="شيرين", family_name="المحذوفه").registration
    release(office, BOOK)
    caught_up(office, clerk)
    office.desk.points.ask(clerk, gone.record_id, What.APPEAL, Account.PRIORITY, 5, "بيتُ شيرين المحذوفه احترق")
    opened = office.desk.searching._opened
    with opened.write() as work:
        heeding.heed(opened, work, Item(1, "erased", gone.record_id, office.wall(), {}))
    assert said_anywhere(office, "المحذوفه") == []
    with opened.read() as work:
        assert work.points.ledgers(range(100)) == {}


def test_a_withdrawn_record_has_no_points(office: Office) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    release(office, BOOK)
    caught_up(office, clerk)
    office.desk.registering.withdraw(clerk, record, "خطأ")
    points = office.desk.points.of(clerk, record)
    assert account(points).total == 0
    assert [one.kind for one in points.entries[2:]] == [EntryKind.REVERSAL, EntryKind.REVERSAL]
    assert office.desk.points.ranked(clerk, [record], Account.PRIORITY).places == ()
    with pytest.raises(MihanError, match="record_unknown"):
        office.desk.points.ask(clerk, record, What.ADJUSTMENT, Account.PRIORITY, 5, "بيتها احترق")


def test_an_absence_that_the_supervisor_sent_back_costs_nothing(office: Office) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab).registration.record_id
    karwan = office.enter("karwan")
    planned = office.desk.attending.plan_class(karwan, "خياطة", [date(2026, 3, 1)], person_ids=[record]).training_class
    office.desk.attending.mark(karwan, planned.id, [(planned.sessions[0].id, record, Mark.ABSENT, 0, "")])

    def standing() -> int:
        with office.desk.searching._opened.read() as work:
            return len(work.points.marks([record]).get(record, {}))

    assert standing() == 1
    huda = office.enter("huda")
    (sheet,) = [one for one in office.desk.reviewing.waiting(huda) if one.kind is ChangeKind.ATTENDANCE]
    office.desk.reviewing.return_change(huda, sheet.change_id, "من حضر حقا؟")
    assert standing() == 0


def test_what_was_said_under_a_number_used_before_is_said_again(enrolled: Office) -> None:
    office = enrolled
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    office.desk.points.ask(clerk, record, What.ADJUSTMENT, Account.PRIORITY, 7, "بيتها احترق")
    (one,) = office.desk.points.asked_of(clerk, record)
    opened = office.desk.searching._opened
    from mihan_desktop.services.renumbering import number_again

    with opened.write() as work:
        work.outbox.set_status([one.id], RecordStatus.REJECTED, code="cloned_sequence")
        assert number_again(opened, work, clerk, 40) == 1
    (again,) = [found for found in office.desk.points.asked_of(clerk, record) if found.stand is Stand.ASKED]
    assert (again.points, again.words) == (7, "بيتها احترق")


def test_two_desks_adjust_at_once_and_both_hear_of_both(enrolled: Office, running_centre: Centre) -> None:
    office = enrolled
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    office.desk.points.ask(clerk, record, What.ADJUSTMENT, Account.PRIORITY, 7, "بيتها احترق")
    huda = office.enter("huda")
    ids = [one.change_id for one in office.desk.reviewing.waiting(huda)]
    office.desk.reviewing.approve(huda, ids, PASSWORD.format("huda"))
    office.desk.sending.send(huda, lambda *_: None, lambda: False)
    database = Database(load(running_centre.data, None).database)
    try:  # another desk of the office has asked for the same meanwhile
        change = Change(
            office.ids(), 1, "points", office.ids(), "somebody", "2026-03-02T07:45:00.000Z-0001-x",
            body={"person": record, "what": "adjustment", "account": "priority", "points": 7, "words": "احترق بيتها",
                  "rule": "", "of": "", "version": "1", "recorded_at": "2026-03-02T07:45:00Z"},
        )  # fmt: skip
        with database.write() as session:
            held = session.get_one(PointsAsked, office.desk.points.asked_of(huda, record)[0].id)
            keep(session, change, device="another", office=held.office_id, at=datetime.now(UTC))
    finally:
        database.close()
    office.desk.sending.send(huda, lambda *_: None, lambda: False)
    asked = office.desk.points.asked_of(huda, record)
    assert sorted((one.points, one.stand, bool(one.office)) for one in asked) == [
        (7, Stand.GRANTED, False), (7, Stand.GRANTED, True),
    ]  # fmt: skip
    assert account(office.desk.points.of(huda, record)).total == 14
    clerk = office.enter("zainab")
    (heard,) = [one for one in office.desk.noticing.board(clerk).notices if one.code == "points_granted"]
    assert (heard.record_id, heard.details["points"], heard.details["what"]) == (record, 7, "adjustment")
    assert heard.details["office"], "whoever registered the person hears who granted it"
    office.desk.points.reverse(clerk, asked[0].id, "كُتب مرتين")
    granted(office)
    assert account(office.desk.points.of(office.enter("huda"), record)).total == 7


def test_a_person_is_handed_their_points_with_the_sentences_and_what_was_asked(office: Office, tmp_path: Path) -> None:
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    release(office, BOOK)
    office.desk.points.ask(clerk, record, What.APPEAL, Account.PRIORITY, 5, "تعيل أمها")
    huda, path = office.enter("huda"), tmp_path / "zainab.zip"
    office.desk.handing_out.person(
        huda, record, path, lambda *_: b"", asked_by=AskedBy.PERSON, shown=Shown.NATIONAL_CARD
    )  # fmt: skip
    with zipfile.ZipFile(path) as pack:
        told = json.loads(pack.read("record.json"))["points"]
    assert told["accounts"]["priority"]["total"] == 15
    assert told["accounts"]["priority"]["lines"][0]["sentence"]["en"] == "Ten points, being a woman"
    assert [(one["words"], one["stand"]) for one in told["asked"]] == [("تعيل أمها", "asked")]
    assert len(told["ledger"]) == 2


def test_of_two_reversals_of_one_the_first_takes_its_points_and_the_second_nothing(enrolled: Office) -> None:
    """This office granted one, and the ministry tells of another office's before it turns this one's back."""
    office = enrolled
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    office.desk.points.ask(clerk, record, What.ADJUSTMENT, Account.PRIORITY, 7, "بيتها احترق")
    granted(office)
    clerk = office.enter("zainab")
    (first,) = office.desk.points.asked_of(clerk, record)
    office.desk.points.reverse(clerk, first.id, "كُتبت لشخص آخر")
    granted(office)
    far = Asked(
        office.ids(), record, What.REVERSAL, Account.PRIORITY, -7, "كُتبت لشخص آخر", office.wall(), of=first.id,
        office="مكتب الكرخ",
    )  # fmt: skip
    with office.desk.searching._opened.write() as work:
        assert work.points.tell(far)
    assert account(office.desk.points.of(office.enter("zainab"), record)).total == 0


def test_an_appeal_is_taken_back_by_nobody_but_whoever_asked(enrolled: Office) -> None:
    office = enrolled
    clerk = office.enter("zainab")
    record = office.register(clerk).registration.record_id
    office.desk.points.ask(clerk, record, What.APPEAL, Account.PRIORITY, 5, "تعيل أمها")
    (one,) = office.desk.points.asked_of(clerk, record)
    with pytest.raises(MihanError, match="not_allowed"):
        office.desk.points.take_back(office.enter("karwan"), one.id)
    clerk = office.enter("zainab")
    assert [each.stand for each in office.desk.points.asked_of(clerk, record)] == [Stand.ASKED]
    office.desk.points.take_back(clerk, one.id)
    assert [each.stand for each in office.desk.points.asked_of(clerk, record)] == [Stand.TAKEN_BACK]


def test_whoever_was_sent_to_work_and_did_not_go_is_counted_and_who_was_never_sent_has_no_such_fact(
    office: Office,
) -> None:
    clerk = office.enter("zainab")
    records = [office.register(clerk, phone=f"0770000000{at}").registration.record_id for at in range(2)]
    with office.desk.searching._opened.write() as work:
        for name, state in (("R-1", "issued"), ("R-1", "no_show"), ("R-2", "hired")):
            work.told.put_referral(ReferralRow(name, records[0], "V-1", state, "خياطة", "", office.wall()))
        counted = scoring.trained(work, records)
    assert [counted[record].no_shows for record in records] == [1, None]
