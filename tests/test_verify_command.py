"""``verify-certificate``: the answer on the command line, from a desk's folder and from the page that was kept."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from mihan_desktop.app import main
from mihan_desktop.config import Profile
from mihan_desktop.services.known_certificates import KnownCertificates, write_known
from sync.protocol.certificate_judging import Withdrawal
from sync.protocol.keys import public_bytes
from tests.sync.test_certificates import CLAIMS, KEY, KEYS, TEXT

AT = datetime(2026, 9, 1, 9, tzinfo=UTC)


def desk(folder: Path, gone: Mapping[str, Withdrawal] = MappingProxyType({})) -> str:
    """A desk's folder that knows the ministry's key."""
    Profile(folder).certificates.write_bytes(write_known(KnownCertificates(KEYS, gone, AT)))
    return str(folder)


def test_a_desks_folder_says_that_it_is_valid_and_whose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify-certificate", TEXT, "--profile", desk(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "verdict: valid" in said
    assert CLAIMS.name in said
    assert "withdrawals known as of: 2026-09-01" in said


def test_a_withdrawn_one_is_not_good_and_a_foreign_one_names_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = desk(tmp_path, {CLAIMS.serial: Withdrawal(date(2026, 8, 1), "mistake")})
    assert main(["verify-certificate", TEXT, "--profile", folder]) == 1
    assert "withdrawn since: 2026-08-01" in capsys.readouterr().out
    assert main(["verify-certificate", TEXT[:-10] + "AAAAAAAAAA", "--profile", folder]) == 1
    assert CLAIMS.name not in capsys.readouterr().out


def test_the_ministrys_page_is_enough_and_without_any_key_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "verify.html"
    held = {"at": "2026-09-01 12:00", "keys": [{"id": "x", "key": public_bytes(KEY).hex(), "revoked": ""}],
            "withdrawn": {}}  # fmt: skip
    page.write_text(f'<script id="data" type="application/json">{json.dumps(held)}</script>', "utf-8")
    assert main(["verify-certificate", TEXT, "--page", str(page)]) == 0
    assert "verdict: valid" in capsys.readouterr().out
    page.write_text("<html>", "utf-8")
    assert main(["verify-certificate", TEXT, "--page", str(page)]) == 2
    assert main(["verify-certificate", TEXT, "--profile", str(tmp_path / "nowhere")]) == 2
    assert "--page" in capsys.readouterr().err
