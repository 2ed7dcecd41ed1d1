"""Finds what a list's options are read from without evaluating anything: columns of its items, or the whole list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forms.model import Itemset
from forms.nodes import Choice
from forms.world import World
from forms.xpath import Expression, Kind
from forms.xpath import Node as Element
from forms.xpath.axes import PLAIN_NAMESPACES
from forms.xpath.plain import name_of
from forms.xpath.syntax import Call, Path, Text

Name = tuple[str, str]
WORDS: Name = ("words", "")
"""The column in which a list says what people call each option."""
LOOKED_AT = 200
"""So many items of a list are asked for words: one without any among them has none, and a long list costs no more."""
LANGUAGES_KEPT = 4
"""In so many languages a long list is kept: those of a form, and seldom more."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Children of an item by name and namespace: its value, and its label or (by_id) the itext id of that."""

    value: Name
    label: Name | None
    by_id: bool

    def rows(self, items: Sequence[Element]) -> Iterator[tuple[str, str, str]]:
        """Value, label (or its id, "" without a label) and words of each item that is not hidden."""
        above: Element | None = None
        said = any(has_words(item) for item in items[:LOOKED_AT])
        hidden = False
        for item in items:
            if item.parent is not above or above is None:
                above = item.parent
                hidden = above is not None and above.hidden()
            if not hidden and not item.blank:
                label = _cell(item, self.label) if self.label is not None else ""
                yield _cell(item, self.value), label, words_of(item) if said else ""


def has_words(item: Element) -> bool:
    """Whether an item says what people call it."""
    return any(child.name == WORDS[0] for child in item.children)


def words_of(item: Element) -> str:
    """What people call an item; "" where nothing is written."""
    return _cell(item, WORDS)


def columns_of(itemset: Itemset) -> Columns | None:
    """The columns of an itemset; None where its value or label is anything but a child of the item."""
    value, phrase = _child(itemset.value), itemset.label
    if value is None:
        return None
    if phrase is None:
        return Columns(value, None, by_id=False)
    by_id = phrase.id_expression is not None
    shown = phrase.id_expression or phrase.expression
    label = _child(shown) if shown is not None and phrase.text is None and not phrase.text_id else None
    return None if label is None else Columns(value, label, by_id=by_id)


@dataclass(frozen=True, slots=True)
class Whole:
    """All of a list beside the form: what is read from it is the same for every question, and kept with its nodes.

    The tree forgets it by itself when anything in the list changes (see `Node.cache`); it is kept in the languages that
    were read last. language: what the labels depend on beside the list.
    """

    document: Element
    key: tuple[object, ...]
    language: tuple[object, ...]

    def kept(self) -> tuple[Choice, ...] | None:
        """The options as they were read before."""
        known = (self.document.cache or {}).get(self.key, ())
        return next((choices for language, choices in known if language == self.language), None)

    def keep(self, choices: tuple[Choice, ...]) -> None:
        """Keep the options for the next question."""
        cache = self.document.cache
        if cache is None:
            cache = self.document.cache = {}
        cache[self.key] = ((self.language, choices), *cache.get(self.key, ()))[:LANGUAGES_KEPT]


def whole_of(itemset: Itemset, columns: Columns, world: World) -> Whole | None:
    """The list that an itemset shows all of; None where it picks from it, or is among the answers."""
    tree = itemset.nodeset.tree
    if not isinstance(tree, Path) or not isinstance(tree.start, Call) or tree.start.name != "instance":
        return None
    given = tree.start.arguments
    names = [name_of(step) for step in tree.steps if not step.predicates]
    if len(given) != 1 or not isinstance(given[0], Text) or len(names) != len(tree.steps) or None in names:
        return None
    document = world.instance(given[0].value)
    if document is None or document.parent is not None or document is world.root:
        return None
    language = (world.speaks, world.definition.default_language, world.definition.model.itext)
    return Whole(document, ("choices", *names, columns, itemset.distinct), language)


def _child(expression: Expression) -> Name | None:
    tree = expression.tree
    if not isinstance(tree, Path) or tree.start != "context" or len(tree.steps) != 1 or tree.steps[0].predicates:
        return None
    return name_of(tree.steps[0])


def _cell(item: Element, column: Name) -> str:
    name, namespace = column
    for child in item.children:
        if child.name == name and child.kind is Kind.ELEMENT:
            there = child.namespace
            if there == namespace or (not namespace and there in PLAIN_NAMESPACES):
                return child.string()
    return ""
