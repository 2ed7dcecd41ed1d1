"""Turns what a person gave into the text of an answer, or says why it is none."""

from __future__ import annotations

from collections.abc import Mapping

from forms.nodes import Node
from forms.problems import Where, refuse
from forms.texts import Speaker
from forms.values import Answer, fits, typed, written, xml_text


def answer_text(node: Node, value: Answer, speaker: Speaker) -> str:
    """The text of an answer to a question.

    FormError("wrong_type" | "out_of_range" | "unknown_choice" | "incomplete_rank").
    """
    ref = node.ref
    if node.control == "trigger" and isinstance(value, bool):
        return "OK" if value else ""
    kind = node.written_as
    text = xml_text(written(value, kind))
    if not fits(text, kind):
        raise refuse("wrong_type", Where(ref=ref), type=kind)
    text = typed(text, kind)
    if node.control == "range" and text and not _in_range(text, node.parameters):
        raise refuse("out_of_range", Where(ref=ref), value=text)
    if text and not speaker.offers(node, text):
        raise refuse("unknown_choice", Where(ref=ref), value=text)
    if node.control == "rank" and text and not _is_ranking(text, node):
        raise refuse("incomplete_rank", Where(ref=ref), value=text)
    return _in_order(text, node)


def _in_range(text: str, parameters: Mapping[str, str]) -> bool:
    try:
        start, end = float(parameters.get("start", "-inf")), float(parameters.get("end", "inf"))
        return min(start, end) <= float(text) <= max(start, end)
    except ValueError:
        return True


def _is_ranking(text: str, node: Node) -> bool:
    words = text.split()
    return set(words) == node.offered and len(words) == len(node.offered)


def _in_order(text: str, node: Node) -> str:
    """The answer to a select with its choices in the order of the list, each once; a rank's order is its answer."""
    if node.control != "select" or " " not in text:
        return text
    places = {each.value: place for place, each in enumerate(node.choices)}
    return " ".join(sorted(dict.fromkeys(text.split()), key=lambda each: places.get(each, len(places))))
