"""Works out what a node says: labels with their outputs, hints, media, messages, and the options of a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from copy import copy
from dataclasses import replace
from types import MappingProxyType

from forms.columns import Columns, columns_of, whole_of, words_of
from forms.model import Control, Itemset, LooseGroup, Model, Phrase, Text
from forms.nodes import NOTHING, Choice, Condition, Node, Texts
from forms.problems import Where, refuse
from forms.world import World
from forms.xpath import ExpressionError, Scope
from forms.xpath import Node as Element
from forms.xpath.reading import without_collecting

_PLAIN = ("", "long", "short")
_NO_MEDIA = frozenset({*_PLAIN, "guidance", "markdown"})


class Speaker:
    """Texts and options of one filling's nodes."""

    def __init__(self, model: Model, world: World) -> None:
        self._model = model
        self._world = world

    def texts(self, node: Node) -> Texts:
        """Label, hint, guidance and media of a node."""
        control, loose = node.definition.control, node.definition.loose
        if control is None and not loose:
            return Texts()
        try:
            said = self._texts(node, control) if control is not None else Texts()
            return replace(said, headings=self._headings(loose, node)) if loose else said
        except ExpressionError as error:
            raise refuse(error.code, Where(ref=node.ref, column="label"), **error.params) from error

    def _texts(self, node: Node, control: Control) -> Texts:
        place = node.element if node.element is not None else self._above(node)
        if place is None:
            return Texts()
        label = self._forms(control.label, place)
        hint = self._forms(control.hint, place)
        media = {form: text for form, text in (*label.items(), *hint.items()) if form not in _NO_MEDIA}
        return Texts(
            _plain(label) if control.label is not None else None,
            _plain(hint) if control.hint is not None else None,
            hint.get("guidance"),
            label.get("short"),
            MappingProxyType(media) if media else NOTHING,
        )

    def _headings(self, groups: list[LooseGroup], node: Node) -> Mapping[str, str]:
        place = node.element
        if place is None:
            return NOTHING
        return {each.key: _plain(self._forms(each.label, place)) for each in groups if each.label is not None}

    @staticmethod
    def _above(node: Node) -> Element | None:
        if node.instances:
            return node.instances[0].element
        return node.parent.element if node.parent is not None else None

    def message(self, node: Node, condition: Condition) -> str | None:
        """The form's sentence for a broken rule, None when it has none."""
        bind = node.definition.bind
        phrase = {
            "required": bind.required_message,
            "constraint": bind.constraint_message,
            "soft": bind.soft_message,
        }[condition]
        if phrase is None or node.element is None:
            return None
        return _plain(self._forms(phrase, node.element)) or None

    def has_list(self, node: Node) -> bool:
        """Whether the options come from a list that is there (those of an absent file are not known)."""
        control = node.definition.control
        if control is None or control.itemset is None:
            return False
        used = {each.instance for each in control.itemset.nodeset.references() if each.origin == "instance"}
        return not any(self._world.is_absent(each) for each in used)

    def offers(self, node: Node, answer: str) -> bool:
        """Whether all of an answer is among the options; always, where they are not known here."""
        control = node.definition.control
        if control is None or control.kind not in ("select1", "select", "rank"):
            return True
        if control.itemset is not None and not self.has_list(node):
            return True
        if control.itemset is None and any(each.startswith("search(") for each in control.appearance):
            return True
        if answer in node.offered:
            return True
        return control.kind != "select1" and node.offered.issuperset(answer.split())

    def choices(self, node: Node) -> tuple[Choice, ...]:
        """The options of a select or rank, filtered, in the language shown."""
        control = node.definition.control
        if control is None or node.element is None:
            return ()
        try:
            return self._choices(control, node.element)
        except ExpressionError as error:
            raise refuse(error.code, Where(ref=node.ref, column="choices"), **error.params) from error

    def read_lists(self, nodes: Iterable[Node], language: str) -> None:
        """Read the long lists of questions in a language before it is shown, so that they are found then.

        Looks at nothing that answers change, so that it may be done while somebody types.
        """
        world = copy(self._world)
        world.use_language(language)
        speaker = Speaker(self._model, world)
        for node in nodes:
            control = node.definition.control
            if control is None or control.itemset is None or node.element is None or not node.relevant:
                continue
            columns = columns_of(control.itemset)
            if columns is not None and whole_of(control.itemset, columns, world) is not None:
                with suppress(ExpressionError):  # whoever shows the question hears of it
                    speaker._listed(control.itemset, node.element)

    def _choices(self, control: Control, place: Element) -> tuple[Choice, ...]:
        written = tuple(self._choice(item.value, item.label, place, place) for item in control.items)
        if control.itemset is None:
            return written
        listed = self._listed(control.itemset, place)
        return (*written, *listed) if written else listed

    def _listed(self, itemset: Itemset, place: Element) -> tuple[Choice, ...]:
        columns = columns_of(itemset)
        whole = whole_of(itemset, columns, self._world) if columns is not None else None
        kept = whole.kept() if whole is not None else None
        if kept is not None:
            return kept
        nodes = itemset.nodeset.nodes(Scope(place, self._world))
        with without_collecting():
            found = self._read(columns, nodes) if columns is not None else None
        choices = found if found is not None else self._evaluated(itemset, nodes, place)
        if itemset.distinct:
            choices = list({(each.value, each.label): each for each in choices}.values())
        listed = tuple(choices)
        if whole is not None and found is not None:
            whole.keep(listed)
        return listed

    def _read(self, columns: Columns, nodes: list[Element]) -> list[Choice] | None:
        """The options as they stand in their columns; None where a label has an output, which is another everywhere."""
        rows = columns.rows(nodes)
        if columns.label is None:
            return [Choice(value, value, words=words) for value, _, words in rows]
        if not columns.by_id:
            return [Choice(value, label, NOTHING, words) for value, label, words in rows]
        found = []
        for value, text_id, words in rows:
            texts = self._world.text_forms(text_id)
            if texts is None:
                found.append(Choice(value, text_id, NOTHING, words))
                continue
            if any(not isinstance(part, str) for text in texts.values() for part in text.parts):
                return None
            said = {form: "".join(map(str, text.parts)) for form, text in texts.items()}
            found.append(_option(value, said, words))
        return found

    def _evaluated(self, itemset: Itemset, nodes: list[Element], place: Element) -> list[Choice]:
        found = []
        for position, each in enumerate(nodes, 1):
            if each.hidden():
                continue
            scope = Scope(each, self._world, position=position, size=len(nodes), current=place)
            value = itemset.value.string(scope)
            found.append(replace(self._choice(value, itemset.label, each, place, scope), words=words_of(each)))
        return found

    def _choice(
        self, value: str, label: Phrase | None, item: Element, place: Element, scope: Scope | None = None
    ) -> Choice:
        if label is None:
            return Choice(value, value)
        return _option(value, self._forms(label, item, outputs=place, scope=scope))

    def _forms(
        self, phrase: Phrase | None, place: Element, *, outputs: Element | None = None, scope: Scope | None = None
    ) -> Mapping[str, str]:
        """Every form of a text: "" is the plain one."""
        if phrase is None:
            return NOTHING
        scope = scope or Scope(place, self._world)
        inner = scope if outputs is None else Scope(outputs, self._world)
        if phrase.text is not None:
            return {"": self._string(phrase.text, inner)}
        if phrase.expression is not None:
            return {"": phrase.expression.string(scope)}
        key = phrase.text_id or (phrase.id_expression.string(scope) if phrase.id_expression is not None else "")
        forms = self._world.text_forms(key)
        if forms is None:
            return {"": key}
        return {form: self._string(text, inner) for form, text in forms.items()}

    @staticmethod
    def _string(text: Text, scope: Scope) -> str:
        return "".join(part if isinstance(part, str) else part.string(scope) for part in text.parts)


def _option(value: str, forms: Mapping[str, str], words: str = "") -> Choice:
    media = {form: text for form, text in forms.items() if form not in _NO_MEDIA}
    return Choice(value, _plain(forms), MappingProxyType(media) if media else NOTHING, words)


def _plain(forms: Mapping[str, str]) -> str:
    return next((forms[form] for form in _PLAIN if forms.get(form)), "")
