"""Soft constraints warn: a clerk may go on, says why, and the supervisor sees it."""

import pytest
from lxml import etree

from forms.problems import FormError
from forms.session import Session
from forms.soft import MIHAN, Override
from forms.xlsform import compile_xlsform
from tests.forms.scenario import MOMENT, Scenario, ids, xform


def ages(soft: str = "yes") -> Scenario:
    return Scenario(
        xform(
            "<age/><limit>70</limit><person><born/></person>",
            f"""<bind nodeset="/data/age" type="int" constraint=". &lt;= /data/limit" jr:constraintMsg="Over 70?"
              mihan:soft="{soft}"/>
            <bind nodeset="/data/limit" type="int"/>
            <bind nodeset="/data/person" relevant="/data/limit != 1"/>
            <bind nodeset="/data/person/born" type="int" mihan:soft-constraint=". &gt; 1930"
              mihan:soft-message="So long ago?" constraint=". &gt; 1850" mihan:soft="{soft}"/>""",
            """<input ref="/data/age"/><input ref="/data/limit"/>
            <group ref="/data/person"><label>Person</label><repeat nodeset="/data/person">
            <input ref="/data/person/born"/></repeat></group>""",
        )
    )


def blocks(xml: bytes) -> list[tuple[str | None, str | None]]:
    """ref and reason of each override in a submission."""
    return [(each.get("ref"), each.text) for each in etree.fromstring(xml).iter(f"{{{MIHAN}}}override")]


def test_a_warning_is_shown_and_does_not_stop_anybody() -> None:
    scenario = ages()
    scenario.answer("age", 71)
    (warning,) = scenario.session.violations()
    assert (warning.ref, warning.condition, warning.severity) == ("/data/age", "soft", "soft")
    assert (warning.message, warning.wants_reason) == ("Over 70?", False)
    done = scenario.session.finalise()
    assert done.overrides == (Override("/data/age", "71", ""),)
    assert blocks(done.xml) == [("/data/age", None)]


def test_a_reason_quietens_the_warning_and_goes_with_the_submission() -> None:
    scenario = ages("reason")
    scenario.answer("age", 88)
    assert scenario.session.violations()[0].wants_reason
    with pytest.raises(FormError, match="has_violations") as refused:
        scenario.session.finalise()
    assert refused.value.problems[0].code == "soft"
    change = scenario.session.override("/data/age", "  the grandmother  ")
    assert change.refs == {"/data/age"}
    assert scenario.session.violations() == ()
    assert scenario.at("age").override == "the grandmother"
    done = scenario.session.finalise()
    assert done.overrides == (Override("/data/age", "88", "the grandmother"),)
    assert blocks(done.xml) == [("/data/age", "the grandmother")]


def test_a_reason_is_for_one_answer_and_ends_with_it() -> None:
    scenario = ages()
    scenario.answer("age", 88)
    scenario.session.override("/data/age", "the grandmother")
    scenario.answer("age", 99)
    assert scenario.at("age").override is None
    assert [each.ref for each in scenario.session.violations()] == ["/data/age"]
    scenario.answer("age", 30)
    assert scenario.session.finalise().overrides == ()


def test_a_warning_follows_the_answers_it_reads() -> None:
    scenario = ages()
    scenario.answer("age", 71)
    assert scenario.answer("limit", 80) == {"limit", "age"}
    assert scenario.session.violations() == ()


def test_a_hard_constraint_beside_a_soft_one_still_stops() -> None:
    scenario = ages()
    scenario.answer("person[1]/born", 1800)
    (violation,) = scenario.session.violations()
    assert (violation.condition, violation.severity) == ("constraint", "error")
    with pytest.raises(FormError, match="nothing_to_override"):
        scenario.session.override("/data/person[1]/born", "really")
    scenario.answer("person[1]/born", 1900)
    (violation,) = scenario.session.violations()
    assert (violation.condition, violation.message) == ("soft", "So long ago?")


def test_nothing_to_warn_of_needs_no_reason_and_a_reason_is_not_blank() -> None:
    scenario = ages()
    scenario.answer("age", 20)
    with pytest.raises(FormError, match="nothing_to_override"):
        scenario.session.override("/data/age", "why not")
    scenario.answer("age", 99)
    with pytest.raises(FormError, match="missing_reason"):
        scenario.session.override("/data/age", " \u0001 ")
    with pytest.raises(FormError, match="nothing_to_override"):
        scenario.session.override("/data/age", None)


def test_an_override_can_be_withdrawn_and_taken_back() -> None:
    scenario = ages()
    scenario.answer("age", 99)
    scenario.session.override("/data/age", "yes, really")
    scenario.session.undo()
    assert scenario.at("age").override is None
    scenario.session.redo()
    assert scenario.at("age").override == "yes, really"
    scenario.session.override("/data/age", None)
    assert len(scenario.session.violations()) == 1


def test_a_reason_survives_a_draft_and_the_reopening_of_the_submission() -> None:
    scenario = ages("reason")
    scenario.answer("age", 99)
    scenario.session.add_repeat("/data/person")
    scenario.answer("person[2]/born", 1911)
    scenario.session.override("/data/age", "جدة")
    scenario.session.override("/data/person[2]/born", "the oldest")
    again = scenario.reload()
    assert again.at("age").override == "جدة"
    sent = again.session.finalise().xml
    reopened = Session.reopen(scenario.definition, sent, clock=lambda: MOMENT, new_id=ids())
    assert reopened.fitted.dropped == []
    assert reopened.node("/data/person[2]/born").override == "the oldest"
    assert blocks(reopened.finalise().xml) == blocks(sent)


def test_a_ref_in_the_submission_counts_only_the_instances_that_are_in_it() -> None:
    scenario = Scenario(
        xform(
            "<skip>0</skip><p><q/></p>",
            """<bind nodeset="/data/p" relevant="position(.) &gt; /data/skip"/>
            <bind nodeset="/data/p/q" type="int" constraint=". &lt; 5" mihan:soft="yes"/>""",
            '<input ref="/data/skip"/><repeat nodeset="/data/p"><input ref="/data/p/q"/></repeat>',
        )
    )
    scenario.session.add_repeat("/data/p")
    scenario.answer("p[2]/q", 9)
    scenario.session.override("/data/p[2]/q", "nine")
    scenario.answer("skip", 1)
    sent = scenario.session.finalise().xml
    assert blocks(sent) == [("/data/p[1]/q", "nine")]
    reopened = Session.reopen(scenario.definition, sent, clock=lambda: MOMENT, new_id=ids(), edit=False)
    reopened.set("/data/skip", 0)
    assert reopened.node("/data/p[1]/q").override == "nine"


@pytest.mark.parametrize(
    ("bind", "code"),
    [
        ('mihan:soft="perhaps" constraint=". &lt; 5"', "bad_soft"),
        ('mihan:soft="yes"', "soft_without_constraint"),
    ],
)
def test_a_form_that_warns_of_nothing_is_told_so(bind: str, code: str) -> None:
    scenario = Scenario(xform("<q/>", f'<bind nodeset="/data/q" {bind}/>', '<input ref="/data/q"/>'))
    assert [(each.code, each.where.ref) for each in scenario.definition.warnings] == [(code, "/data/q")]
    assert not scenario.definition.warns


MESSAGE = "bind::mihan:soft-message"
SHEET = f"""
| survey | | | | | | | | | |
| | type | name | label::Arabic (ar) | label::English (en) | constraint | bind::mihan:soft | {MESSAGE}::Arabic (ar) | \
{MESSAGE}::English (en) | bind::mihan:soft-constraint |
| | integer | age | العمر | Age | . < 70 | reason | أكبر من ٧٠؟ | Over 'seventy'? | |
| | integer | wage | الأجر | Wage | . > 0 | yes | | Less than ${{age}}? | . > ${{age}} |
| settings | | | | | | | | | |
| | form_id | version | default_language | | | | | |
| | soft | 1 | Arabic (ar) | | | | | |
"""


def test_the_columns_of_a_spreadsheet_work_without_a_word_about_namespaces() -> None:
    compiled = compile_xlsform(SHEET.encode(), "soft.md")
    session = Session(compiled.definition, clock=lambda: MOMENT, new_id=ids())
    session.set("/data/age", 71)
    session.set("/data/wage", 5)
    first, second = session.violations()
    assert (first.message, first.wants_reason) == ("أكبر من ٧٠؟", True)
    session.set_language("English (en)")
    first, second = session.violations()
    assert first.message == "Over 'seventy'?"
    assert (second.ref, second.severity, second.wants_reason) == ("/data/wage", "soft", False)
    assert second.message is not None
    assert second.message.startswith("Less than")
    session.set("/data/wage", 0)
    assert session.violations()[1].condition == "constraint"
    assert not any(each.code.startswith("soft") for each in compiled.warnings)


def test_a_broken_soft_constraint_names_the_cell() -> None:
    broken = SHEET.replace(". > ${age} |", ". > nope(${age}) |")
    with pytest.raises(FormError) as refused:
        compile_xlsform(broken.encode(), "soft.md")
    where = refused.value.problems[0].where
    assert refused.value.code == "unknown_function"
    assert (where.sheet, where.row, where.column) == ("survey", 3, "bind::mihan:soft-constraint")
