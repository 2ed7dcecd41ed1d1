"""Any seekers and any vacancies, odd ones too, for tests of what holds of all of them."""

from datetime import date

from hypothesis import strategies as st

from mihan_desktop.domain.work.aspects import Ground
from mihan_desktop.domain.work.facts import Demand, Seeker, Vacancy, Worked
from mihan_desktop.domain.work.relations import Relations
from mihan_desktop.domain.work.rules import USUAL

DAY = date(2026, 11, 22)
PLACES = {"D1": (33.31, 44.36), "D2": (33.35, 43.78), "D3": (30.51, 47.78), "a|b": (33.0, 44.0)}
GROUND = Ground(USUAL, DAY, PLACES)

odd = st.sampled_from(("", "D1", "D2", "D3", "a|b", "a,b", "?", "now", "%7c;", "remote", "c:1", "«د»", "a\0b", " "))
codes = st.sampled_from(("", "7", "71", "711", "7112", "7111", "7121", "8322", "5", "512", "5120"))
skills = st.sampled_from(("welding", "cooking", "driving", "tiling", "sales", "a|b"))
days = st.dates(date(1930, 1, 1), date(2035, 12, 31)) | st.sampled_from((date(2008, 2, 29), date(2012, 2, 29), DAY))
whole = st.none() | st.integers(0, 2_000_000)
steps = st.sampled_from((None, 1, 2, 3))
levels = st.dictionaries(odd, st.integers(0, 4), max_size=4)


def tuples(each: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Up to four, each once."""
    return st.lists(each, max_size=4, unique=True).map(tuple)


relations = st.builds(
    Relations,
    weight=st.dictionaries(skills, st.integers(0, 9_000)),
    parents=st.dictionaries(skills, tuples(st.sampled_from(("p", "q")))),
    closeness=st.dictionaries(codes, st.dictionaries(codes, st.integers(0, 1_000))),
)
seekers = st.builds(
    Seeker, st.just("s"), tuples(codes),
    st.lists(st.builds(Worked, codes, st.none() | st.integers(0, 600), st.none() | days), max_size=3).map(tuple),
    tuples(codes), tuples(skills), st.none() | st.integers(0, 8), odd, levels, whole, odd, odd, tuples(odd),
    st.none() | st.integers(0, 90), whole, tuples(odd), st.none() | days, st.none() | tuples(odd), st.none() | days,
    guessed=tuples(codes), levels=st.dictionaries(skills, st.integers(1, 3)),
)  # fmt: skip
vacancies = st.builds(
    Vacancy, st.just("v"), codes, st.lists(st.builds(Demand, skills, st.booleans(), steps), max_size=5).map(tuple),
    st.none() | st.integers(0, 8), odd, whole, levels, odd, odd, st.booleans(), odd, whole, whole, tuples(odd),
    st.integers(0, 21), st.none() | days, st.none() | days, st.booleans(),
)  # fmt: skip
