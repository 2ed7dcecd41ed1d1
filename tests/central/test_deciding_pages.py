"""Pages on which the ministry decides: requests of people, releases, work, offices; by the rules of the commands."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.central.web.roles import Role
from sync.protocol.feed import Item, open_page
from sync.protocol.keys import new_receiving_key, new_signing_key
from sync.protocol.printed_code import CodeKind
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk, enrol_with, new_id
from tests.central.test_requests import request_of, said_anywhere
from tests.services.office import FORM_ID, form


@dataclass
class Table:
    """A desk that listens, and three of the staff before their browsers."""

    ministry: Ministry
    desk: Desk
    key: X25519PrivateKey
    rania: Browser
    salam: Browser
    publisher: Browser
    heard: int = 0
    items: list[Item] = field(default_factory=list)

    def listen(self) -> list[tuple[str, str]]:
        """What the desk hears now: kind and, where it has one, state or decision."""
        with self.desk.transport() as transport:
            page = open_page(
                transport.feed(self.heard), self.desk.ministry, self.key, device=self.desk.id, after=self.heard
            )
        self.heard, self.items = page.next, list(page.items)
        return [(item.kind, str(item.body.get("state", item.body.get("decision", "")))) for item in page.items]


@pytest.fixture(scope="module")
def staff(shared_ministry: Ministry) -> Iterator[dict[str, Browser]]:
    """Signed in, each with their one-time codes."""
    browsers = {}
    for name, role in (("rania", Role.ADMINISTRATOR), ("salam", Role.ADMINISTRATOR), ("publisher", Role.PUBLISHER)):
        browsers[name] = Browser(shared_ministry.centre.url)
        assert browsers[name].sign_in(shared_ministry.add_staff(role)).url.endswith("/batches")
    yield browsers
    for browser in browsers.values():
        browser.close()


@pytest.fixture
def table(shared_ministry: Ministry, staff: dict[str, Browser]) -> Table:
    """In an office of its own."""
    office, key = shared_ministry.add_office("مكتب القرار"), new_receiving_key()
    code = shared_ministry.code(CodeKind.DEVICE, office)
    desk = enrol_with(shared_ministry.centre, office, code, new_signing_key(), key)
    desk.introduce(desk.supervisor, shared_ministry.code(CodeKind.SUPERVISOR, office))
    made = Table(shared_ministry, desk, key, staff["rania"], staff["salam"], staff["publisher"])
    made.listen()  # what others of the run have said to everybody
    return made


def problem(text: str) -> str:
    """What a page says is wrong."""
    found = re.search(r'role="alert">([^<]*)<', text)
    return unescape(found[1]) if found else ""


def test_an_erasure_takes_two_administrators_and_a_fresh_code_of_the_second(table: Table) -> None:
    name = "هيفاء الصفحة الممحوة"
    begun = table.desk.registration(name)
    asked = request_of(table.desk, begun.record, words=f"{name} تطلب")
    table.desk.send(begun, asked)
    page = f"/requests/{asked.id}"
    assert name in table.rania.open("/requests").text
    assert name in table.rania.open(page).text
    assert name not in table.publisher.open("/requests").text
    assert problem(table.rania.hand_in(f"{page}/refuse", words=" ").text) == "Write your words to the person first."
    assert "Waits for a second administrator" in table.rania.hand_in(f"{page}/grant", words=f"نعم يا {name}").text
    own = table.rania.hand_in(f"{page}/confirm", code=table.rania.codes[-1])
    assert (own.status_code, "another administrator confirms" in problem(own.text)) == (422, True)
    assert table.salam.hand_in(f"{page}/confirm", code="000000").status_code == 401
    assert said_anywhere(table.ministry, name), "nothing happened without the code"
    done = table.salam.hand_in(f"{page}/confirm", code=table.salam.codes.pop())
    assert (done.url.endswith(page), "Granted" in done.text, name in done.text) == (True, True, False)
    assert said_anywhere(table.ministry, name) == []
    assert problem(table.salam.hand_in(f"{page}/refuse", words="لا").text) == "This request has been decided already."
    verbs = [one.verb for one in table.ministry.office.acts() if one.subject in (asked.id, begun.record)]
    assert {"request_viewed", "request_propose", "request_granted", "record_erase"} <= set(verbs)
    assert table.listen() == [("request_decided", "granted"), ("erased", "")]


def test_access_and_correction_are_granted_in_words(table: Table) -> None:
    begun = table.desk.registration("سوزان")
    asked = {what: request_of(table.desk, begun.record, what, words="الاسم") for what in ("access", "correction")}
    table.desk.send(begun, *asked.values())
    for what, title in (("access", "Access to the record"), ("correction", "Correction of the record")):
        page = f"/requests/{asked[what].id}"
        assert title in table.rania.open(page).text
        assert table.rania.hand_in(f"{page}/grant", words="  ").status_code == 422
        assert "Granted" in table.rania.hand_in(f"{page}/grant", words="في المكتب يوم الأحد").text
    assert table.listen() == [("request_decided", "granted")] * 2
    assert [item.body["words"] for item in table.items] == ["في المكتب يوم الأحد"] * 2


def test_whoever_withdrew_is_sent_to_no_work_until_the_staff_lift_it(
    table: Table, tmp_path_factory: pytest.TempPathFactory
) -> None:
    begun = table.desk.registration("دلسوز المنسحب")
    asked = request_of(table.desk, begun.record, "withdrawal", words="لا أريد عروضاً")
    table.desk.send(begun, asked)
    offer = {
        "title": "لحّام",
        "occupation": "لحام",
        "places": "2",
        "state": "open",
        "closes": "",
        "scope": "office",
        "target": table.desk.office,
    }
    assert problem(table.publisher.hand_in("/vacancies", **offer | {"closes": "soon"}).text).endswith("closes")
    assert "لحّام" in table.publisher.hand_in("/vacancies", **offer).text
    table.listen()
    ((work, coded),) = ((item.record, item.body["occupation"]) for item in table.items if item.kind == "vacancy")
    assert coded == "7212", "what somebody wrote in words became its code"
    sent = {"person": begun.record, "vacancy": work, "state": "issued", "words": "يوم الأحد"}
    assert "دلسوز المنسحب" in table.rania.hand_in("/referrals", **sent).text
    assert table.listen() == [("referral", "issued")]
    referral = table.items[0].record
    assert "no record with that id" in table.rania.hand_in("/referrals", **sent | {"person": "nobody"}).text
    table.rania.hand_in(f"/requests/{asked.id}/grant", words="")
    assert sorted(table.listen()) == [("referral", "withdrawn"), ("request_decided", "granted")]
    refused = table.rania.hand_in("/referrals", **sent)
    assert (refused.status_code, "no referral" in problem(refused.text)) == (422, True)
    body = tmp_path_factory.mktemp("said") / "referral.json"
    body.write_text(json.dumps({"person": begun.record, "vacancy": work, "state": "proposed"}), "utf-8")
    with pytest.raises(RuntimeError, match="person_withdrawn"):
        table.ministry.centre.run("feed", "say", "referral", new_id(), str(body), "--office", table.desk.office)
    assert table.listen() == []
    again = f"/referrals/{referral}"
    assert table.rania.hand_in(again, state="issued", words="").status_code == 422
    assert table.rania.hand_in(again, state="not_hired", words="قبل ذلك").status_code == 200
    shown = table.rania.open(again).text
    assert shown.count("قبل ذلك") >= 1
    assert "What was said of it" in shown
    assert "The ministry" in shown
    offered = re.findall(r'<option value="(\w+)">', shown)
    assert "hired" in offered, "in place of what was said last"
    assert not {"issued", "proposed", "contacted", "started", "left"} & {*offered}, "no step that would be refused"
    assert table.rania.hand_in(again, state="contacted", words="").status_code == 422
    assert "Lifted" in table.rania.hand_in(f"/requests/{asked.id}/lift").text
    assert table.rania.hand_in("/referrals", **sent).status_code == 200
    assert table.listen() == [("referral", "issued")], "one person and one vacancy are one referral"
    over = table.publisher.hand_in(f"/vacancies/{work}", **offer | {"state": "filled"})
    assert over.status_code == 200
    assert table.listen() == [("vacancy", "filled")]
    assert "Choose an open vacancy" in table.rania.hand_in("/referrals", **sent).text


def test_a_publisher_builds_an_administrator_signs_and_the_page_says_who_has_heard(table: Table) -> None:
    url = table.publisher.url + "/releases"

    def build(data: bytes, name: str, **fields: str) -> tuple[int, str, str]:
        said = {"csrf": table.publisher.csrf("/releases"), "kind": "form", "alone": "1", "words": "سابعة"} | fields
        answer = table.publisher.post(url, data=said, files=[("file", (name, data))], timeout=20)
        return answer.status_code, answer.url, answer.text

    assert build(form(), "f.xml", csrf="x")[0] == 403
    status, _, text = build(b"not a form", "f.xml")
    assert (status, problem(text).startswith("The form f.xml")) == (422, True)
    assert build(b"{}", "w.json", kind="holidays")[0] == 422
    assert problem(build(b"{}", "w.json", kind="holidays", version="1")[2]).startswith("The document w.json")
    status, page, text = build(form(), "f.xml")
    assert (status, FORM_ID in text, "Built, not signed" in text) == (200, True, True)
    page = re.findall(r"/releases/\d+", page + text)[0]
    office = {"scope": "office", "target": table.desk.office}
    assert "not signed yet" in table.publisher.hand_in(f"{page}/publish", **office).text
    assert table.publisher.hand_in(f"{page}/sign", code="1").status_code == 403
    assert table.rania.hand_in(f"{page}/sign", code="000000").status_code == 401
    assert "Signed" in table.rania.hand_in(f"{page}/sign", code=table.rania.codes.pop()).text
    assert "There is no office in that governorate" in table.publisher.hand_in(
        f"{page}/publish", scope="governorate", target="IQ-XX"
    ).text  # fmt: skip
    published = table.publisher.hand_in(f"{page}/publish", **office).text
    assert heard_of(published, "مكتب القرار") == ("1", "0")
    assert table.listen() == [("release", "")]
    with table.desk.transport() as transport:
        assert transport.release(table.items[0].record).statement
    table.listen()
    assert heard_of(table.publisher.open(page).text, "مكتب القرار") == ("1", "1")
    before = table.publisher.open("/releases").text.count('href="/releases/')
    nowhere = {"scope": "governorate", "target": "IQ-XX"}
    missed = table.rania.hand_in(f"{page}/roll-back", code=table.rania.codes.pop(), words="لماذا", **nowhere)
    assert missed.status_code == 422
    assert table.publisher.open("/releases").text.count('href="/releases/') == before  # nothing is signed for nobody
    back = table.rania.hand_in(f"{page}/roll-back", code=table.rania.codes.pop(), words="لماذا", **office)
    assert "Goes back to older contents" in back.text
    assert "A newer release took its place" in table.publisher.open(page).text
    verbs = {one.verb for one in table.ministry.office.acts()}
    assert {"release_build", "release_sign", "release_publish"} <= verbs


def heard_of(text: str, office: str) -> tuple[str, str]:
    """Desks of an office, and those that have heard, as a page shows them."""
    found = re.search(rf"{office}</bdi></td>\D*(\d+)\D*?(\d+)", re.sub(r'class="[^"]*"', "", text))
    assert found is not None
    return found[1], found[2]


def test_people_and_desks_are_withdrawn_and_taken_back_with_words(table: Table) -> None:
    page, user = f"/offices/{table.desk.office}", table.desk.supervisor.id
    shown = table.rania.open(page).text
    assert (table.desk.id in shown, user in shown) == (True, True)
    assert "Nobody is withdrawn here" in shown
    assert "Write the id" in table.rania.hand_in(f"{page}/withdraw-user", user=" ").text
    assert "انتقل" in table.rania.hand_in(f"{page}/withdraw-user", user=user, words="انتقل").text
    assert "is not withdrawn" in table.rania.hand_in(f"{page}/restore-user", user="x").text
    table.rania.hand_in(f"{page}/restore-user", user=user)
    elsewhere = table.ministry.add_office()
    assert "not known" in table.rania.hand_in(f"/offices/{elsewhere}/withdraw-device", device=table.desk.id).text
    table.rania.hand_in(f"{page}/withdraw-device", device=table.desk.id, words="ضاع")
    assert table.listen() == [("device_withdrawn", "")], "a desk that is withdrawn hears that alone"
    assert table.items[0].body["words"] == "ضاع"
    table.rania.hand_in(f"{page}/restore-device", device=table.desk.id)
    assert ("device_restored", "") in table.listen()
    acts = {one.verb: one.actor for one in table.ministry.office.acts() if one.subject in (user, table.desk.id)}
    assert {"user_withdraw", "user_restore", "device_revoke", "device_restore"} <= acts.keys()
    assert acts["device_revoke"].startswith("administrator-")


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_every_word_of_these_pages_is_known_in_each_language(table: Table, language: str) -> None:
    begun = table.desk.registration("آرام")
    asked = [
        request_of(table.desk, begun.record, what, words="")
        for what in ("erasure", "withdrawal", "access", "correction")
    ]
    table.desk.send(begun, *asked)
    paths = [
        "/requests?state=all",
        "/releases",
        "/vacancies",
        "/referrals",
        "/offices",
        f"/offices/{table.desk.office}",
    ]
    for path in [*paths, *(f"/requests/{one.id}" for one in asked)]:
        table.rania.headers["Accept-Language"] = language
        try:
            text = table.rania.open(path).text
        finally:
            table.rania.headers["Accept-Language"] = "en"
        bare = re.sub(r"<code.*?</code>|<bdi.*?</bdi>", "", text, flags=re.DOTALL)
        assert re.findall(r">\s*([a-z]+(?:_[a-z]+)+)\s*<", bare) == [], path
