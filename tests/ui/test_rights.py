"""The rights of a person on their page: what they agreed to, and the file with everything that is kept of them."""

import io
import zipfile
from pathlib import Path

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.requests import Asked
from mihan_desktop.ui.dialogs.hand_out import HandOutDialog
from mihan_desktop.ui.dialogs.request import RequestDialog
from tests.ui.story import Story, settle
from tests.ui.walk.rights_scenes import shown


def test_a_supervisor_saves_everything_as_papers_in_three_languages(busy: Story, tmp_path: Path) -> None:
    busy.sign_in("huda")
    page = shown(busy)
    assert page.rights.model.rows[0].given
    page.rights.hand_out.click()
    (dialog,) = page.findChildren(HandOutDialog)
    dialog.save_to(tmp_path / "هيوا")
    settle(busy.built)
    assert dialog.said.text()
    with zipfile.ZipFile(tmp_path / "هيوا.zip") as pack:
        for code in ("ar", "ckb", "en"):
            paper = pack.read(f"record-{code}.pdf")
            assert paper.startswith(b"%PDF-")
            assert b"/Type /Page" in paper
        assert zipfile.ZipFile(io.BytesIO((tmp_path / "هيوا.zip").read_bytes())).testzip() is None


def test_a_clerk_sees_what_was_agreed_to_and_hands_nothing_out(busy: Story) -> None:
    busy.sign_in("zainab")
    page = shown(busy)
    assert page.rights.hand_out.isHidden()
    assert page.rights.told(page.person) == page.rights.tr("agreed")


def test_a_clerk_writes_down_a_request_and_a_supervisor_reads_it(busy: Story) -> None:
    busy.sign_in("zainab")
    page = shown(busy)
    page.rights.ask.click()
    settle(busy.built)
    (dialog,) = page.findChildren(RequestDialog)
    dialog.what.setCurrentIndex(1)
    dialog.own.setPlainText("انتقلتُ")
    dialog.confirm()
    settle(busy.built)
    request = page.rights.model.rows[0]
    assert (request.what, request.words) == (Asked.ERASURE, "انتقلتُ")
    page.rights.list.setCurrentIndex(page.rights.model.index(0, 0))
    assert not page.rights.take_back.isHidden()
    page.rights.take_back.click()
    settle(busy.built)
    assert page.rights.model.rows[0].status is RecordStatus.WITHDRAWN
    assert page.rights.take_back.isHidden()
