"""The ministry asks how a form was filled: who answered what, when, and why it was changed afterwards."""

import csv
import io
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from lxml import etree

from forms.audit import MAX_EVENTS, harmless
from forms.problems import FormError
from forms.session import Session
from forms.xform import read_xform
from forms.xlsform import compile_xlsform
from tests.forms.scenario import MOMENT, ids, xform

START = int(MOMENT.timestamp() * 1000)
ALL = 'odk:track-changes="true" odk:identify-user="true" odk:track-changes-reasons="on-form-edit"'


class Clock:
    """A clock that goes on a second each time somebody looks at it."""

    def __init__(self) -> None:
        self.seconds = -1

    def __call__(self) -> datetime:
        self.seconds += 1
        return MOMENT + timedelta(seconds=self.seconds)


def form(track: str = ALL) -> bytes:
    return xform(
        '<name/><age/><child jr:template=""><name/></child><orx:meta><orx:audit/><orx:instanceID/></orx:meta>',
        f"""<bind nodeset="/data/age" type="int" constraint=". &lt; 100" mihan:soft="yes"/>
        <bind nodeset="/data/name" required="true()"/>
        <bind nodeset="/data/orx:meta/orx:audit" type="binary" {track}/>
        <bind nodeset="/data/orx:meta/orx:instanceID" jr:preload="uid"/>""",
        """<input ref="/data/name"/><input ref="/data/age"/>
        <repeat nodeset="/data/child"><input ref="/data/child/name"/></repeat>""",
    )


def begin(track: str = ALL) -> Session:
    return Session(read_xform(form(track)), clock=Clock(), new_id=ids(), properties={"username": "zainab"})


def wants_a_reason(session: Session) -> bool:
    """Whether somebody has to say why the submission was changed."""
    return session.needs_change_reason


def rows(session: Session) -> list[dict[str, str]]:
    """The log as a spreadsheet reads it."""
    written = session.finalise().attachments["audit.csv"].decode()
    return list(csv.DictReader(io.StringIO(written)))


def told(session: Session) -> Iterator[tuple[str, str, str, str]]:
    for row in rows(session):
        yield row["event"], row["node"], row["old-value"], row["new-value"]


def test_every_answer_and_repeat_is_logged_with_what_it_was_before() -> None:
    session = begin()
    session.set("/data/name", "Ali")
    session.set("/data/name", "Ali Hasan")
    session.add_repeat("/data/child")
    session.add_repeat("/data/child")
    session.move_repeat("/data/child[2]", 1)
    session.remove_repeat("/data/child[2]")
    assert list(told(session)) == [
        ("form start", "", "", ""),
        ("question", "/data/name", "", "Ali"),
        ("question", "/data/name", "Ali", "Ali Hasan"),
        ("add repeat", "/data/child[1]", "", ""),
        ("add repeat", "/data/child[2]", "", ""),
        ("move repeat", "/data/child[2]", "", ""),
        ("delete repeat", "/data/child[2]", "", ""),
        ("form finalize", "", "", ""),
    ]


def test_a_question_that_is_looked_at_lasts_from_look_to_look_and_is_one_event() -> None:
    session = begin()
    session.look("/data/name")
    session.set("/data/name", "A")
    session.set("/data/name", "Ali")
    session.look("/data/age")
    session.look("/data/child")
    session.look(None)
    found = rows(session)
    assert [(each["event"], each["node"], each["new-value"]) for each in found] == [
        ("form start", "", ""),
        ("question", "/data/name", "Ali"),
        ("question", "/data/age", ""),
        ("group questions", "/data/child", ""),
        ("form exit", "", ""),
        ("form finalize", "", ""),
    ]
    name, age = found[1], found[2]
    assert int(name["start"]) > START
    assert name["end"] == age["start"]
    assert found[0]["end"] == ""


def test_the_log_and_its_file_go_with_the_submission_and_who_filled_it_stands_in_every_row() -> None:
    session = begin()
    session.set("/data/name", "Ali")
    done = session.finalise()
    assert b"<orx:audit>audit.csv</orx:audit>" in done.xml
    assert set(done.attachments) == {"audit.csv"}
    found = list(csv.DictReader(io.StringIO(done.attachments["audit.csv"].decode())))
    assert {each["user"] for each in found} == {"zainab"}
    assert done.attachments["audit.csv"].endswith(b"\n")
    assert b"\r" not in done.attachments["audit.csv"]


@pytest.mark.parametrize(
    ("track", "columns"),
    [
        ("", ["event", "node", "start", "end"]),
        ('odk:track-changes="true"', ["event", "node", "start", "end", "old-value", "new-value"]),
        ('odk:identify-user="true"', ["event", "node", "start", "end", "user"]),
        ('odk:location-priority="balanced"', ["event", "node", "start", "end"]),
        (ALL, ["event", "node", "start", "end", "old-value", "new-value", "user", "change-reason"]),
    ],
)
def test_the_form_says_which_columns_there_are(track: str, columns: list[str]) -> None:
    session = begin(track)
    session.set("/data/name", "secret")
    written = session.finalise().attachments["audit.csv"].decode()
    assert written.splitlines()[0].split(",") == columns
    assert ("secret" in written) is ("old-value" in columns)


def test_what_was_taken_back_is_logged_as_it_happened() -> None:
    session = begin()
    session.set("/data/name", "Ali")
    session.set("/data/name", "Omar")
    session.undo()
    assert [each[2:] for each in told(session) if each[0] == "question"] == [
        ("", "Ali"),
        ("Ali", "Omar"),
        ("Omar", "Ali"),
    ]


def test_a_warning_that_was_overridden_is_logged_with_its_reason() -> None:
    session = begin()
    session.set("/data/name", "Ali")
    session.set("/data/age", 101)
    session.override("/data/age", "really")
    assert [(each["node"], each["change-reason"]) for each in rows(session) if each["event"] == "override warning"] == [
        ("/data/age", "really")
    ]


def test_a_draft_keeps_the_log() -> None:
    session = begin()
    session.set("/data/name", "Ali")
    again = Session.restore(session.definition, session.save(), clock=Clock(), new_id=ids())
    assert [each[0] for each in told(again)] == ["form start", "question", "form resume", "form finalize"]


def test_a_change_to_a_finished_submission_wants_a_reason() -> None:
    session = begin()
    session.set("/data/name", "Ali")
    assert not wants_a_reason(session)
    sent = session.finalise().xml
    again = Session.reopen(session.definition, sent, clock=Clock(), new_id=ids())
    assert not wants_a_reason(again)
    again.set("/data/name", "Aliya")
    assert wants_a_reason(again)
    with pytest.raises(FormError, match="missing_change_reason"):
        again.finalise()
    with pytest.raises(FormError, match="missing_reason"):
        again.give_change_reason("  ")
    again = Session.restore(again.definition, again.save(), clock=Clock(), new_id=ids())
    assert wants_a_reason(again)
    again.give_change_reason('misheard, "Aliya"')
    reasons = [each["change-reason"] for each in rows(again) if each["event"] == "change reason"]
    assert reasons == ['misheard, "Aliya"']


def test_a_form_that_cannot_be_finished_says_so_in_its_log() -> None:
    session = begin()
    with pytest.raises(FormError, match="has_violations"):
        session.finalise()
    session.set("/data/name", "Ali")
    assert [each[0] for each in told(session)] == ["form start", "finalize error", "question", "form finalize"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("@SUM(1)", "'@SUM(1)"),
        ("+1+cmd", "'+1+cmd"),
        ("-2+3", "'-2+3"),
        ("\t=1", "'\t=1"),
        ("\uff1d1", "'\uff1d1"),
        ("-5", "-5"),
        ("+9647701234567", "+9647701234567"),
        ("-33.5 44.1 0 0", "'-33.5 44.1 0 0"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_no_value_is_a_formula(value: str, written: str) -> None:
    assert harmless(value) == written


def test_an_answer_that_is_a_formula_reaches_the_file_as_text() -> None:
    session = begin()
    session.set("/data/name", '=1+1,"\n2')
    assert [each[3] for each in told(session) if each[0] == "question"] == ["'" + '=1+1,"\n2']


def test_a_log_has_an_end() -> None:
    session = begin()
    for number in range(MAX_EVENTS + 5):
        session.set("/data/name", str(number))
    found = rows(session)
    assert len(found) == MAX_EVENTS + 1
    assert found[-1]["event"] == "log full"


def test_a_form_without_an_audit_keeps_no_log() -> None:
    session = Session(read_xform(xform("<q/>", "", '<input ref="/data/q"/>')), clock=Clock(), new_id=ids())
    session.look("/data/q")
    session.set("/data/q", "x")
    assert session.finalise().attachments == {}
    assert b"question" not in session.save()


def test_a_spreadsheet_asks_for_the_log() -> None:
    sheet = """
| survey | | | | |
| | type | name | label | parameters |
| | text | name | Name | |
| | audit | audit | | track-changes=true identify-user=true |
"""
    compiled = compile_xlsform(sheet.encode(), "audit.md")
    session = Session(compiled.definition, clock=Clock(), new_id=ids(), properties={"username": "omar"})
    session.set("/data/name", "x")
    done = session.finalise()
    assert [each["user"] for each in csv.DictReader(io.StringIO(done.attachments["audit.csv"].decode()))] == [
        "omar"
    ] * 3
    assert etree.fromstring(done.xml).findtext(".//{*}audit") == "audit.csv"
