"""Referrals in scenes of the walk: the list, what came of one, the shortlist beside a vacancy, and the letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.referrals import Reason, State
from mihan_desktop.ui.dialogs.referral import ReferralDialog
from tests.ui.story import Story, settle

WELDER, DRIVER = "018f0000-0000-7000-8000-00000000aa01", "018f0000-0000-7000-8000-00000000aa02"
NAMES = ("دلنيا", "كرار", "شيرين", "مصطفى", "ئاڤان", "زهراء")


def _sent(story: Story) -> None:
    """People at every step, made once; some of it lies days back."""
    office, desk = story.office, story.office.desk
    who = story.built.window.user
    assert who is not None
    if story.built.desk.sending_to_work.lines(who):
        return
    now = office.wall.time
    office.wall.time = now - timedelta(days=9)
    clerk, ids = office.enter("zainab"), []
    for at, name in enumerate(NAMES):
        saved = office.register(
            clerk, given_name=name, father_name=f"{name} الثاني", phone=f"0780666{at}{at}34",
            national_number=f"19945{at}88{at}002",
        )  # fmt: skip
        ids.append(saved.registration.record_id)
    with desk._opened.write() as work:
        for name, title, employer, places in (
            (WELDER, "لحّام", "معمل النور للأبواب", 2),
            (DRIVER, "سائق شاحنة", "شركة النقل السريع", 3),
        ):
            work.vacancies.tell(VacancyRow(name, "open", title, employer, "7212", places, "الكرخ", "", "", now), {})
    desk.sending_to_work.propose(clerk, WELDER, ids[:5])
    say, today = desk.sending_to_work.say, office.wall().date()
    say(clerk, WELDER, ids[1], State.CONTACTED, reason=Reason.AGREED)
    for person in ids[2:5]:
        desk.sending_to_work.issue(clerk, WELDER, person, "الأحد الساعة التاسعة، مع الهوية")
    say(clerk, WELDER, ids[3], State.INTERVIEWED)
    say(clerk, WELDER, ids[3], State.HIRED, then=today + timedelta(days=5))
    say(clerk, WELDER, ids[4], State.NO_SHOW)
    desk.sending_to_work.propose(clerk, DRIVER, ids[5:])
    say(clerk, DRIVER, ids[5], State.DECLINED, reason=Reason.DISTANCE)
    office.wall.time = now
    office.enter("zainab")
    desk.sending_to_work.propose(clerk, DRIVER, ids[:1])
    desk.signing_in.sign_out()


def listed(part: int) -> Callable[[Story], object]:
    """The way to a tab of the page."""

    def way(story: Story) -> None:
        _sent(story)
        page: Any = story.show("referrals")
        page.show_part(part)
        settle(story.built)

    return way


def saying(story: Story) -> None:
    """What came of a letter."""
    listed(0)(story)
    page: Any = story.built.window.page
    at = next(at for at, one in enumerate(page.model.rows) if one.referral.state is State.ISSUED)
    page.table.setCurrentIndex(page.model.index(at, 0))
    page.say()
    settle(story.built)
    (dialog,) = [one for one in page.findChildren(ReferralDialog) if one.isVisible()]
    dialog.states.choose(dialog.states.model.rows[5])
    settle(story.built)


def printing(story: Story) -> None:
    """The letter."""
    listed(0)(story)
    page: Any = story.built.window.page
    at = next(at for at, one in enumerate(page.model.rows) if one.referral.state is State.ISSUED)
    page.table.setCurrentIndex(page.model.index(at, 0))
    page.print_letter()
    settle(story.built)


def choosing(story: Story) -> None:
    """People for the shortlist."""
    _sent(story)
    page: Any = story.show("vacancies")
    page.show_part(0)
    settle(story.built)
    page.table.setCurrentIndex(page.vacancies.index(0, 0))
    settle(story.built)
    page.card.refer()
    settle(story.built)


REFERRALS: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("work_list", "zainab", "referrals", listed(0), ""),
    ("work_list_over", "zainab", "referrals", listed(2), ""),
    ("referral", "zainab", "referrals", saying, "ReferralDialog"),
    ("letter", "zainab", "referrals", printing, "PrintLetterDialog"),
    ("refer_people", "zainab", "vacancies", choosing, "ReferPeopleDialog"),
)
"""Name, who sits there, page, way and dialog of each scene."""
