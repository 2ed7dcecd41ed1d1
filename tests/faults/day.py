"""A day at a desk that goes on from wherever the last one was cut off, and says each step once it is durable.

Run as ``python -m tests.faults.day PROFILE CENTRE_URL DEVICE_CODE SUPERVISOR_CODE ROUNDS``. Each line on standard
output is one acknowledged act: a word and what it is about.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from forms.session import Session
from mihan_desktop.domain.offices import ApproverState
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.services.desk import Desk, build_desk
from tests.services.office import CHEAP, FORM_ID, PASSWORD, VERSION, ZAINAB, form, kept, new_id

PEOPLE = {"zainab": ("زينب الموظفة", Role.CLERK), "huda": ("هدى المشرفة", Role.SUPERVISOR)}
EACH_ROUND = 3


def utc_now() -> datetime:
    """The wall clock."""
    return datetime.now(UTC)


def say(word: str, *about: object) -> None:
    """An acknowledgement, as the screen would give it."""
    sys.stdout.write(" ".join([word, *map(str, about)]) + "\n")
    sys.stdout.flush()


class Day:
    """What the people of the office do. codes: on paper, for the desk and for the supervisor."""

    def __init__(self, profile: Path, url: str, codes: tuple[str, str]) -> None:
        self.desk: Desk = build_desk(profile, now=utc_now, new_id=new_id, cost=CHEAP)
        self.url = url
        self.codes = codes

    def enter(self, username: str) -> User:
        """Sign somebody in."""
        return self.desk.signing_in.sign_in(username, PASSWORD.format(username))

    def set_up(self) -> None:
        """Whatever of the first run, the people, the form and the enrolment is not there yet."""
        desk = self.desk
        if desk.setting_up.state() == "new":
            everything = frozenset({Role.ADMINISTRATOR})
            created = desk.setting_up.create_office("omar", "عمر", PASSWORD.format("omar"), "ar", roles=everything)
            say("office", created.recovery_code)
        omar = self.enter("omar")
        there = {user.username for user in desk.managing_users.list_users(omar)}
        for username in PEOPLE.keys() - there:
            name, role = PEOPLE[username]
            desk.managing_users.add_user(omar, username, name, {role}, PASSWORD.format(username))
            say("user", username)
        if not desk.registering.forms(omar):
            desk.registering.add_form(omar, form(), "small.xml")
            say("form")
        if not desk.enrolling.device().enrolled:
            desk.enrolling.enrol(omar, self.url, self.codes[0])
            say("enrolled")
        huda = self.enter("huda")
        if desk.enrolling.approver(huda) is not ApproverState.REGISTERED:
            desk.enrolling.enrol_supervisor(huda, self.codes[1], PASSWORD.format("huda"))
            say("supervisor")

    def clerk(self) -> None:
        """Finish what lies about, correct what came back, register somebody new."""
        zainab, registering = self.enter("zainab"), self.desk.registering
        for draft in registering.drafts(zainab):
            self._finish(zainab, registering.draft(zainab, draft.id))
        for record in self.desk.searching.registrations(zainab, limit=10**6):
            if record.status.value == "returned":
                self._finish(zainab, registering.reopen(zainab, record.record_id))
        for _ in range(EACH_ROUND):
            self._finish(zainab, registering.begin(zainab, FORM_ID, VERSION))

    def _finish(self, zainab: User, draft: Draft) -> None:
        registering = self.desk.registering
        definition = registering.definition(draft.form_id, draft.form_version)
        if draft.state:
            session = Session.restore(definition, draft.state, clock=utc_now, new_id=new_id)
        else:
            session = Session(definition, clock=utc_now, new_id=new_id)
        for count, (name, value) in enumerate(ZAINAB.items(), start=1):
            session.set(f"/data/{name}", value)
            draft = kept(draft, session)
            registering.keep_draft(zainab, draft)
            say("draft", draft.id, count)
        saved = registering.save(zainab, draft.id, session.finalise()).registration
        say("saved", saved.record_id, saved.change_id)

    def supervisor(self) -> None:
        """Return the first that is no correction, approve the rest in two batches, send."""
        huda, desk = self.enter("huda"), self.desk
        waiting = [item.change_id for item in desk.reviewing.waiting(huda)]
        if len(waiting) >= EACH_ROUND:
            desk.reviewing.return_change(huda, waiting[0], "رقم الهاتف ناقص")
            say("returned", waiting.pop(0))
        for some in (waiting[:1], waiting[1:]):
            if some:
                say("sealing")
                batch = desk.reviewing.approve(huda, some, PASSWORD.format("huda")).batch
                say("sealed", batch.id, *some)
        self.send(huda)

    def send(self, huda: User) -> None:
        """Everything that is sealed, by the line there is."""
        say("sending")
        result = self.desk.sending.send(huda, lambda *_: None, lambda: False)
        say("sent", result.sent, result.received, result.refused, result.code or "-")

    def close(self) -> None:
        """Clear up: nothing half done, nothing waiting, nothing unsent."""
        zainab = self.enter("zainab")
        for draft in self.desk.registering.drafts(zainab):
            self.desk.registering.discard_draft(zainab, draft.id)
        for record in self.desk.searching.registrations(zainab, limit=10**6):
            if record.status.value == "returned":
                self._finish(zainab, self.desk.registering.reopen(zainab, record.record_id))
        huda = self.enter("huda")
        waiting = [item.change_id for item in self.desk.reviewing.waiting(huda)]
        if waiting:
            self.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))
        self.send(huda)
        self.desk.signing_in.sign_out()
        say("closed")


def main(arguments: list[str]) -> None:
    """So many rounds, then close."""
    profile, url, device, supervisor, rounds = arguments
    say("up")
    day = Day(Path(profile), url, (device, supervisor))
    day.set_up()
    for _ in range(int(rounds)):
        day.clerk()
        day.supervisor()
    day.close()


if __name__ == "__main__":
    main(sys.argv[1:])
