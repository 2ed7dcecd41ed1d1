"""Who was withdrawn: what a revoked desk still hears, what is held to at the centre, and what is taken back."""

import pytest
from sqlalchemy import select, update

from sync.central.feeding import Scope, say
from sync.central.moments import utc_now
from sync.central.schema import Approver, Batch
from sync.client.errors import ClientError
from sync.protocol.feed import FeedPage, open_page
from sync.protocol.feed_items import VACANCY
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.printed_code import CodeKind
from sync.protocol.work_items import EMPLOYER
from tests.central.conftest import Ministry
from tests.central.desks import Supervisor, enrol_with

FOR_EVERYBODY = frozenset({"certificate_keys", "certificate_withdrawn", "course_call"})
"""What other stories at the same ministry tell the whole country."""


def kinds(page: FeedPage) -> list[str]:
    """What a page speaks of that is meant for its desk."""
    return [item.kind for item in page.items if item.kind not in FOR_EVERYBODY]


def test_a_revoked_desk_hears_that_it_is_once_and_a_colleagues_machine_brings_it_no_more_than_that(
    ministry: Ministry,
) -> None:
    office = ministry.add_office()
    hub, key = ministry.desk(office), new_receiving_key()
    desk = enrol_with(ministry.centre, office, ministry.code(CodeKind.DEVICE, office), new_signing_key(), key)
    ministry.office.revoke_device(desk.id, "سُرقت")
    with ministry.database.write() as session:
        say(session, Scope.office(office), "vacancy", "v", {"state": "open", "title": "محاسب", "places": 1}, utc_now())
    with desk.transport() as transport:
        page = open_page(transport.feed(0), desk.ministry, key, device=desk.id, after=0)
        assert kinds(page) == ["device_withdrawn"]
        (said,) = [item for item in page.items if item.kind == "device_withdrawn"]
        assert (said.body, page.more) == ({"words": "سُرقت"}, False)
        with pytest.raises(ClientError, match="device_revoked"):
            transport.feed(page.next)
        with pytest.raises(ClientError, match="device_revoked"):
            transport.feed(0, device=hub.id)
        with pytest.raises(ClientError, match="device_revoked"):
            transport.release("0" * 64)
    with hub.transport() as transport:
        relayed = open_page(transport.feed(0, device=desk.id), desk.ministry, key, device=desk.id, after=0)
        assert kinds(relayed) == ["device_withdrawn"]
    ministry.office.restore_device(desk.id)
    with desk.transport() as transport:
        late = open_page(transport.feed(0), desk.ministry, key, device=desk.id, after=0)
        missed = open_page(transport.feed(page.next), desk.ministry, key, device=desk.id, after=page.next)
    for page in (late, missed):
        others = FOR_EVERYBODY | {VACANCY, EMPLOYER}
        ours = [item.kind for item in page.items if item.record == "v" or item.kind not in others]
        assert ours == ["vacancy", "device_restored"], "beside what other offices of the country offer"


def test_a_withdrawn_person_approves_nowhere_and_what_they_had_recorded_is_taken_in_with_a_note(
    ministry: Ministry,
) -> None:
    desk = ministry.desk()
    recorded = desk.seal(desk.registration())
    ministry.office.withdraw_user(desk.clerk, desk.office, "نُقل")
    assert desk.push(recorded, 1).receipt is not None
    with ministry.database.read() as session:
        assert session.scalars(select(Batch.notes).where(Batch.id == recorded.id)).one() == ["author_withdrawn"]
    approved = desk.seal(desk.registration())
    assert ministry.office.withdraw_user(desk.supervisor.id, desk.office) == 1
    assert ministry.office.withdraw_user(desk.supervisor.id, desk.office) == 0
    with pytest.raises(ClientError, match="approver_revoked"):
        desk.push(approved, 1)
    assert ministry.office.restore_user(desk.supervisor.id, desk.office) == 1
    assert desk.push(approved, 1).receipt is not None
    verbs = [line.verb for line in ministry.office.acts() if line.subject == desk.supervisor.id]
    assert verbs == ["user_restore", "user_withdraw", "user_withdraw"]


def test_a_code_from_the_drawer_lets_nobody_approve_who_is_withdrawn(ministry: Ministry) -> None:
    desk = ministry.desk()
    kept, fresh = (ministry.code(CodeKind.SUPERVISOR, desk.office) for _ in range(2))
    ministry.office.withdraw_user(desk.supervisor.id, desk.office, "نُقلت")
    with pytest.raises(ClientError, match="approver_revoked"):
        desk.introduce(Supervisor(desk.supervisor.id), kept)
    with pytest.raises(ClientError, match="approver_revoked"):
        desk.push(desk.seal(desk.registration()), 1)
    with ministry.database.write() as session:  # as if the code had come in the same moment as the withdrawal
        session.execute(update(Approver).where(Approver.id == desk.supervisor.id).values(revoked_at=None))
    with pytest.raises(ClientError, match="approver_revoked"):
        desk.push(desk.seal(desk.registration()), 1)
    desk.introduce(Supervisor(), kept)  # it is not used up: somebody else may come with it
    ministry.office.restore_user(desk.supervisor.id, desk.office)
    desk.introduce(desk.supervisor, fresh)


def test_who_was_revoked_approves_again_only_with_a_code_that_was_printed_since(ministry: Ministry) -> None:
    desk = ministry.desk()
    kept = ministry.code(CodeKind.SUPERVISOR, desk.office)
    ministry.office.revoke_approver(desk.supervisor.id, desk.office)
    with pytest.raises(ClientError, match="approver_revoked"):
        desk.introduce(desk.supervisor, kept)
    desk.introduce(desk.supervisor, ministry.code(CodeKind.SUPERVISOR, desk.office))
    assert desk.push(desk.seal(desk.registration()), 1).receipt is not None


def test_a_key_that_was_revoked_before_the_withdrawal_stays_so_when_that_is_taken_back(ministry: Ministry) -> None:
    desk = ministry.desk()
    ministry.office.revoke_approver(desk.supervisor.id, desk.office)
    assert ministry.office.withdraw_user(desk.supervisor.id, desk.office) == 0
    assert ministry.office.restore_user(desk.supervisor.id, desk.office) == 0
    with pytest.raises(ClientError, match="approver_revoked"):
        desk.push(desk.seal(desk.registration()), 1)
