"""Small rulebooks for tests: facts by name and type, rules by id, condition and points."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from openpyxl import Workbook

from forms.rulebook import Account, FactDefinition, FactType, Rule, Rulebook, Tie

DAY = date(2026, 11, 22)
TEXTS = {"ar": "نص", "ckb": "دەق", "en": "text"}
FACTS = {
    "age": FactType.INTEGER,
    "dependants": FactType.INTEGER,
    "wage": FactType.DECIMAL,
    "since": FactType.DATE,
    "born": FactType.DATE,
    "sex": FactType.SELECT,
    "place": FactType.SELECT,
    "needs": FactType.SELECT_MULTIPLE,
    "skills": FactType.SELECT_MULTIPLE,
    "earner": FactType.BOOLEAN,
    "working": FactType.BOOLEAN,
    "word": FactType.TEXT,
}


def facts(voluntary: Iterable[str] = (), types: Mapping[str, FactType] = FACTS) -> tuple[FactDefinition, ...]:
    """Definitions, every text in three languages."""
    return tuple(FactDefinition(name, kind, name in voluntary, TEXTS) for name, kind in types.items())


def rule(id_: str, condition: str, points: int | str = 5, **more: Any) -> Rule:
    """A rule of need unless ``account`` says otherwise."""
    account = more.pop("account", Account.PRIORITY)
    return Rule(id_, account, more.pop("labels", TEXTS), more.pop("explain", TEXTS), condition, points, **more)


def book(
    *rules: Rule, voluntary: Iterable[str] = (), ties: Sequence[Tie] = (), definitions: Sequence[FactDefinition] = ()
) -> Rulebook:
    """A rulebook of 2026."""
    known = tuple(definitions) or facts(voluntary)
    return Rulebook("b", "1", "act", date(2026, 1, 1), date(2026, 12, 31), known, rules, tuple(ties))


LANGUAGES = ("ar", "ckb", "en")
SETTINGS = ("rulebook_id", "version", "legal_act", "effective_from", "effective_to", "tie_order")
FACT_COLUMNS = ("name", "type", "voluntary", "account", *(f"label::{each}" for each in LANGUAGES))
RULE_COLUMNS = (
    *("rule_id", "account", *(f"label::{each}" for each in LANGUAGES), *(f"explain::{each}" for each in LANGUAGES)),
    *("condition", "points", "cap", "cap_group", "valid_from", "valid_to", "legal_basis"),
)
CHOICE_COLUMNS = ("fact", "name", *(f"label::{each}" for each in LANGUAGES))


def workbook(sheets: Mapping[str, Sequence[Sequence[Any]]]) -> bytes:
    """An XLSX of sheets of rows."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def written(*rules: Mapping[str, Any], facts_: Sequence[Sequence[Any]] = (), **settings: Any) -> bytes:
    """A workbook of rules as cells by column; labels and explanations are filled in where they are not given."""
    usual = {"rulebook_id": "b", "version": "1", "legal_act": "act", "effective_from": date(2026, 1, 1)} | settings
    texts = {f"{name}::{each}": TEXTS[each] for name in ("label", "explain") for each in LANGUAGES}
    lines = [{"account": "priority", **texts, "points": 5, **each} for each in rules]
    known = facts_ or [(name, kind.value, "no", "", *TEXTS.values()) for name, kind in FACTS.items()]
    return workbook(
        {
            "settings": [SETTINGS, [usual.get(column) for column in SETTINGS]],
            "facts": [FACT_COLUMNS, *known],
            "rules": [RULE_COLUMNS, *([line.get(column) for column in RULE_COLUMNS] for line in lines)],
        }
    )
