"""Ties absolute paths in a repeat to the instance they are used in.

The ODK XForms specification departs from XForms 1.0: an absolute path to a single node inside a repeat, used inside the
same repeat, means the node of the same instance. Expressions are rewritten once, as syntax trees, so that
``/data/work/title`` on ``/data/work/years`` reads ``current()/../title``. A path with a predicate on the way, the
node-set that an aggregate asks for, and a path to the repeat itself mean all instances.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from forms.model import Action, Item, NodeDefinition, Phrase, Text
from forms.xpath import Expression
from forms.xpath.syntax import Binary, Call, Filter, KindTest, NameTest, Negation, Path, Span, Step, Syntax

AGGREGATES = frozenset(
    {"sum", "count", "count-non-empty", "min", "max", "join", "indexed-repeat", "area", "distance", "position"}
)
Texts = dict[str, dict[str, dict[str, Text]]]


def tie_all(root: NodeDefinition, actions: list[Action], itext: Texts) -> None:
    """Rewrites every expression on nodes in repeats."""
    for node in root.subtree():
        if node.scope() is None:
            continue
        bind, control = node.bind, node.control
        for name in ("relevant", "required", "readonly", "constraint", "calculate", "soft_constraint"):
            expression = getattr(bind, name)
            if expression is not None:
                setattr(bind, name, tied(expression, node))
        bind.constraint_message = _phrase(bind.constraint_message, node, itext)
        bind.required_message = _phrase(bind.required_message, node, itext)
        bind.soft_message = _phrase(bind.soft_message, node, itext)
        for loose in node.loose:
            loose.label = _phrase(loose.label, node, itext)
        if node.repeat is not None and node.repeat.count is not None:
            node.repeat.count = tied(node.repeat.count, node)
        if control is not None:
            control.label = _phrase(control.label, node, itext)
            control.hint = _phrase(control.hint, node, itext)
            control.items = tuple(Item(each.value, _phrase(each.label, node, itext)) for each in control.items)
            if control.itemset is not None:
                old = control.itemset
                control.itemset = replace(old, nodeset=tied(old.nodeset, node))
        node.changed = [_action(each) for each in node.changed]
        node.repeated = [_action(each) for each in node.repeated]
    for node in root.subtree():
        if node.scope() is None:
            node.changed = [_action(each) for each in node.changed]
    actions[:] = [_action(each) for each in actions]


def _action(action: Action) -> Action:
    if action.value is None or action.target.scope() is None:
        return action
    return replace(action, value=tied(action.value, action.target))


def _phrase(phrase: Phrase | None, node: NodeDefinition, itext: Texts) -> Phrase | None:
    if phrase is None:
        return None
    if phrase.text is not None:
        return replace(phrase, text=_text(phrase.text, node))
    if phrase.expression is not None:
        return replace(phrase, expression=tied(phrase.expression, node))
    if phrase.id_expression is not None:
        return replace(phrase, id_expression=tied(phrase.id_expression, node))
    own = f"{phrase.text_id} {node.path}"
    differs = False
    for translation in itext.values():
        forms = translation.get(phrase.text_id, {})
        mine = {form: _text(text, node) for form, text in forms.items()}
        if any(mine[form] is not text for form, text in forms.items()):
            differs = True
        translation[own] = mine
    if differs:
        return Phrase(text_id=own)
    for translation in itext.values():
        translation.pop(own, None)
    return phrase


def _text(text: Text, node: NodeDefinition) -> Text:
    parts = tuple(part if isinstance(part, str) else tied(part, node) for part in text.parts)
    return text if all(new is old for new, old in zip(parts, text.parts, strict=True)) else Text(parts)


def tied(expression: Expression, node: NodeDefinition) -> Expression:
    """The expression as it is meant on a node; the same object where that changes nothing."""
    repeats = [each for each in node.lineage() if each.repeat is not None]
    tree = _tied(expression.tree, lambda path: _path(path, node, repeats))
    return expression if tree is expression.tree else Expression(expression.source, tree)


def _path(path: Path, node: NodeDefinition, repeats: list[NodeDefinition]) -> Path:
    if path.start != "root":
        return path
    for repeat in repeats:
        depth = len(repeat.names)
        if len(path.steps) <= depth or not _leads_to(path.steps[:depth], repeat):
            continue
        span = Span(path.span.start, path.span.start)
        up = Step("parent", KindTest("node"), (), span)
        climb = (up,) * (len(node.names) - depth)
        return replace(path, start=Call("current", (), span), steps=(*climb, *path.steps[depth:]))
    return path


def _leads_to(steps: tuple[Step, ...], repeat: NodeDefinition) -> bool:
    for step, name in zip(steps, repeat.names, strict=True):
        if step.axis != "child" or step.predicates or not isinstance(step.test, NameTest):
            return False
        if (f"{step.test.prefix}:{step.test.name}" if step.test.prefix else step.test.name) != name:
            return False
    return True


def _tied(tree: Syntax, change: Callable[[Path], Path]) -> Syntax:
    match tree:
        case Path():
            return _tied_path(tree, change)
        case Filter(operand=operand, predicates=predicates):
            inner, rest = _tied(operand, change), _tied_each(predicates, change)
            same = inner is operand and rest is predicates
            return tree if same else replace(tree, operand=inner, predicates=rest)
        case Binary(left=left, right=right):
            one, other = _tied(left, change), _tied(right, change)
            return tree if one is left and other is right else replace(tree, left=one, right=other)
        case Negation(operand=operand):
            inner = _tied(operand, change)
            return tree if inner is operand else replace(tree, operand=inner)
        case Call(name=name, arguments=arguments):
            given = tuple(
                _tied_inside(each, change) if name in AGGREGATES and isinstance(each, Path) else _tied(each, change)
                for each in arguments
            )
            same = all(new is old for new, old in zip(given, arguments, strict=True))
            return tree if same else replace(tree, arguments=given)
        case _:
            return tree


def _tied_path(path: Path, change: Callable[[Path], Path]) -> Path:
    return _tied_inside(change(path), change)


def _tied_inside(path: Path, change: Callable[[Path], Path]) -> Path:
    """What stands in the start and the predicates of a path."""
    start = path.start if isinstance(path.start, str) else _tied(path.start, change)
    steps = tuple(
        step if (rest := _tied_each(step.predicates, change)) is step.predicates else replace(step, predicates=rest)
        for step in path.steps
    )
    same = start is path.start and all(new is old for new, old in zip(steps, path.steps, strict=True))
    return path if same else replace(path, start=start, steps=steps)


def _tied_each(parts: tuple[Syntax, ...], change: Callable[[Path], Path]) -> tuple[Syntax, ...]:
    made = tuple(_tied(each, change) for each in parts)
    return parts if all(new is old for new, old in zip(made, parts, strict=True)) else made
