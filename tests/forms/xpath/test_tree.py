"""The tree: repeats come and go, order and values stay right."""

from __future__ import annotations

import pytest
from lxml import etree

from forms.xpath import Kind, Node, compile_expression
from forms.xpath.reading import document_from_lxml, from_lxml
from forms.xpath.tree import element, in_document_order
from tests.forms.xpath.household import household, standing_at


def _members(root: Node) -> Node:
    return root.elements()[0]


def test_a_member_added_between_two_is_found_between_them() -> None:
    root = household()
    data = _members(root)
    scope = standing_at(root=root)
    everyone = compile_expression("/data/member/name | /data/governorate")
    assert [node.string() for node in everyone.nodes(scope)] == ["erbil", "Zainab", "Karwan", "Sara"]
    data.insert_after(data.named("member")[0], element("member", children=[element("name", "Hawar")]))
    assert [node.string() for node in everyone.nodes(scope)] == ["erbil", "Zainab", "Hawar", "Karwan", "Sara"]


def test_a_member_taken_out_is_gone_and_is_a_tree_of_its_own() -> None:
    root = household()
    data = _members(root)
    gone = data.named("member")[1]
    data.remove(gone)
    assert [node.named("name")[0].value for node in data.named("member")] == ["Zainab", "Sara"]
    assert gone.root is gone
    assert in_document_order([gone, data]) == in_document_order([data, gone])
    with pytest.raises(ValueError, match="not_a_child"):
        data.remove(gone)


def test_what_is_not_relevant_reads_as_nothing_but_is_still_there() -> None:
    root = household()
    data = _members(root)
    scope = standing_at(root=root)
    data.named("member")[0].blank = True
    assert compile_expression("/data/member[1]/name").string(scope) == ""
    assert compile_expression("count(/data/member)").number(scope) == 3
    assert compile_expression("/data/member[1]/work/title = 'nurse'").boolean(scope) is False
    assert "Zainab" not in data.string()
    assert "Karwan" in data.string()


def test_a_path_says_which_of_several() -> None:
    data = _members(household())
    assert data.named("member")[1].named("work")[0].named("title")[0].path() == "/data/member[2]/work/title"
    assert data.path() == "/data"
    assert data.attributes[0].path() == "/data/@id"


def test_mixed_text_comments_and_namespaces_are_read_from_xml() -> None:
    source = (
        "<!--before--><a xmlns='u' xmlns:p='v' p:k='1' xml:lang='ckb'>one<p:b/>two<?go on?><!--c--></a><!--after-->"
    )
    read = document_from_lxml(etree.fromstring(source))
    top = read.elements()[0]
    assert [node.kind for node in top.content()] == [
        Kind.TEXT, Kind.ELEMENT, Kind.TEXT, Kind.INSTRUCTION, Kind.COMMENT,
    ]  # fmt: skip
    assert top.string() == "onetwo"
    assert (top.namespace, top.declared) == ("u", {"": "u", "p": "v"})
    assert top.get("k", "v") == "1"
    assert top.attributes[1].qualified == "xml:lang"
    assert [node.kind for node in read.children] == [Kind.COMMENT, Kind.ELEMENT, Kind.COMMENT]
    assert set(top.elements()[0].namespaces()) == {"xml", "", "p"}


def test_white_space_between_answers_can_be_dropped_but_never_inside_them() -> None:
    read = from_lxml(etree.fromstring("<a>\n  <b> x </b>\n  <c>   </c>\n</a>"), keep_space=False)
    assert [child.kind for child in read.children] == [Kind.ELEMENT, Kind.ELEMENT]
    assert [child.value for child in read.children] == [" x ", "   "]


def test_an_element_given_beside_text_keeps_the_text_before_it() -> None:
    leaf = element("a", "text")
    [before] = leaf.content()
    leaf.append(element("b", "more"))
    assert leaf.content()[0] is before
    assert leaf.string() == "textmore"


def test_a_copy_is_equal_and_apart() -> None:
    data = _members(household())
    twin = data.copy()
    twin.named("member")[0].named("name")[0].set_value("Layla")
    assert data.named("member")[0].named("name")[0].value == "Zainab"
    assert twin.get("id") == "household"
    assert twin.parent is None


def test_a_new_value_is_what_its_text_node_says_too() -> None:
    data = _members(household())
    name = data.named("governorate")[0]
    [text] = name.content()
    name.set_value("basra")
    assert text.value == "basra"
    name.set_attribute("lang", "ar")
    name.set_attribute("lang", "en")
    assert [each.value for each in name.attributes] == ["en"]
