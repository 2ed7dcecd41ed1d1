"""Batches and logs that come on a stick are taken in on a page, once, and their answers are carried back."""

from pathlib import Path

from requests import Response

from sync.protocol.audit_file import LogFile, decode_receipts
from sync.protocol.audit_report import verify_received
from sync.protocol.bundle import LOG, Bundle, read_receipt, sheet, write_bundle
from tests.central.browser import Browser
from tests.central.conftest import Ministry
from tests.central.test_desk_logs import Log


def hand_in(browser: Browser, *files: tuple[str, bytes]) -> Response:
    """Choose files and press the button."""
    parts = [("file", (name, data, "application/octet-stream")) for name, data in files]
    return browser.post(
        browser.url + "/carried", data={"csrf": browser.csrf("/carried")}, files=parts, timeout=30,
    )  # fmt: skip


def test_what_people_bring_is_taken_in_once_and_answered(shared_ministry: Ministry, tmp_path: Path) -> None:
    log = Log(shared_ministry.desk())
    for code in ("signed_in", "saved", "signed_out"):
        log.add(code)
    sealed = log.desk.seal(log.desk.registration())
    path = tmp_path / "batch.mihan"
    write_bundle(path, sealed, log.desk.supervisor.approve(sealed, 1))
    good = (("b.mihan", path.read_bytes()), ("l.mihan", sheet(LOG, LogFile((log.report(),)).encode())))
    with Browser(shared_ministry.centre.url) as browser:
        browser.sign_in(shared_ministry.add_staff())
        assert browser.open(f"/carried/batches/{sealed.id}").status_code == 404
        for _ in range(2):
            told = hand_in(browser, *good)
            assert (told.status_code, "up to line 3" in told.text, f"/batches/{sealed.id}" in told.text) == (
                200,
                True,
                True,
            )
        answer = tmp_path / "answer.mihan"
        answer.write_bytes(browser.open(f"/carried/batches/{sealed.id}").content)
        assert log.desk.verify(read_receipt(answer), sealed.id).device == log.desk.id
        answer.write_bytes(browser.open(f"/carried/logs/{log.desk.id}").content)
        with answer.open("rb") as file:
            (word,) = decode_receipts(Bundle(file).body)
        assert verify_received(word, log.desk.ministry, log.desk.id).upto == 3

        bad = hand_in(browser, ("cut.mihan", good[1][1][:-1]), ("<b>.txt", b"hello"), good[1])
        assert bad.status_code == 422
        for words in ("The file is cut", "neither a batch nor a log", "&lt;b&gt;.txt", "up to line 3"):
            assert words in bad.text
        assert hand_in(browser, ("a\0b.mihan", good[1][1])).status_code == 200  # PostgreSQL would keep no line of it
    taken = [act for act in shared_ministry.office.acts() if (act.verb, act.subject) == ("file_taken", log.desk.id)]
    assert len(taken) == 4
    assert '"ab.mihan"' in taken[0].details
