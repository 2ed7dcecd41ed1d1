"""A real browser before the ministry's pages: it tells what axe finds, what is wider than the screen, what is in reach.

Debian's Chromium, driven by Playwright; axe-core comes with axe-playwright-python. Neither goes anywhere but loopback.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.central.browser import Browser as Plain

CHROMIUM: Final = Path("/usr/bin/chromium")
WIDTHS: Final = (360, 1440)
"""Pixels: a small telephone, and a screen on a desk."""
FLAGS: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
RULES: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
"""Tags of axe's rules: WCAG 2.2, levels A and AA."""
MOST: Final = 100_000
"""Bytes of one page, for a slow line."""

_WIDE: Final = """() => {
  const most = document.documentElement.clientWidth;
  const found = [];
  if (document.documentElement.scrollWidth > most) found.push("page " + document.documentElement.scrollWidth);
  const inside = (one) => {  // what can be scrolled to within its own box is in reach
    for (let up = one.parentElement; up; up = up.parentElement)
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(up).overflowX)) return true;
    return false;
  };
  for (const one of document.querySelectorAll("body *:not(.skip)")) {
    const box = one.getBoundingClientRect();
    if (box.width && (box.right > most + 1 || box.left < -1) && !inside(one))
      found.push(one.tagName.toLowerCase() + "." + (one.getAttribute("class") || "") + " " + Math.round(box.width));
  }
  return found.slice(0, 4);
}"""

_REACHED: Final = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return false;
  const drawn = one.closest("svg") && getComputedStyle(one.querySelector("rect")).strokeWidth === "7px";
  one.dataset.reached = drawn ? "drawn" : getComputedStyle(one).outlineStyle;
  return true;
}"""
_UNREACHED: Final = """() => {
  const wanted = "a[href], button, input:not([type=hidden]):not([type=radio]), select, textarea, [tabindex='0']";
  return [...document.querySelectorAll(wanted)]
    .filter((one) => one.checkVisibility() && !one.disabled && [undefined, "none"].includes(one.dataset.reached))
    .map((one) => (one.dataset.reached ? "unseen focus " : "unreached ") + one.outerHTML.slice(0, 120));
}"""
_STOPS: Final = 2_000
"""Stops of the keyboard on one page, at most."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, for as long as it is needed."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


def tab(browser: Browser, plain: Plain, language: str, width: int) -> Page:
    """A page in the session of ``plain``, in a language, on a screen of that many pixels."""
    context = browser.new_context(viewport={"width": width, "height": 800}, locale=language)
    as_signed_in(context, plain)
    context.add_cookies([{"name": "mihan_language", "value": language, "url": plain.url}])
    return context.new_page()


def as_signed_in(context: BrowserContext, plain: Plain) -> None:
    """The session of a browser without a window, here."""
    for one in plain.cookies:
        context.add_cookies([{"name": one.name, "value": one.value or "", "url": plain.url}])


def findings(page: Page, url: str) -> list[str]:
    """What is wrong with the page there; [] for nothing."""
    answer = page.goto(url)
    assert answer is not None
    found = [] if answer.ok else [f"status {answer.status}"]
    if len(answer.body()) > MOST:
        found.append(f"{len(answer.body())} bytes")
    return found + wrong(page)


def wrong(page: Page) -> list[str]:
    """What is wrong with the page that is open: what axe finds, and what is wider than the screen."""
    results: dict[str, Any] = Axe().run(page, options={"runOnly": list(RULES), "resultTypes": ["violations"]}).response
    found = [
        f"{one['id']}: {node['html'][:160]} ({node['failureSummary'][:200]!r})"
        for one in results["violations"]
        for node in one["nodes"][:3]
    ]
    return found + [f"wide: {one}" for one in page.evaluate(_WIDE)]


def by_keyboard(page: Page) -> list[str]:
    """What the Tab key doesn't come to on the page that is open, or where one doesn't see that it did."""
    rounds = 0  # a page may begin in the middle, where a field has the caret
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        rounds += not page.evaluate(_REACHED)
        if rounds == 2:
            break
    found: list[str] = page.evaluate(_UNREACHED)
    return [f"keyboard: {one}" for one in found[:4]]


def in_large_letters(page: Page) -> list[str]:
    """What is wider than the screen on the page that is open once its letters are twice as large."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    return [f"wide at 200 %: {one}" for one in page.evaluate(_WIDE)]
