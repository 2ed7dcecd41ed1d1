"""People who seek work, registered by a small form that asks what the matching reads."""

from typing import Final

from forms.session import Session
from mihan_desktop.domain.roles import User
from tests.services.office import Office, kept

FORM_ID: Final = "small_seeking"
ASKED: Final = (
    "given_name", "father_name", "occupation_1", "occupation_2", "skills", "skills_basic", "education_level",
    "experience_months", "governorate", "district", "reservation_wage", "arabic_level", "licences", "date_of_birth",
    "registration_date",
)  # fmt: skip
SALMAN: Final = {
    "given_name": "سلمان", "father_name": "داود", "occupation_1": "7212", "skills": "welding", "education_level": "10",
    "experience_months": "24", "governorate": "IQ-G07", "district": "IQ-D038", "date_of_birth": "1994-05-05",
    "registration_date": "2026-01-10", "arabic_level": "native",
}  # fmt: skip
"""An invented welder."""


def form() -> bytes:
    """A small XForm."""
    binds = "".join(f'<bind nodeset="/data/{name}" type="string" entities:saveto="{name}"/>' for name in ASKED)
    inputs = "".join(f'<input ref="/data/{name}"><label>{name}</label></input>' for name in ASKED)
    named = "normalize-space(concat(/data/given_name, ' ', /data/father_name))"
    return f"""<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
  xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms"
  xmlns:entities="http://www.opendatakit.org/xforms/entities">
<h:head><h:title>تسجيل</h:title><model entities:entities-version="2024.1.0">
<instance><data id="{FORM_ID}" version="1">{"".join(f"<{one}/>" for one in ASKED)}
<meta><instanceID/><instanceName/><entity dataset="jobseekers" id="" create="1"><label/></entity></meta>
</data></instance>
{binds}
<bind nodeset="/data/meta/instanceID" type="string" readonly="true()" jr:preload="uid"/>
<bind nodeset="/data/meta/instanceName" type="string" calculate="{named}"/>
<bind nodeset="/data/meta/entity/@id" type="string"/>
<bind nodeset="/data/meta/entity/label" type="string" calculate="{named}"/>
</model></h:head><h:body>{inputs}</h:body></h:html>""".encode()


def seek(office: Office, user: User, **answers: str) -> str:
    """Somebody registers; their record. answers: other than of the invented welder."""
    registering = office.desk.registering
    draft = registering.begin(user, FORM_ID, "1")
    session = Session(registering.definition(FORM_ID, "1"), clock=office.wall, new_id=office.ids)
    for name, value in (SALMAN | answers).items():
        session.set(f"/data/{name}", value)
    draft = kept(draft, session)
    registering.keep_draft(user, draft)
    return registering.save(user, draft.id, session.finalise()).registration.record_id
