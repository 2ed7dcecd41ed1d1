"""XML that is no form: comments, instructions, namespaces, languages, ids."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from lxml import etree

from forms.xpath import Environment, ExpressionError, Kind, Node, Scope, compile_expression
from forms.xpath.reading import document_from_lxml

SOURCE = """<?before x?>
<library xmlns:p="urn:p" xml:lang="ar">
  <book id="b1" p:kind="novel" lang="none">one<!--first--><?page 1?><?other 2?></book>
  <book xml:id="b2" xml:lang="ckb-IQ"><p:title>two</p:title><title>deux</title></book>
  <see>b2 b1</see><see>b1</see><see>nowhere</see>
</library>
"""


def found(source: str, at: str = "/library", *, namespaces: Mapping[str, str] | None = None) -> list[Node]:
    """The nodes that an expression gives in the library."""
    document = document_from_lxml(etree.fromstring(SOURCE.encode()))
    environment = Environment()
    here = compile_expression(at).nodes(Scope(document, environment))[0]
    compiled = compile_expression(source, namespaces=namespaces or {"p": "urn:p"})
    return compiled.nodes(Scope(here, environment))


def words(source: str, at: str = "/library", *, namespaces: Mapping[str, str] | None = None) -> list[str]:
    """Their texts."""
    return [node.string().strip() for node in found(source, at, namespaces=namespaces)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("//comment()", ["first"]),
        ("//processing-instruction()", ["x", "1", "2"]),
        ("book/processing-instruction('page')", ["1"]),
        ("book[1]/text()", ["one"]),
        ("book[1]/node()", ["one", "first", "1", "2"]),
        ("//p:*", ["two"]),
        ("//p:title", ["two"]),
        ("//title", ["deux"]),
        ("book/@p:kind", ["novel"]),
        ("book[1]/@*", ["b1", "novel", "none"]),
        ("book/@p:*", ["novel"]),
        ("book/@kind", []),
        ("book/attribute::id/..", ["one"]),
        ("id('b1')", ["one"]),
        ("id('b2 b1')", ["one", "twodeux"]),
        ("id(see)/@lang", ["none"]),
        ("id('')", []),
        ("/processing-instruction()", ["x"]),
        ("see[1]/ancestor-or-self::*[last()]/book[2]/title", ["deux"]),
        ("book[1]/@id/following::see[1]", ["b2 b1"]),
        ("book[2]/@*/preceding::comment()", ["first"]),
        ("book[1]/@id/following-sibling::node()", []),
        ("book[1]/text()/child::node() | book[1]/@id/child::node()", []),
        ("//book[1]/descendant-or-self::node()[self::comment()]", ["first"]),
    ],
)
def test_every_kind_of_node_is_found(source: str, expected: list[str]) -> None:
    assert words(source) == expected


def test_namespaces_are_nodes_in_scope_of_an_element() -> None:
    assert {node.name: node.string() for node in found("book[2]/namespace::*")} == {
        "xml": "http://www.w3.org/XML/1998/namespace",
        "p": "urn:p",
    }
    assert words("book[1]/namespace::p") == ["urn:p"]
    assert [node.kind for node in found("book[1]/namespace::*/..")] == [Kind.ELEMENT]
    assert len(found("book[1]/namespace::* | book[1]/namespace::*")) == 2
    assert found("book/@id/namespace::node()") == []


@pytest.mark.parametrize(
    ("at", "language", "spoken"),
    [
        ("//title", "ckb", True),
        ("//title", "CKB-IQ", True),
        ("//title", "ar", False),
        ("//book[1]", "ar", True),
        ("//book[1]", "none", False),
        ("/", "ar", False),
    ],
)
def test_a_language_reaches_down_to_what_has_none_of_its_own(at: str, language: str, *, spoken: bool) -> None:
    assert (found(f"self::node()[lang('{language}')]", at) != []) is spoken


def test_a_prefix_means_what_the_form_declares() -> None:
    assert words("//q:title", namespaces={"q": "urn:p"}) == ["two"]
    assert words("//q:title", namespaces={"q": "urn:other"}) == []
    with pytest.raises(ExpressionError, match="unknown_prefix"):
        found("//r:title")


def test_names_of_what_has_no_name_are_empty() -> None:
    assert found("//comment()[name() = '' and local-name() = '' and namespace-uri() = '']") != []
    assert found("//processing-instruction('page')[name() = 'page']") != []
    assert found("book[1]/@*[name() = 'p:kind' and namespace-uri() = 'urn:p']") != []
    assert found("book[name(nothing) = '' and local-name(nothing) = '' and namespace-uri(nothing) = '']") != []
