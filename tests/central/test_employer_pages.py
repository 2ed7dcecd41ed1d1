"""The pages of employers: a publisher verifies, refuses with a reason, links two; an analyst sees none of it."""

import re

from mihan_desktop.domain.work.referrals import referral_id
from sync.central.web.roles import Role
from sync.central.work.offers_schema import EmployerRow
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import new_id
from tests.central.test_offers import ACCEPTED, employer, vacancy


def seen(page: str) -> str:
    """What a page of an employer says that its reader saw."""
    (found,) = set(re.findall(r'name="seen" value="([^"]+)"', page))
    return str(found)


def standing(ministry: Ministry, record: str) -> str:
    """How an employer stands."""
    with ministry.database.read() as session:
        return session.get_one(EmployerRow, record).standing


def test_a_publisher_verifies_refuses_links_and_undoes_it(shared_ministry: Ministry) -> None:
    """Two that may be one: two people verify, unless they are linked; why it was refused is asked."""
    ministry, desk = shared_ministry, shared_ministry.desk()
    number = new_id()
    first = employer(desk, registration_number=number, legal_name="شركة <b>النور</b>", phone="07701234567")
    second = employer(desk, registration_number=number)
    offer = vacancy(desk, first.record, arose="2026-01-01", month_from="600000", month_to="750000")
    assert desk.outcomes(first, second, offer) == [ACCEPTED] * 3
    publisher, analyst = Browser(ministry.centre.url), Browser(ministry.centre.url)
    publisher.sign_in(ministry.add_staff(Role.PUBLISHER))
    analyst.sign_in(ministry.add_staff(Role.ANALYST))
    page = f"/employers/{first.record}"
    assert analyst.open("/employers").status_code == analyst.open(page).status_code == 403
    assert "&lt;b&gt;النور" in publisher.open("/employers?q=النور").text
    shown = publisher.open(page).text
    assert "600,000 – 750,000" in shown
    assert "Two people verify it" in shown
    assert "07701234567" in shown
    for language in ("ar", "ckb"):
        publisher.headers["Accept-Language"] = language
        assert "employer_" not in publisher.open(page).text.replace(f"/employers/{first.record}", "")
    publisher.headers["Accept-Language"] = "en"
    publisher.hand_in(page, page, act="link", other=second.record)
    with ministry.database.read() as session:
        assert session.get_one(EmployerRow, second.record).same == first.record
    publisher.hand_in(page, page, act="unlink", other=second.record)
    publisher.hand_in(page, page, act="verify")
    assert standing(ministry, first.record) == "pending", "one of two"
    again = publisher.hand_in(page, page, act="verify")
    assert (again.status_code, "another person is needed" in again.text) == (422, True)
    assert publisher.hand_in(page, page, act="refuse", reason=" ").status_code == 422
    publisher.hand_in(page, page, act="refuse", reason="لا أحد هناك")
    assert standing(ministry, first.record) == "refused"
    assert "لا أحد هناك" in publisher.open(page).text
    publisher.hand_in(page, page, act="reopen", seen=seen(again.text))
    assert standing(ministry, first.record) == "refused", "what stood there when the page was opened does not any more"
    publisher.hand_in(page, page, act="reopen", seen=seen(publisher.open(page).text))
    assert standing(ministry, first.record) == "pending"
    before = seen(publisher.open(page).text)
    assert desk.outcomes(employer(desk, first.record, registration_number=number, legal_name="شركة الظلام")) == [
        ACCEPTED
    ]
    late = publisher.hand_in(page, page, act="verify", seen=before)
    assert (late.status_code, "look at it again" in late.text) == (422, True)
    assert publisher.open("/employers/nobody").status_code == 404
    assert publisher.hand_in("/employers/nobody", page, act="verify").status_code == 404
    of_office = publisher.open(f"/vacancies/{offer.record}").text
    assert "it alone corrects and closes it" in of_office
    for browser in (publisher, analyst):
        browser.close()


def test_who_was_sent_to_an_employer_and_what_came_of_it(shared_ministry: Ministry) -> None:
    """Whoever may see referrals sees the names; others that somebody was sent, and why it ended."""
    ministry, desk = shared_ministry, shared_ministry.desk()
    boss, person = employer(desk, phone="07701112223"), desk.registration("نرمين السيارة")
    offer = vacancy(desk, boss.record)
    assert desk.outcomes(boss, person, offer) == [ACCEPTED] * 3
    said: dict[str, object] = {
        "vacancy": offer.record, "person": person.record, "side": "person", "on": "2026-02-03", "note": "",
        "corrects": "", "recorded_at": "2026-02-03T07:45:00Z",
    }  # fmt: skip
    words = [
        said | {"state": "issued", "reason": "", "then": "2026-02-17"},
        said | {"state": "not_hired", "reason": "experience", "then": ""},
    ]
    record = referral_id(offer.record, person.record)
    assert desk.outcomes(*(desk.change("referral", record, one) for one in words)) == [ACCEPTED] * 2
    page = f"/employers/{boss.record}"
    for role, named in ((Role.PUBLISHER, False), (Role.ADMINISTRATOR, True)):
        browser = Browser(ministry.centre.url)
        browser.sign_in(ministry.add_staff(role))
        shown = browser.open(page).text
        assert ("نرمين" in shown) is named, role
        assert "Too little experience" in shown
        assert "07701112223" in shown
        assert ("Forget the contact" in shown) is named, "whoever decides what people ask for"
        gone = "07701112223" not in browser.hand_in(page, page, act="forget").text
        assert gone is named
        browser.close()
