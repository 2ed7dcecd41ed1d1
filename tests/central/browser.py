"""A browser at the ministry: keeps cookies, fills forms, and has an authenticator and a paper with one-time codes."""

import re
from datetime import UTC, datetime
from html import unescape

import requests

from sync.central.web.totp import as_typed, code_at
from tests.centre import STAFF_PASSWORD


class Browser(requests.Session):
    """``open`` follows links as a person would. secret, codes: what the second step gave to keep."""

    def __init__(self, url: str, language: str = "en") -> None:
        super().__init__()
        self.trust_env = False
        self.url = url
        self.headers["Accept-Language"] = language
        self.secret = ""
        self.codes: list[str] = []

    def open(self, path: str) -> requests.Response:
        """GET."""
        return self.get(self.url + path, timeout=60)

    def fill(self, path: str, values: dict[str, str]) -> requests.Response:
        """POST of a form."""
        return self.post(self.url + path, data=values, timeout=60)

    def csrf(self, path: str) -> str:
        """What the forms of a page carry."""
        found = re.search(r'name="csrf" value="([^"]+)"', self.open(path).text)
        assert found is not None
        return found[1]

    def hand_in(self, path: str, page: str = "/account", **values: str) -> requests.Response:
        """Fill a form of one's own session."""
        return self.fill(path, {"csrf": self.csrf(page), **values})

    def first_step(self, username: str, password: str = STAFF_PASSWORD) -> requests.Response:
        """Name and password."""
        return self.fill("/sign-in", {"csrf": self.csrf("/sign-in"), "username": username, "password": password})

    def second_step(self, code: str) -> requests.Response:
        """A code; the first one sets the authenticator up and gives one-time codes."""
        answer = self.hand_in("/second-step", "/second-step", code=code)
        found = re.findall(r"<li><code>([A-Z2-7 ]+)</code>", answer.text)
        self.codes = [as_typed(one) for one in found] or self.codes
        return answer

    def sign_in(self, username: str, password: str = STAFF_PASSWORD) -> requests.Response:
        """Both steps, with a one-time code where the authenticator's was used already; then the start."""
        answer = self.first_step(username, password)
        if not answer.url.endswith("/second-step"):
            return answer
        if shown := secret_on(answer.text):
            self.secret = shown
            self.second_step(code_at(shown, datetime.now(UTC)))
        else:
            self.second_step(self.codes.pop())
        return self.open("/")


def secret_on(page: str) -> str:
    """The secret that a page offers; "" when it offers none."""
    found = re.search(r'class="secret" dir="ltr">([A-Z2-7 ]+)<', unescape(page))
    return as_typed(found[1]) if found else ""
