"""A supervisor's verbs: what waits, what goes back, what is held against paper, and what is taken back in time."""

from pathlib import Path

import pytest

from mihan_desktop.domain.attendance import Mark
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import QueueFilter, drawn
from mihan_desktop.services import approving
from tests.services.office import PASSWORD, Office

HUDA = PASSWORD.format("huda")


def code(act: object, *arguments: object, **named: object) -> str:
    """The code with which an act is refused."""
    assert callable(act)
    with pytest.raises(MihanError) as caught:
        act(*arguments, **named)
    return caught.value.code


def some(office: Office, count: int, who: str = "zainab") -> list[str]:
    """Register people; the ids of their changes."""
    clerk = office.enter(who)
    ids = []
    for number in range(count):
        office.wall.go_on(minutes=3)
        saved = office.register(clerk, given_name=f"name{who}{number}", phone=f"077{len(who)}0{number:06d}")
        ids.append(saved.registration.change_id)
    return ids


def test_the_queue_names_everything_that_waits_and_can_be_filtered(office: Office) -> None:
    by_zainab, by_ali = some(office, 3), some(office, 2, "ali")
    clerk = office.enter("zainab")
    odd = office.register(clerk, given_name="odd", date_of_birth="1980-07-01", phone="07711111111").registration
    same = office.register(clerk, given_name="same", phone="07760000000").registration
    huda = office.enter("huda")
    queue = office.desk.reviewing.queue(huda)
    assert [entry.change_id for entry in queue.entries] == [*by_zainab, *by_ali, odd.change_id, same.change_id]
    assert set(queue.authors.values()) == {"زينب الموظفة", "علي الموظف"}
    shared = office.desk.reviewing.shared_phones(huda)
    shown = [one.change_id for one in queue.entries if QueueFilter(flagged=True).passes(one, shared)]
    assert shown == [by_zainab[0], odd.change_id, same.change_id]  # two have one telephone
    (item,) = office.desk.reviewing.items(huda, [same.change_id])
    assert {flag.code: dict(flag.params) for flag in item.flags} == {"phone_shared": {"count": 2}}
    ali = office.people["ali"].id
    assert [one.change_id for one in queue.entries if QueueFilter(author_id=ali).passes(one, shared)] == by_ali


def test_a_page_of_the_queue_says_what_the_whole_list_says(office: Office) -> None:
    ids = some(office, 4)
    huda = office.enter("huda")
    assert list(office.desk.reviewing.items(huda, ids)) == list(office.desk.reviewing.waiting(huda))
    assert office.desk.reviewing.items(huda, [ids[2], "nobody", ids[0]])[0].change_id == ids[2]


def test_a_return_names_fields_and_its_author_finds_them_in_the_draft(office: Office) -> None:
    (change,) = some(office, 1)
    huda = office.enter("huda")
    office.desk.reviewing.return_change(huda, change, "الهاتف ناقص", ["/data/phone", "/data/given_name"])
    zainab = office.enter("zainab")
    draft = office.desk.registering.reopen(zainab, change)
    assert (draft.return_reason, draft.return_fields) == ("الهاتف ناقص", ("/data/phone", "/data/given_name"))
    (again,) = office.desk.registering.drafts(zainab)
    assert again.return_fields == draft.return_fields  # also after a crash
    (notice,) = office.desk.noticing.board(zainab).notices
    assert (notice.code, notice.record_id, notice.details["reason"]) == ("returned", change, "الهاتف ناقص")


def test_a_return_is_taken_back_while_its_author_has_not_begun(office: Office) -> None:
    first, second = some(office, 2)
    huda = office.enter("huda")
    returned = office.desk.reviewing.return_change(huda, first, "why", ["/data/phone"])
    office.desk.reviewing.undo_return(huda, returned.change_ids)
    assert [item.change_id for item in office.desk.reviewing.waiting(huda)] == [first, second]
    assert code(office.desk.reviewing.undo_return, huda, returned.change_ids) == "not_returned"
    again = office.desk.reviewing.return_change(huda, first, "why")
    office.desk.registering.reopen(office.enter("zainab"), first)
    assert code(office.desk.reviewing.undo_return, office.enter("huda"), again.change_ids) == "being_corrected"


def test_an_approval_is_taken_back_while_the_batch_is_at_the_desk(enrolled: Office, tmp_path: Path) -> None:
    ids = some(enrolled, 3)
    huda = enrolled.enter("huda")
    reviewing = enrolled.desk.reviewing
    batch = reviewing.approve(huda, ids, HUDA).batch
    assert code(reviewing.undo_approval, enrolled.enter("sara"), batch.id) == "not_approver"
    huda = enrolled.enter("huda")
    reviewing.undo_approval(huda, batch.id)
    assert [item.change_id for item in reviewing.waiting(huda)] == ids
    assert enrolled.desk.sending.batches(huda) == ()
    again = reviewing.approve(huda, ids, HUDA).batch
    assert (again.number, again.id != batch.id) == (batch.number, True)
    enrolled.desk.sending.export(huda, again.id, tmp_path / "batch.mihan")
    assert code(reviewing.undo_approval, huda, again.id) == "batch_left"  # somebody may have it on a stick
    assert enrolled.desk.sending.send(huda, lambda *_: None, lambda: False).received == 1
    assert {r.status for r in enrolled.desk.searching.registrations(huda)} == {RecordStatus.RECEIVED}


def test_many_are_approved_in_batches_and_a_stop_between_two_leaves_the_rest(
    enrolled: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(approving, "TOGETHER", 2)
    ids = some(enrolled, 5)
    huda = enrolled.enter("huda")
    seen: list[tuple[int, int]] = []
    done = enrolled.desk.reviewing.approve_many(
        huda, ids, HUDA, lambda now, of: seen.append((now, of)), lambda: bool(seen) and seen[-1][0] >= 4
    )
    assert ([batch.count for batch in done.batches], done.left) == ([2, 2], 1)
    assert seen == [(0, 5), (2, 5), (4, 5)]
    assert [item.change_id for item in enrolled.desk.reviewing.waiting(huda)] == ids[4:]
    result = enrolled.desk.sending.send(huda, lambda *_: None, lambda: False)
    assert (result.received, result.code) == (2, "")


def test_nobody_approves_their_own_work_among_many(enrolled: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    from mihan_desktop.domain.roles import Role

    monkeypatch.setattr(approving, "TOGETHER", 1)
    omar = enrolled.enter("omar")
    everything = frozenset(Role)
    enrolled.desk.managing_users.add_user(omar, "dana", "دانا", everything, PASSWORD.format("dana"))
    others = some(enrolled, 1)
    own = some(enrolled, 1, "dana")
    dana = enrolled.people["dana"]
    with enrolled.desk.reviewing._opened.write() as work:
        work.users.set_approver_public(dana.id, b"x" * 32)  # known to the ministry, for all this desk can tell
    many = enrolled.desk.reviewing.approve_many
    assert code(many, dana, [*others, *own], PASSWORD.format("dana"), lambda *_: None, lambda: False) == "own_record"
    assert len(enrolled.desk.reviewing.waiting(dana)) == 2


def test_a_sample_is_drawn_by_its_seed_and_its_checks_are_kept(office: Office) -> None:
    ids = some(office, 12)
    huda = office.enter("huda")
    sample = office.desk.reviewing.draw_sample(huda, ids).sample
    assert len(sample.change_ids) == 5  # a tenth, five at least
    assert sample.change_ids == frozenset(drawn(ids, sample.seed))  # anybody can draw it again
    first, second = [one for one in ids if one in sample.change_ids][:2]
    office.desk.reviewing.note_sample(huda, sample.id, first, matched=True)
    assert code(office.desk.reviewing.note_sample, huda, sample.id, second, matched=False) == "reason_required"
    office.desk.reviewing.note_sample(huda, sample.id, second, matched=False, words="سنة الميلاد")
    outside = next(one for one in ids if one not in sample.change_ids)
    assert code(office.desk.reviewing.note_sample, huda, sample.id, outside, matched=True) == "change_unknown"
    kept = office.desk.reviewing.queue(huda).sample
    assert kept is not None
    assert (kept.seed, dict(kept.results)) == (sample.seed, {first: "matched", second: "differs"})
    with office.desk.reviewing._opened.read() as work:
        lines = {line.code: line.details for line in work.audit.of_record(second)}
        assert lines["sample_differs"]["reason"] == "سنة الميلاد"
        assert work.audit.broken_at() is None


def test_ten_of_a_hundred_are_drawn_and_another_seed_draws_others() -> None:
    ids = [f"change-{number}" for number in range(100)]
    assert len(drawn(ids, "one")) == 10
    assert drawn(ids, "one") == drawn(list(ids), "one")
    assert drawn(ids, "one") != drawn(ids, "two")
    assert drawn(ids[:3], "one") == tuple(ids[:3])


def test_badge_and_list_count_alike_a_sheet_of_marks_being_one_line(office: Office) -> None:
    some(office, 2)
    karwan = office.enter("karwan")
    days = [office.wall().date()]
    planned = office.desk.attending.plan_class(karwan, "صيانة", days, names=["شيلان", "مريم", "يوسف"]).training_class
    marks = [(planned.sessions[0].id, one.person_id, Mark.PRESENT, 0, "") for one in planned.trainees]
    office.desk.attending.mark(karwan, planned.id, marks)
    huda = office.enter("huda")
    assert office.desk.searching.counts(huda).waiting == len(office.desk.reviewing.queue(huda).entries) == 4
    sheet = office.desk.reviewing.waiting(huda)[-1]
    office.desk.reviewing.return_change(huda, sheet.change_id, "من حضر؟")
    counts = office.desk.searching.counts(huda)
    assert (counts.waiting, counts.returned, counts.need_person) == (3, 1, 1)
