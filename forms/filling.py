"""Fills a form from a table of answers, for scripts and tests."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forms.nodes import Node
from forms.problems import Where, refuse
from forms.session import Session
from forms.values import Answer

_INSTANCE = re.compile(r"\[(\d+)\]")


def fill(session: Session, answers: Mapping[str, Answer]) -> None:
    """Answers by ref, in their order; instances of repeats that a ref names are added.

    FormError("unknown_ref") for a ref that the form does not have, and whatever `Session.set` raises.
    """
    for ref, answer in answers.items():
        _make_room(session, ref)
        try:
            session.set(ref, answer)
        except KeyError as error:
            raise refuse("unknown_ref", Where(ref=ref)) from error


def _make_room(session: Session, ref: str) -> None:
    for match in _INSTANCE.finditer(ref):
        ranged = _find(session, ref[: match.start()])
        while ranged is not None and ranged.can_add and len(ranged.children) < int(match[1]):
            session.add_repeat(ranged.ref)


def _find(session: Session, ref: str) -> Node | None:
    try:
        return session.node(ref)
    except KeyError:
        return None
