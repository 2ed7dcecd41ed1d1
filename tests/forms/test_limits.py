"""What would take all time or all memory is refused with a code, soon, and the filling stands as it stood."""

import io
import time
import zipfile
from collections.abc import Callable, Iterator

import pytest

from forms.instances import read_external
from forms.problems import FormError
from forms.xform import read_xform
from forms.xlsform import read_form
from tests.forms.scenario import Scenario, xform

resource = pytest.importorskip("resource", reason="Windows does not tell what a process held at the most")
MEGABYTE = 1024 * 1024
LIST = b"<item><name>a</name><label>A</label></item>"
BILLION = "".join(
    f'<!ENTITY l{each + 1} "{f"&l{each};" * 10}">' for each in range(9)
)  # fmt: skip


@pytest.fixture(autouse=True)
def soon_and_small() -> Iterator[None]:
    """Fifteen seconds of the processor, and no more than 600 MB above what was held at the most before."""
    started, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert time.process_time() - started < 15
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 600 * 1024


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(FormError) as caught:
        act()
    assert caught.value.problems
    return caught.value.code


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (f'<!DOCTYPE x [<!ENTITY l0 "ha">{BILLION}]><x>&l9;</x>'.encode(), "entities_forbidden"),
        (f'<!DOCTYPE x [<!ENTITY l0 "ha">{BILLION}]><x y="&l9;"/>'.encode("utf-16"), "broken_xml"),
        (b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///dev/zero">]><x>&a;</x>', "entities_forbidden"),
        (b'<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///dev/zero"> %a;]><x/>', "entities_forbidden"),
        (b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>', "entities_forbidden"),
        (b"<a>" * 10_000 + b"</a>" * 10_000, "too_deep"),
        (b"<a>" * 250 + b"</a>" * 250, "too_deep"),
        (b"<x>" + b"<a/>" * (7 * MEGABYTE) + b"</x>", "too_many_nodes"),
        (b"<x>" + b"a" * (33 * MEGABYTE) + b"</x>", "too_large"),
    ],
    ids=["laughs", "laughs16", "external", "parameter", "dtd", "nested", "nested250", "flat", "large"],
)
def test_a_bomb_of_xml_is_refused(xml: bytes, code: str) -> None:
    assert refused(lambda: read_xform(xml)) == code
    assert refused(lambda: read_external("jr://file/list.xml", {"list.xml": xml})) == code


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("list.xml", b"<root>" + LIST * (100 * MEGABYTE // len(LIST)) + b"</root>"),
        ("list.csv", b"name,label\n" + b"a,A\n" * (100 * MEGABYTE // 4)),
        ("list.csv", b"name,label\n" + b"a,A\n" * (30 * MEGABYTE // 4)),
        ("list.csv", b"name,label\n" + b"\n" * (30 * MEGABYTE)),
        ("list.geojson", b'{"features":[' + b"{}," * (9 * MEGABYTE) + b"{}]}"),
    ],
    ids=["xml", "csv", "csv30", "blank", "geojson"],
)
def test_a_list_of_choices_of_many_megabytes_is_refused(name: str, data: bytes) -> None:
    code = refused(lambda: read_external(f"jr://file/{name}", {name: data}))
    assert code in ("too_large", "too_many_nodes")


def test_lists_nested_ten_thousand_deep_in_json_are_refused() -> None:
    data = {"list.geojson": b'{"features":' + b"[" * 10_000 + b"]" * 10_000 + b"}"}
    assert refused(lambda: read_external("jr://file/list.geojson", data)) == "broken_geojson"


def test_a_spreadsheet_that_unpacks_to_hundreds_of_megabytes_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (300 * MEGABYTE))
    assert len(packed.getvalue()) < MEGABYTE
    assert refused(lambda: read_form(packed.getvalue(), "form.xlsx")) == "too_large"


def test_a_form_of_a_hundred_thousand_questions_side_by_side_is_refused() -> None:
    questions = "".join(f"<q{each}/>" for each in range(100_001))
    assert refused(lambda: read_xform(xform(questions))) == "too_many_nodes"


@pytest.mark.parametrize("opening", ["(", "not(", ".[", "-(", "concat('a', ", "/data/a[. = "])
def test_an_expression_nested_ten_thousand_deep_is_refused(opening: str) -> None:
    closing = "]" if "[" in opening else ")"
    source = opening * 10_000 + "1" + closing * 10_000
    assert refused(lambda: read_xform(xform("<a/>", f'<bind nodeset="/data/a" relevant="{source}"/>'))) == "too_deep"


@pytest.mark.parametrize("pattern", ["^(a|aa)+$", r"^(\w|\w\w)*$", r"^(?:a|(?=a)a)+\d$"])
def test_a_pattern_that_never_comes_to_an_end_is_given_up_and_the_answer_is_not_taken(pattern: str) -> None:
    scenario = Scenario(xform("<a/>", f'<bind nodeset="/data/a" constraint="regex(., \'{pattern}\')"/>', ASKED))
    scenario.answer("a", "aaa")
    assert refused(lambda: scenario.answer("a", "a" * 60 + "!")) == "slow_pattern"
    assert scenario.value("a") == "aaa"
    scenario.answer("a", "b")
    assert scenario.value("a") == "b"


ASKED = '<input ref="/data/a"/>'


def test_predicates_in_predicates_over_everything_are_given_up() -> None:
    rows = "".join(f"<r><x>{each}</x></r>" for each in range(400))
    source = "count(/data/r[count(/data/r[count(/data/r[x + 1 = current()/../b]) = 2]) = 2])"
    bind = f'<bind nodeset="/data/a" type="int"/><bind nodeset="/data/c" calculate="{source} + /data/a"/>'
    assert refused(lambda: Scenario(xform(f"<a/><b/><c/>{rows}", bind, ASKED))) == "too_slow"


def test_texts_that_double_each_other_do_not_fill_the_memory() -> None:
    names = [f"t{each}" for each in range(60)]
    binds = "".join(
        f'<bind nodeset="/data/{after}" calculate="concat(/data/{before}, /data/{before}, /data/{before})"/>'
        for before, after in zip(["a", *names], names, strict=False)
    )
    scenario = Scenario(xform("<a/>" + "".join(f"<{name}/>" for name in names), binds, ASKED))
    assert refused(lambda: scenario.answer("a", "ha")) == "too_long"
    assert (scenario.value("a"), scenario.value("t0")) == ("", "")


def test_counts_in_counts_do_not_multiply_without_end() -> None:
    instance = '<a/><outer jr:template=""><inner jr:template=""><x/></inner></outer>'
    body = """<input ref="/data/a"/><group ref="/data/outer"><repeat nodeset="/data/outer" jr:count="/data/a">
        <group ref="/data/outer/inner"><repeat nodeset="/data/outer/inner" jr:count="/data/a">
        <input ref="/data/outer/inner/x"/></repeat></group></repeat></group>"""
    scenario = Scenario(xform(instance, '<bind nodeset="/data/a" type="int"/>', body))
    assert refused(lambda: scenario.answer("a", 9_999)) == "too_many_instances"
    assert scenario.at("outer").children == ()
    scenario.answer("a", 2)
    assert len(scenario.at("outer").children) == 2


def test_many_searches_that_are_nearly_too_slow_do_not_add_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("forms.evaluation.MAX_SEARCHING", 0.3)
    names = [f"q{each}" for each in range(200)]
    binds = "".join(
        f'<bind nodeset="/data/{each}" relevant="not(regex(/data/a, \'^(a|aa)+{each}$\'))"/>' for each in names
    )
    scenario = Scenario(xform("<a/>" + "".join(f"<{each}/>" for each in names), binds, ASKED))
    scenario.answer("a", "aaa")
    with pytest.raises(FormError) as caught:
        scenario.answer("a", "a" * 27 + "!")
    assert caught.value.code == "too_slow"
    assert caught.value.problems[0].where.ref.startswith("/data/q")
    assert scenario.value("a") == "aaa"
    scenario.answer("a", "b")
    assert scenario.value("a") == "b"


def test_a_change_that_takes_the_processor_too_long_is_given_up_and_nothing_of_it_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("forms.evaluation.MAX_SECONDS", 0.1)
    instance = '<a/><r jr:template=""><x/></r>'
    binds = '<bind nodeset="/data/r/x" calculate="count(/data/r[x &gt; position(current()/..) + 1]) + /data/a"/>'
    body = """<input ref="/data/a"/><group ref="/data/r"><repeat nodeset="/data/r" jr:count="/data/a">
        <input ref="/data/r/x"/></repeat></group>"""
    scenario = Scenario(xform(instance, binds, body))
    scenario.answer("a", 3)
    before = scenario.session.submission()
    assert refused(lambda: scenario.answer("a", 2_000)) == "too_slow"
    assert scenario.session.submission() == before
    scenario.answer("a", 4)
    assert len(scenario.at("r").children) == 4
