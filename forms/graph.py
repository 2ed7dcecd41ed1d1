"""What depends on what: which expressions an answer makes stale, and the order in which to work them out."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from forms.model import Itemset, Model, NodeDefinition, Phrase
from forms.problems import FormError, FormProblem, Where
from forms.xpath import Expression, Reference


class Aim(enum.StrEnum):
    """What an expression is for. A COUNT makes and removes instances; nobody reads what those after CHOICES give."""

    COUNT = "repeat_count"
    RELEVANT = "relevant"
    CALCULATE = "calculate"
    CHOICES = "choices"
    REQUIRED = "required"
    READONLY = "readonly"
    CONSTRAINT = "constraint"
    SOFT = "soft"
    OPTIONS = "options"
    TEXTS = "label"


@dataclass(slots=True, eq=False)
class Computation:
    """One thing to work out for each instance of target.

    rank orders computations so that what is read comes first; turn orders those of one rank (which read each other
    across the instances of a repeat) within an instance.
    """

    aim: Aim
    target: NodeDefinition
    expression: Expression | None
    rank: int = 0
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Dependent:
    """A computation that reads a node. bound: the repeat whose same instance both are in; None: any reads any."""

    computation: Computation
    bound: NodeDefinition | None


@dataclass(slots=True)
class _Read:
    """What one computation reads: the node, whether its value or only its place, and how far the two are tied."""

    source: NodeDefinition
    bound: NodeDefinition | None
    value: bool


@dataclass(slots=True)
class _Edges:
    """Who has to wait for whom; sure: those in the same instance for certain."""

    all: dict[Computation, list[Computation]] = field(default_factory=dict)
    sure: dict[Computation, list[Computation]] = field(default_factory=dict)


class Graph:
    """The dependency graph of a form, over generic paths.

    FormError("cycle") names the nodes of each cycle, FormError("unknown_instance") lists that the form does not have.

    Attributes:
        computations: of each node, in rank order.
        readers: by node, computations that read its value.
        counters: by node, computations that read only its place or number.
        warnings: references to nodes (and by pulldata to lists) that the form does not have.
    """

    def __init__(self, model: Model) -> None:
        self._model = model
        self.warnings: list[FormProblem] = []
        self.computations: dict[NodeDefinition, list[Computation]] = {}
        self.readers: dict[NodeDefinition, list[Dependent]] = {}
        self.counters: dict[NodeDefinition, list[Dependent]] = {}
        self._noisy_texts = _texts_with_outputs(model)
        reads = {computation: self._reads(parts, computation) for computation, parts in self._collect()}
        if errors := tuple(each for each in self.warnings if each.severity == "error"):
            raise FormError(errors[0].code, errors)
        self._index(reads)
        self._order(reads)

    # -- what there is to compute -----------------------------------------------------------------------------------

    def _collect(self) -> Iterator[tuple[Computation, list[tuple[Expression, NodeDefinition]]]]:
        for definition in self._model.root.subtree():
            own = self.computations.setdefault(definition, [])
            for aim, parts in self._parts(definition):
                expression = parts[0][0] if aim not in (Aim.TEXTS, Aim.CHOICES, Aim.OPTIONS) else None
                made = Computation(aim, definition, expression)
                own.append(made)
                yield made, parts

    def _parts(self, node: NodeDefinition) -> Iterator[tuple[Aim, list[tuple[Expression, NodeDefinition]]]]:
        bind = node.bind
        if node.repeat is not None and node.repeat.count is not None:
            yield Aim.COUNT, [(node.repeat.count, node)]
        for aim, expression in (
            (Aim.RELEVANT, bind.relevant),
            (Aim.CALCULATE, bind.calculate),
            (Aim.REQUIRED, bind.required),
            (Aim.READONLY, bind.readonly),
            (Aim.CONSTRAINT, bind.constraint),
            (Aim.SOFT, bind.soft_constraint),
        ):
            if expression is not None:
                yield aim, [(expression, node)]
        control = node.control
        phrases = [each.label for each in node.loose]
        if control is not None:
            phrases += [control.label, control.hint, *bind.messages]
        if texts := [(each, node) for phrase in phrases for each in self._outputs(phrase)]:
            yield Aim.TEXTS, texts
        if control is not None:
            options = [(each, node) for item in control.items for each in self._outputs(item.label)]
            if control.itemset is not None:
                item = self._item_node(control.itemset, node)
                values = [(control.itemset.value, item)] if item is not None else []
                yield Aim.CHOICES, [(control.itemset.nodeset, node), *values]
                options += self._labels_of(control.itemset, node, item)
            if options:
                yield Aim.OPTIONS, options

    def _outputs(self, phrase: Phrase | None) -> list[Expression]:
        """Expressions in a text, in every language."""
        if phrase is None:
            return []
        found = list(phrase.text.expressions) if phrase.text is not None else []
        found += [each for each in (phrase.expression, phrase.id_expression) if each is not None]
        found += self._noisy_texts.get(phrase.text_id, [])
        return found

    def _labels_of(
        self, itemset: Itemset, node: NodeDefinition, item: NodeDefinition | None
    ) -> list[tuple[Expression, NodeDefinition]]:
        if item is not None:
            return [(each, item) for each in self._outputs(itemset.label)]
        if itemset.label is not None and itemset.label.id_expression is not None:
            return [(each, node) for key in self._listed_ids(itemset) for each in self._noisy_texts[key]]
        return []

    def _listed_ids(self, itemset: Itemset) -> list[str]:
        """Texts with outputs whose id stands somewhere in the lists that an itemset reads."""
        if not self._noisy_texts:
            return []
        names = {each.instance for each in itemset.nodeset.references() if each.origin == "instance"}
        lists = [self._model.instances.get(name) for name in names]
        if any(each is None for each in lists):
            return list(self._noisy_texts)
        written = {one.value for each in lists if each is not None for one in each.descendants()}
        return [key for key in self._noisy_texts if key in written]

    def _item_node(self, itemset: Itemset, node: NodeDefinition) -> NodeDefinition | None:
        """The node that choices come from when they come from answers."""
        for reference in itemset.nodeset.references():
            if reference.origin != "instance" and not reference.position:
                return self._model.find(reference.resolve(node.names))
            break
        return None

    # -- what they read ---------------------------------------------------------------------------------------------

    def _reads(self, parts: Iterable[tuple[Expression, NodeDefinition]], made: Computation) -> list[_Read]:
        found: list[_Read] = []
        where = Where(column=made.aim, ref=made.target.path)
        for expression, context in parts:
            for reference in expression.references():
                if reference.origin == "instance":
                    self._check_list(reference.instance, expression, where)
                    continue
                names = reference.resolve(context.names)
                sources = list(self._match(names))
                if not sources and names and "*" not in "".join(names):
                    params: dict[str, str | int] = {
                        "value": "/" + "/".join(names),
                        "expression": expression.source[:200],
                    }
                    self.warnings.append(FormProblem("unknown_reference", where, params, "warning"))
                bound = _bound(reference, context)
                for source in sources:
                    found += self._read(source, bound, context, value=not reference.position)
        return found

    def _check_list(self, name: str, expression: Expression, where: Where) -> None:
        """A list that the form does not declare cannot be asked for; pulldata() may find a file of that name."""
        if not name or name in self._model.instances or name in self._model.external:
            return
        sure = "instance" in expression.functions() and "pulldata" not in expression.functions()
        params: dict[str, str | int] = {"instance": name, "expression": expression.source[:200]}
        problem = FormProblem("unknown_instance", where, params, "error" if sure else "warning")
        if problem not in self.warnings:
            self.warnings.append(problem)

    def _read(
        self, source: NodeDefinition, bound: NodeDefinition | None, context: NodeDefinition, *, value: bool
    ) -> Iterator[_Read]:
        yield _Read(source, bound, value)
        if not value or not source.children or source in context.lineage():
            return
        for below in source.subtree():
            if below is not source:
                yield _Read(below, bound, value=True)

    def _match(self, names: tuple[str, ...]) -> Iterator[NodeDefinition]:
        if not any(name in ("*", "**", "@*") for name in names):
            found = self._model.find(names)
            if found is not None:
                yield found
            return
        places: dict[NodeDefinition, None] = {}
        if names[0] == "**":
            places = dict.fromkeys(self._model.root.subtree())
        elif names[0] in ("*", self._model.root.name):
            places = {self._model.root: None}
        for name in names[1:]:
            following: dict[NodeDefinition, None] = {}
            for place in places:
                following.update(dict.fromkeys(_step(place, name)))
            places = following
        yield from places

    # -- the index and the order ------------------------------------------------------------------------------------

    def _index(self, reads: dict[Computation, list[_Read]]) -> None:
        for value, index in ((True, self.readers), (False, self.counters)):
            for computation, found in reads.items():
                bounds: dict[NodeDefinition, NodeDefinition | None] = {}
                for read in found:
                    if read.value is not value:
                        continue
                    known = bounds.get(read.source, read.bound)
                    bounds[read.source] = known if known is read.bound else _outer(known, read.bound)
                for source, bound in bounds.items():
                    index.setdefault(source, []).append(Dependent(computation, bound))

    def _order(self, reads: dict[Computation, list[_Read]]) -> None:
        edges = self._edges(reads)
        problems = [_cycle(group) for group in _components(list(reads), edges.sure) if len(group) > 1]
        problems += [_cycle([each]) for each, waiting in edges.sure.items() if each in waiting]
        if problems:
            raise FormError("cycle", tuple(problems))
        turns = {each: turn for turn, (each,) in enumerate(reversed(_components(list(reads), edges.sure)))}
        for rank, group in enumerate(reversed(_components(list(reads), edges.all))):
            for computation in group:
                computation.rank, computation.turn = rank, turns[computation]
        for own in self.computations.values():
            own.sort(key=lambda each: each.rank)

    def _edges(self, reads: dict[Computation, list[_Read]]) -> _Edges:
        edges = _Edges({each: [] for each in reads}, {each: [] for each in reads})
        for computation, found in reads.items():
            own_scope = computation.target.scope()
            seen: set[tuple[Computation, bool]] = set()
            for read in found:
                tied = read.bound is _common(own_scope, read.source.scope())
                for writer in self._writers(read):
                    sure = tied and Aim.COUNT not in (writer.aim, computation.aim)
                    if writer is computation and computation.aim in (Aim.CALCULATE, Aim.CHOICES):
                        continue
                    if (writer, sure) in seen:
                        continue
                    seen.add((writer, sure))
                    edges.all[writer].append(computation)
                    if sure:
                        edges.sure[writer].append(computation)
            for writer in self._counts(computation.target):
                if writer is not computation:
                    edges.all[writer].append(computation)
        return edges

    def _writers(self, read: _Read) -> Iterator[Computation]:
        yield from self._counts(read.source)
        if not read.value:
            return
        for each in self.computations[read.source]:
            if each.aim in (Aim.CALCULATE, Aim.CHOICES):
                yield each
        for above in read.source.lineage():
            for each in self.computations[above]:
                if each.aim is Aim.RELEVANT:
                    yield each

    def _counts(self, node: NodeDefinition) -> Iterator[Computation]:
        for above in node.lineage():
            if above.repeat is not None and above.repeat.count is not None:
                yield next(each for each in self.computations[above] if each.aim is Aim.COUNT)


def _texts_with_outputs(model: Model) -> dict[str, list[Expression]]:
    found: dict[str, list[Expression]] = {}
    for translation in model.itext.values():
        for key, forms in translation.items():
            for text in forms.values():
                if text.expressions:
                    found.setdefault(key, []).extend(text.expressions)
    return found


def _bound(reference: Reference, context: NodeDefinition) -> NodeDefinition | None:
    """The repeat whose instance the reference stays in, counted from the node that it begins at."""
    if reference.origin not in ("context", "current"):
        return None
    lowest: NodeDefinition | None = context
    here: int = 0
    deepest_climb = 0
    for hop in reference.hops:
        if hop.axis == "parent":
            here -= 1
            deepest_climb = min(deepest_climb, here)
        elif hop.axis == "child" or hop.axis == "attribute":
            here += 1
        elif hop.axis not in ("self", "descendant", "descendant-or-self"):
            return None
    for _ in range(-deepest_climb):
        lowest = lowest.parent if lowest is not None else None
    return lowest.scope() if lowest is not None else None


def _common(one: NodeDefinition | None, other: NodeDefinition | None) -> NodeDefinition | None:
    """The innermost repeat that two repeats are both in."""
    if one is None or other is None:
        return None
    mine = [each for each in one.lineage() if each.repeat is not None]
    return next((each for each in other.lineage() if each.repeat is not None and each in mine), None)


def _outer(one: NodeDefinition | None, other: NodeDefinition | None) -> NodeDefinition | None:
    if one is None or other is None:
        return None
    return one if one in other.lineage() else other


def _step(place: NodeDefinition, name: str) -> Iterator[NodeDefinition]:
    if name == "**":
        yield from place.subtree()
    elif name == "*":
        yield from place.children
    elif name == "@*":
        yield from place.attributes
    elif (found := place.child(name)) is not None:
        yield found


def _cycle(group: list[Computation]) -> FormProblem:
    first = min(group, key=lambda each: each.target.order)
    refs = sorted({each.target.path for each in group})
    return FormProblem("cycle", Where(column=first.aim, ref=first.target.path), {"refs": " ".join(refs)})


def _components(nodes: list[Computation], edges: dict[Computation, list[Computation]]) -> list[list[Computation]]:
    """Strongly connected components (Tarjan's algorithm without recursion), those that others wait for last."""
    index: dict[Computation, int] = {}
    low: dict[Computation, int] = {}
    on_path: set[Computation] = set()
    path: list[Computation] = []
    found: list[list[Computation]] = []
    for start in nodes:
        if start in index:
            continue
        work = [(start, iter(edges[start]))]
        index[start] = low[start] = len(index)
        path.append(start)
        on_path.add(start)
        while work:
            node, following = work[-1]
            for each in following:
                if each not in index:
                    index[each] = low[each] = len(index)
                    path.append(each)
                    on_path.add(each)
                    work.append((each, iter(edges[each])))
                    break
                if each in on_path:
                    low[node] = min(low[node], index[each])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    cut = path.index(node)
                    found.append(path[cut:])
                    on_path.difference_update(path[cut:])
                    del path[cut:]
    return found
