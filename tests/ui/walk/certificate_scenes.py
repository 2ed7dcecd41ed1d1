"""Certificates in scenes of the walk: papers of a cohort about to be printed, and a code that is checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from mihan_desktop.domain.training.serials import serial_of
from mihan_desktop.services.certifying import Paper
from mihan_desktop.ui.dialogs.check_certificate import CheckCertificateDialog
from mihan_desktop.ui.dialogs.print_certificates import PrintCertificatesDialog
from sync.protocol.certificates import issue
from sync.protocol.keys import public_bytes
from tests.sync.test_certificates import CLAIMS, KEY
from tests.ui.story import Story, settle

NAMES = ("زهراء كريم الجبوري", "كرار حيدر الجبوري", "شيلان عمر")
PLACE = "https://mihan.example.iq"
WORDS = frozenset({*CLAIMS.course, *CLAIMS.qualification})
"""What the certificate says in its own words: no texts of the window."""


def papers() -> tuple[Paper, ...]:
    """Two of the ministry's, and a statement of the office."""
    taught = replace(CLAIMS, begins=date(2025, 10, 1), ends=date(2026, 2, 12), issued=date(2026, 2, 20))
    claims = [replace(taught, serial=serial_of(2026, at), name=name) for at, name in enumerate(NAMES, 1)]
    issued = [Paper(str(at), one, one.serial, issue(one, KEY, PLACE)) for at, one in enumerate(claims[:2])]
    return (*issued, Paper("2", replace(claims[2], serial="")))


def printing(story: Story) -> None:
    """Which of a cohort are printed."""
    page: Any = story.show("courses")
    settle(story.built)
    PrintCertificatesDialog(page.context, page.user, papers(), page).open()
    settle(story.built)


def checked(*, whole: bool) -> Callable[[Story], object]:
    """The way to what a code on a paper is worth."""

    def way(story: Story) -> None:
        window = story.built.window
        with story.built.desk.certifying._opened.write() as work:
            work.certificates.set_keys([(public_bytes(KEY).hex(), date(2026, 1, 1), None)])
            work.moments.hear(datetime(2026, 3, 1, tzinfo=UTC))
        window.assistance.check_certificate()
        settle(story.built)
        (dialog,) = (one for one in window.findChildren(CheckCertificateDialog) if one.isVisible())
        text = papers()[0].text
        dialog.text.setPlainText(text if whole else text[:-8] + "AAAAAAAA")
        dialog.look()
        settle(story.built)

    return way


CERTIFICATES: tuple[tuple[str, str, str, Callable[[Story], object], str], ...] = (
    ("print_certificates", "karwan", "courses", printing, "PrintCertificatesDialog"),
    ("check_certificate", "zainab", "home", checked(whole=True), "CheckCertificateDialog"),
    ("check_foreign", "zainab", "home", checked(whole=False), "CheckCertificateDialog"),
)
"""Name, who sits there, page, way and dialog of each scene."""
