"""Throwing a draft away or giving it to somebody else, and undoing it: until whoever did it signs out.

What was thrown away is whole in memory until then, and only there.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.discarded import Discarded, HandedOn
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

MOST = 20
"""Drafts that may be brought back: of more, those go that were discarded first."""
MOST_BYTES = 64 * 1024 * 1024
"""Of their files together; the draft that was discarded last may always be brought back."""


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """A draft that is in the list again as it was; its ``state`` is ``b""``."""

    draft: Draft
    changes: Changes


def keep_aside(work: "Work", draft: Draft, user: User, window: str) -> Discarded:
    """``draft`` with everything that goes when ``user`` throws it away, read before it goes."""
    files = tuple((one, work.attachments.data(one.sha256)) for one in work.attachments.of_draft(draft.id))
    decisions = work.duplicates.of_draft(draft.id)
    return Discarded(draft, user.id, window, _revision(work, draft), files, decisions)


def remember(opened: Opened, user: User, discarded: Discarded | HandedOn) -> None:
    """It has gone from the disk, or to somebody else: ``user`` may have it back while they are signed in."""
    with opened.lock:
        if opened.user is None or opened.user.id != user.id:
            return
        held = opened.discarded
        held.append(discarded)
        while len(held) > MOST or (len(held) > 1 and sum(one.size for one in held) > MOST_BYTES):
            del held[0]


def bring_back(opened: Opened, user: User) -> BroughtBack:
    """What ``user`` decided last about a draft is undone: it is in the list again with answers, files, place, author,
    whose window had it, and what was said of others who may be its person.

    Raises MihanError: ``nothing_to_undo``; ``draft_saved``; of a draft that corrects a record, ``record_unknown`` when
    that was erased or withdrawn, ``record_changed`` when it has gone on; of one that was handed on, ``draft_gone_on``
    when its new author has touched it. What cannot come back now is asked for again after all the others.
    """
    with opened.lock:
        own = [one for one in opened.discarded if one.by == user.id]
    if not own:
        raise MihanError("nothing_to_undo")
    last = own[-1]
    try:
        with opened.write() as work:
            if isinstance(last, HandedOn):
                _take_back(opened, work, last)
            else:
                _put_back(work, last)
            _write_down(opened, work, last)
    except MihanError as error:
        if error.code in ("draft_saved", "record_unknown", "record_changed", "draft_gone_on"):
            _move(opened, last, again=True)
        raise
    _move(opened, last, again=False)
    kinds = (Kind.DRAFTS, Kind.NOTICES) if isinstance(last, HandedOn) else (Kind.DRAFTS,)
    return BroughtBack(last.heading, Changes.of(*kinds))


def _put_back(work: "Work", discarded: Discarded) -> None:
    draft = discarded.draft
    if work.drafts.holder(draft.id) is not None:
        _decide_again(work, discarded)
        return  # what was still to be kept of it when it went has brought it back already
    if work.outbox.get(draft.id) is not None:
        raise MihanError("draft_saved")
    if draft.record_id is not None:
        revision = _revision(work, draft)
        if not revision:
            raise MihanError("record_unknown")
        if revision != discarded.revision or work.drafts.of_record(draft.record_id) is not None:
            raise MihanError("record_changed")
    work.drafts.add(draft, discarded.window)
    work.registrations.index()
    for one, data in discarded.files:
        work.attachments.put_back(draft.id, one, data)
    _decide_again(work, discarded)


def _decide_again(work: "Work", discarded: Discarded) -> None:
    """What was said stays said, but for what was said anew since, and of whom nothing is here any more."""
    draft_id = discarded.draft.id
    anew = {one.other for one in work.duplicates.of_draft(draft_id)}
    for one in discarded.decisions:
        there = work.erasing.knows(one.other) or work.drafts.holder(one.other) is not None
        if one.other not in anew and there:
            work.duplicates.keep(draft_id, one)


def _take_back(opened: Opened, work: "Work", handed: HandedOn) -> None:
    before = handed.heading
    if work.outbox.get(before.id) is not None:
        raise MihanError("draft_saved")
    found = work.drafts.heading(before.id)
    if found is None:
        raise MihanError("draft_gone_on")
    draft, window = found
    if (draft.author_id, draft.saved_at) != (handed.heir_id, handed.at) or (window and opened.leases.alive(window)):
        raise MihanError("draft_gone_on")
    work.drafts.hand_on(before.id, before.author_id, before.saved_at)
    work.notices.take_back("draft_handed_on", at=handed.at, for_id=handed.heir_id)


def _write_down(opened: Opened, work: "Work", last: Discarded | HandedOn) -> None:
    """What a supervisor decides about somebody's draft is in the log, and so is its undoing."""
    draft = last.heading
    if last.by != draft.author_id or isinstance(last, HandedOn):
        details = {"draft": draft.id, "author": draft.author_id}
        record = draft.record_id or ""
        work.audit.append("draft_brought_back", at=opened.now(), actor_id=last.by, record_id=record, details=details)


def _revision(work: "Work", draft: Draft) -> str:
    """The newest change of the record that a draft corrects; "" when there is none."""
    found = None if draft.record_id is None else work.registrations.get(draft.record_id)
    return "" if found is None else found.change_id


def _move(opened: Opened, discarded: Discarded | HandedOn, *, again: bool) -> None:
    with opened.lock:
        if discarded in opened.discarded:
            opened.discarded.remove(discarded)
            if again:
                opened.discarded.insert(0, discarded)
