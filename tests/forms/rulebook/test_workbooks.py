"""A ministry writes rules in a spreadsheet: what is wrong is told by sheet, row and column, and harm is kept out."""

import io
import zipfile
from datetime import date
from typing import Any

import pytest

from forms.problems import FormError, FormProblem
from forms.rulebook import Account, FactType, Tie, compile_rulebook, from_document, read_workbook, to_document
from forms.rulebook import workbook as sheets_module
from tests.forms.rulebook.books import CHOICE_COLUMNS, DAY, RULE_COLUMNS, SETTINGS, TEXTS, workbook, written

ELDER = {"rule_id": "elder", "condition": "${age} >= 60"}
YEARS = "int((today() - ${since}) div 365)"
HEARD = {"unread_fact"}


def told(data: bytes) -> list[tuple[str, str, int, str]]:
    """Code, sheet, row and column of each problem."""
    return [
        (each.code, each.where.sheet, each.where.row, each.where.column)
        for each in read_workbook(data).problems
        if each.code not in HEARD
    ]


def test_a_workbook_is_read_as_it_is_written() -> None:
    read = read_workbook(
        written(
            ELDER
            | {
                "points": 5,
                "cap": 7,
                "cap_group": "g",
                "valid_from": date(2026, 2, 1),
            },
            {
                "rule_id": 17,
                "account": "Engagement",
                "condition": "${wage} > 2.5",
                "points": "١٠",
                "legal_basis": "3",
            },
            {
                "rule_id": "long",
                "condition": "known(${since})",
                "points": "int((today() - ${since}) div 365)",
                "cap": 5,
            },
            effective_to="2026-12-31",
            tie_order="-age، since",
        )
    )
    assert [each.code for each in read.problems if each.severity == "error"] == []
    book = read.book
    assert book is not None
    assert (book.effective_from, book.effective_to) == (date(2026, 1, 1), date(2026, 12, 31))
    assert book.ties == (Tie("age", larger_first=True), Tie("since", larger_first=False))
    elder, second, long = book.rules
    assert (elder.points, elder.cap, elder.cap_group, elder.valid_from) == (5, 7, "g", date(2026, 2, 1))
    assert (second.id, second.account, second.points, second.legal_basis) == ("17", Account.ENGAGEMENT, 10, "3")
    assert long.points == YEARS
    assert book.fact["needs"].type is FactType.SELECT_MULTIPLE
    assert from_document(to_document(book)) == book
    lines = compile_rulebook(book).score({"age": 61, "since": date(2020, 1, 1)}, DAY)
    assert [(line.rule_id, line.points, line.capped_from) for line in lines] == [("elder", 5, None), ("long", 5, 6)]


def test_headers_may_name_languages_as_forms_do_and_stand_in_any_order() -> None:
    columns = list(reversed(RULE_COLUMNS))
    names = {"ar": "label::Arabic (ar)", "ckb": "Label :: Kurdish (ckb)", "en": " LABEL::English (EN)"}
    header = [names[each[-2:].lstrip(":")] if each == f"label::{each[-2:]}" else each for each in columns]
    header[columns.index("label::ckb")] = names["ckb"]
    row = ELDER | {"account": "priority", "points": 5} | {
        f"{name}::{each}": TEXTS[each] for name in ("label", "explain") for each in TEXTS
    }  # fmt: skip
    sheets: dict[str, list[Any]] = {
        "settings": [SETTINGS, ["b", "1", "act", "2026-01-01"]],
        "rules": [header, [row.get(each) for each in columns]],
        "Facts": [["name", "type", *(f"label::{each}" for each in TEXTS)], ["age", "integer", *TEXTS.values()]],
    }
    read = read_workbook(workbook(sheets))
    assert read.problems == ()
    assert read.book is not None
    assert read.book.rules[0].labels == TEXTS


def test_each_mistake_is_told_at_its_cell_though_rows_are_blank() -> None:
    rows: list[dict[str, Any]] = [
        ELDER,
        {"rule_id": "", "account": None, "condition": "", "points": None, **dict.fromkeys(RULE_COLUMNS)},
        {"rule_id": "elder", "condition": "${age} >= 61", "points": 5.5},
        {"rule_id": "typo", "condition": "${agee} >= 61"},
        {"rule_id": "clash", "condition": "${sex} > 3", "account": "both"},
        {"rule_id": "days", "condition": "${age} > 3", "valid_from": "soon", "cap": "many"},
        {"rule_id": "silent", "condition": "${sex} != 'male'", "explain::en": "for ${wage}"},
        {"rule_id": "points", "condition": "${age} > 3", "points": "${age} +"},
        {"rule_id": "words", "condition": "${age} > 3", "label::ckb": None},
    ]
    data = written(*rows)
    assert set(told(data)) == {
        ("duplicate_rule", "rules", 4, "rule_id"),
        ("wrong_number", "rules", 4, "points"),
        ("unknown_fact", "rules", 5, "condition"),
        ("type_clash", "rules", 6, "condition"),
        ("wrong_word", "rules", 6, "account"),
        ("wrong_day", "rules", 7, "valid_from"),
        ("wrong_number", "rules", 7, "cap"),
        ("true_of_silence", "rules", 8, "condition"),
        ("not_in_rule", "rules", 8, "explain::en"),
        ("unexpected_end", "rules", 9, "points"),
        ("uncapped", "rules", 9, "cap"),
        ("missing_text", "rules", 10, "label::ckb"),
    }
    assert read_workbook(data).book is None


def test_missing_sheets_and_columns_and_mistyped_ones_are_told() -> None:
    assert told(workbook({"rules": [["rule_id"]]}))[0] == ("missing_sheet", "settings", 0, "")
    found = told(workbook({"settings": [["rulebok_id", "version"], ["b", "1"]], "facts": [["name"]], "rules": [["x"]]}))
    assert ("similar_column", "settings", 1, "rulebok_id") in found
    assert ("missing_column", "settings", 1, "legal_act") in found
    assert ("missing_column", "facts", 1, "type") in found
    twice = workbook({"settings": [[*SETTINGS, "version"], ["b", "1", "act", "2026-01-01"]]})
    assert ("duplicate_column", "settings", 1, "version") in told(twice)
    assert ("missing_cell", "settings", 2, "effective_from") in told(written(ELDER, effective_from=None))
    assert ("wrong_day", "settings", 2, "effective_from") in told(written(ELDER, effective_from="يوماً ما"))


def test_codes_are_named_on_a_sheet_of_their_own() -> None:
    sheets = sheets_of(written({"rule_id": "r", "condition": "${sex} = 'female' and ${age} > 3"}))
    texts = list(TEXTS.values())
    named: dict[str, Any] = {**sheets, "choices": [CHOICE_COLUMNS, ["sex", "female", *texts], ["sex", "male", *texts]]}
    assert told(workbook(named)) == []
    wrong = {
        **sheets,
        "choices": [CHOICE_COLUMNS, ["sex", "male", *texts], ["sex", "male", *texts], ["sx", "a", *texts]],
    }
    assert set(told(workbook(wrong))) == {
        ("unknown_choice", "rules", 2, "condition"),
        ("duplicate_choice", "choices", 3, "name"),
        ("unknown_fact", "choices", 4, "fact"),
    }


def sheets_of(data: bytes) -> dict[str, Any]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


# -- harm ------------------------------------------------------------------------------------------------------------


def refused(data: bytes) -> str:
    with pytest.raises(FormError) as error:
        read_workbook(data, "rules.xlsx")
    assert isinstance(error.value.problems[0], FormProblem)
    assert error.value.problems[0].where.sheet == "rules.xlsx"
    return error.value.code


def repacked(data: bytes, **parts: bytes) -> bytes:
    """The archive with parts put in or replaced."""
    names = {name.replace("__", "/").replace("_xml", ".xml"): content for name, content in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for part in archive.infolist():
            again.writestr(part.filename, names.pop(part.filename, archive.read(part)))
        for name, content in names.items():
            again.writestr(name, content)
    return out.getvalue()


def test_what_is_no_workbook_is_refused_as_such() -> None:
    assert refused(b"") == "not_a_rulebook"
    assert refused(b"rule_id,condition\n") == "not_a_rulebook"
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "not_a_rulebook"
    assert refused(b"PK\x03\x04" + bytes(100)) == "unreadable_spreadsheet"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("form.xml", "<x/>")
    assert refused(out.getvalue()) == "not_a_rulebook"
    whole = written(ELDER)
    assert refused(whole[: len(whole) // 2]) == "unreadable_spreadsheet"
    assert told(repacked(whole, xl__workbook_xml=b"<workbook/>"))[0] == ("missing_sheet", "settings", 0, "")


def test_a_workbook_made_to_do_harm_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = written(ELDER)
    monkeypatch.setattr(sheets_module, "MOST_BYTES", 1 << 15)  # as much as a real one, in a moment
    bomb = b"<a>" + b" " * (4 << 15) + b"</a>"
    assert refused(repacked(whole, xl__bomb_xml=bomb)) == "too_large"
    assert refused(bytes((1 << 15) + 1)) == "too_large"
    monkeypatch.undo()
    laughs = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert refused(repacked(whole, xl__sharedStrings_xml=laughs)) == "entities_forbidden"
    assert refused(repacked(whole, xl__sharedStrings_xml=laughs.decode().encode("utf-16"))) == "entities_forbidden"
    many = {f"xl__m{number}_xml": b"<a/>" for number in range(501)}
    assert refused(repacked(whole, **many)) == "too_large"
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        styles, sheet = archive.read("xl/styles.xml"), archive.read("xl/worksheets/sheet1.xml")
    styles = styles.replace(b"</cellXfs>", b"<xf/>" * 200_000 + b"</cellXfs>")
    assert refused(repacked(whole, xl__styles_xml=styles)) == "too_large", "each would be an object of half a kilobyte"
    sheet = sheet.replace(b"</row>", b"<c/>" * 2_500_000 + b"</row>", 1)
    assert refused(repacked(whole, xl__worksheets__sheet1_xml=sheet)) == "too_large"


def test_a_workbook_cut_or_damaged_anywhere_never_does_more_than_say_so() -> None:
    whole, codes = written(ELDER), set()
    for at in range(0, len(whole), max(1, len(whole) // 40)):
        for changed in (whole[:at], whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]):
            codes.add(outcome(changed))
    assert codes <= {"", "not_a_rulebook", "unreadable_spreadsheet", "entities_forbidden", "too_large"}


def outcome(data: bytes) -> str:
    """The code that a file is refused with, or nothing."""
    try:
        read_workbook(data)
    except FormError as error:
        return error.code
    return ""


def test_formulas_and_strange_cells_are_read_as_their_words() -> None:
    data = written(ELDER | {"legal_basis": "=1+1", "label::en": True, "cap": 7.0, "cap_group": 3.5})
    read = read_workbook(data)
    assert read.book is not None
    (elder,) = read.book.rules
    assert (elder.cap, elder.cap_group, elder.labels["en"]) == (7, "3.5", "yes")


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"format": 9},
        {"rules": 3},
        {"format": 2, "rules": [], "legal_act": "x"},
        {"format": 2, "rulebook_id": "b", "version": "1", "legal_act": "x", "effective_from": "soon", "rules": []},
        {"legal_act": "x", "effective_from": "2026-01-01", "rules": [{"id": "a", "account": "third", "points": 1}]},
        {"legal_act": "x", "effective_from": "2026-01-01", "rules": [
            {"id": "a", "account": "priority", "points": [1], "when": "${a} > 1", "labels": {"ar": "ا"}},
        ]},
        {"legal_act": "x", "effective_from": "2026-01-01", "rules": [
            {"id": "a", "account": "priority", "points": 1, "when": "${a} >", "labels": {"ar": "ا"}},
        ]},
    ],
)  # fmt: skip
def test_a_document_that_is_no_rulebook_is_refused(document: dict[str, Any]) -> None:
    with pytest.raises(FormError):
        from_document(document)
