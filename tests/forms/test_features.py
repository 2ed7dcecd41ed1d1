"""What the support table says is shown by a test, and docs/forms.md says nothing else.

`python -m tests.forms.test_features` writes the table of docs/forms.md anew from forms/FEATURES.toml.
"""

import ast
import itertools
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FEATURES: list[dict[str, str]] = tomllib.loads((ROOT / "forms" / "FEATURES.toml").read_text("utf-8"))["feature"]
PAGE = ROOT / "docs" / "forms.md"
BEGIN, END = "<!-- table: forms/FEATURES.toml -->\n", "<!-- end of table -->\n"
WORDS = {"yes": "yes", "partly": "partly", "no": "–", "?": "?"}
PEERS = ("collect", "web_forms", "enketo")


@cache
def shown(path: str) -> dict[str, ast.FunctionDef]:
    """The tests of a file by name."""
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return {each.name: each for each in tree.body if isinstance(each, ast.FunctionDef)}


def table() -> str:
    """The rows as Markdown, a heading for each area."""
    lines: list[str] = []
    for area, rows in itertools.groupby(FEATURES, key=lambda row: row["area"]):
        lines += [f"### {area}", "", "| | Mihan | Collect | Web Forms | Enketo |", "|---|---|---|---|---|"]
        for row in rows:
            note = f" ({row['note']})" if "note" in row else ""
            cells = [f"{row['name']}{note}", WORDS[row["mihan"]], *(WORDS[row[peer]] for peer in PEERS)]
            lines.append(f"| {' | '.join(cells)} |")
        lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("row", FEATURES, ids=lambda row: str(row["name"])[:40])
def test_a_row_claims_what_a_test_shows(row: dict[str, str]) -> None:
    assert row["mihan"] in ("yes", "partly", "no")
    assert all(row[peer] in WORDS for peer in PEERS)
    assert row["mihan"] == "yes" or row["note"]
    if row["mihan"] == "no" and "test" not in row:
        return
    path, _, name = row["test"].partition("::")
    test = shown(path)[name]
    marks = " ".join(ast.unparse(each) for each in test.decorator_list)
    assert name.startswith("test_")
    assert "skip" not in marks
    assert "xfail" not in marks


def test_no_row_stands_twice_and_areas_stand_together() -> None:
    assert len({row["name"] for row in FEATURES}) == len(FEATURES)
    areas = [area for area, _ in itertools.groupby(FEATURES, key=lambda row: row["area"])]
    assert len(set(areas)) == len(areas)


def test_the_page_says_what_the_table_says() -> None:
    page = PAGE.read_text("utf-8")
    assert page.partition(BEGIN)[2].partition(END)[0] == table()


if __name__ == "__main__":
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}{table()}{END}{rest.partition(END)[2]}", "utf-8")
