"""Registrations woven together: what all of them say once, and answer after answer by question, as a sheaf.

A sheaf stands in a frame where one change would (docs/protocol.md, section 5). It is a way of writing changes down and
no part of what they say: whatever does not fit it travels as it is, and a reader gets the same changes from both.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sync.protocol import limits
from sync.protocol.canonical import decode, encode
from sync.protocol.errors import Code, ProtocolError
from sync.protocol.messages import REGISTRATION, Change, decode_change, encode_change

_WHAT: Final = "sheaf"
_VERSION: Final = 1
_HEAD: Final = b"\x86"  # array(6); a change is an array of eleven
_BETWEEN: Final = "\0"
_SAME: Final = "\1"
_INSTANCE: Final = "\2"
_MARKS: Final = (_SAME, _INSTANCE)
_UUID: Final = "uuid:"
_SHORT: Final = 8
"""Characters up to which a value is written again rather than looked up."""
# A leaf <name/> or <name>text</name>, or an attribute; whatever stands between them is kept as it is.
_PLACES: Final = re.compile(r'<([\w.:-]+)(?:/>|>([^<]+)</\1>)| ([\w.:-]+)="([^"]*)"')
_STEP: Final = 5  # between, leaf, its text, attribute, its text
_LEAF, _ATTRIBUTE, _PROPERTY, _TEXT = '<"=:'
_END: Final = ""
_FIELDS: Final = ("id", "record", "author", "clock", "form_id", "form_version", "base")


def weave(items: Iterable[bytes]) -> Iterator[bytes]:
    """The encoded changes ``items`` as they travel: registrations that follow one another woven, others as they are.

    What an office approves at once is woven; beyond ``limits.SHEAF`` bytes in all, time counts more than bytes.
    """
    little: list[bytes] = []
    size = 0
    following = iter(items)
    for item in following:
        little.append(item)
        size += len(item)
        if size > limits.SHEAF:
            yield from little
            yield from following
            return
    weaver = _Weaver()
    for item in little:
        if weaver.take(item):
            continue
        yield from weaver.sheaf()
        yield item
        weaver = _Weaver()
    yield from weaver.sheaf()


def changes_in(items: Iterable[bytes], allowed: int) -> Iterator[Change]:
    """The changes of all frames of a batch: a sheaf's, or the one that a frame holds.

    allowed: bytes of changes that the sheaves may become together. Raises ProtocolError: ``too_much_inside``, those of
    ``decode_change``, and of a sheaf ``wrong_shape``, ``malformed``, ``too_long``, ``sequence_wrong``.
    """
    size = 0
    for item in items:
        if item[:1] != _HEAD:
            yield decode_change(item)
            continue
        for change, length in _Unweaver(item).changes():
            size += length
            if size > allowed:
                raise ProtocolError(Code.TOO_MUCH_INSIDE, {"most": allowed})
            yield change


class _Weaver:
    """Takes registrations one after the other."""

    def __init__(self) -> None:
        self._items: list[bytes] = []
        self._places: dict[tuple[str, str], int] = {}
        self._shapes: dict[tuple[int, ...], int] = {}
        self._flow: list[int] = []
        self._columns: dict[str, list[str]] = {}
        self._rest: list[Mapping[str, object]] = []
        self._sequence = 0

    def take(self, item: bytes) -> bool:
        """True when the change was woven in; False, and nothing is, for one that has to travel as it is."""
        change = decode_change(item)
        taken = _taken_apart(change)
        if taken is None or len(taken.places) > limits.PLACES:
            return False
        self._items.append(item)
        number = self._places.setdefault
        shape = tuple([number(place, len(self._places)) for place in taken.places])
        self._flow.append(self._shapes.setdefault(shape, len(self._shapes)))
        self._rest.append(taken.rest)
        fields = [(name, getattr(change, name)) for name in _FIELDS]
        fields += [("supersedes", " ".join(change.supersedes)), ("sequence", str(change.sequence - self._sequence))]
        self._sequence = change.sequence
        seen = _Seen(change)
        for name, value in fields:
            self._columns.setdefault(name, []).append(value)
        for (_, name), value in zip(taken.places, taken.values, strict=False):
            self._columns.setdefault(name, []).append(seen.short(name, value))
        return True

    def sheaf(self) -> Iterable[bytes]:
        """What was taken: one sheaf, or the changes one by one where that is shorter, or it would be too much."""
        if len(self._items) < 2:
            return self._items
        columns = {name: _BETWEEN.join(values).encode() for name, values in self._columns.items()}
        places = [list(place) for place in self._places]
        try:
            sheaf = encode([_VERSION, places, list(self._shapes), self._flow, columns, self._rest], _WHAT)
        except ProtocolError:  # what a change says beside its answers is as deep as a change may be
            return self._items
        return [sheaf] if len(sheaf) < min(sum(map(len, self._items)), limits.CHANGE) else self._items


@dataclass(frozen=True, slots=True)
class _Taken:
    """A registration taken apart. places: (what stands before it, its column), the last without a column."""

    places: Sequence[tuple[str, str]]
    values: Sequence[str]
    rest: Mapping[str, object]


def _taken_apart(change: Change) -> _Taken | None:
    """The registration's places and what stands there; None for what has none, or would be misread."""
    rest = dict(change.body)
    submission, entity = rest.pop("submission", None), rest.pop("entity", None)
    if change.kind != REGISTRATION or not isinstance(submission, str) or not isinstance(entity, Mapping):
        return None
    beside = {name: rest.pop(name) for name, value in tuple(rest.items()) if isinstance(value, str)}
    texts = [*beside.values(), *entity.values()]
    if not all(type(text) is str and not text.startswith(_MARKS) for text in texts):
        return None
    if any(mark in submission for mark in _MARKS):
        return None
    parts = _PLACES.split(submission)
    places: list[tuple[str, str]] = []
    values: list[str] = []
    for before, leaf, text, attribute, value in zip(*(parts[at::_STEP] for at in range(_STEP)), strict=False):
        places.append((before, _ATTRIBUTE + attribute if leaf is None else _LEAF + leaf))
        values.append((value if leaf is None else text) or "")
    places += [("", _TEXT + name) for name in beside]
    places += [("", _PROPERTY + name) for name in entity]
    places.append((parts[-1], _END))
    return _Taken(places, values + texts, rest)


class _Seen:
    """What a change has said so far, and where it was said first."""

    def __init__(self, change: Change) -> None:
        self._at = {"id": change.id, "record": change.record}
        self._where = {change.record: "record", change.id: "id"}

    def short(self, name: str, value: str) -> str:
        """``value``, or where it was said before."""
        at, where = self._at, self._where
        if name[0] == _PROPERTY and at.get(_LEAF + name[1:]) == value:
            return f"{_SAME}{_LEAF}{name[1:]}"
        written = value
        if len(value) > _SHORT:
            found = where.get(value)
            if found is not None:
                written = _SAME + found
            elif value.startswith(_UUID) and (found := where.get(value[len(_UUID) :])) is not None:
                written = _INSTANCE + found
        if name not in at:
            at[name] = value
            where.setdefault(value, name)
        return written


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a value stands: its column's name, the next value of it, and in a submission what stands around it."""

    name: str
    take: Callable[[], str]
    before: str = ""
    after: str = ""
    empty: str = ""

    @classmethod
    def of(cls, said: object, columns: Mapping[str, Iterator[str]]) -> "_Place":
        """The place as a sheaf says it. Raises ProtocolError."""
        if not isinstance(said, list) or len(said) != 2 or not type(said[0]) is type(said[1]) is str:
            raise _wrong("places")
        between, name = said
        if name == _END:
            return cls(name, str, empty=between)
        if name[0] not in (_LEAF, _ATTRIBUTE, _PROPERTY, _TEXT) or name not in columns:
            raise _wrong("places")
        take, tag = columns[name].__next__, name[1:]
        if name[0] == _LEAF:
            return cls(name, take, f"{between}<{tag}>", f"</{tag}>", f"{between}<{tag}/>")
        if name[0] == _ATTRIBUTE:
            return cls(name, take, f'{between} {tag}="', '"', f'{between} {tag}=""')
        return cls(name, take)


class _Unweaver:
    """Gives the changes of one sheaf back, one at a time."""

    def __init__(self, item: bytes) -> None:
        value = decode(item, limits.CHANGE, _WHAT)
        if not isinstance(value, list) or len(value) != 6 or value[0] != _VERSION:
            raise _wrong("")
        _, places, shapes, flow, columns, rest = value
        if not all(isinstance(one, list) for one in (places, shapes, flow, rest)) or not isinstance(columns, dict):
            raise _wrong("")
        if len(flow) != len(rest) or not columns.keys() >= {*_FIELDS, "supersedes", "sequence"}:
            raise _wrong("rest")
        self._columns = {name: _column(data) for name, data in columns.items()}
        known = [_Place.of(one, self._columns) for one in places]
        self._shapes = [_shape(one, known) for one in shapes]
        self._flow, self._rest = flow, rest
        self._size = self._again = 0

    def changes(self) -> Iterator[tuple[Change, int]]:
        """Every change in order, and how many bytes it is. Raises ProtocolError."""
        sequence = 0
        for number, rest in zip(self._flow, self._rest, strict=True):
            if type(number) is not int or not 0 <= number < len(self._shapes) or not isinstance(rest, dict):
                raise _wrong("flow")
            try:
                change = self._next(self._shapes[number], rest, sequence)
            except StopIteration:
                raise _wrong("columns") from None
            length = len(encode_change(change))  # what is no change by itself is none here
            self._size = _weighed(self._size + length)
            sequence = change.sequence
            yield change, length
        if any(next(column, None) is not None for column in self._columns.values()):
            raise _wrong("columns")

    def _next(self, shape: Sequence[_Place], rest: dict[str, object], sequence: int) -> Change:
        said = {name: next(self._columns[name]) for name in _FIELDS}
        fields = dict(said)
        supersedes, step = next(self._columns["supersedes"]), next(self._columns["sequence"])
        if not (step.isascii() and step.isdecimal() and len(step) <= 19):
            raise ProtocolError(Code.SEQUENCE_WRONG)
        entity: dict[str, str] = {}
        pieces: list[str] = []
        for place in shape:
            value = place.take()
            if value.startswith(_MARKS):
                value = self._looked_up(value, said)
            name = place.name
            said.setdefault(name, value)
            if name[:1] == _PROPERTY:
                entity[name[1:]] = value
            elif name[:1] == _TEXT:
                rest[name[1:]] = value
            else:
                pieces += (place.before, value, place.after) if value else (place.empty,)
        _weighed(sum(map(len, pieces)))
        submission = "".join(pieces)
        return Change(
            sequence=sequence + int(step), kind=REGISTRATION, body={**rest, "entity": entity, "submission": submission},
            supersedes=tuple(supersedes.split(" ")) if supersedes else (), **fields,
        )  # fmt: skip

    def _looked_up(self, mark: str, said: Mapping[str, str]) -> str:
        found = said.get(mark[1:])
        if found is None:
            raise _wrong("columns")
        self._again = _weighed(self._again + len(found))
        return found if mark[0] == _SAME else _UUID + found


def _weighed(size: int) -> int:
    """``size``. Raises ProtocolError ``too_long`` when a small sheaf becomes very much by saying the same again."""
    if size > limits.SHEAF:
        raise ProtocolError(Code.TOO_LONG, {"what": _WHAT, "most": limits.SHEAF})
    return size


def _shape(value: object, known: Sequence[_Place]) -> Sequence[_Place]:
    """Its places; each but the last uses a value up, so that work is bounded by the sheaf's length."""
    if not isinstance(value, list) or not 1 <= len(value) <= limits.PLACES:
        raise _wrong("shapes")
    if not all(type(at) is int and 0 <= at < len(known) for at in value):
        raise _wrong("shapes")
    shape = [known[at] for at in value]
    if any(place.name == _END for place in shape[:-1]) or shape[-1].name != _END:
        raise _wrong("shapes")
    return shape


def _column(data: object) -> Iterator[str]:
    if not isinstance(data, bytes):
        raise _wrong("columns")
    try:
        return iter(data.decode().split(_BETWEEN))
    except UnicodeDecodeError as error:
        raise ProtocolError(Code.MALFORMED, {"what": _WHAT}) from error


def _wrong(name: str) -> ProtocolError:
    return ProtocolError(Code.WRONG_SHAPE, {"what": _WHAT, "field": name})
