"""What became of graduates, in numbers: by course and round, then by governorate and sex; nobody follows from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from mihan_desktop.domain.following_up import OPEN, Known, Stand
from mihan_desktop.domain.small_numbers import kept_back, small

SEXES: Final = ("female", "male", "")


class Answered(NamedTuple):
    """One round of one graduate that has begun. sex: "" where it is not known."""

    course: str
    round: str
    governorate: str
    sex: str
    stand: Stand
    working: Known = Known.UNKNOWN
    in_field: Known = Known.UNKNOWN


@dataclass(frozen=True, slots=True)
class Figures:
    """How many; None where it is kept back.

    expected: whose round has begun; reached: who answered; working: of those; in_field: of those who work.
    """

    expected: int | None
    reached: int | None
    working: int | None
    in_field: int | None

    @property
    def share(self) -> float | None:
        """Who works among those who answered, 0..1; None where one of both is kept back, or nobody answered."""
        return self.working / self.reached if self.working is not None and self.reached else None


@dataclass(frozen=True, slots=True)
class Part:
    """Graduates of one governorate and sex."""

    governorate: str
    sex: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class RoundCount:
    """One round of one course. closed: refused, moved or died; missed: nobody reached them in time; open: still to be
    called.
    """

    course: str
    round: str
    whole: Figures
    closed: int | None
    missed: int | None
    open: int | None
    parts: tuple[Part, ...]


_Key = tuple[str, str]


def counted(people: Iterable[Answered], smallest: int) -> tuple[RoundCount, ...]:
    """Every course and round of which anything may be told, courses by id, rounds by their length.

    Beside a number that is below ``smallest`` one is kept back too that leaves fewer than that of the number it is a
    part of: of twenty who answered, eighteen who work say as much as two who do not.
    """
    rounds: dict[tuple[str, str], list[Answered]] = {}
    for each in people:
        rounds.setdefault((each.course, each.round), []).append(each)
    order = sorted(rounds, key=lambda key: (key[0], key[1][-1] != "d", int(key[1][:-1])))
    return tuple(_round(course, name, rounds[course, name], smallest) for course, name in order)


def _round(course: str, name: str, people: list[Answered], smallest: int) -> RoundCount:
    cells: dict[_Key, list[Answered]] = {}
    for each in people:
        cells.setdefault((each.governorate, each.sex if each.sex in SEXES else ""), []).append(each)
    numbers = {key: _numbers(cells[key]) for key in sorted(cells)}
    shown = [
        kept_back({key: row[at] for key, row in numbers.items()}, smallest, _telling(numbers, at, smallest))
        for at in range(4)
    ]
    parts = tuple(Part(*key, Figures(*(column[key] for column in shown))) for key in numbers)
    whole = _numbers(people)
    figures = Figures(
        *(None if _tells(whole, at, smallest) else small(number, smallest) for at, number in enumerate(whole))
    )
    rest = [sum(each.stand in among for each in people) for among in ({Stand.CLOSED}, {Stand.MISSED}, OPEN)]
    told = all(small(number, smallest) is not None for number in rest)  # together they are what answering leaves
    closed, missed, still = rest if told else (None, None, None)
    return RoundCount(course, name, figures, closed, missed, still, parts)


def _numbers(people: list[Answered]) -> tuple[int, int, int, int]:
    reached = [each for each in people if each.stand is Stand.DONE]
    working = [each for each in reached if each.working is Known.YES]
    return len(people), len(reached), len(working), sum(each.in_field is Known.YES for each in working)


def _tells(row: tuple[int, ...], at: int, smallest: int) -> bool:
    """Whether what is left of the number that this one is a part of would be a small one; who answered is no secret."""
    return at > 1 and small(row[at - 1] - row[at], smallest) is None


def _telling(numbers: Mapping[_Key, tuple[int, ...]], at: int, smallest: int) -> frozenset[_Key]:
    return frozenset(key for key, row in numbers.items() if _tells(row, at, smallest))
