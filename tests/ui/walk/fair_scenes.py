"""A job fair, in scenes of the walk: who is expected, an interview, the stands, and the papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mihan_desktop.domain.work.fair_words import FairOutcome
from mihan_desktop.ui.dialogs.fair_interview import InterviewDialog
from mihan_desktop.ui.pages.person_told import ReferralsPart
from tests.services.fair_days import FAIR, fair, told
from tests.ui.story import Story, settle

NAMES = ("سارا عبد الكريم", "حيدر حسين", "ڕێژین ئەحمەد", "علي محمود", "شهد كاظم", "بهار عمر", "يوسف إلياس")

LABELS = frozenset({"Spring fair", "A1", "A2", "A3"})
"""What the ministry calls the fair and its stands."""


def _fair(story: Story) -> None:
    """A fair of today, made once: some came, some were interviewed."""
    office, desk = story.office, story.office.desk
    who = story.built.window.user
    assert who is not None
    clerk = office.enter(who.username)
    with desk._opened.read() as work:
        seen = work.moments.seen()
    office.wall.time = max(office.wall.time, seen or office.wall.time)  # other scenes were in other weeks
    if not desk.fairs.all(clerk):
        people = []
        for at, name in enumerate(NAMES):
            given, _, father = name.partition(" ")
            saved = office.register(
                clerk, given_name=given, father_name=father, phone=f"0770123{at}{at}45",
                national_number=f"19935{at}11{at}002",
            )  # fmt: skip
            people.append((saved.registration.record_id, name))
        invited = told(office, people[:6], replace(fair(office), rounds=1))
        for one in invited[:4]:
            office.wall.go_on(minutes=2)
            desk.fairs.scan(clerk, FAIR, one.number)
        desk.fairs.let_in(clerk, FAIR, people[6][0])
        desk.fairs.count_in(clerk, FAIR)
        desk.fairs.interview(clerk, FAIR, invited[0].id, "s0", FairOutcome.HIRED)
        desk.fairs.interview(clerk, FAIR, invited[1].id, "s0", FairOutcome.SECOND)
        desk.fairs.interview(clerk, FAIR, invited[2].id, "s2", FairOutcome.NOT_SUITABLE)
    desk.signing_in.sign_out()


def listed(part: int) -> Callable[[Story], object]:
    """The way to a tab of the page."""

    def way(story: Story) -> None:
        _fair(story)
        page: Any = story.show("fairs")
        settle(story.built)
        page.show_part(part)
        settle(story.built)

    return way


def scanned(story: Story) -> None:
    """A code is held to the reader."""
    listed(0)(story)
    page: Any = story.built.window.page
    page.door.code.setText(next(one.invitation.number for one in page.guests.rows if one.invitation))
    page.door.scan()
    settle(story.built)


def pressed(name: str, row: int = 1) -> Callable[[Story], object]:
    """The way to a dialog of the page, about somebody in the list."""

    def way(story: Story) -> None:
        listed(0)(story)
        page: Any = story.built.window.page
        page.table.setCurrentIndex(page.guests.index(row, 0))
        getattr(page, name)()
        settle(story.built)

    return way


def hired(story: Story) -> None:
    """Whoever is hired has a first day."""
    pressed("interview")(story)
    (dialog,) = [one for one in story.built.window.findChildren(InterviewDialog) if one.isVisible()]
    dialog.outcomes.choose(FairOutcome.HIRED)
    settle(story.built)


def of_person(story: Story) -> None:
    """The fairs of somebody who was interviewed, on their page."""
    pressed("open_person", 0)(story)
    page: Any = story.built.window.page
    part = next(one for one in page.parts if isinstance(one, ReferralsPart))
    page.list.setCurrentIndex(page.model.index(page.parts.index(part), 0))
    settle(story.built)


FAIRS: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("fairs", "zainab", "fairs", scanned, ""),
    ("fair_stands", "zainab", "fairs", listed(2), ""),
    ("fair_interview", "zainab", "fairs", pressed("interview"), "InterviewDialog"),
    ("fair_hired", "zainab", "fairs", hired, "InterviewDialog"),
    ("fair_walk_in", "zainab", "fairs", pressed("walk_in"), "WalkInDialog"),
    ("fair_invitations", "zainab", "fairs", pressed("print_invitations"), "PrintInvitationsDialog"),
    ("fair_person", "zainab", "person", of_person, ""),
    ("fair_report", "zainab", "fairs", pressed("print_report"), "PrintFairDialog"),
)
"""Name, who sits there, page, way and dialog of each scene."""
