"""What is stale and waits to be worked out, first what others read."""

from __future__ import annotations

import heapq
import itertools

from forms.graph import Aim, Computation, Dependent, Graph
from forms.live import LiveTree, instance_of, place_of
from forms.nodes import Node


class Agenda:
    """The computations of one filling that wait for their turn, each once for each node.

    Attributes:
        frozen: values and numbers of instances stay as they stand: nothing that would change them is taken up.
    """

    def __init__(self, graph: Graph, tree: LiveTree) -> None:
        self._graph = graph
        self._tree = tree
        self._queue: list[tuple[int, tuple[int, ...], int, int, Computation, Node]] = []
        self._queued: set[tuple[Computation, Node]] = set()
        self._serial = itertools.count()
        self._running: tuple[Computation, Node] | None = None
        self._stirred: dict[Node, int] = {}
        self.frozen = False

    def __bool__(self) -> bool:
        self._settle()
        return bool(self._queue)

    def clear(self) -> None:
        """Nothing waits and nothing runs any more."""
        self._queue, self._queued, self._running, self.frozen = [], set(), None, False
        self._stirred = {}

    def take(self) -> tuple[Computation, Node]:
        """The next one, which runs until `done`: what it changes does not make it stale itself."""
        *_, computation, node = heapq.heappop(self._queue)
        self._running = (computation, node)
        self._queued.discard(self._running)
        return self._running

    def done(self) -> None:
        """What was taken last does not run any more."""
        self._settle()
        self._running = None

    def add(self, computation: Computation, node: Node) -> None:
        """This has to be worked out anew."""
        key = (computation, node)
        if self.frozen and computation.aim in (Aim.CALCULATE, Aim.COUNT):
            return
        if key not in self._queued and key != self._running:
            self._queued.add(key)
            heapq.heappush(
                self._queue,
                (computation.rank, place_of(node), computation.turn, next(self._serial), computation, node),
            )

    def add_all(self, top: Node) -> None:
        """All that there is to work out for a node and those below it."""
        stack = [top]
        computations = self._graph.computations
        while stack:
            node = stack.pop()
            is_range = node.element is None
            for each in computations[node.definition]:
                empty = is_range and not node.instances and each.aim is Aim.RELEVANT
                if (each.aim is Aim.COUNT) is is_range or empty:
                    self.add(each, node)
            stack.extend(node.instances)
            stack.extend(node.members.values())
            stack.extend(node.attributes)

    def add_own(self, node: Node, *aims: Aim) -> None:
        """Some of what there is to work out for a node."""
        for each in self._graph.computations[node.definition]:
            if each.aim in aims:
                self.add(each, node)

    def touch(self, node: Node) -> None:
        """The value of a node is another: what reads it is stale, and whether it may be so."""
        for dependent in self._graph.readers.get(node.definition, ()):
            self._add_dependent(dependent, node)
        self.add_own(node, Aim.CONSTRAINT, Aim.SOFT)

    def touch_structure(self, ranged: Node, removed: int = 0) -> None:
        """What reads nodes of a repeat from outside its instances is stale; behind a removed one, places too.

        That is looked up once for all instances that one computation, or one step back, makes and removes.
        """
        known = self._stirred.get(ranged, 0)
        self._stirred[ranged] = min(known, removed) if known and removed else known or removed

    def _settle(self) -> None:
        stirred, self._stirred = self._stirred, {}
        for ranged, removed in stirred.items():
            self._spread(ranged, removed)

    def _spread(self, ranged: Node, removed: int) -> None:
        repeat, home = ranged.definition, ranged.parent or ranged
        for definition in repeat.subtree():
            for index in (self._graph.readers, self._graph.counters):
                for dependent in index.get(definition, ()):
                    if dependent.bound is None or repeat not in dependent.bound.lineage():
                        self._add_dependent(dependent, home)
                    elif removed and dependent.bound is repeat and definition is repeat:
                        for instance in ranged.instances[removed - 1 :]:
                            for target in self._tree.nodes_of(dependent.computation.target, instance):
                                self.add(dependent.computation, target)

    def touch_names(self) -> None:
        """The names of choices are in another language: so is what is calculated from them."""
        for own in self._graph.computations.values():
            for each in own:
                if each.expression is not None and each.aim is Aim.CALCULATE and _NAMES & each.expression.functions():
                    for node in self._tree.nodes_of(each.target, self._tree.root):
                        self.add(each, node)

    def _add_dependent(self, dependent: Dependent, node: Node) -> None:
        anchor = self._tree.root if dependent.bound is None else instance_of(node, dependent.bound)
        definition, aim = dependent.computation.target, dependent.computation.aim
        for target in self._tree.nodes_of(definition, anchor, ranges=aim is Aim.COUNT):
            self.add(dependent.computation, target)
        if aim is Aim.RELEVANT and definition.repeat is not None:
            for ranged in self._tree.nodes_of(definition, anchor, ranges=True):
                if ranged.element is None and not ranged.instances:
                    self.add(dependent.computation, ranged)


_NAMES = frozenset({"jr:choice-name"})
