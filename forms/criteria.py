"""One condition over facts that have names, without a form: ``${age} >= 18 and selected(${skills}, 'welding')``."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Final

from forms.xpath import Environment, Expression, ExpressionError, Kind, Node, Scope, compile_expression

_FACT: Final = re.compile(r"\$\{([A-Za-z_][\w.-]*)\}")


def names_read(when: str) -> tuple[str, ...]:
    """The facts that a condition reads, once each, in its order."""
    return tuple(dict.fromkeys(_FACT.findall(when)))


@lru_cache(maxsize=256)
def compiled(when: str) -> Expression:
    """A condition ready to be held against facts. Raises ``forms.xpath.ExpressionError``."""
    return compile_expression(_FACT.sub(r"/facts/\1", when))


def holds(when: str, facts: Mapping[str, str], on: date) -> bool:
    """Whether a condition is true of these facts; today() is ``on``, whenever it is asked. A fact not told is "".

    False where it cannot be told, as of a date that is none. Raises ExpressionError for what is no condition.
    """
    expression = compiled(when)
    document, root = Node(Kind.DOCUMENT), Node(Kind.ELEMENT, "facts")
    document.append(root)
    for name in names_read(when):
        root.append(Node(Kind.ELEMENT, name, facts.get(name, "")))
    try:
        return expression.boolean(Scope(root, _OnDay(document, on)))
    except ExpressionError:
        return False


class _OnDay(Environment):
    def __init__(self, root: Node, on: date) -> None:
        super().__init__(root)
        self._on = on

    def now(self) -> datetime:
        """Noon of the day."""
        return datetime.combine(self._on, time(12), UTC)
