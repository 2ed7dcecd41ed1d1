"""Works out what an answer changes, in the order of the dependency graph, and nothing else.

What is settled here, where the specification leaves room or the field's engines differ:

- A node that is not relevant is blank to expressions and left out of submissions; its value stays and comes back. It is
  still counted by count() and position().
- A calculation runs when what it reads has changed, and on load; a person may write over it until then.
- Relevance and readonly are inherited; required and constraint speak only of relevant nodes with a control, and a
  constraint only of answers that are not blank.
- A repeat range is relevant while one of its instances is; without instances, when a new one would be.
- Answers to a select that its filtered list no longer offers are taken away, but not while the select is not relevant,
  and not when the list is a file that is not there. A rank, once ranked, goes on with what its list gains.
- A count that is cleared keeps its instances until there is a number again, unless all it reads is hidden: then there
  are none.
- setvalue works in the repeat instances of what triggered it. When the form or an instance begins it leaves alone what
  is not relevant; when another answer changed it does not (the value shows when the target does).
- Nodes that read each other across the instances of a repeat (running totals) are worked out instance by instance;
  within an instance a cycle is refused when the form is read.
"""

from __future__ import annotations

import math
from time import thread_time
from typing import Literal

from forms.agenda import Agenda
from forms.definition import FormDefinition
from forms.graph import Aim, Computation
from forms.history import Added, Excused, Journal, Moved, Removed, Valued
from forms.live import LiveTree, above, all_below, repeat_of
from forms.model import Action
from forms.nodes import Excuse, Node
from forms.problems import Where, refuse
from forms.texts import Speaker
from forms.values import typed
from forms.world import World
from forms.xpath import Expression, ExpressionError, Scope
from forms.xpath import Node as Element
from forms.xpath.patterns import PATIENCE
from forms.xpath.scope import MAX_SEARCHING

MAX_INSTANCES = 10_000  # of one repeat
MAX_ADDED = 20_000  # by one change, in all repeats: counts in counts multiply
MAX_ANSWER = 1_000_000  # characters
MAX_ROUNDS = 200
MAX_CHAIN = 50
MAX_SECONDS = 30.0  # of the processor, for one change
MAX_OPENING = 180.0  # and for all there is to work out in a filling that is opened
OPENING = 10  # times what a change may take of regular expressions
FOREVER = 3600.0


class Evaluation:
    """The live tree of one filling, and what keeps it true.

    Attributes:
        root: the node of the primary instance's element.
        changed: nodes touched since `start`; structure: whether nodes appeared or disappeared since then; journal: what
            was done since then, step by step.
        origins: who gave a node its value ("person", "setvalue", "list": none of the options any more), where it is
            not what the form says of itself (a calculation, a default).
    """

    def __init__(self, definition: FormDefinition, world: World, document: Element) -> None:
        self.definition = definition
        self.graph = definition.graph
        self.world = world
        self.speaker = Speaker(definition.model, world)
        self.changed: dict[Node, None] = {}
        self.structure = False
        self._depth = self._added = 0
        self._going_back = False
        self.journal: Journal = []
        self.origins: dict[Node, str] = {}
        self._waiting: list[tuple[Action, Node]] = []
        self._counted: set[Node] = set()
        self._until = thread_time() + MAX_OPENING
        world.searching = OPENING * MAX_SEARCHING
        self.tree = LiveTree(definition.model.root, document.elements()[0], self.speaker)
        self.root = self.tree.root
        self._agenda = Agenda(self.graph, self.tree)

    # -- running ----------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """A new change begins."""
        self.changed = {}
        self.structure = False
        self.journal = []
        self._added = 0
        self._until = thread_time() + MAX_SECONDS
        self.world.searching = MAX_SEARCHING

    def take_back(self) -> None:
        """After a FormError: nothing is running any more, and all is as it was at `start`."""
        self._agenda.clear()
        self._waiting, self._depth = [], 0
        self.go_back(self.journal)
        self.start()

    def go_back(self, journal: Journal) -> None:
        """Does the opposite of each step from the last to the first; `journal` then says how to do them again.

        Values are put back and not worked out again, so they are exactly what they were.
        """
        self.start()
        self._agenda.frozen = self._going_back = True
        self.world.patience = self.world.searching = FOREVER  # it has been worked out before
        try:
            for step in reversed(journal):
                match step:
                    case Valued(node=node):
                        self.set_value(node, step.before, origin=step.origin)
                        node.ranked = step.ranked
                    case Added(node=node):
                        self.remove_instance(node)
                    case Removed(node=node):
                        self._put_back(node, step.index)
                    case Moved(node=node):
                        self.move_instance(node, step.index)
                    case Excused(node=node):
                        self.excuse(node, step.before)
            self.run()
        finally:
            self._agenda.frozen = self._going_back = False
            self.world.patience, self.world.searching = PATIENCE, MAX_SEARCHING

    def compute_all(self, *, calculate: bool = True) -> None:
        """Works out everything from scratch; without `calculate` the values stay as they stand."""
        self._agenda.frozen = not calculate
        self._agenda.add_all(self.root)
        self.run()
        self._agenda.frozen = False

    def run(self) -> None:
        """Works through what is stale, first what others read, until nothing is."""
        rounds: dict[tuple[Computation, Node], int] = {}
        while self._agenda or self._waiting:
            while self._agenda:
                key = computation, node = self._agenda.take()
                if node.gone:
                    self._agenda.done()
                    continue
                rounds[key] = rounds.get(key, 0) + 1
                if rounds[key] > MAX_ROUNDS:
                    raise refuse("does_not_settle", Where(ref=node.ref, column=computation.aim))
                if thread_time() > self._until and not self._going_back:
                    raise refuse("too_slow", Where(ref=node.ref, column=computation.aim))
                self._compute(computation, node)
                self._agenda.done()
            waiting, self._waiting = self._waiting, []
            for action, node in waiting:
                self.act(action, node)

    def _touch(self, node: Node) -> None:
        self.changed[node] = None
        self._agenda.touch(node)

    # -- computing --------------------------------------------------------------------------------------------------

    def _compute(self, computation: Computation, node: Node) -> None:
        try:
            self._compute_aim(computation, node)
        except ExpressionError as error:
            source = computation.expression.source if computation.expression is not None else ""
            where = Where(ref=node.ref, column=computation.aim)
            raise refuse(error.code, where, **{**error.params, "expression": source[:200]}) from error

    def _compute_aim(self, computation: Computation, node: Node) -> None:
        expression = computation.expression
        match computation.aim:
            case Aim.CALCULATE if expression is not None and node.element is not None:
                self.set_value(node, typed(expression.string(self._scope(node)), node.written_as))
            case Aim.RELEVANT if node.element is None:
                self._refresh_range(node)
            case Aim.RELEVANT if expression is not None:
                self._set_relevant(node, value=expression.boolean(self._scope(node)))
            case Aim.REQUIRED if expression is not None:
                value = expression.boolean(self._scope(node))
                if value is not node.required:
                    node.required = value
                    self.changed[node] = None
            case Aim.READONLY if expression is not None:
                value = expression.boolean(self._scope(node))
                if value is not node.own_readonly:
                    node.own_readonly = value
                    self._inherit_readonly(node)
            case Aim.CONSTRAINT if expression is not None and node.element is not None:
                self._check(node, holds=not node.value or expression.boolean(self._scope(node)))
            case Aim.SOFT if expression is not None and node.element is not None:
                holds = not node.value or expression.boolean(self._scope(node))
                if holds is not node.soft_holds:
                    node.soft_holds = holds
                    self.changed[node] = None
            case Aim.COUNT if expression is not None:
                self._count(node, expression)
            case Aim.CHOICES:
                self._refresh_choices(node)
            case Aim.OPTIONS:
                if node.forget(choices=True):
                    self.changed[node] = None
            case _:
                if node.forget(texts=True):
                    self.changed[node] = None

    def _scope(self, node: Node) -> Scope:
        return Scope(node.place, self.world)

    def set_value(self, node: Node, value: str, *, origin: str = "") -> bool:
        """Gives a leaf another value; whether it is another. origin: see `origins`."""
        if node.element is None or node.definition.children or node.element.value == value:
            return False
        if len(value) > MAX_ANSWER and not self._going_back:
            raise refuse("too_long", Where(ref=node.ref))
        known = self.origins.get(node, "")
        self.journal.append(Valued(node, node.element.value, known, node.ranked))
        if origin:
            self.origins[node] = origin
        elif known:
            del self.origins[node]
        if node.definition.is_attribute:
            node.element.value = value
            if node.element.parent is not None:
                node.element.parent.spoil_caches()
        else:
            node.element.set_value(value)
        node.ranked = node.ranked or (node.control == "rank" and bool(value))
        self._touch(node)
        return True

    def _check(self, node: Node, *, holds: bool) -> None:
        if holds is not node.constraint_holds:
            node.constraint_holds = holds
            self.changed[node] = None

    def _set_relevant(self, node: Node, *, value: bool) -> None:
        if value is node.own_relevant:
            return
        node.own_relevant = value
        node.place.blank = not value
        node.place.spoil_caches()
        self._inherit_relevant(node)

    def _inherit_relevant(self, top: Node) -> None:
        stack = [top]
        while stack:
            node = stack.pop()
            above = node.parent
            if above is not None and above.element is None:
                above = above.parent
            relevant = node.own_relevant and (above is None or above.relevant)
            if node.element is None:
                relevant = self._range_relevant(node)
            if relevant is node.relevant:
                continue
            node.relevant = relevant
            self._touch(node)
            self._agenda.add_own(node, Aim.CHOICES)
            stack.extend(node.members.values())
            stack.extend(node.attributes)
            stack.extend(node.instances)
        if top.index and top.parent is not None:
            self._refresh_range(top.parent)

    def _range_relevant(self, ranged: Node) -> bool:
        """A repeat is relevant when one of its instances is; an empty one when a new instance would be."""
        if ranged.parent is not None and not ranged.parent.relevant:
            return False
        if ranged.instances:
            return any(each.own_relevant for each in ranged.instances)
        expression = ranged.definition.bind.relevant
        if expression is None:
            return True
        home, stand_in = above(ranged).place, repeat_of(ranged).template.copy()
        home.insert(self.tree.room(ranged), stand_in)
        relevant = expression.boolean(Scope(stand_in, self.world))
        home.remove(stand_in)
        return relevant

    def _refresh_range(self, ranged: Node) -> None:
        relevant = self._range_relevant(ranged)
        if relevant is not ranged.relevant:
            ranged.relevant = relevant
            self.changed[ranged] = None

    def _inherit_readonly(self, top: Node) -> None:
        stack = [top]
        while stack:
            node = stack.pop()
            readonly = node.own_readonly or (node.parent is not None and node.parent.readonly)
            if readonly is not node.readonly:
                node.readonly = readonly
                self.changed[node] = None
                stack.extend(node.members.values())
                stack.extend(node.attributes)
                stack.extend(node.instances)

    def _refresh_choices(self, node: Node) -> None:
        """New options: an answer that is none of them any more is taken away; a ranking goes on with what is new."""
        if node.forget(choices=True):
            self.changed[node] = None
        if self._going_back:
            return
        if node.relevant and node.value and self.speaker.has_list(node):
            allowed = node.offered
            given = [node.value] if node.control == "select1" else node.value.split()
            kept = [each for each in given if each in allowed]
            if len(kept) != len(given):
                self.set_value(node, " ".join(kept), origin="list")
        if node.relevant and node.control == "rank" and node.ranked:
            ranked = node.value.split()
            self.set_value(
                node, " ".join([*ranked, *(each.value for each in node.choices if each.value not in ranked)])
            )

    @staticmethod
    def _stand_in(ranged: Node) -> Element:
        """The context of a count: an instance, or where there is none something that stands where one would."""
        if ranged.instances:
            return ranged.instances[0].place
        found = repeat_of(ranged).template.copy()
        found.parent = above(ranged).place
        return found

    # -- repeats ----------------------------------------------------------------------------------------------------

    def keep_counts(self) -> None:
        """The instances of a draft or a submission have been counted before."""
        self._counted = {each for each in self.root.walk() if each.element is None}

    def _count(self, ranged: Node, expression: Expression) -> None:
        scope = Scope(self._stand_in(ranged), self.world)
        number = expression.number(scope)
        if math.isnan(number) and ranged in self._counted:
            read = expression.nodes(scope) if expression.gives_nodes else []
            if not read or not all(each.hidden() for each in read):
                return
        self._counted.add(ranged)
        self._set_count(ranged, number)

    def _set_count(self, ranged: Node, number: float) -> None:
        wanted = max(0, int(number)) if math.isfinite(number) else 0
        if wanted > MAX_INSTANCES:
            raise refuse("too_many_instances", Where(ref=ranged.ref), limit=MAX_INSTANCES, count=wanted)
        while len(ranged.instances) > wanted:
            self.remove_instance(ranged.instances[-1])
        while len(ranged.instances) < wanted:
            self.add_instance(ranged)

    def add_instance(self, ranged: Node) -> Node:
        """One more instance at the end; its computations and its odk-new-repeat actions wait for `run`."""
        repeat = repeat_of(ranged)
        position = len(ranged.instances)
        given = repeat.count is not None and position < len(repeat.defaults)
        self._added += 1
        if self._added > MAX_ADDED:
            raise refuse("too_many_instances", Where(ref=ranged.ref), limit=MAX_ADDED, count=self._added)
        made = self.tree.insert(ranged, (repeat.defaults[position] if given else repeat.template).copy())
        made.readonly = ranged.readonly
        self.structure = True
        self.journal.append(Added(made))
        self.world.preload(made)
        self.tree.cast(made)
        self._agenda.add_all(made)
        self._agenda.touch_structure(ranged)
        self._refresh_range(ranged)
        self._waiting.extend((action, made) for action in ranged.definition.repeated)
        return made

    def remove_instance(self, node: Node) -> None:
        """Without this instance; those behind it move up."""
        ranged, index = above(node), node.index
        for each in all_below(node):
            each.gone = True
        above(ranged).place.remove(node.place)
        del ranged.instances[index - 1]
        self._renumber(ranged, index)
        self.journal.append(Removed(node, index))
        self._refresh_range(ranged)

    def _put_back(self, node: Node, index: int) -> None:
        """An instance that was taken out stands again where it stood, with all that was in it."""
        ranged = above(node)
        self.tree.place(ranged, node, index)
        for each in all_below(node):
            each.gone = False
        self._agenda.add_all(node)
        self._renumber(ranged, index)
        self.journal.append(Added(node))
        self._inherit_readonly(node)
        self._inherit_relevant(node)

    def move_instance(self, node: Node, to: int) -> None:
        """The instance stands at another place, 1-based; those between move by one."""
        ranged, index = above(node), node.index
        above(ranged).place.remove(node.place)
        ranged.instances.remove(node)
        self.tree.place(ranged, node, to)
        self._renumber(ranged, min(index, to))
        self.changed.update(dict.fromkeys(ranged.instances[min(index, to) - 1 : max(index, to)]))
        self.journal.append(Moved(node, index))

    def _renumber(self, ranged: Node, first: int) -> None:
        """Instances have the numbers of their places; what reads those from the first on is stale."""
        for index, each in enumerate(ranged.instances[first - 1 :], first):
            each.index = index
        self.structure = True
        self._agenda.touch_structure(ranged, first)

    def excuse(self, node: Node, excuse: Excuse | None) -> None:
        """An answer that the form warns of has a reason, or has none any more."""
        self.journal.append(Excused(node, node.excuse))
        node.excuse = excuse
        self.changed[node] = None

    # -- actions ----------------------------------------------------------------------------------------------------

    def act(self, action: Action, trigger: Node, *, hidden: bool = False) -> None:
        """Does a setvalue, in the repeat instances of the node that triggered it; hidden: on what is hidden too."""
        if action.kind != "setvalue":
            return
        for target in self._targets(action, trigger):
            if target.element is None or target.definition.children or not (hidden or target.relevant):
                continue
            value = action.value.string(self._scope(target)) if action.value is not None else action.text
            self.answer(target, typed(value, target.written_as), origin="setvalue")
            self.run()

    def _targets(self, action: Action, trigger: Node) -> list[Node]:
        if action.place is not None:
            found = (each.mark for each in action.place.nodes(self._scope(trigger)))
            return [each for each in found if isinstance(each, Node)]
        anchor = trigger
        lineage = list(action.target.lineage())
        while anchor.parent is not None and (anchor.definition not in lineage or anchor.element is None):
            anchor = anchor.parent
        return self.tree.nodes_of(action.target, anchor)

    def speak(self) -> None:
        """The language is another: what is calculated from the names of choices follows."""
        self._agenda.touch_names()
        self.run()

    def answer(self, node: Node, value: str, *, origin: str = "person") -> None:
        """A value given by a person or an action: whatever waits for xforms-value-changed follows."""
        if not self.set_value(node, value, origin=origin):
            return
        self.run()
        self._depth += 1
        if self._depth > MAX_CHAIN:
            raise refuse("does_not_settle", Where(ref=node.ref, column="trigger"))
        for action in node.definition.changed:
            self.act(action, node, hidden=True)
        self._depth -= 1

    def load(self, event: Literal["odk-instance-first-load", "odk-instance-load"]) -> None:
        """The actions of an event of the whole form."""
        names = {event, "xforms-ready"} if event == "odk-instance-first-load" else {event}
        for action in self.definition.model.actions:
            if names & action.events:
                self.act(action, self.root)
