"""What each thing that the ministry says does at this desk, inside the transaction of its page."""

import dataclasses
import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from mihan_desktop.domain.changes import Kind
from mihan_desktop.domain.names import fold
from mihan_desktop.domain.registrations import RecordStatus
from mihan_desktop.domain.told import ReferralRow, VacancyRow
from mihan_desktop.domain.work.employers import Standing
from mihan_desktop.services import (
    heeding_calls,
    heeding_certificates,
    heeding_fairs,
    heeding_national,
    heeding_points,
    heeding_programs,
    heeding_referrals,
    heeding_rights,
    heeding_surveys,
)
from mihan_desktop.services.opened import Opened
from mihan_desktop.services.seen_clocks import see
from sync.protocol import calling_items as calling
from sync.protocol import fair_items as fairs
from sync.protocol import feed_items as said
from sync.protocol import program_items, work_items
from sync.protocol import survey_items as surveys
from sync.protocol.errors import ProtocolError
from sync.protocol.feed import Item

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)


def heed(opened: Opened, work: "Work", item: Item) -> set[Kind]:
    """Do what ``item`` says; the kinds of record that it changed.

    What a newer ministry says to newer desks is passed over; so is a body that is not its kind's: one bad item must not
    keep all that follow it from a desk for ever.
    """
    try:
        body = said.read_item(item.kind, item.body)
    except ProtocolError as error:
        log.warning("item %s of kind %s passed over: %s", item.number, item.kind, error.code)
        return set()
    act = _ACTS.get(item.kind)
    if body is None or act is None:
        return set()
    return act(opened, work, item, body)


def _answered(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    author = work.feedback.answer(item.record, body.words, item.at)
    if not author:
        return set()
    work.notices.add("feedback_answered", at=item.at, for_id=author)
    return {Kind.FEEDBACK, Kind.NOTICES}


def _block(opened: Opened, work: "Work", _item: Item, body: Any) -> set[Kind]:
    from mihan_desktop.services.ministry import with_block

    enrolment = work.device.enrolment()
    if enrolment is None:
        return set()
    changed = with_block(enrolment, body.block, body.first)
    if changed == enrolment:
        return set()
    work.device.set_enrolment(changed)
    details: dict[str, str | int] = {"block": body.block, "first": body.first}
    work.audit.append("number_block", at=opened.now(), actor_id="", details=details)
    return {Kind.DEVICE, Kind.REGISTRATIONS}


def _keys(opened: Opened, work: "Work", _item: Item, body: Any) -> set[Kind]:
    """The page that brought it is signed by a key that is trusted: what cannot be followed here is an old letter."""
    from mihan_desktop.domain.problems import MihanError
    from mihan_desktop.services.succeeding import learn

    try:
        return {Kind.DEVICE} if learn(opened, work, body.letters) else set()
    except MihanError as error:
        log.warning("letters about the ministry's keys passed over: %s", error.code)
        return set()


def _release(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    new = work.releases.hear(item.record, body.version, body.size, item.at)
    return {Kind.RELEASES} if new else set()


def _vacancy(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    row = VacancyRow(id=item.record, at=item.at, **{name: getattr(body, name) for name in _OFFERED})
    see(work, [body.described, body.stated], item.at)
    work.vacancies.tell(row, {name: getattr(body, name) for name in _WORK})
    return {Kind.VACANCIES}


def _employer(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    before = work.employers.get(item.record)
    see(work, [body.clock], item.at)  # what is said here from then on comes after it
    work.employers.tell(item.record, dataclasses.asdict(body), item.at)
    work.vacancies.settle_of(item.record)
    now = work.employers.get(item.record)
    ours = work.work_words.of(work_items.EMPLOYER, item.record)
    if now is None or not ours or (before is not None and before.standing is now.standing):
        return {Kind.EMPLOYERS}
    if now.standing is not Standing.PENDING:
        details: dict[str, str | int] = {"name": now.employer.known_as, "reason": body.words}
        work.notices.add(f"employer_{now.standing.value}", at=item.at, record_id=item.record, details=details)
    return {Kind.EMPLOYERS, Kind.NOTICES}


def _referral(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    ours = work.told.put_referral(
        ReferralRow(item.record, body.person, body.vacancy, body.state, body.title, body.words, item.at)
    )
    moved = heeding_referrals.keep(work, body, item.at) if body.said else True
    if not moved or not (ours or body.side):
        return {Kind.VACANCIES, Kind.FOLLOW_UPS}
    details: dict[str, str | int] = {"state": body.state, "title": body.title, "name": body.name}
    work.notices.add("referral", at=item.at, record_id=body.person, details=details)
    return {Kind.VACANCIES, Kind.REGISTRATIONS, Kind.NOTICES}


def _decision(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Kept for every record; told to the people of this desk when the record is theirs."""
    from mihan_desktop.storage.told import DecisionRow

    if body.decision == said.DUPLICATE:  # as older centres said a link; what they ask of the record stays asked
        return _link(opened, work, item, said.PersonLink(body.of, said.SAME, body.number)) if body.of else set()
    known = work.registrations.get(item.record)
    if known is None:
        return set()
    fields = [dataclasses.asdict(field) for field in body.fields]
    before = work.told.decision(item.record)
    answered = before.answered_by if before is not None and before.decision == body.decision == said.CONFLICT else ""
    if before is not None and before.state_id == body.state and before.decision == body.decision:
        return set()
    work.told.put_decision(
        DecisionRow(
            item.record, body.decision, body.change, body.state, body.submission, fields, body.of, body.number, item.at,
            answered if before is not None and before.state_id == body.state else "",
        )
    )  # fmt: skip
    own = work.outbox.get(body.change)
    if body.decision == said.SETTLED and known.status is RecordStatus.CONFLICT:
        work.outbox.set_status([known.change_id], RecordStatus.MERGED)
    if body.decision == said.CONFLICT and own is not None:
        work.notices.add("to_decide", at=item.at, for_id=own.author_id, record_id=item.record)
    return {Kind.REGISTRATIONS, Kind.OUTBOX, Kind.NOTICES}


def _link(_opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Whoever works here hears of it when the record is this desk's; of two that both are, once."""
    before = work.told.link(item.record, body.other)
    if body.undone:
        work.told.forget_link(item.record, body.other)
    else:
        work.told.put_link(item.record, body.other, body.relation, body.number, item.at)
    was, now = before is not None and before.relation == said.SAME, body.relation == said.SAME
    if was == now or work.registrations.get(item.record) is None:
        return {Kind.REGISTRATIONS}
    details: dict[str, str | int] = {"number": body.number if now or before is None else before.number}
    if now:
        other = work.told.link(body.other, item.record)
        if other is None or other.relation != said.SAME:
            work.notices.add("duplicate", at=item.at, record_id=item.record, details=details)
    elif work.notices.take_unread("duplicate", item.record, details) is False:
        work.notices.add("duplicate_undone", at=item.at, record_id=item.record, details=details)
    return {Kind.REGISTRATIONS, Kind.NOTICES}


def _user(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Somebody may no longer sign in here; what they recorded stays theirs."""
    user = work.users.by_id(item.record)
    if user is None:
        return set()
    work.users.deactivate(user.id, f"{fold(user.username)} {user.id}")
    details: dict[str, str | int] = {"reason": body.words}
    work.audit.append("user_withdrawn", at=opened.now(), actor_id="", record_id=user.id, details=details)
    work.notices.add("user_withdrawn", at=item.at, details={"who": user.id, "name": user.display_name})
    return {Kind.USERS, Kind.NOTICES}


def _device(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    if item.record != work.device.identity()[0] or work.told.device_withdrawn():
        return set()
    work.told.withdraw_device(item.at, work.feedback.heard())
    work.audit.append("device_withdrawn", at=opened.now(), actor_id="", details={"reason": body.words})
    work.notices.add("device_withdrawn", at=item.at, details={"reason": body.words})
    return {Kind.DEVICE, Kind.NOTICES}


def _user_again(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Their password went with the withdrawal: an administrator adds them anew, with one of their own choosing."""
    withdrawn = [line for line in work.audit.of_record(item.record) if line.code == "user_withdrawn"]
    if not withdrawn or work.users.by_id(item.record) is not None:
        return set()
    details: dict[str, str | int] = {"reason": body.words}
    work.audit.append("user_restored", at=opened.now(), actor_id="", record_id=item.record, details=details)
    name = work.users.name_of(item.record) or ""
    work.notices.add("user_restored", at=item.at, details={"who": item.record, "name": name})
    return {Kind.USERS, Kind.NOTICES}


def _device_again(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """The desk reads on from where it stood when it was withdrawn: meanwhile it was told nothing."""
    if item.record != work.device.identity()[0]:
        return set()
    heard = work.told.restore_device()
    if heard is None:
        return set()
    work.feedback.hear(heard)
    work.audit.append("device_restored", at=opened.now(), actor_id="", details={"reason": body.words})
    work.notices.add("device_restored", at=item.at)
    return {Kind.DEVICE, Kind.NOTICES}


def _log_received(opened: Opened, work: "Work", _item: Item, body: Any) -> set[Kind]:
    """The ministry's word on this desk's log, which went there on a stick. A word that is none changes nothing."""
    from mihan_desktop.domain.problems import MihanError
    from mihan_desktop.services.ministry import Ministry
    from mihan_desktop.services.reporting import believe
    from sync.protocol import limits
    from sync.protocol.wire import decode_signed

    try:
        signed = decode_signed(body.receipt, limits.AUDIT_ANSWER)
        new = believe(work, Ministry.of(work.device.get()), signed, opened.now(), carried=True)
    except (MihanError, ProtocolError) as error:
        log.warning("the ministry's word on the log is passed over: %s", error.code)
        return set()
    return {Kind.DEVICE} if new else set()


_WORK: Final = ("employer_id", "offer", "described", "stated", "filled", "referred", "office")
_OFFERED: Final = ("state", "title", "employer", "occupation", "places", "district", "closes", "words")
Act = Callable[[Opened, "Work", Item, Any], set[Kind]]
_ACTS: Final[Mapping[str, Act]] = {
    said.FEEDBACK_ANSWER: _answered,
    said.KEYS: _keys,
    said.NUMBER_BLOCK: _block,
    said.RELEASE: _release,
    said.VACANCY: _vacancy,
    work_items.EMPLOYER: _employer,
    said.REFERRAL: _referral,
    said.DECISION: _decision,
    said.PERSON_LINK: _link,
    said.USER_WITHDRAWN: _user,
    said.DEVICE_WITHDRAWN: _device,
    said.USER_RESTORED: _user_again,
    said.DEVICE_RESTORED: _device_again,
    said.REQUEST_DECIDED: heeding_rights.decided,
    said.ERASED: heeding_rights.erased,
    said.AUDIT_RECEIVED: _log_received,
    program_items.PROGRAM: heeding_programs.told,
    said.NATIONAL_INDEX: heeding_national.index,
    said.NATIONAL_CHANGES: heeding_national.index,
    said.QUESTION_ANSWERED: heeding_national.answered,
    said.POINTS_GRANTED: heeding_points.granted,
    calling.COURSE_CALL: heeding_calls.called,
    calling.TRAINEE: heeding_calls.trainee,
    calling.ENROLMENT_TOLD: heeding_calls.enrolment,
    fairs.FAIR: heeding_fairs.fair,
    fairs.FAIR_INVITATION: heeding_fairs.invitation,
    surveys.SURVEY: heeding_surveys.survey,
    surveys.SURVEY_ASKED: heeding_surveys.asked,
    said.CERTIFICATE: heeding_certificates.issued,
    said.CERTIFICATE_KEYS: heeding_certificates.keys,
    said.CERTIFICATE_WITHDRAWN: heeding_certificates.withdrawn,
}
