"""At the door of a class: a card is held to the reader, and its trainee is marked by the clock of the session."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from mihan_desktop.domain.attendance import ClassSession, Mark, Trainee, TrainingClass
from mihan_desktop.domain.changes import Changes
from mihan_desktop.domain.door import Scan, arrival, card_number, read_card, session_now, sessions_at
from mihan_desktop.domain.oddities import IRAQ
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Right, User
from mihan_desktop.domain.standing import CAME
from mihan_desktop.services import trusted
from mihan_desktop.services.attending import Attending
from mihan_desktop.services.issuing import Issuing
from mihan_desktop.services.office_marks import joined
from mihan_desktop.services.opened import Opened

BEHIND: Final = timedelta(minutes=30)
"""A clock that is so far before what this desk has seen already is wrong."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What became of a card. title: of the other class whose card it is; minutes: of delay.

    session: at which it was held; here: how many came to it, whoever was marked now among them.
    """

    scan: Scan
    changes: Changes = Changes()  # noqa: RUF009 - a frozen value
    trainee: Trainee | None = None
    mark: Mark | None = None
    minutes: int = 0
    title: str = ""
    session: ClassSession | None = None
    here: int = 0


class AtTheDoor:
    """Right ``teach``."""

    def __init__(self, opened: Opened, attending: Attending, issuing: Issuing) -> None:
        self._opened = opened
        self._attending = attending
        self._issuing = issuing

    def late_minutes(self, actor: User) -> int:
        """Minutes after the beginning from which whoever comes is late, as the ministry says."""
        self._opened.allow(actor, Right.TEACH)
        with self._opened.read() as work:
            return trusted.policy(work).late_minutes

    def scan(self, actor: User, class_id: str, session_id: str, text: str, begins: time | None = None) -> Scanned:
        """Mark whoever's card (or receipt of registration) it is, at today's session, which begins at ``begins``.

        Of two sessions a day that one is meant for which the door is open by now (``domain.door.session_now``) where
        ``session_id`` is ""; without ``begins`` its own hour counts.

        The card of somebody who left the class is a stranger's, or that of the class where they are now. Who is marked
        present or late already is not marked again. Raises MihanError ``class_unknown``, ``door_other_day`` when this
        desk's clock says another day than the session's, ``clock_behind`` when it goes back, ``approved_change`` when a
        supervisor approved another mark, ``door_hour`` when nothing says which session it is or when it begins.
        """
        user = self._opened.allow_new(actor, Right.TEACH)
        moment = self._opened.now()
        with self._opened.read() as work:
            found, others, seen = work.classes.get(class_id), work.classes.all(), work.moments.seen()
            late_minutes = trusted.policy(work).late_minutes
            marks = joined(work, class_id).current
        if found is None:
            raise MihanError("class_unknown")
        local = moment.astimezone(IRAQ)
        session, hour = _meant(found, session_id, begins, local)
        if local.date() != session.date:
            raise MihanError("door_other_day", {"today": local.date().isoformat(), "day": session.date.isoformat()})
        if seen is not None and moment < seen - BEHIND:
            raise MihanError("clock_behind")
        trainee = self._whose(user, text, found)
        if trainee is None:
            return self._not_here(text, others)
        came = sum(entry.mark in CAME for (_, meeting), entry in marks.items() if meeting == session.id)
        before = marks.get((trainee.person_id, session.id))
        if before is not None and before.mark in CAME:
            said = before.mark, before.minutes_late
            return Scanned(Scan.ALREADY, Changes(), trainee, *said, session=session, here=came)
        mark, minutes = arrival(datetime.combine(session.date, hour, IRAQ), moment, late_minutes)
        changes = self._attending.mark(user, class_id, [(session.id, trainee.person_id, mark, minutes, "")])
        return Scanned(Scan.MARKED, changes, trainee, mark, minutes, session=session, here=came + 1)

    def _whose(self, user: User, text: str, training_class: TrainingClass) -> Trainee | None:
        """The trainee of the class whose card it is, or whose receipt."""
        number = read_card(text)
        person = None if number is not None else self._issuing.find(user, text)
        for one in _here(training_class, self._opened.now()):
            if (number is not None and card_number(one.person_id) == number) or one.person_id == person:
                return one
        return None

    def _not_here(self, text: str, others: tuple[TrainingClass, ...]) -> Scanned:
        number = read_card(text)
        if number is None:
            from mihan_desktop.domain.numbers import read_number

            return Scanned(Scan.MISREAD if read_number(text) is None else Scan.STRANGER)
        for other in others:
            for one in _here(other, self._opened.now()):
                if card_number(one.person_id) == number:
                    return Scanned(Scan.OTHER_CLASS, trainee=one, title=other.title)
        return Scanned(Scan.STRANGER)


def _meant(
    training_class: TrainingClass, session_id: str, begins: time | None, local: datetime
) -> tuple[ClassSession, time]:
    """The session at whose door one is, and its hour."""
    today = sessions_at(training_class.sessions, local.date())
    found = (one for one in training_class.sessions if one.id == session_id)
    session = next(found, None) if session_id else session_now(today, local.time())
    if session is None:
        raise MihanError("class_unknown" if session_id else "door_hour")
    hour = begins or session.begins
    if hour is None:
        raise MihanError("door_hour")
    return session, hour


def _here(training_class: TrainingClass, moment: datetime) -> tuple[Trainee, ...]:
    """Those of a class who have not left it."""
    today = moment.astimezone(IRAQ).date()
    return tuple(one for one in training_class.trainees if not one.gone_by(today))
