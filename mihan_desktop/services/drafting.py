"""Drafts of forms, whatever they become: whose they are, which window holds them, kept on every field."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import User
from mihan_desktop.services import attaching
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def keep(opened: Opened, user: User, draft: Draft, files: Mapping[str, bytes] | None = None) -> Changes:
    """As ``Registering.keep_draft``, for a service that has asked whether ``user`` may."""
    if draft.author_id != user.id:
        raise MihanError("not_author")
    window = opened.leases.name
    with opened.write() as work:
        holder = work.drafts.holder(draft.id)
        if holder is not None:
            mine(opened, user, holder)
            work.drafts.keep(draft, window)
        elif work.outbox.get(draft.id) is not None:
            raise MihanError("draft_saved")
        else:
            work.drafts.add(draft, window)
            work.registrations.index()
        if files:
            attaching.keep(work, draft.id, files)
    return Changes.of(Kind.DRAFTS)


def go_on(opened: Opened, user: User, draft_id: str) -> Draft:
    """One draft to go on with, held by this window from now on."""
    with opened.write() as work:
        draft = own(opened, work, user, draft_id)
        work.drafts.hold(draft_id, opened.leases.name)
        return draft


def release(opened: Opened, user: User, draft_id: str) -> None:
    """Let another window open the draft: the page was left, or its window died; the draft is kept."""
    with opened.write() as work:
        author_id, window = work.drafts.holder(draft_id) or ("", "")
        if author_id == user.id and (window == opened.leases.name or not alive(opened, window)):
            work.drafts.hold(draft_id, "")


def own(opened: Opened, work: "Work", user: User, draft_id: str) -> Draft:
    """A draft of ``user`` with its state. Raises MihanError ``draft_unknown``, and as ``mine``."""
    found = work.drafts.get(draft_id)
    if found is None:
        raise MihanError("draft_unknown")
    draft, window = found
    mine(opened, user, (draft.author_id, window))
    return draft


def mine(opened: Opened, user: User, holder: tuple[str, str]) -> None:
    """Raise MihanError ``not_author``, or ``draft_open_elsewhere`` when another living window has it open."""
    author_id, window = holder
    if author_id != user.id:
        raise MihanError("not_author")
    if window != opened.leases.name and alive(opened, window):
        raise MihanError("draft_open_elsewhere")


def alive(opened: Opened, window: str) -> bool:
    """Whether a window is still there."""
    return bool(window) and opened.leases.alive(window)
