"""A whole register at once: families, twins, namesakes, shared phones and household papers, and those who came twice.

Everybody is invented; documents and phones are those that can be nobody's (``resources.demo.numbers``).
"""

import hashlib
from pathlib import Path
from random import Random
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from resources.demo.places import KURDISH_SHARE, POPULATION
from tests.register.mistakes import MOTHER, NAMES, OFFICE, PAPERS, Person, Profile, corrupted, mistyped, respelled
from tests.register.pools import Pool, pools

ROOT: Final = Path(__file__).resolve().parents[2]
PROPERTIES: Final = (
    *NAMES, *MOTHER, "latin_name", "sex", "date_of_birth", "date_of_birth_precision", "birth_governorate", *PAPERS,
    "phone", "phone_2", "governorate", "district",
)  # fmt: skip
"""The columns beside ``id`` (of the registration) and ``person`` (who it truly is: a whole number)."""

_SPELLINGS: Final = 10
_CHUNK: Final = 25_000
_STRIDE: Final = 6_180_339_887

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


def people(count: int, seed: int) -> list[Person]:
    """``count`` different people as first registered, hard negatives among them; ``id`` and ``person`` say who."""
    table = _numbered(_first_time(count, np.random.default_rng(seed), seed))
    return [{name: str(value) for name, value in row.items()} for row in table.to_pylist()]


def register(rows: int, seed: int, duplicates: float = 0.2, profile: Profile = OFFICE) -> pa.Table:
    """A register of ``rows`` registrations, the share ``duplicates`` of them somebody's second or third, shuffled.

    Columns: ``id``, ``person`` (int64: the truth) and PROPERTIES, all text as typed, ``""`` where left blank.
    """
    rng = np.random.default_rng(seed)
    again = int(rows * duplicates)
    first = _first_time(rows - again, rng, seed)
    who = rng.choice(rows - again, size=again - again // 10, replace=False)
    who = np.concatenate([who, rng.choice(who, size=again // 10, replace=False)]) if again else who
    second = [
        _second_time(first.take(pa.array(who[at : at + _CHUNK])), f"{seed}:{at}", profile)
        for at in range(0, again, _CHUNK)
    ]
    whole = pa.concat_tables([first, *second])
    return _numbered(whole.take(pa.array(rng.permutation(rows))).combine_chunks())


def kept(rows: int, seed: int, duplicates: float = 0.2, profile: Profile = OFFICE) -> Path:
    """``register`` as a Parquet file in build/, made once and kept until its makers change."""
    here = [*Path(__file__).parent.glob("*.py"), *(ROOT / "resources" / "demo").glob("*.py")]
    made_by = b"".join(path.read_bytes() for path in sorted(here)) + repr((duplicates, profile)).encode()
    path = ROOT / "build" / f"register-{rows}-{seed}-{hashlib.sha256(made_by).hexdigest()[:12]}.parquet"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        beside = path.with_suffix(".new")
        pq.write_table(register(rows, seed, duplicates, profile), beside)
        beside.rename(path)
    return path


def _second_time(chunk: pa.Table, seed: str, profile: Profile) -> pa.Table:
    rng = Random(seed)
    made = []
    for person in chunk.to_pylist():
        truth = person.pop("person")
        made.append({**corrupted(person, rng, profile), "person": truth})
    return pa.Table.from_pylist(made, chunk.schema)


def _numbered(table: pa.Table) -> pa.Table:
    ids = pc.binary_join_element_wise("r", _padded(np.arange(table.num_rows), 8), "")
    return table.add_column(0, "id", ids)


def _first_time(count: int, rng: np.random.Generator, seed: int) -> pa.Table:
    return _Making(count, rng, seed).table()


def _padded(numbers: Ints, digits: int) -> pa.Array:
    return pc.utf8_lpad(pc.cast(pa.array(numbers), pa.string()), digits, "0")


def _scattered(numbers: Ints, digits: int, salt: int) -> Ints:
    modulus = 10**digits
    found: Ints = (numbers * (_STRIDE % modulus) + salt) % modulus
    return found


class _Names:
    """All pools one after the other, each part in several spellings: a name is a number until the table is made."""

    def __init__(self, seed: int) -> None:
        chance = Random(seed)
        self._starts: dict[str, int] = {}
        spelled: list[str] = []
        latin: list[str] = []
        self._pools: dict[str, Pool] = pools()
        for name, pool in self._pools.items():
            self._starts[name] = len(latin)
            for part in pool.parts:
                latin.append(part.latin)
                others = [respelled(part.text, chance) for _ in range(_SPELLINGS - 2)]
                spelled += [part.text, *others, mistyped(part.text, chance)]
        self._spelled, self._latin = pa.array(spelled), pa.array(latin)

    def draw(self, kind: str, kurdish: Bools, rng: np.random.Generator) -> Ints:
        """One of ``kind`` for each place of ``kurdish``."""
        found = np.empty(len(kurdish), np.int64)
        for language, where in (("ckb", kurdish), ("ar", ~kurdish)):
            pool = self._pools[f"{language}_{kind}"]
            chosen = rng.choice(len(pool.parts), size=int(where.sum()), p=pool.weights)
            found[where] = chosen + self._starts[f"{language}_{kind}"]
        return found

    def typed(self, names: Ints, absent: Bools, rng: np.random.Generator) -> pa.Array:
        """As a clerk types them: one in eleven in another spelling, one in 150 with a slip."""
        chance = rng.random(len(names))
        variant = np.where(chance < 0.09, rng.integers(1, _SPELLINGS - 1, len(names)), 0)
        variant = np.where(chance > 1 - 1 / 150, _SPELLINGS - 1, variant)
        return pc.if_else(pa.array(absent), "", self._spelled.take(pa.array(names * _SPELLINGS + variant)))

    def latin(self, names: Ints) -> pa.Array:
        """In Latin letters."""
        return self._latin.take(pa.array(names))


class _Making:
    """First registrations of ``count`` people; each column is an array over the people."""

    def __init__(self, count: int, rng: np.random.Generator, seed: int) -> None:
        self._count, self._rng, self._seed = count, rng, seed
        self._names = _Names(seed)
        sizes = rng.choice([1, 2, 3, 4, 5], size=count, p=[0.62, 0.2, 0.1, 0.05, 0.03])
        family = np.repeat(np.arange(count), sizes)[:count]
        self._family, self._families = family, int(family[-1]) + 1
        self._order = np.arange(count) - np.searchsorted(family, family)
        self._draw_families()
        self._draw_births()
        self._put_fathers()
        self._put_namesakes()

    def _draw_families(self) -> None:
        rng, names, families = self._rng, self._names, self._families
        shares = np.array(list(POPULATION.values()), float)
        place = rng.choice(len(shares), size=families, p=shares / shares.sum())
        kurdish_share = np.array([KURDISH_SHARE.get(code, 0.01) for code in POPULATION])
        kurdish = rng.random(families) < kurdish_share[place]
        kinds = {
            "father_name": "elders", "grandfather_name": "elders", "great_grandfather_name": "elders",
            "family_name": "families", "mother_given_name": "mothers", "mother_father_name": "elders",
        }  # fmt: skip
        self._of: dict[str, Ints] = {name: names.draw(kind, kurdish, rng)[self._family] for name, kind in kinds.items()}
        self._place, self._kurdish = place[self._family], kurdish[self._family]
        self._man = rng.random(self._count) < 0.6
        given = np.where(self._man, names.draw("men", self._kurdish, rng), names.draw("women", self._kurdish, rng))
        after_grandfather = self._man & (rng.random(self._count) < 0.06)
        given = np.where(after_grandfather, self._of["grandfather_name"], given)
        for _ in range(8):  # no two of a house have one name
            again = np.zeros(self._count, bool)
            for back in range(1, 5):
                again[back:] |= (given[back:] == given[:-back]) & (self._family[back:] == self._family[:-back])
            men = names.draw("men", self._kurdish, rng)
            women = names.draw("women", self._kurdish, rng)
            given = np.where(again, np.where(self._man, men, women), given)
        self._of["given_name"] = given

    def _draw_births(self) -> None:
        rng, count = self._rng, self._count
        eldest = np.clip(2008 - rng.gamma(2.2, 7.5, self._families), 1952, 2008).astype(np.int64)
        gaps = rng.integers(1, 4, count) * (self._order > 0)
        since = np.cumsum(gaps)
        self._year = np.minimum(eldest[self._family] + since - since[np.searchsorted(self._family, self._family)], 2010)
        self._month, self._day = rng.integers(1, 13, count), rng.integers(1, 29, count)
        twin = np.flatnonzero((self._order > 0) & (rng.random(count) < 0.05))
        for at in twin:  # in order: a third of a birth follows the second
            self._year[at], self._month[at], self._day[at] = self._year[at - 1], self._month[at - 1], self._day[at - 1]
            self._man[at] = self._man[at - 1]
        chance = np.where(self._year < 1975, 0.4, np.where(self._year < 1990, 0.2, 0.06))
        unknown = rng.random(count) < chance
        self._month[unknown], self._day[unknown] = 7, 1
        self._only_year = unknown & (rng.random(count) < 0.5)

    def _put_fathers(self) -> None:
        """Of some families the father himself is registered, named as his sons' second name says."""
        rng, of = self._rng, self._of
        at = np.flatnonzero((self._order == 0) & (rng.random(self._count) < 0.06))
        of["given_name"][at], of["father_name"][at] = of["father_name"][at], of["grandfather_name"][at]
        of["grandfather_name"][at] = of["great_grandfather_name"][at]
        for name, kind in (("great_grandfather_name", "elders"), ("mother_given_name", "mothers")):
            of[name][at] = self._names.draw(kind, self._kurdish[at], rng)
        of["mother_father_name"][at] = self._names.draw("elders", self._kurdish[at], rng)
        self._man[at] = True
        self._year[at] = np.maximum(self._year[at] - rng.integers(20, 36, len(at)), 1940)

    def _put_namesakes(self) -> None:
        """Strangers of one name and one year: given, father and grandfather, for some the family and the town too."""
        rng, of = self._rng, self._of
        at = np.flatnonzero(rng.random(self._count) < 0.015)
        other = rng.integers(0, self._count, len(at))
        for name in ("given_name", "father_name", "grandfather_name"):
            of[name][at] = of[name][other]
        self._year[at], self._man[at] = self._year[other], self._man[other]
        kin = rng.random(len(at)) < 0.5
        of["family_name"][at[kin]] = of["family_name"][other[kin]]
        near = rng.random(len(at)) < 0.4
        self._place[at[near]] = self._place[other[near]]

    def _some(self, share: float) -> Bools:
        return self._rng.random(self._count) < share

    def _unless(self, values: pa.Array, absent: Bools) -> pa.Array:
        return pc.if_else(pa.array(absent), "", values)

    def table(self) -> pa.Table:
        """The people: column ``person`` and the properties."""
        codes = pa.array(list(POPULATION))
        moved = np.where(self._some(0.12), self._rng.integers(0, len(codes), self._count), self._place)
        columns: dict[str, Any] = {"person": pa.array(np.arange(self._count))}
        columns |= self._name_columns()
        columns["sex"] = pc.if_else(pa.array(self._man), "male", "female")
        columns["date_of_birth"] = pc.binary_join_element_wise(
            pc.cast(pa.array(self._year), pa.string()), _padded(self._month, 2), _padded(self._day, 2), "-"
        )
        columns["date_of_birth_precision"] = pc.if_else(pa.array(self._only_year), "year", "day")
        columns["birth_governorate"] = self._unless(codes.take(pa.array(moved)), self._some(0.15))
        columns |= self._paper_columns() | self._phone_columns()
        columns["governorate"] = codes.take(pa.array(self._place))
        columns["district"] = pa.array(np.full(self._count, ""))
        return pa.table({name: columns[name] for name in ("person", *PROPERTIES)})

    def _name_columns(self) -> dict[str, pa.Array]:
        of, names = self._of, self._names
        absent = {
            "grandfather_name": 0.03, "great_grandfather_name": 0.75, "family_name": 0.22, "mother_given_name": 0.1,
            "mother_father_name": 0.45,
        }  # fmt: skip
        columns = {
            name: names.typed(of[name], self._some(absent.get(name, 0.0)), self._rng) for name in (*NAMES, *MOTHER)
        }
        latin = [names.latin(of[name]) for name in ("given_name", "father_name", "grandfather_name", "family_name")]
        columns["latin_name"] = self._unless(pc.binary_join_element_wise(*latin, " "), self._some(0.88))
        return columns

    def _paper_columns(self) -> dict[str, pa.Array]:
        number = np.arange(self._count)
        old = self._some(0.36)

        def paper(prefix: str, digits: int, absent: Bools, of: Ints = number) -> pa.Array:
            numbers = _padded(_scattered(of, digits, self._seed * 7_919 + digits), digits)
            return self._unless(pc.binary_join_element_wise(prefix, numbers, ""), absent)

        both = self._some(0.15)
        return {
            "national_number": paper("99", 10, old),
            "civil_status_number": paper("99", 8, ~(old | both)),
            "nationality_certificate_number": paper("X", 7, ~(old | both) | self._some(0.3)),
            "residence_card_number": paper("X9", 7, self._some(0.7), self._family),
            "ration_card_number": paper("", 9, self._some(0.6), self._family),
            "passport_number": paper("X", 9, self._some(0.94)),
            "refugee_card_number": pa.array(np.full(self._count, "")),
        }

    def _phone_columns(self) -> dict[str, pa.Array]:
        own, count = np.arange(self._count), self._count
        shared = self._some(0.3) & (self._rng.random(self._families) < 0.6)[self._family]
        line = np.where(shared, count + self._family, own)

        def phone(line: Ints, absent: Bools) -> pa.Array:
            digits = _padded(_scattered(line, 7, self._seed), 7)
            return self._unless(pc.binary_join_element_wise("0749", digits, ""), absent)

        without = self._some(0.06)
        second = np.where(self._some(0.5), count + self._family, count + self._families + own)
        return {"phone": phone(line, without), "phone_2": phone(second, without | self._some(0.85))}
