"""The ministry's side of the story: somebody signs in to the centre's pages and looks who arrived."""

import html
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

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
        """Fill the form of the sign-in page, its hidden fields included."""
        page = self.read("/sign-in")
        fields = dict(re.findall(r'<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page))
        fields |= {"username": username, "password": password}
        data = urllib.parse.urlencode(fields).encode()
        try:
            with self._opener.open(self._url + "/sign-in", data, timeout=30) as answer:
                landed = str(answer.url)
        except urllib.error.HTTPError as error:
            raise StoryError(f"the ministry's sign-in answered {error.code}") from error
        if landed.endswith("/sign-in"):
            raise StoryError("the ministry's page refused the right password")

    def save(self, path: str, file: Path) -> None:
        """Keep a page to look at."""
        file.write_text(self.read(path), encoding="utf-8")
