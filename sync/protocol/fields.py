"""The answers of a submission by name, so that desk and ministry mean the same when two people changed one record.

A field is the path of a leaf outside ``meta`` (``/data/person/phone``). What repeats is one field by the path of the
repeat: entries have no names of their own, so two lists of them are never mixed.
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from lxml import etree

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
)
_META = "meta"


def read_tree(xml: str) -> etree._Element | None:
    """The submission's root; None for what is no XML."""
    try:
        return etree.fromstring(xml.encode(), _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None


def repeated(trees: Iterable[etree._Element]) -> frozenset[str]:
    """Paths that occur more than once under one parent in any of ``trees``."""
    found: set[str] = set()
    for tree in trees:
        for path, group in _groups(tree):
            if len(group) > 1:
                found.add(path)
    return frozenset(found)


def fields(tree: etree._Element, repeats: frozenset[str]) -> dict[str, str]:
    """Field → value, in the order of the document; of what repeats the entries' XML."""
    return dict(_fields(tree, f"/{_name(tree)}", repeats))


def joined(current: etree._Element, incoming: etree._Element, taken: Iterable[str]) -> str:
    """``current`` with the fields ``taken`` (repeats by their own path) as ``incoming`` has them, as XML.

    A field that one of them lacks (it was not asked there) is put in after what stands before it in ``incoming``, or
    taken out.
    """
    result = deepcopy(current)
    for path in taken:
        _take_over(result, incoming, path.split("/")[2:])
    return etree.tostring(result, encoding="unicode")


def _groups(node: etree._Element, path: str = "") -> Iterator[tuple[str, Sequence[etree._Element]]]:
    here = path or f"/{_name(node)}"
    for name, group in _by_name(node).items():
        yield f"{here}/{name}", group
        for child in group:
            yield from _groups(child, f"{here}/{name}")


def _by_name(node: etree._Element) -> dict[str, list[etree._Element]]:
    """Children by name, those of a record's meta left out, in the order of the first of each."""
    found: dict[str, list[etree._Element]] = {}
    for child in node:
        if not (_name(child) == _META and node.getparent() is None):
            found.setdefault(_name(child), []).append(child)
    return found


def _fields(node: etree._Element, path: str, repeats: frozenset[str]) -> Iterator[tuple[str, str]]:
    for name, group in _by_name(node).items():
        here = f"{path}/{name}"
        if here in repeats:
            yield here, "".join(etree.tostring(one, encoding="unicode", with_tail=False) for one in group)
        elif len(group[0]):
            yield from _fields(group[0], here, repeats)
        else:
            yield here, (group[0].text or "").strip()


def _take_over(target: etree._Element, source: etree._Element, steps: list[str]) -> None:
    name, *rest = steps
    here, there = _by_name(target).get(name, []), _by_name(source).get(name, [])
    if rest and len(here) == len(there) == 1:
        _take_over(here[0], there[0], rest)
        return
    place = target.index(here[0]) if here else _place(target, source, there)
    for one in here:
        target.remove(one)
    if rest and there:  # the group itself was not there: it comes with this answer alone
        made = etree.Element(there[0].tag, {str(key): str(value) for key, value in there[0].attrib.items()})
        _take_over(made, there[0], rest)
        target.insert(place, made)
        return
    if rest and here:  # the group is not asked there at all: one answer of it is taken out, the others stay
        _drop(here[0], rest)
        target.insert(place, here[0])
        return
    for at, one in enumerate(there):
        target.insert(place + at, deepcopy(one))


def _drop(node: etree._Element, steps: list[str]) -> None:
    name, *rest = steps
    for one in _by_name(node).get(name, []):
        if rest:
            _drop(one, rest)
        else:
            node.remove(one)


def _place(target: etree._Element, source: etree._Element, there: list[etree._Element]) -> int:
    """Where in ``target`` something new belongs: after the last of what stands before it in ``source``."""
    if not there:
        return len(target)
    before = [_name(one) for one in list(source)[: source.index(there[0])]]
    known = _by_name(target)
    for name in reversed(before):
        if name in known:
            return target.index(known[name][-1]) + 1
    return 0


def _name(node: etree._Element) -> str:
    return str(node.tag).rpartition("}")[2]
