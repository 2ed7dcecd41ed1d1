"""What is asked, what is required, what is wrong: told as fillings."""

import pytest

from forms.problems import FormError
from tests.forms.scenario import Scenario, xform


def family() -> Scenario:
    return Scenario(
        xform(
            "<married>no</married><family><spouse/><children/></family><note_to_self/>",
            """<bind nodeset="/data/married" type="string"/>
            <bind nodeset="/data/family" relevant="/data/married = 'yes'"/>
            <bind nodeset="/data/family/spouse" required="true()" jr:requiredMsg="Who?"/>
            <bind nodeset="/data/family/children" type="int" constraint=". &gt;= 0 and . &lt; 30"
              jr:constraintMsg="Between 0 and 29"/>
            <bind nodeset="/data/note_to_self" calculate="concat(/data/family/spouse, '-', /data/family/children)"/>""",
            """<input ref="/data/married"/><group ref="/data/family"><label>Family</label>
            <input ref="/data/family/spouse"/><input ref="/data/family/children"/></group>""",
        )
    )


def test_a_hidden_group_hides_its_questions_and_their_rules() -> None:
    scenario = family()
    assert not scenario.at("family").relevant
    assert not scenario.at("family/spouse").relevant
    assert scenario.broken() == []
    changed = scenario.answer("married", "yes")
    assert {"family", "family/spouse", "family/children", "married"} <= changed
    assert scenario.broken() == [("family/spouse", "required")]
    assert scenario.session.violations()[0].message == "Who?"


def test_answers_of_hidden_questions_are_blank_to_others_and_come_back() -> None:
    scenario = family()
    scenario.answer("married", "yes")
    scenario.answer("family/spouse", "زينب")
    assert scenario.value("note_to_self") == "زينب-"
    scenario.answer("married", "no")
    assert scenario.value("family/spouse") == ""
    assert scenario.value("note_to_self") == "-"
    assert "زينب".encode() not in scenario.session.submission()
    scenario.answer("married", "yes")
    assert scenario.value("note_to_self") == "زينب-"


def test_a_constraint_is_about_answers_and_never_about_blanks() -> None:
    scenario = family()
    scenario.answer("married", "yes")
    scenario.answer("family/spouse", "x")
    scenario.answer("family/children", 31)
    assert scenario.broken() == [("family/children", "constraint")]
    violation = scenario.at("family/children").violation
    assert violation is not None
    assert violation.message == "Between 0 and 29"
    scenario.answer("family/children", None)
    assert scenario.broken() == []


def test_a_filling_with_something_wrong_is_not_finished() -> None:
    scenario = family()
    scenario.answer("married", "yes")
    with pytest.raises(FormError) as caught:
        scenario.session.finalise()
    assert caught.value.code == "has_violations"
    assert [str(each.where) for each in caught.value.problems] == ["/data/family/spouse"]


@pytest.mark.parametrize("typed", ["27", "٢٧", "۲۷", " 27 "])
def test_digits_of_all_kinds_are_the_same_number(typed: str) -> None:
    scenario = family()
    scenario.answer("married", "yes")
    scenario.answer("family/children", typed)
    assert scenario.value("family/children") == "27"
    assert scenario.broken() == [("family/spouse", "required")]


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("int", "many"),
        ("int", "2.5"),
        ("decimal", "1,5x"),
        ("date", "2026-02-30"),
        ("time", "25:00:00"),
        ("geopoint", "95 0"),
    ],
)
def test_an_answer_of_the_wrong_type_changes_nothing(kind: str, wrong: str) -> None:
    scenario = Scenario(xform("<a/>", f'<bind nodeset="/data/a" type="{kind}"/>', '<input ref="/data/a"/>'))
    before = scenario.session.save()
    with pytest.raises(FormError) as caught:
        scenario.answer("a", wrong)
    assert caught.value.code == "wrong_type"
    assert caught.value.problems[0].where.ref == "/data/a"
    assert scenario.session.save() == before


def test_a_readonly_group_makes_its_questions_readonly() -> None:
    scenario = Scenario(
        xform(
            "<locked>1</locked><part><name/></part>",
            """<bind nodeset="/data/locked" type="boolean"/><bind nodeset="/data/part" readonly="/data/locked = 1"/>""",
            '<input ref="/data/locked"/><group ref="/data/part"><input ref="/data/part/name"/></group>',
        )
    )
    assert scenario.at("part/name").readonly
    with pytest.raises(FormError, match="readonly"):
        scenario.answer("part/name", "x")
    assert "part/name" in scenario.answer("locked", 0)
    scenario.answer("part/name", "x")
    assert scenario.value("part/name") == "x"


def test_an_answer_reports_only_what_it_changed() -> None:
    scenario = Scenario(
        xform(
            "<a/><b/><double/><far/>",
            """<bind nodeset="/data/a" type="int"/><bind nodeset="/data/b" type="int"/>
            <bind nodeset="/data/double" calculate="/data/a * 2"/>
            <bind nodeset="/data/far" calculate="/data/double + 1" relevant="/data/b != ''"/>""",
            '<input ref="/data/a"/><input ref="/data/b"/><input ref="/data/double"/><input ref="/data/far"/>',
        )
    )
    assert scenario.answer("a", 4) == {"a", "double", "far"}
    assert scenario.answer("a", 4) == set()
    assert scenario.answer("b", 1) == {"b", "far"}
    assert scenario.value("far") == "9"


def test_a_cycle_is_named_with_its_nodes() -> None:
    with pytest.raises(FormError) as caught:
        Scenario(
            xform(
                "<a/><b/><c/>",
                """<bind nodeset="/data/a" calculate="/data/b + 1"/><bind nodeset="/data/b" relevant="/data/c = 1"/>
                <bind nodeset="/data/c" calculate="/data/a"/>""",
                '<input ref="/data/b"/>',
            )
        )
    assert caught.value.code == "cycle"
    assert caught.value.problems[0].params["refs"] == "/data/a /data/b /data/c"
    assert caught.value.problems[0].where.ref == "/data/a"


def test_relevance_that_asks_its_own_answer_is_a_cycle() -> None:
    with pytest.raises(FormError, match="cycle"):
        Scenario(xform("<a/>", """<bind nodeset="/data/a" relevant="/data/a = ''"/>""", '<input ref="/data/a"/>'))


def test_a_calculation_may_look_at_its_own_value() -> None:
    scenario = Scenario(
        xform("<a/><n>1</n>", """<bind nodeset="/data/n" calculate="once(/data/a)"/>""", '<input ref="/data/a"/>')
    )
    scenario.answer("a", "first")
    assert scenario.value("n") == "1"


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("date", "٢٠٢٦-٣-١", "2026-03-01"),
        ("dateTime", "2026-3-1T10:00:00.000+03:00", "2026-03-01T10:00:00.000+03:00"),
        ("decimal", "۱۲٫۵", "12.5"),
        ("decimal", 250000, "250000.0"),
        ("int", 2.0, "2"),
        ("boolean", True, "1"),
        ("geopoint", "33.3 44.4 0 0", "33.3 44.4 0.0 0.0"),
        ("string", "٢٧", "٢٧"),
    ],
)
def test_answers_are_kept_as_the_field_writes_them(kind: str, typed: str | float | bool, kept: str) -> None:
    scenario = Scenario(xform("<a/>", f'<bind nodeset="/data/a" type="{kind}"/>', '<input ref="/data/a"/>'))
    scenario.answer("a", typed)
    assert scenario.value("a") == kept


def test_two_questions_that_change_each_other_for_ever_are_refused() -> None:
    action = '<setvalue event="xforms-value-changed" ref="/data/{}" value="/data/{} + 1"/>'
    scenario = Scenario(
        xform(
            "<a>0</a><b>0</b>",
            "",
            f"""<input ref="/data/a">{action.format("b", "a")}</input>
            <input ref="/data/b">{action.format("a", "b")}</input>""",
        )
    )
    with pytest.raises(FormError, match="does_not_settle"):
        scenario.answer("a", "5")
    assert (scenario.value("a"), scenario.value("b")) == ("0", "0")
