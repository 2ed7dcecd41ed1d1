"""The ministry's side of the story: somebody signs in to the centre's pages and looks who arrived."""

import html
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pyotp

from mihan_desktop.demo.hands import StoryError


class MinistryReader:
    """A browser without pictures: keeps cookies, fills the sign-in form, reads pages."""

    def __init__(self, url: str) -> None:
        self._url = url
        jar = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def read(self, path: str) -> str:
        """The text of a page."""
        with self._opener.open(self._url + path, timeout=30) as answer:
            text: str = answer.read().decode()
        return html.unescape(text)

    def refused(self, path: str) -> bool:
        """True when ``path`` leads a stranger to the sign-in instead of to people."""
        with self._opener.open(self._url + path, timeout=30) as answer:
            return "password" in answer.read().decode() and str(answer.url).startswith(self._url)

    def sign_in(self, username: str, password: str) -> None:
        """Name and password, then the second step: what the page offers goes into an authenticator of our own."""
        page = self.hand_in("/sign-in", username=username, password=password)
        shown = re.search(r'class="secret" dir="ltr">([A-Z2-7 ]+)<', page)
        if shown is None:
            raise StoryError("the ministry's sign-in does not ask for a second step")
        code = pyotp.TOTP(shown[1].replace(" ", "")).now()
        if "/batches" not in self.hand_in("/second-step", code=code):
            raise StoryError("the ministry's page refused the right password")

    def hand_in(self, path: str, **values: str) -> str:
        """Fill the form of a page, its hidden fields included; the page that follows."""
        form = self.read(path).split('<main id="content"')[1]
        fields = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', form)) | values
        try:
            with self._opener.open(self._url + path, urllib.parse.urlencode(fields).encode(), timeout=30) as answer:
                return html.unescape(answer.read().decode())
        except urllib.error.HTTPError as error:
            raise StoryError(f"the ministry's {path} answered {error.code}") from error

    def save(self, path: str, file: Path) -> None:
        """Keep a page to look at."""
        file.write_text(self.read(path), encoding="utf-8")
