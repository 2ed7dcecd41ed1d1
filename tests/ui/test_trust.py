"""A desk that has not heard the ministry for long, and what a person leaves behind when the desk locks."""

import json
from datetime import timedelta

from PySide6.QtGui import QGuiApplication

from mihan_desktop.domain.policy import Policy
from mihan_desktop.ui import clipboard
from mihan_desktop.ui.pages.sign_in import SignInPage
from mihan_desktop.ui.pages.sync import SyncPage
from sync.protocol.keys import new_receiving_key, new_signing_key, public_bytes
from tests.ui.story import Story, settle


def _pinned() -> bytes:
    """What is kept of a ministry's answer, of one whose keys nobody has."""
    signing, sealing = public_bytes(new_signing_key().public_key()), public_bytes(new_receiving_key().public_key())
    pinned = {"signing": signing.hex(), "recipients": {"key": sealing.hex()}, "recovery": "", "governorate": "IQ-BG"}
    return json.dumps(pinned | {"blocks": [[1, 1]]}).encode()


def test_over_trust_leaves_a_supervisor_one_page_and_a_clerk_a_sentence(busy: Story) -> None:
    busy.sign_in("huda")
    opened = busy.built.desk._opened
    with opened.write() as work:
        work.device.set_enrolment(_pinned())
        work.moments.hear(busy.built.context.now() - timedelta(days=50))
    window = busy.built.window
    window.show_page("sync")
    settle(busy.built)
    page = window.page
    assert isinstance(page, SyncPage)
    assert page.trust.isVisible()
    assert "10" in page.trust.text() or "١٠" in page.trust.text()
    with opened.write() as work:
        work.moments.hear(busy.built.context.now() - timedelta(days=61))
    window.barring.look()
    settle(busy.built)
    assert window.user is None, "put out in the middle of it"
    assert isinstance(window.entrance, SignInPage)
    assert window.entrance.out.text()
    busy.sign_in("huda")
    assert window.page is not None
    assert window.page.title() == window.pages["sync"].title()
    assert window.side._visible == ("sync",)


def test_what_was_copied_here_goes_when_the_desk_locks(busy: Story) -> None:
    busy.sign_in("zainab")
    clipboard.put("1234-5678")
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "1234-5678"
    assert any("CanUploadToCloudClipboard" in name for name in held.formats())
    busy.built.window.lock()
    settle(busy.built)
    assert QGuiApplication.clipboard().text() == ""


def test_the_ministry_says_after_how_long_every_desk_locks_at_the_latest(busy: Story) -> None:
    busy.sign_in("zainab")
    own = busy.built.context.own
    own.choose(lock_minutes=0)
    assert own.lock_after == 15
    own.choose(lock_minutes=5)
    assert own.lock_after == 5
    assert [Policy(idle_minutes=10).may_lock_after(minutes) for minutes in (0, 5, 10, 15)] == [False, True, True, False]
    assert Policy(idle_minutes=0).lock_after(0) == 0, "where people practise"
