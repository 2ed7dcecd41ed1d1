"""An office of the tests' own: a real encrypted profile, a small form, and four people with passwords."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from uuid_utils.compat import uuid7

from forms.session import Session
from mihan_desktop.domain.registrations import Draft
from mihan_desktop.domain.roles import Role, User
from mihan_desktop.services.desk import Desk, build_desk
from mihan_desktop.services.registering import Saved
from sync.protocol.keys import Cost

CHEAP: Final = Cost(memory=128, iterations=1, lanes=1)
PASSWORD: Final = "a password of {}'s own"
FORM_ID: Final = "small_registration"
VERSION: Final = "1"
MORNING: Final = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)  # half past ten in Baghdad

_FIELDS: Final = (
    "given_name", "father_name", "family_name", "phone", "national_number", "date_of_birth", "sex", "consent_given",
)  # fmt: skip


def form(version: str = VERSION, title: str = "تسجيل") -> bytes:
    """A small XForm in Arabic and English with an entity list."""
    binds = "".join(
        f'<bind nodeset="/data/{name}" type="{"date" if name.startswith("date") else "string"}" '
        f'entities:saveto="{name}"{" required=" + chr(34) + "true()" + chr(34) if name == "given_name" else ""}/>'
        for name in _FIELDS
    )
    inputs = "".join(
        f'<input ref="/data/{name}"><label ref="jr:itext(\'{name}\')"/></input>' for name in _FIELDS if name != "sex"
    )
    texts = {"ar": "سؤال ", "en": "question "}
    translations = "".join(
        f'<translation lang="{name}"{" default=" + chr(34) + "true()" + chr(34) if code == "ar" else ""}>'
        + "".join(f'<text id="{field_name}"><value>{texts[code]}{field_name}</value></text>' for field_name in _FIELDS)
        + f'<text id="f"><value>{"أنثى" if code == "ar" else "female"}</value></text>'
        + f'<text id="m"><value>{"ذكر" if code == "ar" else "male"}</value></text>'
        + "</translation>"
        for code, name in (("ar", "Arabic (ar)"), ("en", "English (en)"))
    )
    name = "normalize-space(concat(/data/given_name, ' ', /data/father_name, ' ', /data/family_name))"
    return f"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"
  xmlns:entities="http://www.opendatakit.org/xforms/entities">
<h:head><h:title>{title}</h:title><model entities:entities-version="2024.1.0">
<itext>{translations}</itext>
<instance><data id="{FORM_ID}" version="{version}">{"".join(f"<{one}/>" for one in _FIELDS)}
<meta><instanceID/><instanceName/><entity dataset="jobseekers" id="" create="1"><label/></entity></meta>
</data></instance>
{binds}
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
<bind nodeset="/data/meta/instanceName" type="string" calculate="{name}"/>
<bind nodeset="/data/meta/entity/@id" type="string" readonly="true()"/>
<setvalue ref="/data/meta/entity/@id" event="odk-instance-first-load" type="string" value="uuid()"/>
<bind nodeset="/data/meta/entity/label" type="string" calculate="{name}" readonly="true()"/>
</model></h:head>
<h:body>{inputs}<select1 ref="/data/sex"><label ref="jr:itext('sex')"/>
<item><label ref="jr:itext('f')"/><value>female</value></item>
<item><label ref="jr:itext('m')"/><value>male</value></item></select1></h:body></h:html>""".encode()


ZAINAB: Final = {
    "given_name": "زينب",
    "father_name": "عبد الحسين",
    "family_name": "الجبوري",
    "phone": "07701234567",
    "national_number": "199012345678",
    "date_of_birth": "1990-03-21",
    "sex": "female",
    "consent_given": "yes",
}
"""An invented person."""


@dataclass
class Wall:
    """The wall clock of the tests: stands still unless it is moved."""

    time: datetime = MORNING

    def __call__(self) -> datetime:
        return self.time

    def go_on(self, **delta: float) -> None:
        """Let time pass (arguments of timedelta)."""
        self.time += timedelta(**delta)


def new_id() -> str:
    """A fresh UUIDv7."""
    return str(uuid7())


@dataclass
class Office:
    """One desk and its people. Everybody's password is PASSWORD with their user name in it."""

    profile: Path
    wall: Wall = field(default_factory=Wall)
    ids: Callable[[], str] = new_id
    people: dict[str, User] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.desk: Desk = self.window()

    def window(self) -> Desk:
        """Another window on the same profile."""
        return build_desk(self.profile, now=self.wall, new_id=self.ids, cost=CHEAP)

    def open(self) -> str:
        """Create the office, its people (omar administers, huda and sara approve) and its form; the recovery code."""
        created = self.desk.setting_up.create_office(
            "omar", "عمر", PASSWORD.format("omar"), "ar", roles=frozenset({Role.ADMINISTRATOR})
        )
        omar = self.enter("omar")
        for username, name, role in (
            ("zainab", "زينب الموظفة", Role.CLERK),
            ("ali", "علي الموظف", Role.CLERK),
            ("karwan", "کاروان", Role.TRAINER),
            ("huda", "هدى", Role.SUPERVISOR),
            ("sara", "سارة", Role.SUPERVISOR),
        ):
            added = self.desk.managing_users.add_user(omar, username, name, {role}, PASSWORD.format(username))
            self.people[username] = added.user
        self.desk.registering.add_form(omar, form(), "small.xml")
        return created.recovery_code

    def enter(self, username: str, desk: Desk | None = None) -> User:
        """Sign somebody in."""
        user = (desk or self.desk).signing_in.sign_in(username, PASSWORD.format(username))
        self.people[username] = user
        return user

    def session(self) -> Session:
        """A new filling of the small form."""
        definition = self.desk.registering.definition(FORM_ID, VERSION)
        return Session(definition, clock=self.wall, new_id=self.ids)

    def restored(self, draft: Draft) -> Session:
        """The filling of a draft."""
        definition = self.desk.registering.definition(draft.form_id, draft.form_version)
        return Session.restore(definition, draft.state, clock=self.wall, new_id=self.ids)

    def register(self, actor: User, **answers: str) -> Saved:
        """Fill the small form as the window does, a draft on every field, and save it."""
        draft = self.desk.registering.begin(actor, FORM_ID, VERSION)
        session = self.session()
        for name, value in (ZAINAB | answers).items():
            session.set(f"/data/{name}", value)
            draft = kept(draft, session)
            self.desk.registering.keep_draft(actor, draft)
        return self.desk.registering.save(actor, draft.id, session.finalise())


def sign_and_send(office: Office) -> None:
    """Huda approves whatever waits and sends it; what the ministry says is heard."""
    huda = office.enter("huda")
    waiting = [one.change_id for one in office.desk.reviewing.waiting(huda)]
    if waiting:
        office.desk.reviewing.approve(huda, waiting, PASSWORD.format("huda"))
    assert office.desk.sending.send(huda, lambda done, whole: None, lambda: False).code == ""


def kept(draft: Draft, session: Session) -> Draft:
    """The draft as ``session`` stands."""
    return replace(draft, state=session.save(), return_fields=())
