"""Rules of repair as data: what is done to which properties, and of which rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sync.central.importing.actions import ACTIONS, STANDARD
from sync.central.importing.headings import PROPERTIES
from sync.central.settings import CentralError

TESTS: Final[Mapping[str, str]] = {
    "is": "{property} = ?",
    "is_not": "{property} <> ?",
    "contains": "contains({property}, ?)",
    "matches": "regexp_full_match({property}, ?)",
    "empty": "{property} = ''",
    "present": "{property} <> ''",
}
"""What may be asked of another property of the row; expressions are RE2's, which no text makes slow."""
_BARE: Final = frozenset({"empty", "present"})
MOST_RULES: Final = 100
MOST_TEXT: Final = 200


@dataclass(frozen=True, slots=True)
class Condition:
    """A question to a row. test: of ``TESTS``; value: "" where the test needs none."""

    property: str
    test: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """action: of ``ACTIONS``; when: all must hold."""

    action: str
    properties: tuple[str, ...]
    when: tuple[Condition, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)


def read_rules(said: object) -> tuple[Rule, ...]:
    """A list of rules out of JSON, each naming a property once.

    ``CentralError("rule_malformed")`` with number and field of the first wrong one.
    """
    if not isinstance(said, list) or not 0 < len(said) <= MOST_RULES:
        raise CentralError("rule_malformed", number=0, field="")
    return tuple(_rule(one, number) for number, one in enumerate(said, 1))


def _rule(said: object, number: int) -> Rule:
    def refuse(name: str) -> CentralError:
        return CentralError("rule_malformed", number=number, field=name[:80])

    if not isinstance(said, dict) or not said.keys() <= {"action", "properties", "when", "options"}:
        raise refuse("")
    action = ACTIONS.get(str(said.get("action")))
    if action is None:
        raise refuse("action")
    names, options = said.get("properties"), said.get("options", {})
    if not isinstance(names, list) or not names or not all(name in action.fits for name in map(str, names)):
        raise refuse("properties")
    if len(set(map(str, names))) < len(names):
        raise refuse("properties")
    if not isinstance(options, dict) or not all(_allowed(action.options, *pair) for pair in options.items()):
        raise refuse("options")
    when = said.get("when", [])
    if not isinstance(when, list) or not all(isinstance(one, dict) for one in when):
        raise refuse("when")
    try:
        conditions = tuple(Condition(**{str(name): str(value) for name, value in one.items()}) for one in when)
    except TypeError:
        raise refuse("when") from None
    if not all(one.property in PROPERTIES and one.test in TESTS and _writable(one.value) for one in conditions):
        raise refuse("when")
    return Rule(str(said["action"]), tuple(map(str, names)), conditions, {str(a): str(b) for a, b in options.items()})


def _allowed(known: Mapping[str, tuple[str, ...]], name: object, value: object) -> bool:
    allowed = known.get(str(name))
    return allowed is not None and isinstance(value, str) and _writable(value) and (not allowed or value in allowed)


def _writable(text: str) -> bool:
    """Short, and without half letters and zeros, which no database takes."""
    return len(text) <= MOST_TEXT and "\0" not in text and not any("\ud800" <= one <= "\udfff" for one in text)


def as_json(rule: Rule) -> dict[str, Any]:
    """A rule as JSON."""
    when = [{"property": one.property, "test": one.test, "value": one.value} for one in rule.when]
    return {"action": rule.action, "properties": list(rule.properties), "when": when, "options": dict(rule.options)}


def standard(properties: Sequence[str]) -> tuple[Rule, ...]:
    """What is proposed for a register that has ``properties``."""
    found = ((name, tuple(one for one in properties if one in ACTIONS[name].fits)) for name in STANDARD)
    return tuple(Rule(name, fitting) for name, fitting in found if fitting)


def condition_of(rule: Rule) -> tuple[str, list[str]]:
    """SQL that is true for the rows a rule is about, and its values."""
    tests = [f"({TESTS[one.test].format(property=one.property)})" for one in rule.when]
    return " AND ".join(tests) or "true", [one.value for one in rule.when if one.test not in _BARE]
