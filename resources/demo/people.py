"""Invented people, as many as wanted, the same for the same seed: nobody's names together, nobody's numbers."""

import random
from collections.abc import Iterator

from resources.demo import names
from resources.demo.answering import AddRepeat, Answer, Step, answers, fill
from resources.demo.classes import DemoClass, classes
from resources.demo.lives import AS_OF, draw_person
from resources.demo.person import Person

__all__ = [
    "AS_OF",
    "AddRepeat",
    "Answer",
    "DemoClass",
    "Person",
    "Step",
    "answers",
    "classes",
    "fill",
    "names",
    "people",
    "person",
]


def person(seed: int, number: int) -> Person:
    """The person at one place of a seed's sequence, without making those before."""
    return draw_person(random.Random(f"{seed}:{number}"), seed, number)  # noqa: S311 - invention, not secrets


def people(seed: int, count: int, first: int = 0) -> Iterator[Person]:
    """``count`` people of a seed's endless sequence, from place ``first`` on; same arguments, same people."""
    return (person(seed, number) for number in range(first, first + count))
