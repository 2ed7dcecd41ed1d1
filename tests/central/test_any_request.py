"""Whatever anybody asks of any address: an answer that the description knows, no fault, and nobody's name.

schemathesis makes the requests of the OpenAPI description: some as it says, some as it does not. They go over
loopback to a running centre; desks sign theirs, and staff have a session and, half of the time, the right form.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import cbor2
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from requests.auth import AuthBase
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance

from mihan_desktop.embedded_centre import ROOT
from sync.central.web.addresses import ADDRESSES, CBOR, FILES, FORM, HTML, JSON, Address, Needs
from sync.central.web.openapi import description, template, written
from sync.central.web.roles import Role
from sync.protocol.requests_auth import sign_request
from sync.protocol.wire import HEALTH, NONCE_HEADER, Offer, encode_offer
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.desks import Desk
from tests.central.test_roles import published

NAME = "زينب التي لا يراها أحد"
ENDING = ("/sign-out", "/account/sessions")
"""Forms that would end the session with which the others are filled."""

_plain = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=20) | st.binary(max_size=80)
_anything = st.recursive(
    _plain,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["protocol", "manifest", "signature", "approval", "x"]), inner, max_size=5)
    ),
    max_leaves=12,
)
_cbor = st.binary(max_size=200) | _anything.map(cbor2.dumps)
schemathesis.openapi.media_type(CBOR, _cbor)
schemathesis.openapi.media_type("application/octet-stream", st.binary(max_size=400))
SCHEMA = schemathesis.openapi.from_dict(description())


class DeskSigns(AuthBase):
    """Signs a request as a desk does, with a fresh nonce."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self, prepared: requests.PreparedRequest) -> requests.PreparedRequest:
        url = urlsplit(prepared.url or "")
        body = prepared.body.encode() if isinstance(prepared.body, str) else bytes(prepared.body or b"")
        nonce = requests.get(f"{self._desk.centre.url}/v1/feed", timeout=20).headers[NONCE_HEADER]
        method = prepared.method or ""
        signed = sign_request(self._desk.key, self._desk.id, nonce, method, url.path, url.query, body)
        prepared.headers.update(signed)
        return prepared


class Street:
    """Everybody who may come to the centre's doors, and what lies behind them."""

    def __init__(self, ministry: Ministry) -> None:
        self.ministry = ministry
        self.desk = ministry.desk()
        someone = self.desk.registration(NAME)
        batch = self.desk.send(someone).batch
        sealed = self.desk.seal(self.desk.registration(NAME))
        approval = self.desk.supervisor.approve(sealed, 1)
        self.offer = encode_offer(Offer(sealed.manifest, sealed.signature, approval))
        known = [
            batch,
            someone.record,
            self.desk.office,
            *published(ministry, someone.record, self.desk.office).values(),
        ]
        self.known = {"id": known, "username": [ministry.add_staff(Role.ANALYST)], "code": ["ar"]}
        self.known["device"] = [self.desk.id]
        self.browsers = {role: Browser(ministry.centre.url) for role in Role}
        self.usernames = {role: ministry.add_staff(role) for role in Role}
        for role, browser in self.browsers.items():
            browser.sign_in(self.usernames[role])

    def browser(self, role: Role) -> Browser:
        """Signed in, anew when something ended the session."""
        browser = self.browsers[role]
        if not browser.open("/account").url.endswith("/account"):
            browser.cookies.clear()
            self.usernames[role] = self.ministry.add_staff(role)
            browser.sign_in(self.usernames[role])
        return browser


@pytest.fixture(scope="module")
def street(shared_ministry: Ministry) -> Iterator[Street]:
    street = Street(shared_ministry)
    yield street
    for browser in street.browsers.values():
        browser.close()


def ask(street: Street, address: Address, case: Case[Any], draw: st.DataObject) -> None:
    """One request, and what must be true of its answer."""
    for name, values in street.known.items():
        if name in (case.path_parameters or {}) and draw.draw(st.booleans()):
            case.path_parameters[name] = draw.draw(st.sampled_from(values))
    session: Browser | requests.Session = requests.Session()
    options: dict[str, Any] = {"allow_redirects": False, "timeout": 30, "base_url": street.ministry.centre.url}
    role = draw.draw(st.sampled_from(Role))
    if address.needs == Needs.DESK:
        options["auth"] = DeskSigns(street.desk)
        if address.takes == CBOR and draw.draw(st.integers(0, 3)) == 0:
            case.body = spoilt(street.offer, draw)
    elif address.needs not in (Needs.NOTHING, Needs.MONITOR, Needs.GATEWAY):
        session = street.browser(role)
        if address.takes in (FORM, FILES) and address.path not in ENDING and draw.draw(st.booleans()):
            said = case.body if isinstance(case.body, Mapping) else {}
            case.body = {**said, "csrf": session.csrf("/account")}
    answer = case.call(session=session, **options)
    case.validate_response(answer, checks=[not_a_server_error, status_code_conformance, content_type_conformance])
    if role != Role.ADMINISTRATOR or not isinstance(session, Browser):
        assert NAME.encode() not in answer.content


def spoilt(offer: bytes, draw: st.DataObject) -> bytes:
    """A good offer with one byte changed."""
    place = draw.draw(st.integers(0, len(offer) - 1))
    return offer[:place] + bytes([offer[place] ^ draw.draw(st.integers(1, 255))]) + offer[place + 1 :]


def storm(street: Street, address: Address, examples: int, *, chance: bool) -> None:
    """So many requests to one address."""
    operation = SCHEMA[template(address.path)][address.method]

    @settings(
        max_examples=examples, derandomize=not chance, database=None, deadline=None, phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(), draw=st.data())
    def requests_come(case: Case[Any], draw: st.DataObject) -> None:
        ask(street, address, case, draw)

    requests_come()


def named(address: Address) -> str:
    """For the list of tests."""
    return f"{address.method} {address.path}"


@pytest.mark.parametrize("address", ADDRESSES, ids=named)
def test_any_request_gets_a_declared_answer_and_nobodys_name(street: Street, address: Address) -> None:
    storm(street, address, 2, chance=False)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("address", ADDRESSES, ids=named)
def test_many_requests_get_declared_answers(street: Street, address: Address) -> None:
    storm(street, address, 500, chance=True)


@pytest.mark.parametrize("size", [64 * 1024 + 1, 5_000_000])
def test_a_form_that_is_too_large_is_not_read(sqlite_ministry: Ministry, street: Street, size: int) -> None:
    browser = street.browser(Role.ADMINISTRATOR)
    for path in ("/staff", "/sign-out", "/account/password"):
        assert browser.fill(path, {"csrf": "x" * size}).status_code == 413
    with Browser(sqlite_ministry.centre.url) as stranger:
        assert stranger.fill("/sign-in", {"username": "x" * size}).status_code == 413
        parts = stranger.post(stranger.url + "/sign-in", files={"username": b"x"}, timeout=20)
        assert parts.status_code == 415


def test_the_description_is_served_to_staff_and_says_what_is_served(street: Street) -> None:
    browser = street.browser(Role.ANALYST)
    told = browser.open("/openapi.json").json()
    assert told == description()
    asked = {(method.upper(), path) for path, methods in told["paths"].items() for method in methods}
    assert asked == {(address.method, template(address.path)) for address in ADDRESSES}
    health = requests.get(browser.url + HEALTH, timeout=20)
    assert health.headers["content-type"] == JSON
    assert browser.open("/counts").headers["content-type"].startswith(HTML)


def test_the_description_in_the_docs_is_todays() -> None:
    """Made by ``make openapi``."""
    assert (ROOT / "docs" / "openapi.json").read_text(encoding="utf-8") == written()
