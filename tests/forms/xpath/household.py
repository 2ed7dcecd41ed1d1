"""A household as a form would hold it, and a place to stand in it."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from lxml import etree

from forms.xpath import Environment, Node, Scope, compile_expression
from forms.xpath.reading import document_from_lxml
from forms.xpath.tree import document, element
from forms.xpath.values import Value

FORM = """
<data id="household" xmlns:orx="http://openrosa.org/xforms">
  <governorate>erbil</governorate>
  <skills>welding driving cooking</skills>
  <none/>
  <born>1990-07-01</born>
  <visited>2026-03-21T08:30:00.000+03:00</visited>
  <age>٣٥</age>
  <phone>07701234567</phone>
  <member><name>Zainab</name><age>34</age><work><title>nurse</title></work><work><title>teacher</title></work></member>
  <member><name>Karwan</name><age>36</age><work><title>welder</title></work></member>
  <member><name>Sara</name><age/></member>
  <point>36.19 44.01 0 0</point>
  <orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta>
</data>
"""

DISTRICTS = [("erbil", "soran", "Soran"), ("erbil", "koya", "Koya"), ("basra", "zubair", "Zubair")]


class ClockedEnvironment(Environment):
    """Tuesday 3 November 2026, 01:30 in Baghdad, for ever."""

    def now(self) -> dt.datetime:
        return dt.datetime(2026, 11, 2, 22, 30, tzinfo=dt.UTC)


def household() -> Node:
    """The document node of a fresh household."""
    return document_from_lxml(etree.fromstring(FORM), keep_space=False)


def districts() -> Node:
    """A list of districts as a secondary instance."""
    rows = [
        element("item", children=[element("governorate", one), element("name", name), element("label", label)])
        for one, name, label in DISTRICTS
    ]
    return document(element("root", children=rows))


def standing_at(path: str = "/data", *, root: Node | None = None, language: str = "en") -> Scope:
    """A scope whose context is the first node of a path of the household."""
    top = root or household()
    environment = ClockedEnvironment(
        top,
        instances={"districts": districts()},
        language=language,
        timezone=ZoneInfo("Asia/Baghdad"),
        texts={"hello": "مرحبا"},
        seed=7,
    )
    here = compile_expression(path).nodes(Scope(top, environment))[0]
    return Scope(here, environment)


def value(source: str, path: str = "/data", **where: str) -> Value:
    """What an expression gives at a place of the household."""
    return compile_expression(source).value(standing_at(path, **where))  # type: ignore[arg-type] # language only


def text(source: str, path: str = "/data", **where: str) -> str:
    """The text that an expression gives at a place of the household."""
    return compile_expression(source).string(standing_at(path, **where))  # type: ignore[arg-type] # language only


def number(source: str, path: str = "/data") -> float:
    """The number that an expression gives at a place of the household."""
    return compile_expression(source).number(standing_at(path))


def holds(source: str, path: str = "/data") -> bool:
    """Whether an expression is true at a place of the household."""
    return compile_expression(source).boolean(standing_at(path))


def names(source: str, path: str = "/data") -> list[str]:
    """The texts of the nodes that an expression gives, in its order."""
    return [node.string() for node in compile_expression(source).nodes(standing_at(path))]
