"""By what reports tell somebody apart, out of the answers of their registration."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mihan_desktop.domain.people.births import read as read_birth
from mihan_desktop.domain.work.occupations import is_code
from mihan_desktop.domain.work.seekers import Coded

_SOUGHT: Final = ("occupation_1", "occupation_2", "occupation_3")


@dataclass(frozen=True, slots=True)
class Told:
    """district, education, occupation: codes of the national lists and of ISCO-08; sex: as of the forms; born:
    YYYYMMDD, of whom the year alone is known its first day. "" and 0 where nothing is known.
    """

    district: str = ""
    sex: str = ""
    born: int = 0
    education: str = ""
    occupation: str = ""


def told_of(answers: Iterable[tuple[str, str]], coded: Coded | None = None) -> Told:
    """What somebody's answers (question's name, value) say. coded: for own words where no occupation was chosen."""
    said: dict[str, str] = {}
    for name, value in answers:
        if value:
            said.setdefault(name, value)
    occupation = next((code for name in _SOUGHT if is_code(code := said.get(name, ""))), "")
    words = said.get("occupation_words", "")
    if not occupation and words and coded is not None:
        code = coded(words)
        occupation = code if is_code(code) else ""
    birth = read_birth(said.get("date_of_birth", ""), said.get("date_of_birth_precision", ""))
    born = birth.year * 10_000 + (birth.month or 1) * 100 + (birth.day or 1) if birth else 0
    return Told(
        said.get("district", ""), said.get("sex", ""), born, said.get("education_level", ""), occupation,
    )  # fmt: skip
