"""Row name_keys: Latin spellings of Iraqi names, each looked for among all their Arabic names.

The names are name parts of Iraq in Wikidata (CC0), read from beside the project and never copied; beside them the
Sorani names of people. A spelling counts as often as it was seen, for that is how often an office meets it; the note
has the figures with every spelling counted once, of the skeletons alone, and what keys and likeness cost.
"""

import csv
import time
import timeit
from collections import Counter, defaultdict
from pathlib import Path

from mihan_desktop.domain.people.identity import blocking_keys, identity
from mihan_desktop.domain.people.keys import plain, skeleton
from mihan_desktop.domain.people.likeness import likeness, read_model
from mihan_desktop.domain.people.spellings import Spellings
from resources.linkage import model
from tests.benchmarks.rows import Measured, PeerMissingError
from tests.register import people

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "reference" / "names"
MISSED_AT_1, MISSED_AT_5 = 0.06, 0.02
PEOPLE = 2_000


def measure() -> Measured:
    """Ours: the share of spellings whose name is not the first one found."""
    units = FOLDER / "name_units.csv"
    if not units.exists():
        raise PeerMissingError("the reference names are not on this machine")
    names: Counter[str] = Counter()
    truth: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with units.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["country"] == "IQ":
                arabic, latin, count = plain(row["arabic_key"]), plain(row["latin"]), int(row["count"])
                names[arabic] += count
                truth[latin][arabic] += count
    asked = {latin: known for latin, known in truth.items() if latin.isascii() and skeleton(latin)}
    first, five, bones, once = _hits(Spellings(names.items()), asked)
    seen = sum(sum(known.values()) for known in asked.values())
    note = (
        f"hit@1 {first / seen:.4f}, hit@5 {five / seen:.4f}, same skeleton {bones / seen:.4f}, counted once hit@1 "
        f"{once[0] / len(asked):.4f}, hit@5 {once[1] / len(asked):.4f} of {len(asked)} spellings "
        f"among {len(names)} names; {_sorani()}; {_speed()}"
    )
    broken = "" if 1 - five / seen <= MISSED_AT_5 else "more than 2 % are not among the first five"
    return Measured([1 - first / seen], [MISSED_AT_1], note, broken)


def _hits(register: Spellings, asked: dict[str, Counter[str]]) -> tuple[int, int, int, tuple[int, int]]:
    first = five = bones = once_first = once_five = 0
    for latin, known in asked.items():
        near, count = register.nearest(latin, 5), sum(known.values())
        at_1, at_5 = bool(near) and near[0] in known, bool(set(near) & set(known))
        first, five = first + at_1 * count, five + at_5 * count
        once_first, once_five = once_first + at_1, once_five + at_5
        bones += sum(count for arabic, count in known.items() if skeleton(arabic) == skeleton(latin))
    return first, five, bones, (once_first, once_five)


def _sorani() -> str:
    """Sorani spellings written as an Arabic keyboard writes them, each looked for by its skeleton."""
    from openpyxl import load_workbook

    sheet = load_workbook(FOLDER / "sorani_persons.xlsx", read_only=True).active
    assert sheet is not None
    names = {str(cell) for (cell,) in sheet.iter_rows(values_only=True) if cell}
    told = {name for name in names if set(name) & set("ەێۆڕڵ")}
    met = sum(skeleton(_on_an_arabic_keyboard(name)) == skeleton(name) for name in told)
    return f"Sorani {met / len(told):.4f} of {len(told)} names keep their skeleton on an Arabic keyboard"


def _on_an_arabic_keyboard(name: str) -> str:
    return name.translate(str.maketrans("ەێۆڕڵیکگچپڤژھ", "هيورليككجبفزه"))


def _speed() -> str:
    """Microseconds of identity and keys, and of one comparison, as a list of people warms the caches."""
    told = [{name: str(value) for name, value in person.items()} for person in people(PEOPLE, 5)]
    for person in told:
        blocking_keys(identity(person))
    keys = (
        timeit.timeit(lambda: [blocking_keys(identity(person)) for person in told], number=3, timer=time.process_time)
        / 3
        / len(told)
    )
    known, bundled = [identity(person) for person in told], read_model(model())
    pairs = [(left, right) for left in known[:60] for right in known[:60]]
    alike = (
        timeit.timeit(lambda: [likeness(*pair, bundled) for pair in pairs], number=3, timer=time.process_time)
        / 3
        / len(pairs)
    )
    return f"identity and keys {keys * 1e6:.0f} µs, likeness {alike * 1e6:.0f} µs a pair"
