"""What people did is in the log, each line once and in few words: looks, prints, files, tries that failed, refusals."""

import ast
import json
from pathlib import Path

import pytest

import mihan_desktop
from mihan_desktop.domain.auditing import CODES
from mihan_desktop.domain.problems import MihanError
from tests.services.office import PASSWORD, Office

SERVICES = Path(mihan_desktop.__file__).parent / "services"
BY_NAME = {
    "VIEWED": "viewed",
    "REFUSED": "refused",
    "WRONG_PASSWORD": "wrong_password",
    "FAILED_SIGN_IN": "failed_sign_in",
}


def lines(office: Office, *codes: str) -> list[tuple[str, str, dict[str, object]]]:
    """(code, who, details) of the lines with one of ``codes``, oldest first."""
    with office.desk._opened.read() as work:
        rows = work.audit._connection.exec_driver_sql(
            "SELECT code, coalesce(username, ''), details FROM audit LEFT JOIN users ON id = actor_id ORDER BY number"
        ).all()
    return [(row[0], row[1], json.loads(row[2])) for row in rows if row[0] in codes]


def test_every_line_that_is_written_is_in_the_table_of_lines() -> None:
    written: set[str] = set()
    for path in SERVICES.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("audit.append"):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    written.add(first.value)
                elif isinstance(first, ast.Name) and first.id in BY_NAME:
                    written.add(BY_NAME[first.id])
    assert len(written) > 40
    assert written - CODES.keys() == set()


def test_wrong_passwords_before_the_right_one_are_counted_in_the_log_without_what_was_typed(office: Office) -> None:
    for typed in ("first guess", "second guess"):
        with pytest.raises(MihanError, match="wrong_credentials"):
            office.desk.signing_in.sign_in("zainab", typed)
        office.wall.go_on(minutes=1)
    office.enter("zainab")
    ((_, who, details),) = lines(office, "failed_sign_in")
    assert (who, details["count"]) == ("zainab", 2)
    assert str(details["last"]).startswith("2026-03-02T07:31")


def test_a_wrong_password_before_an_act_is_in_the_log_with_the_act(office: Office) -> None:
    zainab = office.enter("zainab")
    with pytest.raises(MihanError, match="wrong_credentials"):
        office.desk.signing_in.change_password(zainab, "not it", "a fine new one of mine")
    assert lines(office, "wrong_password") == [("wrong_password", "zainab", {"for": "password"})]


def test_what_was_refused_is_in_the_log_with_the_next_line(office: Office) -> None:
    zainab = office.enter("zainab")
    for _ in range(3):
        with pytest.raises(MihanError, match="not_allowed"):
            office.desk.managing_users.list_users(zainab)
    office.desk.signing_in.set_language(zainab, "en")
    assert lines(office, "refused") == [("refused", "zainab", {"right": "manage_users"})]


def test_every_look_at_answers_is_in_the_log_before_they_are_seen(office: Office) -> None:
    zainab = office.enter("zainab")
    saved = office.register(zainab).registration
    office.desk.viewing.person(zainab, saved.record_id)
    office.desk.carrying.from_household(zainab, saved.record_id)
    office.desk.registering.reopen(zainab, saved.record_id)
    office.desk.issuing.slip(zainab, saved.record_id)
    office.desk.issuing.printed(zainab, saved.record_id)
    office.desk.issuing.write_file(zainab, saved.record_id, office.profile.parent / "slip.pdf", b"%PDF")
    huda = office.enter("huda")
    for _ in range(2):
        office.desk.reviewing.detail(huda, saved.change_id)
    seen = [
        (code, who, details.get("where"))
        for code, who, details in lines(office, "viewed", "slip_printed", "slip_saved")
    ]
    assert seen == [
        ("viewed", "zainab", "person"),
        ("viewed", "zainab", "household"),
        ("viewed", "zainab", "correct"),
        ("slip_printed", "zainab", None),
        ("slip_saved", "zainab", None),
        ("viewed", "huda", "review"),
    ]


def test_a_day_of_work_is_refused_nothing(office: Office) -> None:
    office.register(office.enter("zainab"))
    huda = office.enter("huda")
    office.desk.reviewing.queue(huda)
    office.desk.signing_in.sign_out()
    office.enter("omar")
    assert lines(office, "refused", "wrong_password", "failed_sign_in", "audit_broken", "audit_older") == []


def test_the_password_of_nobody_is_nowhere(office: Office) -> None:
    with pytest.raises(MihanError, match="wrong_credentials"):
        office.desk.signing_in.sign_in(PASSWORD.format("zainab"), "typed into the wrong place")
    office.enter("zainab")
    assert lines(office, "failed_sign_in") == []
