"""The engine as the runners of traces and forms call it: opening, filling, and round trips with generated answers."""

import random
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from forms.problems import FormError
from forms.session import Node, NodeKind, Session
from forms.values import Answer, typed
from forms.xform import read_xform
from forms.xlsform import read_form

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
MAX_ROUNDS = 4
MAX_QUESTIONS = 1500


def ids(seed: int) -> Callable[[], str]:
    """UUIDs that are the same for the same seed."""
    source = random.Random(seed)
    return lambda: str(uuid.UUID(int=source.getrandbits(128), version=4))


class Filling:
    """A filling as run_traces.py drives it."""

    def __init__(self, xml: str, timezone: str) -> None:
        definition = read_xform(xml.encode())
        self.session = Session(definition, clock=lambda: MOMENT, new_id=ids(1), timezone=timezone)

    def set(self, ref: str, value: Answer) -> None:
        """Answer; what the engine refuses is cast to the question's type, or is no answer, as in Web Forms."""
        try:
            self.session.set(ref, value)
        except FormError as error:
            if error.code == "incomplete_rank":
                return
            kind = self.session.node(ref).type
            cast = typed(str(value), kind) if error.code == "wrong_type" and kind == "int" else None
            self.session.set(ref, cast)

    def add_repeat(self, ref: str) -> None:
        """One more instance."""
        self.session.add_repeat(ref)

    def remove_repeat(self, ref: str) -> None:
        """One instance less."""
        self.session.remove_repeat(ref)

    def language(self, name: str) -> None:
        """Labels in another language."""
        self.session.set_language(name)

    def state(self) -> Mapping[str, Mapping[str, object]]:
        """Every node by ref."""
        return {each.ref: _state(each) for each in self.session.root.walk()}


def _state(node: Node) -> Mapping[str, object]:
    violation = node.violation
    return {
        "relevant": node.relevant,
        "required": node.required,
        "readonly": node.readonly,
        "value": node.value,
        "violation": violation.condition if violation is not None else None,
        "label": node.label,
        "options": [each.value for each in node.choices],
    }


def open_form(xml: str, *, timezone: str) -> Filling:
    """A new filling of a form."""
    return Filling(xml, timezone)


def roundtrip(path: str, seed: int) -> Mapping[str, object]:
    """Fills a form with answers of the right types, and reads its submission back into a new session."""
    compiled = read_form(Path(path).read_bytes(), Path(path).name)
    session = Session(compiled.definition, clock=lambda: MOMENT, new_id=ids(seed), seed=seed)
    answered = fill(session, random.Random(seed))
    submission = session.submission()
    again = Session.reopen(
        compiled.definition, submission, clock=lambda: MOMENT, new_id=ids(seed), seed=seed, edit=False
    )
    return {"questions": answered, "submission": submission.decode(), "again": again.submission().decode()}


def fill(session: Session, source: random.Random) -> int:
    """Answers every relevant, writable question, two instances of each repeat; how many were answered."""
    answered: set[str] = set()
    for _ in range(MAX_ROUNDS):
        before = len(answered)
        for node in list(session.root.walk()):
            if node.gone or len(answered) >= MAX_QUESTIONS:
                continue
            if node.kind is NodeKind.REPEAT:
                while node.can_add and node.relevant and len(node.children) < 2:
                    session.add_repeat(node.ref)
            elif node.kind is NodeKind.QUESTION and node.relevant and not node.readonly and node.ref not in answered:
                answered.add(node.ref)
                _answer(session, node, source)
        if len(answered) == before:
            break
    return len(answered)


def _answer(session: Session, node: Node, source: random.Random) -> None:
    """One answer; where the form's own logic has no end with it, the engine says so and it stays unanswered."""
    try:
        session.set(node.ref, generated(node, source))
    except FormError as error:
        if error.code not in ("does_not_settle", "too_slow", "too_many_instances"):
            raise


def generated(node: Node, source: random.Random) -> Answer:
    """An answer of the node's type."""
    choices = node.choices
    if node.control in ("select", "rank"):
        picked = [each.value for each in choices if node.control == "rank" or source.random() < 0.5]
        return picked or [each.value for each in choices[:1]]
    if node.control == "select1":
        return source.choice(choices).value if choices else None
    if node.control == "trigger":
        return "OK"
    if node.control == "range":
        return node.parameters.get("start", "1")
    make = _TYPED.get(node.type)
    return make(source) if make is not None else f"text {source.randint(1, 99)} زينب"


_TYPED: Mapping[str, Callable[[random.Random], Answer]] = {
    "int": lambda each: each.randint(0, 99),
    "decimal": lambda each: each.randint(0, 999) / 8,
    "boolean": lambda each: each.random() < 0.5,
    "date": lambda each: f"20{each.randint(10, 29)}-0{each.randint(1, 9)}-1{each.randint(0, 9)}",
    "time": lambda each: f"1{each.randint(0, 9)}:00:00.000+03:00",
    "dateTime": lambda each: f"2026-0{each.randint(1, 9)}-11T10:00:00.000+03:00",
    "geopoint": lambda each: f"33.{each.randint(10, 99)} 44.{each.randint(10, 99)} 0 0",
    "geotrace": lambda _: "33.1 44.1 0 0; 33.2 44.2 0 0",
    "geoshape": lambda _: "33.1 44.1 0 0; 33.2 44.2 0 0; 33.3 44.1 0 0; 33.1 44.1 0 0",
}
