"""By what the matching weighs: the ministry's workbook, the document of a release, the rules that both ends read."""

import io
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from mihan_desktop.domain.work.rules import USUAL, Part, read_rules, write_rules
from sync.central.database import Database
from sync.central.publishing import document_of
from sync.central.settings import CentralError, load
from sync.central.work.ruling import rules_in_force
from sync.central.work.weights import read_workbook
from sync.protocol.errors import ProtocolError
from sync.protocol.matching_weights import FADING, NUMBERS, PARTS, ROWS
from sync.protocol.published import read_document
from sync.protocol.releases import MATCHING_WEIGHTS, open_part
from tests.central.conftest import Ministry

GOOD: dict[str, list[list[object]]] = {
    "weights": [["part", "weight"], ["occupation", 40], ["skills", 40], ["distance", 20]],
    "numbers": [["name", "value"], ["reach", 80], ["ranks", "1000 800"], ["gate_skills", 250]],
    "fading": [["years", "left"], [1, 1000], [10, 500]],
}


def workbook(sheets: dict[str, list[list[object]]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def written(rows: dict[str, list[list[object]]], version: str = "2026.1") -> bytes:
    made = document_of(MATCHING_WEIGHTS, "weights.xlsx", workbook(rows), MATCHING_WEIGHTS, version)
    return open_part(made.part, made.packed)


def test_what_the_ministry_writes_in_a_workbook_is_what_both_ends_weigh_by() -> None:
    rules = read_rules(written(GOOD))
    assert dict(rules.weights) == dict.fromkeys(Part, 0) | {Part.OCCUPATION: 40, Part.SKILLS: 40, Part.DISTANCE: 20}
    assert (rules.version, rules.reach, rules.ranks, rules.gate_skills) == ("2026.1", 80, (1000, 800), 250)
    assert rules.fading == ((1, 1000), (10, 500))
    assert rules.tree == USUAL.tree, "what is not said stays as it is usual"


def test_every_number_of_the_rules_travels_and_comes_back() -> None:
    document = write_rules(USUAL, "usual")
    assert document["numbers"].keys() == NUMBERS.keys() | ROWS.keys() | {FADING}
    assert document["weights"].keys() == PARTS == {part.value for part in Part}
    data = json.dumps(document).encode()
    read_document(MATCHING_WEIGHTS, data)
    read = read_rules(data)
    assert write_rules(read, "usual") == document
    assert read.version == "usual"


def test_nothing_published_and_a_document_of_the_first_format() -> None:
    assert read_rules(b"") is USUAL
    old = json.dumps({"weights": {"skills": 2.5, "distance": 1, "smile": 3}}).encode()
    read_document(MATCHING_WEIGHTS, old)
    assert {part: weight for part, weight in read_rules(old).weights.items() if weight} == {
        Part.SKILLS: 2500, Part.DISTANCE: 1000,
    }, "to each other as they were written"  # fmt: skip
    shares = json.dumps({"weights": {"skills": 0.6, "occupation": 0.4}}).encode()
    assert dict(read_rules(shares).weights)[Part.SKILLS] == 600, "not the values to start from, without a word"
    assert read_rules(json.dumps({"weights": {"smile": 3}}).encode()) == USUAL, "for another program"
    with pytest.raises(CentralError, match="part_refused") as refused:
        document_of(MATCHING_WEIGHTS, "w.json", old, MATCHING_WEIGHTS, "1")
    assert refused.value.params["field"] == "weights.smile", "nobody is to believe that it counts"


@pytest.mark.parametrize(
    ("sheet", "row", "cell", "value", "said"),
    [
        ("weights", 1, 0, "sex", "weights 2 part: not_known"),
        ("weights", 1, 1, "much", "weights 2 weight: not_a_number"),
        ("weights", 2, 0, "occupation", "weights 3 part: twice"),
        ("weights", 1, 1, 10_001, "weights 2 weight: out_of_range"),
        ("numbers", 1, 0, "luck", "numbers 2 name: not_known"),
        ("numbers", 1, 1, None, "numbers 2 value: missing"),
        ("numbers", 3, 1, 0, "numbers 4 value: out_of_range"),
        ("numbers", 2, 1, "800 1000", "numbers 3 : out_of_range"),
        ("numbers", 2, 1, "many", "numbers 3 value: not_a_number"),
        ("fading", 2, 0, 1, "fading 2 : out_of_range"),
        ("weights", 1, 1, "9" * 5_000, "weights 2 weight: not_a_number"),
        ("numbers", 2, 1, "9" * 5_000, "numbers 3 value: not_a_number"),
        ("fading", 1, 0, "soon", "fading 2 years: not_a_number"),
    ],
)
def test_a_mistake_is_named_by_sheet_row_and_column(sheet: str, row: int, cell: int, value: object, said: str) -> None:
    rows = json.loads(json.dumps(GOOD))
    rows[sheet][row][cell] = value
    with pytest.raises(CentralError, match="weights_refused") as refused:
        written(rows)
    assert said in str(refused.value.params["why"])


def test_a_workbook_without_weights_and_one_of_noughts_alone() -> None:
    assert [str(one) for one in read_workbook(workbook({"numbers": GOOD["numbers"]}), "1")[1]] == [
        "weights 1 : no_sheet"
    ]  # fmt: skip
    noughts: dict[str, list[list[object]]] = {"weights": [["part", "weight"], ["skills", 0]]}
    assert [str(one) for one in read_workbook(workbook(noughts), "1")[1]] == ["weights 1 : out_of_range"]


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (("format",), 3, "format"), (("format",), True, "format"), (("version",), "", "version"),
        (("weights",), {}, "weights"), (("weights", "sex"), 5, "weights.sex"), (("weights", "age"), 0, "weights.age"),
        (("weights", "skills"), 2.5, "weights.skills"), (("weights", "skills"), -1, "weights.skills"),
        (("numbers",), [], "numbers"), (("numbers", "band"), 0, "numbers.band"),
        (("numbers", "religion"), 1, "numbers.religion"), (("numbers", "least_age"), 14, "numbers.least_age"),
        (("numbers", "tree"), [500, 200, 750, 1000], "numbers.tree"), (("numbers", "tree"), [1000], "numbers.tree"),
        (("numbers", "ranks"), [], "numbers.ranks"), (("numbers", "ranks"), [1000, True], "numbers.ranks"),
        (("numbers", "fading"), [[2, 900], [1, 800]], "numbers.fading"),
        (("numbers", "fading"), [[1, 900], [2, 950]], "numbers.fading"),
        (("numbers", "fading"), [[1]], "numbers.fading"), (("numbers", "fading"), [], "numbers.fading"),
    ],
)  # fmt: skip
def test_a_document_that_no_score_could_be_made_by_is_not_signed(path: tuple[str, ...], value: Any, field: str) -> None:
    document: Any = write_rules(USUAL, "1")
    into = document
    for step in path[:-1]:
        into = into[step]
    into[path[-1]] = value
    with pytest.raises(ProtocolError) as refused:
        read_document(MATCHING_WEIGHTS, json.dumps(document).encode())
    assert refused.value.params["field"] == field
    with pytest.raises(CentralError, match="part_refused"):
        document_of(MATCHING_WEIGHTS, "w.json", json.dumps(document).encode(), MATCHING_WEIGHTS, "1")


def test_what_the_ministry_reads_of_the_values_to_start_from_is_what_they_are() -> None:
    text = (Path(__file__).parents[2] / "docs" / "publishing.md").read_text("utf-8")
    told = text[text.index("## Weights of matching") : text.index("## The feed")]
    for part, weight in USUAL.weights.items():
        assert f"{part.value} {weight}" in told
    document = write_rules(USUAL, "1")["numbers"]
    shown = [name for name in document if f"`{name}` " in told and not name.startswith(("related", "told", "certain"))]
    assert len(shown) > 12
    for name in set(shown) - {"least_trust", "implied_half", "implied_least"}:
        value = document[name]
        said = " ".join(map(str, value)) if isinstance(value, list) else str(value)
        assert f"`{name}` {said}" in told or name == FADING, name
    assert ", ".join(f"{years} {left}" for years, left in USUAL.fading) in told


@pytest.mark.slow
def test_what_everybody_was_told_holds_and_what_one_office_was_told_is_its_trial(
    own_centre: Ministry, tmp_path: Path
) -> None:
    office = own_centre.office.add_office("مكتب", "IQ-G07").id
    database = Database(load(own_centre.centre.data, own_centre.centre.database).database)
    path = tmp_path / "weights.xlsx"

    def told(version: str, reach: int, *scope: str) -> tuple[str, int]:
        path.write_bytes(workbook(GOOD | {"numbers": [["name", "value"], ["reach", reach]]}))
        run = own_centre.centre.run
        made = run("releases", "build", "--alone", "--matching-weights", f"{version}={path}", "--words", version)
        run("releases", "sign", made["id"])
        run("releases", "publish", made["id"], *scope)
        with database.read() as session:
            rules = rules_in_force(session)
        return rules.version, rules.reach

    with closing(database):
        with database.read() as session:
            assert rules_in_force(session) is USUAL
        assert told("1", 80) == ("1", 80)
        assert told("2", 90, "--office", office) == ("1", 80)
        assert told("3", 70) == ("3", 70)
        days = tmp_path / "days.json"
        days.write_text(json.dumps({"days": [{"date": "2027-03-21", "labels": {"en": "Newroz"}}]}))
        alone = own_centre.centre.run(
            "releases", "build", "--alone", "--part", f"holidays:holidays:1={days}", "--words", "h"
        )
        own_centre.centre.run("releases", "sign", alone["id"])
        with pytest.raises(RuntimeError, match="release_lacks"):
            own_centre.centre.run("releases", "publish", alone["id"])
        whole = own_centre.centre.run("releases", "build", "--part", f"holidays:holidays:1={days}", "--words", "h")
        own_centre.centre.run("releases", "sign", whole["id"])
        own_centre.centre.run("releases", "publish", whole["id"])
        with database.read() as session:
            assert rules_in_force(session).version == "3"
