"""Until when a desk is trusted, and who is let in then: what is asked of an open database, by whoever has it open."""

from datetime import datetime
from typing import TYPE_CHECKING

from mihan_desktop.domain.policy import Policy, read_policy
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.trust import Trust, TrustState

if TYPE_CHECKING:
    from mihan_desktop.storage.work import Work


def policy(work: "Work") -> Policy:
    """The ministry's policy that is in force here."""
    from sync.protocol.releases import POLICY

    found = work.releases.published(POLICY, POLICY)
    return read_policy(found[0].data if found else b"")


def trust(work: "Work", now: datetime) -> Trust | None:
    """As ``Trusting.state``. now: of the clock on the wall; what this desk has seen before counts when it is later."""
    heard = work.moments.heard()
    if heard is None or work.device.enrolment() is None:
        return None
    seen = work.moments.seen()
    return Trust(heard, now if seen is None else max(now, seen), policy(work).trust_days)


def hear(work: "Work", said: datetime, now: datetime) -> bool:
    """The ministry was heard: it said so at ``said``, by its own clock. Whether trust, which was over, begins anew.

    What this desk believed the time to be before is let go of, or a clock once set ahead would end trust for ever.
    """
    before, found = work.moments.heard(), trust(work, now)
    if before is not None and said <= before:
        return False
    work.moments.hear(said)
    renewed = found is not None and found.state is TrustState.OVER
    if renewed:
        work.audit.append("trust_renewed", at=now, actor_id="")
    return renewed


def let_in(work: "Work", user: User, now: datetime) -> User:
    """``user`` as ``admitted``; it is written down that the ministry was waited for, and people are warned in time."""
    if work.moments.heard() is None and work.device.enrolment() is not None:
        work.moments.hear(now)  # from the first look on
    found = trust(work, now)
    if found is not None and found.state is TrustState.WARN and work.moments.warn(found.left):
        work.notices.add("trust_warn", at=now, details={"days": found.left})
    admitted_as = admitted(found, user)
    if admitted_as.narrow:
        work.audit.append("trust_over", at=now, actor_id=user.id)
    return admitted_as


def admitted(found: Trust | None, user: User) -> User:
    """``user`` as they may work here now: in full, or, where trust is over, only to bring the ministry's word.

    Raises MihanError ``trust_over`` (params ``days``) for whoever can't bring it.
    """
    if found is None or found.state is not TrustState.OVER:
        return user
    if not (user.may(Right.ENROL) or user.may(Right.APPROVE)):
        raise MihanError("trust_over", {"days": found.days})
    return user.narrowed()
