"""Answers to a form that nobody here has seen: walks a filling and gives each question something it accepts."""

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta

from forms.problems import FormError
from forms.session import Node, NodeKind, Session
from resources.demo.answering import AddRepeat, Answer, Step, Value
from resources.demo.lives import AS_OF

_TRIES = 60
"""Values tried for one question before it is left as it was."""

_PASSES = 12
"""Walks over the whole form: each answer may bring questions into view, above or below itself."""

_INSTANCES = 2
"""Instances of a repeat that are filled, unless the form itself asks for more."""

_WORDS = ("زينب", "حي السلام", "ئازاد", "Baghdad", "جواب", "وەڵام", "sample answer")
_DIGITS = ("5", "12", "123", "2020", "12345", "07491234567", "991234567890")
_PATTERNED = ("person@example.org", "X1234567", "X123456789", "https://example.org/", "A", "AB-12", "10:30", "IQ")
_NUMBERISH = re.compile("phone|mobile|contact.?n|number|barcode", re.IGNORECASE)
"""Names that forms give to text questions whose answers are digits; for the eye only, any text would do."""

_WHOLE = (0, 1, 2, 3, 4, 5, 7, 10, 12, 15, 18, 20, 25, 30, 40, 60, 100, 250, 1000, 1990, 2020, 50_000, 400_000, -1)
_PLACE = "33.3128 44.3615 34.0 5.0"
_CORNERS = ("33.31 44.36 0 0", "33.32 44.36 0 0", "33.32 44.37 0 0")


def generic_answers(session: Session, seed: int) -> list[Step]:
    """Fill ``session`` as far as values can be found, and tell the steps, so that a window can take them again.

    Same form, same seed, same steps. Questions for files are left out (there is no file), so a form that requires one
    stays unfinished; whether it can be finalised is for ``session.violations()`` to say.
    """
    random_ = random.Random(f"any form:{seed}")  # noqa: S311 - invention, not secrets
    steps: list[Step] = []
    done: set[str] = set()
    for _ in range(_PASSES):
        before = len(steps)
        steps += _add_repeats(session, random_, done)
        for ref in [node.ref for node in _walk(session.root) if _open(node) and node.ref not in done]:
            steps += _answer(session, ref, random_)
            done.add(ref)
        if len(steps) == before:
            break
    return steps + _mend(session, random_)


def _walk(node: Node) -> Iterator[Node]:
    """Every relevant node in document order."""
    if not node.relevant:
        return
    yield node
    for child in node.children:
        yield from _walk(child)


def _open(node: Node) -> bool:
    return node.kind is NodeKind.QUESTION and not node.readonly and node.control != "upload"


def _add_repeats(session: Session, random_: random.Random, done: set[str]) -> list[Step]:
    """One or two instances in every repeat that the person may extend, each range once."""
    steps: list[Step] = []
    ranges = [node for node in _walk(session.root) if node.kind is NodeKind.REPEAT and node.ref not in done]
    for node in ranges:
        done.add(node.ref)
        wanted = random_.randint(1, _INSTANCES)
        for _ in range(wanted - len(node.children)):
            if session.node(node.ref).can_add:
                session.add_repeat(node.ref)
                steps.append(AddRepeat(node.ref))
    return steps


def _mend(session: Session, random_: random.Random) -> list[Step]:
    """Second thoughts for answers that a later answer made wrong."""
    steps: list[Step] = []
    for _ in range(_PASSES):
        wrong = [violation.ref for violation in session.violations() if _open(session.node(violation.ref))]
        again = [step for ref in wrong for step in _answer(session, ref, random_)]
        steps += again
        if not again:
            break
    return steps


def _answer(session: Session, ref: str, random_: random.Random) -> list[Step]:
    """The first value that the question takes without a violation; nothing when none of the tries was taken."""
    try:
        node = session.node(ref)
    except KeyError:  # an answer on the way took the question's repeat away
        return []
    before = node.value
    if not (node.relevant and _open(node)):
        return []
    for value in _tries(node, random_):
        try:
            session.set(ref, value)
        except FormError:
            continue
        if session.node(ref).violation is None:
            return [Answer(ref, value)]
    if session.node(ref).value != before:
        session.set(ref, before or None)
    return []


def _tries(node: Node, random_: random.Random) -> list[Value]:
    """Values worth trying, at most a few dozen, in an order of their own for every seed."""
    if node.control in ("select1", "select", "rank"):
        return _choices(node, random_)
    if node.control == "trigger":
        return ["OK"]
    if node.control == "range":
        return _range(node, random_)
    return _typed(node, random_)[:_TRIES]


def _choices(node: Node, random_: random.Random) -> list[Value]:
    options = [choice.value for choice in node.choices]
    if not options:
        return []
    random_.shuffle(options)
    if node.control == "select1":
        return [*options[:_TRIES]]
    if node.control == "rank":
        return [options]
    some = random_.randint(1, min(3, len(options)))
    return [options[:some], *([option] for option in options[:_TRIES])]


def _range(node: Node, random_: random.Random) -> list[Value]:
    start = float(node.parameters.get("start", "0"))
    end = float(node.parameters.get("end", "10"))
    step = abs(float(node.parameters.get("step", "1"))) or 1.0
    stops = int(abs(end - start) / step + 1e-9)
    values = [start + (step if end >= start else -step) * stop for stop in random_.sample(range(stops + 1), stops + 1)]
    if node.type == "int":
        return [int(value) for value in values[:_TRIES]]
    return [f"{round(value, 6):g}" for value in values[:_TRIES]]


def _typed(node: Node, random_: random.Random) -> list[Value]:
    """Values for a typed answer, the likeliest kind first."""
    days = [AS_OF - timedelta(days=random_.randint(1, 9)), *_scattered_days(random_)]
    days += [AS_OF - timedelta(days=back) for back in range(10)]  # between two answers there may be few days, or one
    match node.type:
        case "int":
            return list(random_.sample(_WHOLE, len(_WHOLE)))
        case "decimal":
            return [*(f"{number + 0.5:g}" for number in random_.sample(_WHOLE, len(_WHOLE))), "0", "1", "36.6", "0.1"]
        case "date":
            return [day.isoformat() for day in days]
        case "dateTime":
            return [f"{day.isoformat()}T10:30:00.000+03:00" for day in days]
        case "time":
            return [f"{hour:02d}:30:00.000+03:00" for hour in random_.sample(range(24), 24)]
        case "boolean":
            return ["true", "false"]
        case "geopoint":
            return [_PLACE]
        case "geotrace":
            return ["; ".join(_CORNERS)]
        case "geoshape":
            return ["; ".join((*_CORNERS, _CORNERS[0]))]
        case _:
            return _texts(node, random_)


def _scattered_days(random_: random.Random) -> list[date]:
    """Days around `AS_OF`, then years and decades before it, then some to come."""
    near = [AS_OF + timedelta(days=random_.randint(-400, 0)) for _ in range(8)]
    past = [AS_OF - timedelta(days=365 * years + random_.randint(0, 364)) for years in (2, 5, 10, 20, 30, 40, 60)]
    return near + past + [AS_OF + timedelta(days=365 * years) for years in (1, 2, 3, 5, 20)]


def _texts(node: Node, random_: random.Random) -> list[Value]:
    digits: list[str] = random_.sample(_DIGITS, len(_DIGITS))
    lengths = ["".join(random_.choices("123456789", k=length)) for length in range(1, 17)]
    words = random_.sample(_WORDS, len(_WORDS))
    if "numbers" in node.appearance or _NUMBERISH.search(node.name):
        return [*digits, *lengths, *_PATTERNED, *words]
    return [*words, *digits, *_PATTERNED, *lengths]
