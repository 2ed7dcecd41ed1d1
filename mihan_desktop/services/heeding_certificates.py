"""What the ministry says of certificates, done at this desk inside the transaction of its page."""

import logging
from typing import TYPE_CHECKING, Any

from mihan_desktop.domain.changes import Kind
from mihan_desktop.services.known_certificates import keys_of
from mihan_desktop.services.opened import Opened
from sync.protocol.certificate_judging import Verdict, judge
from sync.protocol.feed import Item

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work

log = logging.getLogger(__name__)


def issued(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Kept once its signature is found to be the ministry's; whoever enrolled the person hears of it.

    One that was signed anew takes the place of the same number, and nobody is told: what was printed of it is good.
    """
    judged = judge(body.text, keys_of(work), {}, opened.today())
    if judged.claims is None or judged.claims.serial != item.record:
        log.warning("certificate %s passed over: %s %s", item.record, judged.verdict, judged.why)
        return set()
    if judged.verdict is Verdict.DOUBTFUL:  # the same again with a good signature follows
        return set()
    known = bool(work.certificates.of([item.record]))
    if not work.certificates.hear(item.record, body.cohort, body.person, body.text, body.replaces, item.at):
        return set()
    work.seekers.look_again(body.person)
    if known:
        return {Kind.CERTIFICATES}
    details: dict[str, str | int] = {"serial": item.record, "name": judged.claims.name}
    work.notices.add("certificate", at=item.at, record_id=body.person, details=details)
    work.audit.append(
        "certificate_heard", at=opened.now(), actor_id="", record_id=body.person, details={"serial": item.record}
    )
    return {Kind.CERTIFICATES, Kind.NOTICES}


def keys(_opened: Opened, work: "Work", _item: Item, body: Any) -> set[Kind]:
    """The list of every key that signs or ever signed certificates; the page that brought it is the ministry's."""
    said = tuple((one.public.public_bytes_raw().hex(), one.since, one.revoked) for one in body.keys)
    return {Kind.CERTIFICATES} if work.certificates.set_keys(said) else set()


def withdrawn(opened: Opened, work: "Work", item: Item, body: Any) -> set[Kind]:
    """Every desk knows every number that holds no longer; one whose person is known here is told to people."""
    if not work.certificates.withdraw(item.record, body.since, body.why):
        return set()
    found = work.certificates.of([item.record])
    for one in found:
        work.seekers.look_again(one.person)
        details: dict[str, str | int] = {"serial": one.serial, "why": body.why}
        work.notices.add("certificate_withdrawn", at=item.at, record_id=one.person, details=details)
        work.audit.append("certificate_withdrawn", at=opened.now(), actor_id="", record_id=one.person, details=details)
    return {Kind.CERTIFICATES, Kind.NOTICES} if found else {Kind.CERTIFICATES}
