"""The ministry's rulebook on its way into a release: the workbook itself, its mistakes in three languages."""

import io
import json
import re

import openpyxl
import pytest

from forms.rulebook import Rulebook, from_document, read_workbook, to_document
from forms.rulebook.problems import CODES
from resources.points import example
from sync.central.points.problem_words import WORDS, sentence
from sync.central.points.rulebooks import read
from sync.central.publishing import document_of
from sync.central.settings import CentralError
from sync.protocol.published import read_document
from sync.protocol.releases import open_part
from tests.forms.rulebook.books import written

UNREADABLE = {
    "legal_act": "x",
    "effective_from": "2026-01-01",
    "rules": [{"id": "a", "account": "priority", "points": 1, "when": "${a} >", "labels": {"en": "a"}}],
}
T = {"ar": "نص", "ckb": "دەق", "en": "text"}
ELDER = {"rule_id": "elder", "condition": "${age} >= 60"}


def test_a_workbook_goes_into_a_release_as_the_rulebook_that_it_is() -> None:
    made = document_of("points_rules", "rules.xlsx", example(), "points_rules", "3")
    document = read_document("points_rules", open_part(made.part, made.packed))
    assert from_document(document) == read_workbook(example()).book
    again = document_of("points_rules", "rules.json", json.dumps(document).encode(), "points_rules", "3")
    assert (again.warnings, made.warnings) == ((), ())


def test_what_is_wrong_keeps_it_out_and_is_told_by_its_cell() -> None:
    data = written(ELDER, {"rule_id": "silent", "condition": "${sex} != 'male'"}, {"rule_id": "x", "condition": "1"})
    with pytest.raises(CentralError) as refused:
        document_of("points_rules", "rules.xlsx", data, "points_rules", "3")
    assert str(refused.value.args[0]) == "rules_refused"
    why = "rules:3:condition: true_of_silence; rules:4:condition: type_clash"
    assert refused.value.params == {"file": "rules.xlsx", "count": 2, "why": why}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04broken", "rules_refused"),
        (b"{", "part_refused"),
        (b'{"rules": []}', "part_refused"),
        (json.dumps(UNREADABLE).encode(), "rules_refused"),
    ],
)
def test_what_no_desk_could_read_is_not_signed(data: bytes, code: str) -> None:
    with pytest.raises(CentralError, match=code):
        document_of("points_rules", "rules", data, "points_rules", "3")


def test_a_fact_that_nobody_fills_is_pointed_out() -> None:
    book, problems = read(written(ELDER, {"rule_id": "r", "condition": "${wage} > 3"}))
    assert book is not None
    told = {str(each.params.get("value")) for each in problems if each.code == "nobody_fills"}
    assert "wage" in told
    assert not told & {"age", "dependants", "sex"}


def test_below_a_blank_row_a_fact_that_nobody_fills_is_told_by_its_own_row() -> None:
    sheets = openpyxl.load_workbook(io.BytesIO(written(ELDER, {"rule_id": "r", "condition": "${wage} > 3"})))
    names = [cell.value for cell in sheets["facts"]["A"]]
    sheets["facts"].insert_rows(2, 3)
    made = io.BytesIO()
    sheets.save(made)
    (told,) = [one for one in read(made.getvalue())[1] if one.params.get("value") == "wage"]
    assert told.code == "nobody_fills"
    assert told.where.row == names.index("wage") + 1 + 3


def test_what_is_wrong_with_a_document_is_told_by_its_place_in_the_json() -> None:
    whole = to_document(from_book())
    rule = whole["rules"][0]
    _, problems = read(json.dumps(whole | {"rules": [rule, rule | {"id": "b", "when": "${agee} > 1"}]}).encode())
    places = {(one.code, str(one.where)) for one in problems if one.severity == "error"}
    assert places == {("unknown_fact", "/rules/1/when")}
    _, problems = read(json.dumps(whole | {"facts": [{"name": "wage", "type": "integer"} | {"labels": T}]}).encode())
    assert ("unknown_fact", "/rules/0/when") in {(one.code, str(one.where)) for one in problems}
    facts = [*whole["facts"], {"name": "luck", "type": "integer", "labels": T}]
    _, problems = read(json.dumps(whole | {"facts": facts}).encode())
    (odd,) = [one for one in problems if one.code == "nobody_fills" and one.params["value"] == "luck"]
    assert str(odd.where) == f"/facts/{len(facts) - 1}/name"
    del whole["rules"]
    (lost,) = read(json.dumps(whole).encode())[1]
    assert sentence(lost, "en") == "The document is no rulebook: rules ?"


def test_every_problem_has_a_sentence_in_three_languages() -> None:
    assert WORDS.keys() == CODES.keys()
    for code, texts in WORDS.items():
        named = [set(re.findall(r"\{(\w+)\}", text.replace("{{", "").replace("}}", ""))) for text in texts]
        assert named[0] == named[1] == named[2] <= set(CODES[code]), code
    _, problems = read(written(ELDER | {"condition": "${agee} > '1' and selected(3, 4)"}, {"rule_id": "b c"}))
    for language in ("ar", "ckb", "en"):
        assert all(sentence(each, language) for each in problems)
    unknown = next(each for each in problems if each.code == "unknown_fact")
    assert sentence(unknown, "en") == "The fact agee is not among the facts."
    (clash,) = [each for each in read(written(ELDER | {"condition": "${age}"}))[1] if each.code == "type_clash"]
    assert sentence(clash, "ar") == "هنا يلزم شرط، والمكتوب عدد."


def test_what_training_and_free_answers_say_is_so_whatever_the_author_says_of_the_fact() -> None:
    """The columns ``voluntary`` and ``account`` left blank open no way around what holds of both accounts."""
    texts = ("نص", "دەق", "text")
    own = [
        ("sessions_attended", "decimal", "", "", *texts), ("breadwinner", "boolean", "", "", *texts),
        ("age", "integer", "", "", *texts),
    ]  # fmt: skip
    came = {"rule_id": "came", "condition": "${sessions_attended} > 3"}
    _, problems = read(written(came, facts_=own))
    assert "other_account" in {each.code for each in problems}
    fined = {"rule_id": "fined", "condition": "${breadwinner}", "points": -5}
    book, problems = read(written(fined, facts_=own))
    assert book is None
    assert "voluntary_costs" in {each.code for each in problems}
    tied = written(ELDER, facts_=own, tie_order="-sessions_attended")
    assert "other_account" in {each.code for each in read(tied)[1]}
    given = {"rule_id": "given", "condition": "${breadwinner}"}
    book, _ = read(written(given, facts_=own))
    assert book is not None
    assert book.fact["breadwinner"].voluntary, "the release says it as it is"


def test_a_version_is_no_longer_than_what_an_appeal_may_name() -> None:
    assert {each.code for each in read(written(ELDER, version="٢" * 65))[1]} >= {"text_too_long"}
    assert read(written(ELDER, version="٢" * 64))[0] is not None


@pytest.mark.parametrize("text", ["\ud800", "a\0b"])
def test_half_letters_are_refused_and_break_nothing(text: str) -> None:
    document = to_document(from_book())
    for at in ("version", "legal_act"):
        book, problems = read(json.dumps(document | {at: text}).encode())
        assert (book, [each.code for each in problems]) == (None, ["wrong_document"])
    rules = [document["rules"][0] | {"points": f"if(${{age}} > 3 and '{text}' = 'x', 2, 1)"}]
    book, problems = read(json.dumps(document | {"rules": rules}).encode())
    assert book is None
    "".join(str(each.params) for each in problems).encode()


def from_book() -> Rulebook:
    """The book of ``ELDER``."""
    book = read(written(ELDER))[0]
    assert book is not None
    return book
