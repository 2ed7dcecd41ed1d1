"""Every address × every role: who may, gets it; who may not, gets nothing of it; an analyst sees nobody."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from starlette.routing import Route

from sync.central.feeding import Scope
from sync.central.importing.importing import Importing
from sync.central.importing.schema import FOLDER
from sync.central.ministry_keys import open_keys
from sync.central.moments import new_id as fresh
from sync.central.moments import utc_now
from sync.central.points.trying import Trying
from sync.central.publishing import Publishing, form_of
from sync.central.saying import Saying
from sync.central.service import build_service
from sync.central.settings import load
from sync.central.surveys.planning import Surveys
from sync.central.web.addresses import ADDRESSES, JSON, Address, Needs
from sync.central.web.roles import MAY, Permission, Role
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import new_id
from tests.central.test_certificates import certified
from tests.central.test_enrolments import enrolment, planned
from tests.central.test_feedback_pages import PNG, say
from tests.central.test_requests import request_of
from tests.central.test_surveys import NAMES, TODAY, hubs
from tests.centre import PASSPHRASE
from tests.services.office import form
from tests.services.rulebooks import BOOK

NAME, PHONE, SUPERVISOR = "زينب الخفية المستورة", "0770-555-1234", "سعاد المشرفة"
OTHERS = (Needs.NOTHING, Needs.DESK, Needs.MONITOR, Needs.PASSWORD, Needs.TOKEN)
"""Who asks there has no session, or half of one."""
WALLS = [address for address in ADDRESSES if isinstance(address.needs, Permission)]


@dataclass
class House:
    """Something to see at every address, and one browser for each role."""

    browsers: Mapping[Role, Browser]
    values: Mapping[str, str]

    def path(self, address: Address) -> str:
        """The address with ids of what is there."""
        path = address.path
        whose = next((one for one in self.values if path.startswith(f"/{one[:5]}")), "record")
        return path.replace("{id}", self.values[whose]).format(**self.values)


def published(ministry: Ministry, person: str, office: str) -> dict[str, str]:
    """A release, a vacancy, and somebody who was sent to it."""
    saying, work, sent = Saying(ministry.database, utc_now, fresh), new_id(), new_id()
    saying.say("vacancy", work, {"state": "open", "title": "x", "places": 1}, Scope.office(office), "somebody")
    saying.refer(sent, {"state": "issued", "person": person, "vacancy": work}, "somebody")
    release = Publishing(ministry.database, utc_now).build([form_of("f.xml", form())], onto=False)
    return {
        "releases": str(release.version),
        "vacancies": work,
        "referrals": sent,
        "imports": brought(ministry),
        "points": Trying(ministry.database, utc_now, fresh).bring(BOOK, "somebody").id,
    }


def surveyed(ministry: Ministry, office: str) -> str:
    """A survey that asks one institution."""
    surveys = Surveys(ministry.database, utc_now, fresh)
    survey = surveys.make(NAMES, TODAY, TODAY, "somebody")
    surveys.bring(survey, hubs(office, 1), "somebody")
    surveys.publish(survey, "somebody")
    return survey


def brought(ministry: Ministry) -> str:
    """An old register with the same person in it, and a row that could not be read."""
    office = Importing(ministry.database, ministry.centre.data / FOLDER, utc_now, fresh)
    path = ministry.centre.data / "old.csv"
    path.write_text(f"الاسم,الهاتف,المكتب\n{NAME},{PHONE},{NAME}\n{NAME}\n", "utf-8")
    return office.run(office.begin(path, "somebody"), path, "somebody").id


@pytest.fixture(scope="module")
def house(shared_ministry: Ministry) -> Iterator[House]:
    ministry = shared_ministry
    desk = ministry.desk()
    someone = desk.registration(NAME, phone=PHONE)
    asked = request_of(desk, someone.record, words=NAME)
    class_ = planned(desk)
    words = enrolment(desk, class_.record, someone.record, "applied", {"reason": NAME})
    batch = desk.send(someone, asked, class_, words).batch
    values = published(ministry, someone.record, desk.office) | {
        "office": desk.office, "requests": asked.id,
        "training": class_.record, "surveys": surveyed(ministry, desk.office),
        "batch": batch, "record": someone.record, "feedback": say(desk, "said", PNG), "sha256": "0" * 64,
        "username": ministry.add_staff(Role.ANALYST), "code": "en", "device": desk.id,
        "period": "2024-Q1", "name": "values", "language": "ar",
        "text": "A" * 150, "certificates": certified(ministry, desk).serial,
    }  # fmt: skip
    browsers = {}
    for role in Role:
        browsers[role] = Browser(ministry.centre.url)
        assert browsers[role].sign_in(ministry.add_staff(role)).url.endswith("/batches")
    yield House(browsers, values)
    for browser in browsers.values():
        browser.close()


@pytest.mark.parametrize("address", WALLS, ids=lambda address: f"{address.method} {address.path}")
def test_each_role_may_what_the_table_says(house: House, address: Address) -> None:
    for role, browser in house.browsers.items():
        if address.method == "GET":
            answer = browser.open(house.path(address))
        else:
            answer = browser.fill(house.path(address), {"csrf": browser.csrf("/account")})
        walled = answer.status_code == 403
        assert walled == (address.needs not in MAY[role]), (role, answer.status_code)
        assert answer.status_code < 500
        if walled and address.answers.get(200) == (JSON,):
            assert answer.json() == {"error": "not_allowed"}
        elif walled:
            assert "not for your role" in answer.text


@pytest.mark.parametrize("role", [Role.ANALYST, Role.PUBLISHER])
def test_nobody_is_named_to_who_may_see_no_people(house: House, role: Role) -> None:
    secrets = (NAME, PHONE, NAME.split()[1], "1998-07-01", house.values["record"])
    told = house.browsers[Role.ADMINISTRATOR].open(f"/batches/{house.values['batch']}").text
    assert NAME in told
    for address in ADDRESSES:
        if address.method != "GET" or address.needs in (Needs.DESK, Needs.MONITOR) or "{name" in address.path:
            continue
        path = house.path(address)
        text = house.browsers[role].open(path).text
        for secret in secrets:
            # a page that is walled off still links to itself in other languages
            shown = text.replace(path.replace("/", "%2F"), "").replace(path, "")
            assert secret not in shown, (address.path, secret)


def test_nobody_passes_without_both_steps(house: House, shared_ministry: Ministry) -> None:
    username = shared_ministry.add_staff()
    with Browser(shared_ministry.centre.url) as stranger, Browser(shared_ministry.centre.url) as half:
        assert half.first_step(username).url.endswith("/second-step")
        for address in ADDRESSES:
            if address.method != "GET" or address.needs in OTHERS:
                continue
            machine = address.answers.get(200) == (JSON,)
            for browser, lands in ((stranger, "/sign-in"), (half, "/second-step")):
                answer = browser.open(house.path(address))
                assert answer.status_code == 401 if machine else answer.url.endswith(lands), address.path


def served(ministry: Ministry) -> frozenset[tuple[str, str]]:
    """Method and path of every route of the service."""
    settings = load(ministry.centre.data, ministry.centre.database)
    app = build_service(ministry.database, open_keys(settings.keys, PASSPHRASE))
    routes = [route for route in app.routes if isinstance(route, Route)]
    assert len(routes) == len(app.routes)
    return frozenset((method, route.path) for route in routes for method in (route.methods or ()) if method != "HEAD")


def test_what_is_served_is_what_the_table_says(shared_ministry: Ministry) -> None:
    assert served(shared_ministry) == {(address.method, address.path) for address in ADDRESSES}
    assert len({(address.method, address.path) for address in ADDRESSES}) == len(ADDRESSES)


def test_each_permission_stands_before_something_and_no_role_is_empty() -> None:
    assert {address.needs for address in WALLS} == set(Permission)
    assert MAY[Role.ANALYST] < MAY[Role.PUBLISHER] < MAY[Role.ADMINISTRATOR] == set(Permission)
    administrators = MAY[Role.ADMINISTRATOR] - MAY[Role.PUBLISHER]
    assert {Permission.SEE_PEOPLE, Permission.SEND_REFERRALS, Permission.DECIDE_REQUESTS} < administrators
    assert {Permission.SIGN_RELEASES, Permission.MANAGE_OFFICES, Permission.MANAGE_STAFF} < administrators


def test_an_administrator_adds_somebody_and_every_change_ends_their_sessions(
    house: House, shared_ministry: Ministry
) -> None:
    chief, username, password = house.browsers[Role.ADMINISTRATOR], f"new-{new_id()[-12:]}", "a first password"
    short = chief.hand_in("/staff", username=username, name="نور", password="seven77", role="analyst")
    assert (short.status_code, "at least 8" in short.text) == (422, True)
    assert chief.hand_in("/staff", username=username, name="نور", password=password, role="king").status_code == 422
    assert username in chief.hand_in("/staff", username=username, name="نور", password=password, role="analyst").text
    again = chief.hand_in("/staff", username=username, name="نور", password=password, role="analyst")
    assert "is taken" in again.text
    own = f"/staff/{username}"
    acts: tuple[tuple[str, dict[str, str]], ...] = (
        ("role", {"role": "publisher"}), ("password", {"password": "a second password"}), ("close", {}),
        ("password", {"password": password}),
    )  # fmt: skip
    with Browser(shared_ministry.centre.url) as newcomer:
        assert newcomer.sign_in(username, password).url.endswith("/batches")
        for act, values in acts:
            told = chief.hand_in(f"{own}/{act}", own, **values)
            assert told.url.endswith(own)
            assert newcomer.open("/batches").url.endswith("/sign-in"), act
            if act == "close":
                assert newcomer.sign_in(username, "a second password").status_code == 401
            else:
                assert newcomer.sign_in(username, values.get("password", password)).url.endswith("/batches")
        assert newcomer.open("/feedback").status_code == 200
    written = [(line.verb, line.actor) for line in shared_ministry.office.acts() if line.actor != "root"]
    verbs = {verb for verb, actor in written if actor.startswith("administrator-")}
    assert {"staff_add", "staff_role", "staff_password", "staff_close"} <= verbs
