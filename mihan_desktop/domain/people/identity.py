"""Who somebody is, folded to be compared, and the keys under which records of the same person meet."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mihan_desktop.domain.people.births import UNKNOWN, Birth, read
from mihan_desktop.domain.people.documents import DocumentKind, normalised
from mihan_desktop.domain.people.keys import name_parts, plain, skeleton, without_article
from mihan_desktop.domain.people.phones import e164


@dataclass(frozen=True, slots=True)
class Identity:
    """One person's names, papers and telephones, each ``""`` or empty where nothing is known.

    Names are plain (``keys.plain``); latin: parts of the Latin name with blanks between; sex and governorates: codes
    of the form; documents: (kind, number) in the order of ``DocumentKind``; phones: E.164, each once.
    """

    given: str = ""
    father: str = ""
    grandfather: str = ""
    great_grandfather: str = ""
    family: str = ""
    mother: str = ""
    mother_father: str = ""
    latin: str = ""
    sex: str = ""
    birth: Birth = UNKNOWN
    birth_governorate: str = ""
    governorate: str = ""
    documents: tuple[tuple[str, str], ...] = ()
    phones: tuple[str, ...] = ()


def identity(properties: Mapping[str, str]) -> Identity:
    """What ``properties`` (a form's ``save_to`` names, or questions of the same names) say of a person."""
    told = properties.get
    latin = name_parts(told("latin_name", ""))
    line = [
        plain(told(name, ""))
        for name in ("given_name", "father_name", "grandfather_name", "great_grandfather_name", "family_name")
    ]
    if not any(line):
        line = [plain(part) for part in _split(name_parts(told("full_name", "")) or latin)]
    numbers = [(kind, normalised(kind, text)) for kind in _KINDS if (text := told(kind, ""))]
    phones = [e164(text) for name in ("phone", "phone_2") if (text := told(name, ""))]
    return Identity(
        given=line[0],
        father=line[1],
        grandfather=line[2],
        great_grandfather=line[3],
        family=line[4],
        mother=plain(told("mother_given_name", "")),
        mother_father=plain(told("mother_father_name", "")),
        latin=" ".join(latin),
        sex=told("sex", "").strip(),
        birth=read(told("date_of_birth", ""), told("date_of_birth_precision", "")),
        birth_governorate=told("birth_governorate", "").strip(),
        governorate=told("governorate", "").strip(),
        documents=tuple((kind, number) for kind, number in numbers if number),
        phones=tuple(dict.fromkeys(phone for phone in phones if phone)),
    )


def _split(parts: tuple[str, ...]) -> list[str]:
    """Parts of a full name in their places: given, father, grandfather, great-grandfather, family.

    A last part with an article, or with the ending of a tribe or a town, is the family's; it may follow any other.
    """
    line, family = parts, ""
    if len(parts) > 4:
        line, family = parts[:4], "".join(parts[4:])
    elif len(parts) > 2 and (parts[-1] != without_article(parts[-1]) or (len(parts) == 4 and parts[-1][-1] in "يi")):
        line, family = parts[:-1], parts[-1]
    return [*line, *[""] * (4 - len(line)), family]


_KINDS: Final = tuple(map(str, DocumentKind))


def blocking_keys(person: Identity) -> tuple[str, ...]:
    """Short texts ``kind:value``, each once: two records of one person share at least one, strangers seldom do."""
    given, father, grandfather = map(skeleton, (person.given, person.father, person.grandfather))
    great, family, mother = map(skeleton, (person.great_grandfather, person.family, person.mother))
    year = str(person.birth.year) if person.birth else ""
    keys = [f"{_SHORT[kind]}:{number}" for kind, number in person.documents]
    keys += [f"p:{phone}" for phone in person.phones]
    for kind, parts in (
        ("gfg", (given, father, grandfather)),
        ("gfy", (given, father, year)),
        ("fgy", (father, grandfather, year)),
        ("gmy", (given, mother, year)),
        ("ggf", (given, grandfather, family)),
        ("gfg", (given, grandfather, father)),
        ("gfy", (given, grandfather, year)),
        ("gfg", (given, grandfather, great)),
    ):
        if all(parts):
            keys.append(f"{kind}:{' '.join(parts)}")
    return tuple(dict.fromkeys(keys))


_SHORT = {
    str(DocumentKind.NATIONAL): "n",
    str(DocumentKind.CIVIL_STATUS): "c",
    str(DocumentKind.NATIONALITY_CERTIFICATE): "z",
    str(DocumentKind.RESIDENCE_CARD): "s",
    str(DocumentKind.RATION_CARD): "t",
    str(DocumentKind.PASSPORT): "b",
    str(DocumentKind.REFUGEE_CARD): "r",
}
