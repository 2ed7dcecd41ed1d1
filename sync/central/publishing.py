"""Releases: built from files, signed, published to some or all, rolled back by a newer one with older contents."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from sync.central import acts
from sync.central.database import Database
from sync.central.feeding import ALL, DEVICE, GOVERNORATE, OFFICE, Scope, heard_by, is_known, say
from sync.central.publishing_schema import FeedItem, ReleasePart, ReleaseRow
from sync.central.refusing import RefusedError
from sync.central.schema import Office
from sync.central.settings import CentralError
from sync.protocol import limits
from sync.protocol.errors import ProtocolError
from sync.protocol.feed_items import RELEASE
from sync.protocol.matching_weights import unweighed
from sync.protocol.published import DOCUMENTS, read_document
from sync.protocol.releases import (
    FORM,
    MATCHING_WEIGHTS,
    POINTS_RULES,
    TRAINING_CATALOGUE,
    Part,
    Release,
    encode_release,
    in_order,
    open_part,
    pack,
    part_of,
    read_release,
    release_id,
    sign_release,
)
from sync.protocol.signing import Signed
from sync.protocol.wire import encode_signed

BUILT, SIGNED, PUBLISHED = "built", "signed", "published"
XFORM: Final = "form.xml"
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Made:
    """A part made of a file. warnings: what its author should look at."""

    part: Part
    packed: bytes
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of a release beside the newest one published before it. change: ``new``, ``same``, ``other`` or ``gone``.

    size: bytes as they travel; was: the version of before, "" where there was none.
    """

    kind: str
    name: str
    version: str
    size: int
    change: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """One release in the list. parts: ``kind name version`` of each."""

    id: str
    version: int
    state: str
    words: str
    older: bool
    size: int
    parts: tuple[str, ...]
    built_at: datetime
    published_at: datetime | None
    published_to: str


def make_form(path: Path) -> Made:
    """A form with its media from an .xlsx, an XForm or a .zip. CentralError ``form_refused`` (params ``why``)."""
    return form_of(path.name, path.read_bytes())


def form_of(name: str, data: bytes) -> Made:
    """As ``make_form``, from what is in the file ``name``."""
    from forms.problems import FormError
    from forms.xlsform import read_form

    try:
        compiled = read_form(data, name)
    except FormError as error:
        raise CentralError("form_refused", file=name, why=str(error)[:200]) from error
    definition = compiled.definition
    if (
        not definition.version
        or len(definition.version) > limits.IDENTIFIER
        or len(definition.form_id) > limits.FORM_ID
    ):
        raise CentralError("form_refused", file=name, why="form_id or version")
    packed = pack(_archive({XFORM: compiled.xml, **compiled.media}))
    warnings = tuple(f"{name}: {problem.code}" for problem in compiled.warnings)
    return Made(part_of(FORM, definition.form_id, definition.version, packed), packed, warnings)


def make_document(kind: str, path: Path, name: str, version: str) -> Made:
    """A part of another kind from a JSON file. CentralError ``part_refused`` (params ``field``).

    A kind that this program does not know is taken as it is, and said so: it is for newer desks.
    """
    return document_of(kind, path.name, path.read_bytes(), name, version)


def document_of(kind: str, file: str, data: bytes, name: str, version: str) -> Made:
    """As ``make_document``, from what is in ``file``; a catalogue of courses, weights of matching, and rules of points,
    may be the workbook that they are written in.

    CentralError also ``catalogue_refused``, ``weights_refused``, ``rules_refused``; as ``importing.workbooks.guard``.
    """
    warnings: tuple[str, ...] = ()
    if kind == TRAINING_CATALOGUE and data.startswith(b"PK"):
        from sync.central.training import workbook

        data = workbook.document_of(data, version, file)
    if kind == MATCHING_WEIGHTS and data.startswith(b"PK"):
        from sync.central.work import weights

        data = weights.document_of(data, version, file)
    if kind == POINTS_RULES:
        data, warnings = _rules_of(file, data)
    if kind in DOCUMENTS:
        try:
            document = read_document(kind, data)
        except ProtocolError as error:
            raise CentralError("part_refused", file=file, field=str(error.params.get("field", ""))) from error
        if kind == MATCHING_WEIGHTS and (other := unweighed(document)):
            raise CentralError("part_refused", file=file, field=f"weights.{other}")
    else:
        warnings = (f"{file}: kind_unknown",)
    packed = pack(data)
    return Made(part_of(kind, name, version, packed), packed, warnings)


def _rules_of(file: str, data: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Rules of points as a release has them; a document of another shape is left to whoever checks shapes."""
    from sync.central.points import rulebooks

    if not data.startswith(b"PK"):
        try:
            read_document(POINTS_RULES, data)
        except ProtocolError:
            return data, ()
    return rulebooks.document_of(data, file)


def _archive(files: dict[str, bytes]) -> bytes:
    """A .zip that is the same bytes whenever the same is put in."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:  # it is packed as a whole afterwards
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, _EARLIEST), files[name])
    return made.getvalue()


class Publishing:
    """The acts; each is one transaction. by: who of the staff acts, written down with it; "" writes nothing down."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def build(self, made: Sequence[Made], words: str = "", *, onto: bool = True, by: str = "") -> ReleaseLine:
        """A new release of ``made`` and, onto, of everything else that the newest one has, and of every document that
        the whole country was told.

        Asked for twice while nobody has signed it, it is built once. CentralError ``release_empty``; ProtocolError for
        one over its limits.
        """
        with self._database.write() as session:
            newest = _newest(session)
            kept = _documents(session) if onto else {}
            kept |= {(part.kind, part.name): part for part in (newest[1].parts if newest and onto else ())}
            kept |= {(one.part.kind, one.part.name): one.part for one in made}
            if not kept:
                raise CentralError("release_empty")
            if newest and newest[0].state == BUILT and _is(newest[1], words, tuple(kept.values())):
                return _line(newest[0])
            self._store(session, made)
            line = self._add(session, words, tuple(kept.values()), older=False)
            _note(session, "release_build", line.id, by, self._now())
            return line

    def sign(self, name: str, signing: Ed25519PrivateKey, by: str = "") -> ReleaseLine:
        """Put the ministry's signature under a release. CentralError ``release_unknown``."""
        with self._database.write() as session:
            row = _row(session, name)
            row.signature, row.state = (
                sign_release(row.statement, signing).signature,
                SIGNED if row.state == BUILT else row.state,
            )
            _note(session, "release_sign", row.id, by, self._now())
            return _line(row)

    def publish(self, name: str, scope: Scope, by: str = "") -> ReleaseLine:
        """Tell desks of a signed release.

        CentralError ``release_unknown``, ``release_unsigned``, ``release_older``, ``office_unknown``, …;
        ``release_lacks`` (params ``part``) without a document that the whole country was told, but for one desk: desks
        keep what they have, and one that is enrolled tomorrow hears of the newest release alone.
        """
        with self._database.write() as session:
            if not is_known(session, scope):
                raise CentralError(f"{scope.kind}_unknown", target=scope.target)
            row = _row(session, name)
            if row.signature is None:
                raise CentralError("release_unsigned", release=row.id)
            query = select(func.max(ReleaseRow.version)).where(
                ReleaseRow.state == PUBLISHED, ReleaseRow.published_to == _words_of(scope)
            )
            if (session.scalar(query) or 0) > row.version:
                raise CentralError("release_older", version=row.version)
            release = read_release(row.statement)
            if scope.kind != DEVICE and not release.older:
                lacks = _documents(session).keys() - {(part.kind, part.name) for part in release.parts}
                if lacks:
                    raise CentralError("release_lacks", part=" ".join(min(lacks)))
            body = {"version": release.version, "size": release.size}
            say(session, scope, RELEASE, row.id, body, self._now(), topic=RELEASE)
            row.state, row.published_at, row.published_to = PUBLISHED, self._now(), _words_of(scope)
            _note(session, "release_publish", row.id, by, self._now())
            return _line(row)

    def roll_back(
        self, version: int, words: str, signing: Ed25519PrivateKey, scope: Scope, by: str = ""
    ) -> ReleaseLine:  # fmt: skip
        """Publish a new release with exactly the contents of release ``version``, signed as one that goes back.

        CentralError as ``publish``; for a scope that is none nothing is signed.
        """
        with self._database.write() as session:
            if not is_known(session, scope):
                raise CentralError(f"{scope.kind}_unknown", target=scope.target)
            old = _row(session, str(version))
            made = self._add(session, words, read_release(old.statement).parts, older=True)
        self.sign(made.id, signing, by)
        return self.publish(made.id, scope, by)

    def releases(self) -> tuple[ReleaseLine, ...]:
        """Every release, newest first."""
        with self._database.read() as session:
            return tuple(_line(row) for row in session.scalars(select(ReleaseRow).order_by(ReleaseRow.version.desc())))

    def _store(self, session: Session, made: Sequence[Made]) -> None:
        for one in {one.part.hash: one for one in made}.values():
            if session.get(ReleasePart, one.part.hash) is None:
                values = {"hash": one.part.hash, "size": one.part.size, "data": one.packed}
                session.execute(insert(ReleasePart).values(**values))

    def _add(self, session: Session, words: str, parts: Sequence[Part], *, older: bool) -> ReleaseLine:
        version = (session.scalar(select(func.max(ReleaseRow.version))) or 0) + 1
        at = self._now()
        statement = encode_release(Release(version, at, words, older, in_order(parts)))
        row = ReleaseRow(
            id=release_id(statement), version=version, state=BUILT, statement=statement, signature=None, built_at=at,
            published_to="",
        )  # fmt: skip
        session.add(row)
        session.flush()
        return _line(row)


def one(session: Session, name: str) -> ReleaseLine:
    """One release, by its version or the beginning of its id. CentralError ``release_unknown``."""
    return _line(_row(session, name))


def _told(where: ColumnElement[bool]) -> Select[bytes]:
    heard = select(FeedItem.record_id).where(FeedItem.kind == RELEASE, where)
    return select(ReleaseRow.statement).where(ReleaseRow.id.in_(heard)).order_by(ReleaseRow.version.desc())


_COUNTRY: Final = FeedItem.scope == ALL
_TOLD: Final = _told(_COUNTRY)
"""Of what the whole country was told: put together once, for many pages ask."""


def told_part(session: Session, kind: str, office: str = "") -> tuple[bytes, str]:
    """(part, its version) of the newest release for the whole country that has a part of the kind; empty before one.

    One without it changes nothing, as at the desks. A release that one office or governorate was told of is a trial
    there: it counts where ``office`` is that one, or lies there, and nowhere else; what one desk was told never does.
    """
    told = _TOLD
    if office:
        lies = select(Office.governorate).where(Office.id == office).scalar_subquery()
        here = and_(FeedItem.scope == GOVERNORATE, FeedItem.target == lies)
        told = _told(or_(_COUNTRY, here, and_(FeedItem.scope == OFFICE, FeedItem.target == office)))
    for statement in session.scalars(told):
        part = next((one for one in read_release(statement).parts if one.kind == kind), None)
        if part is not None:
            return open_part(part, bytes(session.get_one(ReleasePart, part.hash).data)), part.version
    return b"", ""


def parts_of(session: Session, name: str) -> tuple[PartLine, ...]:
    """What is in a release, and what differs from the newest one that was published before it."""
    row = _row(session, name)
    before = session.scalars(
        select(ReleaseRow)
        .where(ReleaseRow.version < row.version, ReleaseRow.state == PUBLISHED)
        .order_by(ReleaseRow.version.desc())
        .limit(1)
    ).first()
    old = {(part.kind, part.name): part for part in (read_release(before.statement).parts if before else ())}
    lines = []
    for part in read_release(row.statement).parts:
        was = old.pop((part.kind, part.name), None)
        change = "new" if was is None else "same" if was.hash == part.hash else "other"
        lines.append(PartLine(part.kind, part.name, part.version, part.size, change, was.version if was else ""))
    gone = (PartLine(part.kind, part.name, "", part.size, "gone", part.version) for part in old.values())
    return (*lines, *gone)


def reach(session: Session, release: str) -> tuple[tuple[str, int, int], ...] | None:
    """Of a published release, for each office: (its name, its desks, those that have heard of it).

    None when it is not what desks hear of now: it was not published, or a newer one took its place.
    """
    said = (FeedItem.kind == RELEASE, FeedItem.record_id == release, FeedItem.replaced.is_(False))
    item = session.scalars(select(FeedItem).where(*said).order_by(FeedItem.id.desc()).limit(1)).first()
    return None if item is None else heard_by(session, item.number, Scope(item.scope, item.target))


def statement(session: Session, name: str) -> bytes:
    """The signed statement of a release, by its id; empty when there is none that desks may have."""
    row = session.get(ReleaseRow, name)
    if row is None or row.signature is None or row.state != PUBLISHED:
        return b""
    return encode_signed(Signed(bytes(row.statement), bytes(row.signature)))


def piece(session: Session, name: str, start: int) -> bytes:
    """The next bytes of a part from ``start`` on. RefusedError ``release_unknown``."""
    found = session.scalars(
        select(func.substr(ReleasePart.data, start + 1, limits.RELEASE_CHUNK)).where(ReleasePart.hash == name)
    ).first()
    if found is None:
        raise RefusedError("release_unknown", 404)
    return bytes(found)


def check_parts(session: Session) -> list[str]:
    """Hashes of kept parts that are not what they should be: damage on the ministry's own disk."""
    rows = session.execute(select(ReleasePart.hash, ReleasePart.data))
    return [name for name, data in rows if hashlib.sha256(bytes(data)).hexdigest() != name]


def _row(session: Session, name: str) -> ReleaseRow:
    """A release by its version, or by the beginning of its id."""
    query = select(ReleaseRow).where(ReleaseRow.id.startswith(name, autoescape=True))
    if name.isdecimal() and len(name) < 10:
        query = select(ReleaseRow).where(ReleaseRow.version == int(name))
    found = session.scalars(query.limit(2)).all()
    if len(found) != 1:
        raise CentralError("release_unknown", release=name)
    return found[0]


def _newest(session: Session) -> tuple[ReleaseRow, Release] | None:
    row = session.scalars(select(ReleaseRow).order_by(ReleaseRow.version.desc()).limit(1)).first()
    return None if row is None else (row, read_release(row.statement))


def _documents(session: Session) -> dict[tuple[str, str], Part]:
    """What desks of the whole country hold besides forms: the newest of each kind and name that they were told."""
    told = (ReleaseRow.state == PUBLISHED, FeedItem.kind == RELEASE, FeedItem.scope == ALL)
    query = select(ReleaseRow.statement).join(FeedItem, FeedItem.record_id == ReleaseRow.id).where(*told)
    found: dict[tuple[str, str], Part] = {}
    for statement in session.scalars(query.order_by(ReleaseRow.version)):
        found |= {(part.kind, part.name): part for part in read_release(statement).parts if part.kind != FORM}
    return found


def _is(release: Release, words: str, parts: Sequence[Part]) -> bool:
    return (release.words, release.older, release.parts) == (words, False, in_order(parts))


def _line(row: ReleaseRow) -> ReleaseLine:
    release = read_release(row.statement)
    parts = tuple(f"{part.kind} {part.name} {part.version}" for part in release.parts)
    return ReleaseLine(
        row.id, row.version, row.state, release.words, release.older, release.size, parts, row.built_at,
        row.published_at, row.published_to,
    )  # fmt: skip


def _note(session: Session, verb: str, release: str, by: str, at: datetime) -> None:
    if by:
        acts.write(session, str(uuid7()), at, by, verb, release, {})


def _words_of(scope: Scope) -> str:
    return f"{scope.kind} {scope.target}".strip()
