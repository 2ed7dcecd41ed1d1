"""The offline help: which page belongs to which place of the window, what it says, and where a word stands in it."""

from functools import lru_cache

from mihan_desktop.domain.names import fold
from mihan_desktop.ui.paths import HELP

TOPICS: tuple[str, ...] = (
    "index", "first-run", "signing-in", "home", "registering", "records", "vacancies", "employers", "surveys",
    "referrals", "courses", "follow-ups", "fairs", "attendance", "review", "sending", "desks", "log", "users",
    "reports", "backups", "settings", "feedback", "training-mode", "problems",
)  # fmt: skip
"""Every page, in the order of the contents."""

PLACES = {
    "home": "home", "registration": "registering", "records": "records", "person": "records",
    "vacancies": "vacancies", "employers": "employers", "surveys": "surveys", "fitting": "vacancies",
    "referrals": "referrals",
    "courses": "courses",
    "follow_ups": "follow-ups", "fairs": "fairs", "attendance": "attendance", "review": "review",
    "sync": "sending", "desks": "desks", "audit": "log", "users": "users", "reports": "reports",
    "first_run": "first-run", "sign_in": "signing-in",
}  # fmt: skip
"""The help page of each page of the window."""


def topic_of(place: str) -> str:
    """The help page of a page of the window; the start page for a place that has none."""
    return PLACES.get(place, TOPICS[0])


@lru_cache(maxsize=64)
def page_text(language: str, topic: str) -> str:
    """The page as written, Markdown."""
    return (HELP / language / f"{topic}.md").read_text(encoding="utf-8")


def page_title(language: str, topic: str) -> str:
    """Its first line."""
    return page_text(language, topic).splitlines()[0].removeprefix("# ").strip()


def pages_with(language: str, words: str) -> tuple[str, ...]:
    """The pages in which all of ``words`` stand, however spelt; those named so come first, the start page last."""
    wanted = fold(words).split()
    found = [one for one in TOPICS if all(word in fold(page_text(language, one)) for word in wanted)]
    named = [one for one in found if wanted and all(word in fold(page_title(language, one)) for word in wanted)]
    others = [one for one in (*TOPICS[1:], TOPICS[0]) if one in found and one not in named]
    return (*named, *others) if wanted else TOPICS
