"""The second pair of eyes: a supervisor looks, returns with a reason, holds a sample against its paper, or approves."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.oddities import in_a_hurry
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.review import (
    ChangeKind,
    Queue,
    QueueEntry,
    ReviewDetail,
    ReviewItem,
    Sample,
    drawn,
    require_reason,
)
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import attaching, handed_files, judging, post
from mihan_desktop.services.approving import ENROLMENT, KINDS, MARK, ApprovedMany, Approving, fit_to_leave, meant
from mihan_desktop.services.describing import Describing, review_items, sheet_items
from mihan_desktop.services.describing_enrolments import act_items, excepted
from mihan_desktop.services.looking import Looking
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.own_password import asked_of

if TYPE_CHECKING:
    from mihan_desktop.storage.handed import HandedRow
    from mihan_desktop.storage.outbox import OutboxRow
    from mihan_desktop.storage.samples import SampleRow
    from mihan_desktop.storage.work import Work

_KIND = {kind.value: kind for kind in ChangeKind}
HANDED = Changes.of(Kind.OUTBOX, Kind.OFFICE, Kind.BATCHES)
_REGISTRATION = ChangeKind.REGISTRATION.value


@dataclass(frozen=True, slots=True)
class Returned:
    """What was sent back: of a sheet, its marks. Hand it to ``undo_return`` to take that back."""

    change_ids: tuple[str, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sample that was drawn now."""

    sample: Sample
    changes: Changes


@dataclass(frozen=True, slots=True)
class SignedNow:
    """How many hand-overs of other desks go on to the ministry now, and how many batches of files with them."""

    count: int
    changes: Changes
    files: int = 0


class Reviewing(Approving):
    """For supervisors: rights ``review`` and ``approve``."""

    def __init__(self, opened: Opened, describing: Describing, looking: Looking) -> None:
        super().__init__(opened)
        self._describing = describing
        self._looking = looking
        self._hurried: frozenset[str] = frozenset()

    def queue(self, actor: User) -> Queue:
        """Everything that waits, oldest first, in as few words as filters and counts need: for very long lists."""
        user = self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            rows, handed = work.outbox.waiting_briefly(), work.handed.waiting()
            registered = [(row[0], row[3], row[5]) for row in rows if row[2] == _REGISTRATION]
            self._hurried = _hurried([*registered, *_registered(handed)])
            marks = work.classes.marks_by_change([row[0] for row in rows if row[2] == MARK])
            together = {one: mark.session_id for one, (_, mark) in marks.items()}
            together |= work.enrolments.acts([row[0] for row in rows if row[2] == ENROLMENT])
            entries = _entries(user, rows, together, self._hurried)
            authors = [work.users.by_id(one) for one in {entry.author_id for entry in entries}]
            titles = {form.form_id: form.title for form in work.forms.newest()}
            to_sign = len(judging.to_sign(work))
            owing = attaching.owing(work, user)
            sample = work.samples.newest_of(user.id)
        entries += judging.entries(user, handed, self._hurried)
        forms = {entry.form_id for entry in entries if entry.form_id}
        return Queue(
            entries,
            {one.id: one.display_name for one in authors if one is not None} | judging.names(handed),
            {one: titles.get(one, one) for one in forms},
            None if sample is None else _sample(sample),
            to_sign,
            owing,
        )

    def shared_phones(self, actor: User) -> frozenset[str]:
        """Ids of the records whose telephone another record has too: every record of the register is gone through."""
        self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            return frozenset(work.shared_phones.all())

    def items(self, actor: User, change_ids: Sequence[str]) -> tuple[ReviewItem, ...]:
        """The lines of some entries of ``queue``, those that still wait, in the order asked for."""
        user = self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            rows = [row for row in work.outbox.among(change_ids, light=True) if row.status is RecordStatus.WAITING]
            found = {item.change_id: item for item in _items(work, user, rows, self._hurried)}
            handed = [row for row in judging.meant(work, change_ids) if row.status is RecordStatus.WAITING]
            found |= {item.change_id: item for item in judging.items(work, user, handed, self._hurried)}
        return tuple(found[one] for one in change_ids if one in found)

    def waiting(self, actor: User) -> tuple[ReviewItem, ...]:
        """Everything that waits, oldest first; own work is marked ``own`` and can't be approved."""
        user = self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            rows = list(work.outbox.with_status(RecordStatus.WAITING))
            theirs = work.handed.among([row.id for row in work.handed.waiting()])
            registered = [(row.id, row.author_id, row.recorded_at) for row in rows if row.kind == _REGISTRATION]
            hurried = _hurried([*registered, *_registered(theirs)])
            acts = work.enrolments.acts([row.id for row in rows if row.kind == ENROLMENT])
            found = review_items(work, user, [row for row in rows if row.kind != MARK and row.id not in acts], hurried)
            found = (*found, *act_items(work, user, [row for row in rows if row.id in acts]))
            sheets = sheet_items(work, user, [row for row in rows if row.kind == MARK])
            handed = judging.items(work, user, theirs, hurried)
        return (*sorted([*found, *sheets], key=attrgetter("recorded_at")), *handed)

    def detail(self, actor: User, change_id: str) -> ReviewDetail:
        """Answers before and now, in ``actor``'s language, and the history. Raises MihanError ``change_unknown``."""
        user = self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            row = work.handed.get(change_id)
        if row is None:
            detail = self._describing.detail(user, change_id)
            self._look(user, change_id)
            return detail
        self._look(user, change_id)
        return self._describing.handed(user, row)

    def _look(self, user: User, change_id: str) -> None:
        for record_id in self._describing.people_of(change_id):
            self._looking.at(user, record_id, "review")

    def attachment(self, actor: User, change_id: str, name: str) -> bytes:
        """A file of a change under review, byte for byte as it will travel. Raises MihanError ``file_unknown``."""
        user = self._opened.allow(actor, Right.REVIEW)
        with self._opened.read() as work:
            row = work.handed.get(change_id)
            data = None if row is None else handed_files.bytes_of(work, row, name)
        if row is None:
            data = self._describing.attachment(change_id, name)
        if data is None:
            raise MihanError("file_unknown")
        self._looking.at(user, self._describing.record_of(change_id) if row is None else row.record_id, "file")
        return data

    def return_change(self, actor: User, change_id: str, reason: str, fields: Sequence[str] = ()) -> Returned:
        """Send a change (or the sheet it stands for) back to its author, who is told.

        fields: refs of the questions that the reason is about, as ``FieldDifference.ref`` writes them; of what was said
        of many in one act the people who go back, everybody where none is named: the others wait on as one line.
        Raises MihanError: ``not_allowed``, ``reason_required``, ``change_unknown``, ``not_waiting``.
        """
        user = self._opened.allow(actor, Right.REVIEW)
        words = require_reason(reason)
        if self._handed([change_id]):
            return self._return_handed(user, change_id, words, fields)
        with self._opened.write() as work:
            rows, fields = excepted(meant(work, [change_id]), fields)
            work.outbox.set_status([row.id for row in rows], RecordStatus.RETURNED, reason=words)
            work.returns.name(rows[-1].id, fields)
            details: dict[str, str | int] = {"change": change_id, "count": len(rows), "reason": words}
            if fields:
                details["fields"] = " ".join(fields)
            at, record = self._opened.now(), rows[0].record_id
            work.audit.append("returned", at=at, actor_id=user.id, record_id=record, details=details)
            said = work.duplicates.get(change_id)
            code, about = ("returned", record) if said is None else ("decision_returned", said.person)
            asked = work.points.get(change_id)
            if asked is not None:
                code, about = "points_refused", asked.person
            placed = work.enrolments.get(rows[0].id)
            heard = work.fairs.word(change_id)
            if heard is not None:
                code, about = "fair_returned", heard.word.fair
            tried = work.surveys.word(change_id)
            if tried is not None:
                code, about = "survey_returned", tried.survey
            called = work.follow_ups.get(change_id)
            if called is not None:
                code, about = "follow_up_returned", called.said.person
            sent = work.referrals.get(change_id)
            if sent is not None:
                code, about = "referral_returned", sent.person
            if rows[0].kind in ("employer", "vacancy"):
                code = "work_returned"
            told: dict[str, str | int] = {"reason": words, "who": user.id}
            if placed is not None:
                code, about = "enrolment_returned", placed.person
                told["others"] = len(rows) - 1
            assessed = work.assessments.get(change_id)
            if assessed is not None:
                code, about = "result_returned", assessed.person
            work.notices.add(code, at=at, for_id=rows[0].author_id, record_id=about, details=told)
        kinds = {KINDS[row.kind] for row in rows}
        return Returned(tuple(row.id for row in rows), Changes.of(Kind.OUTBOX, Kind.NOTICES, *kinds))

    def undo_return(self, actor: User, change_ids: Sequence[str]) -> Changes:
        """Take a return back while its author has not begun to correct it: the changes wait again.

        Raises MihanError: ``not_allowed``; ``change_unknown``; ``not_returned`` when it was decided or corrected since;
        ``being_corrected`` when its author has it open.
        """
        user = self._opened.allow(actor, Right.REVIEW)
        if self._handed(change_ids):
            return self._undo_handed(user, change_ids)
        with self._opened.write() as work:
            rows = work.outbox.among(list(change_ids), light=True)
            if not rows or len(rows) != len(set(change_ids)):
                raise MihanError("change_unknown")
            if any(row.status is not RecordStatus.RETURNED for row in rows):
                raise MihanError("not_returned")
            if any(work.drafts.of_record(record) is not None for record in {row.record_id for row in rows}):
                raise MihanError("being_corrected")
            work.outbox.set_status([row.id for row in rows], RecordStatus.WAITING, reason="")
            for row in rows:
                work.returns.name(row.id, ())
            at, record = self._opened.now(), rows[0].record_id
            details: dict[str, str | int] = {"change": rows[-1].id, "count": len(rows)}
            work.audit.append("return_undone", at=at, actor_id=user.id, record_id=record, details=details)
            work.notices.add("return_undone", at=at, for_id=rows[0].author_id, record_id=record)
        return Changes.of(Kind.OUTBOX, Kind.NOTICES, *{KINDS[row.kind] for row in rows})

    def approve_many(
        self,
        actor: User,
        change_ids: Sequence[str],
        password: str,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> ApprovedMany:
        """As ``Approving.approve_many``; what other desks handed over goes on when its whole batch is decided.

        Raises as it does, for all of ``change_ids`` before anything is approved.
        """
        user = self._opened.allow_new(actor, Right.APPROVE)
        handed = self._handed(change_ids)
        own = [one for one in change_ids if one not in handed]
        if not handed:
            return super().approve_many(actor, own, password, progress, cancelled)
        with self._opened.read() as work:
            judging.fit(work, user, judging.meant(work, list(handed), light=True))
            if own:  # or the others would stand approved when one of these can't be
                fit_to_leave(work, user, own, light=True)
        chosen, signed = self._sign(user, list(handed), password)
        of_desks = ApprovedMany((), 0, HANDED, handed=chosen, signed=signed, chosen=tuple(handed))
        if not own:
            progress(len(handed), len(change_ids))
            return of_desks
        done = super().approve_many(actor, own, password, progress, cancelled)
        return replace(
            of_desks, batches=done.batches, left=done.left, changes=done.changes | HANDED, files=done.files
        )  # fmt: skip

    def sign_decided(self, actor: User, password: str) -> SignedNow:
        """Sign the hand-overs that are decided whole, and files of approved records whose batch was refused.

        Raises MihanError ``not_allowed``, ``nothing_to_sign``, ``own_record``, and as ``approve_many`` for a password.
        """
        user = self._opened.allow_new(actor, Right.APPROVE)
        with self._opened.read() as work:
            to_sign, owing = judging.to_sign(work), attaching.owing(work, user)
        if not to_sign and not owing:
            raise MihanError("nothing_to_sign")
        count = self._sign(user, [], password)[1] if to_sign else 0
        return SignedNow(count, HANDED, len(self._seal_owed(user, password)) if owing else 0)

    def sign_part(self, actor: User, batch_id: str, password: str) -> SignedNow:
        """Sign what is decided of a hand-over; what is not goes back to its desk, which hands it over again by itself.

        Raises MihanError ``not_allowed``, ``batch_unknown``, ``nothing_to_sign``, ``nothing_chosen``, and as
        ``sign_decided``.
        """
        user = self._opened.allow_new(actor, Right.APPROVE)
        return SignedNow(self._sign(user, [], password, aside=batch_id)[1], HANDED)

    def undo_choice(self, actor: User, change_ids: Sequence[str]) -> Changes:
        """Take back that changes of other desks were approved, those of them for whose hand-over nobody has signed.

        Raises MihanError ``not_allowed``; ``signed_already`` when none is left.
        """
        user = self._opened.allow(actor, Right.APPROVE)
        with self._opened.write() as work:
            rows = judging.meant(work, change_ids, light=True)
            details: dict[str, str | int] = {"count": judging.unchoose(work, rows)}
            work.audit.append("approval_undone", at=self._opened.now(), actor_id=user.id, details=details)
        return HANDED

    def decide_again(self, actor: User, batch_id: str) -> Changes:
        """As ``undo_choice``, of everything that was approved of one hand-over."""
        self._opened.allow(actor, Right.APPROVE)
        with self._opened.read() as work:
            rows = work.handed.of_batch(batch_id)
        return self.undo_choice(actor, [row.id for row in rows if row.status is RecordStatus.SEALED])

    def _handed(self, change_ids: Sequence[str]) -> frozenset[str]:
        """Those of ``change_ids`` that another desk handed over."""
        with self._opened.read() as work:
            return frozenset(row.id for row in work.handed.among(list(change_ids), light=True))

    def _sign(self, user: User, change_ids: Sequence[str], password: str, aside: str = "") -> tuple[int, int]:
        """Approve changes of other desks, and sign what is decided whole: (lines, hand-overs).

        aside: id of a hand-over of which what nobody has decided is laid aside.
        """
        from sync.protocol.keys import public_bytes

        with self._opened.read() as work:
            known = work.users.approver_public(user.id)
        if known is None:
            raise MihanError("supervisor_not_enrolled")
        with self._opened.lock, asked_of(self._opened, user, "approve"):
            signing = self._opened.keyring().unlock_signing(user.username, password)
        if known != public_bytes(signing):
            raise MihanError("supervisor_not_enrolled")
        with self._opened.write() as work:
            rows = judging.meant(work, change_ids, light=True)
            judging.choose(work, user, rows)
            if aside:
                judging.lay_aside(work, aside)
            signed = judging.sign(work, user, signing, self._opened.now())
        if signed:
            post.make_ready(self._opened)
        return len(change_ids), signed

    def _return_handed(self, user: User, change_id: str, words: str, fields: Sequence[str]) -> Returned:
        with self._opened.write() as work:
            rows, fields = excepted(judging.meant(work, [change_id]), fields)
            at = self._opened.now()
            judging.send_back(work, user, rows, words, fields, at)
            details: dict[str, str | int] = {"change": change_id, "count": len(rows), "reason": words}
            work.audit.append("returned", at=at, actor_id=user.id, record_id=rows[0].record_id, details=details)
        post.make_ready(self._opened)
        return Returned(tuple(row.id for row in rows), HANDED)

    def _undo_handed(self, user: User, change_ids: Sequence[str]) -> Changes:
        with self._opened.write() as work:
            rows = work.handed.among(list(change_ids), light=True)
            judging.take_back(work, rows)
            details: dict[str, str | int] = {"change": rows[-1].id, "count": len(rows)}
            at, record = self._opened.now(), rows[0].record_id
            work.audit.append("return_undone", at=at, actor_id=user.id, record_id=record, details=details)
        return HANDED

    def draw_sample(self, actor: User, change_ids: Sequence[str]) -> Drawn:
        """Draw some of ``change_ids`` by chance, to be held against their paper; the seed is kept and audited.

        Raises MihanError: ``not_allowed``; ``nothing_chosen``; ``change_unknown``.
        """
        from mihan_desktop.storage.samples import SampleRow

        user = self._opened.allow(actor, Right.REVIEW)
        elsewhere = self._handed(change_ids)  # so is their paper
        change_ids = [one for one in change_ids if one not in elsewhere]
        if not change_ids:
            raise MihanError("nothing_chosen")
        seed, at = self._opened.new_id(), self._opened.now()
        chosen = drawn(change_ids, seed)
        row = SampleRow(self._opened.new_id(), at, user.id, seed, len(change_ids), chosen, {})
        with self._opened.write() as work:
            if len(work.outbox.among(chosen, light=True)) != len(chosen):
                raise MihanError("change_unknown")
            work.samples.add(row)
            details: dict[str, str | int] = {"seed": seed, "count": len(chosen), "out_of": len(change_ids)}
            work.audit.append("sample_drawn", at=at, actor_id=user.id, details=details)
        return Drawn(_sample(row), Changes.of(Kind.OUTBOX))

    def note_sample(self, actor: User, sample_id: str, change_id: str, *, matched: bool, words: str = "") -> Changes:
        """Say what came of holding a record against its paper; when it differs, in which way.

        Raises MihanError: ``not_allowed``; ``reason_required`` when it differs and nothing is said; ``change_unknown``
        for one that was not drawn.
        """
        user = self._opened.allow(actor, Right.REVIEW)
        said = words if matched else require_reason(words)
        result = "matched" if matched else "differs"
        with self._opened.write() as work:
            row = work.outbox.get(change_id)
            if row is None or not work.samples.note(sample_id, change_id, result, said):
                raise MihanError("change_unknown")
            details: dict[str, str | int] = {"sample": sample_id, "change": change_id, "result": result, "reason": said}
            code = f"sample_{result}"
            work.audit.append(code, at=self._opened.now(), actor_id=user.id, record_id=row.record_id, details=details)
        return Changes.of(Kind.OUTBOX)


def _items(work: "Work", user: User, rows: "list[OutboxRow]", hurried: frozenset[str]) -> list[ReviewItem]:
    """Lines of some waiting changes; a mark stands for its sheet up to it."""
    acts = work.enrolments.acts([row.id for row in rows if row.kind == ENROLMENT])
    found = list(review_items(work, user, [row for row in rows if row.kind != MARK and row.id not in acts], hurried))
    for row in rows:
        if row.id in acts:
            found.extend(act_items(work, user, work.outbox.among(work.enrolments.act(row.id), light=True)))
        if row.kind == MARK:
            sheet = list(work.outbox.among(work.classes.sheet_up_to(row.id), light=True))
            found.extend(sheet_items(work, user, sheet))
    return found


def _entries(
    user: User,
    rows: Sequence[tuple[str, str, str, str, str, str, bool]],
    together: dict[str, str],
    hurried: frozenset[str],
) -> tuple[QueueEntry, ...]:
    """One entry a change; of marks one for each session and author, of places one for each act, named by the newest.

    together: of what each change is part.
    """
    found: list[QueueEntry] = []
    sheets: dict[tuple[str, str], list[tuple[int, QueueEntry]]] = {}
    for change, record, kind, author, form, _, flagged in rows:
        odd = bool(flagged) or change in hurried
        entry = QueueEntry(change, record, _KIND[kind], author, form, odd, author == user.id)
        if kind == MARK or change in together:
            sheets.setdefault((together.get(change, change), author), []).append((len(found), entry))
        found.append(entry)
    if not sheets:
        return tuple(found)
    left: list[QueueEntry | None] = list(found)
    for marks in sheets.values():
        for at, _ in marks:
            left[at] = None
        at, newest = marks[-1]
        odd = any(one.flagged for _, one in marks)
        left[at] = replace(newest, form_id="", flagged=odd, count=len(marks))
    return tuple(entry for entry in left if entry is not None)


def _registered(rows: "Sequence[HandedRow]") -> list[tuple[str, str, str | datetime]]:
    return [(row.id, row.author_id, row.recorded_at) for row in rows if row.kind == _REGISTRATION]


def _hurried(registered: Sequence[tuple[str, str, str | datetime]]) -> frozenset[str]:
    """Ids of the registrations that came one after the other faster than people can be listened to.

    registered: (id, author's id, recorded at) of what waits.
    """
    own: dict[str, list[tuple[str, datetime]]] = {}
    for change, author, at in registered:
        moment = at if isinstance(at, datetime) else datetime.fromisoformat(at)
        own.setdefault(author, []).append((change, moment))
    return frozenset(
        change
        for theirs in own.values()
        for (change, _), fast in zip(theirs, in_a_hurry([moment for _, moment in theirs]), strict=True)
        if fast
    )


def _sample(row: "SampleRow") -> Sample:
    return Sample(row.id, row.at, row.seed, row.out_of, frozenset(row.change_ids), row.results)
