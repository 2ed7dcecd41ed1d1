"""Where an expression stands when it is evaluated: its node, and what the world around the form can tell it."""

from __future__ import annotations

import random as _random
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from time import perf_counter
from zoneinfo import ZoneInfo

from forms.xpath.errors import ExpressionError
from forms.xpath.patterns import PATIENCE, found_in
from forms.xpath.tree import Kind, Node

# Ten times a list of 50,000 choices; some three seconds.
MAX_WORK = 500_000
# Seconds for all searches of regular expressions in one change of a filling.
MAX_SEARCHING = 3.0


class Environment:
    """What functions ask of the world. A session makes a subclass of it; tests and rules may use it as it is.

    Attributes:
        root: what "/" means: the document node of the primary instance. None: the document of the context node.
        instances: secondary instances by id, each as a document node whose element is that instance's root element,
            so that instance('x')/root/item finds <root>.
        language: "ar", "ckb" or "en": month and day names of format-date.
        timezone: where today() and times without an offset are.
        texts: itext by id, in the language of the form that is shown.
        work: nodes that predicates have looked at in the evaluation that goes on, see `worked`.
        patience: seconds for one search of a regular expression; searching: seconds left for all of them, see `finds`.
    """

    work = 0
    patience = PATIENCE
    searching = MAX_SEARCHING

    def __init__(
        self,
        root: Node | None = None,
        *,
        instances: Mapping[str, Node] | None = None,
        language: str = "en",
        timezone: str | tzinfo = "UTC",
        texts: Mapping[str, str] | None = None,
        seed: int | None = None,
    ) -> None:
        self.root = root
        self.instances: Mapping[str, Node] = instances or {}
        self.language = language
        self.timezone: tzinfo = ZoneInfo(timezone) if isinstance(timezone, str) else timezone
        self.texts: Mapping[str, str] = texts or {}
        self._random = _random.Random(seed)  # noqa: S311 - random() of a form, not a secret

    def worked(self, nodes: int) -> None:
        """Counts nodes that are to be looked at. ExpressionError("too_slow") where an evaluation wants to see more than
        `MAX_WORK` in all: predicates in predicates over everything take longer than anybody waits."""
        self.work += nodes
        if self.work > MAX_WORK:
            raise ExpressionError("too_slow", {"most": MAX_WORK})

    def finds(self, text: str, pattern: str) -> bool:
        """Whether a pattern is found in a text. ExpressionError("bad_pattern" | "slow_pattern"), and ("too_slow") where
        nothing is left of `searching`: many slow searches are as bad as one that never ends."""
        started = perf_counter()
        try:
            return found_in(text, pattern, max(min(self.patience, self.searching), 0.001))
        except ExpressionError as error:
            if error.code == "slow_pattern" and self.searching < self.patience:
                raise ExpressionError("too_slow", {"most": int(MAX_SEARCHING)}) from None
            raise
        finally:
            self.searching -= perf_counter() - started

    def instance(self, name: str) -> Node | None:
        """The document node of an instance, or None when there is none of that id."""
        return self.instances.get(name)

    def place(self, node: Node) -> int:
        """1-based place of an element among the siblings that have its name."""
        if node.parent is None or node.kind is not Kind.ELEMENT:
            return 1
        twins = [each for each in node.parent.named(node.name) if each.namespace == node.namespace]
        return len(twins) if twins[-1] is node else twins.index(node) + 1

    def now(self) -> datetime:
        """The time, aware."""
        return datetime.now(UTC)

    def random(self) -> float:
        """A number in [0, 1)."""
        return self._random.random()

    def new_id(self) -> str:
        """A new UUID for uuid()."""
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def itext(self, text_id: str) -> str | None:
        """The text of an itext id in the language of the form that is shown, or None when there is none."""
        return self.texts.get(text_id)

    def choice_name(self, value: str, question: str, scope: Scope) -> str | None:  # noqa: ARG002 - for subclasses
        """The label of a choice of a select question, by the question's path as it stands in jr:choice-name's second
        argument (relative to `scope.node` where it is relative). None when there is no such choice."""
        return None

    def property(self, name: str) -> str:  # noqa: ARG002 - for subclasses
        """A fact about the device or the person for property(), such as "username"; "" where it is not known."""
        return ""


class Scope:
    """The context of one evaluation.

    Attributes:
        node: the context node.
        position, size: 1-based place of the node among `size`, for position() and last().
        current: the node that current() gives: the context node of the whole expression.
        environment: see `Environment`.
        variables: values of $names; ODK forms have none.
    """

    __slots__ = ("current", "environment", "node", "position", "size", "variables")

    def __init__(
        self,
        node: Node,
        environment: Environment,
        *,
        position: int = 1,
        size: int = 1,
        current: Node | None = None,
        variables: Mapping[str, str | float | bool | Sequence[Node]] | None = None,
    ) -> None:
        self.node = node
        self.position = position
        self.size = size
        self.current = node if current is None else current
        self.environment = environment
        self.variables = variables
