"""States of pages beside those that the walk looks at: popups, empty lists, every kind of question. Pictures only."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from mihan_desktop.ui.dialogs.settings import SettingsDialog
from tests.ui.form.gallery import gallery
from tests.ui.form.spreadsheets import xlsform
from tests.ui.story import Story, settle, wait_for
from tests.ui.walk.scenes import Scene, chooser, person, record, section, somebody

GALLERY_SECTIONS = 8
_BREATH = 0.4
"""Seconds after which what waits for the hands to rest is shown."""


def add_gallery(story: Story) -> None:
    """The form with every kind of question."""
    omar = story.office.enter("omar")
    survey, choices, settings = gallery()
    book = xlsform(survey, choices, {**settings, "version": "1"})
    story.office.desk.registering.add_form(omar, book, "gallery.xlsx")
    story.office.desk.signing_in.sign_out()


def rest(story: Story, seconds: float = _BREATH) -> None:
    """Let what waits a moment come about."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
    settle(story.built)


def chosen(story: Story) -> None:
    """A record with its answers beside the list."""
    record(story)
    page: Any = story.built.window.page
    page.table.selectRow(2)
    page.table.selectRow(1)
    rest(story)


def nobody(story: Story) -> None:
    """A search that finds nobody."""
    page: Any = story.show("records")
    page.search.setText("لا أحد بهذا الاسم")
    rest(story)


def one_page(story: Story) -> None:
    """All sections of the form below each other."""
    section(1)(story)
    page: Any = story.built.window.page
    page.view.show_as(one_page=True)
    settle(story.built)


def questions(number: int) -> Callable[[Story], object]:
    """A section of the form with every kind of question, in the language of the window."""

    def way(story: Story) -> None:
        chooser(story)
        page: Any = story.show("registration", ("form", "gallery\n1"))
        code = story.built.context.language.code
        session = page.filling.session
        name = session.definition.language_for(code)
        if name and name != session.language:
            page.view.set_form_language(name)
            settle(story.built)
        page.view.go_to_section(number)
        settle(story.built)

    return way


def calendar(story: Story) -> None:
    """The calendar under a date."""
    section(0)(story)
    page: Any = story.built.window.page
    page.view.reach("/data/person/born")
    settle(story.built)
    field = page.view.canvas.fields["/data/person/born"].editor.field
    field.open_calendar()
    QApplication.processEvents()


def governorates(story: Story) -> None:
    """The list under a question with many choices."""
    section(1)(story)
    page: Any = story.built.window.page
    box = page.view.canvas.fields["/data/home/governorate"].editor.box
    box.setFocus()
    box.open_list()
    QApplication.processEvents()


def settings(tab: int) -> Callable[[Story], object]:
    """Another tab of the settings."""

    def way(story: Story) -> None:
        story.built.window.open_settings()
        settle(story.built)
        dialog = story.built.window.findChild(SettingsDialog)
        assert isinstance(dialog, SettingsDialog)
        dialog.tabs.setCurrentIndex(tab)
        settle(story.built)

    return way


def helping(story: Story) -> None:
    """What may help, below the question mark."""
    somebody(story)
    window = story.built.window
    window.assistance.open_menu(window.header.help)
    wait_for(story.built, window.assistance.menu.isVisible)


def tongues(story: Story) -> None:
    """The languages of the window."""
    window = story.built.window
    story.show("home")
    window.header.tongue.click()
    wait_for(story.built, window.header.menu.isVisible)


def table_of_chart(story: Story) -> None:
    """The table behind a chart."""
    page: Any = story.show("home")
    page.charts[0].toggle()
    settle(story.built)


MORE: tuple[Scene, ...] = (
    Scene("records_chosen", "zainab", "records", chosen),
    Scene("records_nobody", "zainab", "records", nobody),
    Scene("registration_one_page", "zainab", "registration", one_page),
    Scene("calendar", "zainab", "registration", calendar),
    Scene("choices", "zainab", "registration", governorates),
    *(Scene(f"questions_{at + 1}", "zainab", "registration", questions(at)) for at in range(GALLERY_SECTIONS)),
    Scene("person_documents", "zainab", "person", person(2)),
    Scene("person_registrations", "zainab", "person", person(3)),
    Scene("person_referrals", "zainab", "person", person(5)),
    Scene("person_points", "zainab", "person", person(6)),
    Scene("settings_work", "huda", "home", settings(1), "SettingsDialog"),
    Scene("settings_sending", "huda", "home", settings(2), "SettingsDialog"),
    Scene("help_menu", "omar", "users", helping),
    Scene("language_menu", "omar", "home", tongues),
    Scene("home_table", "huda", "home", table_of_chart),
)
