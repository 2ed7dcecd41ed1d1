"""Drafts that nobody goes on with: their authors are told, then they go; what was left is a supervisor's to settle."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.discarded import HandedOn
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.retention import NOTICE, Begun, Fate, Telling, fate
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import discarding
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.trusted import policy

if TYPE_CHECKING:
    from datetime import datetime

    from mihan_desktop.storage.work import Work

DUE, WAITING, EXPIRED, LEFT = "drafts_due", "corrections_wait", "drafts_expired", "drafts_left"
"""Codes of notices: to authors of what will go, of corrections that wait, of what has gone; to supervisors."""
log = logging.getLogger(__name__)


class Retaining:
    """For supervisors (right ``review``): what was left behind goes to somebody else, or goes."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def left(self, actor: User) -> tuple[Draft, ...]:
        """Drafts of people who may not work here any more, or were not here for long, the oldest first.

        ``left_by`` is the author's name; ``state`` is ``b""``.
        """
        self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            found = [draft for draft, end in _fates(work, self._opened.now()) if end.left]
            names = work.users.names({draft.author_id for draft in found})
            return tuple(replace(draft, left_by=names[draft.author_id]) for draft in found)

    def heirs(self, actor: User) -> tuple[User, ...]:
        """Who may go on with a draft, by name."""
        self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            return tuple(user for user in work.users.active() if user.may(Right.REGISTER))

    def hand_on(self, actor: User, draft_id: str, heir_id: str) -> Changes:
        """``heir_id`` goes on with what was left, until ``Registering.bring_back``; it counts as touched now.

        Raises MihanError: ``draft_unknown`` where it is not left (its author goes on with it, or it was saved),
        ``draft_open_elsewhere``, ``user_unknown`` for somebody who may not register.
        """
        supervisor, now = self._opened.allow(actor, Right.REVIEW), self._opened.now()
        with self._opened.write() as work:
            draft = self._left(work, draft_id)
            heir = work.users.by_id(heir_id)
            if heir is None or not heir.may(Right.REGISTER):
                raise MihanError("user_unknown")
            work.drafts.hand_on(draft_id, heir.id, now)
            details = {"draft": draft_id, "from": draft.author_id, "to": heir.id}
            record = draft.record_id or ""
            work.audit.append("draft_handed_on", at=now, actor_id=supervisor.id, record_id=record, details=details)
            work.notices.add("draft_handed_on", at=now, for_id=heir.id, details={"name": supervisor.display_name})
        discarding.remember(self._opened, supervisor, HandedOn(draft, supervisor.id, heir.id, now))
        return Changes.of(Kind.DRAFTS, Kind.NOTICES)

    def remove(self, actor: User, draft_id: str) -> Changes:
        """Throw away what was left, until ``Registering.bring_back``; a record that it corrects stays as it is.

        Raises as ``hand_on``.
        """
        supervisor, now = self._opened.allow(actor, Right.REVIEW), self._opened.now()
        with self._opened.write() as work:
            draft = self._left(work, draft_id)
            found = work.drafts.get(draft_id)
            if found is None:
                raise MihanError("draft_unknown")
            discarded = discarding.keep_aside(work, found[0], supervisor, found[1])
            _remove(work, draft, "draft_removed", supervisor.id, now)
        discarding.remember(self._opened, supervisor, discarded)
        return Changes.of(Kind.DRAFTS)

    def _left(self, work: "Work", draft_id: str) -> Draft:
        for draft, end in _fates(work, self._opened.now()):
            if draft.id == draft_id and end.left:
                if self._opened.leases.alive(work.drafts.holder(draft_id)[1]):  # type: ignore[index]
                    raise MihanError("draft_open_elsewhere")
                return draft
        raise MihanError("draft_unknown")


def with_ends(work: "Work", drafts: tuple[Draft, ...], now: "datetime") -> tuple[Draft, ...]:
    """``drafts`` with the moment in which those go whose author was told so."""
    ends = {draft.id: end.ends for draft, end in _fates(work, now) if end.ends is not None}
    return tuple(replace(draft, ends_at=ends.get(draft.id)) for draft in drafts)


def look(opened: Opened, user: User) -> None:
    """``user`` came in: what has ended goes, and they are told what will, what waits, and what others left behind.

    Nobody is kept out by it: where the disk is full or busy, it is done another day.
    """
    now = opened.now()
    try:
        with opened.read() as work:
            if not work.drafts.untouched():
                return
        with opened.write() as work:  # what is looked at is what is done, whoever writes in another window
            fates = tuple(_fates(work, now))
            _end(opened, work, fates, now)
            _tell(work, user, fates, now)
    except MihanError as error:
        if error.code not in ("disk_full", "disk_error", "database_busy"):
            raise
        log.warning("drafts were not looked through: %s", error.code)


def _fates(work: "Work", now: "datetime") -> Iterator[tuple[Draft, Fate]]:
    drafts = work.drafts.untouched()
    if not drafts:
        return
    days = policy(work).draft_days
    told = tuple(work.notices.by_code(DUE, WAITING))
    working = {user.id for user in work.users.active()}
    for draft in drafts:
        correction = draft.record_id is not None
        code = WAITING if correction else DUE
        tellings = (
            Telling(notice.at, int(notice.details["days"]))
            for for_id, notice in told
            if for_id == draft.author_id and notice.code == code
        )
        begun = Begun(draft.saved_at, correction, draft.author_id in working)
        yield draft, fate(begun, tellings, now=now, days=days)


def _end(opened: Opened, work: "Work", fates: "Sequence[tuple[Draft, Fate]]", now: "datetime") -> None:
    gone: dict[str, int] = {}
    for draft, end in fates:
        holder = work.drafts.holder(draft.id)
        if end.over and holder is not None and not (holder[1] and opened.leases.alive(holder[1])):
            _remove(work, draft, "draft_expired", "", now)
            gone[draft.author_id] = gone.get(draft.author_id, 0) + 1
    for author_id, count in gone.items():
        work.notices.add(EXPIRED, at=now, for_id=author_id, details={"count": count})


def _tell(work: "Work", user: User, fates: "Sequence[tuple[Draft, Fate]]", now: "datetime") -> None:
    days = policy(work).draft_days
    for code, own in (
        (DUE, [draft for draft, end in fates if end.tell and draft.record_id is None]),
        (WAITING, [draft for draft, end in fates if end.tell and draft.record_id is not None]),
    ):
        count = sum(draft.author_id == user.id for draft in own)
        if count:
            details: dict[str, str | int] = {"count": count, "days": days, "ends": (now + NOTICE).isoformat()}
            work.notices.add(code, at=now, for_id=user.id, details=details)
    count = sum(end.left for _, end in fates)
    if count and user.may(Right.REVIEW) and _due_again(work, user, now):
        work.notices.add(LEFT, at=now, for_id=user.id, details={"count": count})


def _due_again(work: "Work", user: User, now: "datetime") -> bool:
    """Whether a supervisor was not told of what was left within the last days."""
    since: Iterable[datetime] = (notice.at for for_id, notice in work.notices.by_code(LEFT) if for_id == user.id)
    return not any(timedelta() <= now - at < NOTICE for at in since)


def _remove(work: "Work", draft: Draft, code: str, actor_id: str, now: "datetime") -> None:
    work.attachments.forget_draft(draft.id)
    work.drafts.remove(draft.id)
    details: dict[str, str | int] = {
        "draft": draft.id,
        "author": draft.author_id,
        "form": draft.form_id,
        "answered": draft.answered,
        "asked": draft.asked,
    }
    work.audit.append(code, at=now, actor_id=actor_id, record_id=draft.record_id or "", details=details)
