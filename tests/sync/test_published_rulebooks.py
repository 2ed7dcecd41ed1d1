"""Points rules of a release: a rulebook goes through as it was written, a document of the first format as before."""

import copy
import json
from datetime import date
from typing import Any

import pytest

from forms.rulebook import from_document, to_document
from sync.protocol.errors import ProtocolError
from sync.protocol.published import read_document
from tests.forms.rulebook.books import book, rule

OLD = {
    "legal_act": "2025/4",
    "effective_from": "2026-01-01",
    "rules": [
        {"id": "elder", "account": "priority", "points": 5, "when": "${age} >= 60", "labels": {"ar": "كبير السن"}},
        {
            "id": "orphan",
            "account": "priority",
            "points": 4,
            "when": "selected(${needs}, 'orphan') and ${sex} = 'female'",
            "labels": {"ar": "يتيم"},
        },
    ],
}


def document() -> dict[str, Any]:
    return to_document(
        book(
            rule("elder", "${age} >= 60", cap=5, cap_group="house", valid_from=date(2026, 2, 1)),
            rule("long", "known(${since})", "int((today() - ${since}) div 365)", cap=10, legal_basis="17"),
        )
    )


def test_a_rulebook_goes_through_a_release_whole() -> None:
    sent = document()
    assert from_document(read_document("points_rules", json.dumps(sent).encode())) == from_document(sent)


def test_a_document_of_the_first_format_still_scores() -> None:
    from forms.rulebook import compile_rulebook

    read = from_document(read_document("points_rules", json.dumps(OLD).encode()))
    lines = compile_rulebook(read).score({"age": 61, "needs": "orphan ill", "sex": "female"}, date(2026, 5, 1))
    assert [(line.rule_id, line.points) for line in lines] == [("elder", 5), ("orphan", 4)]


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        (("format",), 3, "format"),
        (("format",), True, "format"),
        (("rulebook_id",), "", "rulebook_id"),
        (("facts",), [], "facts"),
        (("facts", 0, "type"), "number", "facts.type"),
        (("facts", 0, "voluntary"), "yes", "facts.voluntary"),
        (("facts", 0, "account"), "both", "facts.account"),
        (("facts", 0, "choices"), [{"code": "a"}], "facts.choices.labels"),
        (("ties",), [{"fact": "nobody"}], "ties.fact"),
        (("rules", 0, "explain"), {}, "rules.explain"),
        (("rules", 0, "points"), 5.5, "rules.points"),
        (("rules", 1, "points"), "", "rules.points"),
        (("rules", 0, "cap"), 0, "rules.cap"),
        (("rules", 0, "cap_group"), 7, "rules.cap_group"),
        (("rules", 0, "valid_from"), "soon", "rules.valid_from"),
        (("rules", 0, "when"), "x" * 2_001, "rules.when"),
    ],
)
def test_a_rulebook_of_another_shape_is_refused_with_its_place(path: tuple[Any, ...], value: Any, field: str) -> None:
    sent = copy.deepcopy(document())
    here: Any = sent
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    with pytest.raises(ProtocolError) as refused:
        read_document("points_rules", json.dumps(sent).encode())
    assert refused.value.params["field"] == field


def test_an_expression_for_points_is_of_the_second_format_alone() -> None:
    old = copy.deepcopy(OLD) | {"rules": [{**OLD["rules"][0], "points": "2 * 3"}]}  # type: ignore[dict-item]
    with pytest.raises(ProtocolError):
        read_document("points_rules", json.dumps(old).encode())
