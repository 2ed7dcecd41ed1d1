"""A desk to practise at: its own folder, invented people, colleagues to be one after the other, and no way out.

Whoever approves there seals to a key whose other half was never kept, and there is no address to send to. Services that
let something leave refuse besides, for the folder's mark as for the office's id in the database.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from mihan_desktop.config import TRAINING
from mihan_desktop.domain.problems import MihanError
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.domain.told import PublishedPart
from mihan_desktop.services.opened import Opened

if TYPE_CHECKING:
    from mihan_desktop.services.attending import Attending
    from mihan_desktop.services.managing_users import ManagingUsers
    from mihan_desktop.services.registering import Registering
    from mihan_desktop.services.setting_up import SettingUp
    from mihan_desktop.services.signing_in import SigningIn

PASSWORD: Final = "practice 123"  # noqa: S105 - no secret: everybody there is invented, and so is what they keep
SEATS: Final = (Role.CLERK, Role.TRAINER, Role.SUPERVISOR)
"""Whom one may be there; each signs in with the role's own name."""
SEED: Final = 2026
PEOPLE: Final = 8
DAYS: Final = (-4, -2, 0, 2, 4)
NAMES: Final = {
    "ar": ("سناء (تدريب)", "كريم (تدريب)", "هدى (تدريب)"),
    "ckb": ("سنەوبەر (ڕاهێنان)", "کەریم (ڕاهێنان)", "هێدی (ڕاهێنان)"),
    "en": ("Sana (training)", "Karim (training)", "Huda (training)"),
}
OFFICE: Final = {"ar": "مكتب التدريب", "ckb": "نووسینگەی ڕاهێنان", "en": "Training office"}


@dataclass(frozen=True, slots=True)
class Verbs:
    """What is needed to make the desk."""

    setting_up: "SettingUp"
    signing_in: "SigningIn"
    managing_users: "ManagingUsers"
    registering: "Registering"
    attending: "Attending"


class Practising:
    """Only for a profile that is for practising; every verb raises MihanError ``not_training`` elsewhere."""

    def __init__(self, opened: Opened, verbs: Verbs) -> None:
        self._opened = opened
        self._verbs = verbs

    @property
    def here(self) -> bool:
        """Whether this desk is one to practise at."""
        return self._opened.training

    def prepare(self, language: str) -> None:
        """Make the office with its people and their records, unless they are there."""
        self._only_here()
        if self._opened.profile.keyring.exists():
            return
        verbs = self._verbs
        clerk, trainer, supervisor = NAMES[language]
        roles = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
        verbs.setting_up.create_office(Role.SUPERVISOR.value, supervisor, PASSWORD, language, roles=roles)
        actor = self.sit_down(Role.SUPERVISOR)
        for role, name in ((Role.CLERK, clerk), (Role.TRAINER, trainer)):
            verbs.managing_users.add_user(actor, role.value, name, {role}, PASSWORD, language=language)
        verbs.registering.add_bundled_forms(actor)
        self._pretend_enrolment(actor, OFFICE[language])
        self._invent_people()
        self._invent_class(language)
        self._offer_courses()
        verbs.signing_in.sign_out()

    def sit_down(self, role: Role) -> User:
        """Sign in as the colleague of that role."""
        self._only_here()
        return self._verbs.signing_in.sign_in(role.value, PASSWORD)

    def _only_here(self) -> None:
        if not self._opened.profile.training:
            raise MihanError("not_training")

    def _pretend_enrolment(self, supervisor: User, name: str) -> None:
        """A ministry that nobody is: batches may be sealed, never opened, and there is nowhere to send them."""
        from mihan_desktop.services.ministry import pin
        from sync.protocol.enrolment import DeviceAnswer
        from sync.protocol.keys import key_id, new_receiving_key, new_signing_key

        nobody, receiving = new_signing_key().public_key(), new_receiving_key().public_key()
        known = self._opened.keyring().signing_public(supervisor.username)
        with self._opened.write() as work:
            device = work.device.get().device_id
            answer = DeviceAnswer(
                request="", device=device, office=TRAINING, office_name=name, governorate="", signing=nobody,
                recipients={key_id(receiving): receiving}, recovery="", at=self._opened.now(),
            )  # fmt: skip
            work.device.enrol(
                device_id=device, office_id=TRAINING, office_name=name, centre_url="", enrolment=pin(answer)
            )  # fmt: skip
            if known is not None:
                work.users.set_approver_public(supervisor.id, known)

    def _invent_people(self) -> None:
        from forms.session import Session
        from resources.demo import people

        registering = self._verbs.registering
        clerk = self.sit_down(Role.CLERK)
        form = registering.forms(clerk)[0]
        definition = registering.definition(form.form_id, form.version)
        for person in people.people(SEED, PEOPLE):
            draft = registering.begin(clerk, form.form_id, form.version)
            session = Session(definition, clock=self._opened.now, new_id=self._opened.new_id)
            people.fill(session, person)
            registering.keep_draft(clerk, replace(draft, state=session.save()))
            registering.save(clerk, draft.id, session.finalise())

    def _invent_class(self, language: str) -> None:
        from resources.demo import people

        trainer = self.sit_down(Role.TRAINER)
        demo = people.classes(SEED, count=1)[0]
        today = self._opened.now().date()
        self._verbs.attending.plan_class(
            trainer,
            demo.titles[language],
            [today + timedelta(days=shift) for shift in DAYS],
            names=[one.name.full for one in demo.trainees],
        )

    def _offer_courses(self) -> None:
        """The invented catalogue is in force as if a release had brought it."""
        from resources.demo import courses
        from sync.protocol.releases import TRAINING_CATALOGUE

        data = json.dumps(courses.document(), ensure_ascii=False).encode()
        part = PublishedPart(
            TRAINING_CATALOGUE, TRAINING_CATALOGUE, courses.VERSION, 1, known=True, at=self._opened.now(), data=data
        )  # fmt: skip
        with self._opened.write() as work:
            work.releases.publish(part, hashlib.sha256(data).hexdigest())
