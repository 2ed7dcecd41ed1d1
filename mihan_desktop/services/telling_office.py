"""The office's machine tells its other desks what was approved of cohorts and classes, and what of it holds no more."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import ChangeKind
from mihan_desktop.domain.training.class_body import read_class_body
from mihan_desktop.domain.training.enrolments import Basis, State, Word
from mihan_desktop.services import telling_applicants
from mihan_desktop.services.seen_clocks import see

if TYPE_CHECKING:
    from mihan_desktop.storage.enrolments import Said
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.referrals import KeptWord
    from mihan_desktop.storage.work import Work
    from sync.protocol.messages import Change
    from sync.protocol.signing import Signed

CLASS: Final = ChangeKind.CLASS.value
MARK: Final = ChangeKind.ATTENDANCE.value
ENROLMENT: Final = ChangeKind.ENROLMENT.value
_WORDS: Final = frozenset({"assessment", "follow_up", "call", "fair", "survey", "employer", "vacancy"})
"""Kinds that are kept as they were said, for whoever reads them (``work.office_words``)."""
REFERRAL: Final = ChangeKind.REFERRAL.value
TOLD: Final = frozenset({CLASS, MARK, ENROLMENT, REFERRAL}) | _WORDS
_WORK: Final = frozenset({REFERRAL, "employer", "vacancy"})
"""Kinds of which a desk that pairs later hears everything, whatever the day."""
AT_ONCE: Final = 100
"""changes in one letter"""
MOST_BYTES: Final = 512 * 1024
"""of changes in one letter, one that is larger alone"""
_STILL: Final = timedelta(days=400)
"""A desk that pairs later hears of what met within so many days: longer than the last contact after a course."""
_HOLDS: Final = frozenset(
    {RecordStatus.SEALED, RecordStatus.SENT, RecordStatus.RECEIVED, RecordStatus.MERGED, RecordStatus.CONFLICT}
)
_ANSWERED: Final = _HOLDS | {RecordStatus.REJECTED}


@dataclass(frozen=True, slots=True)
class Teller:
    """At which desk something was said. device: "" of the office's own machine."""

    device: str
    name: str


@dataclass(frozen=True, slots=True)
class _Heard:
    """One change as a letter brings it. author, desk: names; person: the name of whom it is said."""

    change: "Change"
    raw: bytes
    author: str
    desk: str
    person: str


# -- at the office's machine


def tell(work: "Work", rows: "Sequence[HandedRow]", at: datetime) -> None:
    """What a desk said, once a supervisor approved it, is told to the others, and kept here."""
    told = [row for row in rows if row.kind in TOLD]
    for body in _letters(Teller(rows[0].device_id, rows[0].desk), told) if told else ():
        keep(work, body, at)
        _write(work, body, at, but=rows[0].device_id)
    _tell_applicants(work, rows, at, but=rows[0].device_id if rows else "")


def tell_own(work: "Work", rows: "Sequence[OutboxRow]", at: datetime) -> bool:
    """What was approved at the office's own machine is told to every desk; whether there was anything."""
    key = work.office.key()
    told = [row for row in rows if row.kind in TOLD]
    if key is None:
        return False
    for body in _letters(Teller("", key.name), told):
        _write(work, body, at)
    return _tell_applicants(work, rows, at) or bool(told)


def take_back(work: "Work", change_ids: Collection[str], at: datetime, *, but: str = "") -> bool:
    """These hold no more: the ministry turned them back, or their approval was taken back; whether there was anything.

    but: a desk that knows.
    """
    if not change_ids or work.office.key() is None:
        return False
    for body in _back(change_ids):
        keep(work, body, at)
        _write(work, body, at, but=but)
    return True


def take_back_own(work: "Work", batch_ids: Sequence[str], at: datetime) -> bool:
    """An approval at the office's own machine is taken back; as ``take_back``."""
    ids = [one for batch in batch_ids for one in work.outbox.states_in_batch(batch)]
    return take_back(work, _spoken(work, ids), at)


def turned_back(work: "Work", signed: "Signed", at: datetime, *, but: str = "") -> bool:
    """What a receipt says the ministry did not take is said to hold no more. but: the desk that gets the receipt."""
    from sync.protocol.receipts import LineStatus, decode_receipt

    lines = decode_receipt(signed.statement).lines
    gone = [one.change for one in lines if one.status is LineStatus.REJECTED]
    return take_back(work, _spoken(work, gone), at, but=but)


def refused(work: "Work", batch_id: str, at: datetime, *, but: str) -> None:
    """The ministry refused a desk's batch as a whole."""
    take_back(work, [row.id for row in work.handed.of_batch(batch_id) if row.kind in TOLD], at, but=but)


def tell_newcomer(work: "Work", device_id: str, at: datetime) -> None:
    """A desk that pairs now, or again, hears what the others heard, of whatever met within a year or meets yet: also
    what held no longer, and that it does not; what was marked of somebody whose place was turned back has a name so.
    """
    key = work.office.key()
    live = _live(work, at.date())
    handed = [
        row for batch, state in work.handed.states().items() if state.value != "review"
        for row in work.handed.of_batch(batch)
        if row.kind in TOLD and row.status in _ANSWERED and row.device_id != device_id
        and (row.kind in _WORK or _class_of(row) in live)
    ]  # fmt: skip
    known = _spoken(work, [row.id for row in handed if row.kind != CLASS])
    rows = [row for status in RecordStatus for row in work.outbox.with_status(status) if row.kind in TOLD]
    full = work.outbox.among([row.id for row in rows])
    own = [row for row in full if row.kind in _WORK or _class_said(row.message) in live]
    desks: dict[str, list[HandedRow]] = {}
    for row in handed:
        if row.kind != CLASS or row.status in _HOLDS:
            desks.setdefault(row.device_id, []).append(row)
    bodies = [body for rows in desks.values() for body in _letters(Teller(rows[0].device_id, rows[0].desk), rows)]
    said = [row for row in own if row.status in _ANSWERED and (row.kind != CLASS or row.status in _HOLDS)]
    bodies += _letters(Teller("", "" if key is None else key.name), said)
    gone = [row.id for row in handed if (row.status not in _HOLDS if row.kind == CLASS else row.id not in known)]
    for body in (*bodies, *_back([*gone, *(row.id for row in own if row.status not in _HOLDS)])):
        _send(work, device_id, body, at)
    found = telling_applicants.applicants(work, [*handed, *own], at)
    if found:
        _send(work, device_id, {"desk": "", "people": {}, "changes": [], "applicants": found}, at)


def _back(change_ids: Collection[str]) -> Iterable[dict[str, Any]]:
    """Letters that say that these hold no more."""
    ids = sorted(change_ids)
    for start in range(0, len(ids), AT_ONCE):
        yield {"desk": "", "people": {}, "changes": [], "back": ids[start : start + AT_ONCE]}


def _tell_applicants(
    work: "Work", rows: "Sequence[HandedRow] | Sequence[OutboxRow]", at: datetime, *, but: str = ""
) -> bool:
    """Who wants a place, for desks where they are no record; whether there was anybody."""
    found = telling_applicants.applicants(work, rows, at)
    for start in range(0, len(found), AT_ONCE):
        body = {"desk": "", "people": {}, "changes": [], "applicants": found[start : start + AT_ONCE]}
        keep(work, body, at)
        _write(work, body, at, but=but)
    return bool(found)


def _letters(teller: Teller, rows: "Sequence[HandedRow] | Sequence[OutboxRow]") -> Iterable[dict[str, Any]]:
    """Classes first, for what is said of people in them names them; some changes in each letter."""
    of_classes = [row for row in rows if row.kind == CLASS]
    ordered: list[HandedRow | OutboxRow] = [*of_classes, *(row for row in rows if row.kind != CLASS)]
    titles = {row.record_id: row.label for row in of_classes}
    for some in _together(ordered):
        yield {
            "desk": teller.name,
            "people": {row.author_id: row.author_name for row in some},
            "names": {row.id: _name(row, titles) for row in some if row.kind not in (CLASS, MARK)},
            "changes": [row.message for row in some],
        }


def _together(rows: "Sequence[HandedRow | OutboxRow]") -> "Iterable[Sequence[HandedRow | OutboxRow]]":
    """As many as one letter holds, by number and by bytes: a page of letters has its limit."""
    start = size = 0
    for at, row in enumerate(rows):
        size += len(row.message)
        if at > start and (at - start >= AT_ONCE or size > MOST_BYTES):
            yield rows[start:at]
            start, size = at, len(row.message)
    if rows:
        yield rows[start:]


def _name(row: "HandedRow | OutboxRow", titles: Mapping[str, str]) -> str:
    """Of whom a change speaks, by its label: the name, then the class."""
    title = titles.get(_class_said(row.message), "")
    end = f" / {title}"
    return row.label.removesuffix(end) if title and row.label.endswith(end) else row.label.rpartition(" / ")[0]


def _class_said(message: bytes) -> str:
    from sync.protocol.messages import decode_change

    change = decode_change(message)
    if change.kind == CLASS:
        return change.record
    return str(change.body.get("class") or _gathering(change.body))


def _gathering(body: Mapping[str, Any]) -> str:
    """In which cohort, at which fair, in which survey something was said."""
    return str(body.get("cohort") or body.get("fair") or body.get("survey") or "")


def _class_of(row: "HandedRow") -> str:
    return row.record_id if row.kind == CLASS else row.class_id or _class_said(row.message)


def _live(work: "Work", today: date) -> frozenset[str]:
    """Classes of the office that meet yet, or met not long ago, and fairs and surveys that were held not long ago."""
    from mihan_desktop.services.office_marks import read_class

    told = [read_class(one.message) for one in work.office_marks.offered()]
    known = (*work.classes.all(), *(one for one in told if one is not None))
    fairs = frozenset(one.id for one in work.fairs.all() if one.last >= today - _STILL)
    asked = frozenset(one.id for one in work.surveys.all() if one.last >= today - _STILL)
    return (
        fairs
        | asked
        | frozenset(
            one.id
            for one in known
            if any(meeting.date >= today - _STILL for meeting in one.sessions) or not one.sessions
        )
    )


def _spoken(work: "Work", change_ids: Sequence[str]) -> frozenset[str]:
    """Those of these changes of which the desks were told and that still hold."""
    own = {row.id for row in work.outbox.among(list(change_ids), light=True) if row.kind in TOLD}
    return frozenset(own | work.office_words.kept(change_ids) | work.referrals.kept(change_ids))


def _write(work: "Work", body: Mapping[str, Any], at: datetime, *, but: str = "") -> None:
    for desk in work.office.desks():
        if desk.device_id != but and not desk.withdrawn:
            _send(work, desk.device_id, body, at)


def _send(work: "Work", device_id: str, body: Mapping[str, Any], at: datetime) -> None:
    from mihan_desktop.services import post
    from sync.protocol.handover import OFFICE_MARKS

    post.write(work, device_id, OFFICE_MARKS, "", at, dict(body))


# -- at every machine


def keep(work: "Work", body: Mapping[str, object], at: datetime) -> bool:
    """Keep what a letter of ``at`` says; whether there was anything. A change that cannot be read is passed over."""
    seen = work.moments.seen()
    heard = list(_read(body, at if seen is None else max(at, seen)))
    for one in heard:
        if one.change.kind == CLASS:
            _keep_class(work, one)
    work.office_marks.put_marks([mark for one in heard if (mark := _mark(one)) is not None])
    work.enrolments.tell([said for one in heard if (said := _enrolment(one)) is not None], "office")
    work.referrals.tell([kept for one in heard if (kept := _referral(one)) is not None])
    for one in heard:
        if one.change.kind in _WORDS:
            _keep_word(work, one)
            work.settle_records([(one.change.kind, one.change.record)])
    clocks = [one.change.clock for one in heard if one.change.kind in TOLD]
    see(work, clocks, at)
    telling_applicants.keep(work, body.get("applicants"), at)
    back = body.get("back")
    gone = [one for one in back if isinstance(one, str)] if isinstance(back, list | tuple) else []
    _let_go(work, gone)
    return bool(clocks or gone or body.get("applicants"))


def _read(body: Mapping[str, object], at: datetime) -> Iterable[_Heard]:
    """What a letter says; not what the ministry will turn back, as the clock of the desk that says it is far ahead."""
    from sync.protocol.errors import ProtocolError
    from sync.protocol.hlc import is_ahead
    from sync.protocol.messages import decode_change

    changes, people, names = body.get("changes"), body.get("people"), body.get("names")
    authors = people if isinstance(people, Mapping) else {}
    persons = names if isinstance(names, Mapping) else {}
    for raw in changes if isinstance(changes, list | tuple) else ():
        try:
            change = decode_change(raw if isinstance(raw, bytes) else b"")
            if change.kind in _WORK and is_ahead(change.clock, at):
                continue
        except ProtocolError:
            continue
        author, person = str(authors.get(change.author, "")), str(persons.get(change.id, ""))
        yield _Heard(change, raw, author, str(body.get("desk", "")), person)


def _mark(one: _Heard) -> Any:
    from mihan_desktop.services.office_marks import entry_of
    from mihan_desktop.storage.office_marks import OfficeMark

    entry = entry_of(one.change)
    if entry is None:
        return None
    return OfficeMark(entry, str(one.change.body.get("class", "")), one.author, one.desk, one.change.clock)


def _keep_class(work: "Work", one: _Heard) -> None:
    """A class of another desk; where this desk marks it too, its own list follows the later word."""
    from mihan_desktop.storage.office_marks import OfficeClass

    change = one.change
    said = OfficeClass(change.record, change.clock, one.raw, one.author, one.desk)
    work.office_marks.put_class(said, again=not change.base)
    try:
        planned = read_class_body(change.record, change.body)
    except (KeyError, TypeError, ValueError):
        return
    if planned.cohort is not None:
        _keep_word(work, one)
    own = work.outbox.get(work.classes.change_of(change.record) or "")
    if own is not None and own.id != change.id and change.base and (not own.base or own.clock < change.clock):
        work.classes.replace(planned, own.id)


def _keep_word(work: "Work", one: _Heard) -> None:
    from mihan_desktop.storage.office_words import OfficeWord

    change, body = one.change, one.change.body
    try:
        json.dumps(body)
    except (TypeError, ValueError):
        return
    cohort = change.record if change.kind == CLASS else _gathering(body)
    person = "" if change.kind == CLASS else str(body.get("person", ""))
    work.office_words.put(
        OfficeWord(
            change.id, change.kind, change.record, cohort, person, one.person, change.clock, change.base,
            change.author, one.author, one.desk, body,
        )
    )  # fmt: skip


def _enrolment(one: _Heard) -> "Said | None":
    """The word that a change says of somebody in a cohort; None where it says none that this program knows."""
    from mihan_desktop.storage.enrolments import Said

    change, body = one.change, one.change.body
    basis = body.get("basis")
    if change.kind != ENROLMENT or not isinstance(basis, Mapping):
        return None
    points = basis.get("points")
    try:
        word = Word(
            State(str(body["state"])), date.fromisoformat(str(body["on"])), change.clock, change.id,
            str(body.get("reason", "")),
            Basis(int(basis["rank"]), None if points is None else int(points), str(basis["version"])),
            str(body.get("to", "")), change.author,
        )  # fmt: skip
        return Said(str(body["cohort"]), str(body["person"]), one.person, word, RecordStatus.SEALED)
    except (KeyError, TypeError, ValueError):
        return None


def _referral(one: _Heard) -> "KeptWord | None":
    """The word that a change says of somebody and a vacancy; None where it says none that this program knows."""
    from mihan_desktop.domain.work.referral_words import read_body
    from mihan_desktop.storage.referrals import OFFICE, KeptWord

    change = one.change
    if change.kind != REFERRAL:
        return None
    try:
        said = read_body(change.body, change.clock, change.id, change.author)
    except (KeyError, TypeError, ValueError):
        return None
    return KeptWord(said.vacancy, said.person, one.person, said.word, RecordStatus.SEALED, OFFICE)


def _let_go(work: "Work", change_ids: Sequence[str]) -> None:
    """Words that hold no more. Of an enrolment the word stays with its name: what was marked of somebody is still read;
    a class that is marked here already stays as it is, for the ministry answers for this desk's own word of it.
    """
    from dataclasses import replace

    of_work = work.work_words.records(change_ids)
    work.office_words.drop(change_ids)
    work.settle_records(of_work)
    told = [said for one in change_ids if (said := work.enrolments.get(one)) is not None]
    work.enrolments.tell([replace(one, status=RecordStatus.REJECTED) for one in told], "office")
    work.referrals.turn_back(change_ids)
