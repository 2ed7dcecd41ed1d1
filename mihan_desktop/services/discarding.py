"""Throwing an own draft away, and having it back: until its author signs out it is whole in memory, and only there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Discarded, Draft
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


def keep_aside(work: "Work", draft: Draft, window: str) -> Discarded:
    """``draft`` with everything that goes when it does, read before it goes."""
    files = tuple((one, work.attachments.data(one.sha256)) for one in work.attachments.of_draft(draft.id))
    return Discarded(draft, window, _revision(work, draft), files)


def remember(opened: Opened, user: User, discarded: Discarded) -> None:
    """It has gone from the disk: ``user`` may have it back while they are signed in."""
    with opened.lock:
        if opened.user is None or opened.user.id != user.id:
            return
        held = opened.discarded
        held.append(discarded)
        while len(held) > MOST or (len(held) > 1 and sum(one.size for one in held) > MOST_BYTES):
            del held[0]


def bring_back(opened: Opened, user: User) -> BroughtBack:
    """The draft that ``user`` discarded last is in the list again: answers, files, place, and whose window had it.

    Raises MihanError: ``nothing_to_undo``; ``draft_saved``; of a draft that corrects a record, ``record_unknown`` when
    that was erased or withdrawn, ``record_changed`` when it has gone on. What cannot come back now is asked for again
    after all the others.
    """
    with opened.lock:
        own = [one for one in opened.discarded if one.draft.author_id == user.id]
    if not own:
        raise MihanError("nothing_to_undo")
    discarded = own[-1]
    try:
        with opened.write() as work:
            _put_back(work, discarded)
    except MihanError as error:
        if error.code in ("draft_saved", "record_unknown", "record_changed"):
            _move(opened, discarded, again=True)
        raise
    _move(opened, discarded, again=False)
    return BroughtBack(discarded.heading, Changes.of(Kind.DRAFTS))


def _put_back(work: "Work", discarded: Discarded) -> None:
    draft = discarded.draft
    if work.drafts.holder(draft.id) is not None:
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


def _revision(work: "Work", draft: Draft) -> str:
    """The newest change of the record that a draft corrects; "" when there is none."""
    found = None if draft.record_id is None else work.registrations.get(draft.record_id)
    return "" if found is None else found.change_id


def _move(opened: Opened, discarded: Discarded, *, again: bool) -> None:
    with opened.lock:
        if discarded in opened.discarded:
            opened.discarded.remove(discarded)
            if again:
                opened.discarded.insert(0, discarded)
