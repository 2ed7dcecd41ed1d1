"""Who fits which work, in scenes of the walk: the people for a vacancy, the work for a person, and both on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from mihan_desktop.domain.told import VacancyRow
from mihan_desktop.domain.work.vacancies import Offer, write_offer
from mihan_desktop.ui.pages.person_work import WorkPart
from tests.services.office import Office
from tests.services.seeking import FORM_ID, form, seek
from tests.ui.story import Story, settle

WELDER = "018f0000-0000-7000-8000-00000000bb01"
OFFERS = (
    Offer("", "لحّام أبواب وشبابيك", "7212", essential=("welding", "typing"), experience=36, governorate="IQ-G07",
          levels={"welding": 2, "typing": 2}, district="IQ-D038", closes=date(2026, 3, 30), wage_from=600_000,
          education=2),
    Offer("", "حدّاد تسليح", "7213", essential=("welding",), governorate="IQ-G07", district="IQ-D039"),
    Offer("", "عامل لحام أنابيب", "7212", governorate="IQ-G01", district="IQ-D001", contract="full_time",
          languages={"en": 2}),
)  # fmt: skip
PEOPLE: tuple[tuple[str, dict[str, str]], ...] = (
    ("سلمان", {}), ("هادي", {"experience_months": "6", "skills_basic": "welding"}),
    ("ڕێبین", {"skills": "welding typing"}),
    ("كريم", {"occupation_1": "7213", "skills": ""}), ("نزار", {"occupation_1": "71", "skills": "typing"}),
)  # fmt: skip

LABELS = frozenset(
    {
        "Welders and flamecutters",
        "Sheet-metal workers",
        "Welding and metalwork",
        "Computer typing",
        "Primary",
        "Intermediate (lower secondary)",
    }
)
"""What the form and the codes call things in English."""


def make_market(office: Office) -> None:
    """Offers and people, made once."""
    desk = office.desk
    admin = office.enter("omar")
    if any(one.form_id == FORM_ID for one in desk.registering.forms(admin)):
        return
    desk.registering.add_form(admin, form(), "seeking.xml")
    clerk, at = office.enter("zainab"), office.wall() - timedelta(days=2)
    with desk._opened.write() as work:
        for number, offer in enumerate(OFFERS):
            record = WELDER if not number else f"{WELDER[:-1]}{number + 1}"
            closes = offer.closes.isoformat() if offer.closes is not None else ""
            row = VacancyRow(record, "open", offer.title, "معمل النور", offer.occupation, 2, "", closes, "", at)
            said = {"offer": write_offer(offer), "described": f"1 {record}", "stated": f"1 {record}"}
            work.vacancies.tell(row, said)
    for name, answers in PEOPLE:
        seek(office, clerk, given_name=name, **answers)
    desk.signing_in.sign_out()


def fitting(story: Story) -> None:
    """The people for a vacancy, the second of them at another desk of the office."""
    make_market(story.office)
    page: Any = story.show("fitting", WELDER)
    settle(story.built)
    first, second, *others = page.found.people
    second = replace(second, desk="الشباك الثاني")
    page._show(replace(page.found, people=(first, second, *others), others=True))
    page.table.setCurrentIndex(page.model.index(1, 0))
    settle(story.built)


def printing_people(story: Story) -> None:
    """What is asked before they go on paper."""
    fitting(story)
    page: Any = story.built.window.page
    page.print_list()
    settle(story.built)


def work_of(story: Story) -> None:
    """The work for a person."""
    make_market(story.office)
    user = story.built.window.user
    assert user is not None
    found = story.built.desk.matching_work.for_vacancy(user, WELDER)
    page: Any = story.show("person", found.people[0].record.record_id)
    settle(story.built)
    page.list.setCurrentIndex(page.model.index(page.parts.index(_part(page)), 0))
    settle(story.built)


def _part(page: Any) -> WorkPart:
    return next(one for one in page.parts if isinstance(one, WorkPart))


MATCHES: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("fitting", "zainab", "fitting", fitting, ""),
    ("printing_fitting", "zainab", "fitting", printing_people, "PrintMatchesDialog"),
    ("person_work", "zainab", "person", work_of, ""),
)
"""Name, who sits there, page, way and dialog of each scene."""
