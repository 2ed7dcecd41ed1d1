"""One condition over facts that have names, without a form: ``${age} >= 18 and selected(${skills}, 'welding')``.

It is a rule (``forms.rules``) held against one person's facts on a day.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache

from forms.problems import FormError
from forms.rules import Rule, compile_rule, facts_of
from forms.xpath import ExpressionError


@lru_cache(maxsize=256)
def compiled(when: str) -> Rule:
    """A condition ready to be held against facts. Raises ``forms.xpath.ExpressionError``."""
    try:
        return compile_rule(when)
    except FormError as error:
        raise ExpressionError(error.code) from error


def holds(when: str, facts: Mapping[str, str], on: date) -> bool:
    """Whether a condition is true of these facts; today() is ``on``, whenever it is asked. A fact not told is "".

    False where it cannot be told, as of a date that is none. Raises ExpressionError for what is no condition.
    """
    rule = compiled(when)
    told = facts_of({name: facts.get(name, "") for name in rule.names}, kind="facts")
    try:
        return rule.judge(told, now=datetime.combine(on, time(12), UTC), timezone="UTC").holds
    except FormError:
        return False


def answers_read(conditions: Iterable[str]) -> tuple[str, ...]:
    """The answers that conditions read, each once; the age is worked out, and nobody's answer."""
    return tuple(dict.fromkeys(name for when in conditions for name in compiled(when).names if name != "age"))
