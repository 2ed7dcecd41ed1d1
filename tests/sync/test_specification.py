"""docs/protocol.md says what the code does: its codes, its limits, its example."""

import re
from pathlib import Path

import pytest

from sync.client.errors import ClientCode
from sync.protocol import limits, versions
from sync.protocol.bundle import MAGIC
from sync.protocol.errors import Code
from sync.protocol.hlc import Reading
from sync.protocol.messages import KINDS
from sync.protocol.printed_code import PrintedCode
from sync.protocol.receipts import LineStatus
from sync.protocol.signing import Purpose
from sync.protocol.wire import BatchState

PAGE = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([a-z_]+)`", PAGE)) | set(re.findall(r'"([a-z ]+)"', PAGE))


TABLES = {"codes": Code, "client": ClientCode, "lines": LineStatus, "states": BatchState, "kinds": sorted(KINDS)}


@pytest.mark.parametrize("names", TABLES.values(), ids=TABLES.keys())
def test_every_code_state_and_kind_is_on_the_page(names: set[str]) -> None:
    assert {str(name) for name in names} - NAMED == set()


def test_every_label_of_a_signature_is_on_the_page() -> None:
    names = {purpose.value.decode().removeprefix("mihan/1 ").rstrip("\0") for purpose in Purpose}
    assert {name for name in names if f"`{name}`" not in PAGE.replace("\n", " ")} == set()


def test_the_printed_code_and_the_clock_on_the_page_are_real() -> None:
    codes = re.findall(r"\b(?:[0-9A-Z]{5}-){6}[0-9A-Z]{5}\b", PAGE)
    assert codes
    assert {str(PrintedCode.parse(code)) for code in codes} == set(codes)
    assert [str(Reading.parse(text)) for text in re.findall(r"\b[0-9a-f]{12}-[0-9a-f]{4}-desk-1\b", PAGE)]


def test_the_figures_on_the_page_are_the_codes_own() -> None:
    assert MAGIC.hex(" ").upper() in PAGE
    assert f"`suite` ({versions.SUITE})" in PAGE
    assert f"`protocol` ({versions.PROTOCOL})" in PAGE
    for figure in (
        f"{limits.CHANGES:,}",
        f"{limits.CHUNKS:,} (4 GiB)",
        f"{limits.CHANGE // limits.MIB} MiB",
        f"2 MiB + {(limits.MANIFEST - 2 * limits.MIB) // limits.KIB} KiB",
        f"{limits.EXPANSION} × sealed size + {limits.EXPANSION_FLOOR // limits.MIB} MiB",
        f"16 bytes a change + {(limits.RECEIPT - 16 * limits.CHANGES) // limits.KIB} KiB",
        f"| nesting of CBOR | {limits.DEPTH} |",
        f"| {limits.RECIPIENTS} |",
    ):
        assert figure in PAGE, figure
