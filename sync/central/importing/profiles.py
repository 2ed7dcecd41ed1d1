"""How a kind of file is read, saved under a name: its letters, its row of names, which column is which property."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from sync.central.importing.headings import PROPERTIES, guess, plain
from sync.central.importing.sniffing import DELIMITERS, ENCODINGS, Shape
from sync.central.settings import CentralError

VERSION: Final = 1
NOTHING: Final = ""
MOST_NAME: Final = 80
_MOST_HEADER: Final = 1000


@dataclass(frozen=True, slots=True)
class Profile:
    """columns: plain heading, or ``#3`` for the third column of a file without names → property, "" to leave it out.

    encoding, delimiter: "" to tell from the file; header: number of the row of names, 0 for none, None to tell.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    encoding: str = ""
    delimiter: str = ""
    header: int | None = None
    version: int = VERSION


def read_profile(said: object) -> Profile:
    """A profile out of JSON. ``CentralError("profile_malformed")`` with the field that is wrong."""
    if not isinstance(said, dict):
        raise CentralError("profile_malformed", field="")
    if unknown := said.keys() - set(Profile.__slots__):
        raise CentralError("profile_malformed", field=str(min(map(str, unknown)))[:80])
    profile = Profile(**said)
    taken = [name for name in profile.columns.values() if name] if isinstance(profile.columns, dict) else None
    wrong = {
        "version": profile.version != VERSION,
        "columns": taken is None or not all(isinstance(name, str) and name in PROPERTIES for name in taken),
        "encoding": profile.encoding not in ("", *ENCODINGS),
        "delimiter": profile.delimiter not in ("", *DELIMITERS),
        "header": profile.header is not None
        and (type(profile.header) is not int or not 0 <= profile.header <= _MOST_HEADER),
    }
    for name, is_wrong in wrong.items():
        if is_wrong:
            raise CentralError("profile_malformed", field=name)
    return profile


def as_json(profile: Profile) -> dict[str, Any]:
    """A profile as JSON."""
    return asdict(profile) | {"columns": dict(profile.columns)}


def of_mapping(shape: Shape, mapping: Mapping[int, str]) -> Profile:
    """The profile by which a file like this one is mapped like this."""
    columns = {key_of(shape, column): mapping.get(column, NOTHING) for column in range(len(shape.headings))}
    return Profile(columns, header=None if shape.sure else shape.header)


def mapping_for(profile: Profile | None, shape: Shape) -> dict[int, str]:
    """Column → property. ``CentralError``: ``profile_unfit`` when it knows none of the columns, ``nothing_mapped``."""
    if profile is None:
        mapping = guess(shape.headings)
    else:
        known = {plain(name) if not name.startswith("#") else name: to for name, to in profile.columns.items()}
        keys = [key_of(shape, column) for column in range(len(shape.headings))]
        if known and not any(key in known for key in keys):
            raise CentralError("profile_unfit")
        mapping = {column: known[key] for column, key in enumerate(keys) if known.get(key)}
    return checked(mapping, len(shape.headings))


def key_of(shape: Shape, column: int) -> str:
    """What a column is called in a profile."""
    heading = plain(shape.headings[column]) if shape.header else ""
    return heading or f"#{column + 1}"


def checked(mapping: Mapping[int, str], columns: int) -> dict[int, str]:
    """A mapping that can be. ``CentralError``: ``nothing_mapped``, ``mapped_twice``, ``property_unknown``."""
    taken = {column: name for column, name in mapping.items() if name and 0 <= column < columns}
    for name in taken.values():
        if name not in PROPERTIES:
            raise CentralError("property_unknown", property=name[:80])
    if not taken:
        raise CentralError("nothing_mapped")
    if len(set(taken.values())) != len(taken):
        twice: Sequence[str] = sorted(name for name in taken.values() if list(taken.values()).count(name) > 1)
        raise CentralError("mapped_twice", property=twice[0])
    return taken
