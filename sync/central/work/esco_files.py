"""The official CSV distribution of ESCO: read as it is published, line by line, columns by their headings.

Files are known by their names (``occupations_en.csv``, ``skills_ar.csv``, ``occupationSkillRelations.csv``,
``broaderRelationsSkillPillar.csv``, with or without a language); the others are left alone. They may lie in folders, in
.zip files, in several of either.
"""

import csv
import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from sync.central.settings import CentralError
from sync.protocol.esco import LANGUAGES, MOST

MOST_BYTES: Final = 512 * 1024 * 1024
"""Of one file, unpacked."""
MOST_FILES: Final = 500
MOST_LINE: Final = 1_000_000
"""letters"""
MOST_RELATIONS: Final = 2_000_000
"""Of skills to occupations, and of skills to broader ones."""
MOST_VERSION: Final = 32
MOST_LABEL: Final = 400
MOST_WORDS: Final = 60
"""Other names of an occupation that are kept, in one language."""
_OCCUPATIONS: Final = re.compile(r"occupations_([a-z]{2,3})\.csv", re.IGNORECASE)
_SKILLS: Final = re.compile(r"skills_([a-z]{2,3})\.csv", re.IGNORECASE)
_RELATIONS: Final = re.compile(r"occupationSkillRelations(_[a-z]{2,3})?\.csv", re.IGNORECASE)
_BROADER: Final = re.compile(r"broaderRelationsSkillPillar(_[a-z]{2,3})?\.csv", re.IGNORECASE)
_VERSION: Final = re.compile(r"v?(\d+\.\d+(?:\.\d+)?)")
_ID: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_ISCO: Final = re.compile(r"[0-9]{3,4}")
_ESSENTIAL: Final = "essential"
_RELEASED: Final = frozenset({"released", ""})

Line = Mapping[str, str]
Opener = Callable[[], IO[bytes]]


@dataclass(slots=True)
class Distribution:
    """What a distribution says. skills: ids; occupations: unit group by id; labels, words: by (id, language).

    needs: (occupation, skill) → whether it is essential; broader: (skill, broader skill or group); left_out: lines that
    name what the distribution itself does not have.
    """

    version: str
    skills: set[str] = field(default_factory=set)
    occupations: dict[str, str] = field(default_factory=dict)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    words: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    needs: dict[tuple[str, str], bool] = field(default_factory=dict)
    broader: set[tuple[str, str]] = field(default_factory=set)
    left_out: int = 0

    @property
    def languages(self) -> tuple[str, ...]:
        """Of its labels."""
        return tuple(sorted({language for _, language in self.labels}))


def read_distribution(paths: Iterable[Path], version: str = "") -> Distribution:
    """Read folders, .zip files or single files. version: "" for the one in their names.

    CentralError ``esco_files_missing`` (params ``what``), ``esco_refused`` (``file``, ``line``, ``why``),
    ``esco_version_missing``, ``file_unreadable``.
    """
    given = tuple(paths)
    with ExitStack() as held:
        files = tuple(_files(given, held))
        if len(files) > MOST_FILES:
            raise CentralError("esco_refused", file=given[0].name, line=0, why="files")
        found = Distribution(version.strip() or _version(given))
        if len(found.version) > MOST_VERSION:
            raise CentralError("esco_version_missing")
        for what, pattern, read in _KINDS:
            known = _of_kind(files, pattern, labelled=read in (_occupation, _skill))
            if not known:
                raise CentralError("esco_files_missing", what=what)
            for name, opener, language in known:
                _read(found, name, opener, read, language)
    if not found.needs:
        raise CentralError("esco_files_missing", what="occupationSkillRelations")
    return found


def _of_kind(
    files: Iterable[tuple[str, Opener]], pattern: re.Pattern[str], *, labelled: bool
) -> list[tuple[str, Opener, str]]:  # fmt: skip
    """(name, what opens it, its language) of the files of a kind; what says the same in each language is read once."""
    matching = [(match, opener) for name, opener in files if (match := pattern.fullmatch(name))]
    found = [(match.group(), opener, (match.group(1) or "").lower().lstrip("_")) for match, opener in matching]
    return [one for one in found if one[2] in LANGUAGES] if labelled else found[:1]


def _version(paths: Iterable[Path]) -> str:
    for path in paths:
        for name in (path.name, path.parent.name):
            if match := _VERSION.search(name):
                return match.group(1)
    raise CentralError("esco_version_missing")


def _files(paths: Iterable[Path], held: ExitStack) -> Iterator[tuple[str, Opener]]:
    """(name without its folder, what opens it)."""
    for path in paths:
        if path.is_dir():
            for one in sorted(path.rglob("*.csv")):
                yield one.name, lambda one=one: one.open("rb")  # type: ignore[misc]
            for one in sorted(path.rglob("*.zip")):
                yield from _packed(one, held)
        elif path.suffix.lower() == ".zip":
            yield from _packed(path, held)
        else:
            yield path.name, lambda path=path: path.open("rb")  # type: ignore[misc]


def _packed(path: Path, held: ExitStack) -> Iterator[tuple[str, Opener]]:
    try:
        archive = held.enter_context(zipfile.ZipFile(path))
        members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise CentralError("esco_refused", file=path.name, line=0, why="zip") from error
    for member in members:
        name = member.filename.rsplit("/", 1)[-1]
        if not name.lower().endswith(".csv"):
            continue
        if member.file_size > MOST_BYTES or member.flag_bits & 1:
            raise CentralError(
                "esco_refused", file=name, line=0, why="size" if not member.flag_bits & 1 else "password"
            )
        yield name, lambda archive=archive, member=member: archive.open(member)  # type: ignore[misc]


_DAMAGED: Final = (
    csv.Error, UnicodeDecodeError, zipfile.BadZipFile, EOFError, zlib.error, lzma.LZMAError, NotImplementedError,
    OSError,
)  # fmt: skip
"""What reading a damaged file, or a damaged .zip, raises."""

Take = Callable[[Distribution, Line, str], None]


def _read(found: Distribution, name: str, opener: Opener, take: Take, language: str) -> None:
    number = 0
    try:
        with opener() as data, io.TextIOWrapper(data, "utf-8-sig", newline="") as text:
            rows = csv.DictReader(_lines(text), strict=True)
            for row in rows:
                number = rows.line_num
                take(found, row, language)
                _bounded(found)
    except KeyError as error:
        raise CentralError("esco_refused", file=name, line=number, why=f"column {error.args[0]}") from error
    except _DAMAGED as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # of the disk, not of what is written on it
        raise CentralError("esco_refused", file=name, line=number + 1, why=type(error).__name__) from error
    except (ValueError, TypeError, AttributeError) as error:  # a line with more or fewer fields than headings
        raise CentralError("esco_refused", file=name, line=number, why=str(error)[:60]) from error


def _bounded(found: Distribution) -> None:
    """What a .zip may unpack to is more than what a machine can hold. Raises ValueError."""
    concepts, relations = max(len(found.skills), len(found.occupations)), max(len(found.needs), len(found.broader))
    if concepts > MOST or relations > MOST_RELATIONS:
        raise ValueError("too many")


def _lines(text: IO[str]) -> Iterator[str]:
    """Line by line, none of them longer than anybody writes. Raises ValueError."""
    while line := text.readline(MOST_LINE):
        if len(line) == MOST_LINE or "\0" in line:
            raise ValueError("line")
        yield line


def concept(address: str) -> str:
    """The id in a concept's address: its last part, and of what is no skill or occupation the part before too.

    Raises ValueError.
    """
    *_, kind, last = ["", *address.strip().split("/")]
    name = (last if kind in ("skill", "occupation") else f"{kind}.{last}").lower()
    if not _ID.fullmatch(name):
        raise ValueError("address")
    return name


def _occupation(found: Distribution, row: Line, language: str) -> None:
    if row["conceptType"] != "Occupation" or (row.get("status") or "") not in _RELEASED:
        return
    name, group = concept(row["conceptUri"]), row["iscoGroup"].strip()
    if not _ISCO.fullmatch(group):
        raise ValueError("iscoGroup")
    found.occupations[name] = group.zfill(4)  # a spreadsheet takes the armed forces' 0 away
    _name(found, name, language, row)
    words = (" ".join(one.split()) for one in re.split(r"[\n|]", row.get("altLabels") or ""))
    kept = tuple(dict.fromkeys(one[:MOST_LABEL] for one in words if one))[:MOST_WORDS]
    if kept:
        found.words[name, language] = kept


def _skill(found: Distribution, row: Line, language: str) -> None:
    if row["conceptType"] != "KnowledgeSkillCompetence" or (row.get("status") or "") not in _RELEASED:
        return
    name = concept(row["conceptUri"])
    if name in found.occupations:
        raise ValueError("address")
    found.skills.add(name)
    _name(found, name, language, row)


def _name(found: Distribution, name: str, language: str, row: Line) -> None:
    if label := " ".join(row["preferredLabel"].split()):
        found.labels[name, language] = label[:MOST_LABEL]


def _need(found: Distribution, row: Line, _: str) -> None:
    occupation, skill = concept(row["occupationUri"]), concept(row["skillUri"])
    if occupation not in found.occupations or skill not in found.skills:
        found.left_out += 1
        return
    essential = row["relationType"].strip().lower() == _ESSENTIAL
    found.needs[occupation, skill] = found.needs.get((occupation, skill), False) or essential


def _broader(found: Distribution, row: Line, _: str) -> None:
    if row["conceptType"] != "KnowledgeSkillCompetence":
        return
    skill = concept(row["conceptUri"])
    if skill not in found.skills:
        found.left_out += 1
        return
    found.broader.add((skill, concept(row["broaderUri"])))


_KINDS: Final = (
    ("occupations", _OCCUPATIONS, _occupation), ("skills", _SKILLS, _skill),
    ("occupationSkillRelations", _RELATIONS, _need), ("broaderRelationsSkillPillar", _BROADER, _broader),
)  # fmt: skip
"""In the order in which they are read."""
