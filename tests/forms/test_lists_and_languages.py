"""Lists of choices, texts in three languages, media, and files that come with a form."""

import threading

import pytest

from forms.problems import FormError
from forms.session import Session
from tests.forms.scenario import MOMENT, Scenario, ids, xform

ITEXT = """<itext><translation lang="Arabic (ar)" default="true()">
  <text id="name"><value>ما اسم <output value="/data/who"/>؟</value><value form="image">jr://images/a.png</value>
    <value form="short">اسم <output value="/data/who"/></value></text>
  <text id="name_hint"><value>كما في البطاقة</value><value form="guidance">انسخ الاسم</value></text>
  <text id="baghdad"><value>بغداد</value></text><text id="erbil"><value>أربيل</value></text></translation>
<translation lang="Kurdish (ckb)">
  <text id="name"><value>ناوی <output value="/data/who"/> چییە؟</value></text>
  <text id="baghdad"><value>بەغدا</value></text><text id="erbil"><value>هەولێر</value></text></translation></itext>"""

LISTS = """<instance id="places"><root>
<item><itextId>baghdad</itextId><name>bgd</name><in>centre</in></item>
<item><itextId>erbil</itextId><name>ebl</name><in>north</in></item></root></instance>
<instance id="parts"><root><item><name>centre</name><label>Centre</label></item>
<item><name>north</name><label>North</label></item></root></instance>"""


def cascade() -> Scenario:
    return Scenario(
        xform(
            "<who>الأب</who><name/><part/><place/><label_of_place/>",
            """<bind nodeset="/data/label_of_place" calculate="jr:choice-name(/data/place, '/data/place')"/>""",
            """<input ref="/data/who"/><input ref="/data/name"><label ref="jr:itext('name')"/>
            <hint ref="jr:itext('name_hint')"/></input>
            <select1 ref="/data/part" appearance="minimal autocomplete"><itemset nodeset="instance('parts')/root/item">
            <value ref="name"/><label ref="label"/></itemset></select1>
            <select1 ref="/data/place"><itemset nodeset="instance('places')/root/item[in = /data/part]">
            <value ref="name"/><label ref="jr:itext(itextId)"/></itemset></select1>""",
            LISTS,
            ITEXT,
        )
    )


def test_a_cascade_filters_and_takes_away_what_no_longer_fits() -> None:
    scenario = cascade()
    assert scenario.options("place") == []
    assert "place" in scenario.answer("part", "north")
    assert scenario.options("place") == ["ebl"]
    scenario.answer("place", "ebl")
    assert scenario.value("label_of_place") == "أربيل"
    assert {"part", "place", "label_of_place"} <= scenario.answer("part", "centre")
    assert scenario.value("place") == ""
    assert scenario.at("part").appearance == {"minimal", "autocomplete"}


def test_a_list_says_what_people_call_each_choice() -> None:
    said = LISTS.replace("<name>centre</name>", "<name>centre</name><words>the middle; Baghdad side</words>")
    scenario = Scenario(
        xform(
            "<part/><here/>",
            "",
            """<select1 ref="/data/part"><itemset nodeset="instance('parts')/root/item">
            <value ref="name"/><label ref="label"/></itemset></select1>
            <select1 ref="/data/here"><itemset nodeset="instance('parts')/root/item">
            <value ref="name"/><label ref="concat(label, '!')"/></itemset></select1>""",
            said,
        )
    )
    wanted = [("centre", "the middle; Baghdad side"), ("north", "")]
    assert [(choice.value, choice.words) for choice in scenario.at("part").choices] == wanted
    assert [(choice.value, choice.words) for choice in scenario.at("here").choices] == wanted


def test_labels_follow_the_language_and_the_answers_they_show() -> None:
    scenario = cascade()
    assert scenario.at("name").label == "ما اسم الأب؟"
    assert "name" in scenario.answer("who", "الأم")
    assert scenario.at("name").label == "ما اسم الأم؟"
    assert scenario.at("name").hint == "كما في البطاقة"
    assert scenario.at("name").guidance == "انسخ الاسم"
    assert scenario.at("name").short == "اسم الأم"
    assert scenario.at("name").media == {"image": "jr://images/a.png"}
    scenario.answer("part", "north")
    scenario.answer("place", "ebl")
    change = scenario.session.set_language("Kurdish (ckb)")
    assert {"/data/name", "/data/place", "/data/label_of_place"} <= change.refs
    assert scenario.at("name").label == "ناوی الأم چییە؟"
    assert scenario.at("place").choices[0].label == "هەولێر"
    assert scenario.value("label_of_place") == "هەولێر"
    assert scenario.at("name").hint == "كما في البطاقة"  # not translated: the form's own language


def test_the_form_names_its_languages_and_we_find_them() -> None:
    definition = cascade().definition
    assert definition.languages == ("Arabic (ar)", "Kurdish (ckb)")
    assert definition.language_for("ar") == "Arabic (ar)"
    assert definition.language_for("ckb") == "Kurdish (ckb)"
    assert definition.language_for("en") is None


def from_file(name: str, files: dict[str, bytes]) -> Scenario:
    return Scenario(
        xform(
            "<q/>",
            "",
            """<select1 ref="/data/q"><itemset nodeset="instance('people')/root/item[sex = 'f']"><value ref="name"/>
            <label ref="label"/></itemset></select1>""",
            f'<instance id="people" src="jr://file/{name}"/>',
        ),
        files=files,
    )


def test_choices_from_csv_xml_and_geojson_files() -> None:
    csv = "name,label,sex\nz,زينب,f\na,أحمد,m\n".encode("utf-8-sig")
    assert [each.label for each in from_file("people.csv", {"people.csv": csv}).at("q").choices] == ["زينب"]
    xml = "<root><item><name>z</name><label>زينب</label><sex>f</sex></item></root>".encode()
    assert from_file("people.xml", {"people.xml": xml}).options("q") == ["z"]
    geojson = b"""{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "z",
      "geometry": {"type": "Point", "coordinates": [44.4, 33.3]}, "properties": {"name": "z", "sex": "f"}}]}"""
    assert from_file("people.geojson", {"people.geojson": geojson}).options("q") == ["z"]


def test_an_absent_file_is_an_empty_list_that_takes_no_answer_away() -> None:
    scenario = from_file("people.csv", {})
    assert scenario.options("q") == []
    scenario.answer("q", "z")
    assert scenario.reload().value("q") == "z"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("people.csv", b"\xff\xfe\x00", "not_utf8"),
        ("people.geojson", b'{"features": 3}', "broken_geojson"),
        ("people.xml", b"<root><item></root>", "broken_xml"),
    ],
)
def test_a_broken_file_is_named(name: str, data: bytes, code: str) -> None:
    with pytest.raises(FormError) as caught:
        from_file(name, {name: data}).options("q")
    assert caught.value.code == code
    assert caught.value.problems[0].where.sheet == name


def test_randomized_choices_stay_in_the_order_of_their_seed() -> None:
    items = "".join(f"<item><name>{n}</name><label>{n}</label></item>" for n in range(9))
    xml = xform(
        "<seed>42</seed><q/>",
        "",
        """<select1 ref="/data/q"><itemset nodeset="randomize(instance('x')/root/item, /data/seed)"><value ref="name"/>
        <label ref="label"/></itemset></select1>""",
        f'<instance id="x"><root>{items}</root></instance>',
    )
    scenario = Scenario(xml)
    order = scenario.options("q")
    assert sorted(order) == [str(n) for n in range(9)]
    assert order != sorted(order)
    assert Scenario(xml).options("q") == order
    assert scenario.reload().options("q") == order


def test_select_many_is_written_in_the_order_of_the_list_and_a_rank_in_its_own() -> None:
    items = "".join(f"<item><label>{n}</label><value>{n}</value></item>" for n in "abc")
    scenario = Scenario(
        xform("<s/><r/>", "", f'<select ref="/data/s">{items}</select><odk:rank ref="/data/r">{items}</odk:rank>')
    )
    scenario.answer("s", ["c", "a"])
    scenario.answer("r", ["c", "a", "b"])
    assert (scenario.value("s"), scenario.value("r")) == ("a c", "c a b")
    for ranking in (["c", "a"], ["c", "a", "b", "c"]):
        with pytest.raises(FormError, match="incomplete_rank"):
            scenario.answer("r", ranking)
    scenario.answer("s", ["b", "b", "a"])
    assert scenario.value("s") == "a b"


def test_one_choice_is_one_and_no_list_of_several() -> None:
    items = "".join(f"<item><label>{n}</label><value>{n}</value></item>" for n in ("a", "b", "a b"))
    scenario = Scenario(xform("<s/>", "", f'<select1 ref="/data/s">{items}</select1>'))
    for answer in (["a", "a"], ["b", "a"], "a a"):
        with pytest.raises(FormError, match="unknown_choice"):
            scenario.answer("s", answer)
    scenario.answer("s", "a b")
    assert scenario.value("s") == "a b"


@pytest.mark.parametrize("kind", ["int", "decimal", "date", "string"])
def test_what_is_chosen_stays_as_the_list_has_it_whatever_its_type(kind: str) -> None:
    items = "".join(f"<item><label>{n}</label><value>{n}</value></item>" for n in ("10", "007", "4.50", "2026-3-1"))
    body = f'<select1 ref="/data/one">{items}</select1><select ref="/data/many">{items}</select>'
    binds = f'<bind nodeset="/data/one" type="{kind}"/><bind nodeset="/data/many" type="{kind}"/>'
    scenario = Scenario(xform("<one>007</one><many>10 4.50</many>", binds, body))
    assert [each.code for each in scenario.definition.warnings] == []
    assert (scenario.value("one"), scenario.value("many")) == ("007", "10 4.50")
    scenario.answer("one", 10)
    scenario.answer("many", ["2026-3-1", "007"])
    assert (scenario.value("one"), scenario.value("many")) == ("10", "007 2026-3-1")
    again = scenario.reload()
    assert (again.value("one"), again.value("many")) == ("10", "007 2026-3-1")


def test_a_range_keeps_to_its_ends() -> None:
    scenario = Scenario(
        xform("<n/>", '<bind nodeset="/data/n" type="int"/>', '<range ref="/data/n" start="1" end="5" step="1"/>')
    )
    assert scenario.at("n").parameters == {"start": "1", "end": "5", "step": "1"}
    scenario.answer("n", 5)
    with pytest.raises(FormError, match="out_of_range"):
        scenario.answer("n", 6)
    assert scenario.value("n") == "5"


def test_a_new_filling_can_begin_in_another_language() -> None:
    definition = cascade().definition
    session = Session(definition, clock=lambda: MOMENT, new_id=ids(), language="Kurdish (ckb)")
    assert session.language == "Kurdish (ckb)"
    assert session.node("/data/name").label == "ناوی الأب چییە؟"


@pytest.mark.parametrize(
    ("names", "code", "found"),
    [
        (("Arabic (ar)", "English (en)"), "ar", "Arabic (ar)"),
        (("العربية (ar)",), "ar", "العربية (ar)"),
        (("العربية", "کوردی"), "ckb", "کوردی"),
        (("ckb",), "ckb", "ckb"),
        (("Kurdish (ckb)", "Kurdish (kmr)"), "ckb", "Kurdish (ckb)"),
        (("English",), "en", "English"),
        (("english", "french"), "en", "english"),
        (("default",), "en", None),
        (("Arabian tales",), "ar", None),
    ],
)
def test_a_form_may_name_its_languages_as_it_likes(names: tuple[str, ...], code: str, found: str | None) -> None:
    texts = "".join(
        f'<translation lang="{name}"><text id="a"><value>{name}</value></text></translation>' for name in names
    )
    scenario = Scenario(
        xform(
            "<a/>", "", """<input ref="/data/a"><label ref="jr:itext('a')"/></input>""", "", f"<itext>{texts}</itext>"
        )
    )
    assert scenario.definition.language_for(code) == found


def test_a_label_that_cannot_be_worked_out_says_where() -> None:
    scenario = Scenario(
        xform("<a>(</a>", "", """<input ref="/data/a"><label><output value="regex('x', /data/a)"/></label></input>""")
    )
    with pytest.raises(FormError) as caught:
        _ = scenario.at("a").label
    assert (caught.value.code, caught.value.problems[0].where.ref) == ("bad_pattern", "/data/a")


def test_long_lists_come_from_itemsets_csv() -> None:
    xml = xform(
        "<part/><town/>",
        "",
        """<input ref="/data/part"/><input ref="/data/town" query="instance('towns')/root/item[part = /data/part]"/>""",
    )
    csv = b"list_name,name,label,part\ntowns,a,A,n\nother,x,X,n\ntowns,b,B,s\n"
    scenario = Scenario(xml, files={"itemsets.csv": csv})
    assert scenario.at("town").control == "select1"
    scenario.answer("part", "n")
    assert [(each.value, each.label) for each in scenario.at("town").choices] == [("a", "A")]
    assert Scenario(xml).options("town") == []


def test_a_list_that_the_form_does_not_have_is_named() -> None:
    with pytest.raises(FormError) as caught:
        Scenario(xform("<a/>", """<bind nodeset="/data/a" calculate="instance('towms')/root/item[1]/name"/>"""))
    assert caught.value.code == "unknown_instance"
    assert caught.value.problems[0].params["instance"] == "towms"
    assert caught.value.problems[0].where.ref == "/data/a"


def test_a_value_with_a_space_is_one_choice_of_a_select_one() -> None:
    items = "<item><name>two words</name><of>1</of></item><item><name>two</name><of>2</of></item>"
    scenario = Scenario(
        xform(
            "<n>1</n><q/>",
            "",
            """<input ref="/data/n"/><select1 ref="/data/q"><itemset nodeset="instance('l')/root/item[of = /data/n]">
            <value ref="name"/><label ref="name"/></itemset></select1>""",
            f'<instance id="l"><root>{items}</root></instance>',
        )
    )
    scenario.answer("q", "two words")
    assert scenario.reload().value("q") == "two words"
    scenario.answer("n", 2)
    assert scenario.value("q") == ""


WORDS = """<itext><translation lang="Arabic (ar)" default="true()"><text id="one"><value>واحد</value>
<value form="image">jr://images/one.png</value></text>
<text id="said"><value>قال <output value="/data/who"/></value></text>
</translation><translation lang="English (en)"><text id="one"><value>One</value></text>
<text id="said"><value>Said <output value="/data/who"/></value></text></translation></itext>"""


def two_questions(nodeset: str, label: str, second: str) -> Scenario:
    """Two questions with the same list, whose second item is labelled by the text `second`."""
    asked = "".join(
        f"""<select1 ref="/data/{each}"><itemset nodeset="{nodeset}"><value ref="name"/><label ref="{label}"/></itemset>
        </select1>"""
        for each in ("first", "second")
    )
    items = "".join(
        f"<item><name>{name}</name><words>{words}</words></item>" for name, words in (("a", "one"), ("b", second))
    )
    lists = f"<instance id='words'><root>{items}</root></instance>"
    return Scenario(xform("<who>Ali</who><first/><second/>", "", f"<input ref='/data/who'/>{asked}", lists, WORDS))


def said(scenario: Scenario, ref: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(each.value, each.label, dict(each.media)) for each in scenario.at(ref).choices]


def test_questions_that_show_all_of_one_list_share_its_options_in_each_language() -> None:
    scenario = two_questions("instance('words')/root/item", "jr:itext(words)", "unknown")
    arabic = [("a", "واحد", {"image": "jr://images/one.png"}), ("b", "unknown", {})]
    assert said(scenario, "first") == said(scenario, "second") == arabic
    assert scenario.at("first").choices is scenario.at("second").choices
    scenario.session.set_language("English (en)")
    assert said(scenario, "first") == said(scenario, "second") == [("a", "One", {}), ("b", "unknown", {})]
    other = Session(scenario.definition, clock=lambda: MOMENT, new_id=ids())
    assert [each.label for each in other.node("/data/first").choices] == ["واحد", "unknown"]
    assert said(scenario, "second")[0][1] == "One"


def test_a_list_is_read_in_another_language_before_that_is_shown_and_then_found() -> None:
    scenario = two_questions("instance('words')/root/item", "jr:itext(words)", "unknown")
    arabic = scenario.at("first").choices
    reader = threading.Thread(target=scenario.session.read_lists, args=("English (en)",))
    reader.start()
    reader.join()
    assert scenario.at("first").choices is arabic
    english = Session(scenario.definition, clock=lambda: MOMENT, new_id=ids(), language="English (en)")
    read = english.node("/data/first").choices
    scenario.session.set_language("English (en)")
    assert scenario.at("first").choices is read
    assert said(scenario, "first")[0][1] == "One"
    scenario.session.set_language("Arabic (ar)")
    assert scenario.at("first").choices is arabic, "read once more"
    with pytest.raises(KeyError):
        scenario.session.read_lists("Klingon")


def test_options_whose_labels_show_an_answer_belong_to_their_own_filling() -> None:
    scenario = two_questions("instance('words')/root/item", "jr:itext(words)", "said")
    assert [each[1] for each in said(scenario, "first")] == ["واحد", "قال Ali"]
    assert "first" in scenario.answer("who", "Zahra")
    assert [each[1] for each in said(scenario, "first")] == ["واحد", "قال Zahra"]
    other = Session(scenario.definition, clock=lambda: MOMENT, new_id=ids())
    assert [each.label for each in other.node("/data/second").choices] == ["واحد", "قال Ali"]


def test_shared_options_follow_a_list_that_changes() -> None:
    scenario = two_questions("instance('words')/root/item", "words", "two")
    assert said(scenario, "first") == [("a", "one", {}), ("b", "two", {})]
    top = scenario.definition.model.instances["words"].elements()[0]
    top.elements()[1].named("words")[0].set_value("three")
    top.elements()[0].blank = True
    assert said(scenario, "second") == [("b", "three", {})]
