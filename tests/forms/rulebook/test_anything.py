"""Whatever a rulebook says and whatever a person's facts are, a score is a score; and no voluntary answer costs."""

import random
from typing import Any

import pytest

from forms.rulebook import Rule, Scorer
from forms.rulebook.book import MOST_POINTS
from forms.rulebook.checking import understood
from forms.rulebook.meaning import read_condition
from forms.rulebook.problems import CODES
from forms.xpath.errors import ExpressionError
from tests.forms.rulebook.books import DAY, FACTS, book, facts, rule
from tests.forms.rulebook.expressions import Author

KNOWN = {each.name: each for each in facts()}
FORBIDDEN = {"voluntary_costs", "silence_pays"}
STRANGE: tuple[Any, ...] = (
    None,
    "",
    float("nan"),
    float("inf"),
    "x",
    True,
    -1,
    "2026-01-01",
    10**30,
    object(),
    b"",
    [],
)
PIECES = (
    *("and", "or", "not(", "(", ")", "${age}", "${sex}", "${needs}", "${since}", "${earner}", "'x'", "'2026-01-01'"),
    *("today()", "if(", ",", "=", "!=", "<", ">=", "+", "-", "*", "div", "mod", "selected(", "known(", "min(", "1"),
    *("2.5", "true()", "[", "]", "/", "//", "..", "@x", "$x", "count-selected(", "date(", "int(", "\n", "٣", "::", "|"),
)


def rules_of(author: Author) -> list[Rule]:
    """Rules that give, take and share caps, of conditions and points of every kind."""
    chance, made = author.chance, []
    for number in range(8):
        points: int | str = chance.choice((5, -3, author.number(2), author.number(1)))
        cap, group = chance.choice((None, 5)), chance.choice(("", "g", "h"))
        if isinstance(points, str) and len(points) > 1_500:
            points = 2
        made.append(rule(f"r{number}", author.condition(2), points, cap=cap, cap_group=group))
    return made


def strangely(author: Author) -> dict[str, Any]:
    """A person of whom some facts are not what they should be."""
    person: dict[str, Any] = author.person(0.4)
    return {name: author.chance.choice(STRANGE) if author.chance.random() < 0.2 else person[name] for name in person}


@pytest.mark.parametrize("seed", [*range(8), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(8, 400))])
def test_a_score_is_a_score(seed: int) -> None:
    author = Author(f"anything {seed}", known=True)
    voluntary = author.chance.sample(list(FACTS), 4)
    made = book(*rules_of(author), voluntary=voluntary)
    readable, problems = understood(made)
    refused = {made.rules[each.where.row - 2].id for each in problems if each.code in FORBIDDEN}
    scorer = Scorer(made, [each for each in readable if each.rule.id not in refused])
    for _ in range(15):
        person = strangely(author)
        lines = scorer.score(person, DAY)
        assert all(type(line.points) is int and abs(line.points) <= MOST_POINTS for line in lines)
        assert all(line.capped_from is None or abs(line.capped_from) > abs(line.points) for line in lines)
        taking = [line for line in lines if line.points < 0]
        assert all(value is not None for line in taking for _, value in line.facts_used)
        silent = {name: value for name, value in person.items() if name not in voluntary}
        fewer = scorer.score(silent, DAY)
        assert [line for line in fewer if line.points < 0] == taking, "silence about it costs nothing"
        assert sum(line.points for line in fewer) <= sum(line.points for line in lines), "and an answer neither"


@pytest.mark.parametrize("seed", [1, 2])
def test_what_cannot_be_read_is_said_so_and_nothing_else_happens(seed: int) -> None:
    chance = random.Random(seed)
    read, codes = 0, set()
    for _ in range(400):
        source = " ".join(chance.choice(PIECES) for _ in range(chance.randint(1, 9)))
        try:
            read_condition(source, KNOWN)
            read += 1
        except ExpressionError as error:
            codes.add(error.code)
    assert read < 100
    assert codes <= CODES.keys()
