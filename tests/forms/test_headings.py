"""Groups of the body without a node of their own still say what they say over the questions in them."""

from tests.forms.scenario import Scenario, xform


def form() -> Scenario:
    return Scenario(
        xform(
            "<name/><age/><city/><street/><outside/><child><n/><toy/></child><g><inner/></g>",
            "",
            """<group appearance="field-list"><label ref="jr:itext('who')"/>
              <input ref="/data/name"/>
              <group appearance="w2 maximal"><label>Of <output value="/data/name"/></label>
                <input ref="/data/age"/>
                <group ref="/data/g"><label>G</label><input ref="/data/g/inner"/></group></group>
            </group>
            <input ref="/data/outside"/>
            <group><input ref="/data/city"/><input ref="/data/street"/></group>
            <group><label>Children</label><repeat nodeset="/data/child">
              <input ref="/data/child/n"/>
              <group><label>Toys of <output value="/data/child/n"/></label><input ref="/data/child/toy"/></group>
            </repeat></group>""",
            itext="""<itext><translation lang="ar" default="true()"><text id="who"><value>من</value></text>
              </translation><translation lang="en"><text id="who"><value>Who</value></text></translation></itext>""",
        )
    )


def labels(scenario: Scenario, ref: str) -> list[str | None]:
    return [each.label for each in scenario.at(ref).headings]


def test_what_a_group_without_a_node_says_stands_over_its_questions() -> None:
    scenario = form()
    (who,) = scenario.at("name").headings
    assert (who.label, set(who.appearance), who.field_list) == ("من", {"field-list"}, True)
    assert labels(scenario, "age") == ["من", "Of "]
    assert scenario.at("age").headings[0].key == who.key
    assert scenario.at("age").headings[1].appearance >= {"w2", "maximal"}
    assert scenario.at("outside").headings == ()
    assert labels(scenario, "city") == [None]
    assert scenario.at("city").headings[0].key == scenario.at("street").headings[0].key != who.key


def test_a_group_with_a_node_ends_what_stands_around_it() -> None:
    scenario = form()
    assert labels(scenario, "g") == ["من", "Of "]
    assert labels(scenario, "g/inner") == []


def test_a_heading_follows_the_language_and_the_answers_in_it() -> None:
    scenario = form()
    scenario.session.set_language("en")
    assert labels(scenario, "name") == ["Who"]
    assert labels(scenario, "age") == ["Who", "Of "]
    assert "/data" in scenario.session.set("/data/name", "Zainab").refs
    assert labels(scenario, "age") == ["Who", "Of Zainab"]


def test_a_heading_in_a_repeat_speaks_of_its_own_instance() -> None:
    scenario = form()
    scenario.session.add_repeat("/data/child")
    scenario.answer("child[1]/n", "Ali")
    scenario.answer("child[2]/n", "Sara")
    assert labels(scenario, "child[1]/toy") == ["Toys of Ali"]
    assert labels(scenario, "child[2]/toy") == ["Toys of Sara"]
    assert labels(scenario, "child[1]/n") == []


def test_what_stands_around_a_single_repeat_is_the_label_of_the_repeat() -> None:
    scenario = form()
    assert scenario.at("child").label == "Children"
    assert scenario.at("child").headings == ()
