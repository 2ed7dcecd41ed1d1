"""Employers and what they offer, in scenes of the walk: the list, the forms over it, and a vacancy that is closed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mihan_desktop.domain.work.referrals import Reason
from mihan_desktop.domain.work.referrals import State as Stands
from mihan_desktop.domain.work.vacancies import State
from tests.services.work_forms import add_forms, employer, vacancy
from tests.ui.story import Story, settle

OTHERS = (
    ("مطعم الريف", "shop", "07705550101"), ("کارگەی جلوبەرگی ئاسۆ", "factory", "07505550102"),
    ("منظمة بيتنا للإغاثة", "organisation", "07805550103"),
)  # fmt: skip

LABELS = frozenset({"Baghdad", "Abu Ghraib", "Accountants"})
"""What the codes of places and occupations are called in English."""


def _employers(story: Story) -> None:
    """Some employers, made once; the first offers three things."""
    office, desk = story.office, story.office.desk
    who = story.built.window.user
    assert who is not None
    if story.built.desk.offering.employers(who).count:
        return
    add_forms(office, office.enter("omar"))
    clerk = office.enter("zainab")
    for name, kind, phone in OTHERS:
        number = {"registration_number": "", "tax_number": phone[-6:]}
        place = {"papers__tax_number": number.pop("tax_number")}
        employer(office, clerk, "", (), legal_name=name, employer_kind=kind, phone=phone, **number, **place)
    boss = employer(office, clerk)
    vacancy(office, clerk, boss)
    over = vacancy(office, clerk, boss, title="حدّاد", occupation="72", known=tuple(_ids(office, clerk, boss)))
    vacancy(office, clerk, boss, title="محاسب", occupation="24", places="1")
    desk.offering.say(clerk, over, State.CANCELLED, "أغلق القسم")
    desk.signing_in.sign_out()


def _ids(office: Any, clerk: Any, boss: str) -> list[str]:
    return [one.id for one in office.desk.offering.employer(clerk, boss).vacancies]


def listed(story: Story) -> None:
    """The list with the one that offers three things."""
    _employers(story)
    page: Any = story.show("employers")
    rows = [one.employer.name for one in page.model.rows]
    page.table.setCurrentIndex(page.model.index(rows.index("شركة النور للحديد"), 0))
    settle(story.built)


def acting(name: str) -> Callable[[Story], object]:
    """The way to what an act of the page opens."""

    def way(story: Story) -> None:
        listed(story)
        page: Any = story.built.window.page
        (getattr(page, name, None) or getattr(page.panel, name))()
        settle(story.built)

    return way


def history(story: Story) -> None:
    """Who was sent to the employer: one works there, one was not taken, one is awaited."""
    listed(story)
    office, desk = story.office, story.office.desk
    who = story.built.window.user
    assert who is not None
    page: Any = story.built.window.page
    line = page.model.row(page.table.currentIndex())
    if not story.built.desk.sending_to_work.of_employer(who, line.id):
        clerk = office.enter("zainab")
        record = page.panel.vacancies.rows[0].id
        people = [office.register(clerk, given_name=name).registration.record_id for name in ("دلنيا", "كرار", "ئاڤان")]
        say, today = desk.sending_to_work.say, office.wall().date()
        for person in people:
            desk.sending_to_work.issue(clerk, record, person, "الأحد الساعة التاسعة")
        say(clerk, record, people[0], Stands.INTERVIEWED)
        say(clerk, record, people[0], Stands.HIRED, then=today)
        say(clerk, record, people[0], Stands.STARTED)
        say(clerk, record, people[1], Stands.NOT_HIRED, reason=Reason.EXPERIENCE)
        desk.signing_in.sign_out()
        listed(story)
    acting("history")(story)


WORK: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("employers", "zainab", "employers", listed, ""),
    ("employer_form", "zainab", "employers", acting("correct"), "FormAboutDialog"),
    ("vacancy_form", "zainab", "employers", acting("offer"), "FormAboutDialog"),
    ("employer_history", "zainab", "employers", history, "EmployerHistoryDialog"),
    ("vacancy_cancelling", "zainab", "employers", acting("close_or_open"), "ReasonDialog"),
)
"""Name, who sits there, page, way and dialog of each scene."""
