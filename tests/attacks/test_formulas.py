"""A text that a spreadsheet would run, behind whatever some spreadsheet trims or folds before it looks."""

import csv
import sys
import unicodedata
from pathlib import Path

import openpyxl
import pytest

from mihan_desktop.domain.auditing import AuditQuery
from mihan_desktop.domain.listing import RegisterQuery
from mihan_desktop.services.tables import harmless
from tests.attacks.counting import tried
from tests.services.office import Office
from tests.services.test_audit_reading import WORDS as LOG
from tests.services.test_people import WORDS

SIGNS = "=+-@" + "＝＋－＠" + "﹦﹢﹣﹫" + "⁺₊⁼₌"
"""ASCII, full width, small, raised and lowered: a spreadsheet that folds them (NFKC) sees the first four."""


def test_no_sign_behind_anything_unseen_begins_a_formula() -> None:
    unseen = [
        one
        for one in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(one) in ("Zs", "Zl", "Zp", "Cc", "Cf")
    ]
    assert len(unseen) > 200
    for sign in SIGNS:
        assert unicodedata.normalize("NFKC", sign) in ("=", "+", "-", "@"), sign
        for before in ("", *unseen, "\u2067\u200f\u00a0", " \t ", "\ufeff\u200b"):
            text = f"{before}{sign}cmd|' /C calc'!A0"
            assert harmless(text).startswith("'"), repr(text)
            tried()


@pytest.mark.parametrize("ending", [".csv", pytest.param(".xlsx", marks=pytest.mark.slow)])
def test_no_list_that_leaves_has_a_cell_that_is_a_formula(office: Office, tmp_path: Path, ending: str) -> None:
    zainab = office.enter("zainab")
    evil = ("=1+1", "\u2067=1+1\u2069", "＝1+1", "@SUM(1)", "\u00a0-1", "+1", "\ufeff=1")
    for text in evil:
        office.register(zainab, given_name=text, father_name=text, family_name=text, phone="")
        office.desk.registering.withdraw(zainab, office.register(zainab).registration.record_id, text)
    huda = office.enter("huda")
    records, log = tmp_path / f"records{ending}", tmp_path / f"log{ending}"
    office.desk.exporting.registrations(huda, RegisterQuery(), records, WORDS)
    office.desk.auditing.save(huda, AuditQuery(), log, LOG)
    for path in (records, log):
        if ending == ".csv":
            lines = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
        else:
            sheet = openpyxl.load_workbook(path).active
            assert sheet is not None
            assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
            lines = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
        cells = [cell for line in lines for cell in line]
        assert sum(cell.startswith("'") for cell in cells) >= len(evil)
        assert [cell for cell in cells if cell != harmless(cell) and not cell.startswith("'")] == []
        tried(len(cells))
