"""What a save brings to the disk, and that nothing of it is missed although the search index stays behind."""

import statistics

import pytest
from sqlalchemy import text

from mihan_desktop.config import DATABASE_NAME
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.storage.search import INDEX_BEHIND
from tests.benchmarks.pages import pages_in_log
from tests.services.office import FORM_ID, VERSION, ZAINAB, Office, kept

PAGES_AT_MOST = 6
"""of a short form: first page, audit, outbox, its index, the message; now and then a root above them"""


def found(office: Office, actor: User, words: str) -> list[str]:
    """Labels of the records found by ``words``."""
    return [one.label for one in office.desk.searching.registrations(actor, words)]


def go_on_registering(office: Office, actor: User) -> None:
    """Register until the search index must have come up to everything that was saved before."""
    for number in range(INDEX_BEHIND + 1):
        office.register(actor, given_name="مريم", phone=f"0780{number:07d}")


def correct(office: Office, actor: User, record_id: str, **answers: str) -> None:
    """Reopen a record, change answers and save it again."""
    draft: Draft = office.desk.registering.reopen(actor, record_id)
    session = office.restored(draft)
    for name, value in answers.items():
        session.set(f"/data/{name}", value)
    office.desk.registering.keep_draft(actor, kept(draft, session))
    office.desk.registering.save(actor, draft.id, session.finalise())


def test_a_record_is_found_from_its_save_on_and_at_every_start_after(office: Office) -> None:
    zainab = office.enter("zainab")
    label = office.register(zainab, family_name="الخفاجي").registration.label
    assert found(office, zainab, "الخفاج 770") == found(office, zainab, "الخفاجي") == [label]
    office.desk.signing_in.sign_out()
    zainab = office.enter("zainab")
    assert found(office, zainab, "الخفاجي زينب") == [label]
    go_on_registering(office, zainab)
    assert found(office, zainab, "الخفاجي") == [label]
    assert len(found(office, zainab, "مريم")) == INDEX_BEHIND + 1
    office.desk.signing_in.sign_out()
    assert found(office, office.enter("zainab"), "الخفاجي") == [label]


@pytest.mark.parametrize("indexed", [False, True])
def test_a_corrected_record_is_found_by_what_it_says_now(office: Office, indexed: bool) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab, family_name="الخفاجي").registration
    if indexed:
        go_on_registering(office, zainab)
    correct(office, zainab, record.record_id, family_name="السعدي")
    assert found(office, zainab, "الخفاجي") == []
    assert len(found(office, zainab, "السعدي")) == 1
    go_on_registering(office, zainab)
    assert found(office, zainab, "الخفاجي") == []
    assert len(found(office, zainab, "السعدي")) == 1


@pytest.mark.parametrize("indexed", [False, True])
def test_a_withdrawn_record_is_found_by_its_words_no_more(office: Office, indexed: bool) -> None:
    zainab = office.enter("zainab")
    record = office.register(zainab, family_name="الخفاجي").registration
    if indexed:
        go_on_registering(office, zainab)
    office.desk.registering.withdraw(zainab, record.record_id, "سُجّلت مرتين")
    assert found(office, zainab, "الخفاجي") == []
    go_on_registering(office, zainab)
    assert found(office, zainab, "الخفاجي") == []
    assert len(found(office, zainab, "مريم")) == (INDEX_BEHIND + 1) * (1 + indexed)


def test_a_save_writes_few_pages(office: Office) -> None:
    zainab = office.enter("zainab")
    database = office.profile / DATABASE_NAME
    pages = []
    for _ in range(40):
        draft = office.desk.registering.begin(zainab, FORM_ID, VERSION)
        session = office.session()
        for name, value in ZAINAB.items():
            session.set(f"/data/{name}", value)
        office.desk.registering.keep_draft(zainab, kept(draft, session))
        before = pages_in_log(database)
        office.desk.registering.save(zainab, draft.id, session.finalise())
        pages.append(pages_in_log(database) - before)
    assert statistics.median(pages) <= PAGES_AT_MOST
    assert min(pages) > 3  # it counts


def test_the_answers_of_a_saved_draft_leave_with_the_next_draft(office: Office) -> None:
    zainab = office.enter("zainab")
    for number in range(5):
        office.register(zainab, given_name=f"زينب {number}")
        assert office.desk.registering.drafts(zainab) == ()
    with office.desk.registering._opened.read() as work:
        rows = work.drafts._connection.execute(text("SELECT count(*) FROM drafts")).scalar_one()
    assert rows == 1
