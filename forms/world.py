"""What the world tells a filling: the time, ids, chance, the lists beside the form, the language it is shown in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from forms.definition import FormDefinition
from forms.instances import file_name, read_external
from forms.model import Text
from forms.nodes import Node
from forms.values import stamp
from forms.xpath import Environment, Scope, compile_expression
from forms.xpath import Node as Element

CODES = ("ar", "ckb", "en")


class World(Environment):
    """The environment of one filling's expressions."""

    def __init__(
        self,
        definition: FormDefinition,
        root: Element,
        *,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        seed: int,
        language: str,
        timezone: str,
        files: Mapping[str, bytes],
        properties: Mapping[str, str],
    ) -> None:
        super().__init__(root, timezone=timezone, seed=seed)
        self.definition = definition
        self._clock = clock
        self._new_id = new_id
        self._files = files
        self._properties = properties
        self._external: dict[str, Element] = {}
        self.speaks = language
        self.use_language(language)

    def use_language(self, name: str) -> None:
        """Texts and month names in one of the form's languages."""
        self.speaks = name
        self.language = next((code for code in CODES if self.definition.language_for(code) == name), "en")

    def now(self) -> datetime:
        """The injected clock."""
        return self._clock()

    def new_id(self) -> str:
        """The injected ids."""
        return self._new_id()

    def place(self, node: Element) -> int:
        """An instance of a repeat knows its place; that of any other element is counted."""
        known = node.mark.index if isinstance(node.mark, Node) else 0
        return known or super().place(node)

    def instance(self, name: str) -> Element | None:
        """A list by id; a file that is not there is an empty list, an id that the form does not have none."""
        model = self.definition.model
        found = model.instances.get(name) or self._external.get(name)
        if found is not None:
            return found
        address = model.external.get(name)
        if address is None:
            address = f"{name}.csv" if f"{name}.csv" in self._files else None
            if address is None:
                return None
        return self._read(name, address)

    def is_absent(self, name: str) -> bool:
        """Whether the file of a list is not there."""
        address = self.definition.model.external.get(name)
        return address is not None and file_name(address) not in self._files

    def _read(self, name: str, address: str) -> Element:
        made = self._external[name] = read_external(address, self._files)
        return made

    def itext(self, text_id: str) -> str | None:
        """The plain text of an id in the language shown."""
        forms = self.text_forms(text_id)
        if forms is None:
            return None
        text = forms.get("") or forms.get("long") or forms.get("short")
        if text is None:
            return None
        scope = Scope(self.root, self) if self.root is not None else None
        return "".join(
            part if isinstance(part, str) else part.string(scope) if scope is not None else "" for part in text.parts
        )

    def text_forms(self, text_id: str) -> Mapping[str, Text] | None:
        """The forms of an itext id in the language shown, or else in the form's own."""
        itext = self.definition.model.itext
        for language in (self.speaks, self.definition.default_language):
            forms = itext.get(language, {}).get(text_id)
            if forms is not None:
                return forms
        return None

    def choice_name(self, value: str, question: str, scope: Scope) -> str | None:
        """The label of a choice of the question at a path."""
        for found in compile_expression(question).nodes(scope):
            node = found.mark
            if isinstance(node, Node):
                for choice in node.choices:
                    if choice.value == value:
                        return choice.label
        return None

    def stamp(self) -> str:
        """Now, as ODK writes it, in the filling's time zone."""
        return stamp(self.now().astimezone(self.timezone))

    def preload(self, top: Node) -> None:
        """Gives the nodes below their preloaded values (all but the end of the filling)."""
        stack = [top]
        while stack:
            node = stack.pop()
            bind = node.definition.bind
            if bind.preload and node.element is not None and not node.definition.children:
                value = self._preloaded(bind.preload, bind.preload_params)
                if value is not None:
                    node.element.set_value(value)
            stack.extend(node.instances or ())
            stack.extend(node.members.values())

    def _preloaded(self, preload: str, params: str) -> str | None:
        match preload:
            case "uid":
                return f"uuid:{self.new_id()}"
            case "timestamp" if params == "start":
                return self.stamp()
            case "date" if params in ("today", ""):
                return self.now().astimezone(self.timezone).date().isoformat()
            case "property":
                return self._properties.get(params, "")
            case _:
                return None
