"""Somebody who is registered is typed again, in scenes of the walk."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QApplication

from mihan_desktop.domain.duplicates import Offered
from tests.services.office import FORM_ID, VERSION, ZAINAB
from tests.ui.story import Story, settle

TYPED = {"given_name": "زينب", "father_name": "عبدالحسين", "family_name": "جبوري", "phone": "07701234560",
         "date_of_birth": "1990-03-21", "sex": "female"}  # fmt: skip


def typed_again(story: Story) -> Any:
    """The small form with Zainab's answers, and the panel beside it."""
    page: Any = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    for name, value in TYPED.items():
        page._take_over(Offered(f"/data/{name}", name, "", value, value))
    settle(story.built)
    page.watch._ask()
    settle(story.built)
    assert page._sheet.duplicates.candidates
    QApplication.processEvents()
    return page


def comparing(story: Story) -> None:
    """The record beside what was typed."""
    page = typed_again(story)
    page.watch._compare(page._sheet.duplicates.candidates[0])
    settle(story.built)


def candidates(story: Story) -> None:
    """The cards where there is no room for a panel."""
    typed_again(story).watch._open()
    settle(story.built)


def alike(story: Story) -> Any:
    """Beside a record under review: somebody else's, of this desk and of another, may be of the same person."""
    page: Any = story.show("review")
    settle(story.built)
    found = story.built.desk.matching_people.candidates(page.user, TYPED)
    assert found
    page.alike._show((found[0], replace(found[0], desk="B1CDE2")))
    settle(story.built)
    return page


def pairs(story: Story) -> None:
    """The cards of those records."""
    alike(story).right_side.alike.look_button.click()
    settle(story.built)


def offered(story: Story) -> None:
    """What was typed when the person was registered again, above their record."""
    page: Any = story.show("registration", ("form", f"{FORM_ID}\n{VERSION}"))
    page._sheet.offers.show_offers(
        (
            Offered("/data/phone", "رقم الهاتف", ZAINAB["phone"], "07805556666", "07805556666"),
            Offered("/data/family_name", "اللقب", "", "الجبوري", "الجبوري"),
        )
    )
    settle(story.built)
