"""A rulebook as the JSON document that a release carries, and back; documents of the first format are still read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from forms.problems import FormError
from forms.rulebook.book import Account, FactDefinition, FactType, Rule, Rulebook, Tie
from forms.rulebook.checking import understood
from forms.rulebook.guessing import facts_guessed
from forms.rulebook.problems import OF_WORDS, SETTINGS, found

FORMAT: Final = 2
_FIRST_ID: Final = "points"


def to_document(book: Rulebook) -> dict[str, Any]:
    """The rulebook as JSON takes it; what is usual is left out. ``sync.protocol.published`` checks its shape."""
    return _without_nothing(
        {
            "format": FORMAT,
            "rulebook_id": book.id,
            "version": book.version,
            "legal_act": book.legal_act,
            "effective_from": book.effective_from.isoformat(),
            "effective_to": _day(book.effective_to),
            "ties": [{"fact": tie.fact, "larger_first": tie.larger_first} for tie in book.ties],
            "facts": [_fact(each) for each in book.facts],
            "rules": [_rule(each) for each in book.rules],
        }
    )


def _fact(fact: FactDefinition) -> dict[str, Any]:
    choices = [{"code": code, "labels": dict(labels)} for code, labels in fact.choices.items()]
    return _without_nothing(
        {
            "name": fact.name,
            "type": fact.type.value,
            "voluntary": fact.voluntary,
            "account": fact.account.value if fact.account is not None else "",
            "labels": dict(fact.labels),
            "choices": choices,
        }
    )


def _rule(rule: Rule) -> dict[str, Any]:
    made = {
        "id": rule.id,
        "account": rule.account.value,
        "labels": dict(rule.labels),
        "explain": dict(rule.explain),
        "when": rule.condition,
        "cap": rule.cap,
        "cap_group": rule.cap_group,
        "valid_from": _day(rule.valid_from),
        "valid_to": _day(rule.valid_to),
        "legal_basis": rule.legal_basis,
    }
    return {**_without_nothing(made), "points": rule.points}


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _without_nothing(made: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in made.items() if value not in ("", None, [], {}, False)}


def from_document(document: Mapping[str, Any]) -> Rulebook:
    """The rulebook in a document.

    A document of the first format names no facts: they are taken to be what its rules ask of them.
    FormError with every problem: "wrong_document" (params value: the field) where it has another shape.
    """
    try:
        book = _book(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        why = f"{error.args[0]} ?" if isinstance(error, KeyError) else str(error)  # a name that is not there
        problem = found("wrong_document", SETTINGS, 0, "", value=why[:200])
        raise FormError(problem.code, (problem,)) from error
    problems = tuple(each for each in understood(book)[1] if each.severity == "error")
    if document.get("format") != FORMAT:
        problems = tuple(each for each in problems if each.code not in OF_WORDS)
    if problems:
        raise FormError(problems[0].code, problems)
    return book


def _book(document: Mapping[str, Any]) -> Rulebook:
    if document.get("format", 1) not in (1, FORMAT):
        raise ValueError(f"format {document['format']}")
    rules = tuple(_read_rule(each) for each in document["rules"])
    facts = tuple(_read_fact(each) for each in document.get("facts", ()))
    if document.get("format") != FORMAT:
        facts = tuple(facts_guessed(rules))
    return Rulebook(
        _text(document.get("rulebook_id", _FIRST_ID)),
        _text(document.get("version", document["effective_from"])),
        _text(document["legal_act"]),
        date.fromisoformat(document["effective_from"]),
        _read_day(document.get("effective_to")),
        facts,
        rules,
        tuple(Tie(_text(each["fact"]), bool(each.get("larger_first"))) for each in document.get("ties", ())),
    )


def _read_rule(told: Mapping[str, Any]) -> Rule:
    points, cap = told["points"], told.get("cap")
    if not isinstance(points, int | str) or isinstance(points, bool) or type(cap) not in (int, type(None)):
        raise ValueError(f"points of {told['id']!r:.60}")
    return Rule(
        _text(told["id"]),
        Account(told["account"]),
        _texts(told["labels"]),
        _texts(told.get("explain", told["labels"])),
        _text(told["when"]),
        _text(points) if isinstance(points, str) else points,
        cap,
        _text(told.get("cap_group", "")),
        _read_day(told.get("valid_from")),
        _read_day(told.get("valid_to")),
        _text(told.get("legal_basis", "")),
    )


def _read_fact(told: Mapping[str, Any]) -> FactDefinition:
    account = told.get("account")
    return FactDefinition(
        _text(told["name"]),
        FactType(told["type"]),
        told.get("voluntary", False) is True,
        _texts(told["labels"]),
        Account(account) if account else None,
        {_text(each["code"]): _texts(each["labels"]) for each in _listed(told.get("choices", ()))},
    )


def _listed(value: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    if not isinstance(value, list | tuple):
        raise TypeError("choices")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    if "\0" in value:
        raise ValueError("NUL")
    value.encode()  # half a letter of UTF-16 is no text: ValueError
    return value


def _texts(value: Mapping[str, Any]) -> dict[str, str]:
    return {_text(language): _text(text) for language, text in value.items()}


def _read_day(value: object) -> date | None:
    return date.fromisoformat(_text(value)) if value else None
