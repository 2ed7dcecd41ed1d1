"""Deciding whether two records are of one person: kept with the draft, then a change that a supervisor looks at."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mihan_desktop.domain.changes import Changes, Kind
from mihan_desktop.domain.duplicates import Candidate, Decision, Offered, Verdict, own_words
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.services import deciding_pairs
from mihan_desktop.services.matching_handed import newest
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.registering import Registering

if TYPE_CHECKING:
    from forms.nodes import Node
    from forms.session import Session
    from mihan_desktop.storage.work import Work

_CHANGED = Changes.of(Kind.OUTBOX, Kind.REGISTRATIONS)


@dataclass(frozen=True, slots=True)
class SamePerson:
    """The draft that corrects the record of the person, and what was typed that the record says otherwise."""

    draft: Draft
    changes: Changes


class Duplicating:
    """Right ``register``. A decision travels as a change of its own, and a later one takes its place."""

    def __init__(self, opened: Opened, registering: Registering) -> None:
        self._opened = opened
        self._registering = registering

    def decide(self, actor: User, draft_id: str, candidate: Candidate, verdict: Verdict, words: str = "") -> Changes:
        """Say of a candidate what it is to the person of a draft; it travels when the draft is saved.

        Raises MihanError: ``draft_unknown`` (keep it first), ``not_author``; ``duplicate_words_missing``,
        ``duplicate_words``.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        decision = _decision(draft_id, candidate, verdict, own_words(words, verdict))
        with self._opened.write() as work:
            self._own(work, user, draft_id)
            work.duplicates.keep(draft_id, decision)
        return Changes.of(Kind.DRAFTS)

    def take_back(self, actor: User, draft_id: str, record_id: str) -> Changes:
        """What was said of a candidate is open again. Raises MihanError as ``decide``."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.write() as work:
            self._own(work, user, draft_id)
            work.duplicates.take_back(draft_id, record_id)
            correcting = work.drafts.of_record(record_id)
            if correcting is not None:
                work.duplicates.take_back(correcting.id, draft_id)
        return Changes.of(Kind.DRAFTS)

    def same_person(self, actor: User, draft_id: str, candidate: Candidate) -> SamePerson:
        """The draft is of somebody who is registered: their record is opened to be corrected, and both know it.

        The draft stays as it is until its author discards it. Raises MihanError as ``decide`` and as
        ``Registering.reopen``.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        with self._opened.read() as work:
            self._own(work, user, draft_id)
        correcting = self._registering.reopen(actor, candidate.record.record_id)
        decision = _decision(draft_id, candidate, Verdict.SAME, "")
        with self._opened.write() as work:
            self._own(work, user, draft_id)
            work.duplicates.keep(draft_id, decision)
            turned = replace(decision, person=correcting.id, other=draft_id)
            work.duplicates.keep(correcting.id, turned)
        return SamePerson(correcting, Changes.of(Kind.DRAFTS))

    def typed_elsewhere(self, actor: User, draft_id: str) -> tuple[Draft, ...]:
        """Own drafts of which it was said that they are of the person whose record a draft corrects, whole."""
        user = self._opened.allow(actor, Right.REGISTER)
        with self._opened.read() as work:
            said = [one.other for one in work.duplicates.of_draft(draft_id) if one.verdict is Verdict.SAME]
            found = [draft for one in said if (draft := work.drafts.get(one)) is not None]
        return tuple(draft for draft, _ in found if draft.author_id == user.id)

    def decide_pair(
        self, actor: User, record_id: str, candidate: Candidate, verdict: Verdict, words: str = ""
    ) -> Changes:
        """Say of two records that are here what they are to each other; it waits for a supervisor.

        Raises MihanError: ``record_unknown``; ``duplicate_words_missing``, ``duplicate_words``.
        """
        user = self._opened.allow_new(actor, Right.REGISTER)
        decision = _decision(record_id, candidate, verdict, own_words(words, verdict))
        with self._opened.write() as work:
            if newest(work, record_id) is None or newest(work, decision.other) is None:
                raise MihanError("record_unknown")
            deciding_pairs.write_down(self._opened, work, user, decision, self._opened.now(), likely=candidate.likely)
        return _CHANGED

    def of_record(self, actor: User, record_id: str) -> tuple[Decision, ...]:
        """What holds of a record and others, newest first."""
        self._opened.allow(actor, Right.SEARCH, Right.REGISTER)
        with self._opened.read() as work:
            return work.duplicates.of_record(record_id)

    def _own(self, work: "Work", user: User, draft_id: str) -> None:
        holder = work.drafts.holder(draft_id)
        if holder is None:
            raise MihanError("draft_unknown")
        if holder[0] != user.id:
            raise MihanError("not_author")


def offered(typed: "Session", record: "Session") -> tuple[Offered, ...]:
    """What was typed of a person that their record says otherwise or not at all, in the order of the record's form.

    Questions meet by their place in the form, or by the property they are saved to where the forms differ. What
    repeats is left out: its entries have no counterparts.
    """
    from mihan_desktop.services.submissions import words_of

    told = _by_place(typed)
    saved = {node.definition.bind.save_to: node for node in told.values() if node.definition.bind.save_to}
    found = []
    for place, node in _by_place(record, answered=False).items():
        other = told.get(place) or saved.get(node.definition.bind.save_to or "-")
        if other is None or other.value == node.value or node.readonly or node.control == "upload":
            continue
        now = words_of(other)
        found.append(Offered(node.ref, node.label or node.name, words_of(node) if node.value else "", now, other.value))
    return tuple(found)


def _by_place(session: "Session", *, answered: bool = True) -> "dict[str, Node]":
    return {
        node.definition.path: node
        for node in session.root.walk()
        if node.relevant and node.control and node.control != "note" and "[" not in node.ref
        and not node.children and (node.value or not answered)
    }  # fmt: skip


def _decision(person: str, candidate: Candidate, verdict: Verdict, words: str) -> Decision:
    reasons = tuple((reason.field, reason.level) for reason in candidate.reasons)
    return Decision(
        person, candidate.record.record_id, verdict, words, candidate.score, reasons, candidate.model
    )  # fmt: skip
