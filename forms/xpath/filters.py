"""Look-ups by value in lists, so that a filter on equality over 50,000 items reads only those it finds.

`instance('districts')/root/item[governorate = /data/governorate]` asks the same of every item. For lists reached
through instance() the items are sorted once by the text of that column, on the list's own node, and kept until
something below it changes. What a predicate gives stays what it was: the look-up only says which items it can hold for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from forms.xpath.axes import PLAIN_NAMESPACES
from forms.xpath.scope import Scope
from forms.xpath.syntax import Binary, Call, Filter, NameTest, Negation, Path, Step, Syntax, Variable, operands
from forms.xpath.tree import Kind, Node
from forms.xpath.values import EQUAL_WITHIN, number_from_text, same_number

# What these give differs from item to item, or from call to call.
_UNSTEADY = frozenset(
    {"position", "last", "random", "uuid", "randomize", "once", "lang", "id", "now"} | {"jr:choice-name"}
)
_READ_CONTEXT = frozenset(
    {"string", "number", "string-length", "normalize-space", "name", "local-name", "namespace-uri"}
)
# Below this many items a scan is as fast.
WORTH_AN_INDEX = 16


@dataclass(frozen=True, slots=True)
class Lookup:
    """A conjunct `column = value` of a predicate, where the value is the same for every item."""

    column: str
    attribute: bool
    value: Syntax


def lookup_in(predicate: Syntax) -> Lookup | None:
    """The first equality of a predicate that an index can answer; None where there is none, or places are counted."""
    if _calls(predicate, frozenset({"position", "last"})):
        return None
    conjuncts = [predicate]
    while isinstance(conjuncts[0], Binary) and conjuncts[0].operator == "and":
        first = conjuncts[0]
        conjuncts[0:1] = [first.left, first.right]
    for conjunct in conjuncts:
        if isinstance(conjunct, Binary) and conjunct.operator == "=":
            for one, other in ((conjunct.left, conjunct.right), (conjunct.right, conjunct.left)):
                column = column_of(one)
                if column is not None and is_steady(other):
                    return Lookup(*column, other)
    return None


def column_of(tree: Syntax) -> tuple[str, bool] | None:
    """The name of a child or attribute, and which of the two, where the path is nothing but that."""
    if not isinstance(tree, Path) or tree.start != "context":
        return None
    steps = [step for step in tree.steps if not _is_self(step)]
    if len(steps) != 1 or steps[0].predicates or steps[0].axis not in ("child", "attribute"):
        return None
    test = steps[0].test
    if not isinstance(test, NameTest) or test.name == "*" or test.namespace != "":
        return None
    return test.name, steps[0].axis == "attribute"


def _is_self(step: Step) -> bool:
    return step.axis == "self" and not step.predicates and not isinstance(step.test, NameTest)


def is_steady(tree: Syntax) -> bool:
    """Whether an expression gives the same for every item that it is evaluated on."""
    match tree:
        case Path(start="context"):
            return False
        case Path(start=start):
            return (isinstance(start, str) or is_steady(start)) and not _calls(tree, _UNSTEADY)
        case Filter(operand=operand):
            return is_steady(operand) and not _calls(tree, _UNSTEADY)
        case Call(name=name, arguments=arguments):
            if name in _UNSTEADY or (name in _READ_CONTEXT and not arguments):
                return False
            return all(is_steady(argument) for argument in arguments)
        case Binary():
            return all(is_steady(operand) for operand in operands(tree))
        case Negation(operand=operand):
            return is_steady(operand)
        case Variable():
            return False
        case _:
            return True


def _calls(tree: Syntax, names: frozenset[str]) -> bool:
    from forms.xpath.references import functions

    return not functions(tree).isdisjoint(names)


class ValueIndex:
    """Where in a list of nodes each text of one column stands."""

    __slots__ = ("_numbers", "nodes", "places")

    def __init__(self, nodes: Sequence[Node], column: str, *, attribute: bool) -> None:
        self.nodes = list(nodes)
        self.places: dict[str, list[int]] = {}
        self._numbers: list[tuple[float, int]] | None = None
        for place, node in enumerate(nodes):
            for value in _texts(node, column, attribute=attribute):
                known = self.places.setdefault(value, [])
                if not known or known[-1] != place:
                    known.append(place)

    def having(self, texts: Sequence[str]) -> list[Node]:
        """The nodes whose column has one of the texts, in the order of the list."""
        if len(texts) == 1:
            return [self.nodes[place] for place in self.places.get(texts[0], ())]
        found = {place for text in set(texts) for place in self.places.get(text, ())}
        return [self.nodes[place] for place in sorted(found)]

    def equal_to(self, number: float, scope: Scope) -> list[Node]:
        """The nodes whose column is a number equal to this one, in the order of the list."""
        if self._numbers is None:
            read = ((number_from_text(text, scope), places) for text, places in self.places.items())
            self._numbers = sorted((value, place) for value, places in read if value == value for place in places)
        first = bisect_left(self._numbers, (number - EQUAL_WITHIN, -1))
        last = bisect_right(self._numbers, (number + EQUAL_WITHIN, len(self.nodes)))
        places = {place for value, place in self._numbers[first:last] if same_number(value, number)}
        return [self.nodes[place] for place in sorted(places)]


def _texts(node: Node, column: str, *, attribute: bool) -> list[str]:
    if attribute:
        return [each.string() for each in node.attributes if each.name == column and not each.namespace]
    # Not node.named(): that would keep a table of names for every item of the list.
    return [
        each.string()
        for each in node.children
        if each.name == column and each.kind is Kind.ELEMENT and each.namespace in PLAIN_NAMESPACES
    ]


def index_of(
    parent: Node, key: object, items: Callable[[Node], Sequence[Node]], column: str, *, attribute: bool
) -> ValueIndex:
    """The index by a column of what `items` gives of a node, made at the first call and kept in the node's cache."""
    if parent.cache is None:
        parent.cache = {}
    kept: ValueIndex | None = parent.cache.get((key, column, attribute))
    if kept is None:
        kept = ValueIndex(items(parent), column, attribute=attribute)
        parent.cache[key, column, attribute] = kept
    return kept


def items_where(document: Node, column: str, value: str) -> list[Node]:
    """The items (children of the root element) of a list whose column, or "@attribute", has a value."""
    found: list[Node] = []
    attribute = column.startswith("@")
    for top in document.elements() or [document]:
        found.extend(index_of(top, "items", _items, column.removeprefix("@"), attribute=attribute).having([value]))
    return found


def text_of(item: Node, column: str) -> str:
    """The text of a column, or "@attribute", of an item; "" where it has none."""
    texts = _texts(item, column.removeprefix("@"), attribute=column.startswith("@"))
    return texts[0] if texts else ""


def _items(top: Node) -> list[Node]:
    return top.named("item") or top.elements()
