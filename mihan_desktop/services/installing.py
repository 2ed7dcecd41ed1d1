"""Taking over what the ministry publishes: its signed list, then each part in pieces that stay; whole or not at all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import FormSummary
from mihan_desktop.domain.roles import User
from mihan_desktop.domain.rounds import SMALL
from mihan_desktop.domain.told import PublishedPart, ReleaseState, ReleaseSummary, ToldCounts
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from forms.xlsform import Compiled
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.storage.work import Work
    from sync.client.transport import Transport
    from sync.protocol.releases import Part, Release
    from sync.protocol.signing import Signed

SHOWN = 20
"""releases in the list"""
_UNKNOWN = "release_unknown"


@dataclass(frozen=True, slots=True)
class Published:
    """What the ministry has published to this desk. withdrawn: it has withdrawn the desk itself."""

    in_force: int
    releases: tuple[ReleaseSummary, ...]
    parts: tuple[PublishedPart, ...]
    counts: ToldCounts
    withdrawn: bool = False


class Installing:
    """For everybody who is signed in."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def status(self, actor: User) -> Published:
        """Which release is in force, which is on its way or was refused, and what is published."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            return Published(
                work.releases.in_force(),
                work.releases.all(SHOWN),
                work.releases.published(),
                work.told.counts(),
                work.told.device_withdrawn(),
            )

    def document(self, actor: User, kind: str, name: str) -> bytes:
        """A code list, holidays, rules or weights in force, as JSON; empty when none is."""
        self._opened.allow(actor)
        with self._opened.read() as work:
            found = work.releases.published(kind, name)
        return found[0].data if found else b""


def fetch(
    opened: Opened,
    ministry: "Ministry",
    transport: "Transport",
    cancelled: Callable[[], bool],
    *,
    metered: bool = False,
) -> Changes:
    """Fetch the newest release that is not whole, from wherever that was broken off, and take it over.

    A release that is refused stays refused, with its code, until a newer one comes. metered: the line costs; only the
    list comes then, and the parts of a release of which little is missing. Raises ClientError.
    """
    from sync.client.errors import ClientCode, ClientError

    with opened.read() as work:
        wanted = work.releases.wanted()
    if wanted is None:
        return Changes()
    try:
        release = _listed(opened, ministry, wanted[0], wanted[2], lambda: transport.release(wanted[0]))
        if release is None:
            return Changes.of(Kind.RELEASES)
        if metered and _missing(opened, release) > SMALL:
            return Changes.of(Kind.RELEASES)
        for part in release.parts:
            if not _fetch_part(opened, part, transport, cancelled):
                return Changes.of(Kind.RELEASES)
    except ClientError as error:
        if error.code is ClientCode.REFUSED and error.reason == _UNKNOWN:  # taken back at the ministry
            return _refuse(opened, wanted[0], _UNKNOWN)
        raise
    return install(opened, wanted[0], release)


def _listed(
    opened: Opened, ministry: "Ministry", name: str, kept: bytes | None, ask: "Callable[[], Signed]"
) -> "Release | None":
    """The verified list of a release, from the database or by asking; None when it was refused now.

    Raises MihanError ``feed_invalid`` for one that nobody signed whom this desk knows: perhaps it has not heard yet of
    the ministry's new key, and it asks for the release again when it has.
    """
    from sync.protocol import limits
    from sync.protocol.errors import Code, ProtocolError
    from sync.protocol.releases import verify_release
    from sync.protocol.wire import decode_signed

    try:
        signed = decode_signed(kept, limits.RELEASE_STATEMENT) if kept is not None else ask()
        release = verify_release(signed, ministry.signing, name)
    except ProtocolError as error:
        if error.code == Code.SIGNATURE_WRONG:
            raise MihanError("feed_invalid", {"reason": str(error.code)}) from error
        _refuse(opened, name, str(error.code))
        return None
    return keep_list(opened, name, signed, release)


def keep_list(opened: Opened, name: str, signed: "Signed", release: "Release") -> "Release | None":
    """Keep a verified list; None, and the release refused, when it is older than what is in force."""
    from sync.protocol.wire import encode_signed

    with opened.write() as work:
        if release.version <= work.releases.in_force() or _goes_back(work, release):
            work.releases.refuse(name, "release_older")
            return None
        work.releases.keep_statement(name, encode_signed(signed), release.words, older=release.older)
        work.releases.forget_pieces_but([part.hash for part in release.parts])
    return release


def _goes_back(work: "Work", release: "Release") -> bool:
    """Whether it brings back something that a later release had replaced, and was not signed as one that does."""
    if release.older:
        return False
    return any(part.hash in _replaced(work, part) for part in release.parts)


def _replaced(work: "Work", part: "Part") -> tuple[str, ...]:
    """What was in force under a part's name before; not what was only taken back, and may come again."""
    return tuple(one for one in work.releases.hashes(part.kind, part.name) if one)[1:]


def _missing(opened: Opened, release: "Release") -> int:
    """Bytes that would be fetched."""
    with opened.read() as work:
        new = (part for part in release.parts if part.hash not in work.releases.hashes(part.kind, part.name)[:1])
        return sum(max(0, part.size - work.releases.got(part.hash)) for part in new)


def _fetch_part(opened: Opened, part: "Part", transport: "Transport", cancelled: Callable[[], bool]) -> bool:
    """What is missing of a part, each piece kept as it comes; False when somebody stopped it."""
    with opened.read() as work:
        if part.hash in work.releases.hashes(part.kind, part.name)[:1]:
            return True  # in force already: it is not fetched again
        got = work.releases.got(part.hash)
    while got < part.size:
        if cancelled():
            return False
        data = transport.piece(part.hash, got)[: part.size - got]
        if not data:
            break  # shorter than it should be: that is found when it is opened
        with opened.write() as work:
            work.releases.keep_piece(part.hash, got, data)
        got += len(data)
    return True


def take_pieces(
    opened: Opened, ministry: "Ministry", lists: "Iterable[Signed]", pieces: Iterable[tuple[str, int, bytes]]
) -> Changes:
    """Take a release over from a file: the one that the feed named and that is wanted here, if it is among ``lists``.

    Pieces of what is not wanted, or is here already, are passed over.
    """
    from sync.protocol.releases import release_id

    with opened.read() as work:
        wanted = work.releases.wanted()
    signed = None if wanted is None else next((one for one in lists if release_id(one.statement) == wanted[0]), None)
    if wanted is None or signed is None:
        return Changes()
    release = _listed(opened, ministry, wanted[0], wanted[2], lambda: signed)
    if release is None:
        return Changes.of(Kind.RELEASES)
    parts = {part.hash for part in release.parts}
    for part, start, data in pieces:
        if part in parts:
            with opened.write() as work:
                if start == work.releases.got(part):
                    work.releases.keep_piece(part, start, data)
    return install(opened, wanted[0], release)


def install(opened: Opened, name: str, release: "Release") -> Changes:
    """Open and check every part, then put all in force in one transaction; or refuse the release and say why.

    A part whose bytes are not those that the list names is thrown away and fetched anew the next time.
    """
    from sync.protocol.errors import ProtocolError
    from sync.protocol.releases import open_part

    opened_parts: list[tuple[Part, bytes]] = []
    for part in release.parts:
        with opened.read() as work:
            if part.hash in work.releases.hashes(part.kind, part.name)[:1]:
                continue
            packed = work.releases.part(part.hash)
        try:
            opened_parts.append((part, open_part(part, packed)))
        except ProtocolError:
            with opened.write() as work:
                work.releases.forget_part(part.hash)
            return Changes.of(Kind.RELEASES)
    try:
        made = [_read(part, data) for part, data in opened_parts]
        with opened.write() as work:
            if work.releases.state(name) is not ReleaseState.FETCHING:  # another window was quicker
                return Changes()
            kinds = [_put(opened, work, release, one) for one in made]
            kinds.append(_take_back(opened, work, release))
            work.releases.apply(name, opened.now())
            details: dict[str, str | int] = {"version": release.version, "release": name, "parts": len(release.parts)}
            work.audit.append("release_applied", at=opened.now(), actor_id="", details=details)
            work.notices.add("release", at=opened.now(), details={"version": release.version, "words": release.words})
    except MihanError as error:
        return _refuse(opened, name, error.code)
    return Changes.of(Kind.RELEASES, Kind.NOTICES, *(kind for some in kinds for kind in some))


@dataclass(frozen=True, slots=True)
class _Made:
    """A part that was opened and checked. data: what is published of it, nothing of a form, which has its own store."""

    part: "Part"
    data: bytes
    form: "Compiled | None"
    known: bool


def _read(part: "Part", data: bytes) -> _Made:
    """A part as it will be in force; of a kind that is unknown here, as it came. ``release_part_refused``."""
    from forms.problems import FormError
    from forms.xlsform import read_form
    from forms.xpath import ExpressionError
    from sync.protocol.errors import ProtocolError
    from sync.protocol.published import DOCUMENTS, read_document
    from sync.protocol.releases import FORM, TRAINING_CATALOGUE

    if part.kind == FORM:
        try:
            form = read_form(data, f"{part.name}.zip")
        except FormError as error:
            raise MihanError("release_part_refused", {"name": part.name}) from error
        if (form.definition.form_id, form.definition.version) != (part.name, part.version):
            raise MihanError("release_part_refused", {"name": part.name})
        return _Made(part, b"", form, known=True)
    if part.kind not in DOCUMENTS:
        return _Made(part, data, None, known=False)
    try:
        document = read_document(part.kind, data)
        if part.kind == TRAINING_CATALOGUE:
            _check_criteria(document)
    except (ProtocolError, ExpressionError) as error:
        raise MihanError("release_part_refused", {"name": part.name}) from error
    return _Made(part, data, None, known=True)


def _check_criteria(document: Mapping[str, Any]) -> None:
    """Who may apply to a course is said in conditions that can be held against somebody. Raises ExpressionError."""
    from forms.criteria import compiled

    for course in document["courses"]:
        for criterion in course.get("criteria", ()):
            compiled(criterion["when"])


def _put(opened: Opened, work: "Work", release: "Release", made: "_Made") -> set[Kind]:
    from mihan_desktop.services.classifying import keep_names
    from sync.protocol.releases import ESCO

    kinds = set() if made.form is None else _put_form(work, made.form)
    part = made.part
    row = PublishedPart(part.kind, part.name, part.version, release.version, made.known, opened.now(), made.data)
    work.releases.publish(row, part.hash)
    if part.kind == ESCO and made.known:
        keep_names(work)
    return kinds


def _take_back(opened: Opened, work: "Work", release: "Release") -> set[Kind]:
    """Forms that a release which goes back does not name, and that a release had brought, are filled no more."""
    from sync.protocol.releases import FORM

    named = {part.name for part in release.parts if part.kind == FORM}
    gone = [one for one in work.releases.published(FORM) if one.name not in named] if release.older else []
    for one in gone:
        work.releases.take_back(one, release.version, opened.now())
        details: dict[str, str | int] = {"form": one.name, "version": one.version, "release": release.version}
        work.audit.append("form_taken_back", at=opened.now(), actor_id="", details=details)
    return {Kind.FORMS} if gone else set()


def _put_form(work: "Work", form: "Compiled") -> set[Kind]:
    """As a form that somebody adds here; one that is here already becomes the one that is filled."""
    import hashlib

    from mihan_desktop.storage.forms import FormRow

    definition = form.definition
    fingerprint = hashlib.sha256(form.xml).hexdigest()
    known = work.forms.get(definition.form_id, definition.version)
    if known is None:
        summary = FormSummary(definition.form_id, definition.version, definition.title, definition.languages)
        work.forms.add(FormRow(summary, fingerprint, form.xml, form.media))
    elif known.hash != fingerprint:
        raise MihanError("form_version_taken", {"form_id": definition.form_id, "version": definition.version})
    else:
        work.forms.offer(definition.form_id, definition.version)
    return {Kind.FORMS}


def _refuse(opened: Opened, name: str, code: str) -> Changes:
    with opened.write() as work:
        work.releases.refuse(name, code)
        work.notices.add("release_refused", at=opened.now(), details={"code": code})
    return Changes.of(Kind.RELEASES, Kind.NOTICES)
